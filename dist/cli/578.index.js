export const id = 578;
export const ids = [578];
export const modules = {

/***/ 8137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ tellUnshared)
/* harmony export */ });
/* harmony import */ var _base_settings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9018);
/* harmony import */ var _sources_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8243);
/* harmony import */ var _far_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9628);



/**
 * What becomes of the record of a stage, where another stage looks for it in git and this run does not put it there: neither
 * a release that passed nor one that was taken back is heard of there. None where all is well.
 */
function tellUnshared(stage, { cloud, directory, push }) {
    if (cloud === 'local' || push !== undefined)
        return [];
    const others = (0,_far_record_js__WEBPACK_IMPORTED_MODULE_2__/* .farStages */ .h)((0,_base_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .requireSettings */ .ZC)((0,_sources_js__WEBPACK_IMPORTED_MODULE_1__/* .openSources */ .H)({ directory, assemblies: [] })), stage);
    if (others.length === 0)
        return [];
    const message = `${others.join(', ')} cannot see what becomes of ${stage} here: the record is in the bucket of ${stage} and in this clone. With --push origin it stands in git as well, for every stage to fetch.`;
    return [{ severity: 'warning', code: 'promotion/not-shared', message, location: { file: '.', line: 1, column: 1 } }];
}


/***/ }),

/***/ 9424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EQ: () => (/* binding */ unpinRun),
/* harmony export */   JO: () => (/* binding */ pinRun),
/* harmony export */   iZ: () => (/* binding */ objectsOf),
/* harmony export */   wF: () => (/* binding */ pinObjects)
/* harmony export */ });
/* harmony import */ var _artefacts_bucket_pins_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8600);
/* harmony import */ var _package_code_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9072);
/* harmony import */ var _package_packaged_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8126);



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
        objects.push(...(await objectsOf(before.templateDigest, target, stores.artefacts)));
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
        const keys = [...own, ...bodies.map(_package_packaged_js__WEBPACK_IMPORTED_MODULE_2__/* .artefactKey */ .YC)];
        await (0,_artefacts_bucket_pins_js__WEBPACK_IMPORTED_MODULE_0__/* .pinArtefacts */ .Rv)(bucket, { stage: plan.stage, run, ...journals, at: now, keys });
    }
}
/** Once the run was accepted or taken back, or never began. What is half-way keeps its pins. */
async function unpinRun({ artefactsAt, home }, { run, plan, outcome }) {
    if (artefactsAt === undefined || outcome === undefined)
        return;
    if (outcome.kind === 'interrupted' || outcome.kind === 'restore-incomplete')
        return;
    for (const bucket of bucketsOf(plan, artefactsAt, home))
        await (0,_artefacts_bucket_pins_js__WEBPACK_IMPORTED_MODULE_0__/* .releasePin */ .f3)(bucket, { stage: plan.stage, run });
}
function bucketsOf({ steps }, artefactsAt, home) {
    const targets = [...steps.map(({ target }) => target), ...(home === undefined ? [] : [home])];
    return new Map(targets.map(artefactsAt).map((bucket) => [bucket.name, bucket])).values();
}
function isSame(one, other) {
    return one.account === other.account && one.region === other.region;
}
/** Every object that a template names, those nested in it included. */
async function objectsOf(digest, target, store) {
    const found = new Map();
    const open = [digest];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
        const body = found.has(next) ? undefined : await store.get(next);
        if (body === undefined || body.length > mostTemplateBytes)
            continue;
        const named = (0,_package_code_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .codeKeysOf */ .V)(Buffer.from(body).toString('utf8'), target);
        found.set(next, named);
        // Code among them is no template: it is told by its size, or names nothing.
        open.push(...named.flatMap(({ key }) => /^artefacts\/([0-9a-f]{64})$/.exec(key)?.[1] ?? []));
    }
    return [...found.values()].flat();
}
const mostTemplateBytes = 1_048_576;


/***/ }),

/***/ 9061:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ runCommands),
/* harmony export */   l: () => (/* binding */ withCommands)
/* harmony export */ });
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
        remains: outcome.remains.map((remaining) => ({ ...remaining, command: commandFor(remaining, commands) })),
    };
}
/** The run says which of its commands finishes the job; empty where none does. */
function commandFor({ command }, { deploy, rollback }) {
    if (command === '')
        return '';
    return command.startsWith('stackgate rollback ') ? rollback : deploy;
}
function commandLine(words) {
    return ['stackgate', ...words.map(quoted)].join(' ');
}
/** For a shell: what holds more than harmless characters stands in single quotes. */
function quoted(word) {
    return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}


/***/ }),

/***/ 2866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z6: () => (/* binding */ endingOf),
  jB: () => (/* binding */ knownRun),
  Fu: () => (/* binding */ toolsOf)
});

// EXTERNAL MODULE: ./lib/deploy/journal/read-journal.js
var read_journal = __webpack_require__(5737);
// EXTERNAL MODULE: ./lib/deploy/run/report-of-journal.js
var report_of_journal = __webpack_require__(9447);
// EXTERNAL MODULE: ./lib/deploy/run.js + 8 modules
var deploy_run = __webpack_require__(9526);
// EXTERNAL MODULE: ./lib/model/app-error.js
var app_error = __webpack_require__(3113);
// EXTERNAL MODULE: ./lib/app/exit-codes.js
var exit_codes = __webpack_require__(6000);
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

// EXTERNAL MODULE: ./lib/app/running/run-commands.js
var run_commands = __webpack_require__(9061);
;// CONCATENATED MODULE: ./lib/app/running/run-over.js








