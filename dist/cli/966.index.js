export const id = 966;
export const ids = [966];
export const modules = {

/***/ 9061:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ runCommands),
/* harmony export */   l: () => (/* binding */ withCommands)
/* harmony export */ });
/** @param place as it was given: nothing is added that the default says */
function runCommands(run, stage, place) {
    const directory = place.directory === '.' ? [] : [place.directory];
    const where = [...directory, '--cloud', 'local', ...(place.state === undefined ? [] : ['--state', place.state])];
    return {
        deploy: commandLine(['deploy', ...where, '--stage', stage]),
        resume: commandLine(['deploy', ...where, '--resume', run]),
        rollback: commandLine(['rollback', ...where, '--run', run]),
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
/** A stack that was kept is gone on with by the next deploy: no other tool reaches the embedded cloud. */
function commandFor({ state, step, command }, { deploy, rollback }) {
    // Nothing that can be run here helps.
    if (command === '')
        return '';
    // What was deleted is made anew.
    if (state === 'not-restored' && step.startsWith('delete:'))
        return deploy;
    return state === 'not-restored' || state === 'stuck' ? rollback : deploy;
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
// EXTERNAL MODULE: ./lib/deploy/journal/read-journal.js
var read_journal = __webpack_require__(5737);
// EXTERNAL MODULE: ./lib/deploy/run/report-of-journal.js
var report_of_journal = __webpack_require__(9447);
// EXTERNAL MODULE: ./lib/deploy/run.js + 35 modules
var run = __webpack_require__(9656);
// EXTERNAL MODULE: ./lib/plan/place.js
var place = __webpack_require__(3612);
// EXTERNAL MODULE: ./lib/app/running/local-environment.js + 9 modules
var local_environment = __webpack_require__(8735);
// EXTERNAL MODULE: ./lib/app/running/run-commands.js
var run_commands = __webpack_require__(9061);
// EXTERNAL MODULE: ./lib/app/running/state-folder.js
var state_folder = __webpack_require__(2663);
;// CONCATENATED MODULE: ./lib/app/status.js







/** What runs there are, who holds a stage, and the stacks of the places that they deployed to. Nothing is changed by looking. */
async function readStatus(options) {
    const view = (0,local_environment/* lookIntoEnvironment */.hU)(options);
    const state = (0,state_folder/* stateFolderOf */.lh)(options.directory, options.state);
    if (view === undefined)
        return { state, runs: [], leases: [], stacks: [] };
    const { runs, leases } = await (0,run/* statusOfRuns */.es)(view.stores);
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
        stacks: await stacksAt(await placesOf(view), view),
    };
}
async function placesOf({ stores: { journals } }) {
    const places = new Map();
    for (const run of await journals.runs()) {
        const reading = (0,read_journal/* readJournal */.a)((await journals.read(run)) ?? '');
        const steps = reading.kind === 'whole' ? ((0,report_of_journal/* openedOf */.dW)(reading.records)?.plan.steps ?? []) : [];
        for (const { target } of steps)
            places.set((0,place/* placeOf */.$)(target, ''), target);
    }
    return [...places].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, target]) => target);
}
async function stacksAt(places, { cloud }) {
    const stacks = [];
    for (const target of places) {
        const roots = (await cloud.at(target).listStacks()).filter(({ rootId }) => rootId === undefined);
        for (const { stackName, status } of roots)
            stacks.push({ stackName, status, region: target.region });
    }
    return stacks;
}

// EXTERNAL MODULE: ./lib/report/run/render-run-json.js
var render_run_json = __webpack_require__(106);
// EXTERNAL MODULE: ./lib/report/duration.js
var duration = __webpack_require__(136);
// EXTERNAL MODULE: ./lib/report/plural.js
var plural = __webpack_require__(9414);
// EXTERNAL MODULE: ./lib/report/text/terminal.js
var terminal = __webpack_require__(7146);
// EXTERNAL MODULE: ./lib/report/text/wrap.js
var wrap = __webpack_require__(1590);
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
        return ['', '  no run yet: stackgate deploy --cloud local'];
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
async function status_status(directory, { state, format, output }) {
    const view = await readStatus({ directory, now: Date.now(), ...(state !== undefined && { state }) });
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
/** Runs git in a folder, without a shell. Never throws for what git refuses. */
function git(root, args, input) {
    const result = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawnSync)('git', [...HARDENED, ...args], {
        cwd: root,
        env: environment(),
        maxBuffer: MAX_OUTPUT,
        windowsHide: true,
        ...(input === undefined ? {} : { input }),
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
/* harmony export */   dz: () => (/* binding */ gitPlaceOf)
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
/** Never an option, a search (`:/text`), or a path in a tree (`HEAD:file`). */
function isRefText(ref) {
    return /^[^-:\s\0][^:\s\0]*$/.test(ref);
}
function shortCommit(commit) {
    return commit.slice(0, 7);
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

/***/ 106:
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
