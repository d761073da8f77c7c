import {
  att,
  estateOf,
  importOf,
  type Plain,
  ref,
  serviceOf,
  ssm,
  stackOf,
  stackOutput,
  sub,
  unknown,
} from '../../../../test/support/estate.js';
import { edgesOf, viewLines } from '../../../../test/support/graph.js';

const table = { Table: { type: 'AWS::DynamoDB::Table' } };
const database = serviceOf(
  'database',
  { ...table, Path: { type: 'AWS::SSM::Parameter', properties: { Name: '/db/arn', Value: att('Table', 'Arn') } } },
  {
    outputs: { TableArn: { value: att('Table', 'Arn'), exportName: 'database-table' } },
  },
);
const consumer = (value: Plain) =>
  serviceOf('api', { Param: { type: 'AWS::SSM::Parameter', properties: { Name: 'copy', Value: value } } });
const lines = (value: Plain) => viewLines(edgesOf(estateOf([database, consumer(value)])));

test('an import is declared by the reference and wired by the export', () => {
  expect(lines(importOf('database-table'))).toEqual(['import import-value api:main → database:TableArn  yes/n/a/yes']);
});

test('an export that nobody defines is wired to nothing', () => {
  expect(lines(importOf('database-tables'))).toEqual(['import import-value api:main → database-tables  yes/n/a/no']);
});

test('an import whose name is not known is unknown, and says why', () => {
  const edges = edgesOf(
    estateOf([
      database,
      serviceOf('api', { P: { type: 'AWS::SSM::Parameter', properties: { Name: 'c', Value: importOf('x') } } }),
    ]),
  );
  expect(edges).toMatchObject([{ wired: 'no', reason: 'no stack of this estate exports x' }]);
  expect(lines(sub('a', unknown('file(x.js) would run code')))).toEqual([]);
});

test('what stackgate.yml calls external is neither dangling nor unknown', () => {
  const edges = edgesOf(estateOf([consumer(importOf('vpc-id'))]), [{ name: 'network', match: ['vpc-*'] }]);
  expect(edges).toMatchObject([{ to: { service: null, id: 'vpc-id', external: 'network' }, wired: 'n/a' }]);
});

test('the output of a stack by its name', () => {
  expect(lines(stackOutput('database-dev', 'TableArn'))).toEqual([
    'import stack-output api:main → database:TableArn  yes/n/a/yes',
  ]);
  expect(lines(stackOutput('database-dev', 'Gone'))).toEqual([
    'import stack-output api:main → database-dev.Gone  yes/n/a/no',
  ]);
});

test('an SSM parameter of another service, and one that is put there by hand', () => {
  expect(lines(ssm('/db/arn'))).toEqual(['import ssm-parameter api:main → database:Path  yes/n/a/yes']);
  expect(lines(ssm('/by/hand'))).toEqual(['import ssm-parameter api:main → /by/hand  yes/n/a/unknown']);
});

test('nested stacks: the parent creates them and takes their outputs', () => {
  const parent = stackOf('app', {
    Data: { type: 'AWS::CloudFormation::Stack' },
    Copy: { type: 'AWS::SSM::Parameter', properties: { Name: 'c', Value: att('Data', 'Outputs.TableArn') } },
    Typo: { type: 'AWS::SSM::Parameter', properties: { Name: 'd', Value: att('Data', 'Outputs.TableArm') } },
  });
  const nested = stackOf('app', table, {
    id: 'Data',
    parent: { stack: 'app/main', logicalId: 'Data' },
    outputs: { TableArn: { value: ref('Table') } },
  });
  const [edge] = edgesOf(estateOf([serviceOf('app', [parent, nested])]));
  expect(edge).toMatchObject({ mechanism: 'nested-stack', from: { id: 'main' }, to: { id: 'Data' }, wired: 'yes' });
  expect(edge?.evidence).toContainEqual(expect.objectContaining({ answer: 'no', note: 'no output TableArm' }));
});

test('declared order between services', () => {
  const at = { file: 'serverless-compose.yml', line: 3, column: 1 };
  const api = serviceOf('api', table, {
    dependsOn: [
      { on: 'database', location: at },
      { on: 'gone', location: at },
    ],
  });
  const edges = edgesOf(estateOf([database, api])).filter(({ mechanism }) => mechanism === 'declared-order');
  expect(viewLines(edges)).toEqual([
    'import declared-order api:main → database:main  yes/n/a/yes',
    'import declared-order api:main → gone  yes/n/a/no',
  ]);
});
