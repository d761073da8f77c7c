import { estateOf, serviceOf } from '../../test/support/estate.js';
import { defaultSettings } from '../config/default-settings.js';
import type { PolicySettings, Settings, Waiver } from '../config/settings.js';
import { type JudgedEstate, type JudgedStage, judge } from './judge.js';
import { defineRule, type Rule } from './rule.js';

/** Reports every resource whose id begins with `Bad`, where it stands. */
const noBad = defineRule({
  id: 'test/no-bad',
  meta: { title: 'Nothing is bad', severity: 'error', messages: { bad: '{{id}} is bad.' } },
  *check({ estate }) {
    for (const service of estate.services)
      for (const stack of service.stacks)
        for (const { id, location } of stack.resources.values())
          if (id.startsWith('Bad'))
            yield { message: 'bad', data: { id }, service: service.name, subject: id, at: location };
  },
});

const crashing = defineRule({
  id: 'test/crashing',
  meta: { title: 'Never mind', severity: 'warning', messages: { none: '' } },
  check() {
    throw new TypeError('boom');
  },
});

function estate(ids: readonly string[], options: { stage?: string; directory?: string } = {}): JudgedEstate {
  const resources = Object.fromEntries(ids.map((id) => [id, { type: 'AWS::SNS::Topic' }]));
  const directory = options.directory ?? 'pay';
  const service = serviceOf('pay', resources, { directory, file: `${directory}/template.json` });
  return { estate: estateOf([service], options.stage), statements: [], edges: [] };
}

const stageOf = (proposed: JudgedEstate, deployed?: JudgedEstate): JudgedStage => ({
  proposed,
  ...(deployed !== undefined && { deployed }),
  changes: [],
});

function withPolicy(policy: Partial<PolicySettings>): Settings {
  const settings = defaultSettings();
  return { ...settings, policy: { ...settings.policy, ...policy } };
}

function judged(
  stages: readonly JudgedStage[],
  { rules = [noBad], policy = {} }: { rules?: readonly Rule[]; policy?: Partial<PolicySettings> } = {},
) {
  return judge({ rules, settings: withPolicy(policy), stages, today: '2026-11-20' }).findings;
}

const brief = (findings: ReturnType<typeof judged>) =>
  findings.map(({ subject, severity, new: isNew }) => `${subject} ${severity} ${isNew ? 'new' : 'old'}`);

const waiver: Waiver = {
  rule: 'test/*',
  subject: 'pay:Bad*',
  owner: '@pay',
  reason: 'soon gone',
  expires: '2026-11-20',
  location: { file: 'stackgate.yml', line: 9, column: 5 },
};

describe('the base is the baseline', () => {
  it('calls new what the base does not have', () => {
    expect(brief(judged([stageOf(estate(['BadA', 'BadB']), estate(['BadA']))]))).toEqual([
      'BadB error new',
      'BadA error old',
    ]);
  });

  it('calls everything new when there is no base', () => {
    expect(brief(judged([stageOf(estate(['BadA']))]))).toEqual(['BadA error new']);
  });

  it('knows a finding again after its lines and its folder moved', () => {
    const moved = estate(['Other', 'Another', 'BadA'], { directory: 'services/pay' });
    expect(brief(judged([stageOf(moved, estate(['BadA']))]))).toEqual(['BadA error old']);
  });

  it('tells one more of the same from the ones before', () => {
    const twice = defineRule({
      ...noBad,
      *check(context) {
        for (const report of noBad.check(context)) yield { ...report, subject: 'same' };
      },
    });
    const findings = judged([stageOf(estate(['BadA', 'BadB']), estate(['BadA']))], { rules: [twice] });
    expect(brief(findings)).toEqual(['same error new', 'same error old']);
  });
});

describe('severities', () => {
  it.each<[string, PolicySettings['rules'], readonly string[]]>([
    [
      'the last match wins',
      [
        { rule: 'test/*', severity: 'off' },
        { rule: 'test/no-bad', severity: 'note' },
      ],
      ['BadA note new'],
    ],
    ['off drops the finding', [{ rule: '*', severity: 'off' }], []],
    ['services that do not match keep theirs', [{ rule: '*', severity: 'off', services: ['x*'] }], ['BadA error new']],
    ['services that match do not', [{ rule: '*', severity: 'warning', services: ['p*'] }], ['BadA warning new']],
  ])('%s', (_, rules, expected) => {
    expect(brief(judged([stageOf(estate(['BadA']))], { policy: { rules } }))).toEqual(expected);
  });

  it('lets a report weigh less than its rule, never more', () => {
    const milder = defineRule({
      ...noBad,
      *check(context) {
        for (const report of noBad.check(context)) yield { ...report, severity: 'warning' };
      },
    });
    const stage = stageOf(estate(['BadA']));
    expect(brief(judged([stage], { rules: [milder] }))).toEqual(['BadA warning new']);
    const policy = { rules: [{ rule: '*', severity: 'note' }] } as const;
    expect(brief(judged([stage], { rules: [milder], policy }))).toEqual(['BadA note new']);
  });
});

