import {
  checkTemplate,
  type JsonObject,
  type ParameterDeclaration,
  type ParsedTemplate,
  parseTemplate,
} from '../../template/index.js';
import { neededCapabilities } from '../capabilities.js';
import { bodyOf } from '../definition.js';
import { faults } from '../errors.js';
import { compact } from '../views.js';
import { type Action, type Call, neededStack } from './call.js';
import { findChangeSet } from './find-change-set.js';

/** No macro is run here but loops, which are in the original as well: both stages have the same text. */
export const getTemplate: Action = (call) => {
  const stage = call.input.text('TemplateStage') ?? 'Processed';
  if (stage !== 'Original' && stage !== 'Processed') throw faults.invalid(`Unknown template stage ${stage}`);
  return { TemplateBody: storedBody(call), StagesAvailable: ['Original', 'Processed'] };
};

function storedBody(call: Call): string {
  const changeSet = call.input.text('ChangeSetName');
  if (changeSet !== undefined) return findChangeSet(call, changeSet).changeSet.definition.body;
  const stack = neededStack(call);
  if (stack.definition === undefined) throw faults.noStackWithId(stack.name);
  return stack.definition.body;
}

export const getTemplateSummary: Action = (call) => {
  const body = call.input.has('StackName') ? storedBody(call) : bodyOf(call.engine, call.input, undefined);
  const template = checked(body);
  return compact({
    ...described(template),
    Parameters: [...template.parameters].map(([name, declared]) => ({
      ...parameter(name, declared),
      ParameterType: declared.type,
      ParameterConstraints: declared.allowedValues === undefined ? {} : { AllowedValues: declared.allowedValues },
    })),
    ResourceTypes: [...template.resources.values()].map(({ type }) => type),
    Metadata: template.metadata === undefined ? undefined : JSON.stringify(template.metadata),
  });
};

export const validateTemplate: Action = (call) => {
  const template = checked(bodyOf(call.engine, call.input, undefined));
  const parameters = [...template.parameters].map(([name, declared]) => parameter(name, declared));
  return compact({ ...described(template), Parameters: parameters });
};

function checked(body: string): ParsedTemplate {
  const template = parseTemplate(body);
  checkTemplate(template);
  return template;
}

function parameter(name: string, { default: value, noEcho, description }: ParameterDeclaration): JsonObject {
  return compact({ ParameterKey: name, DefaultValue: value, NoEcho: noEcho, Description: description });
}

function described(template: ParsedTemplate): JsonObject {
  const capabilities = neededCapabilities(template).filter((one) => one !== 'CAPABILITY_AUTO_EXPAND');
  return compact({
    Description: template.description,
    Capabilities: capabilities.length === 0 ? undefined : capabilities,
    CapabilitiesReason: capabilities.length === 0 ? undefined : 'The template has IAM resources.',
    DeclaredTransforms: [...template.transforms],
  });
}
