import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type AwsServer, startAws } from './aws-server.js';
import { noEcho } from './deployed-shop.js';
import { tokens } from './github-server.js';
import { node24, type Ran, type Request, type Started, startAction } from './run-action.js';
import type { ShopRepository } from './shop-repository.js';
import { identityToken, startTokens, type TokenServer } from './token-server.js';

/** A job of GitHub that may ask for an identity token, and the AWS that it deploys to. */
export interface AwsJob {
  readonly aws: AwsServer;
  readonly github: TokenServer;
  /** Of the environment of whatever runs in the job. */
  readonly env: Readonly<Record<string, string>>;
  start(inputs: Readonly<Record<string, string>>, more: More): Started;
  run(inputs: Readonly<Record<string, string>>, more: More): Promise<Ran>;
  /** Names of what holds a secret: a log, an output, a file, an object, what is recorded in git. */
  leaks(repository: ShopRepository): readonly string[];
  stop(): Promise<void>;
}

type More = Partial<Request> & Pick<Request, 'shop'>;

export async function startJob(): Promise<AwsJob> {
  if (node24 === '') throw new Error('there is no Node 24 for this platform; see test/runtimes');
  const [aws, github] = await Promise.all([startAws(), startTokens()]);
  const rans: Ran[] = [];
  const folders = new Set<string>();
  const env = { AWS_ENDPOINT_URL: aws.endpoint, AWS_EC2_METADATA_DISABLED: 'true', ...github.environment };
  const start = (inputs: Readonly<Record<string, string>>, more: More): Started => {
    folders.add(more.shop.folder);
    const started = startAction({
      // Nobody listens there.
      apiUrl: 'http://127.0.0.1:9',
      event: 'push',
      inputs: { cloud: 'aws', stage: 'dev', ...inputs },
      env,
      hasShortSleeps: true,
      ...more,
    });
    const ended = started.ended.then((ran) => {
      rans.push(ran);
      folders.add(ran.temporary);
      return ran;
    });
    return { ...started, ended };
  };
  return {
    aws,
    github,
    env,
    start,
    run: (inputs, more) => start(inputs, more).ended,
    leaks: (repository) => leaksIn(rans, repository, aws),
    stop: async () => {
      await Promise.all([aws.stop(), github.stop()]);
      for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    },
  };
}

function leaksIn(rans: readonly Ran[], repository: ShopRepository, aws: AwsServer): readonly string[] {
  const given = ['sentinel-request-token', identityToken, noEcho, ...Object.values(tokens)];
  const secrets = [...given, ...aws.secrets];
  const isHeld = (text: string | Buffer) => secrets.some((secret) => text.includes(secret));
  return [
    ...rans.flatMap(({ log, summary, outputs }, at) =>
      Object.entries({ log, summary, outputs: JSON.stringify(outputs) }).flatMap(([name, text]) =>
        isHeld(text) ? [`${name} of run ${at}`] : [],
      ),
    ),
    ...rans.flatMap(({ temporary }) => filesUnder(temporary).filter((path) => isHeld(readFileSync(path)))),
    ...aws.objectsUnder('').flatMap((text, at) => (isHeld(text) ? [`object ${at}: ${text.slice(0, 80)}`] : [])),
    ...(isHeld(recordedIn(repository)) ? ['what is recorded in git'] : []),
  ];
}

/** The event is not ours: what GitHub puts there is not what we wrote. */
function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'event.json')
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Every file of every commit under `refs/stackgate`, which is compressed on the disk. */
export function recordedIn({ folder }: ShopRepository): string {
  const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' });
  const refs = git('for-each-ref', '--format=%(refname)', 'refs/stackgate').split('\n').filter(Boolean);
  const names = refs.flatMap((ref) => git('ls-tree', '-r', '--format=%(objectname)', ref).split('\n').filter(Boolean));
  return names.map((name) => git('cat-file', 'blob', name)).join('\n');
}
