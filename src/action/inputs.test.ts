import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { inputNames, readInputs } from './inputs.js';

function withInputs(inputs: Readonly<Record<string, string>>) {
  return readInputs(
    Object.fromEntries(Object.entries(inputs).map(([name, text]) => [`INPUT_${name.toUpperCase()}`, text])),
  );
}

test('action.yml and the reader name the same inputs', () => {
  const action = load(readFileSync('action.yml', 'utf8'));
  expect(action).toMatchObject({ inputs: Object.fromEntries(inputNames.map((name) => [name, expect.anything()])) });
  expect(Object.keys(Object(Object(action).inputs)).sort()).toEqual([...inputNames].sort());
});

test('without inputs stackgate.yml decides', () => {
  expect(readInputs({})).toEqual({
    command: 'check',
    directory: '.',
    stage: undefined,
    deployed: undefined,
    reportOnly: undefined,
    failOn: undefined,
    assemblies: new Map(),
    deployedAssemblies: new Map(),
    packaged: false,
    cloud: undefined,
    planFile: undefined,
    out: undefined,
    images: new Map(),
    artefacts: undefined,
    breakGlass: undefined,
    push: undefined,
    run: undefined,
    resume: false,
    drift: undefined,
    keepGoing: false,
    concurrency: 10,
    comment: true,
    commentKey: undefined,
    annotations: true,
    jsonFile: undefined,
    sarifFile: undefined,
    markdownFile: undefined,
    allowForkCheckout: false,
    token: '',
  });
});

test('all inputs become typed values', () => {
  const inputs = withInputs({
    command: 'check',
    directory: ' services ',
    stage: 'prod',
    deployed: 'git:v1',
    'report-only': 'TRUE',
    'fail-on': 'all',
    assembly: 'api = cdk/cdk.out\n\n web=out=2\n',
    image: `api/web = r.example/a/b@sha256:${'a'.repeat(64)}`,
    out: 'built/artefacts',
    comment: 'false',
    'sarif-file': 'out/s.sarif',
    'github-token': 'ghs_x',
  });
  expect(inputs).toMatchObject({
    directory: 'services',
    stage: 'prod',
    deployed: 'git:v1',
    reportOnly: true,
    failOn: 'all',
    assemblies: new Map([
      ['api', 'cdk/cdk.out'],
      ['web', 'out=2'],
    ]),
    out: 'built/artefacts',
    images: new Map([['api/web', `r.example/a/b@sha256:${'a'.repeat(64)}`]]),
    comment: false,
    sarifFile: 'out/s.sarif',
    token: 'ghs_x',
  });
});

test.each([
  [
    'command',
    'destroy',
    'input command is not a command of this action; it knows: check, package, plan, rehearse, deploy, rollback',
  ],
  ['report-only', 'yes', 'input report-only is neither true nor false'],
  ['fail-on', 'old', 'input fail-on is neither new nor all'],
  ['directory', '../secrets', 'input directory is not a relative path inside the workspace'],
  ['directory', 'a/../../b', 'input directory is not a relative path inside the workspace'],
  ['json-file', '/etc/passwd', 'input json-file is not a relative path inside the workspace'],
  ['json-file', 'C:\\x', 'input json-file is not a relative path inside the workspace'],
  ['sarif-file', '..\\x', 'input sarif-file is not a relative path inside the workspace'],
  ['assembly', 'api', 'input assembly has a line that is not SERVICE=FOLDER, with a folder inside the workspace'],
  ['assembly', 'api=../x', 'input assembly has a line that is not SERVICE=FOLDER, with a folder inside the workspace'],
  ['out', '../x', 'input out is not a relative path inside the workspace'],
  ['image', 'api/web=repo:latest', 'input image has a line that is not SERVICE/FUNCTION=REPOSITORY@sha256:DIGEST'],
  [
    'image',
    `web=r@sha256:${'a'.repeat(64)}`,
    'input image has a line that is not SERVICE/FUNCTION=REPOSITORY@sha256:DIGEST',
  ],
  ['stage', 'x'.repeat(1001), 'input stage is longer than 1,000 characters'],
])('input %s = %j is refused with its name', (name, text, message) => {
  expect(() => withInputs({ [name]: text })).toThrow(message);
});

test('every wrong input is named at once, and no value is quoted', () => {
  const bad = () => withInputs({ comment: 'sentinel-1', 'fail-on': 'sentinel-2' });
  expect(bad).toThrow(/input fail-on .*; input comment /);
  expect(bad).not.toThrow(/sentinel/);
});
