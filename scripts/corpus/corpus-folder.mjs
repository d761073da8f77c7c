import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
/** Public repositories, one folder each. No part of the project: whoever does not have them goes on without. */
export const corpus = resolve(root, '../shared/corpus/1-monorepos');
// Another build may be measured: STACKGATE_CLI=lib/cli/index.js after `tsc -p tsconfig.build.json`.
const cli = resolve(root, process.env.STACKGATE_CLI ?? 'dist/cli/index.js');

/** Ends the process well where the folder is not there, and says so. */
export function skipWithoutCorpus() {
  if (existsSync(corpus)) return;
  console.log('corpus: skipped, the folder shared/corpus beside the repository is absent');
  process.exit(0);
}

/** Runs the command line in a process of its own. `json` is undefined where stdout holds none. */
export function runCli(...args) {
  const start = process.hrtime.bigint();
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    timeout: 120_000,
  });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  return { status, signal, stderr, json: parsed(stdout), seconds };
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