/** A run that is there and can be gone on with; a journal that cannot be trusted is compared with the cloud and left alone. */
async function knownRun({ cloud, stores }, run) {
    const text = await stores.journals.read(run);
    if (text === undefined)
        throw new app_error/* AppError */.u('usage', `there is no run ${run}; stackgate status lists them`);
    const reading = (0,read_journal/* readJournal */.a)(text);
    if (reading.kind === 'corrupt') {
        const reconciliation = await (0,deploy_run/* reconcile */.Lq)(text, cloud);
        return { kind: 'corrupt', run, reconciliation, diagnostics: [], exitCode: (0,exit_codes/* exitCodeOfRun */.mZ)(undefined) };
    }
    const opened = (0,report_of_journal/* openedOf */.dW)(reading.records);
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
    const commands = (0,run_commands/* runCommands */.a)(report.run, report.stage, place);
    return { kind: 'ended', report: (0,run_commands/* withCommands */.l)(report, commands), commands, diagnostics: [], exitCode };
}


/***/ }),

/***/ 4130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ toldOf)
/* harmony export */ });
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


/***/ }),

/***/ 8600:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LF: () => (/* binding */ readPins),
/* harmony export */   Rv: () => (/* binding */ pinArtefacts),
/* harmony export */   f3: () => (/* binding */ releasePin)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2857);
/* harmony import */ var _model_app_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3113);


const shape = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    schemaVersion: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1),
    stage: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    run: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    journals: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().exactOptional(),
    at: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
    keys: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
});
const prefix = 'pins/';
/** Before anything is uploaded: what is pinned is not pruned. The same run pins once. */
async function pinArtefacts(bucket, pin) {
    const text = JSON.stringify({ schemaVersion: 1, ...pin, keys: [...new Set(pin.keys)].sort() });
    await bucket.put(keyOf(pin), Buffer.from(text), 'absent');
}
/** After the run was accepted or taken back. Succeeds also where there is none. */
async function releasePin(bucket, pin) {
    await bucket.delete(keyOf(pin));
}
/**
 * Of all stages: they may share a bucket.
 *
 * @throws AppError `artefacts-invalid` for a pin that cannot be read, since nobody knows what it keeps
 */
async function readPins(bucket) {
    const pins = [];
    for (const key of await bucket.list(prefix)) {
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
        throw new _model_app_error_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .u('artefacts-invalid', `${key} cannot be read as a pin: look at it, and delete it by hand`, {
            cause,
        });
    }
}
/** Names may hold anything; a key is kept to what S3 calls safe. */
function keyOf({ stage, run }) {
    return `${prefix}${encodeURIComponent(stage)}/${encodeURIComponent(run)}.json`;
}


/***/ }),

/***/ 2241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ runInCloud)
});

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

// EXTERNAL MODULE: ./lib/model/app-error.js
var app_error = __webpack_require__(3113);
// EXTERNAL MODULE: ./lib/report/plan/render-plan-text.js + 4 modules
var render_plan_text = __webpack_require__(8367);
// EXTERNAL MODULE: ./lib/report/json/stringify.js
var stringify = __webpack_require__(9100);
// EXTERNAL MODULE: ./lib/report/text/terminal.js
var terminal = __webpack_require__(7146);
// EXTERNAL MODULE: ./lib/report/text/wrap.js
var wrap = __webpack_require__(1590);
;// CONCATENATED MODULE: ./lib/report/run/render-corrupt.js



const WORDS = {
    'as-before': { words: 'as before the run', style: 'green' },
    'as-planned': { words: 'as planned', style: 'green' },
    neither: { words: 'neither as before nor as planned', style: 'red' },
};
/** What the cloud has of a run that nobody may go on with, for a person to decide. */
function renderCorruptText(run, { color, width = 100 }) {
    const paint = (0,terminal/* painter */.C2)(color);
    const { line = 0, reason = '' } = run.corrupt ?? {};
    const why = `Line ${line} of its journal: ${(0,terminal/* plain */.pj)(reason, 500)}. A journal like this may have been edited, or written by two processes: nothing was changed on its word, and it can be neither resumed nor taken back.`;
    return (0,terminal/* joinLines */.cT)([
        `${paint('red', '✗ corrupt')}  ${paint('bold', `run ${(0,terminal/* plain */.pj)(run.run, 120)} cannot be trusted`)}`,
        ...(0,wrap/* paragraph */.FY)(why, width, '  '),
        ...stepLines(run, paint),
        '',
        ...(0,wrap/* paragraph */.FY)('A new deploy plans from what the cloud has: look at stackgate plan --cloud local first.', width, '  '),
    ]);
}
function stepLines({ steps }, paint) {
    if (steps.length === 0)
        return ['', '  Not even its plan can be read.'];
    const rows = steps.map(({ stack, stackName, now, status = 'no stack' }) => [
        (0,terminal/* plain */.pj)(stack, 200),
        (0,terminal/* plain */.pj)(stackName, 128),
        paint(WORDS[now].style, WORDS[now].words),
        paint('dim', (0,terminal/* plain */.pj)(status, 60)),
    ]);
    return ['', paint('bold', 'What the cloud has'), ...(0,wrap/* alignRows */.P4)(rows)];
}
/** The same as JSON; see schema/run.schema.json. */
function renderCorruptJson({ run, corrupt, steps }) {
    return (0,stringify/* stringify */.A)({ schemaVersion: 1, run, corrupt: corrupt ?? null, steps });
}

