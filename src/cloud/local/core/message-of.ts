import { ServiceFault } from '../../send.js';

/** What the service says in a status reason; anything but a fault of the service is a mistake of ours and goes on. */
export function messageOf(error: unknown): string {
  if (error instanceof ServiceFault) return error.message;
  throw error;
}
