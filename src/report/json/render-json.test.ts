import { Ajv2020 } from 'ajv/dist/2020.js';
import { z } from 'zod';
import { result, stage } from '../../../test/golden/report/build.js';
import { CASES } from '../../../test/golden/report/cases/all.js';
import { importOf, param, serviceOf, ssm, stackOf, stackOutput, sub, toValue } from '../../../test/support/estate.js';
import type { Service } from '../../model/service.js';
import { renderInspectJson } from '../inspect/render-inspect-json.js';
import { reportJsonSchemas } from './json-schema.js';
import { mergeStages } from './merge-stages.js';
import { plainValue } from './plain-value.js';
import { renderJson } from './render-json.js';
import { checkReport, inspectReport } from './schema.js';
import { stringify } from './stringify.js';

const cases = Object.entries(CASES).map(([name, make]) => ({ name, make }));

/** Errors of `text` against the published schema and against one that allows no further key. */
function problems(text: string, name: string, strict: z.ZodType): readonly unknown[] {
  const ajv = new Ajv2020({ allErrors: true });
  return [reportJsonSchemas().get(name) ?? {}, z.toJSONSchema(strict)].flatMap((schema) => {
    const validate = ajv.compile(schema);
    return validate(JSON.parse(text)) ? [] : (validate.errors ?? []);
  });
}

describe.each(cases)('the report of $name', ({ make }) => {
  it('fits the published schemas, with no key that they do not name', () => {
    expect(problems(renderJson(make()), 'check.schema.json', checkReport)).toEqual([]);
    expect(problems(renderInspectJson(make()), 'inspect.schema.json', inspectReport)).toEqual([]);
  });
});

describe('the published schema', () => {
  it('rejects a report without its verdict, and takes one with keys of a later version', () => {
    const report = JSON.parse(renderJson(result()));
    const validate = new Ajv2020().compile(reportJsonSchemas().get('check.schema.json') ?? {});
    expect(validate({ ...report, later: 1 })).toBe(true);
    expect(validate({ ...report, verdict: undefined })).toBe(false);
  });
});

describe('what never appears', () => {
  const SENTINEL = 'hunter2-sentinel';

  it('is a secret: a NoEcho parameter and a resolved secret print as symbols', () => {
    const secret = { kind: 'secret' as const, name: toValue(SENTINEL) };
    const place = toValue('');
    const stack = stackOf('a', {
      F: { type: 'AWS::Lambda::Function', properties: { FunctionName: sub('f-', param('Password')) } },
    });
    const parameter = { name: 'Password', type: 'String', noEcho: true, location: stack.location };
    const output = {
      name: 'Out',
      value: { kind: 'text' as const, parts: ['db:', secret], source: place.source, offset: 0 },
      exportName: toValue('out'),
      presence: 'always' as const,
      location: stack.location,
    };
    const service = serviceOf('a', [{ ...stack, parameters: new Map([['Password', parameter]]), outputs: [output] }]);
    const text = renderJson(result({ stages: [stage({ services: [service] })] }));
    expect(text).not.toContain(SENTINEL);
    expect(text).toContain('"functionName": "f-${param:Password}"');
    expect(text).toContain('"value": "db:${secret}"');
  });
});

describe('imports', () => {
  const importsOf = (service: Service) =>
    JSON.parse(renderJson(result({ stages: [stage({ services: [service] })] }))).services[0].imports;

  it('are exports, stack outputs and SSM parameters, each once', () => {
    const properties = { A: importOf('x'), B: sub('${', importOf('x'), ssm('/p')), C: stackOutput('other', 'Url') };
    expect(importsOf(serviceOf('a', { T: { type: 'AWS::SNS::Topic', properties } }))).toMatchObject([
      { mechanism: 'import-value', name: 'x' },
      { mechanism: 'ssm-parameter', name: '/p' },
      { mechanism: 'stack-output', name: 'other.Url' },
    ]);
  });
});

describe('mergeStages', () => {
  const views = [
    { stage: 'dev', items: ['a', 'b'] },
    { stage: 'prod', items: ['b', 'c'] },
  ];
  const items = ({ items: names }: { items: readonly string[] }) => names.map((name) => ({ name }));

  it('says at which stages an item is, when there are several', () => {
    expect(mergeStages(views, items)).toEqual([
      { name: 'a', stages: ['dev'] },
      { name: 'b', stages: ['dev', 'prod'] },
      { name: 'c', stages: ['prod'] },
    ]);
    expect(mergeStages(views.slice(0, 1), items)).toEqual([{ name: 'a' }, { name: 'b' }]);
    expect(mergeStages([], items)).toEqual([]);
  });
});

describe('plainValue', () => {
  it('keeps shapes, prints symbols, and has no prototype to pollute', () => {
    const value = toValue({ StringLike: { 'aws:PrincipalArn': [sub('arn:', param('P')), 'x'] }, n: 1 });
    expect(plainValue(value)).toEqual({ StringLike: { 'aws:PrincipalArn': ['arn:${param:P}', 'x'] }, n: 1 });
    const own = toValue(JSON.parse('{"__proto__": {"polluted": true}}'));
    expect(JSON.stringify(plainValue(own))).toBe('{"__proto__":{"polluted":true}}');
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

describe('stringify', () => {
  it('is the same value, without what a terminal or a runner obeys', () => {
    const value = { text: '##[group] \u009B31m \u007F \u202E \u2028 界' };
    const text = stringify(value);
    expect(JSON.parse(text)).toEqual(value);
    expect(text).not.toMatch(/##\[|[\u007F-\u009F\u202E\u2028]/);
  });
});
