/** The walls of the source, each with its reason. `test/walls` proves that each one bites. */

/** Tests may look at anything. */
const source = { path: '^src/', pathNot: '\\.test\\.ts$' };
const pureRooms =
  '^src/(model|iam|graph|diff|policy|report|config|package|plan|rehearse|snapshot|deploy/machine|cloud/adapter|cloud/local/(core|template))/';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'model-imports-nothing',
      severity: 'error',
      comment: 'Every room speaks the words of model/. If model/ knew a room, all rooms would know it.',
      from: { ...source, path: '^src/model/' },
      to: { pathNot: '^src/model/' },
    },
    {
      name: 'pure-rooms-have-no-effects',
      severity: 'error',
      comment:
        'Reading, judging and printing give the same answer for the same input; that holds only without files, processes and network. crypto is for digests.',
      from: { ...source, path: pureRooms },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?(crypto|path|path/posix|zlib)$' },
    },
    {
      name: 'pure-rooms-know-no-file-system',
      severity: 'error',
      comment: 'Pure rooms may speak of RepositoryFiles, the port; which one they are given is for app/ to decide.',
      from: { ...source, path: pureRooms },
      to: { path: '^src/read/files/', pathNot: '^src/read/files/repository-files\\.ts$' },
    },
    {
      name: 'only-files-reads-files',
      severity: 'error',
      comment:
        'Reading runs nothing and reaches only listed files. One folder to audit for that, instead of one reader per format.',
      from: { ...source, path: '^src/read/', pathNot: ['\\.test\\.ts$', '^src/read/files/'] },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?(crypto|path|path/posix|zlib)$' },
    },
    {
      name: 'only-three-places-start-processes',
      severity: 'error',
      comment:
        'What is started can do anything. git is started by read/files with hooks and transports off; commands of stackgate.yml by app/verification, in a reduced environment; cli/ may start what a person asked for.',
      from: {
        ...source,
        pathNot: ['\\.test\\.ts$', '^src/read/files/', '^src/cli/', '^src/app/verification/'],
      },
      to: { path: '^(node:)?child_process$', dependencyTypes: ['core'] },
    },
    {
      name: 'only-verification-asks-addresses',
      severity: 'error',
      comment:
        'URLs come from settings and outputs of stacks. One place checks where an address leads before it connects; a second one would be the way around it. cloud/ serves the loopback.',
      from: { ...source, pathNot: ['\\.test\\.ts$', '^src/app/verification/', '^src/cloud/'] },
      to: { path: '^(node:)?(http|https|http2|net|tls|dns)(/promises)?$', dependencyTypes: ['core'] },
    },
    {
      name: 'only-github-imports-actions',
      severity: 'error',
      comment:
        "GitHub's toolkit prints, reads the environment and ends processes; the command line tool must not carry it.",
      from: { ...source, pathNot: ['\\.test\\.ts$', '^src/github/'] },
      to: { path: ['node_modules/@actions/', 'node_modules/@octokit/'] },
    },
    {
      name: 'only-cloud-aws-imports-the-sdk',
      severity: 'error',
      comment: 'check needs no cloud account; one room holds everything that could reach for credentials.',
      from: { ...source, pathNot: ['\\.test\\.ts$', '^src/cloud/aws/'] },
      to: { path: ['node_modules/@aws-sdk/', 'node_modules/@smithy/'] },
    },
    {
      name: 'read-judges-nothing',
      severity: 'error',
      comment: 'Reading says what stands there. What it means is for graph/, whether it may be for policy/.',
      from: { ...source, path: '^src/read/' },
      to: { path: '^src/(graph|diff|policy|report)/' },
    },
    {
      name: 'report-stays-in-report',
      severity: 'error',
      comment: 'A report is a pure map from a result to text; what is not in the result must not be in a report.',
      from: { ...source, path: '^src/report/' },
      to: { path: '^src/', pathNot: '^src/(model|report)/' },
    },
    {
      name: 'the-page-stands-alone',
      severity: 'error',
      comment:
        'The page of the map runs in a browser, with the data that it is given. What it imports is shipped inside every page, and code for Node would break there.',
      from: { ...source, path: '^src/report/html/page/' },
      to: {
        path: ['^src/', 'node_modules/'],
        pathNot: ['^src/report/html/(page/|map-data\\.ts$)', 'node_modules/@dagrejs/'],
      },
    },
    {
      name: 'only-a-browser-runs-the-page',
      severity: 'error',
      comment:
        'Code for a browser is bundled into a text by scripts/generate-map-page.mjs; imported by name it would fail in Node, which has no document.',
      from: { ...source, pathNot: ['\\.test\\.ts$', '^src/report/html/page/'] },
      to: { path: '^src/report/html/page/' },
    },
    {
      name: 'rules-stand-alone',
      severity: 'error',
      comment:
        'A rule is a folder that can be read, moved and deleted alone. It sees the model, the IAM language, settings and the plain digraph; never how edges are found or another rule.',
      from: { ...source, path: '^src/policy/rules/([^/]+)/([^/]+)/' },
      to: {
        path: '^src/',
        pathNot: [
          '^src/(model|iam)/',
          '^src/config/settings\\.ts$',
          '^src/graph/digraph[^/]*\\.ts$',
          '^src/policy/[^/]+\\.ts$',
          // Its own folder, and what its family shares beside it.
          '^src/policy/rules/$1/$2/',
          '^src/policy/rules/$1/[^/]+\\.ts$',
        ],
      },
    },
    {
      name: 'deploy-knows-no-cloud',
      severity: 'error',
      comment:
        'What deploys speaks to a port. If it knew the embedded cloud or AWS, a proof on one would say nothing about the other.',
      from: { ...source, path: '^src/(plan|deploy|package)/', pathNot: ['\\.test\\.ts$', '^src/deploy/stores/'] },
      to: { path: '^src/cloud/', pathNot: '^src/cloud/port\\.ts$' },
    },
    {
      name: 'stores-know-no-cloud',
      severity: 'error',
      comment:
        'Journals, leases and artefacts lie in a bucket, which is a port too: conditional writes are all that is asked of it, whoever has them.',
      from: { ...source, path: '^src/deploy/stores/' },
      to: { path: '^src/cloud/', pathNot: '^src/cloud/(port|objects)\\.ts$' },
    },
    {
      name: 'plan-knows-no-run',
      severity: 'error',
      comment: 'A plan is data that is made, read and approved before anything runs; how it is carried out is deploy/.',
      from: { ...source, path: '^src/(plan|package)/' },
      to: { path: '^src/deploy/' },
    },
    {
      name: 'the-embedded-cloud-stands-alone',
      severity: 'error',
      comment:
        'It is the judge of planner, machine and reader. What it shared with them it could not catch; only the table of facts from CloudFormation is common.',
      from: { ...source, path: '^src/cloud/' },
      to: {
        path: '^src/',
        pathNot: ['^src/(model|cloud)/', '^src/diff/resource-table\\.ts$', '^src/plan/fingerprint\\.ts$'],
      },
    },
    {
      name: 'artefacts-know-no-format',
      severity: 'error',
      comment:
        'What is packed, and how it is kept, is one room to audit: it reads folders that a build filled. Which folders, by which tool, is for app/ to say; which cloud, for whoever gives it a bucket.',
      from: { ...source, path: '^src/artefacts/' },
      to: {
        path: '^src/',
        pathNot: [
          '^src/(model|artefacts)/',
          '^src/package/packaged\\.ts$',
          '^src/plan/fingerprint\\.ts$',
          '^src/config/bounded-glob\\.ts$',
          '^src/cloud/(objects|port)\\.ts$',
        ],
      },
    },
    {
      name: 'artefacts-are-for-app',
      severity: 'error',
      comment:
        'It touches files that git does not list: reading, judging and planning must not come to depend on them.',
      from: { ...source, pathNot: ['\\.test\\.ts$', '^src/(artefacts|app|cli|action)/'] },
      to: { path: '^src/artefacts/' },
    },
    {
      name: 'rehearse-is-a-judge',
      severity: 'error',
      comment:
        'A rehearsal tries the deployer on the embedded CloudFormation: it knows both, and neither knows it. It reads no definition and reaches no real cloud; what is deployed it is given.',
      from: { ...source, path: '^src/rehearse/' },
      to: {
        path: '^src/',
        pathNot: [
          '^src/(model|plan|deploy|rehearse)/',
          '^src/cloud/(port|send)\\.ts$',
          '^src/cloud/local/',
          '^src/diff/resource-table\\.ts$',
        ],
      },
    },
    {
      name: 'nobody-waits-for-a-rehearsal',
      severity: 'error',
      comment:
        'What a rehearsal finds is for people and for app/ to act on. If deploying or planning asked it, it would judge itself.',
      from: { ...source, pathNot: ['\\.test\\.ts$', '^src/(rehearse|app)/'] },
      to: { path: '^src/rehearse/' },
    },
    {
      name: 'only-stores-keep-runs',
      severity: 'error',
      comment:
        'Journal, lease and artefacts are ports, in a folder today and a bucket tomorrow; one folder writes files.',
      from: { ...source, path: '^src/deploy/', pathNot: ['\\.test\\.ts$', '^src/deploy/stores/'] },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?(crypto|path|path/posix|zlib)$' },
    },
    {
      name: 'edges-are-edges',
      severity: 'error',
      comment: 'app/ puts the rooms together for cli/ and action/; a room that imports it depends on every other room.',
      from: { ...source, pathNot: ['\\.test\\.ts$', '^src/(app|cli|action)/'] },
      to: { path: '^src/(app|cli|action)/' },
    },
    {
      name: 'cli-and-action-are-leaves',
      severity: 'error',
      comment: 'The two entrances know app/; app/ must not know through which of them it was called.',
      from: { ...source, pathNot: ['\\.test\\.ts$', '^src/(cli|action)/'] },
      to: { path: '^src/(cli|action)/' },
    },
    {
      name: 'cli-and-action-are-strangers',
      severity: 'error',
      comment: 'What both entrances need is app/; a flag of one must not change what the other does.',
      from: { ...source, path: '^src/(cli|action)/' },
      to: { path: '^src/(cli|action)/', pathNot: '^src/$1/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Two files that need each other are one file, or a third is missing between them.',
      from: source,
      to: { circular: true },
    },
    {
      name: 'no-test-code-in-source',
      severity: 'error',
      comment: 'Test support is not built and not bundled; source that needs it would break on the first run.',
      from: source,
      to: { path: ['\\.test\\.ts$', '^test/'] },
    },
    {
      name: 'no-development-dependencies-in-source',
      severity: 'error',
      comment: 'What runs for users is in dependencies. Types are erased and may come from anywhere.',
      from: source,
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], pathNot: 'node_modules/@types/' },
    },
    {
      name: 'everything-resolves',
      severity: 'error',
      comment: 'An import that is not found here is a wall that was not checked.',
      from: { path: '^src/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    // dependency-cruiser knows no TypeScript 7; swc sees `import type` and `export type` as well.
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.json', '.d.ts'],
    },
  },
};
