/**
 * Writes src/read/cloudformation/generated/property-table.ts out of AWS's own service specification: for each
 * CloudFormation type its properties, their shapes, which of them it needs, and its attributes. `--check` fails when the
 * file is not what this would write.
 *
 * The table is text, compressed: read as it stands it would be the largest part of the bundle. One line for each object:
 *
 *   `Name!s Other[@1f`   properties in order of their names, `!` after one that is needed, then its shape; `-` for none
 *   `AWS::S3::Bucket=@2c Arn DomainName`   a type, the line of its properties, and its attributes
 *
 * Shapes: `s` text, `i` whole number, `n` number, `b` boolean, `[` a list of, `{` a map of, `@line` an object, `*` anything.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import { root, writeOrCheck } from './generated-file.mjs';

const TARGET = 'src/read/cloudformation/generated/property-table.ts';
const MAX_BYTES = 600 * 1024;
const SIMPLE = { string: 's', 'date-time': 's', integer: 'i', number: 'n', boolean: 'b' };

const database = loadAwsServiceSpecSync();
const resources = [...database.all('resource')]
  .filter(({ cloudFormationTransform }) => !cloudFormationTransform)
  .sort((a, b) => (a.cloudFormationType < b.cloudFormationType ? -1 : 1));

const lines = [];
/** Lines by their text: many types define the same small objects. */
const byText = new Map();
/** Lines by definition; a definition that holds itself is `*` where it does so. */
const byDefinition = new Map();
const types = resources.map((resource) => {
  const attributes = Object.keys(resource.attributes).sort();
  return [`${resource.cloudFormationType}=${lineFor(resource.properties, [])}`, ...attributes].join(' ');
});
write([...lines, '', ...types].join('\n'));

function lineFor(properties, open) {
  const text = propertiesText(properties, open) || '-';
  if (!byText.has(text)) byText.set(text, lines.push(text) - 1);
  return `@${byText.get(text).toString(36)}`;
}

function propertiesText(properties, open) {
  return Object.entries(properties)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { type, required, previousTypes }]) => {
      const shapes = new Set([type, ...(previousTypes ?? [])].map((one) => shapeOf(one, open)));
      return `${name}${required ? '!' : ''}${shapes.size === 1 ? [...shapes][0] : '*'}`;
    })
    .join(' ');
}

function shapeOf(type, open) {
  if (SIMPLE[type.type]) return SIMPLE[type.type];
  if (type.type === 'array') return `[${shapeOf(type.element, open)}`;
  if (type.type === 'map') return `{${shapeOf(type.element, open)}`;
  if (type.type !== 'ref') return '*';
  const definition = database.get('typeDefinition', type.reference.$ref);
  if (open.includes(definition.$id)) return '*';
  const known = byDefinition.get(definition.$id);
  if (known) return known;
  const shape =
    Object.keys(definition.properties).length === 0 ? '*' : lineFor(definition.properties, [...open, definition.$id]);
  byDefinition.set(definition.$id, shape);
  return shape;
}

function write(table) {
  const { version } = createRequire(import.meta.url)('@aws-cdk/aws-service-spec/package.json');
  const text = [
    '// Written by scripts/generate-property-table.mjs, which tells the format; do not edit.',
    `// Source: @aws-cdk/aws-service-spec ${version} (Apache-2.0), ${types.length} types; ${table.length} bytes, Brotli and Base64.`,
    `export const PROPERTY_TABLE =\n  '${unlessSame(table)}';`,
    '',
  ].join('\n');
  const bytes = Buffer.byteLength(text);
  if (bytes > MAX_BYTES) throw new Error(`the table has ${bytes} bytes; ${MAX_BYTES} is the limit`);
  writeOrCheck([{ path: TARGET, text }]);
}

/** What stands there already where it holds the same table: other versions of Node may compress it otherwise. */
function unlessSame(table) {
  const file = join(root, TARGET);
  const packed = existsSync(file) ? /'([A-Za-z0-9+/=]+)';/.exec(readFileSync(file, 'utf8'))?.[1] : undefined;
  if (packed && brotliDecompressSync(Buffer.from(packed, 'base64')).toString('utf8') === table) return packed;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
  };
  return brotliCompressSync(table, { params }).toString('base64');
}
