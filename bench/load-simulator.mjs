import { fileURLToPath } from 'node:url';
import { transformFileSync } from '@swc/core';

/** The simulator of the tests, which is TypeScript and not part of lib/: figures and tests must mean the same run. */
export async function loadSimulator() {
  const file = fileURLToPath(new URL('../test/support/simulate-machine.ts', import.meta.url));
  const options = { jsc: { parser: { syntax: 'typescript' }, target: 'es2023' }, module: { type: 'es6' } };
  const { code } = transformFileSync(file, options);
  const linked = code.replaceAll('../../src/', new URL('../lib/', import.meta.url).href);
  return import(`data:text/javascript,${encodeURIComponent(linked)}`);
}
