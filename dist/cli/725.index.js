export const id = 725;
export const ids = [725];
export const modules = {

/***/ 7725:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  plan: () => (/* binding */ plan)
});

// EXTERNAL MODULE: ./lib/model/app-error.js
var app_error = __webpack_require__(3113);
// EXTERNAL MODULE: ./lib/plan/critical-path.js
var critical_path = __webpack_require__(3692);
// EXTERNAL MODULE: ./lib/app/exit-codes.js
var exit_codes = __webpack_require__(6000);
// EXTERNAL MODULE: ./lib/app/planning/plan-estate.js + 73 modules
var plan_estate = __webpack_require__(6031);
// EXTERNAL MODULE: ./lib/app/running/local-environment.js + 9 modules
var local_environment = __webpack_require__(8735);
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
    const view = askedCloud(options);
    const { result, diagnostics, externals, ...rest } = await (0,plan_estate/* planEstate */.y)({
        ...withoutCloud(options),
        ...(view !== undefined && { cloud: view.cloud, artefacts: view.stores.artefacts }),
    });
    const compared = `working tree compared with ${rest.compared}`;
    if (result === undefined)
        return { kind: 'unreadable', diagnostics, exitCode: exit_codes/* exitCodes */.hS.badInput };
    if (result.kind === 'refused')
        return { kind: 'refused', refusals: result.refusals, compared, diagnostics, exitCode: exit_codes/* exitCodes */.hS.refused };
    const { plan } = result;
    const { stubs } = externals;
    return { kind: 'planned', plan, chain: (0,critical_path/* criticalPath */.v)(plan), stubs, compared, diagnostics, exitCode: exit_codes/* exitCodes */.hS.pass };
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

// EXTERNAL MODULE: ./lib/plan/plan-file.js + 2 modules
var plan_file = __webpack_require__(7838);
// EXTERNAL MODULE: ./lib/report/json/stringify.js
var stringify = __webpack_require__(9100);
;// CONCATENATED MODULE: ./lib/report/plan/render-plan-json.js

/** `plan --format json`: the plan itself, which `deploy` takes as well; see schema/plan.schema.json. */
function renderPlanJson(plan) {
    return (0,stringify/* stringify */.A)(plan);
}
/** The same where there is no plan. */
function renderRefusalsJson(refusals) {
    return (0,stringify/* stringify */.A)({ schemaVersion: 1, refusals });
}

// EXTERNAL MODULE: ./lib/report/plan/render-plan-text.js + 4 modules
var render_plan_text = __webpack_require__(8367);
// EXTERNAL MODULE: ./lib/cli/progress.js
var cli_progress = __webpack_require__(9095);
// EXTERNAL MODULE: ./lib/cli/terminal-style.js
var terminal_style = __webpack_require__(9524);
// EXTERNAL MODULE: ./lib/cli/write-output.js
var write_output = __webpack_require__(3915);
// EXTERNAL MODULE: ./lib/cli/commands/tell-diagnostics.js
var tell_diagnostics = __webpack_require__(3815);
;// CONCATENATED MODULE: ./lib/cli/commands/plan.js








/** @returns the exit code */
async function plan(directory, flags) {
    const { stage, cloud, deployed, state, assembly, packaged } = flags;
    (0,write_output/* requireWritable */.ik)(flags.out);
    (0,write_output/* requireWritable */.ik)(flags.output);
    const progress = (0,cli_progress/* terminalProgress */.e)(process.stderr);
    const outcome = await runPlan({
        directory,
        ...(stage !== undefined && { stage }),
        ...(cloud !== undefined && { cloud }),
        ...(deployed !== undefined && { deployed }),
        ...(state !== undefined && { state }),
        assemblies: assembly,
        packaged,
        environment: process.env,
        today: new Date().toISOString().slice(0, 10),
        now: Date.now(),
        onProgress: progress,
    });
    progress.done();
    (0,tell_diagnostics/* tellDiagnostics */.g)(outcome.diagnostics, process.stderr);
    if (outcome.kind === 'planned' && flags.out !== undefined)
        (0,write_output/* writeOutput */.zh)((0,plan_file/* writePlan */.pD)(outcome.plan), flags.out);
    if (outcome.kind !== 'unreadable')
        (0,write_output/* writeOutput */.zh)(render(outcome, flags), flags.output);
    return outcome.exitCode;
}
function render(outcome, { format, output }) {
    const options = { ...(0,terminal_style/* terminalStyle */.w)(output), compared: outcome.compared };
    if (outcome.kind === 'refused')
        return format === 'json' ? renderRefusalsJson(outcome.refusals) : (0,render_plan_text/* renderRefusalsText */.nw)(outcome.refusals, options);
    const { plan: made, chain, stubs } = outcome;
    return format === 'json' ? renderPlanJson(made) : (0,render_plan_text/* renderPlanText */.$D)(made, { ...options, chain, stubs });
}


/***/ }),

/***/ 3815:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ tellDiagnostics)
/* harmony export */ });
/* harmony import */ var _model_location_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1918);
/* harmony import */ var _report_text_terminal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7146);


/** What reading found wrong, on stderr; notes are for `inspect`. */
function tellDiagnostics(diagnostics, stream) {
    for (const { severity, message, location } of diagnostics)
        if (severity !== 'note')
            stream.write((0,_report_text_terminal_js__WEBPACK_IMPORTED_MODULE_0__/* .joinLines */ .cT)([(0,_report_text_terminal_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(`${(0,_model_location_js__WEBPACK_IMPORTED_MODULE_1__/* .formatLocation */ .j$)(location)}: ${severity}: ${message}`)]));
}


/***/ }),

/***/ 9095:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ terminalProgress)
/* harmony export */ });
/** Shown only when the work takes this long; milliseconds. */
const PATIENCE = 1_000;
/** One line on stderr that is written over, on a terminal only; nothing for quick runs. */
function terminalProgress(stream, now = Date.now) {
    const start = now();
    let shown = false;
    const show = (event) => {
        if (!stream.isTTY || now() - start < PATIENCE)
            return;
        shown = true;
        stream.write(`\r\u001b[K${describe(event)}`);
    };
    return Object.assign(show, {
        done() {
            if (shown)
                stream.write('\r\u001b[K');
        },
    });
}
function describe(event) {
    switch (event.kind) {
        case 'reading':
            return `reading what is ${event.what} at ${event.stage} …`;
        case 'read':
            return `read ${event.services} services, ${event.what} at ${event.stage}`;
        case 'judging':
            return `judging by ${event.rules} rules …`;
    }
}


/***/ })

};
