import { hashed } from '../python/convert.js';
import { isNull, isTruthy, type Node, type Table } from '../python/tree.js';
import { isOpenApi3 } from './paths.js';

/** What Swagger 2 says elsewhere is put where OpenAPI 3 has it, in the definition itself. @param version `OpenApiVersion` */
export function toOpenApi3(body: Table, version: Node | undefined): void {
  if (!isNull(body.get('swagger'))) return;
  const own = body.get('openapi');
  const wanted = !isNull(own) && isNull(version) ? own : version;
  if (!isTruthy(wanted) || !isOpenApi3(wanted)) return;
  moveToComponents(body, 'securityDefinitions', 'securitySchemes');
  moveToComponents(body, 'definitions', 'schemas');
  for (const [, item] of body.table('paths')?.entries() ?? []) {
    const options = item.kind === 'table' ? item.table('options') : undefined;
    if (options !== undefined && options.size > 0) toOpenApi3Options(options);
  }
}

function moveToComponents(body: Table, from: string, to: string): void {
  const part = body.get(from);
  if (part === undefined || !isTruthy(part)) return;
  const before = body.table('components');
  const components = before !== undefined && before.size > 0 ? before : hashed(body.at);
  components.set(to, part);
  body.set('components', components);
  body.delete(from);
}

function toOpenApi3Options(options: Table): void {
  for (const { text } of options.copy().keys()) {
    if (text === 'produces' || text === 'consumes') options.delete(text);
    if (text !== 'responses') continue;
    const headers = options.table('responses')?.table('200')?.table('headers');
    for (const [key, header] of headers?.entries() ?? []) headers?.set(key, hashed(options.at, { schema: header }));
  }
}
