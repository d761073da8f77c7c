import { SourceText } from '../../../model/location.js';
import { canonicalJson, hashedLogicalId, isAlphanumeric } from './logical-id.js';
import { make } from './make.js';

const at = { source: new SourceText('t.yaml', ''), offset: 0 };

describe('hashed logical ids', () => {
  it('hash the canonical JSON of data: keys sorted, all but ASCII escaped', () => {
    const data = make({ b: 'ü', a: [1, true] }, at);
    expect(canonicalJson(data)).toBe('{"a":[1,true],"b":"\\u00fc"}');
    expect(hashedLogicalId('V', make({ S3Key: 'key.zip', S3Bucket: 'bucket' }, at))).toBe('V32edd06e5c');
  });

  it('hash a text as it is, and add nothing for none', () => {
    expect(hashedLogicalId('A', 'example.com')).toBe(hashedLogicalId('A', make('example.com', at)));
    expect(hashedLogicalId('A', '')).toBe('A');
    expect(hashedLogicalId('A', undefined)).toBe('A');
  });

  it('let letters and digits stand as they are', () => {
    expect(['prod1', 'ü', '', 'a-b', '$default'].map(isAlphanumeric)).toEqual([true, true, false, false, false]);
  });
});
