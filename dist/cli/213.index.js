export const id = 213;
export const ids = [213];
export const modules = {

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

/***/ 7213:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ exitCodeOf),
  inspect: () => (/* binding */ inspect),
  Y: () => (/* binding */ inspectRepository)
});

// EXTERNAL MODULE: ./lib/app/exit-codes.js
var exit_codes = __webpack_require__(6000);
// EXTERNAL MODULE: ./lib/config/read-settings.js + 13 modules
var read_settings = __webpack_require__(2062);
// EXTERNAL MODULE: ./lib/read/document/parse-cache.js
var parse_cache = __webpack_require__(8980);
// EXTERNAL MODULE: ./lib/read/files/working-tree.js + 2 modules
var working_tree = __webpack_require__(665);
// EXTERNAL MODULE: ./lib/app/base-settings.js
var base_settings = __webpack_require__(9018);
// EXTERNAL MODULE: ./lib/app/construct-names.js
var construct_names = __webpack_require__(6651);
// EXTERNAL MODULE: ./lib/app/merge-diagnostics.js
var merge_diagnostics = __webpack_require__(4358);
// EXTERNAL MODULE: ./lib/app/read-stage.js + 7 modules
var read_stage = __webpack_require__(5784);
// EXTERNAL MODULE: ./lib/app/unseen.js
var unseen = __webpack_require__(723);
;// CONCATENATED MODULE: ./lib/app/inspect.js








/**
 * What a repository says, judged by nobody: its services and the edges between them, with the
 * settings of the working tree.
 *
 * @throws AppError for a directory or stage that is not there
 */
function runInspect(options) {
    const { packaged = false } = options;
    const files = (0,working_tree/* workingTree */.c)(options.directory, { assemblies: [...options.assemblies.values()], packaged });
    const { settings, diagnostics } = (0,read_settings/* readSettings */.s)(files, (0,parse_cache/* parseCache */.I)(files).parse);
    const source = new read_stage/* EstateSource */.Y(files, { ...options, settings });
    const reads = (0,base_settings/* stagesToCheck */.b7)(settings, options.stage).map((stage) => source.read(stage));
    return {
        stages: reads.map(({ estate, statements, edges }) => ({
            stage: estate.stage,
            services: estate.services,
            statements,
            edges,
            changes: [],
            newEdges: new Set(),
            ...(0,construct_names/* constructNames */.O)([estate]),
        })),
        diagnostics: (0,merge_diagnostics/* mergeDiagnostics */.r)([
            ...diagnostics,
            ...(0,unseen/* unreadSubmodules */.$)(files),
            ...reads.flatMap((read) => read.diagnostics),
            ...(0,base_settings/* emptyEstate */.MO)(reads),
        ]),
    };
}

// EXTERNAL MODULE: ./lib/report/json/merge-stages.js
var merge_stages = __webpack_require__(5097);
// EXTERNAL MODULE: ./lib/report/json/project-items.js
var project_items = __webpack_require__(8621);
// EXTERNAL MODULE: ./lib/report/json/project-service.js + 3 modules
var project_service = __webpack_require__(5135);
// EXTERNAL MODULE: ./lib/report/json/stringify.js
var stringify = __webpack_require__(9100);
;// CONCATENATED MODULE: ./lib/report/inspect/render-inspect-json.js




/** `inspect --format json`: see schema/inspect.schema.json. */
function renderInspectJson({ stages, diagnostics }) {
    const report = {
        schemaVersion: 1,
        stages: stages.map(({ stage }) => stage),
        services: (0,merge_stages/* mergeStages */.U)(stages, (view) => view.services.map((service) => (0,project_service/* projectService */.$)(service, view.statements))),
        edges: (0,merge_stages/* mergeStages */.U)(stages, ({ edges, constructs }) => edges.map((0,project_items/* projectEdgeOf */.C7)(constructs))),
        diagnostics: diagnostics.map(project_items/* projectDiagnostic */.xY),
    };
    return (0,stringify/* stringify */.A)(report);
}

