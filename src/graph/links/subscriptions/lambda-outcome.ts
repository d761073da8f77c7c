import type { Resource, SubscribeDeclaration } from '../../../model/service.js';
import { get } from '../../../model/walk.js';
import type { Claim, Link, LinkContext } from '../../claim.js';
import { nodeOf } from '../../node-ref.js';
import { actorsOf, FUNCTION } from '../actors.js';
import { declaredResource } from '../declared.js';
import { resourcesOfType, wire } from '../wire.js';

const OUTCOME = { kind: 'subscribe', mechanism: 'lambda-outcome' } as const;
const CONDITIONS = { OnSuccess: 'success', OnFailure: 'failed' } as const;

/** A function's asynchronous result → function, queue, topic or bus: destinations and dead-letter queues. */
export const lambdaOutcome: Link = {
  mechanism: 'lambda-outcome',
  *claims(context) {
    yield* destinations(context);
    yield* deadLetters(context);
    yield* declaredOutcomes(context);
  },
};

function* destinations(context: LinkContext): Generator<Claim> {
  for (const by of resourcesOfType(context, 'AWS::Lambda::EventInvokeConfig'))
    for (const [key, outcome] of Object.entries(CONDITIONS)) {
      const publisher = get(by.properties, 'FunctionName');
      const destination = get(by.properties, 'DestinationConfig', key, 'Destination');
      if (publisher === undefined || destination === undefined) continue;
      const ends = { from: { value: publisher, type: FUNCTION }, to: { value: destination } };
      yield* wire(context, { ...OUTCOME, by, ...ends, detail: outcome });
    }
}

function* deadLetters(context: LinkContext): Generator<Claim> {
  for (const by of resourcesOfType(context, FUNCTION)) {
    const target = get(by.properties, 'DeadLetterConfig', 'TargetArn');
    if (target === undefined) continue;
    yield* wire(context, { ...OUTCOME, by, from: { resource: by }, to: { value: target }, detail: 'failed' });
  }
}

/** `events: - function:` of the subscriber. AWS has no mechanism for `start`, so its wiring is unknown. */
function* declaredOutcomes(context: LinkContext): Generator<Claim> {
  for (const subscriber of actorsOf(context))
    for (const declaration of subscriber.declarations?.subscribesTo ?? []) {
      if (declaration.outcome !== undefined) yield* outcomeClaims(context, subscriber, declaration);
    }
}

function* outcomeClaims(
  context: LinkContext,
  subscriber: Resource,
  declaration: SubscribeDeclaration,
): Generator<Claim> {
  const publisher = declaredResource(context, declaration);
  const written = `${declaration.service}:${declaration.id}`;
  const claim = {
    ...OUTCOME,
    from: publisher === undefined ? { service: null, id: written } : nodeOf(publisher, context.resolver),
    to: nodeOf(subscriber, context.resolver),
    location: declaration.location,
    detail: declaration.outcome ?? '',
  };
  yield { ...claim, view: 'declared', answer: 'yes', note: `subscribes to ${declaration.outcome} of ${written}` };
  if (publisher === undefined)
    yield {
      ...claim,
      view: 'wired',
      answer: 'no',
      note: `nothing is called ${written}`,
      reason: `no service of this estate defines ${written}`,
    };
  else if (declaration.outcome === 'start')
    yield {
      ...claim,
      view: 'wired',
      answer: 'unknown',
      note: 'AWS has no mechanism for start',
      reason: 'AWS has no mechanism for the start of a function; the runtime library must provide it',
    };
}
