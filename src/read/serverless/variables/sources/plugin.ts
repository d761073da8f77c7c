import { itemsOf } from '../../../../model/walk.js';
import { problem } from '../../../cloudformation/problem.js';
import { settled, unknown } from '../answers.js';
import type { Scope, SourceResolver } from '../scope.js';

/** A source that is none of the framework's: a plugin's, or a mistake where there are no plugins. */
export const plugin: SourceResolver = (call, scope) => {
  if (hasPlugins(scope)) return unknown(`${call.text} comes from a plugin`, call.at, call.address);
  const message = `${call.text} names no source of the framework, and there is no plugin that could bring it.`;
  scope.report(problem('error', 'serverless/variable-source', message, call.at));
  return settled(unknown(`\`${call.type}\` is no source of the framework`, call.at, call.address));
};

function hasPlugins(scope: Scope): boolean {
  const plugins = scope.property(['plugins']);
  const named = plugins?.kind === 'dict' ? plugins.entries.get('modules')?.value : plugins;
  return !itemsOf(named).next().done;
}
