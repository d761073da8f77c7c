import { InvalidArgumentError } from 'commander';
import { collectImage, nonNegativeInteger } from './options.js';

const digest = 'a'.repeat(64);
const image = `111122223333.dkr.ecr.eu-west-1.amazonaws.com/shop/charge@sha256:${digest}`;

test('images are collected by service and function, also of services whose names hold slashes', () => {
  const first = collectImage(`payments/charge=${image}`, new Map());
  expect([...collectImage(`App/Prod/Api/Handler=${image}`, first)]).toEqual([
    ['payments/charge', image],
    ['App/Prod/Api/Handler', image],
  ]);
});

test.each([
  'payments/charge',
  `payments=${image}`,
  'payments/charge=shop/charge:v1',
  `payments/charge=shop@sha256:${digest}0`,
  `payments/=${image}`,
  `payments/charge=a b@sha256:${digest}`,
])('an image without its function or its digest is refused: %s', (text) => {
  expect(() => collectImage(text, new Map())).toThrow(InvalidArgumentError);
});

test('days are whole and not negative', () => {
  expect([nonNegativeInteger('0'), nonNegativeInteger('30')]).toEqual([0, 30]);
  for (const text of ['-1', '1.5', '', 'x', '1e3', '1000000']) expect(() => nonNegativeInteger(text)).toThrow();
});