// EXTERNAL MODULE: ./lib/report/run/render-run-json.js
var render_run_json = __webpack_require__(7725);
// EXTERNAL MODULE: ./lib/report/run/render-run-text.js
var render_run_text = __webpack_require__(3396);
// EXTERNAL MODULE: ./lib/report/progress/plain-log.js
var plain_log = __webpack_require__(4467);
// EXTERNAL MODULE: ./node_modules/log-update/index.js + 21 modules
var log_update = __webpack_require__(2210);
// EXTERNAL MODULE: ./lib/report/progress/progress-state.js
var progress_state = __webpack_require__(6845);
// EXTERNAL MODULE: ./lib/report/duration.js
var duration = __webpack_require__(136);
// EXTERNAL MODULE: ./lib/report/plural.js
var plural = __webpack_require__(9414);
// EXTERNAL MODULE: ./lib/report/run/status-words.js
var status_words = __webpack_require__(6936);
;// CONCATENATED MODULE: ./lib/cli/deploy-progress/live-rows.js






const PHASES = {
    expand: 'deploying',
    verify: 'verifying',
    commit: 'past the commit point',
    contract: 'removing what nobody uses',
    restore: 'bringing stacks back',
};
const SPINNER = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const WIDEST_STACK = 40;
const WIDEST_STATUS = 22;
/**
 * The table at one moment, at most as high as wanted: what works or failed is always shown, then what
 * waits, then what is done; the rest is counted. No line is wider than the terminal.
 */
function liveRows(state, frame, { width, height, color }) {
    const paint = (0,terminal/* painter */.C2)(color);
    const rows = [...state.rows.values()];
    const room = Math.max(1, height - 1);
    const shown = chosen(rows, rows.length > room ? room - 1 : room);
    const hidden = rows.filter(({ step }) => !shown.has(step));
    const names = Math.min(WIDEST_STACK, Math.max(...rows.map(({ stack }) => (0,wrap/* columns */.YB)((0,terminal/* plain */.pj)(stack, 100))), 0));
    const lines = rows
        .filter(({ step }) => shown.has(step))
        .map((row) => rowLine(row, state.at, frame, names, width, paint));
    return (0,terminal/* joinLines */.cT)([heading(state, rows, width, paint), ...lines, ...hiddenLine(hidden, width, paint)]);
}
function heading({ phase, run = '', at, startedAt = at }, rows, width, paint) {
    const done = rows.filter(({ status }) => status !== 'waiting' && !(0,progress_state/* isBusy */.A5)(status)).length;
    const text = `${PHASES[phase]}  ${done} of ${(0,plural/* count */.U9)(rows.length, hasSteps(rows) ? 'step' : 'stack')}  ${(0,duration/* durationText */.S5)(at - startedAt)}  ${(0,terminal/* plain */.pj)(run, 60)}`;
    return paint('bold', clipColumns(text, width));
}
/** A stack that is deployed more than once has a row for each time. */
function hasSteps(rows) {
    return rows.some(({ stack }) => / \d+ of \d+$/.test(stack));
}
/** Where there is no room for all: by what a person wants to see, and then in the order of the plan. */
function chosen(rows, room) {
    const ranked = rows.toSorted((a, b) => rank(a.status) - rank(b.status)).slice(0, Math.max(0, room));
    return new Set(ranked.map(({ step }) => step));
}
function rank(status) {
    if ((0,progress_state/* isBusy */.A5)(status))
        return 0;
    if (status_words/* STATUS_WORDS */.l[status].style === 'red')
        return 1;
    return status === 'waiting' ? 2 : 3;
}
function rowLine(row, now, frame, names, width, paint) {
    const { mark, style, words } = status_words/* STATUS_WORDS */.l[row.status];
    const busy = (0,progress_state/* isBusy */.A5)(row.status);
    const sign = busy ? (SPINNER[frame % SPINNER.length] ?? mark) : mark;
    const stack = (0,wrap/* padTo */.v0)(clipColumns((0,terminal/* plain */.pj)(row.stack, 100), names), names);
    const took = row.startedAt === undefined ? '' : (0,duration/* durationText */.S5)((row.endedAt ?? now) - row.startedAt);
    const left = `  ${sign} ${stack}  ${(0,wrap/* padTo */.v0)(words, WIDEST_STATUS)} ${took.padStart(7)}  `;
    if ((0,wrap/* columns */.YB)(left) > width)
        return clipColumns(left, width);
    const detail = clipColumns((0,terminal/* plain */.pj)((busy ? row.detail : row.reason) ?? '', 300), width - (0,wrap/* columns */.YB)(left));
    return `  ${paint(style, sign)} ${stack}  ${paint(style, (0,wrap/* padTo */.v0)(words, WIDEST_STATUS))} ${took.padStart(7)}  ${paint('dim', detail)}`;
}
function hiddenLine(hidden, width, paint) {
    if (hidden.length === 0)
        return [];
    const counts = new Map();
    for (const { status } of hidden) {
        const { words } = status_words/* STATUS_WORDS */.l[status];
        counts.set(words, (counts.get(words) ?? 0) + 1);
    }
    const text = [...counts].map(([words, amount]) => `${amount} ${words}`).join(', ');
    return [paint('dim', clipColumns(`  … ${text}`, width))];
}
/** At most so many columns; what is cut ends in an ellipsis. The text holds no colours. */
function clipColumns(text, width) {
    if ((0,wrap/* columns */.YB)(text) <= width)
        return text;
    let kept = '';
    let used = 0;
    for (const character of text) {
        used += (0,wrap/* columns */.YB)(character);
        if (used > width - 1)
            break;
        kept += character;
    }
    return width < 1 ? '' : `${kept}…`;
}

;// CONCATENATED MODULE: ./lib/cli/deploy-progress/live-table.js



