export const id = 401;
export const ids = [401];
export const modules = {

/***/ 6031:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ planEstate),
  _: () => (/* binding */ planSources)
});

// EXTERNAL MODULE: ./lib/model/app-error.js
var app_error = __webpack_require__(3113);
// EXTERNAL MODULE: ./lib/package/packaged.js
var package_packaged = __webpack_require__(8126);
// EXTERNAL MODULE: ./lib/model/own-entry.js
var own_entry = __webpack_require__(6476);
// EXTERNAL MODULE: ./lib/plan/place.js
var plan_place = __webpack_require__(3612);
;// CONCATENATED MODULE: ./lib/plan/binding-values.js


function providerPlace(consumer, { stackName, region }) {
    const { account, region: own } = consumer.target;
    return (0,plan_place/* placeOf */.$)({ account, region: region ?? own }, stackName);
}
/**
 * @param stepped places that a step of this plan touches
 */
function bindingValue(consumer, binding, pairs, stepped, { foreignOutputs }) {
    const place = providerPlace(consumer, binding);
    const provider = pairs.get(place);
    if (provider !== undefined && stepped.has(place))
        return { kind: provider.proposed === undefined ? 'goes-away' : 'changes' };
    const outputs = provider?.deployed?.outputs ?? foreignOutputs?.get(place);
    if (outputs === undefined)
        return { kind: 'elsewhere' };
    const value = (0,own_entry/* ownEntry */.P)(outputs, binding.output);
    return value === undefined ? { kind: 'no-such-output' } : { kind: 'known', value };
}

;// CONCATENATED MODULE: ./lib/plan/binding-reasons.js


const noReasons = { certain: [], possible: [] };
function hasReason({ certain, possible }) {
    return certain.length + possible.length > 0;
}
/** @param stepped places that a step of this plan touches */
function bindingReasons(pair, pairs, stepped, input) {
    const found = (pair.proposed?.bindings ?? [])
        .filter((binding) => providerPlace(pair, binding) !== pair.place)
        .map((binding) => bindingReason(pair, binding, bindingValue(pair, binding, pairs, stepped, input)));
    return {
        certain: found.flatMap((reason) => (reason?.certain === true ? [reason.text] : [])),
        possible: found.flatMap((reason) => (reason?.certain === false ? [reason.text] : [])),
    };
}
function bindingReason({ deployed }, { parameter, stackName, output }, value) {
    const taken = `parameter ${parameter} takes output ${output} of stack ${stackName}`;
    const before = (0,own_entry/* ownEntry */.P)(deployed?.parameters ?? {}, parameter);
    const isSecret = deployed?.noEcho.includes(parameter) === true;
    if (deployed !== undefined && before === undefined && !isSecret)
        return { certain: true, text: `${taken}, which is new` };
    if (value.kind === 'changes')
        return { certain: false, text: `${taken}, which changes in this plan` };
    if (value.kind === 'elsewhere')
        return { certain: false, text: `${taken}, which is asked when the step begins` };
    if (value.kind !== 'known')
        return { certain: true, text: `${taken}, which is not there` };
    return value.value === before || isSecret
        ? undefined
        : { certain: true, text: `${taken}, which has another value now` };
}

;// CONCATENATED MODULE: ./lib/model/stack-tags.js
/**
 * Tags by which a deployed stack says whose it is. CloudFormation hands them on to every resource that
 * takes tags, so they hold names and nothing that changes from run to run.
 */
const stackTags = {
    service: 'stackgate:service',
    /** Its key, as `payments/main`. */
    stack: 'stackgate:stack',
    stage: 'stackgate:stage',
};
/** Whose a stack is as far as its tags say; empty for one that Stackgate never deployed. */
function ownerOf(tags) {
    const owner = {};
    for (const [part, tag] of Object.entries(stackTags)) {
        const value = Object.hasOwn(tags, tag) ? tags[tag] : undefined;
        if (value !== undefined)
            owner[part] = value;
    }
    return owner;
}
/** The tags that every stack which Stackgate deploys has. */
function ownerTags(service, stack, stage) {
    return { [stackTags.service]: service, [stackTags.stack]: stack, [stackTags.stage]: stage };
}

;// CONCATENATED MODULE: ./lib/plan/compare.js
/** Code-unit order, the same in every locale. */
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
/** A copy in code-unit order of what `textOf` makes of each item. */
function sortedBy(items, textOf) {
    return [...items]
        .map((item) => ({ item, text: textOf(item) }))
        .sort((a, b) => compareText(a.text, b.text))
        .map(({ item }) => item);
}

// EXTERNAL MODULE: ./lib/plan/fingerprint.js
var fingerprint = __webpack_require__(2911);
;// CONCATENATED MODULE: ./lib/plan/stack-standing.js
const known = new Map([
    ['REVIEW_IN_PROGRESS', 'absent'],
    ['DELETE_COMPLETE', 'absent'],
    ['CREATE_COMPLETE', 'settled'],
    ['UPDATE_COMPLETE', 'settled'],
    ['UPDATE_ROLLBACK_COMPLETE', 'settled'],
    ['IMPORT_COMPLETE', 'settled'],
    ['IMPORT_ROLLBACK_COMPLETE', 'settled'],
    ['ROLLBACK_COMPLETE', 'never-created'],
]);
/** @param status CloudFormation's; undefined for no stack. What is not known is `unusable`. */
function standingOf(status) {
    if (status === undefined)
        return 'absent';
    return known.get(status) ?? (status.endsWith('_IN_PROGRESS') ? 'busy' : 'unusable');
}
/** True while it is open how the stack will be: the clean-up after an update changes nothing of it any more. */
function isMoving(status) {
    return standingOf(status) === 'busy' && !status.endsWith('_CLEANUP_IN_PROGRESS');
}

;// CONCATENATED MODULE: ./lib/plan/pair-stacks.js





/**
 * Proposed and deployed stacks by place, in the order of places. Lists inside a stack are brought in
 * order too, so that nothing after this sees in which order the input came.
 */
function pairStacks({ proposed, deployed }) {
    const there = firstByPlace(deployed.filter(({ status }) => standingOf(status) !== 'absent'));
    const wanted = firstByPlace(proposed.map(inOrder));
    const pairs = [...new Set([...wanted.keys(), ...there.keys()])].map((place) => pairOf(place, wanted.get(place), there.get(place)));
    return sortedBy(pairs.filter((pair) => pair !== undefined), ({ place }) => place);
}
/** Two proposed stacks for one place are refused (`refuseTaken`); the rest of the plan goes on with one of them. */
function firstByPlace(stacks) {
    const byPlace = new Map();
    for (const stack of stacks) {
        const place = (0,plan_place/* placeOf */.$)(stack.target, stack.stackName);
        const there = byPlace.get(place);
        if (there === undefined || (0,fingerprint/* canonicalJson */.dj)(stack) < (0,fingerprint/* canonicalJson */.dj)(there))
            byPlace.set(place, stack);
    }
    return byPlace;
}
function pairOf(place, proposed, deployed) {
    const one = proposed ?? deployed;
    if (one === undefined)
        return undefined;
    const { key, service, stackName, target } = one;
    return { place, key, service, stackName, target, ...(proposed && { proposed }), ...(deployed && { deployed }) };
}
function inOrder(stack) {
    return {
        ...stack,
        noEcho: [...stack.noEcho].sort(),
        capabilities: [...stack.capabilities].sort(),
        bindings: sortedBy(stack.bindings, fingerprint/* canonicalJson */.dj),
        artefacts: sortedBy(stack.artefacts, fingerprint/* canonicalJson */.dj),
        stubs: sortedBy(stack.stubs, fingerprint/* canonicalJson */.dj),
    };
}
/** Only what says itself that it is of this stage may be deleted. */
function isOwned(deployed, stage) {
    const owner = ownerOf(deployed.tags);
    return owner.stage === stage && owner.service !== undefined;
}

;// CONCATENATED MODULE: ./lib/plan/stack-differences.js


/**
 * What differs between a stack and its deployed self, in words and without values; empty when nothing
 * would change. Code counts, as the template names it by its digest. Bound parameters are left to
 * `bindingReasons`, NoEcho ones compare by presence: nobody can read their values.
 */
function stackDifferences(proposed, deployed) {
    const bound = proposed.bindings.map(({ parameter }) => parameter);
    const unread = new Set([...bound, ...proposed.noEcho, ...deployed.noEcho]);
    const differences = [
        ...(proposed.templateDigest === deployed.templateDigest ? [] : ['its template differs']),
        ...entryDifferences('parameter', without(proposed.parameters, unread), without(deployed.parameters, unread)),
        ...noEchoDifferences(proposed, deployed),
        ...entryDifferences('tag', new Map(Object.entries(proposed.tags)), new Map(Object.entries(deployed.tags))),
    ];
    const isFirst = Object.keys(ownerOf(deployed.tags)).length === 0;
    return isFirst && differences.length > 0
        ? ['first deploy by Stackgate of a stack that was made without it', ...differences]
        : differences;
}
/** A stack that looks unchanged while somebody's operation goes on may end otherwise. */
function movingReason({ status }) {
    return isMoving(status) ? `another operation goes on (${status}): what it leaves is looked at then` : undefined;
}
function without(record, names) {
    return new Map(Object.entries(record).filter(([name]) => !names.has(name)));
}
function entryDifferences(what, proposed, deployed) {
    const names = [...new Set([...proposed.keys(), ...deployed.keys()])].sort();
    return names.flatMap((name) => {
        const [now, before] = [proposed.get(name), deployed.get(name)];
        if (now === before)
            return [];
        if (before === undefined)
            return [`${what} ${name} is new`];
        return [`${what} ${name} ${now === undefined ? 'is dropped' : 'differs'}`];
    });
}
/** A parameter that becomes secret, or stops being so, has another template anyway; its name is worth saying. */
function noEchoDifferences(proposed, deployed) {
    const [now, before] = [new Set(proposed.noEcho), new Set(deployed.noEcho)];
    const names = [...new Set([...now, ...before])].filter((name) => now.has(name) !== before.has(name)).sort();
    return names.map((name) => `secret parameter ${name} is ${now.has(name) ? 'new' : 'dropped'}`);
}

;// CONCATENATED MODULE: ./lib/plan/choose-steps.js





/**
 * Which stacks change: by what they are made of, then those whose parameters take outputs of stacks
 * that change. A stack that is only imported from pulls nobody in: CloudFormation lets no exported
 * value change while it is used.
 */
function chooseSteps(pairs, input) {
    const byPlace = new Map(pairs.map((pair) => [pair.place, pair]));
    const services = new Set(input.proposed.map(({ service }) => service));
    const own = new Map(pairs.map((pair) => [pair.place, ownChoice(pair, input, services)]));
    const stepped = steppedPlaces(pairs, own, byPlace, input);
    const isShared = sharedDeletions(pairs.filter(({ place }) => own.get(place)?.kind === 'delete'));
    return pairs
        .filter(({ place }) => stepped.has(place))
        .map((pair) => {
        const choice = own.get(pair.place) ?? { kind: 'update', reasons: [], uncertain: [] };
        const bound = choice.kind === 'update' ? bindingReasons(pair, byPlace, stepped, input) : noReasons;
        const reasons = [...choice.reasons, ...bound.certain];
        return {
            ...pair,
            id: stepId(pair, choice.kind, isShared),
            kind: choice.kind,
            reasons: [...reasons, ...choice.uncertain, ...bound.possible],
            mayBeUnchanged: reasons.length === 0,
        };
    });
}
function ownChoice(pair, input, services) {
    const { proposed, deployed } = pair;
    if (proposed === undefined)
        return deletionOf(pair, input, services);
    if (deployed === undefined)
        return certainly('create', 'it is not deployed yet');
    if (standingOf(deployed.status) === 'never-created')
        return certainly('create', `its first deploy failed (${deployed.status}): it is deleted and made anew`);
    const reasons = stackDifferences(proposed, deployed);
    const moving = movingReason(deployed);
    if (reasons.length === 0 && moving === undefined)
        return undefined;
    return { kind: 'update', reasons, uncertain: moving === undefined ? [] : [moving] };
}
function deletionOf({ deployed, service, stackName }, { stage }, services) {
    if (deployed === undefined || !isOwned(deployed, stage))
        return undefined;
    return certainly('delete', services.has(service)
        ? `service ${service} has no stack ${stackName} any more`
        : `service ${service} is not in the estate any more`);
}
function certainly(kind, reason) {
    return { kind, reasons: [reason], uncertain: [] };
}
/** Those that change of themselves, and whoever takes an output of them, of those, and so on. */
function steppedPlaces(pairs, own, byPlace, input) {
    const none = new Set();
    const differs = (pair) => own.get(pair.place) !== undefined || hasReason(bindingReasons(pair, byPlace, none, input));
    const stepped = new Set(pairs.filter(differs).map(({ place }) => place));
    const consumers = consumersByProvider(pairs);
    const open = [...stepped];
    for (let place = open.pop(); place !== undefined; place = open.pop())
        for (const consumer of consumers.get(place) ?? []) {
            if (stepped.has(consumer))
                continue;
            stepped.add(consumer);
            open.push(consumer);
        }
    return stepped;
}
function consumersByProvider(pairs) {
    const consumers = new Map();
    for (const pair of pairs)
        for (const binding of pair.proposed?.bindings ?? []) {
            const provider = providerPlace(pair, binding);
            const there = consumers.get(provider);
            if (there === undefined)
                consumers.set(provider, [pair.place]);
            else
                there.push(pair.place);
        }
    return consumers;
}
/** A stack that was renamed leaves its old one behind, and more than one can be left. */
function sharedDeletions(deletions) {
    const keys = deletions.map(({ key }) => key);
    const shared = new Set(keys.filter((key, at) => keys.indexOf(key) !== at));
    return ({ key }) => shared.has(key);
}
function stepId(pair, kind, isShared) {
    if (kind !== 'delete')
        return `deploy:${pair.key}`;
    const { account, region } = pair.target;
    return isShared(pair) ? `delete:${pair.key}:${account}/${region}/${pair.stackName}` : `delete:${pair.key}`;
}

;// CONCATENATED MODULE: ./lib/plan/estimate.js
/** Seconds for a stack of which nothing is known; a small stack's update takes about as long. */
const usual = 60;
/** @param seconds as somebody measured or guessed; anything that is no duration counts as unknown */
function estimateOf(seconds) {
    return seconds !== undefined && Number.isFinite(seconds) && seconds >= 0 ? seconds : usual;
}

;// CONCATENATED MODULE: ./lib/plan/run-view.js



function viewOf(input, pairs, steps) {
    return {
        input,
        pairs,
        pairAt: new Map(pairs.map((pair) => [pair.place, pair])),
        steps,
        stepAt: new Map(steps.map((step) => [step.place, step])),
        deployOf: new Map(steps.flatMap((step) => (step.proposed === undefined ? [] : [[step.proposed.key, step]]))),
        onDeployed: grouped(steps.flatMap((step) => (step.deployed === undefined ? [] : [[step.deployed.key, step]]))),
        exporters: new Map(pairs.flatMap((pair) => exportsAfter(pair, input).map((name) => [(0,plan_place/* placeOf */.$)(pair.target, name), pair]))),
        importers: grouped(pairs.flatMap((pair) => (pair.deployed?.imports ?? []).map((name) => [(0,plan_place/* placeOf */.$)(pair.target, name), pair]))),
    };
}
/** Names of the exports that a stack has when the run is through. */
function exportsAfter({ proposed, deployed }, input) {
    if (proposed !== undefined)
        return [...new Set(input.exportsOf.get(proposed.key))].sort();
    return deployed === undefined || isOwned(deployed, input.stage) ? [] : Object.keys(deployed.exports).sort();
}
/** Names that a stack imports when the run is through. */
function importsAfter({ proposed, deployed }, input) {
    if (proposed !== undefined)
        return [...new Set(input.importsOf.get(proposed.key))].sort();
    return deployed === undefined || isOwned(deployed, input.stage) ? [] : [...new Set(deployed.imports)].sort();
}
/** Exports that are in the cloud now. A stack whose first deploy was rolled back has none. */
function exportsBefore({ deployed }) {
    if (deployed === undefined || standingOf(deployed.status) === 'never-created')
        return [];
    return Object.keys(deployed.exports).sort();
}
function grouped(entries) {
    const groups = new Map();
    for (const [key, item] of entries) {
        const there = groups.get(key);
        if (there === undefined)
            groups.set(key, [item]);
        else
            there.push(item);
    }
    return groups;
}

;// CONCATENATED MODULE: ./lib/plan/neighbours.js





/** Stacks that no step touches but that exchange an export or an output with one: if they moved, the plan is not the same. */
function neighboursOf(view) {
    const given = new Set(view.steps.flatMap((step) => givesOf(step, view)));
    const taken = new Set(view.steps.flatMap((step) => takesOf(step, view)));
    const near = view.pairs.filter((pair) => !view.stepAt.has(pair.place) &&
        (givesOf(pair, view).some((name) => taken.has(name)) || takesOf(pair, view).some((name) => given.has(name))));
    return sortedBy(near, ({ key, place }) => `${key}\n${place}`).flatMap(({ deployed }) => deployed === undefined
        ? []
        : [
            {
                stack: deployed.key,
                stackName: deployed.stackName,
                target: deployed.target,
                fingerprint: (0,fingerprint/* stackFingerprint */.Ng)(deployed),
            },
        ]);
}
/** Its outputs, and its exports now and after the run. */
function givesOf(pair, view) {
    const names = new Set([...exportsBefore(pair), ...exportsAfter(pair, view.input)]);
    return [`stack ${pair.place}`, ...[...names].map((name) => `export ${(0,plan_place/* placeOf */.$)(pair.target, name)}`)];
}
function takesOf(pair, view) {
    const names = new Set([...importsAfter(pair, view.input), ...(pair.deployed?.imports ?? [])]);
    return [
        ...(pair.proposed?.bindings ?? []).map((binding) => `stack ${providerPlace(pair, binding)}`),
        ...[...names].map((name) => `export ${(0,plan_place/* placeOf */.$)(pair.target, name)}`),
    ];
}

;// CONCATENATED MODULE: ./lib/plan/orders/binding-order.js

/** Whose parameters take outputs waits for the stacks that have them. */
function* bindingOrder({ steps, stepAt }) {
    for (const step of steps)
        for (const binding of step.proposed?.bindings ?? []) {
            const after = stepAt.get(providerPlace(step, binding));
            if (after === undefined || after === step || after.kind === 'delete')
                continue;
            const text = `takes output ${binding.output} of ${binding.stackName}`;
            const reason = { kind: 'import', mechanism: 'stack-output', text };
            yield { step: step.id, after: after.id, force: 'firm', reason };
        }
}

;// CONCATENATED MODULE: ./lib/plan/orders/declared-order.js
/** What a Compose file or the CDK manifest states. */
function* declaredOrder({ input, deployOf }) {
    for (const { stack, on, text } of input.declared) {
        const step = deployOf.get(stack);
        const after = deployOf.get(on);
        if (step === undefined || after === undefined || step === after)
            continue;
        const reason = { kind: 'declared', mechanism: 'declared-order', text };
        yield { step: step.id, after: after.id, force: 'firm', reason };
    }
}

;// CONCATENATED MODULE: ./lib/plan/orders/drop-order.js


/**
 * The reverse of the usual order, for what goes away: an export can only be dropped when nobody imports
 * it any more, and its name can only be taken by another stack after that.
 */
function* dropOrder(view) {
    for (const provider of view.steps)
        for (const name of droppedExports(provider, view)) {
            const place = (0,plan_place/* placeOf */.$)(provider.target, name);
            for (const importer of view.importers.get(place) ?? []) {
                const after = view.stepAt.get(importer.place);
                if (after === undefined || after === provider || importsAfter(after, view.input).includes(name))
                    continue;
                yield drops(provider, after, 'firm', `drops ${name}, which ${after.key} imports until then`);
            }
            const taker = view.exporters.get(place);
            const step = taker && view.stepAt.get(taker.place);
            if (step !== undefined && step !== provider)
                yield drops(step, provider, 'firm', `takes over the export ${name} from ${provider.stackName}`);
        }
}
/** Exports that a step takes away; all of them when it deletes the stack. */
function droppedExports(step, { input }) {
    const kept = new Set(exportsAfter(step, input));
    return exportsBefore(step).filter((name) => !kept.has(name));
}
/**
 * The same for what CloudFormation does not guard: outputs and parameters that were read, declared
 * order. Nothing fails for want of it at the deploy, so it is given up where it closes a circle.
 */
function* droppedEdgeOrder(view) {
    for (const edge of view.input.dropped) {
        if (edge.kind !== 'import')
            continue;
        for (const provider of deployedSteps(view, edge.to))
            for (const consumer of deployedSteps(view, edge.from)) {
                if (provider === consumer || !matters(edge, provider, consumer, view))
                    continue;
                yield drops(provider, consumer, 'given', `goes after ${consumer.key}, which needs ${edge.detail ?? edge.to.id} until then`);
            }
    }
}
/** A stack that stays does not wait for the deletion of one that only read from it; an export that stays is not dropped. */
function matters(edge, provider, consumer, view) {
    if (provider.kind !== 'delete' && consumer.kind === 'delete')
        return false;
    if (edge.mechanism !== 'import-value' || edge.detail === undefined)
        return true;
    return droppedExports(provider, view).includes(edge.detail);
}
/** Steps on the deployed stack that an end belongs to; on all of a service's where no stack of the estate has it. */
function deployedSteps({ input, onDeployed, steps }, { service, id }) {
    if (service === null)
        return [];
    const key = input.stackOf(service, id) ?? `${service}/${id}`;
    return onDeployed.get(key) ?? steps.filter((step) => step.kind === 'delete' && step.service === service);
}
function drops(step, after, force, text) {
    return { step: step.id, after: after.id, force, reason: { kind: 'drops', text } };
}

;// CONCATENATED MODULE: ./lib/plan/orders/edge-order.js
/**
 * The order that edges between services ask for. Imports are hard; for the rest what is called,
 * written to or subscribed to should be there before whoever needs it. Directions: docs/glossary.md.
 *
 * @param stated arcs known from names and declarations: an edge that says the same adds nothing
 */
function* edgeOrder(view, stated) {
    const known = new Set(stated.map((arc) => sameness(arc)));
    for (const edge of view.input.edges) {
        const from = endStep(view, edge.from);
        const to = endStep(view, edge.to);
        if (from === undefined || to === undefined || from === to)
            continue;
        const [step, after] = edge.kind === 'subscribe' ? [to.id, from.id] : [from.id, to.id];
        const arc = { step, after, force: edge.kind === 'import' ? 'firm' : 'soft', reason: reasonOf(edge) };
        if (!known.has(sameness(arc)))
            yield arc;
    }
}
function endStep({ input, deployOf }, { service, id }) {
    const key = service === null ? undefined : input.stackOf(service, id);
    return key === undefined ? undefined : deployOf.get(key);
}
function sameness({ step, after, reason }) {
    return JSON.stringify([step, after, reason.mechanism]);
}
/** Ids alone may be the same in two services: `Work calls Work` says nothing. */
function reasonOf({ kind, mechanism, from, to, detail }) {
    const [one, other] = [named(from), named(to)];
    switch (kind) {
        case 'import':
            return mechanism === 'declared-order'
                ? { kind: 'declared', mechanism, text: `depends on ${to.service}` }
                : { kind, mechanism, text: `${importWords[mechanism] ?? 'needs'} ${detail ?? to.id}` };
        case 'subscribe':
            return { kind, mechanism, text: `${other} is told by ${one}` };
        case 'call':
            return { kind, mechanism, text: `${one} calls ${other}` };
        case 'publish':
            return { kind, mechanism, text: `${one} publishes to ${other}` };
        case 'read':
            return { kind, mechanism, text: `${one} reads ${other}` };
        case 'write':
            return { kind, mechanism, text: `${one} writes ${other}` };
    }
}
function named({ service, id }) {
    return service === null ? id : `${service}:${id}`;
}
const importWords = {
    'import-value': 'imports',
    'stack-output': 'takes output',
    'ssm-parameter': 'reads parameter',
    'nested-stack': 'takes output',
};

