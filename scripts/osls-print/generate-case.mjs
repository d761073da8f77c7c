// Definitions at random: variables of every source, nested in every part, right ones and wrong ones.
const selfPaths = [
  'service',
  'provider.name',
  'provider.region',
  'custom.text',
  'custom.number',
  'custom.zero',
  'custom.yes',
  'custom.nothing',
  'custom.empty',
  'custom.list',
  'custom.list.0',
  'custom.list.1',
  'custom.list.01',
  'custom.list.length',
  'custom.list.3.k',
  'custom.list.9',
  'custom.object',
  'custom.object.a.b',
  'custom.object.with space',
  'custom.text.0',
  'custom.text.length',
  'custom.text.key',
  'custom.number.key',
  'custom.nothing.key',
  'custom.stages.dev.name',
  'custom.escaped',
  'custom.pair',
  'custom.refersOn',
  'custom.whole',
  'custom.whole.a.b',
  'custom.fromFile.c',
  'custom.fromFile.deeper',
  'custom.missing',
  'custom.nowhere',
  'custom.nowhere.deep',
  'custom.__proto__',
  'custom.constructor.name',
  'custom.outer',
  'custom.case.y',
  'custom.case',
  'params.default.url',
  'params.prod.url',
  'custom..text',
  '.custom',
];
const filePaths = [
  './config.yml',
  'config.yml',
  'config.${sls:stage}.yml',
  './more.json',
  '../shared.yml',
  './sub/../more.json',
  'words.txt',
  'variables.txt',
  'terraform.tfstate',
  'list.yaml',
  'settings.toml',
  'empty.yml',
  'broken.json',
  'absent.yml',
  'absent.json',
  'code.js',
  '${self:custom.file}',
  '${file(key.pem)}',
  '"./config.yml"',
  "'more.json'",
];
const fileKeys = [
  'a',
  'nested',
  'nested.b',
  'nested.c',
  'nested.deeper.flag',
  'list',
  'list.1',
  'list.length',
  'nothing',
  'ref',
  'ref.0',
  'other.k.v',
  'other.list.1.0',
  'number',
  'octal',
  'date',
  'empty',
  'tag',
  'loop',
  'k.v',
  'n',
  'yes',
  'null',
  'absent',
  'name',
  'of',
  'outputs.x.value',
  '0',
  '1',
  'stage',
];
const literals = [
  "'text'",
  '"text"',
  '""',
  "''",
  'null',
  'true',
  'false',
  '0',
  '12',
  '-1.5',
  '1e3',
  "'a, b'",
  '"${self:service}"',
  "'${sls:stage}-x'",
  '"q\\"q"',
  'word',
  "'it}s'",
];
// Escapes stand in the fixed part: osls loses them where another variable of the text needs a second look.
const pieces = [
  '',
  '-',
  'a ',
  ' b',
  ', ',
  '/',
  '$',
  '{}',
  '}',
  '"',
  "'",
  '${AWS::Region}',
  '${Table.Arn}',
  '${!Literal}',
  '#{x}',
];

/** @returns {unknown} what stands under `custom.case`: a string, or an object whose values refer to one another */
export function generateCase(random) {
  if (random.chance(0.7)) return textOf(random, 3);
  const value = () => (random.chance(0.2) ? [textOf(random, 2), random.pick([1, null, true])] : textOf(random, 2));
  return { x: value(), y: value(), ...(random.chance(0.3) && { z: { x: value() } }) };
}

function textOf(random, depth) {
  if (random.chance(0.5)) return variableOf(random, depth);
  const count = 1 + random.below(3);
  return Array.from({ length: count }, () =>
    random.chance(0.4) ? random.pick(pieces) : variableOf(random, depth),
  ).join(random.pick(['', '-', random.pick(pieces)]));
}

function variableOf(random, depth) {
  const fallbacks = Array.from({ length: random.pick([0, 0, 1, 1, 2]) }, () => sourceOf(random, depth - 1));
  if (random.chance(0.4)) fallbacks.push(random.pick(literals));
  const space = random.pick([', ', ',', ' , ']);
  return `\${${[sourceOf(random, depth), ...fallbacks].join(space)}${random.chance(0.05) ? ' ' : ''}}`;
}

function sourceOf(random, depth) {
  const nested = () => (depth > 0 && random.chance(0.3) ? variableOf(random, depth - 1) : undefined);
  return random.pick([
    () => `self:${selfAddress(random, nested)}`,
    () => `self:${selfAddress(random, nested)}`,
    () => `self:${selfAddress(random, nested)}`,
    () =>
      `file(${nested() ?? random.pick(filePaths)})${random.chance(0.7) ? `:${nested() ?? random.pick(fileKeys)}` : ''}`,
    () => `file(${random.pick(filePaths)})${random.chance(0.7) ? `:${random.pick(fileKeys)}` : ''}`,
    () => `opt:${nested() ?? random.pick(['stage', 'region', 'other', 's', '', '"stage"'])}`,
    () => `param:${nested() ?? random.pick(['url', 'all', 'own', 'object', 'list', 'none', 'zero', 'absent', ''])}`,
    () => `sls:${nested() ?? random.pick(['stage', 'stage', 'instanceId', 'other', ''])}`,
    () =>
      `strToBool(${nested() ?? random.pick(['true', '1', 'FALSE', "' 0 '", 'yes', '', '"${self:custom.flag}"', '${self:custom.flag}', '1.0'])})`,
    () => `env:${nested() ?? random.pick(['HOME_OF', 'OTHER', ''])}`,
    () => `aws:${nested() ?? random.pick(['region', 'accountId', ''])}`,
    () => `ssm:/path/${nested() ?? 'x'}`,
    () => `cf:stack-${nested() ?? 'x'}.Output`,
    () => `cf(${nested() ?? random.pick(['us-east-1', 'eu-west-1'])}):stack.Output`,
  ])();
}

function selfAddress(random, nested) {
  const inner = nested();
  if (inner === undefined) return random.pick(selfPaths);
  return random.pick([
    inner,
    `custom.${inner}`,
    `custom.stages.${inner}.name`,
    `custom.object.${inner}`,
    `custom.list.${inner}`,
  ]);
}
