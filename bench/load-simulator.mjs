import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

const options = { jsc: { parser: { syntax: 'typescript' }, target: 'es2023' }, module: { type: 'es6' } };

/**
 * What the tests use, which is TypeScript and not part of lib/: figures and tests must mean the same run.
 *
 * @param {string} name of a file under test/support
 */
export function loadSupport(name) {
  return import(moduleOf(new URL(`../test/support/${name}.ts`, import.meta.url)));
}

export function loadSimulator() {
  return loadSupport('simulate-machine');
}

/** The file as a module without a place, with what it imports: neighbours the same way, sources from lib/. */
function moduleOf(file) {
  const { code } = transformSync(readFileSync(fileURLToPath(file), 'utf8'), options);
  const linked = code.replaceAll(/(['"])((?:\.\.\/\.\.\/src|\.)\/[^'"\n]+)\.js\1/g, (_, __, path) => {
    if (path.startsWith('./')) return JSON.stringify(moduleOf(new URL(`${path}.ts`, file)));
    return JSON.stringify(new URL(`../lib/${path.slice('../../src/'.length)}.js`, import.meta.url).href);
  });
  return `data:text/javascript,${encodeURIComponent(linked)}`;
}
