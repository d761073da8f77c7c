export const id = 705;
export const ids = [705];
export const modules = {

/***/ 4962:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Yo: () => (/* binding */ checkAgainst),
  BT: () => (/* binding */ checkSources),
  k_: () => (/* binding */ runCheck)
});

// EXTERNAL MODULE: ./lib/graph/digraph.js
var digraph = __webpack_require__(9021);
;// CONCATENATED MODULE: ./lib/graph/deploy-order.js

/**
 * Which services must be deployed before which: an edge from each consumer to what it imports from, and
 * from each provider that drops something to its consumers, who must first have stopped using it.
 *
 * @param dropped imports of the deployed estate whose provider is no longer there
 */
function dependencyGraph(services, edges, dropped = []) {
    const graph = new digraph/* Digraph */.oM();
    const among = new Set(services);
    for (const service of services)
        graph.addNode(service);
    for (const [consumer, provider] of importsAmong(among, edges))
        graph.addEdge(consumer, provider);
    for (const [consumer, provider] of importsAmong(among, dropped))
        graph.addEdge(provider, consumer);
    return graph;
}
function* importsAmong(services, edges) {
    for (const { kind, from, to } of edges) {
        if (kind !== 'import' || from.service === null || to.service === null || from.service === to.service)
            continue;
        if (services.has(from.service) && services.has(to.service))
            yield [from.service, to.service];
    }
}
/**
 * Services in the order they must be deployed, as steps: those of one step may go at once. Only
 * imports count, as only they make a deploy fail. Services that import each other share a step.
 */
function deploySteps(services, edges, dropped = []) {
    const graph = dependencyGraph(services, edges, dropped);
    const stepOf = new Map();
    for (const component of (0,digraph/* componentsOf */.ct)(graph)) {
        const before = component.flatMap((member) => graph.successors(member)).filter((one) => !component.includes(one));
        const step = Math.max(0, ...before.map((one) => (stepOf.get(one) ?? 0) + 1));
        for (const member of component)
            stepOf.set(member, step);
    }
    const steps = [];
    for (const service of [...services].sort()) {
        const step = stepOf.get(service) ?? 0;
        while (steps.length <= step)
            steps.push([]);
        steps[step]?.push(service);
    }
    return steps;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/policy/fingerprint.js

/**
 * Gives each finding of one estate its fingerprint: 16 hex digits of the SHA-256 of rule, service and
 * subject, so neither a moved line nor a moved folder changes it. What is the same in all three is told
 * apart by an ordinal: one more of the same kind is one more fingerprint.
 */
function withFingerprints(items) {
    const seen = new Map();
    return items.map((item) => {
        const identity = JSON.stringify([item.rule, item.service, item.subject]);
        const ordinal = seen.get(identity) ?? 0;
        seen.set(identity, ordinal + 1);
        return { ...item, fingerprint: digest(ordinal === 0 ? identity : `${identity}#${ordinal}`) };
    });
}
function digest(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, 16);
}

// EXTERNAL MODULE: ./lib/model/location.js
var model_location = __webpack_require__(1918);
// EXTERNAL MODULE: ./lib/config/bounded-glob.js
var bounded_glob = __webpack_require__(8682);
;// CONCATENATED MODULE: ./lib/policy/severity.js

const ranks = { off: 0, note: 1, warning: 2, error: 3 };
/** Errors first. */
function compareSeverity(a, b) {
    return ranks[b] - ranks[a];
}
/**
 * What the policy says of a rule in a service: the last setting that matches, else the rule's own
 * severity. A report may weigh less than that, never more.
 */
function severityFinder(policy) {
    const settings = policy.rules.map(({ rule, severity, services }) => ({
        severity,
        matchesRule: (0,bounded_glob/* compileGlob */.SO)(rule, 'name'),
        matchesService: services === undefined ? everything : (0,bounded_glob/* compileGlobs */.tI)(services, 'name'),
    }));
    const byRule = new Map();
    const settingsOf = (rule) => {
        const known = byRule.get(rule) ?? settings.filter(({ matchesRule }) => matchesRule(rule));
        byRule.set(rule, known);
        return known;
    };
    return (rule, service, own) => {
        const setting = settingsOf(rule).findLast(({ matchesService }) => matchesService(service));
        const most = setting?.severity ?? own.rule;
        return own.report !== undefined && ranks[own.report] < ranks[most] ? own.report : most;
    };
}
const everything = () => true;

;// CONCATENATED MODULE: ./lib/policy/merge-stages.js


/**
 * Findings of several stages as one list: the same fingerprint is the same finding, seen at each of its
 * stages. It is new when it is new at any of them, and weighs the most that it weighs anywhere.
 */
function mergeStages(byStage) {
    const merged = new Map();
    for (const findings of byStage)
        for (const finding of findings) {
            const other = merged.get(finding.fingerprint);
            merged.set(finding.fingerprint, other === undefined ? finding : mergeTwo(other, finding));
        }
    return [...merged.values()].sort(compareFindings);
}
/** The words are those of the stage where it is new; of the first stage when it is new at both or neither. */
function mergeTwo(a, b) {
    const main = b.new && !a.new ? b : a;
    const severity = compareSeverity(a.severity, b.severity) <= 0 ? a.severity : b.severity;
    return {
        ...main,
        severity,
        new: a.new || b.new,
        stages: [...a.stages, ...b.stages],
    };
}
/** New before old, errors before warnings, then by service, rule and place. */
function compareFindings(a, b) {
    return (Number(b.new) - Number(a.new) ||
        compareSeverity(a.severity, b.severity) ||
        compareText(a.service, b.service) ||
        compareText(a.rule, b.rule) ||
        (0,model_location/* compareLocations */.Qr)(a.location, b.location) ||
        compareText(a.subject, b.subject) ||
        compareText(a.fingerprint, b.fingerprint));
}
function compareText(a, b) {
    return a === b ? 0 : a < b ? -1 : 1;
}

;// CONCATENATED MODULE: ./lib/policy/fill-template.js
/**
 * `{{name}}` filled from the data, in one pass, so that text from a repository is never a template.
 * @throws when the data lacks a name: a bug of the rule
 */
function fillTemplate(template, data) {
    return template.replace(/\{\{(\w+)\}\}/g, (_, name) => {
        const text = Object.hasOwn(data, name) ? data[name] : undefined;
        if (text === undefined)
            throw new Error(`the message needs {{${name}}}, which the report does not give`);
        return text;
    });
}

;// CONCATENATED MODULE: ./lib/policy/run-rules.js

/** The service that findings of the gate about itself are filed under. */
const gateService = 'stackgate';
/** Every rule over one estate. A rule that crashes is an error finding of its own: it is never skipped. */
function runRules(rules, context, severityOf) {
    return rules.flatMap((rule) => runRule(rule, context, severityOf));
}
function runRule(rule, context, severityOf) {
    const findings = [];
    try {
        for (const report of rule.check(context)) {
            const finding = findingOf(rule, report, severityOf);
            if (finding !== undefined)
                findings.push(finding);
        }
    }
    catch (error) {
        findings.push(crashOf(rule, error, context));
    }
    return findings;
}
function findingOf(rule, report, severityOf) {
    const own = { rule: rule.meta.severity, ...(report.severity !== undefined && { report: report.severity }) };
    const severity = severityOf(rule.id, report.service, own);
    if (severity === 'off')
        return undefined;
    const template = rule.meta.messages[report.message];
    if (template === undefined)
        throw new Error(`${rule.id} has no message ${report.message}`);
    return {
        rule: rule.id,
        severity,
        confidence: report.confidence ?? rule.meta.confidence ?? 'high',
        service: report.service,
        subject: report.subject,
        message: fillTemplate(template, report.data),
        ...(report.advice !== undefined && { advice: report.advice }),
        ...(report.fix !== undefined && { fix: report.fix }),
        location: report.at,
        related: report.related ?? [],
    };
}
function crashOf(rule, error, context) {
    const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return {
        rule: 'gate/rule-crashed',
        severity: 'error',
        confidence: 'high',
        service: gateService,
        subject: rule.id,
        message: `The rule ${rule.id} crashed, so nobody knows what it would have found. ${reason.slice(0, 300)}`,
        advice: 'This is a bug in Stackgate: please report it. Until it is mended, turn the rule off in stackgate.yml.',
        location: context.estate.services[0]?.location ?? nowhere,
        related: [],
    };
}
const nowhere = { file: 'stackgate.yml', line: 1, column: 1 };

;// CONCATENATED MODULE: ./lib/policy/waivers.js


/**
 * Marks the findings that a waiver in force accepts. A waiver counts up to and including its last day; what
 * it accepted was never old, so from then on it is new again wherever its service changes.
 */
function applyWaivers(findings, waivers, { today, changed }) {
    const compiled = waivers.map((waiver) => compileWaiver(waiver, today));
    const used = new Set();
    const marked = findings.map((finding) => {
        const matching = compiled.filter((one) => one.matches(finding));
        for (const one of matching)
            used.add(one);
        const inForce = matching.find((one) => !one.expired);
        if (inForce !== undefined)
            return { ...finding, waived: accepted(inForce.waiver) };
        const [ended] = matching;
        return ended !== undefined && changed.has(finding.service) ? countAgain(finding, ended.waiver) : finding;
    });
    return { findings: marked, notes: compiled.flatMap((one) => noteOf(one, used.has(one))) };
}
function countAgain(finding, { expires, location }) {
    return {
        ...finding,
        new: true,
        related: [...finding.related, { message: `its waiver ended on ${expires}`, location }],
    };
}
function compileWaiver(waiver, today) {
    const rule = (0,bounded_glob/* compileGlob */.SO)(waiver.rule, 'name');
    const subject = (0,bounded_glob/* compileGlob */.SO)(waiver.subject, 'name');
    return {
        waiver,
        matches: (finding) => rule(finding.rule) && subject(`${finding.service}:${finding.subject}`),
        expired: waiver.expires !== undefined && waiver.expires < today,
    };
}
function accepted({ owner, reason, expires }) {
    return { owner, reason, ...(expires !== undefined && { expires }) };
}
function noteOf({ waiver, expired }, used) {
    if (used && !expired)
        return [];
    const what = `The waiver of ${waiver.rule} for ${waiver.subject}, owned by ${waiver.owner},`;
    const note = {
        severity: 'note',
        confidence: 'high',
        service: gateService,
        subject: `${waiver.rule} ${waiver.subject}`,
        location: waiver.location,
        related: [],
    };
    if (!used)
        return [{ ...note, rule: 'gate/waiver-unused', message: `${what} matches no finding.`, advice: 'Remove it.' }];
    const message = `${what} ended on ${waiver.expires}: what it accepted counts again.`;
    return [{ ...note, rule: 'gate/waiver-expired', message, advice: 'Mend the finding, or agree on a new date.' }];
}

;// CONCATENATED MODULE: ./lib/policy/judge.js





/**
 * Judges every stage twice: as proposed, and as it is deployed. What stands in both is old. Waivers
 * are applied last, so that one that matches nothing at any stage can be told.
 */
function judge(input) {
    const severityOf = severityFinder(input.settings.policy);
    const found = mergeStages(input.stages.map((stage) => judgeStage(stage, input, severityOf)));
    const changed = new Set(input.stages.flatMap(({ changes }) => changes.map(({ service }) => service)));
    const { findings, notes } = applyWaivers(found, input.settings.policy.waivers, { today: input.today, changed });
    const stages = input.stages.map(({ proposed }) => proposed.estate.stage);
    const aboutWaivers = withFingerprints(notes).map((note) => ({ ...note, new: false, stages }));
    return { findings: [...findings.toSorted(compareFindings), ...aboutWaivers] };
}
function judgeStage(stage, input, severityOf) {
    const { proposed, deployed, changes } = stage;
    const proposedOthers = othersOf(stage, input.stages, (one) => one.proposed);
    const context = {
        ...proposed,
        changes,
        ...(deployed !== undefined && { deployed }),
        otherStages: proposedOthers,
        settings: input.settings,
    };
    const now = withFingerprints(runRules(input.rules, context, severityOf));
    const before = deployed === undefined ? [] : judgeDeployed(stage, deployed, input, severityOf);
    const pending = stage.merged === undefined || input.stages.every(isAllDeployed)
        ? []
        : judgeMerged(stage, stage.merged, input, severityOf);
    const old = new Set([...before, ...pending].filter(isBaseline).map(({ fingerprint }) => fingerprint));
    const crashes = before.filter((finding) => !isBaseline(finding) && !now.some((one) => one.fingerprint === finding.fingerprint));
    const stages = [proposed.estate.stage];
    return [...now, ...crashes].map((finding) => ({ ...finding, new: !old.has(finding.fingerprint), stages }));
}
/** What was merged is what is deployed, the very same: to judge it would be to judge the deployed side again. */
function isAllDeployed({ deployed, merged }) {
    if (merged === undefined)
        return true;
    const { changes, estate, edges } = merged;
    return changes.length === 0 && estate === deployed?.estate && edges === deployed.edges;
}
function judgeDeployed(stage, deployed, input, severityOf) {
    const otherStages = othersOf(stage, input.stages, (one) => one.deployed);
    const context = { ...deployed, changes: [], otherStages, settings: input.settings };
    return withFingerprints(runRules(input.rules, context, severityOf));
}
function judgeMerged(stage, { changes, ...merged }, input, severityOf) {
    const otherStages = othersOf(stage, input.stages, (one) => one.merged ?? one.deployed);
    const { deployed } = stage;
    const before = deployed !== undefined && { deployed };
    const context = { ...merged, changes, ...before, otherStages, settings: input.settings };
    return withFingerprints(runRules(input.rules, context, severityOf));
}
/** A crash is never old: a rule that crashes on the base as well still sees nothing of the change. */
function isBaseline(finding) {
    return finding.rule !== 'gate/rule-crashed';
}
function othersOf(stage, stages, side) {
    return stages.flatMap((other) => (other === stage ? [] : (side(other)?.estate ?? [])));
}

// EXTERNAL MODULE: ./lib/policy/registry.js + 41 modules
var registry = __webpack_require__(8269);
;// CONCATENATED MODULE: ./lib/policy/verdict.js
/**
 * `error` when something could not be read, for then nobody knows what it holds; else `fail` when a
 * finding counts. Report-only does not change the verdict, only what the run ends with.
 */
function verdictOf(findings, diagnostics, policy) {
    if (diagnostics.some(({ severity }) => severity === 'error'))
        return 'error';
    return findings.some((finding) => counts(finding, policy)) ? 'fail' : 'pass';
}
/** True for a finding that fails the check: an error that nobody waived, and new unless all count. */
function counts(finding, { failOn }) {
    return finding.severity === 'error' && finding.waived === undefined && (failOn === 'all' || finding.new);
}

;// CONCATENATED MODULE: ./lib/app/affected.js
/**
 * Services that a change concerns, each with why; in name order.
 *
 * @param isEdited whether any file that the service's definition was read from differs
 * @param isPending whether the base has changes of it that are not deployed yet
 */
function affectedServices(stages, isEdited, isPending = () => false) {
    const reasons = new Map();
    const because = (service, reason) => {
        const there = reasons.get(service) ?? new Set();
        reasons.set(service, there.add(reason));
    };
    const changes = stages.flatMap((stage) => stage.changes);
    const own = new Set(changes.filter(isOwn).map(({ service }) => service));
    const isHere = (service) => isEdited(service) || (own.has(service) && !isPending(service));
    for (const change of changes.filter(({ service }) => isHere(service)))
        because(change.service, ownReason(change));
    for (const stage of stages)
        for (const change of stage.changes.filter(concernsConsumers))
            for (const consumer of consumersOf(change, stage))
                because(consumer, `imports ${change.subject}, which ${fate(change)}`);
    for (const { service } of changes)
        if (!reasons.has(service))
            because(service, isPending(service) ? PENDING : NEIGHBOUR);
    const owners = new Map(stages.flatMap(({ services }) => services).map((one) => [one.name, one.owner]));
    return [...reasons]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([service, why]) => {
        const owner = owners.get(service);
        const untouched = !isHere(service);
        return { service, reasons: [...why], ...(untouched && { untouched }), ...(owner === undefined ? {} : { owner }) };
    });
}
/** Another service takes away, or brings, what this one refers to: no line of its own differs. */
const NEIGHBOUR = 'what it refers to changes';
/** Somebody else's change, which the next deploy takes along. */
const PENDING = 'merged before and not deployed yet';
/** An edge has two ends, and may come and go because of the other one. */
function isOwn({ kind }) {
    return kind !== 'edge';
}
function ownReason({ kind, action }) {
    if (kind !== 'service')
        return 'changed here';
    return action === 'added' ? 'new service' : action === 'removed' ? 'service removed' : 'changed here';
}
function concernsConsumers({ kind, action }) {
    return kind === 'export' && action !== 'added';
}
function fate({ action }) {
    return action === 'removed' ? 'goes away' : 'changes';
}
/** Who imports an export now, or did until this change. */
function consumersOf(change, stage) {
    const edges = [...stage.edges, ...(stage.removedEdges ?? [])];
    const importers = edges.filter(({ kind, detail }) => kind === 'import' && detail === change.subject);
    return new Set(importers.flatMap(({ from }) => (from.service === null || from.service === change.service ? [] : [from.service])));
}

// EXTERNAL MODULE: ./lib/app/base-settings.js
var base_settings = __webpack_require__(9018);
// EXTERNAL MODULE: ./lib/app/compared-stage.js + 9 modules
var compared_stage = __webpack_require__(9025);
// EXTERNAL MODULE: ./lib/app/construct-names.js
var construct_names = __webpack_require__(6651);
;// CONCATENATED MODULE: ./lib/app/construct-places.js
/**
 * Findings in a synthesised template with the line of the app that made the resource: that is where people
 * mend it. The resource is the last one that begins in the file before the finding's line.
 */
function withConstructPlaces(findings, estates) {
    const byFile = new Map();
    for (const resource of estates.flatMap(resourcesOf)) {
        const there = byFile.get(resource.location.file);
        if (there)
            there.push(resource);
        else
            byFile.set(resource.location.file, [resource]);
    }
    if (![...byFile.values()].some((resources) => resources.some(isMade)))
        return findings;
    for (const resources of byFile.values())
        resources.sort((a, b) => a.location.line - b.location.line);
    return findings.map((finding) => {
        const resource = byFile
            .get(finding.location.file)
            ?.findLast(({ location }) => location.line <= finding.location.line);
        if (resource === undefined || !isMade(resource) || !isAbout(finding, resource))
            return finding;
        const place = { message: `${resource.label ?? resource.id} is made here`, location: resource.constructedAt };
        return { ...finding, related: [...finding.related, place] };
    });
}
/** What was removed stood in another text of the same file. */
function isAbout({ subject, message }, { id }) {
    return subject.includes(id) || message.includes(id);
}
function resourcesOf({ services }) {
    const stacks = services.filter(({ format }) => format === 'cdk').flatMap((service) => service.stacks);
    return stacks.flatMap((stack) => [...stack.resources.values()]);
}
function isMade(resource) {
    return resource.constructedAt !== undefined;
}

// EXTERNAL MODULE: ./lib/app/dropped-imports.js
var dropped_imports = __webpack_require__(9278);
// EXTERNAL MODULE: ./lib/app/exit-codes.js
var exit_codes = __webpack_require__(6000);
// EXTERNAL MODULE: ./lib/app/known-gaps.js + 1 modules
var known_gaps = __webpack_require__(3930);
// EXTERNAL MODULE: ./lib/app/merge-diagnostics.js
var merge_diagnostics = __webpack_require__(4358);
// EXTERNAL MODULE: ./lib/app/sources.js + 4 modules
var sources = __webpack_require__(8243);
;// CONCATENATED MODULE: ./lib/app/unread-base.js
/**
 * Services that could not be read, or not wholly, in what the proposal is compared with. Their findings
 * count as new, for nobody can tell which are old; that must not look like what the change did.
 */
function unreadBase({ proposed, deployed }) {
    if (deployed === undefined)
        return [];
    const mended = new Map();
    const stillBroken = filesWithErrors(proposed.diagnostics);
    for (const problem of deployed.diagnostics) {
        const { file } = problem.location;
        if (problem.severity !== 'error' || stillBroken.has(file) || mended.has(file))
            continue;
        const readers = proposed.estate.services.filter(({ inputs, file: own }) => own === file || inputs.includes(file));
        if (readers.length > 0)
            mended.set(file, unread_base_noteOf(problem, readers));
    }
    return [...mended.values(), ...outputOnOneSide(deployed, proposed)];
}
/** CDK output that a build job makes and no commit holds: the usual case, unless it is committed. */
function outputOnOneSide(deployed, proposed) {
    if (!proposed.estate.services.some(({ format }) => format === 'cdk'))
        return [];
    const still = appsWithoutOutput(proposed);
    return [...appsWithoutOutput(deployed)]
        .filter((file) => !still.has(file))
        .map((file) => ({
        severity: 'warning',
        code: 'compare/base-unreadable',
        message: `${file} has no synthesised output in what this is compared with: all its stacks count as new, and what they replace or drop is not seen. ${GIVE_OUTPUT}`,
        location: { file, line: 1, column: 1 },
    }));
}
const GIVE_OUTPUT = "Give the base's output with --deployed-assembly SERVICE=DIR.";
function appsWithoutOutput({ diagnostics }) {
    return new Set(diagnostics.filter(({ code }) => code === 'cdk/no-assembly').map(({ location }) => location.file));
}
function filesWithErrors(diagnostics) {
    return new Set(diagnostics.filter(({ severity }) => severity === 'error').map(({ location }) => location.file));
}
function unread_base_noteOf({ location, message }, readers) {
    const names = readers.map(({ name }) => name).join(', ');
    const advice = readers.some(({ format }) => format === 'cdk') ? ` ${GIVE_OUTPUT}` : '';
    return {
        severity: 'warning',
        code: 'compare/base-unreadable',
        message: `${location.file} could not be read in what this is compared with (line ${location.line}: ${message.replace(/\.$/, '')}), so everything of ${names} counts as new, also what stood there before.${advice}`,
        location: { file: location.file, line: 1, column: 1 },
    };
}

// EXTERNAL MODULE: ./lib/app/unseen.js
var unseen = __webpack_require__(723);
;// CONCATENATED MODULE: ./lib/app/check.js
















/**
 * The gate: read, compare, judge. Reads files and git objects, and nothing else.
 *
 * @throws AppError for a directory, ref or stage that is not there
 */
function runCheck(options) {
    const assemblies = [...options.assemblies.values()];
    const deployedAssemblies = [...(options.deployedAssemblies?.values() ?? [])];
    return checkSources((0,sources/* openSources */.H)({ ...options, compares: 'snapshots', assemblies, deployedAssemblies }), options);
}
/** The same over files that are already open. */
function checkSources(sources, options) {
    const base = (0,base_settings/* readBaseSettings */.xu)(sources, options);
    const reader = new compared_stage/* StageReader */.G(sources, base.settings, options);
    const stages = (0,base_settings/* stagesToCheck */.b7)(base.settings, options.stage).map((stage) => reader.compared(stage));
    return checkStages(sources, base, stages, options);
}
/**
 * The same, with what is deployed asked elsewhere once the proposal is read.
 *
 * @param ask what is deployed at a stage
 */
async function checkAgainst(sources, options, ask) {
    const base = (0,base_settings/* readBaseSettings */.xu)(sources, options);
    const reader = new compared_stage/* StageReader */.G(sources, base.settings, options);
    const stages = [];
    for (const stage of (0,base_settings/* stagesToCheck */.b7)(base.settings, options.stage)) {
        const read = reader.bothOf(stage);
        stages.push(reader.against(read, await ask({ ...read, settings: base.settings })));
    }
    return checkStages(sources, base, stages, options);
}
function checkStages(sources, base, stages, options) {
    const { policy } = base.settings;
    options.onProgress({ kind: 'judging', rules: registry/* rules */.a.length });
    const judged = judge({ rules: registry/* rules */.a, settings: base.settings, stages, today: options.today });
    const findings = withConstructPlaces(judged.findings, stages.map(({ proposed }) => proposed.estate));
    const diagnostics = (0,merge_diagnostics/* mergeDiagnostics */.r)([
        ...sources.diagnostics,
        ...base.diagnostics,
        ...(0,unseen/* unreadSubmodules */.$)(sources.proposed),
        ...stages.flatMap(readingOf),
        ...(0,base_settings/* emptyEstate */.MO)(stages.map(({ proposed }) => proposed)),
    ]);
    const views = stages.map(viewOf);
    const affected = affectedServices(views, (service) => stages.some((stage) => isEdited(service, stage, sources)), (service) => stages.some(({ merged }) => merged?.changes.some((change) => change.service === service)));
    const result = {
        compared: comparedOf(sources, stages, options),
        stages: views,
        findings,
        diagnostics,
        verdict: verdictOf(findings, diagnostics, policy),
        reportOnly: policy.reportOnly,
        failOn: policy.failOn,
        policySource: sources.policyDescription,
        affected,
        deployOrder: deploySteps(affected.map(({ service }) => service), views.flatMap(({ edges }) => edges), views.flatMap(dropped_imports/* droppedImports */.J)),
    };
    return { result, exitCode: (0,exit_codes/* exitCodeOfCheck */.Nv)(result) };
}
function readingOf(stage) {
    const { proposed, deployed, merged, notes } = stage;
    const before = [...(deployed?.diagnostics ?? []), ...(merged?.diagnostics ?? [])];
    return [...notes, ...(0,known_gaps/* withKnownGaps */.l)(proposed.diagnostics, before), ...unreadBase(stage)];
}
function comparedOf(sources, stages, { proposedCommit }) {
    const commits = new Set(stages.map(({ commit }) => commit));
    const [deployedCommit] = commits.size === 1 ? commits : [];
    const { prefix: folder = '' } = sources.proposed;
    return {
        proposed: sources.proposed.label,
        deployed: descriptionOf(stages),
        ...(proposedCommit === undefined ? {} : { proposedCommit }),
        ...(deployedCommit === undefined ? {} : { deployedCommit }),
        ...(folder === '' ? {} : { folder }),
    };
}
/** Stages may be compared with different things: one was deployed with Stackgate, another not yet. */
function descriptionOf(stages) {
    const descriptions = new Set(stages.map(({ description }) => description));
    const [only = null] = descriptions;
    if (descriptions.size <= 1)
        return only;
    return stages.map(({ proposed, description }) => `${proposed.estate.stage}: ${description ?? 'nothing'}`).join('; ');
}
function viewOf({ proposed, deployed, changes }) {
    const { estate, statements, edges } = proposed;
    const before = new Set((deployed?.edges ?? []).map(({ key }) => key));
    const now = new Set(edges.map(({ key }) => key));
    return {
        stage: estate.stage,
        services: estate.services,
        statements,
        edges,
        changes,
        newEdges: new Set(deployed === undefined ? [] : [...now].filter((key) => !before.has(key))),
        ...(deployed === undefined ? {} : { removedEdges: deployed.edges.filter(({ key }) => !now.has(key)) }),
        ...(0,construct_names/* constructNames */.O)(deployed === undefined ? [estate] : [deployed.estate, estate]),
    };
}
/**
 * By the content of what the definition was read from, wherever it lies; other services' definitions are theirs. What
 * was merged before and is not deployed yet is nobody's edit.
 */
