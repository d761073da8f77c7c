export const id = 213;
export const ids = [213];
export const modules = {

/***/ 3950:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ir: () => (/* binding */ beginning),
/* harmony export */   L_: () => (/* binding */ chainRecord),
/* harmony export */   cA: () => (/* binding */ lineOf),
/* harmony export */   qQ: () => (/* binding */ hashOf)
/* harmony export */ });
/* harmony import */ var _plan_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2911);

/** What the first record names as the one before it. */
const beginning = '0'.repeat(64);
/** The record as it is written after `last`. */
function chainRecord(last, at, record) {
    const body = { seq: last === undefined ? 0 : last.seq + 1, at, previous: last?.hash ?? beginning, record };
    return { ...body, hash: hashOf(body) };
}
/** One line with its end; equal records give equal bytes. */
function lineOf(chained) {
    return `${(0,_plan_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)(chained)}\n`;
}
/** Hash over everything but the hash. It shows accidents and edits; whoever may write the file can also forge it whole. */
function hashOf({ seq, at, previous, record }) {
    return (0,_plan_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)((0,_plan_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)({ seq, at, previous, record }));
}


/***/ }),

/***/ 5737:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ epochOf),
/* harmony export */   a: () => (/* binding */ readJournal)
/* harmony export */ });
/* harmony import */ var _chain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3950);

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
    if (chained.previous !== (last?.hash ?? _chain_js__WEBPACK_IMPORTED_MODULE_0__/* .beginning */ .Ir))
        return 'it does not follow from the line before it';
    if (chained.hash !== (0,_chain_js__WEBPACK_IMPORTED_MODULE_0__/* .hashOf */ .qQ)(chained))
        return 'its content does not have its checksum';
    if ((0,_chain_js__WEBPACK_IMPORTED_MODULE_0__/* .lineOf */ .cA)(chained) !== `${line}\n`)
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


/***/ }),

/***/ 7984:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ assertNever)
/* harmony export */ });
/* harmony import */ var _model_app_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3113);

/** Closes a switch over a union: a new member is a type error here. */
function assertNever(value) {
    throw new _model_app_error_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .u('internal', `Not a known kind: ${JSON.stringify(value)}`);
}


/***/ }),

/***/ 5730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  oV: () => (/* reexport */ machinePlanOf),
  Wz: () => (/* reexport */ openMachine),
  kk: () => (/* reexport */ pendingCommands),
  _1: () => (/* reexport */ remainingOf),
  PM: () => (/* reexport */ step),
  f$: () => (/* reexport */ statuses/* stepStatuses */.f)
});

// UNUSED EXPORTS: IllegalMove, replay, stateOf

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

// EXTERNAL MODULE: ./lib/deploy/machine/assert-never.js
var assert_never = __webpack_require__(7984);
// EXTERNAL MODULE: ./lib/deploy/machine/plan-index.js + 2 modules
var plan_index = __webpack_require__(8869);
;// CONCATENATED MODULE: ./lib/deploy/machine/draft.js

function openDraft(from) {
    return { ...from, index: (0,plan_index/* indexOf */.q)(from.plan), steps: [...from.steps], outcome: from.outcome, commands: [] };
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

// EXTERNAL MODULE: ./lib/deploy/stack-of-step.js
var stack_of_step = __webpack_require__(5160);
// EXTERNAL MODULE: ./lib/deploy/machine/standing.js
var standing = __webpack_require__(3133);
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
    const all = (0,standing/* restoresAll */.n)(state);
    const reasons = new Map(state.failures.map(({ step, reason }) => [step, reason]));
    const stands = steps.some(([step, at]) => step !== undefined && (0,standing/* standingOf */.Y)(step, at, all) === 'stays');
    return (step, at) => {
        const reason = reasons.get(step.id);
        // Under keepGoing a step that went well is as planned, unless the verification found it changed since.
        const wentWell = !all && at.at === 'done' && reason === undefined;
        if (!wentWell && (0,standing/* standingOf */.Y)(step, at, all) === 'stays')
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
                reason: `${(0,stack_of_step/* stackOfStep */.a)(at.because)} stays as it is now and may need what this stack has now`,
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
            return { state, reason: `it needs ${(0,stack_of_step/* stackOfStep */.a)(at.because)}, which failed` };
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
    const { standings, clear } = surveyFromLeaves(draft);
    let free = draft.options.concurrency - inFlight(draft);
    for (const position of draft.index.byRestorePriority) {
        if (free <= 0)
            break;
        if (standings[position] !== 'to-restore' || !dependentsAre(draft, position, clear))
            continue;
        draft.steps[position] = { at: 'restoring' };
        draft.commands.push({ type: 'restore', step: idAt(draft, position) });
        free--;
    }
    return standings.some((standing) => standing === 'to-restore' || standing === 'restoring');
}
/** Looks at every step after all that depend on it, as what holds back goes from dependents to providers. */
function surveyFromLeaves(draft) {
    const all = (0,standing/* restoresAll */.n)({ options: draft.options, takingBack: draft.takingBack });
    const standings = draft.index.steps.map((step, position) => {
        const state = draft.steps[position];
        return state === undefined ? 'as-before' : (0,standing/* standingOf */.Y)(step, state, all);
    });
    const clear = standings.map(() => false);
    for (const position of draft.index.dependentsFirst) {
        if (standings[position] === 'to-restore' && holdBack(draft, position, standings))
            standings[position] = 'stays';
        const settled = standings[position] === 'as-before' || standings[position] === 'stays';
        clear[position] = settled && dependentsAre(draft, position, clear);
    }
    return { standings, clear };
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
            (0,assert_never/* assertNever */.x)(draft.phase);
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
            (0,assert_never/* assertNever */.x)(event);
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
    const { steps, positions, topological } = (0,plan_index/* indexOf */.q)(plan);
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
function step(state, event) {
    const draft = openDraft(state);
    applyEvent(draft, event);
    advance(draft);
    const again = event.type === 'resume' || (event.type === 'take-back' && state.interrupted);
    return { state: closeDraft(draft), commands: again ? pendingOf(draft) : draft.commands };
}
/** @throws IllegalMove where the events are not of a run of this plan */
function replay(plan, options, events) {
    return events.reduce((state, event) => step(state, event).state, openMachine(plan, options));
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

// EXTERNAL MODULE: ./lib/deploy/machine/statuses.js
var statuses = __webpack_require__(3151);
;// CONCATENATED MODULE: ./lib/deploy/machine/index.js
/** The deploy machine: pure, and all that a run decides. Performing what it commands is the runner's. */







/***/ }),

/***/ 8869:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ indexOf)
});

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


/***/ }),

/***/ 3133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ standingOf),
/* harmony export */   n: () => (/* binding */ restoresAll)
/* harmony export */ });
/* harmony import */ var _assert_never_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7984);

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
            return (0,_assert_never_js__WEBPACK_IMPORTED_MODULE_0__/* .assertNever */ .x)(state);
    }
}
/** A deleted stack cannot come back: its data and the ids of its resources are gone. */
function wayBack({ kind }) {
    return kind === 'delete' ? 'stays' : 'to-restore';
}


/***/ }),

/***/ 3151:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ stateOf),
/* harmony export */   f: () => (/* binding */ stepStatuses)
/* harmony export */ });
/* harmony import */ var _model_app_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3113);
/* harmony import */ var _assert_never_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7984);
/* harmony import */ var _plan_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8869);



