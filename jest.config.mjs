export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/src', '<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  // They need a bundle that is up to date (`npm run e2e`), or a server (`node scripts/emulator.mjs`).
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/e2e/', '<rootDir>/test/emulator/'],
  // A machine that does much else at the time is no failure; what has to be quick says so itself.
  testTimeout: 30_000,
  // Of two cores jest would use one.
  ...(process.env.CI === 'true' && { maxWorkers: '100%' }),
  extensionsToTreatAsEsm: ['.ts'],
  // Sources import `./x.js`, as Node will find it after the build; tests run on the `.ts` beside it.
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2023' }, module: { type: 'es6' } },
    ],
  },
};
