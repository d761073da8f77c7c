export const id = 824;
export const ids = [824];
export const modules = {

/***/ 6540:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ patiently),
/* harmony export */   t: () => (/* binding */ patientReads)
/* harmony export */ });
/* harmony import */ var _cloud_port_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9670);
/* harmony import */ var _deploy_stack_back_off_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5177);
/* harmony import */ var _model_app_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3113);
/* harmony import */ var _cloud_advice_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4361);




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
/**
 * @param says what is wrong where it comes to nothing, for people
 * @throws AppError `cloud-unusable` as above
 */
async function patiently(clock, what, call, says = 'what is deployed cannot be read') {
    const begun = clock.now();
    for (let attempt = 1;; attempt += 1) {
        try {
            return await call();
        }
        catch (error) {
            if (!(error instanceof _cloud_port_js__WEBPACK_IMPORTED_MODULE_0__/* .CloudError */ .K))
                throw error;
            if (!error.retryable || clock.now() - begun > patience)
                throw unusable(error, says);
        }
        await clock.sleep((0,_deploy_stack_back_off_js__WEBPACK_IMPORTED_MODULE_1__/* .backOff */ .f)(attempt, what));
    }
}
function unusable(cause, says) {
    const message = `${says} (${(0,_cloud_advice_js__WEBPACK_IMPORTED_MODULE_3__/* .withAdvice */ .b)(cause)}); nothing was changed`;
    return new _model_app_error_js__WEBPACK_IMPORTED_MODULE_2__/* .AppError */ .u('cloud-unusable', message, { cause });
}


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

/***/ 577:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  status: () => (/* binding */ status_status)
});

// EXTERNAL MODULE: ./lib/app/exit-codes.js
var exit_codes = __webpack_require__(6000);
// EXTERNAL MODULE: ./lib/deploy/run.js + 8 modules
var run = __webpack_require__(9526);
// EXTERNAL MODULE: ./lib/model/stack-tags.js
var stack_tags = __webpack_require__(1371);
// EXTERNAL MODULE: ./lib/app/planning/patient-reads.js
var patient_reads = __webpack_require__(6540);
// EXTERNAL MODULE: ./lib/app/running/run-commands.js
var run_commands = __webpack_require__(9061);
// EXTERNAL MODULE: ./lib/app/running/with-environment.js
var with_environment = __webpack_require__(9611);
;// CONCATENATED MODULE: ./lib/app/status.js





/** What runs there are, who holds a stage, and the stacks of the places that they deployed to. Nothing is changed by looking. */
function readStatus(options) {
    return (0,with_environment/* lookAround */.h)(options, (look) => statusOf(look, options));
}
async function statusOf({ view, where: state, stage }, options) {
    if (view === undefined)
        return { state, runs: [], leases: [], stacks: [] };
    const { runs, places, leases } = await (0,run/* statusOfRuns */.es)(view.stores);
    return {
        state,
        runs: runs.map((known) => {
            if (known.kind === 'corrupt')
                return known;
            const commands = (0,run_commands/* runCommands */.a)(known.report.run, known.report.stage, options);
            const { resume, rollback } = commands;
            return { ...known, report: (0,run_commands/* withCommands */.l)(known.report, commands), resume, rollback };
        }),
        leases: leases.map(({ stage, holder, until }) => ({ stage, holder, until, expired: until <= options.now })),
        stacks: await stacksAt(places, view, stage),
    };
}
/** @param stage leaves out what is not of it: an account on AWS has other stacks as well */
async function stacksAt(places, { cloud }, stage) {
    const stacks = [];
    for (const target of places) {
        const all = await (0,patient_reads/* patiently */.d)(cloud.clock, 'stacks', () => cloud.at(target).listStacks());
        const roots = all.filter(({ rootId }) => rootId === undefined);
        const own = roots.filter(({ tags }) => stage === undefined || (0,stack_tags/* ownerOf */.bf)(tags).stage === stage);
        for (const { stackName, status } of own)
            stacks.push({ stackName, status, region: target.region });
    }
    return stacks;
}