/** Real milliseconds between two drawings: a run on the embedded cloud has thousands of events in a second. */
const BETWEEN = 80;
/** A table that is drawn over itself. `tick` is for time that passes without events. */
function liveTable(plan, stream, { color, now, runClock }) {
    // The cursor is left alone: hiding it would have to be undone however the process ends.
    const draw = (0,log_update/* createLogUpdate */.SY)(stream, { showCursor: true });
    let state = (0,progress_state/* startState */.Y1)(plan);
    let drawnAt = Number.NEGATIVE_INFINITY;
    let frame = 0;
    const redraw = () => {
        // Some terminals say 0 for what they do not know.
        const width = stream.columns || 80;
        const height = stream.rows || 24;
        const at = Math.max(state.at, runClock?.() ?? 0);
        draw(liveRows({ ...state, at }, frame, { width: Math.max(1, width - 1), height: Math.max(2, height - 1), color }));
    };
    const tick = () => {
        if (now() - drawnAt < BETWEEN)
            return;
        drawnAt = now();
        frame += 1;
        redraw();
    };
    return {
        show(event) {
            state = (0,progress_state/* follow */.e6)(state, event);
            tick();
        },
        tick,
        done() {
            redraw();
            draw.done();
        },
    };
}

;// CONCATENATED MODULE: ./lib/cli/deploy-progress/open-progress.js


/** Milliseconds between two turns of the spinner where nothing else happens. */
const TICK = 120;
/** A live table in a terminal, lines in a log. @param environment for GitHub's and other CI's own variables */
function openProgress(plan, stream, environment, runClock) {
    const github = environment.GITHUB_ACTIONS === 'true';
    // A terminal that says 0 columns does not know its width: what is drawn over itself would be cut to nothing.
    const isWide = stream.columns !== 0;
    const inPlace = stream.isTTY === true && isWide && !github && !isSet(environment.CI) && environment.TERM !== 'dumb';
    if (!inPlace)
        return new plain_log/* PlainLog */.f(plan, stream, { github });
    const table = liveTable(plan, stream, {
        color: (environment.NO_COLOR ?? '') === '',
        now: () => performance.now(),
        runClock,
    });
    const timer = setInterval(table.tick, TICK);
    timer.unref();
    return {
        show: table.show,
        done() {
            clearInterval(timer);
            table.done();
        },
    };
}
function isSet(value) {
    return value !== undefined && value !== '' && value !== 'false' && value !== '0';
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./lib/cli/read-json.js


/** 500 stacks with all that is in them take a tenth of it. */
const MOST_BYTES = 64 * 1024 * 1024;
/**
 * A JSON file that has the shape of a schema.
 *
 * @param what the file, for people: `the plan`
 * @throws AppError `usage`
 */
function readJson(file, what, schema) {
    const parsed = schema.safeParse(parse(read(file, what), file, what));
    if (parsed.success)
        return parsed.data;
    const [issue] = parsed.error.issues;
    const place = issue?.path.map(String).join('.') ?? '';
    throw new app_error/* AppError */.u('usage', `${what} ${JSON.stringify(file)} is not one: ${place === '' ? '' : `${place}: `}${issue?.message}`);
}
function read(file, what) {
    try {
        if ((0,external_node_fs_.statSync)(file).size > MOST_BYTES)
            throw new app_error/* AppError */.u('usage', `${what} ${JSON.stringify(file)} is over 64 MB`);
        return (0,external_node_fs_.readFileSync)(file, 'utf8');
    }
    catch (cause) {
        if (cause instanceof app_error/* AppError */.u)
            throw cause;
        const code = codeOf(cause);
        throw new app_error/* AppError */.u('usage', `cannot read ${what} ${JSON.stringify(file)} (${code})`, { cause });
    }
}
function parse(text, file, what) {
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        throw new app_error/* AppError */.u('usage', `${what} ${JSON.stringify(file)} is no JSON`, { cause });
    }
}
/** Only the system's code: `ENOSPC`, `EACCES`. */
function codeOf(cause) {
    return typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : 'unknown error';
}

;// CONCATENATED MODULE: ./lib/cli/fault-script.js


const fault_script_text = schemas/* string */.YjP();
const count = schemas/* int */.Whr().min(1);
const match = schemas/* strictObject */.rej({
    action: fault_script_text.exactOptional(),
    stackName: fault_script_text.exactOptional(),
    logicalId: fault_script_text.exactOptional(),
    resourceAction: schemas/* enum */.k5n(['create', 'update', 'delete']).exactOptional(),
    phase: schemas/* enum */.k5n(['forward', 'rollback', 'cleanup', 'delete']).exactOptional(),
    nth: count.exactOptional(),
    times: count.exactOptional(),
    from: schemas/* number */.aig().exactOptional(),
    until: schemas/* number */.aig().exactOptional(),
    probability: schemas/* number */.aig().min(0).max(1).exactOptional(),
});
const milliseconds = schemas/* number */.aig().min(0);
const effect = schemas/* discriminatedUnion */.gMt('kind', [
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('error'), code: fault_script_text, message: fault_script_text, status: schemas/* int */.Whr().exactOptional() }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('lost-answer') }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('unreachable') }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('resource-fails'), reason: fault_script_text }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('stale'), milliseconds }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('hang'), milliseconds }),
]);
const script = schemas/* array */.YOg(schemas/* strictObject */.rej({ match, effect }));
/** `--faults FILE`: what goes wrong in the embedded cloud. @throws AppError `usage` for another shape, a key that is none among it */
function readFaults(file) {
    return readJson(file, 'the list of faults', script);
}

