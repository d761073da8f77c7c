export const id = 959;
export const ids = [959];
export const modules = {

/***/ 7959:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  demo: () => (/* binding */ demo)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/read/files/overlay-files.js
var overlay_files = __webpack_require__(6194);
// EXTERNAL MODULE: ./lib/read/files/working-tree.js + 2 modules
var working_tree = __webpack_require__(665);
// EXTERNAL MODULE: ./lib/app/check.js + 12 modules
var check = __webpack_require__(4962);
;// CONCATENATED MODULE: ./lib/app/demo/demo.js




const CHANGES = [
    {
        folder: 'pass',
        title: 'shipping prints labels, declares what it reads, and may send to any queue',
    },
    {
        folder: 'fail',
        title: 'checkout helps itself to the ledger; payments changes its key and drops an export',
    },
];
/**
 * Checks the example estate that ships with Stackgate against two changes; writes nothing.
 *
 * @param packageRoot the folder that holds `examples`
 * @param today ISO date, for waivers
 */
function runDemo(packageRoot, today) {
    const folder = (0,external_node_path_.join)(packageRoot, 'examples/shop');
    const base = (0,working_tree/* workingTree */.c)(folder, { label: 'examples/shop' });
    const changes = CHANGES.map(({ folder: name, title }) => {
        const change = (0,working_tree/* workingTree */.c)((0,external_node_path_.join)(packageRoot, 'examples/shop-changes', name));
        return { title, outcome: checkChange(base, change, name, today) };
    });
    const services = changes[0]?.outcome.result.stages[0]?.services ?? [];
    return {
        folder,
        services: services.length,
        formats: [...new Set(services.map(({ format }) => format))].sort(),
        changes,
    };
}
function checkChange(base, change, name, today) {
    const sources = {
        proposed: (0,overlay_files/* overlayFiles */.M)(base, change, `the change in examples/shop-changes/${name}`),
        deployed: base,
        deployedDescription: 'the estate in examples/shop',
        policy: base,
        policyDescription: 'examples/shop',
        diagnostics: [],
    };
    return (0,check/* checkSources */.BT)(sources, {
        directory: '.',
        assemblies: new Map(),
        environment: {},
        today,
        onProgress: () => undefined,
    });
}

// EXTERNAL MODULE: ./lib/cloud/local/local-cloud.js
var local_cloud = __webpack_require__(2102);
// EXTERNAL MODULE: ./lib/cloud/local/local-port.js
var local_port = __webpack_require__(7996);
// EXTERNAL MODULE: ./lib/cloud/local/virtual-clock.js + 1 modules
var virtual_clock = __webpack_require__(3296);
// EXTERNAL MODULE: ./lib/deploy/run.js + 8 modules
var deploy_run = __webpack_require__(9526);
// EXTERNAL MODULE: ./lib/deploy/stores/memory-stores.js
var memory_stores = __webpack_require__(1210);
// EXTERNAL MODULE: ./lib/app/planning/plan-estate.js + 22 modules
var plan_estate = __webpack_require__(1911);
// EXTERNAL MODULE: ./lib/app/running/furnish.js
var furnish = __webpack_require__(4276);
;// CONCATENATED MODULE: ./lib/app/demo/process-that-dies.js
/** What unwinds a process of the demo that was killed; nothing that runs takes it for an error it knows. */
class ProcessGone extends Error {
}
/**
 * The same tools for a process that is killed right after CloudFormation took its call to execute a change set of
 * `stackName`: the answer never comes, the journal never hears of it, the lease is not
 * given back.
 */
function toolsThatDie(tools, stackName) {
    const life = { isOver: false };
    const isLast = (method, given) => method === 'executeChangeSet' && given[0] === stackName;
    const { cloud } = tools;
    return {
        ...tools,
        cloud: {
            clock: { now: () => cloud.clock.now(), sleep: mortal(cloud.clock, life).sleep },
            at: (target) => mortal(cloud.at(target), life, isLast),
        },
        journals: mortal(tools.journals, life),
        artefacts: mortal(tools.artefacts, life),
        leases: mortal(tools.leases, life),
    };
}
/** Every method does nothing any more once life is over; the one that ends it is done, and not answered. */
function mortal(inner, life, isLast = () => false) {
    const check = () => {
        if (life.isOver)
            throw new ProcessGone('killed');
    };
    return new Proxy(inner, {
        get(object, name, receiver) {
            const method = Reflect.get(object, name, receiver);
            if (typeof method !== 'function')
                return method;
            return async (...given) => {
                check();
                const answer = await Reflect.apply(method, object, given);
                life.isOver ||= isLast(String(name), given);
                check();
                return answer;
            };
        },
    });
}

// EXTERNAL MODULE: ./lib/plan/fingerprint.js
var fingerprint = __webpack_require__(2911);
;// CONCATENATED MODULE: ./lib/app/demo/stack-contents.js

async function contentsOf(cloud, artefacts, stacks) {
    const found = [];
    for (const { stack, stackName, target } of stacks) {
        const at = cloud.at(target);
        const { parameters, tags } = (await at.describeStack(stackName)) ?? { parameters: {}, tags: {} };
        const body = (await at.originalTemplate(stackName)) ?? '';
        const named = await Promise.all(artefactsIn(body).map(async (digest) => [digest, (await artefacts.get(digest)) !== undefined]));
        found.push({
            stack,
            template: (0,fingerprint/* digestOf */.ol)(body),
            parameters: (0,fingerprint/* digestOf */.ol)((0,fingerprint/* canonicalJson */.dj)(parameters)),
            tags: (0,fingerprint/* digestOf */.ol)((0,fingerprint/* canonicalJson */.dj)(tags)),
            artefacts: (0,fingerprint/* digestOf */.ol)((0,fingerprint/* canonicalJson */.dj)(named)),
        });
    }
    return found;
}
/** Nested templates by their address and code by its object key: both hold the digest of what they name. */
function artefactsIn(body) {
    const code = [...body.matchAll(/artefacts\/([0-9a-f]{64})/g)].map(([, digest = '']) => digest);
    return [...new Set(code)].sort();
}

;// CONCATENATED MODULE: ./lib/app/demo/demo-deploy.js












/** Its queue is in the way of the change; what fails is said as AWS would say it. */
const obstacle = {
    match: { stackName: 'shipping-prod', logicalId: 'Parcels', resourceAction: 'create', times: 1 },
    effect: { kind: 'resource-fails', reason: 'A queue shipping-prod-parcels already exists: somebody made it by hand' },
};
const lastWords = 'checkout-prod';
const stage = 'prod';
/**
 * Deploys the example estate to an embedded CloudFormation in memory: once whole, once with a failure in the
 * middle, once by a process that is killed and another that goes on. Nothing is written anywhere.
 *
 * @param packageRoot the folder that holds `examples`
 * @param today ISO date, at whose midnight the simulated time begins
 */
async function runDemoDeploy(packageRoot, today) {
    const base = (0,working_tree/* workingTree */.c)((0,external_node_path_.join)(packageRoot, 'examples/shop'), { label: 'examples/shop' });
    const change = (0,working_tree/* workingTree */.c)((0,external_node_path_.join)(packageRoot, 'examples/shop-changes/deploy'));
    const changed = (0,overlay_files/* overlayFiles */.M)(base, change, 'the change in examples/shop-changes/deploy');
    const world = new DemoWorld(Date.parse(today), today);
    const first = await world.deploy('run-1', base);
    const before = await world.contents(first.plan);
    const failing = await world.deploy('run-2', changed);
    const after = await world.contents(first.plan);
    const killed = await world.deploy('run-3', changed, lastWords);
    await world.waitForLease();
    const resumed = await world.resume('run-3', killed.plan);
    const updates = new Map();
    for (const { stackName, target, stack } of killed.plan.steps)
        updates.set(stack, await world.updatesIn('run-3', stackName, target));
    return { first, failing, before, after, killed, killedAt: lastWords, resumed, updates };
}
class DemoWorld {
    #core;
    #cloud;
    #stores = (0,memory_stores/* memoryStores */.Ih)();
    #today;
    constructor(startAt, today) {
        this.#core = new local_cloud/* LocalCloud */.z({ startAt, faults: [obstacle] });
        const onAdvance = (time) => this.#core.advanceTo(time);
        this.#cloud = (0,local_port/* localCloud */.Z)(this.#core, new virtual_clock/* VirtualClock */.k({ startAt, onAdvance }));
        this.#today = today;
    }
    /** @param diesAt the stack whose execution is the last thing that the process does */
    async deploy(run, files, diesAt) {
        const { plan, secret } = await this.#plan(files);
        const { tools, log } = this.#tools(run);
        const own = { ...(diesAt === undefined ? tools : toolsThatDie(tools, diesAt)), secret };
        try {
            return { plan, log, report: await (0,deploy_run/* startRun */.AD)(own, { run, plan, options: { concurrency: 4, keepGoing: false } }) };
        }
        catch (error) {
            if (error instanceof ProcessGone)
                return { plan, log };
            throw error;
        }
    }
    async resume(run, plan) {
        const { tools, log } = this.#tools(`${run} again`);
        return { plan, log, report: await (0,deploy_run/* resumeRun */.ZL)(tools, run) };
    }
    contents(plan) {
        return contentsOf(this.#cloud, this.#stores.artefacts, plan.steps);
    }
    /** Nobody gave the killed process's lease back: it has to run out. */
    async waitForLease() {
        const lease = await this.#stores.leases.look(stage);
        await this.#cloud.clock.sleep(Math.max(0, (lease?.until ?? 0) - this.#cloud.clock.now()));
    }
    async updatesIn(run, stackName, target) {
        const events = await this.#cloud.at(target).events(stackName);
        return events.filter(({ physicalId, stackId, status, token }) => physicalId === stackId && status === 'UPDATE_IN_PROGRESS' && token?.includes(run)).length;
    }
    async #plan(files) {
        const sources = {
            proposed: files,
            deployedDescription: null,
            policy: files,
            policyDescription: files.label,
            diagnostics: [],
        };
        const planned = await (0,plan_estate/* planSources */._)(sources, {
            directory: '.',
            stage,
            assemblies: new Map(),
            environment: {},
            today: this.#today,
            onProgress: () => { },
            cloud: this.#cloud,
            artefacts: this.#stores.artefacts,
        });
        if (planned.result?.kind !== 'planned')
            throw new Error(`the example cannot be planned: ${JSON.stringify(planned.result ?? planned.diagnostics)}`);
        (0,furnish/* furnish */.YZ)(this.#core, planned);
        return { plan: planned.result.plan, secret: (0,furnish/* secretsOf */.Fj)(planned) };
    }
    #tools(holder) {
        const log = [];
        return { tools: { cloud: this.#cloud, ...this.#stores, holder, progress: (event) => log.push(event) }, log };
    }
}

// EXTERNAL MODULE: ./lib/app/rule-infos.js + 1 modules
var rule_infos = __webpack_require__(8656);
// EXTERNAL MODULE: ./lib/report/markdown/render-markdown.js + 14 modules
var render_markdown = __webpack_require__(278);
// EXTERNAL MODULE: ./lib/report/text/render-text.js
var render_text = __webpack_require__(3444);
// EXTERNAL MODULE: ./lib/cli/terminal-style.js
var terminal_style = __webpack_require__(9524);
// EXTERNAL MODULE: ./lib/cli/write-output.js
var write_output = __webpack_require__(3915);
// EXTERNAL MODULE: ./lib/plan/critical-path.js
var critical_path = __webpack_require__(3692);
// EXTERNAL MODULE: ./lib/report/plan/render-plan-text.js + 4 modules
var render_plan_text = __webpack_require__(8367);
// EXTERNAL MODULE: ./lib/report/plural.js
var plural = __webpack_require__(9414);
// EXTERNAL MODULE: ./lib/report/progress/plain-log.js
var plain_log = __webpack_require__(4467);
// EXTERNAL MODULE: ./lib/report/run/render-run-text.js
var render_run_text = __webpack_require__(3396);
;// CONCATENATED MODULE: ./lib/cli/commands/demo-story.js





/** The second half of the demo: three runs on an embedded CloudFormation, each with what shows that it ended well. */
function deployStory(demo, style) {
    const { first, failing, killed, resumed, updates } = demo;
    return [
        {
            title: 'Deploying the estate to an embedded CloudFormation: nothing leaves this machine, and time is simulated',
            text: [endOf(first, style)],
        },
        {
            title: 'A change to four services; somebody made the queue of the last one by hand',
            text: [planOf(failing, style), timeline(failing), endOf(failing, style)],
        },
        { title: 'Every stack as it was? Asked of the cloud, before and after', text: [comparison(demo)] },
        {
            title: 'The queue is out of the way. The same change, and its process is killed',
            text: [
                `${timeline(killed)}    killed after CloudFormation began to update ${demo.killedAt}, before its journal could know`,
                timeline(resumed),
                endOf(resumed, style),
                `Updates that CloudFormation began for the two processes together: ${[...updates].map(([stack, times]) => `${stack} ${times}`).join(', ')}.`,
            ],
        },
    ];
}
function planOf({ plan }, style) {
    return (0,render_plan_text/* renderPlanText */.$D)(plan, {
        ...style,
        compared: 'the change compared with the stacks in the cloud',
        chain: (0,critical_path/* criticalPath */.v)(plan),
    });
}
function endOf({ report }, style) {
    return report === undefined ? '' : (0,render_run_text/* renderRunText */.z)(report, style);
}
/** What each stack did and when, without the events of its resources. */
function timeline({ plan, log }) {
    const written = [];
    const lines = new plain_log/* PlainLog */.f(plan, { write: (text) => written.push(text) }, { github: false });
    for (const event of log)
        if (event.kind !== 'resource')
            lines.show(event);
    return written.join('');
}
const parts = ['template', 'parameters', 'tags', 'artefacts'];
function comparison({ before, after }) {
    const width = Math.max(...before.map(({ stack }) => stack.length));
    const head = `  ${'stack'.padEnd(width)}  ${parts.map((part) => part.padEnd(10)).join('  ')}`;
    const rows = before.map((one) => `  ${one.stack.padEnd(width)}  ${parts.map((part) => cell(part, one, after)).join('  ')}`);
    const differing = before.flatMap((one) => parts.filter((part) => cell(part, one, after).startsWith('✗')));
    const verdict = differing.length === 0
        ? 'Nothing differs.'
        : `${(0,plural/* count */.U9)(differing.length, 'thing')} not as before: this is a bug, please report it.`;
    return [head, ...rows, '', verdict].map((line) => line.trimEnd()).join('\n');
}
/** The beginning of the digest that both have; a cross where they differ. */
function cell(part, one, after) {
    const now = after.find(({ stack }) => stack === one.stack)?.[part];
    return (now === one[part] ? `= ${one[part].slice(0, 8)}` : `✗ ${now?.slice(0, 8) ?? 'gone'}`).padEnd(10);
}

;// CONCATENATED MODULE: ./lib/cli/commands/demo.js










/**
 * The example estate under two changes, and deployed. It ends well although one change fails the check and one the
 * deploy: that is what it shows.
 */
async function demo(flags) {
    const today = new Date().toISOString().slice(0, 10);
    const shown = runDemo(packageRoot(), today);
    const text = flags.comment === true ? commentOf(shown) : await story(shown, today);
    (0,write_output/* writeOutput */.zh)(text, undefined);
    return 0;
}
/** The script that runs is `dist/cli/index.js`, whatever link started it; a bundle cannot ask its own module. */
function packageRoot() {
    return (0,external_node_path_.join)((0,external_node_path_.dirname)((0,external_node_fs_.realpathSync)(process.argv[1] ?? '.')), '../..');
}
async function story(shown, today) {
    const style = (0,terminal_style/* terminalStyle */.w)();
    const checks = shown.changes.map(({ title, outcome }, at) => [
        rule(`Change ${at + 1}: ${title}`),
        (0,render_text/* renderText */.S)(outcome.result, style).trimEnd(),
        `exit code ${outcome.exitCode}`,
    ].join('\n\n'));
    return [
        `An example estate: ${shown.services} services in ${shown.formats.join(', ')}.`,
        `Look at it: ${shown.folder}`,
        '',
        checks.join('\n\n'),
        '',
        rule('The comment on the second pull request, as markdown'),
        '',
        commentOf(shown),
        '',
        ...(await deployment(today)),
        rule('What to do next'),
        '',
        NEXT,
    ].join('\n');
}
async function deployment(today) {
    const chapters = deployStory(await runDemoDeploy(packageRoot(), today), (0,terminal_style/* terminalStyle */.w)());
    return chapters.flatMap(({ title, text }) => [rule(title), '', ...text.map((part) => `${part.trimEnd()}\n`)]);
}
function commentOf({ changes }) {
    const last = changes.at(-1);
    return last === undefined ? '' : (0,render_markdown/* renderMarkdown */.G)(last.outcome.result, { links: () => undefined, rules: (0,rule_infos/* ruleInfos */.U)() });
}
function rule(title) {
    return `── ${title} ${'─'.repeat(Math.max(0, 96 - title.length))}`;
}
const NEXT = `In a repository of yours:
  stackgate inspect            what is read: services, functions, statements, edges
  stackgate check              compare with the merge base and judge; only what is new fails
  stackgate explain            the rules
  stackgate plan --cloud local     what a deploy would do: order, why, what cannot be undone
  stackgate deploy --cloud local   do it on the embedded CloudFormation; state is kept in .stackgate
  docs/workflow.md             the workflow to copy, and how to start in report-only mode`;


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