function isEdited(name, stage, sources) {
    const { proposed, deployed, merged } = stage;
    const now = contents(name, proposed.estate, sources.proposed);
    if (merged !== undefined)
        return now !== contents(name, merged.estate, sources.deployed);
    return now !== contents(name, deployed?.estate, stage.deployedFiles);
}
function contents(name, estate, files) {
    const others = new Set(estate?.services.filter((service) => service.name !== name).map(({ file }) => file));
    const inputs = estate?.services.find((service) => service.name === name)?.inputs ?? [];
    const own = inputs.filter((path) => !others.has(path));
    return own
        .map((path) => files?.digest(path) ?? '')
        .toSorted()
        .join();
}


/***/ }),

/***/ 6651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ constructNames)
/* harmony export */ });
/**
 * What the resources of the estates are called, where that is not their id.
 *
 * @param estates the deployed one first: what both have is called as the proposed one calls it
 */
function constructNames(estates) {
    const constructs = new Map();
    for (const { name, stacks } of estates.flatMap(({ services }) => services)) {
        const own = new Map([...(constructs.get(name) ?? []), ...stacks.flatMap(namesIn)]);
        if (own.size > 0)
            constructs.set(name, withBareIds(own));
    }
    return constructs.size === 0 ? {} : { constructs };
}
function namesIn(stack) {
    return [...stack.resources.values()].flatMap(({ id, constructPath: path, label }) => {
        if (path === undefined || label === undefined)
            return [];
        return [[stack.parent === undefined ? id : `${stack.id}/${id}`, { path, label }]];
    });
}
/** Texts write a reference inside a nested stack without the stack: known where no other stack of the service has that id. */
function withBareIds(names) {
    const bare = new Map();
    for (const [id, name] of names) {
        const last = id.slice(id.lastIndexOf('/') + 1);
        bare.set(last, bare.has(last) ? undefined : name);
    }
    return new Map([...[...bare].flatMap(([id, name]) => (name ? [[id, name]] : [])), ...names]);
}


/***/ }),

/***/ 8656:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ ruleInfos)
});

;// CONCATENATED MODULE: ./lib/policy/gate-rules.js
/** What the gate finds about itself: no rule's, in no pack, and not to be turned off. Each has a page beside the rules'. */
const gateRules = [
    { id: 'gate/rule-crashed', title: 'Every rule runs to its end', severity: 'error' },
    { id: 'gate/waiver-expired', title: 'A waiver ends on the day that was agreed', severity: 'note' },
    { id: 'gate/waiver-unused', title: 'A waiver accepts a finding that is there', severity: 'note' },
];

// EXTERNAL MODULE: ./lib/policy/generated/pages.js
var pages = __webpack_require__(1512);
// EXTERNAL MODULE: ./lib/policy/registry.js + 41 modules
var registry = __webpack_require__(8269);
;// CONCATENATED MODULE: ./lib/app/rule-infos.js



/** Every rule as reports show it. */
function ruleInfos() {
    const ofRules = registry/* rules */.a.map(({ id, meta: { title, severity } }) => ({ id, title, severity }));
    return [...ofRules, ...gateRules].map((info) => {
        const help = pages/* rulePages */.$.get(info.id);
        return { ...info, ...(help === undefined ? {} : { help }) };
    });
}


/***/ }),

/***/ 8269:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ rules)
});

// UNUSED EXPORTS: ruleById

;// CONCATENATED MODULE: ./lib/policy/edge-words.js
/** How rules speak of edges: whose they are, who takes part, and where it stands. */
/** The end that acts or listens, whose definition has to say so: caller, publisher, subscriber, importer. */
function consumerOf(edge) {
    return edge.kind === 'subscribe' ? edge.to : edge.from;
}
/** The end that is used: callee, topic, table, export. */
function providerOf(edge) {
    return edge.kind === 'subscribe' ? edge.from : edge.to;
}
/** The service that a finding about an edge is filed under: the consumer's, else whichever is known. */
function serviceOfEdge(edge) {
    return consumerOf(edge).service ?? providerOf(edge).service ?? '?';
}
/** Both ends are in the estate, in different services. */
function crossesServices({ from, to }) {
    return from.service !== null && to.service !== null && from.service !== to.service;
}
function printEnd(node) {
    return node.service === null ? node.id : `${node.service}:${node.id}`;
}
/** How another service writes the end in a declaration: `payments:charge`; a bare id within its own service. */
function declaredName(node, from) {
    return node.service === from.service ? node.id : printEnd(node);
}
const present = {
    call: 'calls',
    subscribe: 'subscribes to',
    publish: 'publishes to',
    read: 'reads',
    write: 'writes to',
    import: 'imports from',
};
const infinitive = {
    call: 'call',
    subscribe: 'subscribe to',
    publish: 'publish to',
    read: 'read',
    write: 'write to',
    import: 'import from',
};
/** `checkout:placeOrder calls payments:charge`. */
function sentenceOf(edge) {
    return `${printEnd(consumerOf(edge))} ${present[edge.kind]} ${printEnd(providerOf(edge))}`;
}
/** `calls`, `writes to`. */
function presentOf(kind) {
    return present[kind];
}
/** `call`, `write to`: for `may …`, `is not allowed to …`. */
function verbOf(kind) {
    return infinitive[kind];
}
/** The first place that gives a view this answer; where the edge stands when none does. */
function placeOf(edge, view, answer) {
    return edge.evidence.find((one) => one.view === view && one.answer === answer)?.location ?? edge.location;
}
/** The words of the first evidence for a view and answer, empty when there is none. */
function noteOf(edge, view, answer) {
    return edge.evidence.find((one) => one.view === view && one.answer === answer)?.note ?? '';
}

// EXTERNAL MODULE: ./lib/model/own-entry.js
var own_entry = __webpack_require__(6476);
// EXTERNAL MODULE: ./lib/model/walk.js
var walk = __webpack_require__(9076);
;// CONCATENATED MODULE: ./lib/policy/literal-names.js


/** Types whose name property is not their last part with `Name`. */
const nameProperties = {
    'AWS::Events::EventBus': 'Name',
    'AWS::Events::Rule': 'Name',
    'AWS::Kinesis::Stream': 'Name',
    'AWS::ApiGateway::RestApi': 'Name',
    'AWS::ApiGatewayV2::Api': 'Name',
    'AWS::SSM::Parameter': 'Name',
    'AWS::SecretsManager::Secret': 'Name',
    'AWS::Scheduler::Schedule': 'Name',
    'AWS::KinesisFirehose::DeliveryStream': 'DeliveryStreamName',
    'AWS::DynamoDB::GlobalTable': 'TableName',
};
/** The name that a definition gives a resource, where it is wholly known; undefined where AWS makes one up. */
function literalName(resource) {
    const property = (0,own_entry/* ownEntry */.P)(nameProperties, resource.type) ?? `${resource.type.slice(resource.type.lastIndexOf(':') + 1)}Name`;
    return (0,walk/* stringOf */.Je)((0,walk/* get */.Jt)(resource.properties, property));
}
/** Everything that other stacks may call by name: resources, then exports, then stacks; with what it is. */
function* namesIn(estate) {
    const stacks = estate.services.flatMap((service) => service.stacks);
    for (const { service, resources } of stacks)
        for (const resource of resources.values()) {
            const name = literalName(resource);
            if (name !== undefined)
                yield { name, what: `${service}:${resource.id}` };
        }
    for (const { service, outputs } of stacks)
        for (const output of outputs) {
            const name = (0,walk/* stringOf */.Je)(output.exportName);
            if (name !== undefined)
                yield { name, what: `${service}'s export ${name}` };
        }
    for (const stack of stacks) {
        const name = (0,walk/* stringOf */.Je)(stack.name);
        if (name !== undefined)
            yield { name, what: `stack ${name}` };
    }
}
/** The name at the end of an ARN, URL or path; a bare name is its own. */
function lastName(id) {
    const arn = /^arn:[^:]*:[^:]*:[^:]*:[^:]*:(.+)$/.exec(id);
    if (arn?.[1] !== undefined) {
        const [head = '', ...rest] = arn[1].split(/[:/]/);
        return rest.length > 0 && /^[a-zA-Z-]+$/.test(head) ? (rest[0] ?? head) : head;
    }
    return /^https?:\/\//.test(id) ? id.slice(id.lastIndexOf('/') + 1) : id;
}

;// CONCATENATED MODULE: ./lib/policy/rule.js
/** Gives a rule its message types; the identity at run time. */
function defineRule(rule) {
    return rule;
}

;// CONCATENATED MODULE: ./lib/policy/rules/edge/cross-stage/rule.js



const crossStage = defineRule({
    id: 'edge/cross-stage',
    meta: {
        title: 'A stage uses nothing of another stage',
        severity: 'error',
        messages: {
            resource: 'At stage {{stage}}, {{edge}}: that is {{what}} at stage {{other}}.',
            account: 'At stage {{stage}}, {{edge}}: that is in the account of stage {{other}}.',
            token: 'At stage {{stage}}, {{edge}}, which by its name belongs to stage {{other}}.',
        },
    },
    *check(context) {
        const others = namesByOthers(context);
        for (const edge of context.edges) {
            const node = unknownEnd(edge);
            const found = node === undefined ? undefined : findOther(node, others, context);
            if (found !== undefined)
                yield reportOf(edge, found, context.estate.stage);
        }
    },
});
function reportOf(edge, { message, stage: other, what }, stage) {
    return {
        message,
        data: { stage, edge: sentenceOf(edge), other, what },
        service: serviceOfEdge(edge),
        subject: edge.key,
        at: edge.location,
        ...(message === 'token' && { severity: 'warning', confidence: 'low' }),
        advice: `Put the stage's own name in its place, as a variable or a parameter (\`${stage}\` here, \`${other}\` there).`,
    };
}
/** An end that no service of this stage defines; what stackgate.yml calls external is shared on purpose. */
function unknownEnd({ from, to }) {
    const node = from.service === null ? from : to.service === null ? to : undefined;
    return node?.external === undefined ? node : undefined;
}
/** Names that only other stages have; what this stage has as well is not told apart by its name. */
function namesByOthers({ estate, otherStages }) {
    const names = new Map();
    if (otherStages === undefined || otherStages.length === 0)
        return names;
    const own = new Set([...namesIn(estate)].map(({ name }) => name));
    for (const other of otherStages)
        for (const { name, what } of namesIn(other))
            if (!own.has(name) && !names.has(name))
                names.set(name, { message: 'resource', stage: other.stage, what });
    return names;
}
/** Where the account or region is not stated, it is this stage's own; another symbol may be anything. */
function findOther(node, others, context) {
    const id = node.id.replace(/\$\{AWS::\w+\}/g, '*');
    if (id.includes('${'))
        return undefined;
    return (others.get(id) ?? others.get(lastName(id)) ?? ofStack(id, others) ?? ofAccount(id, context) ?? ofToken(id, context));
}
/** `stack.Output`, as a reference to another stack's output prints. */
function ofStack(id, others) {
    const at = id.lastIndexOf('.');
    return at === -1 ? undefined : others.get(id.slice(0, at));
}
function ofAccount(id, { estate, settings }) {
    const account = /^arn:[^:]*:[^:]*:[^:]*:(\d{12}):/.exec(id)?.[1];
    const stages = settings.stages.filter((stage) => stage.account === account);
    const [other] = stages;
    if (account === undefined || other === undefined || stages.some(({ name }) => name === estate.stage))
        return undefined;
    return { message: 'account', stage: other.name, what: '' };
}
/** The last resort: another stage's name as a word of its own, and this stage's not. */
function ofToken(id, { estate, settings }) {
    const words = new Set(id.split(/[^A-Za-z0-9]+/));
    if (words.has(estate.stage))
        return undefined;
    const other = settings.stages.find(({ name }) => name !== estate.stage && words.has(name));
    return other === undefined ? undefined : { message: 'token', stage: other.name, what: '' };
}

// EXTERNAL MODULE: ./lib/graph/digraph.js
var digraph = __webpack_require__(9021);
// EXTERNAL MODULE: ./lib/model/location.js
var model_location = __webpack_require__(1918);
;// CONCATENATED MODULE: ./lib/policy/deliveries.js


/**
 * Tells permissions to invoke that stand in a role only because AWS delivers a function's outcome by
 * it. Nobody calls: the subscription is an edge of its own, judged by its own rules. Functions that
 * share the role have the permission too.
 */
function deliveryFinder(edges) {
    const delivering = new Set(edges
        .filter(({ mechanism, wired }) => mechanism === 'lambda-outcome' && wired === 'yes')
        .flatMap((edge) => grantKeys(edge)));
    return (edge) => edge.mechanism === 'lambda-invoke' &&
        edge.declared !== 'yes' &&
        edge.wired !== 'yes' &&
        grantKeys(edge).some((key) => delivering.has(key));
}
/** The two ends, and the statements that grant it with what they grant. */
function grantKeys({ evidence, from, to }) {
    const places = evidence
        .filter(({ view, answer }) => view === 'granted' && answer === 'yes')
        .map(({ location }) => (0,model_location/* formatLocation */.j$)(location));
    return [printEnd(from), ...places].map((start) => `${start} → ${printEnd(to)}`);
}

;// CONCATENATED MODULE: ./lib/policy/rules/edge/cycle/stack-of-node.js
/**
 * The root stack that a node of an import is part of, as people call it: the service, with the stack's
 * id where the service has several. Undefined where more than one could be meant: a cycle must be certain.
 */
function stackFinder(estate) {
    const stacks = estate.services.flatMap((service) => service.stacks);
    const byKey = new Map(stacks.map((stack) => [stack.key, stack]));
    const services = new Map(estate.services.map((service) => [service.name, service]));
    return (node) => {
        const service = node.service === null ? undefined : services.get(node.service);
        const roots = new Set(service?.stacks.filter((stack) => holds(stack, node)).map((stack) => rootOf(stack, byKey)));
        const [root, ...others] = roots;
        if (service === undefined || root === undefined || others.length > 0)
            return undefined;
        const rootCount = service.stacks.filter(({ parent }) => parent === undefined).length;
        return rootCount === 1 ? service.name : `${service.name}/${root.id}`;
    };
}
function holds(stack, node) {
    if (node.type === 'AWS::CloudFormation::Stack')
        return stack.id === node.id;
    const prefix = stack.parent === undefined ? '' : `${stack.id}/`;
    if (!node.id.startsWith(prefix))
        return false;
    const id = node.id.slice(prefix.length);
    if (node.type === 'output')
        return stack.outputs.some(({ name }) => name === id);
    return stack.resources.has(id) || [...stack.resources.values()].some((resource) => resource.id === id);
}
/** Bounded by the number of stacks, so that a parent chain that closes on itself ends. */
function rootOf(stack, byKey) {
    let root = stack;
    for (let steps = byKey.size; steps > 0 && root.parent !== undefined; steps--)
        root = byKey.get(root.parent.stack) ?? root;
    return root;
}

;// CONCATENATED MODULE: ./lib/policy/rules/edge/cycle/rule.js





const cycle = defineRule({
    id: 'edge/cycle',
    meta: {
        title: 'Services do not need each other in a circle',
        severity: 'error',
        messages: {
            import: 'These stacks need each other first: {{cycle}}. None of them can be deployed to a new account or stage, and none deleted.',
            call: 'These services call each other: {{cycle}}. One slow or failing answer stops all of them.',
        },
    },
    *check({ estate, edges }) {
        yield* reportsOf('import', importGraph(estate, edges));
        yield* reportsOf('call', callGraph(edges));
    },
});
function* reportsOf(message, { graph, edges }) {
    for (const nodes of (0,digraph/* cyclesOf */.Jt)(graph)) {
        if (nodes.length < 2)
            continue;
        const steps = nodes.flatMap((node, index) => edges.get(pair(node, nodes[(index + 1) % nodes.length] ?? node)) ?? []);
        const [first] = steps;
        if (first === undefined)
            continue;
        const text = [...nodes, nodes[0] ?? ''].join(' → ');
        yield {
            message,
            data: { cycle: text },
            service: first.from.service ?? '',
            subject: `${message} ${text}`,
            at: first.location,
            // Whether a call waits for its answer stands in the code, which nobody reads here.
            ...(message === 'call' && { severity: 'warning', confidence: 'medium' }),
            advice: message === 'import'
                ? 'Move what both need into a stack of its own, or pass one direction by name instead of by export.'
                : 'Turn one direction into an event, or move the shared part into one service.',
            related: steps.slice(1).map((edge) => ({ message: sentenceOf(edge), location: placeIn(edge) })),
        };
    }
}
function placeIn(edge) {
    return edge.location;
}
/** Stacks by what they need to be deployed; a nested stack is part of the one that creates it. */
function importGraph(estate, edges) {
    const stackOf = stackFinder(estate);
    const ends = edges.flatMap((edge) => {
        if (edge.kind !== 'import' || edge.mechanism === 'nested-stack' || edge.wired !== 'yes')
            return [];
        const [from, to] = [stackOf(edge.from), stackOf(edge.to)];
        return from === undefined || to === undefined || from === to ? [] : [{ edge, from, to }];
    });
    return connect(ends);
}
/** Services by calls of functions and workflows; a permission that nothing else speaks of is taken for a call. */
function callGraph(edges) {
    const isDelivery = deliveryFinder(edges);
    const ends = edges.flatMap((edge) => {
        const isCall = edge.kind === 'call' && edge.mechanism !== 'api' && crossesServices(edge);
        const isReal = edge.declared === 'yes' || edge.granted === 'yes' || edge.wired === 'yes';
        return isCall && isReal && !isDelivery(edge)
            ? [{ edge, from: edge.from.service ?? '', to: edge.to.service ?? '' }]
            : [];
    });
    return connect(ends);
}
function connect(ends) {
    const graph = new digraph/* Digraph */.oM();
    const edges = new Map();
    for (const { edge, from, to } of ends) {
        graph.addEdge(from, to);
        if (!edges.has(pair(from, to)))
            edges.set(pair(from, to), edge);
    }
    return { graph, edges };
}
function pair(from, to) {
    return `${from} → ${to}`;
}

;// CONCATENATED MODULE: ./lib/policy/in-words.js
/** The first few of a list, and how many more there are: `a, b, c and 6 more`. One more alone is shown. */
function inWords(items, most = 3) {
    if (items.length <= most + 1)
        return items.join(', ');
    return `${items.slice(0, most).join(', ')} and ${items.length - most} more`;
}

;// CONCATENATED MODULE: ./lib/policy/find-resource.js
function findService(estate, name) {
    return name === null ? undefined : estate.services.find((service) => service.name === name);
}
/** The resource that a node names: by id or logical id; in a nested stack the id carries the stack's path. */
function findResource(estate, node) {
    for (const stack of findService(estate, node.service)?.stacks ?? []) {
        const id = idWithin(stack, node.id);
        if (id === undefined)
            continue;
        const exact = stack.resources.get(id);
        if (exact !== undefined)
            return exact;
        const byId = idsOf(stack).get(id);
        if (byId !== undefined)
            return byId;
    }
    return undefined;
}
/** A rule asks once for each edge: a walk over the resources each time takes minutes in a stack of thousands. */
const ids = new WeakMap();
function idsOf(stack) {
    const known = ids.get(stack);
    if (known !== undefined)
        return known;
    const index = new Map();
    for (const resource of stack.resources.values())
        if (!index.has(resource.id))
            index.set(resource.id, resource);
    ids.set(stack, index);
    return index;
}
/** The output that a node of type `output` names, with its stack. */
function findOutput(estate, node) {
    for (const stack of findService(estate, node.service)?.stacks ?? []) {
        const name = idWithin(stack, node.id);
        const output = stack.outputs.find((one) => one.name === name);
        if (output !== undefined)
            return { stack, output };
    }
    return undefined;
}
/** True when the estate has what the node names: a resource, an output, or a whole stack. */
function isThere(estate, node) {
    if (node.type === 'output')
        return findOutput(estate, node) !== undefined;
    if (findResource(estate, node) !== undefined)
        return true;
    return findService(estate, node.service)?.stacks.some((stack) => stack.id === node.id) ?? false;
}
function idWithin(stack, id) {
    if (stack.parent === undefined)
        return id.includes('/') ? undefined : id;
    return id.startsWith(`${stack.id}/`) ? id.slice(stack.id.length + 1) : undefined;
}

;// CONCATENATED MODULE: ./lib/policy/removed-providers.js


/**
 * Deployed edges between services whose provider is gone in the proposal. A consumer still uses it when
 * the proposal imports the same name in vain, or has an edge of the same kind that leads to nothing and
 * did not before.
 */
function* removedProviders({ estate, edges, deployed }) {
    if (deployed === undefined)
        return;
    const before = new Set(deployed.edges.filter(leadsNowhere).map(({ key }) => key));
    const dangling = danglingByConsumer(edges, before);
    for (const edge of deployed.edges) {
        if (!crossesServices(edge) || (edge.wired !== 'yes' && edge.declared !== 'yes'))
            continue;
        const candidates = dangling.get(consumerKey(edge)) ?? [];
        const stillUsed = edge.kind === 'import'
            ? candidates.find((one) => sharesDetail(one, edge))
            : firstIfGone(candidates, edge, estate);
        if (stillUsed !== undefined)
            yield { deployed: edge, stillUsed };
        else if (!isThere(estate, providerOf(edge)) && isThere(estate, consumerOf(edge)))
            yield { deployed: edge };
    }
}
function firstIfGone(candidates, edge, estate) {
    if (isThere(estate, providerOf(edge)))
        return undefined;
    const name = printEnd(providerOf(edge));
    return candidates.find((one) => providerOf(one).id === name) ?? candidates[0];
}
function danglingByConsumer(edges, before) {
    const found = new Map();
    for (const edge of edges) {
        if (!leadsNowhere(edge) || before.has(edge.key))
            continue;
        const key = consumerKey(edge);
        const group = found.get(key);
        if (group === undefined)
            found.set(key, [edge]);
        else
            group.push(edge);
    }
    return found;
}
function leadsNowhere(edge) {
    const provider = providerOf(edge);
    return provider.service === null && provider.external === undefined;
}
/** Not the mechanism: what is called by a name that leads nowhere may look like another one. */
function consumerKey(edge) {
    return `${edge.kind} ${printEnd(consumerOf(edge))}`;
}
/** Details of one edge stand in one text, joined by a comma. */
function sharesDetail(a, b) {
    const names = new Set(b.detail?.split(', '));
    return a.detail?.split(', ').some((name) => names.has(name)) ?? false;
}

;// CONCATENATED MODULE: ./lib/policy/rules/edge/dangling/rule.js






const dangling = defineRule({
    id: 'edge/dangling',
    meta: {
        title: 'What is referred to exists',
        severity: 'error',
        messages: {
            declared: '{{edge}}, and there is no such thing: {{reason}}.',
            import: '{{consumer}} imports {{name}}, and nothing here provides it: the deploy fails. {{reason}}.',
            foreign: '{{service}} imports {{names}}, which no stack of this repository exports: unless another one does, the deploy fails.',
            elsewhere: '{{known}} is connected to {{end}} by {{mechanism}}, and no service of this repository defines that.',
            unconnected: '{{edge}} by its declaration, and nothing connects the two: it never runs.',
        },
    },
    *check(context) {
        // What was there until this change is `edge/removed-while-used`: one problem, one finding.
        const explained = new Set([...removedProviders(context)].map(({ stillUsed }) => stillUsed?.key));
        const ownNames = namesOfServices(context.estate);
        const edges = context.edges.filter((edge) => !explained.has(edge.key));
        yield* foreignReports(edges.filter((edge) => isForeign(edge, ownNames)), context);
        const seen = new Set();
        for (const edge of edges)
            for (const report of isForeign(edge, ownNames) ? [] : rule_reportsOf(edge, ownNames)) {
                const key = `${report.service} ${report.subject}`;
                if (!seen.has(key))
                    yield report;
                seen.add(key);
            }
    },
});
function* rule_reportsOf(edge, ownNames) {
    const { from, to } = edge;
    if (from.external !== undefined || to.external !== undefined)
        return;
    const leadsNowhere = from.service === null || to.service === null;
    if (edge.kind === 'import') {
        if (edge.wired === 'no')
            yield missingImport(edge);
    }
    else if (edge.wired === 'no' && edge.declared === 'yes')
        yield leadsNowhere ? missing(edge) : unconnected(edge);
    // Where no end is of this estate it is nobody's here to mend.
    else if (edge.wired === 'yes' && leadsNowhere && from.service !== to.service)
        yield elsewhere(edge, ownNames);
}
/** The exporter may live in another repository, unless the name begins with that of a service of this one. */
function isForeign(edge, ownNames) {
    if (edge.kind !== 'import' || edge.wired !== 'no' || edge.to.external !== undefined)
        return false;
    const mayBeElsewhere = edge.mechanism === 'import-value' || edge.mechanism === 'stack-output';
    return mayBeElsewhere && edge.to.service === null && !beginsWithOneOf(edge.detail ?? edge.to.id, ownNames);
}
/** One finding a service, and one more for what a change adds: its names are then part of what it is about. */
function* foreignReports(edges, { deployed }) {
    const before = deployed && new Set(deployed.edges.map(({ key }) => key));
    const groups = new Map();
    for (const edge of edges) {
        const key = `${before !== undefined && !before.has(edge.key)} ${serviceOfEdge(edge)}`;
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [edge]);
        else
            group.push(edge);
    }
    for (const [key, group] of groups)
        yield foreignReport(group, key.startsWith('true '));
}
function foreignReport(edges, isNew) {
    const [first, ...others] = edges;
    const service = serviceOfEdge(first);
    const names = [...new Set(edges.map(({ detail, to }) => detail ?? to.id))].sort();
    return {
        message: 'foreign',
        data: { service, names: inWords(names) },
        service,
        subject: isNew ? `imports from elsewhere ${names.join(' ')}` : 'imports from elsewhere',
        at: placeOf(first, 'wired', 'no'),
        severity: 'warning',
        confidence: 'medium',
        advice: 'Correct the name, or name what lives elsewhere under `externals` in stackgate.yml.',
        related: others.slice(0, 5).map((edge) => ({ message: sentenceOf(edge), location: placeOf(edge, 'wired', 'no') })),
    };
}
function missingImport(edge) {
    return {
        message: 'import',
        data: {
            consumer: printEnd(consumerOf(edge)),
            name: edge.detail ?? edge.to.id,
            reason: sentence(edge.reason ?? noteOf(edge, 'wired', 'no')),
        },
        ...base(edge),
        advice: 'Correct the name, or add the output to the service that should provide it.',
    };
}
function missing(edge) {
    return {
        message: 'declared',
        data: { edge: sentenceOf(edge), reason: edge.reason ?? noteOf(edge, 'wired', 'no') },
        ...base(edge),
        advice: 'Correct the name in the declaration, or take it out.',
    };
}
function unconnected(edge) {
    return {
        message: 'unconnected',
        data: { edge: sentenceOf(edge) },
        ...base(edge),
        at: placeOf(edge, 'declared', 'yes'),
        severity: 'warning',
        advice: 'Add the destination, subscription or mapping that carries it, or take the declaration out.',
    };
}
/** A literal name or ARN that is nobody's here: a slip when it looks like one of ours, else worth a note. */
function elsewhere(edge, ownNames) {
    const [unknownEnd, known] = edge.from.service === null ? [edge.from, edge.to] : [edge.to, edge.from];
    const ours = beginsWithOneOf(lastName(unknownEnd.id), ownNames);
    return {
        message: 'elsewhere',
        data: { known: printEnd(known), end: printEnd(unknownEnd), mechanism: edge.mechanism },
        ...base(edge),
        subject: `${edge.kind} ${edge.mechanism} ${unknownEnd.id}`,
        severity: ours ? 'warning' : 'note',
        confidence: ours ? 'medium' : 'low',
        advice: 'Correct the name, or name what lives elsewhere under `externals` in stackgate.yml.',
    };
}
function base(edge) {
    return { service: serviceOfEdge(edge), subject: edge.key, at: placeOf(edge, 'wired', edge.wired) };
}
function namesOfServices(estate) {
    return estate.services.flatMap(({ name, stacks }) => [
        name,
        ...stacks.flatMap((stack) => (0,walk/* stringOf */.Je)(stack.name) ?? []),
    ]);
}
function beginsWithOneOf(name, beginnings) {
    return beginnings.some((beginning) => name.startsWith(beginning) && /^($|[^A-Za-z0-9])/.test(name.slice(beginning.length)));
}
/** A reason as a sentence of its own, without its full stop. */
function sentence(reason) {
    return reason.charAt(0).toUpperCase() + reason.slice(1);
}

