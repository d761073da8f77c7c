export const id = 751;
export const ids = [751];
export const modules = {

/***/ 751:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rehearse: () => (/* binding */ rehearse_rehearse)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./lib/app/rehearse.js + 17 modules
var rehearse = __webpack_require__(9475);
// EXTERNAL MODULE: ./lib/model/app-error.js
var app_error = __webpack_require__(3113);
// EXTERNAL MODULE: ./lib/plan/plan-file.js + 2 modules
var plan_file = __webpack_require__(5457);
// EXTERNAL MODULE: ./lib/report/plan/render-plan-json.js
var render_plan_json = __webpack_require__(923);
// EXTERNAL MODULE: ./lib/report/plan/render-plan-text.js + 4 modules
var render_plan_text = __webpack_require__(8367);
// EXTERNAL MODULE: ./lib/report/json/stringify.js
var stringify = __webpack_require__(9100);
;// CONCATENATED MODULE: ./lib/report/rehearsal/render-rehearsal-json.js

/**
 * `rehearse --format json`; see schema/rehearsal.schema.json. A plan that is refused is told as `plan` tells it.
 *
 * @param refusals why a deploy would be refused whatever the rehearsal shows
 */
function renderRehearsalJson(rehearsal, refusals = []) {
    return (0,stringify/* stringify */.A)({ schemaVersion: 1, ...rehearsal, ...(refusals.length > 0 && { refusals }) });
}

// EXTERNAL MODULE: ./lib/report/plural.js
var plural = __webpack_require__(9414);
// EXTERNAL MODULE: ./lib/report/text/terminal.js
var terminal = __webpack_require__(7146);
// EXTERNAL MODULE: ./lib/report/text/wrap.js
var wrap = __webpack_require__(1590);
;// CONCATENATED MODULE: ./lib/report/rehearsal/trial-words.js
const TRIAL_WORDS = {
    'nothing-fails': 'nothing fails',
    'step-fails': 'each step fails, and is rolled back',
    'rollback-continued': 'each step fails, and its rollback once',
    'rollback-fails': 'each step fails, and its rollback for good',
    'not-accepted': 'the verification says no',
    'taken-back': 'it is taken back after its end',
    'restore-fails': 'after each of these failures, each restore fails',
    'died-resumed': 'the process dies at each call; resumed',
    'died-taken-back': 'the process dies at each call; taken back',
    'died-on-the-way-back': 'it dies at each call of each way back; resumed',
};
const TRIAL_COLUMNS = ['cases', 'deployed', 'as before', 'named', 'wrong'];
/** In the order of the columns. */
function trialCells({ cases, endings, wrong }) {
    return [cases, endings.deployed, endings['as-before'], endings.named, wrong].map((number) => `${number}`);
}
/** Most mistakes that are written out. */
const MOST_MISTAKES = 10;
/** What the columns mean, for who sees them for the first time. */
const ENDING_WORDS = [
    ['deployed', 'every stack is as the plan says'],
    ['as before', 'every stack is as it was before the run'],
    ['named', 'some stack is neither; the run names each with the command or what to do that finishes the job'],
    ['wrong', 'none of these, or an export in use or data is gone: one is enough to refuse the plan'],
];

;// CONCATENATED MODULE: ./lib/report/rehearsal/render-rehearsal-text.js




/** For people: what was tried, how it ended, and what does not end well. */
function renderRehearsalText(rehearsal, { color, width = 100, compared }) {
    const paint = (0,terminal/* painter */.C2)(color);
    return (0,terminal/* joinLines */.cT)([
        headLine(rehearsal, paint),
        ...(compared === undefined ? [] : (0,wrap/* paragraph */.FY)((0,terminal/* plain */.pj)(compared, 400), width, '  ')),
        paint('dim', `  plan ${(0,terminal/* plain */.pj)(rehearsal.planFingerprint, 64)}`),
        ...noWayBackLines(rehearsal, paint, width),
        ...tableLines(rehearsal.rows, paint, width),
        ...mistakeLines(rehearsal, paint, width),
        ...footLines(rehearsal, width),
    ]);
}
function headLine({ verdict, stage, steps, cases }, paint) {
    const what = `${(0,plural/* count */.U9)(steps, 'step')} for ${(0,terminal/* plain */.pj)(stage, 80)}`;
    if (verdict === 'no-way-back')
        return `${paint('red', '✗ no way back')}  ${paint('bold', `${what}: refused`)}`;
    const tried = `${what}, ${(0,plural/* count */.U9)(cases, 'case')}`;
    return verdict === 'proved'
        ? `${paint('green', '✓ rehearsed')}  ${paint('bold', `${tried}: every way ends well`)}`
        : `${paint('red', '✗ ends badly')}  ${paint('bold', tried)}`;
}
function noWayBackLines({ noWayBack }, paint, width) {
    return noWayBack.flatMap(({ kind, step, message }) => [
        '',
        `  ${paint('red', kind)}  ${paint('bold', (0,terminal/* plain */.pj)(step, 300))}`,
        ...(0,wrap/* paragraph */.FY)((0,terminal/* plain */.pj)(message), width, '    '),
    ]);
}
function tableLines(rows, paint, width) {
    if (rows.length === 0)
        return [];
    const cells = rows.map(trialCells);
    const widths = TRIAL_COLUMNS.map((title, at) => Math.max(title.length, ...cells.map((row) => row[at]?.length ?? 0)));
    const numbers = widths.reduce((sum, one) => sum + one + 2, 2);
    // Numbers stay in their columns on a narrow terminal; the words are what is wrapped.
    const words = rows.map(({ trial }) => (0,wrap/* wrap */.LV)(TRIAL_WORDS[trial], Math.max(20, width - numbers)));
    const first = Math.max(...words.flat().map(({ length }) => length));
    const line = (text, values) => `  ${text.padEnd(first)}${values.map((value, at) => `  ${value.padStart(widths[at] ?? 0)}`).join('')}`;
    return [
        '',
        paint('bold', line('tried', TRIAL_COLUMNS)),
        ...rows.flatMap(({ wrong }, at) => {
            const [text = '', ...more] = words[at] ?? [];
            const lines = [line(text, cells[at] ?? []), ...more.map((rest) => `    ${rest}`)];
            return wrong > 0 ? lines.map((one) => paint('red', one)) : lines;
        }),
    ];
}
function mistakeLines({ mistakes }, paint, width) {
    const shown = mistakes
        .slice(0, MOST_MISTAKES)
        .flatMap(({ what, problems }) => [
        '',
        ...(0,wrap/* paragraph */.FY)((0,terminal/* plain */.pj)(what, 600), width, '  ').map((line) => paint('bold', line)),
        ...problems.flatMap((problem) => (0,wrap/* paragraph */.FY)((0,terminal/* plain */.pj)(problem, 600), width, '    ')),
    ]);
    const more = mistakes.length - MOST_MISTAKES;
    return more > 0 ? [...shown, '', `  and ${(0,plural/* count */.U9)(more, 'more case')}`] : shown;
}
function footLines({ operations, stacks, rows }, width) {
    if (rows.length === 0)
        return [];
    const legend = ENDING_WORDS.flatMap(([name, text]) => {
        const [line = '', ...more] = (0,wrap/* paragraph */.FY)(text, width, ' '.repeat(13));
        return [`  ${name.padEnd(11)}${line.trimStart()}`, ...more];
    });
    const text = `On the embedded CloudFormation, among ${(0,plural/* count */.U9)(stacks, 'stack')}: ${(0,plural/* count */.U9)(operations.done, 'operation')} done, ${operations.known} known from one that was the same.`;
    return ['', ...legend, '', ...(0,wrap/* paragraph */.FY)(text, width, '  ')];
}

// EXTERNAL MODULE: ./lib/cli/progress.js
var cli_progress = __webpack_require__(9095);
// EXTERNAL MODULE: ./lib/cli/terminal-style.js
var terminal_style = __webpack_require__(9524);
// EXTERNAL MODULE: ./lib/cli/write-output.js
var write_output = __webpack_require__(3915);
// EXTERNAL MODULE: ./lib/cli/commands/tell-diagnostics.js
var tell_diagnostics = __webpack_require__(3815);
;// CONCATENATED MODULE: ./lib/cli/commands/rehearse.js












/** @returns the exit code */
async function rehearse_rehearse(what, flags) {
    const { stage, cloud, deployed, state, assembly, packaged, artefacts } = flags;
    (0,write_output/* requireWritable */.ik)(flags.output);
    const isFile = (0,external_node_fs_.statSync)(what, { throwIfNoEntry: false })?.isFile() === true;
    const plan = isFile ? (0,plan_file/* readPlan */.m3)((0,external_node_fs_.readFileSync)(what, 'utf8')) : undefined;
    if (plan !== undefined && stage !== undefined && stage !== plan.stage)
        throw new app_error/* AppError */.u('usage', `the plan is for ${plan.stage}, not for ${stage}`);
    const wanted = plan?.stage ?? stage;
    const progress = (0,cli_progress/* terminalProgress */.e)(process.stderr);
    const outcome = await (0,rehearse/* runRehearsal */.n)({
        directory: isFile ? '.' : what,
        ...(plan !== undefined && { plan }),
        ...(wanted !== undefined && { stage: wanted }),
        ...(cloud !== undefined && { cloud }),
        ...(deployed !== undefined && { deployed }),
        ...(state !== undefined && { state }),
        assemblies: assembly,
        packaged,
        ...(artefacts !== undefined && { code: { kind: 'artefacts', folder: artefacts } }),
        environment: process.env,
        today: new Date().toISOString().slice(0, 10),
        now: Date.now(),
        onProgress: progress,
    }).finally(() => progress.done());
    (0,tell_diagnostics/* tellDiagnostics */.g)(outcome.diagnostics, process.stderr);
    if (outcome.kind !== 'unreadable')
        (0,write_output/* writeOutput */.zh)(render(outcome, flags), flags.output);
    return outcome.exitCode;
}
function render(outcome, { format, output }) {
    const options = { ...(0,terminal_style/* terminalStyle */.w)(output), compared: outcome.compared };
    if (outcome.kind === 'refused')
        return format === 'json' ? (0,render_plan_json/* renderRefusalsJson */.g)(outcome.refusals) : (0,render_plan_text/* renderRefusalsText */.nw)(outcome.refusals, options);
    const { rehearsal, refusals } = outcome;
    if (format === 'json')
        return renderRehearsalJson(rehearsal, refusals);
    const told = renderRehearsalText(rehearsal, options);
    const { compared: _, ...style } = options;
    return refusals.length === 0 ? told : `${told}\n${(0,render_plan_text/* renderRefusalsText */.nw)(refusals, style)}`;
}


/***/ }),

/***/ 923:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ renderRefusalsJson),
/* harmony export */   u: () => (/* binding */ renderPlanJson)
/* harmony export */ });
/* harmony import */ var _json_stringify_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9100);

/** `plan --format json`: the plan itself, which `deploy` takes as well; see schema/plan.schema.json. */
function renderPlanJson(plan) {
    return (0,_json_stringify_js__WEBPACK_IMPORTED_MODULE_0__/* .stringify */ .A)(plan);
}
/** The same where there is no plan. */
function renderRefusalsJson(refusals) {
    return (0,_json_stringify_js__WEBPACK_IMPORTED_MODULE_0__/* .stringify */ .A)({ schemaVersion: 1, refusals });
}


/***/ })

};