// EXTERNAL MODULE: ./lib/cli/terminal-style.js
var terminal_style = __webpack_require__(9524);
// EXTERNAL MODULE: ./lib/cli/write-output.js
var write_output = __webpack_require__(3915);
// EXTERNAL MODULE: ./lib/cli/commands/tell-diagnostics.js
var tell_diagnostics = __webpack_require__(3815);
;// CONCATENATED MODULE: ./lib/cli/commands/run-in-cloud.js













/**
 * Runs `work` where the flags say, shows how it goes on stderr, and prints how it ended.
 *
 * @returns the exit code
 */
async function runInCloud(name, flags, work) {
    if (flags.cloud === undefined)
        throw new app_error/* AppError */.u('usage', `${name} needs --cloud aws, or --cloud local, the embedded CloudFormation`);
    const { cloud, state, faults, pace } = flags;
    (0,write_output/* requireWritable */.ik)(flags.output);
    const script = faults === undefined ? undefined : readFaults(faults);
    let follower;
    let standIns = [];
    const told = () => {
        (0,end_process/* endInTime */._)(process);
        process.stderr.write('\nstackgate: interrupted; nothing new is begun. Once more ends it at once.\n');
    };
    const ending = await untilSignal(process, told, (signal) => work({
        cloud,
        ...(state !== undefined && { state }),
        ...(script !== undefined && { faults: script }),
        ...(pace !== undefined && { pace }),
        now: Date.now(),
        signal,
        onPlan: ({ plan, stubs, clock }) => {
            standIns = stubs;
            process.stderr.write(stubsText(stubs));
            follower = openProgress(plan, process.stderr, process.env, clock);
        },
        onRun: (event) => follower?.show(event),
    })).finally(() => follower?.done());
    process.exitCode = ending.exitCode;
    (0,tell_diagnostics/* tellDiagnostics */.g)(ending.diagnostics, process.stderr);
    const text = render(ending, flags, standIns);
    if (text !== undefined)
        (0,write_output/* writeOrPrint */.IR)(text, flags.output);
    return ending.exitCode;
}
function render(ending, { format, output }, stubs) {
    const style = (0,terminal_style/* terminalStyle */.w)(output);
    switch (ending.kind) {
        case 'unreadable':
            return format === 'json' ? (0,render_run_json/* renderRunJson */.y)(ending.report, stubs, ending) : undefined;
        case 'refused': {
            const { refusals, compared, report } = ending;
            if (format === 'json')
                return (0,render_run_json/* renderRunJson */.y)(report, stubs, ending);
            return (0,render_plan_text/* renderRefusalsText */.nw)(refusals, { ...style, compared });
        }
        case 'corrupt': {
            const found = { run: ending.run, ...ending.reconciliation };
            return format === 'json' ? renderCorruptJson(found) : renderCorruptText(found, style);
        }
        case 'ended':
            return format === 'json'
                ? (0,render_run_json/* renderRunJson */.y)(ending.report, stubs)
                : (0,render_run_text/* renderRunText */.z)(ending.report, { ...style, ...ending.commands });
    }
}
/** A deploy that goes well on stand-ins proves nothing about what they stand for. */
function stubsText(stubs) {
    return stubs.length === 0 ? '' : (0,terminal/* joinLines */.cT)((0,render_plan_text/* standInLines */.$6)(stubs, (0,terminal/* painter */.C2)(false), (0,terminal_style/* terminalStyle */.w)().width));
}


/***/ }),

/***/ 8621:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C7: () => (/* binding */ projectEdgeOf),
/* harmony export */   PI: () => (/* binding */ projectFinding),
/* harmony export */   g8: () => (/* binding */ projectChange),
/* harmony export */   lN: () => (/* binding */ projectEdge),
/* harmony export */   xY: () => (/* binding */ projectDiagnostic)
/* harmony export */ });
/* harmony import */ var _construct_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1630);

/** Keys are picked by hand: what the model gains later does not slip into a published format. */
function projectEdge(edge) {
    const { kind, mechanism, from, to, declared, granted, wired, evidence, key, reason, detail, location } = edge;
    return {
        kind,
        mechanism,
        from: projectNode(from),
        to: projectNode(to),
        declared,
        granted,
        wired,
        evidence: evidence.map(({ view, answer, note, location: at }) => ({ view, answer, note, ...place(at) })),
        key,
        ...(reason === undefined ? {} : { reason }),
        ...(detail === undefined ? {} : { detail }),
        location: place(location),
    };
}
/** The same with the construct paths of its ends. */
function projectEdgeOf(names) {
    return (edge) => {
        const item = projectEdge(edge);
        return { ...item, from: withPath(item.from, names), to: withPath(item.to, names) };
    };
}
function withPath(node, names) {
    const constructPath = (0,_construct_names_js__WEBPACK_IMPORTED_MODULE_0__/* .constructOf */ .nI)(node, names)?.path;
    if (constructPath === undefined)
        return node;
    const { service, id, ...more } = node;
    return { service, id, constructPath, ...more };
}
function projectChange(change) {
    const { kind, action, service, subject, type, properties, stateful, certainty, summary, location } = change;
    return {
        kind,
        action,
        service,
        subject,
        ...(type === undefined ? {} : { type }),
        properties: [...properties],
        stateful,
        certainty,
        summary,
        location: place(location),
    };
}
/** @param severalStages whether to say at which stages it was found */
function projectFinding(finding, severalStages) {
    const { rule, severity, confidence, service, subject, message, advice, fix, waived } = finding;
    return {
        rule,
        severity,
        confidence,
        service,
        subject,
        message,
        ...(advice === undefined ? {} : { advice }),
        ...(fix === undefined ? {} : { fix }),
        location: place(finding.location),
        related: finding.related.map((other) => ({ message: other.message, location: place(other.location) })),
        fingerprint: finding.fingerprint,
        new: finding.new,
        waived: waived === undefined ? null : { ...waived },
        ...(severalStages ? { stages: [...finding.stages] } : {}),
    };
}
function projectDiagnostic({ severity, code, message, location }) {
    return { severity, code, message, location: place(location) };
}
function projectNode({ service, id, type, qualifier, external }) {
    return {
        service,
        id,
        ...(type === undefined ? {} : { type }),
        ...(qualifier === undefined ? {} : { qualifier }),
        ...(external === undefined ? {} : { external }),
    };
}
function place({ file, line, column }) {
    return { file, line, column };
}


