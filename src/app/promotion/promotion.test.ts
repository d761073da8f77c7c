import type { DeployedRecord, ReleaseNote } from '../../model/deployed-record.js';
import { recordAfter, recordWithout } from './accepted-record.js';
import { promotionRefusals } from './check-promotion.js';
import { parseRecord, recordText } from './record-text.js';
import { isSameName } from './same-service.js';

const digest = (letter: string) => letter.repeat(64);
const note = (services: Readonly<Record<string, string>>, removed: readonly string[] = []): ReleaseNote => ({
  services: Object.entries(services).map(([name, letter]) => ({ name, release: digest(letter), stacks: [] })),
  removed,
});
const accept = (previous: DeployedRecord | undefined, run: string, of: ReleaseNote) =>
  recordAfter(previous, { stage: 'dev', run, at: Date.parse('2026-11-21T03:00:00Z'), note: of });
const releases = ({ services }: DeployedRecord) =>
  services.map(({ name, release, run, earlier }) => [
    name,
    release[0],
    run,
    earlier.map((one) => one.release[0]).join(''),
  ]);

describe('the record of a stage', () => {
  it('has each service with the run that brought its release, and what passed before', () => {
    const first = accept(undefined, 'r1', note({ pay: 'a', shop: 'b' }));
    const second = accept(first, 'r2', note({ pay: 'c', shop: 'b' }));
    expect(releases(second)).toEqual([
      ['pay', 'c', 'r2', 'a'],
      ['shop', 'b', 'r1', ''],
    ]);
    const back = accept(second, 'r3', note({ pay: 'a', shop: 'b' }));
    expect(releases(back)[0]).toEqual(['pay', 'a', 'r3', 'c']);
  });

  it('keeps what a run does not speak of, and drops what it removes', () => {
    const first = accept(undefined, 'r1', note({ excluded: 'a', legacy: 'b', pay: 'c' }));
    expect(releases(accept(first, 'r2', note({ pay: 'c' }, ['legacy']))).map(([name]) => name)).toEqual([
      'excluded',
      'pay',
    ]);
  });

  it('remembers a bounded number of releases, the newest first', () => {
    let record: DeployedRecord | undefined;
    for (let index = 0; index < 40; index++) {
      const release = index.toString(16).padStart(64, '0');
      record = accept(record, `r${index}`, { services: [{ name: 'pay', release, stacks: [] }], removed: [] });
    }
    expect(record?.services[0]?.earlier.map(({ run }) => run)).toEqual(
      Array.from({ length: 20 }, (_, at) => `r${38 - at}`),
    );
  });

  it('forgets a run that was taken back', () => {
    const first = accept(undefined, 'r1', note({ pay: 'a', shop: 'a' }));
    const second = accept(first, 'r2', note({ pay: 'b', shop: 'a', mail: 'a' }));
    const third = accept(second, 'r3', note({ pay: 'c', shop: 'a', mail: 'a' }));
    const at = 0;
    expect(releases(recordWithout(third, { run: 'r2', at }) ?? third)).toEqual([
      ['pay', 'c', 'r3', 'a'],
      ['shop', 'a', 'r1', ''],
    ]);
    expect(releases(recordWithout(third, { run: 'r3', at }) ?? third)[1]).toEqual(['pay', 'b', 'r2', 'a']);
    expect(recordWithout(third, { run: 'r9', at })).toBeUndefined();
  });

  it('is read as it was written, whatever names hold', () => {
    const record = accept(undefined, 'r1', note({ __proto__x: 'a', ['__proto__']: 'b', '‮\n"': 'c' }));
    expect(parseRecord(recordText(record), 'dev', 'here')).toEqual(record);
  });

  it.each([
    ['an edit', (text: string) => text.replace('"r1"', '"r2"'), 'its content does not have its digest'],
    ['another stage', (text: string) => text, 'it is of another stage'],
    ['half of it', (text: string) => text.slice(0, 40), 'it is no record'],
    ['an added key', (text: string) => text.replace('{', '{"x":1,'), 'it is no record'],
    ['null', () => 'null', 'it is no record'],
  ])('is refused after %s', (what, change, why) => {
    const text = recordText(accept(undefined, 'r1', note({ pay: 'a' })));
    expect(() => parseRecord(change(text), what === 'another stage' ? 'prod' : 'dev', 'here')).toThrow(why);
  });
});

