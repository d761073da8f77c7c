// Prints the path of a Node 24, which GitHub runs actions with: this one, or the one that the tests bring
// along. Prints nothing where there is none for this platform (test/runtimes lists those that have one).
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const platform = process.platform === 'win32' ? 'win' : process.platform;

function installed() {
  try {
    const require = createRequire(import.meta.url);
    const manifest = require.resolve(`node-${platform}-${process.arch}/package.json`);
    return join(dirname(manifest), require(manifest).bin.node);
  } catch (error) {
    if (error.code === 'MODULE_NOT_FOUND') return '';
    throw error;
  }
}

console.log(process.versions.node.startsWith('24.') ? process.execPath : installed());
