import type { ShapeContext } from './shapes/shape.js';

/** An ARN as most services write theirs: `arn:aws:SERVICE:region:account:kind/id`. */
export function likelyArn(type: string, physicalId: string, { arn }: ShapeContext): string {
  if (physicalId.startsWith('arn:')) return physicalId;
  const [, service = 'unknown', kind = 'resource'] = type.toLowerCase().split('::');
  return arn(service, `${kind}/${physicalId}`);
}
