#!/usr/bin/env node
import { endProcess } from '../app/running/end-process.js';
import { run } from './run.js';

// Whoever read stopped reading (`| head`) or the disk is full: nobody is left to tell, and the exit code still says how it went.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

await endProcess(process, await run(process.argv.slice(2)));
