// Runs every scripts/generate-*.mjs; `--check` writes nothing and fails where something is out of date.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const failed = readdirSync(import.meta.dirname)
  .filter((name) => /^generate-.*\.mjs$/.test(name))
  .sort()
  .filter((name) => {
    const script = join(import.meta.dirname, name);
    return spawnSync(process.execPath, [script, ...process.argv.slice(2)], { stdio: 'inherit' }).status !== 0;
  });

if (failed.length > 0) {
  console.error(`failed: ${failed.join(', ')}`);
  process.exitCode = 1;
}
