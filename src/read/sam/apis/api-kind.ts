import type { Placed } from '../../../model/value.js';
import type { Key, Node, Table } from '../python/tree.js';
import { defaultPath, HttpEditor, httpSkeleton, isHttpEditable } from '../swagger/http-editor.js';
import { anyMethod } from '../swagger/paths.js';
import { isEditable, RestEditor, restSkeleton } from '../swagger/rest-editor.js';

/** What edits of a definition both kinds of API have in common. */
export interface PathEditor {
  readonly pathNames: () => readonly string[];
  readonly addPath: (path: Key, method: Key) => void;
  /** @param isOwn the condition is one that SAM made of several */
  readonly makePathConditional: (path: string, condition: string, isOwn: boolean) => void;
  readonly result: () => Table;
}

/** REST and HTTP APIs, as far as their events make them. */
export interface ApiKind {
  readonly type: string;
  /** The API that events have which name none. */
  readonly implicitId: string;
  readonly eventType: string;
  /** The event's property that names an API. */
  readonly idProperty: string;
  /** Of owners whose events can be its routes. */
  readonly owners: readonly string[];
  readonly skeleton: (at: Placed) => Table;
  readonly isEditable: (body: Node | undefined) => body is Table;
  readonly edit: (body: Table) => PathEditor;
  /** Path and method of an event that names neither. */
  readonly standard?: { readonly path: string; readonly method: string };
}

const functions = 'AWS::Serverless::Function';
const machines = 'AWS::Serverless::StateMachine';

export const restKind: ApiKind = {
  type: 'AWS::Serverless::Api',
  implicitId: 'ServerlessRestApi',
  eventType: 'Api',
  idProperty: 'RestApiId',
  owners: [functions, machines],
  skeleton: restSkeleton,
  isEditable,
  edit: (body) => new RestEditor(body),
};

export const httpKind: ApiKind = {
  type: 'AWS::Serverless::HttpApi',
  implicitId: 'ServerlessHttpApi',
  eventType: 'HttpApi',
  idProperty: 'ApiId',
  owners: [functions, machines],
  skeleton: httpSkeleton,
  isEditable: isHttpEditable,
  edit: (body) => new HttpEditor(body),
  standard: { path: defaultPath, method: anyMethod },
};