/***/ }),

/***/ 4467:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ PlainLog)
/* harmony export */ });
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(136);
/* harmony import */ var _run_status_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6936);
/* harmony import */ var _step_label_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7001);
/* harmony import */ var _text_terminal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7146);
/* harmony import */ var _progress_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6845);





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
        this.#stacks = new Map(plan.steps.map(({ id, stack, part }) => [id, (0,_step_label_js__WEBPACK_IMPORTED_MODULE_3__/* .stepLabel */ .v)(stack, part)]));
    }
    show(event) {
        this.#start ??= event.at;
        switch (event.kind) {
            case 'run-opened':
                this.#write([`${event.resumed ? 'resuming' : 'beginning'} run ${(0,_text_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(event.run, 120)}`]);
                break;
            case 'step-changed':
                this.#changed(event);
                break;
            case 'resource':
                // CloudFormation tells each beginning twice.
                if (event.reason !== 'Resource creation Initiated')
                    this.#keep(event.step, `${INDENT}${this.#clock(event.at)}  ${(0,_text_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)((0,_progress_state_js__WEBPACK_IMPORTED_MODULE_2__/* .resourceText */ .s8)(event), 1_000)}`);
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
            this.#flush(step, `${INDENT}${(0,_text_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(this.#stacks.get(step) ?? step, 200)}  not ended`);
        this.#write(this.#failures.size === 0 ? [] : ['', 'What failed:', ...this.#failures.values()]);
    }
    #changed({ step, stack, status, at, reason }) {
        const label = this.#stacks.get(step) ?? stack;
        this.#stacks.set(step, label);
        if (status === 'waiting')
            return;
        const { mark, words } = _run_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .STATUS_WORDS */ .l[status];
        const said = `${mark} ${(0,_text_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(label, 220)}  ${words}`;
        if ((0,_progress_state_js__WEBPACK_IMPORTED_MODULE_2__/* .isBusy */ .A5)(status)) {
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
        const why = reason === undefined ? '' : `: ${(0,_text_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(reason, 1_000)}`;
        this.#flush(step, `${this.#clock(at)}  ${said}${this.#took(step, at)}${why}`);
        if (failed)
            this.#failures.set(failureOf(step, status), `  ${said}${why}`);
    }
    #note({ step, at, text }) {
        if (step === undefined)
            this.#write([`${this.#clock(at)}  ${(0,_text_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(text)}`]);
        else
            this.#keep(step, `${INDENT}${this.#clock(at)}  ${(0,_text_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(text)}`);
    }
    #took(step, at) {
        const from = this.#since.get(step);
        this.#since.delete(step);
        return from === undefined ? '' : ` in ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_4__/* .durationText */ .S5)(at - from)}`;
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
            this.#stream.write((0,_text_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .joinLines */ .cT)(lines));
    }
    /** Time since the run began, or went on; a resumed run is told what happened before as well. */
    #clock(at) {
        const since = at - (this.#start ?? at);
        return (since < 0 ? 'before' : (0,_duration_js__WEBPACK_IMPORTED_MODULE_4__/* .durationText */ .S5)(since)).padStart(8);
    }
}
const failureOf = (step, status) => JSON.stringify([step, status]);
/** What a runner reads after `::group::`: one line, `%` escaped as its toolkit does; line ends are gone already. */
function commandData(title) {
    return (0,_text_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .joinLines */ .cT)([title.trim()]).trimEnd().replaceAll('%', '%25');
}


/***/ }),

/***/ 6845:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A5: () => (/* binding */ isBusy),
/* harmony export */   Y1: () => (/* binding */ startState),
/* harmony export */   e6: () => (/* binding */ follow),
/* harmony export */   s8: () => (/* binding */ resourceText)
/* harmony export */ });
/* harmony import */ var _step_label_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7001);

const BUSY = new Set(['running', 'restoring']);
function isBusy(status) {
    return BUSY.has(status);
}
function startState(plan) {
    const rows = plan.steps.map(({ id, stack, part }) => [id, { step: id, stack: (0,_step_label_js__WEBPACK_IMPORTED_MODULE_0__/* .stepLabel */ .v)(stack, part), status: 'waiting' }]);
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


/***/ }),

/***/ 6832:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ breakGlassLines)
/* harmony export */ });
/* harmony import */ var _plural_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9414);
/* harmony import */ var _text_terminal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7146);
/* harmony import */ var _text_wrap_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1590);



