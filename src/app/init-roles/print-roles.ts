import { writeYaml } from '../../policy/write-plain.js';
import { type RolesOptions, rolesTemplate } from './roles-template.js';

/**
 * `init --roles`: the template as YAML, with what to do with it above.
 *
 * @throws AppError `usage` for names that are none
 */
export function printRoles(options: RolesOptions): string {
  const template = rolesTemplate(options);
  const { prefix, stage } = options;
  const lines = [
    `# The roles of Stackgate for the stage ${stage}. Read them, then deploy them once by hand:`,
    '#',
    `#   aws cloudformation deploy --template-file roles.yml --stack-name ${prefix}-roles-${stage} \\`,
    `#     --capabilities CAPABILITY_NAMED_IAM${options.executionPolicies.length === 0 ? ' --parameter-overrides ExecutionRoleArn=ARN' : ''}`,
    '#',
    '# Its outputs go into stackgate.yml: role, readRole, executionRole and bucket of the stage.',
    `# In another region of the same account the bucket alone is needed: ${prefix}-${stage}-ACCOUNT-REGION.`,
  ];
  return `${lines.join('\n')}\n${writeYaml(template)}\n`;
}