// EXTERNAL MODULE: ./lib/report/run/render-run-json.js
var render_run_json = __webpack_require__(7725);
// EXTERNAL MODULE: ./lib/report/duration.js
var duration = __webpack_require__(136);
// EXTERNAL MODULE: ./lib/report/plural.js
var plural = __webpack_require__(9414);
// EXTERNAL MODULE: ./lib/report/text/terminal.js
var terminal = __webpack_require__(7146);
// EXTERNAL MODULE: ./lib/report/text/wrap.js
var wrap = __webpack_require__(1590);
// EXTERNAL MODULE: ./lib/report/run/break-glass-lines.js
var break_glass_lines = __webpack_require__(6832);
// EXTERNAL MODULE: ./lib/report/run/outcome-line.js
var outcome_line = __webpack_require__(4351);
;// CONCATENATED MODULE: ./lib/report/run/render-status-text.js






/** Older runs than this are counted. */
const MOST_RUNS = 10;
/** What runs there are and how they ended, who holds a stage, and which stacks the cloud has. */
function renderStatusText(status, { color, width = 100 }) {
    const paint = (0,terminal/* painter */.C2)(color);
    return (0,terminal/* joinLines */.cT)([
        paint('bold', `State in ${(0,terminal/* plain */.pj)(status.state, 300)}`),
        ...runLines(status.runs, paint, width),
        ...leaseLines(status, paint),
        ...stackLines(status, paint),
    ]);
}
function runLines(runs, paint, width) {
    if (runs.length === 0)
        return ['', '  no run yet; stackgate deploy begins one'];
    const older = runs.length - MOST_RUNS;
    return [
        '',
        paint('bold', 'Runs'),
        ...runs.slice(0, MOST_RUNS).flatMap((run) => runLine(run, paint, width)),
        ...(older > 0 ? [paint('dim', `  ${(0,plural/* count */.U9)(older, 'older run')}`)] : []),
    ];
}
function runLine(view, paint, width) {
    if (view.kind === 'corrupt')
        return [
            `  ${paint('red', '✗ corrupt')}  ${(0,terminal/* plain */.pj)(view.run, 120)}`,
            ...(0,wrap/* paragraph */.FY)((0,terminal/* plain */.pj)(view.reason), width, '      '),
        ];
    const { report, resume, rollback } = view;
    const { sign, title, style, sentence } = (0,outcome_line/* outcomeLine */.RW)(report);
    const took = report.endedAt === undefined ? '' : `, took ${(0,duration/* durationText */.S5)(report.endedAt - report.startedAt)}`;
    const open = report.outcome === undefined || report.outcome.kind === 'interrupted';
    return [
        `  ${paint(style, `${sign} ${title}`)}  ${(0,terminal/* plain */.pj)(report.run, 120)}`,
        `      ${(0,terminal/* plain */.pj)(report.stage, 80)}, ${(0,duration/* dateText */.MK)(report.startedAt)}${took}`,
        ...(0,wrap/* paragraph */.FY)(sentence, width, '      '),
        ...(report.breakGlass === undefined ? [] : (0,break_glass_lines/* breakGlassLines */.t)(report.breakGlass, paint, width, '      ')),
        ...(0,outcome_line/* remainsOf */.ZT)(report.outcome).map(({ stack, state }) => `      ${(0,terminal/* plain */.pj)(stack, 200)}  ${state.replaceAll('-', ' ')}`),
        ...(open ? [`      go on:     ${(0,terminal/* plainCode */.Kn)(resume)}`, `      take back: ${(0,terminal/* plainCode */.Kn)(rollback)}`] : []),
    ];
}
function leaseLines({ leases }, paint) {
    if (leases.length === 0)
        return [];
    const rows = leases.map(({ stage, holder, until, expired }) => [
        (0,terminal/* plain */.pj)(stage, 80),
        (0,terminal/* plain */.pj)(holder, 120),
        paint('dim', `${expired ? 'expired' : 'until'} ${(0,duration/* dateText */.MK)(until)}`),
    ]);
    return ['', paint('bold', 'Held stages'), ...(0,wrap/* alignRows */.P4)(rows)];
}
function stackLines({ stacks }, paint) {
    if (stacks.length === 0)
        return [];
    const rows = stacks.map(({ stackName, status, region }) => [
        (0,terminal/* plain */.pj)(stackName, 128),
        paint(/FAILED/.test(status) ? 'red' : status.endsWith('_COMPLETE') ? 'green' : 'yellow', (0,terminal/* plain */.pj)(status, 60)),
        paint('dim', (0,terminal/* plain */.pj)(region, 40)),
    ]);
    return ['', paint('bold', `${(0,plural/* count */.U9)(stacks.length, 'stack')} in the cloud`), ...(0,wrap/* alignRows */.P4)(rows, '  ', 60)];
}

