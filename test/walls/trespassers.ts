/** For each wall a file that climbs over it (the first), with what it needs to exist. */
export interface Trespasser {
  readonly wall: string;
  readonly files: Readonly<Record<string, string>>;
}

const leaf = 'export const leaf = 1;\n';
const importing = (path: string) => `import { leaf } from '${path}';\nexport const own = leaf;\n`;

export const trespassers: readonly Trespasser[] = [
  {
    wall: 'model-imports-nothing',
    files: { 'src/model/curious.ts': "export type { Leaf } from '../config/leaf.js';\n", 'src/config/leaf.ts': leaf },
  },
  {
    wall: 'pure-rooms-have-no-effects',
    files: { 'src/iam/reader.ts': "import { readFileSync } from 'node:fs';\nexport const own = readFileSync;\n" },
  },
  {
    wall: 'pure-rooms-know-no-file-system',
    files: { 'src/diff/opener.ts': importing('../read/files/working-tree.js'), 'src/read/files/working-tree.ts': leaf },
  },
  {
    wall: 'only-files-reads-files',
    files: {
      'src/read/sam/runner.ts':
        "import { execFileSync } from 'node:child_process';\nexport const own = execFileSync;\n",
    },
  },
  {
    wall: 'only-three-places-start-processes',
    files: { 'src/app/planning/runner.ts': "import { spawn } from 'node:child_process';\nexport const own = spawn;\n" },
  },
  {
    wall: 'only-verification-asks-addresses',
    files: { 'src/app/planning/asker.ts': "import { request } from 'node:https';\nexport const own = request;\n" },
  },
  {
    wall: 'only-github-imports-actions',
    files: { 'src/app/logger.ts': "import { info } from '@actions/core';\nexport const own = info;\n" },
  },
  {
    wall: 'only-cloud-aws-imports-the-sdk',
    files: {
      'src/read/caller.ts': "import { S3Client } from '@aws-sdk/client-s3';\nexport const own = S3Client;\n",
    },
  },
  {
    wall: 'read-judges-nothing',
    files: { 'src/read/judge.ts': importing('../graph/leaf.js'), 'src/graph/leaf.ts': leaf },
  },
  { wall: 'report-stays-in-report', files: { 'src/report/meddler.ts': importing('../graph/leaf.js') } },
  {
    wall: 'the-page-stands-alone',
    files: { 'src/report/html/page/homesick.ts': importing('../../leaf.js'), 'src/report/leaf.ts': leaf },
  },
  {
    wall: 'only-a-browser-runs-the-page',
    files: { 'src/report/html/caller.ts': importing('./page/dom.js'), 'src/report/html/page/dom.ts': leaf },
  },
  {
    wall: 'rules-stand-alone',
    files: {
      'src/policy/rules/edge/a/rule.ts': importing('../b/rule.js'),
      'src/policy/rules/edge/b/rule.ts': leaf,
    },
  },
  {
    wall: 'deploy-knows-no-cloud',
    files: { 'src/deploy/insider.ts': importing('../cloud/local/leaf.js'), 'src/cloud/local/leaf.ts': leaf },
  },
  {
    wall: 'stores-know-no-cloud',
    files: {
      'src/deploy/stores/insider.ts': importing('../../cloud/aws/leaf.js'),
      'src/deploy/stores/neighbour.ts': importing('../../cloud/objects.js'),
      'src/cloud/objects.ts': leaf,
      'src/cloud/aws/leaf.ts': leaf,
    },
  },
  {
    wall: 'plan-knows-no-run',
    files: { 'src/plan/hasty.ts': importing('../deploy/leaf.js'), 'src/deploy/leaf.ts': leaf },
  },
  {
    wall: 'the-embedded-cloud-stands-alone',
    files: { 'src/cloud/local/borrower.ts': importing('../../graph/leaf.js') },
  },
  {
    wall: 'artefacts-know-no-format',
    files: { 'src/artefacts/reader.ts': importing('../read/leaf.js'), 'src/read/leaf.ts': leaf },
  },
  {
    wall: 'artefacts-are-for-app',
    files: { 'src/plan/packer.ts': importing('../artefacts/leaf.js'), 'src/artefacts/leaf.ts': leaf },
  },
  {
    wall: 'only-stores-keep-runs',
    files: { 'src/deploy/writer.ts': "import { writeFileSync } from 'node:fs';\nexport const own = writeFileSync;\n" },
  },
  {
    wall: 'rehearse-is-a-judge',
    files: { 'src/rehearse/reader.ts': importing('../read/leaf.js'), 'src/read/leaf.ts': leaf },
  },
  {
    wall: 'nobody-waits-for-a-rehearsal',
    files: { 'src/deploy/waiter.ts': importing('../rehearse/leaf.js'), 'src/rehearse/leaf.ts': leaf },
  },
  { wall: 'edges-are-edges', files: { 'src/diff/climber.ts': importing('../app/leaf.js'), 'src/app/leaf.ts': leaf } },
  {
    wall: 'cli-and-action-are-leaves',
    files: { 'src/app/climber.ts': importing('../cli/leaf.js'), 'src/cli/leaf.ts': leaf },
  },
  { wall: 'cli-and-action-are-strangers', files: { 'src/action/guest.ts': importing('../cli/leaf.js') } },
  {
    wall: 'no-cycles',
    files: { 'src/graph/egg.ts': importing('./hen.js'), 'src/graph/hen.ts': importing('./egg.js') },
  },
  {
    wall: 'no-test-code-in-source',
    files: { 'src/graph/user.ts': importing('../../test/leaf.js'), 'test/leaf.ts': leaf },
  },
  {
    wall: 'no-development-dependencies-in-source',
    files: { 'src/graph/gambler.ts': "import fc from 'fast-check';\nexport const own = fc;\n" },
  },
  { wall: 'everything-resolves', files: { 'src/graph/dreamer.ts': importing('./nowhere.js') } },
];

/** Neighbours that stay inside the walls; nothing may be said of them. */
export const innocents: Readonly<Record<string, string>> = {
  'src/report/innocent.ts':
    "import type { Log } from 'sarif';\nimport { leaf } from '../model/leaf.js';\nexport const own = (log: Log) => [log, leaf];\n",
  'src/report/html/page/innocent.ts':
    "import type { leaf } from '../map-data.js';\nimport { layout } from '@dagrejs/dagre';\nexport const own: typeof leaf | typeof layout = layout;\n",
  'src/report/html/map-data.ts': leaf,
  'src/model/leaf.ts': leaf,
  'src/iam/innocent.test.ts':
    "import fc from 'fast-check';\nimport { readFileSync } from 'node:fs';\nimport { leaf } from '../../test/leaf.js';\nexport const own = [fc, readFileSync, leaf];\n",
  'src/graph/innocent.ts':
    "import { createHash } from 'node:crypto';\nimport type { leaf } from '../read/files/repository-files.js';\nexport const own: typeof leaf | typeof createHash = createHash;\n",
  'src/read/files/repository-files.ts': leaf,
  'src/policy/rules/iam/own/rule.ts': importing('../words.js'),
  'src/policy/rules/iam/words.ts': leaf,
  'src/deploy/stores/innocent.ts': "import { readFileSync } from 'node:fs';\nexport const own = readFileSync;\n",
  'src/app/verification/innocent.ts':
    "import { spawn } from 'node:child_process';\nimport { request } from 'node:https';\nexport const own = [spawn, request];\n",
  'src/deploy/innocent.ts': importing('../cloud/port.js'),
  'src/cloud/port.ts': leaf,
};
