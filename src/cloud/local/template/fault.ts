import { ServiceFault } from '../../send.js';

/** What CloudFormation answers to a template or parameter that it does not take. */
export function invalid(message: string): ServiceFault {
  return new ServiceFault('ValidationError', message);
}
