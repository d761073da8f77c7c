import { cloudErrorOf } from '../adapter/cloud-error-of.js';
import type { Clock } from '../port.js';
import { type Send, ServiceFault } from '../send.js';
import { type ApiLimits, type CallKind, kindOf } from './api-limits.js';
import { fairQueue } from './fair-queue.js';
import { type TokenBucket, tokenBucket } from './token-bucket.js';

/**
 * The same calls, as many as the limits allow and no more: what is too early waits for its turn, the stacks one after the
 * other. A refused call is not made again here. One wrapper per account and region, for all who call there.
 */
export function limited(send: Send, clock: Clock, limits: ApiLimits): Send {
  const lanes = new Map<CallKind, Lane>();
  return async (action, input) => {
    const kind = kindOf(action);
    const lane = lanes.get(kind) ?? laneOf(tokenBucket(limits[kind], clock.now()), clock);
    lanes.set(kind, lane);
    await lane.turn(subjectOf(input));
    const begunAt = clock.now();
    try {
      return await send(action, input);
    } catch (error) {
      if (error instanceof ServiceFault && cloudErrorOf(error).code === 'throttled') lane.refused(begunAt);
      throw error;
    }
  };
}

/** A stack by its name, whether name or id was given; calls about none share one turn. */
function subjectOf(input: Readonly<Record<string, unknown>>): string {
  const { StackName: stack } = input;
  if (typeof stack !== 'string') return '';
  return /^arn:[^/]*\/([^/]+)\//.exec(stack)?.[1] ?? stack;
}

interface Lane {
  turn(of: string): Promise<void>;
  refused(begunAt: number): void;
}

function laneOf(bucket: TokenBucket, clock: Clock): Lane {
  const queue = fairQueue<{ readonly go: () => void; readonly fail: (error: unknown) => void }>();
  let pumping = false;
  const pump = async (): Promise<void> => {
    pumping = true;
    try {
      while (queue.size > 0) {
        const wait = bucket.take(clock.now());
        if (wait > 0) await clock.sleep(wait);
        else queue.next()?.go();
      }
    } catch (error) {
      // The clock broke: nobody is left waiting for it.
      while (queue.size > 0) queue.next()?.fail(error);
    } finally {
      pumping = false;
    }
  };
  return {
    turn: (of) =>
      new Promise((go, fail) => {
        queue.add(of, { go, fail });
        if (!pumping) void pump();
      }),
    refused: (begunAt) => bucket.refused(clock.now(), begunAt),
  };
}
