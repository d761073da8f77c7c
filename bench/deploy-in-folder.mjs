// Real seconds of a deploy to the embedded cloud where cloud and journal are kept in a folder, as `stackgate deploy
// --cloud local` keeps them: bench/deploy.mjs has both in memory. Run `npm run build` first.
//
//   node bench/deploy-in-folder.mjs [sizes] [k]
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openKeptCloud } from '../lib/cloud/local/folder-state.js';
import { LocalCloud } from '../lib/cloud/local/local-cloud.js';
import { localCloud } from '../lib/cloud/local/local-port.js';
import { VirtualClock } from '../lib/cloud/local/virtual-clock.js';
import { startRun } from '../lib/deploy/run.js';
import { folderStores } from '../lib/deploy/stores/folder-stores.js';
import { deployedEstate } from './deploy-estate.mjs';
import { generateRun, randomOrder } from './generate-run.mjs';

const sizes = (process.argv[2] ?? '10,30,100').split(',').map(Number);
const concurrency = Number(process.argv[3] ?? 5);

for (const size of sizes) {
  const estate = await deployedEstate(generateRun(size, randomOrder, 1));
  const folder = mkdtempSync(join(tmpdir(), 'stackgate-bench-'));
  try {
    const seconds = await deployIn(folder, estate);
    const megabytes = statSync(join(folder, 'cloud.json')).size / 1e6;
    console.log(`${size} stacks: ${seconds.toFixed(1)} s, cloud.json ${megabytes.toFixed(1)} MB`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function deployIn(folder, { world, options, plan }) {
  const core = openKeptCloud(folder, () => new LocalCloud(options, world.core.snapshot()));
  const clock = new VirtualClock({ startAt: core.now(), onAdvance: (time) => core.advanceTo(time) });
  const stores = { ...folderStores(folder), artefacts: world.stores.artefacts };
  const begun = performance.now();
  const report = await startRun(
    { cloud: localCloud(core, clock), ...stores, holder: 'bench' },
    { run: 'second', plan, options: { concurrency, keepGoing: false } },
  );
  if (report.outcome?.kind !== 'deployed') throw new Error(`the run ended ${JSON.stringify(report.outcome)}`);
  core.flush();
  return (performance.now() - begun) / 1000;
}
