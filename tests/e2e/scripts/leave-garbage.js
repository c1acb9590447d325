// Leaves something behind that nobody holds, and notes when it is collected.
window.__collected = 0;
window.__registry = new FinalizationRegistry(() => window.__collected++);
for (let place = 0; place < 8; place++) window.__registry.register({ place });