/** What stands in each step's row, in the plan's order. */
function stepStatuses(state) {
    return new Map(state.plan.steps.map((step, position) => [step.id, statusOf(step, state.steps[position])]));
}
/** Where one step is. @throws AppError for a step that the plan does not have */
function stateOf({ plan, steps }, id) {
    const state = steps[(0,_plan_index_js__WEBPACK_IMPORTED_MODULE_2__/* .indexOf */ .q)(plan).positions.get(id) ?? -1];
    if (state === undefined)
        throw new _model_app_error_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .u('internal', `The plan of the run has no step ${id}.`);
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
            return (0,_assert_never_js__WEBPACK_IMPORTED_MODULE_1__/* .assertNever */ .x)(state);
    }
}
const restoredStatus = { updated: 'restored', deleted: 'removed', kept: 'kept' };


/***/ }),

/***/ 9656:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Lq: () => (/* reexport */ reconcile),
  ZL: () => (/* binding */ resumeRun),
  AD: () => (/* binding */ startRun),
  es: () => (/* reexport */ statusOfRuns),
  gS: () => (/* binding */ takeBackRun)
});

// EXTERNAL MODULE: ./lib/cloud/port.js
var port = __webpack_require__(9670);
// EXTERNAL MODULE: ./lib/model/app-error.js
var app_error = __webpack_require__(3113);
// EXTERNAL MODULE: ./lib/deploy/journal/chain.js
var chain = __webpack_require__(3950);
;// CONCATENATED MODULE: ./lib/deploy/journal/journal.js

/** @param from what `readJournal` found; nothing for a new run */
function openJournal(store, run, clock, from = { records: [], bytes: 0 }) {
    let bytes = from.bytes;
    let tail = Promise.resolve();
    const journal = {
        records: [...from.records],
        append(record) {
            tail = tail.then(async () => {
                const chained = (0,chain/* chainRecord */.L_)(journal.records.at(-1), clock.now(), record);
                const line = (0,chain/* lineOf */.cA)(chained);
                await store.append(run, line, bytes);
                bytes += Buffer.byteLength(line);
                journal.records.push(chained);
            });
            return tail;
        },
    };
    return journal;
}

// EXTERNAL MODULE: ./lib/deploy/journal/read-journal.js
var read_journal = __webpack_require__(5737);
// EXTERNAL MODULE: ./lib/deploy/run/later-runs.js
var later_runs = __webpack_require__(5110);
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

