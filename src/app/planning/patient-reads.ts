import { type Clock, CloudError, type CloudFormation } from '../../cloud/port.js';
import { backOff } from '../../deploy/stack/back-off.js';
import { AppError } from '../../model/app-error.js';
import { withAdvice } from './cloud-advice.js';

export type Reads = Pick<CloudFormation, 'describeStack' | 'listStacks' | 'originalTemplate' | 'exports' | 'importers'>;

/** Milliseconds; nothing is begun yet that would be worth a longer wait. */
const patience = 2 * 60_000;

/**
 * What a plan reads of a cloud: throttled and lost reads are made again, as one of hundreds must not end it.
 *
 * @throws AppError `cloud-unusable`, each of them, for a refusal or where no answer came in two minutes
 */
export function patientReads(at: Reads, clock: Clock): Reads {
  const read = <T>(what: string, call: () => Promise<T>): Promise<T> => patiently(clock, what, call);
  return {
    describeStack: (name) => read(name, () => at.describeStack(name)),
    listStacks: () => read('stacks', () => at.listStacks()),
    originalTemplate: (name) => read(name, () => at.originalTemplate(name)),
    exports: () => read('exports', () => at.exports()),
    importers: (name) => read(name, () => at.importers(name)),
  };
}

/**
 * @param says what is wrong where it comes to nothing, for people
 * @throws AppError `cloud-unusable` as above
 */
export async function patiently<T>(
  clock: Clock,
  what: string,
  call: () => Promise<T>,
  says = 'what is deployed cannot be read',
): Promise<T> {
  const begun = clock.now();
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof CloudError)) throw error;
      if (!error.retryable || clock.now() - begun > patience) throw unusable(error, says);
    }
    await clock.sleep(backOff(attempt, what));
  }
}

function unusable(cause: CloudError, says: string): AppError {
  const message = `${says} (${withAdvice(cause)}); nothing was changed`;
  return new AppError('cloud-unusable', message, { cause });
}