;// CONCATENATED MODULE: ./lib/policy/arn-form.js



/** The ARN after partition, region and account, with the name for `@`. */
const shapes = {
    'AWS::Lambda::Function': 'lambda:function:@',
    'AWS::SNS::Topic': 'sns:@',
    'AWS::SQS::Queue': 'sqs:@',
    'AWS::DynamoDB::Table': 'dynamodb:table/@',
    'AWS::Events::EventBus': 'events:event-bus/@',
    'AWS::StepFunctions::StateMachine': 'states:stateMachine:@',
    'AWS::Kinesis::Stream': 'kinesis:stream/@',
};
/** How a definition of `from` writes the ARN of a resource: its own by reference, another's by export, else by name. */
function arnForm(resource, from, estate) {
    if (resource.service === from.service && from.format !== 'cdk')
        return ownArn(resource);
    const exportName = from.format === 'cdk' ? undefined : exportOfArn(resource, estate);
    if (exportName !== undefined)
        return { 'Fn::ImportValue': exportName };
    const name = literalName(resource);
    if (name === undefined)
        return `<the ARN of ${resource.service} ${resource.id}>`;
    if (resource.type === 'AWS::S3::Bucket')
        return from.format === 'cdk' ? `arn:aws:s3:::${name}` : sub(`s3:::${name}`);
    const shape = (0,own_entry/* ownEntry */.P)(shapes, resource.type);
    if (shape === undefined)
        return `<the ARN of ${name}>`;
    const [service = '', ...rest] = shape.split(':');
    const tail = rest.join(':').replace('@', () => name);
    // The CDK's own variables for region and account are code: people write them.
    if (from.format === 'cdk')
        return `arn:aws:${service}:<region>:<account>:${tail}`;
    return sub(`${service}:\${AWS::Region}:\${AWS::AccountId}:${tail}`);
}
const sub = (rest) => ({ 'Fn::Sub': `arn:\${AWS::Partition}:${rest}` });
/** A topic's and a workflow's `Ref` is its ARN; the rest have the attribute. */
function ownArn({ type, logicalId }) {
    return isRefArn(type) ? { Ref: logicalId } : { 'Fn::GetAtt': [logicalId, 'Arn'] };
}
function isRefArn(type) {
    return type === 'AWS::SNS::Topic' || type === 'AWS::StepFunctions::StateMachine';
}
/** The export that its service already offers, if there is one. */
function exportOfArn({ service, stack, type, logicalId }, estate) {
    const own = estate.services.find(({ name }) => name === service)?.stacks.find(({ key }) => key === stack);
    for (const { value, exportName } of own?.outputs ?? []) {
        const symbol = (0,walk/* loneSymbol */.xi)(value);
        const isArn = symbol?.kind === 'attribute' ? symbol.attribute === 'Arn' : symbol?.kind === 'ref' && isRefArn(type);
        if (isArn && (symbol?.kind === 'attribute' || symbol?.kind === 'ref') && symbol.logicalId === logicalId) {
            const name = (0,walk/* stringOf */.Je)(exportName);
            if (name !== undefined)
                return name;
        }
    }
    return undefined;
}

// EXTERNAL MODULE: ./lib/policy/write-plain.js
var write_plain = __webpack_require__(5148);
;// CONCATENATED MODULE: ./lib/policy/grant-text.js





const roleActions = {
    'call lambda-invoke': ['lambda:InvokeFunction'],
    'call step-functions': ['lambda:InvokeFunction'],
    'publish step-functions': ['states:StartExecution'],
    'publish sns': ['sns:Publish'],
    'publish sqs': ['sqs:SendMessage'],
    'publish eventbridge': ['events:PutEvents'],
    'publish kinesis': ['kinesis:PutRecord', 'kinesis:PutRecords'],
    'subscribe sqs': ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
    'subscribe kinesis': [
        'kinesis:GetRecords',
        'kinesis:GetShardIterator',
        'kinesis:DescribeStream',
        'kinesis:ListShards',
    ],
    'subscribe dynamodb-stream': [
        'dynamodb:GetRecords',
        'dynamodb:GetShardIterator',
        'dynamodb:DescribeStream',
        'dynamodb:ListStreams',
    ],
    'read AWS::DynamoDB::Table': ['dynamodb:GetItem', 'dynamodb:Query'],
    'write AWS::DynamoDB::Table': ['dynamodb:PutItem', 'dynamodb:UpdateItem'],
    'read AWS::S3::Bucket': ['s3:GetObject'],
    'write AWS::S3::Bucket': ['s3:PutObject'],
};
const deliveryActions = {
    'AWS::Lambda::Function': 'lambda:InvokeFunction',
    'AWS::SQS::Queue': 'sqs:SendMessage',
    'AWS::SNS::Topic': 'sns:Publish',
    'AWS::Events::EventBus': 'events:PutEvents',
};
/** The least that a role needs for an edge; empty where no role takes part. */
function actionsFor(edge) {
    if (edge.mechanism === 'lambda-outcome')
        return [(0,own_entry/* ownEntry */.P)(deliveryActions, edge.to.type) ?? 'lambda:InvokeFunction'];
    return roleActions[`${edge.kind} ${edge.mechanism}`] ?? roleActions[`${edge.kind} ${edge.to.type ?? ''}`] ?? [];
}
/** The statement to add to the role, in the format of its service. */
function statementText(actions, on, place, estate) {
    const { name: service, format } = place.service;
    const actor = place.actor.id.slice(place.actor.id.lastIndexOf('/') + 1);
    const arn = on === undefined ? '<its ARN>' : onItems(arnForm(on, { service, format }, estate), on);
    const statement = { Effect: 'Allow', Action: actions.length === 1 ? (actions[0] ?? '') : actions, Resource: arn };
    switch (format) {
        case 'serverless':
            return (0,write_plain/* writeYaml */.Vd)({ provider: { iam: { role: { statements: [statement] } } } });
        case 'sam':
            return write({ [actor]: { Properties: { Policies: [{ Statement: [statement] }] } } }, format, place.file);
        case 'cloudformation':
            return write(roleForm(place, statement), format, place.file);
        case 'cdk':
            return `// ${actor}\nfn.addToRolePolicy(iam.PolicyStatement.fromJson(${(0,write_plain/* writeJson */.GF)(statement)}));`;
    }
}
function write(plain, format, file) {
    return (0,write_plain/* isJson */.Fh)({ format, file }) ? (0,write_plain/* writeJson */.GF)(plain) : (0,write_plain/* writeYaml */.Vd)(plain);
}
/** The role by its logical id where the actor refers to one of its own stack. */
function roleForm({ service, actor }, statement) {
    const role = roleOf(service, actor) ?? `<the role of ${actor.id}>`;
    return {
        [role]: { Properties: { Policies: [{ PolicyName: 'Added', PolicyDocument: { Statement: [statement] } }] } },
    };
}
function roleOf(service, actor) {
    const resource = findResource({ stage: '', services: [service] }, actor);
    const symbol = (0,walk/* loneSymbol */.xi)((0,walk/* get */.Jt)(resource?.properties, resource?.type === 'AWS::Lambda::Function' ? 'Role' : 'RoleArn'));
    return symbol?.kind === 'attribute' && symbol.stack === resource?.stack ? symbol.logicalId : undefined;
}
/** What a bucket holds is named below its ARN. */
function onItems(arn, { type, logicalId }) {
    if (type !== 'AWS::S3::Bucket')
        return arn;
    if (typeof arn === 'string')
        return `${arn}/*`;
    const [[name, argument] = ['', '']] = Object.entries(arn ?? {});
    if (name === 'Fn::GetAtt')
        return { 'Fn::Sub': `\${${logicalId}.Arn}/*` };
    if (name === 'Fn::Sub')
        return { 'Fn::Sub': `${argument}/*` };
    return { 'Fn::Sub': ['${Bucket}/*', { Bucket: arn }] };
}

;// CONCATENATED MODULE: ./lib/policy/rules/edge/missing-grant/rule.js





const missingGrant = defineRule({
    id: 'edge/missing-grant',
    meta: {
        title: 'A role allows what is declared and connected',
        severity: 'error',
        messages: {
            declared: '{{actor}} declares that it needs to {{verb}} {{target}}, and its role does not allow {{actions}}: it fails with AccessDenied at run time.',
            outcome: '{{actor}} sends its outcome to {{target}}, and its role does not allow {{actions}}: the outcomes are lost.',
            wired: '{{actor}} is connected to {{target}}, and its role does not allow {{actions}}: what goes through it fails with AccessDenied at run time.',
        },
    },
    *check({ estate, edges }) {
        for (const edge of edges)
            if (edge.granted === 'no' && actionsFor(edge).length > 0)
                yield* missing_grant_rule_reportsOf(edge, estate);
    },
});
function* missing_grant_rule_reportsOf(edge, estate) {
    const message = messageFor(edge);
    if (message === undefined)
        return;
    const isOutcome = message === 'outcome';
    const actor = isOutcome ? edge.from : consumerOf(edge);
    const target = isOutcome ? edge.to : providerOf(edge);
    const service = findService(estate, actor.service);
    if (service === undefined)
        return;
    const actions = actionsFor(edge);
    const place = { service, actor, file: edge.location.file };
    const data = { actor: printEnd(actor), verb: verbOf(edge.kind), target: printEnd(target) };
    yield {
        message,
        data: { ...data, actions: inWords(actions) },
        service: service.name,
        subject: edge.key,
        at: placeOf(edge, message === 'declared' ? 'declared' : 'wired', 'yes'),
        // A variable that holds a name is a strong hint and no proof that the code uses it.
        ...(message === 'wired' && edge.kind !== 'subscribe' && { severity: 'warning', confidence: 'medium' }),
        advice: message === 'declared'
            ? 'Add the statement to its role, or take the declaration back.'
            : 'Add the statement to its role, or drop the connection.',
        fix: statementText(actions, findResource(estate, target), place, estate),
    };
}
/** Undefined where nobody says that it is needed, and where it leads to nothing anyway (`edge/dangling`). */
function messageFor(edge) {
    if (edge.wired === 'no')
        return undefined;
    if (edge.kind === 'subscribe' && edge.wired === 'yes')
        return edge.mechanism === 'lambda-outcome' ? 'outcome' : 'wired';
    return edge.declared === 'yes' ? 'declared' : edge.wired === 'yes' ? 'wired' : undefined;
}

;// CONCATENATED MODULE: ./lib/policy/declaration-text.js

/** Text to paste into the definition of a function or workflow, in the format of its service. */
function declarationText({ format, file }, node, { key, value }) {
    const id = node.id.slice(node.id.lastIndexOf('/') + 1);
    if (format === 'cdk')
        return `// ${id}\ncfnFunction.addMetadata('Stackgate', ${(0,write_plain/* writeJson */.GF)({ [capitalised(key)]: value })});`;
    if (format === 'serverless' && node.type === 'AWS::Lambda::Function')
        return (0,write_plain/* writeYaml */.Vd)({ functions: { [id]: { [key]: value } } });
    const plain = { [id]: { Metadata: { Stackgate: { [capitalised(key)]: value } } } };
    return (0,write_plain/* isJson */.Fh)({ format, file }) ? (0,write_plain/* writeJson */.GF)(plain) : (0,write_plain/* writeYaml */.Vd)(plain);
}
function capitalised(key) {
    return key.charAt(0).toUpperCase() + key.slice(1);
}

// EXTERNAL MODULE: ./lib/config/bounded-glob.js
var bounded_glob = __webpack_require__(8682);
// EXTERNAL MODULE: ./lib/config/owner-of.js
var owner_of = __webpack_require__(9547);
;// CONCATENATED MODULE: ./lib/policy/owners.js


/** Owners by service name; several owners of one service stand in one text, separated by spaces. */
function ownersByService(estate, settings) {
    const find = (0,owner_of/* ownerFinder */.e)(settings);
    return new Map(estate.services.flatMap((service) => {
        const owner = service.owner ?? find(service);
        return owner === undefined ? [] : [[service.name, owner]];
    }));
}
function ownersIn(owner) {
    return owner?.split(/\s+/).filter((one) => one !== '') ?? [];
}
/** One owner in common is enough: the same people answer for both ends. */
function sharesOwner(a, b) {
    const others = new Set(ownersIn(b));
    return ownersIn(a).some((owner) => others.has(owner));
}
/** Whether the organisation's policy allows a call; globs are over service names, or over owners with `@` in front. */
function allowFinder(allow) {
    const compiled = allow.map(({ from, to }) => ({ from: partyMatcher(from), to: partyMatcher(to) }));
    return (from, to) => compiled.some((one) => one.from(from) && one.to(to));
}
function partyMatcher(pattern) {
    const matches = (0,bounded_glob/* compileGlob */.SO)(pattern, 'name');
    return pattern.startsWith('@') ? ({ owner }) => ownersIn(owner).some(matches) : ({ service }) => matches(service);
}

;// CONCATENATED MODULE: ./lib/policy/rules/edge/no-consent/rule.js







const noConsent = defineRule({
    id: 'edge/no-consent',
    meta: {
        title: 'Calls across owners have the consent of the one who is called',
        severity: 'error',
        messages: {
            none: '{{callers}} {{verb}} {{callee}} of {{owner}}, who never agreed to it.',
        },
    },
    *check({ estate, edges, settings }) {
        const owners = ownersByService(estate, settings);
        const allowed = allowFinder(settings.policy.allow);
        for (const group of callsByService(edges)) {
            const [edge] = group;
            const caller = partyOf(edge.from.service, owners);
            const callee = partyOf(edge.to.service, owners);
            // Where nobody owns the callee there is nobody to ask.
            if (callee.owner === undefined || sharesOwner(caller.owner, callee.owner) || allowed(caller, callee))
                continue;
            const target = findResource(estate, edge.to);
            const service = findService(estate, callee.service);
            if (target === undefined || service === undefined || consents(target, caller))
                continue;
            yield {
                message: 'none',
                data: {
                    callers: inWords([...new Set(group.map(({ from }) => printEnd(from)))]),
                    verb: group.length === 1 ? 'calls' : 'call',
                    callee: printEnd(edge.to),
                    owner: callee.owner,
                },
                service: caller.service,
                subject: `${caller.service} → ${printEnd(edge.to)}`,
                at: edge.declared === 'yes' ? placeOf(edge, 'declared', 'yes') : edge.location,
                advice: `Ask ${callee.owner} to name ${caller.service} among its callers, or have policies.allow say so for the organisation.`,
                fix: declarationText(service, edge.to, { key: 'callers', value: [caller.service] }),
                related: [{ message: `${printEnd(edge.to)}, without this consent`, location: target.location }],
            };
        }
    },
});
/** Consent is given to a service: all its calls of one function are one finding, at one that is declared if any is. */
function callsByService(edges) {
    const groups = new Map();
    const isDelivery = deliveryFinder(edges);
    for (const edge of edges) {
        if (edge.kind !== 'call' || !crossesServices(edge) || !isReal(edge) || isDelivery(edge))
            continue;
        const key = `${edge.from.service} ${printEnd(edge.to)}`;
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [edge]);
        else
            groups.set(key, edge.declared === 'yes' && group[0].declared !== 'yes' ? [edge, ...group] : [...group, edge]);
    }
    return groups.values();
}
function isReal(edge) {
    return edge.declared === 'yes' || edge.granted === 'yes' || edge.wired === 'yes';
}
function partyOf(service, owners) {
    return { service: service ?? '', owner: owners.get(service ?? '') };
}
/** `callers:` names the calling service, one of its owners, or with `*` everybody. */
function consents(callee, caller) {
    const names = new Set(callee.declarations?.callers.map(({ name }) => name));
    return names.has('*') || names.has(caller.service) || ownersIn(caller.owner).some((owner) => names.has(owner));
}

;// CONCATENATED MODULE: ./lib/policy/permission-text.js



const senders = {
    sns: 'sns.amazonaws.com',
    eventbridge: 'events.amazonaws.com',
    schedule: 'events.amazonaws.com',
    's3-notification': 's3.amazonaws.com',
    'cognito-trigger': 'cognito-idp.amazonaws.com',
    'log-subscription': 'logs.amazonaws.com',
    api: 'apigateway.amazonaws.com',
};
/** The AWS service that delivers over an edge. */
function senderOf({ mechanism }) {
    return senders[mechanism] ?? `the sender of ${mechanism}`;
}
/** The permission or policy to add to the target's own template; undefined where there is none to add. */
function permissionText(permission, estate) {
    const { target, format } = permission;
    const resource = permissionForm(permission, estate);
    // The CDK makes the permission with the construct.
    if (resource === undefined || format === 'cdk')
        return undefined;
    const plain = { [`${target.logicalId}Permission`]: resource };
    // In serverless.yml CloudFormation resources stand under `resources`.
    if (format === 'serverless')
        return (0,write_plain/* writeYaml */.Vd)({ resources: { Resources: plain } });
    return (0,write_plain/* isJson */.Fh)({ format, file: target.location.file }) ? (0,write_plain/* writeJson */.GF)(plain) : (0,write_plain/* writeYaml */.Vd)(plain);
}
function permissionForm(permission, estate) {
    switch (permission.target.type) {
        case 'AWS::Lambda::Function':
            return lambdaPermission(permission, estate);
        case 'AWS::SQS::Queue':
            return policy(permission, { type: 'AWS::SQS::QueuePolicy', list: 'Queues', action: 'sqs:SendMessage' }, estate);
        case 'AWS::SNS::Topic':
            return policy(permission, { type: 'AWS::SNS::TopicPolicy', list: 'Topics', action: 'sns:Publish' }, estate);
        default:
            return undefined;
    }
}
function lambdaPermission(permission, estate) {
    return {
        Type: 'AWS::Lambda::Permission',
        Properties: {
            Action: 'lambda:InvokeFunction',
            FunctionName: { Ref: permission.target.logicalId },
            Principal: permission.sender,
            ...sourceLimits(permission, estate),
        },
    };
}
/** A bucket's ARN has no account, so whoever takes its name after it would be let in. */
function sourceLimits(permission, estate) {
    const isBucket = permission.source?.type === 'AWS::S3::Bucket';
    return {
        SourceArn: sourceArn(permission, estate),
        ...(isBucket && { SourceAccount: { Ref: 'AWS::AccountId' } }),
    };
}
function policy(permission, { type, list, action }, estate) {
    const { target, sender, format } = permission;
    const { SourceArn, SourceAccount } = sourceLimits(permission, estate);
    const statement = {
        Effect: 'Allow',
        Principal: { Service: sender },
        Action: action,
        Resource: arnForm(target, { service: target.service, format }, estate),
        Condition: {
            ArnLike: { 'aws:SourceArn': SourceArn ?? null },
            ...(SourceAccount !== undefined && { StringEquals: { 'aws:SourceAccount': SourceAccount } }),
        },
    };
    return {
        Type: type,
        Properties: {
            [list]: [{ Ref: target.logicalId }],
            PolicyDocument: { Version: '2012-10-17', Statement: [statement] },
        },
    };
}
/** An API's permission is for its routes, which end its ARN. */
function sourceArn({ target, source, format }, estate) {
    if (source === undefined)
        return '<the ARN of the source>';
    if (source.type.startsWith('AWS::ApiGateway')) {
        const api = source.service === target.service ? `\${${source.logicalId}}` : '<the id of the API>';
        return { 'Fn::Sub': `arn:\${AWS::Partition}:execute-api:\${AWS::Region}:\${AWS::AccountId}:${api}/*` };
    }
    // The function's permission would need the bucket and the bucket's notification the permission: a circle by reference.
    const byName = source.type === 'AWS::S3::Bucket' && source.service === target.service ? literalName(source) : undefined;
    if (byName !== undefined)
        return { 'Fn::Sub': `arn:\${AWS::Partition}:s3:::${byName}` };
    return arnForm(source, { service: target.service, format }, estate);
}

;// CONCATENATED MODULE: ./lib/policy/rules/edge/not-permitted/rule.js





const notPermitted = defineRule({
    id: 'edge/not-permitted',
    meta: {
        title: 'What is connected is let in',
        severity: 'error',
        messages: {
            dropped: '{{to}} does not let {{sender}} in ({{note}}): what {{from}} sends it is dropped.',
            refused: '{{to}} does not let {{sender}} in ({{note}}): requests to {{from}} that lead there end in an error.',
        },
    },
    *check({ estate, edges }) {
        for (const edge of edges) {
            if (edge.granted === 'no' && edge.wired === 'yes' && isByPolicy(edge))
                yield rule_reportOf(edge, estate);
        }
    },
});
/**
 * Where a role of an end decides, it is `edge/missing-grant`. AppSync, and a rule that sends to another bus,
 * deliver with a role of their own, which neither end holds.
 */
function isByPolicy(edge) {
    const byOwnRole = edge.from.type === 'AWS::AppSync::GraphQLApi' || edge.to.type === 'AWS::Events::EventBus';
    return actionsFor(edge).length === 0 && edge.kind !== 'import' && !byOwnRole;
}
function rule_reportOf(edge, estate) {
    const target = findResource(estate, edge.to);
    const source = findResource(estate, edge.from);
    const sender = senderOf(edge);
    const service = edge.to.service ?? serviceOfEdge(edge);
    const format = findService(estate, service)?.format ?? 'cloudformation';
    const fix = target === undefined ? undefined : permissionText({ target, source, sender, format }, estate);
    return {
        message: edge.kind === 'call' ? 'refused' : 'dropped',
        data: { to: printEnd(edge.to), from: printEnd(edge.from), sender, note: noteOf(edge, 'granted', 'no') },
        service,
        subject: edge.key,
        at: placeOf(edge, 'wired', 'yes'),
        advice: `Let ${sender} in, for this source only.`,
        ...(fix !== undefined && { fix }),
        related: consumerOf(edge).service === service ? [] : [{ message: 'the other end', location: edge.location }],
    };
}

;// CONCATENATED MODULE: ./lib/policy/rules/edge/not-subscribable/rule.js




const notSubscribable = defineRule({
    id: 'edge/not-subscribable',
    meta: {
        title: 'Other services subscribe only to functions that are subscribable',
        severity: 'error',
        messages: {
            closed: '{{subscriber}} subscribes to {{publisher}}, which is not subscribable: {{service}} may change or drop it at any time.',
        },
    },
    *check({ estate, edges }) {
        for (const edge of edges) {
            if (edge.mechanism !== 'lambda-outcome' || edge.declared !== 'yes' || !crossesServices(edge))
                continue;
            const publisher = findResource(estate, edge.from);
            if (publisher === undefined || publisher.declarations?.subscribable?.value === true)
                continue;
            const service = findService(estate, publisher.service);
            if (service === undefined)
                continue;
            yield {
                message: 'closed',
                data: { subscriber: printEnd(edge.to), publisher: printEnd(edge.from), service: publisher.service },
                service: edge.to.service ?? '',
                subject: edge.key,
                at: placeOf(edge, 'declared', 'yes'),
                advice: `Ask ${publisher.service} to mark it as subscribable; from then on its outcome is something that others rely on.`,
                fix: declarationText(service, edge.from, { key: 'subscribable', value: true }),
                related: [{ message: `${printEnd(edge.from)}, without \`subscribable: true\``, location: publisher.location }],
            };
        }
    },
});

;// CONCATENATED MODULE: ./lib/policy/long-form.js

/**
 * Turns an evaluated value back into what the definition would say. What it cannot say, as it is not
 * known or belongs to another stack, stands in angle brackets for people to fill in.
 */
