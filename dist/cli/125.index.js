export const id = 125;
export const ids = [125];
export const modules = {

/***/ 9526:
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
            chained.push((0,chain/* chainRecord */.L_)(chained.at(-1) ?? journal.records.at(-1), clock.now(), record));
        }
        waiting = [];
        const lines = chained.map(chain/* lineOf */.cA).join('');
        await store.append(run, lines, bytes);
        bytes += Buffer.byteLength(lines);
        journal.records.push(...chained);
    }
    return journal;
}

// EXTERNAL MODULE: ./lib/deploy/journal/read-journal.js
var read_journal = __webpack_require__(5737);
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

// EXTERNAL MODULE: ./lib/deploy/run/perform-run.js + 2 modules
var perform_run = __webpack_require__(8540);
// EXTERNAL MODULE: ./lib/deploy/run/preflight.js + 5 modules
var preflight = __webpack_require__(6157);
// EXTERNAL MODULE: ./lib/deploy/run/report-of-journal.js
var report_of_journal = __webpack_require__(9447);
// EXTERNAL MODULE: ./lib/deploy/run/stop.js
var run_stop = __webpack_require__(4197);
// EXTERNAL MODULE: ./lib/deploy/run/unfinished-run.js
var unfinished_run = __webpack_require__(9420);
// EXTERNAL MODULE: ./lib/deploy/stack/goal.js
var goal = __webpack_require__(7829);
// EXTERNAL MODULE: ./lib/deploy/stack/stack-tools.js
var stack_tools = __webpack_require__(9254);
// EXTERNAL MODULE: ./lib/plan/fingerprint.js
var fingerprint = __webpack_require__(2911);
// EXTERNAL MODULE: ./lib/deploy/stack/stack-content.js
var stack_content = __webpack_require__(4728);
// EXTERNAL MODULE: ./lib/deploy/stack/stack-task.js + 1 modules
var stack_task = __webpack_require__(3183);
;// CONCATENATED MODULE: ./lib/deploy/run/reconcile.js






/** Reads alone, from the cloud as well. @throws CloudError */
async function reconcile(journal, cloud) {
    const reading = (0,read_journal/* readJournal */.a)(journal);
    const records = reading.kind === 'corrupt' ? reading.before : reading.records;
    const opened = (0,report_of_journal/* openedOf */.dW)(records);
    const steps = [];
    for (const step of opened?.plan.steps ?? [])
        steps.push(await reconcileStep(step, (0,stack_task/* restorePointOf */.o)(records, step), cloud));
    if (reading.kind !== 'corrupt')
        return { steps };
    return { corrupt: { line: reading.line, reason: reading.reason }, steps };
}
async function reconcileStep(step, point, cloud) {
    const { id, stack, stackName, target } = step;
    const there = await cloud.at(target).describeStack(stackName);
    const isThere = there !== undefined && !(0,stack_status/* isInReview */.AC)(there.status) && !(0,stack_status/* isGone */.ST)(there.status);
    const template = isThere ? await cloud.at(target).originalTemplate(there.stackId) : undefined;
    const content = isThere && template !== undefined ? (0,stack_content/* contentOf */.$E)(there, template) : undefined;
    const before = point === undefined ? step.expects : (point?.fingerprint ?? fingerprint/* absent */.Ge);
    const now = isPlanned(step, content) ? 'as-planned' : (0,fingerprint/* stackFingerprint */.Ng)(content) === before ? 'as-before' : 'neither';
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

// EXTERNAL MODULE: ./lib/deploy/run/in-turn.js
var in_turn = __webpack_require__(5860);
;// CONCATENATED MODULE: ./lib/deploy/run/status.js




/** Journals that are read at once: hundreds lie in a bucket. */
const atOnce = 8;
/** What runs there are, how they ended and who may write now. Nothing is changed by looking. */
async function statusOfRuns(stores) {
    const names = await stores.journals.runs();
    const read = await (0,in_turn/* inTurn */.l)(names, atOnce, async (run) => knownRun(run, (await stores.journals.read(run)) ?? ''));
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
    const reading = (0,read_journal/* readJournal */.a)(text);
    if (reading.kind === 'corrupt')
        return { known: { kind: 'corrupt', run, reason: `line ${reading.line}: ${reading.reason}` }, targets: [] };
    const opened = (0,report_of_journal/* openedOf */.dW)(reading.records);
    const targets = opened?.plan.steps.map(({ target }) => target) ?? [];
    return opened && { known: { kind: 'read', report: (0,report_of_journal/* reportOf */.EI)(reading.records, opened) }, targets };
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
        const state = (0,report_of_journal/* stateOf */.L4)([], opened);
        const journal = openJournal(tools.journals, run, tools.cloud.clock);
        record.append = journal.append;
        await asked(stackTools.record(opened));
        for (const text of notes)
            stackTools.progress({ kind: 'note', at: tools.cloud.clock.now(), text });
        const session = { opened, epoch, journal, tools: stackTools, stop, accept };
        const outcome = await goOn(session, state, { type: 'begin' }, false);
        await bringTogether(run, journal.records, tools);
        return { outcome, ...(0,report_of_journal/* reportOf */.EI)(journal.records, opened) };
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
        if (event.type === 'resume' && (0,report_of_journal/* closedAs */.Th)(reading.records)) {
            await bringTogether(run, reading.records, tools);
            return (0,report_of_journal/* reportOf */.EI)(reading.records, opened);
        }
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
        await asked(stackTools.record({ kind: 'taken-over', epoch: own, holder: tools.holder }));
        const state = (0,report_of_journal/* stateOf */.L4)(reading.records, opened);
        const session = { opened, epoch: own, journal, tools: stackTools, stop, accept };
        const outcome = await goOn(session, state, event, true);
        await bringTogether(run, journal.records, tools);
        return { outcome, ...(0,report_of_journal/* reportOf */.EI)(journal.records, opened) };
    });
}
async function goOn(session, state, event, resumed) {
    const { opened, tools } = session;
    tools.progress({ kind: 'run-opened', run: opened.run, at: tools.cloud.clock.now(), resumed });
    return (0,perform_run/* performRun */.$o)(session, state, event);
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
    if ((0,report_of_journal/* closedAs */.Th)(records) === undefined)
        return;
    try {
        await tools.journals.bringTogether?.(run, records.map(chain/* lineOf */.cA).join(''));
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
    const lease = await asked(tools.leases.acquire(stage, tools.holder, clock.now(), milliseconds));
    if (!('epoch' in lease)) {
        const until = new Date(lease.until).toISOString();
        return refused(run, plan, [`stage ${stage} is being deployed by ${lease.heldBy}, until ${until} at least`], tools);
    }
    const guard = guardLease(tools.leases, lease, clock, milliseconds);
    const stop = (0,run_stop/* stopOn */.C)(tools.signal);
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
        patience: { ...goal/* usualPatience */.UG, ...tools.patience },
        record: async (entry) => {
            if (record.append === undefined)
                throw new app_error/* AppError */.u('internal', 'Something was to be written before the journal was open.');
            // Of a call that nobody waited for any more: the run is another's by now, or will be.
            if (record.isOver === true)
                throw new run_stop/* RunStopped */.N();
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
    throw new stack_tools/* CloudUnusable */.N(`The lease cannot be renewed: ${error.message}`, { cause: error });
}
async function beforeStart(run, plan, tools, stackTools) {
    const reasons = await reasonsInStores(run, plan, tools);
    if (reasons.length > 0)
        return { reasons, notes: [] };
    try {
        return await (0,preflight/* preflight */.M)(plan, stackTools, tools);
    }
    catch (error) {
        // There is no run yet that could be resumed.
        if (error instanceof run_stop/* RunStopped */.N)
            return { reasons: ['it was interrupted before it began'], notes: [] };
        if (error instanceof port/* CloudError */.K || error instanceof stack_tools/* CloudUnusable */.N)
            return { reasons: [`the stacks cannot be read: ${error.message}`], notes: [] };
        throw error;
    }
}
async function reasonsInStores(run, plan, tools) {
    if ((await asked(tools.journals.read(run))) !== undefined)
        return [`there is a run ${run} already`];
    const unfinished = await asked((0,unfinished_run/* unfinishedRun */.z)(tools.journals, plan.stage));
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

/***/ 5169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ outcomeOf)
/* harmony export */ });
/* harmony import */ var _machine_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1934);

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
    return (0,_machine_index_js__WEBPACK_IMPORTED_MODULE_0__/* .remainingOf */ ._1)(state).flatMap((remains) => {
        const step = steps.get(remains.step);
        if (step === undefined)
            return [];
        const command = commandOf(state, remains, step, plan, run);
        const reason = command === '' ? `${remains.reason}; ${byHand}` : remains.reason;
        return [{ ...remains, reason, stack: step.stack, command }];
    });
}
function commandOf(state, remains, step, plan, run) {
    const { at } = (0,_machine_index_js__WEBPACK_IMPORTED_MODULE_0__/* .stateOf */ .L4)(state, step.id);
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
    const at = (0,_machine_index_js__WEBPACK_IMPORTED_MODULE_0__/* .stateOf */ .L4)(state, id);
    const step = (0,_machine_index_js__WEBPACK_IMPORTED_MODULE_0__/* .stepIn */ .eC)(state.plan, id);
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
            const at = (0,_machine_index_js__WEBPACK_IMPORTED_MODULE_0__/* .stateOf */ .L4)(state, other);
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


/***/ }),

