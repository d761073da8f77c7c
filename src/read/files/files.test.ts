import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gitCommit } from './git-commit.js';
import { memoryFiles } from './memory-files.js';
import { mergeBase } from './merge-base.js';
import type { RepositoryFiles } from './repository-files.js';
import { workingTree } from './working-tree.js';

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

function folder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'stackgate-files-')));
  made.push(root);
  write(root, files);
  return root;
}

function write(root: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
}

function run(root: string, ...args: string[]): string {
  const who = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'init.defaultBranch=main'];
  return execFileSync('git', [...who, ...args], { cwd: root, encoding: 'utf8', stdio: 'pipe' }).trim();
}

function repository(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = folder(files);
  run(root, 'init', '-q');
  commitAll(root);
  return root;
}

function commitAll(root: string): void {
  run(root, 'add', '-A');
  run(root, 'commit', '-qm', 'state', '--allow-empty');
}

const three = { 'a.yml': 'a: 1\n', 'sub/b.yml': 'b: 1\n', 'sub/deep/c.txt': 'c' };

describe('every kind of files', () => {
  const kinds: readonly [string, () => RepositoryFiles][] = [
    ['memory', () => memoryFiles(three)],
    ['a plain folder', () => workingTree(folder(three))],
    ['a working tree', () => workingTree(repository(three))],
    ['a commit', () => gitCommit(repository(three), 'HEAD')],
  ];

  test.each(kinds)('%s lists in order, reads, and refuses what lies outside', (_, open) => {
    const files = open();
    expect(files.list()).toEqual(['a.yml', 'sub/b.yml', 'sub/deep/c.txt']);
    expect(files.has('sub/b.yml')).toBe(true);
    expect(files.has('sub')).toBe(false);
    expect(files.read('./sub//b.yml')).toEqual({ kind: 'text', text: 'b: 1\n' });
    expect(files.read('none.yml')).toEqual({ kind: 'missing' });
    expect(files.read('sub')).toEqual({ kind: 'missing' });
    for (const path of ['../x', 'sub/../../x', '/etc/passwd', 'C:\\x', '.git/config', 'sub/.GIT/config', 'a\0b']) {
      expect(files.read(path)).toMatchObject({ kind: 'outside' });
      expect(files.has(path)).toBe(false);
      expect(files.digest(path)).toBeUndefined();
    }
  });

  test.each(kinds)('%s gives the same digests', (_, open) => {
    const files = open();
    const memory = memoryFiles(three);
    for (const path of ['a.yml', 'sub', 'sub/deep', '.']) {
      expect(files.digest(path)).toEqual(expect.any(String));
      expect(files.digest(path)).toBe(memory.digest(path));
    }
    expect(files.digest('su')).toBeUndefined();
    expect(files.digest('sub/none')).toBeUndefined();
  });
});

test('a file id is the one that git gives', () => {
  const root = repository(three);
  expect(memoryFiles(three).digest('a.yml')).toBe(run(root, 'rev-parse', 'HEAD:a.yml'));
});

describe('content', () => {
  test.each([
    ['zero bytes', new Uint8Array([97, 0, 98]), 'not-text'],
    ['bad UTF-8', new Uint8Array([0xc3, 0x28]), 'not-text'],
    ['more than the limit', new Uint8Array(10 * 1024 * 1024 + 1).fill(97), 'too-large'],
  ])('%s', (_, bytes, kind) => {
    const root = repository({ 'x.yml': bytes });
    for (const files of [memoryFiles({ 'x.yml': bytes }), workingTree(root), gitCommit(root, 'HEAD')]) {
      expect(files.read('x.yml')).toMatchObject({ kind });
    }
  });

  test('a byte order mark is dropped', () => {
    expect(memoryFiles({ x: '\uFEFFa: 1' }).read('x')).toEqual({ kind: 'text', text: 'a: 1' });
  });
});

describe('symbolic links', () => {
  function linked(): string {
    const root = folder({ 'real/a.yml': 'a: 1\n', '.gitignore': 'hidden\n', 'hidden/h.yml': 'h' });
    symlinkSync('real/a.yml', join(root, 'inside.yml'));
    symlinkSync('real', join(root, 'folder'));
    symlinkSync('/proc/self/environ', join(root, 'environment.yml'));
    symlinkSync('../../outside', join(root, 'real/up.yml'));
    symlinkSync('circle.yml', join(root, 'circle.yml'));
    symlinkSync('.git/config', join(root, 'config.yml'));
    symlinkSync('hidden/h.yml', join(root, 'ignored.yml'));
    run(root, 'init', '-q');
    commitAll(root);
    return root;
  }

  test('lead to what is listed and to nothing else, on disk and in a commit', () => {
    const root = linked();
    for (const files of [workingTree(root), gitCommit(root, 'HEAD')]) {
      expect(files.read('inside.yml')).toEqual({ kind: 'text', text: 'a: 1\n' });
      expect(files.read('folder/a.yml')).toEqual({ kind: 'text', text: 'a: 1\n' });
      for (const path of ['environment.yml', 'real/up.yml', 'circle.yml', 'config.yml', 'ignored.yml']) {
        expect(files.read(path).kind).not.toBe('text');
      }
      expect(files.read('environment.yml')).toMatchObject({ kind: 'outside' });
    }
    expect(workingTree(root).digest('.')).toBe(gitCommit(root, 'HEAD').digest('.'));
  });

  test('do not send a walk round in circles where there is no git', () => {
    const root = folder({ 'a/b.yml': 'b' });
    symlinkSync('..', join(root, 'a/back'));
    expect(workingTree(root).list()).toEqual(['a/b.yml', 'a/back']);
    expect(workingTree(root).read('a/back/a/b.yml')).toEqual({ kind: 'text', text: 'b' });
  });
});

