import { SourceText } from '../../../model/location.js';
import { parseDocument } from '../../document/parse-document.js';
import { hashed, nodeOf } from './convert.js';
import { KeyOrder } from './key-order.js';
import { pythonJson, pythonRepr } from './print.js';
import { isSameNode, type Node, Table } from './tree.js';

function read(text: string, marked = true): Node {
  const { value } = parseDocument(new SourceText('a.json', text));
  if (value === undefined) throw new Error('not parsed');
  return nodeOf(value, marked);
}

function tableIn(node: Node): Table {
  if (!(node instanceof Table)) throw new Error('no table');
  return node;
}

// Expected texts and orders are those of aws-sam-translator 1.115.0 (utils/py27hash_fix.py) for the same input.
describe('a dict of Python 2.7', () => {
  test('goes through its keys by their hashes, and is made anew when it grows', () => {
    const order = new KeyOrder();
    for (const key of ['paths', 'swagger', 'info', 'a', 'b', 'c', 'dd', 'eee']) order.add(key);
    expect(order.keys()).toEqual(['info', 'paths', 'c', 'b', 'dd', 'a', 'eee', 'swagger']);
    order.remove('b');
    order.add('b');
    expect(order.keys()).toContain('b');
    expect(order.keys()).toHaveLength(8);
  });

  test('prints texts of the template as unicode, and those of the transform plainly', () => {
    const node = read(`{"y":[true,null,"it's","q\\"'"],"x":1.0,"é":"tab\\tü\\\\d\\n"}`);
    expect(pythonRepr(node)).toBe(
      `{u'y': [True, None, u"it's", u'q"\\''], u'x': 1.0, u'\\xe9': u'tab\\t\\xfc\\\\d\\n'}`,
    );
    expect(pythonRepr(hashed(tableIn(node).at, { type: 'aws', n: 5 }))).toBe("{'type': 'aws', 'n': 5}");
    expect(pythonRepr(read(`{"b":"ü","a":"it's"}`, false))).toBe(`{'b': 'ü', 'a': "it's"}`);
  });

  test('is JSON with its own order and separators', () => {
    expect(pythonJson(read('{"DomainName":"ü","BasePath":["a",2.0,3],"CertificateArn":{"Ref":"C"}}', false))).toBe(
      '{"DomainName": "\\u00fc", "BasePath": ["a", 2.0, 3], "CertificateArn": {"Ref": "C"}}',
    );
  });

  test('is copied whole: a change of the copy is none of the original', () => {
    const table = tableIn(read('{"a":{"b":[1]}}'));
    const copy = table.deepCopy();
    expect(isSameNode(table, copy)).toBe(true);
    copy.table('a')?.set('c', read('1'));
    expect(table.table('a')?.has('c')).toBe(false);
    expect(isSameNode(table, copy)).toBe(false);
  });

  test('holds keys that are names of every object', () => {
    const table = tableIn(read('{"hasOwnProperty":1,"constructor":2}'));
    expect(table.has('constructor')).toBe(true);
    expect(table.has('toString')).toBe(false);
  });
});
