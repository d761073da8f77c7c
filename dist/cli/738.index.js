export const id = 738;
export const ids = [738];
export const modules = {

/***/ 5950:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rollback: () => (/* binding */ rollback)
});

// EXTERNAL MODULE: ./lib/deploy/run/later-runs.js
var later_runs = __webpack_require__(5110);
// EXTERNAL MODULE: ./lib/deploy/run.js + 8 modules
var deploy_run = __webpack_require__(9526);
// EXTERNAL MODULE: ./lib/model/app-error.js
var app_error = __webpack_require__(3113);
// EXTERNAL MODULE: ./lib/app/exit-codes.js
var exit_codes = __webpack_require__(6000);
// EXTERNAL MODULE: ./lib/app/promotion/settle-record.js
var settle_record = __webpack_require__(186);
// EXTERNAL MODULE: ./lib/app/promotion/stage-records.js + 2 modules
var stage_records = __webpack_require__(9775);
// EXTERNAL MODULE: ./lib/app/promotion/tell-unshared.js
var tell_unshared = __webpack_require__(8137);
// EXTERNAL MODULE: ./lib/deploy/journal/read-journal.js
var read_journal = __webpack_require__(5737);
// EXTERNAL MODULE: ./lib/deploy/run/report-of-journal.js
var report_of_journal = __webpack_require__(9447);
// EXTERNAL MODULE: ./lib/deploy/stack/stack-task.js + 1 modules
var stack_task = __webpack_require__(3183);
// EXTERNAL MODULE: ./lib/app/running/pin-run.js
var pin_run = __webpack_require__(9424);
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
    const reading = (0,read_journal/* readJournal */.a)((await stores.journals.read(run)) ?? '');
    if (reading.kind === 'corrupt')
        return [];
    const held = plan.steps.flatMap(({ target, stackName, ...step }) => {
        const point = (0,stack_task/* restorePointOf */.o)(reading.records, { target, stackName, ...step });
        return point ? [{ target, stackName, digest: point.templateDigest }] : [];
    });
    const found = await Promise.all(held.map(async (one) => ({ ...one, objects: await (0,pin_run/* objectsOf */.iZ)(one.digest, one.target, stores.artefacts) })));
    const bodies = held.map(({ digest }) => digest);
    await (0,pin_run/* pinObjects */.wF)(surroundings, { run, plan, now }, found.flatMap(({ objects }) => objects), bodies);
    if ((0,report_of_journal/* closedAs */.Th)(reading.records)?.kind !== 'deployed')
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

