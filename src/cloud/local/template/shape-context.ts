import { createHash } from 'node:crypto';
import type { Target } from '../../../model/plan.js';
import type { JsonObject } from './json.js';
import type { ShapeContext } from './shapes/shape.js';

/** All that is drawn comes from `seed`: the same seed gives the same letters. */
export function shapeContext(properties: JsonObject, { account, region }: Target, seed: string): ShapeContext {
  const partition = partitionOf(region);
  return {
    properties,
    account,
    region,
    partition,
    draw: (purpose, length, alphabet) => draw(`${seed}\n${purpose}`, length, alphabet),
    arn: (service, resource) => `arn:${partition}:${service}:${region}:${account}:${resource}`,
  };
}

function partitionOf(region: string): string {
  if (region.startsWith('cn-')) return 'aws-cn';
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}

function draw(seed: string, length: number, alphabet: string): string {
  let letters = '';
  for (let block = 0; letters.length < length; block++) {
    const bytes = createHash('sha256').update(`${block}\n${seed}`).digest();
    for (const byte of bytes) letters += alphabet.charAt(byte % alphabet.length);
  }
  return letters.slice(0, length);
}
