import { contextOf } from '../../../test/support/read-context.js';
import { SourceText } from '../../model/location.js';
import { scalar } from '../../model/walk.js';
import { readEstate } from '../read-estate.js';
import { cloudFormationReader } from './cloudformation-reader.js';
import { localPath } from './local-code.js';

describe('localPath', () => {
  const at = { source: new SourceText('a/template.yaml', ''), offset: 0 };
  test.each([
    ['./src', 'a/src'],
    ['src/', 'a/src'],
    ['../shared', 'shared'],
    ['../../outside', undefined],
    ['/etc/passwd', undefined],
    ['s3://bucket/key', undefined],
    ['', undefined],
  ])('%s → %s', (path, expected) => expect(localPath(scalar(path, at), 'a/template.yaml')).toBe(expected));
});

test('a function knows the folder of its code', () => {
  const template = "Resources:\n  F: { Type: 'AWS::Lambda::Function', Properties: { Code: ./src } }\n";
  const { estate } = readEstate(contextOf({ 'a/template.yaml': template }), [cloudFormationReader]);
  expect(estate.services[0]?.stacks[0]?.resources.get('F')?.code).toEqual(['a/src']);
});