/***/ 8540:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ao: () => (/* binding */ deployEvent),
  $o: () => (/* binding */ performRun),
  xV: () => (/* binding */ restoreEvent)
});

// EXTERNAL MODULE: ./lib/cloud/port.js
var port = __webpack_require__(9670);
// EXTERNAL MODULE: ./lib/model/app-error.js
var app_error = __webpack_require__(3113);
// EXTERNAL MODULE: ./lib/deploy/machine/index.js + 12 modules
var machine = __webpack_require__(1934);
// EXTERNAL MODULE: ./lib/deploy/stack/drive-stack.js + 14 modules
var drive_stack = __webpack_require__(5625);
// EXTERNAL MODULE: ./lib/deploy/stack/stack-task.js + 1 modules
var stack_task = __webpack_require__(3183);
// EXTERNAL MODULE: ./lib/deploy/stack/stack-tools.js
var stack_tools = __webpack_require__(9254);
// EXTERNAL MODULE: ./lib/deploy/run/outcome.js
var run_outcome = __webpack_require__(5169);
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

// EXTERNAL MODULE: ./lib/deploy/stack/patient-read.js
var patient_read = __webpack_require__(8278);
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
    const importers = await (0,patient_read/* readPatiently */.B)(tools, `${stackName} importers`, () => cloud.importers(name));
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
        return (0,patient_read/* readPatiently */.B)(tools, `${stack} family`, () => cloud.describeStack(stack));
    }
}

// EXTERNAL MODULE: ./lib/deploy/run/stop.js
var run_stop = __webpack_require__(4197);
// EXTERNAL MODULE: ./lib/deploy/run/verify.js + 2 modules
var verify = __webpack_require__(2533);
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
            await this.feed(first, () => (0,machine/* pendingCommands */.kk)(this.state));
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
            const outcome = (0,run_outcome/* outcomeOf */.s)(this.state, plan, run);
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
        const steps = (0,verify/* lastSteps */.Y)(ids.map((id) => this.stepOf(id)));
        const verified = await (0,verify/* verifySteps */.n)(steps, this.session.tools);
        const failures = verified.length > 0 ? verified : await this.session.accept(steps);
        return failures.length === 0 ? { type: 'verified' } : { type: 'verify-failed', failures };
    }
    async drive({ type, step: id, }) {
        const { opened, epoch, journal, tools } = this.session;
        const step = this.stepOf(id);
        if (type === 'restore' && this.isKept(id))
            return { type: 'restore-done', step: id, how: 'kept' };
        const what = type === 'perform' ? 'deploy' : 'restore';
        const task = (0,stack_task/* taskOf */.X)(opened.run, epoch, step, what, journal.records);
        const driven = await (0,drive_stack/* driveStack */.Z)(task, tools);
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
        if (error instanceof stack_tools/* CloudUnusable */.N || error instanceof port/* CloudError */.K) {
            // A refused read says nothing about the stacks: neither that they are right nor that they must go back.
            tools.progress({ kind: 'note', at: tools.cloud.clock.now(), text: `${error.message} The run can be resumed.` });
        }
        else if (!(error instanceof run_stop/* RunStopped */.N))
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


/***/ }),

/***/ 6157:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ fingerprintOf),
  M: () => (/* binding */ preflight)
});

// EXTERNAL MODULE: ./lib/cloud/port.js
var port = __webpack_require__(9670);
// EXTERNAL MODULE: ./lib/plan/fingerprint.js
var plan_fingerprint = __webpack_require__(2911);
// EXTERNAL MODULE: ./lib/plan/place.js
var plan_place = __webpack_require__(3612);
// EXTERNAL MODULE: ./lib/deploy/stack/known-template.js
var known_template = __webpack_require__(3454);
// EXTERNAL MODULE: ./lib/deploy/stack/patient-read.js
var patient_read = __webpack_require__(8278);
// EXTERNAL MODULE: ./lib/deploy/stack/stack-content.js
var stack_content = __webpack_require__(4728);
// EXTERNAL MODULE: ./lib/deploy/stack-status.js
var stack_status = __webpack_require__(8630);
// EXTERNAL MODULE: ./lib/deploy/run/in-turn.js
var in_turn = __webpack_require__(5860);
// EXTERNAL MODULE: ./lib/deploy/run/read-stacks.js
var read_stacks = __webpack_require__(3275);
;// CONCATENATED MODULE: ./lib/deploy/run/drift.js




