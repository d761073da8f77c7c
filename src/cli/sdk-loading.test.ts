import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Files that are loaded with `entry` before anything runs. What is imported as a type alone is erased, and what is imported
 * by a call is loaded when it is needed.
 */
function loadedWith(entry: string): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [entry];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    if (existsSync(file)) open.push(...importsOf(file));
  }
  return found;
}

function importsOf(file: string): readonly string[] {
  const statements = readFileSync(file, 'utf8').matchAll(/^(?:import|export)\s(?!type\s)[^;]*?from '([^']+)';/gm);
  const alone = readFileSync(file, 'utf8').matchAll(/^import '([^']+)';/gm);
  return [...statements, ...alone].map(([, name = '']) =>
    name.startsWith('.') ? join(dirname(file), name).replace(/\.js$/, '.ts') : name,
  );
}

const entries = [
  'src/cli/index.ts',
  'src/cli/program.ts',
  'src/action/index.ts',
  ...readdirSync('src/cli/commands').map((name) => `src/cli/commands/${name}`),
  'src/app/check.ts',
  'src/app/deploy.ts',
  'src/app/status.ts',
].filter((file) => existsSync(file) && !file.endsWith('.test.ts'));

it.each(entries)('%s does not load the AWS SDK', (entry) => {
  const loaded = [...loadedWith(entry)];
  expect(loaded.filter((file) => /^@(?:aws-sdk|smithy)\/|^src\/cloud\/aws\//.test(file))).toEqual([]);
});

it('what works on AWS does load it', () => {
  expect(loadedWith('src/cli/commands/check.ts').size).toBeGreaterThan(300);
  expect([...loadedWith('src/app/running/aws-environment.ts')]).toEqual(
    expect.arrayContaining(['@aws-sdk/client-cloudformation', '@aws-sdk/client-s3', '@aws-sdk/credential-providers']),
  );
});
