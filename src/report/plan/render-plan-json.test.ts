import { Ajv2020 } from 'ajv/dist/2020.js';
import { z } from 'zod';
import { HOSTILE } from '../../../test/golden/report/cases/hostile.js';
import { samplePlan } from '../../../test/support/sample-plan.js';
import { reportJsonSchemas } from '../json/json-schema.js';
import { renderPlanJson, renderRefusalsJson } from './render-plan-json.js';
import { planReport, refusalReport } from './schema.js';

const published = new Ajv2020().compile(reportJsonSchemas().get('plan.schema.json') ?? {});
const strict = new Ajv2020().compile(z.toJSONSchema(planReport));
const refusals = [{ code: 'name-taken' as const, subject: HOSTILE, message: HOSTILE }];

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;

test('the schema says all that the plan holds, by type and by value', () => {
  const typed: DeepReadonly<z.infer<typeof planReport>> = samplePlan();
  expect(JSON.parse(renderPlanJson(samplePlan()))).toEqual(typed);
  expect(strict(JSON.parse(renderPlanJson(samplePlan())))).toBe(true);
});

test('plans and refusals fit the published schema; half a plan does not', () => {
  expect(published(JSON.parse(renderPlanJson(samplePlan())))).toBe(true);
  expect(published({ ...JSON.parse(renderPlanJson(samplePlan())), later: 1 })).toBe(true);
  expect(published(JSON.parse(renderRefusalsJson(refusals)))).toBe(true);
  expect(refusalReport.safeParse(JSON.parse(renderRefusalsJson(refusals))).success).toBe(true);
  expect(published({ ...samplePlan(), steps: undefined })).toBe(false);
});

test('text of others is in it as it is, and yet prints harmlessly', () => {
  const text = renderRefusalsJson(refusals);
  expect(JSON.parse(text).refusals[0].message).toBe(HOSTILE);
  expect(text).not.toMatch(/##\[|\p{Bidi_Control}/u);
});