;// CONCATENATED MODULE: ./lib/plan/orders/import-order.js



/** Who imports waits for who exports, by the names that CloudFormation will see. */
function* importOrder(view) {
    for (const step of view.steps)
        for (const name of importsAfter(step, view.input)) {
            const provider = view.exporters.get((0,plan_place/* placeOf */.$)(step.target, name));
            const after = provider && view.stepAt.get(provider.place);
            if (after === undefined || after === step)
                continue;
            const reason = { kind: 'import', mechanism: 'import-value', text: `imports ${name}` };
            yield { step: step.id, after: after.id, force: isShared(name, step, after) ? 'given' : 'firm', reason };
        }
}
/** While it is used, CloudFormation lets neither its value nor its name change: either stack may go first. */
function isShared(name, consumer, provider) {
    const isThere = (0,own_entry/* ownEntry */.P)(provider.deployed?.exports ?? {}, name) !== undefined;
    return isThere && consumer.deployed?.imports.includes(name) === true;
}

;// CONCATENATED MODULE: ./lib/plan/orders/merge-arcs.js

/** One order for each pair of steps, by step and then by what it waits for. */
function mergeArcs(arcs) {
    const byPair = new Map();
    for (const arc of arcs) {
        const afters = byPair.get(arc.step) ?? new Map();
        byPair.set(arc.step, afters.set(arc.after, [...(afters.get(arc.after) ?? []), arc]));
    }
    const orders = [...byPair].flatMap(([step, afters]) => [...afters].map(([after, there]) => ({
        step,
        after,
        force: forceOf(there),
        isDrop: there.every(({ force, reason }) => force !== 'firm' || reason.kind === 'drops'),
        because: reasonsOf(there),
    })));
    return orders.sort((a, b) => compareText(a.step, b.step) || compareText(a.after, b.after));
}
/** What a manifest declares beside an import that is there already says no more than that import. */
function forceOf(arcs) {
    const isGiven = arcs.some(({ force }) => force === 'given');
    const firm = arcs.filter(({ force }) => force === 'firm');
    if (firm.some(({ reason }) => reason.kind !== 'declared') || (firm.length > 0 && !isGiven))
        return 'firm';
    return isGiven ? 'given' : 'soft';
}
const ranks = {
    import: 7,
    drops: 6,
    declared: 5,
    call: 4,
    subscribe: 3,
    publish: 2,
    write: 1,
    read: 1,
};
/** Higher for what is given up later: the rank of the strongest reason. */
function weightOf({ because }) {
    return Math.max(...because.map(({ kind }) => ranks[kind]));
}
function reasonsOf(arcs) {
    const unique = new Map(arcs.map(({ reason }) => [sortText(reason), reason]));
    return sortedBy(unique, ([text]) => text).map(([, reason]) => reason);
}
function sortText({ kind, mechanism, text }) {
    return JSON.stringify([9 - ranks[kind], kind, mechanism, text]);
}

;// CONCATENATED MODULE: ./lib/plan/orders/all-orders.js






/** Every reason for one step to wait for another, merged by pair. */
function allOrders(view) {
    const stated = [...importOrder(view), ...bindingOrder(view), ...declaredOrder(view)];
    return mergeArcs([...stated, ...edgeOrder(view, stated), ...dropOrder(view), ...droppedEdgeOrder(view)]);
}

// EXTERNAL MODULE: ./lib/graph/digraph.js
var digraph = __webpack_require__(9021);
;// CONCATENATED MODULE: ./lib/plan/orders/cut-circles.js



/** No step's id: those begin with `deploy:` or `delete:`. */
const commitPoint = 'commit';
/**
 * Gives up orders that close a circle: the weakest kinds first, never a firm one, and never more than
 * needed (each one that is cut would close a circle with those that are kept). The commit point counts
 * as a step between expanding and contracting, so nothing that expands waits for what contracts.
 */
