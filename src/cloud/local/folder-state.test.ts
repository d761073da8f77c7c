import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ServiceFault } from '../send.js';
import type { CloudState } from './core/state.js';
import { type KeepableCloud, openKeptCloud } from './folder-state.js';
import { readState, stampOf } from './state-file.js';

const target = { account: '123456789012', region: 'eu-west-1' };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stackgate-kept-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const linesOf = () => readFileSync(join(folder, 'cloud.json'), 'utf8').split('\n').slice(0, -1);

/** A cloud that counts: `CreateStack` gives out an id, `Lost` does so without an answer, and something happens at 100. */
function counting(kept: CloudState | undefined): KeepableCloud {
  const state: CloudState = structuredClone(
    kept ?? {
      version: 1,
      seed: 's',
      now: 0,
      ids: 0,
      sequence: 0,
      queue: [],
      regions: [],
      templates: [],
      faultMatches: [],
    },
  );
  let told = '';
  return {
    call: (_, action) => {
      if (action === 'Refused') throw new ServiceFault('ValidationError', 'no');
      if (action === 'CreateStack' || action === 'Lost') state.ids++;
      if (action === 'Lost') throw new ServiceFault('NetworkingError', 'gone', 0);
      return { ids: state.ids, sequence: state.sequence };
    },
    advanceTo: (time) => {
      if (state.now < 100 && time >= 100) state.sequence++;
      state.now = Math.max(state.now, time);
    },
    nextEventAt: () => (state.now < 100 ? 100 : undefined),
    now: () => state.now,
    snapshotText: () => JSON.stringify(state),
    changesText: () => {
      const { regions, templates, ...head } = state;
      const text = JSON.stringify({ head, templates, regions: [] });
      if (text === told) return undefined;
      told = text;
      return text;
    },
    addExternal: () => {
      state.ids += 10;
    },
    putTemplate: (url, body) => {
      (state.templates as { url: string; body: string }[]).push({ url, body });
    },
  };
}

it('is on the disk when a call is answered, and goes on from there', () => {
  const cloud = openKeptCloud(folder, counting);
  expect(cloud.call(target, 'CreateStack', {})).toMatchObject({ ids: 1 });
  expect(readState(folder)).toMatchObject({ ids: 1 });
  expect(openKeptCloud(folder, counting).call(target, 'DescribeStacks', {})).toMatchObject({ ids: 1 });
});

it('writes nothing for a look at an empty cloud', () => {
  openKeptCloud(folder, counting).call(target, 'DescribeStacks', {});
  expect(stampOf(folder)).toBeUndefined();
});

it('writes nothing where nothing changed', () => {
  const cloud = openKeptCloud(folder, counting);
  cloud.call(target, 'CreateStack', {});
  const stamp = stampOf(folder);
  cloud.call(target, 'DescribeStacks', {});
  expect(() => cloud.call(target, 'Refused', {})).toThrow(ServiceFault);
  cloud.advanceTo(50);
  cloud.call(target, 'DescribeStacks', {});
  const again = openKeptCloud(folder, counting);
  again.call(target, 'UpdateNothing', {});
  expect(stampOf(folder)).toBe(stamp);
});

it('has on the disk what a lost answer did', () => {
  const cloud = openKeptCloud(folder, counting);
  expect(() => cloud.call(target, 'Lost', {})).toThrow(expect.objectContaining({ status: 0 }));
  expect(readState(folder)).toMatchObject({ ids: 1 });
});

it('has on the disk what happened by itself, once somebody asks', () => {
  const cloud = openKeptCloud(folder, counting);
  cloud.call(target, 'CreateStack', {});
  cloud.advanceTo(100);
  expect(readState(folder)).toMatchObject({ sequence: 0 });
  expect(cloud.call(target, 'DescribeStacks', {})).toMatchObject({ sequence: 1 });
  expect(readState(folder)).toMatchObject({ sequence: 1, now: 100 });
});

it('has on the disk what was added from outside, with the next answer or at the end', () => {
  const cloud = openKeptCloud(folder, counting);
  cloud.addExternal(target, {});
  cloud.call(target, 'DescribeStacks', {});
  expect(readState(folder)).toMatchObject({ ids: 10 });
  cloud.putTemplate('u', 'b');
  cloud.advanceTo(70);
  cloud.flush();
  expect(readState(folder)).toMatchObject({ now: 70, templates: [{ url: 'u', body: 'b' }] });
});

it('adds changes to the file, and ends with the whole state alone', () => {
  const cloud = openKeptCloud(folder, counting);
  cloud.call(target, 'CreateStack', {});
  const whole = linesOf();
  cloud.call(target, 'CreateStack', {});
  cloud.call(target, 'CreateStack', {});
  expect(linesOf()).toEqual([...whole, expect.stringContaining('"ids":2'), expect.stringContaining('"ids":3')]);
  expect(readState(folder)).toMatchObject({ ids: 3 });
  // A process that comes after one that was killed writes the whole first.
  const next = openKeptCloud(folder, counting);
  next.call(target, 'CreateStack', {});
  expect(linesOf()).toEqual([expect.stringContaining('"ids":4')]);
  next.call(target, 'CreateStack', {});
  next.flush();
  expect(linesOf()).toEqual([expect.stringContaining('"stackgateCloud":1')]);
  expect(readState(folder)).toMatchObject({ ids: 5 });
});

it('what could not be written is written with the next', () => {
  const cloud = openKeptCloud(folder, counting);
  cloud.call(target, 'CreateStack', {});
  const file = join(folder, 'cloud.json');
  renameSync(file, `${file}.away`);
  expect(() => cloud.call(target, 'CreateStack', {})).toThrow(expect.objectContaining({ code: 'state-unusable' }));
  renameSync(`${file}.away`, file);
  cloud.call(target, 'UpdateNothing', {});
  expect(readState(folder)).toMatchObject({ ids: 2 });
});

it('does not write over what another process wrote', () => {
  const one = openKeptCloud(folder, counting);
  one.call(target, 'CreateStack', {});
  const other = openKeptCloud(folder, counting);
  other.call(target, 'CreateStack', {});
  expect(() => one.call(target, 'CreateStack', {})).toThrow(
    expect.objectContaining({ code: 'state-unusable', message: expect.stringContaining('Another process') }),
  );
  expect(readState(folder)).toMatchObject({ ids: 2 });
  expect(() => one.flush()).toThrow(expect.objectContaining({ code: 'state-unusable' }));
});

it('opens no folder with a broken file, and leaves that file', () => {
  writeFileSync(join(folder, 'cloud.json'), '{');
  expect(() => openKeptCloud(folder, counting)).toThrow(expect.objectContaining({ code: 'state-unusable' }));
  expect(readFileSync(join(folder, 'cloud.json'), 'utf8')).toBe('{');
});
