import { existsSync } from 'node:fs';
import { CommandLine } from '../support/command-line.js';
import { folder, healthy, quiet, removeFolders } from '../support/hostile.js';

const cli = new CommandLine();
afterAll(() => {
  cli.remove();
  removeFolders();
});

const stackgate = (args: readonly string[], directory = folder(healthy)) => cli.run(args, directory);
const shell = (script: string) => cli.shell(script, folder(healthy));

test('--help is on stdout and names the commands and exit codes', () => {
  const { status, stdout, stderr } = stackgate(['--help']);
  expect([status, stderr]).toEqual([0, '']);
  for (const word of ['check', 'inspect', 'graph', 'explain', 'demo', 'Exit codes']) expect(stdout).toContain(word);
});

test.each<readonly [readonly string[], RegExp]>([
  [[], /Usage: stackgate/],
  [['chekc'], /unknown command 'chekc'\n\(Did you mean check\?\)/],
  [['--nope'], /unknown option '--nope'/],
  [['check', '--nope'], /unknown option '--nope'/],
  [['check', '.', 'extra'], /too many arguments/],
  [['check', '.', '--format', 'xml'], /Allowed choices are text, markdown, json, sarif/],
  [['check', '.', '--deployed'], /argument missing/],
  [
    ['check', '.', '--deployed', 'nope'],
    /--deployed takes snapshot, snapshot:STAGE, aws, git:REF, dir:PATH or none, not nope/,
  ],
  [['check', '.', '--deployed', 'dir:/no/where'], /\/no\/where is no folder/],
  [['check', '.', '--deployed', 'git:main'], /is in no git repository/],
  [['check', '.', '--assembly', 'x'], /It takes SERVICE=DIR/],
  [['check', '.', '--deployed', 'none', '--stage', ''], /--stage takes letters/],
  [['check', '/no/where'], /\/no\/where is no folder that can be read/],
  [['check', ''], /the empty path is no folder/],
  [['check', 'healthy/template.yaml'], /healthy\/template.yaml is no folder/],
  [['check', '\u001b[31mred'], /\ufffd\[31mred is no folder/],
  [['inspect', '/no/where'], /is no folder/],
  [['explain', 'nothing/here'], /there is no rule nothing\/here; stackgate explain lists them/],
  [['explain', 'constructor'], /there is no rule constructor/],
  [['check', '.', '--deployed', 'none', '--output', '/no/where/x'], /cannot write "\/no\/where\/x" \(ENOENT\)/],
  [['check', '.', '--deployed', 'none', '--output', '.'], /cannot write "\." \(EISDIR\)/],
  [['check', '.', '--deployed', 'none', '--output', ''], /cannot write ""/],
])('stackgate %j: exit code 2, a reason on stderr, nothing on stdout', (args, reason) => {
  const { status, stdout, stderr } = stackgate(args);
  expect(stderr).toMatch(reason);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).not.toMatch(/please report|\n\s+at /);
});

test('exit codes say how it ended', () => {
  expect(stackgate(['check', '.', '--deployed', 'none'], folder(quiet)).status).toBe(0);
  expect(stackgate(['check', '.', '--deployed', 'none']).status).toBe(3);
  expect(stackgate(['check', '.', '--deployed', 'none', '--report-only']).status).toBe(0);
  expect(stackgate(['check', '.', '--deployed', 'none'], folder()).status).toBe(2);
});

test('a reader that stops reading is no error, and the exit code is that of the check', () => {
  const { stdout, stderr } = shell(
    'stackgate explain edge/undeclared | head -1; { stackgate check . --deployed none; echo "code $?" >&2; } | true',
  );
  expect(stdout).toMatch(/edge\/undeclared/);
  expect(stderr).toBe('code 3\n');
});

const noFullDevice = !existsSync('/dev/full');
// A device that is always full is Linux's.
(noFullDevice ? test.skip : test)('a full disk is told, and is no internal error', () => {
  expect(shell('stackgate check . --deployed none > /dev/full; echo "code $?"')).toEqual({
    stdout: 'code 2\n',
    stderr: 'stackgate: cannot write to stdout (ENOSPC)\n',
  });
  expect(shell('stackgate check --nope 2> /dev/full; echo "code $?"').stdout).toBe('code 2\n');
});

test('no colour where no terminal is', () => {
  expect(stackgate(['check', '.', '--deployed', 'none']).stdout).not.toContain('\u001b');
});
