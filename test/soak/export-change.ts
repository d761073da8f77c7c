import type { SoakEstate, SoakExport, SoakStack } from './estate.js';
import type { Random } from './random.js';

type ChangeExports = (random: Random, estate: SoakEstate, from: SoakStack) => SoakEstate;

/** What people do to exports that others import, all of it at once; those who import follow, most of the time. */
export function exportsReworked(random: Random, estate: SoakEstate): SoakEstate {
  const used = new Set(estate.stacks.flatMap(({ imports }) => imports));
  const from = random.maybePick(estate.stacks.filter(({ exports }) => exports.some(({ name }) => used.has(name))));
  return from === undefined ? estate : random.pick(changes)(random, estate, from);
}

const replaceStack = (estate: SoakEstate, old: SoakStack, now: SoakStack): SoakEstate => ({
  stacks: estate.stacks.map((stack) => (stack === old ? now : stack)),
});

function withImports(estate: SoakEstate, from: string, to: readonly string[], random: Random): SoakEstate {
  return {
    stacks: estate.stacks.map((stack) =>
      stack.imports.includes(from) && random.chance(0.9)
        ? { ...stack, imports: [...new Set(stack.imports.flatMap((name) => (name === from ? to : [name])))] }
        : stack,
    ),
  };
}

const withExport = (stack: SoakStack, old: SoakExport, now: readonly SoakExport[]): SoakStack => ({
  ...stack,
  exports: stack.exports.flatMap((one) => (one === old ? now : [one])),
});

const fresh = ({ exports }: SoakStack, name: string): string =>
  exports.some((one) => one.name === name) ? fresh({ exports } as SoakStack, `${name}x`) : name;

/** The same thing under another name. */
const renamed: ChangeExports = (random, estate, from) => {
  const one = random.pick(from.exports);
  const name = fresh(from, `${one.name}-r`);
  const changed = replaceStack(estate, from, withExport(from, one, [{ ...one, name }]));
  return withImports(changed, one.name, [name], random);
};

/** The old goes, and who used it uses something new of the same stack. */
const inPlaceOf: ChangeExports = (random, estate, from) => {
  const one = random.pick(from.exports);
  const name = fresh(from, `${one.name}-n`);
  const next = withExport(from, one, [{ name, of: { text: `instead of ${one.name}` } }]);
  return withImports(replaceStack(estate, from, next), one.name, [name], random);
};

/** Another resource takes the place of the exported one, under the same export; the old one goes. */
const anotherThing: ChangeExports = (random, estate, from) => {
  const one = random.pick(from.exports);
  const old =
    'resource' in one.of ? from.resources.find(({ id }) => 'resource' in one.of && id === one.of.resource) : undefined;
  if (old === undefined) return newValue(random, estate, from);
  const id = `${old.id}N`;
  if (from.resources.some((resource) => resource.id === id)) return estate;
  const { name: _, ...plain } = old;
  const stays = from.exports.some((other) => other !== one && 'resource' in other.of && other.of.resource === old.id);
  const resources = [...from.resources.filter((resource) => stays || resource !== old), { ...plain, id }].map(
    ({ dependsOn, ...resource }) =>
      dependsOn === undefined || dependsOn === old.id ? resource : { ...resource, dependsOn },
  );
  return replaceStack(estate, from, { ...withExport(from, one, [{ ...one, of: { resource: id } }]), resources });
};

const newValue: ChangeExports = (random, estate, from) => {
  const one = random.pick(from.exports);
  const changed = { ...one, of: { text: `value ${random.int(100, 999)}` } };
  return replaceStack(estate, from, withExport(from, one, [changed]));
};

/** Two stacks have each other's names after it. */
const swapped: ChangeExports = (random, estate, from) => {
  const other = random.maybePick(estate.stacks.filter((stack) => stack !== from && stack.exports.length > 0));
  if (other === undefined) return estate;
  const [one, two] = [random.pick(from.exports), random.pick(other.exports)];
  const turned = replaceStack(estate, from, withExport(from, one, [{ ...one, name: two.name }]));
  return replaceStack(turned, other, withExport(other, two, [{ ...two, name: one.name }]));
};

/** Another stack has it after it, and the old one may be gone altogether. */
const moved: ChangeExports = (random, estate, from) => {
  const to = random.maybePick(estate.stacks.filter((stack) => stack !== from));
  if (to === undefined) return estate;
  const one = random.pick(from.exports);
  const taken = replaceStack(estate, to, {
    ...to,
    exports: [...to.exports, { name: one.name, of: { text: `at ${to.service}` } }],
  });
  if (random.chance(0.7)) return replaceStack(taken, from, withExport(from, one, []));
  const gone = new Set(from.exports.filter((other) => other !== one).map(({ name }) => name));
  return {
    stacks: taken.stacks
      .filter((stack) => stack !== from)
      .map((stack) => ({
        ...stack,
        imports: stack.imports.filter((name) => !gone.has(name)),
        bindings: stack.bindings.filter(({ service }) => service !== from.service),
        after: stack.after.filter((service) => service !== from.service),
      })),
  };
};

/** What it exports is what it imports: who imports that hangs on the first stack too. */
const handedOn: ChangeExports = (random, estate, from) => {
  const name = random.maybePick(from.imports);
  if (name === undefined) return newValue(random, estate, from);
  const one = random.pick(from.exports);
  return replaceStack(estate, from, withExport(from, one, [{ ...one, of: { imported: name } }]));
};

const changes: readonly ChangeExports[] = [
  ...[renamed, renamed, inPlaceOf, inPlaceOf, anotherThing, anotherThing, newValue, newValue],
  ...[swapped, moved, moved, handedOn],
];
