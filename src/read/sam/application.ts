import { isIntrinsic } from './intrinsic/intrinsic.js';
import { given, type Plain, pick } from './intrinsic/make.js';
import type { Lowering } from './lowering.js';
import type { SamResource } from './sam-resource.js';
import { tagList } from './tags.js';

/**
 * `AWS::Serverless::Application`: a nested stack. A local path stays in TemplateURL as it is written,
 * as in a plain template before it is packaged; an application of the public repository has no template here.
 */
export function lowerApplication(lowering: Lowering, resource: SamResource): void {
  const { properties, logicalId } = resource;
  const location = given(properties, 'Location');
  const application = location?.kind === 'dict' && !isIntrinsic(location) ? location : undefined;
  const id = application && given(application, 'ApplicationId');
  const version = application && given(application, 'SemanticVersion');
  if (application !== undefined && (id === undefined || version === undefined)) {
    const message = `Location of ${logicalId} is a template, or an ApplicationId with a SemanticVersion.`;
    lowering.problem('sam/application', message, application);
  }
  const published: Plain[] = [
    ...(id === undefined ? [] : [{ Key: 'serverlessrepo:applicationId', Value: id }]),
    ...(version === undefined ? [] : [{ Key: 'serverlessrepo:semanticVersion', Value: version }]),
  ];
  lowering.replace(resource, 'AWS::CloudFormation::Stack', {
    TemplateURL: application === undefined ? (given(properties, 'TemplateUrl') ?? location) : undefined,
    ...pick(properties, 'Parameters', 'NotificationARNs', 'TimeoutInMinutes'),
    Tags: [{ Key: 'lambda:createdBy', Value: 'SAM' }, ...published, ...tagList(undefined, given(properties, 'Tags'))],
  });
}
