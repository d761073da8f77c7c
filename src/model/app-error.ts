/**
 * Why a run could not go on, as a closed set: exit codes and messages hang on the code, never on the
 * text. What is wrong inside a definition is a `Diagnostic`, not one of these.
 */
export type AppErrorCode =
  /** An option or input that cannot be used, or two that exclude each other. */
  | 'usage'
  /** The directory to check does not exist or cannot be read. */
  | 'no-such-directory'
  /** `git:` was asked for outside a git repository, or git itself is missing. */
  | 'not-a-repository'
  /** A ref or commit that the local clone does not have, as after a shallow checkout. */
  | 'commit-missing'
  /** The workflow event cannot be read as what it says it is. */
  | 'event-invalid'
  /** Privileged event with untrusted code in the working tree. */
  | 'untrusted-checkout'
  /** A plan file that cannot be read as one. */
  | 'plan-invalid'
  /** A plan file that is not as it was made: its fingerprint differs. */
  | 'plan-tampered'
  /** A folder of artefacts that cannot be read as one, or that does not fit what is deployed. */
  | 'artefacts-invalid'
  /** An artefact, or their manifest, is not what it was when it was packaged. */
  | 'artefact-tampered'
  /** The report could not be written where it was asked for. */
  | 'output-unwritable'
  /** The folder that holds the embedded cloud and the journals cannot be used, or has no such run. */
  | 'state-unusable'
  /** Another process uses that folder. */
  | 'state-busy'
  /** The cloud does not say what is deployed: no answer, no permission, no credentials. Nothing was begun. */
  | 'cloud-unusable'
  /** Another process went on with the run that this one was at. */
  | 'run-taken-over'
  /** A bug here. */
  | 'internal';

/** The only error that is thrown on purpose: bad surroundings and bugs. Mapped in app/exit-codes.ts. */
export class AppError extends Error {
  readonly code: AppErrorCode;

  /** @param message what happened and what to do, for people; holds no secret and no token */
  constructor(code: AppErrorCode, message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.name = 'AppError';
    this.code = code;
  }
}
