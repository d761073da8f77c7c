export const id = 475;
export const ids = [475];
export const modules = {

/***/ 6475:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deployTools: () => (/* binding */ deployTools)
});

// EXTERNAL MODULE: ./lib/plan/fingerprint.js
var plan_fingerprint = __webpack_require__(2911);
;// CONCATENATED MODULE: ./lib/deploy/journal/chain.js

/** What the first record names as the one before it. */
const beginning = '0'.repeat(64);
/** The record as it is written after `last`. */
function chainRecord(last, at, record) {
    const body = { seq: last === undefined ? 0 : last.seq + 1, at, previous: last?.hash ?? beginning, record };
    return { ...body, hash: hashOf(body) };
}
/** One line with its end; equal records give equal bytes. */
function lineOf(chained) {
    return `${(0,plan_fingerprint/* canonicalJson */.dj)(chained)}\n`;
}
/** Hash over everything but the hash. It shows accidents and edits; whoever may write the file can also forge it whole. */
function hashOf({ seq, at, previous, record }) {
    return (0,plan_fingerprint/* digestOf */.ol)((0,plan_fingerprint/* canonicalJson */.dj)({ seq, at, previous, record }));
}

;// CONCATENATED MODULE: ./lib/deploy/journal/read-journal.js

/** @param text all bytes of the journal, as UTF-8 */
function readJournal(text) {
    const end = text.lastIndexOf('\n') + 1;
    const records = [];
    for (const [index, line] of text.slice(0, end).split('\n').slice(0, -1).entries()) {
        const chained = parseLine(line);
        const reason = chained === undefined ? 'it is no record' : breach(chained, line, records);
        if (chained === undefined || reason !== undefined) {
            return { kind: 'corrupt', line: index + 1, reason: reason ?? '', before: records };
        }
        records.push(chained);
    }
    return { kind: 'whole', records, bytes: Buffer.byteLength(text.slice(0, end)), torn: end < text.length };
}
function parseLine(line) {
    try {
        const value = JSON.parse(line);
        const shaped = typeof value?.seq === 'number' &&
            typeof value.at === 'number' &&
            typeof value.previous === 'string' &&
            typeof value.hash === 'string' &&
            typeof value.record === 'object';
        return shaped ? value : undefined;
    }
    catch {
        return undefined;
    }
}
/** What is wrong with a record where it stands, in words. */
function breach(chained, line, before) {
    const last = before.at(-1);
    const expected = last === undefined ? 0 : last.seq + 1;
    if (chained.seq !== expected)
        return `number ${chained.seq} stands where ${expected} belongs`;
    if (chained.previous !== (last?.hash ?? beginning))
        return 'it does not follow from the line before it';
    if (chained.hash !== hashOf(chained))
        return 'its content does not have its checksum';
    if (lineOf(chained) !== `${line}\n`)
        return 'it is not written as a journal writes it';
    return misplaced(chained.record, before);
}
function misplaced(record, before) {
    if ((record.kind === 'opened') !== (before.length === 0)) {
        return record.kind === 'opened' ? 'a run is opened once' : 'a run begins with `opened`';
    }
    if (record.kind === 'taken-over' && record.epoch <= epochOf(before))
        return 'epochs only rise';
    return undefined;
}
/** The epoch under which the last record was written; 0 for an empty journal. */
function epochOf(records) {
    for (const { record } of [...records].reverse()) {
        if (record.kind === 'taken-over' || record.kind === 'opened')
            return record.epoch;
    }
    return 0;
}

;// CONCATENATED MODULE: ./lib/plan/critical-path.js
/**
 * The chain of steps that a run can be no faster than, however many go at once: the longest one that
 * expands and then, as the commit point lies between, the longest one that contracts.
 *
 * @param seconds what a step takes; its estimate unless given
 */
function criticalPath(plan, seconds = ({ estimate }) => estimate) {
    const [expand, contract] = ['expand', 'contract'].map((phase) => longestChain(plan, phase, seconds));
    return {
        steps: [...(expand?.steps ?? []), ...(contract?.steps ?? [])],
        seconds: (expand?.seconds ?? 0) + (contract?.seconds ?? 0),
    };
}
/** `plan.steps` is in an order that satisfies `plan.order`: one pass is enough. */
function longestChain({ steps, order }, phase, seconds) {
    const afters = new Map(steps.map(({ id }) => [id, []]));
    for (const { step, after } of order)
        afters.get(step)?.push(after);
    const links = new Map();
    let last;
    for (const step of steps) {
        if (step.phase !== phase)
            continue;
        const before = longest(afters.get(step.id) ?? [], links);
        const link = { seconds: seconds(step) + (links.get(before ?? '')?.seconds ?? 0), ...(before && { before }) };
        links.set(step.id, link);
        if (last === undefined || link.seconds > (links.get(last)?.seconds ?? 0))
            last = step.id;
    }
    return { steps: chainTo(last, links), seconds: links.get(last ?? '')?.seconds ?? 0 };
}
function longest(ids, links) {
    let best;
    for (const id of ids)
        if (links.has(id) && (links.get(id)?.seconds ?? 0) > (links.get(best ?? '')?.seconds ?? -1))
            best = id;
    return best;
}
function chainTo(last, links) {
    const chain = [];
    for (let id = last; id !== undefined; id = links.get(id)?.before)
        chain.push(id);
    return chain.reverse();
}

// EXTERNAL MODULE: ./lib/model/app-error.js
var app_error = __webpack_require__(3113);
;// CONCATENATED MODULE: ./lib/deploy/machine/illegal-move.js

/**
 * An event that cannot happen where the run is: a bug of the one who sends events, or a journal that is not of
 * this plan. The state that it was sent to is as it was and can be used on.
 */
class IllegalMove extends app_error/* AppError */.u {
    event;
    constructor(event, why) {
        const step = 'step' in event ? ` of ${event.step}` : '';
        super('internal', `The event ${event.type}${step} cannot happen now: ${why}.`);
        this.name = 'IllegalMove';
        this.event = event;
    }
}

;// CONCATENATED MODULE: ./lib/deploy/machine/assert-never.js

/** Closes a switch over a union: a new member is a type error here. */
function assertNever(value) {
    throw new app_error/* AppError */.u('internal', `Not a known kind: ${JSON.stringify(value)}`);
}

;// CONCATENATED MODULE: ./lib/deploy/machine/links.js
/** What a step waits for; hard where there is an order of both kinds. */
function linksOf(step, positions) {
    const links = new Map();
    for (const { step: id, strength } of step.after) {
        const position = positions.get(id);
        if (position === undefined)
            continue;
        links.set(position, { step: position, hard: strength === 'hard' || links.get(position)?.hard === true });
    }
    return [...links.values()];
}
/** What waits for each step. */
function reversed(links) {
    const back = links.map(() => []);
    links.forEach((ends, from) => {
        for (const { step, hard } of ends)
            back[step]?.push({ step: from, hard });
    });
    return back;
}
/** Positions, each after all that it waits for (Kahn 1962); those on a circle, or behind one, are missing. */
function inOrder(after, dependents) {
    const open = after.map((links) => links.length);
    const order = [...open.keys()].filter((position) => open[position] === 0);
    for (let at = 0; at < order.length; at++)
        for (const { step } of dependents[order[at] ?? -1] ?? []) {
            const left = (open[step] ?? 0) - 1;
            open[step] = left;
            if (left === 0)
                order.push(step);
        }
    return order;
}

;// CONCATENATED MODULE: ./lib/deploy/machine/priority.js
/**
 * Positions with the longest chain of work still before it first, then by id. Beginning the critical path first
 * keeps the makespan near its lower bound when slots are few (list scheduling; Graham 1969, Hu 1961).
 *
 * @param endsFirst each position after all that `next` leads to
 */
function byLongestChain(steps, endsFirst, next) {
    const chain = new Map();
    for (const position of endsFirst) {
        const rest = (next[position] ?? []).map(({ step }) => chain.get(step) ?? 0);
        chain.set(position, secondsOf(steps[position]) + rest.reduce((longest, one) => Math.max(longest, one), 0));
    }
    const id = (position) => steps[position]?.id ?? '';
    return [...steps.keys()].sort((a, b) => (chain.get(b) ?? 0) - (chain.get(a) ?? 0) || (id(a) < id(b) ? -1 : id(a) > id(b) ? 1 : 0));
}
/** An estimate that is no time at all must not upset the order of the others. */
function secondsOf(step) {
    return step !== undefined && Number.isFinite(step.estimate) && step.estimate > 0 ? step.estimate : 0;
}

;// CONCATENATED MODULE: ./lib/deploy/machine/plan-index.js


// Keyed by the plan and not held in the state: a state is written as JSON, and this follows from the plan.
const indexes = new WeakMap();
function indexOf(plan) {
    const known = indexes.get(plan);
    if (known !== undefined)
        return known;
    const made = makeIndex(plan.steps);
    indexes.set(plan, made);
    return made;
}
function makeIndex(steps) {
    const positions = new Map(steps.map(({ id }, position) => [id, position]));
    const after = steps.map((step) => linksOf(step, positions));
    const dependents = reversed(after);
    const topological = inOrder(after, dependents);
    const dependentsFirst = topological.toReversed();
    return {
        steps,
        positions,
        after,
        dependents,
        topological,
        dependentsFirst,
        byPriority: byLongestChain(steps, dependentsFirst, dependents),
        byRestorePriority: byLongestChain(steps, topological, after),
    };
}

;// CONCATENATED MODULE: ./lib/deploy/machine/draft.js

function openDraft(from) {
    return {
        ...from,
        index: indexOf(from.plan),
        before: from.steps,
        steps: from.steps.slice(),
        outcome: from.outcome,
        commands: [],
    };
}
function closeDraft(draft) {
    const { plan, options, phase, steps, committed, interrupted, takingBack, failures, outcome } = draft;
    const state = { plan, options, phase, steps, committed, interrupted, takingBack, failures };
    return outcome === undefined ? state : { ...state, outcome };
}
/** Slots that are taken: restores count as much as steps. */
function inFlight(draft) {
    return draft.steps.reduce((sum, { at }) => (at === 'running' || at === 'restoring' ? sum + 1 : sum), 0);
}
function idAt(draft, position) {
    return draft.index.steps[position]?.id ?? '';
}

;// CONCATENATED MODULE: ./lib/deploy/stack-of-step.js
/** For people: `orders/main` for `deploy:orders/main`. */
const stackOfStep = (step) => step.replace(/^(?:deploy|delete|keep|detach):/, '');

;// CONCATENATED MODULE: ./lib/deploy/machine/standing.js

/** Whether everything is to be brought back, or only what failed half done. */
function restoresAll({ options, takingBack }) {
    return takingBack || !options.keepGoing;
}
function standingOf(step, state, all) {
    switch (state.at) {
        case 'waiting':
        case 'skipped':
            return 'as-before';
        case 'running':
        case 'restoring':
            return 'restoring';
        case 'done':
            return state.result === 'unchanged' ? 'as-before' : all ? wayBack(step) : 'stays';
        case 'failed':
            return state.left === 'as-before' ? 'as-before' : state.left === 'stuck' ? 'stays' : wayBack(step);
        case 'restored':
            return state.how === 'kept' ? 'stays' : 'as-before';
        case 'restore-failed':
        case 'held-back':
            return 'stays';
        default:
            return assertNever(state);
    }
}
/** A deleted stack cannot come back: its data and the ids of its resources are gone. */
function wayBack({ kind }) {
    return kind === 'delete' ? 'stays' : 'to-restore';
}

;// CONCATENATED MODULE: ./lib/deploy/machine/remaining.js


/**
 * What is neither as planned nor as before, in the plan's order. After the commit point: steps that were not done.
 * Else: stacks that were not brought back, and under `keepGoing` steps that were not done, where anything of the
 * run stands at all. While a run restores or contracts: what is certain by now; before that nothing is.
 */
function remainingOf(state) {
    if (state.phase === 'expanding' || state.phase === 'verifying')
        return [];
    const steps = state.steps.map((at, position) => [state.plan.steps[position], at]);
    const remains = state.committed && !state.takingBack ? notContracted : notBack(state, steps);
    return steps.flatMap(([step, at]) => {
        const rest = step === undefined ? undefined : remains(step, at);
        return step === undefined || rest === undefined ? [] : [{ step: step.id, ...rest }];
    });
}
function notContracted(step, at) {
    return at.at === 'failed' || at.at === 'skipped' ? notDone(step, at) : undefined;
}
function notBack(state, steps) {
    const all = restoresAll(state);
    const reasons = new Map(state.failures.map(({ step, reason }) => [step, reason]));
    const stands = steps.some(([step, at]) => step !== undefined && standingOf(step, at, all) === 'stays');
    return (step, at) => {
        const reason = reasons.get(step.id);
        // Under keepGoing a step that went well is as planned, unless the verification found it changed since.
        const wentWell = !all && at.at === 'done' && reason === undefined;
        if (!wentWell && standingOf(step, at, all) === 'stays')
            return notRestored(step, at, reason);
        return all || !stands ? undefined : notDone(step, at, reason);
    };
}
const notBroughtBack = 'it was deleted after the commit point, which nothing takes back: put its definition back and deploy it anew';
function notRestored({ kind }, at, reason = 'it stands as deployed') {
    switch (at.at) {
        case 'failed':
            return { state: at.left === 'stuck' ? 'stuck' : 'not-restored', reason: at.reason };
        case 'restored':
            return { state: 'kept', reason: 'it is new in this run and holds data, so it was not deleted' };
        case 'restore-failed':
            return { state: 'not-restored', reason: at.reason };
        case 'held-back':
            return {
                state: 'not-restored',
                reason: `${stackOfStep(at.because)} stays as it is now and may need what this stack has now`,
            };
        case 'done':
            return { state: 'not-restored', reason: kind === 'delete' ? notBroughtBack : reason };
        default:
            return { state: 'not-restored', reason };
    }
}
function notDone(step, at, reason = 'it was not begun, as another step failed') {
    const state = step.kind === 'delete' ? 'not-deleted' : 'not-deployed';
    switch (at.at) {
        case 'failed':
            return { state: at.left === 'stuck' ? 'stuck' : state, reason: at.reason };
        case 'skipped':
            return { state, reason: `it needs ${stackOfStep(at.because)}, which failed` };
        case 'waiting':
        case 'restored':
            return { state, reason };
        default:
            return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/deploy/machine/outcome.js

/**
 * How a run ends that has nothing left to do. A run that was taken back without a failure is
 * `failed-and-restored` with no failures; `takingBack` tells.
 */
function outcomeOf(state) {
    const untouched = state.failures.length === 0 && state.steps.every(isUntouched);
    if (untouched)
        return 'unchanged';
    if (state.committed && !state.takingBack)
        return 'deployed';
    return remainingOf(state).length === 0 ? 'failed-and-restored' : 'restore-incomplete';
}
function isUntouched(step) {
    return step.at === 'waiting' || (step.at === 'done' && step.result === 'unchanged');
}

;// CONCATENATED MODULE: ./lib/deploy/machine/ready.js

/** Begins what is ready in a phase, as long as there are slots; the longest chain of work first. */
function beginReady(draft, phase) {
    let free = draft.options.concurrency - inFlight(draft);
    for (const position of draft.index.byPriority) {
        if (free <= 0)
            return;
        if (draft.index.steps[position]?.phase !== phase || !isReady(draft, position))
            continue;
        draft.steps[position] = { at: 'running' };
        draft.commands.push({ type: 'perform', step: idAt(draft, position) });
        free--;
    }
}
/**
 * A hard order needs its step done. A soft one only needs it over: where `keepGoing` goes on after a failure, a
 * soft order is a preference that can no longer be met, and not a reason to leave a stack out.
 */
function isReady({ steps, index }, position) {
    if (steps[position]?.at !== 'waiting')
        return false;
    for (const { step, hard } of index.after[position] ?? []) {
        const at = steps[step]?.at;
        if (at !== 'done' && (hard || (at !== 'failed' && at !== 'skipped')))
            return false;
    }
    return true;
}
/** Leaves out what cannot be done without a step that failed: all that hangs on it by hard orders. */
function skipDescendants(draft, failed) {
    const because = idAt(draft, failed);
    const open = [failed];
    for (let from = open.pop(); from !== undefined; from = open.pop())
        for (const { step, hard } of draft.index.dependents[from] ?? []) {
            if (!hard || draft.steps[step]?.at !== 'waiting')
                continue;
            draft.steps[step] = { at: 'skipped', because };
            open.push(step);
        }
}
/** Whether steps of a phase run, or still wait to. */
function unfinished(draft, phase) {
    return draft.steps.some(({ at }, position) => (at === 'running' || at === 'waiting') && draft.index.steps[position]?.phase === phase);
}

;// CONCATENATED MODULE: ./lib/deploy/machine/restore-order.js


/** Holds back what must stay, and begins restores that may go, as long as there are slots. @returns whether any is left */
function restoreReady(draft) {
    const survey = surveyOf(draft);
    const { standings, clear } = survey;
    for (const position of draft.index.byRestorePriority) {
        if (survey.underWay >= draft.options.concurrency)
            break;
        if (standings[position] !== 'to-restore' || !dependentsAre(draft, position, clear))
            continue;
        draft.steps[position] = { at: 'restoring' };
        draft.commands.push({ type: 'restore', step: idAt(draft, position) });
        standings[position] = 'restoring';
        survey.underWay += 1;
    }
    latest = { steps: draft.steps, survey };
    return survey.left > 0;
}
/** The survey of the latest state: a way back goes from one to the next, and would look at all stacks with each that is back. */
let latest;
/** From the survey of the state before, where one restore that went well is all that happened since. */
function surveyOf(draft) {
    const all = restoresAll({ options: draft.options, takingBack: draft.takingBack });
    const before = latest?.steps === draft.before ? latest.survey : undefined;
    const position = before?.all === all ? onlyChange(draft) : undefined;
    if (before === undefined || position === undefined || before.standings[position] !== 'restoring')
        return surveyFromLeaves(draft, all);
    const [step, state] = [draft.index.steps[position], draft.steps[position]];
    if (step === undefined || state === undefined || standingOf(step, state, all) !== 'as-before')
        return surveyFromLeaves(draft, all);
    return afterRestore(draft, before, position);
}
function onlyChange({ before, steps }) {
    let found;
    for (let position = 0; position < steps.length; position++) {
        if (steps[position] === before[position])
            continue;
        if (found !== undefined)
            return undefined;
        found = position;
    }
    return found;
}
function afterRestore(draft, before, restored) {
    const [standings, clear] = [before.standings.slice(), before.clear.slice()];
    standings[restored] = 'as-before';
    const open = [restored];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
        const settled = standings[at] === 'as-before' || standings[at] === 'stays';
        if (clear[at] || !settled || !dependentsAre(draft, at, clear))
            continue;
        clear[at] = true;
        for (const { step } of draft.index.after[at] ?? [])
            open.push(step);
    }
    return { all: before.all, standings, clear, underWay: before.underWay - 1, left: before.left - 1 };
}
/** Looks at every step after all that depend on it, as what holds back goes from dependents to providers. */
function surveyFromLeaves(draft, all) {
    const standings = draft.index.steps.map((step, position) => {
        const state = draft.steps[position];
        return state === undefined ? 'as-before' : standingOf(step, state, all);
    });
    const clear = standings.map(() => false);
    for (const position of draft.index.dependentsFirst) {
        if (standings[position] === 'to-restore' && holdBack(draft, position, standings))
            standings[position] = 'stays';
        const settled = standings[position] === 'as-before' || standings[position] === 'stays';
        clear[position] = settled && dependentsAre(draft, position, clear);
    }
    const underWay = standings.filter((standing) => standing === 'restoring').length;
    const left = underWay + standings.filter((standing) => standing === 'to-restore').length;
    return { all, standings, clear, underWay, left };
}
/**
 * A stack that stays as it is now needs the exports that it imports now, so CloudFormation would refuse to
 * restore their providers; trying would only add failures. That goes on from provider to provider by hard orders.
 * It stops at a stack that is as before: what that one needs, the restored provider has. Kept stacks hold back
 * their providers as well: whether they import what is new there is not known here.
 */
function holdBack(draft, position, standings) {
    const holder = draft.index.dependents[position]?.find(({ step, hard }) => hard && standings[step] === 'stays');
    if (holder === undefined)
        return false;
    const state = draft.steps[holder.step];
    const because = state?.at === 'held-back' ? state.because : idAt(draft, holder.step);
    draft.steps[position] = { at: 'held-back', because };
    return true;
}
function dependentsAre({ index }, position, such) {
    for (const { step } of index.dependents[position] ?? [])
        if (!such[step])
            return false;
    return true;
}

;// CONCATENATED MODULE: ./lib/deploy/machine/advance.js





/**
 * Goes on from where the run is: begins what can begin, and moves to the next phase when this one is over. An
 * interrupted run stays where it is.
 */
function advance(draft) {
    // Phases only move forward, so this ends: expanding, verifying, contracting, restoring, ended.
    for (let before; before !== draft.phase && !draft.interrupted;) {
        before = draft.phase;
        advancePhase(draft);
    }
}
function advancePhase(draft) {
    switch (draft.phase) {
        case 'expanding':
            expand(draft);
            break;
        case 'contracting':
            contract(draft);
            break;
        case 'restoring':
            if (!restoreReady(draft))
                end(draft);
            break;
        case 'verifying':
        case 'ended':
            break;
        default:
            assertNever(draft.phase);
    }
}
function expand(draft) {
    const failed = draft.failures.length > 0;
    const stops = draft.takingBack || (failed && !draft.options.keepGoing);
    if (!stops)
        beginReady(draft, 'expand');
    // What runs comes to its end first: taking back what still moves would race with it.
    if (stops ? inFlight(draft) > 0 : unfinished(draft, 'expand'))
        return;
    if (stops || failed)
        draft.phase = 'restoring';
    else
        verify(draft);
}
/** Where nothing changed there is nothing to verify. */
function verify(draft) {
    const steps = changedSteps(draft);
    if (steps.length === 0)
        commit(draft);
    else {
        draft.phase = 'verifying';
        draft.commands.push({ type: 'verify', steps });
    }
}
function changedSteps({ index, steps }) {
    return index.steps
        .filter((_, position) => {
        const state = steps[position];
        return state?.at === 'done' && state.result === 'changed';
    })
        .map(({ id }) => id);
}
function commit(draft) {
    draft.committed = true;
    draft.phase = 'contracting';
}
function contract(draft) {
    if (!draft.takingBack)
        beginReady(draft, 'contract');
    if (draft.takingBack ? inFlight(draft) > 0 : unfinished(draft, 'contract'))
        return;
    if (draft.takingBack)
        draft.phase = 'restoring';
    else
        end(draft);
}
function end(draft) {
    draft.phase = 'ended';
    draft.outcome = outcomeOf(closeDraft(draft));
    draft.commands.push({ type: 'end', outcome: draft.outcome });
}

;// CONCATENATED MODULE: ./lib/deploy/machine/apply-event.js




/** Writes down what happened. What follows from it is for `advance`. */
function applyEvent(draft, event) {
    switch (event.type) {
        case 'begin':
            begin(draft, event);
            break;
        case 'step-done':
            draft.steps[positionOf(draft, event, 'running')] = { at: 'done', result: event.result };
            break;
        case 'step-failed':
            fail(draft, event);
            break;
        case 'verified':
            verified(draft, event);
            break;
        case 'verify-failed':
            verifyFailed(draft, event);
            break;
        case 'restore-done':
            draft.steps[positionOf(draft, event, 'restoring')] = { at: 'restored', how: event.how };
            break;
        case 'restore-failed':
            draft.steps[positionOf(draft, event, 'restoring')] = { at: 'restore-failed', reason: event.reason };
            break;
        case 'interrupt':
            interrupt(draft, event);
            break;
        case 'resume':
            resume(draft, event);
            break;
        case 'take-back':
            takeBack(draft);
            break;
        default:
            assertNever(event);
    }
}
/** The position of the event's step, which must be in the state that the event ends. */
function positionOf(draft, event, expected) {
    const position = draft.index.positions.get(event.step);
    if (position === undefined)
        throw new IllegalMove(event, 'the plan has no such step');
    const at = draft.steps[position]?.at;
    if (at !== expected)
        throw new IllegalMove(event, `the step is ${at}, not ${expected}`);
    return position;
}
function begin(draft, event) {
    const untouched = draft.phase === 'expanding' && draft.steps.every(({ at }) => at === 'waiting');
    if (!untouched || draft.interrupted || draft.takingBack)
        throw new IllegalMove(event, 'the run has begun');
}
function fail(draft, event) {
    const { step, reason, left } = event;
    const position = positionOf(draft, event, 'running');
    draft.steps[position] = { at: 'failed', reason, left };
    draft.failures = [...draft.failures, { step, reason }];
    skipDescendants(draft, position);
}
function verified(draft, event) {
    inVerification(draft, event);
    if (draft.takingBack)
        draft.phase = 'restoring';
    else
        commit(draft);
}
/** Which stacks were named stands in `failures`; all that changed is taken back, unless `keepGoing` leaves it. */
function verifyFailed(draft, event) {
    inVerification(draft, event);
    const verifying = new Set(changedSteps(draft));
    const known = event.failures.every(({ step }) => verifying.has(step));
    if (event.failures.length === 0 || !known)
        throw new IllegalMove(event, 'it names no step that was to be verified');
    draft.failures = [...draft.failures, ...event.failures];
    draft.phase = 'restoring';
}
function inVerification(draft, event) {
    if (draft.phase !== 'verifying')
        throw new IllegalMove(event, `the run is ${draft.phase}, not verifying`);
}
function interrupt(draft, event) {
    if (draft.phase === 'ended')
        throw new IllegalMove(event, 'the run has ended');
    if (draft.interrupted)
        throw new IllegalMove(event, 'the run is interrupted already');
    draft.interrupted = true;
    draft.outcome = 'interrupted';
    draft.commands.push({ type: 'end', outcome: 'interrupted' });
}
/** Also without an interrupt before it: a killed process leaves none. */
function resume(draft, event) {
    if (draft.phase === 'ended')
        throw new IllegalMove(event, 'the run has ended');
    draft.interrupted = false;
    draft.outcome = undefined;
}
function takeBack(draft) {
    if (draft.phase === 'ended')
        reopen(draft);
    draft.takingBack = true;
    draft.interrupted = false;
    draft.outcome = undefined;
}
/** What could not be restored may be by now: whoever asks again has looked at it. Kept stacks stay kept. */
function reopen(draft) {
    draft.phase = 'restoring';
    draft.steps.forEach((state, position) => {
        if (state.at === 'restore-failed' || state.at === 'held-back')
            draft.steps[position] = { at: 'done', result: 'changed' };
        else if (state.at === 'failed' && state.left === 'stuck')
            draft.steps[position] = { ...state, left: 'changed' };
    });
}

;// CONCATENATED MODULE: ./lib/deploy/machine/check-plan.js


/**
 * Refuses what the machine could not bring to an end, or not take back. The planner makes no such plan; a plan
 * that was read from a file may be anybody's.
 *
 * @throws AppError `usage`
 */
function checkPlan(plan, options) {
    const wrong = problemOfOptions(options) ?? problemOfSteps(plan) ?? problemOfOrder(plan);
    if (wrong !== undefined)
        throw new app_error/* AppError */.u('usage', `This plan cannot be run: ${wrong}.`);
}
function problemOfOptions({ concurrency }) {
    return Number.isSafeInteger(concurrency) && concurrency >= 1
        ? undefined
        : `a concurrency of ${concurrency} is not a whole number of at least 1`;
}
function problemOfSteps({ steps }) {
    const seen = new Set();
    for (const { id, kind, phase } of steps) {
        if (seen.has(id))
            return `there are two steps ${id}`;
        seen.add(id);
        // Before the commit point everything must have a way back, and a deletion has none.
        if (kind === 'delete' && phase === 'expand')
            return `${id} deletes a stack before the commit point`;
    }
    return undefined;
}
function problemOfOrder(plan) {
    const { steps, positions, topological } = indexOf(plan);
    for (const { id, phase, after } of steps)
        for (const { step } of after) {
            const other = steps[positions.get(step) ?? -1];
            if (other === undefined)
                return `${id} waits for ${step}, which is no step`;
            if (phase === 'expand' && other.phase === 'contract')
                return `${id} waits for ${step}, which comes after it`;
        }
    if (topological.length === steps.length)
        return undefined;
    const ordered = new Set(topological);
    const circle = steps.filter((_, position) => !ordered.has(position)).map(({ id }) => id);
    return `steps wait for each other, among ${circle.slice(0, 5).join(', ')}`;
}

;// CONCATENATED MODULE: ./lib/deploy/machine/machine.js




/**
 * A run before its first event. The state is plain data and holds all that the run is: written as JSON and read
 * again it goes on the same way.
 *
 * @throws AppError `usage` for a plan that could not end or not be taken back
 */
function openMachine(plan, options) {
    checkPlan(plan, options);
    const { concurrency, keepGoing } = options;
    return {
        plan,
        options: { concurrency, keepGoing },
        phase: 'expanding',
        steps: plan.steps.map(() => ({ at: 'waiting' })),
        committed: false,
        interrupted: false,
        takingBack: false,
        failures: [],
    };
}
/**
 * What an event makes of a run, and what is to be done now. Everything that can begin is commanded at once, in order
 * of priority; after `resume`, and after `take-back` of an interrupted run, all that is in flight is commanded again.
 * While interrupted, results still count but nothing follows from them until `resume`.
 *
 * @throws IllegalMove for an event that cannot happen now; `state` can be used on
 */
function machine_step(state, event) {
    const draft = openDraft(state);
    applyEvent(draft, event);
    advance(draft);
    const again = event.type === 'resume' || (event.type === 'take-back' && state.interrupted);
    return { state: closeDraft(draft), commands: again ? pendingOf(draft) : draft.commands };
}
/** @throws IllegalMove where the events are not of a run of this plan */
function replay(plan, options, events) {
    return events.reduce((state, event) => machine_step(state, event).state, openMachine(plan, options));
}
/** What is in flight, by priority; `end` for a run that has ended. Nothing is ever ready and not in flight. */
function pendingCommands(state) {
    return pendingOf(openDraft(state));
}
function pendingOf(draft) {
    if (draft.phase === 'ended' && draft.outcome !== undefined)
        return [{ type: 'end', outcome: draft.outcome }];
    if (draft.phase === 'verifying')
        return [{ type: 'verify', steps: changedSteps(draft) }];
    return draft.index.byPriority.flatMap((position) => {
        const at = draft.steps[position]?.at;
        if (at === 'running')
            return [{ type: 'perform', step: idAt(draft, position) }];
        return at === 'restoring' ? [{ type: 'restore', step: idAt(draft, position) }] : [];
    });
}

;// CONCATENATED MODULE: ./lib/deploy/machine/machine-plan.js
/** What the machine must know of a plan. */
function machinePlanOf({ steps, order, ephemeral }) {
    const after = new Map(steps.map(({ id }) => [id, []]));
    for (const one of order)
        after.get(one.step)?.push(one);
    return { steps: steps.map((step) => machineStepOf(step, after.get(step.id) ?? [], ephemeral)) };
}
function machineStepOf(step, after, ephemeral) {
    const { id, kind, phase, estimate, stateful } = step;
    return {
        id,
        kind,
        phase,
        after: after.map((one) => ({ step: one.after, strength: one.strength })),
        estimate,
        keepOnRestore: kind === 'create' && stateful.length > 0 && !ephemeral,
    };
}

;// CONCATENATED MODULE: ./lib/deploy/machine/statuses.js



/** What stands in each step's row, in the plan's order. */
function stepStatuses(state) {
    return new Map(state.plan.steps.map((step, position) => [step.id, statusOf(step, state.steps[position])]));
}
/** Where one step is. @throws AppError for a step that the plan does not have */
function stateOf({ plan, steps }, id) {
    const state = steps[indexOf(plan).positions.get(id) ?? -1];
    if (state === undefined)
        throw new app_error/* AppError */.u('internal', `The plan of the run has no step ${id}.`);
    return state;
}
function statusOf({ kind }, state = { at: 'waiting' }) {
    switch (state.at) {
        case 'done':
            return state.result === 'unchanged' ? 'unchanged' : kind === 'delete' ? 'deleted' : 'deployed';
        case 'restored':
            return restoredStatus[state.how];
        case 'waiting':
        case 'running':
        case 'failed':
        case 'skipped':
        case 'restoring':
        case 'restore-failed':
        case 'held-back':
            return state.at;
        default:
            return assertNever(state);
    }
}
const restoredStatus = { updated: 'restored', deleted: 'removed', kept: 'kept' };

;// CONCATENATED MODULE: ./lib/deploy/machine/step-in.js

/** The step of this id; undefined where the plan has none. */
function stepIn(plan, id) {
    const { steps, positions } = indexOf(plan);
    return steps[positions.get(id) ?? -1];
}

;// CONCATENATED MODULE: ./lib/deploy/machine/index.js
/** The deploy machine: pure, and all that a run decides. Performing what it commands is the runner's. */







;// CONCATENATED MODULE: ./lib/deploy/run/report-of-journal.js




function openedOf(records) {
    const first = records[0]?.record;
    return first?.kind === 'opened' ? first : undefined;
}
/** The machine where the journal left it. */
function report_of_journal_stateOf(records, { plan, options }) {
    let state = openMachine(machinePlanOf(plan), options);
    for (const { record } of records)
        if (record.kind === 'event')
            state = machine_step(state, record.event).state;
    return state;
}
/** The outcome, unless the run goes on or went on since it was closed. */
function closedAs(records) {
    const last = records.at(-1)?.record;
    return last?.kind === 'closed' ? last.outcome : undefined;
}
/** All that a report says, from the journal alone: the same after a kill, on another machine, a week later. */
function reportOf(records, opened) {
    const { plan, run } = opened;
    const times = new Map(plan.steps.map(({ id }) => [id, {}]));
    let state = openMachine(machinePlanOf(plan), opened.options);
    let statuses = stepStatuses(state);
    for (const { record, at } of records) {
        if (record.kind !== 'event')
            continue;
        state = machine_step(state, record.event).state;
        const now = stepStatuses(state);
        for (const [id, status] of now)
            note(times.get(id), statuses.get(id), status, at);
        statuses = now;
    }
    const outcome = closedAs(records) ?? (state.interrupted ? { kind: 'interrupted' } : undefined);
    const endedAt = records.at(-1)?.at;
    return {
        run,
        stage: plan.stage,
        planFingerprint: plan.fingerprint,
        ...(outcome !== undefined && { outcome }),
        steps: plan.steps.map((one) => recordOf(one, state, statuses.get(one.id) ?? 'waiting', times.get(one.id))),
        startedAt: records[0]?.at ?? 0,
        ...(outcome !== undefined && endedAt !== undefined && { endedAt }),
        criticalPath: report_of_journal_longestChain(plan, times),
        ...(opened.breakGlass !== undefined && { breakGlass: opened.breakGlass }),
        ...(opened.notes !== undefined && { notes: opened.notes }),
    };
}
function note(times, before, now, at) {
    if (times === undefined || before === now)
        return;
    if (before === 'running')
        times.endedAt = at;
    if (before === 'restoring')
        times.restoreEndedAt = at;
    if (now === 'running')
        times.startedAt ??= at;
    if (now === 'restoring') {
        times.restoreStartedAt ??= at;
        delete times.restoreEndedAt;
    }
}
function recordOf({ id, stack, part }, state, status, times = {}) {
    const reason = reasonOf(state, id);
    return {
        step: id,
        stack,
        ...(part !== undefined && { part }),
        status,
        ...times,
        ...(reason !== undefined && { reason }),
    };
}
/** Why a step is where it is, where that needs words. */
function reasonOf(state, id) {
    const at = stateOf(state, id);
    if (at.at === 'failed' || at.at === 'restore-failed')
        return at.reason;
    if (at.at === 'skipped' || at.at === 'held-back')
        return `because of ${stackOfStep(at.because)}`;
    return state.failures.find((failure) => failure.step === id)?.reason;
}
function report_of_journal_longestChain(plan, times) {
    const took = (id) => {
        const { startedAt, endedAt } = times.get(id) ?? {};
        return startedAt === undefined || endedAt === undefined ? 0 : endedAt - startedAt;
    };
    const ran = { ...plan, steps: plan.steps.filter(({ id }) => took(id) > 0) };
    return criticalPath(ran, ({ id }) => took(id) / 1000).steps.map((id) => ({ step: id, took: took(id) }));
}

;// CONCATENATED MODULE: ./lib/deploy/run/unfinished-run.js


/**
 * The stage's latest run, where that is not over: its stacks are half-way, and a new plan over them could
 * not bring back what was before. A journal that cannot be trusted stops nobody, as nobody can end it.
 */
async function unfinishedRun(journals, stage) {
    for (const run of await journals.runs()) {
        const reading = readJournal((await journals.read(run)) ?? '');
        const opened = reading.kind === 'whole' ? openedOf(reading.records) : undefined;
        if (reading.kind !== 'whole' || opened?.plan.stage !== stage)
            continue;
        return closedAs(reading.records) === undefined ? run : undefined;
    }
    return undefined;
}

// EXTERNAL MODULE: ./lib/cloud/port.js
var port = __webpack_require__(9670);
;// CONCATENATED MODULE: ./lib/deploy/journal/journal.js

/** @param from what `readJournal` found; nothing for a new run */
function openJournal(store, run, clock, from = { records: [], bytes: 0 }) {
    let bytes = from.bytes;
    let tail = Promise.resolve();
    let waiting = [];
    const journal = {
        records: [...from.records],
        append(record) {
            waiting.push(record);
            // The first in line takes all that wait; the others find nothing left to write.
            tail = tail.then(writeWaiting);
            return tail;
        },
    };
    async function writeWaiting() {
        if (waiting.length === 0)
            return;
        const chained = [];
        for (const record of waiting) {
            chained.push(chainRecord(chained.at(-1) ?? journal.records.at(-1), clock.now(), record));
        }
        waiting = [];
        const lines = chained.map(lineOf).join('');
        await store.append(run, lines, bytes);
        bytes += Buffer.byteLength(lines);
        journal.records.push(...chained);
    }
    return journal;
}

// EXTERNAL MODULE: ./lib/plan/place.js
var plan_place = __webpack_require__(3612);
;// CONCATENATED MODULE: ./lib/deploy/polls/slots.js
/**
 * So many a second; what was not used of the second before may be used at once. First come first served, but who has a
 * reason to expect something new comes before who has none.
 */
function openSlots({ now, sleep, perSecond }) {
    const gap = 1_000 / perSecond;
    const expecting = [];
    const others = [];
    let next = Number.NEGATIVE_INFINITY;
    let isServing = false;
    /** Between its last look for who waits and its end nothing else runs, so that nobody is left waiting. */
    const serve = async () => {
        isServing = true;
        try {
            while (expecting.length + others.length > 0) {
                const at = Math.max(now() - 1_000 + gap, next);
                if (at > now())
                    await sleep(Math.ceil(at - now()));
                next = at + gap;
                (expecting.shift() ?? others.shift())?.begin();
            }
        }
        catch (error) {
            for (const waiter of [...expecting.splice(0), ...others.splice(0)])
                waiter.fail(error);
        }
        finally {
            isServing = false;
        }
    };
    return {
        take: (isExpecting) => new Promise((begin, fail) => {
            (isExpecting ? expecting : others).push({ begin, fail });
            if (!isServing)
                serve();
        }),
    };
}

// EXTERNAL MODULE: ./lib/deploy/stack-status.js
var stack_status = __webpack_require__(8630);
;// CONCATENATED MODULE: ./lib/deploy/polls/watch.js

/** Stacks that one page of the list has. */
const pageSize = 100;
const shortest = 3_000;
/** One list of an account's stacks for all who wait there, as long as anybody does. */
function openWatch(target, tools) {
    const watchers = new Set();
    let isListing = false;
    let isRefused = false;
    let interval = shortest;
    /** Between its last look for who waits and its end nothing else runs, so that nobody is left waiting. */
    const watch = async () => {
        isListing = true;
        try {
            while (watchers.size > 0)
                await look();
        }
        catch (error) {
            for (const { fail } of watchers)
                fail(error);
            watchers.clear();
        }
        finally {
            isListing = false;
        }
    };
    const look = async () => {
        await tools.sleep(interval);
        const listed = await tools.list(target);
        isRefused = listed === 'refused';
        if (Array.isArray(listed))
            interval = Math.max(shortest, intervalFor(listed.length, tools.perSecond));
        const over = namesOver(watchers, listed);
        for (const watcher of [...watchers]) {
            const isOver = over.has(watcher.stackName);
            if (!isOver && !isRefused && tools.now() < watcher.until)
                continue;
            watchers.delete(watcher);
            watcher.release(isOver);
        }
    };
    return {
        async isOver(stackName, longest) {
            if (isRefused)
                return false;
            return new Promise((release, fail) => {
                watchers.add({ stackName, until: tools.now() + longest, release, fail });
                if (!isListing)
                    watch();
            });
        },
    };
}
/** Lists take a quarter of the budget at most. */
const intervalFor = (stacks, perSecond) => (4_000 * Math.ceil(stacks / pageSize)) / perSecond;
function namesOver(watchers, listed) {
    if (listed === undefined || listed === 'refused')
        return new Set();
    const statuses = new Map(listed.map(({ stackName, status }) => [stackName, status]));
    const names = [...watchers].map(({ stackName }) => stackName);
    return new Set(names.filter((name) => !(0,stack_status/* isInProgress */.LT)(statuses.get(name) ?? '')));
}

;// CONCATENATED MODULE: ./lib/deploy/polls/poll-turns.js



/** More than this many waiting for each look of a second are a crowd: their turns would be further apart than 5 s. */
const crowd = 5;
/**
 * Turns for the looks of all drivers. Each comes again after its own pause while the budget lasts; beyond that all come
 * in turn, the same for everybody. In a crowd a list of all stacks tells who has ended, who is then looked at next: what
 * the list says is never taken for more than that hint.
 */
function pollTurns(tools) {
    const places = new Map();
    return {
        async turn(target, pause, stackName) {
            const key = (0,plan_place/* placeOf */.$)(target, '');
            const place = places.get(key) ?? openPlace(target, tools);
            places.set(key, place);
            place.waiting += 1;
            try {
                await tools.sleep(pause);
                const isCrowd = place.waiting > crowd * tools.perSecond;
                // Half of the budget goes round among those of whom the list tells nothing new.
                const longest = (2_000 * place.waiting) / tools.perSecond;
                const isOver = isCrowd && stackName !== undefined && (await place.watch.isOver(stackName, longest));
                await place.slots.take(isOver);
            }
            finally {
                place.waiting -= 1;
            }
        },
    };
}
function openPlace(target, tools) {
    return { waiting: 0, slots: openSlots(tools), watch: openWatch(target, tools) };
}

;// CONCATENATED MODULE: ./lib/deploy/polls/turns-for.js


/** AWS publishes no rates. This many leave room for what is asked once: callers are throttled from about ten a second. */
const usualRate = 5;
/** The turns of a run's drivers, over its own cloud. */
function turnsFor({ cloud, pollsPerSecond = usualRate }, guard, sleep) {
    const list = async (target) => {
        await guard();
        try {
            return await cloud.at(target).listStacks();
        }
        catch (error) {
            if (!(error instanceof port/* CloudError */.K))
                throw error;
            // Those who wait look for themselves then, and find out what is wrong.
            return error.retryable ? undefined : 'refused';
        }
    };
    return pollTurns({ now: () => cloud.clock.now(), sleep, list, perSecond: pollsPerSecond });
}

;// CONCATENATED MODULE: ./lib/deploy/run/later-runs.js




/**
 * Runs that stand on what a run left: taking that one back would overwrite them, so they are to be taken back first,
 * in the order given: the newest comes first. What a later run deleted is not counted, as nothing takes that back. A
 * journal that cannot be trusted tells nothing; what was changed there is found in the cloud.
 */
async function laterRunsOver(journals, run) {
    const ours = await changedBy(journals, run);
    const later = [];
    if (ours.size === 0)
        return later;
    for (const other of await journals.runs()) {
        if (other === run)
            break;
        const theirs = await changedBy(journals, other);
        const stacks = [...ours].flatMap(([place, { stack }]) => (theirs.has(place) ? [stack] : []));
        if (stacks.length > 0)
            later.push({ run: other, stacks });
    }
    return later;
}
/** For people: `run r2 changed a/main and 2 more after it`. */
function sayLaterRun({ run, stacks: [first, ...more] }) {
    const others = more.length === 0 ? '' : ` and ${more.length} more`;
    return `run ${run} changed ${first}${others} after it, and that stands: take run ${run} back first`;
}
/** Stacks that are as the run deployed them, by place; those that it keeps on the way back are not touched there. */
async function changedBy(journals, run) {
    const reading = readJournal((await journals.read(run)) ?? '');
    const opened = reading.kind === 'whole' ? openedOf(reading.records) : undefined;
    if (reading.kind !== 'whole' || opened === undefined)
        return new Map();
    return changedPlaces(opened.plan, report_of_journal_stateOf(reading.records, opened));
}
function changedPlaces({ steps }, state) {
    const changed = steps.filter((_, position) => {
        const [step, at] = [state.plan.steps[position], state.steps[position]];
        if (step === undefined || at === undefined || step.kind === 'delete' || at.at === 'restored')
            return false;
        return standingOf(step, at, true) !== 'as-before';
    });
    return new Map(changed.map((step) => [(0,plan_place/* placeOf */.$)(step.target, step.stackName), step]));
}

// EXTERNAL MODULE: ./lib/deploy/stores.js
var stores = __webpack_require__(7285);
;// CONCATENATED MODULE: ./lib/deploy/run/lease-guard.js

function guardLease(leases, taken, clock, milliseconds) {
    let lease = taken;
    let renewal;
    const renew = async (held) => {
        lease = await leases.renew(held, clock.now(), milliseconds);
    };
    return {
        async check() {
            if (lease !== undefined && clock.now() > lease.until - (2 * milliseconds) / 3) {
                renewal ??= renew(lease).finally(() => {
                    renewal = undefined;
                });
                await renewal;
            }
            if (lease === undefined)
                throw new stores/* LeaseLost */.V(`another process has stage ${taken.stage} by now`);
        },
        async release() {
            if (lease !== undefined)
                await leases.release(lease);
        },
    };
}

// EXTERNAL MODULE: ./lib/deploy/stack/back-off.js
var back_off = __webpack_require__(5177);
// EXTERNAL MODULE: ./lib/model/own-entry.js
var own_entry = __webpack_require__(6476);
;// CONCATENATED MODULE: ./lib/deploy/stack/stack-tools.js
/** The cloud gives no answer for longer than is waited for, or credentials ended: the run can be resumed. */
class CloudUnusable extends Error {
    constructor(message, options) {
        super(message, options);
        this.name = 'CloudUnusable';
    }
}

;// CONCATENATED MODULE: ./lib/deploy/stack/patient-read.js



/**
 * Refusals for a rate are answers: where hundreds wait for a turn, or a list has many pages, so many of them are no outage, and
 * take several times as long as a network is waited for.
 */
const refusals = { most: 24, times: 4 };
/** @param waited milliseconds since the first attempt */
function isHopeless({ code }, attempt, waited, { unreachable }) {
    if (code !== 'throttled')
        return waited > unreachable;
    return attempt >= refusals.most && waited > refusals.times * unreachable;
}
/**
 * Reads until there is an answer. Throttled and lost reads are tried again for as long as `patience.unreachable`:
 * a read that fails says nothing about the stack.
 *
 * @param seed tells this reader from others
 * @throws CloudUnusable where none came; CloudError for a refusal
 */
async function readPatiently(tools, seed, read) {
    const begun = tools.cloud.clock.now();
    for (let attempt = 1;; attempt += 1) {
        await tools.guard();
        try {
            return await read();
        }
        catch (error) {
            if (!(error instanceof port/* CloudError */.K))
                throw error;
            if (error.code === 'credentials-expired')
                throw new CloudUnusable('The credentials have ended.', { cause: error });
            if (!error.retryable)
                throw error;
            if (isHopeless(error, attempt, tools.cloud.clock.now() - begun, tools.patience)) {
                throw new CloudUnusable(`CloudFormation gives no answer: ${error.message}`, { cause: error });
            }
        }
        await tools.sleep((0,back_off/* backOff */.f)(attempt, seed));
    }
}

;// CONCATENATED MODULE: ./lib/deploy/stack/stack-content.js

/** How CloudFormation shows the value of a NoEcho parameter. */
const mask = '****';
/**
 * A stack's template, parameters and tags as a description tells them. A parameter whose value comes masked counts as
 * NoEcho; nobody can read what it is.
 *
 * @param template its `Original` body
 */
function contentOf(stack, template) {
    return contentWith(stack, (0,plan_fingerprint/* digestOf */.ol)(template));
}
/** @param templateDigest of its `Original` body */
function contentWith(stack, templateDigest) {
    const entries = Object.entries(stack.parameters);
    return {
        templateDigest,
        parameters: Object.fromEntries(entries.filter(([, value]) => value !== mask)),
        noEcho: entries.flatMap(([name, value]) => (value === mask ? [name] : [])).sort(),
        tags: stack.tags,
    };
}
function restorePointOf(stack, digest) {
    const { templateDigest, parameters, noEcho, tags } = contentWith(stack, digest);
    const fingerprint = (0,plan_fingerprint/* stackFingerprint */.Ng)({ templateDigest, parameters, noEcho, tags });
    const { capabilities } = stack;
    const settings = settingsBack(stack);
    return { templateDigest, parameters, noEcho, tags: { ...tags }, capabilities, settings, fingerprint };
}
/** What an update set is taken away again; a role cannot be taken away, only be another one. */
function settingsBack({ roleArn, notificationArns, triggers }) {
    const none = { alarms: [], minutes: 0 };
    return { ...(roleArn !== undefined && { roleArn }), notificationArns, triggers: triggers ?? none };
}

;// CONCATENATED MODULE: ./lib/deploy/stack/change-set-input.js





const missing = (reason) => ({ kind: 'missing', reason });
/** What CloudFormation is to be given for the task's goal, on the stack as it was last seen; undefined where nothing is in one. */
async function changeSetInputOf(task, stack, tools) {
    const content = await contentFor(task, stack, tools);
    if ('reason' in content)
        return missing(content.reason);
    const templateBody = await bodyOf(tools.artefacts, content.templateDigest);
    if (templateBody === undefined)
        return missing(`its template ${content.templateDigest} is not in the artefact store`);
    return {
        kind: 'ready',
        input: {
            stackName: task.step.stackName,
            changeSetName: task.names.changeSet,
            type: stack === undefined ? 'CREATE' : 'UPDATE',
            templateBody,
            parameters: content.parameters,
            tags: content.tags,
            capabilities: content.capabilities,
            ...(content.settings !== undefined && { settings: content.settings }),
            token: task.names.tokens['create-change-set'],
            description: `stackgate: ${task.step.id}`.slice(0, 1024),
        },
    };
}
async function contentFor({ goal, step }, stack, tools) {
    if (goal.kind === 'restore')
        return goal.point === null
            ? { reason: 'a deletion needs no change set' }
            : restored(goal.point, step, stack, tools);
    if (step.deploy === undefined)
        return { reason: 'the plan does not say what to deploy' };
    const bound = new Map();
    for (const binding of step.deploy.bindings) {
        const value = await outputOf(binding, step.deploy, tools);
        if (value === undefined)
            return { reason: `stack ${binding.stackName} has no output ${binding.output}` };
        bound.set(binding.parameter, value);
    }
    const { templateDigest, tags, capabilities, settings } = step.deploy;
    const parameters = parametersOf(step.deploy, bound, stack, tools);
    return { templateDigest, parameters, tags, capabilities, ...(settings !== undefined && { settings }) };
}
/** A secret that the stack has stays as it is; one that is new comes from outside or from the template's default. */
function parametersOf({ key, parameters, noEcho }, bound, stack, tools) {
    const secrets = noEcho.flatMap((name) => {
        if (stack !== undefined && Object.hasOwn(stack.parameters, name))
            return [[name, null]];
        const value = tools.secret(key, name);
        return value === undefined ? [] : [[name, value]];
    });
    return Object.fromEntries([...Object.entries(parameters), ...bound, ...secrets]);
}
/** A secret that the run gave up is not there to be kept: it comes from outside. */
function restored({ templateDigest, parameters, noEcho, tags, capabilities, settings }, step, stack, tools) {
    const kept = noEcho.map((name) => {
        const isKept = (0,own_entry/* ownEntry */.P)(stack?.parameters ?? {}, name) === mask;
        return [name, isKept ? null : tools.secret(step.stack, name)];
    });
    const lost = kept.find(([, value]) => value === undefined);
    if (lost !== undefined)
        return { reason: `its NoEcho parameter ${lost[0]} was given up, and nobody can read its value` };
    return {
        templateDigest,
        tags,
        capabilities,
        ...(settings !== undefined && { settings }),
        parameters: Object.fromEntries([
            ...Object.entries(parameters),
            ...kept.map(([name, value]) => [name, value ?? null]),
        ]),
    };
}
/** Of a stack that this process deployed just now, no older description than of that operation is taken. */
async function outputOf({ stackName, output, parameter, region }, { target, key }, tools) {
    const place = { account: target.account, region: region ?? target.region };
    const operation = tools.ended.get((0,plan_place/* placeOf */.$)(place, stackName));
    const { clock } = tools.cloud;
    for (const begun = clock.now();; await tools.sleep(2_000)) {
        const stack = await readPatiently(tools, `${key} ${parameter}`, () => tools.cloud.at(place).describeStack(stackName));
        if (!isBehind(stack, operation) || clock.now() - begun >= tools.patience.silent)
            return (0,own_entry/* ownEntry */.P)(stack?.outputs ?? {}, output);
    }
}
/** It does not show the operation. Where it shows none at all, nobody can tell. */
function isBehind(stack, operation) {
    if (operation === undefined)
        return false;
    if (stack === undefined || !(0,stack_status/* succeeded */.gq)(stack.status))
        return true;
    return stack.lastOperations.length > 0 && !stack.lastOperations.some(({ id }) => id === operation);
}
/** Undefined where the store has lost it. */
async function bodyOf(artefacts, digest) {
    const bytes = await artefacts.get(digest);
    return bytes === undefined ? undefined : Buffer.from(bytes).toString('utf8');
}

;// CONCATENATED MODULE: ./lib/deploy/stack/goal.js
const usualPatience = {
    busy: 15 * 60_000,
    stale: 20_000,
    silent: 5 * 60_000,
    unreachable: 15 * 60_000,
};
const wait = (watched, why) => ({ do: 'wait', for: watched, why });
const goal_fail = (reason, left = 'as-before') => ({ kind: 'failed', reason, left });
const conclude = (result) => ({ do: 'conclude', result });
const finish = (result) => ({ do: 'finish', result });

;// CONCATENATED MODULE: ./lib/deploy/stack/hidden-values.js

/** Characters; what is shorter is nobody's secret and would blacken every message. */
const least = 6;
/**
 * The same tools, by which no NoEcho value that the run knows comes back: services quote what they refuse in the reasons of
 * events (`Value 'hunter2' at 'masterUserPassword' failed to satisfy constraint`), and those stand in journals and reports.
 */
function withoutSecrets(task, tools) {
    const values = secretsOf(task, tools);
    if (values.length === 0)
        return tools;
    const hide = (text) => values.reduce((shown, value) => shown.replaceAll(value, '****'), text);
    const at = (target) => hiding(tools.cloud.at(target), hide);
    return { ...tools, cloud: { clock: tools.cloud.clock, at } };
}
/** The longest first, as one may be a part of another. */
function secretsOf({ step, goal }, { secret }) {
    const point = goal.kind === 'restore' ? goal.point : null;
    const names = new Set([...(step.deploy?.noEcho ?? []), ...(point?.noEcho ?? [])]);
    const values = [...names].flatMap((name) => secret(step.stack, name) ?? []);
    return values.filter(({ length }) => length >= least).sort((a, b) => b.length - a.length);
}
function hiding(cloud, hide) {
    const methods = Object.entries(cloud).map(([name, method]) => [name, quiet(method, hide)]);
    const here = Object.fromEntries(methods);
    return {
        ...here,
        events: async (...given) => (await here.events(...given)).map((event) => withReason(event, 'reason', hide)),
        describeStack: async (...given) => hiddenIn(await here.describeStack(...given), hide),
        describeChangeSet: async (...given) => hiddenIn(await here.describeChangeSet(...given), hide),
    };
}
const hiddenIn = (shape, hide) => shape && withReason(shape, 'statusReason', hide);
function withReason(shape, name, hide) {
    const reason = shape[name];
    return reason === undefined ? shape : { ...shape, [name]: hide(reason) };
}
/** Without a cause, which has the same words. */
function quiet(method, hide) {
    return async (...given) => {
        try {
            return await method(...given);
        }
        catch (error) {
            if (!(error instanceof port/* CloudError */.K))
                throw error;
            throw new port/* CloudError */.K(error.code, error.awsCode, hide(error.message));
        }
    };
}

;// CONCATENATED MODULE: ./lib/deploy/stack/attempts.js
function lastAttempt({ attempts }, call) {
    return attempts.findLast((attempt) => attempt.call === call);
}
/** The refusal; undefined for what was done, may have been done or may be tried again. */
function answeredWith(attempt) {
    return typeof attempt?.answer === 'object' ? attempt.answer : undefined;
}
/** Whether this run announced it, in this epoch or an earlier one. */
function wasAnnounced({ attempts, earlier }, call) {
    return [...earlier, ...attempts].some((intent) => intent.call === call);
}

;// CONCATENATED MODULE: ./lib/deploy/stack/after-operation.js



/** What follows from the newest operation that carries a token of this goal; nothing where none is seen. */
function afterOperation(goal, knowledge, seen) {
    const { own } = seen;
    if (own === undefined)
        return undefined;
    if ((0,stack_status/* isInProgress */.LT)(own.status))
        return wait('operation', own.status);
    if ((0,stack_status/* succeeded */.gq)(own.status))
        return afterSuccess(own, knowledge, seen);
    if ((0,stack_status/* isRolledBack */.Gm)(own.status) && (0,stack_status/* canUpdate */.Ev)(own.status)) {
        // A rollback that was continued before anything else: the restore itself is still to come.
        return goal.kind === 'restore' && !own.executed ? undefined : conclude(failed(own, 'as-before'));
    }
    if ((0,stack_status/* mustBeDeletedFirst */.mG)(own.status))
        return once('delete-stack', own, knowledge, seen);
    if ((0,stack_status/* canContinueRollback */.m2)(own.status))
        return once('continue-rollback', own, knowledge, seen);
    if ((0,stack_status/* canRollBack */.jL)(own.status))
        return once('rollback-stack', own, knowledge, seen);
    return finish(failed(own, 'stuck'));
}
function afterSuccess(own, knowledge, seen) {
    // A creation may also be told to delete what it fails to make: gone is never what an execution is for.
    if (own.call === 'execute-change-set' && !(0,stack_status/* isGone */.ST)(own.status))
        return confirmed(own, knowledge, seen);
    if (!(0,stack_status/* isGone */.ST)(own.status))
        return finish(failed(own, 'stuck'));
    // A creation failed, was rolled back, and what was left of it is gone.
    if (own.executed)
        return finish(failed(own, 'as-before'));
    return undefined;
}
/**
 * The events are ahead of the description at times. Who reads outputs after this knows by the operation's id whether a description
 * is behind, and so does the verification; only where events carry none is the description waited for.
 */
function confirmed(own, { patience }, { stack, now }) {
    const shows = own.operationId !== undefined || (stack?.stackId === own.stackId && (0,stack_status/* succeeded */.gq)(stack.status));
    if (shows || now - own.at > patience.silent)
        return finish({ kind: 'done', changed: true });
    return wait('stack', 'the description is behind the events');
}
/** One attempt by this epoch to go back the whole way; CloudFormation's own rollback was not enough. */
function once(call, own, knowledge, { now }) {
    const attempt = knowledge.attempts.findLast((one) => one.call === call && one.stackId === own.stackId);
    // It was tried, and this is what came of it.
    if (own.call === call)
        return finish(failed(own, 'stuck'));
    if (attempt === undefined || attempt.answer === 'unclear' || attempt.answer === 'not-done') {
        return { do: 'call', call, stackId: own.stackId };
    }
    const refused = answeredWith(attempt);
    if (refused !== undefined)
        return finish(failed(own, 'stuck', refused.message));
    if (now - attempt.at < knowledge.patience.silent)
        return wait('operation', `${call} was asked for`);
    return finish(failed(own, 'stuck', `${call} was asked for, and nothing was heard of it`));
}
function failed(own, left, more) {
    const reason = own.failure ?? `it ended as ${own.status}`;
    const because = own.rollbackFailure === undefined ? '' : `, as the way back failed: ${own.rollbackFailure}`;
    const then = left === 'stuck' && own.failure !== undefined ? `; the stack is ${own.status}${because}` : '';
    return goal_fail(`${reason}${then}${more === undefined ? '' : `; ${more}`}`, left);
}

;// CONCATENATED MODULE: ./lib/deploy/stack/change-set-moves.js


/** From no change set to its execution. */
function pursueChangeSet(_goal, knowledge, seen) {
    const attempt = lastAttempt(knowledge, 'create-change-set');
    const create = { do: 'call', call: 'create-change-set', changeSet: knowledge.names.changeSet };
    if (attempt === undefined)
        return create;
    if (seen.changeSet !== undefined)
        return byStatus(seen.changeSet, attempt, knowledge, seen);
    return withoutDescription(attempt, knowledge, seen) ?? create;
}
/** It was asked for, and is not there. Asking again with the same name and token makes no second one. */
function withoutDescription(attempt, { patience }, { now }) {
    const refused = answeredWith(attempt);
    // `already-exists`: an answer was lost, and the change set of our name is ours.
    if (refused !== undefined && refused.code !== 'already-exists' && refused.code !== 'stack-status') {
        return conclude(goal_fail(refused.message));
    }
    if (attempt.answer === 'unclear' || attempt.answer === 'not-done')
        return undefined;
    return now - attempt.at < patience.stale ? wait('change-set', 'it is not described yet') : undefined;
}
function byStatus(changeSet, { at }, { patience }, { now }) {
    const { status, executionStatus, empty, statusReason = 'its change set failed without a reason' } = changeSet;
    if (empty)
        return conclude({ kind: 'done', changed: false });
    if (status === 'FAILED')
        return conclude(goal_fail(statusReason));
    if (status === 'CREATE_COMPLETE' && executionStatus === 'AVAILABLE') {
        return { do: 'call', call: 'execute-change-set', changeSet: changeSet.name, stackId: changeSet.stackId };
    }
    if (executionStatus.startsWith('EXECUTE_'))
        return wait('operation', executionStatus);
    if (executionStatus === 'OBSOLETE' || status.startsWith('DELETE_')) {
        return conclude(goal_fail('the stack moved since the plan: its change set is obsolete'));
    }
    if (now - at < patience.busy)
        return wait('change-set', status);
    return conclude(goal_fail(`its change set is still ${status}`));
}

;// CONCATENATED MODULE: ./lib/deploy/stack/in-doubt.js


/**
 * No operation of ours is seen, but one was asked for or announced. Change sets of earlier epochs are
 * deleted before anything else: a process that was thought dead can then execute none of them.
 */
function whileInDoubt(goal, knowledge, seen) {
    return (fenceOlder(knowledge, seen) ??
        settleEarlier(knowledge, seen) ??
        afterExecuting(knowledge, seen) ??
        afterDeleting(goal, knowledge, seen));
}
function fenceOlder(knowledge, { older, now }) {
    const [first] = older;
    if (first === undefined)
        return undefined;
    if (first.executionStatus.startsWith('EXECUTE_'))
        return wait('operation', 'an earlier process executed it');
    const attempt = knowledge.attempts.findLast((one) => one.call === 'delete-change-set' && one.changeSet === first.name);
    const refused = answeredWith(attempt);
    if (refused?.code === 'change-set-status')
        return wait('operation', 'an earlier process executes it');
    if (refused !== undefined)
        return finish(goal_fail(`a change set of an earlier process cannot be deleted: ${refused.message}`));
    if (attempt?.answer === 'done' && now - attempt.at < knowledge.patience.silent) {
        return wait('change-set', 'an earlier change set goes away');
    }
    return { do: 'call', call: 'delete-change-set', changeSet: first.name, stackId: first.stackId };
}
/** What an earlier epoch announced would show by now, had it been done; reads may lag. */
function settleEarlier({ earlier, since, patience }, { now, own }) {
    const open = earlier.some(({ call }) => call === 'execute-change-set' || call === 'delete-stack');
    if (!open || own !== undefined || now - since >= patience.stale)
        return undefined;
    return wait('operation', 'an earlier process may have begun it');
}
function afterExecuting(knowledge, { now, changeSet }) {
    const attempt = lastAttempt(knowledge, 'execute-change-set');
    if (attempt === undefined)
        return undefined;
    const refused = answeredWith(attempt);
    const isStillThere = changeSet?.executionStatus === 'AVAILABLE';
    if (attempt.answer === 'not-done' || (attempt.answer === 'unclear' && isStillThere))
        return undefined;
    if (refused !== undefined && !mayHaveRun(refused.code))
        return conclude(goal_fail(refused.message));
    if (attempt.answer === 'unclear' && now - attempt.at < knowledge.patience.stale && !isExecuted(changeSet)) {
        return wait('change-set', 'whether it was executed does not show yet');
    }
    const patience = refused === undefined ? knowledge.patience.silent : knowledge.patience.stale;
    if (now - attempt.at < patience)
        return wait('operation', 'the execution was asked for');
    if (refused !== undefined)
        return conclude(goal_fail(`the stack moved since the plan: ${refused.message}`));
    return finish(goal_fail('the execution was asked for, and nothing was heard of it', 'stuck'));
}
const isExecuted = (changeSet) => changeSet?.executionStatus.startsWith('EXECUTE_') === true;
/** Refused, but perhaps only since an earlier call with the same token, whose answer was lost, was not. */
function mayHaveRun(code) {
    return code === 'change-set-status' || code === 'token-used' || code === 'not-found' || code === 'stack-status';
}
function afterDeleting(goal, knowledge, { now, stack, own }) {
    if (own !== undefined)
        return undefined;
    const attempt = lastAttempt(knowledge, 'delete-stack');
    if (stack === undefined) {
        const isWanted = goal.kind === 'delete' || (goal.kind === 'restore' && goal.point === null);
        return isWanted && wasAnnounced(knowledge, 'delete-stack') ? finish({ kind: 'done', changed: true }) : undefined;
    }
    if (attempt?.answer !== 'done')
        return undefined;
    if (now - attempt.at < knowledge.patience.silent)
        return wait('operation', 'the deletion was asked for');
    return finish(goal_fail('the deletion was asked for, and nothing was heard of it', 'stuck'));
}

;// CONCATENATED MODULE: ./lib/deploy/stack/preconditions.js



/** Whether the stack still is what the plan, or this run, left; nothing when the goal may be written towards. */
function beforeWriting(goal, knowledge, seen) {
    // Past it: a change set only executes on the stack it was made for, unchanged.
    if (isMade(knowledge, seen))
        return undefined;
    const stack = presentStack(seen);
    switch (goal.kind) {
        case 'deploy':
            return beforeDeploying(goal, stack, knowledge, seen);
        case 'delete':
            return beforeDeleting(goal, stack, knowledge, seen);
        case 'restore':
            return beforeRestoring(goal, stack, knowledge, seen);
        default:
            return goal;
    }
}
/** The change set is there, or was accepted a moment ago and is described soon. */
function isMade(knowledge, { changeSet, now }) {
    const attempt = lastAttempt(knowledge, 'create-change-set');
    if (attempt === undefined)
        return false;
    return changeSet !== undefined || (attempt.answer === 'done' && now - attempt.at < knowledge.patience.stale);
}
/** The stack, unless there is nothing in it yet, or it is the one that this goal deleted and a read still shows. */
function presentStack({ stack, own }) {
    if (stack === undefined || (0,stack_status/* isInReview */.AC)(stack.status) || (0,stack_status/* isGone */.ST)(stack.status))
        return undefined;
    return own !== undefined && (0,stack_status/* isGone */.ST)(own.status) && own.stackId === stack.stackId ? undefined : stack;
}
function beforeDeploying(goal, stack, knowledge, seen) {
    if (stack !== undefined && (0,stack_status/* mustBeDeletedFirst */.mG)(stack.status) && goal.isNew && goal.expects !== 'absent') {
        return clearRemains(stack, knowledge);
    }
    if (stack !== undefined && !(0,stack_status/* canUpdate */.Ev)(stack.status))
        return conclude(goal_fail(notUpdatable(stack)));
    const found = stack === undefined ? 'absent' : seen.fingerprint;
    // What a plan takes for new may have had a failed creation's remains, which are deleted by now.
    const isAsPlanned = found === goal.expects || (stack === undefined && goal.isNew);
    if (!isAsPlanned)
        return orStale(knowledge, seen, movedSince(goal.expects, found));
    return knowledge.hasRestorePoint ? undefined : { do: 'record-restore-point' };
}
/** A creation that never succeeded holds nothing; CloudFormation lets nothing else be done with it. */
function clearRemains(stack, knowledge) {
    const refused = answeredWith(lastAttempt(knowledge, 'delete-stack'));
    if (refused !== undefined)
        return conclude(goal_fail(refused.message));
    if (stack.terminationProtection)
        return conclude(goal_fail(protectedBy(stack)));
    return { do: 'call', call: 'delete-stack', stackId: stack.stackId };
}
function beforeDeleting(goal, stack, knowledge, seen) {
    const { exportsInUse, fingerprint, own } = seen;
    if (own !== undefined && (0,stack_status/* isGone */.ST)(own.status))
        return finish({ kind: 'done', changed: true });
    if (stack === undefined)
        return orStale(knowledge, seen, { kind: 'done', changed: wasTried(knowledge, 'delete-stack') });
    if ((0,stack_status/* needsPerson */.z6)(stack.status) || !(0,stack_status/* canDelete */.W9)(stack.status))
        return conclude(goal_fail(`it is ${stack.status}; nothing is forced`));
    if (stack.terminationProtection)
        return conclude(goal_fail(protectedBy(stack)));
    if (fingerprint !== goal.expects)
        return orStale(knowledge, seen, movedSince(goal.expects, fingerprint));
    if (exportsInUse.length > 0)
        return conclude(goal_fail(`what it exports is in use: ${exportsInUse.join('; ')}`));
    return knowledge.hasRestorePoint ? undefined : { do: 'record-restore-point' };
}
/** Only what this run left is taken back: somebody else's change after it is not overwritten. */
function beforeRestoring({ point }, stack, knowledge, seen) {
    const { own, lastIsOurs, asLeft, fingerprint } = seen;
    if (point === null && own !== undefined && (0,stack_status/* isGone */.ST)(own.status))
        return finish({ kind: 'done', changed: true });
    if (stack === undefined) {
        return point === null
            ? orStale(knowledge, seen, { kind: 'done', changed: false })
            : orStale(knowledge, seen, goal_fail('it was deleted after this run deployed it', 'stuck'));
    }
    if (lastIsOurs === undefined)
        return orStale(knowledge, seen, foreign(stack));
    if (!lastIsOurs) {
        const isBack = point !== null && fingerprint === point.fingerprint && (0,stack_status/* canUpdate */.Ev)(stack.status);
        const result = isBack ? { kind: 'done', changed: false } : foreign(stack);
        // A later run that was taken back itself leaves what this one left.
        const isOurs = !isBack && asLeft === true && (0,stack_status/* canUpdate */.Ev)(stack.status);
        if (!isOurs || mayBeStale(knowledge, seen))
            return orStale(knowledge, seen, result);
    }
    if (point === null)
        return stack.terminationProtection ? conclude(goal_fail(protectedBy(stack), 'changed')) : undefined;
    if ((0,stack_status/* canUpdate */.Ev)(stack.status))
        return undefined;
    if (stack.status === 'UPDATE_ROLLBACK_FAILED' && !wasTried(knowledge, 'continue-rollback')) {
        return { do: 'call', call: 'continue-rollback', stackId: stack.stackId };
    }
    return orStale(knowledge, seen, goal_fail(notUpdatable(stack), 'stuck'));
}
/** Said only once reads have had the time to catch up with what was done just before. */
function orStale(knowledge, seen, result) {
    return mayBeStale(knowledge, seen) ? wait('stack', 'what is read may be behind') : conclude(result);
}
function mayBeStale({ since, attempts, patience }, { now, own }) {
    const quietSince = Math.max(since, attempts.at(-1)?.at ?? since, own?.at ?? since);
    return now - quietSince < patience.stale;
}
const wasTried = (knowledge, call) => wasAnnounced({ ...knowledge, earlier: [] }, call);
function movedSince(expected, found) {
    if (expected === 'absent')
        return goal_fail('the stack moved since the plan: it exists by now');
    if (found === 'absent')
        return goal_fail('the stack moved since the plan: it is gone');
    return goal_fail('the stack moved since the plan: its template, parameters or tags are not those it was made for');
}
const foreign = ({ status }) => goal_fail(`it was changed after this run, by a later one or by somebody else; it is ${status} and was not overwritten`, 'stuck');
const protectedBy = ({ stackName }) => `termination protection of ${stackName} is on`;
const notUpdatable = ({ status }) => (0,stack_status/* mustBeDeletedFirst */.mG)(status)
    ? `it is ${status}: it was never created, and has to be deleted first`
    : `it is ${status}, which permits no update`;

;// CONCATENATED MODULE: ./lib/deploy/stack/tidy-up.js



/** A change set that is not executed goes away, and so does the empty stack that only exists for its sake. */
function tidyUp(_goal, knowledge, seen) {
    const { verdict } = knowledge;
    if (verdict === undefined)
        return undefined;
    return removeShell(knowledge, seen) ?? removeChangeSet(knowledge, seen) ?? finish(verdict);
}
/** DeleteStack takes its change sets along. A stack in review that was there before is not ours. */
function removeShell(knowledge, { stack, now }) {
    const first = [...knowledge.earlier, ...knowledge.attempts].find(({ call }) => call === 'create-change-set');
    const madeByUs = first !== undefined && first.stackId === undefined;
    if (stack === undefined || !madeByUs)
        return undefined;
    const attempt = lastAttempt(knowledge, 'delete-stack');
    const isGoing = attempt !== undefined && (0,stack_status/* isInProgress */.LT)(stack.status);
    if (!(0,stack_status/* isInReview */.AC)(stack.status) && !isGoing)
        return undefined;
    if (attempt === undefined || isToBeRepeated(attempt.answer)) {
        return { do: 'call', call: 'delete-stack', stackId: stack.stackId };
    }
    // Not worth a failure: the next run takes an empty stack over as if there were none.
    if (answeredWith(attempt) || now - attempt.at > knowledge.patience.stale)
        return undefined;
    return wait('stack', 'the empty stack goes away');
}
function removeChangeSet(knowledge, { changeSet, now }) {
    if (changeSet === undefined || changeSet.status.startsWith('DELETE_'))
        return undefined;
    const attempt = lastAttempt(knowledge, 'delete-change-set');
    if (attempt === undefined || isToBeRepeated(attempt.answer)) {
        return { do: 'call', call: 'delete-change-set', changeSet: changeSet.name, stackId: changeSet.stackId };
    }
    if (answeredWith(attempt) || now - attempt.at > knowledge.patience.stale)
        return undefined;
    return wait('change-set', 'the change set goes away');
}
const isToBeRepeated = (answer) => answer === 'unclear' || answer === 'not-done';

;// CONCATENATED MODULE: ./lib/deploy/stack/next-move.js








/** The first that has an answer decides. */
const rules = [
    // It is decided what came of it.
    tidyUp,
    // CloudFormation works, or worked, on what this run asked for.
    afterOperation,
    // It was asked for, and nothing is seen of it: it may have happened, or may still.
    whileInDoubt,
    whileBusy,
    // Nothing of ours is under way: may it begin?
    beforeWriting,
    (goal, knowledge, seen) => (deletes(goal) ? askForDeletion(knowledge, seen) : undefined),
    pursueChangeSet,
];
/**
 * What to do next for a goal, from what is known and what was last seen: no memory but these two, so that a
 * process that takes over goes on as the one before it would have.
 */
function nextMove(goal, knowledge, seen) {
    for (const rule of rules) {
        const move = rule(goal, knowledge, seen);
        if (move !== undefined)
            return move;
    }
    return wait('stack', 'nothing can be done yet');
}
const deletes = (goal) => goal.kind === 'delete' || (goal.kind === 'restore' && goal.point === null);
/** Somebody else's operation: every one of this run's would carry a token. */
function whileBusy(_goal, { since, patience }, seen) {
    const { now } = seen;
    // One that this run has deleted may be shown as it was before: that is nobody's operation.
    const stack = presentStack(seen);
    if (stack === undefined || !(0,stack_status/* isInProgress */.LT)(stack.status))
        return undefined;
    if (now - since < patience.busy)
        return wait('stack', `somebody else's operation runs: ${stack.status}`);
    const minutes = Math.round(patience.busy / 60_000);
    return conclude(goal_fail(`somebody else's operation still runs after ${minutes} minutes: ${stack.status}`));
}
function askForDeletion(knowledge, { stack }) {
    if (stack === undefined)
        return undefined;
    const refused = answeredWith(lastAttempt(knowledge, 'delete-stack'));
    if (refused !== undefined)
        return conclude(goal_fail(refused.message));
    return { do: 'call', call: 'delete-stack', stackId: stack.stackId };
}

;// CONCATENATED MODULE: ./lib/plan/phases/left-behind.js

/**
 * Fingerprint of a stack as one of its own steps leaves it, for the step that follows: without the parameters whose
 * values are outputs of other stacks, which nobody knows before the run.
 *
 * @param bound names of those that either step binds
 */
function leftFingerprint(left, bound) {
    const known = Object.entries(left.parameters).filter(([name]) => !bound.has(name));
    return (0,plan_fingerprint/* stackFingerprint */.Ng)({ ...left, parameters: Object.fromEntries(known) });
}
/** Parameters that are bound in a step or in the one before it. */
function boundIn(...stacks) {
    return new Set(stacks.flatMap((stack) => (stack?.bindings ?? []).map(({ parameter }) => parameter)));
}

;// CONCATENATED MODULE: ./lib/deploy/stack/first-failure.js
const stackType = 'AWS::CloudFormation::Stack';
/** The event is about the stack itself, not about one of its resources, nested stacks included. */
function isOfStackItself(event) {
    return event.type === stackType && event.physicalId === event.stackId;
}
/** AWS has no code for it, only these words: what it stops since something else failed. */
const cancelled = /^Resource (?:creation|update|deletion) cancelled\b/i;
/**
 * What went wrong first; a resource's failure before the stack's own, which only sums up.
 *
 * @param events oldest first
 */
function firstFailureIn(events) {
    const failures = events.filter(({ status, reason = '' }) => status.endsWith('_FAILED') && !cancelled.test(reason));
    return failures.find((event) => !isOfStackItself(event)) ?? failures[0] ?? reasonedRollback(events);
}
/**
 * What went wrong first in the stack's newest operation, a rollback's where it has one; undefined where no event says.
 *
 * @param events oldest first
 */
function lastFailureIn(events) {
    const begun = events.findLastIndex((event) => isOfStackItself(event) && event.status.endsWith('_IN_PROGRESS'));
    const failure = firstFailureIn(events.slice(begun + 1));
    return failure !== undefined && isOfStackItself(failure) && failure.reason === undefined ? undefined : failure;
}
/** A stack that could not even begin says why in the event of its rollback. */
function reasonedRollback(events) {
    return events.find((event) => isOfStackItself(event) && event.status.includes('ROLLBACK_IN_PROGRESS') && event.reason !== undefined);
}
function isNestedStack(event) {
    return event.type === stackType && !isOfStackItself(event) && event.physicalId !== '';
}
/** `Charge (AWS::Lambda::Function): AccessDenied …` */
function wordsOf({ logicalId, type, reason, status }) {
    return `${logicalId} (${type}): ${reason ?? status}`;
}

;// CONCATENATED MODULE: ./lib/deploy/stack/own-operation.js


/**
 * The newest operation that one of the intents began, as the events tell it.
 *
 * @param events oldest first
 */
function ownOperationIn(events, intents) {
    const calls = new Map(intents.filter(begins).map(({ token, call }) => [token, call]));
    const callOf = (event) => calls.get(event.token ?? '');
    const own = events.filter((event) => callOf(event) !== undefined);
    const newest = own.findLast((event) => isOfStackItself(event) && !(0,stack_status/* isInReview */.AC)(event.status));
    const call = newest && callOf(newest);
    if (newest === undefined || call === undefined)
        return undefined;
    const executed = own.filter((event) => callOf(event) === 'execute-change-set');
    const failure = firstFailureIn(executed.length > 0 ? executed : own);
    return {
        call,
        stackId: newest.stackId,
        status: newest.status,
        at: newest.at,
        executed: executed.some(isOfStackItself),
        ...(newest.operationId !== undefined && { operationId: newest.operationId }),
        ...(failure !== undefined && { failure: wordsOf(failure) }),
    };
}
const begins = ({ call }) => call !== 'create-change-set' && call !== 'delete-change-set';
/** The newest event of the stack about itself: it carries the token of whoever began its operation. */
function newestOperation(events, { stackId }) {
    return events.findLast((event) => event.stackId === stackId && isOfStackItself(event) && !(0,stack_status/* isInReview */.AC)(event.status));
}
/**
 * Whether the stack's newest operation is one of this run's. Undefined where no event tells.
 *
 * @param tokens of all that this run announced for the stack
 */
function lastIsOurs(events, stack, tokens) {
    const newest = newestOperation(events, stack);
    if (newest === undefined)
        return undefined;
    if (!tokens.has(newest.token ?? ''))
        return false;
    const own = events.filter((event) => event.stackId === stack.stackId);
    const [last] = stack.lastOperations;
    const operations = new Set(own.filter(({ token }) => tokens.has(token ?? '')).map(({ operationId }) => operationId));
    // Where the description names another operation, one of the two is behind.
    return last === undefined || operations.has(last.id) || [...operations].every((id) => id === undefined);
}

;// CONCATENATED MODULE: ./lib/deploy/stack/as-left.js


/**
 * Whether template, parameters and tags are those that the run deployed, also where a later run came and was taken
 * back. What an update of a secret alone changed cannot be seen; a restore leaves secrets as they are.
 *
 * @param outputOf what a bound parameter takes by now: who is bound is taken back before who is bound to
 */
async function isAsLeft({ deploy, stack, content, events, tokens }, outputOf) {
    if (deploy === undefined || !isTheSame(stack, events, tokens) || !showsNewest(stack, events))
        return false;
    const parameters = new Map(Object.entries(deploy.parameters));
    for (const binding of deploy.bindings) {
        const value = await outputOf(binding);
        if (value === undefined)
            return false;
        parameters.set(binding.parameter, value);
    }
    const { templateDigest, noEcho, tags } = deploy;
    const left = { templateDigest, noEcho, tags, parameters: Object.fromEntries(parameters) };
    return (0,plan_fingerprint/* stackFingerprint */.Ng)(content) === (0,plan_fingerprint/* stackFingerprint */.Ng)(left);
}
/** Not one that was deleted since and made anew under the same name. */
function isTheSame(stack, events, tokens) {
    return events.some(({ stackId, token }) => stackId === stack.stackId && tokens.has(token ?? ''));
}
/** A description from before somebody's change would show what the run left. */
function showsNewest(stack, events) {
    const newest = newestOperation(events, stack)?.operationId;
    const [last] = stack.lastOperations;
    return newest === undefined || last === undefined || newest === last.id;
}

;// CONCATENATED MODULE: ./lib/deploy/stack/event-log.js

/** @param begun events up to and including which nothing counts, by stack id */
function openEventLog(begun) {
    const byStack = new Map();
    const seen = new Set();
    // Sorted when somebody asks for the first time after new ones came: most looks find nothing new.
    let sorted = [];
    const newestId = (stackId) => byStack.get(stackId)?.at(-1)?.id ?? begun.get(stackId);
    return {
        async read(cloud, stackId, first) {
            const until = newestId(stackId);
            const pages = until === undefined && first === 'newest' ? 1 : undefined;
            const found = await eventsUntil(cloud, stackId, until, pages);
            const fresh = [...found].reverse().filter(({ id }) => !seen.has(id));
            if (fresh.length === 0)
                return fresh;
            sorted = undefined;
            for (const { id } of fresh)
                seen.add(id);
            byStack.set(stackId, [...(byStack.get(stackId) ?? []), ...fresh]);
            return fresh;
        },
        all() {
            sorted ??= [...byStack.values()].flat().sort((a, b) => a.at - b.at);
            return sorted;
        },
        newestId,
    };
}
async function eventsUntil(cloud, stackId, until, pages) {
    try {
        return await cloud.events(stackId, until, pages);
    }
    catch (error) {
        // A stack that was just made may not be known to every reader yet.
        if (error instanceof port/* CloudError */.K && error.code === 'not-found')
            return [];
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/deploy/stack/known-template.js
/** Names the operation that a stack was last changed by; undefined where the cloud does not tell, or it still runs. */
function operationKey({ stackId, lastOperations }) {
    const [last] = lastOperations;
    return last && JSON.stringify([stackId, last.id]);
}
/** Milliseconds since an operation began after which no read is behind it. */
const settled = 3_600_000;
/** The digest that was read before for the operation that the description shows as its last. */
function knownTemplate(stack, { templates }) {
    const key = operationKey(stack);
    return key === undefined ? undefined : templates.get(key);
}
/**
 * Remembers what template a stack has, so that it is not read again as long as nobody changes the stack. Not for one that was
 * changed within the hour: template and description may then have been read before and after that. The template has to
 * be in the artefact store.
 */
function rememberTemplate(stack, digest, tools) {
    const key = operationKey(stack);
    const changed = stack.updatedAt ?? stack.createdAt;
    if (key === undefined || tools.cloud.clock.now() - changed < settled)
        return;
    tools.templates.set(key, digest);
}

;// CONCATENATED MODULE: ./lib/deploy/stack/observe.js











function observerOf(task, tools) {
    const cloud = tools.cloud.at(task.step.target);
    const log = openEventLog(eventsBefore(task.announced));
    const sight = { older: [], exportsInUse: [] };
    const read = (what, call) => readPatiently(tools, `${task.names.changeSet} ${what}`, call);
    const looks = {
        stack: async (intents) => {
            const executed = ownOperationIn(log.all(), intents)?.executed ?? false;
            const events = () => readEvents(task, tools, cloud, log, sight, intents, read);
            // The execution names the stack whose events count.
            if (executed)
                return together([readDescription(task, cloud, sight, read), events()]);
            await readDescription(task, cloud, sight, read);
            // What it holds matters before something is executed, and where nothing moves.
            await together([...(isMoving(sight.stack) ? [] : [readContent(task, tools, cloud, sight, read)]), events()]);
        },
        operation: async (intents) => {
            if (sight.older.length > 0)
                await readChangeSets(task, cloud, sight, read);
            await readEvents(task, tools, cloud, log, sight, intents, read);
        },
        'change-set': () => readChangeSets(task, cloud, sight, read),
    };
    return {
        async look(watched, intents) {
            await together(watched.map((each) => looks[each](intents)));
            return observationOf(task, tools, cloud, log, sight, intents, read);
        },
        template: () => sight.template,
        newestEvent: (stackId) => log.newestId(stackId),
    };
}
/** Reads that do not wait for each other. All have ended before an error of one is told: none goes on behind a driver that is gone. */
async function together(reads) {
    await Promise.allSettled(reads);
    await Promise.all(reads);
}
async function readDescription(task, cloud, sight, read) {
    sight.stack = await read('stack', () => cloud.describeStack(task.step.stackName));
}
const isMoving = (stack) => stack !== undefined && (0,stack_status/* isInProgress */.LT)(stack.status);
async function readContent(task, tools, cloud, sight, read) {
    const { stack } = sight;
    const hasContent = stack !== undefined && !(0,stack_status/* isInReview */.AC)(stack.status);
    sight.template = hasContent ? await readTemplate(stack, tools, cloud, read) : undefined;
    if (hasContent && task.goal.kind === 'delete')
        sight.exportsInUse = await usedExports(stack, cloud, read);
}
async function readTemplate(stack, tools, cloud, read) {
    const known = knownTemplate(stack, tools);
    if (known !== undefined)
        return { digest: known };
    const body = await read('template', () => cloud.originalTemplate(stack.stackId));
    return body === undefined ? undefined : { digest: (0,plan_fingerprint/* digestOf */.ol)(body), body };
}
async function usedExports(stack, cloud, read) {
    const used = [];
    for (const name of Object.keys(stack.exports).sort()) {
        const importers = await read('importers', () => cloud.importers(name));
        if (importers.length > 0)
            used.push(`${name} (by ${importers.join(', ')})`);
    }
    return used;
}
/** Of the stack that bears the name, and of those that this goal had to do with before. */
async function readEvents(task, tools, cloud, log, { stack }, intents, read) {
    const ids = new Set([...intents.map(({ stackId }) => stackId), stack?.stackId]);
    for (const stackId of ids) {
        if (stackId === undefined)
            continue;
        // What the stack went through before this goal is nothing to it, but the newest of it.
        const isOurs = intents.some((intent) => intent.stackId === stackId);
        const fresh = await read('events', () => log.read(cloud, stackId, isOurs ? 'all' : 'newest'));
        for (const event of fresh)
            report(event, task, tools, intents);
    }
}
function report(event, task, tools, intents) {
    if (!intents.some(({ token }) => token === event.token))
        return;
    const { at, logicalId, type, status, reason } = event;
    const base = { kind: 'resource', at, step: task.step.id, logicalId, type, status };
    tools.progress(reason === undefined ? base : { ...base, reason });
}
async function readChangeSets(task, cloud, sight, read) {
    const { stackName } = task.step;
    const describe = (name) => read('change set', () => cloud.describeChangeSet(stackName, name));
    sight.changeSet = await describe(task.names.changeSet);
    const older = [];
    for (const name of task.olderChangeSets) {
        const found = await describe(name);
        // One that was executed is described for a while; its operation tells what became of it.
        if (found !== undefined && !wasExecuted(found))
            older.push(found);
    }
    sight.older = older;
}
const wasExecuted = ({ executionStatus }) => executionStatus === 'EXECUTE_COMPLETE' || executionStatus === 'EXECUTE_FAILED';
async function observationOf(task, tools, cloud, log, sight, intents, read) {
    const { stack, template, changeSet, older, exportsInUse } = sight;
    const content = stack === undefined || template === undefined ? undefined : contentWith(stack, template.digest);
    const own = ownOperationIn(log.all(), intents);
    const tokens = new Set([...task.runTokens, ...intents.map(({ token }) => token)]);
    const events = log.all();
    const isOurs = stack && lastIsOurs(events, stack, tokens);
    const left = stack && content && { deploy: task.step.deploy, stack, content, events, tokens };
    const mayBeLeft = task.goal.kind === 'restore' && isOurs === false && left !== undefined;
    return {
        now: tools.cloud.clock.now(),
        stack,
        fingerprint: content === undefined ? plan_fingerprint/* absent */.Ge : fingerprintFor(task, content),
        changeSet,
        older,
        own: own && (await withFailures(own, log, cloud, intents, read)),
        lastIsOurs: isOurs,
        asLeft: mayBeLeft && (await isAsLeft(left, (binding) => boundOutput(binding, task, tools, read))),
        exportsInUse,
    };
}
/** What an earlier step of the same stack left is compared without what nobody knew when the plan was made. */
function fingerprintFor({ goal, boundBefore }, content) {
    const isOwn = goal.kind !== 'restore' && boundBefore !== undefined;
    return isOwn ? leftFingerprint(content, boundBefore) : (0,plan_fingerprint/* stackFingerprint */.Ng)(content);
}
async function boundOutput({ stackName, output, region }, { step: { target } }, tools, read) {
    const cloud = tools.cloud.at({ account: target.account, region: region ?? target.region });
    const stack = await read('bound output', () => cloud.describeStack(stackName));
    return (0,own_entry/* ownEntry */.P)(stack?.outputs ?? {}, output);
}
/** A nested stack's own event only says that something in it failed: what did stands in its events. */
async function withFailures(own, log, cloud, intents, read) {
    if (!(0,stack_status/* isTerminal */.Hd)(own.status) || (0,stack_status/* succeeded */.gq)(own.status))
        return own;
    const tokens = new Set(intents.map(({ token }) => token));
    const events = log.all().filter(({ token }) => tokens.has(token ?? ''));
    const first = await innermost(firstFailureIn, events, cloud, read);
    if (first === undefined)
        return own;
    const last = await innermost(lastFailureIn, events, cloud, read);
    const goesOn = last !== undefined && last.id !== first.id;
    return { ...own, failure: wordsOf(first), ...(goesOn && { rollbackFailure: wordsOf(last) }) };
}
async function innermost(failureIn, events, cloud, read) {
    let failure = failureIn(events);
    for (let depth = 0; depth < 5 && failure !== undefined && isNestedStack(failure); depth += 1) {
        const { physicalId, token } = failure;
        const inside = await read('nested events', () => cloud.events(physicalId));
        const deeper = failureIn([...inside].reverse().filter((event) => event.token === token));
        if (deeper === undefined)
            break;
        failure = deeper;
    }
    return failure;
}
/** A stack that this run first announced without an event before it is new: all of its events count. */
function eventsBefore(announced) {
    const before = new Map();
    for (const { stackId, eventsAfter } of announced) {
        if (stackId !== undefined && !before.has(stackId))
            before.set(stackId, eventsAfter);
    }
    return new Map([...before].flatMap(([stackId, id]) => (id === undefined ? [] : [[stackId, id]])));
}

;// CONCATENATED MODULE: ./lib/deploy/stack/poll-pause.js
/** Milliseconds between two looks at an operation: where it may end by now, and where it hardly does. */
const near = 2_000;
const far = 5_000;
/**
 * Milliseconds until the next look. Near the time that the step is estimated to take, an operation is looked at every 2 s, before that every 5 s,
 * and long after it the more seldom the longer it runs; a change set is usually there after some seconds.
 *
 * @param estimate seconds of the step
 */
function pollPause(watched, waited, count, estimate) {
    switch (watched) {
        case 'operation':
            return operationPause(waited, 1_000 * estimate);
        case 'change-set':
            return count === 1 ? 2_000 : Math.round(Math.min(5_000, Math.max(1_000, waited / 6)));
        case 'stack':
            return Math.round(Math.min(5_000, 1_000 * 1.5 ** (count - 1)));
        default:
            return watched;
    }
}
/** An end before its time is a failure, mostly: seen within 5 s too. Estimates know nothing of what was never measured. */
function operationPause(waited, expected) {
    const likely = 0.75 * expected;
    // The look after this one is the first where it may have ended.
    if (waited < likely)
        return Math.max(near, Math.min(far, likely - waited));
    if (waited < 1.5 * expected)
        return near;
    return Math.round(Math.min(far, Math.max(near, waited / 60)));
}

;// CONCATENATED MODULE: ./lib/deploy/stack/drive-stack.js
















const everything = ['stack', 'change-set'];
/** More turns than this without time passing are a bug, which must not spin for ever. */
const mostTurns = 200;
/**
 * Brings one stack to its goal: look, decide, announce, call, look again. Nothing is remembered from one turn to
 * the next that is not in the journal or the cloud, but the answers to this process's own calls.
 *
 * @throws CloudUnusable where the cloud cannot be asked; whatever `tools.guard` throws
 */
async function driveStack(task, tools) {
    return new Driver(task, withoutSecrets(task, tools)).run();
}
class Driver {
    task;
    tools;
    observer;
    cloud;
    knowledge;
    seen;
    /** What was looked at since the last pause: a wait for something else looks at once. */
    fresh = new Set();
    waits;
    constructor(task, tools) {
        this.task = task;
        this.tools = tools;
        this.observer = observerOf(task, tools);
        this.cloud = tools.cloud.at(task.step.target);
        this.knowledge = {
            since: tools.cloud.clock.now(),
            names: task.names,
            attempts: [],
            earlier: task.earlier,
            hasRestorePoint: task.hasRestorePoint,
            patience: tools.patience,
        };
    }
    async run() {
        try {
            // No change set of this goal can be there before one was asked for.
            await this.look(this.task.earlier.length === 0 ? ['stack'] : everything);
            for (let turns = 0; turns < mostTurns; turns += 1) {
                const before = this.tools.cloud.clock.now();
                const result = await this.perform(nextMove(this.task.goal, this.knowledge, this.observation()));
                if (result !== undefined)
                    return this.end(result);
                if (this.tools.cloud.clock.now() > before)
                    turns = 0;
            }
        }
        catch (error) {
            if (!(error instanceof port/* CloudError */.K))
                throw error;
            if (!this.hasBegun())
                return goal_fail(error.message);
            // What was begun goes on in the cloud; that it may not be looked at makes it neither done nor failed.
            throw new CloudUnusable(`What became of ${this.task.step.id} cannot be read: ${error.message}.`, {
                cause: error,
            });
        }
        throw new app_error/* AppError */.u('internal', `${this.task.step.id} goes round in circles.`);
    }
    end(result) {
        const { own } = this.observation();
        const { target, stackName } = this.task.step;
        if (result.kind === 'done' && own?.operationId !== undefined)
            this.tools.ended.set((0,plan_place/* placeOf */.$)(target, stackName), own.operationId);
        return result;
    }
    async perform(move) {
        switch (move.do) {
            case 'finish':
                return move.result;
            case 'conclude':
                this.knowledge = { ...this.knowledge, verdict: move.result };
                // What is to be tidied up is looked at anew; there is nothing where nothing was written.
                if (this.knowledge.attempts.length > 0)
                    await this.look(everything);
                return undefined;
            case 'record-restore-point':
                return this.recordRestorePoint();
            case 'wait':
                return this.waitFor(move.for);
            case 'call':
                return this.call(move);
            default:
                return move;
        }
    }
    observation() {
        if (this.seen === undefined)
            throw new app_error/* AppError */.u('internal', 'Nothing was looked at yet.');
        return { ...this.seen, now: this.tools.cloud.clock.now() };
    }
    intents() {
        return [...this.knowledge.earlier, ...this.knowledge.attempts];
    }
    async look(watched) {
        this.seen = await this.observer.look(watched, this.intents());
        for (const each of watched)
            this.fresh.add(each);
        // The events come with the stack.
        if (watched.includes('stack'))
            this.fresh.add('operation');
    }
    async waitFor(watched) {
        if (this.fresh.has(watched)) {
            const now = this.tools.cloud.clock.now();
            if (this.waits?.watched !== watched)
                this.waits = { watched, since: now, count: 0 };
            this.waits.count += 1;
            this.fresh.clear();
            await this.pause(watched, pollPause(watched, now - this.waits.since, this.waits.count, this.task.step.estimate));
        }
        await this.look([watched]);
        return undefined;
    }
    pause(watched, milliseconds) {
        const { target, stackName } = this.task.step;
        return this.tools.turns.turn(target, milliseconds, watched === 'operation' ? stackName : undefined);
    }
    /** The template goes to the store first: a restore point without it would be none. */
    async recordRestorePoint() {
        const stack = presentStack(this.observation());
        const template = this.observer.template();
        const isThere = stack !== undefined && template !== undefined;
        const point = isThere ? restorePointOf(stack, template.digest) : null;
        if (isThere && template.body !== undefined)
            await this.tools.artefacts.put(Buffer.from(template.body));
        await this.tools.record({ kind: 'restore-point', step: this.task.step.id, point });
        this.knowledge = { ...this.knowledge, hasRestorePoint: true };
        return undefined;
    }
    async call(move) {
        const intent = this.intentOf(move);
        const make = await this.prepare(intent);
        if (typeof make === 'object') {
            this.knowledge = { ...this.knowledge, verdict: goal_fail(make.reason, this.hasBegun() ? 'changed' : 'as-before') };
            return undefined;
        }
        await this.rest(intent);
        await this.announce(intent);
        const answer = await this.make(make);
        this.knowledge = {
            ...this.knowledge,
            attempts: [...this.knowledge.attempts, { ...intent, at: this.tools.cloud.clock.now(), answer }],
        };
        this.fresh.clear();
        this.waits = undefined;
        if (answer !== 'done')
            await this.look(everything);
        else if (move.call === 'delete-change-set')
            await this.look(['change-set']);
        // Nothing of it shows at once: the first look at what comes of it is after a pause.
        else
            this.fresh.add(move.call === 'create-change-set' ? 'change-set' : 'operation');
        return undefined;
    }
    intentOf({ call, changeSet, stackId }) {
        const { stack, own } = this.observation();
        const isGoneByUs = own !== undefined && (0,stack_status/* isGone */.ST)(own.status) && own.stackId === stack?.stackId;
        const about = stackId ?? (isGoneByUs ? undefined : stack?.stackId);
        const eventsAfter = about === undefined ? undefined : this.observer.newestEvent(about);
        // Two stacks of one name may have to be deleted for one goal: what was left of the last, and this one.
        const which = call === 'delete-stack' && about !== undefined ? `-${(0,plan_fingerprint/* digestOf */.ol)(about).slice(0, 6)}` : '';
        return {
            call,
            token: `${this.task.names.tokens[call]}${which}`,
            ...(changeSet !== undefined && { changeSet }),
            ...(about !== undefined && { stackId: about }),
            ...(eventsAfter !== undefined && { eventsAfter }),
        };
    }
    async prepare(intent) {
        const { call, token, changeSet = this.task.names.changeSet } = intent;
        const { stackName } = this.task.step;
        const stack = intent.stackId ?? stackName;
        switch (call) {
            case 'create-change-set': {
                const ready = await changeSetInputOf(this.task, presentStack(this.observation()), this.tools);
                return ready.kind === 'missing' ? ready : () => this.cloud.createChangeSet(ready.input);
            }
            case 'execute-change-set':
                return () => this.cloud.executeChangeSet(stackName, this.idOf(changeSet), token);
            case 'delete-change-set':
                return () => this.cloud.deleteChangeSet(stackName, this.idOf(changeSet));
            case 'delete-stack':
                return () => this.cloud.deleteStack(stack, token);
            case 'continue-rollback':
                return () => this.cloud.continueRollback(stack, token);
            case 'rollback-stack':
                return () => this.cloud.rollbackStack(stack, token);
            default:
                return call;
        }
    }
    /** The change set that was looked at, whatever bears its name or its stack's by now; what was not seen has a name alone. */
    idOf(name) {
        const { changeSet, older } = this.observation();
        return [changeSet, ...older].find((seen) => seen?.name === name)?.changeSetId ?? name;
    }
    /** Before the same call is made again. */
    async rest({ call, token }) {
        const same = this.knowledge.attempts.filter((one) => one.call === call && one.token === token);
        const [first] = same;
        if (first === undefined)
            return;
        const last = same.at(-1)?.answer;
        const code = last === 'not-done' ? 'throttled' : 'unreachable';
        if (isHopeless({ code }, same.length, this.tools.cloud.clock.now() - first.at, this.tools.patience))
            throw new CloudUnusable(`${call} finds no answer.`, { cause: last });
        await this.tools.sleep((0,back_off/* backOff */.f)(same.length, token));
    }
    /** Written before the call is made, once for a token. */
    async announce(intent) {
        const isKnown = (one) => one.call === intent.call && one.token === intent.token && one.changeSet === intent.changeSet;
        if (this.knowledge.attempts.some(isKnown))
            return;
        const goal = this.task.goal.kind === 'restore' ? 'restore' : 'deploy';
        await this.tools.record({ kind: 'call', step: this.task.step.id, goal, ...intent });
    }
    async make(call) {
        await this.tools.guard();
        try {
            await call();
            return 'done';
        }
        catch (error) {
            if (!(error instanceof port/* CloudError */.K))
                throw error;
            if (error.code === 'credentials-expired')
                throw new CloudUnusable('The credentials have ended.', { cause: error });
            if (error.code === 'throttled')
                return 'not-done';
            return error.code === 'unreachable' ? 'unclear' : { code: error.code, message: error.message };
        }
    }
    /** Something of this goal may be under way, as far as this process or the journal knows. */
    hasBegun() {
        const mayHaveRun = this.knowledge.attempts.filter(({ answer }) => answer === 'done' || answer === 'unclear');
        return [...this.knowledge.earlier, ...mayHaveRun].some(({ call }) => call !== 'create-change-set' && call !== 'delete-change-set');
    }
}

;// CONCATENATED MODULE: ./lib/deploy/stack/names.js

const letters = {
    'create-change-set': 'n',
    'delete-change-set': 'e',
    'execute-change-set': 'x',
    'delete-stack': 'd',
    'continue-rollback': 'u',
    'rollback-stack': 'b',
};
/**
 * Names of one goal under one epoch. They hold what CloudFormation allows for change sets
 * (`[A-Za-z][A-Za-z0-9-]*`, 128 characters), which tokens allow too. The step is there for people to read and as
 * a digest to be unique; of a run id only the first 40 characters are shown, the digest holds all of it.
 */
function namesFor(run, epoch, step, goal) {
    const digest = (0,plan_fingerprint/* digestOf */.ol)(JSON.stringify([run, epoch, step, goal])).slice(0, 12);
    const changeSet = `sg-${plain(run, 40)}-${epoch}-${goal}-${plain(step.replace(/^[^:]*:/, ''), 30)}-${digest}`;
    const token = (call) => `${changeSet}-${letters[call]}`;
    return {
        changeSet,
        tokens: {
            'create-change-set': token('create-change-set'),
            'delete-change-set': token('delete-change-set'),
            'execute-change-set': token('execute-change-set'),
            'delete-stack': token('delete-stack'),
            'continue-rollback': token('continue-rollback'),
            'rollback-stack': token('rollback-stack'),
        },
    };
}
function plain(text, length) {
    const safe = text.slice(0, 4 * length).replace(/[^A-Za-z0-9]+/g, '-');
    return safe.replace(/^-+/, '').slice(0, length).replace(/-+$/, '') || 'x';
}

;// CONCATENATED MODULE: ./lib/deploy/stack/stack-task.js




/**
 * @throws AppError where a restore is asked for and the journal holds no restore point: a bug, as it is
 * written before the first write
 */
function taskOf(run, epoch, step, what, records) {
    const calls = callsOf(records, [step]);
    // Steps of one stack are one run's work on it: what another of them did is ours as well.
    const family = familyOf(records, step);
    const all = callsOf(records, family);
    const before = family[family.findIndex(({ id }) => id === step.id) - 1];
    const forThis = calls.filter(({ goal }) => goal === what);
    const earlier = what === 'restore' ? callsOf(sinceLastRestore(records, step), [step]) : forThis;
    const names = namesFor(run, epoch, step.id, what);
    const changeSets = forThis.flatMap(({ call, changeSet }) => call === 'create-change-set' && changeSet ? [changeSet] : []);
    const point = stack_task_restorePointOf(records, step);
    return {
        step,
        goal: goalOf(step, what, point),
        names,
        announced: all,
        earlier: earlier.filter(({ goal }) => goal === what),
        olderChangeSets: [...new Set(changeSets)].filter((name) => name !== names.changeSet),
        runTokens: new Set(all.map(({ token }) => token)),
        hasRestorePoint: point !== undefined,
        ...(before !== undefined && { boundBefore: boundIn(before.deploy, step.deploy) }),
    };
}
function goalOf(step, what, point) {
    const { kind, expects } = step;
    if (what === 'deploy')
        return kind === 'delete' ? { kind, expects } : { kind: 'deploy', expects, isNew: kind === 'create' };
    if (point === undefined)
        throw new app_error/* AppError */.u('internal', `The journal holds no restore point of ${step.id}.`);
    return { kind: 'restore', point };
}
/** Steps of the plan on the same stack, in the order in which it goes through them. */
function familyOf(records, step) {
    const opened = records[0]?.record;
    const place = (0,plan_place/* placeOf */.$)(step.target, step.stackName);
    const all = opened?.kind === 'opened' && step.part !== undefined ? opened.plan.steps : [step];
    return all.filter(({ target, stackName }) => (0,plan_place/* placeOf */.$)(target, stackName) === place);
}
function callsOf(records, steps) {
    const ids = new Set(steps.map(({ id }) => id));
    return records.flatMap(({ record }) => (record.kind === 'call' && ids.has(record.step) ? [record] : []));
}
/** What a restore that failed had asked for has come to rest: its end is not that of the next attempt. */
function sinceLastRestore(records, { id }) {
    const ended = records.findLastIndex(({ record }) => record.kind === 'event' && record.event.type === 'restore-failed' && record.event.step === id);
    return records.slice(ended + 1);
}
/** The latest: an epoch that was killed before its first write may have seen the stack differently. Undefined without one. */
function stack_task_restorePointOf(records, step) {
    for (const { record } of [...records].reverse()) {
        if (record.kind === 'restore-point' && record.step === step.id)
            return record.point;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/deploy/run/outcome.js

/** How the run ended, with what remains and the command that finishes it. */
function outcome_outcomeOf(state, plan, run) {
    const { failures } = state;
    const remains = () => remainsOf(state, plan, run);
    switch (state.outcome) {
        case 'deployed':
            return { kind: 'deployed', remains: remains() };
        case 'failed-and-restored':
            return { kind: 'failed-and-restored', failures };
        case 'restore-incomplete':
            return { kind: 'restore-incomplete', failures, remains: remains() };
        case 'unchanged':
            return { kind: 'unchanged' };
        default:
            return { kind: 'interrupted' };
    }
}
function remainsOf(state, plan, run) {
    const steps = new Map(plan.steps.map((step) => [step.id, step]));
    return remainingOf(state).flatMap((remains) => {
        const step = steps.get(remains.step);
        if (step === undefined)
            return [];
        const command = commandOf(state, remains, step, plan, run);
        const reason = command === '' ? `${remains.reason}; ${byHand}` : remains.reason;
        return [{ ...remains, reason, stack: step.stack, command }];
    });
}
function commandOf(state, remains, step, plan, run) {
    const { at } = stateOf(state, step.id);
    const stays = staysForGood(state, step.id) || staysHeld(state, step.id);
    if ((at === 'held-back' || at === 'restore-failed') && stays)
        return deployOf(plan);
    // It holds data, so no rollback deletes it.
    if (remains.state === 'stuck' && staysForGood(state, step.id))
        return '';
    return commandFor(remains, step, plan, run);
}
/** No rollback touches it any more: it is kept, or was deleted. */
function staysForGood(state, id) {
    const at = stateOf(state, id);
    const step = stepIn(state.plan, id);
    if (at.at === 'restored')
        return at.how === 'kept';
    if (at.at === 'held-back')
        return step?.keepOnRestore === true;
    if (at.at === 'failed')
        return step?.keepOnRestore === true && at.left !== 'as-before';
    return at.at === 'done' && at.result === 'changed' && (step?.kind === 'delete' || step?.keepOnRestore === true);
}
/**
 * Something that stays for good needs what the stack has now, by itself or by way of others that are held back for its sake: a
 * rollback would hold it back again, and only the next deploy goes on from there.
 */
function staysHeld(state, id) {
    const seen = new Set([id]);
    const open = [id];
    for (let next = open.pop(); next !== undefined; next = open.pop())
        for (const { id: other } of hardDependents(state, next)) {
            const at = stateOf(state, other);
            if (staysForGood(state, other))
                return true;
            const isBack = isAsBefore(at);
            if (isBack || seen.has(other))
                continue;
            seen.add(other);
            open.push(other);
        }
    return false;
}
/** What it needs, the restored provider has. */
const isAsBefore = (at) => at.at === 'restored' ||
    at.at === 'waiting' ||
    at.at === 'skipped' ||
    (at.at === 'failed' && at.left === 'as-before') ||
    (at.at === 'done' && at.result === 'unchanged');
/** Steps that cannot be without this one. Made once for each plan: a rehearsal asks of thousands of ends. */
function hardDependents({ plan }, id) {
    const known = dependents.get(plan) ?? hardDependentsIn(plan);
    dependents.set(plan, known);
    return known.get(id) ?? [];
}
const dependents = new WeakMap();
function hardDependentsIn({ steps }) {
    const found = new Map();
    for (const one of steps)
        for (const { step, strength } of one.after)
            if (strength === 'hard')
                found.set(step, [...(found.get(step) ?? []), one]);
    return found;
}
const byHand = 'put that right, then delete the stack in CloudFormation';
/** No cloud is known here: commands are Stackgate's own, and none where none of those helps. */
function commandFor({ state }, { kind }, plan, run) {
    switch (state) {
        case 'not-deployed':
        case 'not-deleted':
        // The next run goes on with it.
        case 'kept':
            return deployOf(plan);
        case 'not-restored':
            if (kind === 'delete')
                return deployOf(plan);
            return `stackgate rollback --run ${quoted(run)}`;
        case 'stuck':
            return kind === 'delete' ? '' : `stackgate rollback --run ${quoted(run)}`;
        default:
            return state;
    }
}
const deployOf = ({ stage }) => `stackgate deploy --stage ${quoted(stage)}`;
/** For a shell: names come from a plan file, which may be anybody's. */
function quoted(text) {
    return /^[\w.:/@-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

;// CONCATENATED MODULE: ./lib/deploy/run/progress.js


const phases = {
    expanding: 'expand',
    verifying: 'verify',
    contracting: 'contract',
    restoring: 'restore',
    ended: undefined,
};
/** Tells what an event changed: phases first, then steps in the plan's order. */
function announceChanges(before, after, plan, tools) {
    const at = tools.cloud.clock.now();
    if (after.committed && before?.committed === false)
        tools.progress({ kind: 'phase', at, phase: 'commit' });
    const phase = phases[after.phase];
    if (phase !== undefined && (before === undefined || phases[before.phase] !== phase)) {
        tools.progress({ kind: 'phase', at, phase });
    }
    const was = before && stepStatuses(before);
    const is = stepStatuses(after);
    for (const { id, stack } of plan.steps) {
        const status = is.get(id);
        if (status === undefined || status === (was?.get(id) ?? 'waiting'))
            continue;
        const reason = reasonOf(after, id);
        tools.progress({ kind: 'step-changed', at, step: id, stack, status, ...(reason !== undefined && { reason }) });
    }
}

;// CONCATENATED MODULE: ./lib/deploy/run/released.js

/** A step that lets go of imports is done once they are gone; else it failed, and has something to take back. */
async function afterRelease(step, driven, tools) {
    const reason = driven.kind === 'done' ? await stillImporting(step, tools) : undefined;
    return reason === undefined ? driven : { kind: 'failed', reason, left: 'changed' };
}
/**
 * Whether a stack that let go of imports is really off them, before the exports are changed: what CloudFormation takes
 * for the same template leaves the old imports in force. Reads are given time to catch up.
 *
 * @returns why the run must not go on, in words
 */
async function stillImporting(step, tools) {
    const { clock } = tools.cloud;
    const cloud = tools.cloud.at(step.target);
    let open = step.part?.releases ?? [];
    for (const begun = clock.now(); open.length > 0; await tools.sleep(4_000)) {
        const used = [];
        for (const name of open)
            if (await importsStill(name, step, cloud, tools))
                used.push(name);
        open = used;
        if (open.length === 0 || clock.now() - begun >= tools.patience.stale)
            break;
    }
    return open.length === 0
        ? undefined
        : `CloudFormation still counts it among the importers of ${open.join(', ')}, although its template has the value instead`;
}
async function importsStill(name, { stackName }, cloud, tools) {
    const importers = await readPatiently(tools, `${stackName} importers`, () => cloud.importers(name));
    if (importers.includes(stackName))
        return true;
    // A nested stack's name begins with that of its root, and so may another root's.
    for (const other of importers.filter((one) => one.startsWith(`${stackName}-`))) {
        const [inside, root] = [await describe(other), await describe(stackName)];
        if (inside?.rootId !== undefined && inside.rootId === root?.stackId)
            return true;
    }
    return false;
    function describe(stack) {
        return readPatiently(tools, `${stack} family`, () => cloud.describeStack(stack));
    }
}

;// CONCATENATED MODULE: ./lib/deploy/run/stop.js
/** This process is to do nothing more of the run, though nothing is wrong with it. */
class RunStopped extends Error {
    constructor() {
        super('the run was interrupted');
        this.name = 'RunStopped';
    }
}
function stopOn(signal) {
    let isStopped = signal?.aborted ?? false;
    let release = () => { };
    const stopped = new Promise((resolve) => {
        release = resolve;
    });
    const stop = () => {
        isStopped = true;
        release();
    };
    if (isStopped)
        release();
    signal?.addEventListener('abort', stop, { once: true });
    const check = () => {
        if (isStopped)
            throw new RunStopped();
    };
    return {
        isStopped: () => isStopped,
        stop,
        check,
        race: (work) => Promise.race([work, stopped.then(() => Promise.reject(new RunStopped()))]),
        stopped,
        dispose: () => signal?.removeEventListener('abort', stop),
    };
}

// EXTERNAL MODULE: ./lib/deploy/run/in-turn.js
var in_turn = __webpack_require__(5860);
;// CONCATENATED MODULE: ./lib/deploy/run/read-stacks.js



/** So few stacks are asked for one by one: the list of an account may be long. */
const few = 3;
/** Reads at once, so that hundreds of stacks are looked at in seconds and no quota is used up. */
const atOnce = 8;
/**
 * Stacks by `placeOf`; those that are not there are left out. Where more than a few are asked for in an account and
 * region, one list answers for all.
 */
async function readStacks(places, tools) {
    const groups = new Map();
    for (const place of places) {
        const key = (0,plan_place/* placeOf */.$)(place.target, '');
        groups.set(key, [...(groups.get(key) ?? []), place]);
    }
    const found = new Map();
    for (const group of groups.values())
        for (const [place, stack] of await readGroup(group, tools))
            found.set(place, stack);
    return found;
}
async function readGroup(group, tools) {
    const stacks = group.length <= few ? await oneByOne(group, tools) : await fromList(group, tools);
    return group.flatMap(({ target, stackName }) => {
        const stack = stacks.get(stackName);
        return stack === undefined ? [] : [[(0,plan_place/* placeOf */.$)(target, stackName), stack]];
    });
}
async function oneByOne(group, tools) {
    const read = async ({ target, stackName }) => [stackName, await describe(target, stackName, tools)];
    return new Map(await (0,in_turn/* inTurn */.l)(group, atOnce, read));
}
function describe(target, stackName, tools) {
    return readPatiently(tools, `${stackName} read`, () => tools.cloud.at(target).describeStack(stackName));
}
async function fromList([first], tools) {
    if (first === undefined)
        return new Map();
    const { target } = first;
    const seed = `${(0,plan_place/* placeOf */.$)(target, '')} stacks`;
    const listed = await readPatiently(tools, seed, () => tools.cloud.at(target).listStacks());
    return new Map(listed.map((stack) => [stack.stackName, stack]));
}

;// CONCATENATED MODULE: ./lib/deploy/run/imported-names.js
/**
 * Names that a JSON template certainly imports and that stand there as plain text. Names that are put together from parameters are
 * CloudFormation's to know, and templates in YAML are not looked into: it refuses both where the export is missing.
 */
function importedNames(body) {
    const names = new Set();
    const open = [parsed(body)];
    while (open.length > 0) {
        const value = open.pop();
        if (typeof value !== 'object' || value === null)
            continue;
        // Whether a condition holds is CloudFormation's to know as well.
        if ('Condition' in value && typeof value.Condition === 'string')
            continue;
        for (const [key, entry] of Object.entries(value)) {
            if (key === 'Fn::If')
                continue;
            if (key === 'Fn::ImportValue' && typeof entry === 'string')
                names.add(entry);
            else
                open.push(entry);
        }
    }
    return [...names].sort();
}
function parsed(body) {
    try {
        return JSON.parse(body);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/deploy/run/verify-imports.js



/**
 * Does every export exist that a deployed template imports by a literal name? An account's exports are listed once for
 * all of its stacks, and again as long as one is missing and reads may still be behind.
 */
async function verifyImports(steps, tools) {
    const { clock } = tools.cloud;
    const wishes = [];
    for (const step of steps) {
        const names = await wantedBy(step, tools);
        if (names.length > 0)
            wishes.push({ step, names });
    }
    for (const begun = clock.now();; await tools.sleep(4_000)) {
        const failures = await missingFor(wishes, tools);
        if (failures.length === 0 || clock.now() - begun >= tools.patience.stale)
            return failures;
    }
}
/** What stands in for an export of another estate is not among the cloud's exports. */
async function wantedBy({ deploy }, tools) {
    if (deploy === undefined)
        return [];
    const stubbed = new Set(deploy.stubs.flatMap(({ kind, name }) => (kind === 'import' ? [name] : [])));
    const names = importedNames((await bodyOf(tools.artefacts, deploy.templateDigest)) ?? '');
    return names.filter((name) => !stubbed.has(name));
}
async function missingFor(wishes, tools) {
    const known = new Map();
    const failures = [];
    for (const { step, names } of wishes) {
        const place = `${step.target.account}/${step.target.region}`;
        const exports = known.get(place) ?? (await exportsAt(step.target, tools));
        known.set(place, exports);
        const missing = names.filter((name) => !exports.has(name));
        if (missing.length > 0)
            failures.push({ step: step.id, reason: `what it imports is not exported: ${missing.join(', ')}` });
    }
    return failures;
}
async function exportsAt(target, tools) {
    const read = () => tools.cloud.at(target).exports();
    const exports = await readPatiently(tools, `${target.account}/${target.region} exports`, read);
    return new Set(exports.map(({ name }) => name));
}

;// CONCATENATED MODULE: ./lib/deploy/run/verify.js







/** A stack that went through several steps is as the last of them left it. In the plan's order. */
function lastSteps(steps) {
    const last = new Map(steps.map((step) => [(0,plan_place/* placeOf */.$)(step.target, step.stackName), step]));
    return steps.filter((step) => last.get((0,plan_place/* placeOf */.$)(step.target, step.stackName)) === step);
}
/**
 * Before the commit point: is every changed stack what was deployed, and does every export exist that a
 * deployed template imports by a literal name? Reads are given time to catch up before anything counts as wrong.
 */
async function verifySteps(steps, tools) {
    const failures = await stackFailures(steps, tools);
    return failures.length > 0 ? failures : verifyImports(steps, tools);
}
async function stackFailures(steps, tools) {
    const { clock } = tools.cloud;
    let open = steps;
    for (const begun = clock.now();; await tools.sleep(4_000)) {
        const stacks = await readStacks(open, tools);
        const found = await (0,in_turn/* inTurn */.l)(open, atOnce, async (step) => {
            const reason = await stackMistake(step, stacks.get((0,plan_place/* placeOf */.$)(step.target, step.stackName)), tools);
            return reason === undefined ? undefined : { step, reason };
        });
        const wrong = found.filter((mistake) => mistake !== undefined);
        if (wrong.length === 0 || clock.now() - begun >= tools.patience.stale)
            return wrong.map(({ step: { id }, reason }) => ({ step: id, reason }));
        open = wrong.map(({ step }) => step);
    }
}
async function stackMistake(step, stack, tools) {
    const { deploy } = step;
    if (deploy === undefined)
        return undefined;
    if (stack === undefined)
        return 'it is gone since it was deployed';
    if (!(0,stack_status/* succeeded */.gq)(stack.status))
        return `it is ${stack.status} since it was deployed`;
    if (!isOurLast(step, stack, tools) && (await templateDigestOf(stack, step, tools)) !== deploy.templateDigest)
        return 'it has another template than was deployed';
    const parameter = Object.entries(deploy.parameters).find(([name, value]) => valueIn(stack.parameters, name) !== value);
    if (parameter !== undefined)
        return `its parameter ${parameter[0]} is not what was deployed`;
    return tagMistake(deploy.tags, stack.tags);
}
/** The operation that this process saw to its end is the last: the stack has the template that it was given. */
function isOurLast({ target, stackName }, { lastOperations }, { ended }) {
    const [last] = lastOperations;
    return last !== undefined && ended.get((0,plan_place/* placeOf */.$)(target, stackName)) === last.id;
}
async function templateDigestOf(stack, { target }, tools) {
    const read = () => tools.cloud.at(target).originalTemplate(stack.stackId);
    const body = await readPatiently(tools, `${stack.stackName} template`, read);
    return (0,plan_fingerprint/* digestOf */.ol)(body ?? '');
}
const valueIn = (texts, name) => Object.hasOwn(texts, name) ? texts[name] : undefined;
function tagMistake(wanted, found) {
    const names = [...new Set([...Object.keys(wanted), ...Object.keys(found)])];
    const other = names.find((name) => valueIn(wanted, name) !== valueIn(found, name));
    return other === undefined ? undefined : `its tag ${other} is not what was deployed`;
}

;// CONCATENATED MODULE: ./lib/deploy/run/perform-run.js











/**
 * Feeds `first` to the machine and performs all that it commands until the run has ended or is stopped. An event
 * stands in the journal before anything that follows from it is done.
 *
 * @throws LeaseLost, and whatever is wrong with the stores but a cloud's refusal; the run is then as after a kill
 */
async function performRun(session, from, first) {
    const run = new Performance(session, from);
    return run.perform(first);
}
/**
 * Milliseconds that an interrupted run takes to end. GitHub sends SIGINT, SIGTERM 7.5 s later, and kills 2.5 s after that
 * (docs.github.com, "Workflow cancellation reference"): the end comes within 5 s, whatever is still in flight.
 */
const grace = { calls: 2_000, journal: 1_500 };
class Performance {
    session;
    state;
    steps;
    underWay = new Set();
    events = Promise.resolve();
    fault;
    settle = () => { };
    constructor(session, state) {
        this.session = session;
        this.state = state;
        this.steps = new Map(session.opened.plan.steps.map((step) => [step.id, step]));
    }
    async perform(first) {
        const { stop, tools } = this.session;
        const over = new Promise((resolve) => {
            this.settle = resolve;
        });
        announceChanges(undefined, this.state, this.session.opened.plan, tools);
        // Killed between its last event and the record that closes it, it has nothing left to do but that.
        const isOver = this.state.phase === 'ended' && first.type === 'resume';
        // What a killed process had in flight is commanded anew; for a new run that is what `begin` commands.
        if (!isOver)
            await this.feed(first, () => pendingCommands(this.state));
        if (this.state.phase === 'ended')
            this.settle();
        await Promise.race([over, stop.stopped]);
        // Nobody goes on behind the back of a run that has ended: neither after a stop nor after an error.
        if (this.state.phase !== 'ended')
            stop.stop();
        const isInterrupted = stop.isStopped() && this.state.phase !== 'ended';
        await (isInterrupted ? this.within(grace.calls, this.settled()) : this.settled());
        if (this.fault !== undefined)
            throw this.fault.error;
        const outcome = await (isInterrupted ? this.within(grace.journal, this.close()) : this.close());
        tools.progress({ kind: 'run-ended', at: tools.cloud.clock.now(), outcome });
        return outcome;
    }
    async settled() {
        while (this.underWay.size > 0)
            await Promise.all(this.underWay);
        await this.events;
    }
    /** What gives no answer in time is left behind, as a kill would leave it. */
    async within(milliseconds, work) {
        const late = this.session.tools.cloud.clock.sleep(milliseconds).then(() => ({ kind: 'interrupted' }));
        return Promise.race([work, late]);
    }
    /** Where the journal can no longer be written the run is as after a kill: whoever resumes it finds out how far it came. */
    async close() {
        try {
            if (this.state.phase !== 'ended')
                await this.interrupt();
            const { plan, run } = this.session.opened;
            const outcome = outcome_outcomeOf(this.state, plan, run);
            if (outcome.kind !== 'interrupted')
                await this.session.tools.record({ kind: 'closed', outcome });
            return outcome;
        }
        catch (error) {
            if (!(error instanceof port/* CloudError */.K))
                throw error;
            this.end(error);
            return { kind: 'interrupted' };
        }
    }
    async interrupt() {
        if (!this.state.interrupted)
            await this.take({ type: 'interrupt' });
    }
    /** One after the other: the journal has the order in which the machine saw them. */
    feed(event, commands) {
        const fed = this.events.then(async () => {
            const given = await this.take(event);
            for (const command of commands?.() ?? given)
                this.begin(command);
        });
        // A failure is kept by who waits for `fed`; those that come after fail at the journal as well.
        this.events = fed.catch(() => { });
        return fed;
    }
    async take(event) {
        const { state, commands } = machine_step(this.state, event);
        await this.session.tools.record({ kind: 'event', event });
        const before = this.state;
        this.state = state;
        announceChanges(before, state, this.session.opened.plan, this.session.tools);
        return commands;
    }
    begin(command) {
        if (command.type === 'end') {
            this.settle();
            return;
        }
        // Stopped meanwhile: whoever resumes finds it in flight.
        if (this.session.stop.isStopped())
            return;
        const work = this.follow(command).catch((error) => this.end(error));
        this.underWay.add(work);
        work.finally(() => this.underWay.delete(work));
    }
    async follow(command) {
        const event = command.type === 'verify' ? await this.verify(command.steps) : await this.drive(command);
        await this.feed(event);
    }
    async verify(ids) {
        const steps = lastSteps(ids.map((id) => this.stepOf(id)));
        const verified = await verifySteps(steps, this.session.tools);
        const failures = verified.length > 0 ? verified : await this.session.accept(steps);
        return failures.length === 0 ? { type: 'verified' } : { type: 'verify-failed', failures };
    }
    async drive({ type, step: id, }) {
        const { opened, epoch, journal, tools } = this.session;
        const step = this.stepOf(id);
        if (type === 'restore' && this.isKept(id))
            return { type: 'restore-done', step: id, how: 'kept' };
        const what = type === 'perform' ? 'deploy' : 'restore';
        const task = taskOf(opened.run, epoch, step, what, journal.records);
        const driven = await driveStack(task, tools);
        const result = what === 'deploy' ? await afterRelease(step, driven, tools) : driven;
        const isNew = task.goal.kind === 'restore' && task.goal.point === null;
        return what === 'deploy' ? deployEvent(id, result) : restoreEvent(id, result, isNew);
    }
    isKept(id) {
        return this.state.plan.steps.some((step) => step.id === id && step.keepOnRestore);
    }
    stepOf(id) {
        const step = this.steps.get(id);
        if (step === undefined)
            throw new app_error/* AppError */.u('internal', `The plan has no step ${id}.`);
        return step;
    }
    /** An error ends the process's part in the run; where it can be resumed as it is, that is no error. */
    end(error) {
        const { stop, tools } = this.session;
        if (error instanceof CloudUnusable || error instanceof port/* CloudError */.K) {
            // A refused read says nothing about the stacks: neither that they are right nor that they must go back.
            tools.progress({ kind: 'note', at: tools.cloud.clock.now(), text: `${error.message} The run can be resumed.` });
        }
        else if (!(error instanceof RunStopped))
            this.fault ??= { error };
        stop.stop();
    }
}
/** What the machine hears of a step that has ended. */
function deployEvent(step, result) {
    if (result.kind === 'done')
        return { type: 'step-done', step, result: result.changed ? 'changed' : 'unchanged' };
    return { type: 'step-failed', step, reason: result.reason, left: result.left };
}
/** The same of a restore; `isNew` where the stack did not exist before the run. */
function restoreEvent(step, result, isNew) {
    if (result.kind === 'done')
        return { type: 'restore-done', step, how: isNew ? 'deleted' : 'updated' };
    return { type: 'restore-failed', step, reason: result.reason };
}

;// CONCATENATED MODULE: ./lib/deploy/run/drift.js




/** Milliseconds: how long detections are waited for, and how often they are asked. */
const drift_longest = 5 * 60_000;
const pause = 5_000;
/** Resources that are named of a stack. */
const shown = 5;
/**
 * What differs from its template in stacks that are about to be changed, in words. Detections are begun for all of them before
 * the first is waited for. Nothing of it is certain: CloudFormation finds drift where there is none, too.
 */
async function driftOf(seen, tools) {
    const begun = tools.cloud.clock.now();
    const detections = await (0,in_turn/* inTurn */.l)(seen, atOnce, (one) => drift_begin(one, tools));
    const found = await (0,in_turn/* inTurn */.l)(detections, atOnce, (one) => drift_outcomeOf(one, begun, tools));
    return found.filter((text) => text !== undefined);
}
async function drift_begin({ stack, steps: [step] }, tools) {
    const { stackName: name, stackId } = stack;
    const cloud = tools.cloud.at(step.target);
    const id = await told(() => readPatiently(tools, `${name} drift`, () => cloud.detectDrift(stackId)));
    return { name, stackId, cloud, id };
}
/** A refusal is worth a word and nothing more. */
async function told(work) {
    try {
        return await work();
    }
    catch (error) {
        if (!(error instanceof port/* CloudError */.K))
            throw error;
        return { failed: error.message };
    }
}
async function drift_outcomeOf({ name, stackId, cloud, id }, begun, tools) {
    if (typeof id !== 'string')
        return `drift of ${name} is not known: ${id.failed}`;
    for (;;) {
        const seen = await told(() => readPatiently(tools, `${name} drift status`, () => cloud.driftDetection(id)));
        if ('failed' in seen)
            return `drift of ${name} is not known: ${seen.failed}`;
        if (seen.status === 'failed')
            return `drift of ${name} is not known: ${seen.reason ?? 'its detection failed'}`;
        if (seen.status === 'complete')
            return seen.drifted === true ? drifted(name, stackId, cloud, tools) : undefined;
        if (tools.cloud.clock.now() - begun >= drift_longest)
            return `drift of ${name} is not known: its detection takes too long`;
        await tools.sleep(pause);
    }
}
async function drifted(name, stackId, cloud, tools) {
    const resources = await told(() => readPatiently(tools, `${name} drifts`, () => cloud.driftedResources(stackId)));
    if ('failed' in resources)
        return `${name} has drifted; what differs is not known: ${resources.failed}`;
    const more = resources.length > shown ? ` and ${resources.length - shown} more` : '';
    return `${name} is not as its template says: ${resources.slice(0, shown).map(sayDrifted).join('; ')}${more}`;
}
function sayDrifted({ logicalId, type, how, paths }) {
    if (how === 'deleted')
        return `${logicalId} (${type}) was deleted`;
    return `${logicalId} (${type}) ${paths.length === 0 ? 'was changed' : `differs in ${paths.slice(0, shown).join(', ')}`}`;
}

;// CONCATENATED MODULE: ./lib/deploy/run/is-there.js
/** Whether the store has it, without its bytes where the store can tell. */
async function isThere(digest, artefacts) {
    return artefacts.has === undefined ? (await artefacts.get(digest)) !== undefined : artefacts.has(digest);
}

;// CONCATENATED MODULE: ./lib/plan/stack-policy.js
const actions = {
    added: undefined,
    changed: 'Update:Modify',
    replaced: 'Update:Replace',
    removed: 'Update:Delete',
};
/**
 * Changes that a stack policy does not let an update make, in their order: with a policy only what it allows, and nothing that it denies. What
 * is added needs no permission. (User Guide, "Prevent updates to stack resources")
 *
 * @param policy JSON text; one that is none denies everything, as nobody can tell
 */
function deniedChanges(policy, changes) {
    const statements = statementsOf(policy);
    return changes.filter(({ action, logicalId, type }) => {
        const update = actions[action];
        if (update === undefined)
            return false;
        const matching = statements.filter((one) => covers(one, update, logicalId, type));
        const effects = matching.map(({ Effect }) => Effect);
        return !effects.includes('Allow') || effects.includes('Deny');
    });
}
function statementsOf(policy) {
    const list = listOf(stack_policy_parsed(policy)?.Statement);
    return list.filter((item) => typeof item === 'object' && item !== null && !Array.isArray(item));
}
function stack_policy_parsed(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null ? value : undefined;
    }
    catch {
        return undefined;
    }
}
function covers(statement, action, logicalId, type) {
    return (named(statement, 'Action', action) &&
        named(statement, 'Resource', `LogicalResourceId/${logicalId}`) &&
        isOfType(statement.Condition, type));
}
function named(statement, member, text) {
    const not = statement[`Not${member}`];
    if (not !== undefined)
        return !textsOf(not).some((pattern) => matches(pattern, text));
    return textsOf(statement[member]).some((pattern) => matches(pattern, text));
}
/** The one key of conditions here is `ResourceType`. */
function isOfType(condition, type) {
    if (typeof condition !== 'object' || condition === null)
        return true;
    return Object.values(condition).every((test) => {
        const wanted = typeof test === 'object' && test !== null ? test.ResourceType : undefined;
        return textsOf(wanted).some((pattern) => matches(pattern, type));
    });
}
const listOf = (value) => value === undefined ? [] : Array.isArray(value) ? value : [value];
const textsOf = (value) => listOf(value).filter((item) => typeof item === 'string');
/** `*` and `?`, in time linear in the text for each star. */
function matches(pattern, text) {
    let [at, place, star, mark] = [0, 0, -1, 0];
    while (place < text.length) {
        if (pattern[at] === '*') {
            star = at;
            mark = place;
            at += 1;
        }
        else if (pattern[at] === '?' || pattern[at] === text[place]) {
            at += 1;
            place += 1;
        }
        else if (star >= 0) {
            mark += 1;
            at = star + 1;
            place = mark;
        }
        else
            return false;
    }
    while (pattern[at] === '*')
        at += 1;
    return at === pattern.length;
}

;// CONCATENATED MODULE: ./lib/deploy/run/policies.js




/**
 * What stack policies and termination protection stand against, in words. Neither is ever lifted here: whoever set them
 * does that.
 */
async function forbidden(seen, tools) {
    return (await (0,in_turn/* inTurn */.l)(seen, atOnce, (one) => againstStack(one, tools))).flat();
}
async function againstStack({ stack, steps }, tools) {
    const [first] = steps;
    if (first === undefined)
        return [];
    const { stackName, target } = first;
    if (steps.some(({ kind }) => kind === 'delete'))
        return stack.terminationProtection ? [`${stackName} is to be deleted, and its termination protection is on`] : [];
    const changes = steps.flatMap((step) => step.changes);
    if (changes.length === 0)
        return [];
    const cloud = tools.cloud.at(target);
    const policy = await readPatiently(tools, `${stackName} policy`, () => cloud.stackPolicy(stack.stackId));
    if (policy === undefined)
        return [];
    return deniedChanges(policy, changes).map(({ logicalId, type, action, certainty }) => {
        const may = certainty === 'certain' ? 'is' : 'may be';
        return `${stackName}: its stack policy does not permit that ${logicalId} (${type}) ${may} ${action}`;
    });
}

// EXTERNAL MODULE: ./lib/model/location.js
var model_location = __webpack_require__(1918);
// EXTERNAL MODULE: ./lib/model/url-suffix.js
var url_suffix = __webpack_require__(4744);
// EXTERNAL MODULE: ./lib/model/walk.js
var walk = __webpack_require__(9076);
// EXTERNAL MODULE: ./lib/read/document/parse-document.js + 11 modules
var parse_document = __webpack_require__(280);
// EXTERNAL MODULE: ./lib/package/code-table.js
var code_table = __webpack_require__(9614);
// EXTERNAL MODULE: ./lib/package/json.js
var package_json = __webpack_require__(2704);
;// CONCATENATED MODULE: ./lib/package/code-keys.js






const suffixes = [...url_suffix/* urlSuffixes */.$].map((suffix) => suffix.replaceAll('.', '\\.')).join('|');
/** Properties of the SAM transform, for templates that others deployed with it. */
const samProperties = new Map([
    ['AWS::Serverless::Function', ['CodeUri']],
    ['AWS::Serverless::LayerVersion', ['ContentUri']],
    ['AWS::Serverless::Api', ['DefinitionUri']],
    ['AWS::Serverless::HttpApi', ['DefinitionUri']],
    ['AWS::Serverless::StateMachine', ['DefinitionUri']],
    ['AWS::Serverless::GraphQLApi', ['SchemaUri']],
]);
/**
 * Every object in S3 that a template names where CloudFormation expects one: code, layers, definitions, nested
 * templates and included files. What is not known before it is deployed (a parameter, an import) is left out.
 *
 * @param body of a template, JSON or YAML; one that cannot be read names nothing
 * @param target fills `AWS::AccountId`, `AWS::Region` and `AWS::Partition`; a name that needs them is left out without it
 */
function codeKeysOf(body, target) {
    const template = readBody(body);
    return template === undefined ? [] : keysIn(template, target);
}
function readBody(body) {
    const { value } = (0,parse_document/* parseDocument */.T)(new model_location/* SourceText */.D('template', body));
    const template = value && plainJson(value);
    return (0,package_json/* isObject */.Gv)(template) ? template : undefined;
}
/** Depth and size are the parser's matter. */
function plainJson(value) {
    if (value.kind === 'list')
        return value.items.map(plainJson);
    if (value.kind === 'dict')
        return (0,package_json/* jsonObject */.o$)([...value.entries].map(([key, { value: inside }]) => [key, plainJson(inside)]));
    return value.kind === 'scalar' ? (value.raw ?? value.value) : (0,walk/* printValue */.jt)(value);
}
function keysIn(template, target) {
    const found = new Map();
    const add = (address) => {
        if (address !== undefined)
            found.set(JSON.stringify([address.bucket, address.key]), address);
    };
    const resources = (0,package_json/* isObject */.Gv)(template.Resources) ? Object.values(template.Resources) : [];
    for (const resource of resources) {
        if (!(0,package_json/* isObject */.Gv)(resource) || !(0,package_json/* isObject */.Gv)(resource.Properties))
            continue;
        const type = String(resource.Type);
        const own = (code_table/* uploadedProperties */.q.get(type) ?? []).map(([property]) => property);
        const urls = type === 'AWS::CloudFormation::Stack' ? ['TemplateURL'] : [];
        for (const property of [...own, ...(samProperties.get(type) ?? []), ...urls])
            add(addressIn(resource.Properties[property], target));
    }
    for (const location of includesIn(template))
        add(addressIn(location, target));
    return [...found.values()];
}
/** Deeper than CloudFormation takes; a template that others made may be anything. */
const maxDepth = 200;
/** `Location` of every `AWS::Include`. */
function* includesIn(value, depth = 0) {
    if (typeof value !== 'object' || value === null || depth > maxDepth)
        return;
    if (!(0,package_json/* isObject */.Gv)(value)) {
        for (const item of value)
            yield* includesIn(item, depth + 1);
        return;
    }
    if (value.Name === 'AWS::Include' && (0,package_json/* isObject */.Gv)(value.Parameters))
        yield value.Parameters.Location;
    for (const inside of Object.values(value))
        yield* includesIn(inside, depth + 1);
}
function addressIn(value, target) {
    const url = textIn(value, target);
    if (url !== undefined)
        return addressInUrl(url);
    if (!(0,package_json/* isObject */.Gv)(value))
        return undefined;
    const bucket = textIn(value.S3Bucket ?? value.Bucket, target);
    const key = textIn(value.S3Key ?? value.Key, target);
    return bucket === undefined || key === undefined ? undefined : { bucket, key };
}
/** A text that is known whole: as it stands, or joined and substituted out of what the place says. */
function textIn(value, target) {
    if (typeof value === 'string')
        return value;
    if (!(0,package_json/* isObject */.Gv)(value) || Object.keys(value).length !== 1)
        return undefined;
    if (typeof value.Ref === 'string')
        return pseudo(value.Ref, target);
    if (typeof value['Fn::Sub'] === 'string')
        return substituted(value['Fn::Sub'], target);
    const join = value['Fn::Join'];
    if (!Array.isArray(join) || typeof join[0] !== 'string' || !Array.isArray(join[1]))
        return undefined;
    const texts = join[1].map((item) => textIn(item, target));
    return texts.every((text) => text !== undefined) ? texts.join(join[0]) : undefined;
}
function substituted(text, target) {
    const names = [...text.matchAll(/\$\{([^}]*)\}/g)].map(([, name = '']) => name);
    if (names.some((name) => pseudo(name, target) === undefined))
        return undefined;
    return text.replace(/\$\{([^}]*)\}/g, (whole, name) => pseudo(name, target) ?? whole);
}
function pseudo(name, target) {
    if (target === undefined)
        return undefined;
    if (name === 'AWS::AccountId')
        return target.account;
    if (name === 'AWS::Region')
        return target.region;
    if (name === 'AWS::URLSuffix')
        return (0,url_suffix/* urlSuffix */.r)(target.region);
    if (name === 'AWS::Partition')
        return target.region.startsWith('cn-') ? 'aws-cn' : target.region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
    return undefined;
}
const plainAddress = /^s3:\/\/([^/?#]+)\/([^?#]+)/;
const hosted = new RegExp(`^https://([a-z0-9][a-z0-9.-]+)\\.s3[.-](?:[a-z0-9-]+\\.)?(?:${suffixes})/([^?#]+)`);
const inPath = new RegExp(`^https://s3[.-](?:[a-z0-9-]+\\.)?(?:${suffixes})/([^/?#]+)/([^?#]+)`);
/** Of this program, at what takes AWS's place. */
const atEndpoint = /^https?:\/\/[a-z0-9.:-]{1,200}\/(?:[a-z0-9/-]{1,100}\/)?([a-z0-9.-]{3,63})\/(artefacts\/[0-9a-f]{64})$/;
/** `s3://bucket/key`, and both forms of an address over HTTPS; undefined for any other. */
function addressInUrl(url) {
    const [, bucket, key] = inPath.exec(url) ?? hosted.exec(url) ?? plainAddress.exec(url) ?? atEndpoint.exec(url) ?? [];
    return bucket === undefined || key === undefined ? undefined : { bucket, key };
}

;// CONCATENATED MODULE: ./lib/deploy/run/way-back.js





/**
 * Whether stacks could be brought back to what they are now. They could not where an object in S3 that they were made of is gone,
 * or a secret would be given up that nobody can read.
 */
async function wayBackOf(seen, tools, objectExists) {
    const objects = await (0,in_turn/* inTurn */.l)(seen, atOnce, (one) => lostObjects(one, tools, objectExists));
    const secrets = seen.flatMap((one) => lostSecrets(one, tools));
    return {
        lost: [...objects.flatMap(({ lost }) => lost), ...secrets],
        unknown: objects.flatMap(({ unknown }) => unknown),
    };
}
async function lostObjects({ steps: [step], template }, tools, objectExists) {
    const lost = [];
    const unknown = [];
    for (const address of codeKeysOf(template, step.target)) {
        const found = objectExists === undefined ? await ownIsThere(address, tools) : await objectExists(step.target, address);
        const what = `${address.bucket}/${address.key}`;
        if (found === false)
            lost.push(`${step.stackName} could not be brought back: ${what}, which it was made of, is gone`);
        else if (found === undefined && objectExists !== undefined)
            unknown.push(what);
    }
    return { lost, unknown: unknown.length === 0 ? [] : [sayUnknown(step.stackName, unknown)] };
}
function sayUnknown(stackName, [first, ...others]) {
    const more = others.length === 0 ? '' : ` and ${others.length} more`;
    return `whether ${stackName} could be brought back is not known: ${first}${more}, which it was made of, cannot be looked for`;
}
/** What other buckets hold is not known here. */
async function ownIsThere({ key }, { artefacts }) {
    const digest = /^artefacts\/([0-9a-f]{64})$/.exec(key)?.[1];
    return digest === undefined ? undefined : isThere(digest, artefacts);
}
/** A step that no longer has a secret as such gives up what it is; only who gave it can give it again. */
function lostSecrets({ steps, stack }, { secret }) {
    const kept = Object.entries(stack.parameters).flatMap(([name, value]) => (value === mask ? [name] : []));
    return steps.flatMap(({ deploy, stackName }) => {
        if (deploy === undefined)
            return [];
        const lost = kept.filter((name) => !deploy.noEcho.includes(name) && secret(deploy.key, name) === undefined);
        return lost.map((name) => sayLost(stackName, name));
    });
}
const sayLost = (stackName, name) => `${stackName} could not be brought back: its NoEcho parameter ${name} is given up, and nobody can read its value; give that value in stackgate.yml for the way back, or leave the parameter as it is and refer to Parameter Store or Secrets Manager beside it`;

;// CONCATENATED MODULE: ./lib/deploy/run/preflight.js













const againstIt = (reasons) => ({ reasons, notes: [] });
/** Looks at all that a plan rests on. Nothing is changed. */
async function preflight(plan, tools, { objectExists, artefactExists, drift, withoutWayBack: isAnsweredFor = false, }) {
    const lost = await missingArtefacts(plan, tools, artefactExists);
    if (lost.length > 0)
        return againstIt(lost);
    const places = [
        // What a stack's own step leaves is not there yet.
        ...plan.steps
            .filter(({ part }) => (part?.number ?? 1) === 1)
            .map(({ stackName, target, expects }) => ({ stackName, target, expects })),
        ...plan.neighbours.map(({ stackName, target, fingerprint }) => ({ stackName, target, expects: fingerprint })),
    ];
    const found = new Map();
    const moved = await movedPlaces(places, tools, found);
    if (moved.length > 0)
        return againstIt(moved);
    const seen = seenStacks(plan, found);
    const notToDo = await forbidden(seen, tools);
    if (notToDo.length > 0)
        return againstIt(notToDo);
    const { lost: noWayBack, unknown } = await wayBackOf(seen.filter(isUpdated), tools, objectExists);
    const isAccepted = isAnsweredFor || plan.ephemeral;
    if (noWayBack.length > 0 && !isAccepted)
        return againstIt(noWayBack);
    const differing = drift === undefined ? [] : await driftOf(seen.filter(isUpdated), tools);
    if (drift === 'refuse' && differing.length > 0)
        return againstIt(differing);
    return { reasons: [], notes: [...noWayBack, ...unknown, ...differing] };
}
function seenStacks({ steps }, found) {
    const byPlace = new Map();
    for (const step of steps) {
        const place = (0,plan_place/* placeOf */.$)(step.target, step.stackName);
        const known = byPlace.get(place);
        if (known === undefined)
            byPlace.set(place, [step]);
        else
            known.push(step);
    }
    return [...byPlace].flatMap(([place, own]) => {
        const one = found.get(place);
        return one === undefined ? [] : [{ ...one, steps: own }];
    });
}
const isUpdated = ({ steps }) => steps.every(({ kind }) => kind === 'update');
async function missingArtefacts({ steps }, { artefacts }, artefactExists) {
    const wanted = steps.flatMap(({ deploy, stackName, target }) => {
        if (deploy === undefined)
            return [];
        const template = { what: `${stackName}: its template (${deploy.templateDigest})`, digest: deploy.templateDigest };
        const code = deploy.artefacts.map(({ path, digest, key }) => ({
            what: `${stackName}: ${path} (${digest})`,
            digest,
            place: { target, key },
        }));
        return [{ ...template, place: undefined }, ...code];
    });
    const missing = await (0,in_turn/* inTurn */.l)(wanted, atOnce, async ({ what, digest, place }) => {
        const isFound = artefactExists === undefined || place === undefined
            ? await isThere(digest, artefacts)
            : await artefactExists(place.target, place.key);
        return isFound ? [] : [`${what} is not in the artefact store`];
    });
    return missing.flat();
}
/** Reads are given time to catch up before anything counts as moved. */
async function movedPlaces(places, tools, settled) {
    const { clock } = tools.cloud;
    let open = places;
    for (const begun = clock.now();; await tools.sleep(4_000)) {
        const stacks = await readStacks(open, tools);
        const found = await (0,in_turn/* inTurn */.l)(open, atOnce, async (place) => ({
            place,
            found: await fingerprintAt(stacks.get((0,plan_place/* placeOf */.$)(place.target, place.stackName)), place, tools, settled),
        }));
        // Somebody's operation: the step waits for it, and looks then.
        const moved = found.filter((each) => each.found !== undefined && each.found !== each.place.expects);
        if (moved.length === 0)
            return [];
        if (clock.now() - begun >= tools.patience.stale)
            return moved.map((each) => sayMoved(each.place, each.found));
        open = moved.map(({ place }) => place);
    }
}
async function fingerprintAt(stack, { target, expects }, tools, settled) {
    if (stack === undefined || (0,stack_status/* isInReview */.AC)(stack.status) || (0,stack_status/* isGone */.ST)(stack.status))
        return plan_fingerprint/* absent */.Ge;
    if ((0,stack_status/* isInProgress */.LT)(stack.status))
        return undefined;
    const read = () => tools.cloud.at(target).originalTemplate(stack.stackId);
    const template = await readPatiently(tools, `${stack.stackName} template`, read);
    const fingerprint = fingerprintOf(stack, template);
    if (template === undefined || fingerprint !== expects)
        return fingerprint;
    rememberTemplate(stack, await tools.artefacts.put(Buffer.from(template)), tools);
    settled.set((0,plan_place/* placeOf */.$)(target, stack.stackName), { stack, template });
    return fingerprint;
}
/** @throws CloudError where a stack that is there has no template */
function fingerprintOf(stack, template) {
    if (template === undefined)
        throw new port/* CloudError */.K('other', 'NoTemplate', `${stack.stackName} has no template.`);
    return (0,plan_fingerprint/* stackFingerprint */.Ng)(contentOf(stack, template));
}
function sayMoved({ stackName, expects }, found) {
    if (expects === plan_fingerprint/* absent */.Ge)
        return `${stackName} exists by now; the plan was made without it`;
    if (found === plan_fingerprint/* absent */.Ge)
        return `${stackName} is gone since the plan was made`;
    return `${stackName} is not as the plan saw it: its template, parameters or tags are others by now`;
}

;// CONCATENATED MODULE: ./lib/deploy/run/reconcile.js






/** Reads alone, from the cloud as well. @throws CloudError */
async function reconcile(journal, cloud) {
    const reading = readJournal(journal);
    const records = reading.kind === 'corrupt' ? reading.before : reading.records;
    const opened = openedOf(records);
    const steps = [];
    for (const step of opened?.plan.steps ?? [])
        steps.push(await reconcileStep(step, stack_task_restorePointOf(records, step), cloud));
    if (reading.kind !== 'corrupt')
        return { steps };
    return { corrupt: { line: reading.line, reason: reading.reason }, steps };
}
async function reconcileStep(step, point, cloud) {
    const { id, stack, stackName, target } = step;
    const there = await cloud.at(target).describeStack(stackName);
    const isThere = there !== undefined && !(0,stack_status/* isInReview */.AC)(there.status) && !(0,stack_status/* isGone */.ST)(there.status);
    const template = isThere ? await cloud.at(target).originalTemplate(there.stackId) : undefined;
    const content = isThere && template !== undefined ? contentOf(there, template) : undefined;
    const before = point === undefined ? step.expects : (point?.fingerprint ?? plan_fingerprint/* absent */.Ge);
    const now = isPlanned(step, content) ? 'as-planned' : (0,plan_fingerprint/* stackFingerprint */.Ng)(content) === before ? 'as-before' : 'neither';
    return { step: id, stack, stackName, now, ...(there !== undefined && { status: there.status }) };
}
/** Values of bindings and secrets are not in the plan; the others decide. */
function isPlanned({ deploy }, content) {
    if (deploy === undefined || content === undefined)
        return deploy === undefined && content === undefined;
    const given = Object.entries(deploy.parameters).every(([name, value]) => Object.hasOwn(content.parameters, name) && content.parameters[name] === value);
    const tags = (texts) => JSON.stringify(Object.entries(texts).sort());
    return content.templateDigest === deploy.templateDigest && given && tags(content.tags) === tags(deploy.tags);
}

;// CONCATENATED MODULE: ./lib/deploy/run/status.js




/** Journals that are read at once: hundreds lie in a bucket. */
const status_atOnce = 8;
/** What runs there are, how they ended and who may write now. Nothing is changed by looking. */
async function statusOfRuns(stores) {
    const names = await stores.journals.runs();
    const read = await (0,in_turn/* inTurn */.l)(names, status_atOnce, async (run) => knownRun(run, (await stores.journals.read(run)) ?? ''));
    const found = read.filter((one) => one !== undefined);
    const runs = found.map(({ known }) => known);
    const stages = new Set(runs.flatMap((known) => (known.kind === 'read' ? [known.report.stage] : [])));
    const leases = await Promise.all([...stages].sort().map((stage) => stores.leases.look(stage)));
    return {
        runs,
        places: placesOf(found.flatMap(({ targets }) => targets)),
        leases: leases.filter((lease) => lease !== undefined),
    };
}
function knownRun(run, text) {
    const reading = readJournal(text);
    if (reading.kind === 'corrupt')
        return { known: { kind: 'corrupt', run, reason: `line ${reading.line}: ${reading.reason}` }, targets: [] };
    const opened = openedOf(reading.records);
    const targets = opened?.plan.steps.map(({ target }) => target) ?? [];
    return opened && { known: { kind: 'read', report: reportOf(reading.records, opened) }, targets };
}
function placesOf(targets) {
    const places = new Map(targets.map((target) => [(0,plan_place/* placeOf */.$)(target, ''), target]));
    return [...places].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, target]) => target);
}

;// CONCATENATED MODULE: ./lib/deploy/run.js

















const usualLease = 2 * 60_000;
/**
 * Deploys a plan: all of it, or back. Ends with a report whatever comes of it; `refused` where nothing was begun.
 *
 * @throws AppError for a plan that cannot be run at all; LeaseLost when another process took over. After any
 * throw the run can be resumed.
 */
async function startRun(tools, { run, plan, options, ...noted }) {
    return withLease(tools, plan.stage, run, plan, async ({ epoch, stackTools, stop, record, accept }) => {
        const { reasons, notes } = await beforeStart(run, plan, tools, stackTools);
        if (reasons.length > 0)
            return refused(run, plan, reasons, tools);
        const found = notes.length > 0 ? { notes } : {};
        const opened = { kind: 'opened', run, epoch, holder: tools.holder, plan, options, ...noted, ...found };
        const state = report_of_journal_stateOf([], opened);
        const journal = openJournal(tools.journals, run, tools.cloud.clock);
        record.append = journal.append;
        await asked(stackTools.record(opened));
        for (const text of notes)
            stackTools.progress({ kind: 'note', at: tools.cloud.clock.now(), text });
        const session = { opened, epoch, journal, tools: stackTools, stop, accept };
        const outcome = await goOn(session, state, { type: 'begin' }, false);
        await bringTogether(run, journal.records, tools);
        return { outcome, ...reportOf(journal.records, opened) };
    });
}
/**
 * Goes on with a run that was interrupted or killed: what was in flight is found again by its tokens.
 * A run that has ended is only reported.
 *
 * @throws AppError `state-unusable` where there is no such run
 */
function resumeRun(tools, run) {
    return takeOver(tools, run, { type: 'resume' });
}
/**
 * Takes back a run that is under way, interrupted, killed or ended. Refused, with its journal left as it is, where a
 * later run stands on it. @throws as `resumeRun`
 */
function takeBackRun(tools, run) {
    return takeOver(tools, run, { type: 'take-back' });
}
async function takeOver(tools, run, event) {
    const before = await asked(readRun(tools, run));
    if (before.kind === 'refused')
        return before.report;
    const { plan } = before.opened;
    return withLease(tools, plan.stage, run, plan, async ({ epoch, lease, stackTools, stop, record, accept }) => {
        // Read again: until the lease was ours somebody else may have written.
        const now = await readRun(tools, run);
        if (now.kind === 'refused')
            return now.report;
        const { opened, reading } = now;
        if (event.type === 'resume' && closedAs(reading.records)) {
            await bringTogether(run, reading.records, tools);
            return reportOf(reading.records, opened);
        }
        const later = event.type === 'take-back' ? await laterRunsOver(tools.journals, run) : [];
        if (later.length > 0)
            return refused(run, plan, later.map(sayLaterRun), tools);
        await lease.check();
        if (reading.torn)
            await tools.journals.truncate(run, reading.bytes);
        // A lease store that was lost begins again at 1; the journal knows better.
        const own = Math.max(epoch, epochOf(reading.records) + 1);
        const journal = openJournal(tools.journals, run, tools.cloud.clock, reading);
        record.append = journal.append;
        await asked(stackTools.record({ kind: 'taken-over', epoch: own, holder: tools.holder }));
        const state = report_of_journal_stateOf(reading.records, opened);
        const session = { opened, epoch: own, journal, tools: stackTools, stop, accept };
        const outcome = await goOn(session, state, event, true);
        await bringTogether(run, journal.records, tools);
        return { outcome, ...reportOf(journal.records, opened) };
    });
}
async function goOn(session, state, event, resumed) {
    const { opened, tools } = session;
    tools.progress({ kind: 'run-opened', run: opened.run, at: tools.cloud.clock.now(), resumed });
    return performRun(session, state, event);
}
/** What is asked of the stores before anything of this process is under way. @throws AppError `cloud-unusable` */
async function asked(work) {
    try {
        return await work;
    }
    catch (error) {
        if (!(error instanceof port/* CloudError */.K))
            throw error;
        const text = `journals and leases cannot be used: ${error.message} Nothing was begun`;
        throw new app_error/* AppError */.u('cloud-unusable', text, { cause: error });
    }
}
/** Only speed hangs on it: what cannot be brought together is read line by line. */
async function bringTogether(run, records, tools) {
    if (closedAs(records) === undefined)
        return;
    try {
        await tools.journals.bringTogether?.(run, records.map(lineOf).join(''));
    }
    catch (error) {
        if (!(error instanceof port/* CloudError */.K))
            throw error;
        const text = `The journal of ${run} stays in single lines: ${error.message}`;
        tools.progress?.({ kind: 'note', at: tools.cloud.clock.now(), text });
    }
}
async function readRun(tools, run) {
    const text = await tools.journals.read(run);
    if (text === undefined)
        throw new app_error/* AppError */.u('state-unusable', `There is no run ${JSON.stringify(run)}.`);
    const reading = readJournal(text);
    const records = reading.kind === 'whole' ? reading.records : reading.before;
    const opened = openedOf(records);
    const corrupt = reading.kind === 'corrupt';
    if (!corrupt && opened !== undefined)
        return { kind: 'read', opened, reading };
    const reason = corrupt
        ? `its journal cannot be trusted (line ${reading.line}: ${reading.reason}); nothing is written on its word`
        : 'it was killed before it began: there is nothing to go on with';
    return { kind: 'refused', report: refused(run, opened?.plan, [reason], tools) };
}
async function withLease(tools, stage, run, plan, work) {
    const milliseconds = tools.leaseMilliseconds ?? usualLease;
    const clock = tools.leaseClock ?? tools.cloud.clock;
    const lease = await asked(tools.leases.acquire(stage, tools.holder, clock.now(), milliseconds));
    if (!('epoch' in lease)) {
        const until = new Date(lease.until).toISOString();
        return refused(run, plan, [`stage ${stage} is being deployed by ${lease.heldBy}, until ${until} at least`], tools);
    }
    const guard = guardLease(tools.leases, lease, clock, milliseconds);
    const stop = stopOn(tools.signal);
    const record = {};
    try {
        return await work({
            epoch: lease.epoch,
            lease: guard,
            stackTools: stackToolsOf(tools, guard, stop, record),
            stop,
            record,
            accept: acceptOf(tools, stop, guard),
        });
    }
    finally {
        record.isOver = true;
        stop.dispose();
        // It runs out by itself: nobody who was told to stop waits for it.
        const given = guard.release();
        await (stop.isStopped() ? Promise.race([given, tools.cloud.clock.sleep(1_000)]) : given);
    }
}
/** A stop leaves what was asked without an answer: whoever resumes asks again. */
function acceptOf({ accept }, stop, lease) {
    if (accept === undefined)
        return async () => [];
    const aborted = new AbortController();
    stop.stopped.then(() => aborted.abort());
    return (steps) => stop.race(accept(steps, aborted.signal, () => lease.check()));
}
function stackToolsOf(tools, lease, stop, record) {
    const guard = async () => {
        stop.check();
        await lease.check().catch(orUnusable);
    };
    const sleep = (milliseconds) => stop.race(tools.cloud.clock.sleep(milliseconds));
    return {
        cloud: tools.cloud,
        artefacts: tools.artefacts,
        patience: { ...usualPatience, ...tools.patience },
        record: async (entry) => {
            if (record.append === undefined)
                throw new app_error/* AppError */.u('internal', 'Something was to be written before the journal was open.');
            // Of a call that nobody waited for any more: the run is another's by now, or will be.
            if (record.isOver === true)
                throw new RunStopped();
            await lease.check();
            await record.append(entry);
        },
        guard,
        sleep,
        turns: turnsFor(tools, guard, sleep),
        progress: tools.progress ?? (() => { }),
        ended: new Map(),
        templates: new Map(),
        secret: tools.secret ?? (() => undefined),
    };
}
/** That a lease cannot be renewed now says nothing about a stack: it is no reason to take one back. */
function orUnusable(error) {
    if (!(error instanceof port/* CloudError */.K))
        throw error;
    throw new CloudUnusable(`The lease cannot be renewed: ${error.message}`, { cause: error });
}
async function beforeStart(run, plan, tools, stackTools) {
    const reasons = await reasonsInStores(run, plan, tools);
    if (reasons.length > 0)
        return { reasons, notes: [] };
    try {
        return await preflight(plan, stackTools, tools);
    }
    catch (error) {
        // There is no run yet that could be resumed.
        if (error instanceof RunStopped)
            return { reasons: ['it was interrupted before it began'], notes: [] };
        if (error instanceof port/* CloudError */.K || error instanceof CloudUnusable)
            return { reasons: [`the stacks cannot be read: ${error.message}`], notes: [] };
        throw error;
    }
}
async function reasonsInStores(run, plan, tools) {
    if ((await asked(tools.journals.read(run))) !== undefined)
        return [`there is a run ${run} already`];
    const unfinished = await asked(unfinishedRun(tools.journals, plan.stage));
    if (unfinished !== undefined) {
        return [`run ${unfinished} of stage ${plan.stage} is not over: resume it, or take it back`];
    }
    return [];
}
function refused(run, plan, reasons, tools) {
    const now = tools.cloud.clock.now();
    const outcome = { kind: 'refused', reasons };
    tools.progress?.({ kind: 'run-ended', at: now, outcome });
    return {
        run,
        stage: plan?.stage ?? '',
        planFingerprint: plan?.fingerprint ?? '',
        outcome,
        steps: plan?.steps.map(({ id, stack }) => ({ step: id, stack, status: 'waiting' })) ?? [],
        startedAt: now,
        endedAt: now,
        criticalPath: [],
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/app/exit-codes.js
var exit_codes = __webpack_require__(6000);
;// CONCATENATED MODULE: ./lib/app/planning/approved-plan.js

/**
 * What is approved is what is deployed: the stacks of a plan out of a file that would be deployed with something else
 * here, in words. Empty when it may run. Whether a stack in the cloud moved is asked before the run begins.
 *
 * @param packaged what the working tree would be deployed as
 * @param bodies templates between that a plan made now has: steps between are approved with what they deploy
 */
function differsFromApproved(plan, packaged, bodies = new Map()) {
    const here = new Map(packaged.map((stack) => [stack.key, stack]));
    return plan.steps.flatMap(({ stack, deploy, part }) => {
        if (deploy === undefined)
            return [];
        if (part !== undefined && part.kind !== 'complete')
            return bodies.has(deploy.templateDigest)
                ? []
                : [`${stack} would go other ways than approved: the step that ${part.text}`];
        const found = here.get(stack);
        if (found === undefined)
            return [`${stack} is in the plan, but no definition here has it`];
        const parts = differences(deploy, found);
        return parts.length === 0 ? [] : [`${stack} would not be deployed as approved; it differs in: ${parts.join(', ')}`];
    });
}
function differences(approved, here) {
    const keys = Object.keys(WORDS);
    return keys
        .filter((key) => (0,plan_fingerprint/* canonicalJson */.dj)(approved[key] ?? null) !== (0,plan_fingerprint/* canonicalJson */.dj)(here[key] ?? null))
        .map((key) => WORDS[key]);
}
/** Its key is the same, and its bytes are as many as the template says. */
const WORDS = {
    service: 'its service',
    stackName: 'its name',
    target: 'account or region',
    templateDigest: 'the template',
    parameters: 'parameters',
    noEcho: 'secret parameters',
    bindings: 'outputs that it takes',
    tags: 'tags',
    capabilities: 'capabilities',
    artefacts: 'artefacts',
    stubs: 'stand-ins',
    settings: 'role, notifications or rollback triggers',
};

// EXTERNAL MODULE: ./lib/package/packaged.js
var package_packaged = __webpack_require__(8126);
// EXTERNAL MODULE: ./lib/plan/binding-values.js
var binding_values = __webpack_require__(3617);
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

// EXTERNAL MODULE: ./lib/model/stack-tags.js
var stack_tags = __webpack_require__(1371);
// EXTERNAL MODULE: ./lib/plan/stack-standing.js
var stack_standing = __webpack_require__(1608);
;// CONCATENATED MODULE: ./lib/plan/pair-stacks.js





/**
 * Proposed and deployed stacks by place, in the order of places. Lists inside a stack are brought in
 * order too, so that nothing after this sees in which order the input came.
 */
function pairStacks({ proposed, deployed }) {
    const there = firstByPlace(deployed.filter(({ status }) => (0,stack_standing/* standingOf */.Y)(status) !== 'absent'));
    const wanted = firstByPlace(proposed.map(pair_stacks_inOrder));
    const pairs = [...new Set([...wanted.keys(), ...there.keys()])].map((place) => pairOf(place, wanted.get(place), there.get(place)));
    return sortedBy(pairs.filter((pair) => pair !== undefined), ({ place }) => place);
}
/** Two proposed stacks for one place are refused (`refuseTaken`); the rest of the plan goes on with one of them. */
function firstByPlace(stacks) {
    const byPlace = new Map();
    for (const stack of stacks) {
        const place = (0,plan_place/* placeOf */.$)(stack.target, stack.stackName);
        const there = byPlace.get(place);
        if (there === undefined || (0,plan_fingerprint/* canonicalJson */.dj)(stack) < (0,plan_fingerprint/* canonicalJson */.dj)(there))
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
function pair_stacks_inOrder(stack) {
    return {
        ...stack,
        noEcho: [...stack.noEcho].sort(),
        capabilities: [...stack.capabilities].sort(),
        bindings: sortedBy(stack.bindings, plan_fingerprint/* canonicalJson */.dj),
        artefacts: sortedBy(stack.artefacts, plan_fingerprint/* canonicalJson */.dj),
        stubs: sortedBy(stack.stubs, plan_fingerprint/* canonicalJson */.dj),
    };
}
/** Only what says itself that it is of this stage may be deleted. */
function isOwned(deployed, stage) {
    const owner = (0,stack_tags/* ownerOf */.bf)(deployed.tags);
    return owner.stage === stage && owner.service !== undefined;
}

;// CONCATENATED MODULE: ./lib/plan/phases/phasing.js
const noPhasing = {
    fates: new Map(),
    retaken: new Map(),
    detached: new Map(),
    kept: new Set(),
    yielding: new Set(),
    notYet: new Map(),
};
const none = new Set();
function detachedOf({ place }, { detached }) {
    return detached.get(place) ?? none;
}
function notYetOf({ place }, { notYet }) {
    return notYet.get(place) ?? none;
}
function isKept({ place }, { kept }) {
    return kept.has(place);
}
/** Between it is as deployed but for the names that it gives up: it has nothing new yet. */
function onlyYields(step, { yielding }) {
    return step.kind === 'delete' || yielding.has(step.place);
}

;// CONCATENATED MODULE: ./lib/plan/run-view.js




function viewOf(input, pairs, steps, phasing = noPhasing) {
    return {
        phasing,
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
    if (deployed === undefined || (0,stack_standing/* standingOf */.Y)(deployed.status) === 'never-created')
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
                fingerprint: (0,plan_fingerprint/* stackFingerprint */.Ng)(deployed),
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
        ...(pair.proposed?.bindings ?? []).map((binding) => `stack ${(0,binding_values/* providerPlace */.h)(pair, binding)}`),
        ...[...names].map((name) => `export ${(0,plan_place/* placeOf */.$)(pair.target, name)}`),
    ];
}

// EXTERNAL MODULE: ./lib/graph/digraph.js
var digraph = __webpack_require__(9021);
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

;// CONCATENATED MODULE: ./lib/plan/binding-reasons.js


const noReasons = { certain: [], possible: [] };
function hasReason({ certain, possible }) {
    return certain.length + possible.length > 0;
}
/** @param stepped places that a step of this plan touches */
function bindingReasons(pair, pairs, stepped, input) {
    const found = (pair.proposed?.bindings ?? [])
        .filter((binding) => (0,binding_values/* providerPlace */.h)(pair, binding) !== pair.place)
        .map((binding) => bindingReason(pair, binding, (0,binding_values/* bindingValue */.x)(pair, binding, pairs, stepped, input)));
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

// EXTERNAL MODULE: ./lib/plan/stack-differences.js
var stack_differences = __webpack_require__(8038);
;// CONCATENATED MODULE: ./lib/plan/choose-steps.js





/**
 * Which stacks change: by what they are made of, then those whose parameters take outputs of stacks
 * that change. A stack that is only imported from pulls nobody in: CloudFormation lets no exported
 * value change while it is used.
 *
 * @param pulled places of stacks that must be in the plan for another reason, with that reason
 */
function chooseSteps(pairs, input, pulled = new Map()) {
    const byPlace = new Map(pairs.map((pair) => [pair.place, pair]));
    const services = new Set(input.proposed.map(({ service }) => service));
    const own = new Map(pairs.map((pair) => [pair.place, ownChoice(pair, input, services)]));
    const stepped = steppedPlaces(pairs, own, byPlace, input, pulled);
    const isShared = sharedDeletions(pairs.filter(({ place }) => own.get(place)?.kind === 'delete'));
    return pairs
        .filter(({ place }) => stepped.has(place))
        .map((pair) => {
        const choice = own.get(pair.place) ?? { kind: 'update', reasons: [], uncertain: [] };
        const bound = choice.kind === 'update' ? bindingReasons(pair, byPlace, stepped, input) : noReasons;
        const reasons = [...choice.reasons, ...bound.certain, ...pulledReasons(choice, pulled.get(pair.place))];
        return {
            ...pair,
            id: stepId(pair, choice.kind, isShared),
            kind: choice.kind,
            reasons: [...reasons, ...choice.uncertain, ...bound.possible],
            mayBeUnchanged: reasons.length === 0,
        };
    });
}
function pulledReasons({ kind }, reason) {
    return reason === undefined || kind !== 'update' ? [] : [reason];
}
function ownChoice(pair, input, services) {
    const { proposed, deployed } = pair;
    if (proposed === undefined)
        return deletionOf(pair, input, services);
    if (deployed === undefined)
        return certainly('create', 'it is not deployed yet');
    if ((0,stack_standing/* standingOf */.Y)(deployed.status) === 'never-created')
        return certainly('create', `its first deploy failed (${deployed.status}): it is deleted and made anew`);
    const reasons = (0,stack_differences/* stackDifferences */.L)(proposed, deployed);
    const moving = (0,stack_differences/* movingReason */.H)(deployed);
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
function steppedPlaces(pairs, own, byPlace, input, pulled) {
    const none = new Set();
    const differs = (pair) => own.get(pair.place) !== undefined ||
        pulled.has(pair.place) ||
        hasReason(bindingReasons(pair, byPlace, none, input));
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
            const provider = (0,binding_values/* providerPlace */.h)(pair, binding);
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

;// CONCATENATED MODULE: ./lib/plan/phases/parts.js

/** `keep:KEY` or `detach:KEY`; of a stack that goes away while another has its key, with its name. */
function partId(step, part, { deployOf }) {
    const rest = step.id.replace(/^(?:deploy|delete):/, '');
    return `${part}:${rest}${step.kind === 'delete' && deployOf.has(step.key) ? `:${step.stackName}` : ''}`;
}
/** The first of its steps that has what the proposed template has: others wait for it, and it waits for what it needs. */
function firstNew(step, view) {
    return isKept(step, view.phasing) && !onlyYields(step, view.phasing) ? partId(step, 'keep', view) : step.id;
}
/** The step from which an export of the proposed template is there, with its new value. */
function gives(step, name, view) {
    return notYetOf(step, view.phasing).has(name) ? step.id : firstNew(step, view);
}
/** Exports that a stack drops and that its `keep` step still has, as somebody imports them. */
function isHeld({ kind, leaving, name }, { phasing }) {
    return kind === 'drops' && leaving.some((user) => !detachedOf(user, phasing).has(name));
}
/** The step that takes an export away or gives it another value. */
function loses(step, fate, view) {
    if (!isKept(step, view.phasing))
        return step.id;
    const isLate = onlyYields(step, view.phasing) ? fate.kind !== 'moves' : isHeld(fate, view);
    return isLate ? step.id : partId(step, 'keep', view);
}
/** The step with which a stack lets go of an export. */
function frees(step, name, view) {
    return detachedOf(step, view.phasing).has(name) ? partId(step, 'detach', view) : firstNew(step, view);
}
function partsOf(step, view) {
    const { phasing } = view;
    const kept = isKept(step, phasing);
    const isOver = kept && !onlyYields(step, phasing) && notYetOf(step, phasing).size === 0;
    const takesAway = step.kind === 'delete' || isOver;
    return [
        ...(detachedOf(step, phasing).size > 0
            ? [{ id: partId(step, 'detach', view), part: 'detach', contracts: false }]
            : []),
        ...(kept ? [{ id: partId(step, 'keep', view), part: 'keep', contracts: false }] : []),
        { id: step.id, part: 'complete', contracts: takesAway },
    ];
}

;// CONCATENATED MODULE: ./lib/plan/orders/binding-order.js


/** Whose parameters take outputs waits for the stacks that have them. */
function* bindingOrder(view) {
    const { steps, stepAt } = view;
    for (const step of steps)
        for (const binding of step.proposed?.bindings ?? []) {
            const after = stepAt.get((0,binding_values/* providerPlace */.h)(step, binding));
            if (after === undefined || after === step || after.kind === 'delete')
                continue;
            const text = `takes output ${binding.output} of ${binding.stackName}`;
            const reason = { kind: 'import', mechanism: 'stack-output', text };
            yield { step: firstNew(step, view), after: firstNew(after, view), force: 'firm', reason };
        }
}

;// CONCATENATED MODULE: ./lib/plan/orders/declared-order.js

/** What a Compose file or the CDK manifest states. */
function* declaredOrder(view) {
    const { input, deployOf } = view;
    for (const { stack, on, text } of input.declared) {
        const step = deployOf.get(stack);
        const after = deployOf.get(on);
        if (step === undefined || after === undefined || step === after)
            continue;
        const reason = { kind: 'declared', mechanism: 'declared-order', text };
        yield { step: firstNew(step, view), after: firstNew(after, view), force: 'firm', reason };
    }
}

;// CONCATENATED MODULE: ./lib/plan/phases/stack-template.js

const weak = 'stack-output ';
/**
 * The name under which an output that is read by `Fn::GetStackOutput` stands among imports: a weak reference, which
 * CloudFormation does not guard. No export is called so.
 */
function weakName({ account, region }, stackName, output) {
    return `${weak}${JSON.stringify([account, region, stackName, output])}`;
}
function weakReference(name) {
    if (!name.startsWith(weak))
        return undefined;
    const [account = '', region = '', stackName = '', output = ''] = JSON.parse(name.slice(weak.length));
    return { target: { account, region }, stackName, output };
}
/** For people. */
function importLabel(name) {
    const reference = weakReference(name);
    return reference === undefined ? name : `output ${reference.output} of ${reference.stackName}`;
}
/** Identity of what is imported, for whoever imports from a place. */
function importedAt(target, name) {
    return weakReference(name) === undefined ? (0,plan_place/* placeOf */.$)(target, name) : name;
}
/** The output that an export, or a weak reference, is of. */
function outputNamed({ outputs }, name) {
    const reference = weakReference(name);
    if (reference !== undefined)
        return outputs.get(reference.output);
    for (const output of outputs.values())
        if (output.exportName === name)
            return output;
    return undefined;
}

;// CONCATENATED MODULE: ./lib/plan/orders/drop-order.js




/**
 * The reverse of the usual order, for what goes away: an export can only be dropped, or have another value, when nobody
 * imports it any more, and its name can only be taken by another stack after that.
 */
function* dropOrder(view) {
    for (const fate of view.phasing.fates.values()) {
        const provider = view.stepAt.get(fate.provider.place);
        if (provider === undefined || fate.kind === 'stays')
            continue;
        yield* letGoOrder(fate, provider, view);
        yield* keepOrder(fate, provider, view);
        yield* weakOrder(fate, provider, view);
        const taker = fate.to && view.stepAt.get(fate.to.place);
        if (taker === undefined || taker === provider)
            continue;
        const text = `takes over the export ${fate.name} from ${provider.stackName}`;
        yield drops(gives(taker, fate.name, view), loses(provider, fate, view), 'firm', text);
    }
}
/** Who lets go of an export comes before it goes. */
function* letGoOrder(fate, provider, view) {
    const { name, kind } = fate;
    for (const importer of [...fate.leaving, ...fate.remaining]) {
        const user = view.stepAt.get(importer.place);
        const isDetached = user !== undefined && detachedOf(user, view.phasing).has(name);
        if (user === undefined || (fate.remaining.includes(importer) && !isDetached))
            continue;
        const what = `${kind === 'changes' ? 'changes' : 'drops'} ${importLabel(name)}`;
        const text = `${what}, which ${user.key} imports until then`;
        yield drops(loses(provider, fate, view), frees(user, name, view), 'firm', text);
    }
}
/** Who reads an output that changes reads it after that, and on the way back after it is as before. */
function* weakOrder(fate, provider, view) {
    if (weakReference(fate.name) === undefined)
        return;
    for (const { place } of fate.remaining) {
        const user = view.stepAt.get(place);
        if (user === undefined || user === provider)
            continue;
        const text = `takes ${importLabel(fate.name)}`;
        const reason = { kind: 'import', mechanism: 'stack-output', text };
        yield { step: firstNew(user, view), after: firstNew(provider, view), force: 'firm', reason };
    }
}
/** Who has only the value of an export by then still uses what it is of. */
function* keepOrder(fate, provider, view) {
    const [thing] = fate.vanishing;
    if (thing === undefined)
        return;
    for (const importer of [...fate.leaving, ...fate.remaining]) {
        const user = view.stepAt.get(importer.place);
        if (user === undefined || !detachedOf(user, view.phasing).has(fate.name))
            continue;
        yield drops(provider.id, firstNew(user, view), 'firm', `deletes ${thing}, which ${user.key} uses until then`);
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
                const text = `goes after ${consumer.key}, which needs ${edge.detail ?? edge.to.id} until then`;
                yield drops(provider.id, firstNew(consumer, view), 'given', text);
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
    return { step, after, force, reason: { kind: 'drops', text } };
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
        const [needing, needed] = edge.kind === 'subscribe' ? [to, from] : [from, to];
        const [step, after] = [firstNew(needing, view), firstNew(needed, view)];
        const arc = { step, after, force: edge.kind === 'import' ? 'firm' : 'soft', reason: edge_order_reasonOf(edge) };
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
function edge_order_reasonOf({ kind, mechanism, from, to, detail }) {
    const [one, other] = [edge_order_named(from), edge_order_named(to)];
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
function edge_order_named({ service, id }) {
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
            const isRetaken = detachedOf(step, view.phasing).has(name);
            const force = !isRetaken && isShared(name, step, after) ? 'given' : 'firm';
            yield { step: firstNew(step, view), after: gives(after, name, view), force, reason };
        }
}
/** While it is used, CloudFormation lets neither its value nor its name change: either stack may go first. */
function isShared(name, consumer, provider) {
    const isThere = (0,own_entry/* ownEntry */.P)(provider.deployed?.exports ?? {}, name) !== undefined;
    return isThere && consumer.deployed?.imports.includes(name) === true;
}

;// CONCATENATED MODULE: ./lib/plan/orders/part-order.js

/** Steps of one stack follow each other; on the way back the other way round. */
function* partOrder(view) {
    for (const draft of view.steps) {
        const parts = partsOf(draft, view);
        for (const [at, { id }] of parts.entries()) {
            const before = parts[at - 1];
            if (before === undefined)
                continue;
            const text = before.part === 'detach' ? 'has let go of its imports' : 'the step before, of the same stack';
            yield { step: id, after: before.id, force: 'firm', reason: { kind: 'drops', text } };
        }
    }
}

;// CONCATENATED MODULE: ./lib/plan/orders/all-orders.js







/** Every reason for one step to wait for another, merged by pair. */
function allOrders(view) {
    const stated = [...importOrder(view), ...bindingOrder(view), ...declaredOrder(view)];
    return mergeArcs([
        ...stated,
        ...edgeOrder(view, stated),
        ...dropOrder(view),
        ...droppedEdgeOrder(view),
        ...partOrder(view),
    ]);
}

;// CONCATENATED MODULE: ./lib/plan/orders/place-in-phases.js
/**
 * Deletions contract, and so does what only takes away what a stack kept for others; all else expands; but what only drops, or takes over, an export that a contracting
 * step lets go of can come no earlier than that one, and contracts with it. Any other firm order from an
 * expanding step on a contracting one is torn: it cannot be had in one run that can be taken back.
 */
function placeInPhases(steps, orders) {
    const dependents = new Map();
    for (const order of orders.filter(({ force }) => force === 'firm'))
        dependents.set(order.after, [...(dependents.get(order.after) ?? []), order]);
    const contracting = new Set(steps.filter(({ contracts }) => contracts).map(({ id }) => id));
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

;// CONCATENATED MODULE: ./lib/plan/phases/certain-change.js

/**
 * Whether CloudFormation certainly sees a change between what is deployed and what shall be. A template that imports
 * the same value under another name is none to it: the update is refused as one without changes, and the old import
 * stays in force.
 *
 * @param values of exports
 */
function changesForCertain({ proposed, deployed }, templates, values) {
    if (proposed === undefined || deployed === undefined)
        return true;
    // A parameter that nothing uses is no change, and one that is used shows where it is.
    if ((0,plan_fingerprint/* canonicalJson */.dj)(proposed.tags) !== (0,plan_fingerprint/* canonicalJson */.dj)(deployed.tags))
        return true;
    if (templates.deployed === undefined || templates.proposed === undefined)
        return true;
    const [before, after] = [templates.deployed.leaves(), templates.proposed.leaves()];
    const [was, willBe] = [reading(before), reading(after)];
    return [...new Set([...before.keys(), ...after.keys()])].some((at) => differs(was(at), willBe(at), values));
}
/** What only CloudFormation knows as a whole, as `Fn::Split` of an import, may be the same as any parts. */
function reading(leaves) {
    const wholes = new Set([...leaves.keys()].flatMap(wholesOf));
    return (at) => {
        const isUnknown = wholes.has(at) || wholesOf(at).some((whole) => leaves.get(whole)?.isKnown === false);
        return leaves.get(at) ?? (isUnknown ? { text: '', isKnown: false } : undefined);
    };
}
/** Paths to the lists and objects that a leaf is in. What a resource or an output is, is no whole of parts. */
function wholesOf(at) {
    const path = JSON.parse(at);
    return path.slice(3).map((_, more) => JSON.stringify(path.slice(0, more + 3)));
}
/** What only the deployed stack knows may be the same under both spellings. */
function differs(before, after, { areOthers, isOther }) {
    if (before === undefined || after === undefined)
        return true;
    const [old, now] = [importOf(before), importOf(after)];
    if (old !== undefined && now !== undefined)
        return areOthers(old, now);
    if (old !== undefined && after.isKnown)
        return isOther(old, after.text);
    return before.isKnown && after.isKnown && (0,plan_fingerprint/* canonicalJson */.dj)(before.text) !== (0,plan_fingerprint/* canonicalJson */.dj)(after.text);
}
/** The export's name, where a text is nothing but its value. */
function importOf({ text }) {
    return /^\$\{export:([^{}]*)\}$/.exec(text)?.[1];
}

;// CONCATENATED MODULE: ./lib/plan/phases/step-template.js


const notMade = (problem) => ({ kind: 'not-made', problem });
/** A section of a template, without prototype; empty where there is none. */
function sectionOf(document, name) {
    const section = Object.hasOwn(document, name) ? document[name] : undefined;
    return (0,package_json/* jsonObject */.o$)((0,package_json/* isObject */.Gv)(section) ? Object.entries(section) : []);
}
/** The same document with other sections; empty ones are left out. */
function withSections(document, sections) {
    const entries = new Map(Object.entries(document));
    for (const [name, section] of Object.entries(sections))
        if (Object.keys(section).length > 0)
            entries.set(name, section);
        else
            entries.delete(name);
    return (0,package_json/* jsonObject */.o$)(entries);
}
const markerKey = 'StackgateStep';
/**
 * Adds an output that says which step the template is of. A template of the same values is refused as one without
 * changes, and what it imports stays in force; an output that is another makes it an update, of no resource
 * (aws-cdk#2029). The text follows from the rest of the template.
 */
function withMarker(document, kind) {
    const outputs = sectionOf(document, 'Outputs');
    delete outputs[markerKey];
    const rest = withSections(document, { Outputs: outputs });
    outputs[markerKey] = (0,package_json/* jsonObject */.o$)([
        ['Description', 'A step between two templates; Stackgate takes this output away again.'],
        ['Value', `${kind}-${(0,plan_fingerprint/* digestOf */.ol)((0,plan_fingerprint/* canonicalJson */.dj)(rest)).slice(0, 12)}`],
    ]);
    return withSections(rest, { Outputs: outputs });
}
/** The template with the imports replaced whose value is given, those of nested stacks too. */
function withLiterals(template, literalOf) {
    const replaced = new Set();
    const bodies = new Map();
    let isUnsure = false;
    const write = ({ document, imports, nested }) => {
        let written = document;
        for (const { path, name } of imports) {
            const value = name === undefined ? undefined : literalOf(name);
            isUnsure ||= name === undefined;
            if (name === undefined || value === undefined)
                continue;
            replaced.add(name);
            written = withValueAt(written, path, value);
        }
        for (const [logicalId, inside] of nested) {
            const changed = write(inside.template);
            if (changed === inside.template.document)
                continue;
            // Each is an update of its own, and must be one.
            const body = (0,package_json/* asciiJson */.iL)(withMarker(changed, 'detach'));
            const digest = (0,plan_fingerprint/* digestOf */.ol)(body);
            bodies.set(digest, body);
            written = withTemplate(written, logicalId, inside.digest, digest);
        }
        return (0,package_json/* isObject */.Gv)(written) ? written : document;
    };
    return { document: write(template), nested: bodies, replaced, isUnsure };
}
function withTemplate(document, logicalId, from, to) {
    const path = ['Resources', logicalId, 'Properties', 'TemplateURL'];
    const url = valueAt(document, path);
    return typeof url === 'string' ? withValueAt(document, path, url.replace(from, to)) : document;
}
function valueAt(value, path) {
    let at = value;
    for (const key of path)
        at = Array.isArray(at) ? at[key] : (0,package_json/* isObject */.Gv)(at) ? at[key] : undefined;
    return at;
}
/** A copy with another value in one place; what is not on the way there is shared. */
function withValueAt(value, [key, ...rest], given) {
    if (key === undefined)
        return given;
    if (Array.isArray(value))
        return value.map((item, at) => (at === key ? withValueAt(item, rest, given) : item));
    if (!(0,package_json/* isObject */.Gv)(value))
        return value;
    return (0,package_json/* jsonObject */.o$)(Object.entries(value).map(([name, inside]) => [name, name === key ? withValueAt(inside, rest, given) : inside]));
}

;// CONCATENATED MODULE: ./lib/plan/phases/detach-template.js

/**
 * The deployed template with some of its imports replaced by the values that they have: nothing of its resources
 * changes, and the exports may.
 *
 * @param names exports to let go of
 */
function detachTemplate(deployed, names, given) {
    const literalOf = (name) => (names.has(name) ? given(name) : undefined);
    const { document, nested, replaced, isUnsure } = withLiterals(deployed, literalOf);
    const missed = [...names].filter((name) => !replaced.has(name)).sort();
    if (missed.length > 0)
        return notMade(`its template does not show where it imports ${missed.join(', ')}`);
    if (isUnsure)
        return notMade('its template imports under names that are not known before CloudFormation reads it');
    return { kind: 'made', document: withMarker(document, 'detach'), nested };
}

;// CONCATENATED MODULE: ./lib/plan/phases/export-fates.js






/** What the templates of a place tell; none where no templates were given. */
function templatesAt({ input }, { place }) {
    return input.templates?.get(place) ?? {};
}
/** Fates of all exports in use, by `at`. A value that changes may be what another export is made of, and so on. */
function exportFates(view) {
    let retaken = new Map();
    for (;;) {
        const fates = fatesWith(view, retaken);
        const next = retakenBy(fates);
        if (sizeOf(next) === sizeOf(retaken))
            return { fates, retaken };
        retaken = next;
    }
}
function retakenBy(fates) {
    const retaken = new Map();
    for (const { kind, name, remaining } of fates.values())
        if (kind === 'changes' || kind === 'moves')
            for (const { place } of remaining)
                retaken.set(place, (retaken.get(place) ?? new Set()).add(name));
    return retaken;
}
const sizeOf = (retaken) => [...retaken.values()].reduce((sum, { size }) => sum + size, 0);
function fatesWith(view, retaken) {
    const fates = new Map();
    for (const provider of view.pairs)
        for (const name of exportsBefore(provider)) {
            const at = (0,plan_place/* placeOf */.$)(provider.target, name);
            const users = (view.importers.get(at) ?? []).filter(({ place }) => place !== provider.place);
            const to = view.exporters.get(at);
            const isUsed = users.length > 0 || (view.input.foreignImporters.get(at) ?? []).length > 0;
            if (!isUsed && (to === undefined || to === provider))
                continue;
            fates.set(at, { ...fateOf(provider, name, users, to, retaken, view), at });
        }
    for (const fate of weakFates(view, retaken))
        fates.set(fate.at, fate);
    return fates;
}
/** Outputs that are read by weak references and change: nobody stops that, and nobody tells who reads them. */
function* weakFates(view, retaken) {
    for (const [at, users] of weakUsers(view)) {
        const { target, stackName } = weakReference(at) ?? {};
        const provider = target && view.pairAt.get((0,plan_place/* placeOf */.$)(target, stackName ?? ''));
        if (provider?.proposed === undefined || provider.deployed === undefined)
            continue;
        const others = users.filter(({ place }) => place !== provider.place);
        const fate = fateOf(provider, at, others, provider, retaken, view);
        if (fate.kind === 'changes')
            yield { ...fate, at, remaining: others, leaving: [] };
    }
}
/** Who reads an output before the run and after it. */
function weakUsers(view) {
    const users = new Map();
    for (const pair of view.pairs) {
        const { deployed, proposed } = templatesAt(view, pair);
        const after = new Set(proposed === undefined ? [] : namesIn(proposed));
        for (const name of new Set(deployed === undefined ? [] : namesIn(deployed)))
            if (after.has(name))
                users.set(name, [...(users.get(name) ?? []), pair]);
    }
    return users;
}
function* namesIn({ imports, nested }) {
    for (const { name } of imports)
        if (name !== undefined && weakReference(name) !== undefined)
            yield name;
    for (const { template } of nested.values())
        yield* namesIn(template);
}
function fateOf(provider, name, users, to, retaken, view) {
    const own = retaken.get(provider.place) ?? new Set();
    const changes = resourceChanges(provider, own, view);
    const { deployed } = templatesAt(view, provider);
    const before = deployed && outputNamed(deployed, name);
    const refs = before === undefined ? [] : before.value.refs.map(({ logicalId }) => logicalId);
    const lost = (action, policy) => refs.filter((id) => isLost(id, action, changes, deployed, policy)).sort();
    const isStay = to?.place === provider.place;
    return {
        name,
        provider,
        kind: to === undefined
            ? 'drops'
            : !isStay
                ? 'moves'
                : changesValue(provider, name, own, changes, view)
                    ? 'changes'
                    : 'stays',
        ...(to !== undefined && !isStay && { to }),
        remaining: users.filter((user) => importsAfter(user, view.input).includes(name)),
        leaving: users.filter((user) => !importsAfter(user, view.input).includes(name)),
        vanishing: provider.proposed === undefined ? [...new Set(refs)].sort() : lost('removed', 'DeletionPolicy'),
        replaced: lost('replaced', 'UpdateReplacePolicy'),
    };
}
/** What its template says about resources, and what other values of its imports do to them. */
function resourceChanges(pair, retaken, { input }) {
    const own = (pair.proposed && input.changes.get(pair.proposed.key)) ?? [];
    if (retaken.size === 0 || input.changesByImports === undefined)
        return own;
    const known = new Set(own.map((change) => (0,plan_fingerprint/* canonicalJson */.dj)(change)));
    return [...own, ...input.changesByImports(pair.place, retaken).filter((change) => !known.has((0,plan_fingerprint/* canonicalJson */.dj)(change)))];
}
function isLost(id, action, changes, template, policy) {
    const isSo = changes.some((one) => one.logicalId === id && one.action === action && one.certainty === 'certain');
    const resources = template?.document.Resources;
    const kept = resources?.[id]?.[policy];
    return isSo && kept !== 'Retain' && kept !== 'RetainExceptOnCreate';
}
/** Whether the value is certainly, or by an output that changes probably, another after the run. */
function changesValue(provider, name, retaken, changes, view) {
    const { deployed, proposed } = templatesAt(view, provider);
    if (deployed === undefined || proposed === undefined)
        return false;
    const [before, after] = [outputNamed(deployed, name), outputNamed(proposed, name)];
    if (before === undefined || after === undefined)
        return false;
    if (after.value.imports.some((one) => retaken.has(one)))
        return true;
    if (after.value.parameters.length > 0)
        return bindsOther(provider, after.value, before.value, view);
    if (before.value.text !== after.value.text)
        return true;
    return after.value.refs.some((ref) => isOther(ref, changes, deployed, proposed));
}
function bindsOther(pair, now, before, view) {
    const stepped = new Set(view.stepAt.keys());
    const bindings = (pair.proposed?.bindings ?? []).filter(({ parameter }) => now.parameters.includes(parameter));
    if (bindings.length === 0)
        return now.text !== before.text;
    return bindings.some((binding) => {
        const value = (0,binding_values/* bindingValue */.x)(pair, binding, view.pairAt, stepped, view.input);
        if (value.kind === 'known')
            return value.value !== (0,own_entry/* ownEntry */.P)(pair.deployed?.parameters ?? {}, binding.parameter);
        return value.kind === 'changes';
    });
}
/** Attributes that follow from properties which change in place; all else stays as long as the resource does. */
const follows = /^(StreamArn|LatestStreamLabel|LatestVersionNumber|DefaultVersionNumber|Version|Value|Outputs\..*)$/;
function isOther({ logicalId, attribute }, changes, deployed, proposed) {
    const inside = attribute?.startsWith('Outputs.') ? attribute.slice('Outputs.'.length) : undefined;
    if (inside !== undefined) {
        const [old, now] = [deployed.nested.get(logicalId), proposed.nested.get(logicalId)].map((one) => one?.template.outputs.get(inside)?.value);
        if (old !== undefined && now !== undefined)
            return old.text !== now.text || now.refs.some((ref) => isOther(ref, changes, deployed, proposed));
    }
    return changes.some(({ logicalId: id, type, action, certainty }) => id === logicalId &&
        certainty === 'certain' &&
        (action === 'replaced' || action === 'added' || (action === 'changed' && changesWith(type, attribute))));
}
function changesWith(type, attribute) {
    const isCustom = type.startsWith('Custom::') || type === 'AWS::CloudFormation::CustomResource';
    return attribute !== undefined && (isCustom || follows.test(attribute));
}

;// CONCATENATED MODULE: ./lib/plan/phases/references.js

function noReferences() {
    return { names: new Set(), conditions: new Set(), mappings: new Set() };
}
const inSub = /\$\{(?!!)\s*([^}.\s]+)(\.[^}]*)?\}/g;
/** Adds what a value refers to, directly. */
function collectReferences(value, found) {
    if (Array.isArray(value))
        for (const item of value)
            collectReferences(item, found);
    if (!(0,package_json/* isObject */.Gv)(value))
        return;
    for (const [key, inside] of Object.entries(value)) {
        if (key === 'Ref' && typeof inside === 'string')
            found.names.add(inside);
        else if (key === 'Fn::GetAtt')
            found.names.add(targetOf(inside));
        else if (key === 'Fn::Sub')
            collectFromSub(inside, found);
        else if (key === 'Condition' && typeof inside === 'string')
            found.conditions.add(inside);
        if (key === 'Fn::If' && Array.isArray(inside) && typeof inside[0] === 'string')
            found.conditions.add(inside[0]);
        if (key === 'Fn::FindInMap' && Array.isArray(inside) && typeof inside[0] === 'string')
            found.mappings.add(inside[0]);
        collectReferences(inside, found);
    }
}
/** What a resource needs: its values, and what it says that it comes after. */
function collectFromResource(resource, found) {
    collectReferences(resource, found);
    const after = (0,package_json/* isObject */.Gv)(resource) ? resource.DependsOn : undefined;
    for (const name of Array.isArray(after) ? after : [after])
        if (typeof name === 'string')
            found.names.add(name);
}
function targetOf(argument) {
    if (typeof argument === 'string')
        return argument.split('.', 1)[0] ?? '';
    const first = Array.isArray(argument) ? argument[0] : undefined;
    return typeof first === 'string' ? first : '';
}
function collectFromSub(argument, found) {
    const [text, given] = Array.isArray(argument) ? argument : [argument, undefined];
    if (typeof text !== 'string')
        return;
    for (const [, name = ''] of text.matchAll(inSub))
        if (!((0,package_json/* isObject */.Gv)(given) && Object.hasOwn(given, name)))
            found.names.add(name);
}
/** The value with the parameters, conditions and mappings that it refers to under their new names. */
function renameIn(value, renames) {
    if (Array.isArray(value))
        return value.map((item) => renameIn(item, renames));
    if (!(0,package_json/* isObject */.Gv)(value))
        return value;
    return (0,package_json/* jsonObject */.o$)(Object.entries(value).map(([key, inside]) => [key, renameUnder(key, inside, renames)]));
}
function renameUnder(key, value, renames) {
    const { parameters, conditions, mappings } = renames;
    if (key === 'Ref' && typeof value === 'string')
        return parameters.get(value) ?? value;
    if (key === 'Condition' && typeof value === 'string')
        return conditions.get(value) ?? value;
    if (key === 'Fn::Sub')
        return renameInSub(value, renames);
    const renamed = renameIn(value, renames);
    const by = key === 'Fn::If' ? conditions : key === 'Fn::FindInMap' ? mappings : undefined;
    if (by === undefined || !Array.isArray(renamed) || typeof renamed[0] !== 'string')
        return renamed;
    return [by.get(renamed[0]) ?? renamed[0], ...renamed.slice(1)];
}
function renameInSub(argument, renames) {
    const [text, given, ...rest] = Array.isArray(argument) ? argument : [argument];
    if (typeof text !== 'string')
        return renameIn(argument, renames);
    const written = text.replace(inSub, (whole, name, attribute) => {
        const now = attribute === undefined ? renames.parameters.get(name) : undefined;
        return now === undefined || ((0,package_json/* isObject */.Gv)(given) && Object.hasOwn(given, name)) ? whole : `\${${now}}`;
    });
    return Array.isArray(argument)
        ? [written, ...(given === undefined ? [] : [renameIn(given, renames)]), ...rest]
        : written;
}

;// CONCATENATED MODULE: ./lib/plan/phases/closure.js


/** Types whose resources say who may use another one: without them it stands there and answers nobody. */
const permits = /(Policy|::Permission)$/;
/**
 * What some values and resources of a template are made of, and who may use those resources.
 *
 * @param stopsAt resources that are there anyway: what they need is not followed
 */
function closureOf(document, values, roots, stopsAt) {
    const sections = {
        resources: sectionOf(document, 'Resources'),
        parameters: sectionOf(document, 'Parameters'),
        conditions: sectionOf(document, 'Conditions'),
    };
    const found = noReferences();
    for (const value of values)
        collectReferences(value, found);
    for (const root of roots)
        found.names.add(root);
    const seen = new Set();
    // Sets grow while they are walked, and both ends when nothing is new.
    for (let size = -1; size !== closure_sizeOf(found);) {
        size = closure_sizeOf(found);
        for (const name of found.names) {
            if (seen.has(name) || !Object.hasOwn(sections.resources, name) || stopsAt(name))
                continue;
            seen.add(name);
            collectFromResource(sections.resources[name], found);
        }
        for (const name of found.conditions)
            if (Object.hasOwn(sections.conditions, name))
                collectReferences(sections.conditions[name], found);
        addPermits(sections.resources, seen, found, stopsAt);
    }
    const names = [...found.names];
    const isIn = (section) => (name) => Object.hasOwn(section, name);
    const isDefined = (name) => isIn(sections.resources)(name) || isIn(sections.parameters)(name);
    return {
        resources: new Set(names.filter(isIn(sections.resources))),
        parameters: new Set(names.filter(isIn(sections.parameters))),
        conditions: found.conditions,
        mappings: found.mappings,
        undefined: new Set(names.filter((name) => !isDefined(name) && !name.startsWith('AWS::'))),
    };
}
function closure_sizeOf({ names, conditions, mappings }) {
    return names.size + conditions.size + mappings.size;
}
function addPermits(resources, kept, found, stopsAt) {
    for (const [id, resource] of Object.entries(resources)) {
        if (kept.has(id) || stopsAt(id) || !permits.test(String(resource?.Type)))
            continue;
        const own = noReferences();
        collectReferences(resource.Properties, own);
        if ([...own.names].some((name) => kept.has(name)))
            found.names.add(id);
    }
}

;// CONCATENATED MODULE: ./lib/plan/phases/keep-template.js





/** What CloudFormation takes of one template. Source: its quotas. */
const limits = { Resources: 500, Parameters: 200, Outputs: 200, Mappings: 200 };
const prefix = 'StackgateKept';
/** The proposed template with what is still used of the deployed one beside it, under names that do not collide. */
function keepTemplate(deployed, proposed, keeping) {
    const plain = withLiterals(deployed, keeping.valueOf);
    const [old, now] = [plain.document, proposed.document];
    const outputs = [...deployed.outputs].filter(([, { exportName = '' }]) => keeping.exports.has(exportName));
    const values = outputs.map(([key]) => sectionOf(old, 'Outputs')[key] ?? null);
    const there = sectionOf(now, 'Resources');
    const isThere = (id) => Object.hasOwn(there, id);
    const closure = closureOf(old, values, keeping.resources, isThere);
    const problem = notShown(deployed, keeping.exports) ?? problemOf(closure, old, now, keeping);
    if (problem !== undefined)
        return { kind: 'not-made', problem };
    const { renames, parameters, secrets } = keep_template_namesFor(closure, old, now, keeping);
    const take = (section, names, by) => [...names].flatMap((name) => {
        const own = sectionOf(old, section);
        const written = own[name] === undefined ? undefined : renameIn(own[name], renames);
        const key = by?.get(name) ?? name;
        return written === undefined || Object.hasOwn(sectionOf(now, section), key) ? [] : [[key, written]];
    });
    const kept = outputs.map(([key], at) => [freeKey(key, now), renameIn(values[at] ?? null, renames)]);
    const document = withSections(now, {
        Parameters: beside(now, 'Parameters', take('Parameters', closure.parameters, renames.parameters)),
        Mappings: beside(now, 'Mappings', take('Mappings', closure.mappings, renames.mappings)),
        Conditions: beside(now, 'Conditions', take('Conditions', closure.conditions, renames.conditions)),
        Resources: beside(now, 'Resources', take('Resources', closure.resources)),
        Outputs: (0,package_json/* jsonObject */.o$)([...Object.entries(withoutExports(proposed, keeping.notYet)), ...kept]),
    });
    const marked = withMarker(document, 'keep');
    const over = Object.entries(limits).find(([section, most]) => Object.keys(sectionOf(marked, section)).length > most);
    if (over !== undefined)
        return { kind: 'not-made', problem: `both together have more than ${over[1]} ${over[0]}` };
    return { kind: 'made', document: marked, nested: plain.nested, parameters, secrets };
}
/**
 * The deployed template without exports whose names another stack takes over before.
 *
 * @param literalOf values of imports that the stack has let go of already
 */
function yieldTemplate(deployed, exports, literalOf) {
    const problem = notShown(deployed, exports);
    if (problem !== undefined)
        return notMade(problem);
    const { document, nested } = withLiterals(deployed, literalOf);
    const outputs = withoutExports({ ...deployed, document }, exports);
    return { kind: 'made', document: withMarker(withSections(document, { Outputs: outputs }), 'keep'), nested };
}
function beside(now, section, kept) {
    return (0,package_json/* jsonObject */.o$)([...Object.entries(sectionOf(now, section)), ...kept]);
}
/** Outputs of a template; those of the named exports stay as outputs alone. */
function withoutExports({ document, outputs }, names) {
    const written = sectionOf(document, 'Outputs');
    for (const [key, { exportName }] of outputs) {
        const output = written[key];
        if (exportName === undefined || !names.has(exportName) || !(0,package_json/* isObject */.Gv)(output))
            continue;
        written[key] = (0,package_json/* jsonObject */.o$)(Object.entries(output).filter(([name]) => name !== 'Export'));
    }
    return written;
}
/** Only what keeps its identity may be shared, and only what the template shows can be taken along. */
function problemOf(closure, old, now, keeping) {
    const [before, after] = [sectionOf(old, 'Resources'), sectionOf(now, 'Resources')];
    const [lost] = closure.undefined;
    if (lost !== undefined)
        return `what is kept refers to ${lost}, which its template does not define`;
    const secret = [...closure.parameters].find((name) => keeping.deployedSecrets.includes(name) && isOpen(name, now, keeping));
    if (secret !== undefined)
        return `its secret parameter ${secret} is none any more, and nobody can read what it was`;
    for (const id of closure.resources) {
        const [one, other] = [typeOf(before[id]), typeOf(after[id])];
        if (other === undefined)
            continue;
        if (other !== one || keeping.replaced.has(id))
            return `${id} is replaced under its own logical id, so the old one cannot stay beside the new one`;
    }
    const isMade = [...closure.resources].some((id) => !Object.hasOwn(after, id));
    const same = (name) => (0,plan_fingerprint/* canonicalJson */.dj)(old[name] ?? null) === (0,plan_fingerprint/* canonicalJson */.dj)(now[name] ?? null);
    if (isMade && !(same('Transform') && same('Globals')))
        return 'its transform changes, which makes other resources of what is kept';
    return undefined;
}
function isOpen(parameter, now, { secrets }) {
    return Object.hasOwn(sectionOf(now, 'Parameters'), parameter) && !secrets.includes(parameter);
}
/** Exports inside nested stacks, and under names that are not known, are not among the outputs. */
function notShown({ outputs }, names) {
    const shown = new Set([...outputs.values()].map(({ exportName }) => exportName));
    const missed = [...names].filter((name) => !shown.has(name)).sort();
    return missed.length === 0 ? undefined : `its template does not show where it exports ${missed.join(', ')}`;
}
function typeOf(resource) {
    return (0,package_json/* isObject */.Gv)(resource) ? String(resource.Type) : undefined;
}
function freeKey(key, now) {
    return freeName(key, sectionOf(now, 'Outputs'));
}
function freeName(name, ...taken) {
    const isTaken = (one) => taken.some((section) => Object.hasOwn(section, one));
    if (!isTaken(name))
        return name;
    let free = `${prefix}${name}`;
    for (let number = 2; isTaken(free); number += 1)
        free = `${prefix}${number}${name}`;
    return free;
}
/** What has the same meaning in both templates is shared; what only has the same name gets another. */
function keep_template_namesFor(closure, old, now, keeping) {
    const parameters = new Map();
    const given = new Map();
    const secrets = [];
    const [own, other] = [sectionOf(old, 'Parameters'), sectionOf(now, 'Parameters')];
    for (const name of closure.parameters) {
        if (keeping.deployedSecrets.includes(name)) {
            // Kept as it is in both: nobody could give it to a parameter of another name.
            if (!keeping.secrets.includes(name))
                secrets.push(name);
            continue;
        }
        const value = Object.hasOwn(keeping.deployedParameters, name) ? keeping.deployedParameters[name] : undefined;
        const same = Object.hasOwn(keeping.parameters, name) && keeping.parameters[name] === value;
        if (same && typeOf(own[name]) === typeOf(other[name]))
            continue;
        const key = freeName(name, other, sectionOf(now, 'Resources'));
        if (key !== name)
            parameters.set(name, key);
        if (value !== undefined)
            given.set(key, value);
    }
    const mappings = renamedWhereOther(closure.mappings, old, now, 'Mappings', () => false);
    const conditions = new Map();
    // Conditions refer to each other, so one pass for each step of the longest chain.
    for (let size = -1; size !== conditions.size;) {
        size = conditions.size;
        const touches = (value) => touchesRenamed(value, { parameters, mappings, conditions });
        for (const [name, key] of renamedWhereOther(closure.conditions, old, now, 'Conditions', touches))
            conditions.set(name, key);
    }
    return { renames: { parameters, conditions, mappings }, parameters: Object.fromEntries(given), secrets };
}
function renamedWhereOther(names, old, now, section, touches) {
    const [own, other] = [sectionOf(old, section), sectionOf(now, section)];
    const isSame = (name) => (0,plan_fingerprint/* canonicalJson */.dj)(own[name] ?? null) === (0,plan_fingerprint/* canonicalJson */.dj)(other[name] ?? null) && !touches(own[name]);
    const renamed = [...names].filter((name) => Object.hasOwn(own, name) && Object.hasOwn(other, name) && !isSame(name));
    return new Map(renamed.map((name) => [name, freeName(name, other, own)]));
}
function touchesRenamed(value, { parameters, mappings, conditions }) {
    const found = noReferences();
    collectReferences(value, found);
    return ([...found.names].some((name) => parameters.has(name)) ||
        [...found.mappings].some((name) => mappings.has(name)) ||
        [...found.conditions].some((name) => conditions.has(name)));
}

;// CONCATENATED MODULE: ./lib/plan/phases/made-templates.js









const nothing = {
    document: (0,package_json/* jsonObject */.o$)(),
    outputs: new Map(),
    imports: [],
    leaves: () => new Map(),
    nested: new Map(),
};
/** The value that an export in use has now; undefined where it is not known, or nobody may read it. */
function valueNow(fate, view) {
    const { deployed } = templatesAt(view, fate.provider);
    const reference = weakReference(fate.name);
    const { exports = {}, outputs = {} } = fate.provider.deployed ?? {};
    const value = reference === undefined ? (0,own_entry/* ownEntry */.P)(exports, fate.name) : (0,own_entry/* ownEntry */.P)(outputs, reference.output);
    const isSecret = deployed !== undefined && outputNamed(deployed, fate.name)?.value.isSecret === true;
    return isSecret || value === '****' ? undefined : value;
}
/** The deployed template of a stack with the imports that it lets go of as their values. */
function madeDetached(step, names, view) {
    const { deployed } = templatesAt(view, step);
    if (deployed === undefined)
        return notMade('its deployed template cannot be read');
    return detachTemplate(deployed, names, valuesFor(step, view));
}
/** What stands in a place between the deployed template and the proposed one. */
function madeKept(step, view) {
    const { deployed = step.deployed === undefined ? nothing : undefined, proposed } = templatesAt(view, step);
    if (deployed === undefined)
        return { kind: 'not-made', problem: 'its deployed template cannot be read' };
    const own = fatesOf(step, view);
    if (onlyYields(step, view.phasing)) {
        const names = new Set(own.filter(({ kind }) => kind === 'moves').map(({ name }) => name));
        const [gone, known] = [detachedOf(step, view.phasing), valuesFor(step, view)];
        const made = yieldTemplate(deployed, names, (name) => (gone.has(name) ? known(name) : undefined));
        return made.kind === 'made' ? { ...made, parameters: {}, secrets: [] } : made;
    }
    if (proposed === undefined)
        return { kind: 'not-made', problem: 'its template cannot be read' };
    const changes = resourceChanges(step, view.phasing.retaken.get(step.place) ?? new Set(), view);
    return keepTemplate(deployed, proposed, {
        exports: new Set(own.filter((fate) => isHeld(fate, view)).map(({ name }) => name)),
        resources: new Set(own.filter((fate) => isReliedOn(fate, view)).flatMap(({ vanishing }) => vanishing)),
        notYet: notYetOf(step, view.phasing),
        replaced: new Set(changes.filter(({ action }) => action === 'replaced').map(({ logicalId }) => logicalId)),
        valueOf: valuesFor(step, view),
        deployedParameters: step.deployed?.parameters ?? {},
        deployedSecrets: step.deployed?.noEcho ?? [],
        parameters: step.proposed?.parameters ?? {},
        secrets: step.proposed?.noEcho ?? [],
    });
}
/** They are asked for again and again, and stay the same as a plan takes shape. */
const byProvider = new WeakMap();
function fatesOf({ place }, { phasing: { fates } }) {
    const known = byProvider.get(fates) ?? groupedByProvider(fates);
    byProvider.set(fates, known);
    return known.get(place) ?? [];
}
function groupedByProvider(fates) {
    const groups = new Map();
    for (const fate of fates.values()) {
        const there = groups.get(fate.provider.place);
        if (there === undefined)
            groups.set(fate.provider.place, [fate]);
        else
            there.push(fate);
    }
    return groups;
}
/** Somebody has its value alone, and has not moved yet. */
function isReliedOn({ name, remaining, leaving }, { phasing }) {
    return [...remaining, ...leaving].some((user) => detachedOf(user, phasing).has(name));
}
function valuesFor({ target }, view) {
    return (name) => {
        const fate = view.phasing.fates.get(importedAt(target, name));
        return fate && valueNow(fate, view);
    };
}

;// CONCATENATED MODULE: ./lib/plan/phases/obstacles.js


/** Why no phases lead through a change of an export in use, in words; undefined where they do. */
function obstacleTo(fate, view) {
    const [foreign] = [...(view.input.foreignImporters.get(fate.at) ?? [])].sort();
    if (foreign !== undefined)
        return `stack ${foreign}, which is not of this run, imports it`;
    for (const user of fate.remaining) {
        const problem = obstacleToDetach(fate, user, view);
        if (problem !== undefined)
            return problem;
    }
    return undefined;
}
/** Why one importer cannot take the value in place of the export. */
function obstacleToDetach(fate, user, view) {
    const [replaced] = fate.replaced;
    if (view.input.templates === undefined)
        return 'the templates are not known';
    if (user.deployed === undefined || (user.proposed === undefined && !view.stepAt.has(user.place)))
        return `${user.key}, which is not of this run, imports it`;
    if (replaced !== undefined && weakReference(fate.name) === undefined)
        return `${replaced} is replaced under its own logical id, and ${user.key} would stand on one that is deleted`;
    if (valueNow(fate, view) === undefined)
        return 'its value is secret or not known, so it cannot stand in a template for the time between';
    const made = madeDetached(draftOf(user, view), new Set([fate.name]), view);
    return made.kind === 'made' ? undefined : `${user.key} cannot let go of it: ${made.problem}`;
}
function draftOf(pair, { stepAt }) {
    const step = stepAt.get(pair.place);
    return step ?? { ...pair, id: `deploy:${pair.key}`, kind: 'update', reasons: [], mayBeUnchanged: false };
}

;// CONCATENATED MODULE: ./lib/plan/phases/escalate.js





/**
 * One stack more of each circle that is deployed in several steps, where steps wait for each other or for the commit
 * point; undefined where none need, or where nothing more can be taken apart.
 *
 * @param hints why a stack could not be; added to
 */
function nextPhasing(stuck, hints) {
    const { view } = stuck;
    const drafts = new Map(view.steps.flatMap((step, at) => partsOf(step, view).map(({ id }) => [id, at])));
    const touched = new Set();
    let { phasing } = view;
    for (const circle of circlesOf(stuck.orders)) {
        const inside = [...new Set(circle.flatMap((id) => drafts.get(id) ?? []))].sort((one, other) => one - other);
        // A circle that shares no stack with one that was opened is the same circle still.
        if (inside.some((at) => touched.has(at)))
            continue;
        const steps = inside.flatMap((at) => view.steps[at] ?? []);
        const next = openCircle(new Set(circle), steps, { ...view, phasing }, hints);
        if (next === undefined)
            continue;
        phasing = next;
        for (const at of inside)
            touched.add(at);
    }
    if (touched.size > 0)
        return phasing;
    return stuck.torn.length > 0 ? mend(stuck, hints) : undefined;
}
function circlesOf(orders) {
    const graph = new digraph/* Digraph */.oM();
    for (const { step, after, force } of orders)
        if (force === 'firm')
            graph.addEdge(step, after);
    return (0,digraph/* componentsOf */.ct)(graph).filter(({ length }) => length > 1);
}
function openCircle(circle, inside, view, hints) {
    return (firstOf(inside, (step) => takesLater(step, circle, view)) ??
        firstOf(inside, (step) => keepsOld(step, circle, view, hints)) ??
        firstOf(inside, (step) => yields(step, circle, view, hints)) ??
        firstOf(inside, (step) => letsGo(step, circle, view, hints)));
}
function firstOf(items, find) {
    for (const item of items) {
        const found = find(item);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
/** A stack that has two steps anyway takes an export over with the second. */
function takesLater(step, circle, view) {
    if (!isKept(step, view.phasing) || onlyYields(step, view.phasing))
        return undefined;
    const names = [...view.phasing.fates.values()].filter((fate) => fate.to?.place === step.place &&
        !notYetOf(step, view.phasing).has(fate.name) &&
        circle.has(gives(step, fate.name, view)) &&
        isIn(circle, view.stepAt.get(fate.provider.place), (provider) => loses(provider, fate, view)));
    if (names.length === 0)
        return undefined;
    const later = new Set([...notYetOf(step, view.phasing), ...names.map(({ name }) => name)]);
    return { ...view.phasing, notYet: new Map([...view.phasing.notYet, [step.place, later]]) };
}
const isIn = (circle, step, idOf) => step !== undefined && circle.has(idOf(step));
/** A stack on the circle that takes something away keeps it beside the new for a while. */
function keepsOld(step, circle, view, hints) {
    if (isKept(step, view.phasing) || !circle.has(step.id))
        return undefined;
    const isWaited = (fate) => [...fate.leaving, ...fate.remaining].some((user) => {
        const other = view.stepAt.get(user.place);
        if (other === undefined || fate.kind === 'stays')
            return false;
        const isDetached = detachedOf(user, view.phasing).has(fate.name);
        if (isDetached && fate.vanishing.length > 0 && circle.has(firstNew(other, view)))
            return true;
        return fate.kind === 'drops' && !isDetached && circle.has(frees(other, fate.name, view));
    }) ||
        (fate.kind === 'moves' &&
            isIn(circle, fate.to && view.stepAt.get(fate.to.place), (to) => gives(to, fate.name, view)));
    return fatesOf(step, view).some(isWaited) ? withKept(step, view, hints) : undefined;
}
function withKept(step, view, hints) {
    const phasing = { ...view.phasing, kept: new Set([...view.phasing.kept, step.place]) };
    const made = madeKept(step, { ...view, phasing });
    if (made.kind === 'made')
        return phasing;
    hints.push(`${step.key} cannot keep the old beside the new: ${made.problem}`);
    return undefined;
}
/** A stack that another takes a name over from, and that needs the other: it gives the name up before all else. */
function yields(step, circle, view, hints) {
    if (step.kind !== 'update' || onlyYields(step, view.phasing))
        return undefined;
    const isWanted = (fate) => fate.kind === 'moves' &&
        circle.has(loses(step, fate, view)) &&
        isIn(circle, fate.to && view.stepAt.get(fate.to.place), (to) => gives(to, fate.name, view));
    if (!fatesOf(step, view).some(isWanted))
        return undefined;
    const yielding = new Set([...view.phasing.yielding, step.place]);
    const notYet = new Map([...view.phasing.notYet].filter(([place]) => place !== step.place));
    return withKept(step, { ...view, phasing: { ...view.phasing, yielding, notYet } }, hints);
}
/** A stack that stops importing something takes its value first, where the export can wait no longer. */
function letsGo(provider, circle, view, hints) {
    for (const fate of fatesOf(provider, view)) {
        if (fate.kind === 'stays' || !circle.has(loses(provider, fate, view)))
            continue;
        for (const user of fate.leaving) {
            const step = view.stepAt.get(user.place);
            if (step === undefined || !circle.has(frees(step, fate.name, view)))
                continue;
            const next = withDetached(step, fate, view, hints);
            if (next !== undefined)
                return next;
        }
    }
    return undefined;
}
function withDetached(step, fate, view, hints) {
    const names = detachedOf(step, view.phasing);
    if (names.has(fate.name))
        return undefined;
    const problem = obstacleToDetach(fate, step, view);
    if (problem === undefined)
        return {
            ...view.phasing,
            detached: new Map([...view.phasing.detached, [step.place, new Set([...names, fate.name])]]),
        };
    hints.push(problem);
    return undefined;
}
/** Something is needed before the commit point that waits for what comes after it. */
function mend({ view, phaseOf }, hints) {
    const contracting = view.steps.filter((step) => phaseOf.get(step.id) === 'contract');
    for (const step of contracting) {
        const own = fatesOf(step, view);
        const isMoved = own.some(({ kind }) => kind === 'moves');
        const isHeldUp = own.some((fate) => fate.kind === 'drops' && waitsForEnd(fate, view, phaseOf));
        const isOpen = !isKept(step, view.phasing) && (isMoved || (step.kind !== 'delete' && isHeldUp));
        const next = isOpen ? withKept(step, view, hints) : undefined;
        if (next !== undefined)
            return next;
    }
    for (const fate of view.phasing.fates.values())
        for (const user of fate.kind === 'stays' || fate.kind === 'drops' ? [] : fate.leaving) {
            const step = view.stepAt.get(user.place);
            if (step === undefined || phaseOf.get(frees(step, fate.name, view)) !== 'contract')
                continue;
            const next = withDetached(step, fate, view, hints);
            if (next !== undefined)
                return next;
        }
    return undefined;
}
function waitsForEnd({ leaving, name }, view, phaseOf) {
    return leaving.some((user) => {
        const step = view.stepAt.get(user.place);
        return step !== undefined && phaseOf.get(frees(step, name, view)) === 'contract';
    });
}

;// CONCATENATED MODULE: ./lib/plan/phases/other-values.js




/**
 * Whether the value that one export has now certainly is another than the one that a second will have: two texts that
 * are known and differ, or the same identity of two things of one type that are there at the same time.
 *
 * @param user who imports the one, and then the other
 */
function areOthers(user, old, now, view) {
    const provider = view.exporters.get((0,plan_place/* placeOf */.$)(user.target, now));
    const fate = view.phasing.fates.get((0,plan_place/* placeOf */.$)(user.target, old));
    if (provider?.proposed === undefined || fate === undefined)
        return false;
    const [made, before] = [templatesAt(view, provider).proposed, templatesAt(view, fate.provider).deployed];
    const [after, was] = [made && outputNamed(made, now)?.value, before && outputNamed(before, old)?.value];
    if (made === undefined || before === undefined || after === undefined || was === undefined)
        return false;
    const [text, known] = [literalOf(after), valueNow(fate, view)];
    if (text !== undefined)
        return known !== undefined && known !== text;
    const [next, last] = [identityIn(after, made), identityIn(was, before)];
    const changes = view.input.changes.get(provider.proposed.key) ?? [];
    const isNew = changes.some(({ logicalId, action, certainty }) => logicalId === next?.logicalId && action === 'added' && certainty === 'certain');
    return isNew && last !== undefined && next?.type === last.type && next.attribute === last.attribute;
}
/** Whether the value that an export has now is known, and not this text. */
function isOtherText({ target }, old, text, view) {
    const fate = view.phasing.fates.get((0,plan_place/* placeOf */.$)(target, old));
    const known = fate && valueNow(fate, view);
    return known !== undefined && known !== text && !text.includes('{{');
}
/** The text where nothing is left for CloudFormation to find out: no symbol, no dynamic reference. */
function literalOf({ text, refs, imports, parameters, isSecret }) {
    const isPlain = refs.length + imports.length + parameters.length === 0 && !isSecret;
    return isPlain && !text.includes('${') && !text.includes('{{') ? text : undefined;
}
/** The thing that a value is the identity of, where it is that and nothing else. */
function identityIn({ text, refs }, { document }) {
    const [ref, ...more] = refs;
    if (ref === undefined || more.length > 0)
        return undefined;
    const { logicalId, attribute } = ref;
    const resources = document.Resources;
    const type = resources !== undefined && Object.hasOwn(resources, logicalId) ? resources[logicalId]?.Type : undefined;
    const isAll = text === `\${${logicalId}${attribute === undefined ? '' : `.${attribute}`}}`;
    return typeof type === 'string' && isAll && isIdentity(type, attribute) ? { logicalId, type, attribute } : undefined;
}
/**
 * Types of which no two have one `Ref` in an account and region; a stage of an API, a record or a group of a pool is
 * called the same under every parent. Source: Template Reference, "Return values".
 */
const ownRef = new Set([
    'SNS::Topic SQS::Queue S3::Bucket DynamoDB::Table DynamoDB::GlobalTable Kinesis::Stream KinesisFirehose::DeliveryStream',
    'Lambda::Function Lambda::Version Lambda::Alias Lambda::LayerVersion StepFunctions::StateMachine Logs::LogGroup',
    'IAM::Role IAM::User IAM::ManagedPolicy IAM::InstanceProfile KMS::Key KMS::Alias SecretsManager::Secret SSM::Parameter',
    'EC2::VPC EC2::Subnet EC2::SecurityGroup EC2::RouteTable EC2::NatGateway EC2::InternetGateway EC2::VPCEndpoint',
    'ApiGateway::RestApi ApiGatewayV2::Api Cognito::UserPool Cognito::UserPoolClient Cognito::IdentityPool',
    'Events::EventBus ECR::Repository ECS::Cluster EFS::FileSystem RDS::DBInstance RDS::DBCluster CloudFront::Distribution',
    'ElasticLoadBalancingV2::LoadBalancer ElasticLoadBalancingV2::TargetGroup ElasticLoadBalancingV2::Listener',
].flatMap((line) => line.split(' ').map((type) => `AWS::${type}`)));
/** `VpcId` of a subnet is not its own, `GroupId` of a security group is. */
function isIdentity(type, attribute) {
    if (!ownRef.has(type))
        return false;
    if (attribute === undefined || attribute === 'Arn')
        return true;
    const name = type.split('::').at(-1) ?? '';
    const own = name === 'SecurityGroup' ? 'Group' : name;
    return ['Arn', 'Id', 'Name', 'Url'].some((end) => attribute.toLowerCase() === `${own}${end}`.toLowerCase());
}

;// CONCATENATED MODULE: ./lib/plan/phases/settle-phases.js












/**
 * The fewest steps that lead from what is deployed to what is proposed. First what cannot be otherwise: who goes on
 * importing what changes lets go of it before. Then, as long as steps wait for each other in a circle, one stack of it
 * is taken apart. The circle that is left where nothing more can be taken apart is refused.
 */
function settlePhases(input, pairs) {
    const { view, obstacles } = withRetaken(input, pairs);
    let now = settle_phases_settled(input.templates === undefined ? view : withMarked(view));
    const hints = [];
    for (let turns = 3 * view.steps.length; turns > 0 && input.templates !== undefined; turns -= 1) {
        const next = nextPhasing(now, hints);
        if (next === undefined)
            break;
        now = settle_phases_settled({ ...now.view, phasing: next });
    }
    return { ...now, obstacles, hints: [...new Set(hints)].sort() };
}
function settle_phases_settled(view) {
    const orders = allOrders(view);
    const parts = view.steps.flatMap((step) => partsOf(step, view));
    return { view, orders, ...placeInPhases(parts, orders) };
}
/** Stacks that must let go of imports are in the run for that alone; what they export may change with it, and so on. */
function withRetaken(input, pairs) {
    let pulled = new Map();
    for (;;) {
        const view = viewOf(input, pairs, chooseSteps(pairs, input, pulled));
        const { fates, retaken } = exportFates(view);
        const seen = { ...view, phasing: { ...noPhasing, fates, retaken } };
        const obstacles = obstaclesOf(fates, seen);
        const next = pulledBy(fates, obstacles);
        if (next.size <= pulled.size)
            return { view: { ...seen, phasing: mandatory(seen, obstacles) }, obstacles };
        pulled = next;
    }
}
function obstaclesOf(fates, view) {
    const obstacles = new Map();
    for (const [at, fate] of fates) {
        const problem = isContended(fate, view) ? obstacleTo(fate, view) : undefined;
        if (problem !== undefined)
            obstacles.set(at, problem);
    }
    return obstacles;
}
/** It has another value or another stack after the run, and somebody imports it before and after. */
function isContended({ kind, remaining, at }, { input }) {
    const isUsed = remaining.length > 0 || (input.foreignImporters.get(at) ?? []).length > 0;
    return isUsed && (kind === 'changes' || kind === 'moves');
}
function* retakers(fates, obstacles) {
    for (const [at, fate] of fates) {
        if ((fate.kind !== 'changes' && fate.kind !== 'moves') || obstacles.has(at))
            continue;
        for (const user of fate.remaining)
            yield { fate, user };
    }
}
function pulledBy(fates, obstacles) {
    const pulled = new Map();
    for (const { fate, user } of retakers(fates, obstacles)) {
        const what = fate.kind === 'moves' ? `which ${fate.to?.key} takes over` : 'whose value changes';
        if (!pulled.has(user.place))
            pulled.set(user.place, `it imports ${importLabel(fate.name)}, ${what}`);
    }
    return pulled;
}
function mandatory(view, obstacles) {
    const { phasing } = view;
    const detached = new Map();
    for (const { fate, user } of retakers(phasing.fates, obstacles))
        if (weakReference(fate.name) === undefined || !isNewAnyway(user, view))
            detached.set(user.place, (detached.get(user.place) ?? new Set()).add(fate.name));
    return { ...phasing, detached };
}
/** Its definition changes: what it reads is read anew with it. */
function isNewAnyway(user, view) {
    return changesForCertain(user, templatesAt(view, user), { areOthers: () => false, isOther: () => false });
}
/** Who lets go of an import by an update that CloudFormation may take for none is marked, so that it is one. */
function withMarked(view) {
    const leaving = new Set([...view.phasing.fates.values()].flatMap((fate) => fate.kind === 'stays' ? [] : fate.leaving.map(({ place }) => place)));
    const unsure = view.steps.filter((step) => step.kind === 'update' &&
        leaving.has(step.place) &&
        !changesForCertain(step, templatesAt(view, step), {
            areOthers: (old, now) => areOthers(step, old, now, view),
            isOther: (old, text) => isOtherText(step, old, text, view),
        }));
    if (unsure.length === 0)
        return view;
    return { ...view, phasing: { ...view.phasing, kept: new Set(unsure.map(({ place }) => place)) } };
}

;// CONCATENATED MODULE: ./lib/plan/phases/stale-reads.js


/**
 * What is to be told with a stack whose outputs change, by its place: who reads one by `Fn::GetStackOutput` and goes on
 * with the old value, as no step between makes it read the new one. CloudFormation does not say so.
 */
function staleReads({ view, obstacles }) {
    const told = new Map();
    for (const [at, problem] of obstacles) {
        const fate = view.phasing.fates.get(at);
        if (fate === undefined || weakReference(fate.name) === undefined)
            continue;
        const readers = fate.remaining.filter((user) => !(view.stepAt.has(user.place) && isNewAnyway(user, view)));
        const { place } = fate.provider;
        for (const { key } of readers) {
            const text = `${key} reads ${importLabel(fate.name)}, which changes, and may keep the old value until something else of it changes: ${problem}`;
            told.set(place, [...(told.get(place) ?? []), text]);
        }
    }
    return told;
}

// EXTERNAL MODULE: ./lib/plan/plan-file.js + 2 modules
var plan_file = __webpack_require__(5457);
;// CONCATENATED MODULE: ./lib/plan/estimate.js
/** Seconds for a stack of which nothing is known; a small stack's update takes about as long. */
const usual = 60;
/** @param seconds as somebody measured or guessed; anything that is no duration counts as unknown */
function estimateOf(seconds) {
    return seconds !== undefined && Number.isFinite(seconds) && seconds >= 0 ? seconds : usual;
}

;// CONCATENATED MODULE: ./lib/plan/phases/part-packages.js






function detachedPackage(step, view) {
    const made = madeDetached(step, detachedOf(step, view.phasing), view);
    return made.kind === 'made' ? packageOf(made, asDeployed(step)) : made;
}
function keptPackage(step, view) {
    const made = madeKept(step, view);
    if (made.kind !== 'made')
        return made;
    const { proposed, deployed } = step;
    if (proposed === undefined || onlyYields(step, view.phasing))
        return packageOf(made, asDeployed(step));
    return packageOf(made, {
        ...proposed,
        parameters: { ...proposed.parameters, ...made.parameters },
        noEcho: part_packages_inOrder([...proposed.noEcho, ...made.secrets]),
        capabilities: part_packages_inOrder([...proposed.capabilities, ...(deployed?.capabilities ?? [])]),
    });
}
/** All but the template as the stack has it; what it was made of is there already. */
function asDeployed({ deployed, proposed, ...step }) {
    const { key, service, stackName, target } = deployed ?? step;
    const { parameters = {}, noEcho = [], tags = {}, capabilities } = deployed ?? {};
    return {
        key,
        service,
        stackName,
        target,
        parameters,
        noEcho: [...noEcho].sort(),
        bindings: [],
        tags,
        capabilities: part_packages_inOrder(capabilities ?? proposed?.capabilities ?? []),
        artefacts: [],
        stubs: proposed?.stubs ?? [],
    };
}
function packageOf({ document, nested }, stack) {
    const body = (0,package_json/* asciiJson */.iL)(document);
    const templateDigest = (0,plan_fingerprint/* digestOf */.ol)(body);
    const inside = [...nested.keys()].map((digest) => ({ key: (0,package_packaged/* artefactKey */.YC)(digest), digest, path: 'a nested template, made for a step between' }));
    const artefacts = [...stack.artefacts, ...inside].sort((a, b) => compareText(a.key, b.key));
    return {
        kind: 'made',
        deploy: { ...stack, templateDigest, templateBytes: Buffer.byteLength(body), artefacts },
        bodies: new Map([...nested, [templateDigest, body]]),
    };
}
function part_packages_inOrder(texts) {
    return [...new Set(texts)].sort(compareText);
}

;// CONCATENATED MODULE: ./lib/plan/phases/part-text.js






/** What a step of a stack's way is for, in words: `keeps the export shop-Topic until orders/main has moved`. */
function partText({ part, contracts }, draft, view) {
    if (part === 'detach')
        return detachText(draft, view);
    if (part === 'keep')
        return keepText(draft, view);
    if (contracts)
        return draft.kind === 'delete' ? 'goes away' : dropText(draft, view);
    const later = notYetOf(draft, view.phasing);
    if (later.size > 0)
        return `takes over ${listed(later)}`;
    const [again, gone] = [fatesAt(draft, view, 'remaining'), fatesAt(draft, view, 'leaving')];
    if (again.length > 0)
        return `imports ${listed(namesOf(again))} again`;
    return gone.length > 0 ? `goes on without ${listed(namesOf(gone))}` : 'as proposed';
}
/** Fates of what it has the value of in between, and imports again after, or does not. */
function fatesAt(draft, { phasing }, who) {
    const names = detachedOf(draft, phasing);
    const fates = [...names].flatMap((name) => phasing.fates.get(importedAt(draft.target, name)) ?? []);
    return fates.filter((fate) => fate[who].some(({ place }) => place === draft.place));
}
function detachText(draft, view) {
    const fates = [...fatesAt(draft, view, 'remaining'), ...fatesAt(draft, view, 'leaving')];
    const can = [
        ['changes', 'change'],
        ['moves', 'go to another stack'],
        ['drops', 'go'],
    ]
        .filter(([kind]) => fates.some((fate) => fate.kind === kind))
        .map(([, verb]) => verb);
    const [value, them] = fates.length === 1 ? ['the value', 'it'] : ['the values', 'they'];
    return `has ${value} that ${listed(namesOf(fates))} ${fates.length === 1 ? 'has' : 'have'} now in place of the ${fates.length === 1 ? 'import' : 'imports'}, so that ${them} can ${can.join(' or ')}`;
}
/** What stands beside the new. */
function besideOf(draft, view) {
    if (onlyYields(draft, view.phasing))
        return { held: [], things: [] };
    const fates = fatesOf(draft, view);
    return {
        held: fates.filter((fate) => isHeld(fate, view)),
        things: fates.filter((fate) => fate.vanishing.length > 0 && usersOf(fate, view).length > 0),
    };
}
function keepText(draft, view) {
    const { held, things } = besideOf(draft, view);
    const moved = fatesOf(draft, view).filter(({ kind }) => kind === 'moves');
    const kept = held.flatMap(({ leaving }) => leaving);
    const parts = [
        ...(held.length > 0 ? [`keeps ${exportsNamed(held)} until ${moving(kept)}`] : []),
        ...(things.length > 0
            ? [`keeps ${listed(resourcesOf(things))} until ${moving(things.flatMap((fate) => usersOf(fate, view)))}`]
            : []),
        ...(moved.length > 0
            ? [`${onlyYields(draft, view.phasing) ? 'is as it was, and ' : ''}gives up ${exportsNamed(moved)}`]
            : []),
    ];
    if (parts.length > 0)
        return parts.join('; ');
    return notYetOf(draft, view.phasing).size > 0
        ? 'has the new without what it takes over'
        : `is as proposed, with the output ${markerKey}: without one more change CloudFormation may skip the update, and the old import would stay`;
}
function dropText(draft, view) {
    const { held, things } = besideOf(draft, view);
    const gone = [
        ...(held.length > 0 ? [`${exportsNamed(held)}, which nobody imports any more`] : []),
        ...(things.length > 0 ? [`${listed(resourcesOf(things))}, which nobody uses any more`] : []),
    ];
    if (gone.length > 0)
        return `drops ${gone.join(', and ')}`;
    const isMoving = fatesOf(draft, view).some(({ kind }) => kind === 'moves');
    return isMoving ? 'drops what nobody uses any more' : `takes the output ${markerKey} away again`;
}
const namesOf = (fates) => fates.map(({ name }) => name);
const resourcesOf = (fates) => fates.flatMap(({ vanishing }) => vanishing);
const exportsNamed = (fates) => `the ${fates.length === 1 ? 'export' : 'exports'} ${listed(namesOf(fates))}`;
/** Who has only the value of the export in the meantime. */
function usersOf({ name, leaving, remaining }, { phasing }) {
    return [...leaving, ...remaining].filter((user) => detachedOf(user, phasing).has(name));
}
function moving(users) {
    const keys = new Set(users.map(({ key }) => key));
    return `${listed(keys)} ${keys.size === 1 ? 'has' : 'have'} moved`;
}
function listed(names) {
    const sorted = [...new Set([...names].map(importLabel))].sort(compareText);
    return sorted.length < 3 ? sorted.join(' and ') : `${sorted.slice(0, -1).join(', ')} and ${sorted.at(-1)}`;
}

;// CONCATENATED MODULE: ./lib/plan/step-changes.js



/** What a step does to resources, by logical id; undefined where nobody knows. */
function changesOf(step, view) {
    const { place, key, kind } = step;
    const { changes, removals } = view.input;
    const isRenamed = kind === 'delete' && view.pairs.some(({ proposed }) => proposed?.key === key);
    const stated = isRenamed ? removals?.get(place) : (removals?.get(place) ?? changes.get(key));
    // Where it takes imports anew, their other values count.
    const retaken = view.phasing.retaken.get(place) ?? new Set();
    const own = retaken.size === 0 || kind !== 'update' ? stated : resourceChanges(step, retaken, view);
    return own && sortedBy(own, (change) => `${change.logicalId}\n${(0,plan_fingerprint/* canonicalJson */.dj)(change)}`);
}

;// CONCATENATED MODULE: ./lib/plan/plan-steps.js









/** The steps of one stack, in the order in which it goes through them. */
function planSteps(draft, phaseOf, view) {
    const parts = partsOf(draft, view);
    const expanded = [];
    for (const [at, part] of parts.entries()) {
        const before = expanded.at(-1)?.step;
        const { deploy, bodies, problem } = plan_steps_deployOf(part, draft, view);
        const step = stepOf(part, draft, { deploy, before, phase: phaseOf.get(part.id) ?? 'expand' }, view);
        const number = at + 1;
        const told = {
            kind: part.part,
            number,
            of: parts.length,
            text: partText(part, draft, view),
            ...(part.part === 'detach' && { releases: releasesOf(draft, view) }),
        };
        expanded.push({
            step: parts.length === 1 ? step : { ...step, part: told },
            bodies,
            ...(problem !== undefined && { problem }),
        });
    }
    return expanded;
}
/** CloudFormation counts who imports exports, and nothing else. */
function releasesOf(draft, view) {
    return [...detachedOf(draft, view.phasing)].filter((name) => weakReference(name) === undefined).sort();
}
function plan_steps_deployOf({ part }, draft, view) {
    if (part === 'complete')
        return { deploy: draft.proposed, bodies: new Map() };
    const made = part === 'keep' ? keptPackage(draft, view) : detachedPackage(draft, view);
    return made.kind === 'made' ? made : { deploy: undefined, bodies: new Map(), problem: made.problem };
}
function stepOf({ id, part }, draft, { deploy, before, phase }, view) {
    const { kind, key, service, stackName, target, deployed, reasons, mayBeUnchanged } = draft;
    const isFirst = before === undefined;
    const isMain = part === 'complete';
    // A stack that is new is made by its first step.
    const own = isMain ? (isFirst || kind === 'delete' ? kind : 'update') : kind === 'create' ? 'create' : 'update';
    const bound = boundIn(before?.deploy, deploy);
    return {
        id,
        kind: own,
        phase,
        stack: key,
        service,
        stackName,
        target,
        ...(deploy && { deploy }),
        expects: before?.deploy === undefined ? (0,plan_fingerprint/* stackFingerprint */.Ng)(deployed) : leftFingerprint(before.deploy, bound),
        reasons,
        changes: changesIn(part, draft, view),
        stateful: own === 'create' ? [...(view.input.stateful.get(key) ?? [])].sort() : [],
        mayBeUnchanged: isFirst && mayBeUnchanged,
        estimate: estimateOf(view.input.estimates.get(key)),
    };
}
/** Each change once, in the step that makes it: what a stack keeps goes with its last step, all else is new with `keep`. */
function changesIn(part, draft, view) {
    const all = changesOf(draft, view) ?? [];
    const isYielding = onlyYields(draft, view.phasing);
    if (part === 'detach' || (part === 'keep' && isYielding))
        return [];
    if (!isKept(draft, view.phasing) || isYielding)
        return all;
    return all.filter(({ logicalId, action }) => (part === 'complete') === isKeptResource(logicalId, action, draft, view));
}
function isKeptResource(logicalId, action, draft, view) {
    if (action !== 'removed')
        return false;
    const made = keptPackage(draft, view);
    if (made.kind !== 'made')
        return false;
    const body = made.bodies.get(made.deploy.templateDigest);
    const resources = body === undefined ? undefined : JSON.parse(body).Resources;
    return resources !== undefined && Object.hasOwn(resources, logicalId);
}

;// CONCATENATED MODULE: ./lib/plan/refusals/refuse-exports.js



/** Exports that go, or change, while somebody still imports them: CloudFormation would refuse, in the middle of the run. */
function* refuseExportsInUse({ view, obstacles }) {
    for (const fate of view.phasing.fates.values()) {
        const step = view.stepAt.get(fate.provider.place);
        if (step === undefined || weakReference(fate.name) !== undefined)
            continue;
        const problem = obstacles.get(fate.at);
        if (problem !== undefined && view.input.templates !== undefined)
            yield refusalOf(step, fate, problem);
        else if (fate.kind === 'drops' || (fate.kind === 'moves' && problem !== undefined))
            yield* stillUsed(step, fate, view);
    }
}
function refusalOf({ key }, { kind, name, to, remaining }, problem) {
    const what = kind === 'moves'
        ? `${to?.key} takes the export ${name} over from ${key}`
        : `The value of ${name} of ${key} changes`;
    const users = remaining.length === 0
        ? ''
        : ` while ${refuse_exports_listed(remaining.map((user) => user.key))} ${remaining.length === 1 ? 'imports' : 'import'} it`;
    return {
        code: 'export-in-use',
        stack: key,
        subject: name,
        message: `${what}${users}, and no steps between lead through: ${problem}. By hand: export the new value under another name beside the old, move the importers over, and drop the old name in a later run.`,
    };
}
function* stillUsed(step, { name }, view) {
    const users = refuse_exports_usersOf(name, step, view);
    if (users.length === 0)
        return;
    const what = step.kind === 'delete' ? `is to be deleted with its export ${name}` : `drops the export ${name}`;
    yield {
        code: 'export-in-use',
        stack: step.key,
        subject: name,
        message: `${step.key} ${what}, which ${users.join(', ')} imports. Deploy the importers without it first, then drop it; a renamed export needs both names until then.`,
    };
}
/** Templates between that cannot be made; what needs them was found to be without another way. */
function* refuseUnmade(expanded) {
    for (const { step, problem } of expanded)
        if (problem !== undefined)
            yield {
                code: 'export-in-use',
                stack: step.stack,
                subject: step.stackName,
                message: `${step.stack} cannot go through a step that ${step.part?.text ?? 'is needed'}: ${problem}. Deploy in two runs: first what is added, then what is dropped.`,
            };
}
/** Importers that hold on to an export: outside the run, untouched by it, or still importing it afterwards. */
function refuse_exports_usersOf(name, step, view) {
    const own = (view.importers.get((0,plan_place/* placeOf */.$)(step.target, name)) ?? []).filter((pair) => pair !== step && pair.place !== step.place);
    const holding = own.filter((pair) => !view.stepAt.has(pair.place) || importsAfter(pair, view.input).includes(name));
    const foreign = (view.input.foreignImporters.get((0,plan_place/* placeOf */.$)(step.target, name)) ?? []).map((stack) => `stack ${stack}, which is not of this run,`);
    return [...holding.map(({ key }) => key), ...[...foreign].sort()];
}
function refuse_exports_listed(keys) {
    return [...keys].sort().join(', ');
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
            const refusal = refuse_losses_refusalOf(step, change, view);
            if (refusal !== undefined && !isWaived(step, change, view))
                yield refusal;
        }
    }
}
function isWaived({ service }, { logicalId, action }, { input }) {
    return input.waived(service, logicalId, action === 'removed' ? 'state/removal' : 'state/replacement');
}
function refuse_losses_refusalOf(step, change, view) {
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
        return `${refuse_losses_sayMoved(step, moved, logicalId)} ${waive}`;
    const then = kind === 'delete' ? 'then remove the service' : 'then remove it';
    return `To keep its data, first deploy ${logicalId} with DeletionPolicy: Retain, ${then}. ${waive}`;
}
/** CloudFormation knows a stack by name and region: another of either is another stack, and the old one is deleted. */
function refuse_losses_sayMoved(old, now, logicalId) {
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
function* refuseCircles({ steps }, orders, hints = []) {
    const firm = orders.filter(({ force }) => force === 'firm');
    const graph = new digraph/* Digraph */.oM();
    for (const { step, after } of firm)
        graph.addEdge(step, after);
    const nameOf = refuse_orders_namesOf(steps);
    const byPair = new Map(firm.map((order) => [JSON.stringify([order.step, order.after]), order]));
    for (const cycle of (0,digraph/* cyclesOf */.Jt)(graph)) {
        const arcs = cycle.flatMap((step, at) => byPair.get(JSON.stringify([step, cycle[(at + 1) % cycle.length]])) ?? []);
        const told = arcs.map(({ step, after, because }) => `${nameOf(step)} waits for ${nameOf(after)}: ${because[0]?.text}`);
        yield {
            code: 'hard-cycle',
            subject: [...cycle, ...cycle.slice(0, 1)].map(nameOf).join(' → '),
            message: `These stacks need each other, so none can go first. ${told.join('; ')}. ${sayHints(hints)}Break the circle, or deploy in two runs: first what is added, then what is dropped.`,
        };
    }
}
/** @param torn orders from a step that must be able to go back on one that cannot */
function* refuseTorn({ steps }, torn, hints = []) {
    const nameOf = refuse_orders_namesOf(steps);
    const stepOf = new Map(steps.map((step) => [step.id, step]));
    for (const { step, after, because } of torn)
        yield {
            code: 'export-in-use',
            stack: stepOf.get(step)?.key ?? '',
            subject: stepOf.get(after)?.key ?? '',
            message: `${nameOf(after)} can only be deployed once something is deleted, which happens last, and ${nameOf(step)} needs it before (${because[0]?.text}). ${sayHints(hints)}Deploy in two runs: first the deletion, then the rest.`,
        };
}
/** Why no steps between lead out of it. */
function sayHints(hints) {
    return hints.map((hint) => `${hint.charAt(0).toUpperCase()}${hint.slice(1)}. `).join('');
}
function refuse_orders_namesOf(steps) {
    const names = new Map(steps.map(({ id, kind, key }) => [id, kind === 'delete' ? `${key} (deleted)` : key]));
    return (id) => names.get(id) ?? partName(id);
}
/** Of a stack that is taken apart into several steps. */
function partName(id) {
    const [part = '', ...key] = id.split(':');
    return `${key.join(':')} (${part === 'keep' ? 'the new with the old beside it' : 'letting go'})`;
}

// EXTERNAL MODULE: ./lib/plan/refusals/refuse-steps.js
var refuse_steps = __webpack_require__(3003);
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
        const { service = stack.service, stage = input.stage } = (0,stack_tags/* ownerOf */.bf)(tags);
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
        const standing = (0,stack_standing/* standingOf */.Y)(deployed.status);
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
const refuse_unusable_takeBack = 'take back the run that left it so (`stackgate rollback --run ID`; `stackgate status` lists runs)';
/** Statuses and what they permit: CloudFormation's user guide, "Stack status codes" and "Stack failure options". */
function wayOut(status) {
    switch (status) {
        case 'UPDATE_ROLLBACK_FAILED':
            return `Put right what its events name as failed, then ${refuse_unusable_takeBack}, or continue its update rollback in CloudFormation, and plan again.`;
        case 'UPDATE_FAILED':
            return `Bring it back to its last stable state: ${refuse_unusable_takeBack}, or roll the stack back in CloudFormation. Then plan again.`;
        case 'CREATE_FAILED':
        case 'ROLLBACK_FAILED':
            return `See what its events name as failed and what is to be kept, then ${refuse_unusable_takeBack}, or delete the stack in CloudFormation, and plan again.`;
        case 'DELETE_FAILED':
            return `See what its events name as failed and what is to be kept. Was it deleted because a run was taken back, ${refuse_unusable_takeBack} again, else delete the stack in CloudFormation; then plan again.`;
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
function allRefusals(settled, expanded) {
    const { view, orders, torn, hints } = settled;
    const refusals = [
        ...refuseUnusable(view),
        ...refuseTaken(view),
        ...(0,refuse_steps/* refuseTooLarge */.Aj)(expanded),
        ...(0,refuse_steps/* refuseProtected */.fZ)(view),
        ...(0,refuse_steps/* refuseMissingOutputs */.dD)(view),
        ...refuseMissingExports(view),
        ...refuseExportsInUse(settled),
        ...refuseUnmade(expanded),
        ...refuseLosses(view),
        ...refuseTorn(view, torn, hints),
        ...refuseCircles(view, orders, hints),
    ];
    const unique = new Map(refusals.map((refusal) => [(0,plan_fingerprint/* canonicalJson */.dj)(refusal), refusal]));
    return sortedBy(unique, ([text, { code, stack = '', subject }]) => JSON.stringify([code, stack, subject, text])).map(([, refusal]) => refusal);
}

;// CONCATENATED MODULE: ./lib/plan/make-plan.js









/**
 * What a deploy does, in which order, and what it must not touch; or everything that stands against it.
 * Pure: the same input, its lists in any order, gives the same bytes.
 */
function makePlan(input) {
    const settled = settlePhases(input, pairStacks(input));
    const { view, orders, phaseOf } = settled;
    const stale = staleReads(settled);
    const expanded = view.steps.flatMap((step) => planSteps({ ...step, reasons: [...step.reasons, ...(stale.get(step.place) ?? [])] }, phaseOf, view));
    const refusals = allRefusals(settled, expanded);
    if (refusals.length > 0)
        return { kind: 'refused', refusals };
    const { kept, cut } = cutCircles(orders, phaseOf);
    const bodies = new Map(expanded.flatMap((one) => [...one.bodies]));
    return {
        kind: 'planned',
        plan: (0,plan_file/* sealPlan */.tP)({
            stage: input.stage,
            ephemeral: input.ephemeral,
            steps: stepsInOrder(expanded.map(({ step }) => step), kept),
            order: kept.map((order) => planOrder(order, order.force === 'soft' ? 'soft' : 'hard')),
            // What was given up was not needed, whatever its kind.
            cut: cut.map((order) => planOrder(order, 'soft')),
            unchanged: unchangedOf(view),
            neighbours: neighboursOf(view),
        }),
        ...(bodies.size > 0 && { bodies }),
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

// EXTERNAL MODULE: ./lib/read/document/parse-cache.js
var parse_cache = __webpack_require__(8980);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
;// CONCATENATED MODULE: ./lib/artefacts/manifest.js



const hash = schemas/* string */.YjP().regex(/^[0-9a-f]{64}$/, 'expected a SHA-256 in hex');
const path = schemas/* string */.YjP().describe('From the root of what was packaged');
const artefact = schemas/* strictObject */.rej({
    service: schemas/* string */.YjP().min(1),
    stack: schemas/* string */.YjP().min(1).describe('Which of its stacks: `main`, or the logical ids of a nested one'),
    resource: schemas/* string */.YjP().describe('Logical id; empty for a file that the CDK uploads beside code'),
    property: schemas/* string */.YjP()
        .describe('The property that names it: `Code`, `Content`, `BodyS3Location`; empty for such a file'),
    from: schemas/* array */.YOg(path).describe('What it was made from'),
    key: schemas/* string */.YjP().min(1).describe('Its key in the bucket of artefacts'),
    digest: hash.describe('SHA-256 of the uploaded bytes'),
    size: schemas/* int */.Whr().min(0).describe('Bytes that are uploaded'),
    unpacked: schemas/* int */.Whr().min(0).exactOptional().describe('Bytes that an archive takes unpacked'),
});
const manifest_image = schemas/* strictObject */.rej({
    service: schemas/* string */.YjP().min(1),
    stack: schemas/* string */.YjP().min(1),
    resource: schemas/* string */.YjP().min(1),
    uri: schemas/* string */.YjP().regex(/@sha256:[0-9a-f]{64}$/, 'expected an image by its digest'),
});
/**
 * The shape of `manifest.json`, strictly: it is read by what changes a cloud. The published schema is made from it;
 * within version 1 keys are only added.
 */
const manifestSchema = schemas/* strictObject */.rej({
    schemaVersion: schemas/* literal */.euz(1),
    digest: hash.describe('SHA-256 over the canonical JSON of everything else'),
    commit: schemas/* string */.YjP().exactOptional().describe('What git had checked out'),
    modified: schemas/* boolean */.zMY().exactOptional().describe('True where files differed from that commit'),
    stage: schemas/* string */.YjP().describe('The stage whose definitions were read; it may be deployed to others'),
    artefacts: schemas/* array */.YOg(artefact).describe('By service, stack, resource, property and key'),
    images: schemas/* array */.YOg(manifest_image).describe('Container images, built elsewhere'),
});
/** Gives a manifest the digest of all that it says, in an order of its own. */
function sealManifest({ artefacts, images, ...rest }) {
    const ordered = {
        ...rest,
        artefacts: manifest_inOrder(artefacts, (one) => [one.service, one.stack, one.resource, one.property, one.key]),
        images: manifest_inOrder(images, (one) => [one.service, one.stack, one.resource]),
    };
    return { schemaVersion: 1, digest: digestOfManifest(ordered), ...ordered };
}
function manifest_inOrder(items, identity) {
    const keyed = items.map((item) => [JSON.stringify(identity(item)), item]);
    return [...new Map(keyed)].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item);
}
function digestOfManifest(manifest) {
    return (0,plan_fingerprint/* digestOf */.ol)((0,plan_fingerprint/* canonicalJson */.dj)({ schemaVersion: 1, ...manifest }));
}
function writeManifest(manifest) {
    return `${JSON.stringify(JSON.parse((0,plan_fingerprint/* canonicalJson */.dj)(manifest)), undefined, 2)}\n`;
}
/**
 * @throws AppError `artefacts-invalid` for what is no manifest, `artefact-tampered` where it is not as it was made
 */
function readManifest(text) {
    const parsed = manifestSchema.safeParse(parse(text));
    if (!parsed.success) {
        const [issue] = parsed.error.issues;
        throw invalid(`at ${issue?.path.map(String).join('.') || 'the top'}: ${issue?.message ?? 'no manifest'}`);
    }
    const { schemaVersion: _, digest, ...rest } = parsed.data;
    if (digestOfManifest(rest) !== digest)
        throw new app_error/* AppError */.u('artefact-tampered', 'The manifest of the artefacts was changed after it was made: its digest differs. Nothing was uploaded; package again.');
    return parsed.data;
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
    return new app_error/* AppError */.u('artefacts-invalid', `The manifest of the artefacts cannot be read: ${why.slice(0, 300)}`, {
        cause,
    });
}

;// CONCATENATED MODULE: ./lib/artefacts/artefact-folder.js





const manifestName = 'manifest.json';
const folderName = 'artefacts';
/**
 * A folder for artefacts: `artefacts/<sha256>` and `manifest.json`. What an earlier packaging left is kept where it is
 * still wanted and removed where it is not.
 *
 * @throws AppError `output-unwritable`, also for a folder that holds something else
 */
class ArtefactFolder {
    #folder;
    #wanted = new Set();
    constructor(folder) {
        this.#folder = folder;
        unlessUnwritable(folder, () => {
            const there = (0,external_node_fs_.existsSync)(folder) ? (0,external_node_fs_.readdirSync)(folder) : [];
            if (there.some((name) => name !== manifestName && name !== folderName))
                throw new app_error/* AppError */.u('usage', `${folder} holds other files; --out takes a folder of its own`);
            (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(folder, folderName), { recursive: true });
            // Without it nothing here counts as packaged, should this be interrupted.
            (0,external_node_fs_.rmSync)((0,external_node_path_.join)(folder, manifestName), { force: true });
        });
    }
    put(digest, bytes) {
        if (this.#wanted.has(digest))
            return;
        this.#wanted.add(digest);
        const path = (0,external_node_path_.join)(this.#folder, folderName, digest);
        unlessUnwritable(this.#folder, () => {
            (0,external_node_fs_.writeFileSync)(`${path}.new`, bytes);
            (0,external_node_fs_.renameSync)(`${path}.new`, path);
        });
    }
    /** The manifest, last. */
    finish(manifest) {
        unlessUnwritable(this.#folder, () => {
            for (const name of (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(this.#folder, folderName)))
                if (!this.#wanted.has(name))
                    (0,external_node_fs_.rmSync)((0,external_node_path_.join)(this.#folder, folderName, name), { recursive: true });
            (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(this.#folder, manifestName), writeManifest(manifest));
        });
    }
}
function unlessUnwritable(folder, work) {
    try {
        work();
    }
    catch (cause) {
        if (cause instanceof app_error/* AppError */.u)
            throw cause;
        throw new app_error/* AppError */.u('output-unwritable', `cannot write artefacts to ${JSON.stringify(folder)} (${codeOf(cause)})`, {
            cause,
        });
    }
}
/**
 * Opens a folder that `package` wrote. Every artefact is read once and held against its digest before anything is
 * uploaded, and again when its bytes are asked for: the folder may have come from anywhere.
 *
 * @throws AppError `artefacts-invalid` for a folder that is none, `artefact-tampered` for an artefact that is missing or
 * is not what the manifest says
 */
function openArtefacts(folder) {
    const manifest = readManifest(readText(folder));
    const isManifestAlone = manifest.artefacts.length > 0 && !(0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, folderName));
    if (isManifestAlone)
        return { manifest, isManifestAlone, bytes: () => undefined };
    const sizes = new Map(manifest.artefacts.map(({ digest, size }) => [digest, size]));
    for (const [digest, size] of sizes)
        checkArtefact(readArtefact(folder, digest), digest, size);
    const bytes = (digest) => {
        const size = sizes.get(digest);
        return size === undefined ? undefined : checkArtefact(readArtefact(folder, digest), digest, size);
    };
    return { manifest, isManifestAlone, bytes };
}
function readText(folder) {
    try {
        return (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(folder, manifestName), 'utf8');
    }
    catch (cause) {
        const message = `${folder} holds no ${manifestName} (${codeOf(cause)}); stackgate package --out makes one`;
        throw new app_error/* AppError */.u('artefacts-invalid', message, { cause });
    }
}
function readArtefact(folder, digest) {
    try {
        return (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(folder, folderName, digest));
    }
    catch (cause) {
        if (codeOf(cause) === 'ENOENT')
            return undefined;
        throw new app_error/* AppError */.u('artefacts-invalid', `the artefact ${digest} cannot be read (${codeOf(cause)})`, { cause });
    }
}
function checkArtefact(bytes, digest, size) {
    if (bytes !== undefined && bytes.length === size && (0,plan_fingerprint/* digestOf */.ol)(bytes) === digest)
        return bytes;
    const what = bytes === undefined ? 'is missing' : 'was changed after it was packaged';
    throw new app_error/* AppError */.u('artefact-tampered', `The artefact ${digest} ${what}. Nothing was uploaded; package again.`);
}
function codeOf(error) {
    return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown error';
}

// EXTERNAL MODULE: ./lib/read/files/git-repository.js
var git_repository = __webpack_require__(553);
;// CONCATENATED MODULE: ./lib/artefacts/disk.js


const mostBytes = 16 * 1024 * 1024;
function openDisk(root) {
    const realRoot = (0,external_node_fs_.realpathSync)(root);
    const real = (path) => {
        try {
            const found = (0,external_node_fs_.realpathSync)((0,external_node_path_.join)(realRoot, path));
            return found === realRoot || found.startsWith(realRoot + external_node_path_.sep) ? found : undefined;
        }
        catch {
            return undefined;
        }
    };
    const kindOf = (path) => {
        const found = real(path);
        if (found === undefined)
            return 'none';
        const stats = (0,external_node_fs_.statSync)(found);
        return stats.isDirectory() ? 'folder' : stats.isFile() ? 'file' : 'none';
    };
    return {
        kindOf,
        modified(path) {
            const found = kindOf(path) === 'file' ? real(path) : undefined;
            return found === undefined ? undefined : (0,external_node_fs_.statSync)(found).mtimeMs;
        },
        text(path) {
            const found = kindOf(path) === 'file' ? real(path) : undefined;
            if (found === undefined || (0,external_node_fs_.statSync)(found).size > mostBytes)
                return undefined;
            return (0,external_node_fs_.readFileSync)(found, 'utf8');
        },
    };
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./node_modules/fflate/esm/index.mjs
var esm = __webpack_require__(1306);
;// CONCATENATED MODULE: ./lib/artefacts/zip.js


/** In JavaScript: what zlib makes of the same bytes differs from one processor and version of Node to the other. */
const deflate = (bytes) => (0,esm/* deflateSync */.pd)(bytes, { level: 6 });
/** Midnight of 1 January 1980, which is where the format begins. */
const date = 0x0021;
const time = 0x0000;
const unix = 3 << 8;
const utf8 = 1 << 11;
const modes = { file: 0o100644, executable: 0o100755, link: 0o120777 };
/** Larger archives need the 64-bit form, which nothing that reads these takes. */
const zip_mostBytes = 0xffff_ffff;
const mostEntries = 0xffff;
/**
 * An archive that depends on nothing but names, contents and whether a file is executable: entries in the order of
 * their UTF-8 bytes, fixed times, nothing of the machine.
 *
 * @throws RangeError for what the format cannot hold
 */
function makeZip(entries, compress = deflate) {
    if (entries.length > mostEntries)
        throw new RangeError(`an archive holds at most ${mostEntries} files`);
    const named = entries.map((entry) => ({ entry, name: Buffer.from(entry.name) }));
    named.sort((a, b) => Buffer.compare(a.name, b.name));
    const bodies = [];
    const directory = [];
    let at = 0;
    let unpacked = 0;
    for (const { entry, name } of named) {
        const { kind, bytes } = entry;
        const deflated = compress(bytes);
        const isSmaller = deflated.length < bytes.length;
        const data = isSmaller ? deflated : bytes;
        const common = commonFields({
            method: isSmaller ? 8 : 0,
            crc: (0,external_node_zlib_.crc32)(bytes),
            packed: data.length,
            size: bytes.length,
            name,
        });
        bodies.push(localHeader(common), name, data);
        directory.push(directoryHeader(common, modes[kind], at), name);
        at += 30 + name.length + data.length;
        unpacked += bytes.length;
        if (at > zip_mostBytes)
            throw new RangeError('an archive holds at most 4 GB');
    }
    const directoryBytes = directory.reduce((sum, part) => sum + part.length, 0);
    const end = endOfDirectory(named.length, directoryBytes, at);
    return { bytes: Buffer.concat([...bodies, ...directory, end]), unpacked };
}
/** From `version needed` to the length of the extra field, which both headers have. */
function commonFields({ method, crc, packed, size, name }) {
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(utf8, 2);
    fields.writeUInt16LE(method, 4);
    fields.writeUInt16LE(time, 6);
    fields.writeUInt16LE(date, 8);
    fields.writeUInt32LE(crc, 10);
    fields.writeUInt32LE(packed, 14);
    fields.writeUInt32LE(size, 18);
    fields.writeUInt16LE(name.length, 22);
    return fields;
}
function localHeader(common) {
    return Buffer.concat([signature(0x04034b50), common]);
}
function directoryHeader(common, mode, at) {
    const madeBy = Buffer.alloc(2);
    madeBy.writeUInt16LE(unix | 20, 0);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE((mode << 16) >>> 0, 6);
    rest.writeUInt32LE(at, 10);
    return Buffer.concat([signature(0x02014b50), madeBy, common, rest]);
}
function endOfDirectory(count, bytes, at) {
    const end = Buffer.alloc(18);
    end.writeUInt16LE(count, 4);
    end.writeUInt16LE(count, 6);
    end.writeUInt32LE(bytes, 8);
    end.writeUInt32LE(at, 12);
    return Buffer.concat([signature(0x06054b50), end]);
}
function signature(value) {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32LE(value, 0);
    return bytes;
}

;// CONCATENATED MODULE: ./lib/artefacts/file-cache.js


/** Bytes of files that are kept: functions of one service that are packed each alone mostly hold the same files. */
const file_cache_mostBytes = 128 * 1024 * 1024;
/** Files by their path, with what they compress to, up to an amount; what is over it is read again. */
class FileCache {
    #files = new Map();
    #deflated = new WeakMap();
    #bytes = 0;
    read(path) {
        const known = this.#files.get(path);
        if (known !== undefined)
            return known;
        const bytes = (0,external_node_fs_.readFileSync)(path);
        if (this.#bytes + bytes.length > file_cache_mostBytes)
            return bytes;
        this.#bytes += bytes.length;
        this.#files.set(path, bytes);
        return bytes;
    }
    deflate = (bytes) => {
        const known = this.#deflated.get(bytes);
        if (known !== undefined)
            return known;
        const deflated = deflate(bytes);
        this.#deflated.set(bytes, deflated);
        return deflated;
    };
}

;// CONCATENATED MODULE: ./lib/artefacts/list-folder.js


/** Of the tools and of this program: no code of anybody. */
const never = new Set(['.git', '.stackgate', '.aws-sam']);
/** What an archive can hold. */
const mostFiles = 65_535;
/**
 * Every file of a folder, whatever git thinks of it: built code and installed packages are ignored there. A link that
 * leads out of the folder is taken for what it leads to (packages of a monorepo are linked that way); one that leads
 * out of the repository, into `.git`, nowhere or in a circle is refused.
 *
 * @param root the repository
 * @param folder from the root
 */
function listFolder(root, folder, options) {
    const realRoot = (0,external_node_fs_.realpathSync)(root);
    const top = realPathOf((0,external_node_path_.join)(realRoot, folder));
    if (top === undefined)
        return { kind: 'missing' };
    if (!isInside(top, realRoot))
        return { kind: 'refused', reason: `${folder} leads out of the repository` };
    if (!(0,external_node_fs_.statSync)(top).isDirectory())
        return { kind: 'missing' };
    return new Lister(realRoot, top, options).list();
}
class Lister {
    #root;
    #top;
    #options;
    #files = [];
    #refusal;
    constructor(root, top, options) {
        this.#root = root;
        this.#top = top;
        this.#options = options;
    }
    list() {
        this.#walk(this.#top, '', [this.#top], this.#options.links === 'follow');
        return this.#refusal === undefined
            ? { kind: 'listed', files: this.#files }
            : { kind: 'refused', reason: this.#refusal };
    }
    /** @param around real paths of the folders that this one is in, itself included */
    #walk(folder, prefix, around, follows) {
        for (const entry of (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true })) {
            if (this.#files.length > mostFiles)
                this.#refuse(`it holds more than ${mostFiles} files`);
            if (this.#refusal !== undefined)
                break;
            const path = (0,external_node_path_.join)(folder, entry.name);
            const name = prefix + entry.name;
            if (never.has(entry.name) || this.#options.skip?.has(path))
                continue;
            if (entry.isSymbolicLink())
                this.#link(path, name, around, follows);
            else if (entry.isDirectory())
                this.#walk(path, `${name}/`, [...around, path], follows);
            else if (entry.isFile())
                this.#add(path, name);
        }
    }
    #add(path, name) {
        const { mode, size } = (0,external_node_fs_.statSync)(path);
        this.#files.push({ name, path, size, kind: (mode & 0o100) === 0 ? 'file' : 'executable' });
    }
    #link(path, name, around, follows) {
        const real = realPathOf(path);
        const refusal = this.#whyNot(real);
        if (real === undefined || refusal !== undefined)
            this.#refuse(`the link ${name} ${refusal}`);
        else if (!follows && isInside(real, this.#top))
            this.#keep(path, name, real);
        else if (!(0,external_node_fs_.lstatSync)(real).isDirectory())
            this.#add(real, name);
        else if (around.includes(real))
            this.#refuse(`the link ${name} leads back to a folder that it is in`);
        else
            this.#walk(real, `${name}/`, [...around, real], true);
    }
    #whyNot(real) {
        if (real === undefined)
            return 'leads nowhere';
        if (!isInside(real, this.#root))
            return 'leads out of the repository';
        return (0,external_node_path_.relative)(this.#root, real).split(external_node_path_.sep).includes('.git') ? 'leads into .git' : undefined;
    }
    #keep(path, name, real) {
        const target = (0,external_node_path_.relative)((0,external_node_path_.dirname)(path), real).split(external_node_path_.sep).join('/') || '.';
        this.#files.push({ name, path, target, size: Buffer.byteLength(target), kind: 'link' });
    }
    #refuse(reason) {
        this.#refusal ??= reason;
    }
}
function realPathOf(path) {
    try {
        return (0,external_node_fs_.realpathSync)(path);
    }
    catch {
        return undefined;
    }
}
function isInside(path, folder) {
    return path === folder || path.startsWith(folder.endsWith(external_node_path_.sep) ? folder : folder + external_node_path_.sep);
}

// EXTERNAL MODULE: ./node_modules/minimatch/dist/esm/index.js + 8 modules
var dist_esm = __webpack_require__(1138);
// EXTERNAL MODULE: ./lib/config/bounded-glob.js
var bounded_glob = __webpack_require__(8682);
;// CONCATENATED MODULE: ./lib/artefacts/choose-files.js


/** Texts longer than this match nothing. */
const choose_files_longest = 4_096;
/**
 * Which files the patterns of a `package:` take, as the Serverless Framework does: the last pattern that matches
 * decides, and what none matches is in. A pattern with `!` whose last part is the name of a folder leaves out all that
 * is in it. Names may begin with `../`, for files that a pattern names outside of the folder.
 *
 * @param excludes globs of files that only a pattern brings back
 */
function chooseFiles(names, patterns, excludes) {
    const compiled = [];
    for (const written of patterns) {
        const takes = !written.startsWith('!');
        const glob = (takes ? written : written.slice(1)).replace(/^(\.\/)+/, '');
        const refusal = (0,bounded_glob/* refuseGlob */.XK)(glob);
        if (refusal !== undefined)
            return { kind: 'refused', reason: `${JSON.stringify(written)}: ${refusal}` };
        // As fast-glob: a folder is not looked into where the last part of such a pattern is its name.
        const ofFolders = !takes && !magic.test(glob.slice(glob.lastIndexOf('/') + 1));
        compiled.push({ takes, matches: matcher(glob), ofFolders });
    }
    compiled.reverse();
    const left = excludes.filter((glob) => (0,bounded_glob/* refuseGlob */.XK)(glob) === undefined).map(matcher);
    const isTaken = (name) => {
        const decides = compiled.find((pattern) => decidesOn(name, pattern));
        return decides?.takes ?? !(name.startsWith('../') || left.some((matches) => matches(name)));
    };
    return { kind: 'chosen', names: new Set(names.filter(isTaken)) };
}
function decidesOn(name, { matches, ofFolders }) {
    if (matches(name))
        return true;
    if (!ofFolders)
        return false;
    for (let at = name.lastIndexOf('/'); at > 0; at = name.lastIndexOf('/', at - 1))
        if (matches(name.slice(0, at)))
            return true;
    return false;
}
/** Groups such as `@(a|b)` are refused, so their signs are signs like any other. */
const magic = /[*?{}[\]\\]/;
function matcher(glob) {
    if (!magic.test(glob))
        return (name) => name === glob;
    const compiled = new dist_esm/* Minimatch */.VR(glob, {
        dot: true,
        nocomment: true,
        nonegate: true,
        braceExpandMax: 65,
        platform: 'linux',
    });
    return (name) => name.length <= choose_files_longest && compiled.match(name);
}
/** The folders outside of the packed one that patterns reach, `../lib` of `../lib/**`: to be listed as well. */
function foldersAbove(patterns) {
    const folders = patterns
        .filter((pattern) => pattern.startsWith('../'))
        .map((pattern) => {
        const parts = pattern.split('/');
        const first = parts.findIndex((part) => magic.test(part));
        return parts.slice(0, first === -1 ? -1 : first).join('/');
    });
    return [...new Set(folders)];
}
/** What a file from outside is called in the archive. */
function nameInArchive(name) {
    return name.replace(/^(\.\.?\/)+/, '');
}

;// CONCATENATED MODULE: ./lib/artefacts/dev-dependencies.js

/** @returns undefined for text that is no object */
function parsePackage(text, folder) {
    const parsed = parseJson(text);
    if (typeof parsed !== 'object' || parsed === null)
        return undefined;
    const { dependencies, optionalDependencies, peerDependencies, devDependencies, bin } = parsed;
    return {
        dependencies: [dependencies, optionalDependencies, peerDependencies].flatMap(keysOf),
        devDependencies: keysOf(devDependencies),
        bin: typeof bin === 'string' ? [external_node_path_.posix.basename(folder)] : keysOf(bin),
    };
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function keysOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
}
/**
 * Packages that are installed for development alone, as the framework asks `npm ls` for them: what development
 * dependencies need and nothing else does. Nothing is run: packages are found as Node would find them.
 *
 * @param folders those with a `package.json` outside of `node_modules`, `.` first
 * @returns paths of packages and of their executables
 */
function developmentOnly(folders, read) {
    const needed = new Set();
    const wanted = new Set();
    for (const folder of folders) {
        const own = read(folder);
        if (own === undefined)
            continue;
        reach(own.dependencies, folder, read, needed);
        reach([...own.dependencies, ...own.devDependencies], folder, read, wanted);
    }
    const only = [...wanted].filter((path) => !needed.has(path));
    return new Set(only.flatMap((path) => [path, ...executablesOf(path, read)]));
}
function reach(names, from, read, found) {
    const open = names.map((name) => ({ name, from }));
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
        const path = resolve(next.name, next.from, read);
        if (path === undefined || found.has(path))
            continue;
        found.add(path);
        for (const name of read(path)?.dependencies ?? [])
            open.push({ name, from: path });
    }
}
/** The nearest `node_modules` that has it, upwards; a name that climbs is none. */
function resolve(name, from, read) {
    if (name.split('/').some((part) => part === '..' || part === '.' || part === ''))
        return undefined;
    for (let folder = from;; folder = external_node_path_.posix.dirname(folder)) {
        const path = external_node_path_.posix.join(folder, 'node_modules', name);
        if (external_node_path_.posix.basename(folder) !== 'node_modules' && read(path) !== undefined)
            return path;
        if (folder === '.')
            return undefined;
    }
}
/** Of a package `node_modules/a/b`, those in `node_modules/a/.bin`: the framework looks beside the package. */
function executablesOf(path, read) {
    return (read(path)?.bin ?? []).map((name) => external_node_path_.posix.join(external_node_path_.posix.dirname(path), '.bin', name));
}

;// CONCATENATED MODULE: ./lib/artefacts/packed-by-patterns.js




/**
 * The files of an archive of the Serverless Framework: what its patterns take of a folder, and of those beside it that
 * they name, without what is installed for development alone.
 *
 * @param list the files of a folder of the repository
 */
function packedByPatterns(packing, list) {
    const { folder, patterns, excludes, leavesDevDependencies, root } = packing;
    const own = list(folder);
    if (own.kind === 'failed')
        return own;
    const all = new Map(own.files.map((file) => [file.name, file]));
    for (const above of foldersAbove(patterns)) {
        const place = external_node_path_.posix.normalize(external_node_path_.posix.join(folder, above)).replace(/\/$/, '');
        const beside = place === '..' || place.startsWith('../') ? outside(above) : list(place);
        if (beside.kind === 'failed')
            return beside;
        for (const file of beside.files)
            all.set(`${above}/${file.name}`, file);
    }
    const choice = chooseFiles([...all.keys()], patterns, excludes);
    if (choice.kind === 'refused')
        return { kind: 'failed', reason: `the pattern ${choice.reason}, or ${withFramework}` };
    const isLeft = leavesDevDependencies && folder === root ? developmentFiles(own.files) : () => false;
    const files = new Map();
    for (const [name, file] of all) {
        const inArchive = nameInArchive(name);
        // What lies in the folder itself goes before a file from outside of the same name.
        if (choice.names.has(name) && !isLeft(name) && !files.has(inArchive))
            files.set(inArchive, { ...file, name: inArchive });
    }
    if (files.size === 0) {
        const reason = `its patterns take no file of ${folder}: ${patterns.slice(0, 8).join(', ').slice(0, 200) || 'there is none'}`;
        return { kind: 'failed', reason };
    }
    return { kind: 'listed', files: [...files.values()] };
}
const withFramework = 'run `serverless package` (or `osls package`) and pass --packaged';
function outside(above) {
    return { kind: 'failed', reason: `the patterns that begin with ${above} lead out of the repository` };
}
/** Whether a file belongs to a package that only development needs. */
function developmentFiles(files) {
    const manifests = new Map(files
        .filter(({ name }) => external_node_path_.posix.basename(name) === 'package.json')
        .map(({ name, path }) => [external_node_path_.posix.dirname(name), path]));
    const known = new Map();
    const read = (folder) => {
        const path = manifests.get(folder);
        if (path === undefined)
            return undefined;
        if (!known.has(folder))
            known.set(folder, parsePackage((0,external_node_fs_.readFileSync)(path, 'utf8'), folder));
        return known.get(folder);
    };
    const own = [...manifests.keys()].filter((folder) => !folder.split('/').includes('node_modules'));
    const left = developmentOnly(own, read);
    if (left.size === 0)
        return () => false;
    return (name) => {
        for (let at = name; at !== '.'; at = external_node_path_.posix.dirname(at))
            if (left.has(at))
                return true;
        return false;
    };
}

;// CONCATENATED MODULE: ./lib/artefacts/packer.js







/** Makes each artefact once, whoever asks for it, and puts it where it goes. */
class Packer {
    #root;
    #sink;
    #skip;
    #made = new Map();
    #listings = new Map();
    #cache = new FileCache();
    /** @param skip real paths of folders that are packed nowhere */
    constructor(root, sink, skip = new Set()) {
        this.#root = root;
        this.#sink = sink;
        this.#skip = skip;
    }
    pack(source) {
        const key = JSON.stringify(source);
        const made = this.#made.get(key) ?? this.#make(source);
        this.#made.set(key, made);
        return made;
    }
    #make(source) {
        switch (source.kind) {
            case 'folder':
                return this.#archive(this.#listed(source.folder, 'keep'), [source.folder]);
            case 'patterns': {
                const list = (folder) => this.#listed(folder, 'follow');
                return this.#archive(packedByPatterns(source.packing, list), [source.packing.folder]);
            }
            case 'archived-file':
                return this.#archive(this.#alone(source.file), [source.file]);
            case 'file':
                return this.#keep((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(this.#root, source.file)), [source.file]);
            default:
                return source;
        }
    }
    #listed(folder, links) {
        const key = `${links} ${folder}`;
        const known = this.#listings.get(key);
        if (known !== undefined)
            return known;
        const listing = listFolder(this.#root, folder, { links, skip: this.#skip });
        const files = listing.kind === 'listed'
            ? listing
            : { kind: 'failed', reason: listing.kind === 'missing' ? `${folder} is not there` : listing.reason };
        this.#listings.set(key, files);
        return files;
    }
    #alone(file) {
        const folder = file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : '.';
        const beside = this.#listed(folder, 'keep');
        if (beside.kind === 'failed')
            return beside;
        const name = file.slice(file.lastIndexOf('/') + 1);
        return { kind: 'listed', files: beside.files.filter((one) => one.name === name) };
    }
    #archive(found, from) {
        if (found.kind === 'failed')
            return found;
        if (found.files.length === 0)
            return { kind: 'failed', reason: `${from.join(', ')} holds no file to pack` };
        const entries = found.files.map(({ name, kind, path, target }) => ({
            name,
            kind,
            bytes: target === undefined ? this.#cache.read(path) : Buffer.from(target),
        }));
        try {
            const { bytes, unpacked } = makeZip(entries, this.#cache.deflate);
            return { ...this.#keep(bytes, from), unpacked, names: new Set(entries.map(({ name }) => name)) };
        }
        catch (error) {
            if (error instanceof RangeError)
                return { kind: 'failed', reason: error.message };
            throw error;
        }
    }
    #keep(bytes, from) {
        const digest = (0,plan_fingerprint/* digestOf */.ol)(bytes);
        this.#sink.put(digest, bytes);
        return { kind: 'packed', digest, size: bytes.length, from };
    }
}

;// CONCATENATED MODULE: ./lib/app/artefacts/built-check.js

/** By the beginning of the runtime's name: what its handlers are in, and what they are made from. */
const handlers = [
    ['nodejs', ['.js', '.mjs', '.cjs'], ['.ts', '.mts', '.cts', '.tsx', '.jsx']],
    ['python', ['.py', '/__init__.py', '.pyc', '.so'], []],
    ['ruby', ['.rb'], []],
];
/** Runtimes whose code is compiled, and what some name in the archive must end in. */
const compiled = [
    ['java', ['.class', '.jar']],
    ['dotnet', ['.dll', 'bootstrap']],
    ['go', ['']],
    ['provided', ['bootstrap']],
];
/**
 * Whether an archive can be what its function runs: compiled code is there, and the handler's file. Layers bring handlers
 * and bootstraps of their own, so with one of them only source that was never compiled is an error.
 *
 * @param properties of the function, evaluated
 */
function builtProblem(names, properties, label, { format }) {
    const runtime = (0,walk/* stringOf */.Je)((0,walk/* get */.Jt)(properties, 'Runtime'));
    const handler = (0,walk/* stringOf */.Je)((0,walk/* get */.Jt)(properties, 'Handler'));
    if (runtime === undefined)
        return undefined;
    const hasLayers = [...(0,walk/* itemsOf */.S3)((0,walk/* get */.Jt)(properties, 'Layers'))].length > 0;
    const ends = compiled.find(([name]) => runtime.startsWith(name))?.[1];
    if (ends !== undefined) {
        const isThere = hasLayers || [...names].some((name) => ends.some((end) => name.endsWith(end)));
        return isThere ? undefined : notBuilt(label, `nothing in it is what ${runtime} runs`, format);
    }
    const [, runs, source] = handlers.find(([name]) => runtime.startsWith(name)) ?? [];
    if (handler === undefined || runs === undefined || handler.startsWith('/'))
        return undefined;
    const file = moduleOf(handler, runtime);
    if (runs.some((end) => names.has(file + end)))
        return undefined;
    const written = source?.find((end) => names.has(file + end));
    if (written !== undefined)
        return notBuilt(label, `its handler is ${file}${written}`, format);
    if (hasLayers)
        return undefined;
    const message = `The archive of ${label} has no file for its handler ${handler.slice(0, 200)}.`;
    return { severity: 'warning', code: 'handler-missing', message };
}
/** `src/app.handler` is in `src/app`, and `pkg.module.handler` of Python in `pkg/module`. */
function moduleOf(handler, runtime) {
    const plain = handler.replace(/^(\.\/)+/, '');
    if (runtime.startsWith('python'))
        return plain.slice(0, Math.max(0, plain.lastIndexOf('.'))).replaceAll('.', '/');
    const dot = plain.indexOf('.', plain.lastIndexOf('/') + 1);
    return dot === -1 ? plain : plain.slice(0, dot);
}
function notBuilt(label, why, format) {
    const message = `The code of ${label} is not built: ${why}. ${commands[format]}`;
    return { severity: 'error', code: 'not-built', message };
}
const commands = {
    serverless: 'Run `serverless package` (or `osls package`) and pass --packaged, or build into the folder first.',
    sam: 'Run `sam build` first.',
    cloudformation: 'Run the build that makes it first.',
    cdk: 'Run `cdk synth` first.',
};
/** Lambda takes no more, unpacked and with its layers. Source: quotas of Lambda. */
const mostUnpacked = 262_144_000;
/** Undefined for an archive that Lambda takes. @param unpacked bytes */
function sizeProblem(unpacked, label) {
    if (unpacked <= mostUnpacked)
        return undefined;
    const megabytes = Math.ceil(unpacked / 1_048_576);
    return `The archive of ${label} has ${megabytes} MB unpacked; Lambda takes 250 MB, layers included.`;
}

;// CONCATENATED MODULE: ./lib/app/artefacts/cdk-assets.js


/** The assets of a stack: the asset manifests are among the files that were read of it. */
function cdkAssetsOf({ inputs }, parse) {
    const files = [];
    const buckets = new Set();
    for (const manifest of inputs) {
        const entries = manifest.endsWith('.json') ? valuesOf((0,walk/* get */.Jt)(parse(manifest), 'files')) : [];
        for (const asset of entries) {
            const source = (0,walk/* get */.Jt)(asset, 'source');
            for (const destination of valuesOf((0,walk/* get */.Jt)(asset, 'destinations'))) {
                const key = (0,walk/* stringOf */.Je)((0,walk/* get */.Jt)(destination, 'objectKey'));
                const bucket = (0,walk/* stringOf */.Je)((0,walk/* get */.Jt)(destination, 'bucketName'));
                if (key === undefined || bucket === undefined)
                    continue;
                buckets.add(bucket);
                files.push({
                    key,
                    ...pathOf((0,walk/* stringOf */.Je)((0,walk/* get */.Jt)(source, 'path')), manifest),
                    packaging: (0,walk/* stringOf */.Je)((0,walk/* get */.Jt)(source, 'packaging')) === 'zip' ? 'zip' : 'file',
                    isCommand: (0,walk/* get */.Jt)(source, 'executable') !== undefined,
                });
            }
        }
    }
    return { files, buckets };
}
function pathOf(path, manifest) {
    if (path === undefined || path === '' || external_node_path_.posix.isAbsolute(path))
        return {};
    const whole = external_node_path_.posix.join(external_node_path_.posix.dirname(manifest), path);
    return whole === '..' || whole.startsWith('../') ? {} : { path: whole };
}
function valuesOf(value) {
    return value?.kind === 'dict' ? [...value.entries.values()].map((entry) => entry.value) : [];
}

;// CONCATENATED MODULE: ./lib/app/artefacts/sam-build.js




const buildFolder = '.aws-sam/build';
/**
 * The output of `sam build` for a function or layer, where there is some: functions of the same code share a folder, so it
 * is asked of the template that `sam build` wrote beside it. Undefined where nothing was built for it.
 */
function builtBySam({ service, stack, resource }, disk) {
    const inside = stack.parent === undefined ? '.' : stack.id;
    const folder = external_node_path_.posix.join(service.directory, buildFolder, inside);
    const template = templateIn(folder, disk)?.value;
    const properties = (0,walk/* get */.Jt)(template, 'Resources', resource.id ?? resource.logicalId, 'Properties');
    const uri = ['CodeUri', 'ContentUri', 'Code', 'Content'].map((key) => (0,walk/* stringOf */.Je)((0,walk/* get */.Jt)(properties, key)));
    const path = uri.find((text) => text !== undefined);
    if (path === undefined || external_node_path_.posix.isAbsolute(path) || path.includes('://'))
        return undefined;
    return external_node_path_.posix.normalize(external_node_path_.posix.join(folder, path));
}
/**
 * Whether the output of `sam build` looks older than what it was made from, in words: its template is, or it does not have
 * a function or layer of the template. Undefined where nothing was built.
 */
function staleBuild(request, disk) {
    const { service, stack, resource } = request;
    const file = stack.template?.file ?? service.file;
    const built = templateIn(external_node_path_.posix.join(service.directory, buildFolder, stack.parent === undefined ? '.' : stack.id), disk);
    if (built === undefined)
        return undefined;
    const id = resource.id ?? resource.logicalId;
    if ((0,walk/* get */.Jt)(built.value, 'Resources', id) === undefined)
        return `${built.path} has no ${id}, which is packed from its sources: run \`sam build\` again.`;
    const [made = 0, written = 0] = [disk.modified(built.path), disk.modified(file)];
    return written > made ? `${file} was written after ${built.path}: run \`sam build\` again.` : undefined;
}
/** Read once for all functions of a template. */
const sam_build_parsed = new WeakMap();
function templateIn(folder, disk) {
    const known = sam_build_parsed.get(disk) ?? new Map();
    sam_build_parsed.set(disk, known);
    if (!known.has(folder))
        known.set(folder, sam_build_readTemplate(folder, disk));
    return known.get(folder);
}
function sam_build_readTemplate(folder, disk) {
    for (const name of ['template.yaml', 'template.yml', 'template.json']) {
        const path = external_node_path_.posix.join(folder, name);
        const text = disk.text(path);
        if (text !== undefined)
            return { path, value: (0,parse_document/* parseDocument */.T)(new model_location/* SourceText */.D(path, text)).value };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/app/artefacts/code-source.js




/** By each tool's own rules, what a request is packed from. */
function sourceOf(request, disk) {
    const { service, resource, kind } = request;
    if (kind === 'file')
        return ofFile(request, disk);
    if (service.format === 'serverless')
        return ofServerless(request, disk);
    const built = service.format === 'sam' ? builtBySam(request, disk) : undefined;
    if (built !== undefined)
        return ofPath(built, resource, disk, 'run `sam build`');
    if (service.format === 'sam' && wantsBuild(request))
        return code_source_notBuilt(resource, 'it has a BuildMethod: run `sam build`');
    const [path = external_node_path_.posix.dirname(service.file)] = request.paths;
    const help = service.format === 'sam' ? 'run `sam build`' : 'run the build that makes it';
    return ofPath(path, resource, disk, help);
}
/** `aws cloudformation package` zips a folder, takes an archive as it is and puts any other file into one. */
function ofPath(path, { logicalId }, disk, help) {
    const kind = disk.kindOf(path);
    if (kind === 'folder')
        return { kind: 'folder', folder: path };
    if (kind === 'file')
        return { kind: isArchive(path) ? 'file' : 'archived-file', file: path };
    const message = `The code of ${logicalId} is to be in ${path}, which is not there: ${help} first.`;
    return { kind: 'problem', code: 'code-missing', message };
}
function isArchive(path) {
    return /\.(?:zip|jar|war)$/i.test(path);
}
/** A definition, schema or mapping template: as it is, but for a folder. */
function ofFile({ paths: [path = ''], resource, property }, disk) {
    const kind = disk.kindOf(path);
    if (kind === 'folder')
        return { kind: 'folder', folder: path };
    if (kind === 'file')
        return { kind: 'file', file: path };
    const message = `${property} of ${resource.logicalId} is to be the file ${path}, which is not there.`;
    return { kind: 'problem', code: 'code-missing', message };
}
function wantsBuild({ stack, resource: { logicalId } }) {
    return (0,walk/* get */.Jt)(stack.template?.document, 'Resources', logicalId, 'Metadata', 'BuildMethod') !== undefined;
}
function code_source_notBuilt({ logicalId }, why) {
    return { kind: 'problem', code: 'not-built', message: `The code of ${logicalId} is not built: ${why} first.` };
}
/** Plugins that build code when the framework packages, each in its own way. */
const builders = new Set([
    'serverless-bundle',
    'serverless-esbuild',
    'serverless-go-plugin',
    'serverless-jetpack',
    'serverless-plugin-typescript',
    'serverless-python-requirements',
    'serverless-rollup-plugin',
    'serverless-rust',
    'serverless-webpack',
]);
function ofServerless(request, disk) {
    const { service, resource } = request;
    const packaged = packagedArchive(request);
    if (packaged !== undefined)
        return inServerlessFolder(packaged, request, disk);
    const { packing } = resource;
    if (packing?.artifact !== undefined)
        return ofArtifact(packing.artifact, packing.root, request, disk);
    if (packing === undefined)
        return code_source_notBuilt(resource, packageFirst(`${service.name} makes it with the framework`));
    const builder = packing.plugins.find((name) => builders.has(name));
    if (builder !== undefined)
        return code_source_notBuilt(resource, packageFirst(`the plugin ${builder} builds it`));
    if (disk.kindOf(packing.folder) !== 'folder')
        return ofPath(packing.folder, resource, disk, 'run the build that makes it');
    return { kind: 'patterns', packing };
}
function packageFirst(why) {
    return `${why}; run \`serverless package\` (or \`osls package\`) and pass --packaged`;
}
/** The name of the archive, where the template is the one that the framework packaged. */
function packagedArchive({ stack, resource, property }) {
    const isPackaged = stack.template?.document?.source.path.includes('.serverless/') === true;
    const key = isPackaged ? (0,walk/* stringOf */.Je)((0,walk/* get */.Jt)(resource.properties, property, 'S3Key')) : undefined;
    return key === undefined ? undefined : external_node_path_.posix.basename(key);
}
/** An artefact that the definition names lies where that says; all others in `.serverless`. */
function inServerlessFolder(name, request, disk) {
    const { service, resource } = request;
    const { packing } = resource;
    const file = external_node_path_.posix.join(service.directory, '.serverless', name);
    if (disk.kindOf(file) === 'file')
        return { kind: 'file', file };
    if (packing?.artifact !== undefined)
        return ofArtifact(packing.artifact, packing.root, request, disk);
    return ofPath(file, resource, disk, 'run `serverless package`');
}
function ofArtifact(artifact, root, { resource }, disk) {
    const uploaded = addressInUrl(artifact);
    if (uploaded !== undefined)
        return { kind: 'elsewhere', ...uploaded };
    const file = external_node_path_.posix.normalize(external_node_path_.posix.join(root, artifact));
    if (disk.kindOf(file) === 'file')
        return { kind: 'file', file };
    const message = `The artifact of ${resource.id ?? resource.logicalId} is to be ${file}, which is not there: run the build that makes it first.`;
    return { kind: 'problem', code: 'code-missing', message };
}

;// CONCATENATED MODULE: ./lib/app/artefacts/image-of.js

/** By the digest: a tag can be moved to another image after it was approved. */
const byDigest = /@sha256:[0-9a-f]{64}$/;
/** The image of a function: what was given for it, else what the definition says where that is a digest. */
function imageOf({ service, stack, resource }, images) {
    const { logicalId, id = logicalId } = resource;
    const given = image_of_namesOf(service, resource).find((name) => images.has(name));
    if (given !== undefined)
        return { kind: 'image', uri: images.get(given) ?? '' };
    const evaluated = stack.resources.get(logicalId);
    if (evaluated === undefined)
        return { kind: 'none' };
    const written = (0,walk/* get */.Jt)(evaluated.properties, 'Code', 'ImageUri');
    const text = written === undefined ? undefined : endOf(written);
    if (text !== undefined && byDigest.test(text))
        return { kind: 'stays' };
    const help = `give it: \`stackgate package --image ${service.name}/${id}=REPOSITORY@sha256:DIGEST\``;
    if (isBuilt(service, text, resource.code)) {
        const message = `The image of ${id} is not built: ${image_of_commands[service.format]} in the build job, push it, and ${help}, then \`deploy --artefacts\`.`;
        return { kind: 'problem', code: 'not-built', message };
    }
    const shown = written === undefined ? 'nothing' : (0,walk/* printValue */.jt)(written).slice(0, 200);
    const message = `The image of ${id} is ${shown}, which may be another one tomorrow: name it by its digest, or ${help}, then \`deploy --artefacts\`.`;
    return { kind: 'problem', code: 'image-tag', message };
}
/** What `--image` may call a function: as its definition does, or by its logical id. */
function image_of_namesOf({ name }, { logicalId, id = logicalId }) {
    return [`${name}/${id}`, `${name}/${logicalId}`];
}
/** What the address ends in: an account or a region before it may be known only when it is deployed. */
function endOf(value) {
    if (value.kind === 'text') {
        const last = value.parts.at(-1);
        return typeof last === 'string' ? last : undefined;
    }
    return (0,walk/* stringOf */.Je)(value);
}
function isBuilt({ format }, text, code = []) {
    return code.length > 0 || text === undefined || text === 'image' || (format === 'cdk' && /:[0-9a-f]{64}$/.test(text));
}
const image_of_commands = {
    serverless: 'run `docker build`',
    sam: 'run `sam build`',
    cloudformation: 'run `docker build`',
    cdk: 'run `cdk-assets publish`, or `docker build`,',
};

;// CONCATENATED MODULE: ./lib/app/artefacts/code-packer.js








/** Packs code as it is asked for, and keeps account of it for the manifest. */
class CodePacker {
    diagnostics = [];
    #packer;
    #disk;
    #options;
    #answers = new Map();
    #artefacts = [];
    #images = [];
    #imageNames = new Set();
    #told = new Set();
    #assets = new Map();
    constructor(options) {
        this.#options = options;
        this.#disk = openDisk(options.root);
        this.#packer = new Packer(options.root, options.sink, options.skip);
    }
    /** What was packed so far. */
    get packed() {
        return { artefacts: this.#artefacts, images: this.#images };
    }
    answer(request) {
        const { service, stack, resource, property } = request;
        const key = JSON.stringify([service.name, stack.id, resource.logicalId, property]);
        const known = this.#answers.get(key);
        if (known !== undefined)
            return known;
        const answer = this.#answer(request);
        // What this stage does not deploy may be missing.
        const isDeployed = stack.resources.has(resource.logicalId);
        const told = answer.kind === 'problem' && !isDeployed ? { kind: 'none' } : answer;
        this.#answers.set(key, told);
        return told;
    }
    #answer(request) {
        if (request.kind === 'image')
            return this.#image(request);
        this.#warnOfStale(request);
        const source = sourceOf(request, this.#disk);
        if (source.kind === 'elsewhere' || source.kind === 'problem')
            return source;
        const packed = this.#packer.pack(source);
        const { logicalId, id = logicalId } = request.resource;
        if (packed.kind === 'failed') {
            const message = `The code of ${id} cannot be packed: ${packed.reason}.`;
            return { kind: 'problem', code: 'not-packed', message };
        }
        return this.#checked(request, source, packed) ?? this.#noted(request, packed);
    }
    /** Once for each template: all its functions are as old. */
    #warnOfStale(request) {
        const { service, stack, resource, kind } = request;
        const isBuilt = service.format === 'sam' && kind === 'code' && stack.resources.has(resource.logicalId);
        const message = isBuilt ? staleBuild(request, this.#disk) : undefined;
        if (message === undefined || this.#told.has(message))
            return;
        this.#told.add(message);
        this.diagnostics.push({ severity: 'warning', code: 'package/sam-build-old', message, location: resource.location });
    }
    /** What `--image` names and no function has, once everything was packaged: mistyped, or the function is gone. */
    unusedImages() {
        return [...this.#options.images.keys()].filter((name) => !this.#imageNames.has(name));
    }
    #image(request) {
        for (const name of image_of_namesOf(request.service, request.resource))
            this.#imageNames.add(name);
        const answer = imageOf(request, this.#options.images);
        const { service, stack, resource } = request;
        if (answer.kind === 'image')
            this.#images.push({ service: service.name, stack: stack.id, resource: resource.logicalId, uri: answer.uri });
        return answer;
    }
    /** A problem that keeps it from being deployed; a warning is noted. */
    #checked({ service, stack, resource, kind }, source, packed) {
        const { logicalId, id = logicalId } = resource;
        const warn = (code, message) => {
            this.diagnostics.push({ severity: 'warning', code: `package/${code}`, message, location: resource.location });
        };
        const size = sizeProblem(packed.unpacked ?? 0, id);
        if (size !== undefined)
            warn('too-large', size);
        const evaluated = stack.resources.get(logicalId);
        const isFunction = kind === 'code' && evaluated?.type === 'AWS::Lambda::Function' && source.kind !== 'file';
        if (!isFunction || packed.names === undefined)
            return undefined;
        const problem = builtProblem(packed.names, evaluated.properties, id, service);
        if (problem?.severity === 'error')
            return { kind: 'problem', code: problem.code, message: problem.message };
        if (problem !== undefined)
            warn(problem.code, problem.message);
        return undefined;
    }
    #noted({ service, stack, resource, property }, packed) {
        const of = { service: service.name, stack: stack.id, resource: resource.logicalId, property };
        this.#artefacts.push({ ...of, key: (0,package_packaged/* artefactKey */.YC)(packed.digest), ...entryOf(packed) });
        return { kind: 'object', digest: packed.digest, path: packed.from.join(', ') };
    }
    assets(service, stack, isNamed) {
        const known = this.#assets.get(service) ?? cdkAssetsOf(service, this.#options.parse);
        this.#assets.set(service, known);
        const found = {
            artefacts: [],
            buckets: known.buckets,
            problems: [],
        };
        for (const asset of known.files.filter(({ key }) => isNamed(key))) {
            const packed = this.#asset(asset);
            if (packed.kind === 'failed') {
                const message = `The asset ${asset.key} cannot be packed: ${packed.reason}.`;
                found.problems = [...found.problems, { code: 'not-packed', message }];
                continue;
            }
            const of = { service: service.name, stack: stack.id, resource: '', property: '' };
            this.#artefacts.push({ ...of, key: asset.key, ...entryOf(packed) });
            const artefact = { key: asset.key, digest: packed.digest, path: packed.from.join(', ') };
            found.artefacts = [...found.artefacts, artefact];
        }
        return found;
    }
    #asset({ path, packaging, isCommand }) {
        if (isCommand)
            return { kind: 'failed', reason: 'a command of the app would make it' };
        if (path === undefined)
            return { kind: 'failed', reason: 'it lies outside of the repository' };
        const kind = this.#disk.kindOf(path);
        if (kind === 'none')
            return { kind: 'failed', reason: `${path} is not there; run \`cdk synth\` first` };
        if (packaging === 'zip' && kind === 'folder')
            return this.#packer.pack({ kind: 'folder', folder: path });
        return kind === 'folder'
            ? { kind: 'failed', reason: `${path} is a folder` }
            : this.#packer.pack({ kind: packaging === 'zip' ? 'archived-file' : 'file', file: path });
    }
}
function entryOf({ digest, size, unpacked, from, }) {
    return { from: [...from], digest, size, ...(unpacked !== undefined && { unpacked }) };
}

;// CONCATENATED MODULE: ./lib/app/artefacts/packed-artefacts.js



/** Code as a build job packed it: nothing of the working tree but its definitions counts. */
class PackedArtefacts {
    #byProperty;
    #byKey;
    #images;
    #parse;
    constructor({ manifest }, parse) {
        const { artefacts, images } = manifest;
        this.#byProperty = new Map(artefacts.map((one) => [keyOf(one.service, one.stack, one.resource, one.property), one]));
        this.#byKey = new Map(artefacts.filter(({ resource }) => resource === '').map((one) => [keyOf(one.service, one.key), one]));
        this.#images = new Map(images.map(({ service, resource, uri }) => [`${service}/${resource}`, uri]));
        this.#parse = parse;
    }
    answer(request) {
        const { service, stack, resource, property, kind } = request;
        if (kind === 'image')
            return imageOf(request, this.#images);
        const found = this.#byProperty.get(keyOf(service.name, stack.id, resource.logicalId, property));
        if (found !== undefined)
            return { kind: 'object', digest: found.digest, path: found.from.join(', ') };
        const uploaded = addressInUrl(resource.packing?.artifact ?? '');
        if (uploaded !== undefined)
            return { kind: 'elsewhere', ...uploaded };
        if (!stack.resources.has(resource.logicalId))
            return { kind: 'none' };
        const { logicalId, id = logicalId } = resource;
        const message = `The artefacts hold nothing for ${property} of ${id}: they were made of other definitions. Package again.`;
        return { kind: 'problem', code: 'not-in-manifest', message };
    }
    assets(service, _stack, isNamed) {
        const { files, buckets } = cdkAssetsOf(service, this.#parse);
        const keys = [...new Set(files.map(({ key }) => key).filter(isNamed))];
        const found = keys.map((key) => [key, this.#byKey.get(keyOf(service.name, key))]);
        const artefacts = found.flatMap(([key, one]) => one === undefined ? [] : [{ key, digest: one.digest, path: one.from.join(', ') }]);
        const problems = found.flatMap(([key, one]) => {
            const message = `The artefacts do not hold the asset ${key}: they were made of other definitions. Package again.`;
            return one === undefined ? [{ code: 'not-in-manifest', message }] : [];
        });
        return { artefacts, buckets, problems };
    }
}
function keyOf(...parts) {
    return JSON.stringify(parts);
}

;// CONCATENATED MODULE: ./lib/app/artefacts/open-code.js




/**
 * @param root the directory that is deployed
 * @throws AppError `artefacts-invalid` or `artefact-tampered`: every digest is checked before anything else happens
 */
function openCode(origin, root, parse) {
    if (origin.kind === 'folders')
        return packedHere(root, origin.images, parse);
    const artefacts = openArtefacts(origin.folder);
    const { manifest, isManifestAlone, bytes } = artefacts;
    return {
        code: new PackedArtefacts(artefacts, parse),
        bytes,
        ...(isManifestAlone && { manifestAlone: manifest }),
        diagnostics: () => otherCommit(manifest, root),
    };
}
function packedHere(root, images, parse) {
    const kept = new Map();
    const sink = { put: (digest, bytes) => kept.set(digest, bytes) };
    const code = new CodePacker({ root, sink, images, parse });
    return { code, bytes: (digest) => kept.get(digest), diagnostics: () => code.diagnostics };
}
/** Definitions of one commit with code of another may be meant so, as when a stage is promoted; it is said. */
function otherCommit({ commit }, root) {
    const here = commit === undefined ? undefined : (0,git_repository/* resolveCommit */.WL)(root, 'HEAD');
    if (commit === undefined || here === undefined || here === commit)
        return [];
    const message = `The artefacts were made from ${commit.slice(0, 7)}, and the definitions are those of ${here.slice(0, 7)}.`;
    const location = { file: '.', line: 1, column: 1 };
    return [{ severity: 'warning', code: 'package/other-commit', message, location }];
}

// EXTERNAL MODULE: ./lib/app/base-settings.js
var base_settings = __webpack_require__(9018);
// EXTERNAL MODULE: ./lib/app/known-gaps.js + 1 modules
var known_gaps = __webpack_require__(3930);
// EXTERNAL MODULE: ./lib/app/merge-diagnostics.js
var merge_diagnostics = __webpack_require__(4358);
// EXTERNAL MODULE: ./lib/app/sources.js + 5 modules
var app_sources = __webpack_require__(8394);
// EXTERNAL MODULE: ./lib/app/unseen.js
var unseen = __webpack_require__(723);
// EXTERNAL MODULE: ./lib/app/planning/body-stacks.js + 1 modules
var body_stacks = __webpack_require__(9388);
// EXTERNAL MODULE: ./lib/app/planning/known-names.js
var known_names = __webpack_require__(8647);
;// CONCATENATED MODULE: ./lib/app/planning/as-deployed.js




/**
 * A packaged estate as if it were deployed, for a comparison without any cloud: outputs are known by their
 * names alone, and those of other stacks are taken to be there.
 *
 * @param proposed whose bindings are to find the same names
 */
function as_deployed_asDeployed(packaged, proposed) {
    const read = new Map();
    const bodies = new Map();
    const foreignOutputs = new Map();
    const stacks = packaged.stacks.map((stack) => {
        const body = packaged.bodies.get(stack.templateDigest) ?? '';
        const nested = (digest) => packaged.bodies.get(digest);
        const inside = (0,body_stacks/* stacksOfBody */.F)({ ...stack, body }, nested);
        read.set((0,plan_place/* placeOf */.$)(stack.target, stack.stackName), inside);
        bodies.set((0,plan_place/* placeOf */.$)(stack.target, stack.stackName), { text: body, nested });
        return standingStack(stack, inside);
    });
    for (const { target, bindings } of [...packaged.stacks, ...proposed])
        for (const { stackName, output, region } of bindings) {
            const place = (0,plan_place/* placeOf */.$)({ ...target, ...(region !== undefined && { region }) }, stackName);
            const outputs = foreignOutputs.get(place) ?? {};
            if (!read.has(place))
                foreignOutputs.set(place, { ...outputs, [output]: identityOfOutput(stackName, output) });
        }
    return { stacks, read, bodies, foreignImporters: new Map(), foreignExports: [], foreignOutputs };
}
/** The same on both sides of a comparison; no value that CloudFormation has. */
function identityOfOutput(stackName, output) {
    return `${stackName}.${output}`;
}
function standingStack(stack, inside) {
    const { key, service, stackName, target, templateDigest, noEcho, tags, bindings } = stack;
    const names = (0,known_names/* namesIn */.w)(inside);
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
        lastOperation: (0,plan_fingerprint/* digestOf */.ol)(templateDigest).slice(0, 16),
        outputs: Object.fromEntries(outputs),
        exports: Object.fromEntries(names.exports.map((name) => [name, name])),
        imports: names.imports,
        terminationProtection: false,
        capabilities: stack.capabilities,
    };
}

// EXTERNAL MODULE: ./lib/app/planning/bound-values.js
var bound_values = __webpack_require__(1396);
// EXTERNAL MODULE: ./lib/config/default-settings.js
var default_settings = __webpack_require__(8697);
;// CONCATENATED MODULE: ./lib/plan/rollback-alarms.js
/** CloudFormation takes no more (API, "RollbackConfiguration"). */
const most = 5;
/**
 * Which alarms roll each stack's operation back: those of its own service before those of the services that call it. Only
 * alarms that are there before the run and still are after it, as an operation fails whose trigger is missing, and
 * only those in the stack's own account and region. A stack without any has its old triggers taken away.
 */
function withRollbackAlarms(question) {
    const notes = [];
    const staying = question.alarms.filter((alarm) => !goesAway(alarm, question.changes));
    const callers = callersOf(question.edges);
    const stacks = question.stacks.map((stack) => {
        const others = question.which === 'own' ? [] : (callers.get(stack.service) ?? []);
        const wanted = [stack.service, ...others].flatMap((service) => alarmsOf(service, stack, staying));
        const taken = wanted.slice(0, most);
        if (wanted.length > most)
            notes.push({ stack: stack.key, text: sayMore(wanted.slice(most)) });
        for (const text of newAlarms(stack, question))
            notes.push({ stack: stack.key, text });
        const triggers = { alarms: taken.map(({ arn }) => arn), minutes: taken.length === 0 ? 0 : question.minutes };
        return { ...stack, settings: { ...stack.settings, triggers } };
    });
    return { stacks, notes };
}
/** A replaced alarm has another name, and so another ARN, while the operation goes on. */
function goesAway({ stack, logicalId }, changes) {
    return (changes.get(stack) ?? []).some((change) => change.logicalId === logicalId && (change.action === 'removed' || change.action === 'replaced'));
}
/** Services that call each, by name. */
function callersOf(edges) {
    const callers = new Map();
    for (const { kind, from, to } of edges) {
        if (kind !== 'call' || from.service === null || to.service === null || from.service === to.service)
            continue;
        const known = callers.get(to.service) ?? new Set();
        callers.set(to.service, known.add(from.service));
    }
    return new Map([...callers].map(([service, names]) => [service, [...names].sort()]));
}
/** In the order of stacks and logical ids, without doubles. */
function alarmsOf(service, { target }, alarms) {
    const isHere = (alarm) => alarm.service === service && alarm.target.account === target.account && alarm.target.region === target.region;
    const sortKey = ({ stack, logicalId }) => JSON.stringify([stack, logicalId]);
    const own = alarms.filter(isHere).sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
    return [...new Map(own.map((alarm) => [alarm.arn, alarm])).values()];
}
function newAlarms({ key }, { changes }) {
    const added = (changes.get(key) ?? []).filter(({ type, action }) => type === 'AWS::CloudWatch::Alarm' && (action === 'added' || action === 'replaced'));
    return added.map(({ logicalId }) => `alarm ${logicalId} does not exist before this deploy: it rolls back from the next one on`);
}
const sayMore = (left) => `CloudFormation listens to ${most} alarms; left out: ${left.map(({ service, logicalId }) => `${logicalId} of ${service}`).join(', ')}`;
/** The ARN of an alarm by its name, which is its physical id. */
function alarmArn({ account, region }, name) {
    const partition = region.startsWith('cn-') ? 'aws-cn' : region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
    return `arn:${partition}:cloudwatch:${region}:${account}:alarm:${name}`;
}

// EXTERNAL MODULE: ./lib/app/planning/patient-reads.js
var patient_reads = __webpack_require__(6540);
;// CONCATENATED MODULE: ./lib/app/planning/deployed-alarms.js




const alarmType = 'AWS::CloudWatch::Alarm';
/**
 * The plan's input with the alarms that roll each stack back, as `deploy.rollbackAlarms` wants them. Stacks whose template has an alarm are
 * asked for its name, no others.
 *
 * @param fileOf the definition of a stack
 */
async function withAlarms(input, { stacks, read }, cloud, { rollbackAlarms, alarmMinutes } = default_settings/* defaultDeploy */.Jg, fileOf) {
    if (rollbackAlarms === 'none' || cloud === undefined)
        return { input, diagnostics: [] };
    const alarms = [];
    for (const stack of stacks) {
        const [root] = read.get((0,plan_place/* placeOf */.$)(stack.target, stack.stackName)) ?? [];
        const hasAlarm = [...(root?.resources.values() ?? [])].some(({ type }) => type === alarmType);
        if (hasAlarm)
            alarms.push(...(await deployed_alarms_alarmsOf(stack, cloud)));
    }
    const { proposed, edges, changes } = input;
    const question = { which: rollbackAlarms, minutes: alarmMinutes, stacks: proposed, edges, alarms, changes };
    const answer = withRollbackAlarms(question);
    const diagnostics = answer.notes.map(({ stack, text }) => {
        const location = { file: fileOf(stack), line: 1, column: 1 };
        return { severity: 'warning', code: 'plan/rollback-alarms', message: `Stack ${stack}: ${text}.`, location };
    });
    return { input: { ...input, proposed: answer.stacks }, diagnostics };
}
async function deployed_alarms_alarmsOf({ service, key, target, stackName }, { at, clock }) {
    const resources = await (0,patient_reads/* patiently */.d)(clock, `${stackName} alarms`, () => at(target).resources(stackName));
    return resources.flatMap(({ logicalId, physicalId, type, status }) => {
        if (type !== alarmType || physicalId === '' || status.startsWith('DELETE_'))
            return [];
        return [{ service, stack: key, target, logicalId, arn: alarmArn(target, physicalId) }];
    });
}

// EXTERNAL MODULE: ./lib/app/planning/deployed-stacks.js
var deployed_stacks = __webpack_require__(3661);
;// CONCATENATED MODULE: ./lib/app/planning/distant-imports.js


/**
 * Imports of what a proposed stack exports in another region or account alone: CloudFormation finds no such export,
 * whatever the order is in which the two are deployed.
 *
 * @param read root and nested stacks by the root's key
 * @param fileOf the definition of a stack
 */
function distantImports(stacks, read, { stacks: deployed, foreignExports }, fileOf) {
    const known = stacks.map((stack) => ({ ...stack, names: (0,known_names/* namesIn */.w)(read.get(stack.key) ?? []) }));
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

// EXTERNAL MODULE: ./lib/app/read-stage.js + 7 modules
var read_stage = __webpack_require__(5784);
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

// EXTERNAL MODULE: ./lib/package/needs.js
var needs = __webpack_require__(7453);
// EXTERNAL MODULE: ./lib/package/stub-parameter.js
var stub_parameter = __webpack_require__(644);
;// CONCATENATED MODULE: ./lib/app/planning/ssm-stub.js



/**
 * What a parameter in Parameter Store holds where nobody sets it.
 *
 * @param type of the template parameter that reads it, such as `AWS::SSM::Parameter::Value<List<String>>`
 */
function ssmStub(name, type) {
    const held = /^AWS::SSM::Parameter::Value<(.*)>$/.exec(type ?? '')?.[1];
    return held === undefined || held === 'String' ? (0,needs/* stubText */.c)(name) : (0,stub_parameter/* stubParameter */.W)(name, (0,package_json/* jsonObject */.o$)([['Type', held]]));
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
    const names = roots.map(known_names/* namesIn */.w);
    const all = (key) => [
        ...new Set(names.flatMap((one) => one[key])),
    ];
    const exported = new Set([...all('exports'), ...externals_exportsAt(target, there)]);
    const written = new Set(all('ssmWritten'));
    const stub = (kind, name, value) => {
        stubs.push({ kind, name, value });
        return [name, value];
    };
    const types = ssmTypes(roots.flat());
    return {
        exports: Object.fromEntries(all('imports')
            .filter((name) => !exported.has(name))
            .map((name) => stub('import', name, (0,needs/* stubText */.c)(name)))),
        ssm: Object.fromEntries(all('ssmRead')
            .filter((name) => !written.has(name))
            .map((name) => stub('ssm-parameter', name, ssmStub(name, types.get(name))))),
        secrets: Object.fromEntries(all('secrets').map((name) => [stub('secret', name, 'stub')[0], secretString(bodies)])),
        stackOutputs: outputsOf(target, names, here, there, stubs),
    };
}
function externals_exportsAt(target, { exports }) {
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
        const value = (0,needs/* stubText */.c)(`${stackName}.${output}`);
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
            return { parameter, stub: { kind: 'stack-output', name, value: (0,needs/* stubText */.c)(name) } };
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
    for (const { url, resource } of (0,known_names/* nestedAddresses */.U)(stack)) {
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

;// CONCATENATED MODULE: ./lib/app/planning/only-stage.js


/** A plan is of one stage: where there are several, somebody has to say which. @throws AppError `usage` */
function onlyStage(settings, wanted) {
    const [stage = 'dev', ...others] = (0,base_settings/* stagesToCheck */.b7)(settings, wanted);
    if (others.length === 0)
        return stage;
    throw new app_error/* AppError */.u('usage', `stackgate.yml has several stages: name one with --stage (${[stage, ...others].join(', ')})`);
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
            summary: stack_changes_wordsOf(change),
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
function stack_changes_wordsOf({ action, subject, properties, summary }) {
    const isCode = action === 'changed' && properties.length > 0 && properties.every((path) => codePaths.test(path));
    return isCode ? `code of ${subject} changes` : summary;
}

// EXTERNAL MODULE: ./lib/read/cloudformation/evaluate/evaluate-value.js + 10 modules
var evaluate_value = __webpack_require__(4033);
// EXTERNAL MODULE: ./lib/read/cloudformation/evaluate/make-scope.js
var make_scope = __webpack_require__(2782);
;// CONCATENATED MODULE: ./lib/app/planning/stack-template.js








/**
 * What a plan must know of a template to make others from it, JSON or YAML. Undefined where it cannot be read.
 *
 * @param stacks read from the body: the root first, then those nested in it
 * @param bodyOf a nested template by its digest
 */
function stackTemplateOf(stacks, body, bodyOf) {
    const [root] = stacks;
    return root && templateOf(root, body, { stacks, bodyOf });
}
function templateOf(stack, body, reading) {
    const source = new model_location/* SourceText */.D(`${stack.id}.template`, body);
    const document = (0,parse_document/* parseDocument */.T)(source).value;
    const json = document && jsonOf(document);
    if (document === undefined || !(0,package_json/* isObject */.Gv)(json))
        return undefined;
    return {
        document: json,
        outputs: new Map(stack.outputs.map((output) => [output.name, outputFact(output, stack)])),
        imports: importsIn(document, stack),
        leaves: () => leavesOf(stack),
        nested: nestedIn(stack, reading),
    };
}
/** Types and properties of resources, outputs and the names of exports. */
function leavesOf({ resources, outputs }) {
    const leaves = new Map();
    const add = (path, value) => {
        if (value.kind === 'dict')
            for (const [key, entry] of value.entries)
                add([...path, key], entry.value);
        else if (value.kind === 'list')
            for (const [at, item] of value.items.entries())
                add([...path, String(at)], item);
        else
            leaves.set(JSON.stringify(path), { text: (0,walk/* printValue */.jt)(value), isKnown: value.kind === 'scalar' });
    };
    for (const [id, { type, properties }] of resources) {
        leaves.set(JSON.stringify(['Resources', id]), { text: type, isKnown: true });
        add(['Resources', id], properties);
    }
    for (const { name, value, exportName } of outputs) {
        add(['Outputs', name], value);
        if (exportName)
            add(['Outputs', name, 'Export'], exportName);
    }
    return leaves;
}
function nestedIn(stack, reading) {
    const found = new Map();
    for (const inside of reading.stacks) {
        if (inside.parent?.stack !== stack.key)
            continue;
        const { logicalId } = inside.parent;
        const url = (0,walk/* stringOf */.Je)((0,walk/* get */.Jt)(stack.resources.get(logicalId)?.properties, 'TemplateURL'));
        const digest = url === undefined ? undefined : (0,package_packaged/* digestInUrl */.Fb)(url);
        const body = digest === undefined ? undefined : reading.bodyOf(digest);
        const template = body === undefined ? undefined : templateOf(inside, body, reading);
        if (digest !== undefined && template !== undefined)
            found.set(logicalId, { digest, template });
    }
    return found;
}
/** A number that does not print as it was written keeps its text: an account id keeps its zeros. */
function jsonOf(value) {
    switch (value.kind) {
        case 'scalar':
            return typeof value.value === 'number' && value.raw !== undefined ? value.raw : value.value;
        case 'text':
        case 'choice':
            return (0,walk/* printValue */.jt)(value);
        case 'list':
            return value.items.map(jsonOf);
        case 'dict':
            return (0,package_json/* jsonObject */.o$)([...value.entries].map(([key, entry]) => [key, jsonOf(entry.value)]));
    }
}
function outputFact({ value, exportName }, stack) {
    const name = (0,walk/* textOf */.b6)(exportName);
    return { ...(name !== undefined && { exportName: name }), value: valueFact(value, stack) };
}
function weakSymbol(symbol, stack) {
    const [stackName, region = stack.region] = [(0,walk/* textOf */.b6)(symbol.stackName), symbol.region];
    const isHere = symbol.account === undefined || symbol.account === stack.account;
    if (stackName === undefined || region === undefined || stack.account === undefined || !isHere)
        return undefined;
    return weakName({ account: stack.account, region }, stackName, symbol.output);
}
function valueFact(value, stack) {
    const { parameters } = stack;
    const refs = [];
    const [imports, unresolved] = [new Set(), new Set()];
    let isSecret = false;
    (0,walk/* visitSymbols */.xA)(value, (symbol) => {
        if (symbol.kind === 'ref')
            refs.push({ logicalId: symbol.logicalId });
        else if (symbol.kind === 'attribute')
            refs.push({ logicalId: symbol.logicalId, attribute: symbol.attribute });
        else if (symbol.kind === 'import')
            imports.add((0,walk/* textOf */.b6)(symbol.exportName) ?? '');
        else if (symbol.kind === 'stack-output')
            imports.add(weakSymbol(symbol, stack) ?? '');
        else if (symbol.kind === 'secret')
            isSecret = true;
        else if (symbol.kind === 'parameter') {
            unresolved.add(symbol.name);
            isSecret ||= parameters.get(symbol.name)?.noEcho === true;
        }
    });
    return { text: (0,walk/* printValue */.jt)(value), refs, imports: [...imports], parameters: [...unresolved], isSecret };
}
/** Every import of a template as it stands, whatever its conditions, with the name that it has by then. */
function importsIn(document, stack) {
    const found = [];
    const nameOf = nameReader(stack);
    const visit = (value, path) => {
        if (value.kind === 'list')
            for (const [at, item] of value.items.entries())
                visit(item, [...path, at]);
        if (value.kind !== 'dict')
            return;
        const weak = value.entries.size === 1 ? weakNameIn(value.entries.get('Fn::GetStackOutput')?.value, stack, nameOf) : undefined;
        const argument = value.entries.get('Fn::ImportValue')?.value;
        if (weak !== undefined)
            found.push({ path, name: weak });
        if (argument !== undefined && value.entries.size === 1) {
            const name = nameOf(argument);
            found.push({ path, ...(name !== undefined && { name }) });
        }
        else
            for (const [key, entry] of value.entries)
                visit(entry.value, [...path, key]);
    };
    visit(document, []);
    return found;
}
/** Undefined where it is read by a role, perhaps of another account, and where its name is not known. */
function weakNameIn(argument, { account, region }, nameOf) {
    const text = (key) => {
        const value = (0,walk/* get */.Jt)(argument, key);
        return value && nameOf(value);
    };
    const [stackName, output, other = region] = [text('StackName'), text('OutputName'), text('Region')];
    if (stackName === undefined || output === undefined || account === undefined || other === undefined)
        return undefined;
    return (0,walk/* get */.Jt)(argument, 'RoleArn') === undefined ? weakName({ account, region: other }, stackName, output) : undefined;
}
function nameReader({ template, ...stack }) {
    if (template === undefined)
        return (argument) => (0,walk/* stringOf */.Je)(argument);
    const parameters = new Map([...stack.parameters].flatMap(([name, { value }]) => (value === undefined ? [] : [[name, value]])));
    const identity = { ...stack, stack: stack.key, stackId: stack.id, stackName: stack.name, parameters };
    const scope = (0,make_scope/* makeScope */.h)(template, identity, () => { });
    return (argument) => (0,walk/* textOf */.b6)((0,evaluate_value/* evaluateValue */.zG)(argument, scope));
}

;// CONCATENATED MODULE: ./lib/app/planning/phase-templates.js




/** What phases through exports in use are made from. Where nothing is imported there is nothing to be read. */
function phaseTemplates(facts) {
    const { stacks, read, deployed } = facts;
    const after = new Map(stacks.map((stack) => [(0,plan_place/* placeOf */.$)(stack.target, stack.stackName), read.get(stack.key) ?? []]));
    return {
        templates: templatesOf(facts),
        changesByImports: (place, names) => changesByImports(deployed.read.get(place) ?? [], after.get(place) ?? [], names),
    };
}
function templatesOf({ stacks, read, bodyOf, deployed }) {
    const pairs = new Map();
    if (!isAnyInUse(deployed))
        return pairs;
    for (const { target, stackName } of deployed.stacks) {
        const place = (0,plan_place/* placeOf */.$)(target, stackName);
        const body = deployed.bodies?.get(place);
        const template = body && stackTemplateOf(deployed.read.get(place) ?? [], body.text, body.nested);
        if (template !== undefined)
            pairs.set(place, { deployed: template });
    }
    for (const { key, target, stackName, templateDigest } of stacks) {
        const place = (0,plan_place/* placeOf */.$)(target, stackName);
        const body = bodyOf(templateDigest);
        const template = body === undefined ? undefined : stackTemplateOf(read.get(key) ?? [], body, bodyOf);
        if (template !== undefined)
            pairs.set(place, { ...pairs.get(place), proposed: template });
    }
    return pairs;
}
function isAnyInUse({ stacks, bodies = new Map(), foreignImporters }) {
    const isShared = stacks.some(({ imports, exports }) => imports.length + Object.keys(exports).length > 0);
    const isRead = () => [...bodies.values()].some(({ text }) => text.includes('GetStackOutput'));
    return foreignImporters.size > 0 || isShared || isRead();
}
/** As if the imports were texts before the run: what may be another text after it shows as changed. */
function changesByImports(before, after, names) {
    return stackChanges(before.map((stack) => withTexts(stack, names)), after);
}
function withTexts(stack, names) {
    const resources = [...stack.resources].map(([id, resource]) => {
        const properties = withText(resource.properties, names);
        return [id, properties.kind === 'dict' ? { ...resource, properties } : resource];
    });
    return { ...stack, resources: new Map(resources) };
}
function withText(value, names) {
    switch (value.kind) {
        case 'scalar':
            return value;
        case 'text': {
            const isOne = (part) => typeof part !== 'string' && part.kind === 'import' && names.has((0,walk/* textOf */.b6)(part.exportName) ?? '');
            return value.parts.some(isOne) ? (0,walk/* scalar */.d_)('the value of before', value) : value;
        }
        case 'list':
            return { ...value, items: value.items.map((item) => withText(item, names)) };
        case 'dict':
            return {
                ...value,
                entries: new Map([...value.entries].map(([key, entry]) => [key, { ...entry, value: withText(entry.value, names) }])),
            };
        case 'choice':
            return { ...value, whenTrue: withText(value.whenTrue, names), whenFalse: withText(value.whenFalse, names) };
    }
}

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
    const { proposed, stacks, bodies, deployed, settings, today, bodyOf } = facts;
    const { stage, services } = proposed.estate;
    const of = (make) => new Map(stacks.map(({ key }) => [key, make(bodies.get(key) ?? [])]));
    const names = of(known_names/* namesIn */.w);
    return {
        stage,
        ephemeral: settings.stages.some(({ name, ephemeral }) => name === stage && ephemeral),
        proposed: stacks,
        deployed: deployed.stacks,
        edges: proposed.edges,
        dropped: droppedIn(facts),
        declared: services.flatMap((service) => [...declaredBy(service, services)]),
        ...plan_input_of_changesIn(facts),
        stateful: of(statefulIn),
        stackOf: rootFinder(services),
        exportsOf: new Map([...names].map(([key, { exports }]) => [key, exports])),
        importsOf: new Map([...names].map(([key, { imports }]) => [key, imports])),
        foreignImporters: deployed.foreignImporters,
        foreignExports: deployed.foreignExports,
        foreignOutputs: deployed.foreignOutputs,
        ...(bodyOf && phaseTemplates({ stacks, read: bodies, bodyOf, deployed })),
        waived: waivedIn(settings.policy.waivers, today),
        estimates: of((inside) => estimateSeconds(inside.flatMap(({ resources }) => [...resources.values()].map(({ type }) => type)))),
    };
}
/** By place: a stack under another name or in another region is another stack. What cannot be read has no entry. */
function plan_input_of_changesIn({ stacks, bodies, deployed }) {
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

// EXTERNAL MODULE: ./lib/app/planning/plan-sides.js + 17 modules
var plan_sides = __webpack_require__(5396);
;// CONCATENATED MODULE: ./lib/app/planning/stage-operations.js
/**
 * The stacks with the role that CloudFormation acts with and the topics that hear of it, as their stage says. A role is of
 * one account and a topic of one region: a stack elsewhere keeps what it has.
 */
function withStageOperations(stacks, stage = {}) {
    const { executionRole, notificationTopics = [] } = stage;
    if (executionRole === undefined && notificationTopics.length === 0)
        return stacks;
    return stacks.map((stack) => {
        const settings = { ...stack.settings, ...settingsAt(stack.target, executionRole, notificationTopics) };
        return Object.keys(settings).length === 0 ? stack : { ...stack, settings };
    });
}
function settingsAt(target, role, topics) {
    const own = topics.filter((arn) => isAt(arn, target));
    return {
        ...(role !== undefined && partOf(role, 4) === target.account && { roleArn: role }),
        ...(own.length > 0 && { notificationArns: own }),
    };
}
function isAt(arn, { account, region }) {
    return partOf(arn, 3) === region && partOf(arn, 4) === account;
}
const partOf = (arn, at) => arn.split(':')[at];

;// CONCATENATED MODULE: ./lib/app/planning/store-artefacts.js
/** Calls that a store is asked at once. */
const store_artefacts_atOnce = 8;
/** Puts every template body and every artefact of a packaged estate into a store, under the digests that it names. */
async function storeArtefacts({ stacks, bodies }, source, store) {
    const digests = new Set(stacks.flatMap(({ artefacts }) => artefacts.map((one) => one.digest)));
    const templates = [...bodies.values()].map((body) => () => Buffer.from(body));
    const code = [...digests].filter((digest) => !bodies.has(digest)).map((digest) => () => source.bytes(digest));
    const waiting = [...templates, ...code].values();
    const work = async () => {
        // All draw from one line: an iterator gives each once.
        for (const bytesOf of waiting) {
            const bytes = bytesOf();
            if (bytes !== undefined)
                await store.put(bytes);
        }
    };
    await Promise.all(Array.from({ length: store_artefacts_atOnce }, work));
}

;// CONCATENATED MODULE: ./lib/app/planning/store-bodies.js
/** Puts the templates that a plan made for its steps between into a store, under the digests that its steps name. */
async function storeBodies(result, store) {
    if (store === undefined || result.kind !== 'planned')
        return;
    for (const body of result.bodies?.values() ?? [])
        await store.put(Buffer.from(body));
}

// EXTERNAL MODULE: ./lib/config/read-settings.js + 13 modules
var read_settings = __webpack_require__(2062);
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
    const importers = new Map([...state.foreignImporters].map(([at, by]) => [at, [...by]]));
    for (const { imports, stackName, target } of left)
        for (const at of imports.map((name) => (0,plan_place/* placeOf */.$)(target, name)))
            importers.set(at, [...(importers.get(at) ?? []), stackName]);
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
    const sides = (0,plan_sides/* readSides */.h)(sources, base.settings, stage, options);
    const { read: proposed } = sides.proposed;
    const opened = plan_estate_codeOf(options, sides.proposed);
    const packaged = (0,plan_sides/* packageSide */.s)(sides.proposed, base.settings, options, {
        ...(opened !== undefined && { code: opened.code }),
        ...(options.bucketAt !== undefined && { bucket: options.bucketAt }),
        ...(options.addressAt !== undefined && { address: options.addressAt }),
    });
    const codeBytes = (digest) => opened?.bytes(digest) ?? sides.proposed.artefacts.bytes(digest);
    const state = await deployedState(sides, packaged, base.settings, options);
    // Without a cloud neither side has values for its bindings, and they are the same symbol on both.
    const parameters = options.cloud === undefined ? new Map() : (0,bound_values/* withKnownBindings */.c)(packaged.stacks, state);
    const bodies = bodiesOf(packaged, parameters);
    const externals = externalsFor(packaged, bodies, state, options);
    const diagnostics = (0,merge_diagnostics/* mergeDiagnostics */.r)([
        ...sources.diagnostics,
        ...base.diagnostics,
        ...(0,unseen/* unreadSubmodules */.$)(sources.proposed),
        ...(options.stubs === false ? proposed.diagnostics : (0,known_gaps/* withStubbedGaps */.B)(proposed.diagnostics)),
        ...packaged.diagnostics,
        ...(opened?.diagnostics() ?? []),
        ...(0,base_settings/* emptyEstate */.MO)([proposed]),
    ]);
    const fileOf = fileFinder(proposed);
    const told = [
        ...keptSecrets(packaged, state.stacks, fileOf),
        ...distantImports(packaged.stacks, bodies, state, fileOf),
    ];
    const held = withoutDoubt(state, sides.proposed, packaged, base.settings, options, diagnostics);
    const own = base.settings.stages.find(({ name }) => name === stage);
    const stacks = withStageOperations(externals.stacks, own);
    const bodyOf = (digest) => packaged.bodies.get(digest);
    const facts = {
        proposed,
        stacks,
        bodies,
        bodyOf,
        deployed: held.state,
        settings: base.settings,
        today: options.today,
    };
    const alarmed = await withAlarms(withExports(planInputOf(facts), externals), held.state, options.cloud, own?.deploy, fileOf);
    const { input } = alarmed;
    if (options.artefacts !== undefined) {
        // Where there are buckets, code goes to those of the plan's own stacks when it runs.
        const bytes = options.bucketAt === undefined ? codeBytes : () => undefined;
        await storeArtefacts(packaged, { bytes }, options.artefacts);
    }
    const isRead = diagnostics.every(({ severity }) => severity !== 'error');
    const result = isRead ? makePlan(input) : undefined;
    if (result !== undefined)
        await storeBodies(result, options.artefacts);
    return {
        stage,
        ...(result !== undefined && { result }),
        input,
        packaged: { ...packaged, stacks: input.proposed },
        proposed,
        externals,
        settings: base.settings,
        diagnostics: [...(0,merge_diagnostics/* mergeDiagnostics */.r)([...diagnostics, ...told, ...alarmed.diagnostics]), ...held.diagnostics],
        codeBytes,
        ...(opened?.manifestAlone !== undefined && { manifestAlone: opened.manifestAlone }),
        compared: options.cloud === undefined ? (sources.deployedDescription ?? 'nothing') : 'the stacks in the cloud',
    };
}
function plan_estate_codeOf({ code, cloud, directory }, { files }) {
    if (code === undefined)
        return undefined;
    if (cloud === undefined)
        throw new app_error/* AppError */.u('usage', 'artefacts are planned against a cloud; a base has no archives to compare them with');
    const { parse } = (0,parse_cache/* parseCache */.I)(files);
    return openCode(code, directory, (path) => (files.has(path) ? parse(path).value : undefined));
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
async function deployedState({ deployed }, packaged, settings, options) {
    const { cloud, artefacts, targets = [] } = options;
    if (cloud === undefined) {
        const before = deployed && (0,plan_sides/* packageSide */.s)(deployed, settings, options);
        if (deployed && before && artefacts)
            await storeArtefacts(before, deployed.artefacts, artefacts);
        return as_deployed_asDeployed(before ?? { stacks: [], bodies: new Map() }, packaged.stacks);
    }
    if (artefacts === undefined)
        throw new Error('planning against a cloud needs a store for the templates that it has');
    const stage = onlyStage(settings, options.stage);
    const own = settings.stages.find(({ name }) => name === stage);
    const usual = { account: own?.account ?? package_packaged/* defaultTarget */.zo.account, region: own?.region ?? package_packaged/* defaultTarget */.zo.region };
    return (0,deployed_stacks/* readDeployedStacks */.e)(cloud, { stage, proposed: packaged.stacks, targets: [usual, ...targets], artefacts });
}
function bodiesOf({ stacks, bodies }, parameters) {
    return new Map(stacks.map((stack) => {
        const body = bodies.get(stack.templateDigest) ?? '';
        const known = { ...stack, parameters: parameters.get(stack.key) ?? stack.parameters, body };
        return [stack.key, (0,body_stacks/* stacksOfBody */.F)(known, (digest) => bodies.get(digest))];
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

// EXTERNAL MODULE: ./lib/read/files/working-tree.js + 2 modules
var working_tree = __webpack_require__(665);
;// CONCATENATED MODULE: ./lib/app/promotion/same-service.js
/**
 * The service of another stage that is the same one: of the same definition and name, or of a name that differs in the
 * stage alone (`api-dev` and `api-prod`; stacks of one CDK app).
 */
function sameServiceAt(service, from, others, to) {
    const there = others.filter(({ file }) => file === service.file);
    return (there.find(({ name }) => name === service.name) ??
        there.find(({ name }) => withoutStage(name, to) === withoutStage(service.name, from)));
}
/** True for one name at two stages, where no definition is left to tell. */
function isSameName(name, from, other, to) {
    return name === other || withoutStage(name, from) === withoutStage(other, to);
}
/** A stage counts as part of a name only between other characters than letters and digits: `device` has no `dev`. */
function withoutStage(name, stage) {
    const wanted = stage.toLowerCase();
    const parts = name.split(/([^A-Za-z0-9]+)/);
    return parts.map((part) => (part.toLowerCase() === wanted ? '\u0000' : part)).join('');
}

;// CONCATENATED MODULE: ./lib/app/promotion/check-promotion.js

/** Why a run must not take place: each changed service that did not pass the stage before as it is, in words. */
function promotionRefusals(promotion) {
    const { before, record, changed, removed, hint } = promotion;
    const byName = new Map(record?.services.map((service) => [service.name, service]));
    const reasons = [];
    for (const { name, release, nameBefore = name } of changed) {
        const known = byName.get(nameBefore);
        if (known !== undefined && check_promotion_releasesOf(known).includes(release))
            continue;
        reasons.push([name, notPassed({ name, release }, known, before, record)]);
    }
    for (const name of removed) {
        const reason = notRemoved(name, promotion);
        if (reason !== undefined)
            reasons.push([name, reason]);
    }
    // Said once: it holds for all of them.
    return reasons.map(([name, reason], at) => check_promotion_refusal(name, hint === undefined || at < reasons.length - 1 ? reason : `${reason}. ${hint}`));
}
function notRemoved(name, { stage, before, record }) {
    const asked = `${name} is to be removed`;
    // Without a record nobody knows that it was.
    if (record === undefined)
        return `${asked}, and has to be at ${before} first, where no run was accepted yet`;
    const left = record.services.find((service) => isSameName(name, stage, service.name, before));
    return left && `${asked} but is still deployed at ${before}: ${tellRelease(left)}`;
}
function check_promotion_releasesOf({ release, earlier }) {
    return [release, ...earlier.map((one) => one.release)];
}
function notPassed({ name, release }, known, before, record) {
    const asked = `${name}: release ${check_promotion_short(release)} has not passed ${before}`;
    if (record === undefined)
        return `${asked}, where no run was accepted yet`;
    if (known === undefined)
        return `${asked}, where it was never accepted`;
    return `${asked}; what passed there last is ${tellRelease(known)}`;
}
function tellRelease({ release, run, at, commit }) {
    return `release ${check_promotion_short(release)} (${run}, ${at}${commit === undefined ? '' : `, commit ${commit.slice(0, 12)}`})`;
}
/** Twelve digits tell releases apart for people; what is compared is all of it. */
const check_promotion_short = (digest) => digest.slice(0, 12);
function check_promotion_refusal(subject, message) {
    return { check: 'promotion', subject, message };
}

// EXTERNAL MODULE: ./lib/config/place-schema.js
var place_schema = __webpack_require__(3937);
// EXTERNAL MODULE: ./lib/snapshot/ref-name.js
var ref_name = __webpack_require__(4125);
;// CONCATENATED MODULE: ./lib/app/promotion/far-record.js


/**
 * How the record of a stage gets here whose bucket is another one: in words, for whoever is refused for want of it.
 * Undefined where both stages keep their records in one place.
 */
function farRecord(settings, { stage, before }, { cloud, push }) {
    if (cloud === 'local' || bucketOf(settings, stage) === bucketOf(settings, before))
        return undefined;
    const ref = (0,ref_name/* snapshotRef */.G)(before);
    if (ref === undefined)
        return undefined;
    const remote = push ?? 'origin';
    const where = `The record of ${before} is kept in a bucket of its own, so ${ref}`;
    const pushed = `deploys to ${before} put it there with --push ${remote}`;
    return push === undefined
        ? `${where} of this clone counts: ${pushed}, and a deploy here fetches it with the same; for a plan, git fetch ${remote} '+${ref}:${ref}'`
        : `${where} of ${remote} counts: ${pushed}`;
}
/** The stages that come after one and look for its record elsewhere than in its bucket. */
function farStages(settings, stage) {
    const after = settings.stages.filter((one) => one.after === stage);
    return after.flatMap(({ name }) => (bucketOf(settings, name) === bucketOf(settings, stage) ? [] : [name]));
}
/** Undefined for a stage that does not say it, whose deploys are refused for that. */
function bucketOf({ stages }, stage) {
    const { account, region, bucket } = stages.find(({ name }) => name === stage) ?? {};
    return account === undefined || region === undefined || bucket === undefined
        ? undefined
        : (0,place_schema/* fillBucket */.Mc)(bucket, { account, region });
}

// EXTERNAL MODULE: ./lib/config/stage-settings.js
var stage_settings = __webpack_require__(6968);
// EXTERNAL MODULE: ./lib/read/read-estate.js + 2 modules
var read_estate = __webpack_require__(7217);
// EXTERNAL MODULE: ./lib/read/readers.js + 131 modules
var readers = __webpack_require__(5819);
// EXTERNAL MODULE: ./lib/read/reading-memo.js
var reading_memo = __webpack_require__(3899);
// EXTERNAL MODULE: ./lib/app/planning/artefact-source.js
var artefact_source = __webpack_require__(2133);
;// CONCATENATED MODULE: ./lib/app/promotion/built-digests.js

/**
 * One digest for each service of what a build job packed of it: the bytes of its code and its images, and for which
 * resource each is. A service without any is not in it: its definition says all.
 */
function builtDigests({ artefacts, images }) {
    const parts = new Map();
    const add = (service, part) => {
        const own = parts.get(service) ?? [];
        parts.set(service, own);
        own.push((0,plan_fingerprint/* canonicalJson */.dj)(part));
    };
    for (const { service, resource, property, digest } of artefacts)
        add(service, ['code', resource, property, digest]);
    for (const { service, resource, uri } of images)
        add(service, ['image', resource, uri]);
    return new Map([...parts].map(([service, own]) => [service, (0,plan_fingerprint/* digestOf */.ol)((0,plan_fingerprint/* canonicalJson */.dj)([...new Set(own)].sort()))]));
}

;// CONCATENATED MODULE: ./lib/app/promotion/release-digest.js

/** @returns SHA-256, hex; equal for equal parts, whatever stage they are deployed to */
function releaseDigest({ definitions, code }) {
    const files = [...definitions].sort(([a], [b]) => (a < b ? -1 : 1));
    return (0,plan_fingerprint/* digestOf */.ol)((0,plan_fingerprint/* canonicalJson */.dj)(['stackgate release 1', files, [...code].sort()]));
}

;// CONCATENATED MODULE: ./lib/app/promotion/read-releases.js










/**
 * The release of each service by its name at the stage: what its definition files hold that any stage reads, and its
 * code. So a file that only prod includes is part of what dev is given, and all stages speak of one digest.
 */
function readReleases(files, options) {
    const { stage, settings, code } = options;
    const built = code?.kind === 'artefacts' ? builtDigests(openArtefacts(code.folder).manifest) : new Map();
    const stages = [...new Set([...settings.stages.map(({ name }) => name), stage])];
    const parse = (0,parse_cache/* parseCache */.I)(files).parse;
    const memo = new reading_memo/* ReadingMemo */.N();
    const estates = stages.map((at) => {
        const { assemblies, environment } = options;
        const given = (0,stage_settings/* readSettingsForStage */.p)(settings, at, { assemblies, environment, definitions: files.list() });
        return (0,read_estate/* readEstate */.L)({ files, parse, stage: at, memo, settings: given }, readers/* readers */.X).estate;
    });
    const source = (0,artefact_source/* artefactSource */._)(files, { services: estates.flatMap(({ services }) => services) });
    const own = estates.find((estate) => estate.stage === stage);
    const before = settings.stages.find(({ name }) => name === stage)?.after;
    const one = (service) => {
        const same = sameEverywhere(service, stage, estates);
        const nameBefore = same.find(({ at }) => at === before)?.service.name;
        const parts = { definitions: definitionsOf(same, files), code: read_releases_codeOf(same, source, built) };
        return [service.name, { release: releaseDigest(parts), ...(nameBefore !== undefined && { nameBefore }) }];
    };
    return new Map(own?.services.map(one));
}
function sameEverywhere(service, stage, estates) {
    return estates.flatMap(({ stage: at, services }) => {
        const there = at === stage ? service : sameServiceAt(service, stage, services, at);
        return there === undefined ? [] : [{ at, service: there }];
    });
}
function definitionsOf(same, files) {
    const paths = same.flatMap(({ service }) => [service.file, ...service.inputs]);
    return new Map(paths.map((path) => [path, files.digest(path) ?? 'missing']));
}
function read_releases_codeOf(same, source, built) {
    return new Set(same.flatMap(({ service }) => {
        const digest = built.get(service.name);
        if (digest !== undefined)
            return [digest];
        const resources = service.stacks.flatMap(({ resources }) => [...resources.values()]);
        const paths = resources.flatMap(({ code = [] }) => (code.length === 0 ? [] : [code]));
        return paths.map((of) => source.digest(of, service) ?? `missing ${of.join(' ')}`);
    }));
}

;// CONCATENATED MODULE: ./lib/app/promotion/release-note.js
/** What the run would leave: every service that is in a plan's steps or needs nothing. */
function releaseNote({ plan, stacks, releases, commit }) {
    const byService = new Map();
    const known = new Set([...plan.steps.map(({ stack }) => stack), ...plan.unchanged]);
    for (const { key, service, stackName, target, templateDigest } of stacks) {
        if (!known.has(key))
            continue;
        const of = byService.get(service) ?? [];
        byService.set(service, of);
        of.push({ key, stackName, target, templateDigest });
    }
    const services = [...byService].flatMap(([name, own]) => {
        const release = releases.get(name)?.release;
        const sorted = own.toSorted((a, b) => (a.key < b.key ? -1 : 1));
        return release === undefined ? [] : [{ name, release, stacks: sorted }];
    });
    return {
        ...(commit !== undefined && { commit }),
        services: services.sort((a, b) => (a.name < b.name ? -1 : 1)),
        removed: removedBy({ plan, stacks }),
    };
}
/** Services that lose their stacks and have none in the proposed estate. */
function removedBy({ plan, stacks }) {
    const proposed = new Set(stacks.map(({ service }) => service));
    const deleted = plan.steps.filter(({ kind, service }) => kind === 'delete' && !proposed.has(service));
    return [...new Set(deleted.map(({ service }) => service))].sort();
}
/**
 * Services that the run deploys, with what of them. One whose definition gives no release is asked for as none, which
 * nothing ever passed.
 */
function askedReleases({ plan, releases }) {
    const deployed = plan.steps.filter(({ deploy }) => deploy !== undefined);
    const names = [...new Set(deployed.map(({ service }) => service))].sort();
    return names.map((name) => ({ name, release: 'unknown', ...releases.get(name) }));
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(4377);
;// CONCATENATED MODULE: ./lib/app/promotion/record-text.js



const digest = schemas/* string */.YjP().regex(/^[0-9a-f]{64}$/);
const record_text_commit = schemas/* string */.YjP().regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/);
const passed = { release: digest, run: schemas/* string */.YjP(), commit: record_text_commit.exactOptional(), at: iso/* datetime */.w$() };
const stack = schemas/* strictObject */.rej({
    key: schemas/* string */.YjP(),
    stackName: schemas/* string */.YjP(),
    target: schemas/* strictObject */.rej({ account: schemas/* string */.YjP(), region: schemas/* string */.YjP() }),
    templateDigest: digest,
});
const recordSchema = schemas/* strictObject */.rej({
    schemaVersion: schemas/* literal */.euz(1),
    stage: schemas/* string */.YjP(),
    run: schemas/* string */.YjP(),
    commit: record_text_commit.exactOptional(),
    at: iso/* datetime */.w$(),
    services: schemas/* array */.YOg(schemas/* strictObject */.rej({
        name: schemas/* string */.YjP(),
        ...passed,
        stacks: schemas/* array */.YOg(stack),
        earlier: schemas/* array */.YOg(schemas/* strictObject */.rej(passed)),
    })),
    digest,
});
/** Gives a record its digest. */
function sealRecord(record) {
    return { ...record, digest: (0,plan_fingerprint/* digestOf */.ol)((0,plan_fingerprint/* canonicalJson */.dj)(record)) };
}
/** The text that is kept: equal records give equal bytes. */
function recordText(record) {
    return `${(0,plan_fingerprint/* canonicalJson */.dj)(record)}\n`;
}
/**
 * A record out of its text.
 *
 * @param where it is kept, for the message
 * @throws AppError `state-unusable` for anything but a record of this stage as it was written
 */
function parseRecord(text, stage, where) {
    const refuse = (why) => new app_error/* AppError */.u('state-unusable', `The record of ${stage} in ${where} cannot be trusted: ${why}. A deploy to ${stage} that is accepted writes a new one once it is removed.`);
    const parsed = recordSchema.safeParse(jsonIn(text));
    if (!parsed.success)
        throw refuse('it is no record');
    const { digest: stated, ...rest } = parsed.data;
    if ((0,plan_fingerprint/* digestOf */.ol)((0,plan_fingerprint/* canonicalJson */.dj)(rest)) !== stated)
        throw refuse('its content does not have its digest');
    if (rest.stage !== stage)
        throw refuse('it is of another stage');
    return parsed.data;
}
/** Undefined for what is no JSON, which no schema takes. */
function jsonIn(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/app/promotion/accepted-record.js

/** Releases that are remembered of a service besides the one that it has: those that wait for an approval. */
const mostEarlier = 20;
/**
 * The stage's record once a run was accepted. Services that the run says nothing of stay as they were: their definitions
 * were left out, or could not be read.
 */
function recordAfter(previous, { stage, run, at, note }) {
    const { commit, services, removed } = note;
    const accepted = { run, ...(commit !== undefined && { commit }), at: new Date(at).toISOString() };
    const before = new Map(previous?.services.map((service) => [service.name, service]));
    const now = new Map(before);
    for (const name of removed)
        now.delete(name);
    for (const { name, release, stacks } of services) {
        const known = before.get(name);
        // It has had this release for longer than since this run.
        const since = known?.release === release ? sinceOf(known) : { release, ...accepted };
        now.set(name, { name, ...since, stacks, earlier: earlierOf(known, release) });
    }
    return sealRecord({ schemaVersion: 1, stage, ...accepted, services: byName(now.values()) });
}
/**
 * The record once a run was taken back: what it brought no longer counts as passed. Undefined where the record does not
 * know the run.
 *
 * @param at milliseconds since the epoch
 */
function recordWithout(previous, { run, at }) {
    const { services, stage, schemaVersion } = previous;
    const knows = previous.run === run || services.some((service) => [service, ...service.earlier].some(isOf(run)));
    if (!knows)
        return undefined;
    const left = services.flatMap((service) => {
        const earlier = service.earlier.filter((release) => !isOf(run)(release));
        if (!isOf(run)(service))
            return [{ ...service, earlier }];
        const [last, ...rest] = earlier;
        return last === undefined ? [] : [{ name: service.name, stacks: service.stacks, ...last, earlier: rest }];
    });
    return sealRecord({ schemaVersion, stage, run, at: new Date(at).toISOString(), services: left });
}
const isOf = (run) => (release) => release.run === run;
function sinceOf({ release, run, at, commit }) {
    return { release, run, at, ...(commit !== undefined && { commit }) };
}
function earlierOf(known, release) {
    if (known === undefined)
        return [];
    const passed = [...(known.release === release ? [] : [sinceOf(known)]), ...known.earlier];
    return passed.filter((one) => one.release !== release).slice(0, mostEarlier);
}
function byName(services) {
    return [...services].sort((a, b) => (a.name < b.name ? -1 : 1));
}

;// CONCATENATED MODULE: ./lib/app/promotion/settle-record.js



/**
 * Brings the stage's record up to a run that has ended, by the run's journal alone: whoever ended it may have died before
 * the record was written. Once it is written nothing is done again.
 *
 * @returns the stage's record; undefined where nothing was accepted yet
 */
async function settleRecord(run, journals, records) {
    const journal = await journalOf(run, journals);
    return journal && settle(journal, await records.read(journal.opened.plan.stage), records);
}
/** The stage's record, with its last run in it even where that died before it was written. */
async function currentRecord(stage, journals, records) {
    const previous = await records.read(stage);
    for (const run of await journals.runs()) {
        // The newest of the stage, most of the time: nothing has to be read to know that.
        if (run === previous?.run)
            return previous;
        const journal = await journalOf(run, journals);
        if (journal?.opened.plan.stage === stage)
            return settle(journal, previous, records);
    }
    return previous;
}
/** Undefined for one that cannot be trusted, on whose word nothing is written, and for a run that never began. */
async function journalOf(run, journals) {
    const reading = readJournal((await journals.read(run)) ?? '');
    const opened = reading.kind === 'whole' ? openedOf(reading.records) : undefined;
    return opened && { opened, records: reading.kind === 'whole' ? reading.records : [] };
}
async function settle({ opened, records: lines }, previous, records) {
    const { run, release, plan } = opened;
    const outcome = closedAs(lines);
    const wasAccepted = outcome?.kind === 'deployed' || outcome?.kind === 'unchanged';
    if (!wasAccepted || release === undefined)
        return previous;
    const at = lines.at(-1)?.at ?? 0;
    if (previous !== undefined && (previous.run === run || Date.parse(previous.at) > at))
        return previous;
    const record = recordAfter(previous, { stage: plan.stage, run, at, note: release });
    await records.write(record);
    return record;
}
/** After a run was taken back: what it brought has not passed the stage. */
async function unsettleRecord({ run, stage, at }, records) {
    const previous = await records.read(stage);
    const record = previous && recordWithout(previous, { run, at });
    if (record !== undefined)
        await records.write(record);
}

// EXTERNAL MODULE: ./lib/read/files/git-remote.js
var git_remote = __webpack_require__(8587);
// EXTERNAL MODULE: ./lib/app/snapshot/find-snapshot.js + 1 modules
var find_snapshot = __webpack_require__(4062);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./lib/read/files/git-command.js
var git_command = __webpack_require__(6812);
;// CONCATENATED MODULE: ./lib/read/files/git-write.js




/**
 * Makes a commit out of contents alone, through an index of its own: neither the work tree nor the index that people use is
 * touched, no filter and no hook runs, and no ref moves.
 */
function writeCommit(root, commit) {
    const folder = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'stackgate-commit-'));
    try {
        return commitFrom(root, commit, folder);
    }
    catch (error) {
        return git_write_refused(error instanceof Error && 'code' in error ? String(error.code) : 'it cannot be written');
    }
    finally {
        (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
    }
}
function commitFrom(root, commit, folder) {
    const paths = [...commit.files.keys()];
    const hashed = (0,git_command/* git */.$)(root, ['hash-object', '-w', '--no-filters', '--stdin-paths'], contentsIn(folder, commit.files));
    if (!hashed.ok)
        return git_write_refused(hashed.reason);
    const ids = hashed.stdout.toString('latin1').trim().split('\n');
    const index = { GIT_INDEX_FILE: (0,external_node_path_.join)(folder, 'index') };
    const entries = paths.map((path, at) => `100644 ${ids[at]}\t${path}\0`).join('');
    const staged = (0,git_command/* git */.$)(root, ['update-index', '-z', '--index-info'], entries, index);
    if (!staged.ok)
        return git_write_refused(staged.reason);
    const tree = (0,git_command/* git */.$)(root, ['write-tree'], undefined, index);
    if (!tree.ok)
        return git_write_refused(tree.reason);
    const parents = commit.parent === undefined ? [] : ['-p', commit.parent];
    const id = tree.stdout.toString('latin1').trim();
    const made = (0,git_command/* git */.$)(root, ['commit-tree', ...parents, '-F', '-', id], commit.message, author(commit.at));
    return made.ok ? { ok: true, commit: made.stdout.toString('latin1').trim() } : git_write_refused(made.reason);
}
/** One file for each content, named by number: paths of a stranger's repository name nothing on this machine. */
function contentsIn(folder, files) {
    const names = [];
    for (const content of files.values()) {
        const name = (0,external_node_path_.join)(folder, `blob-${names.length}`);
        (0,external_node_fs_.writeFileSync)(name, content);
        names.push(`${name}\n`);
    }
    return names.join('');
}
/** Nobody's configuration is asked for a name, and the same content at the same time is the same commit. */
function author(at) {
    const date = `@${Math.floor(at / 1000)} +0000`;
    const who = { NAME: 'stackgate', EMAIL: 'stackgate@invalid', DATE: date };
    return Object.fromEntries(Object.entries(who).flatMap(([part, value]) => [
        [`GIT_AUTHOR_${part}`, value],
        [`GIT_COMMITTER_${part}`, value],
    ]));
}
/**
 * Moves a ref from what the caller saw to a new commit.
 *
 * @param from undefined where there was none
 * @returns not ok where it moved meanwhile
 */
function moveRef(root, ref, to, from) {
    const answer = (0,git_command/* git */.$)(root, ['update-ref', '--end-of-options', ref, to, from ?? '0'.repeat(to.length)]);
    return answer.ok ? { ok: true } : git_write_refused(answer.reason);
}
function git_write_refused(reason) {
    return { ok: false, reason: reason.replace(/[a-z+]+:\/\/\S+/gi, 'the remote') };
}

// EXTERNAL MODULE: ./lib/snapshot/snapshot.js
var snapshot = __webpack_require__(9250);
// EXTERNAL MODULE: ./lib/snapshot/snapshot-json.js + 1 modules
var snapshot_json = __webpack_require__(718);
;// CONCATENATED MODULE: ./lib/app/snapshot/keep-snapshot.js








/**
 * Puts a new snapshot in the place of the one before, if that is still there when it is done; each is a commit on top of the
 * one before.
 *
 * @param make the new one, from what there is; a reason where there is to be none
 */
function keepSnapshot(options, make) {
    const { directory, stage, push } = options;
    const ref = (0,ref_name/* snapshotRef */.G)(stage);
    if (ref === undefined)
        return notKept(`${JSON.stringify(stage)} can be no part of a ref's name`);
    if ((0,git_repository/* gitPlaceOf */.dz)(directory) === undefined)
        return notKept('this is no git repository, or git is not installed');
    const fetched = push === undefined ? undefined : (0,git_remote/* fetchRef */.sl)(directory, push, ref);
    if (fetched?.ok === false)
        return notKept(`the one of ${push} cannot be fetched: ${fetched.reason}`);
    const before = (0,find_snapshot/* findSnapshot */.Cb)(directory, stage);
    if (before.kind === 'unusable' && before.elsewhere)
        return notKept(before.reason);
    const made = make(before.kind === 'found' ? before : undefined);
    return 'reason' in made ? notKept(made.reason) : write(made, ref, before, fetched?.there === true, options);
}
function write(made, ref, before, isFar, { directory, stage, push, now }) {
    const files = (0,snapshot_json/* writeSnapshot */.oF)(made);
    const bytes = [...files.values()].reduce((sum, content) => sum + Buffer.byteLength(content), 0);
    if (bytes > snapshot/* snapshotBytes */.A)
        return notKept(`it has ${bytes} bytes, more than ${snapshot/* snapshotBytes */.A}`);
    const seen = before.kind === 'none' ? undefined : before.at;
    const parent = before.kind === 'unusable' && before.isCommit === false ? undefined : seen;
    const message = `${(0,find_snapshot/* snapshotMessage */.wn)(stage, made.snapshot.run)}\n`;
    const written = writeCommit(directory, { files, message, at: now, ...(parent !== undefined && { parent }) });
    if (!written.ok)
        return notKept(written.reason);
    const moved = moveRef(directory, ref, written.commit, seen);
    if (!moved.ok)
        return notKept(`somebody else recorded one meanwhile: ${moved.reason}`);
    if (push === undefined)
        return { kind: 'kept', ref, pushed: false };
    const pushed = (0,git_remote/* pushRef */.qn)(directory, push, ref, { to: written.commit, from: isFar ? seen : undefined });
    return pushed.ok ? { kind: 'kept', ref, pushed: true } : { kind: 'not-pushed', ref, reason: pushed.reason };
}
function notKept(reason) {
    return { kind: 'not-kept', reason };
}
/** @throws AppError `state-unusable` for what was not kept */
function requireKept(kept) {
    if (kept.kind === 'kept')
        return;
    throw new app_error/* AppError */.u('state-unusable', `the record could not be kept in git: ${kept.reason}`);
}

;// CONCATENATED MODULE: ./lib/app/snapshot/git-records.js






/** Records beside the snapshots of their stages, in refs of this clone. */
function gitRecords(options) {
    const { directory, cloud } = options;
    return {
        async read(stage) {
            const found = (0,find_snapshot/* findSnapshot */.Cb)(directory, stage);
            if (found.kind === 'none')
                return undefined;
            if (found.kind === 'unusable')
                throw new app_error/* AppError */.u('state-unusable', `the record of ${stage} in ${found.ref} cannot be trusted: ${found.reason}`);
            const { record } = found.snapshot;
            return record === undefined ? undefined : parseRecord((0,plan_fingerprint/* canonicalJson */.dj)(record), stage, found.ref);
        },
        async write(record) {
            requireKept(keepSnapshot({ ...options, stage: record.stage }, (before) => withRecord(before ?? empty(record, cloud, (0,git_repository/* gitPlaceOf */.dz)(directory)?.prefix ?? ''), record)));
        },
    };
}
function withRecord({ snapshot, texts }, record) {
    return { snapshot: { ...snapshot, record }, texts };
}
/** Nothing is compared with a snapshot that has no reading. */
function empty({ stage, run, at }, cloud, folder) {
    return {
        snapshot: { schemaVersion: 1, stage, cloud, folder, run, at, readings: [], stacks: [] },
        texts: new Map(),
    };
}

;// CONCATENATED MODULE: ./lib/app/promotion/object-records.js

const object_records_keyOf = (stage) => `deployed/${stage}.json`;
/** Records as objects, `deployed/<stage>.json`. */
function objectRecords(objects) {
    return {
        async read(stage) {
            const kept = await objects.get(object_records_keyOf(stage));
            if (kept === undefined)
                return undefined;
            return parseRecord(Buffer.from(kept.bytes).toString('utf8'), stage, `${objects.name}, ${object_records_keyOf(stage)}`);
        },
        async write(record) {
            await objects.put(object_records_keyOf(record.stage), Buffer.from(recordText(record)));
        },
    };
}
/**
 * Several stores as one, where a stage's bucket belongs to another account than the one before it: all are written, and
 * of what they have the newest counts.
 */
function joinedRecords(stores) {
    return {
        async read(stage) {
            let newest;
            for (const store of stores) {
                const record = await store.read(stage);
                if (record !== undefined && (newest === undefined || record.at > newest.at))
                    newest = record;
            }
            return newest;
        },
        async write(record) {
            for (const store of stores)
                await store.write(record);
        },
    };
}

;// CONCATENATED MODULE: ./lib/app/promotion/stage-records.js





/** The embedded cloud has one folder for all stages, and needs no git. */
function recordsOf({ objects }, options) {
    const kept = objects && objectRecords(objects);
    if (options.cloud === 'local') {
        const own = kept ?? noRecords;
        return { own, all: own };
    }
    const git = fetchedFirst(gitRecords(options), options);
    return { own: kept ?? git, all: kept === undefined ? git : joinedRecords([kept, git]) };
}
/** Of an embedded cloud that only a look is taken into, as nothing was deployed to it yet. */
const noRecords = { read: async () => undefined, write: async () => undefined };
/** Another job recorded it, in another clone. What cannot be fetched is not taken for what is not there. */
function fetchedFirst(records, { directory, push }) {
    return {
        async read(stage) {
            const ref = (0,ref_name/* snapshotRef */.G)(stage);
            const fetched = push === undefined || ref === undefined ? undefined : (0,git_remote/* fetchRef */.sl)(directory, push, ref);
            if (fetched?.ok === false)
                throw new app_error/* AppError */.u('state-unusable', `The record of ${stage} cannot be fetched from ${push}: ${fetched.reason}`);
            return records.read(stage);
        },
        write: (record) => records.write(record),
    };
}

;// CONCATENATED MODULE: ./lib/app/promotion/ask-promotion.js








/** What a plan would deploy, as releases. */
function readNoted(plan, planned, options) {
    const files = (0,working_tree/* workingTree */.c)(options.directory, { assemblies: [...options.assemblies.values()] });
    const { assemblies, environment, code } = options;
    const releases = readReleases(files, {
        stage: plan.stage,
        settings: planned.settings,
        assemblies,
        environment,
        ...(code !== undefined && { code }),
    });
    return { plan, stacks: planned.packaged.stacks, releases, commit: (0,git_repository/* resolveCommit */.WL)(options.directory, 'HEAD') };
}
/**
 * What has not passed the stage before; nothing where there is none.
 *
 * @param records where that stage's record is
 * @param own the record of the stage that is deployed to
 * @throws AppError `state-unusable` for a record that cannot be trusted, or cannot be fetched
 */
async function askPromotion(noted, { settings }, { stores }, records, { own, ...options }) {
    const { stage } = noted.plan;
    const before = stageBeforeIn(settings, stage);
    const changed = askedReleases(noted);
    const removed = removedBy(noted);
    const silent = silentReleases(noted, changed, own);
    if (before === undefined || changed.length + removed.length + silent.length === 0)
        return { refusals: [], unproved: new Set() };
    const record = await currentRecord(before, stores.journals, records);
    const hint = farRecord(settings, { stage, before }, options);
    const asked = { stage, before, record };
    const unproved = promotionRefusals({ ...asked, changed: silent, removed: [] }).map(({ subject }) => subject);
    return {
        refusals: promotionRefusals({ ...asked, changed, removed, ...(hint !== undefined && { hint }) }),
        unproved: new Set(unproved),
    };
}
/** Releases that would be new at the stage though its stacks stay as they are. */
function silentReleases(noted, changed, own) {
    const isChanged = new Set(changed.map(({ name }) => name));
    const known = new Map(own?.services.map(({ name, release }) => [name, release]));
    const { services } = releaseNote(noted);
    return services
        .filter(({ name, release }) => !isChanged.has(name) && known.get(name) !== release)
        .map(({ name, release }) => ({ name, release, ...noted.releases.get(name) }));
}
/**
 * The same for who only looks: nothing is written, also where a record is behind its journal.
 *
 * @returns refusals as a plan has them
 */
async function lookForPromotion(plan, planned, view, options) {
    if (stageBeforeIn(planned.settings, plan.stage) === undefined)
        return [];
    const { all } = recordsOf(view, options);
    const records = { read: (stage) => all.read(stage), write: async () => undefined };
    const { refusals } = await askPromotion(readNoted(plan, planned, options), planned, view, records, options);
    return refusals.map(({ subject, message }) => ({ code: 'promotion', subject, message }));
}
function stageBeforeIn({ stages }, stage) {
    return stages.find(({ name }) => name === stage)?.after;
}

;// CONCATENATED MODULE: ./lib/app/promotion/audit-log.js


/** Gives an audit record its digest. */
function sealAudit(record) {
    return { ...record, digest: (0,plan_fingerprint/* digestOf */.ol)((0,plan_fingerprint/* canonicalJson */.dj)(record)) };
}
/** `audit/20261121T034050Z-<run>.json`: in the order of time. */
function auditKey({ at, run }) {
    return `audit/${at.replace(/\.\d+/, '').replace(/[-:]/g, '')}-${run}.json`;
}
/**
 * Keeps it for good: what is there already is never written over.
 *
 * @throws AppError `state-unusable` where there is such a record by now
 */
async function writeAudit(objects, record) {
    const key = auditKey(record);
    const bytes = Buffer.from(`${(0,plan_fingerprint/* canonicalJson */.dj)(record)}\n`);
    if ((await objects.put(key, bytes, 'absent')) === undefined)
        throw new app_error/* AppError */.u('state-unusable', `There is an audit record ${key} in ${objects.name} already.`);
}

;// CONCATENATED MODULE: ./lib/app/promotion/admit-run.js






/**
 * Asks whether what is to be deployed has passed the stage before. Where the glass is broken, the audit record is written
 * here: before the run has its journal, and before anything in the cloud is changed.
 *
 * @throws AppError `state-unusable` for records that cannot be trusted, or where none are kept and some are needed
 */
async function admitRun(begun, environment, options) {
    const { plan, planned, account, skipped } = begun;
    // A record that cannot be trusted is told now, not once everything is deployed.
    const { own: records, all } = recordsOf(environment, options);
    const own = await currentRecord(plan.stage, environment.stores.journals, records);
    const noted = readNoted(plan, planned, options);
    const asked = askPromotion(noted, planned, environment, all, { ...options, own });
    const { refusals, unproved } = await (account === undefined ? asked : pastRecord(asked, noted));
    if (account === undefined && refusals.length > 0)
        return { kind: 'refused', reasons: refusals.map(({ message }) => message) };
    const note = releaseNote(noted);
    const release = { ...note, services: note.services.filter(({ name }) => !unproved.has(name)) };
    if (account === undefined)
        return { kind: 'admitted', noted: { release } };
    const breakGlass = { ...account, skipped: [...skipped, ...refusals] };
    await audit(breakGlass, { ...begun, commit: noted.commit }, environment, options);
    return { kind: 'admitted', noted: { release, breakGlass } };
}
/** Who breaks the glass is not held up by a record that cannot be had or trusted: that is skipped as well, and told. */
async function pastRecord(asked, noted) {
    try {
        return await asked;
    }
    catch (error) {
        if (!(error instanceof app_error/* AppError */.u) || error.code !== 'state-unusable')
            throw error;
        const { stage } = noted.plan;
        const changed = new Set(askedReleases(noted).map(({ name }) => name));
        const others = releaseNote(noted).services.filter(({ name }) => !changed.has(name));
        return {
            refusals: [{ check: 'promotion', subject: stage, message: error.message }],
            unproved: new Set(others.map(({ name }) => name)),
        };
    }
}
async function audit(breakGlass, { run, plan, commit }, { objects }, { now }) {
    if (objects === undefined)
        throw new app_error/* AppError */.u('state-unusable', 'There is nowhere to keep the audit record.');
    await writeAudit(objects, sealAudit({
        schemaVersion: 1,
        run,
        stage: plan.stage,
        at: new Date(now).toISOString(),
        ...(commit !== undefined && { commit }),
        ...breakGlass,
        planFingerprint: plan.fingerprint,
    }));
}

;// CONCATENATED MODULE: ./lib/app/promotion/break-glass.js


const break_glass_limits = { reason: { least: 10, most: 1_000 }, by: 128 };
/**
 * Who breaks the glass, and why.
 *
 * @param environment of the process: on GitHub the account is not a matter of what is typed
 * @throws AppError `usage` for a reason that says nothing, or where nobody is named
 */
function requireAccount({ reason, by }, environment) {
    const said = oneLine(reason);
    if ([...said].length < break_glass_limits.reason.least || said.length > break_glass_limits.reason.most)
        throw new app_error/* AppError */.u('usage', `--break-glass takes the reason in words: ${break_glass_limits.reason.least} to ${break_glass_limits.reason.most} characters`);
    const actor = oneLine(environment.GITHUB_ACTOR ?? '');
    const named = oneLine(by ?? '');
    if (actor !== '' && named !== '' && named !== actor)
        throw new app_error/* AppError */.u('usage', `--by is for where GitHub names nobody; here it is ${actor}`);
    const who = actor === '' ? named : actor;
    if (who === '' || who.length > break_glass_limits.by)
        throw new app_error/* AppError */.u('usage', '--break-glass needs a name to answer for it: --by NAME, or GITHUB_ACTOR');
    return { by: who, reason: said };
}
const oneLine = (text) => text.replace(/\s+/gu, ' ').trim();
/** What a person may decide about data. Everything else says that the deploy would fail, or break somebody else's. */
const mayDecide = {
    'stateful-removal': 'state/removal',
    'stateful-replacement': 'state/replacement',
};
/** The plan as if each loss of data that stands against it were waived. The refusal stays where anything else does. */
function overrideLosses(result, input) {
    if (result.kind === 'planned')
        return { result, skipped: [] };
    const waived = new Set(result.refusals.flatMap((refusal) => waiverOf(refusal, input) ?? []));
    if (waived.size === 0)
        return { result, skipped: [] };
    const again = makePlan({
        ...input,
        waived: (service, logicalId, rule) => waived.has(JSON.stringify([service, logicalId, rule])) || input.waived(service, logicalId, rule),
    });
    if (again.kind === 'refused')
        return { result, skipped: [] };
    return { result: again, skipped: result.refusals.flatMap(skippedBy) };
}
function waiverOf({ code, stack, subject }, { proposed, deployed }) {
    const rule = mayDecide[code];
    const service = [...proposed, ...deployed].find(({ key }) => key === stack)?.service;
    return rule === undefined || service === undefined ? undefined : JSON.stringify([service, subject, rule]);
}
function skippedBy({ code, stack, subject, message }) {
    if (code !== 'stateful-removal' && code !== 'stateful-replacement')
        return [];
    return [{ check: code, subject: stack === undefined ? subject : `${stack}: ${subject}`, message }];
}

;// CONCATENATED MODULE: ./lib/app/running/code-in.js
/**
 * How code is packaged for a cloud: what a build job packed where that is given, else, where it is uploaded, the folders as
 * they are. The embedded cloud is content with names.
 */
function codeIn(view, { code }) {
    const { bucketAt, addressAt } = view ?? {};
    if (bucketAt === undefined)
        return code === undefined ? {} : { code };
    const place = { bucketAt, ...(addressAt !== undefined && { addressAt }) };
    return { ...place, code: code ?? { kind: 'folders', images: new Map() } };
}

// EXTERNAL MODULE: ./lib/app/running/this-process.js
var this_process = __webpack_require__(8867);
;// CONCATENATED MODULE: ./lib/app/running/free-dead-lease.js

/**
 * Frees a stage whose holder was a process of this machine that is gone, so that a killed run need not wait for its
 * lease to run out. Epochs keep rising: were it alive after all, it could write nothing more.
 */
async function freeDeadLease(leases, stage) {
    const lease = await leases.look(stage);
    if (lease !== undefined && (0,this_process/* isGone */.S)(lease.holder))
        await leases.release(lease);
}

;// CONCATENATED MODULE: ./lib/app/running/run-commands.js
/** @param place as it was given: nothing is added that the default says */
function runCommands(run, stage, place) {
    const { commandDirectory: shown = place.directory } = place;
    const directory = shown === '.' ? [] : [shown];
    const where = [...directory, '--cloud', place.cloud, ...(place.state === undefined ? [] : ['--state', place.state])];
    // On AWS the stage says where the run's journal is.
    const whose = place.cloud === 'local' ? where : [...where, '--stage', stage];
    return {
        deploy: commandLine(['deploy', ...where, '--stage', stage]),
        resume: commandLine(['deploy', ...whose, '--resume', run]),
        rollback: commandLine(['rollback', ...whose, '--run', run]),
    };
}
/** The report with commands that work here: the run knows neither folder nor cloud. */
function withCommands(report, commands) {
    const { outcome } = report;
    return outcome === undefined ? report : { ...report, outcome: outcomeWith(outcome, commands) };
}
function outcomeWith(outcome, commands) {
    if (outcome.kind !== 'deployed' && outcome.kind !== 'restore-incomplete')
        return outcome;
    return {
        ...outcome,
        remains: outcome.remains.map((remaining) => ({ ...remaining, command: run_commands_commandFor(remaining, commands) })),
    };
}
/** The run says which of its commands finishes the job; empty where none does. */
function run_commands_commandFor({ command }, { deploy, rollback }) {
    if (command === '')
        return '';
    return command.startsWith('stackgate rollback ') ? rollback : deploy;
}
function commandLine(words) {
    return ['stackgate', ...words.map(run_commands_quoted)].join(' ');
}
/** For a shell: what holds more than harmless characters stands in single quotes. */
function run_commands_quoted(word) {
    return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

;// CONCATENATED MODULE: ./lib/app/running/run-over.js








/** A run that is there and can be gone on with; a journal that cannot be trusted is compared with the cloud and left alone. */
async function run_over_knownRun({ cloud, stores }, run) {
    const text = await stores.journals.read(run);
    if (text === undefined)
        throw new app_error/* AppError */.u('usage', `there is no run ${run}; stackgate status lists them`);
    const reading = readJournal(text);
    if (reading.kind === 'corrupt') {
        const reconciliation = await reconcile(text, cloud);
        return { kind: 'corrupt', run, reconciliation, diagnostics: [], exitCode: (0,exit_codes/* exitCodeOfRun */.mZ)(undefined) };
    }
    const opened = openedOf(reading.records);
    if (opened === undefined)
        throw new app_error/* AppError */.u('usage', `run ${run} was killed before it began: it changed nothing`);
    return { kind: 'known', plan: opened.plan };
}
/** What a run is done with. Frees the stage first where its holder is a process of this machine that is gone. */
async function toolsOf({ cloud, stores, leaseClock, objectExists, artefactsAt }, stage, { signal, onRun, drift }) {
    await freeDeadLease(stores.leases, stage);
    const artefactExists = async (target, key) => (await artefactsAt?.(target).head(key)) !== undefined;
    const preflight = {
        ...(artefactsAt && { artefactExists }),
        ...(objectExists && { objectExists }),
        ...(drift && { drift }),
    };
    return { ...stores, ...preflight, cloud, holder: (0,this_process/* thisHolder */.D)(), progress: onRun, signal, leaseClock };
}
/** @param exitCode for a run that ended well in another sense than a deploy's */
function endingOf(report, place, exitCode = (0,exit_codes/* exitCodeOfRun */.mZ)(report.outcome)) {
    const commands = runCommands(report.run, report.stage, place);
    return { kind: 'ended', report: withCommands(report, commands), commands, diagnostics: [], exitCode };
}

;// CONCATENATED MODULE: ./lib/app/deploying/refused-before.js

/** A run that never began, of a plan or of a stage without one. */
function refusedBefore({ stage, fingerprint = '' }, reasons, now) {
    return {
        run: '',
        stage,
        planFingerprint: fingerprint,
        outcome: { kind: 'refused', reasons },
        steps: [],
        startedAt: now,
        endedAt: now,
        criticalPath: [],
    };
}
/** With their places, as reasons. */
function errorsIn(diagnostics) {
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    return errors.map(({ message, location }) => `${(0,model_location/* formatLocation */.j$)(location)}: ${message}`);
}

// EXTERNAL MODULE: ./lib/cloud/local/local-cloud.js
var local_cloud = __webpack_require__(2102);
// EXTERNAL MODULE: ./lib/cloud/local/local-port.js
var local_port = __webpack_require__(7996);
// EXTERNAL MODULE: ./lib/cloud/local/state-file.js + 1 modules
var state_file = __webpack_require__(588);
// EXTERNAL MODULE: ./lib/cloud/local/virtual-clock.js + 1 modules
var virtual_clock = __webpack_require__(3296);
// EXTERNAL MODULE: ./lib/deploy/stores/folder-stores.js + 3 modules
var folder_stores = __webpack_require__(4671);
// EXTERNAL MODULE: ./lib/deploy/stores/memory-stores.js
var memory_stores = __webpack_require__(1210);
// EXTERNAL MODULE: ./lib/cloud/local/core/api/perform.js + 18 modules
var perform = __webpack_require__(8288);
// EXTERNAL MODULE: ./lib/cloud/local/core/run.js + 10 modules
var run = __webpack_require__(6649);
;// CONCATENATED MODULE: ./lib/rehearse/rehearsal-cloud.js



/** Every resource takes a little while, so that an operation is seen while it goes on; each look costs as much as a call. */
const resourceMilliseconds = 300;
const changeSetMilliseconds = 1_500;
/** Nothing in a rehearsal takes longer: what waits on waits for ever. */
const rehearsal_cloud_longest = 30 * 24 * 3_600_000;
function rehearsalCloud(state, given, blueprints) {
    const options = {
        ...given,
        duration: () => resourceMilliseconds,
        changeSetDuration: changeSetMilliseconds,
    };
    const engine = { state, options, blueprints };
    const tooLate = state.now + rehearsal_cloud_longest;
    const core = {
        call: (target, action, input) => (0,perform/* perform */.y)(engine, target, action, input),
        advanceTo: (time) => (0,run/* runUntil */.W)(engine, time),
        now: () => state.now,
        putTemplate: (url, body) => {
            if (!state.templates.some((template) => template.url === url))
                state.templates.push({ url, body });
        },
    };
    const clock = {
        now: () => state.now,
        sleep: async (milliseconds) => {
            const time = state.now + Math.max(0, milliseconds);
            if (time > tooLate)
                throw new Error('A month has passed in a rehearsal: something waits for ever.');
            (0,run/* runUntil */.W)(engine, time);
        },
    };
    return {
        state,
        core,
        cloud: (0,local_port/* localCloud */.Z)(core, clock),
        settle: () => {
            for (let next = state.queue[0]; next !== undefined; next = state.queue[0])
                (0,run/* runUntil */.W)(engine, next.at);
        },
    };
}

;// CONCATENATED MODULE: ./lib/rehearse/recreate.js





/**
 * Makes stacks of another cloud in an embedded one: their templates, parameters and tags, so with the same outputs and exports
 * by name. Their values are those that this cloud gives: ones that its resources do not have would change with the next
 * update. Values of NoEcho parameters nobody can read; any text stands for one.
 *
 * @param state an embedded cloud with what the stacks take from outside; it is changed
 */
async function recreate(stacks, state, artefacts) {
    const world = rehearsalCloud(state, {}, new WeakMap());
    const failed = [];
    for (const stack of providersFirst(stacks)) {
        const reason = await recreateOne(stack, world, artefacts);
        if (reason !== undefined)
            failed.push({ stackName: stack.stackName, reason });
    }
    return failed;
}
async function recreateOne(stack, { cloud, state, settle }, artefacts) {
    const { stackName, target, parameters, noEcho, tags, templateDigest } = stack;
    const body = await artefacts.get(templateDigest);
    if (body === undefined)
        return 'its template is not known';
    const at = cloud.at(target);
    const token = `recreate-${templateDigest.slice(0, 12)}`;
    const secrets = noEcho.map((name) => [name, 'rehearsal']);
    try {
        await at.createChangeSet({
            ...{ stackName, tags, token, changeSetName: token, type: 'CREATE' },
            templateBody: Buffer.from(body).toString('utf8'),
            parameters: Object.fromEntries([...Object.entries(parameters), ...secrets]),
            capabilities: ['CAPABILITY_IAM', 'CAPABILITY_NAMED_IAM', 'CAPABILITY_AUTO_EXPAND'],
        });
        settle();
        const made = await at.describeChangeSet(stackName, token);
        if (made?.status !== 'CREATE_COMPLETE')
            return made?.statusReason ?? 'its change set is not made';
        await at.executeChangeSet(stackName, token, token);
        settle();
    }
    catch (error) {
        if (error instanceof port/* CloudError */.K)
            return error.message;
        throw error;
    }
    const record = state.regions
        .find((region) => (0,plan_place/* placeOf */.$)(region.target, '') === (0,plan_place/* placeOf */.$)(target, ''))
        ?.stacks.find(({ name, status }) => name === stackName && status === 'CREATE_COMPLETE');
    return record === undefined ? recreate_reasonOf(at, stackName) : undefined;
}
async function recreate_reasonOf(at, stackName) {
    const events = await at.events(stackName);
    const first = events.findLast(({ status }) => status.endsWith('_FAILED'));
    return first?.reason ?? 'it cannot be made';
}
/** Stacks of a circle of imports come in the order given. */
function providersFirst(stacks) {
    const exporters = new Map(stacks.flatMap((stack) => Object.keys(stack.exports).map((name) => [(0,plan_place/* placeOf */.$)(stack.target, name), stack])));
    const done = new Set();
    const visit = (first) => {
        const open = [];
        const begun = new Set();
        const begin = (stack) => {
            if (done.has(stack) || begun.has(stack))
                return;
            begun.add(stack);
            open.push({ stack, imports: [...stack.imports] });
        };
        begin(first);
        for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
            const name = top.imports.pop();
            const provider = name === undefined ? undefined : exporters.get((0,plan_place/* placeOf */.$)(top.stack.target, name));
            if (name === undefined) {
                done.add(top.stack);
                open.pop();
            }
            else if (provider !== undefined)
                begin(provider);
        }
    };
    for (const stack of stacks)
        visit(stack);
    return [...done];
}
/**
 * The plan as it would have been made against this cloud: its first look at each stack takes the stack as it is here. Whether a
 * stack moved since the plan is asked before a deploy, and is nothing to rehearse.
 */
async function expectingWhatIsThere(plan, state) {
    const { cloud } = rehearsalCloud(state, {}, new WeakMap());
    const seen = new Set();
    const steps = [];
    for (const step of plan.steps) {
        const place = (0,plan_place/* placeOf */.$)(step.target, step.stackName);
        const stack = seen.has(place) ? undefined : await cloud.at(step.target).describeStack(step.stackName);
        const template = stack && (await cloud.at(step.target).originalTemplate(stack.stackId));
        const isFirst = !seen.has(place);
        seen.add(place);
        const expects = stack === undefined || template === undefined ? plan_fingerprint/* absent */.Ge : fingerprintOf(stack, template);
        steps.push(isFirst ? { ...step, expects } : step);
    }
    return { ...plan, steps };
}

;// CONCATENATED MODULE: ./lib/rehearse/cloud-units.js

/** Takes a state apart; nothing of it may be under way. */
function unitsOf({ regions, templates, seed }) {
    const apart = regions.map(regionUnits);
    return {
        units: new Map(apart.flatMap(({ units }) => units.map((unit) => [unit.place, unit]))),
        background: { seed, templates, regions: apart.map(({ rest }) => rest) },
    };
}
function regionUnits(region) {
    const { target, external, leftBehind } = region;
    const names = rootNames(region.stacks);
    const places = new Map();
    for (const stack of region.stacks) {
        const place = (0,plan_place/* placeOf */.$)(target, names.get(stack.id) ?? stack.name);
        places.set(place, [...(places.get(place) ?? []), stack]);
    }
    const owned = new Set();
    const units = [...places].map(([place, stacks]) => {
        const own = new Set(stacks.flatMap(cloud_units_parametersOf));
        for (const name of own)
            owned.add(name);
        return { ...shareOf(region, place, stacks), ssm: region.ssm.filter(({ name }) => own.has(name)), leftBehind: [] };
    });
    return { units, rest: { target, external, leftBehind, ssm: region.ssm.filter(({ name }) => !owned.has(name)) } };
}
function shareOf({ target, changeSets, tokens }, place, stacks) {
    const ids = new Set(stacks.map(({ id }) => id));
    const names = new Set(stacks.map(({ name }) => name));
    return {
        place,
        target,
        stacks,
        changeSets: changeSets.filter(({ stackId }) => ids.has(stackId)),
        tokens: tokens.filter(({ stackName }) => names.has(stackName)),
    };
}
/** The root's name by the id of each stack. */
function rootNames(stacks) {
    const byId = new Map(stacks.map((stack) => [stack.id, stack.name]));
    return new Map(stacks.map(({ id, name, rootId }) => [id, byId.get(rootId ?? id) ?? name]));
}
function cloud_units_parametersOf({ resources, status }) {
    if (status === 'DELETE_COMPLETE')
        return [];
    return Object.values(resources).flatMap(({ type, physicalId }) => type === 'AWS::SSM::Parameter' ? [physicalId] : []);
}
/** A cloud of these units alone. Records are shared with them: whoever works on it copies what it changes first. */
function stateOfUnits({ templates, regions }, units, given) {
    const targets = new Map([...regions, ...units].map(({ target }) => [(0,plan_place/* placeOf */.$)(target, ''), target]));
    return {
        ...given,
        version: 1,
        sequence: 0,
        queue: [],
        templates: [...templates],
        faultMatches: [],
        regions: [...targets.values()].map((target) => regionOfUnits(target, regions, units)),
    };
}
function regionOfUnits(target, regions, units) {
    const isHere = (one) => (0,plan_place/* placeOf */.$)(one.target, '') === (0,plan_place/* placeOf */.$)(target, '');
    const here = units.filter(isHere);
    const rest = regions.find(isHere);
    return {
        target,
        stacks: here.flatMap(({ stacks }) => stacks),
        changeSets: here.flatMap(({ changeSets }) => changeSets),
        tokens: here.flatMap(({ tokens }) => tokens),
        ssm: [...(rest?.ssm ?? []), ...here.flatMap(({ ssm }) => ssm)],
        leftBehind: [...(rest?.leftBehind ?? []), ...here.flatMap(({ leftBehind }) => leftBehind)],
        external: rest?.external ?? { exports: [], ssm: [], secrets: [], stackOutputs: [] },
    };
}
/**
 * Without what lies behind it: events but the newest of each stack about itself, change sets and tokens that are used up.
 * CloudFormation forgets them too, and a driver that reads them again with every look reads them in vain.
 */
function withoutPast(unit) {
    const stacks = unit.stacks.map((stack) => {
        const newest = stack.events.findLast(({ physicalId }) => physicalId === stack.id);
        return { ...stack, events: newest === undefined ? [] : [newest] };
    });
    return { ...unit, stacks, changeSets: [], tokens: [] };
}
/** What an operation on one stack made of its share: all that is not of the others that were there. */
function unitAfter(place, target, state, others, beside) {
    const region = state.regions.find((one) => (0,plan_place/* placeOf */.$)(one.target, '') === (0,plan_place/* placeOf */.$)(target, ''));
    const rest = others.regions.find((one) => (0,plan_place/* placeOf */.$)(one.target, '') === (0,plan_place/* placeOf */.$)(target, ''));
    const foreign = new Set([
        ...beside.flatMap(({ stacks, changeSets, tokens, ssm, leftBehind }) => [
            ...stacks,
            ...changeSets,
            ...tokens,
            ...ssm,
            ...leftBehind,
        ]),
        ...(rest?.ssm ?? []),
        ...(rest?.leftBehind ?? []),
    ]);
    const own = (items = []) => items.filter((item) => !foreign.has(item));
    return {
        place,
        target,
        stacks: own(region?.stacks),
        changeSets: own(region?.changeSets),
        tokens: own(region?.tokens),
        ssm: own(region?.ssm),
        leftBehind: [...own(region?.leftBehind)],
    };
}

;// CONCATENATED MODULE: ./lib/rehearse/faults.js
const reason = 'the rehearsal lets it fail';
/** Acts never and counts the resources that an operation works on. */
const counter = {
    match: { phase: 'forward', probability: 0 },
    effect: { kind: 'resource-fails', reason },
};
const noFaults = { name: 'none', script: [counter] };
/** @returns how many resources an operation without faults worked on */
const resourcesIn = (matches) => matches[0] ?? 0;
const fails = (match) => ({ match, effect: { kind: 'resource-fails', reason } });
const faults_refused = (action) => ({
    match: { action },
    effect: { kind: 'error', code: 'ValidationError', message: `${action}: ${reason}` },
});
/** CloudFormation itself takes it back: the last resource fails, so that everything before it has to be undone. */
function stepFails({ kind }, resources) {
    if (kind === 'delete')
        return { name: 'fails', script: [fails({ phase: 'delete' })] };
    // Where no resource is worked on, only the change set can be refused.
    if (resources === 0)
        return { name: 'fails', script: [faults_refused('CreateChangeSet')] };
    return { name: 'fails', script: [fails({ phase: 'forward', nth: resources })] };
}
/** Nothing but a refused call can go wrong: a deletion of nothing. */
const deletionRefused = { name: 'refused', script: [faults_refused('DeleteStack')] };
/** The way back fails as well, once or as often as it is tried. */
function rollbackFails(step, resources, how) {
    const { script } = stepFails(step, resources);
    const way = fails({ phase: 'rollback', ...(how === 'once' && { nth: 1 }) });
    return { name: `rollback fails ${how}`, script: [...script, way] };
}
/** Whether the way back had anything that could fail. */
const hadRollback = (matches) => (matches[1] ?? 0) > 0;
/** A restore fails whichever way it takes, and CloudFormation's own way back from it too. */
const restoreFails = {
    name: 'restore fails',
    script: [fails({ phase: 'forward' }), fails({ phase: 'rollback' }), fails({ phase: 'delete' })],
};
/** The same where it works on no resource. */
const restoreRefused = {
    name: 'restore refused',
    script: [faults_refused('CreateChangeSet'), faults_refused('DeleteStack'), faults_refused('ContinueUpdateRollback')],
};

;// CONCATENATED MODULE: ./lib/rehearse/copy-state.js
/**
 * Copies of what the embedded cloud changes in place. Definitions, events, properties and stable states are never changed
 * once they are made, so copies share them; a copy of everything would cost more than the operation itself.
 *
 * @param kept records that nobody changes: they stay the same objects, by which it is known whose they are
 */
function copyState(state, kept) {
    return {
        ...state,
        queue: [...state.queue],
        templates: [...state.templates],
        faultMatches: [...state.faultMatches],
        regions: state.regions.map((region) => copyRegion(region, kept)),
    };
}
function copyRegion(region, kept) {
    return {
        ...region,
        stacks: region.stacks.map((stack) => (kept.has(stack) ? stack : copyStack(stack))),
        changeSets: region.changeSets.map((one) => (kept.has(one) ? one : { ...one })),
        tokens: [...region.tokens],
        ssm: [...region.ssm],
        leftBehind: [...region.leftBehind],
    };
}
/** For an operation on it. */
function copyUnit(unit) {
    return {
        ...unit,
        stacks: unit.stacks.map(copyStack),
        changeSets: unit.changeSets.map((changeSet) => ({ ...changeSet })),
    };
}
function copyStack(stack) {
    // One resource may stand in several places of a stack, and is changed in all of them at once.
    const known = new Map();
    const copied = (resource) => {
        const copy = known.get(resource) ?? { ...resource };
        known.set(resource, copy);
        return copy;
    };
    const resources = Object.fromEntries(Object.entries(stack.resources).map(([id, one]) => [id, copied(one)]));
    return {
        ...stack,
        resources,
        events: [...stack.events],
        garbage: stack.garbage.map((one) => copyGarbage(one, copied)),
        ...(stack.operation !== undefined && { operation: copyOperation(stack.operation, copied) }),
    };
}
function copyOperation(operation, copied) {
    return {
        ...operation,
        tasks: operation.tasks.map((task) => copyTask(task, copied)),
        garbage: operation.garbage.map((one) => copyGarbage(one, copied)),
    };
}
function copyTask(task, copied) {
    return task.resource === undefined ? { ...task } : { ...task, resource: copied(task.resource) };
}
function copyGarbage(garbage, copied) {
    return { ...garbage, resource: copied(garbage.resource) };
}

// EXTERNAL MODULE: ./lib/cloud/local/template/index.js + 57 modules
var template = __webpack_require__(5080);
;// CONCATENATED MODULE: ./lib/rehearse/stack-node.js



let made = 0;
function nodeOf(given) {
    const live = given.unit.stacks.filter(isLive);
    made += 1;
    return {
        ...given,
        memo: {},
        number: made,
        content: (0,plan_fingerprint/* digestOf */.ol)(JSON.stringify([live.map(stack_node_contentOf), given.unit.ssm, given.unit.leftBehind])),
        shape: (0,plan_fingerprint/* digestOf */.ol)(JSON.stringify(live.map(shapeOf))),
        face: (0,plan_fingerprint/* digestOf */.ol)(JSON.stringify([live.map(faceOf), given.unit.ssm, given.unit.leftBehind])).slice(0, 24),
    };
}
/** Neither deleted nor only made for the sake of a change set. */
function isLive({ status }) {
    return status !== 'DELETE_COMPLETE' && status !== 'REVIEW_IN_PROGRESS';
}
/** The root among them; undefined where the stack is not there. */
function liveRoot({ stacks }) {
    return stacks.find((stack) => stack.parentId === undefined && isLive(stack));
}
const stack_node_byName = (values) => values.map(({ name, value }) => [name, value]).sort(([a = ''], [b = '']) => (a < b ? -1 : a > b ? 1 : 0));
/** A stack that can be updated is as good as any other that can, whatever came before. */
const standing = ({ status }) => ((0,stack_status/* canUpdate */.Ev)(status) ? 'usable' : status);
const bodies = new WeakMap();
/** Bodies are long and the same in many nodes. */
function bodyDigest(definition) {
    const known = bodies.get(definition) ?? (0,plan_fingerprint/* digestOf */.ol)(definition.body);
    bodies.set(definition, known);
    return known;
}
function stack_node_contentOf(stack) {
    const { definition, resources, outputs, outputImports, terminationProtection, stackPolicy } = stack;
    return [
        stack.id,
        standing(stack),
        terminationProtection,
        stackPolicy,
        definition && { ...definition, body: bodyDigest(definition), tags: stack_node_byName(definition.tags) },
        Object.values(resources)
            .map(({ updatedAt: _, status, statusReason: __, ...rest }) => ({ ...rest, failed: status.endsWith('_FAILED') }))
            .sort((a, b) => (a.logicalId < b.logicalId ? -1 : 1)),
        outputs,
        outputImports,
        stack.garbage.map(({ resource, keep, fresh }) => [resource.physicalId, keep, fresh]),
    ];
}
function shapeOf(stack) {
    const { definition, resources, outputs } = stack;
    return [
        stack.parentId === undefined,
        standing(stack),
        definition && [bodyDigest(definition), stack_node_byName(definition.parameters), stack_node_byName(definition.tags)],
        Object.values(resources)
            .map(({ logicalId, type, missing, status }) => `${logicalId} ${type} ${missing ?? ''}${status.endsWith('_FAILED')}`)
            .sort(),
        outputs.flatMap(({ exportName }) => exportName ?? []).sort(),
    ];
}
function faceOf(stack) {
    const { id, name, status, resources, outputs, outputImports } = stack;
    const all = Object.values(resources);
    return [
        id,
        name,
        status === 'DELETE_IN_PROGRESS',
        outputs.map(({ key, value, exportName }) => [key, value, exportName]),
        [...new Set([...outputImports, ...all.flatMap(({ imports }) => imports)])].sort(),
        all.map((one) => [one.type, (0,template/* customName */.fd)(one.type, one.properties), one.missing === true]),
        stack.garbage.map(({ resource }) => [resource.type, (0,template/* customName */.fd)(resource.type, resource.properties)]),
    ];
}

;// CONCATENATED MODULE: ./lib/rehearse/operation.js








/**
 * Does one operation with the deployer's own driver on the embedded CloudFormation's own core.
 *
 * @param own the stack that it is about, which it alone may change
 * @param given stacks that are there besides; of a death those that were there then
 * @param from where a process died in the same operation
 */
async function operate(stage, operation, own, given, from) {
    const { type, step, isKept, faults, epoch, keepsDeaths } = operation;
    if (type === 'restore' && isKept) {
        const event = { type: 'restore-done', step: step.id, how: 'kept' };
        return { event, node: own, calls: [], deaths: () => [], matches: [], changes: [] };
    }
    const beside = from?.beside ?? given;
    const others = beside.map(({ unit }) => unit);
    const foreign = new Set(others.flatMap(({ stacks, changeSets }) => [...stacks, ...changeSets]));
    const state = from === undefined ? stateBefore(stage, own, beside) : copyState(from.state, foreign);
    const world = rehearsalCloud(state, { faults, artefactExists: stage.artefactExists }, stage.blueprints);
    const journal = [...(from?.journal ?? own.journal)];
    const record = (entry) => {
        journal.push({ seq: journal.length, at: state.now, previous: '', record: entry, hash: '' });
    };
    if (from !== undefined)
        record({ kind: 'taken-over', epoch, holder: stage.run });
    const keep = keepsDeaths ? () => ({ state: copyState(state, foreign), beside }) : undefined;
    const witness = witnessOf(world, journal, idsOf(own), keep);
    const what = type === 'perform' ? 'deploy' : 'restore';
    const task = taskOf(stage.run, epoch, step, what, journal);
    const result = await driveStack(task, toolsFor(stage, witness.cloud, record));
    const isNew = task.goal.kind === 'restore' && task.goal.point === null;
    const event = what === 'deploy' ? deployEvent(step.id, result) : restoreEvent(step.id, result, isNew);
    record({ kind: 'event', event });
    world.settle();
    const { place, target } = own.unit;
    const unit = unitAfter(place, target, state, stage.background, others);
    const node = nodeOf({ unit, journal, now: state.now, ids: state.ids, operations: own.operations + 1 });
    const { calls, deaths, changes } = witness;
    return { event, node, calls, deaths, matches: state.faultMatches, changes };
}
function stateBefore({ background, run }, own, beside) {
    const now = Math.max(own.now, ...beside.map((node) => node.now));
    const units = [copyUnit(own.unit), ...beside.map(({ unit }) => unit)];
    return stateOfUnits(background, units, { seed: `${run} ${own.unit.place}`, now, ids: idsOf(own).start });
}
/**
 * Ids are given out from fixed numbers on, one range for each call that begins something: what an operation makes has then the
 * same ids whether or not a process died on the way.
 */
function idsOf({ operations }) {
    const start = (operations + 1) * 1_000_000;
    return {
        start,
        ranges: new Map([
            ['executeChangeSet', start + 100_000],
            ['deleteStack', start + 200_000],
            ['continueRollback', start + 300_000],
            ['rollbackStack', start + 400_000],
        ]),
    };
}
/** For a look at all stacks, which writes nothing. */
const verifyTools = (stage, cloud) => toolsFor(stage, cloud, () => { });
function toolsFor(stage, cloud, record) {
    const sleep = (milliseconds) => cloud.clock.sleep(milliseconds);
    return {
        cloud,
        artefacts: stage.artefacts,
        // No read is behind here: waiting for one longer than it takes to look again proves nothing.
        patience: { ...usualPatience, stale: 5_000 },
        record: async (entry) => record(entry),
        guard: async () => { },
        sleep,
        turns: { turn: (_, pause) => sleep(pause) },
        progress: () => { },
        ended: new Map(),
        templates: new Map(),
        secret: stage.secret,
    };
}
const writing = new Set([
    'createChangeSet',
    'executeChangeSet',
    'deleteChangeSet',
    'deleteStack',
    'continueRollback',
    'rollbackStack',
    'cancelUpdate',
]);
/** The same cloud, and the names of the calls that are made to it. */
function countCalls({ clock, at }) {
    const calls = [];
    const seen = (name, call) => (...given) => {
        calls.push(name);
        return call(...given);
    };
    return { cloud: { clock, at: (target) => wrapped(at(target), seen) }, calls };
}
/** Sees each call, and keeps what a process would leave that died there. */
function witnessOf({ state, cloud }, journal, ids, keep) {
    const calls = [];
    const changes = [];
    const deaths = new Map();
    let writes = 0;
    let hasBegun = false;
    const mayDie = (at) => {
        if (keep === undefined)
            return;
        // Nothing but a call, a line of the journal or what is due changes anything.
        const key = `${journal.length} ${writes} ${state.sequence} ${state.queue.length} ${state.queue[0]?.sequence}`;
        const known = deaths.get(key);
        if (known !== undefined)
            deaths.set(key, { ...known, cases: known.cases + 1 });
        else
            deaths.set(key, { cases: 1, at, hasBegun, ...keep(), journal: [...journal] });
    };
    const seen = (name, call) => async (...given) => {
        calls.push(name);
        mayDie(`before ${name}, call ${calls.length}`);
        const from = ids.ranges.get(name);
        if (from !== undefined)
            state.ids = Math.max(state.ids, from);
        try {
            const answer = await call(...given);
            if (name === 'describeChangeSet')
                noteChanges(answer, changes);
            return answer;
        }
        finally {
            if (writing.has(name)) {
                writes += 1;
                hasBegun ||= ids.ranges.has(name);
                mayDie(`after ${name}, call ${calls.length}`);
            }
        }
    };
    return {
        cloud: { clock: cloud.clock, at: (target) => wrapped(cloud.at(target), seen) },
        calls,
        changes,
        deaths: () => {
            const all = [...deaths.values()];
            // They are large, and each is looked into once.
            deaths.clear();
            return all;
        },
    };
}
function wrapped(cloud, seen) {
    return new Proxy(cloud, {
        get(object, name, receiver) {
            const member = Reflect.get(object, name, receiver);
            return typeof member === 'function' ? seen(String(name), async (...given) => member(...given)) : member;
        },
    });
}
function noteChanges(answer, changes) {
    if (typeof answer !== 'object' || answer === null || !('changes' in answer) || !Array.isArray(answer.changes))
        return;
    changes.splice(0, changes.length, ...answer.changes);
}

;// CONCATENATED MODULE: ./lib/rehearse/machine-run.js







/** The run cannot go on as it is: a mistake of whoever decides what it does. */
class RehearsalStuck extends Error {
}
function runnerOf({ plan, stage, places, neighbours, step, keepsDeaths }) {
    const steps = new Map(plan.steps.map((one) => [one.id, one]));
    const stepOf = (id) => {
        const found = steps.get(id);
        if (found === undefined)
            throw new RehearsalStuck(`there is no step ${id}`);
        return found;
    };
    const indexes = new Map(plan.steps.map(({ id, target, stackName }) => [id, places.get((0,plan_place/* placeOf */.$)(target, stackName)) ?? -1]));
    const placeAt = (id) => indexes.get(id) ?? -1;
    const all = [...places.values()];
    const near = new Map([...places].map(([place, index]) => [
        index,
        neighbours?.get(place)?.map((one) => places.get(one) ?? -1) ?? all.filter((other) => other !== index),
    ]));
    const known = new Map();
    const latest = new Map();
    const verified = new Map();
    const count = { done: 0, known: 0 };
    const keyOf = (moment, { type, step: id }, faults) => {
        const at = placeAt(id);
        let key = `${moment.stacks[at]?.number} ${moment.epoch} ${type} ${faults.name} ${id}`;
        for (const index of near.get(at) ?? [])
            key += ` ${moment.stacks[index]?.face}`;
        return key;
    };
    const recall = (key) => {
        const end = known.get(key);
        if (end !== undefined)
            count.known += 1;
        return end;
    };
    const mostTurns = 100 + 20 * plan.steps.length;
    const runner = {
        plan,
        stepOf,
        placeAt,
        count,
        feed(moment, event) {
            const { state, commands } = stepped(step, moment.machine, event);
            return { ...moment, machine: state, pending: [...moment.pending, ...commands] };
        },
        takeOver(moment, type) {
            const { state } = stepped(step, moment.machine, { type });
            return { ...moment, machine: state, pending: pendingCommands(state), epoch: moment.epoch + 1 };
        },
        async perform(moment, command, faults = noFaults, from) {
            // What a process left that died is used once.
            const key = from === undefined ? keyOf(moment, command, faults) : '';
            const before = recall(key);
            if (before !== undefined)
                return before;
            const own = moment.stacks[placeAt(command.step)];
            if (own === undefined)
                throw new RehearsalStuck(`there is no stack of ${command.step}`);
            const beside = near.get(placeAt(command.step))?.flatMap((index) => moment.stacks[index] ?? []) ?? [];
            count.done += 1;
            const operation = {
                type: command.type,
                step: stepOf(command.step),
                isKept: moment.machine.plan.steps.some(({ id, keepOnRestore }) => id === command.step && keepOnRestore),
                faults: faults.script,
                epoch: moment.epoch,
                // In another process, or with a failing restore, one failure has been tried already.
                keepsDeaths: keepsDeaths && moment.epoch === 1 && from === undefined && (faults === noFaults || faults.name === 'fails'),
            };
            const end = await operate(stage, operation, own, beside, from);
            if (key !== '')
                known.set(key, end);
            return end;
        },
        after: (moment, command, event, end) => afterwards(moment, command, event, end),
        async follow(moment, keeps = true) {
            // Nobody sees what lies between: one list of stacks serves all of it.
            const own = keeps ? undefined : [...moment.stacks];
            let last = moment;
            const turns = [];
            for (let number = 0;; number += 1) {
                const [command] = last.pending;
                if (command === undefined)
                    throw new RehearsalStuck('the run stops before its end');
                if (command.type === 'end')
                    return { last, turns };
                if (number > mostTurns)
                    throw new RehearsalStuck('the run does not end');
                const turn = command.type === 'verify'
                    ? { before: last, command, ...(await verify(last, command.steps)) }
                    : // Most are known, and waiting for nothing takes its time as well.
                        (remembered(last, command) ?? (await performed(last, command)));
                if (keeps)
                    turns.push(turn);
                last = afterwards(last, command, turn.event, 'end' in turn ? turn.end : undefined, own);
            }
        },
    };
    /** @param stacks the moment's own, to be changed; a copy of them unless given */
    function afterwards({ stacks: before, pending, machine, epoch }, command, event, end, stacks = [...before]) {
        if (end !== undefined && command.type !== 'verify' && command.type !== 'end')
            stacks[placeAt(command.step)] = end.node;
        const { state, commands } = stepped(step, machine, event);
        const left = pending.length === 1 && pending[0] === command
            ? commands
            : [...pending.filter((one) => one !== command), ...commands];
        return { machine: state, pending: left, stacks, epoch };
    }
    function remembered(before, command) {
        const at = placeAt(command.step);
        const own = before.stacks[at];
        const known = own && latest.get(own);
        const isLatest = known?.step === command.step &&
            known.type === command.type &&
            known.epoch === before.epoch &&
            near.get(at)?.every((index, which) => before.stacks[index] === known.beside[which]);
        const end = isLatest ? known.end : recall(keyOf(before, command, noFaults));
        if (end === undefined)
            return undefined;
        if (isLatest)
            count.known += 1;
        else if (own !== undefined) {
            const beside = near.get(at)?.map((index) => before.stacks[index]) ?? [];
            latest.set(own, { step: command.step, type: command.type, epoch: before.epoch, beside, end });
        }
        return { before, command, event: end.event, end };
    }
    async function performed(before, command) {
        const end = await runner.perform(before, command);
        return { before, command, event: end.event, end };
    }
    /** In full, over all stacks; once for stacks that are the same. */
    async function verify({ stacks }, ids) {
        const key = `${ids.join('\n')}\n${stacks.map(({ content }) => content).join()}`;
        const before = verified.get(key);
        if (before !== undefined)
            return before;
        const now = Math.max(...stacks.map((one) => one.now));
        const units = stacks.map(({ unit }) => unit);
        const state = stateOfUnits(stage.background, units, { seed: stage.run, now, ids: 0 });
        const { cloud } = rehearsalCloud(state, { artefactExists: stage.artefactExists }, stage.blueprints);
        const counted = countCalls(cloud);
        const failures = await verifySteps(lastSteps(ids.map(stepOf)), verifyTools(stage, counted.cloud));
        const event = failures.length === 0 ? { type: 'verified' } : { type: 'verify-failed', failures };
        const verification = { event, calls: counted.calls.length };
        verified.set(key, verification);
        return verification;
    }
    return runner;
}
function stepped(step, state, event) {
    try {
        return step(state, event);
    }
    catch (error) {
        throw new RehearsalStuck(error instanceof Error ? error.message : String(error));
    }
}

;// CONCATENATED MODULE: ./lib/rehearse/same-data.js
/** Whether two plain values are equal; parts that are the same object are not looked into. */
function isSameData(one, other) {
    if (one === other)
        return true;
    if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
        return false;
    if (Array.isArray(one) !== Array.isArray(other))
        return false;
    const [mine, theirs] = [Object.entries(one), Object.keys(other)];
    const values = { ...other };
    return mine.length === theirs.length && mine.every(([key, value]) => key in values && isSameData(value, values[key]));
}

;// CONCATENATED MODULE: ./lib/rehearse/trying.js

const isStackTurn = (turn) => turn.end !== undefined;
/** Follows to the end and judges it; undefined where there is no end. */
async function tryEnd(trying, trial, what, follow, cases = 1) {
    const { tally, judge } = trying;
    try {
        const followed = await follow();
        const verdict = judge.judge(followed.last);
        const more = await trying_unfinished(trying, followed.last, verdict);
        const problems = [...verdict.problems, ...notBrought(trial, verdict), ...more];
        tally.note(trial, what, { ...verdict, problems }, cases);
        return followed;
    }
    catch (error) {
        if (!(error instanceof RehearsalStuck))
            throw error;
        tally.note(trial, what, stuck(error), cases);
        return undefined;
    }
}
const stuck = ({ message }) => ({
    ending: 'named',
    outcome: { kind: 'interrupted' },
    stacks: [],
    problems: [message],
});
/**
 * Where a command is told that takes the run back, it is tried: it has to finish the job. Once for the same stacks left in the
 * same way: what else the run did is over, and the command does not touch it.
 */
async function trying_unfinished({ runner, judge, finishing }, last, { outcome }) {
    if (outcome.kind !== 'restore-incomplete')
        return [];
    const told = outcome.remains.filter(({ command }) => command.includes(' rollback '));
    if (told.length === 0)
        return [];
    const key = outcome.remains
        .map(({ step, state }) => `${step} ${state} ${last.stacks[runner.placeAt(step)]?.number}`)
        .join('\n');
    const known = finishing.get(key);
    if (known !== undefined)
        return known;
    const again = await runner.follow(runner.takeOver(last, 'take-back'), false);
    const verdict = judge.judge(again.last);
    const left = 'remains' in verdict.outcome ? new Set(verdict.outcome.remains.map(({ step }) => step)) : new Set();
    const problems = verdict.problems.map((problem) => `after the command that was told: ${problem}`);
    const still = told.filter(({ step }) => left.has(step));
    const all = [...problems, ...still.map(({ step }) => `the command for ${step} does not finish it`)];
    finishing.set(key, all);
    return all;
}
/** Where nothing fails on the way back. */
const simple = new Set([
    'step-fails',
    'not-accepted',
    'taken-back',
    'died-taken-back',
    'died-on-the-way-back',
]);
/** A way back in which nothing failed brings back all that a rollback can bring back; there is none where it does not. */
function notBrought(trial, { outcome }) {
    if (!simple.has(trial) || outcome.kind !== 'restore-incomplete')
        return [];
    return outcome.remains
        .filter(({ command }) => command.includes(' rollback '))
        .map(({ step, reason }) => `nothing fails on the way back, and yet ${step} is not brought back: ${reason}`);
}
function noteStuck(tally, trial, what, error, cases) {
    tally.note(trial, what, stuck(error), cases);
}

;// CONCATENATED MODULE: ./lib/rehearse/deaths.js



/** The process dies at each call of a turn of the run in which nothing fails; another goes on, or takes it back. */
async function tryDeaths(trying, turn, base) {
    const at = base.turns.indexOf(turn);
    const later = base.turns.slice(at + 1);
    await tryWay(trying, turn, 'resume', 'died-resumed', { last: base.last, turns: later }, '');
    const back = await takenBack(trying, turn);
    if (back !== undefined)
        await tryWay(trying, turn, 'take-back', 'died-taken-back', back, '');
}
/** @param turns of a way back, the failure that led to it first where there is one */
async function tryDeathsOnTheWay(trying, turns, { last }, what) {
    for (const [at, turn] of turns.entries())
        await tryWay(trying, turn, 'resume', 'died-on-the-way-back', { last, turns: turns.slice(at + 1) }, `${what}; `);
}
/** What becomes of the run when it is taken back while this turn is under way, and nobody died in it. */
async function takenBack({ runner, tally }, turn) {
    try {
        const moment = runner.takeOver(turn.before, 'take-back');
        return isStackTurn(turn)
            ? await runner.follow(runner.after(moment, deaths_inFlight(moment, turn), turn.event, turn.end))
            : await runner.follow(moment);
    }
    catch (error) {
        if (!(error instanceof RehearsalStuck))
            throw error;
        noteStuck(tally, 'died-taken-back', () => `${nameOf(turn)} is under way, and the run is taken back`, error, callsIn(turn));
        return undefined;
    }
}
/**
 * Each death in a turn. Where the operation ends as without it, and the machine stands where it stood, all that follows is what
 * follows without a death; else the run is followed to its own end.
 *
 * @param rest what follows the turn without a death, once the run is resumed or taken back
 */
async function tryWay(trying, turn, way, trial, rest, prefix) {
    const { runner, tally, judge } = trying;
    const then = way === 'resume' ? 'the run is resumed' : 'the run is taken back';
    const what = (at) => () => `${prefix}${nameOf(turn)}: the process dies ${at}, and ${then}`;
    let moment;
    try {
        moment = runner.takeOver(turn.before, way);
        deaths_inFlight(moment, turn);
    }
    catch (error) {
        if (!(error instanceof RehearsalStuck))
            throw error;
        noteStuck(tally, trial, what('in it'), error, callsIn(turn));
        return;
    }
    const goesOn = way === 'take-back' || isSameData(moment.machine, turn.before.machine);
    const verdict = judge.judge(rest.last);
    if (!isStackTurn(turn)) {
        if (goesOn)
            tally.note(trial, what('at a call'), verdict, turn.calls ?? 1);
        else
            await tryEnd(trying, trial, what('at a call'), () => runner.follow(moment), turn.calls ?? 1);
        return;
    }
    const ours = rest.turns.filter((one) => isStackTurn(one) && isSamePlace(runner, one, turn));
    for (const { end, at, cases } of await survivedBy(runner, moment, turn)) {
        if (goesOn && isSameEnd(end, turn.end) && (await staysTheSame(runner, moment.epoch, end.node, ours)))
            tally.note(trial, what(at), verdict, cases);
        else {
            const follow = () => runner.follow(runner.after(moment, deaths_inFlight(moment, turn), end.event, end));
            await tryEnd(trying, trial, what(at), follow, cases);
        }
    }
}
const callsIn = (turn) => turn.end?.calls.length ?? turn.calls ?? 1;
const nameOf = ({ command }) => command.type === 'verify' ? 'verification' : `${command.type} ${command.step}`;
const isSamePlace = (runner, one, other) => runner.placeAt(one.command.step) === runner.placeAt(other.command.step);
/** The command of the turn among those that are in flight for who takes over. @throws RehearsalStuck where it is not */
function deaths_inFlight({ pending }, { command }) {
    const idOf = (one) => ('step' in one ? one.step : '');
    const found = pending.find((one) => one.type === command.type && idOf(one) === idOf(command));
    if (found === undefined || pending.length !== 1)
        throw new RehearsalStuck('who takes over does not find what was in flight, and that alone');
    return found;
}
const known = new WeakMap();
/** All deaths in an operation; once for operations that are the same. */
async function survivedBy(runner, moment, turn) {
    const before = known.get(turn.end);
    runner.count.known += before?.length ?? 0;
    if (before !== undefined)
        return before;
    const survived = [];
    for (const death of turn.end.deaths()) {
        // Before it begins nothing has failed yet, and the way back is still to come.
        if (turn.event.type === 'step-failed' && !death.hasBegun)
            continue;
        const end = await runner.perform(moment, turn.command, turn.faults, death);
        survived.push({ cases: death.cases, at: death.at, end });
    }
    known.set(turn.end, survived);
    return survived;
}
/** The same to the machine, but for the words of a failure, and the same stack, but for its history. */
function isSameEnd(one, other) {
    return wordless(one.event) === wordless(other.event) && one.node.content === other.node.content;
}
function wordless(event) {
    return JSON.stringify('reason' in event ? { ...event, reason: '' } : event);
}
/** What follows on the stack itself, which alone has the death in its history, ends as it does without. */
async function staysTheSame(runner, epoch, node, turns) {
    let own = node;
    for (const { before, command, end, faults } of turns) {
        const stacks = before.stacks.with(runner.placeAt(command.step), own);
        const again = await runner.perform({ ...before, stacks, epoch }, command, faults);
        if (!isSameEnd(again, end))
            return false;
        own = again.node;
    }
    return true;
}

;// CONCATENATED MODULE: ./lib/rehearse/cases.js



/** Tries everything with a plan of which it is known what happens when nothing goes wrong. */
async function tryAll(trying, base) {
    const { judge, tally } = trying;
    const first = judge.judge(base.last);
    const problems = [...first.problems, ...unverified(trying, base)];
    tally.note('nothing-fails', () => 'nothing fails', { ...first, problems });
    for (const turn of base.turns) {
        if (isStackTurn(turn))
            await tryStep(trying, turn);
        else
            await tryRefusal(trying, turn);
        await tryDeaths(trying, turn, base);
    }
    await tryTakingBack(trying, base);
}
/** All that changed before the commit point is looked at there, and what is dropped goes after it. */
function unverified({ runner }, { turns }) {
    const at = turns.findIndex(({ command }) => command.type === 'verify');
    const command = turns[at]?.command;
    const verified = new Set(command?.type === 'verify' ? command.steps : []);
    const changed = turns.flatMap(({ event }, turn) => event.type === 'step-done' && event.result === 'changed' ? [{ step: runner.stepOf(event.step), turn }] : []);
    return changed.flatMap(({ step: { id, phase }, turn }) => {
        if (phase === 'expand' && verified.has(id) && turn < at)
            return [];
        if (phase === 'contract' && turn > at)
            return [];
        return [
            phase === 'expand' ? `${id} is not verified before the commit point` : `${id} comes before the commit point`,
        ];
    });
}
async function tryStep(trying, turn) {
    const step = trying.runner.stepOf(turn.command.step);
    const resources = resourcesIn(turn.end.matches);
    const fails = stepFails(step, resources);
    const first = await failing(trying, turn, fails);
    // A stack without resources is deleted whatever fails, unless the call is refused.
    const faults = first.event.type === 'step-done' && step.kind === 'delete' ? deletionRefused : fails;
    const failed = await failing(trying, turn, faults);
    if (failed.event.type === 'step-done')
        return;
    const followed = await tryFailure(trying, turn, failed, 'step-fails', `${step.id} fails`);
    if (followed !== undefined)
        await tryWayBack(trying, { ...turn, faults, event: failed.event, end: failed }, followed, `${step.id} fails`);
    if (step.kind === 'delete')
        return;
    const once = await failing(trying, turn, rollbackFails(step, resources, 'once'));
    if (!hadRollback(once.matches))
        return;
    await tryFailure(trying, turn, once, 'rollback-continued', `${step.id} fails, and its rollback once`);
    const always = await failing(trying, turn, rollbackFails(step, resources, 'always'));
    const what = `${step.id} fails, and so does its rollback`;
    const stuck = await tryFailure(trying, turn, always, 'rollback-fails', what);
    if (stuck !== undefined)
        await tryRestores(trying, stuck, what);
}
const failing = ({ runner }, { before, command }, faults) => runner.perform(before, command, faults);
async function tryFailure(trying, { before, command }, end, trial, what) {
    return tryEnd(trying, trial, () => what, () => trying.runner.follow(trying.runner.after(before, command, end.event, end)));
}
/** The verification says no: a stack is not what was deployed, or a check of the team's own fails. */
async function tryRefusal(trying, turn) {
    const { before, command } = turn;
    if (command.type !== 'verify')
        return;
    const step = command.steps.at(-1) ?? '';
    const event = { type: 'verify-failed', failures: [{ step, reason: 'the rehearsal says no' }] };
    const what = 'the verification says no';
    const followed = await tryEnd(trying, 'not-accepted', () => what, () => trying.runner.follow(trying.runner.after(before, command, event)));
    if (followed === undefined)
        return;
    await tryRestores(trying, followed, what);
    await tryDeathsOnTheWay(trying, followed.turns, followed, what);
}
async function tryTakingBack(trying, base) {
    const what = 'it is taken back after its end';
    const followed = await tryEnd(trying, 'taken-back', () => what, () => trying.runner.follow(trying.runner.takeOver(base.last, 'take-back')));
    if (followed !== undefined)
        await tryRestores(trying, followed, what);
}
/** @param failed the turn in which the step failed */
async function tryWayBack(trying, failed, followed, what) {
    await tryRestores(trying, followed, what);
    await tryDeathsOnTheWay(trying, [failed, ...followed.turns], followed, what);
}
/** Each restore of a way back fails. */
async function tryRestores(trying, { turns }, what) {
    const { runner } = trying;
    for (const { before, command, end } of turns) {
        if (command.type !== 'restore' || end === undefined || end.calls.length === 0)
            continue;
        let failed = await runner.perform(before, command, restoreFails);
        if (failed.event.type === 'restore-done')
            failed = await runner.perform(before, command, restoreRefused);
        if (failed.event.type === 'restore-done')
            continue;
        const { event } = failed;
        await tryEnd(trying, 'restore-fails', () => `${what}, then the restore of ${command.step}`, () => runner.follow(runner.after(before, command, event, failed), false));
    }
}

// EXTERNAL MODULE: ./lib/diff/resource-table.js + 1 modules
var resource_table = __webpack_require__(7195);
;// CONCATENATED MODULE: ./lib/rehearse/judge.js




/** Looks at the simulated cloud alone and at what the run says of its end: neither machine nor planner is asked. */
function judgeOf({ plan, run, background, before, deployed, places }) {
    const index = places;
    const touched = new Set(plan.steps.map(({ target, stackName }) => index.get((0,plan_place/* placeOf */.$)(target, stackName)) ?? -1));
    const names = [...places.keys()].map((place) => String(JSON.parse(place)[2]));
    const may = lossesOf(plan, index);
    const foreign = new Set(background.regions.flatMap(({ target, external }) => external.exports.map(({ name }) => `${(0,plan_place/* placeOf */.$)(target, '')}${name}`)));
    const creations = plan.steps.flatMap(({ kind, target, stackName }, position) => kind === 'create' ? [{ position, at: index.get((0,plan_place/* placeOf */.$)(target, stackName)) ?? -1 }] : []);
    const placeOfStep = new Map(plan.steps.map((step) => [step.id, index.get((0,plan_place/* placeOf */.$)(step.target, step.stackName))]));
    function standing(outcome, stacks, problems) {
        const remains = 'remains' in outcome ? outcome.remains : [];
        const named = new Set(remains.map(({ step }) => placeOfStep.get(step)));
        for (const one of remains)
            if (!saysWhatToDo(one))
                problems.push(`nothing is said of how to finish ${one.step}`);
        const wanted = outcome.kind === 'deployed' ? deployed : before;
        stacks.forEach((node, at) => {
            if (node.shape === wanted[at]?.shape || (named.has(at) && touched.has(at)))
                return;
            const should = outcome.kind === 'deployed' ? 'as deployed' : 'as before';
            problems.push(`${names[at]} is not ${should} (${judge_statusOf(node)}), and nobody is told`);
        });
    }
    const first = usesOf(before);
    /** Only what changed can have broken anything: stacks that look as before stand together as before. */
    function exportsInUse(stacks, problems) {
        const changed = stacks.flatMap((node, at) => (node.face === before[at]?.face ? [] : [at]));
        const gone = new Set(changed.flatMap((at) => factsAt(before, at).exports));
        const added = new Map();
        for (const at of changed)
            for (const name of factsAt(stacks, at).exports) {
                const owner = first.exporters.get(name);
                if (added.has(name) || (owner !== undefined && !gone.has(name)))
                    problems.push(`${nameIn(name)} is exported twice`);
                added.set(name, at);
            }
        const isThere = (name) => added.has(name) || (first.exporters.has(name) && !gone.has(name)) || foreign.has(name);
        const users = new Set([...changed, ...[...gone].flatMap((name) => first.importers.get(name) ?? [])]);
        for (const at of users)
            for (const name of factsAt(stacks, at).imports)
                if (!isThere(name))
                    problems.push(`${names[at]} uses the export ${nameIn(name)}, which is gone`);
    }
    function stateful({ stacks, machine }, problems) {
        if (plan.ephemeral)
            return;
        stacks.forEach((node, at) => {
            const old = before[at];
            if (old === undefined || node.content === old.content)
                return;
            const there = factsOfNode(node).data;
            for (const [id, resource] of factsOfNode(old).data) {
                if (there.has(id) || staysOutside(resource, node))
                    continue;
                if (machine.committed && may.get(at)?.(resource.logicalId) === true)
                    continue;
                problems.push(`${names[at]}: ${resource.logicalId} (${resource.type}) and what it held are lost`);
            }
        });
    }
    /** What is new and holds data may have taken in some by the time that another stack fails. */
    function newData({ stacks, machine }, problems) {
        if (plan.ephemeral)
            return;
        for (const { position, at } of creations) {
            const [state, made, node] = [machine.steps[position], deployed[at], stacks[at]];
            if (state?.at !== 'restored' || made === undefined || node === undefined)
                continue;
            const there = factsOfNode(node).data;
            for (const [id, resource] of factsOfNode(made).data)
                if (!writtenByTheRun(resource) && !there.has(id) && !staysOutside(resource, node))
                    problems.push(`${names[at]}: ${resource.logicalId} (${resource.type}) is new, and is deleted with what it took in`);
        }
    }
    // Whoever asks again asks of the same end, one after the other.
    let judged;
    return {
        judge(last) {
            if (judged?.last === last)
                return judged.verdict;
            const outcome = outcome_outcomeOf(last.machine, plan, run);
            const problems = [];
            if (last.machine.phase !== 'ended')
                problems.push('the run has not ended');
            standing(outcome, last.stacks, problems);
            exportsInUse(last.stacks, problems);
            stateful(last, problems);
            newData(last, problems);
            const verdict = { ending: judge_endingOf(outcome), outcome, stacks: last.stacks, problems };
            judged = { last, verdict };
            return verdict;
        },
    };
}
function judge_endingOf(outcome) {
    if (outcome.kind === 'deployed')
        return outcome.remains.length === 0 ? 'deployed' : 'named';
    if (outcome.kind === 'unchanged')
        return 'deployed';
    return outcome.kind === 'failed-and-restored' ? 'as-before' : 'named';
}
const saysWhatToDo = ({ command, reason }) => command !== '' || reason.trim() !== '';
const judge_statusOf = ({ unit }) => liveRoot(unit)?.status ?? 'not there';
const nameIn = (key) => key.slice(key.indexOf(']') + 1);
/** By place, which logical ids the plan says that the data of goes away. */
function lossesOf(plan, places) {
    const losses = new Map();
    for (const { kind, target, stackName, changes } of plan.steps) {
        const at = places.get((0,plan_place/* placeOf */.$)(target, stackName)) ?? -1;
        const before = losses.get(at);
        const lost = new Set(changes.flatMap(({ irreversible, logicalId }) => (irreversible === undefined ? [] : logicalId)));
        losses.set(at, (logicalId) => kind === 'delete' || lost.has(logicalId) || before?.(logicalId) === true);
    }
    return losses;
}
/** Who exports and who imports each name. */
function usesOf(stacks) {
    const exporters = new Map();
    const importers = new Map();
    stacks.forEach((node, at) => {
        for (const name of factsOfNode(node).exports)
            exporters.set(name, at);
        for (const name of factsOfNode(node).imports)
            importers.set(name, [...(importers.get(name) ?? []), at]);
    });
    return { exporters, importers };
}
const noFacts = { exports: [], imports: [], data: new Map() };
function factsAt(stacks, at) {
    const node = stacks[at];
    return node === undefined ? noFacts : factsOfNode(node);
}
/** Logs of a run that failed, and the bucket that the Serverless Framework puts its code into, are nobody's loss. */
const writtenByTheRun = ({ type, logicalId }) => type === 'AWS::Logs::LogGroup' || (type === 'AWS::S3::Bucket' && logicalId === 'ServerlessDeploymentBucket');
/** CloudFormation let go of it and did not delete it. */
function staysOutside({ logicalId, deletionPolicy, updateReplacePolicy }, { unit }) {
    const isReplaced = unit.stacks.some((stack) => isLive(stack) && Object.hasOwn(stack.resources, logicalId));
    const policy = isReplaced ? updateReplacePolicy : deletionPolicy;
    return policy === 'Retain' || policy === 'RetainExceptOnCreate' || policy === 'Snapshot';
}
/** What holds of a stack, read from the cloud's own records. */
function factsOfNode({ unit, memo }) {
    memo.facts ??= readFacts(unit);
    return memo.facts;
}
function readFacts({ stacks, target }) {
    const live = stacks.filter(isLive);
    const here = (0,plan_place/* placeOf */.$)(target, '');
    return {
        exports: live.flatMap(({ outputs }) => outputs.flatMap(({ exportName }) => (exportName === undefined ? [] : [`${here}${exportName}`]))),
        imports: [...new Set(live.flatMap(importsOf))].map((name) => `${here}${name}`),
        data: new Map(live.flatMap(dataOf)),
    };
}
const importsOf = ({ resources, outputImports }) => [
    ...outputImports,
    ...Object.values(resources).flatMap(({ imports }) => imports),
];
function dataOf({ resources }) {
    return Object.values(resources).flatMap(({ logicalId, type, physicalId, deletionPolicy, updateReplacePolicy, missing }) => {
        if (missing === true || (0,resource_table/* factsOf */.x)(type)?.keeps === undefined)
            return [];
        return [[`${type} ${physicalId}`, { logicalId, type, deletionPolicy, updateReplacePolicy }]];
    });
}

;// CONCATENATED MODULE: ./lib/rehearse/neighbours.js


/** For each place those places whose stacks an operation there may depend on, its own not among them. */
function neighbours_neighboursOf(known) {
    const all = known.map((one) => ({ place: one.place, ...neighbours_namesOf(one) }));
    const holders = index(all, ({ offers }) => offers);
    const askers = index(all, ({ asks }) => asks);
    return new Map(all.map(({ place, offers, asks, asksAnything }) => {
        if (asksAnything)
            return [place, known.map((one) => one.place).filter((other) => other !== place)];
        const near = new Set([...asks, ...offers].flatMap((name) => holders.get(name) ?? []));
        for (const name of offers)
            for (const other of askers.get(name) ?? [])
                near.add(other);
        near.delete(place);
        return [place, known.map((one) => one.place).filter((other) => near.has(other))];
    }));
}
function index(items, names) {
    const places = new Map();
    for (const item of items)
        for (const name of names(item)) {
            const found = places.get(name);
            if (found === undefined)
                places.set(name, [item.place]);
            else
                found.push(item.place);
        }
    return places;
}
function neighbours_namesOf({ place, units, deploys }) {
    const offers = new Set([place]);
    const asks = new Set();
    const stacks = units.flatMap((unit) => unit.stacks);
    for (const stack of stacks)
        noteStack(stack, offers, asks);
    for (const { target, bindings } of deploys)
        for (const { stackName, region } of bindings)
            asks.add((0,plan_place/* placeOf */.$)({ account: target.account, region: region ?? target.region }, stackName));
    const asksAnything = stacks.some(({ definition }) => dynamic.test(definition?.body ?? ''));
    return { offers, asks, asksAnything };
}
/** Outputs and parameters that a template reads by a name which may be put together. */
const dynamic = /Fn::GetStackOutput|!GetStackOutput|\{\{resolve:ssm/;
function noteStack(stack, offers, asks) {
    const here = `${stack.target.account} ${stack.target.region}`;
    for (const { exportName } of stack.outputs)
        if (exportName !== undefined)
            offers.add(`export ${here} ${exportName}`);
    for (const name of stack.outputImports)
        asks.add(`export ${here} ${name}`);
    for (const { type, physicalId, properties, imports } of Object.values(stack.resources)) {
        for (const name of imports)
            asks.add(`export ${here} ${name}`);
        const own = (0,template/* customName */.fd)(type, properties);
        if (own !== undefined)
            offers.add(`name ${here} ${type} ${own}`);
        if (type === 'AWS::SSM::Parameter')
            offers.add(`parameter ${here} ${physicalId}`);
    }
    for (const { name } of stack.definition?.resolved ?? []) {
        const value = stack.definition?.parameters.find((one) => one.name === name)?.value;
        if (value !== undefined)
            asks.add(`parameter ${here} ${value}`);
    }
}

;// CONCATENATED MODULE: ./lib/rehearse/no-way-back.js


/**
 * Steps before the commit point that nothing takes back, as the deploy in which nothing fails shows them. After the commit
 * point nothing is taken back anyway.
 */
function noWayBackIn({ turns }, runner, { exists, secret }) {
    return turns.flatMap(({ before, command, end }) => {
        if (command.type !== 'perform' || end === undefined || end.event.type !== 'step-done')
            return [];
        const step = runner.stepOf(command.step);
        const node = before.stacks[runner.placeAt(step.id)];
        if (node === undefined || step.phase !== 'expand' || step.kind !== 'update')
            return [];
        return [
            ...lostArtefacts(step, node, end, exists),
            ...no_way_back_lostSecrets(step, end, secret),
            ...lostData(step, node, end),
            ...imported(step, end),
        ];
    });
}
const found = (kind, { id, stack }, subject, message) => ({
    kind,
    step: id,
    stack,
    subject,
    message,
});
/** An object that the deployed template names, that the new one does not, and that is gone. */
function lostArtefacts(step, before, { node }, exists) {
    const after = new Set(objectsOf(node).map(({ bucket, key }) => `${bucket}/${key}`));
    return objectsOf(before).flatMap(({ logicalId, bucket, key }) => {
        if (after.has(`${bucket}/${key}`) || exists(bucket, key))
            return [];
        const message = `the object ${key} in ${bucket}, which ${logicalId} has now, is gone: nothing brings it back. Put it there again, or deploy a version whose code is there first.`;
        return [found('artefact-gone', step, logicalId, message)];
    });
}
function objectsOf({ unit }) {
    return unit.stacks
        .filter(isLive)
        .flatMap(({ resources }) => Object.values(resources).flatMap(({ logicalId, properties }) => objectsIn(properties, logicalId)));
}
function objectsIn(value, logicalId) {
    if (typeof value !== 'object' || value === null)
        return [];
    if (Array.isArray(value))
        return value.flatMap((item) => objectsIn(item, logicalId));
    const entries = Object.entries(value);
    const text = (name) => {
        const one = entries.find(([key]) => key === name)?.[1];
        return typeof one === 'string' ? one : undefined;
    };
    const [bucket, key] = [text('S3Bucket'), text('S3Key')];
    const own = bucket === undefined || key === undefined ? [] : [{ logicalId, bucket, key }];
    return [...own, ...entries.flatMap(([, item]) => objectsIn(item, logicalId))];
}
/** A secret that the deployed template takes and the new one does not: its value is known to CloudFormation alone, and only as long. */
function no_way_back_lostSecrets(step, { node }, secret) {
    const point = node.journal.findLast(({ record }) => record.kind === 'restore-point' && record.step === step.id)?.record;
    if (point?.kind !== 'restore-point' || point.point === null)
        return [];
    const kept = new Set(step.deploy?.noEcho ?? []);
    return point.point.noEcho
        .filter((name) => !kept.has(name) && secret(step.deploy?.key ?? step.stack, name) === undefined)
        .map((name) => found('secret-changed', step, name, `the value of the NoEcho parameter ${name} is lost with this step, and nobody can read it to bring it back. Keep the parameter, or take the value from Secrets Manager by a dynamic reference.`));
}
/** What kept data before the step and is another resource, or none, after it. */
function lostData(step, before, { node }) {
    const after = factsOfNode(node).data;
    return [...factsOfNode(before).data]
        .filter(([id, resource]) => !after.has(id) && !staysOutside(resource, node))
        .map(([, resource]) => no_way_back_sayLost(step, resource, node));
}
function no_way_back_sayLost(step, { logicalId, type }, { unit }) {
    const isReplaced = unit.stacks.some((stack) => isLive(stack) && Object.hasOwn(stack.resources, logicalId));
    const message = `${logicalId} (${type}) is ${isReplaced ? 'replaced' : 'removed'}, and what it holds goes with it: a restore makes an empty one. Keep it beside the new one, move the data, and drop it in a later deploy.`;
    return found('stateful-replaced', step, logicalId, message);
}
function imported(step, { changes }) {
    return changes
        .filter(({ action }) => action === 'Import')
        .map(({ logicalId, type }) => found('resource-imported', step, logicalId, `${logicalId} (${type}) is imported into the stack; taking that back would delete it. Import it by itself, before this deploy.`));
}

;// CONCATENATED MODULE: ./lib/rehearse/tally.js
/** Most mistakes that are told; one is enough to refuse. */
const mostMistakes = 50;
const trials = [
    'nothing-fails',
    'step-fails',
    'rollback-continued',
    'rollback-fails',
    'not-accepted',
    'taken-back',
    'restore-fails',
    'died-resumed',
    'died-taken-back',
    'died-on-the-way-back',
];
/** @param onCase told each of them; for who wants more than numbers */
function openTally(onCase) {
    const counts = new Map();
    const mistakes = [];
    return {
        mistakes,
        note(trial, what, verdict, cases = 1) {
            const count = counts.get(trial) ?? { cases: 0, wrong: 0, endings: { deployed: 0, 'as-before': 0, named: 0 } };
            counts.set(trial, count);
            count.cases += cases;
            if (verdict.problems.length === 0)
                count.endings[verdict.ending] += cases;
            else {
                count.wrong += cases;
                if (mistakes.length < mostMistakes)
                    mistakes.push({ trial, what: what(), problems: verdict.problems });
            }
            onCase?.({ trial, what, verdict, cases });
        },
        rows: () => trials.flatMap((trial) => {
            const count = counts.get(trial);
            return count === undefined ? [] : [{ trial, ...count }];
        }),
    };
}

;// CONCATENATED MODULE: ./lib/rehearse/rehearse.js










/** Who deploys in a rehearsal; stands in change sets and tokens. */
const rehearse_run = 'rehearsal';
/** Tries a plan against every failure, one step at a time; see docs/rehearsal.md for what is done and what is shared. */
async function rehearse(input) {
    const { plan, state, step = machine_step } = input;
    const { units, background } = unitsOf(state);
    const start = startOf(plan, state, units);
    const stage = {
        run: rehearse_run,
        background,
        artefacts: input.artefacts,
        artefactExists: input.artefactExists,
        // A parameter without a value would keep the stack from being made, which proves nothing about the plan.
        secret: (stack, parameter) => input.secret?.(stack, parameter) ?? 'rehearsal',
        blueprints: new WeakMap(),
    };
    const given = { plan, stage, places: start.places, step };
    const whole = runnerOf({ ...given, keepsDeaths: input.shares === false });
    const base = await whole.follow(whole.feed(start.moment, { type: 'begin' }));
    const noWayBack = plan.ephemeral
        ? []
        : noWayBackIn(base, whole, { exists: input.artefactExists, secret: input.secret ?? (() => undefined) });
    const runner = input.shares === false ? whole : await narrowed(given, base, start);
    const tally = openTally(input.onCase);
    const judge = judgeOf({
        ...{ plan, run: rehearse_run, background, places: start.places },
        before: start.moment.stacks,
        deployed: base.last.stacks,
    });
    const first = judge.judge(base.last);
    if (noWayBack.length === 0 && first.ending !== 'deployed' && first.problems.length === 0) {
        // What does not go through by itself need not be tried with failures.
        tally.note('nothing-fails', () => 'nothing fails', { ...first, problems: whyNot(base.last.machine) });
    }
    else if (noWayBack.length === 0) {
        const again = runner === whole ? base : await runner.follow(runner.feed(start.moment, { type: 'begin' }));
        await tryAll({ runner, judge, tally, finishing: new Map() }, again);
    }
    const rows = tally.rows();
    const wrong = rows.some((row) => row.wrong > 0);
    return {
        stage: plan.stage,
        planFingerprint: plan.fingerprint,
        verdict: noWayBack.length > 0 ? 'no-way-back' : wrong ? 'ends-badly' : 'proved',
        steps: plan.steps.length,
        stacks: start.moment.stacks.length,
        cases: rows.reduce((sum, { cases }) => sum + cases, 0),
        calls: base.turns.reduce((sum, turn) => sum + (turn.end?.calls.length ?? turn.calls ?? 0), 0),
        operations: { done: runner.count.done + (runner === whole ? 0 : whole.count.done), known: runner.count.known },
        rows,
        mistakes: tally.mistakes,
        noWayBack,
    };
}
function whyNot({ failures, steps, plan }) {
    const why = failures.map(({ step, reason }) => `${step} does not go through on the embedded CloudFormation: ${reason}`);
    // After the commit point nothing fails the run.
    const left = plan.steps.filter((_, at) => steps[at]?.at === 'failed' || steps[at]?.at === 'skipped');
    return why.length > 0 ? why : left.map(({ id }) => `${id} is not done`);
}
/** Every stack that is there, and an empty place for each that is to come. */
function startOf(plan, state, units) {
    const all = new Map(units);
    for (const { target, stackName } of plan.steps) {
        const place = (0,plan_place/* placeOf */.$)(target, stackName);
        if (!all.has(place))
            all.set(place, { place, target, stacks: [], changeSets: [], tokens: [], ssm: [], leftBehind: [] });
    }
    // One step at a time, in the machine's own order: every other interleaving begins the same steps later.
    const options = { concurrency: 1, keepGoing: false };
    const opened = { kind: 'opened', run: rehearse_run, epoch: 1, holder: rehearse_run, plan, options };
    const journal = [{ seq: 0, at: state.now, previous: '', record: opened, hash: '' }];
    const nodes = [...all.values()].map((unit) => nodeOf({ unit: withoutPast(unit), now: state.now, ids: state.ids, journal, operations: 0 }));
    const places = new Map([...all.keys()].map((place, index) => [place, index]));
    const machine = openMachine(machinePlanOf(plan), options);
    return { moment: { machine, pending: [], stacks: nodes, epoch: 1 }, places };
}
/**
 * A runner whose operations see only the stacks that they can have to do with. That it is enough is tried with every step:
 * where one ends otherwise than among all stacks, all are shown to all.
 */
async function narrowed(given, base, { moment }) {
    const states = [moment.stacks, ...base.turns.map(({ before }) => before.stacks), base.last.stacks];
    const known = [...given.places].map(([place, index]) => ({
        place,
        units: unitsAt(states, index),
        deploys: given.plan.steps.flatMap(({ deploy, target, stackName }) => deploy !== undefined && (0,plan_place/* placeOf */.$)(target, stackName) === place ? [deploy] : []),
    }));
    const runner = runnerOf({ ...given, keepsDeaths: true, neighbours: neighbours_neighboursOf(known) });
    for (const { before, command, end } of base.turns) {
        if (end === undefined || command.type === 'verify')
            continue;
        const alone = await runner.perform(before, command);
        const isSame = JSON.stringify(alone.event) === JSON.stringify(end.event) && alone.node.content === end.node.content;
        if (!isSame || alone.calls.join() !== end.calls.join())
            return runnerOf({ ...given, keepsDeaths: true });
    }
    return runner;
}
function unitsAt(states, index) {
    return [...new Set(states.flatMap((stacks) => stacks[index]?.unit ?? []))];
}

// EXTERNAL MODULE: ./lib/app/promotion/folder-objects.js
var folder_objects = __webpack_require__(4100);
// EXTERNAL MODULE: ./lib/app/running/furnish.js
var furnish = __webpack_require__(4276);
// EXTERNAL MODULE: ./lib/app/running/read-only-artefacts.js
var read_only_artefacts = __webpack_require__(3232);
// EXTERNAL MODULE: ./lib/app/running/state-folder.js
var state_folder = __webpack_require__(2663);
// EXTERNAL MODULE: ./lib/app/running/with-environment.js
var with_environment = __webpack_require__(9611);
;// CONCATENATED MODULE: ./lib/app/rehearse.js
























/**
 * Tries a plan against every failure, on an embedded cloud that is made for it and thrown away.
 *
 * @throws AppError for a directory, ref, stage or state that cannot be used, or where what is deployed cannot be simulated
 */
async function runRehearsal(options) {
    const { cloud, deployed } = options;
    if (cloud !== undefined && deployed !== undefined)
        throw new app_error/* AppError */.u('usage', '--cloud and --deployed are two things to compare with; give one');
    return rehearse_outcomeOf(await prepare(options), options);
}
function prepare(options) {
    if (options.cloud === 'aws')
        return fromAws(options);
    const folder = (0,state_folder/* stateFolderOf */.lh)(options.directory, options.state);
    if (options.deployed === undefined && (options.cloud === 'local' || (0,state_folder/* hasState */.o9)(folder)))
        return fromFolder(folder, options);
    return fromBase(options);
}
async function rehearse_outcomeOf(prepared, options) {
    const { planned, cloud, stores, artefactExists, isSame, refusals } = prepared;
    const { result, diagnostics } = planned;
    const compared = `working tree compared with ${planned.compared}`;
    if (result === undefined)
        return { kind: 'unreadable', diagnostics, exitCode: exit_codes/* exitCodes */.hS.badInput };
    if (result.kind === 'refused')
        return { kind: 'refused', refusals: result.refusals, compared, diagnostics, exitCode: exit_codes/* exitCodes */.hS.refused };
    const given = options.plan ?? result.plan;
    const differs = options.plan === undefined ? [] : differsFromApproved(given, planned.packaged.stacks, result.bodies);
    if (differs.length > 0)
        throw new app_error/* AppError */.u('plan-tampered', differs.join('; '));
    for (const body of result.bodies?.values() ?? [])
        await stores.artefacts.put(Buffer.from(body));
    (0,furnish/* furnish */.YZ)(cloud, planned);
    const state = cloud.snapshot();
    const rehearsal = await rehearse({
        plan: isSame ? given : await expectingWhatIsThere(given, state),
        ...{ state, artefactExists, artefacts: stores.artefacts, secret: (0,furnish/* secretsOf */.Fj)(planned) },
    });
    const isWell = rehearsal.verdict === 'proved' && refusals.length === 0;
    const exitCode = isWell ? exit_codes/* exitCodes */.hS.pass : exit_codes/* exitCodes */.hS.refused;
    return { kind: 'rehearsed', rehearsal, compared, refusals, diagnostics, exitCode };
}
/** The embedded cloud of a folder as it is; it is read and left alone. */
async function fromFolder(folder, options) {
    const state = (0,state_folder/* hasState */.o9)(folder) ? (0,state_file/* readState */.un)(folder) : undefined;
    const cloud = new local_cloud/* LocalCloud */.z({ startAt: options.now }, state);
    for (let next = cloud.nextEventAt(); next !== undefined; next = cloud.nextEventAt())
        cloud.advanceTo(next);
    const kept = (0,folder_stores/* folderStores */.z)(folder);
    const stores = (0,state_folder/* hasState */.o9)(folder) ? { ...kept, artefacts: (0,read_only_artefacts/* readOnlyArtefacts */.m)(kept.artefacts) } : (0,memory_stores/* memoryStores */.Ih)();
    const planned = await planEstate({ ...estateOptions(options), cloud: portOf(cloud), artefacts: stores.artefacts });
    const view = { cloud: portOf(cloud), stores, objects: (0,folder_objects/* folderObjects */.D)(folder) };
    const refusals = await rehearse_notPassed(planned, view, { ...options, cloud: 'local' });
    return { cloud, stores, artefactExists: artefactsIn(folder, planned), planned, isSame: true, refusals };
}
/** The base as it would be deployed: it is, into a cloud of its own. */
async function fromBase(options) {
    const cloud = new local_cloud/* LocalCloud */.z({ startAt: options.now });
    const stores = (0,memory_stores/* memoryStores */.Ih)();
    const estate = { ...estateOptions(options), cloud: portOf(cloud), artefacts: stores.artefacts };
    const sources = (0,app_sources/* openSources */.H)({
        ...options,
        assemblies: [...options.assemblies.values()],
        deployedAssemblies: [...(options.deployedAssemblies?.values() ?? [])],
    });
    if (sources.deployed !== undefined) {
        const base = await planSources({ ...sources, proposed: sources.deployed }, estate);
        await deployBase(base, cloud, stores);
    }
    const planned = await planEstate(estate);
    const compared = sources.deployedDescription ?? 'nothing';
    return {
        cloud,
        stores,
        artefactExists: () => true,
        planned: { ...planned, compared },
        isSame: options.plan === undefined,
        refusals: [],
    };
}
async function deployBase(base, cloud, stores) {
    if (base.result === undefined)
        throw notSimulated('the base cannot be read');
    if (base.result.kind === 'refused')
        throw notSimulated(base.result.refusals.map(({ message }) => message).join('; '));
    for (const body of base.result.bodies?.values() ?? [])
        await stores.artefacts.put(Buffer.from(body));
    (0,furnish/* furnish */.YZ)(cloud, base);
    const secrets = (0,furnish/* secretsOf */.Fj)(base);
    const tools = {
        ...{ ...(0,memory_stores/* memoryStores */.Ih)(), artefacts: stores.artefacts, cloud: portOf(cloud), holder: 'rehearsal' },
        secret: (stack, name) => secrets(stack, name) ?? 'rehearsal',
    };
    const options = { concurrency: 10, keepGoing: false };
    const report = await startRun(tools, { run: 'base', plan: base.result.plan, options });
    const { outcome } = report;
    if (outcome?.kind === 'deployed' || outcome?.kind === 'unchanged')
        return;
    const failures = outcome !== undefined && 'failures' in outcome ? outcome.failures : [];
    throw notSimulated(failures.map(({ step, reason }) => `${step}: ${reason}`).join('; ') || 'it is not deployed');
}
/** The stacks that AWS has, made anew in an embedded cloud: templates, parameters, tags, outputs and exports by name. */
function fromAws(options) {
    return (0,with_environment/* lookAround */.h)({ ...options, cloud: 'aws' }, async ({ view }) => {
        if (view === undefined)
            throw new app_error/* AppError */.u('cloud-unusable', 'there is no cloud to look at');
        const { artefacts } = view.stores;
        const planned = await planEstate({
            ...estateOptions(options),
            ...codeIn(view, options),
            ...{ cloud: view.cloud, artefacts, stubs: false },
        });
        const empty = new local_cloud/* LocalCloud */.z({ startAt: options.now });
        for (const { name, target } of planned.input.foreignExports ?? [])
            empty.addExternal(target, { exports: { [name]: `rehearsal-${name}` } });
        await (0,furnish/* furnishDeployed */.Wh)(empty, planned.input.deployed, artefacts);
        const state = empty.snapshot();
        const failed = await recreate(planned.input.deployed, state, artefacts);
        if (failed.length > 0)
            throw notSimulated(failed.map(({ stackName, reason }) => `${stackName}: ${reason}`).join('; '));
        const cloud = new local_cloud/* LocalCloud */.z({}, state);
        const refusals = await rehearse_notPassed(planned, view, { ...options, cloud: 'aws' });
        return {
            cloud,
            stores: { ...(0,memory_stores/* memoryStores */.Ih)(), artefacts },
            artefactExists: () => true,
            planned,
            isSame: false,
            refusals,
        };
    });
}
/** A deploy of what is planned would be refused for this, whatever a rehearsal shows. */
async function rehearse_notPassed(planned, view, options) {
    return planned.result?.kind === 'planned' ? lookForPromotion(planned.result.plan, planned, view, options) : [];
}
const notSimulated = (why) => new app_error/* AppError */.u('cloud-unusable', `what is deployed cannot be made on the embedded CloudFormation, so nothing is rehearsed: ${why}`);
function portOf(cloud) {
    return (0,local_port/* localCloud */.Z)(cloud, new virtual_clock/* VirtualClock */.k({ startAt: cloud.now(), onAdvance: (time) => cloud.advanceTo(time) }));
}
function estateOptions({ cloud: _, plan: __, ...options }) {
    return options;
}
/** An object of ours is there when its artefact is, or when a deploy would bring it; what other buckets hold is not known here. */
function artefactsIn(folder, { packaged }) {
    const brought = new Set(packaged.stacks.flatMap(({ artefacts }) => artefacts.map(({ digest }) => digest)));
    return (bucket, key) => {
        const digest = bucket === package_packaged/* artefactBucket */.Lh ? /[0-9a-f]{64}/.exec(key)?.[0] : undefined;
        return digest === undefined || brought.has(digest) || (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, 'artefacts', digest));
    };
}

;// CONCATENATED MODULE: ./lib/app/deploying/rehearsed-first.js


/** Most cases and steps that are named; `stackgate rehearse` tells all of them. */
const mostNamed = 10;
/**
 * Tries the plan that is about to be deployed against every failure.
 *
 * @returns what speaks against it: steps without a way back, and cases that end badly; none where every way ends well
 * @throws AppError what `runRehearsal` throws, and `usage` for a run that goes another way than the one that is tried
 */
async function reasonsOfRehearsal(plan, options) {
    if (options.keepGoing)
        throw new app_error/* AppError */.u('usage', '--rehearse tries a run that is taken back, and --keep-going takes nothing back; give one of them');
    if (options.breakGlass !== undefined)
        throw new app_error/* AppError */.u('usage', '--rehearse refuses what --break-glass lets through; give one of them');
    const { faults: _, signal: __, onPlan: ___, onRun: ____, ...given } = options;
    return reasonsIn(await runRehearsal({ ...given, plan }));
}
function reasonsIn(outcome) {
    if (outcome.kind === 'unreadable')
        return ['the definitions cannot be read any more'];
    if (outcome.kind === 'refused')
        return outcome.refusals.map(({ message }) => message);
    const { noWayBack, mistakes, rows } = outcome.rehearsal;
    const reasons = [
        ...noWayBack.map(({ step, message }) => `${step} has no way back: ${message}`),
        ...mistakes.map(({ what, problems }) => `rehearsed: ${what}: ${problems.join('; ')}`),
    ];
    const wrong = noWayBack.length + rows.reduce((sum, row) => sum + row.wrong, 0);
    const more = wrong - Math.min(reasons.length, mostNamed);
    return more > 0
        ? [...reasons.slice(0, mostNamed), `and ${more} more; stackgate rehearse tells them`]
        : reasons.slice(0, mostNamed);
}

;// CONCATENATED MODULE: ./lib/app/deploying/prepare-deploy.js











/**
 * Plans, and asks everything that may speak against the run: definitions, the planner, the approval, the stage before,
 * the rehearsal. Nothing of the cloud is changed.
 */
async function prepareDeploy(environment, options) {
    const account = options.breakGlass && requireAccount(options.breakGlass, options.environment);
    const planned = await planEstate({ ...options, ...prepare_deploy_asked(environment), ...codeIn(environment, options) });
    if (planned.result === undefined)
        return { kind: 'ended', ending: prepare_deploy_unreadable(planned, options) };
    const { result, skipped } = account === undefined ? { result: planned.result, skipped: [] } : overrideLosses(planned.result, planned.input);
    if (skipped.length > 0)
        await storeBodies(result, environment.stores.artefacts);
    if (result.kind === 'refused')
        return { kind: 'ended', ending: prepare_deploy_refused(result, planned, options) };
    const { plan = result.plan } = options;
    const refuse = (reasons) => {
        const ending = {
            ...endingOf(refusedBefore(plan, reasons, options.now), options),
            diagnostics: planned.diagnostics,
        };
        return { kind: 'ended', ending };
    };
    const reasons = options.plan === undefined ? [] : differsFromApproved(plan, planned.packaged.stacks, result.bodies);
    if (reasons.length > 0)
        return refuse(reasons);
    const run = newRunId(options.now);
    const admission = await admitRun({ run, plan, planned, account, skipped }, environment, options);
    if (admission.kind === 'refused')
        return refuse(admission.reasons);
    const against = options.rehearse === true ? await reasonsOfRehearsal(plan, options) : [];
    if (against.length > 0)
        return refuse(against);
    const isGlassBroken = account !== undefined;
    const prepared = { run, plan, planned: { ...planned, result }, isGlassBroken, noted: admission.noted };
    return { kind: 'ready', prepared };
}
/** What a plan of this environment is made with. */
function prepare_deploy_asked({ cloud, stores, acceptsStubs, }) {
    return { cloud, artefacts: stores.artefacts, stubs: acceptsStubs };
}
function prepare_deploy_unreadable(planned, { now }) {
    const { diagnostics } = planned;
    const report = refusedBefore(planned, errorsIn(diagnostics), now);
    return { kind: 'unreadable', report, diagnostics, exitCode: exit_codes/* exitCodes */.hS.badInput };
}
function prepare_deploy_refused({ refusals }, planned, { now }) {
    const { diagnostics } = planned;
    const messages = refusals.map(({ message }) => message);
    const report = refusedBefore(planned, messages, now);
    const compared = `working tree compared with ${planned.compared}`;
    return { kind: 'refused', report, refusals, compared, diagnostics, exitCode: exit_codes/* exitCodes */.hS.refused };
}
/** Sorts by time, and is unique where two begin in the same second. */
function newRunId(now) {
    const time = new Date(now).toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-');
    return `run-${time}-${(0,external_node_crypto_.randomBytes)(3).toString('hex')}`;
}

;// CONCATENATED MODULE: ./lib/app/promotion/record-run.js



/**
 * Records an ended run at its stage. It never fails the run, whose stacks are deployed whatever becomes of this: the next
 * deploy of the stage writes what this one could not.
 */
async function recordRun(run, journals, records) {
    try {
        return { record: await settleRecord(run, journals, records), diagnostics: [] };
    }
    catch (error) {
        const isOutside = error instanceof app_error/* AppError */.u || error instanceof port/* CloudError */.K || isSystemError(error);
        if (!isOutside)
            throw error;
        return { record: undefined, diagnostics: [notRecorded(run, error.message)] };
    }
}
function notRecorded(run, reason) {
    return {
        severity: 'warning',
        code: 'promotion/not-recorded',
        message: `run ${run} is not recorded at its stage: ${reason}. The next deploy of the stage does it; until then no other stage takes what it deployed`,
        location: { file: '.', line: 1, column: 1 },
    };
}
/** A full disk, a folder that cannot be written. */
function isSystemError(error) {
    return error instanceof Error && 'syscall' in error;
}

;// CONCATENATED MODULE: ./lib/app/promotion/tell-unshared.js



/**
 * What becomes of the record of a stage, where another stage looks for it in git and this run does not put it there: neither
 * a release that passed nor one that was taken back is heard of there. None where all is well.
 */
function tellUnshared(stage, { cloud, directory, push }) {
    if (cloud === 'local' || push !== undefined)
        return [];
    const others = farStages((0,base_settings/* requireSettings */.ZC)((0,app_sources/* openSources */.H)({ directory, assemblies: [] })), stage);
    if (others.length === 0)
        return [];
    const message = `${others.join(', ')} cannot see what becomes of ${stage} here: the record is in the bucket of ${stage} and in this clone. With --push origin it stands in git as well, for every stage to fetch.`;
    return [{ severity: 'warning', code: 'promotion/not-shared', message, location: { file: '.', line: 1, column: 1 } }];
}

;// CONCATENATED MODULE: ./lib/snapshot/hide-secrets.js

const hide_secrets_hidden = '****';
/**
 * The texts of definitions without the defaults of NoEcho parameters: whoever may fetch the snapshot must not find in it what
 * nobody may read in CloudFormation. Reading gives the same without them.
 */
function withoutSecretDefaults(texts, estate) {
    const cleaned = new Map(texts);
    const defaults = [...secretDefaults(estate)];
    // From the end, so that what stands before stays where it is.
    for (const value of defaults.toSorted((a, b) => b.offset - a.offset)) {
        const { path } = value.source;
        const text = cleaned.get(path);
        const without = text === undefined || text.length === 0 ? undefined : hideAt(text, value);
        if (without !== undefined)
            cleaned.set(path, without);
        else
            hideEverywhere(cleaned, String(value.raw ?? value.value));
    }
    return cleaned;
}
function* secretDefaults({ services }) {
    const seen = new Set();
    for (const { template } of services.flatMap(({ stacks }) => stacks)) {
        for (const definition of template?.parameters.values() ?? []) {
            if ((0,walk/* textOf */.b6)((0,walk/* get */.Jt)(definition, 'NoEcho'))?.toLowerCase() !== 'true')
                continue;
            const value = (0,walk/* get */.Jt)(definition, 'Default');
            if (value?.kind !== 'scalar' || value.value === null || value.value === '')
                continue;
            const place = `${value.source.path}\n${value.offset}`;
            if (!seen.has(place))
                yield value;
            seen.add(place);
        }
    }
}
/** Undefined where the text there is not the value: a variable gave it, or it is written over several lines. */
function hideAt(text, { offset, value, raw }) {
    const written = raw ?? String(value);
    const rest = text.slice(offset, offset + 4 * written.length + 2);
    const quote = rest[0] === '"' || rest[0] === "'" ? rest[0] : '';
    const inside = rest.slice(quote.length);
    const isSimple = quote !== '"' || !/["\\\n]/.test(written);
    if (!isSimple || !inside.startsWith(written))
        return undefined;
    if (!inside.slice(written.length).startsWith(quote))
        return undefined;
    const end = offset + written.length + 2 * quote.length;
    const mark = quote === '' ? "'" : quote;
    return `${text.slice(0, offset)}${mark}${hide_secrets_hidden}${mark}${text.slice(end)}`;
}
/** Wherever it stands. What that breaks shows when the snapshot is read before it is kept. */
function hideEverywhere(texts, secret) {
    const spellings = [secret, JSON.stringify(secret).slice(1, -1)];
    for (const [path, text] of texts) {
        const without = spellings.reduce((left, one) => (one === '' ? left : left.replaceAll(one, hide_secrets_hidden)), text);
        if (without !== text)
            texts.set(path, without);
    }
}
/** Whether any of the values stands in a text; short ones stand in every text and say nothing. */
function holdsSecret(text, secrets) {
    for (const secret of secrets)
        if (secret.length >= 6 && text.includes(secret))
            return true;
    return false;
}

;// CONCATENATED MODULE: ./lib/snapshot/next-snapshot.js

/**
 * The snapshot after a run. Services that were not in the run keep what the snapshot before says of them, each with the
 * reading that it was deployed from.
 */
function nextSnapshot(before, now) {
    const { services, removed, stacks, texts, facts, stage, cloud, folder, run, commit, at } = now;
    const known = before !== undefined && before.snapshot.cloud === cloud && before.snapshot.folder === folder;
    const old = known ? before : undefined;
    const touched = new Set([...services, ...removed]);
    const kept = (old?.snapshot.readings ?? []).flatMap((reading) => withoutServices(reading, touched));
    const id = String(Math.max(0, ...kept.map((reading) => Number(reading.id))) + 1);
    const reading = {
        id,
        run,
        ...(commit !== undefined && { commit }),
        services: services.toSorted(),
        files: Object.fromEntries([...texts].sort(byPath).map(([path, text]) => [path, (0,snapshot_json/* digestOf */.ol)(text)])),
        facts,
    };
    const keptStacks = (old?.snapshot.stacks ?? []).filter(({ service }) => !touched.has(service));
    const record = now.record ?? old?.snapshot.record;
    return {
        snapshot: {
            schemaVersion: 1,
            stage,
            cloud,
            folder,
            run,
            ...(commit !== undefined && { commit }),
            at,
            ...(record !== undefined && { record }),
            readings: services.length === 0 ? kept : [reading, ...kept],
            stacks: [...keptStacks, ...stacks].toSorted((a, b) => (a.key < b.key ? -1 : 1)),
        },
        texts: new Map([...kept.map((one) => [one.id, old?.texts.get(one.id) ?? new Map()]), [id, texts]]),
    };
}
/** None where nothing that is deployed was read from it any more. */
function withoutServices(reading, gone) {
    const services = reading.services.filter((name) => !gone.has(name));
    return services.length === 0 ? [] : [{ ...reading, services }];
}
function byPath([a], [b]) {
    return a < b ? -1 : 1;
}

;// CONCATENATED MODULE: ./lib/snapshot/plain-outputs.js

/** Names by which people call what nobody else may know. */
const telling = /secret|passw|passphrase|token|credential|private.?key|api.?key|access.?key/i;
/**
 * The outputs of a stack as CloudFormation has them, without those that tell a secret: made from a NoEcho parameter, from Secrets
 * Manager or a SecureString, from an attribute that is a secret, or called like one. Unlike parameters, CloudFormation
 * masks no output.
 *
 * @param root the stack as it was read; of one that was not read no output is known to be harmless
 * @param outputs by the output's name, or by the name of its export
 */
function plainOutputs(root, outputs, nameOf) {
    if (root === undefined)
        return {};
    const harmless = new Set(root.outputs.filter((output) => !isSecret(output, root)).map(nameOf));
    return Object.fromEntries(Object.entries(outputs).filter(([name]) => harmless.has(name)));
}
function isSecret({ name, value }, { parameters }) {
    let found = telling.test(name);
    const isTelling = (symbol) => {
        if (symbol.kind === 'secret' || symbol.kind === 'unknown' || symbol.kind === 'environment')
            return true;
        if (symbol.kind === 'parameter')
            return parameters.get(symbol.name)?.noEcho !== false || telling.test(symbol.name);
        return symbol.kind === 'attribute' && telling.test(symbol.attribute);
    };
    (0,walk/* visitSymbols */.xA)(value, (symbol) => {
        found ||= isTelling(symbol);
    });
    return found;
}

// EXTERNAL MODULE: ./lib/snapshot/recorded-files.js
var recorded_files = __webpack_require__(672);
;// CONCATENATED MODULE: ./lib/snapshot/recording-files.js
/**
 * A repository that remembers what a check asks of it. What is recorded is so neither more than a check needs, nor a list that
 * somebody has to keep in step with the readers.
 */
function recordingFiles(of) {
    const texts = new Map();
    const present = new Set();
    const digests = new Map();
    const codeDigests = new Map();
    const note = (into, path, digest) => {
        if (digest !== undefined)
            into.set(path, digest);
        return digest;
    };
    const files = {
        label: of.label,
        ...(of.prefix !== undefined && { prefix: of.prefix }),
        ...(of.packaged && { packaged: true }),
        list: () => of.list(),
        submodules: () => of.submodules?.() ?? [],
        has: (path) => {
            const isThere = of.has(path);
            if (isThere)
                present.add(path);
            return isThere;
        },
        read: (path) => {
            const read = of.read(path);
            if (read.kind !== 'text')
                return read;
            texts.set(path, read.text);
            // Two sides are compared by the digest of what they read.
            note(digests, path, of.digest(path));
            return read;
        },
        digest: (path, without) => without === undefined ? note(digests, path, of.digest(path)) : note(codeDigests, path, of.digest(path, without)),
    };
    const recorded = () => ({
        texts: new Map(texts),
        facts: {
            packaged: of.packaged === true,
            present: [...present].filter((path) => !texts.has(path)).sort(),
            digests: sorted(digests),
            codeDigests: sorted(codeDigests),
        },
    });
    return { files, recorded };
}
function sorted(entries) {
    return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}

// EXTERNAL MODULE: ./lib/app/code-digest.js
var code_digest = __webpack_require__(1379);
// EXTERNAL MODULE: ./lib/app/compared-stage.js + 9 modules
var compared_stage = __webpack_require__(9025);
;// CONCATENATED MODULE: ./lib/app/snapshot/make-reading.js






/**
 * Reads a repository as a check does, and keeps what that took: of texts only the definitions' own where they are enough. What
 * is kept was read again and gave the same estate.
 *
 * @param services those that have to come out the same
 * @returns a reason where what can be kept gives another estate
 */
function makeReading(of, services, options) {
    const { files, recorded } = recordingFiles(of);
    const read = new read_stage/* EstateSource */.Y(files, options).read(options.stage);
    // Everything that a comparison would ask of this side.
    const side = { read, digest: (0,code_digest/* codeDigest */.a)(files, read.estate) };
    (0,compared_stage/* changesBetween */.i)(side, side);
    for (const { inputs } of read.estate.services)
        for (const path of inputs)
            files.digest(path);
    const { texts, facts } = recorded();
    const cleaned = withoutSecretDefaults(texts, read.estate);
    const inputs = new Set(read.estate.services.flatMap((service) => [service.file, ...service.inputs]));
    const own = new Map([...cleaned].filter(([path]) => inputs.has(path) || isSignpost(path)));
    for (const kept of [own, new Map([...cleaned].filter(([path]) => !isSettings(path)))])
        if (givesTheSame({ read, texts: kept, facts }, of, services, options))
            return { read, texts: kept, facts };
    return { reason: 'what can be kept of the definitions does not read as they do' };
}
/** What leads readers to definitions. */
function isSignpost(path) {
    return /(?:^|\/)(?:cdk\.json|serverless-compose\.[a-z]+|samconfig\.toml)$/.test(path);
}
/** Settings are those of the base, and may hold values of NoEcho parameters. */
function isSettings(path) {
    return /^stackgate\.ya?ml$|^\.github\//.test(path);
}
function givesTheSame({ read, texts, facts }, of, services, options) {
    const files = (0,recorded_files/* recordedFiles */.k)('snapshot', of.prefix ?? '', texts, facts);
    const again = new read_stage/* EstateSource */.Y(files, options).read(options.stage);
    const only = (stage) => {
        const own = stage.estate.services.filter(({ name }) => services.has(name));
        return (0,read_stage/* stageOf */.g)({ ...stage.estate, services: own }, stage.diagnostics, options.settings);
    };
    const [before, after] = [only(read), only(again)];
    if (before.estate.services.length !== services.size)
        return false;
    const errors = (stage) => stage.diagnostics.filter(({ severity }) => severity === 'error').length;
    const changes = (0,compared_stage/* changesBetween */.i)({ read: before, digest: (0,code_digest/* codeDigest */.a)(of, before.estate) }, { read: after, digest: (0,code_digest/* codeDigest */.a)(files, after.estate) });
    return changes.length === 0 && errors(after) <= errors(before);
}

;// CONCATENATED MODULE: ./lib/app/snapshot/run-services.js
/**
 * Which services a run left as it found them proposed, and which it took away. One of which a step was not done is in neither: what
 * was known of it before stands.
 */
function runServices({ steps, unchanged }, { steps: records }) {
    const status = new Map(records.map((record) => [record.step, record.status]));
    const undone = new Set();
    const deployed = new Set(unchanged.map(run_services_serviceOf));
    const deleted = new Set();
    for (const { id, kind, service } of steps) {
        const how = status.get(id);
        if (how === 'deleted')
            deleted.add(service);
        else if (kind !== 'delete' && (how === 'deployed' || how === 'unchanged'))
            deployed.add(service);
        else if (kind !== 'delete')
            undone.add(service);
    }
    const services = new Set([...deployed].filter((name) => !undone.has(name)));
    return { services, removed: new Set([...deleted].filter((name) => !services.has(name) && !undone.has(name))) };
}
/** A key is `service/stack`; a service's name may hold a slash, a stack's id of a root stack does not. */
function run_services_serviceOf(key) {
    return key.slice(0, key.lastIndexOf('/'));
}

;// CONCATENATED MODULE: ./lib/app/snapshot/tell-kept.js
/** How recording went, in words: never an error, as what is deployed is deployed. */
function toldOf(kept, stage) {
    const location = { file: '.', line: 1, column: 1 };
    switch (kept.kind) {
        case 'kept': {
            const where = kept.pushed ? 'in this clone and its remote' : 'in this clone; it is not pushed';
            return [
                {
                    severity: 'note',
                    code: 'snapshot/recorded',
                    message: `What ${stage} has now is recorded as ${kept.ref}, ${where}.`,
                    location,
                },
            ];
        }
        case 'not-pushed': {
            const message = `What ${stage} has now is recorded as ${kept.ref}, and could not be pushed: ${kept.reason}. Checks elsewhere compare with what was recorded before.`;
            return [{ severity: 'warning', code: 'snapshot/not-pushed', message, location }];
        }
        case 'not-kept': {
            const message = `What ${stage} has now is not recorded: ${kept.reason}. Checks compare with what was recorded before, or with the base.`;
            return [{ severity: 'warning', code: 'snapshot/not-recorded', message, location }];
        }
    }
}

;// CONCATENATED MODULE: ./lib/app/snapshot/record-snapshot.js

















/**
 * Records what a run left at its stage. It never fails the run, whose stacks are deployed whatever becomes of this: what
 * went wrong is told.
 */
async function recordSnapshot(run, cloud, options) {
    const { stage, outcome } = run.report;
    if (outcome?.kind !== 'deployed' && outcome?.kind !== 'unchanged')
        return [];
    // A folder without git is one to try things out in.
    if (options.cloud === 'local' && (0,git_repository/* gitPlaceOf */.dz)(options.directory) === undefined)
        return [];
    try {
        return toldOf(await record(run, cloud, options), stage);
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        return toldOf({ kind: 'not-kept', reason }, stage);
    }
}
async function record({ plan, report, stacks: deployed, record }, cloud, options) {
    const { stage, run } = report;
    const { directory, now, push } = options;
    const { services, removed } = runServices(plan, report);
    const assemblies = [...options.assemblies.values()];
    const sources = (0,app_sources/* openSources */.H)({ ...options, assemblies });
    const { settings } = (0,base_settings/* readBaseSettings */.xu)(sources, {});
    const reading = makeReading(sources.proposed, services, { ...options, stage, settings });
    if ('reason' in reading)
        return { kind: 'not-kept', reason: reading.reason };
    const { read } = reading;
    const side = { read, files: sources.proposed, artefacts: (0,artefact_source/* artefactSource */._)(sources.proposed, read.estate) };
    const packaged = (0,plan_sides/* packageSide */.s)(side, settings, {
        assemblies: options.assemblies,
        environment: options.environment,
        onProgress: () => undefined,
    });
    const moved = deployed !== undefined
        ? undefined
        : record === undefined
            ? notAsPlanned(plan, packaged.stacks)
            : notAsReleased(record, services, readReleases(sources.proposed, { ...options, stage, settings }));
    if (moved !== undefined)
        return { kind: 'not-kept', reason: `the definitions of ${moved} are no longer what the run deployed` };
    const own = (deployed ?? packaged.stacks).filter(({ service }) => services.has(service));
    const stacks = await record_snapshot_describe(own, reading, cloud);
    const secrets = [...packaged.secrets.values()].flatMap((values) => [...values.values()]);
    const commit = (0,git_repository/* resolveCommit */.WL)(directory, 'HEAD');
    return keepSnapshot({ directory, stage, now, ...(push !== undefined && { push }) }, (before) => {
        if (before?.snapshot.cloud === 'aws' && options.cloud === 'local')
            return { reason: 'there is one of AWS, which the embedded cloud never takes the place of' };
        const next = nextSnapshot(before, {
            stage,
            run,
            cloud: options.cloud,
            folder: sources.proposed.prefix ?? '',
            at: new Date(now).toISOString(),
            ...(commit !== undefined && { commit }),
            ...(record !== undefined && { record }),
            services: [...services],
            removed: [...removed],
            stacks,
            texts: reading.texts,
            facts: reading.facts,
        });
        const texts = [JSON.stringify(next.snapshot), ...[...next.texts.values()].flatMap((one) => [...one.values()])];
        if (texts.some((text) => holdsSecret(text, secrets)))
            return { reason: 'a NoEcho value stands in a definition' };
        return next;
    });
}
/** A service whose stack would be packaged into something else than the run's plan has. */
function notAsPlanned({ steps }, packaged) {
    const digests = new Map(packaged.map(({ key, templateDigest }) => [key, templateDigest]));
    const last = new Map(steps.flatMap((step) => (step.deploy === undefined ? [] : [[step.stack, step]])));
    for (const { stack, service, deploy } of last.values())
        if (digests.get(stack) !== deploy?.templateDigest)
            return service;
    return undefined;
}
/** A service of which the run accepted another release than these files are. */
function notAsReleased(record, services, releases) {
    const own = record.services.filter(({ name }) => services.has(name));
    return own.find(({ name, release }) => releases.get(name)?.release !== release)?.name;
}
/** Outputs and exports come from the cloud; what was given comes from what was given. */
async function record_snapshot_describe(stacks, { read }, cloud) {
    const known = await descriptions(stacks.map(({ target }) => target), cloud);
    const all = read.estate.services.flatMap((service) => service.stacks);
    return stacks.map((stack) => {
        const { key, service, stackName, target, templateDigest, parameters, tags } = stack;
        const { outputs = {}, exports = {} } = known.get((0,plan_place/* placeOf */.$)(target, stackName)) ?? {};
        const root = all.find((one) => one.key === key);
        const inside = root === undefined ? [] : record_snapshot_familyOf(root, all);
        return {
            key,
            service,
            stackName,
            target,
            templateDigest,
            parameters,
            tags,
            outputs: plainOutputs(root, outputs, ({ name }) => name),
            exports: plainOutputs(root, exports, ({ name, exportName }) => (0,walk/* textOf */.b6)(exportName) ?? exportNamed(root, outputs, exports, name)),
            imports: (0,known_names/* namesIn */.w)(inside).imports,
        };
    });
}
/** The export of an output whose name only the cloud knows, where its value says which it is. */
function exportNamed(root, outputs, exports, output) {
    const named = new Set(root?.outputs.flatMap(({ exportName }) => (0,walk/* textOf */.b6)(exportName) ?? []));
    const same = Object.keys(exports).filter((name) => !named.has(name) && exports[name] === outputs[output]);
    return same.length === 1 ? same[0] : undefined;
}
function record_snapshot_familyOf(root, all) {
    const inside = all.filter(({ parent }) => parent?.stack === root.key);
    return [root, ...inside.flatMap((stack) => record_snapshot_familyOf(stack, all))];
}
async function descriptions(targets, cloud) {
    const found = new Map();
    for (const target of new Map(targets.map((one) => [(0,plan_place/* placeOf */.$)(one, ''), one])).values()) {
        const stacks = await (0,patient_reads/* patientReads */.t)(cloud.at(target), cloud.clock).listStacks();
        for (const stack of stacks)
            if (stack.rootId === undefined)
                found.set((0,plan_place/* placeOf */.$)(target, stack.stackName), stack);
    }
    return found;
}

;// CONCATENATED MODULE: ./lib/app/deploying/record-ending.js




/** What was deployed is what the next stage may take, and what the next check compares with. */
async function recordEnding(run, environment, options) {
    const { own } = recordsOf(environment, options);
    const { record, diagnostics } = await recordRun(run.report.run, environment.stores.journals, own);
    const notes = await recordSnapshot({ ...run, ...(record && { record }) }, environment.cloud, options);
    const { outcome, stage } = run.report;
    const isAccepted = outcome?.kind === 'deployed' || outcome?.kind === 'unchanged';
    return [...diagnostics, ...notes, ...(isAccepted ? tellUnshared(stage, options) : [])];
}

;// CONCATENATED MODULE: ./lib/artefacts/bucket/pins.js


const shape = schemas/* object */.Ikc({
    schemaVersion: schemas/* literal */.euz(1),
    stage: schemas/* string */.YjP(),
    run: schemas/* string */.YjP(),
    journals: schemas/* string */.YjP().exactOptional(),
    at: schemas/* number */.aig(),
    keys: schemas/* array */.YOg(schemas/* string */.YjP()),
});
const pins_prefix = 'pins/';
/** Before anything is uploaded: what is pinned is not pruned. The same run pins once. */
async function pinArtefacts(bucket, pin) {
    const text = JSON.stringify({ schemaVersion: 1, ...pin, keys: [...new Set(pin.keys)].sort() });
    await bucket.put(pins_keyOf(pin), Buffer.from(text), 'absent');
}
/** After the run was accepted or taken back. Succeeds also where there is none. */
async function releasePin(bucket, pin) {
    await bucket.delete(pins_keyOf(pin));
}
/**
 * Of all stages: they may share a bucket.
 *
 * @throws AppError `artefacts-invalid` for a pin that cannot be read, since nobody knows what it keeps
 */
async function readPins(bucket) {
    const pins = [];
    for (const key of await bucket.list(pins_prefix)) {
        const object = await bucket.get(key);
        if (object !== undefined)
            pins.push(readPin(key, object.bytes));
    }
    return pins;
}
function readPin(key, bytes) {
    try {
        return shape.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
    }
    catch (cause) {
        throw new AppError('artefacts-invalid', `${key} cannot be read as a pin: look at it, and delete it by hand`, {
            cause,
        });
    }
}
/** Names may hold anything; a key is kept to what S3 calls safe. */
function pins_keyOf({ stage, run }) {
    return `${pins_prefix}${encodeURIComponent(stage)}/${encodeURIComponent(run)}.json`;
}

;// CONCATENATED MODULE: ./lib/app/running/pin-run.js



/**
 * Keeps what the stacks of a plan are made of now, and what they are going to be, from being pruned until the run is
 * over: a rollback of CloudFormation fetches the old code again. Done before anything is uploaded. Templates themselves,
 * which a restore reads, lie beside the journals; all is noted wherever something of it lies, since stages may share buckets.
 *
 * @throws CloudError
 */
async function pinRun({ artefactsAt, home, stores }, { run, plan, planned, now }) {
    if (artefactsAt === undefined)
        return;
    const objects = [];
    const bodies = [];
    for (const { target, deploy, stackName } of plan.steps) {
        const bucket = artefactsAt(target).name;
        for (const { key } of deploy?.artefacts ?? [])
            objects.push({ bucket, key });
        const before = planned.input.deployed.find((one) => one.stackName === stackName && isSame(one.target, target));
        if (deploy !== undefined)
            bodies.push(deploy.templateDigest);
        if (before === undefined)
            continue;
        bodies.push(before.templateDigest);
        objects.push(...(await pin_run_objectsOf(before.templateDigest, target, stores.artefacts)));
    }
    await pinObjects({ artefactsAt, ...(home !== undefined && { home }) }, { run, plan, now }, objects, bodies);
}
/** Where the run has a pin already, that one holds. @param bodies digests of templates */
async function pinObjects({ artefactsAt, home }, { run, plan, now }, objects, bodies) {
    if (artefactsAt === undefined)
        return;
    const journals = home === undefined ? {} : { journals: artefactsAt(home).name };
    for (const bucket of bucketsOf(plan, artefactsAt, home)) {
        const own = objects.filter((one) => one.bucket === bucket.name).map(({ key }) => key);
        const keys = [...own, ...bodies.map(package_packaged/* artefactKey */.YC)];
        await pinArtefacts(bucket, { stage: plan.stage, run, ...journals, at: now, keys });
    }
}
/** Once the run was accepted or taken back, or never began. What is half-way keeps its pins. */
async function unpinRun({ artefactsAt, home }, { run, plan, outcome }) {
    if (artefactsAt === undefined || outcome === undefined)
        return;
    if (outcome.kind === 'interrupted' || outcome.kind === 'restore-incomplete')
        return;
    for (const bucket of bucketsOf(plan, artefactsAt, home))
        await releasePin(bucket, { stage: plan.stage, run });
}
function bucketsOf({ steps }, artefactsAt, home) {
    const targets = [...steps.map(({ target }) => target), ...(home === undefined ? [] : [home])];
    return new Map(targets.map(artefactsAt).map((bucket) => [bucket.name, bucket])).values();
}
function isSame(one, other) {
    return one.account === other.account && one.region === other.region;
}
/** Every object that a template names, those nested in it included. */
async function pin_run_objectsOf(digest, target, store) {
    const found = new Map();
    const open = [digest];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
        const body = found.has(next) ? undefined : await store.get(next);
        if (body === undefined || body.length > mostTemplateBytes)
            continue;
        const named = codeKeysOf(Buffer.from(body).toString('utf8'), target);
        found.set(next, named);
        // Code among them is no template: it is told by its size, or names nothing.
        open.push(...named.flatMap(({ key }) => /^artefacts\/([0-9a-f]{64})$/.exec(key)?.[1] ?? []));
    }
    return [...found.values()].flat();
}
const mostTemplateBytes = 1_048_576;

// EXTERNAL MODULE: external "node:dns"
var external_node_dns_ = __webpack_require__(610);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: ./lib/config/verify-url.js
var verify_url = __webpack_require__(6357);
;// CONCATENATED MODULE: ./lib/app/verification/addresses.js

/** Metadata services of clouds, what is local to a link, and what is no host at all. */
const addresses_never = blockList([
    '0.0.0.0/8',
    '169.254.0.0/16',
    '100.100.100.200/32',
    '168.63.129.16/32',
    '192.0.0.0/24',
    '224.0.0.0/4',
    '240.0.0.0/4',
], ['::/128', 'fd00:ec2::/32', 'fe80::/10', 'ff00::/8', '2002::/16', '64:ff9b:1::/48', '2001::/32']);
const loopback = blockList(['127.0.0.0/8'], ['::1/128']);
const inside = blockList(['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10'], ['fc00::/7']);
/**
 * Why an address is not connected to, in words; undefined when it may be.
 *
 * @param hostIsLoopback the URL itself names this machine
 */
function refuseAddress(address, origin, hostIsLoopback) {
    const real = translated(address) ?? address;
    const family = (0,external_node_net_.isIPv6)(real) ? 'ipv6' : 'ipv4';
    if (addresses_never.check(real, family))
        return 'it leads to an address of a metadata service, of the link, or of no host';
    if (loopback.check(real, family)) {
        if (hostIsLoopback && origin === 'stated')
            return undefined;
        return 'it leads to this machine';
    }
    if (origin === 'output' && inside.check(real, family))
        return "it leads into the runner's own network";
    return undefined;
}
/** The IPv4 address that NAT64 (64:ff9b::/96) leads to. Mapped ones (::ffff:0:0/96) a block list knows itself. */
function translated(address) {
    const tail = /^64:ff9b::(?:([0-9a-f]{1,4}):)?([0-9a-f]{1,4})$/.exec(hexForm(address));
    if (tail === null)
        return undefined;
    const [high, low] = [tail[1] ?? '0', tail[2] ?? '0'].map((part) => Number.parseInt(part, 16));
    return [high, low].flatMap((part = 0) => [part >> 8, part & 255]).join('.');
}
/** One spelling for each IPv6 address; others as they are. */
function hexForm(address) {
    return (0,external_node_net_.isIPv6)(address) && !address.includes('%') ? new URL(`http://[${address}]`).hostname.slice(1, -1) : address;
}
function blockList(four, six) {
    const list = new external_node_net_.BlockList();
    for (const [address, prefix] of four.map(netOf))
        list.addSubnet(address, prefix, 'ipv4');
    for (const [address, prefix] of six.map(netOf))
        list.addSubnet(address, prefix, 'ipv6');
    return list;
}
function netOf(text) {
    const [address = '', prefix] = text.split('/');
    return [address, Number(prefix)];
}

;// CONCATENATED MODULE: ./lib/app/verification/ask-url.js






const mostRedirects = 3;
/** Asks by GET and looks at the status alone: no body is read, nothing is sent but the URL. */
const askUrl = async (request, signal) => {
    const timeout = AbortSignal.timeout(request.timeoutMilliseconds);
    const until = AbortSignal.any([signal, timeout]);
    try {
        let { url } = request;
        for (let redirects = 0;; redirects++) {
            const { status, location } = await getOnce(url, request.host, until);
            if (request.expect.includes(status) || location === undefined)
                return { kind: 'status', status };
            if (redirects === mostRedirects)
                return { kind: 'no-answer', reason: 'it redirects too often' };
            const next = (0,verify_url/* parseUrl */.Dl)(location, url);
            if (next === null || next.origin !== url.origin)
                return { kind: 'no-answer', reason: 'it redirects to another host' };
            url = next;
        }
    }
    catch (error) {
        if (signal.aborted)
            return { kind: 'stopped' };
        if (timeout.aborted)
            return { kind: 'timed-out' };
        return {
            kind: 'no-answer',
            reason: error instanceof RefusedAddress ? error.message : `no answer (${ask_url_codeOf(error)})`,
        };
    }
};
class RefusedAddress extends Error {
}
async function getOnce(url, origin, signal) {
    const bare = url.hostname.replace(/^\[|\]$/g, '');
    const isLoopback = (0,verify_url/* isLoopbackHost */.cW)(url.hostname);
    const check = (address) => {
        const reason = refuseAddress(address, origin, isLoopback);
        if (reason !== undefined)
            throw new RefusedAddress(reason);
    };
    // A literal address is never looked up.
    if ((0,external_node_net_.isIP)(bare) !== 0)
        check(bare);
    return new Promise((resolve, reject) => {
        const { request } = url.protocol === 'https:' ? external_node_https_ : external_node_http_;
        const headers = { 'user-agent': 'stackgate', accept: '*/*' };
        const asked = request(url, { signal, headers, agent: false, lookup: checkedLookup(check) }, (response) => {
            const { statusCode: status = 0, headers: told } = response;
            response.on('error', () => undefined);
            response.destroy();
            resolve({ status, location: status >= 300 && status < 400 ? told.location : undefined });
        });
        asked.on('error', reject);
        asked.end();
    });
}
/** What is connected to is what was checked: a name that answers differently the second time gains nothing. */
function checkedLookup(check) {
    return (hostname, options, callback) => {
        (0,external_node_dns_.lookup)(hostname, { ...options, all: true }, (error, addresses) => {
            if (error !== null)
                return callback(error, '', 0);
            try {
                for (const { address } of addresses)
                    check(address);
            }
            catch (refusal) {
                return callback(refusal, '', 0);
            }
            const [first] = addresses;
            if (options.all === true)
                callback(null, addresses);
            else
                callback(null, first?.address ?? '', first?.family ?? 4);
        });
    };
}
function ask_url_codeOf(error) {
    return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown error';
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./lib/app/verification/watched-command.js


/** Coreutils and busybox; never looked for on the PATH. */
const watchers = ['/usr/bin/timeout', '/bin/timeout'];
/**
 * A command that is ended after its time also where whoever started it was killed and cannot: `timeout` stands before it,
 * where there is one, in the same process group. Exit codes and signals come through it. The command itself where there is
 * none, and where its program cannot be run, which is then told as it is.
 */
function watchedCommand(command, options) {
    const watcher = (options.from ?? watchers).find(isProgram);
    if (watcher === undefined || !isFound(command[0] ?? '', options))
        return command;
    const seconds = String(Math.max(1, Math.ceil(options.milliseconds / 1_000)));
    return [watcher, '-k', '2', seconds, ...command];
}
function isFound(name, { directory, environment }) {
    // It would be an option of the watcher.
    if (name === '' || name.startsWith('-'))
        return false;
    if (name.includes('/'))
        return isProgram((0,external_node_path_.isAbsolute)(name) ? name : (0,external_node_path_.resolve)(directory, name));
    const folders = (environment.PATH ?? '').split(external_node_path_.delimiter).filter(Boolean);
    return folders.some((folder) => isProgram((0,external_node_path_.join)((0,external_node_path_.resolve)(directory, folder), name)));
}
function isProgram(path) {
    try {
        (0,external_node_fs_.accessSync)(path, external_node_fs_.constants.X_OK);
        return (0,external_node_fs_.statSync)(path).isFile();
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./lib/app/verification/run-process.js


const usualGrace = { end: 2_000, streams: 1_000, orphan: 10_000 };
/** Runs programs, each in a process group of its own, and leaves nothing of that group behind. */
function processRunner(grace = usualGrace) {
    return async (request, signal) => {
        if (signal.aborted)
            return { kind: 'stopped' };
        const { directory: cwd, environment: env, timeoutMilliseconds } = request;
        const milliseconds = timeoutMilliseconds + grace.orphan;
        const [program = '', ...args] = watchedCommand(request.command, { directory: cwd, environment: env, milliseconds });
        try {
            const stdio = ['ignore', 'pipe', 'pipe'];
            const child = (0,external_node_child_process_.spawn)(program, args, { cwd, env, shell: false, detached: true, stdio: [...stdio] });
            return await run_process_endOf(child, request, signal, grace);
        }
        catch (error) {
            // What cannot be an argument at all, such as one that is too long.
            return { kind: 'not-started', code: run_process_codeOf(error) };
        }
    };
}
function run_process_endOf(child, request, signal, grace) {
    return new Promise((resolve) => {
        let cause;
        let force;
        const end = (why) => {
            cause ??= why;
            killGroup(child, 'SIGTERM');
            force ??= setTimeout(() => killGroup(child, 'SIGKILL'), grace.end);
        };
        const stop = () => end('stopped');
        const timeout = setTimeout(() => end('timed-out'), request.timeoutMilliseconds);
        const orphan = () => killGroup(child, 'SIGKILL');
        const settle = (ended) => {
            clearTimeout(timeout);
            clearTimeout(force);
            signal.removeEventListener('abort', stop);
            process.removeListener('exit', orphan);
            killGroup(child, 'SIGKILL');
            resolve(cause === undefined ? ended : { kind: cause });
        };
        signal.addEventListener('abort', stop, { once: true });
        process.once('exit', orphan);
        for (const stream of [child.stdout, child.stderr])
            stream?.on('data', request.onOutput);
        child.once('error', (error) => settle({ kind: 'not-started', code: run_process_codeOf(error) }));
        child.once('exit', (code, killed) => {
            const ended = code === null ? { kind: 'killed', signal: killed ?? '' } : { kind: 'exited', code };
            streamsEnd(child, grace.streams).then(() => settle(ended));
        });
    });
}
/** Waits for what is still in the pipes, but not for who else holds them. */
function streamsEnd({ stdout, stderr }, milliseconds) {
    const streams = [stdout, stderr].filter((stream) => stream !== null);
    const closed = streams.map((stream) => stream.closed ? undefined : new Promise((done) => stream.once('close', done)));
    let timer;
    const linger = new Promise((done) => {
        timer = setTimeout(done, milliseconds);
    });
    return Promise.race([Promise.all(closed), linger]).then(() => {
        clearTimeout(timer);
        for (const stream of streams)
            stream.destroy();
    });
}
/** The whole group: what the program started itself is gone as well. */
function killGroup({ pid }, signal) {
    if (pid === undefined)
        return;
    try {
        process.kill(-pid, signal);
    }
    catch (error) {
        // ESRCH: nobody is left. EPERM: macOS says so of a group of which only dead processes are left.
        if (!['ESRCH', 'EPERM'].includes(run_process_codeOf(error)))
            throw error;
    }
}
function run_process_codeOf(error) {
    return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown error';
}

;// CONCATENATED MODULE: ./lib/app/verification/real-tools.js


const realTools = { runProcess: processRunner(), askUrl: askUrl };
const everyReal = (milliseconds, work) => {
    const timer = setInterval(work, milliseconds);
    return () => clearInterval(timer);
};

;// CONCATENATED MODULE: ./lib/app/verification/outputs-of.js

const patience = { attempts: 8, milliseconds: 2_000 };
/**
 * Outputs of a service's stacks by name. One that two of its stacks have with different values is left out: nobody can
 * say which is meant.
 *
 * @throws CloudError where the stacks cannot be read, also after some time
 */
async function outputs_of_outputsOf(stacks, cloud, sleep) {
    const outputs = new Map();
    const differing = new Set();
    for (const { stackName, target } of stacks) {
        const read = () => cloud.at(target).describeStack(stackName);
        for (const [name, value] of Object.entries((await patiently(read, sleep))?.outputs ?? {})) {
            if ((outputs.get(name) ?? value) !== value)
                differing.add(name);
            outputs.set(name, value);
        }
    }
    for (const name of differing)
        outputs.delete(name);
    return outputs;
}
/** Throttled or without an answer, it is asked again. */
async function patiently(read, sleep) {
    for (let attempt = 1;; attempt++) {
        try {
            return await read();
        }
        catch (error) {
            if (!(error instanceof port/* CloudError */.K) || !error.retryable || attempt === patience.attempts)
                throw error;
            await sleep(patience.milliseconds * attempt);
        }
    }
}

// EXTERNAL MODULE: ./lib/report/clean-text.js
var clean_text = __webpack_require__(4203);
;// CONCATENATED MODULE: ./lib/app/verification/command-environment.js
/**
 * The whole environment of a command: where programs and the home are, the names that stackgate.yml allows, and what is
 * verified. What the process itself was given besides, its credentials first of all, is not in it.
 *
 * @param environment of this process
 * @param allowed names
 */
function commandEnvironment(environment, allowed, { stage, service, run, outputs }) {
    const given = Object.create(null);
    for (const name of ['PATH', 'HOME', ...allowed]) {
        const value = Object.hasOwn(environment, name) ? environment[name] : undefined;
        if (value !== undefined)
            given[name] = value;
    }
    for (const [name, value] of outputs)
        if (isOutputName(name) && !value.includes('\0'))
            given[`STACKGATE_OUTPUT_${name}`] = value;
    return { ...given, STACKGATE_STAGE: stage, STACKGATE_SERVICE: service, STACKGATE_RUN: run };
}
/** CloudFormation takes no others. */
function isOutputName(name) {
    return /^[A-Za-z0-9]{1,255}$/.test(name);
}

;// CONCATENATED MODULE: ./lib/app/verification/fill-url.js

/**
 * A URL of stackgate.yml with the outputs of a service in it. An output at its beginning may be a whole URL; one in the
 * host is a name; one behind it is data, and escaped. No reason holds an output's value.
 */
function fillUrl(pattern, outputs) {
    const refuse = (reason) => ({ kind: 'refused', reason });
    const missing = [...pattern.matchAll(verify_url/* outputInUrl */.YZ)].find(([, name = '']) => !outputs.has(name));
    if (missing !== undefined)
        return refuse(`its stacks have no output ${missing[1]}, or several that differ`);
    const { authority, rest } = splitUrl(pattern);
    const isOutput = authority.includes('{');
    const isWhole = pattern.startsWith('{output:');
    const values = [...authority.matchAll(verify_url/* outputInUrl */.YZ)].map(([, name = '']) => outputs.get(name) ?? '');
    if (!isWhole && !values.every((value) => /^[A-Za-z0-9.-]{1,253}(:\d{1,5})?$/.test(value)))
        return refuse('an output in its host is no host name');
    const start = authority.replace(verify_url/* outputInUrl */.YZ, (_, name) => outputs.get(name) ?? '');
    const end = rest.replace(verify_url/* outputInUrl */.YZ, (_, name) => escaped(outputs.get(name) ?? ''));
    const url = (0,verify_url/* parseUrl */.Dl)(isWhole ? joined(start, end) : start + end);
    if (url === null)
        return refuse('with its outputs it is no URL');
    if (url.username !== '' || url.password !== '')
        return refuse('with its outputs it holds a user or a password');
    const isOurs = url.protocol === 'http:' && (0,verify_url/* isLoopbackHost */.cW)(url.hostname) && !isOutput;
    if (url.protocol !== 'https:' && !isOurs)
        return refuse('with its outputs it is not https');
    return { kind: 'url', url, host: isOutput ? 'output' : 'stated' };
}
/** An output at the beginning counts as the authority. */
function splitUrl(pattern) {
    const first = /^(\{output:[A-Za-z0-9]+\}|[a-z]+:\/\/(\{output:[A-Za-z0-9]+\}|[^/?#{])*)/i.exec(pattern)?.[0] ?? pattern;
    return { authority: first, rest: pattern.slice(first.length) };
}
/** Endpoints are given with and without a slash at their end. */
function joined(start, end) {
    return start.endsWith('/') && end.startsWith('/') ? start + end.slice(1) : start + end;
}
function escaped(value) {
    return encodeURIComponent(wellFormed(value)).replaceAll('%2F', '/');
}
/** Half of a surrogate pair has no bytes. */
function wellFormed(text) {
    return Buffer.from(text).toString();
}

// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(6193);
;// CONCATENATED MODULE: ./lib/app/verification/told-lines.js


/** What is shown of one command: a smoke test that prints a log must not bury the run. */
const toldLimits = { lines: 100, line: 300 };
/** What is kept of a line that has not ended: a megabyte without a line end is one line, cut. */
const mostPending = 8_192;
/**
 * The output of a command as lines for people: no control characters, no line longer and no more of them than the limits,
 * and none of the values that the command was given. Whoever prints them guards against workflow commands.
 *
 * @param secrets values of the environment that the command sees
 */
function toldLines(tell, secrets) {
    const decoder = new external_node_string_decoder_.StringDecoder('utf8');
    // The longest first: one may hold another. What is shorter is no secret, and stands in every word.
    const hidden = secrets.filter(({ length }) => length >= 6).sort((a, b) => b.length - a.length);
    let pending = '';
    let isCut = false;
    let count = 0;
    let last = '';
    let later;
    const cleaned = (text) => {
        let shown = text;
        for (const secret of hidden)
            shown = shown.replaceAll(secret, '***');
        return (0,clean_text/* cleanText */.X5)(shown, toldLimits.line).trim();
    };
    const line = (text) => {
        if (text.trim() === '')
            return;
        if (count >= toldLimits.lines) {
            // Millions of lines are only counted: cleaning each takes longer than printing it.
            count += 1;
            later = text;
            return;
        }
        const clean = cleaned(text);
        if (clean === '')
            return;
        last = clean;
        count += 1;
        tell(clean);
    };
    const take = (text) => {
        const [first = '', ...others] = text.split(/\r\n|\n|\r/);
        keep(first);
        for (const other of others) {
            line(pending);
            pending = '';
            isCut = false;
            keep(other);
        }
    };
    const keep = (text) => {
        if (isCut)
            return;
        pending += text;
        isCut = pending.length > mostPending;
        if (isCut)
            pending = pending.slice(0, mostPending);
    };
    return {
        write: (bytes) => take(decoder.write(Buffer.from(bytes))),
        end() {
            take(decoder.end());
            line(pending);
            pending = '';
            if (count > toldLimits.lines)
                tell(`… ${count - toldLimits.lines} more lines`);
            return later === undefined ? last : cleaned(later);
        },
    };
}

;// CONCATENATED MODULE: ./lib/app/verification/verify-one.js





/** One attempt at one verification of one service. */
function verifyOnce(verification, service, place, tools, signal) {
    return verification.kind === 'command'
        ? runCommand(verification, service, place, tools, signal)
        : askAddress(verification, service, place, tools, signal);
}
/** As stackgate.yml has it: no output and no value of the environment is in it. */
function verify_one_nameOf(verification) {
    return (0,clean_text/* cleanText */.X5)(verification.kind === 'command' ? verification.command.join(' ') : verification.url, 120);
}
async function runCommand(verification, service, { directory, environment, allowed, tell }, { runProcess }, signal) {
    const given = commandEnvironment(environment, allowed, service);
    const secrets = allowed.flatMap((name) => given[name] ?? []);
    const lines = toldLines((line) => tell(`${service.service} › ${line}`), secrets);
    const { command, timeoutMinutes } = verification;
    const timeoutMilliseconds = timeoutMinutes * 60_000;
    const request = { command, directory, environment: given, timeoutMilliseconds, onOutput: lines.write };
    const end = await runProcess(request, signal);
    const last = lines.end();
    if (end.kind === 'exited' && end.code === 0)
        return { kind: 'passed' };
    const said = last === '' ? '' : `; it said last: ${last}`;
    return { kind: 'failed', reason: `\`${verify_one_nameOf(verification)}\` ${endText(end, timeoutMinutes)}${said}` };
}
function endText(end, minutes) {
    switch (end.kind) {
        case 'exited':
            return `exited with ${end.code}`;
        case 'killed':
            return `was ended by ${end.signal}`;
        case 'timed-out':
            return `did not end within ${minutes} min`;
        case 'stopped':
            return 'was stopped';
        case 'not-started':
            return `could not be started (${end.code})`;
        default:
            return end;
    }
}
async function askAddress({ url, expect, timeoutMinutes }, { outputs }, { loopbackOnly }, { askUrl }, signal) {
    const failed = (reason) => ({ kind: 'failed', reason: `${(0,clean_text/* cleanText */.X5)(url, 120)}: ${reason}` });
    const filled = fillUrl(url, outputs);
    if (loopbackOnly && !(filled.kind === 'url' && filled.host === 'stated' && (0,verify_url/* isLoopbackHost */.cW)(filled.url.hostname)))
        return { kind: 'not-asked', reason: 'what is deployed in the embedded cloud has no address' };
    if (filled.kind === 'refused')
        return failed(filled.reason);
    const timeoutMilliseconds = timeoutMinutes * 60_000;
    const end = await askUrl({ url: filled.url, host: filled.host, expect, timeoutMilliseconds }, signal);
    switch (end.kind) {
        case 'status':
            return expect.includes(end.status)
                ? { kind: 'passed' }
                : failed(`it answered ${end.status}, not ${expect.join(' or ')}`);
        case 'timed-out':
            return failed(`no answer within ${timeoutMinutes} min`);
        case 'stopped':
            return failed('it was stopped');
        case 'no-answer':
            return failed(end.reason);
        default:
            return end;
    }
}

;// CONCATENATED MODULE: ./lib/app/verification/verify-services.js



/** Verifications of different services that are made at once. */
const verify_services_atOnce = 4;
/** How long nobody may ask for the lease, in real time. */
const guardMilliseconds = 15_000;
/** A sleep ends within this once the run is stopped: a real timer would keep the process from ending. */
const pieceMilliseconds = 2_000;
/** Between two rounds of the bake time: never less, and not more than eleven rounds. */
const bakeRound = { least: 60_000, part: 1 / 10 };
/**
 * What stands between a deployed run and its commit point: every verification of every changed service, and again during
 * the bake time. Undefined where stackgate.yml asks for nothing.
 */
function acceptWith(run) {
    if (run.deploy.verify.length === 0)
        return undefined;
    return (steps, signal, guard) => guarded(run, signal, guard, async (until) => {
        const sleep = (milliseconds) => sleepGuarded(run.cloud, milliseconds, guard, until);
        const asked = await askedOf(steps, run, sleep);
        if (asked.length === 0)
            return [];
        const round = { asked, run, signal: until, sleep };
        const failures = await askAll(round, '');
        return failures.length > 0 ? failures : bake(round);
    });
}
/** The lease is renewed while commands run, which may take longer than it holds. */
async function guarded({ every }, signal, guard, work) {
    const lost = new AbortController();
    let failure;
    const cancel = every(guardMilliseconds, () => {
        guard().catch((error) => {
            failure ??= { error };
            lost.abort();
        });
    });
    try {
        const result = await work(AbortSignal.any([signal, lost.signal]));
        if (failure !== undefined)
            throw failure.error;
        return result;
    }
    finally {
        cancel();
    }
}
/** By the cloud's clock, in pieces between which the lease is renewed. */
async function sleepGuarded({ clock }, milliseconds, guard, signal) {
    for (const until = clock.now() + milliseconds; clock.now() < until && !signal.aborted;) {
        await guard();
        await clock.sleep(Math.min(pieceMilliseconds, until - clock.now()));
    }
}
async function bake({ run, asked, signal, sleep }) {
    const { clock } = run.cloud;
    const { bakeMinutes } = run.deploy;
    const begun = clock.now();
    const end = begun + bakeMinutes * 60_000;
    if (clock.now() < end)
        run.tell(`verified; for ${bakeMinutes} min it is asked again before the commit point`);
    const pause = Math.max(bakeRound.least, bakeMinutes * 60_000 * bakeRound.part);
    while (clock.now() < end && !signal.aborted) {
        await sleep(Math.min(pause, end - clock.now()));
        const minutes = Math.round((clock.now() - begun) / 60_000);
        const failures = await askAll({ run, asked, signal, sleep }, ` after ${minutes} min of bake time`);
        if (failures.length > 0)
            return failures;
    }
    return [];
}
/** @param when for the reason of a failure */
async function askAll(round, when) {
    const reasons = new Map();
    const open = round.asked.values();
    const worker = async () => {
        for (const one of open) {
            const reason = await reasonAgainst(one, round);
            if (reason !== undefined)
                reasons.set(one, reason);
        }
    };
    await Promise.all(Array.from({ length: Math.min(verify_services_atOnce, round.asked.length) }, worker));
    return round.asked.flatMap((one) => {
        const reason = reasons.get(one);
        if (reason === undefined)
            return [];
        return one.steps.map(({ id }) => ({ step: id, reason: `verification failed${when}: ${reason}` }));
    });
}
/** After all attempts; undefined where one passed. */
async function reasonAgainst({ verification, service }, round) {
    const { run, signal, sleep } = round;
    const { retries, retrySeconds } = verification;
    const said = `${service.service}: ${verify_one_nameOf(verification)}`;
    for (let attempt = 1;; attempt++) {
        const verdict = await verifyOnce(verification, service, run, run.tools, signal);
        if (verdict.kind === 'passed') {
            run.tell(`${said}: passed`);
            return undefined;
        }
        if (verdict.kind === 'not-asked') {
            run.tell(`${said}: not asked; ${verdict.reason}`);
            return undefined;
        }
        const attempts = retries === 0 ? '' : ` (attempt ${attempt} of ${retries + 1})`;
        if (attempt > retries || signal.aborted)
            return `${verdict.reason}${attempts}`;
        run.tell(`${said}: failed${attempts}`);
        await sleep(retrySeconds * 1_000);
    }
}
async function askedOf(steps, run, sleep) {
    const verifications = run.deploy.verify.map((one) => ({ one, matches: (0,bounded_glob/* compileGlob */.SO)(one.services, 'name') }));
    const asked = [];
    for (const [name, own] of byService(steps)) {
        const matching = verifications.filter(({ matches }) => matches(name));
        if (matching.length === 0)
            continue;
        const outputs = await outputs_of_outputsOf(own, run.cloud, sleep);
        const service = { stage: run.stage, service: name, run: run.run, outputs };
        asked.push(...matching.map(({ one }) => ({ verification: one, service, steps: own })));
    }
    return asked;
}
/** Of a stack that goes through several steps the last stands for it. What is deleted cannot be asked. */
function byService(steps) {
    const services = new Map();
    for (const step of steps) {
        if (step.deploy === undefined)
            continue;
        const others = services.get(step.service)?.filter(({ stack }) => stack !== step.stack) ?? [];
        services.set(step.service, [...others, step]);
    }
    return services;
}

;// CONCATENATED MODULE: ./lib/app/verification/acceptance.js




/** What `deploy:` of stackgate.yml asks before the commit point, as a run is given it; empty where it asks for nothing. */
function acceptanceOf({ run, stage, settings }, cloud, options) {
    const deploy = settings.stages.find(({ name }) => name === stage)?.deploy ?? default_settings/* defaultDeploy */.Jg;
    const accept = acceptWith({
        run,
        stage,
        deploy,
        cloud,
        directory: (0,external_node_fs_.realpathSync)(options.directory),
        environment: options.environment,
        allowed: settings.environment,
        loopbackOnly: options.cloud === 'local',
        tools: options.verification ?? realTools,
        every: everyReal,
        tell: (text) => options.onRun({ kind: 'note', at: cloud.clock.now(), text }),
    });
    return accept === undefined ? {} : { accept };
}

;// CONCATENATED MODULE: ./lib/app/deploying/resume-deploy.js












/** Goes on with a run that was interrupted or killed; nothing is done twice. */
function resumeDeploy(options) {
    return (0,with_environment/* withEnvironment */.E)(options, (environment) => resumeIn(environment, options));
}
async function resumeIn(environment, options) {
    const run = options.run === true ? await lastOpenRun(environment, options.stage) : options.run;
    const known = await run_over_knownRun(environment, run);
    if (known.kind === 'corrupt')
        return known;
    const { plan } = known;
    const secret = needsSecrets(plan)
        ? (0,furnish/* secretsOf */.Fj)(await planEstate({ ...options, stage: plan.stage, ...prepare_deploy_asked(environment) }))
        : undefined;
    options.onPlan({ plan, stubs: [], clock: () => environment.cloud.clock.now() });
    const tools = await toolsOf(environment, plan.stage, options);
    const settings = (0,base_settings/* requireSettings */.ZC)((0,app_sources/* openSources */.H)({ ...options, assemblies: [] }));
    const accept = acceptanceOf({ run, stage: plan.stage, settings }, environment.cloud, options);
    const report = await resumeRun({ ...tools, ...accept, ...(secret !== undefined && { secret }) }, run);
    // A run that was let alone still needs what it may go back to.
    if (report.outcome?.kind !== 'refused')
        await unpinRun(environment, { run, plan, outcome: report.outcome });
    return { ...endingOf(report, options), diagnostics: await recordEnding({ plan, report }, environment, options) };
}
function needsSecrets({ steps }) {
    return steps.some(({ kind, deploy }) => kind === 'create' && (deploy?.noEcho.length ?? 0) > 0);
}
async function lastOpenRun({ stores }, stage) {
    const { runs } = await statusOfRuns(stores);
    for (const known of runs) {
        if (known.kind === 'corrupt')
            continue;
        const { run, outcome, stage: of } = known.report;
        if ((stage === undefined || of === stage) && (outcome === undefined || outcome.kind === 'interrupted'))
            return run;
    }
    throw new app_error/* AppError */.u('usage', `there is no run${stage === undefined ? '' : ` of ${stage}`} to resume`);
}

;// CONCATENATED MODULE: ./lib/app/deploy.js











/**
 * Deploys what changed, or brings every stack back: plan, refuse, put there what stacks are made
 * of, run, record, report.
 *
 * @throws AppError for a directory, ref, stage or state that cannot be used
 */
function runDeploy(options) {
    return (0,with_environment/* withEnvironment */.E)(options, async (environment) => {
        const prepared = await prepareDeploy(environment, options);
        return prepared.kind === 'ended' ? prepared.ending : carryOut(prepared.prepared, environment, options);
    });
}
async function carryOut(prepared, environment, options) {
    const { run, plan, planned } = prepared;
    await pinRun(environment, { run, plan, planned, now: options.now });
    await environment.provide(planned);
    options.onPlan({ plan, stubs: planned.externals.stubs, clock: () => environment.cloud.clock.now() });
    const report = await deploy_begin(prepared, environment, options);
    await unpinRun(environment, { run, plan, outcome: report.outcome });
    const shown = report.outcome?.kind === 'refused' ? await withWayOut(report, environment, options) : report;
    const notes = await recordEnding({ plan, report, stacks: planned.packaged.stacks }, environment, options);
    return { ...endingOf(shown, options), diagnostics: [...planned.diagnostics, ...notes] };
}
async function deploy_begin({ run, plan, planned, isGlassBroken, noted }, environment, options) {
    const { keepGoing, concurrency } = options;
    const tools = {
        ...(await toolsOf(environment, plan.stage, options)),
        ...acceptanceOf({ run, stage: plan.stage, settings: planned.settings }, environment.cloud, options),
        secret: (0,furnish/* secretsOf */.Fj)(planned),
        withoutWayBack: isGlassBroken,
    };
    return startRun(tools, { run, plan, options: { keepGoing, concurrency }, ...noted });
}
/** A run that is not over keeps others from beginning: the commands that end it. */
async function withWayOut(report, { stores }, options) {
    const open = await unfinishedRun(stores.journals, report.stage);
    if (open === undefined || report.outcome?.kind !== 'refused')
        return report;
    const { resume, rollback } = runCommands(open, report.stage, options);
    const reasons = [...report.outcome.reasons, `go on: ${resume}`, `take back: ${rollback}`];
    return { ...report, outcome: { kind: 'refused', reasons } };
}

;// CONCATENATED MODULE: ./lib/read/files/git-head.js


/** What is checked out, and whether files that git tracks differ from it; nothing outside of a repository. */
function headOf(root) {
    const commit = (0,git_repository/* resolveCommit */.WL)(root, 'HEAD');
    if (commit === undefined)
        return {};
    const status = (0,git_command/* git */.$)(root, ['status', '--porcelain', '--untracked-files=no', '--ignore-submodules=none']);
    return { commit, modified: !status.ok || status.stdout.length > 0 };
}

;// CONCATENATED MODULE: ./lib/app/package.js














function unknownImage(name) {
    const message = `--image ${name} is of no function that has an image. It takes SERVICE/FUNCTION as the definition calls them.`;
    return { severity: 'error', code: 'package/unknown-image', message, location: { file: '.', line: 1, column: 1 } };
}
/**
 * What a build job without credentials does: packs the code of every service into a folder that `deploy --artefacts` takes.
 *
 * @throws AppError for a directory, ref, stage or folder that cannot be used
 */
function runPackage(options) {
    const { directory, images, out, packaged } = options;
    (0,git_repository/* requireFolder */.OK)(directory);
    const folder = new ArtefactFolder(out);
    const { proposed: files, ...sources } = (0,app_sources/* openSources */.H)({
        directory,
        packaged,
        assemblies: [...options.assemblies.values()],
    });
    const base = (0,base_settings/* readBaseSettings */.xu)({ ...sources, proposed: files }, {});
    const stage = onlyStage(base.settings, options.stage);
    const { deployed: _, ...alone } = { ...sources, proposed: files };
    const side = (0,plan_sides/* readSides */.h)(alone, base.settings, stage, options).proposed;
    const { parse } = (0,parse_cache/* parseCache */.I)(files);
    const code = new CodePacker({
        root: directory,
        sink: folder,
        images,
        parse: (path) => (files.has(path) ? parse(path).value : undefined),
        skip: new Set([(0,external_node_fs_.realpathSync)(out)]),
    });
    const result = (0,plan_sides/* packageSide */.s)(side, base.settings, options, { code });
    const diagnostics = (0,merge_diagnostics/* mergeDiagnostics */.r)([
        ...base.diagnostics,
        ...(0,unseen/* unreadSubmodules */.$)(files),
        ...side.read.diagnostics,
        ...result.diagnostics,
        ...code.diagnostics,
        ...code.unusedImages().map(unknownImage),
        ...(0,base_settings/* emptyEstate */.MO)([side.read]),
    ]);
    if (diagnostics.some(({ severity }) => severity === 'error'))
        return { diagnostics, exitCode: exit_codes/* exitCodes */.hS.badInput };
    const { artefacts, images: named } = code.packed;
    const manifest = sealManifest({ stage, ...headOf(directory), artefacts: [...artefacts], images: [...named] });
    folder.finish(manifest);
    return { manifest, diagnostics, exitCode: exit_codes/* exitCodes */.hS.pass };
}

// EXTERNAL MODULE: ./lib/app/running/local-environment.js + 2 modules
var local_environment = __webpack_require__(7007);
;// CONCATENATED MODULE: ./lib/app/plan.js








/**
 * What a deploy would do. Nothing in a cloud is changed by it; with the embedded one its templates are kept,
 * so that what is approved can be deployed.
 *
 * @throws AppError for a directory, ref, stage or state that cannot be used
 */
async function runPlan(options) {
    const { cloud, deployed } = options;
    if (cloud !== undefined && deployed !== undefined)
        throw new app_error/* AppError */.u('usage', '--cloud and --deployed are two things to compare with; give one');
    if (cloud === 'aws')
        return (0,with_environment/* lookAround */.h)({ ...options, cloud }, ({ view }) => planAgainst(view, options));
    return planAgainst(askedCloud(options), options);
}
async function planAgainst(view, options) {
    const planned = await planEstate({
        ...withoutCloud(options),
        ...codeIn(view, options),
        // Only the embedded cloud lets something stand in for what is outside.
        ...(options.cloud === 'aws' && { stubs: false }),
        ...(view !== undefined && { cloud: view.cloud, artefacts: view.stores.artefacts }),
    });
    const { result, diagnostics, externals } = planned;
    const compared = `working tree compared with ${planned.compared}`;
    if (result === undefined)
        return { kind: 'unreadable', diagnostics, exitCode: exit_codes/* exitCodes */.hS.badInput };
    const refused = { kind: 'refused', compared, diagnostics, exitCode: exit_codes/* exitCodes */.hS.refused };
    if (result.kind === 'refused')
        return { ...refused, refusals: result.refusals };
    const { plan } = result;
    const made = { plan, chain: criticalPath(plan), stubs: externals.stubs };
    const { cloud = 'local' } = options;
    const refusals = view === undefined ? [] : await lookForPromotion(plan, planned, view, { ...options, cloud });
    if (refusals.length > 0)
        return { ...refused, refusals, otherwise: made };
    return { kind: 'planned', ...made, compared, diagnostics, exitCode: exit_codes/* exitCodes */.hS.pass };
}
/** Where nothing was deployed yet, `--cloud local` is an empty cloud; without the option it is the base that counts. */
function askedCloud(options) {
    if (options.deployed !== undefined)
        return undefined;
    return (0,local_environment/* lookIntoEnvironment */.hU)(options) ?? (options.cloud === undefined ? undefined : (0,local_environment/* emptyEnvironment */.hp)(options.now));
}
function withoutCloud({ cloud: _, ...options }) {
    return options;
}

;// CONCATENATED MODULE: ./lib/app/running/hold-way-back.js




/**
 * Pins what the stacks of a run are to be brought back to, as its pin went when the run was accepted, and looks whether it is
 * still there. Reasons are only of a run that is over: one that is half-way is better taken back in part than not at all.
 *
 * @returns why the run must not be taken back, in words
 * @throws CloudError
 */
async function holdWayBack(surroundings, { run, plan, now }) {
    const { stores, artefactsAt } = surroundings;
    if (artefactsAt === undefined)
        return [];
    const reading = readJournal((await stores.journals.read(run)) ?? '');
    if (reading.kind === 'corrupt')
        return [];
    const held = plan.steps.flatMap(({ target, stackName, ...step }) => {
        const point = stack_task_restorePointOf(reading.records, { target, stackName, ...step });
        return point ? [{ target, stackName, digest: point.templateDigest }] : [];
    });
    const found = await Promise.all(held.map(async (one) => ({ ...one, objects: await pin_run_objectsOf(one.digest, one.target, stores.artefacts) })));
    const bodies = held.map(({ digest }) => digest);
    await pinObjects(surroundings, { run, plan, now }, found.flatMap(({ objects }) => objects), bodies);
    if (closedAs(reading.records)?.kind !== 'deployed')
        return [];
    const reasons = await Promise.all(found.map(async ({ target, stackName, digest, objects }) => {
        const gone = await goneOf(objects, target, surroundings);
        const isBodyGone = (await stores.artefacts.get(digest)) === undefined;
        return [...(isBodyGone ? ['its template'] : []), ...gone].map((what) => sayGone(stackName, what));
    }));
    return reasons.flat();
}
async function goneOf(objects, target, { objectExists }) {
    const looks = objects.map(async (address) => {
        const isGone = (await objectExists?.(target, address)) === false;
        return isGone ? [`${address.bucket}/${address.key}`] : [];
    });
    return (await Promise.all(looks)).flat();
}
function sayGone(stackName, what) {
    return `${stackName} cannot be brought back: ${what}, which it was made of, is gone. Deploy the commit that you want instead.`;
}

;// CONCATENATED MODULE: ./lib/app/snapshot/take-back-snapshot.js





/**
 * Where a run that was taken back is the one that recorded the snapshot, what was recorded before it counts again. Without
 * one, nothing is: checks then compare with the base. In either case the record of the stage that lies in it forgets the
 * run: no other stage takes what it brought.
 */
function takeBackSnapshot(report, { cloud, isBack, ...options }) {
    const { directory } = options;
    const { stage } = report;
    if ((0,git_repository/* gitPlaceOf */.dz)(directory) === undefined)
        return [];
    if (options.push === undefined && (0,find_snapshot/* findSnapshot */.Cb)(directory, stage).kind === 'none')
        return [];
    let knows = true;
    const kept = keepSnapshot({ ...options, stage }, (before) => {
        const made = before?.snapshot.cloud === cloud ? withoutRun(before, report, { ...options, isBack }) : undefined;
        knows = made !== undefined;
        return made ?? { reason: 'it knows nothing of the run' };
    });
    return knows ? toldOf(kept, stage) : [];
}
/** Undefined where it knows nothing of the run. */
function withoutRun(kept, { run, stage, endedAt }, { directory, isBack, now }) {
    const { record } = kept.snapshot;
    const left = record && recordWithout(record, { run, at: endedAt ?? now });
    if (!isBack || kept.snapshot.run !== run)
        return left && { ...kept, snapshot: { ...kept.snapshot, record: left } };
    const before = (0,find_snapshot/* snapshotBeforeRun */.ld)(directory, stage, run);
    const { snapshot, texts } = before.kind === 'found' ? before : { snapshot: { ...kept.snapshot, readings: [], stacks: [] }, texts: new Map() };
    const counts = left ?? record;
    const { record: _, ...rest } = snapshot;
    return { snapshot: { ...rest, ...(counts !== undefined && { record: counts }) }, texts };
}

;// CONCATENATED MODULE: ./lib/app/rollback.js














/**
 * Takes a run back, whether it goes on, was killed, or ended: every stack that it changed becomes what it was.
 *
 * @throws AppError where there is no such run
 */
async function runRollback(options) {
    const { run, directory, state } = options;
    if (options.cloud === 'local' && !(0,state_folder/* hasState */.o9)((0,state_folder/* stateFolderOf */.lh)(directory, state)))
        throw new app_error/* AppError */.u('usage', `there is no run ${run}: nothing was deployed here`);
    return (0,with_environment/* withEnvironment */.E)(options, async (environment) => {
        const known = await run_over_knownRun(environment, run);
        if (known.kind === 'corrupt')
            return known;
        options.onPlan({ plan: known.plan, stubs: [], clock: () => environment.cloud.clock.now() });
        const gone = await holdWayBack(environment, { run, plan: known.plan, now: options.now });
        const taken = gone.length > 0
            ? rollback_refusedBefore(run, known.plan, gone, options.now)
            : await takeBackRun(await toolsOf(environment, known.plan.stage, options), run);
        // A run that is half-way and was let alone still needs what it may go back to.
        if (taken.outcome?.kind !== 'refused')
            await unpinRun(environment, { run, plan: known.plan, outcome: taken.outcome });
        const report = taken.outcome?.kind === 'refused' ? await rollback_withWayOut(taken, environment, options) : taken;
        const isBack = report.outcome?.kind === 'failed-and-restored';
        const isTaken = isBack || report.outcome?.kind === 'restore-incomplete' || report.outcome?.kind === 'interrupted';
        if (isTaken)
            await forgetRun(report, environment, options);
        const ending = endingOf(report, options, isBack ? exit_codes/* exitCodes */.hS.pass : (0,exit_codes/* exitCodeOfRun */.mZ)(report.outcome));
        if (!isTaken)
            return ending;
        const notes = [...takeBackSnapshot(report, { ...options, isBack }), ...tellUnshared(report.stage, options)];
        return { ...ending, diagnostics: notes };
    });
}
function rollback_refusedBefore(run, { stage, fingerprint }, reasons, now) {
    const outcome = { kind: 'refused', reasons };
    return {
        run,
        stage,
        planFingerprint: fingerprint,
        outcome,
        steps: [],
        startedAt: now,
        endedAt: now,
        criticalPath: [],
    };
}
/** What somebody takes back has not passed its stage, also where not all of it is back. */
async function forgetRun({ run, stage, endedAt }, environment, options) {
    await unsettleRecord({ run, stage, at: endedAt ?? options.now }, recordsOf(environment, options).own);
}
/** The commands that take back what stands on the run, in the order in which they work. */
async function rollback_withWayOut(report, { stores }, options) {
    if (report.outcome?.kind !== 'refused')
        return report;
    const later = await laterRunsOver(stores.journals, options.run);
    const commands = later.map(({ run }) => `take back: ${runCommands(run, report.stage, options).rollback}`);
    return { ...report, outcome: { kind: 'refused', reasons: [...report.outcome.reasons, ...commands] } };
}

// EXTERNAL MODULE: ./lib/app/running/end-process.js
var end_process = __webpack_require__(1914);
;// CONCATENATED MODULE: ./lib/app/running/until-signal.js
/**
 * Runs `work` with a signal that aborts on the first Ctrl-C or SIGTERM. A second one ends the process as the
 * system does: the journal is made for that.
 */
async function untilSignal(signals, onAbort, work) {
    const controller = new AbortController();
    const abort = () => {
        stop();
        onAbort();
        controller.abort();
    };
    const stop = () => {
        signals.removeListener('SIGINT', abort);
        signals.removeListener('SIGTERM', abort);
    };
    signals.once('SIGINT', abort);
    signals.once('SIGTERM', abort);
    try {
        return await work(controller.signal);
    }
    finally {
        stop();
    }
}

// EXTERNAL MODULE: ./lib/report/duration.js
var duration = __webpack_require__(136);
// EXTERNAL MODULE: ./lib/report/run/status-words.js
var status_words = __webpack_require__(6936);
// EXTERNAL MODULE: ./lib/report/step-label.js
var step_label = __webpack_require__(7001);
// EXTERNAL MODULE: ./lib/report/text/terminal.js
var terminal = __webpack_require__(7146);
;// CONCATENATED MODULE: ./lib/report/progress/progress-state.js

const BUSY = new Set(['running', 'restoring']);
function isBusy(status) {
    return BUSY.has(status);
}
function startState(plan) {
    const rows = plan.steps.map(({ id, stack, part }) => [id, { step: id, stack: stepLabel(stack, part), status: 'waiting' }]);
    return { rows: new Map(rows), resumed: false, phase: 'expand', at: 0 };
}
function follow(before, event) {
    const state = { ...before, at: Math.max(before.at, event.at), startedAt: before.startedAt ?? event.at };
    switch (event.kind) {
        case 'run-opened':
            return { ...state, run: event.run, resumed: event.resumed };
        case 'step-changed':
            return withRow(state, event.step, (row) => changedRow({ ...row, stack: state.rows.get(event.step)?.stack ?? event.stack }, event));
        case 'resource':
            return withRow(state, event.step, (row) => ({ ...row, detail: resourceText(event) }));
        case 'note': {
            const { step, text } = event;
            return step === undefined ? state : withRow(state, step, (row) => ({ ...row, detail: text }));
        }
        case 'phase':
            return { ...state, phase: event.phase };
        case 'run-ended':
            return state;
    }
}
/** `CREATE_FAILED Charge (AWS::Lambda::Function): AccessDenied`; not clean. */
function resourceText({ status, logicalId, type, reason, }) {
    return `${status} ${logicalId} (${type})${reason === undefined || reason === '' ? '' : `: ${reason}`}`;
}
function withRow(state, step, change) {
    const row = state.rows.get(step) ?? { step, stack: step, status: 'waiting' };
    return { ...state, rows: new Map(state.rows).set(step, change(row)) };
}
function changedRow(row, { status, at, reason }) {
    const { step, stack, startedAt } = row;
    const why = reason === undefined ? {} : { reason };
    if (isBusy(status))
        return { step, stack, status, startedAt: at, ...why };
    return { step, stack, status, ...(startedAt !== undefined && { startedAt, endedAt: at }), ...why };
}

;// CONCATENATED MODULE: ./lib/report/progress/plain-log.js





/** Lines that are kept of one stack: 500 resources with a few events each. */
const MOST_LINES = 2_500;
/** Where a line without a time begins. */
const INDENT = ' '.repeat(10);
/**
 * Lines for a log. A stack's own lines are kept until its work ends and then written at once, so that
 * stacks which work at the same time do not mix; on GitHub they fold. What failed is repeated at the end.
 */
class PlainLog {
    #stream;
    #github;
    #stacks;
    #kept = new Map();
    #since = new Map();
    /** By step and what it failed at: what failed once is told once, however often a run is gone on with. */
    #failures = new Map();
    #start;
    constructor(plan, stream, { github }) {
        this.#stream = stream;
        this.#github = github;
        this.#stacks = new Map(plan.steps.map(({ id, stack, part }) => [id, (0,step_label/* stepLabel */.v)(stack, part)]));
    }
    show(event) {
        this.#start ??= event.at;
        switch (event.kind) {
            case 'run-opened':
                this.#write([`${event.resumed ? 'resuming' : 'beginning'} run ${(0,terminal/* plain */.pj)(event.run, 120)}`]);
                break;
            case 'step-changed':
                this.#changed(event);
                break;
            case 'resource':
                // CloudFormation tells each beginning twice.
                if (event.reason !== 'Resource creation Initiated')
                    this.#keep(event.step, `${INDENT}${this.#clock(event.at)}  ${(0,terminal/* plain */.pj)(resourceText(event), 1_000)}`);
                break;
            case 'note':
                this.#note(event);
                break;
            case 'phase':
                this.#write([`${this.#clock(event.at)}  ── ${event.phase} ──`]);
                break;
            case 'run-ended':
                break;
        }
    }
    done() {
        for (const step of [...this.#kept.keys()])
            this.#flush(step, `${INDENT}${(0,terminal/* plain */.pj)(this.#stacks.get(step) ?? step, 200)}  not ended`);
        this.#write(this.#failures.size === 0 ? [] : ['', 'What failed:', ...this.#failures.values()]);
    }
    #changed({ step, stack, status, at, reason }) {
        const label = this.#stacks.get(step) ?? stack;
        this.#stacks.set(step, label);
        if (status === 'waiting')
            return;
        const { mark, words } = status_words/* STATUS_WORDS */.l[status];
        const said = `${mark} ${(0,terminal/* plain */.pj)(label, 220)}  ${words}`;
        if (isBusy(status)) {
            this.#since.set(step, at);
            // It is tried again: what comes of that counts.
            this.#failures.delete(failureOf(step, status === 'restoring' ? 'restore-failed' : 'failed'));
            this.#write([`${this.#clock(at)}  ${said}`]);
        }
        else
            this.#ended({ step, status, said, at, reason });
    }
    #ended({ step, status, said, at, reason }) {
        const failed = status === 'failed' || status === 'restore-failed';
        const why = reason === undefined ? '' : `: ${(0,terminal/* plain */.pj)(reason, 1_000)}`;
        this.#flush(step, `${this.#clock(at)}  ${said}${this.#took(step, at)}${why}`);
        if (failed)
            this.#failures.set(failureOf(step, status), `  ${said}${why}`);
    }
    #note({ step, at, text }) {
        if (step === undefined)
            this.#write([`${this.#clock(at)}  ${(0,terminal/* plain */.pj)(text)}`]);
        else
            this.#keep(step, `${INDENT}${this.#clock(at)}  ${(0,terminal/* plain */.pj)(text)}`);
    }
    #took(step, at) {
        const from = this.#since.get(step);
        this.#since.delete(step);
        return from === undefined ? '' : ` in ${(0,duration/* durationText */.S5)(at - from)}`;
    }
    #keep(step, line) {
        const lines = this.#kept.get(step) ?? [];
        this.#kept.set(step, lines);
        if (lines.length < MOST_LINES)
            lines.push(line);
        else if (lines.length === MOST_LINES)
            lines.push(`${INDENT}… more events than are shown`);
    }
    #flush(step, title) {
        const lines = this.#kept.get(step) ?? [];
        this.#kept.delete(step);
        if (!this.#github || lines.length === 0)
            this.#write([title, ...lines]);
        else {
            this.#stream.write(`::group::${commandData(title)}\n`);
            this.#write(lines);
            this.#stream.write('::endgroup::\n');
        }
    }
    #write(lines) {
        if (lines.length > 0)
            this.#stream.write((0,terminal/* joinLines */.cT)(lines));
    }
    /** Time since the run began, or went on; a resumed run is told what happened before as well. */
    #clock(at) {
        const since = at - (this.#start ?? at);
        return (since < 0 ? 'before' : (0,duration/* durationText */.S5)(since)).padStart(8);
    }
}
const failureOf = (step, status) => JSON.stringify([step, status]);
/** What a runner reads after `::group::`: one line, `%` escaped as its toolkit does; line ends are gone already. */
function commandData(title) {
    return (0,terminal/* joinLines */.cT)([title.trim()]).trimEnd().replaceAll('%', '%25');
}

;// CONCATENATED MODULE: ./lib/action/deploying/open-deploy-tools.js








const deployTools = {
    pack: runPackage,
    plan: runPlan,
    rehearse: runRehearsal,
    deploy: runDeploy,
    resume: resumeDeploy,
    rollback: runRollback,
    follow: ({ plan }) => new PlainLog(plan, process.stdout, { github: true }),
    untilSignal: (onAbort, work) => {
        const abort = () => {
            (0,end_process/* endInTime */._)(process);
            onAbort();
        };
        return untilSignal(process, abort, work);
    },
};


/***/ }),

/***/ 3232:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ readOnlyArtefacts)
/* harmony export */ });
/* harmony import */ var _deploy_stores_memory_stores_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1210);

/** What is put stays in this process, and what is not there is read from `store`: looking needs no right to write. */
function readOnlyArtefacts(store) {
    const own = (0,_deploy_stores_memory_stores_js__WEBPACK_IMPORTED_MODULE_0__/* .memoryArtefacts */ .tC)();
    return {
        put: (bytes) => own.put(bytes),
        get: async (digest) => (await own.get(digest)) ?? store.get(digest),
    };
}


/***/ }),

/***/ 5860:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ inTurn)
/* harmony export */ });
/** Works on all items, at most `atOnce` at a time; answers in the order of the items. The first error ends it. */
async function inTurn(items, atOnce, work) {
    const results = [];
    const open = items.entries();
    const worker = async () => {
        for (const [index, item] of open)
            results[index] = await work(item);
    };
    await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
    return results;
}


/***/ })

};
