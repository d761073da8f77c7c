import { type Check, keyPlace, refuse, sectionEntries } from '../check.js';

/** Sections whose names CloudFormation wants of letters and digits alone, and how long they may be. Conditions may have others. */
const named: readonly (readonly [section: string, what: string, most: number])[] = [
  ['Parameters', 'a parameter', 255],
  ['Mappings', 'a mapping', 255],
  ['Resources', 'a resource', 255],
  ['Outputs', 'an output', 255],
  ['Rules', 'a rule', 255],
];

export function checkNames(check: Check): void {
  for (const [section, what, most] of named) {
    for (const [name, entry] of sectionEntries(check, section)) {
      if (/^[A-Za-z0-9]+$/.test(name) && name.length <= most) continue;
      const message = `${JSON.stringify(name)} is no name for ${what}: at most ${most} letters and digits.`;
      refuse(check, 'bad-name', message, keyPlace(check.document, entry));
    }
  }
}

/** A name is a parameter's or a resource's, never both. */
export function checkClashes(check: Check): void {
  const { parameters } = check.template;
  for (const [name, entry] of sectionEntries(check, 'Resources')) {
    if (!parameters.has(name)) continue;
    const message = `${name} is the name of a parameter too; a Ref could mean both.`;
    refuse(check, 'name-taken', message, keyPlace(check.document, entry));
  }
}