describe('promotion', () => {
  const record = accept(
    accept(undefined, 'r1', note({ pay: 'a', 'api-dev': 'd', legacy: 'e' })),
    'r2',
    note({ pay: 'b', 'api-dev': 'd', legacy: 'e' }),
  );
  const refusals = (more: Partial<Parameters<typeof promotionRefusals>[0]>) =>
    promotionRefusals({ stage: 'prod', before: 'dev', record, changed: [], removed: [], ...more }).map(
      ({ message }) => message,
    );

  it('takes what passed, the last release and those before it', () => {
    const changed = [
      { name: 'pay', release: digest('b') },
      { name: 'api-prod', release: digest('d'), nameBefore: 'api-dev' },
    ];
    expect(refusals({ changed })).toEqual([]);
    expect(refusals({ changed: [{ name: 'pay', release: digest('a') }] })).toEqual([]);
  });

  it('names what passed and what is asked', () => {
    expect(
      refusals({
        changed: [
          { name: 'pay', release: digest('c') },
          { name: 'shop', release: digest('b') },
        ],
      }),
    ).toEqual([
      'pay: release cccccccccccc has not passed dev; what passed there last is release bbbbbbbbbbbb (r2, 2026-11-21T03:00:00.000Z)',
      'shop: release bbbbbbbbbbbb has not passed dev, where it was never accepted',
    ]);
    expect(refusals({ record: undefined, changed: [{ name: 'pay', release: digest('b') }] })).toEqual([
      'pay: release bbbbbbbbbbbb has not passed dev, where no run was accepted yet',
    ]);
  });

  it('does not take the release of one service for that of another', () => {
    expect(refusals({ changed: [{ name: 'constructor', release: digest('b') }] })).toHaveLength(1);
    expect(refusals({ changed: [{ name: 'legacy', release: digest('b') }] })).toHaveLength(1);
  });

  it('removes only what is removed there', () => {
    expect(refusals({ removed: ['gone'] })).toEqual([]);
    expect(refusals({ removed: ['legacy'] })).toEqual([
      expect.stringContaining('legacy is to be removed but is still deployed at dev'),
    ]);
    expect(refusals({ removed: ['api-prod'] })).toHaveLength(1);
  });

  it('removes nothing where no record says that it was', () => {
    expect(refusals({ record: undefined, removed: ['gone'] })).toEqual([
      'gone is to be removed, and has to be at dev first, where no run was accepted yet',
    ]);
  });

  it('says once where the record is looked for', () => {
    const asked = ['x', 'y'].map((name) => ({ name, release: digest('f') }));
    expect(refusals({ record: undefined, changed: asked, hint: 'Look elsewhere' })).toEqual([
      expect.stringMatching(/^x: .* accepted yet$/),
      expect.stringMatching(/^y: .* accepted yet\. Look elsewhere$/),
    ]);
    expect(refusals({ hint: 'Look elsewhere' })).toEqual([]);
  });
});

it('a stage is part of a name between other characters only', () => {
  expect(isSameName('api-dev', 'dev', 'api-prod', 'prod')).toBe(true);
  expect(isSameName('Dev_Api', 'dev', 'Prod_Api', 'prod')).toBe(true);
  expect(isSameName('device', 'dev', 'prodice', 'prod')).toBe(false);
  expect(isSameName('api-dev', 'dev', 'api-dev', 'prod')).toBe(true);
  expect(isSameName('pay-dev', 'dev', 'api-prod', 'prod')).toBe(false);
});
