/**
 * What CloudTrail shows as the name of an assumed role's session: the tool and the run.
 * Source: STS API, AssumeRole, RoleSessionName: 2 to 64 characters of `[\w+=,.@-]`.
 */
export function sessionNameOf(run: string): string {
  return `stackgate-${run.replace(/[^\w+=,.@-]/g, '-')}`.slice(0, 64);
}