/** A run that is over without its skipped checks being read is no use to anybody; a thousand of them neither. */
const MOST_SKIPPED = 20;
/** Who let a run go past checks, why, and past which. */
function breakGlassLines({ by, reason, skipped }, paint, width, indent) {
    const more = skipped.length - MOST_SKIPPED;
    return [
        ...(0,_text_wrap_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .FY)(`${paint('yellow', 'glass broken')} by ${(0,_text_terminal_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(by, 128)}: ${(0,_text_terminal_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(reason)}`, width, indent),
        ...skipped
            .slice(0, MOST_SKIPPED)
            .flatMap(({ message }) => (0,_text_wrap_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .FY)(`skipped: ${(0,_text_terminal_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(message)}`, width, `${indent}  `)),
        ...(more > 0 ? [`${indent}  and ${(0,_plural_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(more, 'more check')}`] : []),
        ...(skipped.length === 0 ? [`${indent}  nothing stood against the run`] : []),
    ];
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
    // A stack may have gone through several steps.
    const changed = steps.filter(({ status }) => CHANGED.has(status));
    const done = new Set(changed.map(({ step, stack, part }) => (part === undefined ? step : stack))).size;
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


/***/ }),

/***/ 7725:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ renderStatusJson),
/* harmony export */   y: () => (/* binding */ renderRunJson)
/* harmony export */ });
/* harmony import */ var _json_project_items_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8621);
/* harmony import */ var _json_stringify_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9100);
/* harmony import */ var _outcome_line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4351);



/** `deploy` and `rollback` with `--format json`: see schema/run.schema.json. */
function renderRunJson(report, stubs = [], before = {}) {
    const { title, sentence } = (0,_outcome_line_js__WEBPACK_IMPORTED_MODULE_0__/* .outcomeLine */ .RW)(report);
    return (0,_json_stringify_js__WEBPACK_IMPORTED_MODULE_1__/* .stringify */ .A)({
        schemaVersion: 1,
        summary: `${title}: ${sentence}`,
        ...report,
        ...(stubs.length > 0 && { stubs }),
        ...(before.refusals !== undefined && { refusals: before.refusals }),
        ...(before.diagnostics !== undefined && { diagnostics: before.diagnostics.map(_json_project_items_js__WEBPACK_IMPORTED_MODULE_2__/* .projectDiagnostic */ .xY) }),
    });
}
/** `status --format json`: see schema/status.schema.json. */
function renderStatusJson(status) {
    return (0,_json_stringify_js__WEBPACK_IMPORTED_MODULE_1__/* .stringify */ .A)({ schemaVersion: 1, ...status });
}


/***/ }),

/***/ 3396:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ renderRunText)
/* harmony export */ });
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(136);
/* harmony import */ var _plan_render_plan_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8367);
/* harmony import */ var _step_label_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7001);
/* harmony import */ var _text_terminal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7146);
/* harmony import */ var _text_wrap_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1590);
/* harmony import */ var _break_glass_lines_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6832);
/* harmony import */ var _outcome_line_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4351);
/* harmony import */ var _status_words_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6936);