function cutCircles(orders, phaseOf) {
    const loose = orders.filter(({ force }) => force !== 'firm');
    const componentOf = componentsByStep(orders, phaseOf);
    const isInside = ({ step, after }) => componentOf.get(step) === componentOf.get(after);
    if (!loose.some(isInside))
        return { kept: orders, cut: [] };
    const kept = new GrowingOrder(componentOf);
    for (const [step, after] of fixedArcs(orders, phaseOf))
        kept.add(step, after);
    const cut = new Set();
    for (const order of strongestFirst(loose.filter(isInside)))
        if (kept.reaches(order.after, order.step))
            cut.add(order);
        else
            kept.add(order.step, order.after);
    return { kept: orders.filter((order) => !cut.has(order)), cut: orders.filter((order) => cut.has(order)) };
}
function strongestFirst(orders) {
    return orders
        .map((order) => ({ order, weight: weightOf(order) + (order.force === 'given' ? 100 : 0) }))
        .sort((a, b) => b.weight - a.weight ||
        b.order.because.length - a.order.because.length ||
        compareText(a.order.step, b.order.step) ||
        compareText(a.order.after, b.order.after))
        .map(({ order }) => order);
}
function* fixedArcs(orders, phaseOf) {
    for (const { step, after, force } of orders)
        if (force === 'firm')
            yield [step, after];
    for (const [step, phase] of phaseOf)
        yield phase === 'contract' ? [step, commitPoint] : [commitPoint, step];
}
/** Only what lies in one component with both its ends can close a circle. */
function componentsByStep(orders, phaseOf) {
    const graph = new digraph/* Digraph */.oM();
    for (const { step, after } of orders)
        graph.addEdge(step, after);
    for (const [step, after] of fixedArcs(orders, phaseOf))
        graph.addEdge(step, after);
    return new Map((0,digraph/* componentsOf */.ct)(graph).flatMap((component, at) => component.map((step) => [step, at])));
}
/** A graph without circles that is asked before each arc whether it would close one. */
class GrowingOrder {
    #componentOf;
    #numbers;
    #afters;
    /** Which search saw a step last; one array for all searches, as there are thousands. */
    #seen;
    #searches = 0;
    constructor(componentOf) {
        this.#componentOf = componentOf;
        this.#numbers = new Map([...componentOf.keys()].map((step, at) => [step, at]));
        this.#afters = [...componentOf.keys()].map(() => []);
        this.#seen = new Int32Array(this.#afters.length);
    }
    /** Arcs between components are left out: no circle runs through them. */
    add(step, after) {
        if (this.#componentOf.get(step) !== this.#componentOf.get(after))
            return;
        this.#afters[this.#numberOf(step)]?.push(this.#numberOf(after));
    }
    reaches(from, to) {
        const goal = this.#numberOf(to);
        const search = ++this.#searches;
        const open = [this.#numberOf(from)];
        for (let step = open.pop(); step !== undefined; step = open.pop()) {
            if (step === goal)
                return true;
            if (this.#seen[step] === search)
                continue;
            this.#seen[step] = search;
            for (const after of this.#afters[step] ?? [])
                if (this.#seen[after] !== search)
                    open.push(after);
        }
        return false;
    }
    #numberOf(step) {
        return this.#numbers.get(step) ?? 0;
    }
}

;// CONCATENATED MODULE: ./lib/plan/orders/place-in-phases.js
/**
 * Deletions contract, all else expands; but what only drops, or takes over, an export that a contracting
 * step lets go of can come no earlier than that one, and contracts with it. Any other firm order from an
 * expanding step on a contracting one is torn: it cannot be had in one run that can be taken back.
 */
function placeInPhases(steps, orders) {
    const dependents = new Map();
    for (const order of orders.filter(({ force }) => force === 'firm'))
        dependents.set(order.after, [...(dependents.get(order.after) ?? []), order]);
    const contracting = new Set(steps.filter(({ kind }) => kind === 'delete').map(({ id }) => id));
    const torn = [];
    const open = [...contracting];
    for (let id = open.pop(); id !== undefined; id = open.pop())
        for (const order of dependents.get(id) ?? []) {
            if (!order.isDrop)
                torn.push(order);
            if (contracting.has(order.step))
                continue;
            contracting.add(order.step);
            open.push(order.step);
        }
    return { phaseOf: new Map(steps.map(({ id }) => [id, contracting.has(id) ? 'contract' : 'expand'])), torn };
}

;// CONCATENATED MODULE: ./lib/plan/orders/steps-in-order.js

/**
 * Steps in an order that satisfies all of `orders`, what expands before what contracts, by id among
 * equals. Steps on a circle, and those behind it, are left out: the caller compares the lengths.
 */
function stepsInOrder(steps, orders) {
    const waiting = new Map(steps.map(({ id }) => [id, 0]));
    const dependents = new Map(steps.map(({ id }) => [id, []]));
    for (const { step, after } of orders) {
        waiting.set(step, (waiting.get(step) ?? 0) + 1);
        dependents.get(after)?.push(step);
    }
    const byId = new Map(steps.map((step) => [step.id, step]));
    const ready = new ReadySteps();
    for (const step of steps)
        if (waiting.get(step.id) === 0)
            ready.add(step);
    const sorted = [];
    for (let step = ready.take(); step !== undefined; step = ready.take()) {
        sorted.push(step);
        for (const id of dependents.get(step.id) ?? []) {
            const left = (waiting.get(id) ?? 0) - 1;
            waiting.set(id, left);
            const dependent = byId.get(id);
            if (left === 0 && dependent !== undefined)
                ready.add(dependent);
        }
    }
    return sorted;
}
/** Kept sorted, the next one last; a plan has hundreds of steps, not millions. */
class ReadySteps {
    #steps = [];
    add(step) {
        let [low, high] = [0, this.#steps.length];
        while (low < high) {
            const middle = (low + high) >> 1;
            const there = this.#steps[middle];
            if (there !== undefined && comesFirst(there, step))
                high = middle;
            else
                low = middle + 1;
        }
        this.#steps.splice(low, 0, step);
    }
    take() {
        return this.#steps.pop();
    }
}
function comesFirst(a, b) {
    return a.phase === b.phase ? compareText(a.id, b.id) < 0 : a.phase === 'expand';
}

// EXTERNAL MODULE: ./lib/plan/plan-file.js + 2 modules
var plan_file = __webpack_require__(7838);
;// CONCATENATED MODULE: ./lib/plan/refusals/refuse-exports.js



/** Exports that go while somebody still imports them: CloudFormation would refuse, in the middle of the run. */
function* refuseExportsInUse(view) {
    for (const step of view.steps)
        for (const name of droppedExports(step, view)) {
            const users = usersOf(name, step, view);
            if (users.length === 0)
                continue;
            yield {
                code: 'export-in-use',
                stack: step.key,
                subject: name,
                message: `${step.key} ${step.kind === 'delete' ? 'is to be deleted' : 'drops the export'}${step.kind === 'delete' ? ` with its export ${name}` : ` ${name}`}, which ${users.join(', ')} imports. Deploy the importers without it first, then drop it; a renamed export needs both names until then.`,
            };
        }
}
/** Importers that hold on to an export: outside the run, untouched by it, or still importing it afterwards. */
function usersOf(name, step, view) {
    const own = (view.importers.get((0,plan_place/* placeOf */.$)(step.target, name)) ?? []).filter((pair) => pair !== step && pair.place !== step.place);
    const holding = own.filter((pair) => !view.stepAt.has(pair.place) || importsAfter(pair, view.input).includes(name));
    const foreign = (view.input.foreignImporters.get(name) ?? []).map((stack) => `stack ${stack}, which is not of this run,`);
    return [...holding.map(({ key }) => key), ...[...foreign].sort()];
}
/** Imports that nothing will export. */
function* refuseMissingExports(view) {
    const foreign = new Set((view.input.foreignExports ?? []).map(({ target, name }) => (0,plan_place/* placeOf */.$)(target, name)));
    for (const step of view.steps) {
        const stubbed = new Set(step.proposed?.stubs.flatMap(({ kind, name }) => (kind === 'import' ? [name] : [])));
        for (const name of importsAfter(step, view.input)) {
            const place = (0,plan_place/* placeOf */.$)(step.target, name);
            const exporter = view.exporters.get(place);
            if (exporter?.place === step.place && !exportsBefore(step).includes(name))
                yield importsItself(step, name);
            if (exporter !== undefined || foreign.has(place) || stubbed.has(name))
                continue;
            yield {
                code: 'export-missing',
                stack: step.key,
                subject: name,
                message: `${step.key} imports ${name}, which no stack of the estate or the cloud exports in ${step.target.region} of account ${step.target.account}.${elsewhere(name, view)}`,
            };
        }
    }
}
/** Exports appear when the operation that makes them is complete, and imports are looked for when it begins. */
function importsItself({ key }, name) {
    return {
        code: 'export-missing',
        stack: key,
        subject: name,
        message: `${key} imports ${name}, which only it exports itself, and not yet: an export is there once its stack is deployed. Refer to what it is of instead.`,
    };
}
function elsewhere(name, { pairs, input }) {
    const other = pairs.find(({ proposed }) => proposed !== undefined && input.exportsOf.get(proposed.key)?.includes(name));
    if (other === undefined)
        return ' Deploy what exports it first, or correct the name.';
    return ` ${other.key} exports it in ${other.target.region} of account ${other.target.account}: exports do not leave their account and region.`;
}

;// CONCATENATED MODULE: ./lib/plan/step-changes.js


/** What a step does to resources, by logical id; undefined where nobody knows. */
function changesOf({ place, key, kind }, view) {
    const { changes, removals } = view.input;
    const isRenamed = kind === 'delete' && view.pairs.some(({ proposed }) => proposed?.key === key);
    const own = isRenamed ? removals?.get(place) : (removals?.get(place) ?? changes.get(key));
    return own && sortedBy(own, (change) => `${change.logicalId}\n${(0,fingerprint/* canonicalJson */.dj)(change)}`);
}

;// CONCATENATED MODULE: ./lib/plan/refusals/refuse-losses.js

/**
 * Data that would be lost and that nobody said may go. What only may be replaced is refused as well: lost
 * data does not come back. Ephemeral stages are exempt.
 */
function* refuseLosses(view) {
    if (view.input.ephemeral)
        return;
    for (const step of view.steps) {
        const changes = changesOf(step, view);
        if (changes === undefined && step.kind === 'delete')
            yield unknownContent(step);
        for (const change of changes ?? []) {
            const refusal = refusalOf(step, change, view);
            if (refusal !== undefined && !isWaived(step, change, view))
                yield refusal;
        }
    }
}
function isWaived({ service }, { logicalId, action }, { input }) {
    return input.waived(service, logicalId, action === 'removed' ? 'state/removal' : 'state/replacement');
}
function refusalOf(step, change, view) {
    const { logicalId, type, action, certainty, irreversible } = change;
    if (irreversible === undefined || (action !== 'removed' && action !== 'replaced'))
        return undefined;
    const fate = `${certainty === 'certain' ? 'would' : 'may'} be ${action === 'removed' ? 'deleted' : 'replaced'}`;
    return {
        code: action === 'removed' ? 'stateful-removal' : 'stateful-replacement',
        stack: step.key,
        subject: logicalId,
        message: `${logicalId} (${type}) of ${step.key} ${fate}, and lost with it: ${irreversible}. ${action === 'removed' ? keepIt(step, logicalId, view) : moveIt(logicalId)}`,
    };
}
function keepIt(step, logicalId, { pairs }) {
    const { kind, service, key } = step;
    const waive = `If its data may go, waive state/removal for ${service}:${logicalId} in stackgate.yml.`;
    const moved = kind === 'delete' ? pairs.find(({ proposed }) => proposed?.key === key) : undefined;
    if (moved !== undefined)
        return `${sayMoved(step, moved, logicalId)} ${waive}`;
    const then = kind === 'delete' ? 'then remove the service' : 'then remove it';
    return `To keep its data, first deploy ${logicalId} with DeletionPolicy: Retain, ${then}. ${waive}`;
}
/** CloudFormation knows a stack by name and region: another of either is another stack, and the old one is deleted. */
function sayMoved(old, now, logicalId) {
    const [place, what] = old.stackName === now.stackName
        ? [({ target }) => `${target.account}/${target.region}`, 'place']
        : [({ stackName }) => stackName, 'name'];
    return `The stack's ${what} changed from ${place(old)} to ${place(now)}, which makes a new, empty stack and deletes the old one. To keep its data, give the stack its old ${what} back; or first deploy ${logicalId} with DeletionPolicy: Retain under the old ${what}, which leaves it in no stack when the old one goes, and import it into the new one or copy its data.`;
}
function moveIt(logicalId) {
    return `Leave ${logicalId} as it is, add a second one beside it under a new logical id and name, copy the data, move readers and writers over, then retire ${logicalId}. If its data may go, waive state/replacement for it in stackgate.yml.`;
}
function unknownContent({ key, stackName }) {
    return {
        code: 'stateful-removal',
        stack: key,
        subject: stackName,
        message: `Stack ${stackName} (${key}) would be deleted, and what it holds is not known. Look at it, and delete it by hand if its data may go.`,
    };
}

;// CONCATENATED MODULE: ./lib/plan/refusals/refuse-orders.js

/** Circles of orders that all must hold; one for each group of stacks that hang together. */
function* refuseCircles({ steps }, orders) {
    const firm = orders.filter(({ force }) => force === 'firm');
    const graph = new digraph/* Digraph */.oM();
    for (const { step, after } of firm)
        graph.addEdge(step, after);
    const nameOf = namesOf(steps);
    const byPair = new Map(firm.map((order) => [JSON.stringify([order.step, order.after]), order]));
    for (const cycle of (0,digraph/* cyclesOf */.Jt)(graph)) {
        const arcs = cycle.flatMap((step, at) => byPair.get(JSON.stringify([step, cycle[(at + 1) % cycle.length]])) ?? []);
        const told = arcs.map(({ step, after, because }) => `${nameOf(step)} waits for ${nameOf(after)}: ${because[0]?.text}`);
        yield {
            code: 'hard-cycle',
            subject: [...cycle, ...cycle.slice(0, 1)].map(nameOf).join(' → '),
            message: `These stacks need each other, so none can go first. ${told.join('; ')}. Break the circle, or deploy in two runs: first what is added, then what is dropped.`,
        };
    }
}
/** @param torn orders from a step that must be able to go back on one that cannot */
function* refuseTorn({ steps }, torn) {
    const nameOf = namesOf(steps);
    const stepOf = new Map(steps.map((step) => [step.id, step]));
    for (const { step, after, because } of torn)
        yield {
            code: 'export-in-use',
            stack: stepOf.get(step)?.key ?? '',
            subject: stepOf.get(after)?.key ?? '',
            message: `${nameOf(after)} can only be deployed once something is deleted, which happens last, and ${nameOf(step)} needs it before (${because[0]?.text}). Deploy in two runs: first the deletion, then the rest.`,
        };
}
function namesOf(steps) {
    const names = new Map(steps.map(({ id, kind, key }) => [id, kind === 'delete' ? `${key} (deleted)` : key]));
    return (id) => names.get(id) ?? id;
}

;// CONCATENATED MODULE: ./lib/plan/refusals/refuse-steps.js

/** UTF-8 bytes of a template in S3; beyond, CloudFormation says "Template may not exceed 1000000 bytes in size". */
const templateLimit = 1_000_000;
function* refuseTooLarge({ steps }) {
    for (const { key, proposed } of steps)
        if (proposed !== undefined && proposed.templateBytes > templateLimit)
            yield {
                code: 'too-large',
                stack: key,
                subject: String(proposed.templateBytes),
                message: `The template of ${key} has ${proposed.templateBytes} bytes; CloudFormation takes ${templateLimit}. Split the stack.`,
            };
}
/** Termination protection is reported and never taken off. Making a stack anew deletes the failed one first. */
function* refuseProtected({ steps }) {
    for (const { key, stackName, deployed, kind } of steps)
        if (deployed?.terminationProtection === true && kind !== 'update')
            yield {
                code: 'protected',
                stack: key,
                subject: stackName,
                message: `Stack ${stackName} (${key}) is to be deleted and is protected against termination. Take the protection off by hand if it may go.`,
            };
}
/** Outputs that will not be there when the step asks for them. */
function* refuseMissingOutputs({ steps, stepAt, pairAt, input }) {
    const stepped = new Set(stepAt.keys());
    for (const step of steps)
        for (const binding of step.proposed?.bindings ?? []) {
            const { kind } = bindingValue(step, binding, pairAt, stepped, input);
            if (kind !== 'no-such-output' && kind !== 'goes-away')
                continue;
            const why = kind === 'goes-away' ? 'which this plan deletes' : 'which has no such output';
            yield {
                code: 'unknown-value',
                stack: step.key,
                subject: binding.parameter,
                message: `Parameter ${binding.parameter} of ${step.key} takes output ${binding.output} of stack ${binding.stackName}, ${why}.`,
            };
        }
}

;// CONCATENATED MODULE: ./lib/plan/refusals/refuse-taken.js




/** Names that are somebody else's: another service's or stage's stack, or one and the same name wanted twice. */
function* refuseTaken(view) {
    yield* takenStacks(view);
    yield* wantedTwice(view);
    yield* exportedTwice(view);
}
/** Asks also the stacks in review: a pending change set of another service is that service's. */
function* takenStacks({ input }) {
    const proposed = new Map(input.proposed.map((stack) => [(0,plan_place/* placeOf */.$)(stack.target, stack.stackName), stack]));
    for (const { target, stackName, tags, status } of input.deployed) {
        const stack = proposed.get((0,plan_place/* placeOf */.$)(target, stackName));
        if (stack === undefined || status === 'DELETE_COMPLETE')
            continue;
        const { service = stack.service, stage = input.stage } = ownerOf(tags);
        if (service === stack.service && stage === input.stage)
            continue;
        yield {
            code: 'name-taken',
            stack: stack.key,
            subject: stackName,
            message: `The name ${stackName} belongs to service ${service} at stage ${stage}, by its tags. Give ${stack.key} another stack name.`,
        };
    }
}
function* wantedTwice({ input }) {
    for (const nameOf of [
        ({ target, stackName }) => (0,plan_place/* placeOf */.$)(target, stackName),
        ({ key }) => key,
    ]) {
        const sorted = sortedBy(input.proposed, (stack) => JSON.stringify([nameOf(stack), stack.key, stack.stackName]));
        for (const [at, stack] of sorted.entries()) {
            const other = sorted[at - 1];
            if (other === undefined || compareText(nameOf(other), nameOf(stack)) !== 0)
                continue;
            yield {
                code: 'name-taken',
                stack: stack.key,
                subject: stack.stackName,
                message: `Two stacks of this estate want one name: ${other.key} (${other.stackName}) and ${stack.key} (${stack.stackName}).`,
            };
        }
    }
}
/** CloudFormation refuses the second at the deploy. */
function* exportedTwice({ pairs, exporters, stepAt, input }) {
    for (const pair of pairs)
        for (const name of pair.proposed === undefined ? [] : exportsAfter(pair, input)) {
            const other = exporters.get((0,plan_place/* placeOf */.$)(pair.target, name));
            if (other === undefined || other === pair || !(stepAt.has(pair.place) || stepAt.has(other.place)))
                continue;
            yield {
                code: 'name-taken',
                stack: pair.key,
                subject: name,
                message: `Both ${other.key} and ${pair.key} export ${name}; an export's name is unique in its account and region.`,
            };
        }
}

;// CONCATENATED MODULE: ./lib/plan/refusals/refuse-unusable.js

/**
 * Stacks that CloudFormation lets nobody update. A busy one is not refused: the run waits for it. One
 * whose first deploy was rolled back is deleted and made anew, unless it holds data: what its template
 * retains is still there then, and the new stack would meet it or leave it behind.
 */
function* refuseUnusable({ pairs, stepAt, input }) {
    for (const pair of pairs) {
        const { deployed, proposed, place } = pair;
        if (deployed === undefined || (proposed === undefined && !stepAt.has(place)))
            continue;
        const standing = standingOf(deployed.status);
        if (standing === 'unusable')
            yield refusal(pair, wayOut(deployed.status));
        if (standing === 'never-created' && proposed !== undefined && !input.ephemeral) {
            const stateful = [...(input.stateful.get(proposed.key) ?? [])].sort();
            if (stateful.length > 0)
                yield refusal(pair, leftovers(stateful));
        }
    }
}
function refusal({ key, stackName, deployed }, way) {
    const status = deployed?.status ?? '';
    return {
        code: 'stack-unusable',
        stack: key,
        subject: status,
        message: `Stack ${stackName} (${key}) is in ${status} and cannot be deployed. ${way}`,
    };
}
/** No cloud is known here, and one of them is reached by no other tool: what a run left, its own way back repairs. */
const takeBack = 'take back the run that left it so (`stackgate rollback --run ID`; `stackgate status` lists runs)';
/** Statuses and what they permit: CloudFormation's user guide, "Stack status codes" and "Stack failure options". */
function wayOut(status) {
    switch (status) {
        case 'UPDATE_ROLLBACK_FAILED':
            return `Put right what its events name as failed, then ${takeBack}, or continue its update rollback in CloudFormation, and plan again.`;
        case 'UPDATE_FAILED':
            return `Bring it back to its last stable state: ${takeBack}, or roll the stack back in CloudFormation. Then plan again.`;
        case 'CREATE_FAILED':
        case 'ROLLBACK_FAILED':
            return `See what its events name as failed and what is to be kept, then ${takeBack}, or delete the stack in CloudFormation, and plan again.`;
        case 'DELETE_FAILED':
            return `See what its events name as failed and what is to be kept. Was it deleted because a run was taken back, ${takeBack} again, else delete the stack in CloudFormation; then plan again.`;
        case 'IMPORT_ROLLBACK_FAILED':
            return 'Bring the imported resources back by hand until CloudFormation lets the roll-back end, then plan again.';
        default:
            return 'Stackgate does not know this status; see what CloudFormation says of the stack.';
    }
}
function leftovers(stateful) {
    return `Its first deploy was rolled back, and what it retains may still be there: ${stateful.join(', ')}. Look after that, delete the stack, then plan again.`;
}

;// CONCATENATED MODULE: ./lib/plan/refusals/all-refusals.js








/** Everything that stands against the plan at once: nobody likes to be refused seven times. */
function allRefusals(view, orders, torn) {
    const refusals = [
        ...refuseUnusable(view),
        ...refuseTaken(view),
        ...refuseTooLarge(view),
        ...refuseProtected(view),
        ...refuseMissingOutputs(view),
        ...refuseMissingExports(view),
        ...refuseExportsInUse(view),
        ...refuseLosses(view),
        ...refuseTorn(view, torn),
        ...refuseCircles(view, orders),
    ];
    const unique = new Map(refusals.map((refusal) => [(0,fingerprint/* canonicalJson */.dj)(refusal), refusal]));
    return sortedBy(unique, ([text, { code, stack = '', subject }]) => JSON.stringify([code, stack, subject, text])).map(([, refusal]) => refusal);
}

;// CONCATENATED MODULE: ./lib/plan/make-plan.js













/**
 * What a deploy does, in which order, and what it must not touch; or everything that stands against it.
 * Pure: the same input, its lists in any order, gives the same bytes.
 */
function makePlan(input) {
    const stacks = pairStacks(input);
    const steps = chooseSteps(stacks, input);
    const view = viewOf(input, stacks, steps);
    const orders = allOrders(view);
    const { phaseOf, torn } = placeInPhases(steps, orders);
    const refusals = allRefusals(view, orders, torn);
    if (refusals.length > 0)
        return { kind: 'refused', refusals };
    const { kept, cut } = cutCircles(orders, phaseOf);
    const planned = steps.map((step) => planStep(step, phaseOf, view));
    return {
        kind: 'planned',
        plan: (0,plan_file/* sealPlan */.tP)({
            stage: input.stage,
            ephemeral: input.ephemeral,
            steps: stepsInOrder(planned, kept),
            order: kept.map((order) => planOrder(order, order.force === 'soft' ? 'soft' : 'hard')),
            // What was given up was not needed, whatever its kind.
            cut: cut.map((order) => planOrder(order, 'soft')),
            unchanged: unchangedOf(view),
            neighbours: neighboursOf(view),
        }),
    };
}
function planStep(step, phaseOf, view) {
    const { id, kind, key, service, stackName, target, proposed, deployed, reasons, mayBeUnchanged } = step;
    return {
        id,
        kind,
        phase: phaseOf.get(id) ?? 'expand',
        stack: key,
        service,
        stackName,
        target,
        ...(proposed && { deploy: proposed }),
        expects: (0,fingerprint/* stackFingerprint */.Ng)(deployed),
        reasons,
        changes: changesOf(step, view) ?? [],
        stateful: kind === 'create' ? [...(view.input.stateful.get(key) ?? [])].sort() : [],
        mayBeUnchanged,
        estimate: estimateOf(view.input.estimates.get(key)),
    };
}
function planOrder({ step, after, because }, strength) {
    return { step, after, strength, because };
}
function unchangedOf({ pairs, stepAt }) {
    return pairs
        .flatMap(({ place, proposed }) => (proposed === undefined || stepAt.has(place) ? [] : [proposed.key]))
        .sort();
}

// EXTERNAL MODULE: ./lib/app/base-settings.js
var base_settings = __webpack_require__(9018);
// EXTERNAL MODULE: ./lib/app/known-gaps.js + 1 modules
var known_gaps = __webpack_require__(3930);
// EXTERNAL MODULE: ./lib/app/merge-diagnostics.js
var merge_diagnostics = __webpack_require__(4358);
// EXTERNAL MODULE: ./lib/app/sources.js + 6 modules
var app_sources = __webpack_require__(3799);
// EXTERNAL MODULE: ./lib/app/unseen.js
var unseen = __webpack_require__(723);
// EXTERNAL MODULE: ./lib/model/location.js
var model_location = __webpack_require__(1918);
// EXTERNAL MODULE: ./lib/model/walk.js
var walk = __webpack_require__(9076);
// EXTERNAL MODULE: ./lib/read/cloudformation/evaluate-template.js + 1 modules
var evaluate_template = __webpack_require__(1004);
// EXTERNAL MODULE: ./lib/read/document/parse-document.js + 11 modules
var parse_document = __webpack_require__(280);
// EXTERNAL MODULE: ./lib/read/files/decode-text.js
var decode_text = __webpack_require__(6730);
// EXTERNAL MODULE: ./lib/read/files/digests.js
var digests = __webpack_require__(1041);
// EXTERNAL MODULE: ./lib/read/files/repository-path.js
var repository_path = __webpack_require__(368);
;// CONCATENATED MODULE: ./lib/read/files/memory-files.js



/** A repository in memory: contents by path. Text is taken as its UTF-8 bytes. */
function memoryFiles(entries, label = 'memory') {
    const pairs = entries instanceof Map ? [...entries] : Object.entries(entries);
    const files = new Map(pairs.map(([path, content]) => [path, bytesOf(content)]));
    const paths = [...files.keys()].sort(repository_path/* byCodeUnit */.X);
    return {
        label,
        list: () => paths,
        has: (path) => files.has(normal(path)),
        read: (path) => readFrom(files, path),
        digest: (path, without) => {
            const at = normal(path);
            return (0,digests/* digestOf */.ol)(paths, at, files.has(at), (file) => blobOf(files.get(file)), without);
        },
    };
}
function bytesOf(content) {
    return typeof content === 'string' ? Buffer.from(content) : content;
}
function normal(path) {
    const checked = (0,repository_path/* checkPath */.Cg)(path);
    return checked.kind === 'path' ? checked.path : '';
}
function readFrom(files, path) {
    const checked = (0,repository_path/* checkPath */.Cg)(path);
    if (checked.kind === 'outside')
        return checked;
    const bytes = files.get(checked.path);
    return bytes === undefined ? { kind: 'missing' } : (0,decode_text/* decodeText */.g7)(bytes);
}
function blobOf(bytes) {
    return bytes === undefined ? undefined : (0,digests/* blobDigest */.ep)(bytes, 'sha1');
}

// EXTERNAL MODULE: ./lib/read/lower-template.js
var lower_template = __webpack_require__(8780);
;// CONCATENATED MODULE: ./lib/app/planning/body-stacks.js







/** CloudFormation nests less. */
const maxNesting = 10;
/**
 * Evaluates a template body as a reader would: the root stack first, then those nested in it whose bodies
 * are at hand. None where the body cannot be read. Both sides of a comparison come from here, so that only
 * what CloudFormation is given differs.
 *
 * @param bodyOf a nested template by its digest
 */
function stacksOfBody(stack, bodyOf) {
    const stacks = [];
    const document = (0,parse_document/* parseDocument */.T)(new model_location/* SourceText */.D(`${stack.stackName}.template`, stack.body)).value;
    if (document === undefined)
        return stacks;
    addStack(document, rootIdentity(stack, document), { stacks, bodyOf, depth: 0 });
    return stacks;
}
function addStack(document, identity, reading) {
    const file = document.source.path;
    const { template } = (0,lower_template/* lowerTemplate */.S)(document, file, identity, nothingElse);
    const { stack } = (0,evaluate_template/* evaluateTemplate */.M)(template, identity);
    reading.stacks.push(stack);
    if (reading.depth >= maxNesting)
        return;
    for (const resource of stack.resources.values()) {
        const digest = (0,package_packaged/* digestInUrl */.Fb)((0,walk/* stringOf */.Je)((0,walk/* get */.Jt)(resource.properties, 'TemplateURL')) ?? '');
        const body = digest === undefined ? undefined : reading.bodyOf(digest);
        const inside = body === undefined ? undefined : (0,parse_document/* parseDocument */.T)(new model_location/* SourceText */.D(`${digest}.json`, body)).value;
        if (inside !== undefined)
            addStack(inside, nestedIdentity(stack, resource), { ...reading, depth: reading.depth + 1 });
    }
}
/** A body stands alone: whatever it names is not in it. */
const nothingElse = {
    files: memoryFiles({}),
    parse: (path) => ({ path, diagnostics: [] }),
    stage: '',
    settings: { allowedEnvironment: new Map(), assemblies: new Map(), services: new Map() },
};
function rootIdentity({ key, service, stackName, target, parameters }, at) {
    return {
        service,
        stack: key,
        stackId: key.startsWith(`${service}/`) ? key.slice(service.length + 1) : key,
        stackName: (0,walk/* scalar */.d_)(stackName, at),
        region: target.region,
        account: target.account,
        parameters: new Map(Object.entries(parameters).map(([name, value]) => [name, (0,walk/* scalar */.d_)(value, at)])),
        dependsOn: [],
    };
}
function nestedIdentity(parent, { logicalId, properties }) {
    const stackId = parent.id === 'main' ? logicalId : `${parent.id}/${logicalId}`;
    const given = (0,walk/* get */.Jt)(properties, 'Parameters');
    const entries = given?.kind === 'dict' ? [...given.entries] : [];
    return {
        service: parent.service,
        stack: `${parent.service}/${stackId}`,
        stackId,
        stackName: (0,walk/* scalar */.d_)(`${stackId}-nested`, properties),
        ...(parent.region !== undefined && { region: parent.region }),
        ...(parent.account !== undefined && { account: parent.account }),
        parameters: new Map(entries.map(([name, { value }]) => [name, value])),
        parent: { stack: parent.key, logicalId },
        dependsOn: [],
    };
}

;// CONCATENATED MODULE: ./lib/app/planning/known-names.js

/** @param stacks a root stack and those nested in it, read from their bodies */
function namesIn(stacks) {
    const symbols = stacks.flatMap(symbolsOf);
    const resources = stacks.flatMap((stack) => [...stack.resources.values()]);
    return {
        exports: known_names_known(stacks.flatMap(({ outputs }) => outputs.map(({ exportName }) => exportName))),
        imports: known_names_known(symbols.map((symbol) => (symbol.kind === 'import' ? symbol.exportName : undefined))),
        ssmRead: known_names_known(symbols.map((symbol) => (symbol.kind === 'ssm-parameter' ? symbol.name : undefined))),
        ssmWritten: known_names_known(resources.filter(({ type }) => type === 'AWS::SSM::Parameter').map(nameOf)),
        secrets: known_names_known(symbols.map((symbol) => (symbol.kind === 'secret' ? symbol.name : undefined))),
        stackOutputs: symbols.flatMap((symbol) => {
            const stackName = symbol.kind === 'stack-output' ? (0,walk/* textOf */.b6)(symbol.stackName) : undefined;
            return symbol.kind === 'stack-output' && stackName !== undefined ? [{ stackName, output: symbol.output }] : [];
        }),
    };
}
function nameOf({ properties }) {
    return (0,walk/* get */.Jt)(properties, 'Name');
}
function known_names_known(values) {
    return [...new Set(values.map(walk/* textOf */.b6).filter((text) => text !== undefined && text !== ''))].sort();
}
function symbolsOf(stack) {
    const found = [];
    const visit = (value) => (0,walk/* visitSymbols */.xA)(value, (symbol) => found.push(symbol));
    for (const { properties } of stack.resources.values())
        visit(properties);
    for (const { value, exportName } of stack.outputs) {
        visit(value);
        if (exportName)
            visit(exportName);
    }
    for (const { value } of stack.parameters.values())
        if (value)
            visit(value);
    return found;
}
/** Addresses of nested templates, with what the parent gives them and asks of them. */
function* nestedAddresses(stack) {
    for (const resource of stack.resources.values()) {
        const url = (0,walk/* stringOf */.Je)((0,walk/* get */.Jt)(resource.properties, 'TemplateURL'));
        if (resource.type === 'AWS::CloudFormation::Stack' && url !== undefined)
            yield { url, resource };
    }
}

;// CONCATENATED MODULE: ./lib/app/planning/as-deployed.js




/**
 * A packaged estate as if it were deployed, for a comparison without any cloud: outputs are known by their
 * names alone, and those of other stacks are taken to be there.
 *
 * @param proposed whose bindings are to find the same names
 */
function asDeployed(packaged, proposed) {
    const read = new Map();
    const foreignOutputs = new Map();
    const stacks = packaged.stacks.map((stack) => {
        const body = packaged.bodies.get(stack.templateDigest) ?? '';
        const inside = stacksOfBody({ ...stack, body }, (digest) => packaged.bodies.get(digest));
        read.set((0,plan_place/* placeOf */.$)(stack.target, stack.stackName), inside);
        return standingStack(stack, inside);
    });
    for (const { target, bindings } of [...packaged.stacks, ...proposed])
        for (const { stackName, output, region } of bindings) {
            const place = (0,plan_place/* placeOf */.$)({ ...target, ...(region !== undefined && { region }) }, stackName);
            const outputs = foreignOutputs.get(place) ?? {};
            if (!read.has(place))
                foreignOutputs.set(place, { ...outputs, [output]: identityOfOutput(stackName, output) });
        }
    return { stacks, read, foreignImporters: new Map(), foreignExports: [], foreignOutputs };
}
/** The same on both sides of a comparison; no value that CloudFormation has. */
function identityOfOutput(stackName, output) {
    return `${stackName}.${output}`;
}
function standingStack(stack, inside) {
    const { key, service, stackName, target, templateDigest, noEcho, tags, bindings } = stack;
    const names = namesIn(inside);
    const bound = bindings.map((one) => [one.parameter, identityOfOutput(one.stackName, one.output)]);
    const outputs = (inside[0]?.outputs ?? []).map(({ name }) => [name, identityOfOutput(stackName, name)]);
    return {
        key,
        service,
        stackName,
        target,
        templateDigest,
        parameters: Object.fromEntries([...Object.entries(stack.parameters), ...bound]),
        noEcho,
        tags,
        status: 'CREATE_COMPLETE',
        lastOperation: (0,fingerprint/* digestOf */.ol)(templateDigest).slice(0, 16),
        outputs: Object.fromEntries(outputs),
        exports: Object.fromEntries(names.exports.map((name) => [name, name])),
        imports: names.imports,
        terminationProtection: false,
    };
}

;// CONCATENATED MODULE: ./lib/app/planning/bound-values.js



/**
 * Parameters of the stacks with what bindings will give them, where that is certain: the stack that gives it stays as
 * it is. Without it whatever hangs on a binding would look as if it may change, and data as if it may be lost.
 */
function withKnownBindings(stacks, { stacks: deployed, foreignOutputs }) {
    const before = new Map(deployed.map((stack) => [(0,plan_place/* placeOf */.$)(stack.target, stack.stackName), stack]));
    const stays = staying(stacks, before);
    const given = (stack) => {
        const known = stack.bindings.flatMap((binding) => {
            const place = giverOf(stack, binding);
            const outputs = stays(place) ? before.get(place)?.outputs : foreignOutputs.get(place);
            const value = outputs && (0,own_entry/* ownEntry */.P)(outputs, binding.output);
            return value === undefined ? [] : [[binding.parameter, value]];
        });
        return Object.fromEntries([...Object.entries(stack.parameters), ...known]);
    };
    return new Map(stacks.map((stack) => [stack.key, given(stack)]));
}
function giverOf({ target }, { stackName, region }) {
    return (0,plan_place/* placeOf */.$)({ account: target.account, region: region ?? target.region }, stackName);
}
/** Whether a stack of the estate and all that bindings give it are as deployed; not so in a circle. */
function staying(stacks, before) {
    const proposed = new Map(stacks.map((stack) => [(0,plan_place/* placeOf */.$)(stack.target, stack.stackName), stack]));
    const decided = new Map();
    const stays = (place) => {
        const known = decided.get(place);
        if (known !== undefined)
            return known;
        decided.set(place, false);
        const [now, old] = [proposed.get(place), before.get(place)];
        const isSame = now !== undefined && old !== undefined && stackDifferences(now, old).length === 0;
        const result = isSame && now.bindings.every((binding) => stays(giverOf(now, binding)));
        decided.set(place, result);
        return result;
    };
    return stays;
}

// EXTERNAL MODULE: ./lib/model/names.js
var names = __webpack_require__(1133);
// EXTERNAL MODULE: ./lib/cloud/port.js
var port = __webpack_require__(9670);
// EXTERNAL MODULE: ./lib/deploy/stack/back-off.js
var back_off = __webpack_require__(5177);
;// CONCATENATED MODULE: ./lib/app/planning/patient-reads.js



/** Milliseconds; nothing is begun yet that would be worth a longer wait. */
const patience = 2 * 60_000;
/**
 * What a plan reads of a cloud: throttled and lost reads are made again, as one of hundreds must not end it.
 *
 * @throws AppError `cloud-unusable`, each of them, for a refusal or where no answer came in two minutes
 */
function patientReads(at, clock) {
    const read = (what, call) => patiently(clock, what, call);
    return {
        describeStack: (name) => read(name, () => at.describeStack(name)),
        listStacks: () => read('stacks', () => at.listStacks()),
        originalTemplate: (name) => read(name, () => at.originalTemplate(name)),
        exports: () => read('exports', () => at.exports()),
        importers: (name) => read(name, () => at.importers(name)),
    };
}
async function patiently(clock, what, call) {
    const begun = clock.now();
    for (let attempt = 1;; attempt += 1) {
        try {
            return await call();
        }
        catch (error) {
            if (!(error instanceof port/* CloudError */.K))
                throw error;
            if (!error.retryable || clock.now() - begun > patience)
                throw unusable(error);
        }
        await clock.sleep((0,back_off/* backOff */.f)(attempt, what));
    }
}
function unusable(cause) {
    const why = `${cause.awsCode}: ${cause.message}`.replace(/\.$/, '');
    const message = `what is deployed cannot be read (${why}); nothing was changed`;
    return new app_error/* AppError */.u('cloud-unusable', message, { cause });
}

;// CONCATENATED MODULE: ./lib/app/planning/deployed-stacks.js







/**
 * Asks a cloud for the stacks of a stage: those whose tags say so, and those that a proposed stack would
 * take the place of. Everything else is foreign, and only its exports, imports and outputs count.
 *
 * @throws AppError `cloud-unusable` where it does not answer
 */
async function readDeployedStacks(cloud, question) {
    const states = [];
    for (const target of targetsOf(question)) {
        states.push(await readTarget(patientReads(cloud.at(target), cloud.clock), target, question));
    }
    return {
        stacks: states.flatMap(({ stacks }) => stacks),
        read: joined(states.map(({ read }) => read)),
        foreignImporters: joined(states.map(({ foreignImporters }) => foreignImporters)),
        foreignExports: states.flatMap(({ foreignExports }) => foreignExports),
        foreignOutputs: joined(states.map(({ foreignOutputs }) => foreignOutputs)),
    };
}
function joined(maps) {
    return new Map(maps.flatMap((map) => [...map]));
}
function targetsOf({ proposed, targets = [] }) {
    const bound = proposed.flatMap(({ target: { account }, bindings }) => bindings.flatMap(({ region }) => (region === undefined ? [] : [{ account, region }])));
    const all = [...targets, ...proposed.map(({ target }) => target), ...bound];
    return [...new Map(all.map((target) => [(0,plan_place/* placeOf */.$)(target, ''), target])).values()];
}
async function readTarget(at, target, question) {
    const all = await at.listStacks();
    const roots = all.filter(({ rootId }) => rootId === undefined);
    const taken = new Map(question.proposed.map((stack) => [(0,plan_place/* placeOf */.$)(stack.target, stack.stackName), stack]));
    const isOurs = ({ stackName, tags }) => ownerOf(tags).stage === question.stage || taken.has((0,plan_place/* placeOf */.$)(target, stackName));
    const ours = roots.filter(isOurs);
    const family = familyOf(all);
    const uses = await exportUses(at, ours, family);
    const read = new Map();
    const stacks = [];
    for (const description of ours) {
        const place = (0,plan_place/* placeOf */.$)(target, description.stackName);
        const owner = identityOf(description, taken.get(place));
        const body = await originalBody(at, description, question.artefacts);
        const inside = body === undefined ? [] : stacksOfBody({ ...owner, target, ...description, body: body.text }, body.nested);
        read.set(place, inside);
        stacks.push(deployedStack(description, { ...owner, target }, body?.digest ?? '', inside, uses));
    }
    return { stacks, read, ...foreign(roots, ours, uses, target) };
}
/** The root stack's name by the id and by the name of every stack: what a nested one does is its root's doing. */
function familyOf(all) {
    const names = new Map(all.map(({ stackId, stackName }) => [stackId, stackName]));
    const rootOf = ({ rootId, stackName }) => (rootId && names.get(rootId)) ?? stackName;
    return new Map(all.flatMap((stack) => [
        [stack.stackId, rootOf(stack)],
        [stack.stackName, rootOf(stack)],
    ]));
}
/** Who imports what our stacks export; of other exports only that they are there. */
async function exportUses(at, ours, family) {
    const own = new Set(ours.map(({ stackName }) => stackName));
    const uses = new Map();
    for (const { name, value, stackId } of await at.exports()) {
        const root = family.get(stackId);
        if (stackId === '')
            uses.set(name, { value, by: [], isStandIn: true });
        else if (root === undefined || !own.has(root))
            uses.set(name, { value, by: [] });
        else {
            const by = (await at.importers(name)).map((stack) => family.get(stack) ?? stack);
            uses.set(name, { value, of: root, by: [...new Set(by)] });
        }
    }
    return uses;
}
function identityOf({ stackName, tags }, proposed) {
    const { service, stack } = ownerOf(tags);
    if (service !== undefined)
        return { service, key: (0,names/* stackKey */.E)(service, stack ?? 'main') };
    if (proposed !== undefined)
        return { service: proposed.service, key: proposed.key };
    return { service: stackName, key: (0,names/* stackKey */.E)(stackName, 'main') };
}
/** Undefined for a stack without a template: one in review. */
async function originalBody(at, { stackId }, artefacts) {
    const text = await at.originalTemplate(stackId);
    if (text === undefined || text === '')
        return undefined;
    const digest = await artefacts.put(Buffer.from(text));
    const nested = new Map();
    const open = [...(0,package_packaged/* digestsInBody */.$N)(text)];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
        const bytes = nested.has(next) ? undefined : await artefacts.get(next);
        if (bytes === undefined)
            continue;
        const inside = Buffer.from(bytes).toString('utf8');
        nested.set(next, inside);
        open.push(...(0,package_packaged/* digestsInBody */.$N)(inside));
    }
    return { text, digest, nested: (key) => nested.get(key) };
}
function deployedStack(description, identity, templateDigest, inside, uses) {
    const { stackName, status, parameters, tags, outputs, terminationProtection } = description;
    const [root] = inside;
    const noEcho = [...(root?.parameters.values() ?? [])].filter((one) => one.noEcho).map(({ name }) => name);
    const asked = [...uses].filter(([, { by }]) => by.includes(stackName)).map(([name]) => name);
    return {
        ...identity,
        stackName,
        templateDigest,
        parameters: Object.fromEntries(Object.entries(parameters).filter(([name]) => !noEcho.includes(name))),
        noEcho,
        tags,
        status,
        lastOperation: description.lastOperations[0]?.id ?? '',
        outputs,
        exports: Object.fromEntries([...uses].flatMap(([name, { of, value }]) => (of === stackName ? [[name, value]] : []))),
        imports: [...new Set([...asked, ...namesIn(inside).imports])].sort(),
        terminationProtection,
    };
}
function foreign(roots, ours, uses, target) {
    const own = new Set(ours.map(({ stackName }) => stackName));
    const importers = [...uses].map(([name, { by }]) => [name, by.filter((stack) => !own.has(stack))]);
    const others = roots.filter(({ stackName }) => !own.has(stackName));
    return {
        foreignImporters: new Map(importers.filter(([, by]) => by.length > 0)),
        foreignExports: [...uses]
            .filter(([, { of }]) => of === undefined)
            .map(([name, { isStandIn }]) => ({ name, target, ...(isStandIn && { isStandIn }) })),
        foreignOutputs: new Map(others.map(({ stackName, outputs }) => [(0,plan_place/* placeOf */.$)(target, stackName), outputs])),
    };
}

;// CONCATENATED MODULE: ./lib/app/planning/distant-imports.js


/**
 * Imports of what a proposed stack exports in another region or account alone: CloudFormation finds no such export,
 * whatever the order is in which the two are deployed.
 *
 * @param read root and nested stacks by the root's key
 * @param fileOf the definition of a stack
 */
function distantImports(stacks, read, { stacks: deployed, foreignExports }, fileOf) {
    const known = stacks.map((stack) => ({ ...stack, names: namesIn(read.get(stack.key) ?? []) }));
    const there = new Set(foreignExports.flatMap(({ name, target, isStandIn }) => (isStandIn ? [] : [at(target, name)])));
    for (const { target, exports } of deployed)
        for (const name of Object.keys(exports))
            there.add(at(target, name));
    for (const { target, names } of known)
        for (const name of names.exports)
            there.add(at(target, name));
    return known.flatMap(({ key, target, names }) => names.imports.flatMap((name) => {
        if (there.has(at(target, name)))
            return [];
        const from = known.find((other) => other.names.exports.includes(name));
        return from === undefined ? [] : [warningOf({ key, target }, name, from, fileOf(key))];
    }));
}
function at(target, name) {
    return (0,plan_place/* placeOf */.$)(target, name);
}
function warningOf(to, name, from, file) {
    const isRegion = to.target.region !== from.target.region;
    const [there, here] = isRegion
        ? [from.target.region, to.target.region]
        : [`account ${from.target.account}`, `account ${to.target.account}`];
    const message = `${to.key} in ${here} imports ${name}, which ${from.key} exports in ${there}: CloudFormation imports do not cross regions or accounts, and on AWS this deploy fails. Pass the value as a parameter, or through Parameter Store.`;
    return { severity: 'warning', code: 'plan/import-across-regions', message, location: { file, line: 1, column: 1 } };
}

// EXTERNAL MODULE: ./lib/app/read-stage.js + 141 modules
var read_stage = __webpack_require__(9117);
;// CONCATENATED MODULE: ./lib/app/planning/excluded-services.js

/** @param gone services of deployed stacks that the estate does not have; only for them is the repository read again */
function excludedServices({ files, read }, settings, { assemblies, environment }, gone) {
    if (gone.size === 0 || settings.exclude.length === 0)
        return { services: new Map(), unread: [] };
    const whole = new read_stage/* EstateSource */.Y(files, { settings: { ...settings, exclude: [] }, assemblies, environment });
    const { estate, diagnostics } = whole.read(read.estate.stage);
    const there = estate.services.filter(({ name }) => gone.has(name));
    const services = new Map(there.map(({ name, file }) => [name, file]));
    const isUnknown = [...gone].some((name) => !services.has(name));
    const known = new Set(read.diagnostics.map(({ location }) => location.file));
    const errors = diagnostics.filter(({ severity, location }) => severity === 'error' && !known.has(location.file));
    return { services, unread: isUnknown ? errors.map(asUnread) : [] };
}
function asUnread({ location, message }) {
    return {
        severity: 'warning',
        code: 'read/definition-lost',
        message: `${location.file} is excluded, and whose definition it is cannot be read: ${message}`,
        location,
    };
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./lib/package/json.js
function jsonObject(entries = []) {
    const object = Object.create(null);
    for (const [key, value] of entries)
        object[key] = value;
    return object;
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The value under keys of objects; undefined where there is none. */
function jsonAt(value, ...path) {
    let at = value;
    for (const key of path)
        at = isObject(at) ? at[key] : undefined;
    return at;
}
/**
 * JSON in ASCII alone. AWS answers `?` for every other character of a template when it is asked for it, so that a
 * body with one could neither be compared nor restored (cloudformation-coverage-roadmap#814, aws-cdk-cli#1915).
 */
function asciiJson(value) {
    return JSON.stringify(value).replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

;// CONCATENATED MODULE: ./lib/package/needs.js


/** What one template needs beside what it says itself: gathered while its body is written. */
class Needs {
    #parameters = new Map();
    #bindings = new Map();
    #values = new Map();
    #stubs = new Map();
    #conditions = new Set();
    /** Parameters that are added to the template, by name. */
    get parameters() {
        return this.#parameters;
    }
    get bindings() {
        return [...this.#bindings.values()];
    }
    /** Values of added parameters that no binding gives. */
    get values() {
        return this.#values;
    }
    get stubs() {
        return [...this.#stubs.values()];
    }
    /** Conditions that are added, and never hold. */
    get conditions() {
        return this.#conditions;
    }
    /** Notes that the template asks for a condition that it does not define. */
    condition(name) {
        this.#conditions.add(name);
        this.stub('unknown', `the condition ${name}, which nothing here defines`, 'false');
    }
    /** @returns the added parameter that has the value of another stack's output */
    output(stackName, output, region) {
        const parameter = this.#added('Output', `${stackName} ${output}`, [stackName, output, region ?? ''], {
            Type: 'String',
            Description: `Output ${output} of the stack ${stackName}`,
        });
        this.bind({ parameter, stackName, output, ...(region !== undefined && { region }) });
        return parameter;
    }
    bind(binding) {
        this.#bindings.set(binding.parameter, binding);
    }
    /** @returns the added parameter that has the value of a parameter in Parameter Store */
    ssm(name) {
        const type = 'AWS::SSM::Parameter::Value<String>';
        const parameter = this.#added('Ssm', name, [name], { Type: type, Default: name });
        this.#values.set(parameter, name);
        return parameter;
    }
    /** Notes that `value` stands in for something, once. @returns the value */
    stub(kind, name, value) {
        this.#stubs.set(`${kind}\n${name}\n${value}`, { kind, name, value });
        return value;
    }
    /** The same for all that another template of the stack needed. */
    include(stubs) {
        for (const { kind, name, value } of stubs)
            this.stub(kind, name, value);
    }
    /** A name of letters and digits alone that tells people what it is of, and a digest that keeps two apart. */
    #added(kind, of, identity, definition) {
        const digest = (0,fingerprint/* digestOf */.ol)(JSON.stringify([kind, ...identity])).slice(0, 8);
        const name = `Stackgate${kind}${alphanumeric(of).slice(0, 80)}${digest}`;
        this.#parameters.set(name, jsonObject(Object.entries(definition)));
        return name;
    }
}
function alphanumeric(text) {
    return text
        .slice(0, 512)
        .split(/[^A-Za-z0-9]+/)
        .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
        .join('');
}
/**
 * What stands in for something of a name: the same for the same name, and told apart from any other. What is
 * called an ARN has the shape of one, as templates take ARNs apart.
 */
function stubText(name) {
    const word = stubWord(name);
    return /arn$/i.test(name) ? `arn:aws:stub:us-east-1:000000000000:stub:${word}/${word}` : word;
}
function stubWord(name) {
    const words = name
        .slice(0, 512)
        .replace(/[^A-Za-z0-9_]+/g, '-')
        .replace(/^-+|-+$/g, '');
    const short = words.slice(0, 40).replace(/-+$/, '');
    return short === name && short !== '' ? `stub-${short}` : `stub-${short}-${(0,fingerprint/* digestOf */.ol)(name).slice(0, 6)}`;
}

;// CONCATENATED MODULE: ./lib/package/stub-parameter.js


/** What stands in for a parameter that nobody gives a value, so that CloudFormation takes it. */
function stubParameter(name, definition) {
    const allowed = jsonAt(definition, 'AllowedValues');
    if (Array.isArray(allowed) && allowed.length > 0)
        return String(allowed[0]);
    const type = jsonAt(definition, 'Type');
    const plain = typeof type === 'string' ? type : 'String';
    const item = /^(?:List|AWS::SSM::Parameter::Value)<(.*)>$/.exec(plain)?.[1];
    if (plain.startsWith('AWS::SSM::Parameter::Value<') || plain === 'AWS::SSM::Parameter::Name')
        return `/stub/${name}`;
    return ofType(item ?? plain, name, definition);
}
const idPrefixes = new Map([
    ['AWS::EC2::Image::Id', 'ami'],
    ['AWS::EC2::Instance::Id', 'i'],
    ['AWS::EC2::SecurityGroup::Id', 'sg'],
    ['AWS::EC2::Subnet::Id', 'subnet'],
    ['AWS::EC2::Volume::Id', 'vol'],
    ['AWS::EC2::VPC::Id', 'vpc'],
]);
function ofType(type, name, definition) {
    if (type === 'Number')
        return String(numberIn(definition, 'MinValue') ?? 1);
    const prefix = idPrefixes.get(type);
    if (prefix !== undefined)
        return `${prefix}-0123456789abcdef0`;
    if (type === 'AWS::EC2::AvailabilityZone::Name')
        return 'us-east-1a';
    if (type === 'AWS::Route53::HostedZone::Id')
        return 'Z0123456789STUB';
    return fitting(stubText(name), definition);
}
/** Shapes that patterns usually ask for; none is longer than a backtracking pattern can take. */
const candidates = [
    'a',
    '1',
    'true',
    '/stub',
    '10.0.0.0/16',
    '10.0.0.1',
    'example.com',
    'stub@example.com',
    'https://example.com',
    '000000000000',
    'us-east-1',
    'arn:aws:sns:us-east-1:0:a',
];
function fitting(text, definition) {
    const matches = patternIn(definition);
    const fits = [text, ...candidates].map((one) => inLength(one, definition)).find((one) => matches(one));
    return fits ?? inLength(text, definition);
}
function inLength(text, definition) {
    const least = Math.min(numberIn(definition, 'MinLength') ?? 0, 4096);
    const most = Math.max(numberIn(definition, 'MaxLength') ?? text.length, 0);
    return text.padEnd(least, 'x').slice(0, Math.max(least, most));
}
function numberIn(definition, key) {
    const value = Number(jsonAt(definition, key) ?? Number.NaN);
    return Number.isFinite(value) ? value : undefined;
}
/** Patterns come from templates: one with a repeated group is not run, as it may not end. */
function patternIn(definition) {
    const pattern = jsonAt(definition, 'AllowedPattern');
    const isHarmless = typeof pattern === 'string' && pattern.length <= 256 && !/\)\s*[*+{]/.test(pattern);
    if (!isHarmless)
        return () => true;
    try {
        const compiled = new RegExp(`^(?:${pattern})$`);
        return (text) => text.length <= 40 && compiled.test(text);
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return () => true;
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/app/planning/ssm-stub.js



/**
 * What a parameter in Parameter Store holds where nobody sets it.
 *
 * @param type of the template parameter that reads it, such as `AWS::SSM::Parameter::Value<List<String>>`
 */
function ssmStub(name, type) {
    const held = /^AWS::SSM::Parameter::Value<(.*)>$/.exec(type ?? '')?.[1];
    return held === undefined || held === 'String' ? stubText(name) : stubParameter(name, jsonObject([['Type', held]]));
}

;// CONCATENATED MODULE: ./lib/app/planning/template-stub.js

/**
 * A template that stands in for one that is not here: it takes the parameters that its parent gives, has the
 * outputs that its parent asks for, and makes nothing.
 */
function templateStub(parent, logicalId, parameters) {
    const outputs = [...outputsAsked(parent, logicalId)].sort();
    return JSON.stringify({
        Parameters: Object.fromEntries([...parameters].sort().map((name) => [name, { Type: 'String', Default: '' }])),
        Resources: { Nothing: { Type: 'AWS::CloudFormation::WaitConditionHandle' } },
        Outputs: Object.fromEntries(outputs.map((name) => [name, { Value: `stub-${name}` }])),
    });
}
function outputsAsked({ key, resources, outputs }, logicalId) {
    const asked = new Set();
    const values = [...[...resources.values()].map(({ properties }) => properties), ...outputs.map(({ value }) => value)];
    for (const value of values) {
        (0,walk/* visitSymbols */.xA)(value, (symbol) => {
            const isIts = symbol.kind === 'attribute' && symbol.stack === key && symbol.logicalId === logicalId;
            if (isIts && symbol.attribute.startsWith('Outputs.'))
                asked.add(symbol.attribute.slice('Outputs.'.length));
        });
    }
    return asked;
}

;// CONCATENATED MODULE: ./lib/app/planning/externals.js








/**
 * Only for a cloud that accepts stubs. Names are those that the templates state once parameters are in
 * place; what depends on an output or on Parameter Store is not among them.
 *
 * @param read root and nested stacks by the root's key, evaluated from their bodies
 */
function externalsOf(packaged, read, there) {
    const targets = new Map(packaged.stacks.map(({ target }) => [(0,plan_place/* placeOf */.$)(target, ''), target]));
    const stubs = packaged.stacks.flatMap((stack) => stack.stubs);
    const bound = stubBindings(packaged.stacks, there, stubs);
    const templates = new Map();
    const gathered = [...targets.values()].map((target) => {
        const here = bound.filter((stack) => (0,plan_place/* placeOf */.$)(stack.target, '') === (0,plan_place/* placeOf */.$)(target, ''));
        const roots = here.map(({ key }) => read.get(key) ?? []);
        const bodies = here.map(({ templateDigest }) => packaged.bodies.get(templateDigest) ?? '');
        for (const stack of roots.flat())
            addTemplates(stack, templates, stubs);
        return { target, things: thingsAt(target, roots, bodies, { here, there, stubs }) };
    });
    return {
        stacks: bound,
        things: gathered,
        templates,
        exports: gathered.flatMap(({ target, things }) => Object.keys(things.exports ?? {}).map((name) => ({ name, target }))),
        stubs: externals_inOrder(stubs),
    };
}
function thingsAt(target, roots, bodies, { here, there, stubs }) {
    const names = roots.map(namesIn);
    const all = (key) => [
        ...new Set(names.flatMap((one) => one[key])),
    ];
    const exported = new Set([...all('exports'), ...exportsAt(target, there)]);
    const written = new Set(all('ssmWritten'));
    const stub = (kind, name, value) => {
        stubs.push({ kind, name, value });
        return [name, value];
    };
    const types = ssmTypes(roots.flat());
    return {
        exports: Object.fromEntries(all('imports')
            .filter((name) => !exported.has(name))
            .map((name) => stub('import', name, stubText(name)))),
        ssm: Object.fromEntries(all('ssmRead')
            .filter((name) => !written.has(name))
            .map((name) => stub('ssm-parameter', name, ssmStub(name, types.get(name))))),
        secrets: Object.fromEntries(all('secrets').map((name) => [stub('secret', name, 'stub')[0], secretString(bodies)])),
        stackOutputs: outputsOf(target, names, here, there, stubs),
    };
}
function exportsAt(target, { exports }) {
    const place = (0,plan_place/* placeOf */.$)(target, '');
    return exports.filter((one) => (0,plan_place/* placeOf */.$)(one.target, '') === place).map(({ name }) => name);
}
/** The type that a parameter in Parameter Store is read as, where a template parameter reads it. */
function ssmTypes(stacks) {
    const types = new Map();
    for (const { parameters } of stacks) {
        for (const { type, value } of parameters.values()) {
            const [part] = value?.kind === 'text' ? value.parts : [];
            const named = typeof part === 'object' && part.kind === 'ssm-parameter' && part.name.kind === 'scalar';
            if (named)
                types.set(String(part.name.value), type);
        }
    }
    return types;
}
/** A secret with every key that any template asks of one; the value is the same everywhere and no secret. */
function secretString(bodies) {
    const keys = new Set(bodies.flatMap((body) => [...body.matchAll(/:SecretString:([^:}"]+)/g)].map(([, key = '']) => key)));
    return keys.size === 0 ? 'stub' : JSON.stringify(Object.fromEntries([...keys].sort().map((key) => [key, 'stub'])));
}
function outputsOf(target, names, here, there, stubs) {
    const proposed = new Set(here.map(({ stackName }) => stackName));
    const outputs = new Map();
    for (const { stackName, output } of names.flatMap((one) => one.stackOutputs)) {
        if (proposed.has(stackName) || there.stacks.has((0,plan_place/* placeOf */.$)(target, stackName)))
            continue;
        const value = stubText(`${stackName}.${output}`);
        outputs.set(stackName, (outputs.get(stackName) ?? new Map()).set(output, value));
        stubs.push({ kind: 'stack-output', name: `${stackName}.${output}`, value });
    }
    return Object.fromEntries([...outputs].map(([stackName, values]) => [stackName, Object.fromEntries(values)]));
}
/** A binding that nothing can answer becomes a value. */
function stubBindings(stacks, there, stubs) {
    const proposed = new Set(stacks.map(({ target, stackName }) => (0,plan_place/* placeOf */.$)(target, stackName)));
    return stacks.map((stack) => {
        const placeOfProvider = (binding) => (0,plan_place/* placeOf */.$)({ ...stack.target, ...(binding.region !== undefined && { region: binding.region }) }, binding.stackName);
        const isAnswered = (binding) => proposed.has(placeOfProvider(binding)) || there.stacks.has(placeOfProvider(binding));
        const lost = stack.bindings.filter((binding) => !isAnswered(binding));
        if (lost.length === 0)
            return stack;
        const stubbed = lost.map(({ parameter, stackName, output }) => {
            const name = `${stackName}.${output}`;
            return { parameter, stub: { kind: 'stack-output', name, value: stubText(name) } };
        });
        stubs.push(...stubbed.map(({ stub }) => stub));
        const values = stubbed.map(({ parameter, stub }) => [parameter, stub.value]);
        return {
            ...stack,
            bindings: stack.bindings.filter(isAnswered),
            parameters: Object.fromEntries([...Object.entries(stack.parameters), ...values]),
            stubs: [...stack.stubs, ...stubbed.map(({ stub }) => stub)],
        };
    });
}
/** A template that is nowhere in the repository, with as much as its parent gives and asks of it. */
function addTemplates(stack, templates, stubs) {
    for (const { url, resource } of nestedAddresses(stack)) {
        if ((0,package_packaged/* digestInUrl */.Fb)(url) !== undefined || templates.has(url))
            continue;
        const given = (0,walk/* get */.Jt)(resource.properties, 'Parameters');
        const parameters = given?.kind === 'dict' ? [...given.entries.keys()] : [];
        const body = templateStub(stack, resource.logicalId, parameters);
        templates.set(url, body);
        stubs.push({ kind: 'artefact', name: url, value: `a template with ${external_node_path_.posix.basename(url)}'s outputs alone` });
    }
}
/** What only a stand-in names needs none to be told of: the parameter's own says it already. */
function externals_inOrder(stubs) {
    const values = new Set(stubs.map(({ value }) => value));
    const own = stubs.filter(({ kind, name }) => !((kind === 'ssm-parameter' || kind === 'artefact') && values.has(name)));
    const byName = new Map(own.map((stub) => [JSON.stringify([stub.kind, stub.name, stub.value]), stub]));
    return [...byName].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, stub]) => stub);
}

;// CONCATENATED MODULE: ./lib/app/planning/kept-secrets.js

/**
 * Values that are given to NoEcho parameters of stacks which are there: nobody can read what such a stack has, so
 * whether one is new is not known, and the stack keeps its own.
 *
 * @param fileOf the definition of a stack
 */
function keptSecrets({ stacks, secrets }, deployed, fileOf) {
    const before = new Map(deployed.map(({ target, stackName, noEcho }) => [(0,plan_place/* placeOf */.$)(target, stackName), noEcho]));
    return stacks.flatMap(({ key, target, stackName, stubs }) => {
        const kept = before.get((0,plan_place/* placeOf */.$)(target, stackName)) ?? [];
        // What stands in for a value was given by nobody.
        const standIns = new Set(stubs.flatMap(({ kind, name }) => (kind === 'parameter' ? [name] : [])));
        const given = [...(secrets.get(key)?.keys() ?? [])].filter((name) => kept.includes(name) && !standIns.has(name));
        return given.map((name) => kept_secrets_warningOf(name, stackName, fileOf(key)));
    });
}
function kept_secrets_warningOf(parameter, stackName, file) {
    const message = `NoEcho parameter ${parameter} of stack ${stackName} is kept as it is; its value cannot be compared. The value that stackgate.yml gives is used where the stack is created.`;
    return { severity: 'warning', code: 'plan/secret-kept', message, location: { file, line: 1, column: 1 } };
}

// EXTERNAL MODULE: ./lib/read/cloudformation/looks-like-template.js
var looks_like_template = __webpack_require__(4472);
// EXTERNAL MODULE: ./lib/read/cloudformation/naming.js
var naming = __webpack_require__(3949);
// EXTERNAL MODULE: ./lib/read/discover.js
var discover = __webpack_require__(9717);
;// CONCATENATED MODULE: ./lib/app/planning/lost-definitions.js



/**
 * Files where the definition of a service would stand that has stacks and no definition: an emptied file, a
 * misspelt `Resources`, the half of a merge. Whoever removes a service removes its file as well.
 *
 * @param gone services of deployed stacks that the estate does not have
 */
function lostDefinitions({ files, settings }, { services }, gone) {
    if (gone.size === 0)
        return [];
    const known = new Set(services.flatMap(({ file, inputs }) => [file, ...inputs]));
    return (0,discover/* definitionFiles */.pL)({ files, settings })
        .filter((file) => !known.has(file) && isNamedLikeDefinition(file) && gone.has((0,naming/* nameFromPath */.Zy)(file)))
        .map((file) => ({
        severity: 'warning',
        code: 'read/definition-lost',
        message: `${file} is there and defines nothing that can be deployed, while the service ${(0,naming/* nameFromPath */.Zy)(file)} has stacks. Mend it; to remove the service, delete the file.`,
        location: { file, line: 1, column: 1 },
    }));
}
function isNamedLikeDefinition(file) {
    return /(^|\/)serverless\.(ya?ml|json)$/.test(file) || (0,looks_like_template/* namedLikeTemplate */.VV)(file);
}

// EXTERNAL MODULE: ./lib/graph/build.js + 67 modules
var build = __webpack_require__(541);
;// CONCATENATED MODULE: ./lib/package/estimate.js
/** Seconds that making a resource of a type takes, as people see it; the embedded cloud takes the same. */
const seconds = new Map([
    ['AWS::Lambda::Function', 8],
    ['AWS::Lambda::Permission', 2],
    ['AWS::Lambda::EventSourceMapping', 10],
    ['AWS::DynamoDB::Table', 12],
    ['AWS::SQS::Queue', 30],
    ['AWS::SNS::Topic', 11],
    ['AWS::ApiGateway::RestApi', 6],
    ['AWS::ApiGatewayV2::Api', 6],
    ['AWS::CloudFront::Distribution', 240],
    ['AWS::IAM::Role', 16],
    ['AWS::S3::Bucket', 20],
    ['AWS::Logs::LogGroup', 3],
    ['AWS::SSM::Parameter', 2],
    ['AWS::RDS::DBInstance', 300],
    ['AWS::RDS::DBCluster', 300],
    ['AWS::OpenSearchService::Domain', 900],
]);
const estimate_usual = 5;
const ofEveryStack = 10;
/**
 * Seconds that a deploy of these resources takes: CloudFormation works on many at once, so the slowest two
 * kinds count, a role before what needs it, and a little for each. Good for an order, not for a promise.
 */
function estimateSeconds(types) {
    const all = [...types];
    const times = [...new Set(all)].map((type) => seconds.get(type) ?? estimate_usual).toSorted((a, b) => b - a);
    const [first = 0, second = 0] = times;
    return ofEveryStack + first + second + Math.round(all.length / 10);
}

// EXTERNAL MODULE: ./lib/app/dropped-imports.js
var dropped_imports = __webpack_require__(9278);
;// CONCATENATED MODULE: ./lib/app/planning/body-estate.js
/** Stacks that were read out of template bodies as an estate, for what compares estates. */
function estateOfStacks(stage, stacks) {
    const services = new Map();
    for (const stack of stacks) {
        const own = services.get(stack.service);
        if (own === undefined)
            services.set(stack.service, [stack]);
        else
            own.push(stack);
    }
    return { stage, services: [...services].map(([name, own]) => serviceOf(name, own)) };
}
/** Only its name and stacks are known. */
function serviceOf(name, stacks) {
    const [first] = stacks;
    const file = first?.file ?? '.';
    return {
        name,
        format: 'cloudformation',
        file,
        directory: '.',
        stacks,
        dependsOn: [],
        inputs: [],
        location: first?.location ?? { file, line: 1, column: 1 },
    };
}

// EXTERNAL MODULE: ./lib/diff/diff-resources.js + 4 modules
var diff_resources = __webpack_require__(8747);
// EXTERNAL MODULE: ./lib/diff/stateful.js
var stateful = __webpack_require__(9855);
;// CONCATENATED MODULE: ./lib/app/planning/stack-changes.js



/**
 * What a deploy does to the resources of one root stack and of those nested in it, both read from template
 * bodies. Pass no stacks for a side that is not there.
 */
function stackChanges(before, after) {
    const ids = new Set([...before, ...after].map(({ id }) => id));
    const estates = { before: estateOfStacks('', before), after: estateOfStacks('', after) };
    return [...ids].flatMap((id) => {
        const [old, now] = [withId(before, id), withId(after, id)];
        const pair = {
            name: id,
            ...(old && { deployed: serviceOf(old.service, [old]) }),
            ...(now && { proposed: serviceOf(now.service, [now]) }),
        };
        const keeps = (0,stateful/* keepsIn */.H)(estates.before);
        return (0,diff_resources/* diffResources */.l)([pair], estates.before, estates.after).flatMap((change) => {
            const lost = old?.resources.get(change.subject);
            return stepChange(change, lost, lost && keeps(lost));
        });
    });
}
/**
 * Resources of a root stack that keep data, nested ones included: by logical id. They decide whether a stack that
 * is new is kept when its run is taken back, so a function's log group is none: what it wrote in a run that failed is
 * nobody's loss, and every stack of functions would be left behind for it.
 */
function statefulIn(stacks) {
    const keeps = (0,stateful/* keepsIn */.H)(estateOfStacks('', stacks));
    const holdsData = (one) => one.type !== 'AWS::Logs::LogGroup' && keeps(one) !== undefined && !isUploads(one);
    const all = stacks.flatMap(({ resources }) => [...resources.values()]);
    return [...new Set(all.filter(holdsData).map(({ logicalId }) => logicalId))];
}
function withId(stacks, id) {
    return stacks.find((stack) => stack.id === id);
}
function stepChange(change, lost, keeps) {
    const { subject: logicalId, type, action, certainty } = change;
    if (type === undefined)
        return [];
    const irreversible = lost === undefined ? undefined : irreversibly(action, lost, keeps);
    return [
        {
            logicalId,
            type,
            action,
            certainty,
            summary: wordsOf(change),
            ...(irreversible !== undefined && { irreversible }),
        },
    ];
}
/** What is kept or snapshot by its policy can be brought back by hand; what is deleted cannot. */
function irreversibly(action, lost, keeps) {
    if (keeps === undefined || isUploads(lost) || (action !== 'removed' && action !== 'replaced'))
        return undefined;
    const policy = action === 'removed' ? lost.deletionPolicy : lost.updateReplacePolicy;
    return (0,stateful/* fateOf */._)(lost, policy) === 'deleted' ? `${keeps} of ${lost.logicalId}` : undefined;
}
/** The bucket that the Serverless Framework makes for its own uploads holds nothing of the service's. */
function isUploads({ logicalId, type }) {
    return logicalId === 'ServerlessDeploymentBucket' && type === 'AWS::S3::Bucket';
}
const codePaths = /^(Code|Content)\.(S3Key|S3Bucket|ImageUri|ZipFile)$/;
/** A key that holds a digest tells people nothing. */
function wordsOf({ action, subject, properties, summary }) {
    const isCode = action === 'changed' && properties.length > 0 && properties.every((path) => codePaths.test(path));
    return isCode ? `code of ${subject} changes` : summary;
}

// EXTERNAL MODULE: ./lib/config/bounded-glob.js
var bounded_glob = __webpack_require__(8682);
;// CONCATENATED MODULE: ./lib/app/planning/waived.js

/**
 * Waivers as planning asks for them: the same globs over `service:subject`, and the same last day, as
 * `applyWaivers` has for findings.
 *
 * @param today ISO date
 */
function waivedIn(waivers, today) {
    const inForce = waivers
        .filter(({ expires }) => expires === undefined || expires >= today)
        .map(({ rule, subject }) => ({ rule: (0,bounded_glob/* compileGlob */.SO)(rule, 'name'), subject: (0,bounded_glob/* compileGlob */.SO)(subject, 'name') }));
    return (service, logicalId, rule) => inForce.some((waiver) => waiver.rule(rule) && waiver.subject(`${service}:${logicalId}`));
}

;// CONCATENATED MODULE: ./lib/app/planning/plan-input-of.js








/** Everything that a plan is made from, out of two sides that were read from what CloudFormation is given. */
function planInputOf(facts) {
    const { proposed, stacks, bodies, deployed, settings, today } = facts;
    const { stage, services } = proposed.estate;
    const of = (make) => new Map(stacks.map(({ key }) => [key, make(bodies.get(key) ?? [])]));
    const names = of(namesIn);
    return {
        stage,
        ephemeral: settings.stages.some(({ name, ephemeral }) => name === stage && ephemeral),
        proposed: stacks,
        deployed: deployed.stacks,
        edges: proposed.edges,
        dropped: droppedIn(facts),
        declared: services.flatMap((service) => [...declaredBy(service, services)]),
        ...changesIn(facts),
        stateful: of(statefulIn),
        stackOf: rootFinder(services),
        exportsOf: new Map([...names].map(([key, { exports }]) => [key, exports])),
        importsOf: new Map([...names].map(([key, { imports }]) => [key, imports])),
        foreignImporters: deployed.foreignImporters,
        foreignExports: deployed.foreignExports,
        foreignOutputs: deployed.foreignOutputs,
        waived: waivedIn(settings.policy.waivers, today),
        estimates: of((inside) => estimateSeconds(inside.flatMap(({ resources }) => [...resources.values()].map(({ type }) => type)))),
    };
}
/** By place: a stack under another name or in another region is another stack. What cannot be read has no entry. */
function changesIn({ stacks, bodies, deployed }) {
    const changes = new Map();
    const removals = new Map();
    const places = new Set(stacks.map(({ target, stackName }) => (0,plan_place/* placeOf */.$)(target, stackName)));
    for (const { key, target, stackName } of stacks) {
        const before = deployed.read.get((0,plan_place/* placeOf */.$)(target, stackName)) ?? [];
        changes.set(key, stackChanges(before, bodies.get(key) ?? []));
    }
    for (const { target, stackName } of deployed.stacks) {
        const place = (0,plan_place/* placeOf */.$)(target, stackName);
        const before = deployed.read.get(place) ?? [];
        if (!places.has(place) && before.length > 0)
            removals.set(place, stackChanges(before, []));
    }
    return { changes, removals };
}
/** Imports that only what is deployed has, both sides read from bodies so that their ends are named alike. */
function droppedIn({ proposed, bodies, deployed, settings }) {
    const { stage } = proposed.estate;
    const before = estateOfStacks(stage, [...deployed.read.values()].flat());
    const after = estateOfStacks(stage, [...bodies.values()].flat());
    const edges = (0,build/* buildGraph */.Z)(after, [], settings.externals);
    const now = new Set(edges.map(({ key }) => key));
    const removedEdges = (0,build/* buildGraph */.Z)(before, [], settings.externals).filter(({ key }) => !now.has(key));
    return (0,dropped_imports/* droppedImports */.J)({
        stage,
        services: after.services,
        statements: [],
        edges,
        changes: [],
        newEdges: new Set(),
        removedEdges,
    });
}
function* declaredBy(service, services) {
    const [main, ...others] = service.stacks.filter(({ parent }) => parent === undefined);
    if (main === undefined)
        return;
    for (const { on } of service.dependsOn) {
        const first = services.find(({ name }) => name === on)?.stacks.find(({ parent }) => parent === undefined);
        if (first === undefined)
            continue;
        for (const stack of [main, ...others])
            yield { stack: stack.key, on: first.key, text: `${service.name} depends on ${on}` };
    }
    for (const stack of [main, ...others])
        for (const { on } of stack.dependsOn)
            yield { stack: stack.key, on, text: `${stack.key} depends on ${on}` };
}
/** The root stack of an edge's end. A service with several has each node in the one whose resources it is among. */
function rootFinder(services) {
    const byService = new Map(services.map((service) => [service.name, rootsById(service)]));
    return (service, id) => {
        const roots = byService.get(service);
        return roots?.byId.get(id) ?? roots?.first;
    };
}
function rootsById({ stacks }) {
    const parents = new Map(stacks.map((stack) => [stack.key, stack.parent?.stack]));
    const byId = new Map();
    const rootOf = (key) => {
        const parent = parents.get(key);
        return parent === undefined ? key : rootOf(parent);
    };
    for (const stack of stacks) {
        const root = rootOf(stack.key);
        const ids = [stack.id, ...[...stack.resources.values()].flatMap(({ id, logicalId }) => [id, logicalId])];
        const outputs = stack.outputs.map(({ name }) => name);
        const prefix = stack.parent === undefined ? '' : `${stack.id}/`;
        for (const id of [...ids, ...outputs])
            if (!byId.has(prefix + id))
                byId.set(prefix + id, root);
        if (!byId.has(stack.id))
            byId.set(stack.id, root);
    }
    return { byId, first: stacks.find(({ parent }) => parent === undefined)?.key };
}

// EXTERNAL MODULE: ./lib/config/stage-settings.js
var stage_settings = __webpack_require__(6968);
;// CONCATENATED MODULE: ./lib/package/capabilities.js

/** Types that CloudFormation makes only when told that it may, with the property that names one. */
const iamTypes = new Map([
    ['AWS::IAM::AccessKey', undefined],
    ['AWS::IAM::Group', 'GroupName'],
    ['AWS::IAM::InstanceProfile', 'InstanceProfileName'],
    ['AWS::IAM::ManagedPolicy', 'ManagedPolicyName'],
    ['AWS::IAM::Policy', undefined],
    ['AWS::IAM::Role', 'RoleName'],
    ['AWS::IAM::User', 'UserName'],
    ['AWS::IAM::UserToGroupAddition', undefined],
]);
/**
 * What a stack must acknowledge, from its own template and those nested in it, in the order of the API's page.
 * Source: `Capabilities` of CreateChangeSet.
 */
function capabilitiesOf(templates) {
    const needed = new Set();
    for (const template of templates) {
        if (hasMacro(template))
            needed.add('CAPABILITY_AUTO_EXPAND');
        for (const resource of resourcesOf(template)) {
            const type = String(resource.Type);
            if (type === 'AWS::CloudFormation::Stack')
                needed.add('CAPABILITY_AUTO_EXPAND');
            if (!iamTypes.has(type))
                continue;
            const name = iamTypes.get(type);
            const isNamed = name !== undefined && jsonAt(resource, 'Properties', name) !== undefined;
            needed.add(isNamed ? 'CAPABILITY_NAMED_IAM' : 'CAPABILITY_IAM');
        }
    }
    return ['CAPABILITY_IAM', 'CAPABILITY_NAMED_IAM', 'CAPABILITY_AUTO_EXPAND'].filter((one) => needed.has(one));
}
function resourcesOf(template) {
    return isObject(template.Resources) ? Object.values(template.Resources).filter(isObject) : [];
}
function hasMacro(template) {
    return template.Transform !== undefined || JSON.stringify(template).includes('"Fn::Transform":');
}

;// CONCATENATED MODULE: ./lib/package/defined-names.js
/**
 * Undefined for a format whose templates are complete: there an undefined name is a mistake, and stays one.
 * Plugins of the Serverless Framework add resources and conditions that no file of the repository holds.
 */
function definedNames(template, { format }) {
    if (format !== 'serverless')
        return undefined;
    const { resources, parameters, conditions } = template;
    return {
        isDefined: (name) => name.startsWith('AWS::') || resources.has(name) || parameters.has(name),
        isCondition: (name) => conditions.has(name),
    };
}

;// CONCATENATED MODULE: ./lib/package/literal.js
/** A text where no intrinsic function may stand: pseudo parameters as the target has them, fallbacks as they are. */
function literalOf(value, context) {
    const parts = partsOf(value, context, 0);
    return parts.every((part) => typeof part === 'string') ? { whole: parts.join(''), parts } : { parts };
}
/** Fallbacks may have fallbacks; what is deeper than this is no text that people write. */
const maxDepth = 20;
function partsOf(value, context, depth) {
    if (value.kind === 'scalar')
        return [value.raw ?? (value.value === null ? '' : String(value.value))];
    if (value.kind === 'choice')
        return depth > maxDepth ? [] : partsOf(value.whenTrue, context, depth + 1);
    if (value.kind !== 'text')
        return [];
    return value.parts.flatMap((part) => (typeof part === 'string' ? [part] : resolved(part, context, depth)));
}
function resolved(symbol, context, depth) {
    const known = symbol.kind === 'pseudo' ? pseudoValue(symbol.name, context) : undefined;
    if (known !== undefined)
        return [known];
    const isFree = symbol.kind === 'environment' || symbol.kind === 'unknown';
    if (isFree && symbol.otherwise && depth < maxDepth)
        return partsOf(symbol.otherwise, context, depth + 1);
    return [symbol];
}
/** What a pseudo parameter is in a place; undefined for those that only a deployed stack has. */
function pseudoValue(name, { target, stackName }) {
    const isChina = target.region.startsWith('cn-');
    switch (name) {
        case 'AWS::Region':
            return target.region;
        case 'AWS::AccountId':
            return target.account;
        case 'AWS::Partition':
            return isChina ? 'aws-cn' : target.region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
        case 'AWS::URLSuffix':
            return isChina ? 'amazonaws.com.cn' : 'amazonaws.com';
        case 'AWS::StackName':
            return stackName;
        default:
            return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/package/write-context.js

function renamed(logicalId, { renames }) {
    return renames.get(logicalId) ?? logicalId;
}
/** The text that stands in for a name that the template does not define; undefined for one that it does. */
function undefinedStub(name, attribute, { defined, needs }) {
    if (defined === undefined || defined.isDefined(name) || needs.parameters.has(name))
        return undefined;
    const whole = attribute === '' ? name : `${name}.${attribute}`;
    return needs.stub('unknown', `${whole}, which nothing here defines`, stubText(whole));
}

;// CONCATENATED MODULE: ./lib/package/write-symbol.js





/** A symbol as CloudFormation resolves it: an intrinsic function, a parameter that the deployer fills, or a stub. */
function writeSymbol(symbol, context, write) {
    const { needs, stack } = context;
    switch (symbol.kind) {
        case 'ref':
            return symbol.stack === stack.key ? call('Ref', renamed(symbol.logicalId, context)) : standIn(symbol, context);
        case 'attribute':
            return symbol.stack === stack.key
                ? call('Fn::GetAtt', [renamed(symbol.logicalId, context), symbol.attribute])
                : standIn(symbol, context);
        case 'parameter':
            return symbol.stack === stack.key ? call('Ref', symbol.name) : standIn(symbol, context);
        case 'pseudo':
            return pseudo(symbol.name, context) ?? standIn(symbol, context);
        case 'import':
            return call('Fn::ImportValue', write(symbol.exportName, context));
        case 'stack-output':
            return call('Ref', needs.output(literalText(symbol.stackName, context), symbol.output, symbol.region));
        case 'compose-output':
            return composeOutput(symbol, context);
        case 'ssm-parameter':
            return ssmParameter(symbol, context, write);
        case 'secret':
            return secretReference(literalText(symbol.name, context));
        case 'environment':
        case 'unknown':
            return symbol.otherwise ? write(symbol.otherwise, context) : standIn(symbol, context);
    }
}
function call(name, argument) {
    return jsonObject([[name, argument]]);
}
/** Only regions and the like; `AWS::StackName(key)` is what a stack without a stated name is called. */
function pseudo(name, context) {
    const ofStack = /^AWS::StackName\((.*)\)$/s.exec(name)?.[1];
    if (ofStack === undefined)
        return /^AWS::[A-Za-z]+$/.test(name) ? call('Ref', name) : undefined;
    return ofStack === context.stack.key ? call('Ref', 'AWS::StackName') : context.nameOf(ofStack);
}
function composeOutput(symbol, context) {
    const main = context.mainOf(symbol.service);
    if (main === undefined)
        return standIn(symbol, context);
    const region = main.target.region === context.target.region ? undefined : main.target.region;
    return call('Ref', context.needs.output(main.stackName, symbol.output, region));
}
/** Where the stack makes the parameter itself, what the tool falls back on is what holds on the first deploy. */
function ssmParameter(symbol, context, write) {
    const name = literalText(symbol.name, context);
    const isOwn = context.setsParameters.has(name);
    return isOwn && symbol.otherwise ? write(symbol.otherwise, context) : call('Ref', context.needs.ssm(name));
}
const byReference = '/aws/reference/secretsmanager/';
/** CloudFormation fetches it; its value is in no template. */
function secretReference(name) {
    const id = name.startsWith(byReference) ? name.slice(byReference.length) : name;
    return `{{resolve:secretsmanager:${id}}}`;
}
/**
 * A text where no function may stand (a default, a description, the name in Parameter Store): what is
 * not known stands in for itself.
 */
function literalText(value, context) {
    const { parts } = literalOf(value, context);
    return parts.map((part) => (typeof part === 'string' ? part : literalSymbol(part, context))).join('');
}
function literalSymbol(symbol, context) {
    if (symbol.kind === 'secret')
        return secretReference(literalText(symbol.name, context));
    if (symbol.kind !== 'pseudo')
        return standIn(symbol, context);
    const ofStack = /^AWS::StackName\((.*)\)$/s.exec(symbol.name)?.[1];
    const known = ofStack === undefined ? pseudoValue(symbol.name, context) : context.nameOf(ofStack);
    return known ?? standIn(symbol, context);
}
function standIn(symbol, { needs }) {
    const [kind, name] = stubOf(symbol);
    return needs.stub(kind, name, stubText(name));
}
function stubOf(symbol) {
    switch (symbol.kind) {
        case 'import':
        case 'secret':
            return [symbol.kind, (0,walk/* printSymbol */.Cm)(symbol)];
        case 'stack-output':
        case 'compose-output':
            return ['stack-output', (0,walk/* printSymbol */.Cm)(symbol).slice(2, -1)];
        case 'ssm-parameter':
            return ['ssm-parameter', (0,walk/* printSymbol */.Cm)(symbol).slice(2, -1)];
        case 'parameter':
            return ['parameter', symbol.name];
        case 'environment':
            return ['environment', symbol.name];
        case 'unknown':
            return ['unknown', symbol.reason];
        case 'ref':
        case 'attribute':
        case 'pseudo':
            return ['unknown', (0,walk/* printSymbol */.Cm)(symbol).slice(2, -1)];
    }
}

;// CONCATENATED MODULE: ./lib/package/parameter-values.js




/**
 * What every declared parameter of a root stack is given: the value at this stage, else the default, else
 * a stub. A parameter that another stack's output fills is bound to it; NoEcho ones are only named.
 *
 * @param declared the Parameters section as it is deployed
 * @param secret what somebody gave for a NoEcho parameter
 */
function parameterValues(declared, context, secret) {
    const values = new Map();
    const secrets = new Map();
    const noEcho = [];
    for (const [name, definition] of Object.entries(declared)) {
        if (isNoEcho(definition)) {
            noEcho.push(name);
            const value = secret(name) ?? missingSecret(name, definition, context);
            if (value !== undefined)
                secrets.set(name, value);
            continue;
        }
        const value = givenValue(name, definition, context);
        if (value !== undefined)
            values.set(name, value);
    }
    return { values, noEcho, secrets };
}
function isNoEcho(definition) {
    return String(jsonAt(definition, 'NoEcho') ?? '').toLowerCase() === 'true';
}
/** A default is the template's own affair; without one somebody must give a value, or a stub stands in. */
function missingSecret(name, definition, { needs }) {
    if (jsonAt(definition, 'Default') !== undefined)
        return undefined;
    return needs.stub('parameter', name, stubParameter(name, definition));
}
/** Undefined for one that a binding fills. */
function givenValue(name, definition, context) {
    const { stack, needs } = context;
    const parameter = stack.parameters.get(name);
    const fallback = jsonAt(definition, 'Default');
    if (parameter?.value === undefined) {
        if (fallback !== undefined && fallback !== null)
            return plainText(fallback);
        return needs.stub('parameter', name, stubParameter(name, definition));
    }
    if (isBound(name, parameter.value, context))
        return undefined;
    return textOfParameter(parameter, parameter.value, fallback, context);
}
function plainText(value) {
    return Array.isArray(value)
        ? value.map(plainText).join(',')
        : typeof value === 'object'
            ? JSON.stringify(value)
            : String(value);
}
/** Binds the parameter where its whole value is an output of another stack. */
function isBound(parameter, value, context) {
    const { needs, mainOf, target } = context;
    const symbol = (0,walk/* loneSymbol */.xi)(value);
    if (symbol?.kind === 'stack-output') {
        const stackName = literalText(symbol.stackName, context);
        const { output, region } = symbol;
        needs.bind({ parameter, stackName, output, ...(region !== undefined && { region }) });
        return true;
    }
    const main = symbol?.kind === 'compose-output' ? mainOf(symbol.service) : undefined;
    if (main === undefined || symbol?.kind !== 'compose-output')
        return false;
    const region = main.target.region === target.region ? {} : { region: main.target.region };
    needs.bind({ parameter, stackName: main.stackName, output: symbol.output, ...region });
    return true;
}
/** The value as it is passed: a list with commas, a name in Parameter Store as the name. */
function textOfParameter({ type }, value, fallback, context) {
    const symbol = (0,walk/* loneSymbol */.xi)(value);
    if (symbol?.kind === 'ssm-parameter' && type.startsWith('AWS::SSM::Parameter::Value<'))
        return literalText(symbol.name, context);
    if (value.kind === 'list')
        return value.items.map((item) => literalText(item, context)).join(',');
    if (typeof fallback === 'string' && fallback.includes('{{resolve:') && symbol !== undefined)
        return fallback;
    if (symbol?.kind === 'ssm-parameter')
        return `{{resolve:ssm:${literalText(symbol.name, context)}}}`;
    if (symbol?.kind === 'secret')
        return secretReference(literalText(symbol.name, context));
    return literalText(value, context);
}

;// CONCATENATED MODULE: ./lib/package/version-renames.js


/**
 * Logical ids of the Lambda versions that a tool makes, with the digest of what they are versions of:
 * CloudFormation publishes a version only under a new id, and an alias would go on to the old code.
 * Lowering leaves the digest out, as only packaging has it.
 */
function versionRenames({ resources }, { format }, digest) {
    const renames = new Map();
    if (format !== 'serverless' && format !== 'sam')
        return renames;
    for (const [id, version] of resources) {
        if (version.type !== 'AWS::Lambda::Version' || version.madeFor === undefined)
            continue;
        const of = resources.get((0,walk/* stringOf */.Je)((0,walk/* get */.Jt)(version.properties, 'FunctionName', 'Ref')) ?? '');
        if (of === undefined)
            continue;
        const code = (of.code && of.code.length > 0 ? digest(of.code) : undefined) ??
            (0,walk/* printValue */.jt)((0,walk/* get */.Jt)(of.properties, 'Code') ?? of.properties);
        // The framework publishes where the configuration differs, too; SAM only for other code.
        const configuration = format === 'serverless' ? (0,walk/* printValue */.jt)(of.properties) : '';
        const renamed = `${id}${(0,fingerprint/* digestOf */.ol)(`${code}\n${configuration}`).slice(0, 10)}`;
        if (!resources.has(renamed))
            renames.set(id, renamed);
    }
    return renames;
}

;// CONCATENATED MODULE: ./lib/package/definition-text.js

/**
 * A document that a property takes as text, with the functions in it left to CloudFormation. SAM's
 * transform does the same with the definition of a state machine, which is read as an object.
 */
function definitionText(definition) {
    const pieces = [];
    write(definition, pieces);
    const joined = [];
    for (const piece of pieces) {
        const last = joined.at(-1);
        if (typeof piece === 'string' && typeof last === 'string')
            joined[joined.length - 1] = last + piece;
        else
            joined.push(piece);
    }
    return joined.length === 1 ? (joined[0] ?? '') : jsonObject([['Fn::Join', ['', joined]]]);
}
function write(value, pieces) {
    if (Array.isArray(value)) {
        pieces.push('[');
        for (const [at, item] of value.entries()) {
            if (at > 0)
                pieces.push(',');
            write(item, pieces);
        }
        pieces.push(']');
    }
    else if (!isObject(value))
        pieces.push(JSON.stringify(value));
    else if (isFunction(value))
        pieces.push('"', value, '"');
    else
        writeObject(value, pieces);
}
function writeObject(value, pieces) {
    pieces.push('{');
    for (const [at, [key, entry]] of Object.entries(value).entries()) {
        pieces.push(`${at > 0 ? ',' : ''}${JSON.stringify(key)}:`);
        write(entry, pieces);
    }
    pieces.push('}');
}
function isFunction(value) {
    const [key, ...others] = Object.keys(value);
    return others.length === 0 && key !== undefined && (key === 'Ref' || key.startsWith('Fn::'));
}

;// CONCATENATED MODULE: ./lib/package/code-table.js
/**
 * Properties that `aws cloudformation package` replaces by an upload of the file or folder that they name.
 * Source: the exporters of aws-cli's `artifact_exporter.py`, without what serverless teams do not use.
 */
const uploadedProperties = new Map([
    ['AWS::Lambda::Function', [['Code', 'S3Bucket/S3Key']]],
    ['AWS::Lambda::LayerVersion', [['Content', 'S3Bucket/S3Key']]],
    ['AWS::ApiGateway::RestApi', [['BodyS3Location', 'Bucket/Key']]],
    ['AWS::ApiGatewayV2::Api', [['BodyS3Location', 'Bucket/Key']]],
    ['AWS::StepFunctions::StateMachine', [['DefinitionS3Location', 'Bucket/Key']]],
    ['AWS::AppSync::GraphQLSchema', [['DefinitionS3Location', 's3-url']]],
    [
        'AWS::AppSync::Resolver',
        [
            ['RequestMappingTemplateS3Location', 's3-url'],
            ['ResponseMappingTemplateS3Location', 's3-url'],
            ['CodeS3Location', 's3-url'],
        ],
    ],
    [
        'AWS::AppSync::FunctionConfiguration',
        [
            ['RequestMappingTemplateS3Location', 's3-url'],
            ['ResponseMappingTemplateS3Location', 's3-url'],
            ['CodeS3Location', 's3-url'],
        ],
    ],
]);

;// CONCATENATED MODULE: ./lib/package/write-code.js




/**
 * The properties of a resource with local code under a key that holds its digest, so that other code is
 * another template. What is uploaded already, written inline or an image stays as it is written.
 */
function withCode(type, properties, facts, context) {
    const placed = jsonObject(Object.entries(properties));
    for (const [property, form] of uploadedProperties.get(type) ?? []) {
        const isCode = property === 'Code' || property === 'Content';
        const written = placed[property];
        const value = isCode ? placeCode(written, placed, facts, context) : placeFile(written, form, context);
        if (value !== undefined)
            placed[property] = value;
    }
    return placed;
}
/** `Code` of a function, `Content` of a layer; undefined for what stays. */
function placeCode(written, properties, facts, context) {
    const paths = facts?.code ?? [];
    if (jsonAt(written, 'ZipFile') !== undefined)
        return undefined;
    if (isImage(written, properties))
        return placeImage(written, paths, facts?.logicalId ?? 'function', context);
    if (context.service.format === 'cdk')
        return noteAsset(written, paths, context);
    const isOwn = written === undefined || typeof written === 'string' || isPlaceholder(written, facts, context);
    if (!isOwn)
        return undefined;
    const digest = paths.length === 0 ? undefined : context.digest(paths);
    if (digest !== undefined)
        return located('S3Bucket/S3Key', artefact(paths, digest, '.zip', context));
    return missingCode(typeof written === 'string' ? [written] : paths, facts?.logicalId ?? 'function', context);
}
function isImage(written, properties) {
    return properties.PackageType === 'Image' || jsonAt(written, 'ImageUri') !== undefined;
}
/**
 * serverless.yml's lowering gives an artefact's name without its folder, which holds the time of the deploy. Only what
 * the framework makes has code of its own there; the code of its own custom resources is not in the repository.
 */
function isPlaceholder(written, facts, { service }) {
    const key = jsonAt(written, 'S3Key');
    if (service.format !== 'serverless')
        return false;
    if (key === 'custom-resources.zip')
        return true;
    return facts?.code !== undefined && (typeof key !== 'string' || /^[^/]+$/.test(key));
}
/** An image that a tool would build: nothing here can, so its address stands in for it. */
function placeImage(written, paths, logicalId, context) {
    const stated = jsonAt(written, 'ImageUri');
    if (stated !== undefined && stated !== 'image')
        return undefined;
    const digest = (paths.length === 0 ? undefined : context.digest(paths)) ?? 'unbuilt';
    const repository = `${keyPart(context.service.name).toLowerCase()}/${keyPart(logicalId).toLowerCase()}`;
    const uri = `${package_packaged/* artefactBucket */.Lh}/${repository}:${digest.slice(0, 64)}`;
    return jsonObject([['ImageUri', context.needs.stub('artefact', `image of ${logicalId}`, uri)]]);
}
/** The CDK names its assets by digests of its own; the key stays. */
function noteAsset(written, paths, context) {
    const key = jsonAt(written, 'S3Key');
    const digest = paths.length === 0 ? undefined : context.digest(paths);
    if (digest === undefined || typeof key !== 'string')
        return undefined;
    context.artefacts.set(key, { key, digest, path: paths.join(', ') });
    return undefined;
}
/** Code that is built before it is deployed, or lies where nothing was read: only a stub can be deployed. */
function missingCode(paths, logicalId, context) {
    const key = `${keyPart(context.service.name)}/unbuilt-${keyPart(logicalId)}.zip`;
    const name = paths.length === 0 ? `code of ${logicalId}` : `code of ${logicalId} in ${paths.join(', ')}`;
    return located('S3Bucket/S3Key', context.needs.stub('artefact', name, key));
}
/** A definition, schema or mapping template in a file of the repository; undefined for what stays. */
function placeFile(written, form, context) {
    if (typeof written !== 'string' || /^[a-z][a-z0-9+.-]*:/i.test(written) || written === '')
        return undefined;
    const path = external_node_path_.posix.join(external_node_path_.posix.dirname(context.file), written);
    if (external_node_path_.posix.isAbsolute(written) || path === '..' || path.startsWith('../'))
        return undefined;
    const digest = context.digest([path]);
    if (digest === undefined)
        return undefined;
    return located(form, artefact([path], digest, external_node_path_.posix.extname(path), context));
}
function artefact(paths, digest, extension, context) {
    const key = `${keyPart(context.service.name)}/${digest}${extension}`;
    context.artefacts.set(key, { key, digest, path: paths.join(', ') });
    return key;
}
function located(form, key) {
    if (form === 's3-url')
        return `s3://${package_packaged/* artefactBucket */.Lh}/${key}`;
    const [bucket, name] = form.split('/');
    return jsonObject([
        [bucket, package_packaged/* artefactBucket */.Lh],
        [name, key],
    ]);
}
/** A service's name may hold anything; a key is kept to what S3 calls safe. */
function keyPart(name) {
    return name.slice(0, 200).replace(/[^A-Za-z0-9._-]+/g, '-') || '-';
}

;// CONCATENATED MODULE: ./lib/package/included.js


/**
 * The content of a local file that `Fn::Transform` includes by `AWS::Include`. CloudFormation would fetch
 * it from where a packager has put it and write it in the same place. For a file that is not in the
 * repository an empty object stands in. Undefined for other macros, for what is in S3, and for what is no object.
 */
function includedBy(transform, { include, stack, needs }) {
    if (include === undefined || (0,walk/* stringOf */.Je)((0,walk/* get */.Jt)(transform, 'Name')) !== 'AWS::Include')
        return undefined;
    const location = (0,walk/* stringOf */.Je)((0,walk/* get */.Jt)(transform, 'Parameters', 'Location'));
    if (location === undefined || external_node_path_.posix.isAbsolute(location) || /^[a-z][a-z0-9+.-]*:/i.test(location))
        return undefined;
    const path = external_node_path_.posix.join(external_node_path_.posix.dirname(stack.template?.file ?? stack.file), location);
    const found = path === '..' || path.startsWith('../') ? undefined : include(path);
    if (found !== undefined)
        return found.kind === 'dict' ? found : undefined;
    needs.stub('artefact', `the included file ${location}`, '{}');
    return (0,walk/* dict */.jd)([], transform);
}

;// CONCATENATED MODULE: ./lib/package/write-sub.js



/**
 * The argument of `Fn::Sub`. A symbol in its text becomes `${Name}` where it is a parameter or a resource,
 * else a variable of its own; what is literal in the symbol's place keeps its `${` by `${!`.
 */
function writeSub(argument, context, write) {
    const [template, variables, ...more] = argument.kind === 'list' ? argument.items : [argument];
    if (template === undefined)
        return write(argument, context);
    const added = jsonObject();
    const own = variables && write(variables, context);
    const text = writeTemplate(template, added, own, context, write);
    if (text === undefined)
        return write(argument, context);
    const isPlain = variables === undefined && Object.keys(added).length === 0 && argument.kind !== 'list';
    if (isPlain)
        return text;
    const all = isObject(own) || own === undefined ? jsonObject([...Object.entries(own ?? {}), ...Object.entries(added)]) : own;
    const isEmpty = variables === undefined && Object.keys(added).length === 0;
    return [text, ...(isEmpty ? [] : [all]), ...more.map((item) => write(item, context))];
}
function writeTemplate(template, added, own, context, write) {
    const isOwn = (name) => isObject(own) && Object.hasOwn(own, name);
    if (template.kind === 'text')
        return writeParts(template, added, isOwn, context, write);
    if (template.kind !== 'scalar' || typeof template.value !== 'string')
        return undefined;
    return withRenames(template.value, isOwn, context);
}
function writeParts({ parts }, added, isOwn, context, write) {
    const pieces = parts.map((part) => {
        if (typeof part === 'string')
            return withRenames(part, isOwn, context);
        const written = writeSymbol(part, context, write);
        if (!isObject(written))
            return String(written).replaceAll('${', '${!');
        const name = written.Ref;
        if (typeof name === 'string' && !isOwn(name))
            return `\${${name}}`;
        const variable = freeName(added, isOwn);
        added[variable] = written;
        return `\${${variable}}`;
    });
    return pieces.join('');
}
function freeName(added, isOwn) {
    let number = Object.keys(added).length + 1;
    while (isOwn(`Stackgate${number}`))
        number += 1;
    return `Stackgate${number}`;
}
/** `${Id}` and `${Id.Attribute}` of resources that are written otherwise, or that nothing here defines. */
function withRenames(text, isOwn, context) {
    const isPlain = context.renames.size === 0 && context.defined === undefined;
    if (isPlain || !text.includes('${'))
        return text;
    return text.replace(/\$\{([A-Za-z0-9]+)((?:\.[^{}$]*)?)\}/g, (whole, id, rest) => {
        if (isOwn(id))
            return whole;
        return undefinedStub(id, rest.slice(1), context) ?? `\${${renamed(id, context)}${rest}}`;
    });
}

;// CONCATENATED MODULE: ./lib/package/write-value.js






/** A value of a template as JSON: functions in long form as they stand, symbols as `writeSymbol` has them. */
function writeValue(value, context) {
    switch (value.kind) {
        case 'scalar':
            return writeScalar(value);
        case 'text':
            return writeText(value, context);
        case 'list':
            return value.items.map((item) => writeValue(item, context));
        case 'dict':
            return writeDict(value, context);
        case 'choice': {
            const branches = [writeValue(value.whenTrue, context), writeValue(value.whenFalse, context)];
            return jsonObject([['Fn::If', [value.condition, ...branches]]]);
        }
    }
}
/** The same where no function may be added: texts that are not wholly known become what stands in for them. */
function writePlain(value, context) {
    if (value.kind === 'text')
        return literalText(value, context);
    if (value.kind === 'list')
        return value.items.map((item) => writePlain(item, context));
    if (value.kind === 'dict')
        return jsonObject([...value.entries].map(([key, entry]) => [key, writePlain(entry.value, context)]));
    return value.kind === 'scalar' ? writeScalar(value) : writePlain(value.whenTrue, context);
}
/** A number that does not print as it was written keeps its text: an account id keeps its zeros. */
function writeScalar({ value, raw }) {
    return typeof value === 'number' && (raw !== undefined || !Number.isFinite(value)) ? (raw ?? String(value)) : value;
}
function writeText({ parts }, context) {
    const pieces = [];
    for (const part of parts) {
        const piece = typeof part === 'string' ? part : writeSymbol(part, context, writeValue);
        const last = pieces.at(-1);
        const isJoined = typeof last === 'string' && (typeof piece === 'string' || typeof piece === 'number');
        if (isJoined)
            pieces[pieces.length - 1] = `${last}${piece}`;
        else
            pieces.push(piece);
    }
    const [first = ''] = pieces;
    return pieces.length < 2 ? first : jsonObject([['Fn::Join', ['', pieces]]]);
}
function writeDict({ entries }, context) {
    const [only, ...others] = entries;
    const stub = only && others.length === 0 ? stubFor(only[0], only[1].value, context) : undefined;
    if (stub !== undefined)
        return stub;
    const included = withInclude(entries, context);
    if (included !== undefined)
        return included;
    const kept = [...entries].filter(([, { value }]) => !(context.dropsNull && isNull(value)));
    return jsonObject(kept.map(([key, { value }]) => [key, writeArgument(key, value, context)]));
}
/** What is included stands beside the other keys; a file that includes files is left to CloudFormation. */
function withInclude(entries, context) {
    const transform = entries.get('Fn::Transform')?.value;
    const included = transform && includedBy(transform, context);
    if (included === undefined)
        return undefined;
    const others = new Map([...entries].filter(([key]) => key !== 'Fn::Transform'));
    const whole = { ...included, entries: new Map([...others, ...included.entries]) };
    return writeDict(whole, { ...context, include: undefined });
}
function isNull(value) {
    return value.kind === 'scalar' && value.value === null;
}
/** What stands in for `Ref` and `Fn::GetAtt` of something that a plugin would have made. */
function stubFor(key, value, context) {
    if (context.defined === undefined || (key !== 'Ref' && key !== 'Fn::GetAtt'))
        return undefined;
    const words = value.kind === 'list' ? value.items.map(walk/* textOf */.b6) : [(0,walk/* textOf */.b6)(value)];
    if (!words.every((word) => word !== undefined))
        return undefined;
    const [name = '', ...attribute] = key === 'Ref' ? words : words.join('.').split('.');
    return undefinedStub(name, attribute.join('.'), context);
}
/** What stands under a key, with the rules of the functions that name resources or hold a text with `${…}`. */
function writeArgument(key, value, context) {
    if (key === 'Fn::Sub')
        return writeSub(value, context, writeValue);
    if (key === 'Ref' && value.kind !== 'dict')
        return renamedText(writePlain(value, context), context);
    if (key === 'Fn::GetAtt')
        return writeGetAtt(value, context);
    if (key === 'Fn::If' || (key === 'Condition' && context.inConditions === true))
        noteCondition(key, value, context);
    return writeValue(value, context);
}
/** A condition that a plugin would have made is taken not to hold: see `stubConditions`. */
function noteCondition(key, value, { defined, needs }) {
    const name = (0,walk/* stringOf */.Je)(key === 'Fn::If' && value.kind === 'list' ? value.items[0] : value);
    if (name !== undefined && defined?.isCondition(name) === false)
        needs.condition(name);
}
function renamedText(name, context) {
    return typeof name === 'string' ? renamed(name, context) : name;
}
function writeGetAtt(value, context) {
    if (value.kind !== 'list') {
        const dotted = writePlain(value, context);
        if (typeof dotted !== 'string')
            return writeValue(value, context);
        const dot = dotted.indexOf('.');
        return dot < 0 ? dotted : renamed(dotted.slice(0, dot), context) + dotted.slice(dot);
    }
    const [resource, ...rest] = value.items;
    if (resource === undefined)
        return [];
    return [renamedText(writePlain(resource, context), context), ...rest.map((item) => writeValue(item, context))];
}

;// CONCATENATED MODULE: ./lib/package/write-template.js







/** The document of a template as it is deployed, without the parameters that writing it turned out to need. */
function write_template_writeTemplate(template, document, context) {
    const written = jsonObject();
    if (document.kind !== 'dict')
        return written;
    for (const [section, { value }] of document.entries)
        if (!(context.write.dropsNull && isNull(value)))
            written[section] = writeSection(section, value, template, context);
    return written;
}
/** Sections whose texts may hold functions. */
const withFunctions = new Set(['Rules', 'Hooks']);
function writeSection(section, value, template, context) {
    if (section === 'Resources' && value.kind === 'dict') {
        return jsonObject([...value.entries].map(([id, { value: resource }]) => [
            renamed(id, context.write),
            writeResource(id, resource, template, context),
        ]));
    }
    if (section === 'Outputs' && value.kind === 'dict') {
        return jsonObject([...value.entries].map(([name, { value: output }]) => [name, writeOutput(output, context.write)]));
    }
    if (section === 'Conditions')
        return writeValue(value, { ...context.write, inConditions: true });
    return withFunctions.has(section) ? writeValue(value, context.write) : writePlain(value, context.write);
}
/** Attributes beside these are plain text, or an object that may hold functions. */
const resourceValues = new Set(['Properties', 'Metadata', 'UpdatePolicy', 'CreationPolicy']);
function writeResource(id, value, template, context) {
    if (value.kind !== 'dict')
        return writeValue(value, context.write);
    const resource = jsonObject();
    for (const [attribute, { value: inside }] of value.entries) {
        if (context.write.dropsNull && isNull(inside))
            continue;
        resource[attribute] =
            resourceValues.has(attribute) || inside.kind === 'dict'
                ? writeValue(inside, context.write)
                : writePlain(inside, context.write);
    }
    if (resource.DependsOn !== undefined)
        resource.DependsOn = renamedAll(resource.DependsOn, context.write);
    if (typeof resource.Condition === 'string')
        noteUndefined(resource.Condition, context.write);
    const type = String(resource.Type);
    const properties = isObject(resource.Properties) ? resource.Properties : undefined;
    if (properties !== undefined || template.resources.get(id)?.code !== undefined) {
        const placed = withCode(type, properties ?? jsonObject(), template.resources.get(id), context.code);
        resource.Properties = withUrl(type, id, withText(type, placed), context);
    }
    return resource;
}
/** Where the definition of a state machine is read as an object, the property still takes a text. */
function withText(type, properties) {
    const definition = type === 'AWS::StepFunctions::StateMachine' ? properties.DefinitionString : undefined;
    if (isObject(definition) && !isFunction(definition))
        properties.DefinitionString = definitionText(definition);
    return properties;
}
function noteUndefined(condition, { defined, needs }) {
    if (defined?.isCondition(condition) === false)
        needs.condition(condition);
}
function withUrl(type, id, properties, { nestedUrl, write }) {
    if (type !== 'AWS::CloudFormation::Stack')
        return properties;
    const url = nestedUrl(id);
    if (url !== undefined)
        properties.TemplateURL = url;
    // An application of the public repository has no address before CloudFormation asks for one.
    else if (properties.TemplateURL === undefined)
        properties.TemplateURL = write.needs.stub('artefact', `the template of ${id}`, (0,package_packaged/* addressOf */.ci)(`applications/${id}.json`));
    return properties;
}
function renamedAll(names, context) {
    if (Array.isArray(names)) {
        const there = names.filter((name) => typeof name !== 'string' || context.defined?.isDefined(name) !== false);
        return there.map((name) => renamedAll(name, context));
    }
    return typeof names === 'string' ? renamed(names, context) : names;
}
function writeOutput(value, context) {
    if (value.kind !== 'dict')
        return writeValue(value, context);
    const condition = (0,walk/* stringOf */.Je)((0,walk/* get */.Jt)(value, 'Condition'));
    if (condition !== undefined)
        noteUndefined(condition, context);
    return jsonObject([...value.entries].map(([key, { value: inside }]) => [
        key,
        key === 'Value' || key === 'Export' ? writeValue(inside, context) : writePlain(inside, context),
    ]));
}

;// CONCATENATED MODULE: ./lib/package/package-root.js












/** One root stack with the stacks nested in it, innermost first: what changes inside changes the root's template. */
function packageRoot(root, context) {
    return new RootPackager(root, context).package();
}
const nothing = { bodies: new Map(), nested: new Map(), secrets: new Map() };
class RootPackager {
    #root;
    #context;
    #bodies = new Map();
    #nested = new Map();
    #artefacts = new Map();
    #documents = [];
    #diagnostics = [];
    constructor(root, context) {
        this.#root = root;
        this.#context = context;
    }
    package() {
        const { stack, service } = this.#root;
        if (service.format === 'cdk' && hasNoResources(stack))
            return { ...nothing, diagnostics: [notDeployed(stack)] };
        const needs = new Needs();
        const written = this.#write(stack, needs);
        const result = { bodies: this.#bodies, nested: this.#nested, diagnostics: this.#diagnostics };
        if (written === undefined)
            return { ...result, secrets: new Map() };
        const declared = isObject(written.document.Parameters) ? written.document.Parameters : jsonObject();
        const own = jsonObject(Object.entries(declared).filter(([name]) => !needs.parameters.has(name)));
        const { secret } = this.#context.options;
        const given = parameterValues(own, written.write, (name) => secret?.(stack, name));
        const parameters = new Map([...given.values, ...needs.values]);
        return { ...result, secrets: given.secrets, stack: this.#packaged(written, needs, parameters, given.noEcho) };
    }
    #packaged({ body, digest, write }, needs, parameters, noEcho) {
        const { service, stack, stackName, target } = this.#root;
        const tags = [...(stack.tags ?? [])].map(([name, value]) => [name, literalText(value, write)]);
        const stated = Object.fromEntries(tags.filter(([name]) => !name.startsWith('aws:')));
        return {
            key: stack.key,
            service: service.name,
            stackName,
            target,
            templateDigest: digest,
            templateBytes: Buffer.byteLength(body),
            parameters: Object.fromEntries(parameters),
            noEcho,
            bindings: needs.bindings.toSorted((a, b) => (a.parameter < b.parameter ? -1 : 1)),
            tags: { ...stated, ...ownerTags(service.name, stack.id, this.#context.estate.stage) },
            capabilities: capabilitiesOf(this.#documents),
            artefacts: [...this.#artefacts.values()].toSorted((a, b) => (a.key < b.key ? -1 : 1)),
            stubs: needs.stubs,
        };
    }
    /** The body of a stack, those nested in it written before; undefined, and told, where nothing was read of it. */
    #write(stack, needs) {
        const { template } = stack;
        const document = template?.document;
        if (template === undefined || document?.kind !== 'dict') {
            this.#diagnostics.push(nothingToDeploy(stack));
            return undefined;
        }
        const { service } = this.#root;
        const { options } = this.#context;
        const digest = (paths) => options.codeDigest(paths, service);
        const renames = versionRenames(template, service, digest);
        const write = { ...this.#writeContext(stack, needs, renames), defined: definedNames(template, service) };
        const code = { service, file: template.file, digest, artefacts: this.#artefacts, needs };
        const nestedUrl = (logicalId) => this.#writeNested(stack, logicalId, needs);
        const written = withNeeds(write_template_writeTemplate(template, document, { write, code, nestedUrl }), needs);
        const body = asciiJson(written);
        const bodyDigest = (0,fingerprint/* digestOf */.ol)(body);
        this.#bodies.set(bodyDigest, body);
        this.#documents.push(written);
        return { document: written, body, digest: bodyDigest, write };
    }
    #writeContext(stack, needs, renames) {
        const { named, estate, options } = this.#context;
        const { target, stackName } = this.#root;
        return {
            stack,
            needs,
            renames,
            target,
            stage: estate.stage,
            include: options.document,
            setsParameters: new Set(parametersSetBy(stack)),
            dropsNull: this.#root.service.format === 'serverless',
            ...(stack.parent === undefined && { stackName }),
            mainOf: (service) => named.mainOf.get(service),
            nameOf: (key) => named.byKey.get(key)?.stackName,
        };
    }
    /** The address of a nested stack's body; undefined for one whose template was not read. */
    #writeNested(parent, logicalId, needs) {
        const { service, stack: root } = this.#root;
        const stack = service.stacks.find((one) => one.parent?.stack === parent.key && one.parent.logicalId === logicalId);
        if (stack === undefined)
            return undefined;
        const own = new Needs();
        const written = this.#write(stack, own);
        if (written === undefined)
            return undefined;
        needs.include(own.stubs);
        this.#diagnostics.push(...own.bindings.map((binding) => unboundInside(stack, binding.parameter)));
        const objectKey = (0,package_packaged/* templateKey */.AY)(written.digest);
        this.#nested.set(stack.key, { root: root.key, objectKey, digest: written.digest });
        this.#artefacts.set(objectKey, { key: objectKey, digest: written.digest, path: stack.file });
        return (0,package_packaged/* templateUrl */.sB)(written.digest);
    }
}
function* parametersSetBy({ resources }) {
    for (const { type, properties } of resources.values()) {
        const name = type === 'AWS::SSM::Parameter' ? (0,walk/* textOf */.b6)((0,walk/* get */.Jt)(properties, 'Name')) : undefined;
        if (name !== undefined)
            yield name;
    }
}
function withNeeds(document, { parameters, conditions }) {
    const added = [...conditions].map((name) => [name, jsonObject([['Fn::Equals', ['stub', '']]])]);
    const sections = [
        ['Parameters', [...parameters]],
        ['Conditions', added],
    ];
    for (const [section, entries] of sections) {
        const own = document[section];
        if (entries.length > 0)
            document[section] = jsonObject([...(isObject(own) ? Object.entries(own) : []), ...entries]);
    }
    return document;
}
function hasNoResources({ template }) {
    const resources = (0,walk/* get */.Jt)(template?.document, 'Resources');
    return template?.document !== undefined && (resources?.kind !== 'dict' || resources.entries.size === 0);
}
/** A stack of assertions and the like: the CDK's own deploy leaves it out too. */
function notDeployed({ key, location }) {
    const message = `The stack ${key} has no resources: the CDK does not deploy it.`;
    return { severity: 'note', code: 'package/no-resources', message, location };
}
function nothingToDeploy({ key, location }) {
    const message = `Nothing was read of the stack ${key}: it cannot be deployed.`;
    return { severity: 'error', code: 'package/no-template', message, location };
}
/** Only root stacks are given values by the deployer. */
function unboundInside({ key, location }, parameter) {
    const message = `The nested stack ${key} needs another stack's output (${parameter}): pass it on from its parent.`;
    return { severity: 'error', code: 'package/nested-binding', message, location };
}

;// CONCATENATED MODULE: ./lib/package/stack-names.js




/** CloudFormation's own rule. */
const stackNamePattern = /^[A-Za-z][A-Za-z0-9-]{0,127}$/;
/** Names every root stack; two of one name in one place are told, and stay. */
function nameStacks({ services, stage }, target = {}) {
    const diagnostics = [];
    const roots = [];
    const taken = new Map();
    for (const service of services) {
        for (const stack of service.stacks) {
            if (stack.parent !== undefined)
                continue;
            const place = targetOf(stack, target);
            const stackName = stack_names_nameOf(stack, stage, place, diagnostics);
            const named = { service, stack, stackName, target: place };
            const at = [place.account, place.region, stackName].join('\n');
            const other = taken.get(at);
            if (other !== undefined)
                diagnostics.push(sameName(named, other));
            taken.set(at, other ?? named);
            roots.push(named);
        }
    }
    return {
        roots,
        byKey: new Map(roots.map((root) => [root.stack.key, root])),
        mainOf: new Map(roots.toReversed().map((root) => [root.service.name, root])),
        diagnostics,
    };
}
function targetOf({ account, region }, target) {
    return {
        account: account ?? target.account ?? package_packaged/* defaultTarget */.zo.account,
        region: region ?? target.region ?? package_packaged/* defaultTarget */.zo.region,
    };
}
function stack_names_nameOf(stack, stage, target, diagnostics) {
    const stated = (0,walk/* textOf */.b6)(stack.name) ?? literalOf(stack.name, { target, stage }).whole;
    const wanted = stated ?? (stack.id === 'main' ? `${stack.service}-${stage}` : `${stack.service}-${stack.id}-${stage}`);
    const name = legalName(wanted);
    if (name !== wanted)
        diagnostics.push(stack_names_renamed(stack, wanted, name));
    return name;
}
/** The nearest name that CloudFormation takes; a cut one ends in a digest, so that two stay two. */
function legalName(wanted) {
    if (stackNamePattern.test(wanted))
        return wanted;
    const letters = wanted
        .slice(0, 1024)
        .replace(/[^A-Za-z0-9]+/g, '-')
        .replace(/^[^A-Za-z]+/, '')
        .replace(/-+$/, '');
    const name = letters === '' ? `stack-${(0,fingerprint/* digestOf */.ol)(wanted).slice(0, 8)}` : letters;
    return name.length <= 128 ? name : `${name.slice(0, 119)}-${(0,fingerprint/* digestOf */.ol)(wanted).slice(0, 8)}`;
}
function stack_names_renamed({ location }, wanted, name) {
    const message = `${JSON.stringify(wanted.slice(0, 200))} can be no stack's name; the stack is named ${name}.`;
    return { severity: 'warning', code: 'package/stack-name', message, location };
}
function sameName({ service, stack, stackName, target }, other) {
    const place = `${target.account}/${target.region}`;
    const message = `${service.name} and ${other.service.name} both have the stack ${stackName} in ${place}: give one another name or place in stackgate.yml.`;
    return { severity: 'error', code: 'package/same-stack-name', message, location: stack.location };
}

;// CONCATENATED MODULE: ./lib/package/package-estate.js


/**
 * Everything that CloudFormation is given for an estate: a template body, parameters, tags and capabilities
 * for each root stack. Pure: the same estate and code give the same bytes.
 */
function packageEstate(estate, options) {
    const named = nameStacks(estate, options.target);
    const stacks = [];
    const bodies = new Map();
    const nested = new Map();
    const secrets = new Map();
    const diagnostics = [...named.diagnostics];
    for (const root of named.roots) {
        const packaged = packageRoot(root, { estate, named, options });
        diagnostics.push(...packaged.diagnostics);
        if (packaged.stack === undefined)
            continue;
        stacks.push(packaged.stack);
        for (const [digest, body] of packaged.bodies)
            bodies.set(digest, body);
        for (const [key, body] of packaged.nested)
            nested.set(key, body);
        if (packaged.secrets.size > 0)
            secrets.set(packaged.stack.key, packaged.secrets);
    }
    return { stacks, bodies, nested, secrets, diagnostics };
}

// EXTERNAL MODULE: ./lib/read/document/parse-cache.js
var parse_cache = __webpack_require__(8980);
// EXTERNAL MODULE: ./lib/read/reading-memo.js
var reading_memo = __webpack_require__(3899);
// EXTERNAL MODULE: ./lib/diff/lock-files.js
var lock_files = __webpack_require__(4450);
;// CONCATENATED MODULE: ./lib/app/planning/artefact-source.js


/**
 * Artefacts as manifests: a line for each file with its path and digest, sorted, and the lock files that
 * the code is built with. It names what would be deployed and holds no code: building and zipping belong to
 * a build job, and the embedded cloud runs nothing. Definitions are left out, as in `codeDigest`.
 */
function artefactSource(files, { services }) {
    const definitions = new Set(services.map(({ file }) => file));
    const known = new Map();
    return {
        digest(paths, service) {
            const lines = paths.map((path) => linesOf(path, files, definitions));
            if (lines.some((of) => of.length === 0))
                return undefined;
            const locks = service.format === 'cdk' ? [] : (0,lock_files/* lockFilesOf */.o)(service, (path) => files.has(path));
            const all = [...lines.flat(), ...locks.map((path) => line('lock', artefact_source_nameOf(path), files.digest(path)))];
            const bytes = Buffer.from(`${['stackgate manifest 1', ...new Set(all.sort())].join('\n')}\n`);
            const digest = (0,fingerprint/* digestOf */.ol)(bytes);
            known.set(digest, bytes);
            return digest;
        },
        bytes: (digest) => known.get(digest),
    };
}
/** By the path inside what is named, so that a folder that moved is the same code. */
function linesOf(path, files, definitions) {
    if (files.has(path))
        return [line('file', artefact_source_nameOf(path), files.digest(path))];
    if (files.digest(path) === undefined)
        return [];
    const prefix = path === '.' ? '' : `${path}/`;
    const inside = files.list().filter((file) => file.startsWith(prefix));
    const code = inside.filter((file) => !definitions.has(file));
    // A folder of definitions alone is code too: inline, or none yet.
    return code.length === 0
        ? [line('file', '.', 'only definitions')]
        : code.map((file) => line('file', file.slice(prefix.length), files.digest(file)));
}
function line(kind, path, digest) {
    return `${kind} ${digest ?? 'unreadable'} ${JSON.stringify(path)}`;
}
function artefact_source_nameOf(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}

;// CONCATENATED MODULE: ./lib/app/planning/plan-sides.js






function readSides(sources, settings, stage, options) {
    const { assemblies, deployedAssemblies = assemblies, environment, onProgress, cloud } = options;
    const given = { settings, environment, memo: new reading_memo/* ReadingMemo */.N() };
    const side = (files, of, what) => {
        onProgress({ kind: 'reading', what, stage });
        const read = new read_stage/* EstateSource */.Y(files, { ...given, assemblies: of }).read(stage);
        onProgress({ kind: 'read', what, stage, services: read.estate.services.length });
        return { read, files, artefacts: artefactSource(files, read.estate) };
    };
    const proposed = side(sources.proposed, assemblies, 'proposed');
    if (cloud !== undefined || sources.deployed === undefined)
        return { proposed };
    return { proposed, deployed: side(sources.deployed, deployedAssemblies, 'deployed') };
}
/** With parameters, account and region of the stage's settings where the definitions say nothing. */
function packageSide({ read, files, artefacts }, settings, { environment, assemblies }) {
    const { stage } = read.estate;
    const own = settings.stages.find(({ name }) => name === stage);
    const given = (0,stage_settings/* readSettingsForStage */.p)(settings, stage, { definitions: files.list(), environment, assemblies });
    const fileOf = definitionsByStack(read.estate);
    const { parse } = (0,parse_cache/* parseCache */.I)(files);
    return packageEstate(read.estate, {
        codeDigest: artefacts.digest,
        document: (path) => (files.has(path) ? parse(path).value : undefined),
        target: {
            ...(own?.account !== undefined && { account: own.account }),
            ...(own?.region !== undefined && { region: own.region }),
        },
        secret: ({ key }, name) => given.services.get(fileOf.get(key) ?? '')?.parameters.get(name),
    });
}
function definitionsByStack({ services }) {
    return new Map(services.flatMap(({ file, stacks }) => stacks.map(({ key }) => [key, file])));
}

;// CONCATENATED MODULE: ./lib/app/planning/store-artefacts.js
/** Puts every template body and every artefact of a packaged estate into a store, under the digests that it names. */
async function storeArtefacts({ stacks, bodies }, source, store) {
    for (const body of bodies.values())
        await store.put(Buffer.from(body));
    for (const digest of new Set(stacks.flatMap(({ artefacts }) => artefacts.map((one) => one.digest)))) {
        const bytes = source.bytes(digest);
        if (bytes !== undefined)
            await store.put(bytes);
    }
}

// EXTERNAL MODULE: ./lib/config/read-settings.js + 10 modules
var read_settings = __webpack_require__(6661);
;// CONCATENATED MODULE: ./lib/app/planning/unread-services.js


const partCode = 'read/part-of-repository';
/** Definitions that are there and say nothing to a reader that runs no code, or are outside of what is read. */
const unreadable = new Set([
    partCode,
    'cdk/no-assembly',
    'cdk/no-stacks',
    'serverless/needs-code',
    'read/definition-lost',
]);
/** Services beside the folder are none that were removed. One with settings of its own is an estate of its own. */
function partOfRepository(files) {
    const { prefix = '' } = files;
    if (prefix === '' || read_settings/* settingsFiles */.p.some((file) => files.has(file)))
        return [];
    const message = `${prefix} is a folder of a repository and has no stackgate.yml: services outside of it are not seen`;
    return [{ severity: 'warning', code: partCode, message, location: { file: '.', line: 1, column: 1 } }];
}
/**
 * Where a definition is there but cannot be read, nobody knows whose stacks it has: then no stack is taken
 * for one that was removed. Those that no proposed stack takes the place of are left out, as foreign ones.
 */
function heldBack(state, proposed, diagnostics) {
    const [unread] = diagnostics.filter(({ code }) => unreadable.has(code));
    const places = new Set(proposed.map(({ target, stackName }) => (0,plan_place/* placeOf */.$)(target, stackName)));
    const left = state.stacks.filter(({ target, stackName }) => !places.has((0,plan_place/* placeOf */.$)(target, stackName)));
    if (unread === undefined || left.length === 0)
        return { state, diagnostics: [] };
    const names = left.map(({ stackName }) => stackName).join(', ');
    const why = unread.code === partCode ? unread.message : `${unread.location.file} cannot be read`;
    const message = `${why}, so nothing is removed in this plan; of no proposed service are ${names}.`;
    return {
        state: withoutStacks(state, new Set(left.map(({ target, stackName }) => (0,plan_place/* placeOf */.$)(target, stackName)))),
        diagnostics: [{ severity: 'warning', code: 'plan/nothing-removed', message, location: unread.location }],
    };
}
/**
 * Without the stacks of services that stackgate.yml excludes: they are somebody else's matter, and none is removed.
 *
 * @param excluded each with its definition
 */
function withoutExcluded(state, proposed, excluded) {
    const taken = new Set(proposed.map(({ target, stackName }) => (0,plan_place/* placeOf */.$)(target, stackName)));
    const left = state.stacks.filter(({ service, target, stackName }) => excluded.has(service) && !taken.has((0,plan_place/* placeOf */.$)(target, stackName)));
    if (left.length === 0)
        return { state, diagnostics: [] };
    const diagnostics = [...excluded].flatMap(([service, file]) => {
        const names = left.filter((stack) => stack.service === service).map(({ stackName }) => stackName);
        if (names.length === 0)
            return [];
        const message = `stackgate.yml excludes ${file}, and its service ${service} is deployed: ${names.join(', ')} is left as it is. To remove the service, delete its definition.`;
        return [{ severity: 'warning', code: 'plan/excluded-kept', message, location: { file, line: 1, column: 1 } }];
    });
    const places = new Set(left.map(({ target, stackName }) => (0,plan_place/* placeOf */.$)(target, stackName)));
    return { state: withoutStacks(state, places), diagnostics };
}
function withoutStacks(state, places) {
    const isLeft = ({ target, stackName }) => places.has((0,plan_place/* placeOf */.$)(target, stackName));
    const left = state.stacks.filter(isLeft);
    const importers = new Map([...state.foreignImporters].map(([name, by]) => [name, [...by]]));
    for (const { imports, stackName } of left)
        for (const name of imports)
            importers.set(name, [...(importers.get(name) ?? []), stackName]);
    return {
        ...state,
        stacks: state.stacks.filter((stack) => !isLeft(stack)),
        read: new Map([...state.read].filter(([place]) => !places.has(place))),
        foreignImporters: importers,
        foreignExports: [
            ...state.foreignExports,
            ...left.flatMap(({ exports, target }) => Object.keys(exports).map((name) => ({ name, target }))),
        ],
        foreignOutputs: new Map([
            ...state.foreignOutputs,
            ...left.map(({ target, stackName, outputs }) => [(0,plan_place/* placeOf */.$)(target, stackName), outputs]),
        ]),
    };
}

;// CONCATENATED MODULE: ./lib/app/planning/plan-estate.js






















/**
 * From a repository to a plan: read, package, ask what is deployed, compare.
 *
 * @throws AppError for a directory, ref or stage that is not there, CloudError for a cloud that does not answer
 */
async function planEstate(options) {
    const assemblies = [...options.assemblies.values()];
    const deployedAssemblies = [...(options.deployedAssemblies?.values() ?? [])];
    const sources = (0,app_sources/* openSources */.H)({ ...options, assemblies, deployedAssemblies });
    // A folder without history is deployed with its own settings: there is nothing that it could weaken.
    const isAlone = options.cloud !== undefined && sources.deployed === undefined;
    return planSources(isAlone ? { ...sources, diagnostics: [] } : sources, options);
}
/** The same over files that are already open. */
async function planSources(sources, options) {
    const base = (0,base_settings/* readBaseSettings */.xu)(sources, {});
    const stage = onlyStage(base.settings, options.stage);
    const sides = readSides(sources, base.settings, stage, options);
    const { read: proposed } = sides.proposed;
    const packaged = packageSide(sides.proposed, base.settings, options);
    const state = await deployedState(sides, packaged, base.settings, options);
    // Without a cloud neither side has values for its bindings, and they are the same symbol on both.
    const parameters = options.cloud === undefined ? new Map() : withKnownBindings(packaged.stacks, state);
    const bodies = bodiesOf(packaged, parameters);
    const externals = externalsFor(packaged, bodies, state, options);
    const diagnostics = (0,merge_diagnostics/* mergeDiagnostics */.r)([
        ...sources.diagnostics,
        ...base.diagnostics,
        ...(0,unseen/* unreadSubmodules */.$)(sources.proposed),
        ...(options.stubs === false ? proposed.diagnostics : (0,known_gaps/* withStubbedGaps */.B)(proposed.diagnostics)),
        ...packaged.diagnostics,
        ...(0,base_settings/* emptyEstate */.MO)([proposed]),
    ]);
    const fileOf = fileFinder(proposed);
    const told = [
        ...keptSecrets(packaged, state.stacks, fileOf),
        ...distantImports(packaged.stacks, bodies, state, fileOf),
    ];
    const held = withoutDoubt(state, sides.proposed, packaged, base.settings, options, diagnostics);
    const stacks = externals.stacks;
    const facts = { proposed, stacks, bodies, deployed: held.state, settings: base.settings, today: options.today };
    const input = withExports(planInputOf(facts), externals);
    if (options.artefacts !== undefined)
        await storeArtefacts(packaged, sides.proposed.artefacts, options.artefacts);
    const isRead = diagnostics.every(({ severity }) => severity !== 'error');
    return {
        stage,
        ...(isRead && { result: makePlan(input) }),
        input,
        packaged: { ...packaged, stacks },
        proposed,
        externals,
        settings: base.settings,
        diagnostics: [...(0,merge_diagnostics/* mergeDiagnostics */.r)([...diagnostics, ...told]), ...held.diagnostics],
        compared: options.cloud === undefined ? (sources.deployedDescription ?? 'nothing') : 'the stacks in the cloud',
    };
}
/** What is deployed, without the stacks that only seem to be of no service: none of them is removed. */
function withoutDoubt(state, side, packaged, settings, options, diagnostics) {
    const excluded = excludedServices(side, settings, options, goneFrom(state, packaged));
    const kept = withoutExcluded(state, packaged.stacks, excluded.services);
    const everything = { ...side, settings: { ...settings, exclude: [] } };
    const lost = lostDefinitions(everything, side.read.estate, goneFrom(kept.state, packaged));
    const doubts = [...excluded.unread, ...lost];
    const held = heldBack(kept.state, packaged.stacks, [...partOfRepository(side.files), ...diagnostics, ...doubts]);
    return {
        state: held.state,
        diagnostics: [...(0,merge_diagnostics/* mergeDiagnostics */.r)([...kept.diagnostics, ...doubts]), ...held.diagnostics],
    };
}
function fileFinder({ estate }) {
    const files = new Map(estate.services.flatMap(({ file, stacks }) => stacks.map(({ key }) => [key, file])));
    return (stack) => files.get(stack) ?? '.';
}
/** Services that have stacks and are in no definition. */
function goneFrom({ stacks }, packaged) {
    const proposed = new Set(packaged.stacks.map(({ service }) => service));
    return new Set(stacks.map(({ service }) => service).filter((service) => !proposed.has(service)));
}
/** A plan is of one stage: where there are several, somebody has to say which. */
function onlyStage(settings, wanted) {
    const [stage = 'dev', ...others] = (0,base_settings/* stagesToCheck */.b7)(settings, wanted);
    if (others.length === 0)
        return stage;
    throw new app_error/* AppError */.u('usage', `stackgate.yml has several stages: name one with --stage (${[stage, ...others].join(', ')})`);
}
async function deployedState({ deployed }, packaged, settings, options) {
    const { cloud, artefacts, targets = [] } = options;
    if (cloud === undefined) {
        const before = deployed && packageSide(deployed, settings, options);
        if (deployed && before && artefacts)
            await storeArtefacts(before, deployed.artefacts, artefacts);
        return asDeployed(before ?? { stacks: [], bodies: new Map() }, packaged.stacks);
    }
    if (artefacts === undefined)
        throw new Error('planning against a cloud needs a store for the templates that it has');
    const stage = onlyStage(settings, options.stage);
    const own = settings.stages.find(({ name }) => name === stage);
    const usual = { account: own?.account ?? package_packaged/* defaultTarget */.zo.account, region: own?.region ?? package_packaged/* defaultTarget */.zo.region };
    return readDeployedStacks(cloud, { stage, proposed: packaged.stacks, targets: [usual, ...targets], artefacts });
}
function bodiesOf({ stacks, bodies }, parameters) {
    return new Map(stacks.map((stack) => {
        const body = bodies.get(stack.templateDigest) ?? '';
        const known = { ...stack, parameters: parameters.get(stack.key) ?? stack.parameters, body };
        return [stack.key, stacksOfBody(known, (digest) => bodies.get(digest))];
    }));
}
function externalsFor(packaged, bodies, state, { stubs = true }) {
    if (!stubs)
        return { stacks: packaged.stacks, things: [], templates: new Map(), exports: [], stubs: [] };
    const stacks = new Set(state.foreignOutputs.keys());
    for (const { target, stackName } of state.stacks)
        stacks.add((0,plan_place/* placeOf */.$)(target, stackName));
    const exports = state.stacks.flatMap(({ target, exports }) => Object.keys(exports).map((name) => ({ name, target })));
    const foreign = state.foreignExports.filter(({ isStandIn }) => !isStandIn);
    return externalsOf(packaged, bodies, { exports: [...foreign, ...exports], stacks });
}
function withExports(input, { exports }) {
    return { ...input, foreignExports: [...(input.foreignExports ?? []), ...exports] };
}


/***/ }),

/***/ 7838:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m3: () => (/* binding */ readPlan),
  tP: () => (/* binding */ sealPlan),
  pD: () => (/* binding */ writePlan)
});

// EXTERNAL MODULE: ./lib/model/app-error.js
var app_error = __webpack_require__(3113);
// EXTERNAL MODULE: ./lib/plan/fingerprint.js
var fingerprint = __webpack_require__(2911);
;// CONCATENATED MODULE: ./lib/plan/plan-mistakes.js
/** What a shape cannot say: steps are one each, orders lead from step to step, and steps stand in an order that keeps them all. */
function* planMistakes({ steps, order }) {
    const byId = new Map(steps.map((step) => [step.id, step]));
    if (byId.size !== steps.length)
        yield 'two steps have one id';
    for (const { id, kind, deploy, stack, stackName } of steps) {
        if ((kind === 'delete') !== (deploy === undefined))
            yield `step ${id} does not say what it deploys`;
        if (kind === 'delete' && byId.get(id)?.phase === 'expand')
            yield `step ${id} deletes before the commit point`;
        if (deploy !== undefined && (deploy.key !== stack || deploy.stackName !== stackName))
            yield `step ${id} deploys another stack than its own`;
    }
    const places = new Map(steps.map(({ id }, at) => [id, at]));
    for (const { step, after } of order) {
        const [waiting, awaited] = [byId.get(step), byId.get(after)];
        if (waiting === undefined || awaited === undefined)
            yield `an order names ${step} and ${after}, and one is no step`;
        else if (waiting.phase === 'expand' && awaited.phase === 'contract')
            yield `step ${step} cannot wait for ${after}, which comes after the commit point`;
        else if ((places.get(after) ?? 0) > (places.get(step) ?? 0))
            yield `step ${step} stands before ${after}, which it waits for`;
    }
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
;// CONCATENATED MODULE: ./lib/plan/plan-schema.js

/**
 * The shape of a plan file, strictly: a key that is not known is a mistake or a later version's, and
 * neither may be passed over in silence by what changes a cloud.
 */
const texts = schemas/* array */.YOg(schemas/* string */.YjP());
const nonEmpty = schemas/* string */.YjP().min(1);
const target = schemas/* strictObject */.rej({ account: schemas/* string */.YjP(), region: schemas/* string */.YjP() });
const phase = schemas/* enum */.k5n(['expand', 'contract']);
/** By its own entries: zod's record passes over a key `__proto__`. */
const textByName = schemas/* custom */.IeY((value) => typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((entry) => typeof entry === 'string'), 'expected an object of texts');
const stub = schemas/* strictObject */.rej({
    kind: schemas/* enum */.k5n([
        'import',
        'stack-output',
        'ssm-parameter',
        'secret',
        'parameter',
        'environment',
        'artefact',
        'unknown',
    ]),
    name: schemas/* string */.YjP(),
    value: schemas/* string */.YjP(),
});
const packagedStack = schemas/* strictObject */.rej({
    key: nonEmpty,
    service: nonEmpty,
    stackName: nonEmpty,
    target,
    templateDigest: nonEmpty,
    templateBytes: schemas/* int */.Whr().min(0),
    parameters: textByName,
    noEcho: texts,
    bindings: schemas/* array */.YOg(schemas/* strictObject */.rej({
        parameter: schemas/* string */.YjP(),
        stackName: schemas/* string */.YjP(),
        output: schemas/* string */.YjP(),
        region: schemas/* string */.YjP().exactOptional(),
    })),
    tags: textByName,
    capabilities: texts,
    artefacts: schemas/* array */.YOg(schemas/* strictObject */.rej({ key: schemas/* string */.YjP(), digest: schemas/* string */.YjP(), path: schemas/* string */.YjP() })),
    stubs: schemas/* array */.YOg(stub),
});
const change = schemas/* strictObject */.rej({
    logicalId: schemas/* string */.YjP(),
    type: schemas/* string */.YjP(),
    action: schemas/* enum */.k5n(['added', 'changed', 'replaced', 'removed']),
    certainty: schemas/* enum */.k5n(['certain', 'possible']),
    summary: schemas/* string */.YjP(),
    irreversible: schemas/* string */.YjP().exactOptional(),
});
const step = schemas/* strictObject */.rej({
    id: nonEmpty,
    kind: schemas/* enum */.k5n(['create', 'update', 'delete']),
    phase,
    stack: nonEmpty,
    service: nonEmpty,
    stackName: nonEmpty,
    target,
    deploy: packagedStack.exactOptional(),
    expects: nonEmpty,
    reasons: texts.min(1),
    changes: schemas/* array */.YOg(change),
    stateful: texts,
    mayBeUnchanged: schemas/* boolean */.zMY(),
    estimate: schemas/* number */.aig().min(0),
});
const mechanism = schemas/* enum */.k5n([
    'lambda-invoke',
    'lambda-outcome',
    'sns',
    'sqs',
    'eventbridge',
    'dynamodb-stream',
    'kinesis',
    's3-notification',
    'step-functions',
    'api',
    'cognito-trigger',
    'schedule',
    'log-subscription',
    'data-access',
    'import-value',
    'ssm-parameter',
    'stack-output',
    'nested-stack',
    'declared-order',
]);
const reason = schemas/* strictObject */.rej({
    kind: schemas/* enum */.k5n(['call', 'subscribe', 'publish', 'read', 'write', 'import', 'declared', 'drops']),
    mechanism: mechanism.exactOptional(),
    text: schemas/* string */.YjP(),
});
const order = schemas/* strictObject */.rej({
    step: nonEmpty,
    after: nonEmpty,
    strength: schemas/* enum */.k5n(['hard', 'soft']),
    because: schemas/* array */.YOg(reason).min(1),
});
const planSchema = schemas/* strictObject */.rej({
    schemaVersion: schemas/* literal */.euz(1),
    fingerprint: schemas/* string */.YjP(),
    stage: schemas/* string */.YjP(),
    ephemeral: schemas/* boolean */.zMY(),
    steps: schemas/* array */.YOg(step),
    order: schemas/* array */.YOg(order),
    cut: schemas/* array */.YOg(order),
    unchanged: texts,
    neighbours: schemas/* array */.YOg(schemas/* strictObject */.rej({ stack: nonEmpty, stackName: nonEmpty, target, fingerprint: nonEmpty })),
});

;// CONCATENATED MODULE: ./lib/plan/plan-file.js




/** Gives a plan the digest of all that it says. */
function sealPlan(plan) {
    return { schemaVersion: 1, fingerprint: fingerprintOf(plan), ...plan };
}
function fingerprintOf({ stage, ephemeral, steps, order, cut, unchanged, neighbours }) {
    return (0,fingerprint/* digestOf */.ol)((0,fingerprint/* canonicalJson */.dj)({ stage, ephemeral, steps, order, cut, unchanged, neighbours }));
}
/** JSON with sorted keys, indented: equal plans give equal bytes, and a person can read a difference. */
function writePlan(plan) {
    return `${JSON.stringify(JSON.parse((0,fingerprint/* canonicalJson */.dj)(plan)), undefined, 2)}\n`;
}
/**
 * A plan out of a file that was approved somewhere else. That it is whole says its fingerprint; who made
 * it is for the deployer to ask.
 *
 * @throws AppError `plan-invalid` for what is no plan, `plan-tampered` where it is not as it was made
 */
function readPlan(text) {
    const content = parse(text);
    const parsed = planSchema.safeParse(content);
    if (!parsed.success) {
        const [issue] = parsed.error.issues;
        const where = issue?.path.map(String).join('.') || 'the top';
        throw invalid(`at ${where}: ${issue?.message ?? 'not a plan'}`);
    }
    // What was parsed and not zod's copy: the fingerprint counts every key that stands there.
    const plan = content;
    if (fingerprintOf(plan) !== plan.fingerprint)
        throw new app_error/* AppError */.u('plan-tampered', 'The plan was changed after it was made: its fingerprint differs. Nothing was deployed; make a new plan.');
    const mistake = planMistakes(plan).next().value;
    if (mistake !== undefined)
        throw invalid(mistake);
    return plan;
}
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        throw invalid('it is not JSON', cause);
    }
}
function invalid(why, cause) {
    return new app_error/* AppError */.u('plan-invalid', `The plan cannot be read: ${why.slice(0, 300)}`, { cause });
}


/***/ }),

/***/ 8367:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dY: () => (/* binding */ chainText),
  $D: () => (/* binding */ renderPlanText),
  nw: () => (/* binding */ renderRefusalsText),
  $6: () => (/* binding */ standInLines)
});

// EXTERNAL MODULE: ./lib/report/duration.js
var duration = __webpack_require__(136);
// EXTERNAL MODULE: ./lib/report/plural.js
var plural = __webpack_require__(9414);
// EXTERNAL MODULE: ./lib/report/text/terminal.js
var terminal = __webpack_require__(7146);
// EXTERNAL MODULE: ./lib/report/text/wrap.js
var wrap = __webpack_require__(1590);
;// CONCATENATED MODULE: ./lib/report/plan/orders-by-step.js
/** What each step waits for, in the plan's own order. */
function ordersByStep(order) {
    const groups = new Map();
    for (const one of order) {
        const group = groups.get(one.step);
        if (group === undefined)
            groups.set(one.step, [one]);
        else
            group.push(one);
    }
    return groups;
}

// EXTERNAL MODULE: ./lib/report/sort-findings.js
var sort_findings = __webpack_require__(8635);
;// CONCATENATED MODULE: ./lib/report/plan/labelled.js

/** What stands under the heading of a step. */
const INDENT = '       ';
const LABEL_WIDTH = 9;
/** `label` in a column of its own, the text wrapped beside it; nothing for no text. */
function labelled(label, text, width) {
    const left = INDENT.length + LABEL_WIDTH;
    return (0,wrap/* wrap */.LV)(text, Math.max(20, width - left)).map((line, at) => `${INDENT}${(at === 0 ? label : '').padEnd(LABEL_WIDTH)}${line}`);
}

;// CONCATENATED MODULE: ./lib/report/plan/change-lines.js




const ACTIONS = ['added', 'changed', 'replaced', 'removed'];
/** Most resources of one action that are named. */
const MOST_NAMED = 4;
/** How many resources a step touches, the ones that matter by name, and each loss in words. */
function changeLines(changes, paint, width) {
    const counted = ACTIONS.flatMap((action) => ofAction(action, changes));
    const lost = changes.filter(({ irreversible }) => irreversible !== undefined);
    return [
        ...labelled('changes', counted.join('; '), width),
        ...lost.flatMap((change) => lossLines(change, paint, width)),
    ];
}
/** `2 added: OrdersTable (AWS::DynamoDB::Table) and Role (AWS::IAM::Role)`. */
function ofAction(action, changes) {
    const own = changes.filter((change) => change.action === action);
    if (own.length === 0)
        return [];
    const names = own.toSorted(byWeight).map(({ logicalId, type, certainty }) => {
        const maybe = certainty === 'possible' ? ', perhaps' : '';
        return `${(0,terminal/* plain */.pj)(logicalId, 100)} (${(0,terminal/* plain */.pj)(type, 100)}${maybe})`;
    });
    return [`${(0,plural/* count */.U9)(own.length, 'resource')} ${action}: ${(0,plural/* listed */.KE)(names, MOST_NAMED)}`];
}
/** What may lose something first, then by name. */
function byWeight(a, b) {
    const weight = (change) => Number(change.irreversible === undefined);
    return weight(a) - weight(b) || (0,sort_findings/* compareText */.n6)(a.logicalId, b.logicalId);
}
function lossLines({ logicalId, irreversible, certainty, summary }, paint, width) {
    const lost = certainty === 'possible' ? 'may be lost for good' : 'lost for good';
    const text = `! ${(0,terminal/* plain */.pj)(irreversible ?? '', 300)}: ${lost} with ${(0,terminal/* plain */.pj)(logicalId, 100)} (${(0,terminal/* plain */.pj)(summary, 200)})`;
    return labelled('', text, width).map((line) => paint('red', line));
}

;// CONCATENATED MODULE: ./lib/report/plan/step-lines.js




const MARKS = {
    create: { mark: '+', style: 'green' },
    update: { mark: '~', style: 'yellow' },
    delete: { mark: '-', style: 'red' },
};
/** One step: what happens to which stack, why, what it touches, what it waits for, what is not real in it. */
function stepLines(step, context) {
    const { paint, width } = context;
    const reasons = (0,plural/* reasonsText */.zT)(step.reasons.map((reason) => (0,terminal/* plain */.pj)(reason, 300)), 4);
    return [
        heading(step, context),
        ...labelled('why', reasons, width),
        ...changeLines(step.changes, paint, width),
        ...keptLines(step, context),
        ...waitLines(step, context),
        ...stubLines(step, context),
    ];
}
function heading({ id, kind, stack, stackName, service, target }, { paint, numbers }) {
    const { mark, style } = MARKS[kind];
    const number = String(numbers.get(id)?.number ?? '?').padStart(3);
    const place = `${kind} ${(0,terminal/* plain */.pj)(stackName, 128)} of ${(0,terminal/* plain */.pj)(service, 100)} in ${(0,terminal/* plain */.pj)(target.region, 40)}`;
    return `${number}. ${paint(style, `${mark} ${(0,terminal/* plain */.pj)(stack, 200)}`)}  ${paint('dim', place)}`;
}
function keptLines(step, context) {
    const asked = step.mayBeUnchanged ? ['it is asked when its turn comes and may turn out unchanged'] : [];
    const kept = step.stateful.map((id) => (0,terminal/* plain */.pj)(id, 100));
    const stays = kept.length === 0 || context.ephemeral || step.kind !== 'create'
        ? []
        : [`holds data (${(0,plural/* listed */.KE)(kept)}): if the run is taken back, the stack is kept and named`];
    return [...asked, ...stays].flatMap((text) => labelled('note', text, context.width));
}
/** Hard orders first and in full; soft ones are only a preference and are shown as one. */
function waitLines(step, context) {
    const orders = context.orders.get(step.id) ?? [];
    const hard = orders.filter(({ strength }) => strength === 'hard').map((order) => orderText(order, context));
    const soft = orders.filter(({ strength }) => strength === 'soft').map((order) => orderText(order, context));
    return [
        ...labelled('after', (0,plural/* reasonsText */.zT)(hard, 5), context.width),
        ...labelled('rather', soft.length === 0 ? '' : `after ${(0,plural/* reasonsText */.zT)(soft, 3)}`, context.width).map((line) => context.paint('dim', line)),
    ];
}
function orderText({ after, because }, { numbers }) {
    return `${stepName(after, numbers)} (${reasonOf(because)})`;
}
function stepName(id, numbers) {
    const known = numbers.get(id);
    return known === undefined ? (0,terminal/* plain */.pj)(id, 200) : `${known.number} ${(0,terminal/* plain */.pj)(known.stack, 200)}`;
}
/** The strongest reason, and how many more there are. */
function reasonOf(because) {
    const [first] = because;
    if (first === undefined)
        return 'waits for it';
    const more = because.length - 1;
    return `${(0,terminal/* plain */.pj)(first.text, 200)}${more === 0 ? '' : ` and ${(0,plural/* count */.U9)(more, 'more reason')}`}`;
}
function stubLines({ deploy }, context) {
    const stubs = (deploy?.stubs ?? []).map(({ kind, name }) => `${kind.replaceAll('-', ' ')} ${(0,terminal/* plain */.pj)(name, 100)}`);
    return labelled('stub', stubs.length === 0 ? '' : `a value stands in for ${(0,plural/* listed */.KE)(stubs, 4)}`, context.width);
}

;// CONCATENATED MODULE: ./lib/report/plan/render-plan-text.js






/** A plan for people: what happens to which stack, in which order and why, and what cannot be undone. */
function renderPlanText(plan, options) {
    const { color, width = 100 } = options;
    const paint = (0,terminal/* painter */.C2)(color);
    const numbers = new Map(plan.steps.map(({ id, stack }, at) => [id, { number: at + 1, stack }]));
    const context = { paint, width, ephemeral: plan.ephemeral, numbers, orders: ordersByStep(plan.order) };
    return (0,terminal/* joinLines */.cT)([
        ...headLines(plan, paint, width, options),
        ...plan.steps.filter(isExpand).flatMap((step) => ['', ...stepLines(step, context)]),
        ...contractLines(plan.steps, context),
        ...cutLines(plan, context),
        ...unchangedLines(plan, paint, width),
        ...standInLines(options.stubs ?? [], paint, width),
    ]);
}
/** Why there is no plan, or why it must not run: each with what to do. Nothing was changed. */
function renderRefusalsText(refusals, { color, width = 100, compared }) {
    const paint = (0,terminal/* painter */.C2)(color);
    const lines = refusals.flatMap(({ code, stack, subject, message }) => [
        '',
        `  ${paint('red', code)}  ${paint('bold', (0,terminal/* plain */.pj)(stack ?? subject, 300))}`,
        ...(0,wrap/* paragraph */.FY)((0,terminal/* plain */.pj)(message), width, '    '),
    ]);
    return (0,terminal/* joinLines */.cT)([
        `${paint('red', '✗ refused')}  ${paint('bold', `${(0,plural/* count */.U9)(refusals.length, 'reason')}; nothing was changed`)}`,
        ...(compared === undefined ? [] : [`  ${(0,terminal/* plain */.pj)(compared, 400)}`]),
        ...lines,
    ]);
}
function headLines(plan, paint, width, { compared, chain }) {
    const title = `Plan for ${(0,terminal/* plain */.pj)(plan.stage, 80)}${plan.ephemeral ? ' (ephemeral)' : ''}`;
    const stacks = new Map(plan.steps.map(({ id, stack }) => [id, stack]));
    const named = chain?.steps.map((id) => (0,terminal/* plain */.pj)(stacks.get(id) ?? id, 100)) ?? [];
    const about = `about ${(0,duration/* durationText */.S5)((chain?.seconds ?? 0) * 1_000)}; longest chain: ${chainText(named)}`;
    return [
        `${paint('bold', title)}  ${kindsText(plan.steps)}`,
        ...(compared === undefined ? [] : (0,wrap/* paragraph */.FY)((0,terminal/* plain */.pj)(compared, 400), width, '  ')),
        ...(named.length === 0 ? [] : (0,wrap/* paragraph */.FY)(about, width, '  ')),
        ...lossHead(plan.steps, paint),
        paint('dim', `  plan ${(0,terminal/* plain */.pj)(plan.fingerprint, 64)}`),
    ];
}
function kindsText(steps) {
    const kinds = ['create', 'update', 'delete'];
    const counted = kinds.map((kind) => [kind, steps.filter((step) => step.kind === kind).length]);
    const some = counted
        .filter(([, amount]) => amount > 0)
        .map(([kind, amount]) => `${(0,plural/* count */.U9)(amount, 'stack')} to ${kind}`);
    return some.length === 0 ? 'nothing to do' : some.join(', ');
}
/** Both ends of a long chain. */
function chainText(names, most = 7) {
    if (names.length <= most)
        return names.join(' → ');
    const tail = names.slice(-2);
    const head = names.slice(0, most - 3);
    return [...head, `… ${names.length - head.length - tail.length} more …`, ...tail].join(' → ');
}
/** Told before the list, where nobody overlooks it. */
function lossHead(steps, paint) {
    const losses = steps.flatMap(({ changes }) => changes.filter(({ irreversible }) => irreversible !== undefined));
    if (losses.length === 0)
        return [];
    const names = (0,plural/* listed */.KE)(losses.map(({ logicalId }) => (0,terminal/* plain */.pj)(logicalId, 100)));
    return [paint('red', `  ! ${(0,plural/* count */.U9)(losses.length, 'change')} cannot be undone: ${names}`)];
}
function contractLines(steps, context) {
    const after = steps.filter((step) => !isExpand(step));
    if (after.length === 0)
        return [];
    const before = steps.length - after.length;
    const text = before === 0
        ? 'commit point: nothing comes before it, and what follows is not taken back'
        : 'commit point: a failure before it takes every stack back; what follows only drops what nobody uses any more';
    const { paint, width } = context;
    return [
        '',
        ...(0,wrap/* paragraph */.FY)(text, width, '  ── ').map((line, at) => paint('cyan', at === 0 ? line : line.replace('──', '  '))),
        ...after.flatMap((step) => ['', ...stepLines(step, context)]),
    ];
}
/** Soft orders alone are ever cut: the deploy works without them. */
function cutLines({ cut }, { paint, width, numbers }) {
    const name = (id) => stepName(id, numbers);
    const lines = cut.flatMap(({ step, after, because }) => (0,wrap/* paragraph */.FY)(`given up: ${name(step)} after ${name(after)} (${reasonOf(because)}), as it would close a circle`, width, '  ').map((line) => paint('dim', line)));
    return lines.length === 0 ? [] : ['', ...lines];
}
function unchangedLines({ unchanged }, paint, width) {
    if (unchanged.length === 0)
        return [];
    const names = (0,plural/* listed */.KE)(unchanged.map((stack) => (0,terminal/* plain */.pj)(stack, 100)), 8);
    const text = `unchanged: ${(0,plural/* count */.U9)(unchanged.length, 'stack')} (${names})`;
    return ['', ...(0,wrap/* paragraph */.FY)(text, width, '  ').map((line) => paint('dim', line))];
}
/** Each with its kind: a deploy that went well on stubs proves nothing about them. */
function standInLines(stubs, paint, width) {
    if (stubs.length === 0)
        return [];
    const byKind = new Map();
    for (const { kind, name } of stubs)
        byKind.set(kind, (byKind.get(kind) ?? new Set()).add((0,terminal/* plain */.pj)(name, 120)));
    const lines = [...byKind].flatMap(([kind, names]) => {
        const label = `${kind.replaceAll('-', ' ')}${names.size > 1 ? ` (${names.size})` : ''}`;
        return (0,wrap/* paragraph */.FY)(`${label}: ${(0,plural/* listed */.KE)([...names], 12)}`, width, '    ');
    });
    const total = [...byKind.values()].reduce((sum, names) => sum + names.size, 0);
    return ['', `  stand-ins: ${(0,plural/* count */.U9)(total, 'value')} that the estate does not give`, ...lines].map((line) => paint('dim', line));
}
function isExpand({ phase }) {
    return phase === 'expand';
}


/***/ })

};
