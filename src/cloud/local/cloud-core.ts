import type { Target } from '../../model/plan.js';

/** What is needed of the embedded cloud to speak to it, kept in a folder or not. */
export interface CloudCore {
  /** @throws ServiceFault as the service words it */
  call(target: Target, action: string, input: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>>;
  /** Milliseconds since the epoch. */
  advanceTo(time: number): void;
  now(): number;
  putTemplate(url: string, body: string): void;
}
