// The real command, `osls print`, in a process of its own.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../../node_modules/osls/bin/serverless.js', import.meta.url));

/** Plugins are not installed and code of the definition is not run; what else fails, the command says. */
export function canPrint(file) {
  return !/\.[cm]?[jt]s\)|^plugins:|"plugins"/m.test(readFileSync(file, 'utf8'));
}

/** @returns the configuration that it prints, or why it printed none */
export function printWithOsls(file, { stage }) {
  const { status, stdout } = spawnSync(
    process.execPath,
    [cli, 'print', '--format', 'json', '--stage', stage, '--config', basename(file)],
    {
      cwd: dirname(file),
      encoding: 'utf8',
      timeout: 60_000,
      env: { PATH: process.env.PATH, HOME: '/nonexistent', CI: 'true' },
    },
  );
  if (status !== 0) return { failure: stdout.slice(-500) };
  return { configuration: JSON.parse(stdout.slice(stdout.indexOf('{'))), errors: new Map() };
}

/** What it printed without what the framework fills in: defaults, a provider by its name alone, lists of one. */
export function asWritten(printed, written) {
  if (Array.isArray(printed) && !Array.isArray(written) && printed.length === 1) return asWritten(printed[0], written);
  if (isObject(printed) && typeof written === 'string' && printed.name === written) return written;
  if (Array.isArray(printed) && Array.isArray(written)) return printed.map((item, at) => asWritten(item, written[at]));
  if (!isObject(printed) || !isObject(written)) return printed;
  const kept = Object.entries(printed).filter(([key]) => Object.hasOwn(written, key));
  return Object.fromEntries(kept.map(([key, value]) => [key, asWritten(value, written[key])]));
}

function isObject(value) {
  return typeof value === 'object' && value !== null;
}
