import type { SoakEstate, SoakResource, SoakStack } from './estate.js';
import { exportsReworked } from './export-change.js';
import type { Random } from './random.js';
import { bindingsTo, randomResource, randomStack } from './random-estate.js';

type Alter = (stack: SoakStack, random: Random, estate: SoakEstate) => SoakStack;

/** The same estate after one to eight changes; now and then after none. What comes of it need not be deployable. */
export function randomChange(random: Random, estate: SoakEstate): SoakEstate {
  let changed = estate;
  const count = random.chance(0.03) ? 0 : random.int(1, 4) + (random.chance(0.4) ? random.int(1, 4) : 0);
  for (let index = 0; index < count; index += 1) {
    const die = random.next();
    if (die < 0.12) changed = added(random, changed);
    else if (die < 0.19) changed = removed(random, changed);
    else if (die < 0.24) changed = exportMoved(random, changed);
    else if (die < 0.44) changed = exportsReworked(random, changed);
    else changed = altered(random, changed);
  }
  return changed;
}

function added(random: Random, estate: SoakEstate): SoakEstate {
  const names = new Set(estate.stacks.map(({ service }) => service));
  const service = Array.from({ length: 40 }, (_, index) => `s${index}`).find((name) => !names.has(name)) ?? 's40';
  const stack = randomStack(random, service, estate.stacks);
  const withNew = { stacks: [...estate.stacks, stack] };
  return random.chance(0.5) ? altered(random, withNew, ({ exports }) => exports.length > 0) : withNew;
}

/** With those who take from it letting go, most of the time. */
function removed(random: Random, estate: SoakEstate): SoakEstate {
  if (estate.stacks.length < 2) return estate;
  const gone = random.pick(estate.stacks);
  const names = new Set(gone.exports.map(({ name }) => name));
  const rest = estate.stacks.filter((stack) => stack !== gone);
  if (random.chance(0.15)) return { stacks: rest };
  return {
    stacks: rest.map((stack) => ({
      ...stack,
      imports: stack.imports.filter((name) => !names.has(name)),
      bindings: stack.bindings.filter(({ service }) => service !== gone.service),
      after: stack.after.filter((service) => service !== gone.service),
    })),
  };
}

/** Another stack takes an export's name over. */
function exportMoved(random: Random, estate: SoakEstate): SoakEstate {
  const from = random.maybePick(estate.stacks.filter(({ exports }) => exports.length > 0));
  const to = random.maybePick(estate.stacks.filter((stack) => stack !== from));
  if (from === undefined || to === undefined) return estate;
  const { name } = random.pick(from.exports);
  const stacks = estate.stacks.map((stack) => {
    if (stack === from) return { ...stack, exports: stack.exports.filter((one) => one.name !== name) };
    return stack === to ? { ...stack, exports: [...stack.exports, { name, of: { text: `moved ${name}` } }] } : stack;
  });
  return { stacks };
}

function altered(random: Random, estate: SoakEstate, such: (stack: SoakStack) => boolean = () => true): SoakEstate {
  const stack = random.maybePick(estate.stacks.filter(such)) ?? random.pick(estate.stacks);
  const alter = random.pick(weighted);
  return { stacks: estate.stacks.map((one) => (one === stack ? alter(one, random, estate) : one)) };
}

const replaced = (stack: SoakStack, random: Random, change: (resource: SoakResource) => SoakResource): SoakStack => {
  const target = random.pick(stack.resources);
  return { ...stack, resources: stack.resources.map((one) => (one === target ? change(one) : one)) };
};

const inPlace: Alter = (stack, random) => replaced(stack, random, (one) => ({ ...one, version: one.version + 1 }));
const replacement: Alter = (stack, random) =>
  replaced(stack, random, (one) =>
    one.name !== undefined && random.chance(0.6)
      ? { ...one, name: `${one.name}x` }
      : { ...one, identity: one.identity + 1 },
  );
const anotherType: Alter = (stack, random) =>
  replaced(stack, random, (one) => ({ ...one, kind: one.kind === 'topic' ? 'function' : 'topic' }));
const versioned: Alter = (stack) => ({ ...stack, version: stack.version + 1 });
const parameter: Alter = (stack, random) => {
  if (random.chance(0.2)) return { ...stack, parameters: {} };
  return { ...stack, parameters: { ...stack.parameters, Size: `${random.int(1, 99)}` } };
};
const tagged: Alter = (stack, random) => ({
  ...stack,
  tags: random.chance(0.2) ? {} : { team: `t${random.int(1, 9)}` },
});
const secret: Alter = (stack) => ({ ...stack, secret: !stack.secret });

const resourceAdded: Alter = (stack, random) => {
  const ids = new Set(stack.resources.map(({ id }) => id));
  const id = Array.from({ length: 30 }, (_, index) => `R${index}`).find((one) => !ids.has(one)) ?? 'R30';
  return { ...stack, resources: [...stack.resources, randomResource(random, stack.service, id)] };
};

const resourceRemoved: Alter = (stack, random) => {
  if (stack.resources.length < 2) return stack;
  const gone = random.pick(stack.resources);
  return {
    ...stack,
    resources: stack.resources
      .filter((one) => one !== gone)
      .map(({ dependsOn, ...one }) => (dependsOn === undefined || dependsOn === gone.id ? one : { ...one, dependsOn })),
    exports: stack.exports.filter(({ of }) => !('resource' in of) || of.resource !== gone.id),
  };
};

const exportAdded: Alter = (stack, random) => {
  const { id } = random.pick(stack.resources);
  const name = `${stack.service}-${id}-${random.int(1, 3)}`;
  if (stack.exports.some((one) => one.name === name)) return stack;
  return { ...stack, exports: [...stack.exports, { name, of: { resource: id } }] };
};

const exportDropped: Alter = (stack, random) => {
  const gone = random.maybePick(stack.exports);
  return { ...stack, exports: stack.exports.filter((one) => one !== gone) };
};

const exportChanged: Alter = (stack, random) => {
  const target = random.maybePick(stack.exports);
  const exports = stack.exports.map((one) =>
    one === target ? { ...one, of: { text: `value ${random.int(1, 99)}` } } : one,
  );
  return { ...stack, exports };
};

/** From any stack, which may close a circle, and from none at times. */
const importAdded: Alter = (stack, random, { stacks }) => {
  const names = stacks
    .filter((one) => one.service !== stack.service)
    .flatMap(({ exports }) => exports.map((one) => one.name));
  const name = random.chance(0.04) ? 'nobody-exports-this' : random.maybePick(names);
  if (name === undefined || stack.imports.includes(name)) return stack;
  return { ...stack, imports: [...stack.imports, name] };
};

const importsDropped: Alter = (stack, random) => ({ ...stack, imports: random.some(stack.imports, 0.3) });
const rebound: Alter = (stack, random, { stacks }) => ({
  ...stack,
  bindings: bindingsTo(
    random,
    stacks.filter((one) => one.service !== stack.service),
  ),
});

const weighted: readonly Alter[] = [
  ...[inPlace, inPlace, inPlace, inPlace, inPlace, versioned, versioned, versioned, parameter, parameter, tagged],
  ...[replacement, replacement, anotherType, secret, resourceAdded, resourceAdded, resourceRemoved],
  ...[
    exportAdded,
    exportAdded,
    exportDropped,
    exportChanged,
    importAdded,
    importAdded,
    importAdded,
    importsDropped,
    rebound,
  ],
];