function longForm(value, place) {
    switch (value.kind) {
        case 'scalar':
            return value.raw !== undefined && typeof value.value === 'string' ? value.raw : value.value;
        case 'list':
            return value.items.map((item) => longForm(item, place));
        case 'dict':
            return fromEntries([...value.entries].map(([key, entry]) => [key, longForm(entry.value, place)]));
        case 'choice':
            return {
                'Fn::If': [value.condition, longForm(value.whenTrue, place), longForm(value.whenFalse, place)],
            };
        case 'text': {
            const symbol = (0,walk/* loneSymbol */.xi)(value);
            return symbol === undefined ? joined(value, place) : symbolForm(symbol, place);
        }
    }
}
/** Own keys only, also one that is called `__proto__`. */
function fromEntries(entries) {
    return Object.fromEntries(entries);
}
function symbolForm(symbol, place) {
    switch (symbol.kind) {
        case 'ref':
            return symbol.stack === place.stack ? { Ref: symbol.logicalId } : `<${symbol.logicalId} of ${symbol.stack}>`;
        case 'attribute': {
            const { stack, logicalId, attribute } = symbol;
            return stack === place.stack
                ? { 'Fn::GetAtt': [logicalId, attribute] }
                : `<${logicalId}.${attribute} of ${stack}>`;
        }
        case 'parameter':
            return symbol.stack === place.stack ? { Ref: symbol.name } : `<the parameter ${symbol.name} of ${symbol.stack}>`;
        case 'pseudo': {
            const name = pseudoHere(symbol.name, place);
            return name === undefined ? `<${symbol.name}>` : { Ref: name };
        }
        case 'import':
            return { 'Fn::ImportValue': longForm(symbol.exportName, place) };
        default:
            return variableText(symbol, place);
    }
}
/** `AWS::StackName(payments/main)` is `AWS::StackName` in that stack and nameless in every other. */
function pseudoHere(name, { stack }) {
    const at = name.indexOf('(');
    if (at === -1)
        return name;
    return name.slice(at) === `(${stack})` ? name.slice(0, at) : undefined;
}
/** What is text in a definition: variables of serverless.yml, and dynamic references. */
function variableText(symbol, { format }) {
    const isServerless = format === 'serverless';
    switch (symbol.kind) {
        case 'ssm-parameter': {
            const name = (0,walk/* printValue */.jt)(symbol.name);
            return isServerless ? `\${ssm:${name}${otherwiseOf(symbol)}}` : `{{resolve:ssm:${name}}}`;
        }
        case 'stack-output': {
            const region = symbol.region === undefined ? '' : `(${symbol.region})`;
            const output = `${(0,walk/* printValue */.jt)(symbol.stackName)}.${symbol.output}`;
            return isServerless ? `\${cf${region}:${output}${otherwiseOf(symbol)}}` : `<the output ${output}>`;
        }
        case 'environment':
            return isServerless ? `\${env:${symbol.name}${otherwiseOf(symbol)}}` : `<the variable ${symbol.name}>`;
        case 'compose-output':
            return `<the output ${symbol.output} of ${symbol.service}>`;
        case 'secret':
            return '<the secret>';
        default:
            return '<as it is now>';
    }
}
function otherwiseOf({ otherwise }) {
    const text = (0,walk/* stringOf */.Je)(otherwise);
    return text === undefined ? '' : `, '${text}'`;
}
/**
 * A text of several parts as `Fn::Sub`; imports, which it cannot name, in its second argument. Text
 * alone stays text where no part needs a function.
 */
function joined({ parts }, place) {
    const variables = {};
    let isSub = false;
    const texts = parts.map((part) => {
        if (typeof part === 'string')
            return part.replaceAll('${', '${!');
        const form = symbolForm(part, place);
        if (typeof form === 'string')
            return form;
        isSub = true;
        const own = nameInSub(form);
        if (own !== undefined)
            return `\${${own}}`;
        const name = `Import${Object.keys(variables).length + 1}`;
        variables[name] = form;
        return `\${${name}}`;
    });
    const text = texts.join('');
    if (!isSub)
        return text.replaceAll('${!', '${');
    return { 'Fn::Sub': Object.keys(variables).length === 0 ? text : [text, variables] };
}
function nameInSub(form) {
    if (typeof form !== 'object' || form === null || Array.isArray(form))
        return undefined;
    const { Ref, 'Fn::GetAtt': att } = Object.fromEntries(Object.entries(form));
    if (typeof Ref === 'string')
        return Ref;
    return Array.isArray(att) ? att.join('.') : undefined;
}

;// CONCATENATED MODULE: ./lib/policy/rules/edge/removed-while-used/rule.js







const removedWhileUsed = defineRule({
    id: 'edge/removed-while-used',
    meta: {
        title: 'Nothing goes away while another service uses it',
        severity: 'error',
        messages: {
            import: '{{provider}} goes away while {{consumer}} still imports {{name}}: CloudFormation refuses the change, or the next deploy of {{service}} fails.',
            lookup: '{{provider}} goes away while {{consumer}} still takes {{name}} from it: nothing stops this change, and the next deploy of {{service}} fails.',
            used: '{{provider}} goes away while {{consumer}} still {{verb}} it: from then on that fails.',
            order: '{{provider}} goes away together with the last use of it in {{service}}: where {{service}} is not deployed first, what is deployed of it breaks.',
        },
    },
    *check(context) {
        for (const removed of removedProviders(context))
            yield removed_while_used_rule_reportOf(removed, context);
    },
});
function removed_while_used_rule_reportOf({ deployed, stillUsed }, context) {
    const consumer = consumerOf(deployed);
    const service = serviceOfEdge(deployed);
    const provider = printEnd(providerOf(deployed));
    const data = {
        provider,
        consumer: printEnd(consumer),
        service,
        verb: presentOf(deployed.kind),
        name: deployed.detail ?? provider,
    };
    const common = { data, service: providerOf(deployed).service ?? service, subject: deployed.key };
    if (stillUsed === undefined)
        return {
            ...common,
            message: 'order',
            at: deployed.location,
            severity: 'note',
            advice: `Deploy ${service} before ${providerOf(deployed).service ?? provider}.`,
        };
    const fix = outputToKeep(deployed, context);
    const gone = placeOfProvider(deployed, context);
    return {
        ...common,
        message: messageOf(deployed),
        at: placeOfUse(stillUsed),
        advice: `Keep it until ${service} no longer needs it: first change and deploy ${service}, then remove it.`,
        ...(fix !== undefined && { fix }),
        ...(gone !== undefined && { related: [{ message: 'what goes away, where it is deployed from', location: gone }] }),
    };
}
/** CloudFormation guards exports alone: an SSM parameter or a plain output goes without a word. */
function messageOf({ kind, mechanism }) {
    if (kind !== 'import')
        return 'used';
    return mechanism === 'import-value' ? 'import' : 'lookup';
}
function placeOfUse(edge) {
    return edge.wired === 'no' ? placeOf(edge, 'wired', 'no') : edge.location;
}
function placeOfProvider(edge, { deployed }) {
    if (deployed === undefined)
        return undefined;
    const provider = providerOf(edge);
    const found = findOutput(deployed.estate, provider)?.output ?? findResource(deployed.estate, provider);
    return found?.location;
}
/** The output as it is deployed, to put back, where the proposal still has what its value refers to. */
function outputToKeep(edge, { deployed, estate }) {
    const provider = providerOf(edge);
    const found = deployed && findOutput(deployed.estate, provider);
    const service = findService(estate, provider.service);
    if (found === undefined || service === undefined || service.format === 'cdk' || isThere(estate, provider))
        return undefined;
    const { stack, output } = found;
    const now = service.stacks.find(({ key }) => key === stack.key);
    for (const { symbol } of (0,walk/* symbolsIn */.nv)(output.value))
        if ((symbol.kind === 'ref' || symbol.kind === 'attribute') && !now?.resources.has(symbol.logicalId))
            return undefined;
    const place = { format: service.format, stack: stack.key, file: stack.file };
    const exported = output.exportName && { Export: { Name: longForm(output.exportName, place) } };
    const plain = { Outputs: { [output.name]: { Value: longForm(output.value, place), ...exported } } };
    if (service.format === 'serverless')
        return (0,write_plain/* writeYaml */.Vd)({ resources: plain });
    return (0,write_plain/* isJson */.Fh)(place) ? (0,write_plain/* writeJson */.GF)(plain) : (0,write_plain/* writeYaml */.Vd)(plain);
}

// EXTERNAL MODULE: ./lib/iam/actions.js
var iam_actions = __webpack_require__(1098);
;// CONCATENATED MODULE: ./lib/policy/rules/edge/undeclared/rule.js









const undeclared = defineRule({
    id: 'edge/undeclared',
    meta: {
        title: 'What crosses services is declared by the one that needs it',
        severity: 'error',
        messages: {
            granted: '{{consumer}} may {{verb}} {{provider}}, and {{service}} never declared that it needs to ({{note}}).',
            shared: '{{consumers}}, which share a role, may {{verb}} {{provider}}, and {{service}} never declared that it needs to ({{note}}).',
            spread: '{{consumers}} may {{verb}} {{provider}} without need: the role is shared with {{declarer}}, which declares it ({{note}}).',
            wired: '{{consumer}} is set up to {{verb}} {{provider}}, and {{service}} never declared it ({{note}}).',
        },
    },
    *check(context) {
        for (const edge of context.edges)
            if (isUndeclared(edge) && viewOf(edge) === 'wired')
                yield wiredReport(edge, context.estate);
        for (const group of grantsByRole(context))
            yield grantReport(group, context);
    },
});
function isUndeclared(edge) {
    return edge.kind !== 'import' && crossesServices(edge) && edge.declared === 'no' && !sendsOutcome(edge);
}
function viewOf(edge) {
    if (edge.granted === 'yes' && edge.kind !== 'subscribe')
        return 'granted';
    return edge.wired === 'yes' ? 'wired' : undefined;
}
/** A destination or dead-letter queue stands in the definition of the one that sends; a queue can declare nothing. */
function sendsOutcome({ mechanism, to }) {
    return mechanism === 'lambda-outcome' && to.type !== 'AWS::Lambda::Function';
}
/**
 * A permission alone may be there for another edge between the same two, which is judged by itself: an
 * asynchronous destination, or the task of a workflow.
 */
function explainsGrant(edge) {
    return edge.mechanism === 'lambda-outcome' ? edge.wired === 'yes' : edge.kind === 'call' && edge.declared === 'yes';
}
function pairOf({ from, to }) {
    return `${printEnd(from)} → ${printEnd(to)}`;
}
function grantsByRole({ edges, statements }) {
    const explained = new Set(edges.filter(explainsGrant).map(pairOf));
    const byPlace = new Map(statements.map((statement) => [(0,model_location/* formatLocation */.j$)(statement.location), statement]));
    const groups = new Map();
    for (const edge of edges) {
        if (!isUndeclared(edge) || viewOf(edge) !== 'granted' || explained.has(pairOf(edge)))
            continue;
        const place = (0,model_location/* formatLocation */.j$)(placeOf(edge, 'granted', 'yes'));
        const statement = byPlace.get(place);
        const identity = `${edge.mechanism} ${statement?.holder ?? printEnd(edge.from)} → ${printEnd(edge.to)}`;
        const group = groups.get(`${identity} ${place}`);
        const all = group === undefined ? [edge] : [...group.edges, edge];
        groups.set(`${identity} ${place}`, { identity, statement, edges: all });
    }
    return groups.values();
}
function grantReport(group, context) {
    const [edge] = group.edges;
    const consumers = [...new Set(group.edges.map(({ from }) => printEnd(from)))];
    const kinds = kindsOf(group.edges);
    const declarer = declarerOf(group, context);
    const service = edge.from.service ?? '';
    const fix = declarer === undefined ? fixFor(edge, kinds, context.estate) : undefined;
    return {
        message: declarer !== undefined ? 'spread' : consumers.length > 1 ? 'shared' : 'granted',
        data: {
            consumer: printEnd(edge.from),
            consumers: inWords(consumers),
            verb: kinds.map(verbOf).join(' and '),
            provider: printEnd(edge.to),
            service,
            declarer: declarer ?? '',
            note: noteFor(group),
        },
        service,
        subject: `${subjectKinds(group, kinds, context).join('+')} ${group.identity}`,
        at: placeOf(edge, 'granted', 'yes'),
        // Where functions share a role, what one needs all of them get; that is worth a look and stops nobody.
        ...(declarer !== undefined && { severity: 'warning' }),
        advice: declarer === undefined
            ? 'Drop the permission, or narrow it to what is needed; if it is needed, declare it.'
            : `Give ${declarer} a role of its own, or declare it for those that need it too.`,
        ...(fix !== undefined && { fix }),
    };
}
function kindsOf(edges) {
    return [...new Set(edges.map(({ kind }) => kind))].sort();
}
/**
 * A permission that grows is a new finding; one that shrinks keeps the subject that it has where it is
 * deployed, so that nobody is stopped by taking a part of it away.
 */
function subjectKinds({ edges }, kinds, { deployed }) {
    const pairs = new Set(edges.map((edge) => `${edge.mechanism} ${pairOf(edge)}`));
    const before = kindsOf(deployed?.edges.filter((edge) => isUndeclared(edge) && viewOf(edge) === 'granted' && pairs.has(`${edge.mechanism} ${pairOf(edge)}`)) ?? []);
    return kinds.every((kind) => before.includes(kind)) ? before : kinds;
}
/** Another function with the same statement that declares all that these may do. */
function declarerOf({ edges, statement }, context) {
    const [first] = edges;
    if (statement === undefined)
        return undefined;
    const place = (0,model_location/* formatLocation */.j$)(statement.location);
    const delivers = deliveryFinder(context.edges)(first);
    const declared = context.edges.filter((edge) => edge.declared === 'yes' &&
        (edge.mechanism === first.mechanism || (delivers && edge.mechanism === 'lambda-outcome')) &&
        printEnd(edge.to) === printEnd(first.to) &&
        edge.evidence.some(({ view, location }) => view === 'granted' && (0,model_location/* formatLocation */.j$)(location) === place));
    const kinds = new Set(declared.map(({ kind, mechanism }) => (mechanism === 'lambda-outcome' ? 'call' : kind)));
    return kindsOf(edges).every((kind) => kinds.has(kind)) ? printEnd(declared[0]?.from ?? first.from) : undefined;
}
/** The actions as the statement has them, `dynamodb:*` and not what that means, but for those about something else. */
function noteFor({ statement, edges }) {
    const [edge] = edges;
    const wanted = (pattern) => (0,iam_actions/* accessOf */.YK)(pattern).some(({ verb, type }) => type === edge.to.type && edges.some(({ kind }) => kind === verb));
    const actions = statement?.notAction ? [] : (statement?.actions ?? []);
    const own = actions.filter((action) => wanted((0,walk/* stringOf */.Je)(action) ?? '')).map(walk/* printValue */.jt);
    return own.length > 0 ? `its role allows ${inWords(own)}` : noteOf(edge, 'granted', 'yes');
}
function wiredReport(edge, estate) {
    const consumer = consumerOf(edge);
    const service = consumer.service ?? '';
    const fix = fixFor(edge, [edge.kind], estate);
    return {
        message: 'wired',
        data: {
            consumer: printEnd(consumer),
            verb: verbOf(edge.kind),
            provider: printEnd(providerOf(edge)),
            service,
            note: noteOf(edge, 'wired', 'yes'),
        },
        service,
        subject: edge.key,
        at: placeOf(edge, 'wired', 'yes'),
        // A bus or a queue has nowhere to declare it but where it is connected.
        ...(!isActor(consumer.type) && { severity: 'warning' }),
        advice: isActor(consumer.type)
            ? `If ${service} wants it, declare it in its own definition; if not, drop the connection.`
            : `If ${service} wants it, make the connection in its own definition; if not, drop it.`,
        ...(fix !== undefined && { fix }),
    };
}
/** Nothing to paste where the consumer is no function or workflow: an API or a bus declares by its own definition. */
function fixFor(edge, kinds, estate) {
    const consumer = consumerOf(edge);
    const service = findService(estate, consumer.service);
    if (service === undefined || !isActor(consumer.type))
        return undefined;
    const name = declaredName(providerOf(edge), consumer);
    switch (edge.kind) {
        case 'call':
            return declarationText(service, consumer, { key: 'calling', value: [name] });
        case 'publish':
        case 'read':
        case 'write':
            return declarationText(service, consumer, { key: 'uses', value: kinds.map((kind) => ({ [kind]: name })) });
        case 'subscribe':
            return service.format === 'serverless'
                ? undefined
                : declarationText(service, consumer, { key: 'subscribesTo', value: [name] });
        case 'import':
            return undefined;
    }
}
function isActor(type) {
    return type === 'AWS::Lambda::Function' || type === 'AWS::StepFunctions::StateMachine';
}

;// CONCATENATED MODULE: ./lib/policy/explained-imports.js

/** How an imported name prints inside an ARN or id that is made from it. */
const prints = {
    'import-value': 'export',
    'stack-output': 'stack',
    'ssm-parameter': 'ssm',
};
/** `${export:name}` for an import whose provider no service of the estate is; undefined for all else. */
function printOfImport({ kind, mechanism, to }) {
    const name = prints[mechanism];
    return kind === 'import' && to.service === null && name !== undefined ? `\${${name}:${to.id}}` : undefined;
}
/**
 * Tells whether all that is not known of an id comes from imports that are findings, or externals, by
 * themselves: what is done with such a thing is not one more problem.
 */
