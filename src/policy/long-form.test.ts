import { importOf, ssm, stackOutput, sub, toValue, unknown } from '../../test/support/plain.js';
import { longForm, type Place } from './long-form.js';

const serverless: Place = { format: 'serverless', stack: 'test/main', file: 'serverless.yml' };
const template: Place = { format: 'cloudformation', stack: 'test/main', file: 'template.yaml' };

describe('longForm', () => {
  it('leaves the variables of serverless.yml as they were', () => {
    expect(longForm(toValue(ssm('/shop/bus')), serverless)).toBe('${ssm:/shop/bus}');
    expect(longForm(toValue(stackOutput('payments-prod', 'LedgerArn')), serverless)).toBe(
      '${cf:payments-prod.LedgerArn}',
    );
    expect(longForm(toValue(sub('arn:aws:s3:::', ssm('/shop/bucket'), '/*')), serverless)).toBe(
      'arn:aws:s3:::${ssm:/shop/bucket}/*',
    );
  });

  it('writes what a template has no variable for as a dynamic reference, or as a place to fill in', () => {
    expect(longForm(toValue(ssm('/shop/bus')), template)).toBe('{{resolve:ssm:/shop/bus}}');
    expect(longForm(toValue(stackOutput('payments-prod', 'LedgerArn')), template)).toBe(
      '<the output payments-prod.LedgerArn>',
    );
    expect(longForm(toValue(unknown('why')), template)).toBe('<as it is now>');
  });

  it('mixes variables and functions in one Sub', () => {
    const value = toValue(sub('a-', importOf('x'), '-', ssm('/y')));
    expect(longForm(value, serverless)).toEqual({
      'Fn::Sub': ['a-${Import1}-${ssm:/y}', { Import1: { 'Fn::ImportValue': 'x' } }],
    });
  });
});
