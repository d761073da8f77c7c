import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { root } from '../corpus/corpus-folder.mjs';
import { addStubs, scratch, stubPlugin } from './scratch-copy.mjs';

const osls = join(root, 'node_modules/osls/bin/serverless.js');
const withoutCloud = join(root, 'scripts/osls/without-cloud.cjs');
const { version } = JSON.parse(readFileSync(join(root, 'node_modules/osls/package.json'), 'utf8'));
/** Raised when what is stubbed or kept of a result changes. */
const format = 9;
/** Plugins whose work is lowered too: what osls packages with a stub in their place is not what would be deployed. */
const lowered = ['serverless-step-functions', 'serverless-iam-roles-per-function'];

/**
 * Packages one definition of a copy with the real `osls`, without a network and without credentials. Returns
 * `{ template, parameters, stubs, environment }` or `{ refusal, stubs }`; kept by digest of the copy.
 */
export async function packageDefinition(copy, file, real) {
  const { stubs, environment, provider } = addStubs(copy, file, real);
  if (provider !== 'aws') return { refusal: `its provider is ${provider}`, stubs };
  const set = Object.entries(environment).toSorted().join();
  const digest = createHash('sha256')
    .update([format, version, copy, file, set, ...real.keys()].join('\n'))
    .digest('hex');
  const kept = join(scratch, 'results', `${digest}.json`);
  if (existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8'));
  const result = { ...(await attempt(copy, file, environment, stubs, real)), stubs, environment };
  mkdirSync(dirname(kept), { recursive: true });
  writeFileSync(kept, JSON.stringify(result));
  return result;
}

/** Again for each plugin that the definition names in a way that could not be seen before. */
async function attempt(copy, file, environment, stubs, real, left = 12) {
  const directory = join(copy, dirname(file));
  rmSync(join(directory, '.serverless'), { recursive: true, force: true });
  const output = await run(directory, basename(file), { ...environment, NODE_PATH: [...real.values()].join(':') });
  const missing = lowered.find((plugin) => stubs.includes(`plugin ${plugin}`));
  if (missing !== undefined) return { refusal: `${missing} is not at hand (--plugins DIR)` };
  const packaged = join(directory, '.serverless/cloudformation-template-update-stack.json');
  if (existsSync(packaged)) return resultOf(directory, packaged);
  const [, plugin] = /Serverless plugin "([^"]+)" not found/.exec(output) ?? [];
  if (plugin && left > 0 && !plugin.startsWith('.')) {
    stubPlugin(copy, file, plugin);
    stubs.push(`plugin ${plugin}`);
    return attempt(copy, file, environment, stubs, real, left - 1);
  }
  return { refusal: refusalIn(output) };
}

function resultOf(directory, packaged) {
  const state = JSON.parse(readFileSync(join(directory, '.serverless/serverless-state.json'), 'utf8'));
  return {
    template: JSON.parse(readFileSync(packaged, 'utf8')),
    parameters: state.service?.provider?.stackParameters ?? [],
    files: readdirSync(join(directory, '.serverless')),
  };
}

function run(directory, file, environment) {
  const { PATH, HOME } = process.env;
  const quiet = {
    AWS_EC2_METADATA_DISABLED: 'true',
    SLS_NOTIFICATIONS_MODE: 'off',
    SLS_TELEMETRY_DISABLED: '1',
    CI: '1',
  };
  const env = { PATH, HOME: HOME ?? scratch, ...quiet, AWS_MAX_ATTEMPTS: '1', ...environment };
  return new Promise((done) => {
    const args = ['--require', withoutCloud, osls, 'package', '--stage', 'dev', '--config', file];
    execFile(process.execPath, args, { cwd: directory, env, timeout: 60_000 }, (_error, stdout, stderr) =>
      done(`${stderr}\n${stdout}`),
    );
  });
}

const colour = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

/** The message without colours and the words around it. */
function refusalIn(output) {
  const lines = output
    .replaceAll(colour, '')
    .split('\n')
    .map((line) => line.trim());
  const start = lines.findIndex((line) => /^(Error|\w*Error):?$/.test(line));
  const said = (start < 0 ? lines : lines.slice(start + 1)).filter((line) => line !== '');
  return said.slice(0, 3).join(' ').slice(0, 300) || 'no template was written';
}