/** Milliseconds: how long detections are waited for, and how often they are asked. */
const longest = 5 * 60_000;
const pause = 5_000;
/** Resources that are named of a stack. */
const shown = 5;
/**
 * What differs from its template in stacks that are about to be changed, in words. Detections are begun for all of them before
 * the first is waited for. Nothing of it is certain: CloudFormation finds drift where there is none, too.
 */
async function driftOf(seen, tools) {
    const begun = tools.cloud.clock.now();
    const detections = await (0,in_turn/* inTurn */.l)(seen, read_stacks/* atOnce */.z, (one) => begin(one, tools));
    const found = await (0,in_turn/* inTurn */.l)(detections, read_stacks/* atOnce */.z, (one) => outcomeOf(one, begun, tools));
    return found.filter((text) => text !== undefined);
}
async function begin({ stack, steps: [step] }, tools) {
    const { stackName: name, stackId } = stack;
    const cloud = tools.cloud.at(step.target);
    const id = await told(() => (0,patient_read/* readPatiently */.B)(tools, `${name} drift`, () => cloud.detectDrift(stackId)));
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
async function outcomeOf({ name, stackId, cloud, id }, begun, tools) {
    if (typeof id !== 'string')
        return `drift of ${name} is not known: ${id.failed}`;
    for (;;) {
        const seen = await told(() => (0,patient_read/* readPatiently */.B)(tools, `${name} drift status`, () => cloud.driftDetection(id)));
        if ('failed' in seen)
            return `drift of ${name} is not known: ${seen.failed}`;
        if (seen.status === 'failed')
            return `drift of ${name} is not known: ${seen.reason ?? 'its detection failed'}`;
        if (seen.status === 'complete')
            return seen.drifted === true ? drifted(name, stackId, cloud, tools) : undefined;
        if (tools.cloud.clock.now() - begun >= longest)
            return `drift of ${name} is not known: its detection takes too long`;
        await tools.sleep(pause);
    }
}
async function drifted(name, stackId, cloud, tools) {
    const resources = await told(() => (0,patient_read/* readPatiently */.B)(tools, `${name} drifts`, () => cloud.driftedResources(stackId)));
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
    const list = listOf(parsed(policy)?.Statement);
    return list.filter((item) => typeof item === 'object' && item !== null && !Array.isArray(item));
}
function parsed(text) {
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
    return (await (0,in_turn/* inTurn */.l)(seen, read_stacks/* atOnce */.z, (one) => againstStack(one, tools))).flat();
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
    const policy = await (0,patient_read/* readPatiently */.B)(tools, `${stackName} policy`, () => cloud.stackPolicy(stack.stackId));
    if (policy === undefined)
        return [];
    return deniedChanges(policy, changes).map(({ logicalId, type, action, certainty }) => {
        const may = certainty === 'certain' ? 'is' : 'may be';
        return `${stackName}: its stack policy does not permit that ${logicalId} (${type}) ${may} ${action}`;
    });
}

// EXTERNAL MODULE: ./lib/package/code-keys.js
var code_keys = __webpack_require__(9072);
;// CONCATENATED MODULE: ./lib/deploy/run/way-back.js





/**
 * Whether stacks could be brought back to what they are now. They could not where an object in S3 that they were made of is gone,
 * or a secret would be given up that nobody can read.
 */
async function wayBackOf(seen, tools, objectExists) {
    const objects = await (0,in_turn/* inTurn */.l)(seen, read_stacks/* atOnce */.z, (one) => lostObjects(one, tools, objectExists));
    const secrets = seen.flatMap((one) => lostSecrets(one, tools));
    return {
        lost: [...objects.flatMap(({ lost }) => lost), ...secrets],
        unknown: objects.flatMap(({ unknown }) => unknown),
    };
}
async function lostObjects({ steps: [step], template }, tools, objectExists) {
    const lost = [];
    const unknown = [];
    for (const address of (0,code_keys/* codeKeysOf */.V)(template, step.target)) {
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
    const kept = Object.entries(stack.parameters).flatMap(([name, value]) => (value === stack_content/* mask */.dK ? [name] : []));
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
    const missing = await (0,in_turn/* inTurn */.l)(wanted, read_stacks/* atOnce */.z, async ({ what, digest, place }) => {
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
        const stacks = await (0,read_stacks/* readStacks */.Q)(open, tools);
        const found = await (0,in_turn/* inTurn */.l)(open, read_stacks/* atOnce */.z, async (place) => ({
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
    const template = await (0,patient_read/* readPatiently */.B)(tools, `${stack.stackName} template`, read);
    const fingerprint = fingerprintOf(stack, template);
    if (template === undefined || fingerprint !== expects)
        return fingerprint;
    (0,known_template/* rememberTemplate */.ch)(stack, await tools.artefacts.put(Buffer.from(template)), tools);
    settled.set((0,plan_place/* placeOf */.$)(target, stack.stackName), { stack, template });
    return fingerprint;
}
/** @throws CloudError where a stack that is there has no template */
function fingerprintOf(stack, template) {
    if (template === undefined)
        throw new port/* CloudError */.K('other', 'NoTemplate', `${stack.stackName} has no template.`);
    return (0,plan_fingerprint/* stackFingerprint */.Ng)((0,stack_content/* contentOf */.$E)(stack, template));
}
function sayMoved({ stackName, expects }, found) {
    if (expects === plan_fingerprint/* absent */.Ge)
        return `${stackName} exists by now; the plan was made without it`;
    if (found === plan_fingerprint/* absent */.Ge)
        return `${stackName} is gone since the plan was made`;
    return `${stackName} is not as the plan saw it: its template, parameters or tags are others by now`;
}


/***/ }),

/***/ 3275:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ readStacks),
/* harmony export */   z: () => (/* binding */ atOnce)
/* harmony export */ });
/* harmony import */ var _plan_place_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3612);
/* harmony import */ var _stack_patient_read_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8278);
/* harmony import */ var _in_turn_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5860);



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
        const key = (0,_plan_place_js__WEBPACK_IMPORTED_MODULE_1__/* .placeOf */ .$)(place.target, '');
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
        return stack === undefined ? [] : [[(0,_plan_place_js__WEBPACK_IMPORTED_MODULE_1__/* .placeOf */ .$)(target, stackName), stack]];
    });
}
async function oneByOne(group, tools) {
    const read = async ({ target, stackName }) => [stackName, await describe(target, stackName, tools)];
    return new Map(await (0,_in_turn_js__WEBPACK_IMPORTED_MODULE_2__/* .inTurn */ .l)(group, atOnce, read));
}
function describe(target, stackName, tools) {
    return (0,_stack_patient_read_js__WEBPACK_IMPORTED_MODULE_0__/* .readPatiently */ .B)(tools, `${stackName} read`, () => tools.cloud.at(target).describeStack(stackName));
}
async function fromList([first], tools) {
    if (first === undefined)
        return new Map();
    const { target } = first;
    const seed = `${(0,_plan_place_js__WEBPACK_IMPORTED_MODULE_1__/* .placeOf */ .$)(target, '')} stacks`;
    const listed = await (0,_stack_patient_read_js__WEBPACK_IMPORTED_MODULE_0__/* .readPatiently */ .B)(tools, seed, () => tools.cloud.at(target).listStacks());
    return new Map(listed.map((stack) => [stack.stackName, stack]));
}