function explainedByImports(edges) {
    const byService = new Map();
    for (const edge of edges) {
        const print = isTold(edge) ? printOfImport(edge) : undefined;
        if (print === undefined)
            continue;
        const { service } = consumerOf(edge);
        byService.set(service, [...(byService.get(service) ?? []), print]);
    }
    return (edge, id) => {
        const told = (byService.get(consumerOf(edge).service) ?? []).filter((print) => id.includes(print));
        if (told.length === 0)
            return false;
        const rest = told.reduce((text, print) => text.replaceAll(print, ''), id);
        return !/\$\{(?!AWS::)/.test(rest);
    };
}
/** A plain SSM parameter is only a note, and not one where something more is done with what it holds. */
function isTold({ mechanism, to }) {
    return mechanism !== 'ssm-parameter' || to.external !== undefined;
}

;// CONCATENATED MODULE: ./lib/policy/rules/edge/unknown/groups.js



function groupsOf(context) {
    const { edges, deployed } = context;
    const isExplained = explainedByImports(edges);
    const before = deployed && new Set(deployed.edges.map(({ key }) => key));
    const groups = new Map();
    for (const edge of edges) {
        const one = groupOfOne(edge, isExplained, context);
        if (one === undefined)
            continue;
        // What a service could not follow before must not hide what it adds: those are told apart.
        const isNew = one.cause !== 'thing' && before !== undefined && !before.has(edge.key);
        const key = `${isNew} ${one.service} ${one.cause} ${one.subject}`;
        const group = groups.get(key);
        groups.set(key, group ? { ...group, edges: [...group.edges, edge] } : one);
    }
    const found = [...groups].map(([key, group]) => (key.startsWith('true ') ? withNames(group) : group));
    return found.flatMap((group) => withoutUsed(group, found));
}
/** The names are part of what is new; once it is in the base it belongs to all that the service cannot follow. */
function withNames(group) {
    return { ...group, subject: `${group.subject} ${groups_namesIn(group).join(' ')}` };
}
function groups_namesIn({ edges }) {
    return [...new Set(edges.map(({ to }) => to.id))].sort();
}
/** A parameter whose value is used for something that is told by itself is not told once more. */
function withoutUsed(group, all) {
    if (group.cause !== 'parameters')
        return [group];
    const used = new Set(all.filter(({ cause, service }) => cause === 'thing' && service === group.service).map(({ subject }) => subject));
    const [first, ...others] = group.edges.filter((edge) => !used.has(printOfImport(edge) ?? ''));
    return first === undefined ? [] : [{ ...group, edges: [first, ...others] }];
}
function groupOfOne(edge, isExplained, context) {
    const reason = reasonOf(edge);
    if (reason === undefined)
        return undefined;
    const end = edge.from.service === null ? edge.from : edge.to.service === null ? edge.to : undefined;
    const cause = causeOf(edge);
    const service = serviceOfEdge(edge);
    if (end !== undefined && cause === 'thing' && (isExplained(edge, end.id) || isOwn(end, service, context)))
        return undefined;
    if (cause === 'parameters' && isOfTool(edge))
        return undefined;
    const thing = end === undefined ? edge.key : end.id === '?' ? reason : unknownPart(end.id);
    return { service, cause, subject: cause === 'thing' ? thing : subjects[cause], reason, end, edges: [edge] };
}
const subjects = { imports: 'imports by names known in part', parameters: 'SSM parameters' };
function causeOf({ kind, mechanism, to }) {
    if (kind !== 'import' || to.service !== null || to.id === '?')
        return 'thing';
    return mechanism === 'ssm-parameter' && !to.id.includes('${') ? 'parameters' : 'imports';
}
/** What AWS publishes, and what bootstrapping an account for the CDK puts there. */
function isOfTool({ to }) {
    return /^\/(cdk-bootstrap|aws\/service)\//.test(to.id);
}
/** `${Catalogue}*`: whatever its name is, it is that of a resource of the service itself. */
function isOwn({ id }, name, { estate }) {
    const symbols = [...id.matchAll(/\$\{(?!AWS::)([^{}]*)\}/g)].map(([, symbol = '']) => symbol);
    const stacks = findService(estate, name)?.stacks ?? [];
    const isLogicalId = (symbol) => stacks.some(({ resources }) => resources.has(symbol.replace(/\..*$/, '')));
    return symbols.length > 0 && symbols.every(isLogicalId);
}
/**
 * What in an id is not known: `${env:BUCKET}` of `arn:aws:s3:::${env:BUCKET}/uploads/*`, so that one
 * variable is one finding. The whole id where nothing in it has a name of its own.
 */
function unknownPart(id) {
    const symbols = id.match(/\$\{(?!AWS::|\?)[^{}]+\}/g) ?? [];
    const isNested = /\$\{[^}]*\$\{/.test(id);
    return symbols.length === 0 || isNested ? id : [...new Set(symbols)].join(' ');
}
/**
 * Why an edge that leaves its service cannot be decided. Inside one service nothing is closed by
 * default, and an end that stackgate.yml calls external is known to be elsewhere.
 */
function reasonOf(edge) {
    const { from, to } = edge;
    if (from.external !== undefined || to.external !== undefined)
        return undefined;
    if (from.service !== null && from.service === to.service)
        return undefined;
    if (edge.wired === 'no' && edge.declared === 'yes')
        return undefined;
    const undecided = edge.evidence.find(({ answer }) => answer === 'unknown');
    return edge.reason ?? undecided?.note;
}

;// CONCATENATED MODULE: ./lib/policy/rules/edge/unknown/rule.js





const unknown = defineRule({
    id: 'edge/unknown',
    meta: {
        title: 'Every reference can be resolved from the definitions',
        severity: 'warning',
        messages: {
            one: 'Nobody can tell from the definitions whether this is in order: {{edge}} ({{reason}}).',
            several: 'Nobody can tell from the definitions what {{end}} is, which {{service}} uses in {{count}} ways ({{reason}}).',
            imports: 'Nobody can tell from the definitions what provides {{names}} to {{service}} ({{reason}}).',
            partly: '{{service}} imports by names that are known only in part: {{names}}. Nobody can tell what provides them.',
            parameters: '{{service}} takes from SSM what no service of this repository puts there: {{names}}.',
        },
    },
    *check(context) {
        for (const group of groupsOf(context))
            yield unknown_rule_reportOf(group);
    },
});
function unknown_rule_reportOf(group) {
    const { service, subject, reason, edges, cause } = group;
    const [first] = edges;
    const isSetting = cause === 'parameters';
    return {
        message: rule_messageOf(group),
        data: {
            edge: sentenceOf(first),
            end: subject,
            service,
            count: String(edges.length),
            names: inWords(groups_namesIn(group)),
            reason: reason.replace(/\.$/, ''),
        },
        service,
        subject,
        at: first.location,
        // An SSM parameter with a known name: most are settings that people put there, and a missing one stops the deploy at once.
        ...(isSetting && { severity: 'note' }),
        advice: isSetting
            ? 'Name what lives elsewhere under `externals` in stackgate.yml.'
            : 'Make the reference resolvable, give the parameter a value for this stage, or name what lives elsewhere under `externals` in stackgate.yml.',
        related: otherPlaces(edges),
    };
}
function rule_messageOf(group) {
    const { cause, edges, end } = group;
    if (cause === 'imports')
        return groups_namesIn(group).every((name) => name.includes('${')) ? 'partly' : 'imports';
    if (cause !== 'thing')
        return cause;
    return edges.length === 1 || end === undefined ? 'one' : 'several';
}
/** A few of the other places: all of them are in the graph. */
function otherPlaces([first, ...others]) {
    const seen = new Map();
    for (const edge of others) {
        const place = (0,model_location/* formatLocation */.j$)(edge.location);
        if (place !== (0,model_location/* formatLocation */.j$)(first.location) && !seen.has(place))
            seen.set(place, { message: sentenceOf(edge), location: edge.location });
    }
    return [...seen.values()].slice(0, 5);
}

// EXTERNAL MODULE: ./lib/iam/arn.js
var iam_arn = __webpack_require__(7238);
// EXTERNAL MODULE: ./lib/iam/parts.js
var iam_parts = __webpack_require__(3271);
// EXTERNAL MODULE: ./lib/iam/policy-sources.js
var policy_sources = __webpack_require__(5100);
;// CONCATENATED MODULE: ./lib/policy/rules/iam/holders.js


/**
 * The statements that a person wrote, with their holders. What a framework makes for its own needs
 * is left out: no line of the definition could change it.
 */
function heldStatements(estate, statements) {
    return listOf(estate, statements).all;
}
const lists = new WeakMap();
function listOf(estate, statements) {
    const before = lists.get(statements);
    if (before !== undefined)
        return before;
    const places = placesIn(estate);
    const all = statements.flatMap((statement) => heldOnce(statement, places) ?? []);
    const list = { all, runs: runsOf(all) };
    lists.set(statements, list);
    return list;
}
function runsOf(all) {
    const found = [];
    for (let from = 0; from < all.length;) {
        let to = from + 1;
        while (all[to] !== undefined && all[to]?.stack === all[from]?.stack)
            to++;
        found.push(runOnce(all.slice(from, to)));
        from = to;
    }
    return found;
}
const runs = new WeakMap();
/** A run of before where it holds the same, by its first. */
function runOnce(run) {
    const [first] = run;
    if (first === undefined)
        return run;
    const before = runs.get(first);
    if (before?.length === run.length && before.every((held, at) => held === run[at]))
        return before;
    runs.set(first, run);
    return run;
}
/** Both sides of a comparison share the statements of a stack that did not change. */
const helds = new WeakMap();
function heldOnce(statement, places) {
    const held = helds.get(statement) ?? heldBy(statement, places) ?? 'left out';
    helds.set(statement, held);
    return held === 'left out' ? undefined : held;
}
/** Logical ids hold no `/`: what stands before the last one is the stack's key. */
function heldBy(statement, places) {
    const end = statement.holder.lastIndexOf('/');
    const place = places.get(statement.holder.slice(0, end));
    const holder = place?.stack.resources.get(statement.holder.slice(end + 1));
    if (!place || !holder || isFrameworksOwn(holder))
        return undefined;
    const { stack, service } = place;
    return { statement, holder, stack, format: service.format, name: nameWithin(stack, holder) };
}
/** A rule that looks at one statement at a time, and at nothing else: each is judged once, on whichever side. */
function eachStatement(judge) {
    const judged = new WeakMap();
    return function* ({ estate, statements }) {
        for (const run of listOf(estate, statements).runs) {
            const reports = judged.get(run) ?? [...holders_reportsOf(run, judge)];
            judged.set(run, reports);
            yield* reports;
        }
    };
}
function* holders_reportsOf(run, judge) {
    for (const held of run)
        yield* judge(held);
}
function placesIn(estate) {
    return new Map(estate.services.flatMap((service) => service.stacks.map((stack) => [stack.key, { stack, service }])));
}
function nameWithin(stack, { logicalId }) {
    return stack.parent === undefined ? logicalId : `${stack.id}/${logicalId}`;
}
/** Helpers that the CDK and the Serverless Framework put into a stack; their hashes are fixed in those tools. */
const frameworksOwn = /^(LogRetentionaae0aa3c5b4d4f87b02d85b201efdd8a|BucketNotificationsHandler050a0587b7544547bf325f094a3db834|Custom\w+CustomResourceProviderRole|CustomCDKBucketDeployment8693BB64968944B69AAFB0CC9EB8756C|IamRoleCustomResourcesLambdaExecution|CDKMetadata)/;
function isFrameworksOwn({ logicalId }) {
    return frameworksOwn.test(logicalId);
}
/** `role PlaceOrderRole`, `bucket policy Assets`: what holds a statement, for people. */
function describeHolder({ holder, name }) {
    return `${Object.hasOwn(kinds, holder.type) ? kinds[holder.type] : holder.type} ${name}`;
}
const kinds = {
    'AWS::IAM::Group': 'group',
    'AWS::IAM::ManagedPolicy': 'managed policy',
    'AWS::IAM::Policy': 'policy',
    'AWS::IAM::Role': 'role',
    'AWS::IAM::RolePolicy': 'role policy',
    'AWS::IAM::User': 'user',
    'AWS::KMS::Key': 'key',
    'AWS::Lambda::LayerVersionPermission': 'layer permission',
    'AWS::Lambda::Permission': 'permission',
    'AWS::S3::BucketPolicy': 'bucket policy',
    'AWS::SNS::TopicInlinePolicy': 'topic policy',
    'AWS::SNS::TopicPolicy': 'topic policy',
    'AWS::SQS::QueueInlinePolicy': 'queue policy',
    'AWS::SQS::QueuePolicy': 'queue policy',
};
/** A value for people: what it refers to by its name, without the syntax that refers to it. */
function shown(value) {
    const symbol = (0,walk/* loneSymbol */.xi)(value);
    if (symbol?.kind === 'import')
        return `the import ${(0,walk/* printValue */.jt)(symbol.exportName)}`;
    const isItself = symbol?.kind === 'ref' || (symbol?.kind === 'attribute' && symbol.attribute === 'Arn');
    return isItself ? symbol.logicalId : (0,walk/* printValue */.jt)(value);
}
/** The actions or resources of a statement in a few words; long lists are cut. */
function listValues(values, most = 3) {
    return inWords(values.map(shown), most);
}

;// CONCATENATED MODULE: ./lib/policy/rules/iam/limits.js



/** Keys that tell whose request it is; all in lower case, as IAM compares them. */
const callerKeys = new Set([
    'aws:principalaccount',
    'aws:principalarn',
    'aws:principalorgid',
    'aws:principalorgpaths',
    'aws:sourceaccount',
    'aws:sourcearn',
    'aws:sourceip',
    'aws:sourceorgid',
    'aws:sourceorgpaths',
    'aws:sourceowner',
    'aws:sourcevpc',
    'aws:sourcevpce',
    'aws:userid',
    'aws:vpcsourceip',
    'elasticfilesystem:accessedviamounttarget',
    'kms:calleraccount',
    's3:dataaccesspointaccount',
    's3:dataaccesspointarn',
]);
/** Keys that tell for whom an AWS service acts. */
const sourceKeys = new Set([
    'aws:principalorgid',
    'aws:sourceaccount',
    'aws:sourcearn',
    'aws:sourceorgid',
    'aws:sourceorgpaths',
    'aws:sourceowner',
    'aws:sourcevpc',
    'aws:sourcevpce',
    'kms:calleraccount',
    'lambda:eventsourcetoken',
]);
function* testsIn(conditions) {
    for (const [operator, { value: keys }] of conditions?.entries ?? []) {
        if (keys.kind !== 'dict')
            continue;
        for (const [key, { value }] of keys.entries) {
            yield { operator: operator.toLowerCase(), key: key.toLowerCase(), value };
        }
    }
}
/** Does a condition keep strangers out of a statement that is for everybody? */
function limitsCaller(conditions) {
    for (const test of testsIn(conditions)) {
        if (callerKeys.has(test.key) && !isNegative(test.operator) && narrows(test))
            return true;
    }
    return false;
}
/** Does a condition say for whom the AWS service may act? */
function limitsSource(conditions) {
    for (const test of testsIn(conditions)) {
        const counts = sourceKeys.has(test.key) || test.key.startsWith('kms:encryptioncontext');
        if (counts && !isNegative(test.operator) && narrows(test))
            return true;
    }
    return false;
}
/** Does a Deny for everybody but a known caller stand beside it (`StringNotEquals: aws:PrincipalOrgID`)? */
function deniesStrangers(deny) {
    if (deny.effect !== 'Deny' || !deny.principals.some(({ kind }) => kind === 'any'))
        return false;
    for (const test of testsIn(deny.conditions)) {
        if (callerKeys.has(test.key) && isNegative(test.operator) && narrows(test))
            return true;
    }
    return false;
}
/** The values of one condition key, whatever its operator. */
function conditionValues(conditions, key) {
    const tests = [...testsIn(conditions)].filter((test) => test.key === key.toLowerCase());
    return tests.flatMap((test) => [...(0,walk/* itemsOf */.S3)(test.value)]);
}
const isNegative = (operator) => operator.includes('not') || operator.startsWith('null');
/** Every value has to narrow: one `*` among them opens the statement again. */
function narrows({ key, value }) {
    const values = [...(0,walk/* itemsOf */.S3)(value)];
    return values.length > 0 && values.every((item) => narrowsTo(key, item));
}
function narrowsTo(key, value) {
    const text = (0,walk/* stringOf */.Je)(value);
    // What is not known now is somebody's choice and not everybody.
    if (text !== undefined && /^[*?]*$/.test(text))
        return false;
    if (key === 'aws:sourceip')
        return text === undefined || !text.endsWith('/0');
    if (!key.endsWith('arn'))
        return true;
    const arn = (0,iam_arn/* parseArnPattern */.Nx)(value);
    return !arn || !isOpen(arn.account) || !isOpen(arn.resource);
}
/** Nothing but wildcards; an empty account (S3) says nothing, so the bucket's name has to. */
function isOpen(parts) {
    const literal = (0,iam_parts/* literalOf */.Zc)(parts);
    return literal !== undefined && /^[*?/:]*$/.test(literal);
}

;// CONCATENATED MODULE: ./lib/policy/rules/iam/statement-text.js



/** The definition that holds a statement, for text to paste there. */
function placeOfHeld({ format, stack, statement }) {
    return { format, stack: stack.key, file: statement.location.file };
}
/** A list item in YAML, an object in JSON; for the CDK, whose templates nobody edits, a call. */
function printStatement(statement, place) {
    const plain = statementForm(statement);
    if (place.format === 'cdk')
        return `iam.PolicyStatement.fromJson(${(0,write_plain/* writeJson */.GF)(plain)})`;
    return (0,write_plain/* isJson */.Fh)(place) ? (0,write_plain/* writeJson */.GF)(plain) : (0,write_plain/* writeYaml */.Vd)([plain]);
}
function statementForm({ sid, principal, actions, resources, conditions = [] }) {
    return {
        ...(sid === undefined ? {} : { Sid: sid }),
        Effect: 'Allow',
        ...(principal === undefined ? {} : { Principal: principal }),
        ...(actions.length === 0 ? {} : { Action: oneOrAll(actions) }),
        ...(resources.length === 0 ? {} : { Resource: oneOrAll(resources) }),
        ...(conditions.length === 0 ? {} : { Condition: conditionForm(conditions) }),
    };
}
function oneOrAll(items) {
    return items.length === 1 ? (items[0] ?? null) : items;
}
function conditionForm(conditions) {
    const operators = [...new Set(conditions.map(([operator]) => operator))];
    return Object.fromEntries(operators.map((operator) => [
        operator,
        Object.fromEntries(conditions.filter(([one]) => one === operator).map(([, key, value]) => [key, value])),
    ]));
}
/** Actions or resources as the definition writes them. */
function formsOf(values, place) {
    return values.flatMap((value) => [...(0,walk/* itemsOf */.S3)(value)]).map((value) => longForm(value, place));
}
/** The conditions that a statement has already, for a fix that adds one. */
function conditionForms(conditions, place) {
    const texts = [];
    for (const [operator, { value }] of conditions?.entries ?? []) {
        if (value.kind !== 'dict')
            continue;
        for (const [key, entry] of value.entries)
            texts.push([operator, key, longForm(entry.value, place)]);
    }
    return texts;
}

;// CONCATENATED MODULE: ./lib/policy/rules/iam/confused-deputy/sources.js
/** Service principals that act for whoever configures them; from AWS's pages on the confused deputy. */
const sources = {
    'alexa-appkit.amazon.com': { noun: 'skill', bySkill: true },
    apigateway: { noun: 'API' },
    appsync: { noun: 'API' },
    'aps-alertmanager': { noun: 'workspace' },
    backup: { noun: 'vault' },
    cloudformation: { noun: 'stack' },
    cloudfront: { noun: 'distribution' },
    cloudtrail: { noun: 'trail' },
    cloudwatch: { noun: 'alarm' },
    codecommit: { noun: 'repository' },
    codestar: { noun: 'notification rule' },
    'codestar-notifications': { noun: 'notification rule' },
    'cognito-idp': { noun: 'user pool' },
    config: { noun: 'recorder or rule' },
    costalerts: { noun: 'budget' },
    budgets: { noun: 'budget' },
    'delivery.logs': { noun: 'log delivery' },
    dms: { noun: 'task' },
    elasticloadbalancing: { noun: 'target group' },
    es: { noun: 'domain' },
    events: { noun: 'rule' },
    firehose: { noun: 'delivery stream' },
    guardduty: { noun: 'detector' },
    iot: { noun: 'rule' },
    lambda: { noun: 'function' },
    lex: { noun: 'bot' },
    lexv2: { noun: 'bot' },
    'logging.s3': { noun: 'bucket', arnHasNoAccount: true },
    logs: { noun: 'log group' },
    rds: { noun: 'database' },
    s3: { noun: 'bucket', arnHasNoAccount: true },
    scheduler: { noun: 'schedule' },
    secretsmanager: { noun: 'secret' },
    ses: { noun: 'receipt rule' },
    sns: { noun: 'topic' },
    sqs: { noun: 'queue' },
    ssm: { noun: 'document' },
    states: { noun: 'workflow' },
    'vpc-lattice': { noun: 'service' },
};
const endings = /\.(amazonaws\.com(\.cn)?|\$\{AWS::URLSuffix\})$/;
/** Some services have a principal in each region. */
const region = /\.([a-z]{2}(-[a-z]+)+-\d|\$\{AWS::Region\})$/;
/** Undefined for principals that act for nobody else, and for those that nobody has described here. */
function sourceOf(principal) {
    if (!endings.test(principal))
        return find(principal);
    const name = principal.replace(endings, '').replace(region, '');
    // `delivery.logs`, `logging.s3`, `lambda.alarms.cloudwatch`: first as a whole, then by its service.
    return find(name) ?? find(name.slice(name.lastIndexOf('.') + 1));
}
const find = (name) => (Object.hasOwn(sources, name) ? sources[name] : undefined);

;// CONCATENATED MODULE: ./lib/policy/rules/iam/confused-deputy/rule.js










const confusedDeputy = defineRule({
    id: 'iam/confused-deputy',
    meta: {
        title: 'AWS services act for a named source only',
        severity: 'error',
        messages: {
            anySource: '{{principal}} may do {{actions}} on {{what}} for anybody: someone in another account can point their own {{source}} at it, and AWS will act for them.',
            anyAccount: '{{principal}} may do {{actions}} on {{what}} for a bucket that is known by its name only: a bucket ARN has no account, so when the bucket is deleted, whoever takes the name next is let in.',
        },
    },
    check: eachStatement(judge),
});
/**
 * Policies where a stranger gains nothing worth the noise: lines in a log group. REST APIs take
 * calls from strangers unless their policy says otherwise.
 */
const notJudged = new Set([
    'AWS::Logs::ResourcePolicy',
    'AWS::Logs::LogGroup',
    'AWS::ApiGateway::RestApi',
    'AWS::XRay::ResourcePolicy',
]);
/** One finding a statement, however many services it lets in. */
function* judge(held) {
    const { effect, side, notPrincipal } = held.statement;
    if (effect !== 'Allow' || side !== 'resource' || notPrincipal || notJudged.has(held.holder.type))
        return;
    const deputies = held.statement.principals.flatMap(({ kind, value }) => {
        const source = kind === 'service' ? sourceOf((0,walk/* printValue */.jt)(value)) : undefined;
        // What a framework makes of an event cannot be changed in the definition; a skill's id can.
        return source && (held.holder.madeFor === undefined || source.bySkill)
            ? [{ principal: (0,walk/* printValue */.jt)(value), source }]
            : [];
    });
    const nameless = deputies.filter(({ source }) => source.arnHasNoAccount);
    if (deputies.length > 0 && !limitsSource(held.statement.conditions))
        yield confused_deputy_rule_reportOf(held, deputies, 'anySource');
    else if (nameless.length > 0 && !namesAccount(held))
        yield confused_deputy_rule_reportOf(held, nameless, 'anyAccount');
}
/** By a key for the account, or a bucket that this stack itself creates: its name is taken as long as it stands. */
function namesAccount({ statement: { conditions }, stack }) {
    const keys = ['aws:SourceAccount', 'aws:SourceOrgID', 'aws:SourceOrgPaths', 'aws:SourceOwner'];
    if (keys.some((key) => conditionValues(conditions, key).length > 0))
        return true;
    const arns = conditionValues(conditions, 'aws:SourceArn');
    return arns.length > 0 && arns.every((arn) => isOwnBucket(arn, stack));
}
function isOwnBucket(arn, stack) {
    for (const { symbol } of (0,walk/* symbolsIn */.nv)(arn))
        if (symbol.kind === 'ref' || symbol.kind === 'attribute')
            return true;
    const named = (0,iam_arn/* parseArnPattern */.Nx)(arn)?.resource;
    return [...stack.resources.values()].some((resource) => {
        const name = resource.type === 'AWS::S3::Bucket' ? (0,iam_arn/* nameOfResource */.NJ)(resource) : undefined;
        return name !== undefined && named !== undefined && (0,iam_parts/* printParts */._h)(name) === (0,iam_parts/* printParts */._h)(named);
    });
}
function confused_deputy_rule_reportOf(held, deputies, message) {
    const { statement, holder, name } = held;
    const attached = (0,policy_sources/* attachedTo */.c)(holder);
    const service = deputies.map(({ principal }) => principal).join(', ');
    const source = deputies[0]?.source;
    const noun = deputies.length === 1 && source ? source.noun : 'resource';
    const actions = listValues(statement.actions);
    return {
        message,
        data: {
            principal: service,
            actions,
            what: attached.length > 0 ? listValues(attached) : describeHolder(held),
            source: noun,
        },
        service: statement.service,
        subject: `${name} ${service} ${statement.actions.map(walk/* printValue */.jt).sort().join(' ')}`,
        at: statement.location,
        ...weightOf(held, message),
        advice: `Say which ${noun} it acts for, or at least in which account.`,
        fix: holder.type === 'AWS::Lambda::Permission'
            ? permissionFix(held, message, noun, source?.bySkill)
            : statementFix(held, message, noun),
    };
}
/** Who may encrypt with a key is not yet who may read what it protects. */
function weightOf({ holder, format }, message) {
    const isKey = holder.type === 'AWS::KMS::Key';
    // The CDK grants rules and notifications like this by itself, and takes no condition for it.
    const byConstruct = format === 'cdk' && (isKey || holder.type === 'AWS::SNS::TopicPolicy');
    if (byConstruct)
        return { severity: 'note', confidence: 'low' };
    return isKey || message === 'anyAccount' ? { severity: 'warning', confidence: 'medium' } : {};
}
const ownAccount = { Ref: 'AWS::AccountId' };
function permissionFix(held, message, noun, bySkill = false) {
    const limits = bySkill
        ? { EventSourceToken: '<the id of the skill>' }
        : { ...(message === 'anySource' && { SourceArn: `<the ARN of the ${noun}>` }), SourceAccount: ownAccount };
    return (0,write_plain/* isJson */.Fh)(placeOfHeld(held)) ? (0,write_plain/* writeJson */.GF)(limits) : (0,write_plain/* writeYaml */.Vd)(limits);
}
function statementFix(held, message, noun) {
    const { statement } = held;
    const place = placeOfHeld(held);
    const principals = statement.principals.filter(({ kind }) => kind === 'service').map(({ value }) => value);
    const services = formsOf(principals, place);
    const byArn = ['ArnLike', 'aws:SourceArn', `<the ARN of the ${noun}>`];
    // A SourceArn that lets anybody in is replaced, not joined.
    const kept = conditionForms(statement.conditions, place).filter(([, key]) => message === 'anyAccount' || key.toLowerCase() !== 'aws:sourcearn');
    const byAccount = ['StringEquals', 'aws:SourceAccount', ownAccount];
    const text = {
        ...(statement.sid === undefined ? {} : { sid: statement.sid }),
        principal: { Service: services.length === 1 ? (services[0] ?? '') : services },
        actions: formsOf(statement.actions, place),
        resources: formsOf(statement.resources, place),
        conditions: message === 'anySource' ? [...kept, byArn, byAccount] : [...kept, byAccount],
    };
    return printStatement(text, place);
}

;// CONCATENATED MODULE: ./lib/policy/rules/iam/public-principal/rule.js







const account = { 'Fn::Sub': 'arn:${AWS::Partition}:iam::${AWS::AccountId}:root' };
const publicPrincipal = defineRule({
    id: 'iam/public-principal',
    meta: {
        title: 'No resource is open to everybody',
        severity: 'error',
        messages: {
            everyone: 'Anyone with any AWS account{{anonymous}} may do {{actions}} on {{what}}: the {{holder}} allows it to * without a condition on who asks.',
            allBut: 'Everyone but {{principals}} may do {{actions}} on {{what}}: the {{holder}} allows it to NotPrincipal, which means all the others in the world.',
            trust: 'Anyone with any AWS account may take the {{holder}} and do all that it may: its trust policy names *.',
            url: 'Anyone on the internet may call {{what}} by its function URL: its AuthType is NONE, so nothing checks who asks before the code runs and is paid for.',
            permission: 'Anyone with any AWS account may invoke {{what}}: the permission {{name}} has the principal * and no condition on who asks.',
        },
    },
    *check({ estate, statements }) {
        const open = openUrls(estate);
        for (const url of open)
            yield urlReport(url);
        const hasOpenUrl = new Set(open.map(({ stack }) => stack));
        const denies = denialsByHolder(statements);
        for (const held of heldStatements(estate, statements)) {
            if (!isPublic(held.statement) || mayBePublic(held))
                continue;
            // The permission is how an open function URL works; the URL itself has been reported.
            if (isForUrl(held.statement) && hasOpenUrl.has(held.stack.key))
                continue;
            if (!denies.get(held.statement.holder)?.some(deniesStrangers))
                yield public_principal_rule_reportOf(held);
        }
    },
});
function isPublic({ effect, side, principals, notPrincipal, conditions }) {
    if (effect !== 'Allow' || side === 'identity')
        return false;
    return (notPrincipal || principals.some(({ kind }) => kind === 'any')) && !limitsCaller(conditions);
}
/** A REST API without a policy is open too; a search domain inside a VPC is closed by its network. */
function mayBePublic({ holder }) {
    return holder.type === 'AWS::ApiGateway::RestApi' || (0,walk/* get */.Jt)(holder.properties, 'VPCOptions') !== undefined;
}
function isForUrl({ conditions }) {
    const keys = ['lambda:FunctionUrlAuthType', 'lambda:InvokedViaFunctionUrl'];
    return keys.some((key) => conditionValues(conditions, key).length > 0);
}
function denialsByHolder(statements) {
    const denials = new Map();
    for (const statement of statements) {
        if (statement.effect === 'Deny')
            denials.set(statement.holder, [...(denials.get(statement.holder) ?? []), statement]);
    }
    return denials;
}
function public_principal_rule_reportOf(held) {
    const { statement, holder, name } = held;
    return {
        message: public_principal_rule_messageOf(held),
        data: {
            holder: describeHolder(held),
            name,
            what: whatIsOpen(held),
            actions: listValues(statement.actions),
            principals: statement.principals.map(({ value }) => (0,walk/* printValue */.jt)(value)).join(', '),
            anonymous: anonymousTypes.has(holder.type) ? ', or with none,' : '',
        },
        service: statement.service,
        subject: `${name} ${statement.side} ${statement.actions.map(walk/* printValue */.jt).sort().join(' ')}`,
        at: statement.location,
        advice: statement.side === 'trust'
            ? 'Name the service or the account that takes the role.'
            : 'Name who needs it, or add a condition such as aws:PrincipalOrgID or aws:SourceAccount. What is public on purpose deserves a waiver with an owner.',
        fix: rule_fixFor(held),
    };
}
/** Services that answer requests without a signature where a policy lets them. */
const anonymousTypes = new Set([
    'AWS::ECR::Repository',
    'AWS::Elasticsearch::Domain',
    'AWS::OpenSearchService::Domain',
    'AWS::S3::AccessPoint',
    'AWS::S3::BucketPolicy',
    'AWS::SNS::TopicInlinePolicy',
    'AWS::SNS::TopicPolicy',
    'AWS::SQS::QueueInlinePolicy',
    'AWS::SQS::QueuePolicy',
]);
function public_principal_rule_messageOf({ statement, holder }) {
    if (statement.notPrincipal)
        return 'allBut';
    if (statement.side === 'trust')
        return 'trust';
    return holder.type === 'AWS::Lambda::Permission' ? 'permission' : 'everyone';
}
function whatIsOpen({ holder, statement, name }) {
    const attached = (0,policy_sources/* attachedTo */.c)(holder);
    if (attached.length > 0)
        return listValues(attached);
    return statement.resources.length > 0 && !statement.notResource ? listValues(statement.resources) : name;
}
function rule_fixFor(held) {
    const { statement, holder } = held;
    const place = placeOfHeld(held);
    if (holder.type === 'AWS::Lambda::Permission') {
        const limits = { Principal: '<the service or account that calls it>', SourceAccount: { Ref: 'AWS::AccountId' } };
        return (0,write_plain/* isJson */.Fh)(place) ? (0,write_plain/* writeJson */.GF)(limits) : (0,write_plain/* writeYaml */.Vd)(limits);
    }
    const text = {
        ...(statement.sid === undefined ? {} : { sid: statement.sid }),
        principal: statement.side === 'trust' ? { Service: '<the service that takes it>' } : { AWS: account },
        actions: formsOf(statement.actions, place),
        resources: formsOf(statement.resources, place),
        conditions: conditionForms(statement.conditions, place),
    };
    return printStatement(text, place);
}
function openUrls(estate) {
    const all = estate.services.flatMap(({ stacks }) => stacks.flatMap(({ resources }) => [...resources.values()]));
    return all.filter(({ type, properties }) => type === 'AWS::Lambda::Url' && (0,walk/* stringOf */.Je)((0,walk/* get */.Jt)(properties, 'AuthType')) === 'NONE');
}
function urlReport(url) {
    const target = (0,walk/* get */.Jt)(url.properties, 'TargetFunctionArn');
    const symbol = (0,walk/* loneSymbol */.xi)(target);
    // By `Ref` or by `Arn`: it is the same function, and called the same.
    const referred = symbol?.kind === 'ref' || symbol?.kind === 'attribute' ? symbol.logicalId : undefined;
    return {
        message: 'url',
        data: { what: url.madeFor ?? referred ?? (target ? (0,walk/* printValue */.jt)(target) : url.logicalId) },
        service: url.service,
        subject: `${url.logicalId} url`,
        at: url.location,
        advice: 'Use AWS_IAM where services call it, or put an API with an authorizer before it. What is public on purpose, such as a webhook that checks a signature, deserves a waiver with an owner.',
        fix: 'AuthType: AWS_IAM',
    };
}

;// CONCATENATED MODULE: ./lib/policy/rules/iam/wildcard-action/rule.js





const wildcardAction = defineRule({
    id: 'iam/wildcard-action',
    meta: {
        title: 'IAM statements name their actions',
        severity: 'error',
        messages: {
            everything: 'The {{holder}} allows every action of every AWS service on {{resources}}. Whoever gets hold of it, by a leaked credential or a flaw in the code, may take over the account.',
            everythingHere: 'The {{holder}} allows every action on {{resources}}, also those that delete it, share it and change its permissions.',
            service: 'The {{holder}} allows {{action}} on {{resources}}: every action of {{prefix}}, also those that delete, share and change permissions, and those that AWS adds later.',
            allBut: 'The {{holder}} allows every action except {{actions}} on {{resources}}: all other services too, and whatever AWS adds later.',
        },
    },
    check: eachStatement(wildcard_action_rule_reportsOf),
});
function* wildcard_action_rule_reportsOf(held) {
    if (held.statement.effect !== 'Allow' || isKeyAdministration(held))
        return;
    const { statement, name } = held;
    const data = { holder: describeHolder(held), resources: resourcesOf(statement) };
    const common = { service: statement.service, at: statement.location };
    if (statement.notAction) {
        yield {
            ...common,
            message: 'allBut',
            data: { ...data, actions: listValues(statement.actions) },
            subject: `${name} all but ${statement.actions.map(walk/* printValue */.jt).sort().join(' ')}`,
            advice: 'List what it may do in Action. To forbid the rest as well, add a Deny of its own.',
        };
        return;
    }
    for (const action of statement.actions.map(walk/* printValue */.jt)) {
        const prefix = wholeService(action);
        if (prefix === undefined)
            continue;
        const fix = prefix === '*' ? undefined : wildcard_action_rule_fixFor(held, prefix);
        yield {
            ...common,
            message: wildcard_action_rule_messageOf(prefix, statement),
            data: { ...data, action, prefix },
            subject: `${name} ${action}`,
            advice: 'List the actions that the code calls, and no others; a prefix such as Get* is taken as a list.',
            ...(fix === undefined ? {} : { fix }),
        };
    }
}
function wildcard_action_rule_messageOf(prefix, { resources, notResource, side }) {
    if (prefix !== '*')
        return 'service';
    const everywhere = side === 'identity' && (notResource || resources.some((resource) => (0,walk/* printValue */.jt)(resource) === '*'));
    return everywhere ? 'everything' : 'everythingHere';
}
/** The prefix of `dynamodb:*`, or `*` for every service; undefined for anything narrower. */
function wholeService(action) {
    if (/^\*+$/.test(action))
        return '*';
    const [, prefix] = /^([^:]*):\*+$/.exec(action) ?? [];
    if (prefix === undefined)
        return undefined;
    return /^\*+$/.test(prefix) ? '*' : prefix;
}
/**
 * Every key needs an administrator and AWS's own default policy makes the account that one, with
 * `kms:*`; the key is the only resource that it can mean.
 */
function isKeyAdministration({ statement, holder }) {
    if (holder.type !== 'AWS::KMS::Key' && holder.type !== 'AWS::KMS::ReplicaKey')
        return false;
    return statement.principals.length > 0 && statement.principals.every(({ kind }) => kind === 'aws');
}
function resourcesOf({ resources, notResource }) {
    if (resources.length === 0)
        return 'what it is attached to';
    return notResource ? `everything but ${listValues(resources)}` : listValues(resources);
}
function wildcard_action_rule_fixFor(held, prefix) {
    const { statement } = held;
    const actions = (0,iam_actions/* actionsOnData */.z1)(prefix);
    if (actions.length === 0 || statement.side !== 'identity' || statement.notResource)
        return undefined;
    const place = placeOfHeld(held);
    return printStatement({ actions, resources: formsOf(statement.resources, place) }, place);
}

// EXTERNAL MODULE: ./lib/iam/action-catalogue.js + 1 modules
var action_catalogue = __webpack_require__(4489);
// EXTERNAL MODULE: ./lib/iam/arn-types.js
var arn_types = __webpack_require__(698);
;// CONCATENATED MODULE: ./lib/policy/rules/iam/wildcard-resource/rule.js








const wildcardResource = defineRule({
    id: 'iam/wildcard-resource',
    meta: {
        title: 'IAM statements name their resources where the action can take one',
        severity: 'warning',
        messages: {
            writes: 'The {{holder}} allows {{actions}} on every resource of the account{{but}}, also on those of other services and teams: a mistake or an intruder here changes what does not belong to {{service}}.',
            reads: 'The {{holder}} allows {{actions}} on every resource of the account{{but}}: it may read what belongs to other services and teams.',
        },
    },
    check: eachStatement(wildcard_resource_rule_reportsOf),
});
function* wildcard_resource_rule_reportsOf(held) {
    const { statement, name, stack } = held;
    if (statement.effect !== 'Allow' || statement.side !== 'identity' || !isEverything(statement))
        return;
    // Whole services and `*` are the subject of iam/wildcard-action; one finding a statement is enough.
    if (statement.notAction || statement.actions.some((action) => /^\*|:\*+$/.test((0,walk/* printValue */.jt)(action))))
        return;
    const named = statement.actions.flatMap((action) => nameable((0,walk/* stringOf */.Je)(action)));
    if (named.length === 0 || isForMessages(held))
        return;
    const writes = named.some(({ facts }) => facts.some(({ level }) => level !== 'read' && level !== 'list'));
    const actions = named.map(({ pattern }) => pattern);
    const resources = resourcesFor(actions, stack);
    yield {
        message: writes ? 'writes' : 'reads',
        data: {
            holder: describeHolder(held),
            actions: inWords(actions),
            service: statement.service,
            but: exceptionOf(statement),
        },
        service: statement.service,
        subject: `${name} ${[...actions].sort().join(' ')} on *`,
        at: statement.location,
        advice: adviceFor(statement, actions),
        ...(resources.length > 0 && { fix: printStatement({ actions, resources }, placeOfHeld(held)) }),
    };
}
/** A user pool sends its messages to telephone numbers, which have no ARN. */
function isForMessages({ statement, holder }) {
    const trust = (0,walk/* get */.Jt)(holder.properties, 'AssumeRolePolicyDocument');
    const isPools = trust !== undefined && (0,walk/* printValue */.jt)(trust).includes('cognito-idp.amazonaws.com');
    return isPools && statement.actions.every((action) => (0,walk/* printValue */.jt)(action).toLowerCase() === 'sns:publish');
}
const exceptionOf = ({ notResource, resources }) => (notResource ? ` but ${listValues(resources)}` : '');
/** `*` narrows nothing whatever stands beside it, nor does a list of exceptions; a condition on the resource's tags does. */
function isEverything({ resources, notResource, conditions }) {
    if (!notResource && !resources.some((resource) => /^\*+$/.test((0,walk/* stringOf */.Je)(resource) ?? '')))
        return false;
    for (const { value } of conditions?.entries.values() ?? []) {
        if (value.kind !== 'dict')
            continue;
        for (const key of value.entries.keys())
            if (narrowing.test(key))
                return false;
    }
    return true;
}
const narrowing = /^(aws:ResourceTag\/|[\w-]+:ResourceTag\/|aws:ResourceAccount$|aws:ResourceOrg|iam:PassedToService$|kms:ViaService$|kms:ResourceAliases$|kms:EncryptionContext|ec2:Vpc$|ecs:cluster$|cloudwatch:namespace$)/i;
/**
 * What nobody can or should name: network interfaces that Lambda makes for itself, one's own logs,
 * which AWS's own policy for functions allows on `*` as well, and services whose resources are an
 * option that hardly anyone has (a metric data set, a lexicon, a custom model).
 */
const excused = [
    'ec2:CreateNetworkInterface',
    'ec2:DeleteNetworkInterface',
    'ec2:DescribeNetworkInterfaces',
    'ec2:DetachNetworkInterface',
    'ec2:AssignPrivateIpAddresses',
    'ec2:UnassignPrivateIpAddresses',
    'logs:CreateLogGroup',
    'logs:CreateLogStream',
    'logs:PutLogEvents',
    'cloudwatch:PutMetricData',
    'cloudwatch:GetMetricData',
    'cloudwatch:ListMetrics',
    'cloudformation:GetTemplateSummary',
    'cloudformation:ValidateTemplate',
    'comprehend:DetectEntities',
    'polly:S*',
    'rekognition:DetectModerationLabels',
    'translate:Translate*',
];
/** An action, or a prefix such as `s3:Get*`, that takes resources; nothing for what needs `*`. */
function nameable(pattern) {
    if (pattern === undefined)
        return [];
    const single = (0,action_catalogue/* actionFacts */.k)(pattern);
    const facts = (single ? [single] : ((0,iam_actions/* actionsMatching */.dj)(pattern) ?? [])).filter(({ service, name, hasResources }) => hasResources && !excused.some((action) => (0,iam_actions/* actionMatches */.GE)(action, `${service}:${name}`)));
    return facts.length > 0 ? [{ pattern, facts }] : [];
}
function adviceFor({ actions }, named) {
    const rest = actions.map(walk/* printValue */.jt).filter((action) => !named.includes(action));
    const advice = 'Name the ARNs that the code uses.';
    return rest.length === 0 ? advice : `${advice} ${inWords(rest)} may stay on * in a statement of its own.`;
}
/** The stack's own resources that the actions are about, else the shape of their ARN; nothing where that is not known. */
function resourcesFor(actions, stack) {
    const types = new Set(actions.flatMap((action) => (0,iam_actions/* accessOf */.YK)(action).map(({ type }) => type)));
    const own = [...stack.resources.values()].filter(({ type, logicalId }) => types.has(type) && logicalId !== 'ServerlessDeploymentBucket');
    const texts = own.slice(0, 5).flatMap(({ logicalId, type }) => arnForms(logicalId, type));
    if (texts.length > 0)
        return texts;
    const [type] = types;
    const arn = type === undefined ? undefined : arn_types/* identities */.tT[type]?.arn;
    return arn === undefined ? [] : [shapeOf(arn)];
}
function arnForms(logicalId, type) {
    const byRef = arn_types/* identities */.tT[type]?.ref === 'arn';
    const arn = byRef ? { Ref: logicalId } : { 'Fn::GetAtt': [logicalId, 'Arn'] };
    return type === 'AWS::S3::Bucket' ? [arn, { 'Fn::Sub': `\${${logicalId}.Arn}/*` }] : [arn];
}
/** `sqs:r:a:{name}` as a template writes it. */
function shapeOf(arn) {
    const [service, region, account, ...rest] = arn.split(':');
    const place = `${region === 'r' ? '${AWS::Region}' : ''}:${account === 'a' ? '${AWS::AccountId}' : ''}`;
    const resource = rest.join(':').replace('{name}', 'NAME').replace('{slash}', '/').replace('{path}', '/');
    return { 'Fn::Sub': `arn:\${AWS::Partition}:${service}:${place}:${resource}` };
}

// EXTERNAL MODULE: ./lib/iam/place.js
var place = __webpack_require__(2222);
// EXTERNAL MODULE: ./lib/model/presence.js
var presence = __webpack_require__(4360);
;// CONCATENATED MODULE: ./lib/policy/taken-names.js





/** Types of which several may have one name: a new version each. */
const VERSIONED = new Set(['AWS::ECS::TaskDefinition', 'AWS::Lambda::LayerVersion']);
/** Types whose names are unique within something else, by the property that names it. */
const WITHIN = {
    'AWS::Events::Rule': 'EventBusName',
    'AWS::Scheduler::Schedule': 'GroupName',
};
/** Two types of one kind of thing. */
const SAME_KIND = {
    'AWS::DynamoDB::GlobalTable': 'AWS::DynamoDB::Table',
    'AWS::Elasticsearch::Domain': 'AWS::OpenSearchService::Domain',
};
/** The name that a definition gives a resource; undefined where AWS makes it up, or a part of it is not known. */
function takenName(resource) {
    const { type } = resource;
    const property = (0,own_entry/* ownEntry */.P)(arn_types/* identities */.tT, type)?.name;
    if (property === undefined || VERSIONED.has(type))
        return undefined;
    const given = (0,iam_parts/* partsOf */.CI)((0,walk/* get */.Jt)(resource.properties, property));
    const parts = given && (0,iam_arn/* nameOfResource */.NJ)(resource);
    const key = parts && keyOf(type, parts);
    if (parts === undefined || key === undefined)
        return undefined;
    const within = (0,own_entry/* ownEntry */.P)(WITHIN, type);
    const scope = within === undefined ? '' : keyOf(type, (0,iam_parts/* partsOf */.CI)((0,walk/* get */.Jt)(resource.properties, within)) ?? ['default']);
    return scope === undefined
        ? undefined
        : { key: [(0,own_entry/* ownEntry */.P)(SAME_KIND, type) ?? type, scope, key].join('\n'), name: (0,iam_parts/* printParts */._h)(parts) };
}
/** IAM tells no upper from lower case where it asks whether a name is taken. */
function keyOf(type, parts) {
    const isIam = type.startsWith('AWS::IAM::');
    const keys = parts.map((part) => {
        if (typeof part === 'string')
            return isIam ? part.toLowerCase() : part;
        const key = (0,iam_parts/* symbolKey */.kL)(part);
        return key === undefined ? undefined : `\${${key}}`;
    });
    return keys.includes(undefined) ? undefined : keys.join('');
}

;// CONCATENATED MODULE: ./lib/policy/rules/name/duplicate/rule.js




const duplicate = defineRule({
    id: 'name/duplicate',
    meta: {
        title: 'A physical name belongs to one resource',
        severity: 'error',
        messages: {
            taken: 'The {{type}} {{one}} and {{other}} are both called {{name}}: whichever is deployed second fails, and whoever refers to the name may mean either.',
            elsewhere: 'The {{type}} {{one}} and {{other}} are both called {{name}}, and the {{unstated}} of one of them is not stated: where it is the same, whichever is deployed second fails.',
            alternatives: 'The {{type}} {{one}} and {{other}} are both called {{name}}, and neither service states its account: where both are deployed into one, whichever is second fails.',
        },
    },
    *check({ estate }) {
        for (const holders of namesOf(estate).values())
            for (const [at, second] of holders.entries()) {
                const clash = firstClash(holders.slice(0, at), second);
                if (clash !== undefined)
                    yield duplicate_rule_reportOf(clash.first, second, rule_messageFor(clash, second), clash.assumed);
            }
    },
});
/** Resources that are certainly there, by type and name. */
function namesOf(estate) {
    const stacks = new Map(estate.services.flatMap(({ stacks }) => stacks.map((stack) => [stack.key, stack])));
    const byName = new Map();
    for (const stack of stacks.values())
        for (const holder of takenIn(stack)) {
            if (!(0,presence/* isCertainlyThere */.K)(holder.resource, (key) => stacks.get(key)))
                continue;
            const there = byName.get(holder.key);
            if (there === undefined)
                byName.set(holder.key, [holder]);
            else
                there.push(holder);
        }
    return byName;
}
const known = new WeakMap();
/** Those of a stack that both sides of a comparison share are looked for once. */
function takenIn(stack) {
    const before = known.get(stack);
    if (before !== undefined)
        return before;
    const holders = [];
    for (const resource of stack.resources.values()) {
        const taken = takenName(resource);
        if (taken !== undefined)
            holders.push({ key: taken.key, name: taken.name, resource, stack });
    }
    known.set(stack, holders);
    return holders;
}
/** The one that it certainly clashes with, else the first that it may clash with. */
function firstClash(before, second) {
    let maybe;
    for (const first of before) {
        const assumed = (0,place/* agreement */.z6)((0,place/* placeOfHome */.AK)(first.stack), second.stack, (0,place/* isGlobal */.WN)(second.resource.type));
        if (assumed === undefined)
            continue;
        if (assumed.length === 0)
            return { first, assumed };
        maybe ??= { first, assumed };
    }
    return maybe;
}
/**
 * Services that state no account may be alternatives of which one is deployed, or go into accounts of
 * their own; those that state the same, and stacks of one service, are deployed beside each other.
 */
function rule_messageFor({ first, assumed }, second) {
    if (assumed.length > 0)
        return 'elsewhere';
    const isStated = first.stack.account !== undefined || second.stack.account !== undefined;
    return isStated || first.stack.service === second.stack.service ? 'taken' : 'alternatives';
}
function duplicate_rule_reportOf(first, second, message, assumed) {
    const [one, other] = [idOf(second), idOf(first)];
    const likely = {
        severity: 'warning',
        confidence: 'medium',
    };
    return {
        message,
        data: { type: second.resource.type, one, other, name: second.name, unstated: assumed.join(' and ') },
        service: second.resource.service,
        subject: `${second.stack.id}/${second.resource.logicalId} ${other}`,
        at: second.resource.location,
        ...(message === 'taken' ? {} : likely),
        advice: 'Give one of them another name, or none, so that CloudFormation makes one up. Where they are in different accounts or regions, state these in stackgate.yml; where only one of them is ever deployed, waive this. A new name replaces most resources, so whatever keeps data needs a migration.',
        related: [{ message: `${other} has the name as well`, location: first.resource.location }],
    };
}
function idOf({ resource, stack }) {
    return stack.parent === undefined
        ? `${resource.service}:${resource.id}`
        : `${resource.service}:${stack.id}/${resource.id}`;
}

;// CONCATENATED MODULE: ./lib/policy/name-pattern.js

/** A naming pattern for one service and stage: `{service}` and `{stage}` stand for the names themselves. */
function namePattern(pattern, names) {
    const filled = pattern.replace(/\{(service|stage)\}/g, (_, key) => (0,bounded_glob/* escapeGlob */.yk)(key === 'service' ? names.service : names.stage));
    return (0,bounded_glob/* compileGlob */.SO)(filled, 'name');
}

;// CONCATENATED MODULE: ./lib/policy/rules/name/pattern/rule.js




const pattern = defineRule({
    id: 'name/pattern',
    meta: {
        title: "Names follow the organisation's patterns",
        severity: 'error',
        messages: {
            unlike: 'The {{what}} is called {{name}}; at stage {{stage}} its name has to match {{pattern}}.',
        },
    },
    *check({ estate, settings }) {
        for (const naming of settings.policy.naming)
            for (const service of estate.services) {
                const matches = namePattern(naming.pattern, { service: service.name, stage: estate.stage });
                for (const { subject, what, name, at } of namedThings(service, naming.of))
                    if (!matches(name))
                        yield {
                            message: 'unlike',
                            data: { what, name, stage: estate.stage, pattern: naming.pattern },
                            service: service.name,
                            subject: `${naming.of} ${subject} ${naming.pattern}`,
                            at,
                            advice: 'Rename it. A new name replaces most resources, so whatever keeps data needs a migration.',
                        };
            }
    },
});
/** What one service has of a kind, or of a CloudFormation type. Names that are not wholly known are left alone. */
function* namedThings(service, of) {
    if (of === 'service')
        yield { subject: service.name, what: 'service', name: service.name, at: service.location };
    for (const stack of service.stacks) {
        const stackName = (0,walk/* stringOf */.Je)(stack.name);
        if (of === 'stack' && stackName !== undefined && stack.parent === undefined)
            yield { subject: stack.id, what: 'stack', name: stackName, at: stack.location };
        for (const output of of === 'export' ? stack.outputs : []) {
            const name = (0,walk/* stringOf */.Je)(output.exportName);
            if (name !== undefined)
                yield { subject: output.name, what: `export of ${output.name}`, name, at: output.location };
        }
        const type = of === 'function' ? 'AWS::Lambda::Function' : of;
        for (const resource of stack.resources.values()) {
            const name = resource.type === type ? literalName(resource) : undefined;
            if (name !== undefined)
                yield { subject: resource.id, what: `${type} ${resource.id}`, name, at: resource.location };
        }
    }
}

;// CONCATENATED MODULE: ./lib/policy/stages.js
/** Stages whose data may be lost. One that is not configured is not among them. */
function isEphemeral(stage, settings) {
    return settings.stages.some(({ name, ephemeral }) => name === stage && ephemeral);
}

;// CONCATENATED MODULE: ./lib/policy/rules/state/removal/rule.js



const removal = defineRule({
    id: 'state/removal',
    meta: {
        title: 'Nothing that keeps data is deleted by surprise',
        severity: 'error',
        messages: {
            removed: '{{id}} ({{type}}) would be deleted with all its data.',
            possible: '{{id}} ({{type}}) may be deleted with all its data: it now hangs on a condition that the definitions do not decide.',
            retained: '{{id}} ({{type}}) leaves the stack. Its data stays, as it is deployed with DeletionPolicy {{policy}}; nothing manages it any more.',
            snapshot: '{{id}} ({{type}}) would be deleted. A snapshot stays, as it is deployed with DeletionPolicy Snapshot.',
        },
    },
    *check({ estate, changes, deployed, settings }) {
        if (isEphemeral(estate.stage, settings))
            return;
        for (const change of changes) {
            if (change.kind !== 'resource' || change.action !== 'removed' || !change.stateful || isUploads(change))
                continue;
            // CloudFormation goes by the policy that is deployed: one that is added with the removal comes too late.
            const before = deployed && findResource(deployed.estate, { service: change.service, id: change.subject });
            yield removal_rule_reportOf(change, before?.deletionPolicy);
        }
    },
});
/** The bucket that the Serverless Framework makes for its own uploads holds nothing of the service's. */
function isUploads({ subject, type }) {
    return subject === 'ServerlessDeploymentBucket' && type === 'AWS::S3::Bucket';
}
function removal_rule_reportOf(change, policy) {
    const message = removal_rule_messageFor(change, policy);
    const kept = message === 'retained' || message === 'snapshot';
    const id = change.subject;
    const type = change.type ?? 'resource';
    return {
        message,
        data: { id, type, policy: policy ?? '' },
        service: change.service,
        subject: id,
        at: change.location,
        ...(kept && { severity: 'warning' }),
        ...(message === 'possible' && { confidence: 'medium' }),
        advice: kept
            ? 'Make sure that somebody knows of it: it goes on costing, and a resource of the same name cannot be made beside it.'
            : `To keep its data, first deploy ${id} with DeletionPolicy: Retain, then remove it. If its data may go, waive this finding in stackgate.yml.`,
        ...(!kept && {
            fix: `${id}:\n  Type: ${type}\n  DeletionPolicy: Retain\n  UpdateReplacePolicy: Retain`,
        }),
    };
}
function removal_rule_messageFor(change, policy) {
    if (policy?.startsWith('Retain') === true)
        return 'retained';
    if (policy === 'Snapshot')
        return 'snapshot';
    return change.certainty === 'possible' ? 'possible' : 'removed';
}

;// CONCATENATED MODULE: ./lib/policy/rules/state/replacement/rule.js



const replacement = defineRule({
    id: 'state/replacement',
    meta: {
        title: 'Nothing that keeps data is replaced by surprise',
        severity: 'error',
        messages: {
            replaced: '{{id}} ({{type}}) would be replaced and its data lost: {{why}} cannot be changed in place.',
            possible: '{{id}} ({{type}}) may be replaced and its data lost: a change of {{why}} can force it, and the definitions do not decide whether this one does.',
            retained: '{{id}} ({{type}}) would be replaced: {{why}} cannot be changed in place. Its data stays in the old one; the new one starts empty.',
        },
    },
    *check({ estate, changes, deployed, settings }) {
        if (isEphemeral(estate.stage, settings))
            return;
        for (const change of changes) {
            if (change.kind !== 'resource' || change.action !== 'replaced' || !change.stateful)
                continue;
            // The policy of the template that replaces it counts, not that of the one that made it.
            const now = findResource(estate, { service: change.service, id: change.subject });
            const before = deployed && findResource(deployed.estate, { service: change.service, id: change.subject });
            yield replacement_rule_reportOf(change, (now ?? before)?.updateReplacePolicy);
        }
    },
});
function replacement_rule_reportOf(change, updateReplacePolicy) {
    const retained = updateReplacePolicy?.startsWith('Retain') === true || updateReplacePolicy === 'Snapshot';
    const message = retained ? 'retained' : change.certainty === 'possible' ? 'possible' : 'replaced';
    const id = change.subject;
    return {
        message,
        data: { id, type: change.type ?? 'resource', why: change.properties[0] ?? 'a property' },
        service: change.service,
        subject: id,
        at: change.location,
        // Lost data does not come back: what may lose it stops the gate as what does.
        ...(message === 'retained' && { severity: 'warning' }),
        ...(message === 'possible' && { confidence: 'medium' }),
        advice: `Leave ${id} as it is and add a second one beside it under a new logical id and name, copy the data, move readers and writers over, then retire ${id}. If its data may go, waive this finding in stackgate.yml.`,
    };
}

;// CONCATENATED MODULE: ./lib/policy/registry.js


















/** Every rule there is, in the order of their ids. A rule that is not listed here does not run. */
const rules = [
    crossStage,
    cycle,
    dangling,
    missingGrant,
    noConsent,
    notPermitted,
    notSubscribable,
    removedWhileUsed,
    undeclared,
    unknown,
    confusedDeputy,
    publicPrincipal,
    wildcardAction,
    wildcardResource,
    duplicate,
    pattern,
    removal,
    replacement,
];
function ruleById(id) {
    return rules.find((rule) => rule.id === id);
}


/***/ }),