// EXTERNAL MODULE: ./lib/cli/terminal-style.js
var terminal_style = __webpack_require__(9524);
// EXTERNAL MODULE: ./lib/cli/write-output.js
var write_output = __webpack_require__(3915);
;// CONCATENATED MODULE: ./lib/cli/commands/status.js






/** @returns the exit code: one of its own where a journal cannot be trusted */
async function status_status(directory, flags) {
    const { cloud, stage, state, format, output } = flags;
    const view = await readStatus({
        cloud,
        directory,
        now: Date.now(),
        ...(stage !== undefined && { stage }),
        ...(state !== undefined && { state }),
    });
    (0,write_output/* writeOutput */.zh)(format === 'json' ? (0,render_run_json/* renderStatusJson */.v)(view) : renderStatusText(view, (0,terminal_style/* terminalStyle */.w)(output)), output);
    return view.runs.some(({ kind }) => kind === 'corrupt') ? exit_codes/* exitCodes */.hS.restoreIncomplete : exit_codes/* exitCodes */.hS.pass;
}


/***/ }),

/***/ 9524:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ terminalStyle)
/* harmony export */ });
/** Colour only on a terminal that wants it, and never into a file. An empty NO_COLOR asks for nothing (no-color.org). */
function terminalStyle(output) {
    const { isTTY, columns } = process.stdout;
    const wanted = (process.env.NO_COLOR ?? '') === '' && process.env.TERM !== 'dumb';
    return { color: output === undefined && isTTY === true && wanted, width: Math.min(columns || 100, 140) };
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

/***/ 1371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dh: () => (/* binding */ ownerTags),
/* harmony export */   bf: () => (/* binding */ ownerOf)
/* harmony export */ });
/* unused harmony export stackTags */
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

/***/ 9100:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ stringify)
/* harmony export */ });
/**
 * JSON text with a line feed at its end, safe to print: what a terminal would obey or turn around,
 * and `##[`, which a GitHub runner takes for a command, are written as escapes. All of these stand
 * in strings only, so the value is the same.
 */
function stringify(value) {
    const text = JSON.stringify(value, null, 2);
    return `${text.replace(/[\u007F-\u009F\u2028\u2029]|\p{Bidi_Control}/gu, escapeUnit).replaceAll('##[', '##\\u005b')}\n`;
}
function escapeUnit(character) {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
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


/***/ }),

/***/ 1590:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FY: () => (/* binding */ paragraph),
/* harmony export */   LV: () => (/* binding */ wrap),
/* harmony export */   P4: () => (/* binding */ alignRows),
/* harmony export */   YB: () => (/* binding */ columns),
/* harmony export */   v0: () => (/* binding */ padTo)
/* harmony export */ });
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7146);

/** Words in lines of at most `width` columns; a word that is longer has a line to itself. */
function wrap(text, width) {
    const lines = [];
    let line = '';
    for (const word of text.split(' ')) {
        if (line !== '' && columns(line) + 1 + columns(word) > width) {
            lines.push(line);
            line = word;
        }
        else
            line = line === '' ? word : `${line} ${word}`;
    }
    return line === '' ? lines : [...lines, line];
}
/** Wrapped, each line after `indent`. */
function paragraph(text, width, indent) {
    return wrap(text, Math.max(20, width - indent.length)).map((line) => indent + line);
}
/** Rows as columns that line up; the last column is not padded. */
function alignRows(rows, indent = '  ', mostWide = 40) {
    const widths = (rows[0] ?? []).map((_, at) => Math.min(mostWide, Math.max(...rows.map((row) => columns(row[at] ?? '')))));
    return rows.map((row) => {
        const cells = row.map((cell, at) => (at === row.length - 1 ? cell : padTo(cell, widths[at] ?? 0)));
        return `${indent}${cells.join('  ')}`.trimEnd();
    });
}
function padTo(text, width) {
    return text + ' '.repeat(Math.max(0, width - columns(text)));
}
/** Columns on a terminal, near enough: colours take none, East Asian wide characters and emoji two. */
function columns(text) {
    const bare = text.replace(_terminal_js__WEBPACK_IMPORTED_MODULE_0__/* .STYLED */ .yx, '').replace(/\p{M}/gu, '');
    let count = 0;
    for (const character of bare)
        count += WIDE.test(character) ? 2 : 1;
    return count;
}
const WIDE = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\u{1F300}-\u{1FAFF}]/u;


/***/ })

};