// EXTERNAL MODULE: ./lib/deploy/machine/index.js + 11 modules
var machine = __webpack_require__(5730);
// EXTERNAL MODULE: ./lib/plan/fingerprint.js
var plan_fingerprint = __webpack_require__(2911);
// EXTERNAL MODULE: ./lib/plan/place.js
var plan_place = __webpack_require__(3612);
;// CONCATENATED MODULE: ./lib/deploy/stack-status.js
const steady = ['update', 'delete'];
const halfDone = ['rollback-stack', 'delete'];
const rows = new Map([
    ['REVIEW_IN_PROGRESS', { state: 'review', permits: ['create', 'delete'] }],
    ['CREATE_IN_PROGRESS', { state: 'running', permits: [] }],
    ['CREATE_COMPLETE', { state: 'over', result: 'succeeded', permits: steady }],
    ['CREATE_FAILED', { state: 'over', result: 'failed', permits: halfDone }],
    ['ROLLBACK_IN_PROGRESS', { state: 'running', rollback: true, permits: [] }],
    ['ROLLBACK_COMPLETE', { state: 'over', result: 'rolled-back', rollback: true, permits: ['delete'] }],
    ['ROLLBACK_FAILED', { state: 'over', result: 'failed', rollback: true, permits: ['delete'], person: true }],
    ['UPDATE_IN_PROGRESS', { state: 'running', permits: ['cancel'] }],
    ['UPDATE_COMPLETE_CLEANUP_IN_PROGRESS', { state: 'running', permits: [] }],
    ['UPDATE_COMPLETE', { state: 'over', result: 'succeeded', permits: steady }],
    ['UPDATE_FAILED', { state: 'over', result: 'failed', permits: halfDone }],
    ['UPDATE_ROLLBACK_IN_PROGRESS', { state: 'running', rollback: true, permits: [] }],
    ['UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS', { state: 'running', rollback: true, permits: [] }],
    ['UPDATE_ROLLBACK_COMPLETE', { state: 'over', result: 'rolled-back', rollback: true, permits: steady }],
    [
        'UPDATE_ROLLBACK_FAILED',
        { state: 'over', result: 'failed', rollback: true, permits: ['continue-rollback', 'delete'], person: true },
    ],
    ['DELETE_IN_PROGRESS', { state: 'running', permits: [] }],
    ['DELETE_FAILED', { state: 'over', result: 'failed', permits: ['delete'], person: true }],
    ['DELETE_COMPLETE', { state: 'gone', result: 'succeeded', permits: ['create'] }],
    ['IMPORT_IN_PROGRESS', { state: 'running', permits: [] }],
    ['IMPORT_COMPLETE', { state: 'over', result: 'succeeded', permits: steady }],
    ['IMPORT_ROLLBACK_IN_PROGRESS', { state: 'running', rollback: true, permits: [] }],
    ['IMPORT_ROLLBACK_COMPLETE', { state: 'over', result: 'rolled-back', rollback: true, permits: steady }],
    ['IMPORT_ROLLBACK_FAILED', { state: 'over', result: 'failed', rollback: true, permits: [], person: true }],
]);
/** Every status that has a row. */
const stackStatuses = [...rows.keys()];
const permits = (status, permit) => rows.get(status)?.permits.includes(permit) ?? false;
/** No operation runs, whatever the last one came to. A stack in review is not: its first operation is still to come. */
function isTerminal(status) {
    const state = rows.get(status)?.state;
    return state === 'over' || state === 'gone';
}
/** An operation runs; `REVIEW_IN_PROGRESS` is none, its name notwithstanding. */
function isInProgress(status) {
    return rows.get(status)?.state === 'running';
}
function isInReview(status) {
    return rows.get(status)?.state === 'review';
}
function isGone(status) {
    return rows.get(status)?.state === 'gone';
}
/** The operation did what was asked. A finished rollback is no success. */
function succeeded(status) {
    return rows.get(status)?.result === 'succeeded';
}
/** CloudFormation brought it back by itself, completely. */
function isRolledBack(status) {
    return rows.get(status)?.result === 'rolled-back';
}
/** On the way back, there, or failed on it. */
function isRollback(status) {
    return rows.get(status)?.rollback ?? false;
}
function canUpdate(status) {
    return permits(status, 'update');
}
/** A change set of type CREATE is accepted under this name. */
function canCreate(status) {
    return permits(status, 'create');
}
/** DeleteStack is accepted, which is not to say that it is wise. */
function canDelete(status) {
    return permits(status, 'delete');
}
function canContinueRollback(status) {
    return permits(status, 'continue-rollback');
}
function canRollBack(status) {
    return permits(status, 'rollback-stack');
}
function canCancel(status) {
    return permits(status, 'cancel');
}
/** Its creation failed and was rolled back: nothing is in it, and no change set is accepted until it is deleted. */
function mustBeDeletedFirst(status) {
    return isRolledBack(status) && !canUpdate(status);
}
/** No tool may go on by itself: something would be forced, skipped or guessed. */
function needsPerson(status) {
    const row = rows.get(status);
    return row === undefined || row.person === true;
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
            if (tools.cloud.clock.now() - begun > tools.patience.unreachable) {
                throw new CloudUnusable(`CloudFormation gives no answer: ${error.message}`, { cause: error });
            }
        }
        await tools.sleep((0,back_off/* backOff */.f)(attempt, seed));
    }
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
            token: task.names.tokens['create-change-set'],
            description: `stackgate: ${task.step.id}`.slice(0, 1024),
        },
    };
}
async function contentFor({ goal, step }, stack, tools) {
    if (goal.kind === 'restore')
        return goal.point === null ? { reason: 'a deletion needs no change set' } : restored(goal.point);
    if (step.deploy === undefined)
        return { reason: 'the plan does not say what to deploy' };
    const bound = new Map();
    for (const binding of step.deploy.bindings) {
        const value = await outputOf(binding, step.deploy, tools);
        if (value === undefined)
            return { reason: `stack ${binding.stackName} has no output ${binding.output}` };
        bound.set(binding.parameter, value);
    }
    const { templateDigest, tags, capabilities } = step.deploy;
    return { templateDigest, parameters: parametersOf(step.deploy, bound, stack, tools), tags, capabilities };
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
function restored({ templateDigest, parameters, noEcho, tags, capabilities }) {
    const kept = noEcho.map((name) => [name, null]);
    return {
        templateDigest,
        tags,
        capabilities,
        parameters: Object.fromEntries([...Object.entries(parameters), ...kept]),
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
    if (stack === undefined || !succeeded(stack.status))
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
const fail = (reason, left = 'as-before') => ({ kind: 'failed', reason, left });
const conclude = (result) => ({ do: 'conclude', result });
const finish = (result) => ({ do: 'finish', result });

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
    if (isInProgress(own.status))
        return wait('operation', own.status);
    if (succeeded(own.status))
        return afterSuccess(own, knowledge, seen);
    if (isRolledBack(own.status) && canUpdate(own.status)) {
        // A rollback that was continued before anything else: the restore itself is still to come.
        return goal.kind === 'restore' && !own.executed ? undefined : conclude(failed(own, 'as-before'));
    }
    if (mustBeDeletedFirst(own.status))
        return once('delete-stack', own, knowledge, seen);
    if (canContinueRollback(own.status))
        return once('continue-rollback', own, knowledge, seen);
    if (canRollBack(own.status))
        return once('rollback-stack', own, knowledge, seen);
    return finish(failed(own, 'stuck'));
}
function afterSuccess(own, knowledge, seen) {
    // A creation may also be told to delete what it fails to make: gone is never what an execution is for.
    if (own.call === 'execute-change-set' && !isGone(own.status))
        return confirmed(own, knowledge, seen);
    if (!isGone(own.status))
        return finish(failed(own, 'stuck'));
    // A creation failed, was rolled back, and what was left of it is gone.
    if (own.executed)
        return finish(failed(own, 'as-before'));
    return undefined;
}
/** The events are ahead of the description at times; who comes next reads outputs from the description. */
function confirmed(own, { patience }, { stack, now }) {
    const shows = stack?.stackId === own.stackId &&
        succeeded(stack.status) &&
        (own.operationId === undefined ||
            stack.lastOperations.length === 0 ||
            stack.lastOperations.some(({ id }) => id === own.operationId));
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
    return fail(`${reason}${then}${more === undefined ? '' : `; ${more}`}`, left);
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
        return conclude(fail(refused.message));
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
        return conclude(fail(statusReason));
    if (status === 'CREATE_COMPLETE' && executionStatus === 'AVAILABLE') {
        return { do: 'call', call: 'execute-change-set', changeSet: changeSet.name, stackId: changeSet.stackId };
    }
    if (executionStatus.startsWith('EXECUTE_'))
        return wait('operation', executionStatus);
    if (executionStatus === 'OBSOLETE' || status.startsWith('DELETE_')) {
        return conclude(fail('the stack moved since the plan: its change set is obsolete'));
    }
    if (now - at < patience.busy)
        return wait('change-set', status);
    return conclude(fail(`its change set is still ${status}`));
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
        return finish(fail(`a change set of an earlier process cannot be deleted: ${refused.message}`));
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
        return conclude(fail(refused.message));
    if (attempt.answer === 'unclear' && now - attempt.at < knowledge.patience.stale && !isExecuted(changeSet)) {
        return wait('change-set', 'whether it was executed does not show yet');
    }
    const patience = refused === undefined ? knowledge.patience.silent : knowledge.patience.stale;
    if (now - attempt.at < patience)
        return wait('operation', 'the execution was asked for');
    if (refused !== undefined)
        return conclude(fail(`the stack moved since the plan: ${refused.message}`));
    return finish(fail('the execution was asked for, and nothing was heard of it', 'stuck'));
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
    return finish(fail('the deletion was asked for, and nothing was heard of it', 'stuck'));
}

;// CONCATENATED MODULE: ./lib/deploy/stack/preconditions.js



/** Whether the stack still is what the plan, or this run, left; nothing when the goal may be written towards. */
function beforeWriting(goal, knowledge, seen) {
    // Past it: a change set only executes on the stack it was made for, unchanged.
    if (wasTried(knowledge, 'create-change-set') && seen.changeSet !== undefined)
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
/** The stack, unless there is nothing in it yet, or it is the one that this goal deleted and a read still shows. */
function presentStack({ stack, own }) {
    if (stack === undefined || isInReview(stack.status) || isGone(stack.status))
        return undefined;
    return own !== undefined && isGone(own.status) && own.stackId === stack.stackId ? undefined : stack;
}
function beforeDeploying(goal, stack, knowledge, seen) {
    if (stack !== undefined && mustBeDeletedFirst(stack.status) && goal.isNew && goal.expects !== 'absent') {
        return clearRemains(stack, knowledge);
    }
    if (stack !== undefined && !canUpdate(stack.status))
        return conclude(fail(notUpdatable(stack)));
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
        return conclude(fail(refused.message));
    if (stack.terminationProtection)
        return conclude(fail(protectedBy(stack)));
    return { do: 'call', call: 'delete-stack', stackId: stack.stackId };
}
function beforeDeleting(goal, stack, knowledge, seen) {
    const { exportsInUse, fingerprint, own } = seen;
    if (own !== undefined && isGone(own.status))
        return finish({ kind: 'done', changed: true });
    if (stack === undefined)
        return orStale(knowledge, seen, { kind: 'done', changed: wasTried(knowledge, 'delete-stack') });
    if (needsPerson(stack.status) || !canDelete(stack.status))
        return conclude(fail(`it is ${stack.status}; nothing is forced`));
    if (stack.terminationProtection)
        return conclude(fail(protectedBy(stack)));
    if (fingerprint !== goal.expects)
        return orStale(knowledge, seen, movedSince(goal.expects, fingerprint));
    if (exportsInUse.length > 0)
        return conclude(fail(`what it exports is in use: ${exportsInUse.join('; ')}`));
    return knowledge.hasRestorePoint ? undefined : { do: 'record-restore-point' };
}
/** Only what this run left is taken back: somebody else's change after it is not overwritten. */
function beforeRestoring({ point }, stack, knowledge, seen) {
    const { own, lastIsOurs, asLeft, fingerprint } = seen;
    if (point === null && own !== undefined && isGone(own.status))
        return finish({ kind: 'done', changed: true });
    if (stack === undefined) {
        return point === null
            ? orStale(knowledge, seen, { kind: 'done', changed: false })
            : orStale(knowledge, seen, fail('it was deleted after this run deployed it', 'stuck'));
    }
    if (lastIsOurs === undefined)
        return orStale(knowledge, seen, foreign(stack));
    if (!lastIsOurs) {
        const isBack = point !== null && fingerprint === point.fingerprint && canUpdate(stack.status);
        const result = isBack ? { kind: 'done', changed: false } : foreign(stack);
        // A later run that was taken back itself leaves what this one left.
        const isOurs = !isBack && asLeft === true && canUpdate(stack.status);
        if (!isOurs || mayBeStale(knowledge, seen))
            return orStale(knowledge, seen, result);
    }
    if (point === null)
        return stack.terminationProtection ? conclude(fail(protectedBy(stack), 'changed')) : undefined;
    if (canUpdate(stack.status))
        return undefined;
    if (stack.status === 'UPDATE_ROLLBACK_FAILED' && !wasTried(knowledge, 'continue-rollback')) {
        return { do: 'call', call: 'continue-rollback', stackId: stack.stackId };
    }
    return orStale(knowledge, seen, fail(notUpdatable(stack), 'stuck'));
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
        return fail('the stack moved since the plan: it exists by now');
    if (found === 'absent')
        return fail('the stack moved since the plan: it is gone');
    return fail('the stack moved since the plan: its template, parameters or tags are not those it was made for');
}
const foreign = ({ status }) => fail(`it was changed after this run, by a later one or by somebody else; it is ${status} and was not overwritten`, 'stuck');
const protectedBy = ({ stackName }) => `termination protection of ${stackName} is on`;
const notUpdatable = ({ status }) => mustBeDeletedFirst(status)
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
    const isGoing = attempt !== undefined && isInProgress(stack.status);
    if (!isInReview(stack.status) && !isGoing)
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
    if (stack === undefined || !isInProgress(stack.status))
        return undefined;
    if (now - since < patience.busy)
        return wait('stack', `somebody else's operation runs: ${stack.status}`);
    const minutes = Math.round(patience.busy / 60_000);
    return conclude(fail(`somebody else's operation still runs after ${minutes} minutes: ${stack.status}`));
}
function askForDeletion(knowledge, { stack }) {
    if (stack === undefined)
        return undefined;
    const refused = answeredWith(lastAttempt(knowledge, 'delete-stack'));
    if (refused !== undefined)
        return conclude(fail(refused.message));
    return { do: 'call', call: 'delete-stack', stackId: stack.stackId };
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
    const newest = own.findLast((event) => isOfStackItself(event) && !isInReview(event.status));
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
    return events.findLast((event) => event.stackId === stackId && isOfStackItself(event) && !isInReview(event.status));
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
        async read(cloud, stackId) {
            const found = await eventsUntil(cloud, stackId, newestId(stackId));
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
async function eventsUntil(cloud, stackId, until) {
    try {
        return await cloud.events(stackId, until);
    }
    catch (error) {
        // A stack that was just made may not be known to every reader yet.
        if (error instanceof port/* CloudError */.K && error.code === 'not-found')
            return [];
        throw error;
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
    const entries = Object.entries(stack.parameters);
    return {
        templateDigest: (0,plan_fingerprint/* digestOf */.ol)(template),
        parameters: Object.fromEntries(entries.filter(([, value]) => value !== mask)),
        noEcho: entries.flatMap(([name, value]) => (value === mask ? [name] : [])).sort(),
        tags: stack.tags,
    };
}
function restorePointOf(stack, template) {
    const { templateDigest, parameters, noEcho, tags } = contentOf(stack, template);
    const fingerprint = (0,plan_fingerprint/* stackFingerprint */.Ng)({ templateDigest, parameters, noEcho, tags });
    return { templateDigest, parameters, noEcho, tags: { ...tags }, capabilities: stack.capabilities, fingerprint };
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
            await together([...(isMoving(sight.stack) ? [] : [readContent(task, cloud, sight, read)]), events()]);
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
const isMoving = (stack) => stack !== undefined && isInProgress(stack.status);
async function readContent(task, cloud, sight, read) {
    const { stack } = sight;
    const hasContent = stack !== undefined && !isInReview(stack.status);
    sight.template = hasContent ? await read('template', () => cloud.originalTemplate(stack.stackId)) : undefined;
    if (hasContent && task.goal.kind === 'delete')
        sight.exportsInUse = await usedExports(stack, cloud, read);
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
        const fresh = await read('events', () => log.read(cloud, stackId));
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
    const content = stack === undefined || template === undefined ? undefined : contentOf(stack, template);
    const own = ownOperationIn(log.all(), intents);
    const tokens = new Set([...task.runTokens, ...intents.map(({ token }) => token)]);
    const events = log.all();
    const isOurs = stack && lastIsOurs(events, stack, tokens);
    const left = stack && content && { deploy: task.step.deploy, stack, content, events, tokens };
    const mayBeLeft = task.goal.kind === 'restore' && isOurs === false && left !== undefined;
    return {
        now: tools.cloud.clock.now(),
        stack,
        fingerprint: content === undefined ? plan_fingerprint/* absent */.Ge : (0,plan_fingerprint/* stackFingerprint */.Ng)(content),
        changeSet,
        older,
        own: own && (await withFailures(own, log, cloud, intents, read)),
        lastIsOurs: isOurs,
        asLeft: mayBeLeft && (await isAsLeft(left, (binding) => boundOutput(binding, task, tools, read))),
        exportsInUse,
    };
}
async function boundOutput({ stackName, output, region }, { step: { target } }, tools, read) {
    const cloud = tools.cloud.at({ account: target.account, region: region ?? target.region });
    const stack = await read('bound output', () => cloud.describeStack(stackName));
    return (0,own_entry/* ownEntry */.P)(stack?.outputs ?? {}, output);
}
/** A nested stack's own event only says that something in it failed: what did stands in its events. */
async function withFailures(own, log, cloud, intents, read) {
    if (!isTerminal(own.status) || succeeded(own.status))
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
/**
 * Milliseconds until the next look. An operation is looked at every 1 to 5 s, the longer it has run the more seldom, so
 * that what is lost by looking late is about a hundredth of what it took; a change set is usually there within seconds.
 */
function pollPause(watched, waited, count) {
    switch (watched) {
        case 'operation':
            return Math.round(Math.min(5_000, Math.max(1_000, waited / 60)));
        case 'change-set':
            return Math.round(Math.min(5_000, Math.max(1_000, waited / 6)));
        case 'stack':
            return Math.round(Math.min(5_000, 1_000 * 1.5 ** (count - 1)));
        default:
            return watched;
    }
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
    return new Driver(task, tools).run();
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
            await this.look(everything);
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
                return fail(error.message);
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
            await this.tools.sleep(pollPause(watched, now - this.waits.since, this.waits.count));
        }
        await this.look([watched]);
        return undefined;
    }
    /** The template goes to the store first: a restore point without it would be none. */
    async recordRestorePoint() {
        const stack = presentStack(this.observation());
        const template = this.observer.template();
        const isThere = stack !== undefined && template !== undefined;
        const point = isThere ? restorePointOf(stack, template) : null;
        if (isThere)
            await this.tools.artefacts.put(Buffer.from(template));
        await this.tools.record({ kind: 'restore-point', step: this.task.step.id, point });
        this.knowledge = { ...this.knowledge, hasRestorePoint: true };
        return undefined;
    }
    async call(move) {
        const intent = this.intentOf(move);
        const make = await this.prepare(intent);
        if (typeof make === 'object') {
            this.knowledge = { ...this.knowledge, verdict: fail(make.reason, this.hasBegun() ? 'changed' : 'as-before') };
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
        else if (move.call === 'create-change-set' || move.call === 'delete-change-set')
            await this.look(['change-set']);
        else
            await this.look(['operation']);
        return undefined;
    }
    intentOf({ call, changeSet, stackId }) {
        const { stack, own } = this.observation();
        const isGoneByUs = own !== undefined && isGone(own.status) && own.stackId === stack?.stackId;
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
                return () => this.cloud.executeChangeSet(stack, changeSet, token);
            case 'delete-change-set':
                return () => this.cloud.deleteChangeSet(stack, changeSet);
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
    /** Before the same call is made again. */
    async rest({ call, token }) {
        const same = this.knowledge.attempts.filter((one) => one.call === call && one.token === token);
        const [first] = same;
        if (first === undefined)
            return;
        if (this.tools.cloud.clock.now() - first.at > this.tools.patience.unreachable) {
            throw new CloudUnusable(`${call} finds no answer.`, { cause: same.at(-1)?.answer });
        }
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
    const calls = callsOf(records, step);
    const forThis = calls.filter(({ goal }) => goal === what);
    const earlier = what === 'restore' ? callsOf(sinceLastRestore(records, step), step) : forThis;
    const names = namesFor(run, epoch, step.id, what);
    const changeSets = forThis.flatMap(({ call, changeSet }) => call === 'create-change-set' && changeSet ? [changeSet] : []);
    const point = stack_task_restorePointOf(records, step);
    return {
        step,
        goal: goalOf(step, what, point),
        names,
        announced: calls,
        earlier: earlier.filter(({ goal }) => goal === what),
        olderChangeSets: [...new Set(changeSets)].filter((name) => name !== names.changeSet),
        runTokens: new Set(calls.map(({ token }) => token)),
        hasRestorePoint: point !== undefined,
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
function callsOf(records, step) {
    return records.flatMap(({ record }) => (record.kind === 'call' && record.step === step.id ? [record] : []));
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
function outcomeOf(state, plan, run) {
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
    return (0,machine/* remainingOf */._1)(state).flatMap((remains) => {
        const step = steps.get(remains.step);
        if (step === undefined)
            return [];
        const command = commandFor(remains, step, plan, run);
        const reason = command === '' ? `${remains.reason}; ${byHand}` : remains.reason;
        return [{ ...remains, reason, stack: step.stack, command }];
    });
}
const byHand = 'put that right, then delete the stack in CloudFormation';
/** No cloud is known here: commands are Stackgate's own, and none where none of those helps. */
function commandFor({ state }, { kind }, { stage }, run) {
    switch (state) {
        case 'not-deployed':
        case 'not-deleted':
        // The next run goes on with it.
        case 'kept':
            return `stackgate deploy --stage ${quoted(stage)}`;
        case 'not-restored':
            if (kind === 'delete')
                return `stackgate deploy --stage ${quoted(stage)}`;
            return `stackgate rollback --run ${quoted(run)}`;
        case 'stuck':
            return kind === 'delete' ? '' : `stackgate rollback --run ${quoted(run)}`;
        default:
            return state;
    }
}
/** For a shell: names come from a plan file, which may be anybody's. */
function quoted(text) {
    return /^[\w.:/@-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

// EXTERNAL MODULE: ./lib/deploy/run/report-of-journal.js
var report_of_journal = __webpack_require__(9447);
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
    const was = before && (0,machine/* stepStatuses */.f$)(before);
    const is = (0,machine/* stepStatuses */.f$)(after);
    for (const { id, stack } of plan.steps) {
        const status = is.get(id);
        if (status === undefined || status === (was?.get(id) ?? 'waiting'))
            continue;
        const reason = (0,report_of_journal/* reasonOf */.A3)(after, id);
        tools.progress({ kind: 'step-changed', at, step: id, stack, status, ...(reason !== undefined && { reason }) });
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

;// CONCATENATED MODULE: ./lib/deploy/run/in-turn.js
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





/**
 * Before the commit point: is every changed stack what was deployed, and does every export exist that a
 * deployed template imports by a literal name? Reads are given time to catch up before anything counts as wrong.
 */
async function verifySteps(steps, tools) {
    const stacks = await inTurn(steps, 8, (step) => settled(step, tools, () => stackMistake(step, tools)));
    const failures = stacks.filter((failure) => failure !== undefined);
    return failures.length > 0 ? failures : verifyImports(steps, tools);
}
async function settled({ id }, tools, mistake) {
    const { clock } = tools.cloud;
    for (const begun = clock.now();; await tools.sleep(4_000)) {
        const reason = await mistake();
        if (reason === undefined)
            return undefined;
        if (clock.now() - begun >= tools.patience.stale)
            return { step: id, reason };
    }
}
async function stackMistake({ deploy, stackName, target }, tools) {
    if (deploy === undefined)
        return undefined;
    const cloud = tools.cloud.at(target);
    const stack = await readPatiently(tools, `${stackName} verify`, () => cloud.describeStack(stackName));
    if (stack === undefined)
        return 'it is gone since it was deployed';
    if (!succeeded(stack.status))
        return `it is ${stack.status} since it was deployed`;
    if ((await templateDigestOf(stack, cloud, tools)) !== deploy.templateDigest)
        return 'it has another template than was deployed';
    const parameter = Object.entries(deploy.parameters).find(([name, value]) => valueIn(stack.parameters, name) !== value);
    if (parameter !== undefined)
        return `its parameter ${parameter[0]} is not what was deployed`;
    return tagMistake(deploy.tags, stack.tags);
}
async function templateDigestOf(stack, cloud, tools) {
    const body = await readPatiently(tools, `${stack.stackName} template`, () => cloud.originalTemplate(stack.stackId));
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
 * @throws LeaseLost, and whatever is wrong with the stores; the run is then as after a kill
 */
async function performRun(session, from, first) {
    const run = new Performance(session, from);
    return run.perform(first);
}
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
            await this.feed(first, () => (0,machine/* pendingCommands */.kk)(this.state));
        if (this.state.phase === 'ended')
            this.settle();
        await Promise.race([over, stop.stopped]);
        // Nobody goes on behind the back of a run that has ended: neither after a stop nor after an error.
        if (this.state.phase !== 'ended')
            stop.stop();
        while (this.underWay.size > 0)
            await Promise.all(this.underWay);
        await this.events;
        if (this.fault !== undefined)
            throw this.fault.error;
        if (this.state.phase !== 'ended')
            await this.interrupt();
        const { plan, run } = this.session.opened;
        const outcome = outcomeOf(this.state, plan, run);
        if (outcome.kind !== 'interrupted')
            await tools.record({ kind: 'closed', outcome });
        tools.progress({ kind: 'run-ended', at: tools.cloud.clock.now(), outcome });
        return outcome;
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
        const { state, commands } = (0,machine/* step */.PM)(this.state, event);
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
        const failures = await verifySteps(ids.map((id) => this.stepOf(id)), this.session.tools);
        return failures.length === 0 ? { type: 'verified' } : { type: 'verify-failed', failures };
    }
    async drive({ type, step: id, }) {
        const { opened, epoch, journal, tools } = this.session;
        const step = this.stepOf(id);
        if (type === 'restore' && this.isKept(id))
            return { type: 'restore-done', step: id, how: 'kept' };
        const what = type === 'perform' ? 'deploy' : 'restore';
        const task = taskOf(opened.run, epoch, step, what, journal.records);
        const result = await driveStack(task, tools);
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
function deployEvent(step, result) {
    if (result.kind === 'done')
        return { type: 'step-done', step, result: result.changed ? 'changed' : 'unchanged' };
    return { type: 'step-failed', step, reason: result.reason, left: result.left };
}
function restoreEvent(step, result, isNew) {
    if (result.kind === 'done')
        return { type: 'restore-done', step, how: isNew ? 'deleted' : 'updated' };
    return { type: 'restore-failed', step, reason: result.reason };
}

;// CONCATENATED MODULE: ./lib/deploy/run/preflight.js






/** Reads at once, so that a plan of hundreds of stacks is looked at in seconds and no quota is used up. */
const atOnce = 8;
/** Why a plan must not be begun, in words: something it rests on is not as it was, or not there. Nothing is written. */
async function preflight(plan, tools) {
    const lost = await missingArtefacts(plan, tools);
    if (lost.length > 0)
        return lost;
    const places = [
        ...plan.steps.map(({ stackName, target, expects }) => ({ stackName, target, expects })),
        ...plan.neighbours.map(({ stackName, target, fingerprint }) => ({ stackName, target, expects: fingerprint })),
    ];
    const found = await inTurn(places, atOnce, (place) => moved(place, tools));
    return found.filter((reason) => reason !== undefined);
}
async function missingArtefacts({ steps }, { artefacts }) {
    const missing = [];
    for (const { deploy, stackName } of steps) {
        if (deploy === undefined)
            continue;
        const wanted = [
            ['its template', deploy.templateDigest],
            ...deploy.artefacts.map(({ path, digest }) => [path, digest]),
        ];
        for (const [what, digest] of wanted) {
            if (digest !== undefined && (await artefacts.get(digest)) !== undefined)
                continue;
            missing.push(`${stackName}: ${what} (${digest}) is not in the artefact store`);
        }
    }
    return missing;
}
async function moved(place, tools) {
    const { clock } = tools.cloud;
    const begun = clock.now();
    for (;;) {
        const found = await fingerprintAt(place, tools);
        // Somebody's operation: the step waits for it, and looks then.
        if (found === undefined || found === place.expects)
            return undefined;
        if (clock.now() - begun >= tools.patience.stale)
            return sayMoved(place, found);
        await tools.sleep(4_000);
    }
}
async function fingerprintAt({ stackName, target }, tools) {
    const cloud = tools.cloud.at(target);
    const stack = await readPatiently(tools, `${stackName} preflight`, () => cloud.describeStack(stackName));
    if (stack === undefined || isInReview(stack.status) || isGone(stack.status))
        return plan_fingerprint/* absent */.Ge;
    if (isInProgress(stack.status))
        return undefined;
    const template = await readPatiently(tools, `${stackName} template`, () => cloud.originalTemplate(stack.stackId));
    return fingerprintOf(stack, template);
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

// EXTERNAL MODULE: ./lib/deploy/run/unfinished-run.js
var unfinished_run = __webpack_require__(9420);
;// CONCATENATED MODULE: ./lib/deploy/run/reconcile.js






/** Reads alone, from the cloud as well. @throws CloudError */
async function reconcile(journal, cloud) {
    const reading = (0,read_journal/* readJournal */.a)(journal);
    const records = reading.kind === 'corrupt' ? reading.before : reading.records;
    const opened = (0,report_of_journal/* openedOf */.dW)(records);
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
    const isThere = there !== undefined && !isInReview(there.status) && !isGone(there.status);
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


/** What runs there are, how they ended and who may write now. Nothing is changed by looking. */
async function statusOfRuns(stores) {
    const runs = [];
    const stages = new Set();
    for (const run of await stores.journals.runs()) {
        const known = knownRun(run, (await stores.journals.read(run)) ?? '');
        if (known === undefined)
            continue;
        runs.push(known);
        if (known.kind === 'read')
            stages.add(known.report.stage);
    }
    const leases = await Promise.all([...stages].sort().map((stage) => stores.leases.look(stage)));
    return { runs, leases: leases.filter((lease) => lease !== undefined) };
}
function knownRun(run, text) {
    const reading = (0,read_journal/* readJournal */.a)(text);
    if (reading.kind === 'corrupt')
        return { kind: 'corrupt', run, reason: `line ${reading.line}: ${reading.reason}` };
    const opened = (0,report_of_journal/* openedOf */.dW)(reading.records);
    return opened && { kind: 'read', report: (0,report_of_journal/* reportOf */.EI)(reading.records, opened) };
}

;// CONCATENATED MODULE: ./lib/deploy/run.js















const usualLease = 2 * 60_000;
/**
 * Deploys a plan: all of it, or back. Ends with a report whatever comes of it; `refused` where nothing was begun.
 *
 * @throws AppError for a plan that cannot be run at all; LeaseLost when another process took over. After any
 * throw the run can be resumed.
 */
async function startRun(tools, { run, plan, options }) {
    return withLease(tools, plan.stage, run, plan, async ({ epoch, stackTools, stop, record }) => {
        const reasons = await reasonsAgainst(run, plan, tools, stackTools);
        if (reasons.length > 0)
            return refused(run, plan, reasons, tools);
        const opened = { kind: 'opened', run, epoch, holder: tools.holder, plan, options };
        const state = (0,report_of_journal/* stateOf */.L4)([], opened);
        const journal = openJournal(tools.journals, run, tools.cloud.clock);
        record.append = journal.append;
        await stackTools.record(opened);
        return goOn({ opened, epoch, journal, tools: stackTools, stop }, state, { type: 'begin' }, false);
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
    const before = await readRun(tools, run);
    if (before.kind === 'refused')
        return before.report;
    const { plan } = before.opened;
    return withLease(tools, plan.stage, run, plan, async ({ epoch, lease, stackTools, stop, record }) => {
        // Read again: until the lease was ours somebody else may have written.
        const now = await readRun(tools, run);
        if (now.kind === 'refused')
            return now.report;
        const { opened, reading } = now;
        if (event.type === 'resume' && (0,report_of_journal/* closedAs */.Th)(reading.records))
            return (0,report_of_journal/* reportOf */.EI)(reading.records, opened);
        const later = event.type === 'take-back' ? await (0,later_runs/* laterRunsOver */.J)(tools.journals, run) : [];
        if (later.length > 0)
            return refused(run, plan, later.map(later_runs/* sayLaterRun */.L), tools);
        await lease.check();
        if (reading.torn)
            await tools.journals.truncate(run, reading.bytes);
        // A lease store that was lost begins again at 1; the journal knows better.
        const own = Math.max(epoch, (0,read_journal/* epochOf */.F)(reading.records) + 1);
        const journal = openJournal(tools.journals, run, tools.cloud.clock, reading);
        record.append = journal.append;
        await stackTools.record({ kind: 'taken-over', epoch: own, holder: tools.holder });
        const state = (0,report_of_journal/* stateOf */.L4)(reading.records, opened);
        return goOn({ opened, epoch: own, journal, tools: stackTools, stop }, state, event, true);
    });
}
async function goOn(session, state, event, resumed) {
    const { opened, journal, tools } = session;
    tools.progress({ kind: 'run-opened', run: opened.run, at: tools.cloud.clock.now(), resumed });
    await performRun(session, state, event);
    return (0,report_of_journal/* reportOf */.EI)(journal.records, opened);
}
async function readRun(tools, run) {
    const text = await tools.journals.read(run);
    if (text === undefined)
        throw new app_error/* AppError */.u('state-unusable', `There is no run ${JSON.stringify(run)}.`);
    const reading = (0,read_journal/* readJournal */.a)(text);
    const records = reading.kind === 'whole' ? reading.records : reading.before;
    const opened = (0,report_of_journal/* openedOf */.dW)(records);
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
    const lease = await tools.leases.acquire(stage, tools.holder, clock.now(), milliseconds);
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
        });
    }
    finally {
        stop.dispose();
        await guard.release();
    }
}
function stackToolsOf(tools, lease, stop, record) {
    return {
        cloud: tools.cloud,
        artefacts: tools.artefacts,
        patience: { ...usualPatience, ...tools.patience },
        record: async (entry) => {
            if (record.append === undefined)
                throw new app_error/* AppError */.u('internal', 'Something was to be written before the journal was open.');
            await lease.check();
            await record.append(entry);
        },
        guard: async () => {
            stop.check();
            await lease.check();
        },
        sleep: (milliseconds) => stop.race(tools.cloud.clock.sleep(milliseconds)),
        progress: tools.progress ?? (() => { }),
        ended: new Map(),
        secret: tools.secret ?? (() => undefined),
    };
}
async function reasonsAgainst(run, plan, tools, stackTools) {
    if ((await tools.journals.read(run)) !== undefined)
        return [`there is a run ${run} already`];
    const unfinished = await (0,unfinished_run/* unfinishedRun */.z)(tools.journals, plan.stage);
    if (unfinished !== undefined) {
        return [`run ${unfinished} of stage ${plan.stage} is not over: resume it, or take it back`];
    }
    try {
        return await preflight(plan, stackTools);
    }
    catch (error) {
        // There is no run yet that could be resumed.
        if (error instanceof RunStopped)
            return ['it was interrupted before it began'];
        if (error instanceof port/* CloudError */.K || error instanceof CloudUnusable)
            return [`the stacks cannot be read: ${error.message}`];
        throw error;
    }
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


/***/ }),

/***/ 5110:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ laterRunsOver),
/* harmony export */   L: () => (/* binding */ sayLaterRun)
/* harmony export */ });
/* harmony import */ var _plan_place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3612);
/* harmony import */ var _journal_read_journal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5737);
/* harmony import */ var _machine_standing_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3133);
/* harmony import */ var _report_of_journal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9447);




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
    const reading = (0,_journal_read_journal_js__WEBPACK_IMPORTED_MODULE_0__/* .readJournal */ .a)((await journals.read(run)) ?? '');
    const opened = reading.kind === 'whole' ? (0,_report_of_journal_js__WEBPACK_IMPORTED_MODULE_2__/* .openedOf */ .dW)(reading.records) : undefined;
    if (reading.kind !== 'whole' || opened === undefined)
        return new Map();
    return changedPlaces(opened.plan, (0,_report_of_journal_js__WEBPACK_IMPORTED_MODULE_2__/* .stateOf */ .L4)(reading.records, opened));
}
function changedPlaces({ steps }, state) {
    const changed = steps.filter((_, position) => {
        const [step, at] = [state.plan.steps[position], state.steps[position]];
        if (step === undefined || at === undefined || step.kind === 'delete' || at.at === 'restored')
            return false;
        return (0,_machine_standing_js__WEBPACK_IMPORTED_MODULE_1__/* .standingOf */ .Y)(step, at, true) !== 'as-before';
    });
    return new Map(changed.map((step) => [(0,_plan_place_js__WEBPACK_IMPORTED_MODULE_3__/* .placeOf */ .$)(step.target, step.stackName), step]));
}


/***/ }),

/***/ 9447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ reasonOf),
/* harmony export */   EI: () => (/* binding */ reportOf),
/* harmony export */   L4: () => (/* binding */ stateOf),
/* harmony export */   Th: () => (/* binding */ closedAs),
/* harmony export */   dW: () => (/* binding */ openedOf)
/* harmony export */ });
/* harmony import */ var _plan_critical_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3692);
/* harmony import */ var _machine_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5730);
/* harmony import */ var _machine_statuses_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3151);
/* harmony import */ var _stack_of_step_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5160);