// EXTERNAL MODULE: ./lib/report/construct-names.js
var report_construct_names = __webpack_require__(1630);
// EXTERNAL MODULE: ./lib/report/mermaid/changed-edges.js
var changed_edges = __webpack_require__(4037);
// EXTERNAL MODULE: ./lib/report/plural.js
var plural = __webpack_require__(9414);
// EXTERNAL MODULE: ./lib/report/sort-findings.js
var sort_findings = __webpack_require__(8635);
// EXTERNAL MODULE: ./lib/report/text/findings.js
var findings = __webpack_require__(4428);
// EXTERNAL MODULE: ./lib/report/text/terminal.js
var terminal = __webpack_require__(7146);
// EXTERNAL MODULE: ./lib/report/text/wrap.js
var wrap = __webpack_require__(1590);
;// CONCATENATED MODULE: ./lib/report/inspect/at-stages.js

/** `  (dev, prod)`: where something is not so at every stage. */
function atStages(stages) {
    return stages === undefined ? '' : `  (${stages.map((stage) => (0,terminal/* plain */.pj)(stage, 40)).join(', ')})`;
}

;// CONCATENATED MODULE: ./lib/report/inspect/portions.js
/** Cuts a list into pieces of these lengths: rows that were aligned together and are shown apart. */
function portions(list, lengths) {
    let end = 0;
    return lengths.map((length) => {
        end += length;
        return list.slice(end - length, end);
    });
}

;// CONCATENATED MODULE: ./lib/report/inspect/edge-section.js







const HEAD = ['edge', 'from', 'to', 'declared', 'granted', 'wired', 'where'];
/** All edges: those whose views disagree first, by how; then what is not known, by why; then the rest. */
function edgeSection(edges, paint, width) {
    if (edges.length === 0)
        return [];
    const groups = grouped(edges);
    // Aligned over all groups, so that the eye runs down one column.
    const [head = '', ...rows] = (0,wrap/* alignRows */.P4)([
        HEAD.map((title) => paint('dim', title)),
        ...groups.flatMap((group) => group.edges.map((edge) => row(edge, paint))),
    ], '    ', 52);
    const pieces = portions(rows, groups.map((group) => group.edges.length));
    const lines = groups.flatMap((group, index) => [
        '',
        ...(0,wrap/* paragraph */.FY)(`${group.title} · ${(0,plural/* count */.U9)(group.edges.length, 'edge')}`, width, '  ').map((line) => paint(STYLES[group.rank], line)),
        ...(pieces[index] ?? []),
    ]);
    return ['', paint('bold', 'Edges'), head, ...lines.slice(1)];
}
const STYLES = ['red', 'yellow', 'green'];
function grouped(edges) {
    const groups = new Map();
    for (const edge of edges) {
        const { title, rank } = titleOf(edge);
        const group = groups.get(title) ?? { title, rank, edges: [] };
        groups.set(title, group);
        group.edges.push(edge);
    }
    return [...groups.values()].sort((a, b) => a.rank - b.rank || b.edges.length - a.edges.length);
}
function titleOf(edge) {
    const trouble = (0,changed_edges/* disagreement */.fn)(edge);
    const why = edge.reason === undefined ? '' : `: ${(0,terminal/* plain */.pj)(reasonOf(edge, edge.reason), 300)}`;
    if (trouble === undefined)
        return { title: `in order${why}`, rank: 2 };
    return { title: `${trouble}${why}`, rank: trouble === changed_edges/* NOT_KNOWN */.gE ? 1 : 0 };
}
/** The names of the ends stand in the row, so that edges which share a reason can share its line. */
function reasonOf({ from, to }, reason) {
    const names = [to.id, from.id].flatMap((id) => [id, /\$\{\w+:([^{}]+)\}/u.exec(id)?.[1] ?? '']);
    return names.reduce((text, name) => (name.length < 3 ? text : text.replaceAll(name, '…')), reason);
}
function row(edge, paint) {
    return [
        `${edge.kind} ${edge.mechanism}`,
        nodeText(edge.from),
        nodeText(edge.to),
        answerText(edge.declared, paint),
        answerText(edge.granted, paint),
        answerText(edge.wired, paint),
        `${(0,findings/* place */.ik)(edge.location)}${atStages(edge.stages)}`,
    ];
}
function nodeText({ service, id, external, qualifier }) {
    const name = service === null ? (external ?? id) : `${service}:${id}`;
    return (0,terminal/* plain */.pj)(qualifier === undefined ? name : `${name}@${qualifier}`, 120);
}
function answerText(answer, paint) {
    if (answer === 'no')
        return paint('red', answer);
    return answer === 'unknown' ? paint('yellow', answer) : answer;
}

