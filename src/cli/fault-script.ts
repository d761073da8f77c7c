import { z } from 'zod';
import type { FaultScript } from '../cloud/local/faults.js';
import { readJson } from './read-json.js';

const text = z.string();
const count = z.int().min(1);

const match = z.strictObject({
  action: text.exactOptional(),
  stackName: text.exactOptional(),
  logicalId: text.exactOptional(),
  resourceAction: z.enum(['create', 'update', 'delete']).exactOptional(),
  phase: z.enum(['forward', 'rollback', 'cleanup', 'delete']).exactOptional(),
  nth: count.exactOptional(),
  times: count.exactOptional(),
  from: z.number().exactOptional(),
  until: z.number().exactOptional(),
  probability: z.number().min(0).max(1).exactOptional(),
});

const milliseconds = z.number().min(0);

const effect = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('error'), code: text, message: text, status: z.int().exactOptional() }),
  z.strictObject({ kind: z.literal('lost-answer') }),
  z.strictObject({ kind: z.literal('unreachable') }),
  z.strictObject({ kind: z.literal('resource-fails'), reason: text }),
  z.strictObject({ kind: z.literal('stale'), milliseconds }),
  z.strictObject({ kind: z.literal('hang'), milliseconds }),
]);

const script = z.array(z.strictObject({ match, effect }));

/** `--faults FILE`: what goes wrong in the embedded cloud. @throws AppError `usage` for another shape, a key that is none among it */
export function readFaults(file: string): FaultScript {
  return readJson(file, 'the list of faults', script);
}
