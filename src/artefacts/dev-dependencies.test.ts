import { developmentOnly, type PackageJson, parsePackage } from './dev-dependencies.js';

function reading(packages: Readonly<Record<string, object>>) {
  const parsed = new Map<string, PackageJson | undefined>(
    Object.entries(packages).map(([folder, content]) => [folder, parsePackage(JSON.stringify(content), folder)]),
  );
  return (folder: string) => parsed.get(folder);
}

test('what only development needs is left out, with its executables; what anything else needs stays', () => {
  const read = reading({
    '.': { dependencies: { used: '1' }, devDependencies: { tool: '1', shared: '1' } },
    'node_modules/used': { dependencies: { shared: '1' } },
    'node_modules/shared': {},
    'node_modules/tool': { dependencies: { helper: '1', shared: '1' }, bin: { run: 'x', walk: 'y' } },
    'node_modules/helper': { bin: 'x' },
    'node_modules/extraneous': {},
  });
  expect([...developmentOnly(['.'], read)].sort()).toEqual([
    'node_modules/.bin/helper',
    'node_modules/.bin/run',
    'node_modules/.bin/walk',
    'node_modules/helper',
    'node_modules/tool',
  ]);
});

test('the nearest package of a name is the one that is meant', () => {
  const read = reading({
    '.': { dependencies: { a: '1' }, devDependencies: { b: '1' } },
    'node_modules/a': { dependencies: { b: '1' } },
    'node_modules/a/node_modules/b': {},
    'node_modules/b': {},
  });
  expect([...developmentOnly(['.'], read)]).toEqual(['node_modules/b']);
});

test('optional and peer dependencies are needed; of two packages one may need what the other only builds with', () => {
  const read = reading({
    '.': {
      optionalDependencies: { o: '1' },
      peerDependencies: { p: '1' },
      devDependencies: { o: '1', p: '1', x: '1' },
    },
    admin: { dependencies: { x: '1' } },
    'node_modules/o': {},
    'node_modules/p': {},
    'node_modules/x': {},
  });
  expect([...developmentOnly(['.', 'admin'], read)]).toEqual([]);
});

test('names that climb, and files that are no packages, are nothing', () => {
  const read = reading({
    '.': { devDependencies: { '../../etc': '1', __proto__: '1', a: '1' } },
    'node_modules/a': { dependencies: { a: '1', '..': '1' } },
    etc: {},
  });
  expect([...developmentOnly(['.'], read)]).toEqual(['node_modules/a']);
  expect(parsePackage('{', '.')).toBeUndefined();
  expect(parsePackage('null', '.')).toBeUndefined();
  expect(parsePackage('{"dependencies":["a"],"bin":7}', '.')).toEqual({
    dependencies: [],
    devDependencies: [],
    bin: [],
  });
});