;// CONCATENATED MODULE: ./lib/report/inspect/named-item.js

/** A service's texts with names of constructs for the logical ids in `${FnServiceRole1A2B3C4D.Arn}`. */
function namedItem(item, names) {
    if (names === undefined)
        return item;
    const named = (text) => (0,report_construct_names/* inWords */.r4)(text, item.name, names);
    return {
        ...item,
        functions: item.functions.map((one) => ({ ...one, role: one.role === null ? null : named(one.role) })),
        statements: item.statements.map((one) => ({
            ...one,
            principal: one.principal.map(named),
            resources: one.resources.map(named),
        })),
        exports: item.exports.map((one) => ({ ...one, value: named(one.value) })),
    };
}

;// CONCATENATED MODULE: ./lib/report/inspect/statement-lines.js





/** What each role may do, with who may take it on; then what others may do to the service's own resources. */
function statementLines(statements, paint) {
    const roles = byPrincipal(statements.filter(({ side }) => side === 'identity'));
    const trusts = statements.filter(({ side }) => side === 'trust');
    const resources = byPrincipal(statements.filter(({ side }) => side === 'resource'));
    return [
        ...part('roles may', roles, paint, (role, holders) => trustedText(trusts, role, holders)),
        ...part('others may', resources, paint, () => ''),
    ];
}
function byPrincipal(statements) {
    const groups = new Map();
    for (const statement of statements) {
        const name = `${statement.notPrincipal === true ? 'all but ' : ''}${statement_lines_short(statement.principal)}`;
        const known = groups.get(name);
        if (known === undefined)
            groups.set(name, [statement]);
        else
            known.push(statement);
    }
    return groups;
}
function part(title, groups, paint, remark) {
    if (groups.size === 0)
        return [];
    const all = [...groups.values()].flat();
    const rows = (0,wrap/* alignRows */.P4)(all.map((statement) => statementRow(statement, paint)), '      ', 56);
    const pieces = portions(rows, [...groups.values()].map(({ length }) => length));
    const lines = [...groups].flatMap(([principal, own], index) => [
        `    ${principal}${paint('dim', remark(principal, new Set(own.map(({ holder }) => holder))))}`,
        ...(pieces[index] ?? []),
    ]);
    return [paint('dim', `  ${title} · ${(0,plural/* count */.U9)(all.length, 'statement')}`), ...lines];
}
function statementRow(statement, paint) {
    const { effect, actions, resources, conditions, location } = statement;
    const what = `${statement.notAction === true ? 'all but ' : ''}${statement_lines_short(actions)}`;
    const where = resources.length === 0 ? '' : `→ ${statement.notResource === true ? 'all but ' : ''}${statement_lines_short(resources)}`;
    return [
        effect === 'Deny' ? `${paint('red', 'never')} ${what}` : what,
        where,
        `${(0,findings/* place */.ik)(location)}${conditions === null ? '' : '  with conditions'}`,
    ];
}
/** Who may take the role on: it holds the statement itself, or is named by the policy that does. */
function trustedText(trusts, role, holders) {
    const own = trusts.filter(({ holder }) => holders.has(holder) || holder.endsWith(`/${role}`));
    return own.length === 0 ? '' : `  for ${statement_lines_short([...new Set(own.flatMap(({ principal }) => principal))])}`;
}
/** `${ChargeRole}` is a reference to what stands beside it: its name says as much. Inside of a longer text it stays. */
function bare(text) {
    return text.replace(/^\$\{([\w.]+)\}$/u, '$1');
}
function statement_lines_short(values) {
    return (0,plural/* listed */.KE)(values.map((value) => bare((0,terminal/* plain */.pj)(value, 100))), 3);
}

;// CONCATENATED MODULE: ./lib/report/inspect/service-section.js





