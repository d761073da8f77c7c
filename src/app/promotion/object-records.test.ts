import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DeployedRecord } from '../../model/deployed-record.js';
import { auditKey, sealAudit, writeAudit } from './audit-log.js';
import { folderObjects } from './folder-objects.js';
import { joinedRecords, objectRecords } from './object-records.js';
import { sealRecord } from './record-text.js';

let folder = '';
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'stackgate-records-')));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const recordAt = (at: string): DeployedRecord =>
  sealRecord({ schemaVersion: 1, stage: 'dev', run: `run of ${at}`, at, services: [] });
const [first, second] = [recordAt('2026-11-20T00:00:00.000Z'), recordAt('2026-11-21T00:00:00.000Z')];

test('a record is read as it was written, and the next takes its place', async () => {
  const records = objectRecords(folderObjects(folder));
  expect(await records.read('dev')).toBeUndefined();
  await records.write(first);
  await records.write(second);
  expect(await objectRecords(folderObjects(folder)).read('dev')).toEqual(second);
  expect(await records.read('prod')).toBeUndefined();
});

test('an edited record is told, with its place', async () => {
  const records = objectRecords(folderObjects(folder));
  await records.write(first);
  writeFileSync(join(folder, 'deployed/dev.json'), JSON.stringify({ ...first, run: 'forged' }));
  await expect(records.read('dev')).rejects.toMatchObject({ code: 'state-unusable' });
  await expect(records.read('dev')).rejects.toThrow('deployed/dev.json');
});

test('of several stores the newest record counts, and all are written', async () => {
  const [a, b] = [objectRecords(folderObjects(join(folder, 'a'))), objectRecords(folderObjects(join(folder, 'b')))];
  await a.write(first);
  await b.write(second);
  expect(await joinedRecords([a, b]).read('dev')).toEqual(second);
  expect(await joinedRecords([b, a]).read('dev')).toEqual(second);
  await joinedRecords([a, b]).write(first);
  expect(await b.read('dev')).toEqual(first);
});

test('an audit record is never written over, and keys leave no folder', async () => {
  const objects = folderObjects(folder);
  const record = sealAudit({
    schemaVersion: 1,
    run: 'run-1',
    stage: 'prod',
    at: '2026-11-21T03:40:50.123Z',
    by: 'ann',
    reason: 'the pipeline is down',
    skipped: [],
    planFingerprint: 'f',
  });
  expect(auditKey(record)).toBe('audit/20261121T034050Z-run-1.json');
  await writeAudit(objects, record);
  await expect(writeAudit(objects, record)).rejects.toMatchObject({ code: 'state-unusable' });
  expect(await objects.list('audit/')).toEqual(['audit/20261121T034050Z-run-1.json']);
  await expect(objects.get('../x')).rejects.toThrow('no key');
  await expect(objects.put('deployed/../../x', Buffer.from(''))).rejects.toThrow('no key');
});
