// Copies what a release ships to an empty folder, where no node_modules is in reach, and starts it with each
// given Node: `node scripts/try-bundle.mjs NODE...`. Empty arguments are left out.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = resolve(import.meta.dirname, '..');
const { files, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'stackgate-bundle-'));
const cli = join(folder, 'dist/cli/index.js');
const plugin = pathToFileURL(join(folder, 'dist/serverless-plugin/index.js'));

const trials = [
  { what: 'version', args: [cli, '--version'], prints: version },
  { what: 'help', args: [cli, '--help'], prints: 'Exit codes' },
  { what: 'explain', args: [cli, 'explain', 'edge/undeclared'], prints: 'edge/undeclared' },
  { what: 'demo', args: [cli, 'demo'], prints: 'edge/undeclared' },
  {
    what: 'plugin',
    args: ['-e', `import(${JSON.stringify(plugin)}).then(() => console.log('loaded'))`],
    prints: 'loaded',
  },
  { what: 'action', args: [join(folder, 'dist/action/index.js')], prints: '::error::GITHUB_', exits: 2 },
];

function attempt(node, { what, args, prints, exits = 0 }) {
  const env = { PATH: process.env.PATH, HOME: folder };
  const run = spawnSync(node, args, { cwd: folder, env, encoding: 'utf8', timeout: 60_000 });
  if (run.status === exits && run.stdout.includes(prints)) return [];
  return [`${what} on ${node}: exit ${run.status}, wanted ${exits} and "${prints}"\n${run.stdout}${run.stderr}`];
}

try {
  for (const name of [...files, 'package.json', 'examples'])
    cpSync(join(root, name), join(folder, name), { recursive: true });
  const nodes = [...new Set(process.argv.slice(2).filter((node) => node !== ''))];
  const failures = nodes.flatMap((node) => trials.flatMap((trial) => attempt(node, trial)));
  for (const failure of failures) console.error(failure);
  if (failures.length > 0) process.exitCode = 1;
  else console.log(`${trials.length} trials on ${nodes.length} runtimes`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
