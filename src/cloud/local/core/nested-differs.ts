import type { JsonObject } from '../template/index.js';
import { member, textOf } from '../template/json.js';
import { type Engine, stackById } from './engine.js';

/** Whether the template behind the address is another than the nested stack's, though the address is the same. */
export function nestedDiffers({ state, ...rest }: Engine, stackId: string, properties: JsonObject): boolean {
  const child = stackById({ state, ...rest }, stackId);
  const url = textOf(member(properties, 'TemplateURL'));
  const body = state.templates.find((template) => template.url === url)?.body;
  return child?.definition !== undefined && body !== undefined && child.definition.body !== body;
}