/** One service: its functions, what may be done by and to it, what it exports and imports. */
function serviceSection(service, paint, width) {
    const { name, format, file, stacks, functions, statements, exports, imports, owner, stages } = service;
    const facts = [
        format,
        (0,terminal/* plain */.pj)(file, 300),
        ...(owner === undefined ? [] : [(0,terminal/* plain */.pj)(owner, 80)]),
        ...(stages === undefined ? [] : [stages.map((stage) => (0,terminal/* plain */.pj)(stage, 40)).join(', ')]),
    ];
    return [
        '',
        `${paint('bold', (0,terminal/* plain */.pj)(name, 200))}  ${paint('dim', facts.join(' · '))}`,
        ...(0,wrap/* paragraph */.FY)(`${(0,plural/* count */.U9)(stacks.length, 'stack')}: ${(0,plural/* listed */.KE)(stacks.map(stackText), 8)}`, width, '  '),
        ...service_section_part('functions', functions.map(functionRow), paint),
        ...statementLines(statements, paint),
        ...service_section_part('exports', exports.map((item) => [(0,terminal/* plain */.pj)(item.name, 120), (0,terminal/* plain */.pj)(item.value, 200), (0,findings/* place */.ik)(item.location)]), paint),
        ...service_section_part('imports', imports.map((item) => [item.mechanism, (0,terminal/* plain */.pj)(item.name, 200), (0,findings/* place */.ik)(item.location)]), paint),
    ];
}
function service_section_part(title, rows, paint) {
    if (rows.length === 0)
        return [];
    return [paint('dim', `  ${title} · ${rows.length.toLocaleString('en-US')}`), ...(0,wrap/* alignRows */.P4)(rows, '    ', 56)];
}
/** What nothing states is chosen when it is deployed; the id says which of several it is. */
function stackText({ id, name }) {
    return name.startsWith('${AWS::StackName(') ? `${(0,terminal/* plain */.pj)(id, 120)} (named when it is deployed)` : (0,terminal/* plain */.pj)(name, 120);
}
function functionRow({ name, functionName, role }) {
    return [(0,terminal/* plain */.pj)(name, 80), functionName === null ? '(AWS names it)' : (0,terminal/* plain */.pj)(functionName, 200), roleText(role)];
}
function roleText(role) {
    return role === null ? 'no role' : `as ${(0,terminal/* plain */.pj)(role, 200).replace(/^\$\{([\w]+)\.Arn\}$/u, '$1')}`;
}

;// CONCATENATED MODULE: ./lib/report/inspect/render-inspect-text.js













/** What was read, for people: how much, each service, all edges with their three views, what was hard to read. */
function renderInspectText(inspection, { color, width = 100 }) {
    const paint = (0,terminal/* painter */.C2)(color);
    const stages = inspection.stages.map(report_construct_names/* withConstructNames */.OT);
    const services = (0,merge_stages/* mergeStages */.U)(stages, (view) => view.services.map((service) => namedItem((0,project_service/* projectService */.$)(service, view.statements), view.constructs)));
    const edges = (0,merge_stages/* mergeStages */.U)(stages, (view) => view.edges.map(project_items/* projectEdge */.lN));
    const names = new Set(services.map(({ name }) => name));
    const functions = new Set(services.flatMap(({ name, functions: own }) => own.map((item) => `${name}/${item.name}`)));
    return (0,terminal/* joinLines */.cT)([
        paint('bold', headline(inspection, names.size, functions.size)),
        ...edgeSummary(edges, paint),
        ...readingSummary(inspection, paint),
        ...services.flatMap((service) => serviceSection(service, paint, width)),
        ...edgeSection(edges, paint, width),
        ...diagnosticSection(inspection, paint, width),
    ]);
}
function headline({ stages }, services, functions) {
    const names = stages.map(({ stage }) => (0,terminal/* plain */.pj)(stage, 60)).join(', ');
    const parts = [(0,plural/* count */.U9)(services, 'service'), (0,plural/* count */.U9)(functions, 'function')];
    return `${parts.join(', ')} · ${stages.length === 1 ? 'stage' : 'stages'} ${names}`;
}
function edgeSummary(edges, paint) {
    if (edges.length === 0)
        return ['  no edges: nothing that was read calls, tells or imports anything'];
    const troubles = edges.map(changed_edges/* disagreement */.fn);
    const unknown = troubles.filter((trouble) => trouble === changed_edges/* NOT_KNOWN */.gE).length;
    const wrong = troubles.filter((trouble) => trouble !== undefined).length - unknown;
    const parts = [
        ...(wrong === 0 ? [] : [paint('red', `views disagree on ${wrong.toLocaleString('en-US')}`)]),
        ...(unknown === 0 ? [] : [paint('yellow', `not known of ${unknown.toLocaleString('en-US')}`)]),
    ];
    const rest = parts.length === 0 ? 'all in order' : parts.join(', ');
    return [`  ${(0,plural/* count */.U9)(edges.length, 'edge')}: ${rest}`];
}
function readingSummary({ diagnostics }, paint) {
    const parts = ['error', 'warning', 'note'].flatMap((severity) => {
        const amount = diagnostics.filter((one) => one.severity === severity).length;
        return amount === 0 ? [] : [paint(findings/* SEVERITY_STYLES */.xs[severity], (0,plural/* count */.U9)(amount, severity))];
    });
    return parts.length === 0 ? [] : [`  ${parts.join(', ')} from reading, at the end`];
}
function diagnosticSection({ diagnostics }, paint, width) {
    if (diagnostics.length === 0)
        return [];
    const sorted = [...diagnostics].sort((a, b) => (0,sort_findings/* compareSeverity */.zK)(a.severity, b.severity));
    const lines = sorted.flatMap(({ severity, code, message, location }) => [
        `  ${(0,findings/* place */.ik)(location)}  ${paint(findings/* SEVERITY_STYLES */.xs[severity], severity)}  ${paint('dim', (0,terminal/* plain */.pj)(code, 80))}`,
        ...(0,wrap/* paragraph */.FY)((0,terminal/* plain */.pj)(message), width, '    '),
    ]);
    return ['', paint('bold', 'Reading'), ...lines];
}

