import { join } from 'node:path';
import { overlayFiles } from '../../read/files/overlay-files.js';
import type { RepositoryFiles } from '../../read/files/repository-files.js';
import { workingTree } from '../../read/files/working-tree.js';
import { type CheckOutcome, checkSources } from '../check.js';

/** One change to the example estate, checked. */
export interface DemoChange {
  readonly title: string;
  readonly outcome: CheckOutcome;
}

export interface Demo {
  /** Folder of the example estate, for the reader to look at. */
  readonly folder: string;
  readonly services: number;
  readonly formats: readonly string[];
  readonly changes: readonly DemoChange[];
}

const CHANGES = [
  {
    folder: 'pass',
    title: 'shipping prints labels, declares what it reads, and may send to any queue',
  },
  {
    folder: 'fail',
    title: 'checkout helps itself to the ledger; payments changes its key and drops an export',
  },
] as const;

/**
 * Checks the example estate that ships with Stackgate against two changes; writes nothing.
 *
 * @param packageRoot the folder that holds `examples`
 * @param today ISO date, for waivers
 */
export function runDemo(packageRoot: string, today: string): Demo {
  const folder = join(packageRoot, 'examples/shop');
  const base = workingTree(folder, { label: 'examples/shop' });
  const changes = CHANGES.map(({ folder: name, title }) => {
    const change = workingTree(join(packageRoot, 'examples/shop-changes', name));
    return { title, outcome: checkChange(base, change, name, today) };
  });
  const services = changes[0]?.outcome.result.stages[0]?.services ?? [];
  return {
    folder,
    services: services.length,
    formats: [...new Set(services.map(({ format }) => format))].sort(),
    changes,
  };
}

function checkChange(base: RepositoryFiles, change: RepositoryFiles, name: string, today: string): CheckOutcome {
  const sources = {
    proposed: overlayFiles(base, change, `the change in examples/shop-changes/${name}`),
    deployed: base,
    deployedDescription: 'the estate in examples/shop',
    policy: base,
    policyDescription: 'examples/shop',
    diagnostics: [],
  };
  return checkSources(sources, {
    directory: '.',
    assemblies: new Map(),
    environment: {},
    today,
    onProgress: () => undefined,
  });
}
