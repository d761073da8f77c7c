import type { Invocation, Notification } from 'sarif';
import type { Diagnostic } from '../../model/diagnostic.js';
import type { CheckResult } from '../../model/result.js';
import { unreadable } from '../summary-line.js';
import { physicalLocation } from './location.js';
import { levelOf } from './rules.js';

/** Whether everything could be read, and what could not. */
export function invocationOf({ diagnostics }: CheckResult): Invocation {
  return {
    executionSuccessful: unreadable(diagnostics).length === 0,
    toolExecutionNotifications: diagnostics.map(notificationOf),
  };
}

function notificationOf({ severity, code, message, location }: Diagnostic): Notification {
  return {
    descriptor: { id: code },
    level: levelOf(severity),
    message: { text: message },
    locations: [{ physicalLocation: physicalLocation(location) }],
  };
}
