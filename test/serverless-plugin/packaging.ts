import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { transformSync } from '@swc/core';

const project = resolve(import.meta.dirname, '../..');
const tools = join(project, 'node_modules');

/** A folder with the bundled plugin installed as a package; services below it find it as they would at home. */
export class Workspace {
  readonly root = mkdtempSync(join(tmpdir(), 'stackgate-plugin-'));
  #services = 0;

  constructor() {
    this.#installPlugin(join(this.root, 'node_modules/stackgate'));
  }

  /** A service from folders, of which the later lie over the earlier. */
  service(...folders: readonly string[]): ServiceFolder {
    this.#services += 1;
    const folder = join(this.root, `service-${this.#services}`);
    for (const from of folders) cpSync(from, folder, { recursive: true });
    // The framework refuses to make an empty package.
    write(join(folder, 'src/empty.js'), '');
    return new ServiceFolder(folder);
  }

  /** As `npm run build` makes it: compiled, bundled by ncc, found through the package's own `exports`. */
  #installPlugin(into: string): void {
    const compiled = join(this.root, 'lib');
    const source = join(project, 'src/serverless-plugin');
    for (const name of readdirSync(source).filter((file) => !file.endsWith('.test.ts'))) {
      const options = { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'es6' } } as const;
      const { code } = transformSync(readFileSync(join(source, name), 'utf8'), options);
      write(join(compiled, name.replace(/\.ts$/, '.js')), code);
    }
    write(join(compiled, 'package.json'), '{"type":"module"}');
    const { exports } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
    write(join(into, 'package.json'), JSON.stringify({ name: 'stackgate', version: '0.0.0', type: 'module', exports }));
    const bundled = join(into, 'dist/serverless-plugin');
    const built = run(
      ['@vercel/ncc/dist/ncc/cli.js', 'build', join(compiled, 'index.js'), '-o', bundled, '-q', '--no-cache'],
      this.root,
    );
    if (built.status !== 0) throw new Error(built.output);
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

export class ServiceFolder {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** `osls package`, offline and without credentials. */
  package(): { readonly status: number | null; readonly output: string } {
    return run(['osls/bin/serverless.js', 'package'], this.#folder);
  }

  definition(): string {
    return readFileSync(join(this.#folder, 'serverless.yml'), 'utf8');
  }

  rewrite(definition: string): void {
    write(join(this.#folder, 'serverless.yml'), definition);
  }

  /** The template that `package` wrote, as logical ids and types. */
  template(): ReadonlyMap<string, string> {
    const path = join(this.#folder, '.serverless/cloudformation-template-update-stack.json');
    const { Resources } = JSON.parse(readFileSync(path, 'utf8'));
    return new Map(Object.entries(Resources).map(([id, resource]) => [id, String(Object(resource).Type)]));
  }
}

function write(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

function run(command: readonly [string, ...string[]], cwd: string) {
  const [script, ...args] = command;
  const quiet = { SLS_TELEMETRY_DISABLED: '1', SLS_NOTIFICATIONS_MODE: 'off', AWS_EC2_METADATA_DISABLED: 'true' };
  const env = { PATH: process.env.PATH ?? '', HOME: cwd, ...quiet };
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(tools, script), ...args], {
    cwd,
    env,
    encoding: 'utf8',
  });
  return { status, output: `${stdout}${stderr}` };
}
