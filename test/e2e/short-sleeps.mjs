// Preloaded into the process under test: it sleeps a twentieth of what it means to. What is looked at again and again is looked at
// sooner, and nothing else changes: time itself goes on as it does.
const { setTimeout: sleep } = globalThis;
const short = (run, milliseconds, ...given) => sleep(run, milliseconds / 20, ...given);
globalThis.setTimeout = Object.assign(short, sleep);
