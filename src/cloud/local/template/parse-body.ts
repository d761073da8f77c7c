import { YAMLException } from 'js-yaml';
import { invalid } from './fault.js';
import type { Json } from './json.js';
import { maxDepth, maxValues } from './limits.js';
import { loadYaml } from './load-yaml.js';

/**
 * A template body as JSON, short tags in long form.
 *
 * @throws ServiceFault where it is neither JSON nor YAML, nested too deep, or too large once expanded
 */
export function parseBody(body: string): Json {
  const value = body.trimStart().startsWith('{') ? parseJson(body) : parseYaml(body);
  measure(value);
  return value as Json;
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return parseFlowYaml(body, error);
  }
}

/** YAML may begin with a brace too. What it refuses as well was most likely meant as JSON. */
function parseFlowYaml(body: string, jsonError: SyntaxError): unknown {
  try {
    return loadYaml(body);
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    throw invalid(`Template format error: JSON not well-formed.${placeOf(body, positionIn(jsonError))}`);
  }
}

function parseYaml(body: string): unknown {
  try {
    return loadYaml(body);
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    throw invalid(`Template format error: YAML not well-formed.${placeOf(body, error.mark?.position)}`);
  }
}

/** V8 tells the place in words alone, and not always. */
function positionIn(error: SyntaxError): number | undefined {
  const found = /at position (\d+)/.exec(error.message);
  return found === null ? undefined : Number(found[1]);
}

function placeOf(body: string, position: number | undefined): string {
  if (position === undefined) return '';
  const before = body.slice(0, position);
  return ` (line ${before.split('\n').length}, column ${position - before.lastIndexOf('\n')})`;
}

/** @throws ServiceFault where a walk over it would be too deep or too long, or meets what JSON cannot say */
export function measure(root: unknown): void {
  let left = maxValues;
  const walk = (value: unknown, depth: number): void => {
    if (--left < 0) throw invalid(`Template format error: the template holds more than ${maxValues} values`);
    if (depth > maxDepth) throw invalid(`Template format error: the template nests deeper than ${maxDepth} levels`);
    if (typeof value === 'number' && !Number.isFinite(value)) {
      throw invalid('Template format error: a number in the template is not finite');
    }
    if (typeof value === 'object' && value !== null) {
      for (const item of Object.values(value)) walk(item, depth + 1);
    }
  };
  walk(root, 0);
}
