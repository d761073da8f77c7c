/** What a verification is about, as its command learns of it. */
export interface VerifiedService {
  readonly stage: string;
  readonly service: string;
  readonly run: string;
  readonly outputs: ReadonlyMap<string, string>;
}

/**
 * The whole environment of a command: where programs and the home are, the names that stackgate.yml allows, and what is
 * verified. What the process itself was given besides, its credentials first of all, is not in it.
 *
 * @param environment of this process
 * @param allowed names
 */
export function commandEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
  allowed: readonly string[],
  { stage, service, run, outputs }: VerifiedService,
): Readonly<Record<string, string>> {
  const given: Record<string, string> = Object.create(null);
  for (const name of ['PATH', 'HOME', ...allowed]) {
    const value = Object.hasOwn(environment, name) ? environment[name] : undefined;
    if (value !== undefined) given[name] = value;
  }
  for (const [name, value] of outputs)
    if (isOutputName(name) && !value.includes('\0')) given[`STACKGATE_OUTPUT_${name}`] = value;
  return { ...given, STACKGATE_STAGE: stage, STACKGATE_SERVICE: service, STACKGATE_RUN: run };
}

/** CloudFormation takes no others. */
function isOutputName(name: string): boolean {
  return /^[A-Za-z0-9]{1,255}$/.test(name);
}