/***/ }),

/***/ 4197:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ stopOn),
/* harmony export */   N: () => (/* binding */ RunStopped)
/* harmony export */ });
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

/***/ 2533:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ lastSteps),
  n: () => (/* binding */ verifySteps)
});

// EXTERNAL MODULE: ./lib/plan/fingerprint.js
var fingerprint = __webpack_require__(2911);
// EXTERNAL MODULE: ./lib/plan/place.js
var place = __webpack_require__(3612);
// EXTERNAL MODULE: ./lib/deploy/stack/patient-read.js
var patient_read = __webpack_require__(8278);
// EXTERNAL MODULE: ./lib/deploy/stack-status.js
var stack_status = __webpack_require__(8630);
// EXTERNAL MODULE: ./lib/deploy/run/in-turn.js
var in_turn = __webpack_require__(5860);
// EXTERNAL MODULE: ./lib/deploy/run/read-stacks.js
var read_stacks = __webpack_require__(3275);
// EXTERNAL MODULE: ./lib/deploy/stack/change-set-input.js
var change_set_input = __webpack_require__(7338);
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
    const names = importedNames((await (0,change_set_input/* bodyOf */.E)(tools.artefacts, deploy.templateDigest)) ?? '');
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
    const exports = await (0,patient_read/* readPatiently */.B)(tools, `${target.account}/${target.region} exports`, read);
    return new Set(exports.map(({ name }) => name));
}

;// CONCATENATED MODULE: ./lib/deploy/run/verify.js







/** A stack that went through several steps is as the last of them left it. In the plan's order. */
function lastSteps(steps) {
    const last = new Map(steps.map((step) => [(0,place/* placeOf */.$)(step.target, step.stackName), step]));
    return steps.filter((step) => last.get((0,place/* placeOf */.$)(step.target, step.stackName)) === step);
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
        const stacks = await (0,read_stacks/* readStacks */.Q)(open, tools);
        const found = await (0,in_turn/* inTurn */.l)(open, read_stacks/* atOnce */.z, async (step) => {
            const reason = await stackMistake(step, stacks.get((0,place/* placeOf */.$)(step.target, step.stackName)), tools);
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
    return last !== undefined && ended.get((0,place/* placeOf */.$)(target, stackName)) === last.id;
}
async function templateDigestOf(stack, { target }, tools) {
    const read = () => tools.cloud.at(target).originalTemplate(stack.stackId);
    const body = await (0,patient_read/* readPatiently */.B)(tools, `${stack.stackName} template`, read);
    return (0,fingerprint/* digestOf */.ol)(body ?? '');
}
const valueIn = (texts, name) => Object.hasOwn(texts, name) ? texts[name] : undefined;
function tagMistake(wanted, found) {
    const names = [...new Set([...Object.keys(wanted), ...Object.keys(found)])];
    const other = names.find((name) => valueIn(wanted, name) !== valueIn(found, name));
    return other === undefined ? undefined : `its tag ${other} is not what was deployed`;
}


/***/ }),

/***/ 8630:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AC: () => (/* binding */ isInReview),
/* harmony export */   Ev: () => (/* binding */ canUpdate),
/* harmony export */   Gm: () => (/* binding */ isRolledBack),
/* harmony export */   Hd: () => (/* binding */ isTerminal),
/* harmony export */   LT: () => (/* binding */ isInProgress),
/* harmony export */   ST: () => (/* binding */ isGone),
/* harmony export */   W9: () => (/* binding */ canDelete),
/* harmony export */   gq: () => (/* binding */ succeeded),
/* harmony export */   jL: () => (/* binding */ canRollBack),
/* harmony export */   m2: () => (/* binding */ canContinueRollback),
/* harmony export */   mG: () => (/* binding */ mustBeDeletedFirst),
/* harmony export */   z6: () => (/* binding */ needsPerson)
/* harmony export */ });
/* unused harmony exports stackStatuses, isRollback, canCreate, canCancel */
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


/***/ }),

/***/ 7338:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ bodyOf),
/* harmony export */   y: () => (/* binding */ changeSetInputOf)
/* harmony export */ });
/* harmony import */ var _model_own_entry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6476);
/* harmony import */ var _plan_place_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3612);
/* harmony import */ var _stack_status_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8630);
/* harmony import */ var _patient_read_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8278);
/* harmony import */ var _stack_content_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4728);





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
        const isKept = (0,_model_own_entry_js__WEBPACK_IMPORTED_MODULE_3__/* .ownEntry */ .P)(stack?.parameters ?? {}, name) === _stack_content_js__WEBPACK_IMPORTED_MODULE_2__/* .mask */ .dK;
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
    const operation = tools.ended.get((0,_plan_place_js__WEBPACK_IMPORTED_MODULE_4__/* .placeOf */ .$)(place, stackName));
    const { clock } = tools.cloud;
    for (const begun = clock.now();; await tools.sleep(2_000)) {
        const stack = await (0,_patient_read_js__WEBPACK_IMPORTED_MODULE_1__/* .readPatiently */ .B)(tools, `${key} ${parameter}`, () => tools.cloud.at(place).describeStack(stackName));
        if (!isBehind(stack, operation) || clock.now() - begun >= tools.patience.silent)
            return (0,_model_own_entry_js__WEBPACK_IMPORTED_MODULE_3__/* .ownEntry */ .P)(stack?.outputs ?? {}, output);
    }
}
/** It does not show the operation. Where it shows none at all, nobody can tell. */
function isBehind(stack, operation) {
    if (operation === undefined)
        return false;
    if (stack === undefined || !(0,_stack_status_js__WEBPACK_IMPORTED_MODULE_0__/* .succeeded */ .gq)(stack.status))
        return true;
    return stack.lastOperations.length > 0 && !stack.lastOperations.some(({ id }) => id === operation);
}
/** Undefined where the store has lost it. */
async function bodyOf(artefacts, digest) {
    const bytes = await artefacts.get(digest);
    return bytes === undefined ? undefined : Buffer.from(bytes).toString('utf8');
}


/***/ }),

/***/ 5625:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ driveStack)
});

