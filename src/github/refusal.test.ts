import { explainRefusal, refusalOf } from './refusal.js';

function answered(status: number, headers: Record<string, string> = {}) {
  return Object.assign(new Error('secret text of the answer'), { status, response: { headers } });
}

test('an answer keeps its status and headers; no answer has no status', () => {
  expect(refusalOf(answered(403, { 'retry-after': '3' }))).toEqual({ status: 403, headers: { 'retry-after': '3' } });
  expect(refusalOf(Object.assign(new Error('socket'), { status: 500 }))).toEqual({ status: undefined, headers: {} });
  expect(refusalOf(new TypeError('bug'))).toBeUndefined();
  expect(refusalOf('text')).toBeUndefined();
});

test.each([
  [answered(403), false, 'the token may not write comments (403); give the job `permissions: pull-requests: write`'],
  [answered(403), true, 'a pull request from a fork gets a token that may only read (403)'],
  [answered(404), false, 'the token may not write comments (404); give the job `permissions: pull-requests: write`'],
  [answered(401), false, 'the token was not accepted (401)'],
  [answered(403, { 'retry-after': '60' }), false, 'GitHub limits the rate of requests (403)'],
  [answered(429), true, 'GitHub limits the rate of requests (429)'],
  [answered(502), false, 'GitHub answered 502'],
  [answered(422), false, 'GitHub answered 422'],
  [Object.assign(new Error('x'), { status: 500 }), false, 'GitHub did not answer'],
  [new TypeError('x'), false, 'an unexpected TypeError'],
])('%s (fork: %s) is explained without its text', (error, fork, words) => {
  expect(explainRefusal(error, fork)).toBe(words);
});
