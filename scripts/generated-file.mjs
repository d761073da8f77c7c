// Writes generated files, or with `--check` fails when one differs from what would be written.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** @param {readonly { path: string, text: string }[]} files paths relative to the repository root */
export function writeOrCheck(files, check = process.argv.includes('--check')) {
  const stale = files.filter(({ path, text }) => currentText(path) !== text);
  if (!check) for (const { path, text } of stale) write(path, text);
  else if (stale.length > 0) {
    console.error(`out of date: ${stale.map(({ path }) => path).join(', ')}; run the generate scripts`);
    process.exitCode = 1;
  }
}

function currentText(path) {
  const full = join(root, path);
  return existsSync(full) ? readFileSync(full, 'utf8') : undefined;
}

function write(path, text) {
  const full = join(root, path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, text);
}
