// What was said since it was asked last, once nothing more has come for as long as the status line may wait and half as
// much again; until then nothing. With it, the longest pause between two letters.
const heard = window.__overheard;
const now = performance.now();
if (now - Math.max(heard.last, ...heard.letters) < 600) return null;
const pauses = heard.letters.slice(1).map((time, place) => time - heard.letters[place]);
const answer = [heard.said, Math.max(0, ...pauses)];
Object.assign(heard, { said: [], letters: [], last: now });
return answer;
