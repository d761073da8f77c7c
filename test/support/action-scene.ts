import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { DeployTools } from '../../src/action/deploying/deploy-tools.js';
import { deployTools } from '../../src/action/deploying/open-deploy-tools.js';
import { run } from '../../src/action/run.js';
import { conversation, Log, token } from './action-surface.js';

export interface Scene {
  readonly inputs: Readonly<Record<string, string>>;
  readonly event?: 'pull_request' | 'push';
  readonly fork?: boolean;
  readonly tools?: Partial<DeployTools>;
  readonly env?: Readonly<Record<string, string>>;
  readonly workflow?: Log;
}

/** A checkout in a job of GitHub, and the action's deploying commands in it, without a process. */
export class ActionScene {
  readonly folder = mkdtempSync(join(tmpdir(), 'stackgate-scene-'));
  readonly workspace = join(this.folder, 'workspace');

  constructor() {
    for (const name of ['workspace', 'temporary']) mkdirSync(join(this.folder, name));
    this.git('init', '-q', '-b', 'main');
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  git(...args: readonly string[]): string {
    const identity = ['-c', 'user.name=t', '-c', 'user.email=t@example.org', '-c', 'commit.gpgsign=false'];
    return execFileSync('git', [...identity, ...args], { cwd: this.workspace, encoding: 'utf8' }).trim();
  }

  commit(files: Readonly<Record<string, string>>): void {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.workspace, path)), { recursive: true });
      writeFileSync(join(this.workspace, path), text);
    }
    this.git('add', '-A');
    this.git('commit', '-q', '-m', 'change');
  }

  /** The event is of the last commit, and its base the one before. */
  async play({ inputs, event = 'push', fork = false, tools = {}, env = {}, workflow = new Log() }: Scene) {
    this.#writeEvent(fork);
    const { comments, open } = conversation();
    const given = Object.entries(inputs).map(([name, text]) => [`INPUT_${name.toUpperCase()}`, text]);
    const exitCode = await run(
      {
        GITHUB_REPOSITORY: 'acme/shop',
        GITHUB_EVENT_NAME: event,
        GITHUB_EVENT_PATH: join(this.folder, 'event.json'),
        GITHUB_WORKSPACE: this.workspace,
        RUNNER_TEMP: join(this.folder, 'temporary'),
        'INPUT_GITHUB-TOKEN': token,
        ...Object.fromEntries(given),
        ...env,
      },
      {
        workflow,
        check: () => {
          throw new Error('not asked for');
        },
        checkOnAws: () => Promise.reject(new Error('not asked for')),
        reports: { text: String, markdown: String, json: String, sarif: String },
        openConversation: open,
        deploying: async () => ({ ...deployTools, follow: () => ({ show: () => {}, done: () => {} }), ...tools }),
        now: () => new Date('2026-11-20T23:59:59Z'),
      },
    );
    return { exitCode, workflow, comments };
  }

  #writeEvent(fork: boolean): void {
    const [head = '', base = ''] = this.git('rev-list', '-n', '2', 'HEAD').split('\n');
    const repo = (name: string) => ({ repo: { full_name: name } });
    const pull = {
      number: 7,
      title: 't',
      base: { ref: 'main', sha: base, ...repo('acme/shop') },
      head: { ref: 'work', sha: head, ...repo(fork ? 'mallory/shop' : 'acme/shop') },
    };
    writeFileSync(join(this.folder, 'event.json'), JSON.stringify({ before: base, pull_request: pull }));
  }
}
