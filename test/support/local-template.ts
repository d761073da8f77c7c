import {
  type Json,
  type ParsedTemplate,
  type PseudoParameters,
  parseTemplate,
  type ResourceView,
  type Scope,
} from '../../src/cloud/local/template/index.js';

export const pseudo: PseudoParameters = {
  accountId: '111111111111',
  region: 'eu-west-1',
  stackName: 'shop',
  stackId: 'arn:aws:cloudformation:eu-west-1:111111111111:stack/shop/1',
  partition: 'aws',
  urlSuffix: 'amazonaws.com',
  notificationArns: ['arn:aws:sns:eu-west-1:111111111111:ops'],
};

export const topic = { Type: 'AWS::SNS::Topic' };

/** A template with these sections, and a topic named Topic where no resource is given. */
export function templateOf(sections: { readonly [key: string]: Json }): ParsedTemplate {
  return parseTemplate(JSON.stringify({ Resources: { Topic: topic }, ...sections }));
}

/** A template with one resource, X, that has this property. */
export function templateWith(value: Json, sections: { readonly [key: string]: Json } = {}): ParsedTemplate {
  const x = { Type: 'Custom::Any', Properties: { Value: value } };
  return templateOf({ Resources: { X: x, Topic: topic }, ...sections });
}

/** Everything that is asked for is missing, but for what is given. */
export function scopeOf(known: Partial<Scope> = {}): Scope {
  const refuse = (name: string): never => {
    throw new Error(`not expected: ${name}`);
  };
  return {
    parameters: new Map(),
    pseudo,
    conditions: new Map(),
    resource: () => undefined,
    importValue: refuse,
    stackOutput: refuse,
    ssm: () => undefined,
    secret: refuse,
    ...known,
  };
}

export function resourceView(physicalId: string, attributes: { readonly [name: string]: Json } = {}): ResourceView {
  return { physicalId, attribute: (name) => attributes[name] };
}
