import { createHash } from 'node:crypto';
import type { Target } from '../../../model/plan.js';
import type { CloudState } from './state.js';

/** A UUID from the seed and a counter: the same history gives the same ids. */
export function newId(state: CloudState): string {
  const digest = createHash('sha256')
    .update(`${state.seed}\u0000${state.ids++}`)
    .digest('hex');
  return [
    digest.slice(0, 8),
    digest.slice(8, 12),
    `4${digest.slice(13, 16)}`,
    `8${digest.slice(17, 20)}`,
    digest.slice(20, 32),
  ].join('-');
}

export function stackArn(target: Target, name: string, id: string): string {
  return `arn:aws:cloudformation:${target.region}:${target.account}:stack/${name}/${id}`;
}

export function changeSetArn(target: Target, name: string, id: string): string {
  return `arn:aws:cloudformation:${target.region}:${target.account}:changeSet/${name}/${id}`;
}

export function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

/** A number from 0 up to 1, drawn from the texts. */
export function draw(...texts: readonly (string | number)[]): number {
  return createHash('sha256').update(texts.join('\u0000')).digest().readUInt32BE(0) / 2 ** 32;
}
