// The templates that `init --roles` prints, through the official linter: nothing may be said of them, not even a warning. It
// comes from its package registry into a virtual environment of its own (`node_modules/.cache/cfn-lint`, kept for the next
// run; CFN_LINT=/path/to/cfn-lint names another one). Without python3, or where it cannot be had, the run says so and ends well.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import './ts-loader.mjs';

const { printRoles } = await import('../src/app/init-roles/print-roles.ts');

const wanted = 'cfn-lint==1.58.0';
// Wheels alone: an archive of sources would run its build script.
const pipOptions = ['--disable-pip-version-check', '--no-input', '--only-binary=:all:', '--retries=1', '--timeout=15'];
const environment = join(import.meta.dirname, '../node_modules/.cache/cfn-lint');

process.exitCode = main();

function main() {
  const linter = linterHere();
  if (linter === undefined) {
    console.log(`skipped: ${wanted} cannot be had here (needs python3 and its package registry)`);
    return 0;
  }
  const folder = mkdtempSync(join(tmpdir(), 'roles-lint-'));
  try {
    const files = printed(folder);
    const { status, stdout, stderr } = run(linter, ['--regions', 'eu-west-1', '--', ...files]);
    if (status !== 0) console.error(stdout, stderr);
    console.log(`roles-lint: ${files.length} templates, ${status === 0 ? 'nothing to say of them' : 'see above'}`);
    return status === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function printed(folder) {
  const policies = ['arn:aws:iam::aws:policy/PowerUserAccess', 'arn:aws:iam::123456789012:policy/team/names'];
  const files = [];
  for (const stage of ['dev', 'prod-eu', 'pr-12'])
    for (const executionPolicies of [[], policies.slice(0, 1), policies])
      for (const branch of [undefined, 'release/2026']) {
        const file = join(folder, `${files.length}.yml`);
        const options = { repository: 'acme/shop.js', stage, prefix: 'stackgate', executionPolicies };
        writeFileSync(file, printRoles({ ...options, ...(branch !== undefined && { branch }) }));
        files.push(file);
      }
  return files;
}

function linterHere() {
  const given = process.env.CFN_LINT;
  if (given !== undefined) return works(given) ? given : undefined;
  const python = join(environment, 'bin/python');
  const linter = join(environment, 'bin/cfn-lint');
  if (!existsSync(python) && run('python3', ['-m', 'venv', environment]).status !== 0) return undefined;
  if (works(linter)) return linter;
  const install = run(python, ['-m', 'pip', 'install', '--quiet', ...pipOptions, wanted]);
  return install.status === 0 && works(linter) ? linter : undefined;
}

function works(linter) {
  return run(linter, ['--version']).status === 0;
}

function run(command, args) {
  return spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 26 });
}
