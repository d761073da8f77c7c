// Whole processes as users start them: `check` over a git repository of 100 services of 100 resources
// with one service changed, `--help` and `explain` beside an empty Node process, and peak memory.
// Runs the committed bundle. Prints medians over the rounds.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateEstate } from './generate-estate.mjs';

const rounds = Number(process.argv[2] ?? 9);
const cli = fileURLToPath(new URL('../dist/cli/index.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'stackgate-bench-'));

try {
  const files = generateEstate(100, 100);
  for (const [path, text] of files) write(path, text);
  git('init', '--quiet', '--initial-branch=main');
  git('add', '--all');
  git('-c', 'user.name=bench', '-c', 'user.email=bench@example.org', 'commit', '--quiet', '--message=base');
  const [changed] = files.keys();
  write(changed, files.get(changed).replace('MemorySize: 256', 'MemorySize: 128'));

  const cases = {
    'empty process': ['-e', '0'],
    'stackgate --help': [cli, '--help'],
    'stackgate explain edge/undeclared': [cli, 'explain', 'edge/undeclared'],
    'stackgate check, 100 × 100': [cli, 'check', folder, '--deployed', 'git:HEAD'],
  };
  const seconds = Object.fromEntries(Object.keys(cases).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const [name, args] of Object.entries(cases)) seconds[name].push(timed(args));
  const empty = median(seconds['empty process']);
  console.log(`${rounds} rounds in turns, Node ${process.version}`);
  for (const [name, all] of Object.entries(seconds))
    console.log(
      `${name.padEnd(36)} ${(median(all) * 1000).toFixed(0).padStart(6)} ms  ${(median(all) / empty).toFixed(2)} × empty`,
    );
  console.log(
    `peak memory of check                 ${peakMemory([cli, 'check', folder, '--deployed', 'git:HEAD'])} MB`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function write(path, text) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function git(...args) {
  const { status, stderr } = spawnSync('git', args, { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
}

function timed(args) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (![0, 3].includes(status)) throw new Error(`ended with ${status}: ${stderr}`);
  return Number(process.hrtime.bigint() - start) / 1e9;
}

/** The child's own account of its largest size, told as it exits. */
function peakMemory(args) {
  const tell = 'process.on("exit",()=>process.stderr.write("\\npeak="+process.resourceUsage().maxRSS))';
  const preload = `data:text/javascript,${encodeURIComponent(tell)}`;
  const { stderr } = spawnSync(process.execPath, ['--import', preload, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return (Number(/peak=(\d+)/.exec(stderr)?.[1]) / 1024).toFixed(0);
}

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}
