import { change, result, stage } from '../../test/golden/report/build.js';
import { changePhrases, changesByService } from './change-phrases.js';

const of = (
  kind: Parameters<typeof change>[0]['kind'],
  action: Parameters<typeof change>[0]['action'],
  subject: string,
  part = {},
) => change({ kind, action, service: 'a', subject, ...part });

describe('changePhrases', () => {
  it('names replacements and lost data, counts the rest', () => {
    expect(
      changePhrases([
        of('resource', 'replaced', 'Ledger', { stateful: true }),
        of('resource', 'removed', 'Queue', { stateful: true }),
        of('resource', 'removed', 'Alarm'),
        of('code', 'changed', 'f'),
        of('code', 'changed', 'g'),
        of('edge', 'added', 'call lambda-invoke a:f → b:g'),
        of('edge', 'removed', 'subscribe sns a:f → b:g'),
        of('statement', 'added', 'Role 1'),
        of('statement', 'changed', 'Role 2'),
        of('export', 'removed', 'x'),
        of('export', 'removed', 'y'),
      ]),
    ).toEqual([
      'replaces `Ledger`',
      'removes `Queue`',
      'code of 2 functions',
      '−1 resource',
      '+1 call',
      '−1 subscription',
      '+1 permission',
      '1 permission changed',
      '−2 exports',
    ]);
  });

  it('counts no lock file and no shared folder as a function', () => {
    expect(changePhrases([of('code', 'changed', 'f'), of('code', 'changed', 'a')])).toEqual(['code']);
    expect(changePhrases([of('code', 'changed', 'a')])).toEqual(['code']);
  });

  it('says of a new or removed service no more than that', () => {
    expect(changePhrases([of('service', 'added', 'a'), of('resource', 'added', 'T')])).toEqual(['new service']);
    expect(changePhrases([of('service', 'removed', 'a')])).toEqual(['service removed']);
  });
});

describe('changesByService', () => {
  it('has the same change at several stages once', () => {
    const changes = [of('resource', 'added', 'T')];
    const stages = [stage({ changes }), stage({ stage: 'prod', changes })];
    expect([...changesByService(result({ stages }))].map(([name, own]) => [name, own.length])).toEqual([['a', 1]]);
  });
});