// EXTERNAL MODULE: ./lib/cloud/port.js
var port = __webpack_require__(9670);
// EXTERNAL MODULE: ./lib/model/app-error.js
var app_error = __webpack_require__(3113);
// EXTERNAL MODULE: ./lib/plan/fingerprint.js
var fingerprint = __webpack_require__(2911);
// EXTERNAL MODULE: ./lib/plan/place.js
var place = __webpack_require__(3612);
// EXTERNAL MODULE: ./lib/deploy/stack-status.js
var stack_status = __webpack_require__(8630);
// EXTERNAL MODULE: ./lib/deploy/stack/back-off.js
var back_off = __webpack_require__(5177);
// EXTERNAL MODULE: ./lib/deploy/stack/change-set-input.js
var change_set_input = __webpack_require__(7338);
// EXTERNAL MODULE: ./lib/deploy/stack/goal.js
var stack_goal = __webpack_require__(7829);
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
        return (0,stack_goal/* wait */.uk)('operation', own.status);
    if ((0,stack_status/* succeeded */.gq)(own.status))
        return afterSuccess(own, knowledge, seen);
    if ((0,stack_status/* isRolledBack */.Gm)(own.status) && (0,stack_status/* canUpdate */.Ev)(own.status)) {
        // A rollback that was continued before anything else: the restore itself is still to come.
        return goal.kind === 'restore' && !own.executed ? undefined : (0,stack_goal/* conclude */.Ep)(failed(own, 'as-before'));
    }
    if ((0,stack_status/* mustBeDeletedFirst */.mG)(own.status))
        return once('delete-stack', own, knowledge, seen);
    if ((0,stack_status/* canContinueRollback */.m2)(own.status))
        return once('continue-rollback', own, knowledge, seen);
    if ((0,stack_status/* canRollBack */.jL)(own.status))
        return once('rollback-stack', own, knowledge, seen);
    return (0,stack_goal/* finish */.O9)(failed(own, 'stuck'));
}
function afterSuccess(own, knowledge, seen) {
    // A creation may also be told to delete what it fails to make: gone is never what an execution is for.
    if (own.call === 'execute-change-set' && !(0,stack_status/* isGone */.ST)(own.status))
        return confirmed(own, knowledge, seen);
    if (!(0,stack_status/* isGone */.ST)(own.status))
        return (0,stack_goal/* finish */.O9)(failed(own, 'stuck'));
    // A creation failed, was rolled back, and what was left of it is gone.
    if (own.executed)
        return (0,stack_goal/* finish */.O9)(failed(own, 'as-before'));
    return undefined;
}
/**
 * The events are ahead of the description at times. Who reads outputs after this knows by the operation's id whether a description
 * is behind, and so does the verification; only where events carry none is the description waited for.
 */
