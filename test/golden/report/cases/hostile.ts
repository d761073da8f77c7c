import type { CheckResult } from '../../../../src/model/result.js';
import { at, change, diagnostic, edge, finding, fn, result, stage } from '../build.js';

/** One string with an attack on every format in it. */
export const HOSTILE =
  '@org/team <img src=x onerror=alert(1)> | `code` [a](javascript:alert(1)) ![i](//evil.example/x.png) #12 GH-7 ' +
  'https://evil.example www.evil.example a@evil.example <!-- --> </details> *b* _i_ ~s~ $x$ :tada: "]; %%{init: {}}%% ' +
  '\n::error::owned\n##[group]x\n```\n---\n\u001b[31mred\u001b]0;title\u0007 \u202Etxt.exe \u0000 \uD800';

const here = at(`dir/${HOSTILE}/template.yaml`, 3, 5);
const attack = edge({
  kind: 'call',
  mechanism: 'lambda-invoke',
  from: fn(`a ${HOSTILE}`, HOSTILE),
  to: fn(null, HOSTILE),
  reason: HOSTILE,
  detail: HOSTILE,
  location: here,
});

export function hostile(): CheckResult {
  const one = finding({
    rule: HOSTILE,
    service: HOSTILE,
    subject: attack.key,
    message: HOSTILE,
    advice: HOSTILE,
    fix: `${HOSTILE}\nsecond | line`,
    location: here,
    related: [{ message: HOSTILE, location: here }],
  });
  return result({
    compared: { proposed: HOSTILE, deployed: HOSTILE, proposedCommit: HOSTILE },
    verdict: 'error',
    policySource: HOSTILE,
    findings: [
      one,
      { ...one, severity: 'warning', fix: HOSTILE.slice(0, 20), stages: [HOSTILE] },
      { ...one, new: false, severity: 'note' },
      { ...one, waived: { owner: HOSTILE, reason: HOSTILE, expires: HOSTILE } },
    ],
    diagnostics: [
      diagnostic({ code: HOSTILE, message: HOSTILE, location: here }),
      diagnostic({ severity: 'warning', code: HOSTILE, message: HOSTILE, location: here }),
    ],
    affected: [{ service: HOSTILE, owner: HOSTILE, reasons: [HOSTILE, HOSTILE] }],
    deployOrder: [[HOSTILE], [HOSTILE, HOSTILE]],
    stages: [
      stage({
        stage: HOSTILE,
        edges: [attack],
        newEdges: new Set([attack.key]),
        changes: [
          change({
            kind: 'edge',
            action: 'added',
            service: HOSTILE,
            subject: HOSTILE,
            summary: HOSTILE,
            location: here,
          }),
          change({ kind: 'resource', action: 'replaced', service: HOSTILE, subject: HOSTILE, summary: HOSTILE }),
        ],
      }),
      stage({ stage: 'prod' }),
    ],
  });
}
