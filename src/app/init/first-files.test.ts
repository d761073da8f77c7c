import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gitRepository, newFolder, removeRepositories, writeFiles } from '../../../test/support/git-repository.js';
import { init } from '../../cli/commands/init.js';
import { readSettings } from '../../config/read-settings.js';
import { parseCache } from '../../read/document/parse-cache.js';
import { memoryFiles } from '../../read/files/memory-files.js';
import { firstFiles, settingsFile, stagesFound, workflowFile } from './first-files.js';

afterAll(removeRepositories);

const repository = {
  'orders/serverless.yml':
    "service: orders\nparams: { prod: { a: 1 }, 'bad name': { a: 1 }, default: { a: 1 }, dev: { a: 2 } }\n",
  'billing/samconfig.toml': 'version = 0.1\n[staging.deploy.parameters]\nstack_name = "x"\n[default.deploy]\n',
};

test('stages are those that definitions have settings for, in the usual order', () => {
  expect(stagesFound(memoryFiles(repository))).toEqual(['dev', 'staging', 'prod']);
  expect(stagesFound(memoryFiles({ 'a/serverless.yml': 'service: a\n' }))).toEqual(['dev']);
});

test('the settings that it writes are settings', () => {
  const files = memoryFiles(new Map(firstFiles(memoryFiles(repository)).map(({ path, text }) => [path, text])));
  const { settings, diagnostics } = readSettings(files, parseCache(files).parse);
  expect(diagnostics).toEqual([]);
  expect(settings.stages.map(({ name }) => name)).toEqual(['dev', 'staging', 'prod']);
});

test('its workflow is the one of the page, which actionlint looks at', () => {
  const [, written] = firstFiles(memoryFiles(repository));
  const [, page] = /^```yaml\n(name: Stackgate\n.*?)^```$/ms.exec(readFileSync('docs/workflow.md', 'utf8')) ?? [];
  expect(written?.text.replace(/ +# Put the repository .*\n/, '')).toBe(page);
});

describe('the command', () => {
  let written: string[] = [];
  const stdout = process.stdout.write;
  beforeEach(() => {
    written = [];
    process.stdout.write = ((text: string) => written.push(text) > 0) as typeof process.stdout.write;
  });
  afterEach(() => {
    process.stdout.write = stdout;
  });

  test('writes both files, once', () => {
    const root = gitRepository(repository);
    expect(init(root, {})).toBe(0);
    expect(written).toEqual([`${settingsFile} is written\n`, `${workflowFile} is written\n`]);
    expect(readFileSync(join(root, workflowFile), 'utf8')).toContain('fetch-depth: 0');
    expect(() => init(root, {})).toThrow(/is there already/);
  });

  test.each([settingsFile, workflowFile])('writes nothing where %s is there', (path) => {
    const root = newFolder();
    writeFiles(root, { [path]: 'mine' });
    expect(() => init(root, {})).toThrow(path);
    expect(readFileSync(join(root, path), 'utf8')).toBe('mine');
    const other = path === settingsFile ? workflowFile : settingsFile;
    expect(() => readFileSync(join(root, other))).toThrow('ENOENT');
  });

  test('takes the options of the roles with --roles alone', () => {
    expect(() => init('.', { stage: 'dev' })).toThrow('--roles');
    expect(() => init('.', { roles: true, stage: 'dev' })).toThrow('--repository');
    const file = join(newFolder(), 'roles.yml');
    expect(init('.', { roles: true, stage: 'dev', repository: 'acme/shop', output: file })).toBe(0);
    expect(readFileSync(file, 'utf8')).toContain('repo:acme/shop:environment:dev');
  });
});