function openedOf(records) {
    const first = records[0]?.record;
    return first?.kind === 'opened' ? first : undefined;
}
/** The machine where the journal left it. */
function stateOf(records, { plan, options }) {
    let state = (0,_machine_index_js__WEBPACK_IMPORTED_MODULE_0__/* .openMachine */ .Wz)((0,_machine_index_js__WEBPACK_IMPORTED_MODULE_0__/* .machinePlanOf */ .oV)(plan), options);
    for (const { record } of records)
        if (record.kind === 'event')
            state = (0,_machine_index_js__WEBPACK_IMPORTED_MODULE_0__/* .step */ .PM)(state, record.event).state;
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
    let state = (0,_machine_index_js__WEBPACK_IMPORTED_MODULE_0__/* .openMachine */ .Wz)((0,_machine_index_js__WEBPACK_IMPORTED_MODULE_0__/* .machinePlanOf */ .oV)(plan), opened.options);
    let statuses = (0,_machine_index_js__WEBPACK_IMPORTED_MODULE_0__/* .stepStatuses */ .f$)(state);
    for (const { record, at } of records) {
        if (record.kind !== 'event')
            continue;
        state = (0,_machine_index_js__WEBPACK_IMPORTED_MODULE_0__/* .step */ .PM)(state, record.event).state;
        const now = (0,_machine_index_js__WEBPACK_IMPORTED_MODULE_0__/* .stepStatuses */ .f$)(state);
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
        criticalPath: longestChain(plan, times),
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
function recordOf({ id, stack }, state, status, times = {}) {
    const reason = reasonOf(state, id);
    return {
        step: id,
        stack,
        status,
        ...times,
        ...(reason !== undefined && { reason }),
    };
}
/** Why a step is where it is, where that needs words. */
function reasonOf(state, id) {
    const at = (0,_machine_statuses_js__WEBPACK_IMPORTED_MODULE_1__/* .stateOf */ .L)(state, id);
    if (at.at === 'failed' || at.at === 'restore-failed')
        return at.reason;
    if (at.at === 'skipped' || at.at === 'held-back')
        return `because of ${(0,_stack_of_step_js__WEBPACK_IMPORTED_MODULE_2__/* .stackOfStep */ .a)(at.because)}`;
    return state.failures.find((failure) => failure.step === id)?.reason;
}
function longestChain(plan, times) {
    const took = (id) => {
        const { startedAt, endedAt } = times.get(id) ?? {};
        return startedAt === undefined || endedAt === undefined ? 0 : endedAt - startedAt;
    };
    const ran = { ...plan, steps: plan.steps.filter(({ id }) => took(id) > 0) };
    return (0,_plan_critical_path_js__WEBPACK_IMPORTED_MODULE_3__/* .criticalPath */ .v)(ran, ({ id }) => took(id) / 1000).steps.map((id) => ({ step: id, took: took(id) }));
}


/***/ }),

