export const id = 201;
export const ids = [201];
export const modules = {

/***/ 4276:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ secretsOf),
/* harmony export */   Y: () => (/* binding */ furnish)
/* harmony export */ });
/* harmony import */ var _package_packaged_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8126);

/** What CloudFormation would find elsewhere: templates of nested stacks, and stand-ins for what is outside of the estate. */
function furnish(embedded, { packaged, externals }) {
    for (const { target, things } of externals.things)
        embedded.addExternal(target, things);
    for (const [url, body] of externals.templates)
        embedded.putTemplate(url, body);
    for (const { digest } of packaged.nested.values()) {
        const body = packaged.bodies.get(digest);
        if (body !== undefined)
            embedded.putTemplate((0,_package_packaged_js__WEBPACK_IMPORTED_MODULE_0__/* .templateUrl */ .sB)(digest), body);
    }
}
/** In memory only; a plan and a journal hold no secret, so a resumed run reads them again. */
function secretsOf({ packaged }) {
    return (stack, parameter) => packaged.secrets.get(stack)?.get(parameter);
}


/***/ }),

/***/ 7201:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deploy: () => (/* binding */ deploy)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/deploy/run/unfinished-run.js
var unfinished_run = __webpack_require__(9420);
// EXTERNAL MODULE: ./lib/deploy/run.js + 35 modules
var deploy_run = __webpack_require__(9656);
// EXTERNAL MODULE: ./lib/model/app-error.js
var app_error = __webpack_require__(3113);
// EXTERNAL MODULE: ./lib/model/location.js
var model_location = __webpack_require__(1918);
// EXTERNAL MODULE: ./lib/app/exit-codes.js
var exit_codes = __webpack_require__(6000);
// EXTERNAL MODULE: ./lib/plan/fingerprint.js
var fingerprint = __webpack_require__(2911);
;// CONCATENATED MODULE: ./lib/app/planning/approved-plan.js

/**
 * What is approved is what is deployed: the stacks of a plan out of a file that would be deployed with something else
 * here, in words. Empty when it may run. Whether a stack in the cloud moved is asked before the run begins.
 *
 * @param packaged what the working tree would be deployed as
 */
function differsFromApproved(plan, packaged) {
    const here = new Map(packaged.map((stack) => [stack.key, stack]));
    return plan.steps.flatMap(({ stack, deploy }) => {
        if (deploy === undefined)
            return [];
        const found = here.get(stack);
        if (found === undefined)
            return [`${stack} is in the plan, but no definition here has it`];
        const parts = differences(deploy, found);
        return parts.length === 0 ? [] : [`${stack} would not be deployed as approved; it differs in: ${parts.join(', ')}`];
    });
}
function differences(approved, here) {
    const keys = Object.keys(WORDS);
    return keys.filter((key) => (0,fingerprint/* canonicalJson */.dj)(approved[key]) !== (0,fingerprint/* canonicalJson */.dj)(here[key])).map((key) => WORDS[key]);
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
};

// EXTERNAL MODULE: ./lib/app/planning/plan-estate.js + 73 modules
var plan_estate = __webpack_require__(6031);
// EXTERNAL MODULE: ./lib/app/running/furnish.js
var furnish = __webpack_require__(4276);
// EXTERNAL MODULE: ./lib/app/running/local-environment.js + 9 modules
var local_environment = __webpack_require__(8735);
// EXTERNAL MODULE: ./lib/app/running/run-commands.js
var run_commands = __webpack_require__(9061);
// EXTERNAL MODULE: ./lib/app/running/run-over.js + 1 modules
var run_over = __webpack_require__(2866);
;// CONCATENATED MODULE: ./lib/app/deploy.js












/**
 * Deploys what changed to the embedded cloud, or brings every stack back: plan, refuse, put there what stacks are made
 * of, run, report.
 *
 * @throws AppError for a directory, ref, stage or state that cannot be used
 */