/***/ 5148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fh: () => (/* binding */ isJson),
/* harmony export */   GF: () => (/* binding */ writeJson),
/* harmony export */   Vd: () => (/* binding */ writeYaml)
/* harmony export */ });
/** Fixes are in the service's own syntax: short tags in YAML, long forms in JSON. */
function isJson({ format, file }) {
    return format === 'cdk' || file.endsWith('.json');
}
/** Block style, two spaces a level; functions with short tags on one line. Ends without a line break. */
function writeYaml(value) {
    return blockLines(value).join('\n');
}
/** As people write it: what fits a line stays on one. */
function writeJson(value) {
    const line = jsonLine(value);
    if (line.length <= 72 || !(isList(value) || isDict(value)))
        return line;
    const [open, close] = isList(value) ? '[]' : '{}';
    const items = isList(value)
        ? value.map(writeJson)
        : Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${writeJson(item)}`);
    return `${open}\n${items.join(',\n').replace(/^/gm, '  ')}\n${close}`;
}
function jsonLine(value) {
    if (isList(value))
        return `[${value.map(jsonLine).join(', ')}]`;
    if (!isDict(value))
        return JSON.stringify(value);
    const items = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${jsonLine(item)}`);
    return items.length === 0 ? '{}' : `{ ${items.join(', ')} }`;
}
function blockLines(value) {
    if (isList(value) && value.length > 0)
        return value.flatMap((item) => under('-', ' ', item));
    if (isDict(value) && !isFunction(value))
        return Object.entries(value).flatMap(([key, item]) => under(`${scalarText(key)}:`, '\n', item));
    return [flowText(value)];
}
/** A list item continues behind its dash; what a key holds stands below it, unless it fits the line. */
function under(head, separator, item) {
    if (isInline(item, separator === ' '))
        return [`${head} ${flowText(item)}`];
    const lines = blockLines(item);
    if (separator === '\n')
        return [head, ...lines.map((line) => `  ${line}`)];
    return lines.map((line, at) => (at === 0 ? `${head} ${line}` : `  ${line}`));
}
function isInline(value, isItem) {
    if (isDict(value) && isFunction(value))
        return true;
    const items = isList(value) ? value : isDict(value) ? Object.values(value) : [];
    if (items.length === 0)
        return true;
    const isFlat = items.every((item) => !isList(item) && (!isDict(item) || isFunction(item)));
    return isFlat && !isItem && flowText(value).length <= 60;
}
function flowText(value) {
    if (isList(value))
        return `[${value.map(flowText).join(', ')}]`;
    if (!isDict(value))
        return typeof value === 'string' ? scalarText(value) : String(value);
    const tagged = isFunction(value) ? taggedText(value) : undefined;
    if (tagged !== undefined)
        return tagged;
    const items = Object.entries(value).map(([key, item]) => `${scalarText(key)}: ${flowText(item)}`);
    return items.length === 0 ? '{}' : `{ ${items.join(', ')} }`;
}
/** `!Ref X`, `!GetAtt X.Arn`, `!Sub '…'`; a tag cannot stand before another one, so that stays in long form. */
function taggedText(value) {
    const [[name, argument] = ['', null]] = Object.entries(value);
    const tag = `!${name.replace('Fn::', '')}`;
    if (name === 'Fn::GetAtt' && isList(argument))
        return `${tag} ${argument.join('.')}`;
    if (isDict(argument))
        return undefined;
    return `${tag} ${name === 'Fn::Sub' && typeof argument === 'string' ? quoted(argument) : flowText(argument)}`;
}
function isFunction(value) {
    const keys = Object.keys(value);
    return keys.length === 1 && /^(Ref|Fn::\w+)$/.test(keys[0] ?? '');
}
function isList(value) {
    return Array.isArray(value);
}
function isDict(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** Words and numbers that YAML would read as something else than a text. */
const reserved = /^(true|false|yes|no|on|off|y|n|null|~)$/i;
function scalarText(text) {
    const isPlain = /^[A-Za-z/][\w./:-]*$/.test(text) && !text.endsWith(':') && !reserved.test(text);
    // A place to fill in, as people read it: `<the ARN of the topic>`.
    return isPlain || /^<[^<>:#]+>$/.test(text) ? text : quoted(text);
}
function quoted(text) {
    return /[\n\r\t]/.test(text) ? JSON.stringify(text) : `'${text.replaceAll("'", "''")}'`;
}


/***/ }),

