import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { transformSync } from '@swc/core';

/** The command line compiled from the sources as they are, for tests that need a process of its own. */
export class CommandLine {
  readonly #folder: string;

  /** Inside the project, so that packages are found; git ignores the place. */
  constructor() {
    mkdirSync('.tmp', { recursive: true });
    this.#folder = mkdtempSync(join(process.cwd(), '.tmp/command-line-'));
    for (const entry of readdirSync('src', { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      if (entry.isFile() && /(?<!\.test)\.ts$/.test(path)) this.#compile(path);
    }
  }

  #compile(path: string): void {
    const { code } = transformSync(readFileSync(path, 'utf8'), {
      jsc: { parser: { syntax: 'typescript' }, target: 'es2023' },
      module: { type: 'es6' },
    });
    const target = join(this.#folder, relative('src', path).replace(/\.ts$/, '.js'));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, code);
  }

  run(args: readonly string[], cwd: string) {
    const { status, stdout, stderr } = spawnSync(...this.command(args), { cwd, encoding: 'utf8' });
    return { status, stdout, stderr };
  }

  /** For tests that talk to the process while it runs. */
  command(args: readonly string[]): [string, string[]] {
    return [process.execPath, [join(this.#folder, 'cli/index.js'), ...args]];
  }

  /** Another compiled file, by its path in `src`. */
  file(path: string): string {
    return join(this.#folder, path);
  }

  /** Behind a shell's pipes and redirections, as `stackgate`. */
  shell(script: string, cwd: string) {
    const command = `stackgate() { "${process.execPath}" "${join(this.#folder, 'cli/index.js')}" "$@"; }\n${script}`;
    const { stdout, stderr } = spawnSync('bash', ['-c', command], { cwd, encoding: 'utf8' });
    return { stdout, stderr };
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
