// The generated part: definitions at random in memory, resolved by both.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { compare } from './compare.mjs';
import { generateCase } from './generate-case.mjs';
import { definitionWith, files, folder } from './generated-files.mjs';
import { resolveConfiguration } from './osls-resolver.mjs';
import { resolveIn } from './our-resolver.mjs';
import { randomFrom } from './random.mjs';

const { memoryFiles } = await import('../../src/read/files/memory-files.ts');

/**
 * @param {(result: { definition: object, answers: boolean, leaves: object[], complaint?: string }) => void} tell
 *   `complaint`: one of both refuses the definition and the other does not
 */
export async function compareGenerated({ seed, count }, tell) {
  const root = mkdtempSync(join(tmpdir(), 'osls-print-'));
  try {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
    }
    const random = randomFrom(seed);
    for (let at = 0; at < count; at++) await compareOne(random, join(root, folder), tell);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

async function compareOne(random, directory, tell) {
  const region = random.pick([undefined, 'eu-west-1', '${opt:region, "eu-west-1"}']);
  const stage = random.pick([undefined, 'dev', '${opt:stage, "test"}']);
  const definition = definitionWith(generateCase(random), { stage, region, paramsInFile: random.chance(0.1) });
  const options = { stage: 'dev', ...(random.chance(0.3) && { region: 'us-west-2' }) };
  const answers = random.chance(0.5);
  const text = JSON.stringify(definition);
  const theirs = await resolveConfiguration({ configuration: JSON.parse(text), directory, options, answers });
  const ours = resolveIn(
    memoryFiles({ ...files, [`${folder}/serverless.json`]: text }),
    `${folder}/serverless.json`,
    options,
    answers,
  );
  const isLegacy = ours.diagnostics.some(({ code }) => code === 'serverless/variable-legacy');
  const leaves = compare(theirs.configuration, ours.configuration, theirs.errors, isLegacy);
  tell({ definition, options, answers, leaves, complaint: isLegacy ? undefined : complaintOf(theirs, ours, leaves) });
}

/** What has no value offline is no mistake to us, and what a plugin may bring neither. */
function complaintOf({ errors }, { diagnostics }, leaves) {
  const ours = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.size === 0 && ours.length > 0) return `only we refuse: ${ours[0].code} ${ours[0].message}`;
  if (errors.size === 0 || ours.length > 0) return undefined;
  const said = leaves.some(({ verdict }) => verdict === 'refused' || verdict === 'unknown');
  return said ? undefined : `only osls refuses: ${[...errors.values()][0]}`;
}