describe('a working tree', () => {
  test('holds what a commit of it would: untracked, not deleted, not ignored', () => {
    const root = repository({ 'kept.yml': 'k', 'gone.yml': 'g', '.gitignore': 'out\n' });
    write(root, { 'new.yml': 'n', 'out/ignored.yml': 'i', 'ümlaut b.yml': 'u' });
    rmSync(join(root, 'gone.yml'));
    const files = workingTree(root);
    expect(files.list()).toEqual(['.gitignore', 'kept.yml', 'new.yml', 'ümlaut b.yml']);
    expect(files.read('out/ignored.yml')).toEqual({ kind: 'missing' });
  });

  test('of a folder inside a repository has paths from that folder', () => {
    const root = repository(three);
    expect(workingTree(join(root, 'sub')).list()).toEqual(['b.yml', 'deep/c.txt']);
    expect(gitCommit(join(root, 'sub'), 'HEAD').list()).toEqual(['b.yml', 'deep/c.txt']);
    expect([workingTree(root).prefix, workingTree(join(root, 'sub')).prefix]).toEqual(['', 'sub/']);
    expect(workingTree(join(root, 'sub')).digest('.')).toBe(workingTree(root).digest('sub'));
  });

  test('reads CDK output beside a cdk.json though git ignores it, and its digest stays the commit’s', () => {
    const root = repository({ 'app/cdk.json': '{}', 'app/bin/x.ts': '', '.gitignore': 'cdk.out\nsynth\n' });
    write(root, {
      'app/cdk.out/manifest.json': '{}',
      'app/cdk.out/assembly-Prod/S.template.json': '{}',
      'app/cdk.out/asset.12ab/package.json': '{}',
      'cdk.out/manifest.json': '{}',
      'synth/T.template.json': '{}',
    });
    const files = workingTree(root, { assemblies: ['synth', '../elsewhere'] });
    const added = files.list().filter((path) => /cdk\.out|synth/.test(path));
    expect(added).toEqual([
      'app/cdk.out/assembly-Prod/S.template.json',
      'app/cdk.out/manifest.json',
      'synth/T.template.json',
    ]);
    expect(files.digest('app')).toBe(gitCommit(root, 'HEAD').digest('app'));
    expect(files.digest('app/cdk.out/manifest.json')).toEqual(expect.any(String));
  });

  test('reads CDK output where a cdk.json says that it is, inside of the root and nowhere else', () => {
    const root = repository({
      '.gitignore': 'dist\nsecret\n',
      'apps/shop/cdk.json': '{"output": "../../dist/shop"}',
      'apps/evil/cdk.json': '{"output": "../../.."}',
      'apps/root/cdk.json': '{"output": "../.."}',
      'apps/broken/cdk.json': '{"output": ',
      'apps/odd/cdk.json': '{"output": ["dist"]}',
    });
    write(root, { 'dist/shop/manifest.json': '{}', 'dist/other/manifest.json': '{}', 'secret/s.json': '{}' });
    expect(
      workingTree(root)
        .list()
        .filter((path) => !path.startsWith('apps/')),
    ).toEqual(['.gitignore', 'dist/shop/manifest.json']);
  });

  test('of an ignored folder still shows its files', () => {
    const root = repository({ '.gitignore': 'x\n' });
    write(root, { 'x/a.yml': 'a' });
    expect(workingTree(join(root, 'x')).list()).toEqual(['a.yml']);
  });

  test('without git passes over what tools fill', () => {
    const root = folder({ 'a.yml': '', 'node_modules/p/b.yml': '', '.serverless/c.json': '', '.aws-sam/d.yaml': '' });
    expect(workingTree(root).list()).toEqual(['a.yml']);
  });

  test('that is not there is said so', () => {
    expect(() => workingTree(join(folder(), 'none'))).toThrow(expect.objectContaining({ code: 'no-such-directory' }));
  });

  test('runs nothing that the repository names', () => {
    const root = repository({ 'a.yml': 'a', '.gitattributes': '*.yml filter=evil\n' });
    const canary = join(root, '..', `${root.split('/').at(-1)}-canary`);
    made.push(canary);
    const script = join(root, 'evil.sh');
    writeFileSync(script, `#!/bin/sh\ntouch ${canary}\n`, { mode: 0o755 });
    for (const key of ['core.fsmonitor', 'filter.evil.clean', 'filter.evil.smudge', 'core.pager', 'core.sshCommand'])
      run(root, 'config', key, script);
    writeFileSync(join(root, 'a.yml'), 'b');
    workingTree(root).digest('.');
    gitCommit(root, 'HEAD').read('a.yml');
    mergeBase(root);
    expect(existsSync(canary)).toBe(false);
    run(root, 'status');
    expect(existsSync(canary)).toBe(true);
  });
});

