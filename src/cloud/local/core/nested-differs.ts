import type { JsonObject } from '../template/index.js';
import { member, textOf } from '../template/json.js';
import { type Engine, findTemplate, stackById } from './engine.js';

/** Whether the template behind the address is another than the nested stack's, though the address is the same. */
export function nestedDiffers(engine: Engine, stackId: string, properties: JsonObject): boolean {
  const child = stackById(engine, stackId);
  const url = textOf(member(properties, 'TemplateURL'));
  const body = url === undefined ? undefined : findTemplate(engine, url);
  return child?.definition !== undefined && body !== undefined && child.definition.body !== body;
}
