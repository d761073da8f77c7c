import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const made: string[] = [];

/** To be called in `afterAll`. */
export function removeRepositories(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}

export function newFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'stackgate-git-')));
  made.push(folder);
  return folder;
}

export function writeFiles(root: string, files: Readonly<Record<string, string>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
}

export function runGit(root: string, ...args: string[]): string {
  const who = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'init.defaultBranch=main'];
  return execFileSync('git', [...who, ...args], { cwd: root, encoding: 'utf8', stdio: 'pipe' }).trim();
}

/** A repository with one commit on main. */
export function gitRepository(files: Readonly<Record<string, string>>): string {
  const root = newFolder();
  runGit(root, 'init', '-q');
  commitFiles(root, files);
  return root;
}

export function commitFiles(root: string, files: Readonly<Record<string, string>>): string {
  writeFiles(root, files);
  runGit(root, 'add', '-A');
  runGit(root, 'commit', '-qm', 'state', '--allow-empty');
  return runGit(root, 'rev-parse', 'HEAD');
}