/***/ 1419:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ changePhrases),
/* harmony export */   q: () => (/* binding */ changesByService)
/* harmony export */ });
/* harmony import */ var _plural_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9414);
/* harmony import */ var _sort_findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8635);


const NOUNS = {
    resource: 'resource',
    statement: 'permission',
    export: 'export',
    parameter: 'parameter',
};
const EDGE_NOUNS = { subscribe: 'subscription', publish: 'publication' };
const SIGNS = { added: '+', removed: '−', changed: '', replaced: '' };
/** What changes in one service in a few phrases: `new service`, `replaces Ledger`, `code`, `+1 call`, `−2 exports`. */
function changePhrases(changes) {
    const whole = changes.find(({ kind }) => kind === 'service');
    if (whole?.action === 'added')
        return ['new service'];
    if (whole?.action === 'removed')
        return ['service removed'];
    return [...dataPhrases(changes), ...codePhrases(changes), ...countPhrases(changes)];
}
/** The changes of all stages by service; what several stages share is there once. */
function changesByService(result) {
    const seen = new Set();
    const byService = new Map();
    for (const change of result.stages.flatMap(({ changes }) => changes)) {
        const key = JSON.stringify([change.kind, change.action, change.service, change.subject, change.summary]);
        if (seen.has(key))
            continue;
        seen.add(key);
        const group = byService.get(change.service);
        if (group === undefined)
            byService.set(change.service, [change]);
        else
            group.push(change);
    }
    return new Map([...byService].sort(([a], [b]) => (0,_sort_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .compareText */ .n6)(a, b)));
}
function isAboutData(change) {
    return (change.kind === 'resource' && (change.action === 'replaced' || (change.stateful && change.action === 'removed')));
}
/** Replacements, and removals of what keeps data, are named: they are what a reviewer must not miss. */
function dataPhrases(changes) {
    const name = (action) => [
        ...new Set(changes.filter((change) => isAboutData(change) && change.action === action).map(({ subject }) => subject)),
    ];
    const phrase = (verb, names) => names.length === 0
        ? []
        : [
            `${verb} ${(0,_plural_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)(names.map((one) => `\`${one.replaceAll('`', "'")}\``), 3)}`,
        ];
    return [...phrase('replaces', name('replaced')), ...phrase('removes', name('removed'))];
}
/** What functions share, and lock files, stand under the service's own name: that is no function more. */
function codePhrases(changes) {
    const code = changes.filter(({ kind }) => kind === 'code');
    const functions = new Set(code.filter(({ subject, service }) => subject !== service).map(({ subject }) => subject));
    return code.length === 0 ? [] : [functions.size < 2 ? 'code' : `code of ${functions.size} functions`];
}
function countPhrases(changes) {
    const counts = new Map();
    for (const change of changes) {
        const noun = nounOf(change);
        if (noun === undefined || isAboutData(change))
            continue;
        const key = `${noun} ${change.action}`;
        const entry = counts.get(key) ?? { noun, action: change.action, subjects: new Set() };
        counts.set(key, { ...entry, subjects: entry.subjects.add(change.subject) });
    }
    return [...counts.values()].map(({ noun, action, subjects }) => SIGNS[action] === '' ? `${(0,_plural_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(subjects.size, noun)} ${action}` : `${SIGNS[action]}${(0,_plural_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(subjects.size, noun)}`);
}
/** An edge's key starts with its kind. */
function nounOf(change) {
    if (change.kind === 'service' || change.kind === 'code')
        return undefined;
    if (change.kind !== 'edge')
        return NOUNS[change.kind];
    const kind = change.subject.slice(0, change.subject.indexOf(' '));
    return /^[a-z]+$/u.test(kind) ? (EDGE_NOUNS[kind] ?? kind) : 'edge';
}


/***/ }),

/***/ 4597:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p5: () => (/* binding */ comparedFacts),
/* harmony export */   rM: () => (/* binding */ isQuiet)
/* harmony export */ });
/* unused harmony export serviceCount */
/* harmony import */ var _plural_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9414);
/* harmony import */ var _sort_findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8635);


/** How many services the estates have, over all stages. */
function serviceCount(result) {
    return new Set(result.stages.flatMap(({ services }) => services.map(({ name }) => name))).size;
}
/** The facts beside the comparison: services that change, stages, old findings, waived ones. */
function comparedFacts(result) {
    const { old, waived } = (0,_sort_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .sortFindings */ .Tc)(result);
    const facts = [servicesFact(result)];
    if (result.stages.length > 1)
        facts.push((0,_plural_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(result.stages.length, 'stage'));
    if (old.length > 0)
        facts.push(`${(0,_plural_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(old.length, 'old finding')} unchanged`);
    if (waived.length > 0)
        facts.push(`${waived.length.toLocaleString('en-US')} waived`);
    return facts;
}
function servicesFact(result) {
    const all = serviceCount(result);
    const changing = result.affected.length;
    if (all === 0)
        return 'no service found';
    // Against nothing no service changes, or all do; neither would say anything.
    if (result.compared.deployed === null)
        return (0,_plural_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(all, 'service');
    return `${changing === 0 ? 'none' : changing} of ${(0,_plural_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(all, 'service')} ${changing === 1 ? 'changes' : 'change'}`;
}
/** Nothing that a reviewer would want to look at: no open finding, nothing unread, only code changes. */
function isQuiet(result) {
    return (result.verdict === 'pass' &&
        (0,_sort_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .sortFindings */ .Tc)(result).open.length === 0 &&
        result.diagnostics.every(({ severity }) => severity === 'note') &&
        result.stages.every(({ changes, newEdges, removedEdges = [] }) => newEdges.size === 0 && removedEdges.length === 0 && changes.every(({ kind }) => kind === 'code')));
}


/***/ }),

/***/ 278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ renderMarkdown)
});

// EXTERNAL MODULE: ./lib/report/compared-text.js
var compared_text = __webpack_require__(4597);
// EXTERNAL MODULE: ./lib/report/construct-names.js
var construct_names = __webpack_require__(1630);
// EXTERNAL MODULE: ./lib/report/change-phrases.js
var change_phrases = __webpack_require__(1419);
// EXTERNAL MODULE: ./lib/report/sort-findings.js
var sort_findings = __webpack_require__(8635);
// EXTERNAL MODULE: ./lib/report/summary-line.js
var summary_line = __webpack_require__(1905);
// EXTERNAL MODULE: ./lib/report/clean-text.js
var clean_text = __webpack_require__(4203);
;// CONCATENATED MODULE: ./lib/report/markdown/escape.js

/**
 * The one door through which untrusted text (names, messages, paths, branches) enters markdown.
 * What leaves here is safe in a paragraph, a heading, a list item, a summary and a table cell.
 *
 * GitHub finds mentions, issue references, addresses and emoji in the finished HTML, where neither
 * a backslash nor an entity hides them; a sign without width does. The word joiner, unlike the
 * zero-width space, lets no line break there.
 */
const ZERO_WIDTH = '\u2060';
/** What backticks quote, and words; a symbol `${…}` is one word. Linear, as words are hostile too. */
const TOKENS = /`([^`]+)`|(?:\$\{[^}`]{0,200}\}|[^\s`])+/gu;
const REPLACEMENTS = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '|': '&#124;',
    // GitHub's own way to write a dollar that opens no formula.
    $: '<span>$</span>',
};
/** Text as it stands, on one line. */
function escapeText(untrusted, most) {
    return escapeStart(escapeInline((0,clean_text/* cleanText */.X5)(untrusted, most).trim()));
}
/**
 * Text in which authors of rules quote with backticks: what stands between two becomes code, and so
 * do ARNs, types and what holds `${…}`, wherever a name put them.
 */
function escapeProse(untrusted, most) {
    const clean = (0,clean_text/* cleanText */.X5)(untrusted, most).trim();
    let out = '';
    let at = 0;
    for (const match of clean.matchAll(TOKENS)) {
        const quoted = match[1];
        const { start, end } = quoted === undefined ? codeWithin(match[0]) : { start: 0, end: match[0].length };
        if (start === end)
            continue;
        out += escapeInline(clean.slice(at, match.index + start)) + escapeCode(quoted ?? match[0].slice(start, end));
        at = match.index + end;
    }
    return escapeStart(out + escapeInline(clean.slice(at)));
}
/**
 * The part of a word that is an ARN, a type, an action, or holds a symbol or a star, without
 * punctuation around; empty where there is none.
 */
function codeWithin(word) {
    const start = /^["'([]*/u.exec(word)?.[0].length ?? 0;
    let end = word.length;
    while (end > start && `.,;:!?)]"'`.includes(word.charAt(end - 1)))
        end -= 1;
    return CODE.test(word.slice(start, end)) ? { start, end } : { start: 0, end: 0 };
}
const CODE = /^arn:.|^AWS::.|^[a-z][a-z0-9-]*:[A-Z*][\w*?]*$|\$\{[^}]*\}|^[\w*?:/-]*\*[\w*?:/-]*$/u;
/**
 * A code span; as an element where a pipe would end the table cell that it may stand in, and where a
 * long ARN needs places to break, or it would push the next columns out of sight.
 */
function escapeCode(untrusted, most = 300) {
    const clean = (0,clean_text/* cleanLine */.Ow)(untrusted, most);
    if (clean.trim() === '')
        return '(empty)';
    if (clean.includes('|') || UNBREAKABLE.test(clean))
        return `<code>${breakable(clean)}</code>`;
    const fence = '`'.repeat(longestRun(clean) + 1);
    const pad = /^`|`$|^ .* $/u.test(clean) ? ' ' : '';
    return `${fence}${pad}${clean}${pad}${fence}`;
}
const UNBREAKABLE = /[^\s-]{41}/u;
function breakable(clean) {
    return clean
        .split(/(?<=[:/}.])(?=[^:/}.])/u)
        .map(escapeInElement)
        .join('<wbr>');
}
/**
 * Lines of code for a table cell, where a fence cannot stand: `<pre>` with `<br>`. For cells only.
 * Undefined for code that is so long or wide that it would push the other columns out of sight.
 */
function escapeCodeLines(untrusted) {
    const lines = (0,clean_text/* cleanLines */.v3)(untrusted);
    if (lines.length > CELL_LINES || lines.some((line) => line.length > CELL_COLUMNS))
        return undefined;
    if (lines.length === 1)
        return escapeCode(lines[0] ?? '');
    return `<pre>${lines.map(escapeInElement).join('<br>')}</pre>`;
}
const CELL_LINES = 16;
const CELL_COLUMNS = 64;
/** Lines of code as a fenced block, for anywhere but a cell. @param language our own word */
function fencedCode(untrusted, language) {
    const lines = (0,clean_text/* cleanLines */.v3)(untrusted);
    const fence = '`'.repeat(Math.max(3, ...lines.map((line) => longestRun(line) + 1)));
    return [`${fence}${language}`, ...lines, fence];
}
/** @param label already escaped @param url untrusted; what is not http or https gives the bare label */
function escapeLink(label, url) {
    const safe = url === undefined ? undefined : safeUrl(url);
    return safe === undefined ? label : `[${label}](${safe})`;
}
function safeUrl(url) {
    if (!/^https?:\/\//iu.test(url) || !URL.canParse(url))
        return undefined;
    return new URL(url).href.replace(/[()|<>\\`*_[\]]/gu, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}
/**
 * Inside `<code>` and `<pre>` GitHub looks for nothing, but markdown still links addresses. An empty
 * comment prevents that and, unlike a sign without width, is not pasted with the code.
 */
function escapeInElement(clean) {
    return escapeSigns(clean).replace(/@|:(?=\/\/)|www(?=\.)/giu, '$&<!-- -->');
}
function escapeInline(clean) {
    return escapeSigns(clean)
        .replaceAll('@', `@${ZERO_WIDTH}`)
        .replace(/#(?=\d)/gu, (hash, at, whole) => (whole[at - 1] === '&' ? hash : `#${ZERO_WIDTH}`))
        .replace(/\bGH-(?=\d)/giu, `$&${ZERO_WIDTH}`)
        .replace(/:(?=\/\/|[\w+-]+:)/gu, `:${ZERO_WIDTH}`)
        .replace(/www(?=\.)/giu, `$&${ZERO_WIDTH}`);
}
function escapeSigns(clean) {
    return clean.replace(/[&<>|$#\\`*_[\]{}~!]/gu, (character) => REPLACEMENTS[character] ?? `\\${character}`);
}
/** What would open a list, a heading underline or a rule at the start of a line. */
function escapeStart(escaped) {
    return escaped.replace(/^[-+=]/u, '\\$&').replace(/^(\d{1,9})([.)])/u, '$1\\$2');
}
function longestRun(text) {
    return Math.max(0, ...[...text.matchAll(/`+/gu)].map(([run]) => run.length));
}

;// CONCATENATED MODULE: ./lib/report/markdown/table.js
/** A table of cells that are already escaped; no line when there is no row. */
function markdownTable(head, rows) {
    if (rows.length === 0)
        return [];
    return [rowOf(head), `|${'---|'.repeat(head.length)}`, ...rows.map(rowOf)];
}
/** A folded section. @param summary already escaped */
function folded(summary, lines) {
    // Without the empty lines GitHub takes what is inside for HTML.
    return ['<details>', `<summary>${summary}</summary>`, '', ...lines, '', '</details>'];
}
function rowOf(cells) {
    return `| ${cells.join(' | ')} |`;
}

;// CONCATENATED MODULE: ./lib/report/markdown/findings-table.js




const SEVERITY_SIGNS = { error: '❌', warning: '⚠️', note: 'ℹ️' };
/** "To fix": what each open finding means in the world, what to do, and where. */
function findingsTable(result, options, most) {
    const { open } = (0,sort_findings/* sortFindings */.Tc)(result);
    if (open.length === 0)
        return [];
    const shown = open.slice(0, most);
    const rows = shown.map((finding) => [
        SEVERITY_SIGNS[finding.severity],
        findingCell(finding),
        `${placeLink(finding.location, options)}<br>${ruleLink(finding, options)}${marksOf(finding, result)}`,
    ]);
    const left = open.length - shown.length;
    const more = left > 0 ? ['', `… and ${left.toLocaleString('en-US')} more, see ${fullReport(options)}.`] : [];
    const title = open.some(({ severity }) => severity === 'error') ? '**To fix**' : '**Worth a look**';
    return [title, '', ...markdownTable(['', 'finding', 'where'], rows), ...more, ...longFixes(shown)];
}
/** What is too wide for a cell, ready to copy. */
function longFixes(findings) {
    return findings.flatMap(({ fix, rule, location }) => {
        if (fix === undefined || escapeCodeLines(fix) !== undefined)
            return [];
        const place = escapeText(`${shortPath(location.file)}:${location.line}`, 120);
        return ['', ...folded(`<b>Fix</b> for ${escapeText(rule, 80)} at ${place}`, fencedCode(fix, 'yaml'))];
    });
}
/** The link where there is one, else words. */
function fullReport({ fullReportUrl }) {
    return escapeLink('the full report', fullReportUrl);
}
function placeLink({ file, line }, { links }) {
    if (file === '.' || file === '')
        return 'the repository';
    return escapeLink(escapeText(`${shortPath(file)}:${line}`, 120), links(file, line));
}
function ruleLink({ rule }, { rules }) {
    return escapeLink(escapeCode(rule, 80), rules.find(({ id }) => id === rule)?.page);
}
function findingCell(finding) {
    const parts = [finding.severity === 'error' ? leadMessage(finding.message) : escapeProse(finding.message)];
    if (finding.advice !== undefined)
        parts.push(escapeProse(finding.advice));
    const text = parts.join('<br>');
    if (finding.fix === undefined)
        return text;
    const fix = escapeCodeLines(finding.fix);
    if (fix === undefined)
        return `${text}<br><sub>The fix stands below.</sub>`;
    return fix.startsWith('<pre>') ? `${text}${fix}` : `${text}<br>${fix}`;
}
/** The first clause is what people read: it stands out. */
function leadMessage(message) {
    const clause = /^[^`]{12,}?(?=[:;] |\. |, (?:and|but|which|so) )/u.exec(message)?.[0];
    if (clause === undefined || clause.length > 160)
        return message.length > 160 ? escapeProse(message) : bold(message);
    return `${bold(clause)}${escapeProse(message.slice(clause.length))}`;
}
function bold(text) {
    const escaped = escapeProse(text);
    return escaped === '' ? '' : `**${escaped}**`;
}
/** That it stood there before (where that counts too), and at which stages where not at all. */
function marksOf(finding, { stages }) {
    const some = finding.stages.length > 0 && finding.stages.length < stages.length;
    const only = some ? `<br><sub>only at ${finding.stages.map((stage) => escapeText(stage, 40)).join(', ')}</sub>` : '';
    return `${finding.new ? '' : '<br><sub>stood there before</sub>'}${only}`;
}
const PATH_COLUMNS = 34;
/** The end of a long path says more than its start, and the column beside it needs the room. */
function shortPath(file) {
    const whole = (0,clean_text/* clip */.$Q)(file, 4_000);
    const parts = whole.split('/');
    const forms = [whole, `…/${parts.slice(-2).join('/')}`, `…/${parts.at(-1)}`];
    return forms.find((form) => form.length <= PATH_COLUMNS) ?? `…${whole.slice(1 - PATH_COLUMNS)}`;
}

;// CONCATENATED MODULE: ./lib/report/markdown/diagnostics-table.js




/** What could not be read: shown open, as the verdict rests on less than the whole repository. */
function unreadableTable(result, options, most) {
    const all = (0,summary_line/* unreadable */.O)(result.diagnostics);
    if (all.length === 0)
        return [];
    const left = all.length - most;
    const more = left > 0 ? ['', `… and ${left.toLocaleString('en-US')} more, see ${fullReport(options)}.`] : [];
    const rows = all.slice(0, most).map((diagnostic) => diagnosticRow(diagnostic, options));
    return ['**Problems in reading**', '', ...markdownTable(DIAGNOSTIC_HEAD, rows), ...more];
}
const DIAGNOSTIC_HEAD = ['', 'problem', 'where'];
function diagnosticRow(diagnostic, options) {
    const { severity, message, code, location } = diagnostic;
    return [SEVERITY_SIGNS[severity], escapeProse(message), `${placeLink(location, options)}<br>${escapeCode(code, 80)}`];
}

// EXTERNAL MODULE: ./lib/report/mermaid/changed-edges.js
var changed_edges = __webpack_require__(4037);
;// CONCATENATED MODULE: ./lib/report/markdown/edge-rows.js



/** What may be done that could not be done before. */
function newAccess(result) {
    const granted = (0,changed_edges/* changedEdges */.Hs)(result).filter(({ edge, change }) => change === 'new' && edge.granted === 'yes');
    const rows = granted.map(({ edge }) => () => [nodeText(edge.from), mayDo(edge), nodeText(edge.to)]);
    return { head: ['who', 'may now', 'on'], rows };
}
/** The actions, where the edge says them; else the kind of access. */
function mayDo(edge) {
    const actions = (edge.detail ?? '').split(/,\s*/u).filter((action) => /^[a-z][a-z0-9-]*:[A-Za-z*?]+$/u.test(action));
    const [first, ...rest] = actions;
    if (first === undefined)
        return edge.kind;
    const second = rest.length === 1 ? ` and ${escapeCode(rest[0] ?? '')}` : ` and ${rest.length} more`;
    return `${escapeCode(first)}${rest.length === 0 ? '' : second}`;
}
function nodeText({ service, id, external }) {
    return escapeText(service === null ? (external ?? id) : `${service}:${id}`, 160);
}
/** New and changed edges of which an end or a view is not known, and why. */
function unknownEdges(result, options) {
    const unknown = (0,changed_edges/* changedEdges */.Hs)(result).filter(({ edge, change }) => change !== 'removed' && edge.reason !== undefined);
    const rows = unknown.map(({ edge }) => () => [
        `${nodeText(edge.from)} → ${nodeText(edge.to)}`,
        escapeProse(edge.reason ?? '', 300),
        placeLink(edge.location, options),
    ]);
    return { head: ['edge', 'why', 'where'], rows };
}

;// CONCATENATED MODULE: ./lib/report/markdown/finding-rows.js


function findingRows(findings, options) {
    const rows = findings.map((finding) => () => [
        SEVERITY_SIGNS[finding.severity],
        escapeProse(finding.message, 400),
        `${placeLink(finding.location, options)}<br>${ruleLink(finding, options)}`,
    ]);
    return { head: ['', 'finding', 'where'], rows };
}
function waivedRows(findings, options) {
    const rows = findings.map(({ message, rule, waived }) => () => [
        escapeProse(message, 300),
        ruleLink({ rule }, options),
        escapeProse(waived?.reason ?? '', 300),
        escapeText(waived?.owner ?? '', 80),
        waived?.expires === undefined ? 'never' : escapeText(waived.expires, 40),
    ]);
    return { head: ['finding', 'rule', 'reason', 'by', 'until'], rows };
}

;// CONCATENATED MODULE: ./lib/report/markdown/rows.js


/** A folded table of at most `most` rows with its whole count in the title; nothing without a row. */
function rowsSection(title, { head, rows }, most, options) {
    const shown = rows.slice(0, most).map((row) => row());
    if (shown.length === 0)
        return [];
    const left = rows.length - shown.length;
    const more = left > 0 ? ['', `… and ${left.toLocaleString('en-US')} more, see ${fullReport(options)}.`] : [];
    const summary = `<b>${title}</b> (${rows.length.toLocaleString('en-US')})`;
    return folded(summary, [...markdownTable(head, shown), ...more]);
}

;// CONCATENATED MODULE: ./lib/report/markdown/details.js









/** Everything that is old, unchanged or merely complete, folded away. */
function detailSections(result, options, room) {
    const { old, waived } = (0,sort_findings/* sortFindings */.Tc)(result);
    const section = (title, rows, most) => rowsSection(title, rows, most, options);
    return [
        section('New access', newAccess(result), room.detailRows),
        section('All changes', allChanges(result, options), room.detailRows),
        section('New edges that could not be resolved', unknownEdges(result, options), room.detailRows),
        section('Old findings, unchanged', findingRows(old, options), room.oldRows),
        section('Waived findings', waivedRows(waived, options), room.oldRows),
        section('Notes from reading', readingRows(result, options), room.detailRows),
        deployOrder(result, room),
    ];
}
function allChanges(result, options) {
    const changes = [...(0,change_phrases/* changesByService */.q)(result).values()].flat();
    const rows = changes.map((change) => () => [
        escapeText(change.service, 100),
        `${change.kind} ${change.action}`,
        escapeProse(change.summary, 400),
        placeLink(change.location, options),
    ]);
    return { head: ['service', 'change', 'what', 'where'], rows };
}
function readingRows({ diagnostics }, options) {
    const others = diagnostics.filter(({ severity }) => severity !== 'error');
    const sorted = others.sort((a, b) => (0,sort_findings/* compareSeverity */.zK)(a.severity, b.severity));
    return { head: DIAGNOSTIC_HEAD, rows: sorted.map((diagnostic) => () => diagnosticRow(diagnostic, options)) };
}
function deployOrder({ deployOrder: steps = [] }, room) {
    if (steps.length < 2 || room.detailRows === 0)
        return [];
    const lines = steps.map((names, index) => {
        const together = names.length > 1 ? ' (at once)' : '';
        return `${index + 1}. ${names.map((name) => escapeText(name, 100)).join(', ')}${together}`;
    });
    const left = lines.length - room.detailRows;
    const more = left > 0 ? ['', `… and ${left} more steps.`] : [];
    return folded(`<b>Deploy order</b>: ${steps.length} steps`, [...lines.slice(0, room.detailRows), ...more]);
}

// EXTERNAL MODULE: ./lib/report/mermaid/flowchart.js + 2 modules
var flowchart = __webpack_require__(6573);
// EXTERNAL MODULE: ./lib/report/plural.js
var plural = __webpack_require__(9414);
;// CONCATENATED MODULE: ./lib/report/markdown/diagram.js



/** The edges that change, drawn; in words what the lines mean, and what is not drawn. */
function diagramLines(result, most) {
    const edges = (0,changed_edges/* changedEdges */.Hs)(result);
    const drawn = edges.slice(0, most);
    if (drawn.length === 0)
        return [];
    const left = edges.length - drawn.length;
    const more = left > 0 ? ` ${(0,plural/* count */.U9)(left, 'more edge')} that ${left === 1 ? 'changes is' : 'change are'} not drawn.` : '';
    return ['```mermaid', (0,flowchart/* flowchart */.t)(drawn.map(changed_edges/* arrowOf */.Pk)), '```', ...(more === '' ? [] : [`<sub>${more.trim()}</sub>`])];
}

;// CONCATENATED MODULE: ./lib/report/markdown/heading.js





/** The verdict, then what was compared with what. */
function headingLines(result, options) {
    const lines = [headline(result, verdictWords(result), options), '', comparedLine(result, (0,compared_text/* comparedFacts */.p5)(result))];
    if (result.reportOnly && result.verdict !== 'pass') {
        lines.push('', 'Report only: the check passes whatever stands here.');
    }
    return lines;
}
/** For a change of nothing but code, or of nothing at all. */
function quietHeadingLines(result, options) {
    const names = result.affected.map(({ service }) => `**${escapeText(service, 100)}**`);
    const facts = names.length === 0 ? (0,compared_text/* comparedFacts */.p5)(result) : [`only code changes, in ${(0,plural/* listed */.KE)(names, 8)}`];
    return [headline(result, 'nothing to review', options), '', comparedLine(result, facts)];
}
function headline(result, words, { title = 'Stackgate' }) {
    return `### ${signOf(result)} ${escapeText(title, 80)}: ${words}`;
}
/** A pass says that it is one; what fails says it by its number of errors. */
function verdictWords(result) {
    const summary = (0,summary_line/* summaryLine */.d)(result);
    return result.verdict === 'pass' && (0,sort_findings/* sortFindings */.Tc)(result).open.length > 0 ? `passed, ${summary}` : summary;
}
function signOf({ verdict, reportOnly }) {
    if (verdict === 'pass')
        return '✅';
    if (verdict === 'error')
        return '🛑';
    return reportOnly ? '📋' : '❌';
}
function comparedLine({ compared }, facts) {
    const deployed = compared.deployed === null
        ? 'compared with nothing: there is no earlier state, so every finding counts as new'
        : `compared with **${escapeText(compared.deployed, 200)}**`;
    return [`${proposedName(compared)} ${deployed}`, ...facts].join(' · ');
}
function proposedName({ proposed, proposedCommit }) {
    if (proposedCommit === undefined)
        return escapeText(proposed, 200);
    const short = escapeCode(shortCommit(proposedCommit));
    return proposedCommit.startsWith(proposed) ? short : `${escapeText(proposed, 200)} (${short})`;
}
function shortCommit(commit) {
    return /^[0-9a-f]{7,64}$/u.test(commit) ? commit.slice(0, 7) : commit;
}

;// CONCATENATED MODULE: ./lib/report/markdown/footer.js


function footerLine(result, options) {
    const { proposedCommit } = result.compared;
    const parts = [`Policies: ${escapeText(result.policySource, 200)}`];
    if (options.fullReportUrl !== undefined)
        parts.push(escapeLink('full report', options.fullReportUrl));
    if (options.waiveUrl !== undefined)
        parts.push(escapeLink('how to waive', options.waiveUrl));
    if (proposedCommit !== undefined)
        parts.push(`updated for ${escapeCode(shortCommit(proposedCommit))}`);
    return `<sub>${parts.join(' · ')}</sub>`;
}

;// CONCATENATED MODULE: ./lib/report/markdown/options.js
const COMMENT_LIMIT = 65_536;

;// CONCATENATED MODULE: ./lib/report/markdown/services-table.js





/** Which services deploy, what changes in each and why; those with findings first when there are too many. */
function servicesTable(result, most) {
    const changes = (0,change_phrases/* changesByService */.q)(result);
    const shown = choose(result, most);
    const rows = shown.map(({ service, owner, reasons, untouched }) => {
        const own = untouched ? [] : (changes.get(service) ?? []);
        const name = escapeText(service, 100);
        return [
            `${own.length > 0 ? `**${name}**` : name}${owner === undefined ? '' : `<br><sub>${escapeText(owner, 60)}</sub>`}`,
            escapeProse((0,change_phrases/* changePhrases */.n)(own).join(', '), 300),
            escapeProse((0,plural/* reasonsText */.zT)(reasons), 300),
        ];
    });
    const left = result.affected.length - shown.length;
    const more = left > 0 ? ['', `… and ${left.toLocaleString('en-US')} more; all stand in the full report.`] : [];
    return rows.length === 0 ? [] : [...markdownTable(['service', 'changes', 'deploys because'], rows), ...more];
}
function choose(result, most) {
    if (result.affected.length <= most)
        return result.affected;
    const troubled = new Set((0,sort_findings/* sortFindings */.Tc)(result).open.map(({ service }) => service));
    const inTrouble = result.affected.filter(({ service }) => troubled.has(service));
    const others = result.affected.filter(({ service }) => !troubled.has(service));
    return [...inTrouble, ...others].slice(0, most);
}

;// CONCATENATED MODULE: ./lib/report/markdown/shrink.js

/** What a person still reads; beyond it the full report serves better. */
const ALL = { detailRows: 100, oldRows: 50, arrows: 24, findings: 100, services: 20, whole: true };
/** For files and the job summary, which are what a shortened comment points to: nothing is left out. */
const EVERYTHING = { ...ALL, detailRows: 100_000, oldRows: 100_000, findings: 100_000, services: 100_000 };
/** Steps from everything to the verdict alone: what is missed least goes first. */
const STEPS = [{ detailRows: 20 }, { detailRows: 0 }, { oldRows: 0 }, { arrows: 0 }];
/**
 * The largest text that fits in `limit` bytes. `render` must shrink with its room and, with room
 * for nothing, must fit: its names are clipped.
 */
function shrinkToFit(render, limit) {
    const fits = (text) => Buffer.byteLength(text) <= limit;
    if (limit > COMMENT_LIMIT) {
        const whole = render(EVERYTHING);
        if (fits(whole))
            return whole;
    }
    let room = ALL;
    let text = render(room);
    for (const step of STEPS) {
        if (fits(text))
            return text;
        room = { ...room, ...step, whole: false };
        text = render(room);
    }
    if (fits(text))
        return text;
    const least = largest(room.findings, (findings) => fits(render({ ...room, findings })));
    if (least !== undefined)
        return render({ ...room, findings: least });
    const services = largest(room.services, (few) => fits(render({ ...room, findings: 0, services: few })));
    return render({ ...room, findings: 0, services: services ?? 0 });
}
/** The largest number up to `most` for which `holds`; undefined where not even 0 does. */
function largest(most, holds) {
    if (!holds(0))
        return undefined;
    let low = 0;
    let high = most;
    while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (holds(middle))
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}

;// CONCATENATED MODULE: ./lib/report/markdown/render-markdown.js











/**
 * The pull request comment: the verdict, what was compared with what, what changes for whom, what
 * to do; the rest is folded. Never more than `options.limit` bytes, always whole markdown.
 */
function renderMarkdown(checked, options) {
    const result = (0,construct_names/* resultForPeople */.us)(checked);
    // Three lines for a pull request that changes nothing of note.
    if ((0,compared_text/* isQuiet */.rM)(result))
        return joinBlocks([quietHeadingLines(result, options), [footerLine(result, options)]]);
    return shrinkToFit((room) => fullComment(result, options, room), options.limit ?? COMMENT_LIMIT);
}
function fullComment(result, options, room) {
    return joinBlocks([
        headingLines(result, options),
        unreadableTable(result, options, Math.min(room.findings, 20)),
        servicesTable(result, room.services),
        diagramLines(result, room.arrows),
        findingsTable(result, options, room.findings),
        ...detailSections(result, options, room),
        room.whole ? [] : [`This comment was shortened to fit; everything stands in ${fullReport(options)}.`],
        [footerLine(result, options)],
    ]);
}
function joinBlocks(blocks) {
    const texts = blocks.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
    return `${texts.join('\n\n')}\n`;
}


/***/ }),

/***/ 4037:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hs: () => (/* binding */ changedEdges),
/* harmony export */   Pk: () => (/* binding */ arrowOf),
/* harmony export */   UG: () => (/* binding */ edgeLabel),
/* harmony export */   fn: () => (/* binding */ disagreement),
/* harmony export */   gE: () => (/* binding */ NOT_KNOWN),
/* harmony export */   ub: () => (/* binding */ arrowStyleOf)
/* harmony export */ });
/* harmony import */ var _sort_findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8635);

/** What is wrong first, then what crosses services, then the rest; in key order. */
function changedEdges(result) {
    const open = (0,_sort_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .sortFindings */ .Tc)(result).open.filter(({ severity }) => severity !== 'note');
    const subjects = new Set(open.map(({ subject }) => subject));
    const found = new Map();
    const add = (edge, change) => {
        const wrong = subjects.has(edge.key) || (change !== 'removed' && arrowStyleOf(edge) === 'wrong');
        if (!found.has(edge.key))
            found.set(edge.key, { edge, change, wrong });
    };
    for (const { edges, newEdges, changes, removedEdges = [] } of result.stages) {
        const changed = new Set(changes.filter(({ kind }) => kind === 'edge').map(({ subject }) => subject));
        for (const edge of edges) {
            if (newEdges.has(edge.key))
                add(edge, 'new');
            else if (changed.has(edge.key) || subjects.has(edge.key))
                add(edge, 'changed');
        }
        for (const edge of removedEdges)
            add(edge, 'removed');
    }
    return [...found.values()].sort((a, b) => rank(a) - rank(b) || (0,_sort_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .compareText */ .n6)(a.edge.key, b.edge.key));
}
function arrowOf({ edge, change, wrong }) {
    const { from, to, kind } = edge;
    if (change === 'removed')
        return { from, to, label: `${kind} (removed)`, style: 'removed' };
    const style = wrong ? 'wrong' : change === 'new' ? 'new' : 'plain';
    return { from, to, label: change === 'new' ? `${edgeLabel(edge)} (new)` : edgeLabel(edge), style };
}
/** The kind of an edge, and where its views disagree, how. */
function edgeLabel(edge) {
    const trouble = disagreement(edge);
    return trouble === undefined ? edge.kind : `${edge.kind}: ${trouble}`;
}
/** For a graph in which nothing is new: only what disagrees stands out. */
function arrowStyleOf(edge) {
    const trouble = disagreement(edge);
    return trouble === undefined || trouble === NOT_KNOWN ? 'plain' : 'wrong';
}
const NOT_KNOWN = 'not known';
/**
 * How the three views of an edge differ, in words; undefined where they agree. Inside one service
 * nothing needs a declaration.
 */
function disagreement(edge) {
    const { declared, granted, wired } = edge;
    const undeclared = declared === 'no' && edge.from.service !== edge.to.service;
    if (granted === 'yes' && undeclared)
        return 'granted, not declared';
    if (declared === 'yes' && granted === 'no')
        return 'declared, not granted';
    if (wired === 'yes' && granted === 'no')
        return 'wired, not permitted';
    if (wired === 'yes' && undeclared)
        return 'wired, not declared';
    if (declared === 'yes' && wired === 'no')
        return 'declared, not wired';
    if (declared === 'unknown' || granted === 'unknown' || wired === 'unknown')
        return NOT_KNOWN;
    return undefined;
}
function rank({ edge, wrong }) {
    if (wrong)
        return 0;
    return edge.from.service === edge.to.service ? 2 : 1;
}


/***/ }),

