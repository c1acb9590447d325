// What a page has left: how much is stored, what its console complains of and its policy refused, and what it asked for that
// is not beside it.
const [own] = arguments;
// In a sandbox of its own the page may not even ask.
const allowed = (read) => { try { return read(); } catch { return 0; } };
const stored = [() => document.cookie.length, () => localStorage.length, () => sessionStorage.length].map(allowed);
const { errors, refused } = window.__probe ?? { errors: [], refused: [] };
const asked = performance.getEntriesByType("resource").map((entry) => entry.name);
// A page that its host has inlined may ask the host, before it knows where its files are.
const hosts = location.protocol === "about:" ? parent.location.origin : own;
const elsewhere = asked.filter((name) => ![own, hosts, "data:"].some((beginning) => name.startsWith(beginning)));
return [stored.reduce((sum, part) => sum + part), errors, refused, elsewhere];
