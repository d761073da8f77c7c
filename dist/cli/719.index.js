export const id = 719;
export const ids = [719];
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

/***/ 1934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  oV: () => (/* reexport */ machinePlanOf),
  Wz: () => (/* reexport */ openMachine),
  kk: () => (/* reexport */ pendingCommands),
  _1: () => (/* reexport */ remainingOf),
  L4: () => (/* reexport */ statuses/* stateOf */.L),
  PM: () => (/* reexport */ step),
  eC: () => (/* reexport */ stepIn),
  f$: () => (/* reexport */ statuses/* stepStatuses */.f)
});

// UNUSED EXPORTS: IllegalMove, replay

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
    return {
        ...from,
        index: (0,plan_index/* indexOf */.q)(from.plan),
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
    const all = (0,standing/* restoresAll */.n)({ options: draft.options, takingBack: draft.takingBack });
    const before = latest?.steps === draft.before ? latest.survey : undefined;
    const position = before?.all === all ? onlyChange(draft) : undefined;
    if (before === undefined || position === undefined || before.standings[position] !== 'restoring')
        return surveyFromLeaves(draft, all);
    const [step, state] = [draft.index.steps[position], draft.steps[position]];
    if (step === undefined || state === undefined || (0,standing/* standingOf */.Y)(step, state, all) !== 'as-before')
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
        return state === undefined ? 'as-before' : (0,standing/* standingOf */.Y)(step, state, all);
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
;// CONCATENATED MODULE: ./lib/deploy/machine/step-in.js

/** The step of this id; undefined where the plan has none. */
function stepIn(plan, id) {
    const { steps, positions } = (0,plan_index/* indexOf */.q)(plan);
    return steps[positions.get(id) ?? -1];
}

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
/* harmony import */ var _machine_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1934);
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

/***/ 5160:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ stackOfStep)
/* harmony export */ });
/** For people: `orders/main` for `deploy:orders/main`. */
const stackOfStep = (step) => step.replace(/^(?:deploy|delete|keep|detach):/, '');


/***/ }),

/***/ 3692:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ criticalPath)
/* harmony export */ });
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


/***/ })

};
