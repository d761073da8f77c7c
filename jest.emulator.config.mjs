import base from './jest.config.mjs';

// Against a CloudFormation that others wrote, which scripts/emulator.mjs installs and starts; not part of `npm test`.
export default {
  ...base,
  roots: ['<rootDir>/test/emulator'],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 60_000,
  // Each test empties the one server.
  maxWorkers: 1,
};