// EXTERNAL MODULE: ./lib/cli/terminal-style.js
var terminal_style = __webpack_require__(9524);
// EXTERNAL MODULE: ./lib/cli/write-output.js
var write_output = __webpack_require__(3915);
;// CONCATENATED MODULE: ./lib/cli/commands/inspect.js






/** @returns the exit code: bad input when a definition could not be read */
function inspect(directory, flags) {
    const outcome = inspectRepository(directory, flags);
    const text = flags.format === 'json' ? renderInspectJson(outcome) : renderInspectText(outcome, (0,terminal_style/* terminalStyle */.w)(flags.output));
    (0,write_output/* writeOutput */.zh)(text, flags.output);
    return exitCodeOf(outcome.diagnostics);
}
function inspectRepository(directory, { stage, assembly, packaged }) {
    return runInspect({
        directory,
        ...(stage !== undefined && { stage }),
        assemblies: assembly,
        packaged,
        environment: process.env,
    });
}
function exitCodeOf(diagnostics) {
    return diagnostics.some(({ severity }) => severity === 'error') ? exit_codes/* exitCodes */.hS.badInput : exit_codes/* exitCodes */.hS.pass;
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

/***/ 8635:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tc: () => (/* binding */ sortFindings),
/* harmony export */   n6: () => (/* binding */ compareText),
/* harmony export */   zK: () => (/* binding */ compareSeverity)
/* harmony export */ });
/* harmony import */ var _model_location_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1918);

const RANK = { error: 0, warning: 1, note: 2 };
/** Errors before warnings before notes, new before old, then by service and place. */
function sortFindings(result) {
    const sorted = [...result.findings].sort(compareFindings);
    const counted = sorted.filter((finding) => finding.waived === undefined);
    const isOpen = (finding) => finding.new || (result.failOn === 'all' && finding.severity !== 'note');
    return {
        open: counted.filter(isOpen),
        old: counted.filter((finding) => !isOpen(finding)),
        waived: sorted.filter((finding) => finding.waived !== undefined),
    };
}
function compareFindings(a, b) {
    return (RANK[a.severity] - RANK[b.severity] ||
        Number(b.new) - Number(a.new) ||
        compareText(a.service, b.service) ||
        (0,_model_location_js__WEBPACK_IMPORTED_MODULE_0__/* .compareLocations */ .Qr)(a.location, b.location) ||
        compareText(a.rule, b.rule) ||
        compareText(a.fingerprint, b.fingerprint));
}
/** By code unit: the same order on every machine, whatever its language. */
function compareText(a, b) {
    return a === b ? 0 : a < b ? -1 : 1;
}
function compareSeverity(a, b) {
    return RANK[a] - RANK[b];
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
