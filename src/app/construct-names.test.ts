import { contextOf } from '../../test/support/read-context.js';
import { cdkReader } from '../read/cdk/cdk-reader.js';
import { readEstate } from '../read/read-estate.js';
import { constructNames } from './construct-names.js';

const topic = (path: string) => ({ Type: 'AWS::SNS::Topic', Metadata: { 'aws:cdk:path': path } });
const nested = (path: string, file: string) => ({
  Type: 'AWS::CloudFormation::Stack',
  Properties: { TemplateURL: 'https://s3.amazonaws.com/b/k.json' },
  Metadata: { 'aws:cdk:path': path, 'aws:asset:path': file },
});

function estateOf(resources: Record<string, unknown>) {
  const stack = { type: 'aws:cloudformation:stack', properties: { templateFile: 'Api.json' } };
  const files = {
    'cdk.out/manifest.json': JSON.stringify({ version: '48.0.0', artifacts: { Api: stack } }),
    'cdk.out/Api.json': JSON.stringify({ Resources: resources }),
    'cdk.out/inner.json': JSON.stringify({
      Resources: { Orders1A2B3C4D: topic('Api/Inner/Orders/Resource'), Own5E6F7A8B: topic('Api/Inner/Own/Resource') },
    }),
  };
  return readEstate(contextOf(files), [cdkReader]).estate;
}

describe('constructNames', () => {
  test('by the ids of nodes; inside a nested stack also by the bare id, unless the service has it twice', () => {
    const estate = estateOf({
      Orders1A2B3C4D: topic('Api/Orders/Resource'),
      Inner: nested('Api/Inner.NestedStack/Inner.NestedStackResource', 'inner.json'),
    });
    const names = constructNames([estate]).constructs?.get('Api');
    expect(Object.fromEntries([...(names ?? [])].map(([id, { label }]) => [id, label]))).toEqual({
      Orders1A2B3C4D: 'Orders',
      Inner: 'Inner',
      'Inner/Orders1A2B3C4D': 'Inner/Orders',
      'Inner/Own5E6F7A8B': 'Inner/Own',
      Own5E6F7A8B: 'Inner/Own',
    });
    expect(names?.get('Inner/Own5E6F7A8B')?.path).toBe('Api/Inner/Own/Resource');
  });

  test('what was removed keeps its name, and what is in both has that of the second', () => {
    const before = estateOf({ Old1A2B3C4D: topic('Api/Old/Resource'), Same1A2B3C4D: topic('Api/Before/Resource') });
    const names = constructNames([before, estateOf({ Same1A2B3C4D: topic('Api/After/Resource') })]).constructs;
    expect(names?.get('Api')?.get('Old1A2B3C4D')?.label).toBe('Old');
    expect(names?.get('Api')?.get('Same1A2B3C4D')?.label).toBe('After');
    expect(constructNames([estateOf({ T: { Type: 'AWS::SNS::Topic' } })])).toEqual({});
  });
});
