import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reportIn, StagesWorld } from '../../../test/support/stages-world.js';
import { exitCodes } from '../exit-codes.js';
import { requireAccount } from './break-glass.js';

const topic = (text: string) => `Resources:
  Topic: { Type: AWS::SNS::Topic, Properties: { DisplayName: ${text} } }
`;
const table = `Resources:
  Table: { Type: AWS::DynamoDB::Table, Properties: { BillingMode: PAY_PER_REQUEST } }
  Topic: { Type: AWS::SNS::Topic }
`;
const three = 'version: 1\nstages: [dev, staging, prod]\n';

let world: StagesWorld;
beforeEach(() => {
  world = new StagesWorld();
  world.write({ 'stackgate.yml': three, 'shop/template.yaml': topic('first') });
});
afterEach(() => world.remove());

const codeOf = async (ending: ReturnType<StagesWorld['deploy']>) => (await ending).exitCode;

const reason = 'the pipeline is down, ticket 4711';
const broken = { breakGlass: { reason, by: 'ann' } };

describe('a broken glass', () => {
  test('goes past the stage before, and says so everywhere, the audit record first', async () => {
    const seen: number[] = [];
    const ending = await world.deploy('prod', { ...broken, onPlan: () => seen.push(world.audits().length) });
    expect([ending.exitCode, seen]).toEqual([0, [1]]);
    const { run, breakGlass, planFingerprint } = reportIn(ending);
    const skipped = [
      { check: 'promotion', subject: 'shop', message: expect.stringContaining('has not passed staging') },
    ];
    expect(breakGlass).toEqual({ by: 'ann', reason, skipped });
    expect(world.audits()).toEqual([
      expect.objectContaining({ run, stage: 'prod', by: 'ann', reason, skipped, planFingerprint }),
    ]);
    expect(world.journal(run)[0]?.record).toMatchObject({ kind: 'opened', breakGlass: { by: 'ann', reason } });
  });

  test('without a place for its record begins nothing', async () => {
    await world.deploy('dev');
    const before = world.record('staging');
    // Where the folder of audits belongs.
    writeFileSync(join(world.folder, '.stackgate/audit'), '');
    const plans: unknown[] = [];
    await expect(world.deploy('staging', { ...broken, onPlan: () => plans.push(1) })).rejects.toThrow();
    expect([plans, world.record('staging')]).toEqual([[], before]);
    rmSync(join(world.folder, '.stackgate/audit'));
    mkdirSync(join(world.folder, '.stackgate/audit'));
    expect(reportIn(await world.deploy('staging', broken)).breakGlass).toEqual({ by: 'ann', reason, skipped: [] });
  });

  test('lets data go that somebody answers for, and nothing else', async () => {
    world.write({ 'shop/template.yaml': table });
    await world.deploy('dev');
    world.write({ 'shop/template.yaml': topic('no table') });
    expect(await codeOf(world.deploy('dev'))).toBe(exitCodes.refused);
    const { breakGlass, outcome } = reportIn(await world.deploy('dev', broken));
    expect(outcome).toEqual({ kind: 'deployed', remains: [] });
    expect(breakGlass?.skipped).toEqual([
      { check: 'stateful-removal', subject: 'shop/main: Table', message: expect.stringContaining('items of Table') },
    ]);
  });

  test('breaks no import that somebody else uses', async () => {
    const exporting = `${topic('x')}Outputs: { Topic: { Value: !Ref Topic, Export: { Name: shop-topic } } }\n`;
    const importing =
      'Resources:\n  P: { Type: AWS::SSM::Parameter, Properties: { Type: String, Value: !ImportValue gone } }\n';
    world.write({ 'shop/template.yaml': exporting });
    await world.deploy('dev');
    world.write({
      'shop/template.yaml': topic('x'),
      'mail/template.yaml': importing.replace('gone', 'shop-topic'),
    });
    const ending = await world.deploy('dev', broken);
    expect([ending.kind, ending.exitCode]).toEqual(['refused', exitCodes.refused]);
    expect(world.audits()).toEqual([]);
  });

  test.each([0, 1, 2, 4, 8])('wherever the process dies (event %d), what began has its audit record', async (last) => {
    let events = 0;
    const onRun = () => {
      events += 1;
      if (events > last) throw new Error('killed');
    };
    const onPlan = () => expect(world.audits()).toHaveLength(1);
    await expect(world.deploy('prod', { ...broken, onRun, onPlan })).rejects.toThrow('killed');
    const [audit] = world.audits();
    expect(world.journal(audit?.run ?? '')[0]?.record).toMatchObject({ kind: 'opened', breakGlass: { by: 'ann' } });
    const resumed = reportIn(await world.resume());
    expect([resumed.run, resumed.breakGlass?.reason, world.audits().length]).toEqual([audit?.run, reason, 1]);
  });

  test.each([
    [{ reason: 'short', by: 'ann' }, {}, 'takes the reason in words'],
    [{ reason: ' a \n\t b        ', by: 'ann' }, {}, 'takes the reason in words'],
    [{ reason: 'x'.repeat(1_001), by: 'ann' }, {}, 'takes the reason in words'],
    [{ reason }, {}, 'needs a name'],
    [{ reason, by: '  ' }, { GITHUB_ACTOR: '' }, 'needs a name'],
    [{ reason, by: 'bob' }, { GITHUB_ACTOR: 'ann' }, 'here it is ann'],
  ])('is refused for %j', async (breakGlass, environment, message) => {
    await expect(world.deploy('prod', { breakGlass, environment })).rejects.toThrow(message);
  });

  test('has one line for a reason and one for a name', () => {
    const asked = { reason: 'down\n::error::x \t now', by: 'ann\n::set-output name=a::b' };
    expect(requireAccount(asked, {})).toEqual({ by: 'ann ::set-output name=a::b', reason: 'down ::error::x now' });
  });

  test("is GitHub's account where there is one, and hostile words stay words", async () => {
    const hostile = '::error::x\n\u001b[2J <img src=x> @org/team ‮';
    const ending = await world.deploy('prod', {
      breakGlass: { reason: hostile },
      environment: { GITHUB_ACTOR: 'ann[bot]' },
    });
    expect(world.audits()[0]).toMatchObject({ by: 'ann[bot]', reason: hostile.replace('\n', ' ') });
    expect(reportIn(ending).breakGlass?.by).toBe('ann[bot]');
  });
});