// EXTERNAL MODULE: ./lib/app/running/run-commands.js
var run_commands = __webpack_require__(9061);
// EXTERNAL MODULE: ./lib/app/running/run-over.js + 1 modules
var run_over = __webpack_require__(2866);
// EXTERNAL MODULE: ./lib/app/running/state-folder.js
var state_folder = __webpack_require__(2663);
// EXTERNAL MODULE: ./lib/app/running/with-environment.js
var with_environment = __webpack_require__(9611);
// EXTERNAL MODULE: ./lib/read/files/git-repository.js
var git_repository = __webpack_require__(553);
// EXTERNAL MODULE: ./lib/app/promotion/accepted-record.js
var accepted_record = __webpack_require__(3856);
// EXTERNAL MODULE: ./lib/app/snapshot/find-snapshot.js + 1 modules
var find_snapshot = __webpack_require__(4062);
// EXTERNAL MODULE: ./lib/app/snapshot/keep-snapshot.js + 1 modules
var keep_snapshot = __webpack_require__(4608);
// EXTERNAL MODULE: ./lib/app/snapshot/tell-kept.js
var tell_kept = __webpack_require__(4130);
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
    const kept = (0,keep_snapshot/* keepSnapshot */.i)({ ...options, stage }, (before) => {
        const made = before?.snapshot.cloud === cloud ? withoutRun(before, report, { ...options, isBack }) : undefined;
        knows = made !== undefined;
        return made ?? { reason: 'it knows nothing of the run' };
    });
    return knows ? (0,tell_kept/* toldOf */.d)(kept, stage) : [];
}
/** Undefined where it knows nothing of the run. */
function withoutRun(kept, { run, stage, endedAt }, { directory, isBack, now }) {
    const { record } = kept.snapshot;
    const left = record && (0,accepted_record/* recordWithout */.U)(record, { run, at: endedAt ?? now });
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
        const known = await (0,run_over/* knownRun */.jB)(environment, run);
        if (known.kind === 'corrupt')
            return known;
        options.onPlan({ plan: known.plan, stubs: [], clock: () => environment.cloud.clock.now() });
        const gone = await holdWayBack(environment, { run, plan: known.plan, now: options.now });
        const taken = gone.length > 0
            ? refusedBefore(run, known.plan, gone, options.now)
            : await (0,deploy_run/* takeBackRun */.gS)(await (0,run_over/* toolsOf */.Fu)(environment, known.plan.stage, options), run);
        // A run that is half-way and was let alone still needs what it may go back to.
        if (taken.outcome?.kind !== 'refused')
            await (0,pin_run/* unpinRun */.EQ)(environment, { run, plan: known.plan, outcome: taken.outcome });
        const report = taken.outcome?.kind === 'refused' ? await withWayOut(taken, environment, options) : taken;
        const isBack = report.outcome?.kind === 'failed-and-restored';
        const isTaken = isBack || report.outcome?.kind === 'restore-incomplete' || report.outcome?.kind === 'interrupted';
        if (isTaken)
            await forgetRun(report, environment, options);
        const ending = (0,run_over/* endingOf */.z6)(report, options, isBack ? exit_codes/* exitCodes */.hS.pass : (0,exit_codes/* exitCodeOfRun */.mZ)(report.outcome));
        if (!isTaken)
            return ending;
        const notes = [...takeBackSnapshot(report, { ...options, isBack }), ...(0,tell_unshared/* tellUnshared */.c)(report.stage, options)];
        return { ...ending, diagnostics: notes };
    });
}
function refusedBefore(run, { stage, fingerprint }, reasons, now) {
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
    await (0,settle_record/* unsettleRecord */.cd)({ run, stage, at: endedAt ?? options.now }, (0,stage_records/* recordsOf */.M)(environment, options).own);
}
/** The commands that take back what stands on the run, in the order in which they work. */
async function withWayOut(report, { stores }, options) {
    if (report.outcome?.kind !== 'refused')
        return report;
    const later = await (0,later_runs/* laterRunsOver */.J)(stores.journals, options.run);
    const commands = later.map(({ run }) => `take back: ${(0,run_commands/* runCommands */.a)(run, report.stage, options).rollback}`);
    return { ...report, outcome: { kind: 'refused', reasons: [...report.outcome.reasons, ...commands] } };
}

// EXTERNAL MODULE: ./lib/cli/commands/run-in-cloud.js + 7 modules
var run_in_cloud = __webpack_require__(2241);
;// CONCATENATED MODULE: ./lib/cli/commands/rollback.js


/** @returns the exit code: 0 when every stack is as it was */
function rollback(directory, flags) {
    const { run, stage, push } = flags;
    return (0,run_in_cloud/* runInCloud */.S)('rollback', flags, (settings) => runRollback({
        ...settings,
        directory,
        run,
        ...(stage !== undefined && { stage }),
        ...(push !== undefined && { push }),
    }));
}


/***/ }),

/***/ 3915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IR: () => (/* binding */ writeOrPrint),
/* harmony export */   ik: () => (/* binding */ requireWritable),
/* harmony export */   zh: () => (/* binding */ writeOutput)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _model_app_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3113);
/* harmony import */ var _report_clean_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4203);



/** @throws AppError `output-unwritable` */
function writeOutput(text, file) {
    const body = text.endsWith('\n') ? text : `${text}\n`;
    if (file === undefined)
        writeWhole(body);
    else
        writeTo(file, body);
}
/**
 * For work that cannot be done again: asked before it begins. What is there stays as it is, and nothing is left behind.
 *
 * @throws AppError `output-unwritable`
 */