/** How a run ended: the outcome in one sentence, each stack, why, what remains and what finishes the job. */
function renderRunText(report, options) {
    const { color, width = 100 } = options;
    const paint = (0,_text_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .painter */ .C2)(color);
    return (0,_text_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .joinLines */ .cT)([
        ...headLines(report, paint),
        ...(report.breakGlass === undefined ? [] : (0,_break_glass_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .breakGlassLines */ .t)(report.breakGlass, paint, width, '  ')),
        ...(report.notes ?? []).flatMap((note) => (0,_text_wrap_js__WEBPACK_IMPORTED_MODULE_2__/* .paragraph */ .FY)(`note: ${(0,_text_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(note, 1_000)}`, width, '  ')),
        ...refusalLines(report, width),
        ...failureLines(report, paint, width),
        ...stackLines(report, paint),
        ...remainLines((0,_outcome_line_js__WEBPACK_IMPORTED_MODULE_4__/* .remainsOf */ .ZT)(report.outcome), paint, width),
        ...chainLines(report, paint, width),
        ...nextLines(report, paint, options),
    ]);
}
function headLines(report, paint) {
    const { sign, title, style, sentence } = (0,_outcome_line_js__WEBPACK_IMPORTED_MODULE_4__/* .outcomeLine */ .RW)(report);
    const { stage, planFingerprint, outcome } = report;
    // A refused run has no journal: nothing can be asked of it.
    const run = outcome?.kind === 'refused' ? '' : report.run;
    const facts = [
        ...(run === '' ? [] : [`run ${(0,_text_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(run, 120)}`]),
        `stage ${(0,_text_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(stage, 80)}`,
        ...(planFingerprint === '' ? [] : [`plan ${(0,_text_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(planFingerprint, 12)}`]),
    ];
    return [`${paint(style, `${sign} ${title}`)}  ${paint('bold', sentence)}`, `  ${facts.join(' · ')}`];
}
function refusalLines({ outcome }, width) {
    if (outcome?.kind !== 'refused')
        return [];
    return outcome.reasons.flatMap((reason) => ['', ...(0,_text_wrap_js__WEBPACK_IMPORTED_MODULE_2__/* .paragraph */ .FY)((0,_text_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(reason), width, '  ')]);
}
/** The first failed event of each stack: what came after it follows from it. */
function failureLines({ outcome, steps }, paint, width) {
    const failures = (0,_outcome_line_js__WEBPACK_IMPORTED_MODULE_4__/* .failuresOf */ .dJ)(outcome);
    if (failures.length === 0)
        return [];
    const stacks = new Map(steps.map(({ step, stack, part }) => [step, (0,_step_label_js__WEBPACK_IMPORTED_MODULE_6__/* .stepLabel */ .v)(stack, part)]));
    const lines = failures.flatMap(({ step, reason }) => [
        `  ${paint('red', (0,_text_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(stacks.get(step) ?? step, 200))}`,
        ...(0,_text_wrap_js__WEBPACK_IMPORTED_MODULE_2__/* .paragraph */ .FY)((0,_text_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(reason), width, '    '),
    ]);
    return ['', paint('bold', 'Why'), ...lines];
}
function stackLines({ steps, outcome }, paint) {
    if (steps.length === 0 || outcome?.kind === 'refused')
        return [];
    // Told above, in full.
    const told = new Set((0,_outcome_line_js__WEBPACK_IMPORTED_MODULE_4__/* .failuresOf */ .dJ)(outcome).map(({ step }) => step));
    const rows = byStack(steps).map((record) => row(record, told.has(record.step), paint));
    return ['', paint('bold', 'Stacks'), ...(0,_text_wrap_js__WEBPACK_IMPORTED_MODULE_2__/* .alignRows */ .P4)(rows)];
}
/** Steps of one stack beside each other, where the first of them stands in the plan. */
function byStack(steps) {
    const groups = new Map();
    for (const record of steps) {
        const key = record.part === undefined ? `step ${record.step}` : `stack ${record.stack}`;
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [record]);
        else
            group.push(record);
    }
    return [...groups.values()].flat();
}
function row(record, told, paint) {
    const { status, stack, part, reason = part?.text ?? '', startedAt, endedAt, restoreStartedAt, restoreEndedAt, } = record;
    const { mark, style, words } = _status_words_js__WEBPACK_IMPORTED_MODULE_5__/* .STATUS_WORDS */ .l[status];
    const why = told ? '' : (0,_text_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(reason, 300);
    // Of what the status says: a restored stack's time is that of its restore.
    const time = (took(restoreStartedAt, restoreEndedAt) || took(startedAt, endedAt)).padStart(7);
    return [`${paint(style, mark)} ${(0,_step_label_js__WEBPACK_IMPORTED_MODULE_6__/* .stepLabel */ .v)((0,_text_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(stack, 200), part)}`, paint(style, words), time, paint('dim', why)];
}
function took(from, to) {
    return from === undefined || to === undefined ? '' : (0,_duration_js__WEBPACK_IMPORTED_MODULE_7__/* .durationText */ .S5)(to - from);
}
function remainLines(remains, paint, width) {
    if (remains.length === 0)
        return [];
    const lines = remains.flatMap(({ stack, step, state, reason, command }) => [
        `  ${paint('yellow', (0,_text_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(stack === '' ? step : stack, 200))}  ${state.replaceAll('-', ' ')}`,
        ...(0,_text_wrap_js__WEBPACK_IMPORTED_MODULE_2__/* .paragraph */ .FY)((0,_text_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(reason), width, '    '),
        ...(command === '' ? [] : [`    ${paint('dim', '$')} ${(0,_text_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .plainCode */ .Kn)(command)}`]),
    ]);
    return ['', paint('bold', 'What remains'), ...lines];
}
function chainLines({ criticalPath, steps }, paint, width) {
    if (criticalPath.length === 0)
        return [];
    const stacks = new Map(steps.map(({ step, stack, part }) => [step, (0,_step_label_js__WEBPACK_IMPORTED_MODULE_6__/* .stepLabel */ .v)(stack, part)]));
    const names = criticalPath.map(({ step, took }) => `${(0,_text_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(stacks.get(step) ?? step, 100)} ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_7__/* .durationText */ .S5)(took)}`);
    const whole = criticalPath.reduce((sum, { took }) => sum + took, 0);
    const text = `longest chain, ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_7__/* .durationText */ .S5)(whole)}: ${(0,_plan_render_plan_text_js__WEBPACK_IMPORTED_MODULE_0__/* .chainText */ .dY)(names)}`;
    return ['', ...(0,_text_wrap_js__WEBPACK_IMPORTED_MODULE_2__/* .paragraph */ .FY)(text, width, '  ').map((line) => paint('dim', line))];
}
function nextLines({ outcome, steps }, paint, { resume, rollback }) {
    const resumable = outcome === undefined || outcome.kind === 'interrupted';
    // Nothing takes a deletion back.
    const hasWayBack = resumable || (outcome.kind === 'deployed' && steps.some(({ status }) => status === 'deployed'));
    const lines = [
        ...(resumable && resume !== undefined ? [`${paint('dim', 'go on:')}     ${(0,_text_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .plainCode */ .Kn)(resume)}`] : []),
        ...(hasWayBack && rollback !== undefined ? [`${paint('dim', 'take back:')} ${(0,_text_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .plainCode */ .Kn)(rollback)}`] : []),
    ];
    return lines.length === 0 ? [] : ['', ...lines];
}


/***/ }),

/***/ 6936:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ STATUS_WORDS)
/* harmony export */ });
/** How a stack's row looks, in reports and while a run goes on. */
const STATUS_WORDS = {
    waiting: { mark: '·', style: 'dim', words: 'waiting' },
    running: { mark: '▸', style: 'cyan', words: 'deploying' },
    deployed: { mark: '✓', style: 'green', words: 'deployed' },
    unchanged: { mark: '=', style: 'dim', words: 'unchanged' },
    deleted: { mark: '✓', style: 'green', words: 'deleted' },
    failed: { mark: '✗', style: 'red', words: 'failed' },
    skipped: { mark: '·', style: 'dim', words: 'skipped' },
    restoring: { mark: '◂', style: 'yellow', words: 'restoring' },
    restored: { mark: '↩', style: 'yellow', words: 'restored' },
    removed: { mark: '↩', style: 'yellow', words: 'new, removed again' },
    kept: { mark: '!', style: 'yellow', words: 'new, kept for its data' },
    'restore-failed': { mark: '✗', style: 'red', words: 'not restored' },
    'held-back': { mark: '!', style: 'red', words: 'held back' },
};


/***/ })

};
