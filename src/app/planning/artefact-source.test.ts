import type { Service } from '../../model/service.js';
import { digestOf } from '../../plan/fingerprint.js';
import { memoryFiles } from '../../read/files/memory-files.js';
import { artefactSource } from './artefact-source.js';
import { serviceOf } from './body-estate.js';

const service: Service = { ...serviceOf('pay', []), directory: 'pay', file: 'pay/template.yaml' };

function source(files: Record<string, string>) {
  return artefactSource(memoryFiles(files), { services: [service] });
}

test('an artefact has the bytes that its digest says, and names files by digest without their content', () => {
  const { digest, bytes } = source({ 'pay/src/a.js': 'the code', 'pay/src/b.js': '2' });
  const key = digest(['pay/src'], service) ?? '';
  const manifest = Buffer.from(bytes(key) ?? []).toString();
  expect(digestOf(manifest)).toBe(key);
  expect(manifest.split('\n')).toHaveLength(4);
  expect(manifest).not.toContain('the code');
});

test('a folder that moved is the same code; another file, name or content is not', () => {
  const of = (files: Record<string, string>, path: string) => source(files).digest([path], service);
  const one = of({ 'pay/src/a.js': '1' }, 'pay/src');
  expect(of({ 'else/src/a.js': '1' }, 'else/src')).toBe(one);
  for (const files of [{ 'pay/src/a.js': '2' }, { 'pay/src/b.js': '1' }, { 'pay/src/a.js': '1', 'pay/src/b.js': '' }])
    expect(of(files as Record<string, string>, 'pay/src')).not.toBe(one);
});

test('definitions are no code, and a path that holds nothing has no artefact', () => {
  const { digest } = source({ 'pay/template.yaml': 'a', 'pay/a.js': '1' });
  expect(digest(['pay'], service)).toBe(source({ 'pay/template.yaml': 'b', 'pay/a.js': '1' }).digest(['pay'], service));
  expect(digest(['pay/build'], service)).toBeUndefined();
  expect(digest(['pay', 'pay/build'], service)).toBeUndefined();
  expect(source({ 'pay/template.yaml': 'a' }).digest(['pay'], service)).toBeDefined();
});