function confirmed(own, { patience }, { stack, now }) {
    const shows = own.operationId !== undefined || (stack?.stackId === own.stackId && (0,stack_status/* succeeded */.gq)(stack.status));
    if (shows || now - own.at > patience.silent)
        return (0,stack_goal/* finish */.O9)({ kind: 'done', changed: true });
    return (0,stack_goal/* wait */.uk)('stack', 'the description is behind the events');
}
/** One attempt by this epoch to go back the whole way; CloudFormation's own rollback was not enough. */
function once(call, own, knowledge, { now }) {
    const attempt = knowledge.attempts.findLast((one) => one.call === call && one.stackId === own.stackId);
    // It was tried, and this is what came of it.
    if (own.call === call)
        return (0,stack_goal/* finish */.O9)(failed(own, 'stuck'));
    if (attempt === undefined || attempt.answer === 'unclear' || attempt.answer === 'not-done') {
        return { do: 'call', call, stackId: own.stackId };
    }
    const refused = answeredWith(attempt);
    if (refused !== undefined)
        return (0,stack_goal/* finish */.O9)(failed(own, 'stuck', refused.message));
    if (now - attempt.at < knowledge.patience.silent)
        return (0,stack_goal/* wait */.uk)('operation', `${call} was asked for`);
    return (0,stack_goal/* finish */.O9)(failed(own, 'stuck', `${call} was asked for, and nothing was heard of it`));
}
function failed(own, left, more) {
    const reason = own.failure ?? `it ended as ${own.status}`;
    const because = own.rollbackFailure === undefined ? '' : `, as the way back failed: ${own.rollbackFailure}`;
    const then = left === 'stuck' && own.failure !== undefined ? `; the stack is ${own.status}${because}` : '';
    return (0,stack_goal/* fail */.fJ)(`${reason}${then}${more === undefined ? '' : `; ${more}`}`, left);
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
        return (0,stack_goal/* conclude */.Ep)((0,stack_goal/* fail */.fJ)(refused.message));
    }
    if (attempt.answer === 'unclear' || attempt.answer === 'not-done')
        return undefined;
    return now - attempt.at < patience.stale ? (0,stack_goal/* wait */.uk)('change-set', 'it is not described yet') : undefined;
}
function byStatus(changeSet, { at }, { patience }, { now }) {
    const { status, executionStatus, empty, statusReason = 'its change set failed without a reason' } = changeSet;
    if (empty)
        return (0,stack_goal/* conclude */.Ep)({ kind: 'done', changed: false });
    if (status === 'FAILED')
        return (0,stack_goal/* conclude */.Ep)((0,stack_goal/* fail */.fJ)(statusReason));
    if (status === 'CREATE_COMPLETE' && executionStatus === 'AVAILABLE') {
        return { do: 'call', call: 'execute-change-set', changeSet: changeSet.name, stackId: changeSet.stackId };
    }
    if (executionStatus.startsWith('EXECUTE_'))
        return (0,stack_goal/* wait */.uk)('operation', executionStatus);
    if (executionStatus === 'OBSOLETE' || status.startsWith('DELETE_')) {
        return (0,stack_goal/* conclude */.Ep)((0,stack_goal/* fail */.fJ)('the stack moved since the plan: its change set is obsolete'));
    }
    if (now - at < patience.busy)
        return (0,stack_goal/* wait */.uk)('change-set', status);
    return (0,stack_goal/* conclude */.Ep)((0,stack_goal/* fail */.fJ)(`its change set is still ${status}`));
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
        return (0,stack_goal/* wait */.uk)('operation', 'an earlier process executed it');
    const attempt = knowledge.attempts.findLast((one) => one.call === 'delete-change-set' && one.changeSet === first.name);
    const refused = answeredWith(attempt);
    if (refused?.code === 'change-set-status')
        return (0,stack_goal/* wait */.uk)('operation', 'an earlier process executes it');
    if (refused !== undefined)
        return (0,stack_goal/* finish */.O9)((0,stack_goal/* fail */.fJ)(`a change set of an earlier process cannot be deleted: ${refused.message}`));
    if (attempt?.answer === 'done' && now - attempt.at < knowledge.patience.silent) {
        return (0,stack_goal/* wait */.uk)('change-set', 'an earlier change set goes away');
    }
    return { do: 'call', call: 'delete-change-set', changeSet: first.name, stackId: first.stackId };
}
/** What an earlier epoch announced would show by now, had it been done; reads may lag. */
function settleEarlier({ earlier, since, patience }, { now, own }) {
    const open = earlier.some(({ call }) => call === 'execute-change-set' || call === 'delete-stack');
    if (!open || own !== undefined || now - since >= patience.stale)
        return undefined;
    return (0,stack_goal/* wait */.uk)('operation', 'an earlier process may have begun it');
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
        return (0,stack_goal/* conclude */.Ep)((0,stack_goal/* fail */.fJ)(refused.message));
    if (attempt.answer === 'unclear' && now - attempt.at < knowledge.patience.stale && !isExecuted(changeSet)) {
        return (0,stack_goal/* wait */.uk)('change-set', 'whether it was executed does not show yet');
    }
    const patience = refused === undefined ? knowledge.patience.silent : knowledge.patience.stale;
    if (now - attempt.at < patience)
        return (0,stack_goal/* wait */.uk)('operation', 'the execution was asked for');
    if (refused !== undefined)
        return (0,stack_goal/* conclude */.Ep)((0,stack_goal/* fail */.fJ)(`the stack moved since the plan: ${refused.message}`));
    return (0,stack_goal/* finish */.O9)((0,stack_goal/* fail */.fJ)('the execution was asked for, and nothing was heard of it', 'stuck'));
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
        return isWanted && wasAnnounced(knowledge, 'delete-stack') ? (0,stack_goal/* finish */.O9)({ kind: 'done', changed: true }) : undefined;
    }
    if (attempt?.answer !== 'done')
        return undefined;
    if (now - attempt.at < knowledge.patience.silent)
        return (0,stack_goal/* wait */.uk)('operation', 'the deletion was asked for');
    return (0,stack_goal/* finish */.O9)((0,stack_goal/* fail */.fJ)('the deletion was asked for, and nothing was heard of it', 'stuck'));
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
        return (0,stack_goal/* conclude */.Ep)((0,stack_goal/* fail */.fJ)(notUpdatable(stack)));
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
        return (0,stack_goal/* conclude */.Ep)((0,stack_goal/* fail */.fJ)(refused.message));
    if (stack.terminationProtection)
        return (0,stack_goal/* conclude */.Ep)((0,stack_goal/* fail */.fJ)(protectedBy(stack)));
    return { do: 'call', call: 'delete-stack', stackId: stack.stackId };
}
function beforeDeleting(goal, stack, knowledge, seen) {
    const { exportsInUse, fingerprint, own } = seen;
    if (own !== undefined && (0,stack_status/* isGone */.ST)(own.status))
        return (0,stack_goal/* finish */.O9)({ kind: 'done', changed: true });
    if (stack === undefined)
        return orStale(knowledge, seen, { kind: 'done', changed: wasTried(knowledge, 'delete-stack') });
    if ((0,stack_status/* needsPerson */.z6)(stack.status) || !(0,stack_status/* canDelete */.W9)(stack.status))
        return (0,stack_goal/* conclude */.Ep)((0,stack_goal/* fail */.fJ)(`it is ${stack.status}; nothing is forced`));
    if (stack.terminationProtection)
        return (0,stack_goal/* conclude */.Ep)((0,stack_goal/* fail */.fJ)(protectedBy(stack)));
    if (fingerprint !== goal.expects)
        return orStale(knowledge, seen, movedSince(goal.expects, fingerprint));
    if (exportsInUse.length > 0)
        return (0,stack_goal/* conclude */.Ep)((0,stack_goal/* fail */.fJ)(`what it exports is in use: ${exportsInUse.join('; ')}`));
    return knowledge.hasRestorePoint ? undefined : { do: 'record-restore-point' };
}
/** Only what this run left is taken back: somebody else's change after it is not overwritten. */
function beforeRestoring({ point }, stack, knowledge, seen) {
    const { own, lastIsOurs, asLeft, fingerprint } = seen;
    if (point === null && own !== undefined && (0,stack_status/* isGone */.ST)(own.status))
        return (0,stack_goal/* finish */.O9)({ kind: 'done', changed: true });
    if (stack === undefined) {
        return point === null
            ? orStale(knowledge, seen, { kind: 'done', changed: false })
            : orStale(knowledge, seen, (0,stack_goal/* fail */.fJ)('it was deleted after this run deployed it', 'stuck'));
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
        return stack.terminationProtection ? (0,stack_goal/* conclude */.Ep)((0,stack_goal/* fail */.fJ)(protectedBy(stack), 'changed')) : undefined;
    if ((0,stack_status/* canUpdate */.Ev)(stack.status))
        return undefined;
    if (stack.status === 'UPDATE_ROLLBACK_FAILED' && !wasTried(knowledge, 'continue-rollback')) {
        return { do: 'call', call: 'continue-rollback', stackId: stack.stackId };
    }
    return orStale(knowledge, seen, (0,stack_goal/* fail */.fJ)(notUpdatable(stack), 'stuck'));
}
/** Said only once reads have had the time to catch up with what was done just before. */
function orStale(knowledge, seen, result) {
    return mayBeStale(knowledge, seen) ? (0,stack_goal/* wait */.uk)('stack', 'what is read may be behind') : (0,stack_goal/* conclude */.Ep)(result);
}
function mayBeStale({ since, attempts, patience }, { now, own }) {
    const quietSince = Math.max(since, attempts.at(-1)?.at ?? since, own?.at ?? since);
    return now - quietSince < patience.stale;
}
const wasTried = (knowledge, call) => wasAnnounced({ ...knowledge, earlier: [] }, call);
function movedSince(expected, found) {
    if (expected === 'absent')
        return (0,stack_goal/* fail */.fJ)('the stack moved since the plan: it exists by now');
    if (found === 'absent')
        return (0,stack_goal/* fail */.fJ)('the stack moved since the plan: it is gone');
    return (0,stack_goal/* fail */.fJ)('the stack moved since the plan: its template, parameters or tags are not those it was made for');
}
const foreign = ({ status }) => (0,stack_goal/* fail */.fJ)(`it was changed after this run, by a later one or by somebody else; it is ${status} and was not overwritten`, 'stuck');
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
    return removeShell(knowledge, seen) ?? removeChangeSet(knowledge, seen) ?? (0,stack_goal/* finish */.O9)(verdict);
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
    return (0,stack_goal/* wait */.uk)('stack', 'the empty stack goes away');
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
    return (0,stack_goal/* wait */.uk)('change-set', 'the change set goes away');
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
    return (0,stack_goal/* wait */.uk)('stack', 'nothing can be done yet');
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
        return (0,stack_goal/* wait */.uk)('stack', `somebody else's operation runs: ${stack.status}`);
    const minutes = Math.round(patience.busy / 60_000);
    return (0,stack_goal/* conclude */.Ep)((0,stack_goal/* fail */.fJ)(`somebody else's operation still runs after ${minutes} minutes: ${stack.status}`));
}
function askForDeletion(knowledge, { stack }) {
    if (stack === undefined)
        return undefined;
    const refused = answeredWith(lastAttempt(knowledge, 'delete-stack'));
    if (refused !== undefined)
        return (0,stack_goal/* conclude */.Ep)((0,stack_goal/* fail */.fJ)(refused.message));
    return { do: 'call', call: 'delete-stack', stackId: stack.stackId };
}

