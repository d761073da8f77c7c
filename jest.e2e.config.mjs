import base from './jest.config.mjs';

// Against the committed bundle and a real server on the loopback, so not part of `npm test`.
export default {
  ...base,
  roots: ['<rootDir>/test/e2e'],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 60_000,
  // They measure how soon processes end.
  maxWorkers: 1,
};