describe('a rule that crashes', () => {
  it('is a new error that names it, and hides nothing of the others', () => {
    const findings = judged([stageOf(estate(['BadA']), estate(['BadA']))], { rules: [crashing, noBad] });
    expect(findings.map(({ rule }) => rule)).toEqual(['gate/rule-crashed', 'test/no-bad']);
    expect(findings[0]).toMatchObject({ severity: 'error', new: true, subject: 'test/crashing' });
    expect(findings[0]?.message).toContain('TypeError: boom');
  });

  it('fails the gate when it crashes on the base alone', () => {
    const onBase = defineRule({
      ...crashing,
      check: ({ estate }) => (estate.services[0]?.stacks[0]?.resources.size === 1 ? crashing.check(contextless) : []),
    });
    const findings = judged([stageOf(estate([]), estate(['BadA']))], { rules: [onBase] });
    expect(findings).toMatchObject([{ rule: 'gate/rule-crashed', new: true }]);
  });

  it('is one that leaves a hole in its message', () => {
    const hole = defineRule({ ...noBad, meta: { ...noBad.meta, messages: { bad: '{{toString}}' } } });
    expect(judged([stageOf(estate(['BadA']))], { rules: [hole] })[0]?.rule).toBe('gate/rule-crashed');
  });

  const contextless = { ...estate([]), changes: [], settings: defaultSettings() };
});

describe('several stages', () => {
  it('are one finding with both stages', () => {
    const findings = judged([
      stageOf(estate(['BadA'], { stage: 'dev' }), estate(['BadA'], { stage: 'dev' })),
      stageOf(estate(['BadA', 'BadB'], { stage: 'prod' })),
    ]);
    expect(findings.map(({ subject, stages, new: isNew }) => [subject, stages, isNew])).toEqual([
      ['BadA', ['dev', 'prod'], true],
      ['BadB', ['prod'], true],
    ]);
  });
});

describe('waivers', () => {
  it('accept what they match, up to and including their last day', () => {
    const [finding, ...notes] = judged([stageOf(estate(['BadA']))], { policy: { waivers: [waiver] } });
    expect(finding?.waived).toEqual({ owner: '@pay', reason: 'soon gone', expires: '2026-11-20' });
    expect(notes).toEqual([]);
  });

  it('end, and say so', () => {
    const expired = { ...waiver, expires: '2026-11-19' };
    const [finding, note] = judged([stageOf(estate(['BadA']))], { policy: { waivers: [expired] } });
    expect(finding?.waived).toBeUndefined();
    expect(note).toMatchObject({ rule: 'gate/waiver-expired', severity: 'note', location: waiver.location });
  });

  it('that ended make what they accepted count again where its service changes, and nowhere else', () => {
    const expired = { ...waiver, expires: '2026-11-19' };
    const change = {
      kind: 'code',
      action: 'changed',
      subject: 'BadA',
      properties: [],
      stateful: false,
      certainty: 'certain',
      summary: 'new code',
      location: waiver.location,
    } as const;
    const judgedWith = (service: string) => {
      const stage = { ...stageOf(estate(['BadA']), estate(['BadA'])), changes: [{ ...change, service }] };
      return judged([stage], { policy: { waivers: [expired] } })[0];
    };
    expect(judgedWith('pay')).toMatchObject({ new: true, related: [{ message: 'its waiver ended on 2026-11-19' }] });
    expect(judgedWith('other')).toMatchObject({ new: false, related: [] });
    const [inForce] = judged([stageOf(estate(['BadA']), estate(['BadA']))], { policy: { waivers: [waiver] } });
    expect(inForce).toMatchObject({ new: false, waived: { owner: '@pay' } });
  });

  it('that match nothing say so', () => {
    const [note] = judged([stageOf(estate(['Good']))], { policy: { waivers: [waiver] } });
    expect(note).toMatchObject({ rule: 'gate/waiver-unused', severity: 'note', new: false });
  });
});