function requireWritable(file) {
    if (file === undefined)
        return;
    try {
        tryToWrite(file);
    }
    catch (cause) {
        throw unwritable(file, cause);
    }
}
/** The result of work that is done and cannot be told again: where it cannot be written it is printed. */
function writeOrPrint(text, file) {
    try {
        writeOutput(text, file);
    }
    catch (error) {
        if (!(error instanceof _model_app_error_js__WEBPACK_IMPORTED_MODULE_1__/* .AppError */ .u))
            throw error;
        process.stderr.write(`stackgate: ${(0,_report_clean_text_js__WEBPACK_IMPORTED_MODULE_2__/* .cleanLine */ .Ow)(error.message)}; it is printed instead\n`);
        if (file !== undefined)
            writeOrPrint(text, undefined);
        else
            process.stderr.write(text);
    }
}
function tryToWrite(file) {
    const there = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file, { throwIfNoEntry: false });
    const isNew = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(file, { throwIfNoEntry: false }) === undefined;
    // Opening a pipe would wait for who reads it.
    if (there !== undefined && !there.isFile() && !there.isDirectory())
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(file, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK);
    else {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, 'a'));
        // A link that leads nowhere yet is not ours to remove.
        if (isNew)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(file, { force: true });
    }
}
function unwritable(file, cause) {
    return new _model_app_error_js__WEBPACK_IMPORTED_MODULE_1__/* .AppError */ .u('output-unwritable', `cannot write ${JSON.stringify(file)} (${codeOf(cause)})`, { cause });
}
function writeTo(file, body) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(file, body);
    }
    catch (cause) {
        throw unwritable(file, cause);
    }
}
/** A pipe takes what fits; the rest is offered again, so that `| head` and slow readers lose nothing. */
function writeWhole(text) {
    const bytes = Buffer.from(text, 'utf8');
    for (let at = 0; at < bytes.length;) {
        try {
            at += (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(1, bytes, at);
        }
        catch (error) {
            const code = codeOf(error);
            if (code === 'EPIPE')
                return;
            if (code !== 'EAGAIN')
                throw new _model_app_error_js__WEBPACK_IMPORTED_MODULE_1__/* .AppError */ .u('output-unwritable', `cannot write to stdout (${code})`, { cause: error });
        }
    }
}
/** Only the system's code: `ENOSPC`, `EACCES`. */
function codeOf(error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
}


/***/ }),

/***/ 6476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ ownEntry)
/* harmony export */ });
/** An entry of a table by a name that comes from a definition: `constructor` is no entry. */
function ownEntry(table, name) {
    return name !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;
}


/***/ }),

/***/ 9614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ uploadedProperties)
/* harmony export */ });
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


/***/ }),

/***/ 2704:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   iL: () => (/* binding */ asciiJson),
/* harmony export */   o$: () => (/* binding */ jsonObject),
/* harmony export */   og: () => (/* binding */ jsonAt)
/* harmony export */ });
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


/***/ }),

/***/ 6812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ git),
/* harmony export */   Q: () => (/* binding */ zeroSeparated)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);

/**
 * What a repository could make git run is turned off: file system monitors, hooks, and every
 * transport. `safe.directory`: a container's checkout often belongs to another user, and nothing that
 * this program asks of git obeys the repository's own settings.
 */
const HARDENED = [
    '-c',
    'core.fsmonitor=false',
    '-c',
    'core.hooksPath=/dev/null',
    '-c',
    'protocol.allow=never',
    '-c',
    'safe.directory=*',
    '--no-pager',
    '--literal-pathspecs',
];
const KEPT_ENVIRONMENT = ['PATH', 'HOME', 'XDG_CONFIG_HOME', 'TMPDIR', 'SystemRoot', 'PATHEXT'];
const MAX_OUTPUT = 1024 * 1024 * 1024;
/**
 * Runs git in a folder, without a shell. Never throws for what git refuses.
 *
 * @param extra variables that this call needs besides: an index of its own, an author
 * @param timeout milliseconds after which it is ended, for what waits for somebody else
 */
function git(root, args, input, extra = {}, timeout) {
    const result = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawnSync)('git', [...HARDENED, ...args], {
        cwd: root,
        env: { ...environment(), ...extra },
        maxBuffer: MAX_OUTPUT,
        windowsHide: true,
        ...(input === undefined ? {} : { input }),
        ...(timeout === undefined ? {} : { timeout, killSignal: 'SIGKILL' }),
    });
    if (result.error !== undefined)
        return failed(-1, result.error.message, isMissing(result.error));
    if (result.status === 0)
        return { ok: true, stdout: result.stdout };
    return failed(result.status ?? -1, firstLine(result.stderr.toString('utf8')), false);
}
/** Nothing of the caller's environment can point git at another repository or config. */
function environment() {
    const kept = {
        GIT_OPTIONAL_LOCKS: '0',
        GIT_NO_LAZY_FETCH: '1',
        GIT_TERMINAL_PROMPT: '0',
        GIT_NO_REPLACE_OBJECTS: '1',
        LC_ALL: 'C',
    };
    for (const name of KEPT_ENVIRONMENT) {
        const value = process.env[name];
        if (value !== undefined)
            kept[name] = value;
    }
    return kept;
}
function failed(status, reason, missing) {
    return { ok: false, missing, status, reason };
}
function isMissing(error) {
    return 'code' in error && error.code === 'ENOENT';
}
function firstLine(text) {
    return text.split('\n', 1)[0] ?? '';
}
/** The records of `-z` output. */
function zeroSeparated(stdout) {
    const text = stdout.toString('utf8');
    return text === '' ? [] : text.replace(/\0$/, '').split('\0');
}


