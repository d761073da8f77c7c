import { pseudo, templateOf } from '../../../../test/support/local-template.js';
import { checkRules, type Json } from './index.js';

function check(rule: Json) {
  const template = templateOf({ Rules: { Sizes: rule } });
  const parameters = new Map<string, string | string[]>([
    ['Stage', 'prod'],
    ['Zones', ['a', 'b']],
  ]);
  checkRules(template, parameters, pseudo);
}

const isProd = { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] };
const isDev = { 'Fn::Equals': [{ Ref: 'Stage' }, 'dev'] };

function asserting(Assert: Json, more: { readonly [key: string]: Json } = {}) {
  return { Assertions: [{ Assert, AssertDescription: 'be large' }], ...more };
}

test.each<readonly [Json]>([
  [asserting(isProd)],
  [asserting(isDev, { RuleCondition: isDev })],
  [asserting({ 'Fn::Contains': [{ Ref: 'Zones' }, 'a'] })],
  [asserting({ 'Fn::EachMemberIn': [{ Ref: 'Zones' }, ['a', 'b', 'c']] })],
  [asserting({ 'Fn::And': [isProd, { 'Fn::Not': [isDev] }] })],
])('T57 %j holds', (rule) => {
  expect(() => check(rule)).not.toThrow();
});

test.each<readonly [Json, string]>([
  [asserting(isDev), 'be large'],
  [asserting(isDev, { RuleCondition: isProd }), 'be large'],
  [{ Assertions: [{ Assert: isProd }, { Assert: isDev }] }, 'rule Sizes is not satisfied'],
  [asserting({ 'Fn::Contains': [{ Ref: 'Zones' }, 'z'] }), 'be large'],
  [asserting({ 'Fn::EachMemberIn': [{ Ref: 'Zones' }, ['a']] }), 'be large'],
  [asserting({ 'Fn::EachMemberEquals': [{ Ref: 'Zones' }, 'a'] }), 'be large'],
  [asserting({ 'Fn::Equals': [{ Ref: 'Topic' }, 'a'] }), 'Cannot reference resources in the Rules block'],
  [{}, 'must contain a list of Assertions'],
  [{ Assertions: [{}] }, 'every Assertion of rule Sizes must contain Assert'],
  [asserting({ 'Fn::Contains': [{ Ref: 'Zones' }] }), 'every Fn::Contains object requires two parameters'],
])('T57 %j does not', (rule, message) => {
  expect(() => check(rule)).toThrow(expect.objectContaining({ code: 'ValidationError' }));
  expect(() => check(rule)).toThrow(message);
});