// EXTERNAL MODULE: ./lib/model/own-entry.js
var own_entry = __webpack_require__(6476);
// EXTERNAL MODULE: ./lib/plan/phases/left-behind.js
var left_behind = __webpack_require__(6280);
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
    return (0,fingerprint/* stackFingerprint */.Ng)(content) === (0,fingerprint/* stackFingerprint */.Ng)(left);
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

// EXTERNAL MODULE: ./lib/deploy/stack/known-template.js
var known_template = __webpack_require__(3454);
// EXTERNAL MODULE: ./lib/deploy/stack/patient-read.js
var patient_read = __webpack_require__(8278);
// EXTERNAL MODULE: ./lib/deploy/stack/stack-content.js
var stack_content = __webpack_require__(4728);
;// CONCATENATED MODULE: ./lib/deploy/stack/observe.js











function observerOf(task, tools) {
    const cloud = tools.cloud.at(task.step.target);
    const log = openEventLog(eventsBefore(task.announced));
    const sight = { older: [], exportsInUse: [] };
    const read = (what, call) => (0,patient_read/* readPatiently */.B)(tools, `${task.names.changeSet} ${what}`, call);
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
    const known = (0,known_template/* knownTemplate */.O$)(stack, tools);
    if (known !== undefined)
        return { digest: known };
    const body = await read('template', () => cloud.originalTemplate(stack.stackId));
    return body === undefined ? undefined : { digest: (0,fingerprint/* digestOf */.ol)(body), body };
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
    const content = stack === undefined || template === undefined ? undefined : (0,stack_content/* contentWith */.Uc)(stack, template.digest);
    const own = ownOperationIn(log.all(), intents);
    const tokens = new Set([...task.runTokens, ...intents.map(({ token }) => token)]);
    const events = log.all();
    const isOurs = stack && lastIsOurs(events, stack, tokens);
    const left = stack && content && { deploy: task.step.deploy, stack, content, events, tokens };
    const mayBeLeft = task.goal.kind === 'restore' && isOurs === false && left !== undefined;
    return {
        now: tools.cloud.clock.now(),
        stack,
        fingerprint: content === undefined ? fingerprint/* absent */.Ge : fingerprintFor(task, content),
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
    return isOwn ? (0,left_behind/* leftFingerprint */.G)(content, boundBefore) : (0,fingerprint/* stackFingerprint */.Ng)(content);
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

// EXTERNAL MODULE: ./lib/deploy/stack/stack-tools.js
var stack_tools = __webpack_require__(9254);
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
                return (0,stack_goal/* fail */.fJ)(error.message);
            // What was begun goes on in the cloud; that it may not be looked at makes it neither done nor failed.
            throw new stack_tools/* CloudUnusable */.N(`What became of ${this.task.step.id} cannot be read: ${error.message}.`, {
                cause: error,
            });
        }
        throw new app_error/* AppError */.u('internal', `${this.task.step.id} goes round in circles.`);
    }
    end(result) {
        const { own } = this.observation();
        const { target, stackName } = this.task.step;
        if (result.kind === 'done' && own?.operationId !== undefined)
            this.tools.ended.set((0,place/* placeOf */.$)(target, stackName), own.operationId);
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
        const point = isThere ? (0,stack_content/* restorePointOf */.ot)(stack, template.digest) : null;
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
            this.knowledge = { ...this.knowledge, verdict: (0,stack_goal/* fail */.fJ)(make.reason, this.hasBegun() ? 'changed' : 'as-before') };
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
        const which = call === 'delete-stack' && about !== undefined ? `-${(0,fingerprint/* digestOf */.ol)(about).slice(0, 6)}` : '';
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
                const ready = await (0,change_set_input/* changeSetInputOf */.y)(this.task, presentStack(this.observation()), this.tools);
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
        if ((0,patient_read/* isHopeless */.c)({ code }, same.length, this.tools.cloud.clock.now() - first.at, this.tools.patience))
            throw new stack_tools/* CloudUnusable */.N(`${call} finds no answer.`, { cause: last });
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
                throw new stack_tools/* CloudUnusable */.N('The credentials have ended.', { cause: error });
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


/***/ }),

/***/ 7829:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ep: () => (/* binding */ conclude),
/* harmony export */   O9: () => (/* binding */ finish),
/* harmony export */   UG: () => (/* binding */ usualPatience),
/* harmony export */   fJ: () => (/* binding */ fail),
/* harmony export */   uk: () => (/* binding */ wait)
/* harmony export */ });
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


/***/ }),

/***/ 3454:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O$: () => (/* binding */ knownTemplate),
/* harmony export */   ch: () => (/* binding */ rememberTemplate)
/* harmony export */ });
/* unused harmony export operationKey */
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


/***/ }),

/***/ 8278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ readPatiently),
/* harmony export */   c: () => (/* binding */ isHopeless)
/* harmony export */ });
/* harmony import */ var _cloud_port_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9670);
/* harmony import */ var _back_off_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5177);
/* harmony import */ var _stack_tools_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9254);



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
            if (!(error instanceof _cloud_port_js__WEBPACK_IMPORTED_MODULE_0__/* .CloudError */ .K))
                throw error;
            if (error.code === 'credentials-expired')
                throw new _stack_tools_js__WEBPACK_IMPORTED_MODULE_2__/* .CloudUnusable */ .N('The credentials have ended.', { cause: error });
            if (!error.retryable)
                throw error;
            if (isHopeless(error, attempt, tools.cloud.clock.now() - begun, tools.patience)) {
                throw new _stack_tools_js__WEBPACK_IMPORTED_MODULE_2__/* .CloudUnusable */ .N(`CloudFormation gives no answer: ${error.message}`, { cause: error });
            }
        }
        await tools.sleep((0,_back_off_js__WEBPACK_IMPORTED_MODULE_1__/* .backOff */ .f)(attempt, seed));
    }
}


/***/ }),

/***/ 4728:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $E: () => (/* binding */ contentOf),
/* harmony export */   Uc: () => (/* binding */ contentWith),
/* harmony export */   dK: () => (/* binding */ mask),
/* harmony export */   ot: () => (/* binding */ restorePointOf)
/* harmony export */ });
/* harmony import */ var _plan_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2911);

/** How CloudFormation shows the value of a NoEcho parameter. */
const mask = '****';
/**
 * A stack's template, parameters and tags as a description tells them. A parameter whose value comes masked counts as
 * NoEcho; nobody can read what it is.
 *
 * @param template its `Original` body
 */
function contentOf(stack, template) {
    return contentWith(stack, (0,_plan_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(template));
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
    const fingerprint = (0,_plan_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .stackFingerprint */ .Ng)({ templateDigest, parameters, noEcho, tags });
    const { capabilities } = stack;
    const settings = settingsBack(stack);
    return { templateDigest, parameters, noEcho, tags: { ...tags }, capabilities, settings, fingerprint };
}
/** What an update set is taken away again; a role cannot be taken away, only be another one. */
function settingsBack({ roleArn, notificationArns, triggers }) {
    const none = { alarms: [], minutes: 0 };
    return { ...(roleArn !== undefined && { roleArn }), notificationArns, triggers: triggers ?? none };
}


/***/ }),