/***/ 9420:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ unfinishedRun)
/* harmony export */ });
/* harmony import */ var _journal_read_journal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5737);
/* harmony import */ var _report_of_journal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9447);


/**
 * The stage's latest run, where that is not over: its stacks are half-way, and a new plan over them could
 * not bring back what was before. A journal that cannot be trusted stops nobody, as nobody can end it.
 */
async function unfinishedRun(journals, stage) {
    for (const run of await journals.runs()) {
        const reading = (0,_journal_read_journal_js__WEBPACK_IMPORTED_MODULE_0__/* .readJournal */ .a)((await journals.read(run)) ?? '');
        const opened = reading.kind === 'whole' ? (0,_report_of_journal_js__WEBPACK_IMPORTED_MODULE_1__/* .openedOf */ .dW)(reading.records) : undefined;
        if (reading.kind !== 'whole' || opened?.plan.stage !== stage)
            continue;
        return (0,_report_of_journal_js__WEBPACK_IMPORTED_MODULE_1__/* .closedAs */ .Th)(reading.records) === undefined ? run : undefined;
    }
    return undefined;
}


/***/ }),

/***/ 5160:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ stackOfStep)
/* harmony export */ });
/** For people: `orders/main` for `deploy:orders/main`. */
const stackOfStep = (step) => step.replace(/^(?:deploy|delete):/, '');


