import { namedDict } from '../../model/walk.js';
import { parseCache } from '../../read/document/parse-cache.js';
import type { RepositoryFiles } from '../../read/files/repository-files.js';

/** A file that `init` would write. */
export interface FirstFile {
  readonly path: string;
  readonly text: string;
}

export const settingsFile = 'stackgate.yml';
export const workflowFile = '.github/workflows/stackgate.yml';

/** What a repository begins with: settings with the stages that its definitions name, and the workflow of the gate. */
export function firstFiles(files: RepositoryFiles): readonly FirstFile[] {
  return [
    { path: settingsFile, text: settingsText(stagesFound(files)) },
    { path: workflowFile, text: workflow },
  ];
}

/** The usual order of promotion; others stand before those that are live. */
const usual = [
  'dev',
  'development',
  'sandbox',
  'test',
  'testing',
  'int',
  'qa',
  'uat',
  'stage',
  'staging',
  'preprod',
  'prod',
  'production',
];

/** As stackgate.yml takes them. */
const stageName = /^[A-Za-z0-9][A-Za-z0-9_-]{0,62}$/;

/**
 * Stages that definitions have settings for: `params` of serverless.yml, the sections of samconfig.toml. In the order in
 * which they are usually promoted; `dev` where none is named.
 */
export function stagesFound(files: RepositoryFiles): readonly string[] {
  const { parse } = parseCache(files);
  const found = new Set<string>();
  for (const path of files.list()) {
    if (/(?:^|\/)serverless\.ya?ml$/.test(path))
      for (const name of namedDict(parse(path).value, 'params')?.entries.keys() ?? []) found.add(name);
    else if (/(?:^|\/)samconfig\.toml$/.test(path)) for (const name of samEnvironments(files, path)) found.add(name);
  }
  const stages = [...found].filter((name) => name !== 'default' && stageName.test(name)).slice(0, 64);
  return stages.length === 0 ? ['dev'] : stages.toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

function* samEnvironments(files: RepositoryFiles, path: string): Generator<string> {
  const read = files.read(path);
  if (read.kind !== 'text') return;
  for (const line of read.text.split('\n')) {
    const name = /^\s*\[\s*([A-Za-z0-9_-]{1,63})\s*\./.exec(line)?.[1];
    if (name !== undefined) yield name;
  }
}

function rank(name: string): number {
  const at = usual.indexOf(name.toLowerCase());
  return at === -1 ? usual.indexOf('stage') : at;
}

function settingsText(stages: readonly string[]): string {
  const list = stages.map((name) => `  - name: ${/^[A-Za-z]/.test(name) ? name : `'${name}'`}`);
  return `${[
    '# What each key means: docs/configuration.md of Stackgate. This file counts as it stands on the base branch.',
    'version: 1',
    '# In the order in which changes go through them. For --cloud aws each needs account, region, role and bucket:',
    '# stackgate init --roles prints a template that makes them.',
    'stages:',
    ...list,
    'policies:',
    '  # The verdict is shown and nothing is stopped; take this out once it is trusted.',
    '  reportOnly: true',
  ].join('\n')}\n`;
}

const workflow = `name: Stackgate
on:
  pull_request:
  merge_group:

permissions:
  contents: read         # to check out
  pull-requests: write   # to write the one comment; without it the report stands in the job summary

concurrency:
  group: stackgate-\${{ github.event.pull_request.number || github.ref }}
  cancel-in-progress: true

jobs:
  stackgate:
    runs-on: ubuntu-latest
    timeout-minutes: 10
    steps:
      - uses: actions/checkout@v7
        with:
          fetch-depth: 0   # to compare with the commit that the pull request starts from
          # The token stays in the clone for this job: the action fetches with it what deploys recorded. A public
          # repository needs none: persist-credentials: false
      # Put the repository that holds Stackgate here, and a commit for v1 where you pin actions by commit.
      - uses: your-org/stackgate@v1
`;
