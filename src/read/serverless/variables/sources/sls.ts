import { scalar } from '../../../../model/walk.js';
import { plain, unknown } from '../answers.js';
import type { SourceResolver } from '../scope.js';

/** `${sls:stage}` is known; `${sls:instanceId}` is new on every run. */
export const sls: SourceResolver = (call, scope) =>
  plain(call.address) === 'stage'
    ? scalar(scope.context.stage, call.at)
    : unknown(`${call.text} is made anew on every run of the framework`, call.at);
