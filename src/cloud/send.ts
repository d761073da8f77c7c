/**
 * One CloudFormation API call by its action name, with input and output in the shapes of
 * `@aws-sdk/client-cloudformation` (PascalCase members, dates as `Date`). The embedded cloud answers
 * it directly; the SDK's client answers it over the wire. `cloudFormationOver` makes the port of it,
 * so that both go through the same code.
 *
 * @throws ServiceFault as the service words it
 */
export type Send = (
  action: string,
  input: Readonly<Record<string, unknown>>,
) => Promise<Readonly<Record<string, unknown>>>;

/** An error as CloudFormation answers it. */
export class ServiceFault extends Error {
  /** AWS's error code: `ValidationError`, `AlreadyExistsException`, `Throttling`, …. */
  readonly code: string;
  /** HTTP status; 0 where no answer came. */
  readonly status: number;

  constructor(code: string, message: string, status = 400) {
    super(message);
    this.name = 'ServiceFault';
    this.code = code;
    this.status = status;
  }
}
