// What was said since it was asked last, once nothing more has come for as long as the status line may wait and half as
// much again; until then nothing. With it, the longest pause between two letters.
const log = window.__liveRegionLog;
const now = performance.now();
if (now - Math.max(log.last, ...log.letters) < 600) return null;
const pauses = log.letters.slice(1).map((time, place) => time - log.letters[place]);
const answer = [log.said, Math.max(0, ...pauses)];
Object.assign(log, { said: [], letters: [], last: now });
return answer;