describe('a commit', () => {
  test('is read as it was, not as the working tree is', () => {
    const root = repository({ 'a.yml': 'old', 'data.bin': 'x', 'note.md': 'old note' });
    write(root, { 'a.yml': 'new', 'note.md': 'new note' });
    const files = gitCommit(root, 'HEAD');
    expect(files.read('a.yml')).toEqual({ kind: 'text', text: 'old' });
    expect(files.read('note.md')).toEqual({ kind: 'text', text: 'old note' });
    expect(files.label).toBe(run(root, 'rev-parse', '--short=7', 'HEAD'));
    expect(workingTree(root).digest('.')).not.toBe(files.digest('.'));
  });

  test('that does not know the folder yet has no files', () => {
    const root = repository({ 'a.yml': 'a' });
    write(root, { 'later/b.yml': 'b' });
    expect(gitCommit(join(root, 'later'), 'HEAD').list()).toEqual([]);
  });

  test.each(['none', '--upload-pack=touch x', '-h', 'HEAD:a.yml', ':/state', '', 'a b'])('%j is no commit', (ref) => {
    const root = repository({ 'a.yml': 'a' });
    expect(() => gitCommit(root, ref)).toThrow(expect.objectContaining({ code: 'commit-missing' }));
  });

  test('needs a repository', () => {
    expect(() => gitCommit(folder(), 'HEAD')).toThrow(expect.objectContaining({ code: 'not-a-repository' }));
  });

  test('leaves submodules out, and their commit counts in a digest', () => {
    const inner = repository({ 'i.yml': 'i' });
    const root = repository({ 'a.yml': 'a' });
    run(root, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner, 'inner');
    commitAll(root);
    const [tree, commit] = [workingTree(root), gitCommit(root, 'HEAD')];
    expect(tree.list()).toEqual(['.gitmodules', 'a.yml']);
    expect(commit.list()).toEqual(['.gitmodules', 'a.yml']);
    expect(tree.digest('inner')).toBe(commit.digest('inner'));
    expect(tree.digest('.')).toBe(commit.digest('.'));
  });
});

describe('the merge base', () => {
  function branched(): { readonly root: string; readonly fork: string } {
    const root = repository({ 'a.yml': '1' });
    const fork = run(root, 'rev-parse', 'HEAD');
    run(root, 'checkout', '-qb', 'feature');
    write(root, { 'a.yml': '2' });
    commitAll(root);
    run(root, 'checkout', '-q', 'main');
    write(root, { 'b.yml': '1' });
    commitAll(root);
    run(root, 'checkout', '-q', 'feature');
    return { root, fork };
  }

  test('is where the branch left main', () => {
    const { root, fork } = branched();
    const description = `merge base ${fork.slice(0, 7)} with main`;
    expect(mergeBase(root)).toEqual({ kind: 'found', commit: fork, description });
    expect(mergeBase(root, 'main')).toEqual({ kind: 'found', commit: fork, description });
  });

  test('prefers the remote’s branch to a local one of that name', () => {
    const { root } = branched();
    const clone = join(folder(), 'clone');
    run(root, 'clone', '-q', '--branch', 'feature', root, clone);
    expect(mergeBase(clone, 'main')).toMatchObject({ description: expect.stringContaining('with origin/main') });
  });

  test('of a shallow clone says what to do', () => {
    const { root } = branched();
    const clone = join(folder(), 'clone');
    run(root, 'clone', '-q', '--depth', '1', '--no-single-branch', '--branch', 'feature', `file://${root}`, clone);
    expect(mergeBase(clone, 'main')).toEqual({ kind: 'none', reason: expect.stringContaining('fetch-depth: 0') });
  });

  test.each([
    ['no repository', () => folder(), 'no git repository'],
    ['no commit', () => emptyRepository(), 'no commit yet'],
  ])('%s: a reason', (_, open, reason) => {
    expect(mergeBase(open())).toEqual({ kind: 'none', reason: expect.stringContaining(reason) });
  });

  test('with a base that is not there, or an option in its place', () => {
    const { root } = branched();
    for (const ref of ['none', '--all']) expect(mergeBase(root, ref)).toMatchObject({ kind: 'none' });
  });

  function emptyRepository(): string {
    const root = folder();
    run(root, 'init', '-q');
    return root;
  }
});