/***/ 6573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ flowchart)
});

// EXTERNAL MODULE: ./lib/report/clean-text.js
var clean_text = __webpack_require__(4203);
;// CONCATENATED MODULE: ./lib/report/mermaid/label.js

/**
 * A quoted mermaid label. Everything but letters, digits and a few harmless signs becomes a numeric
 * entity, so that no name can end the quotes, open a directive (`%%{`), markdown, a formula or HTML.
 */
function mermaidLabel(untrusted, most = 48) {
    const clean = (0,clean_text/* cleanText */.X5)(untrusted, most).trim();
    const safe = clean
        .replace(/[^\p{L}\p{N}\p{M} .,:/()_\-…→−+]/gu, entity)
        .replace(/:(?=\/\/)/gu, entity)
        // mermaid takes a whole line with `direction LR` anywhere in it for a statement.
        .replace(/d(?=irection\s)/giu, entity);
    return `"${safe === '' ? entity('?') : safe}"`;
}
function entity(sign) {
    return `#${sign.codePointAt(0)};`;
}

// EXTERNAL MODULE: ./lib/report/mermaid/nodes.js
var mermaid_nodes = __webpack_require__(2227);
;// CONCATENATED MODULE: ./lib/report/mermaid/shapes.js
/** Opening and closing signs of a node by what it is; a plain box for all else. */
const SHAPES = [
    [/^AWS::(DynamoDB|RDS|S3|EFS|DocDB|Neptune|Timestream|OpenSearchService|ElastiCache)::/, '[(', ')]'],
    [/^AWS::SQS::/, '[[', ']]'],
    [/^AWS::SNS::/, '([', '])'],
    [/^AWS::(Events::EventBus|EventSchemas)/, '{{', '}}'],
    [/^AWS::(Kinesis|MSK|KinesisFirehose)/, '[/', '/]'],
    [/^AWS::StepFunctions::/, '[\\', '/]'],
    [/^AWS::(ApiGateway|ApiGatewayV2|AppSync)/, '>', ']'],
    [/^AWS::(Events::Rule|Scheduler)/, '((', '))'],
];
/** `id[("label")]` for a table, `id["label"]` for a function. @param label quoted, see `mermaidLabel` */
function mermaidNode(id, label, type) {
    const [, open, close] = SHAPES.find(([types]) => types.test(type ?? '')) ?? [undefined, '[', ']'];
    return `${id}${open}${label}${close}`;
}

;// CONCATENATED MODULE: ./lib/report/mermaid/flowchart.js



const ARROWS = { plain: '-->', new: '==>', removed: '-.->', wrong: '==>' };
/** Readable on GitHub's light and dark pages alike. */
const COLOURS = {
    plain: undefined,
    new: 'stroke:#2da44e,stroke-width:2px',
    removed: 'stroke:#8c959f',
    wrong: 'stroke:#cf222e,stroke-width:2px',
};
/** A flowchart: a box for each service, what no service defines outside of the boxes. */
function flowchart(arrows) {
    const groups = (0,mermaid_nodes/* nodesByService */.IW)(arrows);
    const idOf = (node) => groups.get(node.service)?.get((0,mermaid_nodes/* nodeKey */.u8)(node))?.id ?? '';
    const boxes = [...groups].flatMap(([service, nodes], index) => boxOf(service, [...nodes.values()], index));
    const lines = arrows.map(({ from, to, label, style }) => `  ${idOf(from)} ${ARROWS[style]}|${mermaidLabel(label, 60)}| ${idOf(to)}`);
    const outside = [...(groups.get(null)?.values() ?? [])].map(({ id }) => id);
    const dashed = outside.length === 0 ? [] : ['  classDef outside stroke-dasharray:4 3', `  class ${outside.join(',')} outside`];
    return ['flowchart LR', ...boxes, ...lines, ...styleLines(arrows), ...dashed].join('\n');
}
function boxOf(service, nodes, index) {
    const inside = nodes.map(({ id, node }) => mermaidNode(id, mermaidLabel((0,mermaid_nodes/* nodeName */.qp)(node)), node.type));
    if (service === null)
        return inside.map((line) => `  ${line}`);
    return [`  subgraph s${index}[${mermaidLabel(service)}]`, ...inside.map((line) => `    ${line}`), '  end'];
}
function styleLines(arrows) {
    const styles = ['new', 'removed', 'wrong'];
    return styles.flatMap((style) => {
        const numbers = arrows.flatMap((arrow, index) => (arrow.style === style ? [index] : []));
        return numbers.length === 0 ? [] : [`  linkStyle ${numbers.join(',')} ${COLOURS[style]}`];
    });
}


/***/ }),

/***/ 2227:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IW: () => (/* binding */ nodesByService),
/* harmony export */   qp: () => (/* binding */ nodeName),
/* harmony export */   u8: () => (/* binding */ nodeKey)
/* harmony export */ });
/* harmony import */ var _sort_findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8635);

/** The ends of all arrows by service and id, in name order; what no service defines comes first, under null. */
function nodesByService(arrows) {
    const services = new Map();
    let next = 0;
    for (const node of arrows.flatMap(({ from, to }) => [from, to])) {
        const group = services.get(node.service) ?? new Map();
        services.set(node.service, group);
        const key = nodeKey(node);
        if (!group.has(key))
            group.set(key, { id: `n${next++}`, node });
    }
    return new Map([...services].sort(([a], [b]) => (0,_sort_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .compareText */ .n6)(a ?? '', b ?? '')));
}
/**
 * What an import leads to is drawn once, be it imported (`name`) or used through the import
 * (`${export:name}`).
 */
function nodeKey({ service, id }) {
    if (service !== null)
        return id;
    return /^\$\{(?:export|stack|ssm):([^${}]+)\}$/.exec(id)?.[1] ?? id;
}
function nodeName(node) {
    const { type, external } = node;
    const id = nodeKey(node);
    if (id === 'main' && type === 'AWS::CloudFormation::Stack')
        return 'stack';
    return external ?? (id === '?' ? 'unknown' : id);
}


/***/ }),

/***/ 1905:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ unreadable),
/* harmony export */   d: () => (/* binding */ summaryLine)
/* harmony export */ });
/* harmony import */ var _plural_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9414);
/* harmony import */ var _sort_findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8635);


/**
 * The result in a few words, the same in every format: `2 new errors, 1 warning`,
 * `1 problem in reading, 2 new errors`, `nothing new to fix`.
 */
function summaryLine(result) {
    const { open } = (0,_sort_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .sortFindings */ .Tc)(result);
    const parts = [
        some(unreadable(result.diagnostics).length, 'problem in reading', 'problems in reading'),
        some(ofSeverity(open, 'error', true), 'new error'),
        some(ofSeverity(open, 'error', false), 'old error'),
        some(ofSeverity(open, 'warning', true), 'warning'),
        some(ofSeverity(open, 'warning', false), 'old warning'),
        some(ofSeverity(open, 'note', true), 'note'),
    ].filter((part) => part !== '');
    return parts.length === 0 ? 'nothing new to fix' : parts.join(', ');
}
function unreadable(diagnostics) {
    return diagnostics.filter(({ severity }) => severity === 'error');
}
function ofSeverity(findings, severity, isNew) {
    return findings.filter((finding) => finding.severity === severity && finding.new === isNew).length;
}
function some(amount, one, many) {
    return amount === 0 ? '' : (0,_plural_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(amount, one, many);
}


/***/ }),

/***/ 4428:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hq: () => (/* binding */ findingLines),
/* harmony export */   ik: () => (/* binding */ place),
/* harmony export */   xs: () => (/* binding */ SEVERITY_STYLES)
/* harmony export */ });
/* harmony import */ var _model_location_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1918);
/* harmony import */ var _clean_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4203);
/* harmony import */ var _sort_findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8635);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7146);
/* harmony import */ var _wrap_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1590);





const SEVERITY_STYLES = { error: 'red', warning: 'yellow', note: 'cyan' };
/** Findings under the name of their service, each with its place first, what to do and the fix under it. */
function findingLines(findings, paint, width) {
    return [...byService(findings)].flatMap(([service, own]) => [
        '',
        paint('bold', (0,_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(service, 200)),
        ...own.flatMap((finding) => oneFinding(finding, paint, width)),
    ]);
}
function oneFinding(finding, paint, width) {
    const { severity, rule, location, message, advice, fix } = finding;
    const mark = finding.new ? '' : paint('dim', '  stood there before');
    return [
        `  ${place(location)}  ${paint(SEVERITY_STYLES[severity], severity)}  ${paint('dim', (0,_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(rule, 80))}${mark}`,
        ...(0,_wrap_js__WEBPACK_IMPORTED_MODULE_2__/* .paragraph */ .FY)((0,_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(message), width, '    '),
        ...(advice === undefined ? [] : (0,_wrap_js__WEBPACK_IMPORTED_MODULE_2__/* .paragraph */ .FY)(`→ ${(0,_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(advice)}`, width, '    ')),
        ...(fix === undefined ? [] : (0,_clean_text_js__WEBPACK_IMPORTED_MODULE_3__/* .cleanLines */ .v3)(fix).map((line) => paint('green', `        ${(0,_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .plainCode */ .Kn)(line)}`))),
        ...finding.related.flatMap((other) => [`    see ${place(other.location)}  ${(0,_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(other.message, 300)}`]),
    ];
}
/** `file:line:column`, which terminals and editors open on a click. */
function place({ file, line, column }) {
    return (0,_model_location_js__WEBPACK_IMPORTED_MODULE_4__/* .formatLocation */ .j$)({ file: (0,_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(file, 1_000), line, column });
}
/** In name order; the order of findings within a service stays. */
function byService(findings) {
    const names = [...new Set(findings.map(({ service }) => service))].sort(_sort_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .compareText */ .n6);
    const groups = new Map(names.map((name) => [name, []]));
    for (const finding of findings)
        groups.get(finding.service)?.push(finding);
    return groups;
}


/***/ }),

/***/ 3444:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ renderText)
/* harmony export */ });
/* harmony import */ var _change_phrases_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1419);
/* harmony import */ var _compared_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4597);
/* harmony import */ var _construct_names_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1630);
/* harmony import */ var _plural_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9414);
/* harmony import */ var _sort_findings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8635);
/* harmony import */ var _summary_line_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1905);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4428);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7146);
/* harmony import */ var _wrap_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1590);









/** The report for a terminal or a log: verdict, comparison, changed services, what to fix, what next. */
function renderText(checked, { color, width = 100 }) {
    const result = (0,_construct_names_js__WEBPACK_IMPORTED_MODULE_7__/* .resultForPeople */ .us)(checked);
    const paint = (0,_terminal_js__WEBPACK_IMPORTED_MODULE_5__/* .painter */ .C2)(color);
    const { open } = (0,_sort_findings_js__WEBPACK_IMPORTED_MODULE_2__/* .sortFindings */ .Tc)(result);
    return (0,_terminal_js__WEBPACK_IMPORTED_MODULE_5__/* .joinLines */ .cT)([
        ...verdictLines(result, paint),
        ...serviceLines(result, paint),
        ...diagnosticLines(result.diagnostics, paint, width),
        ...(0,_findings_js__WEBPACK_IMPORTED_MODULE_4__/* .findingLines */ .hq)(open, paint, width),
        ...orderLines(result, paint),
        ...nextLines(result, paint),
    ]);
}
function verdictLines(result, paint) {
    const { verdict, compared, reportOnly, policySource } = result;
    const sign = verdict === 'pass' ? paint('green', '✓ passed') : paint('red', verdict === 'fail' ? '✗ failed' : '✗ not read');
    const deployed = compared.deployed === null ? 'nothing: every finding counts as new' : (0,_terminal_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)(compared.deployed, 200);
    return [
        `${sign}  ${paint('bold', (0,_summary_line_js__WEBPACK_IMPORTED_MODULE_3__/* .summaryLine */ .d)(result))}`,
        `  ${(0,_terminal_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)(compared.proposed, 200)} compared with ${deployed}`,
        `  ${[...(0,_compared_text_js__WEBPACK_IMPORTED_MODULE_1__/* .comparedFacts */ .p5)(result), `policies from ${(0,_terminal_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)(policySource, 200)}`].join(' · ')}`,
        ...(reportOnly && verdict !== 'pass' ? ['  report only: nothing fails'] : []),
    ];
}
function serviceLines(result, paint) {
    if (result.affected.length === 0)
        return [];
    const changes = (0,_change_phrases_js__WEBPACK_IMPORTED_MODULE_0__/* .changesByService */ .q)(result);
    const rows = result.affected.map(({ service, reasons, untouched }) => [
        (0,_terminal_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)(service, 60),
        (0,_terminal_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)((0,_change_phrases_js__WEBPACK_IMPORTED_MODULE_0__/* .changePhrases */ .n)(untouched ? [] : (changes.get(service) ?? [])).join(', '), 200),
        paint('dim', (0,_terminal_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)((0,_plural_js__WEBPACK_IMPORTED_MODULE_8__/* .reasonsText */ .zT)(reasons), 300)),
    ]);
    return ['', paint('bold', 'Changed services'), ...(0,_wrap_js__WEBPACK_IMPORTED_MODULE_6__/* .alignRows */ .P4)(rows)];
}
/** Notes are for `inspect`; here they are counted. */
function diagnosticLines(diagnostics, paint, width) {
    const shown = diagnostics.filter(({ severity }) => severity !== 'note');
    const notes = diagnostics.length - shown.length;
    if (diagnostics.length === 0)
        return [];
    const lines = shown.flatMap(({ severity, code, message, location }) => [
        `  ${(0,_findings_js__WEBPACK_IMPORTED_MODULE_4__/* .place */ .ik)(location)}  ${paint(_findings_js__WEBPACK_IMPORTED_MODULE_4__/* .SEVERITY_STYLES */ .xs[severity], severity)}  ${paint('dim', (0,_terminal_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)(code, 80))}`,
        ...(0,_wrap_js__WEBPACK_IMPORTED_MODULE_6__/* .paragraph */ .FY)((0,_terminal_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)(message), width, '    '),
    ]);
    const more = notes === 0 ? [] : [paint('dim', `  ${(0,_plural_js__WEBPACK_IMPORTED_MODULE_8__/* .count */ .U9)(notes, 'note')} from reading; stackgate inspect shows them`)];
    return ['', paint('bold', 'Reading'), ...lines, ...more];
}
function orderLines({ deployOrder = [] }, paint) {
    if (deployOrder.length < 2)
        return [];
    const steps = deployOrder.map((step, index) => `  ${index + 1}. ${step.map((name) => (0,_terminal_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)(name, 60)).join(', ')}`);
    return ['', paint('bold', 'Deploy order'), ...steps];
}
function nextLines(result, paint) {
    const [first] = (0,_sort_findings_js__WEBPACK_IMPORTED_MODULE_2__/* .sortFindings */ .Tc)(result).open;
    return first === undefined ? [] : ['', `${paint('dim', 'next:')} stackgate explain ${(0,_terminal_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)(first.rule, 80)}`];
}


/***/ })

};