/***/ 3183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ restorePointOf),
  X: () => (/* binding */ taskOf)
});

// EXTERNAL MODULE: ./lib/model/app-error.js
var app_error = __webpack_require__(3113);
// EXTERNAL MODULE: ./lib/plan/phases/left-behind.js
var left_behind = __webpack_require__(6280);
// EXTERNAL MODULE: ./lib/plan/place.js
var plan_place = __webpack_require__(3612);
// EXTERNAL MODULE: ./lib/plan/fingerprint.js
var fingerprint = __webpack_require__(2911);
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
    const digest = (0,fingerprint/* digestOf */.ol)(JSON.stringify([run, epoch, step, goal])).slice(0, 12);
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
    const point = restorePointOf(records, step);
    return {
        step,
        goal: goalOf(step, what, point),
        names,
        announced: all,
        earlier: earlier.filter(({ goal }) => goal === what),
        olderChangeSets: [...new Set(changeSets)].filter((name) => name !== names.changeSet),
        runTokens: new Set(all.map(({ token }) => token)),
        hasRestorePoint: point !== undefined,
        ...(before !== undefined && { boundBefore: (0,left_behind/* boundIn */._)(before.deploy, step.deploy) }),
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
function restorePointOf(records, step) {
    for (const { record } of [...records].reverse()) {
        if (record.kind === 'restore-point' && record.step === step.id)
            return record.point;
    }
    return undefined;
}


/***/ }),

/***/ 9254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ CloudUnusable)
/* harmony export */ });
/** The cloud gives no answer for longer than is waited for, or credentials ended: the run can be resumed. */
class CloudUnusable extends Error {
    constructor(message, options) {
        super(message, options);
        this.name = 'CloudUnusable';
    }
}


/***/ }),

/***/ 9072:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ addressInUrl),
/* harmony export */   V: () => (/* binding */ codeKeysOf)
/* harmony export */ });
/* harmony import */ var _model_location_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1918);
/* harmony import */ var _model_url_suffix_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4744);
/* harmony import */ var _model_walk_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9076);
/* harmony import */ var _read_document_parse_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(280);
/* harmony import */ var _code_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9614);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2704);






const suffixes = [..._model_url_suffix_js__WEBPACK_IMPORTED_MODULE_0__/* .urlSuffixes */ .$].map((suffix) => suffix.replaceAll('.', '\\.')).join('|');
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
    const { value } = (0,_read_document_parse_document_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDocument */ .T)(new _model_location_js__WEBPACK_IMPORTED_MODULE_3__/* .SourceText */ .D('template', body));
    const template = value && plainJson(value);
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(template) ? template : undefined;
}
/** Depth and size are the parser's matter. */
function plainJson(value) {
    if (value.kind === 'list')
        return value.items.map(plainJson);
    if (value.kind === 'dict')
        return (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .jsonObject */ .o$)([...value.entries].map(([key, { value: inside }]) => [key, plainJson(inside)]));
    return value.kind === 'scalar' ? (value.raw ?? value.value) : (0,_model_walk_js__WEBPACK_IMPORTED_MODULE_5__/* .printValue */ .jt)(value);
}
function keysIn(template, target) {
    const found = new Map();
    const add = (address) => {
        if (address !== undefined)
            found.set(JSON.stringify([address.bucket, address.key]), address);
    };
    const resources = (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(template.Resources) ? Object.values(template.Resources) : [];
    for (const resource of resources) {
        if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(resource) || !(0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(resource.Properties))
            continue;
        const type = String(resource.Type);
        const own = (_code_table_js__WEBPACK_IMPORTED_MODULE_2__/* .uploadedProperties */ .q.get(type) ?? []).map(([property]) => property);
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
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(value)) {
        for (const item of value)
            yield* includesIn(item, depth + 1);
        return;
    }
    if (value.Name === 'AWS::Include' && (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(value.Parameters))
        yield value.Parameters.Location;
    for (const inside of Object.values(value))
        yield* includesIn(inside, depth + 1);
}
function addressIn(value, target) {
    const url = textIn(value, target);
    if (url !== undefined)
        return addressInUrl(url);
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(value))
        return undefined;
    const bucket = textIn(value.S3Bucket ?? value.Bucket, target);
    const key = textIn(value.S3Key ?? value.Key, target);
    return bucket === undefined || key === undefined ? undefined : { bucket, key };
}
/** A text that is known whole: as it stands, or joined and substituted out of what the place says. */
function textIn(value, target) {
    if (typeof value === 'string')
        return value;
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(value) || Object.keys(value).length !== 1)
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
        return (0,_model_url_suffix_js__WEBPACK_IMPORTED_MODULE_0__/* .urlSuffix */ .r)(target.region);
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


/***/ }),

/***/ 6280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ leftFingerprint),
/* harmony export */   _: () => (/* binding */ boundIn)
/* harmony export */ });
/* harmony import */ var _fingerprint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2911);

/**
 * Fingerprint of a stack as one of its own steps leaves it, for the step that follows: without the parameters whose
 * values are outputs of other stacks, which nobody knows before the run.
 *
 * @param bound names of those that either step binds
 */
function leftFingerprint(left, bound) {
    const known = Object.entries(left.parameters).filter(([name]) => !bound.has(name));
    return (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .stackFingerprint */ .Ng)({ ...left, parameters: Object.fromEntries(known) });
}
/** Parameters that are bound in a step or in the one before it. */
function boundIn(...stacks) {
    return new Set(stacks.flatMap((stack) => (stack?.bindings ?? []).map(({ parameter }) => parameter)));
}


/***/ }),

/***/ 136:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MK: () => (/* binding */ dateText),
/* harmony export */   S5: () => (/* binding */ durationText)
/* harmony export */ });
/* unused harmony export clockText */
/** Time for people: `0.4s`, `12s`, `3m 05s`, `2h 07m`. */
function durationText(milliseconds) {
    if (!Number.isFinite(milliseconds) || milliseconds < 0)
        return '–';
    if (milliseconds > 0 && milliseconds < 9_950)
        return `${(milliseconds / 1_000).toFixed(1)}s`;
    const seconds = Math.round(milliseconds / 1_000);
    if (seconds < 60)
        return `${seconds}s`;
    const minutes = Math.floor(seconds / 60);
    if (minutes < 60)
        return `${minutes}m ${padded(seconds % 60)}s`;
    return `${Math.floor(minutes / 60)}h ${padded(minutes % 60)}m`;
}
/** `21:05:09`, in UTC: the same on every machine. */
function clockText(at) {
    return dateText(at).slice(11, 19);
}
/** `2026-11-20T21:05:09Z`; what is no time is told as such. */
function dateText(at) {
    const date = new Date(at);
    return Number.isNaN(date.getTime()) ? '(no time)' : `${date.toISOString().slice(0, 19)}Z`;
}
function padded(amount) {
    return String(amount).padStart(2, '0');
}


/***/ })

};
