import { member, textOf } from '../template/json.js';
import { type Engine, put, regionOf } from './engine.js';
import type { ResourceRecord, StackRecord } from './state.js';

/** A parameter resource that was made or changed fills Parameter Store. */
export function storeParameter(
  engine: Engine,
  stack: StackRecord,
  { type, physicalId, properties }: ResourceRecord,
): void {
  if (type !== 'AWS::SSM::Parameter') return;
  put(regionOf(engine, stack.target).ssm, physicalId, textOf(member(properties, 'Value')) ?? '');
}

export function dropParameter(engine: Engine, stack: StackRecord, { type, physicalId }: ResourceRecord): void {
  if (type !== 'AWS::SSM::Parameter') return;
  const region = regionOf(engine, stack.target);
  region.ssm = region.ssm.filter(({ name }) => name !== physicalId);
}