/***/ }),

/***/ 553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ax: () => (/* binding */ shortCommit),
/* harmony export */   OK: () => (/* binding */ requireFolder),
/* harmony export */   WL: () => (/* binding */ resolveCommit),
/* harmony export */   Xy: () => (/* binding */ objectOf),
/* harmony export */   dz: () => (/* binding */ gitPlaceOf),
/* harmony export */   g3: () => (/* binding */ commitsOf)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _model_app_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3113);
/* harmony import */ var _git_command_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6812);



/** @throws AppError `no-such-directory` */
function requireFolder(root) {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(root) && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(root).isDirectory())
        return;
    throw new _model_app_error_js__WEBPACK_IMPORTED_MODULE_1__/* .AppError */ .u('no-such-directory', `${root === '' ? 'the empty path' : root} is no folder that can be read`);
}
/** Undefined where git is missing or the folder is in no work tree. */
function gitPlaceOf(root) {
    const answer = (0,_git_command_js__WEBPACK_IMPORTED_MODULE_2__/* .git */ .$)(root, ['rev-parse', '--show-object-format', '--is-shallow-repository', '--show-prefix']);
    if (!answer.ok)
        return undefined;
    const [format, shallow, prefix = ''] = answer.stdout.toString('utf8').split('\n');
    return { prefix, format: format === 'sha256' ? 'sha256' : 'sha1', shallow: shallow === 'true' };
}
/** The commit that a ref names; undefined when the clone has none, or when the text cannot be a ref. */
function resolveCommit(root, ref) {
    if (!isRefText(ref))
        return undefined;
    const answer = (0,_git_command_js__WEBPACK_IMPORTED_MODULE_2__/* .git */ .$)(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
    const commit = answer.ok ? answer.stdout.toString('utf8').trim() : '';
    return /^[0-9a-f]{40,64}$/.test(commit) ? commit : undefined;
}
/** Commits of a ref along first parents, the newest first; none where there is no such ref. */
function commitsOf(root, ref, most) {
    if (!isRefText(ref))
        return [];
    const format = ['--first-parent', '--no-decorate', '--no-show-signature', '--format=%H%x00%s', `--max-count=${most}`];
    const answer = (0,_git_command_js__WEBPACK_IMPORTED_MODULE_2__/* .git */ .$)(root, ['log', ...format, '--end-of-options', ref]);
    const lines = answer.ok ? answer.stdout.toString('utf8').split('\n').filter(Boolean) : [];
    return lines.map((line) => {
        const [commit = '', subject = ''] = line.split('\0');
        return { commit, subject };
    });
}
/** Id of what a ref names, be it a commit or not, and be it in the clone or not. */
function objectOf(root, ref) {
    if (!isRefText(ref))
        return undefined;
    const answer = (0,_git_command_js__WEBPACK_IMPORTED_MODULE_2__/* .git */ .$)(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', ref]);
    const id = answer.ok ? answer.stdout.toString('utf8').trim() : '';
    return /^[0-9a-f]{40,64}$/.test(id) ? id : undefined;
}
/** Never an option, a search (`:/text`), or a path in a tree (`HEAD:file`). */
function isRefText(ref) {
    return /^[^-:\s\0][^:\s\0]*$/.test(ref);
}
function shortCommit(commit) {
    return commit.slice(0, 7);
}


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
// EXTERNAL MODULE: ./lib/report/step-label.js
var step_label = __webpack_require__(7001);
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
        ...labelled('step', step.part === undefined ? '' : (0,terminal/* plain */.pj)(step.part.text, 600), width),
        ...labelled('why', reasons, width),
        ...changeLines(step.changes, paint, width),
        ...keptLines(step, context),
        ...waitLines(step, context),
        ...stubLines(step, context),
    ];
}
function heading({ id, kind, stack, stackName, service, target, part }, { paint, numbers }) {
    const { mark, style } = MARKS[kind];
    const number = String(numbers.get(id)?.number ?? '?').padStart(3);
    const place = `${kind} ${(0,terminal/* plain */.pj)(stackName, 128)} of ${(0,terminal/* plain */.pj)(service, 100)} in ${(0,terminal/* plain */.pj)(target.region, 40)}`;
    return `${number}. ${paint(style, `${mark} ${(0,step_label/* stepLabel */.v)((0,terminal/* plain */.pj)(stack, 200), part)}`)}  ${paint('dim', place)}`;
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
    const numbers = new Map(plan.steps.map(({ id, stack, part }, at) => [id, { number: at + 1, stack: (0,step_label/* stepLabel */.v)(stack, part) }]));
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
    const stacks = new Map(plan.steps.map(({ id, stack, part }) => [id, (0,step_label/* stepLabel */.v)(stack, part)]));
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
    const whole = wholeStacks(steps);
    const counted = kinds.map((kind) => [kind, whole.filter((one) => one === kind).length]);
    const some = counted
        .filter(([, amount]) => amount > 0)
        .map(([kind, amount]) => `${(0,plural/* count */.U9)(amount, 'stack')} to ${kind}`);
    return some.length === 0 ? 'nothing to do' : some.join(', ');
}
/** What becomes of each stack, whatever the number of its steps. */
function wholeStacks(steps) {
    const first = steps.filter(({ part }) => (part?.number ?? 1) === 1);
    const gone = new Set(steps.filter(({ kind }) => kind === 'delete').map(({ target, stackName }) => placeOf(target, stackName)));
    return first.map(({ kind, target, stackName }) => (gone.has(placeOf(target, stackName)) ? 'delete' : kind));
}
const placeOf = ({ account, region }, name) => JSON.stringify([account, region, name]);
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