function runDeploy(options) {
    return (0,local_environment/* withLocalEnvironment */.t2)(options, (environment) => deployTo(environment, options));
}
async function deployTo(environment, options) {
    const planned = await (0,plan_estate/* planEstate */.y)({ ...options, ...asked(environment) });
    const { result, diagnostics } = planned;
    const compared = `working tree compared with ${planned.compared}`;
    if (result === undefined) {
        const report = refusedBefore(planned, errorsIn(diagnostics), options.now);
        return { kind: 'unreadable', report, diagnostics, exitCode: exit_codes/* exitCodes */.hS.badInput };
    }
    if (result.kind === 'refused') {
        const { refusals } = result;
        const report = refusedBefore(planned, refusals.map(({ message }) => message), options.now);
        return { kind: 'refused', report, refusals, compared, diagnostics, exitCode: exit_codes/* exitCodes */.hS.refused };
    }
    const { plan = result.plan } = options;
    const reasons = options.plan === undefined ? [] : differsFromApproved(plan, planned.packaged.stacks);
    if (reasons.length > 0)
        return { ...(0,run_over/* endingOf */.z6)(refusedBefore(plan, reasons, options.now), options), diagnostics };
    (0,furnish/* furnish */.Y)(environment.embedded, planned);
    environment.embedded.flush();
    options.onPlan({ plan, stubs: planned.externals.stubs, clock: () => environment.cloud.clock.now() });
    const { keepGoing, concurrency } = options;
    const report = await (0,deploy_run/* startRun */.AD)({ ...(await (0,run_over/* toolsOf */.Fu)(environment, plan.stage, options)), secret: (0,furnish/* secretsOf */.F)(planned) }, { run: newRunId(options.now), plan, options: { keepGoing, concurrency } });
    const shown = report.outcome?.kind === 'refused' ? await withWayOut(report, environment, options) : report;
    return { ...(0,run_over/* endingOf */.z6)(shown, options), diagnostics };
}
/** A run that is not over keeps others from beginning: the commands that end it. */
async function withWayOut(report, { stores }, options) {
    const open = await (0,unfinished_run/* unfinishedRun */.z)(stores.journals, report.stage);
    if (open === undefined || report.outcome?.kind !== 'refused')
        return report;
    const { resume, rollback } = (0,run_commands/* runCommands */.a)(open, report.stage, options);
    const reasons = [...report.outcome.reasons, `go on: ${resume}`, `take back: ${rollback}`];
    return { ...report, outcome: { kind: 'refused', reasons } };
}
/** Goes on with a run that was interrupted or killed; nothing is done twice. */
function resumeDeploy(options) {
    return (0,local_environment/* withLocalEnvironment */.t2)(options, (environment) => resumeIn(environment, options));
}
async function resumeIn(environment, options) {
    const run = options.run === true ? await lastOpenRun(environment, options.stage) : options.run;
    const known = await (0,run_over/* knownRun */.jB)(environment, run);
    if (known.kind === 'corrupt')
        return known;
    const { plan } = known;
    const secret = needsSecrets(plan)
        ? (0,furnish/* secretsOf */.F)(await (0,plan_estate/* planEstate */.y)({ ...options, stage: plan.stage, ...asked(environment) }))
        : undefined;
    options.onPlan({ plan, stubs: [], clock: () => environment.cloud.clock.now() });
    const tools = await (0,run_over/* toolsOf */.Fu)(environment, plan.stage, options);
    const report = await (0,deploy_run/* resumeRun */.ZL)({ ...tools, ...(secret !== undefined && { secret }) }, run);
    return (0,run_over/* endingOf */.z6)(report, options);
}
function asked({ cloud, stores }) {
    return { cloud, artefacts: stores.artefacts };
}
function needsSecrets({ steps }) {
    return steps.some(({ kind, deploy }) => kind === 'create' && (deploy?.noEcho.length ?? 0) > 0);
}
async function lastOpenRun({ stores }, stage) {
    const { runs } = await (0,deploy_run/* statusOfRuns */.es)(stores);
    for (const known of runs) {
        if (known.kind === 'corrupt')
            continue;
        const { run, outcome, stage: of } = known.report;
        if ((stage === undefined || of === stage) && (outcome === undefined || outcome.kind === 'interrupted'))
            return run;
    }
    throw new app_error/* AppError */.u('usage', `there is no run${stage === undefined ? '' : ` of ${stage}`} to resume`);
}
/** Sorts by time, and is unique where two begin in the same second. */
function newRunId(now) {
    const time = new Date(now).toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-');
    return `run-${time}-${(0,external_node_crypto_.randomBytes)(3).toString('hex')}`;
}
function errorsIn(diagnostics) {
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    return errors.map(({ message, location }) => `${(0,model_location/* formatLocation */.j$)(location)}: ${message}`);
}
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

// EXTERNAL MODULE: ./lib/plan/plan-file.js + 2 modules
var plan_file = __webpack_require__(7838);
// EXTERNAL MODULE: ./lib/cli/progress.js
var cli_progress = __webpack_require__(9095);
// EXTERNAL MODULE: ./lib/cli/commands/run-in-cloud.js + 7 modules
var run_in_cloud = __webpack_require__(3762);
;// CONCATENATED MODULE: ./lib/cli/commands/deploy.js






/** @returns the exit code */
async function deploy(what, flags) {
    const { stage, resume, keepGoing = false, concurrency, assembly, packaged } = flags;
    const plan = isFile(what) ? (0,plan_file/* readPlan */.m3)((0,external_node_fs_.readFileSync)(what, 'utf8')) : undefined;
    const progress = (0,cli_progress/* terminalProgress */.e)(process.stderr);
    const reading = {
        directory: plan === undefined ? what : '.',
        assemblies: assembly,
        packaged,
        environment: process.env,
        today: new Date().toISOString().slice(0, 10),
        onProgress: progress,
    };
    return (0,run_in_cloud/* runInCloud */.S)('deploy', flags, (settings) => {
        const onPlan = (begun) => {
            progress.done();
            settings.onPlan(begun);
        };
        const given = { ...settings, ...reading, onPlan };
        if (resume !== undefined)
            return resumeDeploy({ ...given, run: resume, ...(stage !== undefined && { stage }) });
        return runDeploy({
            ...given,
            stage: stageOf(plan, stage),
            ...(plan !== undefined && { plan }),
            keepGoing,
            concurrency,
        });
    }).finally(() => progress.done());
}
function stageOf(plan, stage) {
    if (plan === undefined && stage === undefined)
        throw new app_error/* AppError */.u('usage', 'deploy needs --stage');
    if (plan !== undefined && stage !== undefined && stage !== plan.stage)
        throw new app_error/* AppError */.u('usage', `the plan is for ${plan.stage}, not for ${stage}`);
    return plan?.stage ?? stage ?? '';
}
/** What is neither is for the reader of the directory to tell. */
function isFile(path) {
    return (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false })?.isFile() === true;
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
