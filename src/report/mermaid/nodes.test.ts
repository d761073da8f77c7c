import { nodeKey, nodeName, nodesByService } from './nodes.js';

const api = { service: 'api', id: 'main', type: 'AWS::CloudFormation::Stack' };

test('what is imported and what is used through the import are one node', () => {
  const imported = { service: null, id: 'shop-topic' };
  const used = { service: null, id: '${export:shop-topic}', type: 'AWS::SNS::Topic' };
  const nodes = nodesByService([
    { from: api, to: imported },
    { from: used, to: { service: 'api', id: 'Hear' } },
  ]);
  expect([...(nodes.get(null)?.keys() ?? [])]).toEqual(['shop-topic']);
  expect([nodeName(imported), nodeName(used)]).toEqual(['shop-topic', 'shop-topic']);
});

test('only a whole import counts, and never inside a service', () => {
  expect(nodeKey({ service: null, id: '${export:a}-b' })).toBe('${export:a}-b');
  expect(nodeKey({ service: 'api', id: '${export:a}' })).toBe('${export:a}');
});