/***/ }),

/***/ 9414:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   zT: () => (/* binding */ reasonsText)
/* harmony export */ });
/** `1 error`, `2 errors`, `2 policies`: a count with its noun. */
function count(amount, one, many = `${one}s`) {
    return `${amount.toLocaleString('en-US')} ${amount === 1 ? one : many}`;
}
/** `a`, `a and b`, `a, b and c`; beyond `most` names, `a, b and 7 more`. */
function listed(names, most = 5) {
    const shown = names.length > most ? names.slice(0, most - 1) : names.slice(0, -1);
    const last = names.length > most ? `${names.length - shown.length} more` : names.at(-1);
    return shown.length === 0 ? (last ?? '') : `${shown.join(', ')} and ${last}`;
}
/** `changed here; imports X, which goes away`: reasons are sentences, which may hold commas. */
function reasonsText(reasons, most = 3) {
    const left = reasons.length - most;
    return [...reasons.slice(0, most), ...(left > 0 ? [`${left} more`] : [])].join('; ');
}


/***/ }),

/***/ 7001:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ stepLabel)
/* harmony export */ });
/** A step by its stack, and which part of that stack's way it is: `payments/main 1 of 2`. Not clean. */
function stepLabel(stack, part) {
    return part === undefined ? stack : `${stack} ${part.number} of ${part.of}`;
}


/***/ }),

/***/ 7146:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C2: () => (/* binding */ painter),
/* harmony export */   Kn: () => (/* binding */ plainCode),
/* harmony export */   cT: () => (/* binding */ joinLines),
/* harmony export */   pj: () => (/* binding */ plain),
/* harmony export */   yx: () => (/* binding */ STYLED)
/* harmony export */ });
/* harmony import */ var _clean_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4203);

const ESCAPE = '\u001B';
const CODES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 };
/** Our own colours; untrusted text has lost its escape characters before. */
const STYLED = new RegExp(`${ESCAPE}\\[\\d+m`, 'gu');
/** Colours where they are wanted; the text as it is elsewhere. */
function painter(color) {
    return (style, text) => (color && text !== '' ? `${ESCAPE}[${CODES[style]}m${text}${ESCAPE}[0m` : text);
}
/** Untrusted text for a terminal: one line, nothing that moves the cursor, colours or turns text around. */
function plain(untrusted, most = 2_000) {
    return (0,_clean_text_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanText */ .X5)(untrusted, most).trim();
}
/** As `plain`, for code: spaces stay. */
function plainCode(untrusted) {
    return (0,_clean_text_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .Ow)(untrusted, 500);
}
/**
 * Lines as one text that a GitHub runner does not take for a command: those that start with `::`,
 * after any spaces, and the old form `##[`, anywhere. A zero-width space would not do: the runner
 * compares by culture, which ignores it.
 */
function joinLines(lines) {
    return `${lines.map(guard).join('\n')}\n`;
}
function guard(line) {
    const shown = line.replace(STYLED, '').trimStart();
    const safe = shown.startsWith('::') ? line.replace('::', ': :') : line;
    return safe.replaceAll('##[', '## [').trimEnd();
}


/***/ })

};
