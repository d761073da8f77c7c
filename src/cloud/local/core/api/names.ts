import { faults } from '../errors.js';

const NAME = /^[A-Za-z][A-Za-z0-9-]{0,127}$/;

/** Names of stacks and change sets alike. @throws ServiceFault */
export function checkName(name: string, member: string): void {
  if (NAME.test(name)) return;
  throw faults.invalid(
    `1 validation error detected: Value '${name.slice(0, 200)}' at '${member}' failed to satisfy constraint: Member must satisfy regular expression pattern: [a-zA-Z][-a-zA-Z0-9]*`,
  );
}
