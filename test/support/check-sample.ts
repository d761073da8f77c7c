import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { checkSources } from '../../src/app/check.js';
import type { CheckResult } from '../../src/model/result.js';
import { memoryFiles } from '../../src/read/files/memory-files.js';
import type { RepositoryFiles } from '../../src/read/files/repository-files.js';

/**
 * Runs the whole gate over a sample folder: a tiny repository, or with `deployed/` and `proposed/`
 * inside a repository before and after a change.
 */
export function checkSample(folder: string): CheckResult {
  const isChange = existsSync(join(folder, 'deployed'));
  const proposed = filesIn(isChange ? join(folder, 'proposed') : folder);
  const deployed = isChange ? filesIn(join(folder, 'deployed')) : undefined;
  const sources = {
    proposed,
    ...(deployed !== undefined && { deployed }),
    deployedDescription: isChange ? 'the sample as deployed' : null,
    policy: proposed,
    policyDescription: 'the sample',
    diagnostics: [],
  };
  const options = {
    directory: folder,
    assemblies: new Map<string, string>(),
    environment: {},
    today: '2026-11-20',
    onProgress: () => {},
  };
  return checkSources(sources, options).result;
}

function filesIn(folder: string): RepositoryFiles {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return memoryFiles(new Map(paths.map((path) => [relative(folder, path).replaceAll('\\', '/'), readFileSync(path)])));
}