/***/ }),

/***/ 1630:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OT: () => (/* binding */ withConstructNames),
/* harmony export */   e2: () => (/* binding */ withNamedFindings),
/* harmony export */   nI: () => (/* binding */ constructOf),
/* harmony export */   r4: () => (/* binding */ inWords),
/* harmony export */   us: () => (/* binding */ resultForPeople)
/* harmony export */ });
/** What a node's construct is called; undefined for what no construct made. */
function constructOf({ service, id }, names) {
    return service === null ? undefined : names?.get(service)?.get(id);
}
/** What was read, for people: what the CDK made is called by its construct instead of its logical id with a hash. */
function withConstructNames(view) {
    const { constructs } = view;
    if (constructs === undefined)
        return view;
    const edges = view.edges.map((edge) => namedEdge(edge, constructs));
    return { ...view, edges, services: view.services.map(namedService) };
}
function namedStage(view) {
    const { constructs, changes, removedEdges } = view;
    if (constructs === undefined)
        return view;
    return {
        ...withConstructNames(view),
        changes: changes.map((change) => namedChange(change, constructs)),
        ...(removedEdges && { removedEdges: removedEdges.map((edge) => namedEdge(edge, constructs)) }),
    };
}
/** A result for people: every stage, and the words of its findings. */
function resultForPeople(result) {
    return { ...withNamedFindings(result), stages: result.stages.map(namedStage) };
}
/** Findings whose words call constructs by their names, as declarations may; subjects keep what waivers name. */
function withNamedFindings(result) {
    const all = result.stages.flatMap(({ constructs }) => constructs ?? []);
    if (all.length === 0)
        return result;
    const named = (text, service) => all.reduce((words, names) => inWords(words, service, names), text);
    const findings = result.findings.map((finding) => {
        const { message, related, service, advice, fix } = finding;
        const others = related.map((one) => ({ ...one, message: named(one.message, service) }));
        return {
            ...finding,
            message: named(message, service),
            related: others,
            ...(advice === undefined ? {} : { advice: named(advice, service) }),
            ...(fix === undefined ? {} : { fix: inFix(fix, (line, own) => named(line, own ? service : '')) }),
        };
    });
    return { ...result, findings };
}
/** In text to paste only what names its service is a declaration's; the comment above says what is meant. */
function inFix(fix, named) {
    const lines = fix.split('\n');
    return lines.map((line) => named(line, line.startsWith('// '))).join('\n');
}
/** Keys stay: they are what edges are looked up by. */
function namedEdge(edge, names) {
    const from = namedNode(edge.from, names);
    const to = namedNode(edge.to, names);
    const isNamed = from !== edge.from || to !== edge.to;
    const { reason } = edge;
    const words = reason === undefined ? undefined : inWords(reason, edge.from.service ?? edge.to.service ?? '', names);
    return isNamed || words !== reason ? { ...edge, from, to, ...(words === undefined ? {} : { reason: words }) } : edge;
}
function namedNode(node, names) {
    const { service, type, qualifier, external } = node;
    const label = constructOf(node, names)?.label;
    if (label === undefined)
        return node;
    return {
        service,
        id: label,
        ...(type === undefined ? {} : { type }),
        ...(qualifier === undefined ? {} : { qualifier }),
        ...(external === undefined ? {} : { external }),
    };
}
/** The subject of a resource is shown; that of an edge is its key, which stays. */
function namedChange(change, names) {
    const { kind, service } = change;
    const label = kind === 'resource' || kind === 'code' ? names.get(service)?.get(change.subject)?.label : undefined;
    return { ...change, subject: label ?? change.subject, summary: inWords(change.summary, service, names) };
}
function namedService(service) {
    const stacks = service.stacks.map((stack) => {
        const named = [...stack.resources].map(([logicalId, one]) => [logicalId, one.label === undefined ? one : { ...one, id: one.label }]);
        return { ...stack, resources: new Map(named) };
    });
    return { ...service, stacks };
}
/** A logical id, or a path of them, with the service in front where there is one. */
const written = /(?:([^\s:`'"(),]{1,255}):)?([A-Za-z0-9]{1,255}(?:\/[A-Za-z0-9]{1,255})*)/g;
/** The CDK ends the logical id of every construct below a stack's own level with eight digits of a hash. */
const hashed = /[0-9A-F]{8}$/;
/** The text with names for ids. An id without a hash may be any word: it is one only behind its service. */
function inWords(text, service, names) {
    return text.replace(written, (whole, holder, id) => {
        const stated = holder === undefined ? undefined : names.get(holder)?.get(id);
        if (stated)
            return `${holder}:${stated.label}`;
        const own = hashed.test(id) ? names.get(service)?.get(id) : undefined;
        return own ? `${holder === undefined ? '' : `${holder}:`}${own.label}` : whole;
    });
}


/***/ }),

/***/ 4351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RW: () => (/* binding */ outcomeLine),
/* harmony export */   ZT: () => (/* binding */ remainsOf),
/* harmony export */   dJ: () => (/* binding */ failuresOf)
/* harmony export */ });
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(136);
/* harmony import */ var _plural_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9414);


/** How a run ended, in one sentence; the same in every format. */
function outcomeLine(report) {
    const { outcome } = report;
    switch (outcome?.kind) {
        case undefined:
            return {
                sign: '…',
                title: 'open',
                style: 'yellow',
                sentence: 'it has not ended: it goes on elsewhere, or waits to be resumed',
            };
        case 'deployed':
            return deployed(outcome.remains.length, report);
        case 'unchanged':
            return {
                sign: '✓',
                title: 'unchanged',
                style: 'green',
                sentence: 'every stack is as it should be; nothing was changed',
            };
        case 'failed-and-restored':
            return restored(outcome.failures.length);
        case 'restore-incomplete':
            return incomplete(outcome.remains);
        case 'refused':
            return { sign: '✗', title: 'refused', style: 'red', sentence: 'nothing was changed' };
        case 'interrupted':
            return {
                sign: '‖',
                title: 'interrupted',
                style: 'yellow',
                sentence: 'nothing new was begun; the run can be resumed or taken back',
            };
    }
}
/** With `--keep-going` what was not done is as it was, and the rest is as planned. */
function incomplete(remains) {
    const notDone = remains.filter(({ state }) => state === 'not-deployed' || state === 'not-deleted').length;
    const others = remains.length - notDone;
    const undone = `${(0,_plural_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(notDone, 'stack')} of the run ${notDone === 1 ? 'is' : 'are'} as before, not as planned`;
    if (others === 0)
        return { sign: '✗', title: 'deployed in part', style: 'red', sentence: undone };
    const changed = `${(0,_plural_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(others, 'stack')} of the run ${others === 1 ? 'is' : 'are'} not as before`;
    const sentence = notDone === 0 ? changed : `${changed}; ${undone}`;
    return { sign: '✗', title: 'not fully restored', style: 'red', sentence };
}
/** A run that nothing failed in was taken back because somebody wanted it. */
function restored(failures) {
    const whole = 'every stack of the run is as it was before';
    if (failures === 0)
        return { sign: '✓', title: 'taken back', style: 'green', sentence: whole };
    return { sign: '✗', title: 'failed', style: 'red', sentence: `${(0,_plural_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(failures, 'stack')} failed; ${whole}` };
}
function deployed(remains, { steps, startedAt, endedAt }) {
    const done = steps.filter(({ status }) => CHANGED.has(status)).length;
    const took = endedAt === undefined ? '' : ` in ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .durationText */ .S5)(endedAt - startedAt)}`;
    if (remains === 0)
        return { sign: '✓', title: 'deployed', style: 'green', sentence: `${(0,_plural_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(done, 'stack')}${took}` };
    return {
        sign: '✗',
        title: 'deployed in part',
        style: 'yellow',
        sentence: `${(0,_plural_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(done, 'stack')}${took}; ${(0,_plural_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(remains, 'thing')} left to do`,
    };
}
const CHANGED = new Set(['deployed', 'deleted']);
/** What went wrong, first things first; empty for what went well. */
function failuresOf(outcome) {
    return outcome?.kind === 'failed-and-restored' || outcome?.kind === 'restore-incomplete' ? outcome.failures : [];
}
/** What is not as it should be; empty for what is whole. */
function remainsOf(outcome) {
    return outcome?.kind === 'deployed' || outcome?.kind === 'restore-incomplete' ? outcome.remains : [];
}


/***/ })

};
