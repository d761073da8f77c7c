export const id = 153;
export const ids = [153,594];
export const modules = {

/***/ 5525:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  graph: () => (/* binding */ graph)
});

// EXTERNAL MODULE: ./lib/model/location.js
var model_location = __webpack_require__(1918);
// EXTERNAL MODULE: ./lib/report/clean-text.js
var clean_text = __webpack_require__(4203);
// EXTERNAL MODULE: ./lib/report/construct-names.js
var construct_names = __webpack_require__(1630);
// EXTERNAL MODULE: ./lib/report/json/project-items.js
var project_items = __webpack_require__(8621);
// EXTERNAL MODULE: ./lib/report/json/stringify.js
var stringify = __webpack_require__(9100);
// EXTERNAL MODULE: ./lib/report/sort-findings.js
var sort_findings = __webpack_require__(8635);
// EXTERNAL MODULE: ./lib/report/mermaid/changed-edges.js
var changed_edges = __webpack_require__(4037);
// EXTERNAL MODULE: ./lib/report/mermaid/nodes.js
var mermaid_nodes = __webpack_require__(2227);
// EXTERNAL MODULE: ./lib/report/text/terminal.js
var terminal = __webpack_require__(7146);
;// CONCATENATED MODULE: ./lib/report/graph/dot.js




/** As the map has them; each is told apart on white. */
const COLOURS = {
    call: '#2563d9',
    subscribe: '#7c3fd0',
    publish: '#08857a',
    read: '#52801a',
    write: '#a8590c',
    import: '#76808c',
};
const HEAD = [
    'digraph estate {',
    '  graph [rankdir=LR, ranksep=1.1, nodesep=0.25, fontname="Helvetica", fontsize=13];',
    '  node [shape=box, style="rounded,filled", fillcolor=white, color="#8b96a4", fontname="Helvetica", fontsize=11, height=0.35];',
    '  edge [fontname="Helvetica", fontsize=9, arrowsize=0.7];',
];
/** Graphviz: a cluster for each service, a colour for each kind, red and thick where the views disagree. */
function dotGraph(edges) {
    const groups = (0,mermaid_nodes/* nodesByService */.IW)(edges);
    const clusters = [...groups].flatMap(([service, nodes], index) => clusterOf(service, [...nodes.values()], index));
    const idOf = (node) => groups.get(node.service)?.get((0,mermaid_nodes/* nodeKey */.u8)(node))?.id ?? '';
    const lines = edges.map((edge) => `  ${idOf(edge.from)} -> ${idOf(edge.to)} [${attributesOf(edge)}];`);
    return (0,terminal/* joinLines */.cT)([...HEAD, ...clusters, ...lines, '}']);
}
/** Colour and words say the kind, words alone how the views disagree: a drawing may be printed in grey. */
function attributesOf(edge) {
    const { kind, mechanism } = edge;
    const trouble = (0,changed_edges/* disagreement */.fn)(edge);
    const label = trouble === undefined ? kind : `${kind}: ${trouble}`;
    const colour = (0,changed_edges/* arrowStyleOf */.ub)(edge) === 'wrong'
        ? 'color=crimson, fontcolor=crimson, penwidth=2'
        : `color="${COLOURS[kind]}", fontcolor="${COLOURS[kind]}"`;
    const style = trouble === changed_edges/* NOT_KNOWN */.gE ? ', style=dotted' : kind === 'import' ? ', style=dashed' : '';
    return `label=${quote(label)}, tooltip=${quote(`${kind} ${mechanism}`)}, ${colour}${style}`;
}
function clusterOf(service, nodes, index) {
    const inside = nodes.map(({ id, node }) => `${id} [label=${quote((0,mermaid_nodes/* nodeName */.qp)(node))}${shapeOf(node)}];`);
    if (service === null)
        return inside.map((line) => `  ${line}`);
    return [
        `  subgraph cluster_${index} {`,
        `    label=${quote(service)}; style="rounded,filled"; fillcolor="#f1f3f7"; color="#c3cad5"; labeljust=l;`,
        ...inside.map((line) => `    ${line}`),
        '  }',
    ];
}
/** Stores are cylinders, which have no round corners; what no service defines is dashed. */
function shapeOf({ service, type = '' }) {
    const isStore = /^AWS::(?:DynamoDB|S3|RDS)::/u.test(type);
    if (service === null)
        return isStore ? ', shape=cylinder, style="filled,dashed"' : ', style="rounded,dashed"';
    return isStore ? ', shape=cylinder, style=filled' : '';
}
/** A quoted string; a backslash would start one of Graphviz's own escapes. */
function quote(untrusted) {
    return `"${(0,clean_text/* cleanText */.X5)(untrusted, 120).replace(/[\\"]/gu, '\\$&')}"`;
}

// EXTERNAL MODULE: ./lib/report/mermaid/flowchart.js + 2 modules
var flowchart = __webpack_require__(6573);
// EXTERNAL MODULE: ./lib/report/plural.js
var plural = __webpack_require__(9414);
;// CONCATENATED MODULE: ./lib/report/graph/between-services.js


const KINDS = ['call', 'subscribe', 'publish', 'read', 'write', 'import'];
/** One arrow for all edges from one service to another, with how many of each kind; each service is one node. */
function betweenServices(edges) {
    const inside = new Map();
    const pairs = new Map();
    for (const edge of edges) {
        const { from, to } = edge;
        if (from.service === to.service)
            inside.set(from.service, (inside.get(from.service) ?? 0) + 1);
        const key = JSON.stringify([from.service, to.service]);
        const known = pairs.get(key);
        if (known === undefined)
            pairs.set(key, [edge]);
        else
            known.push(edge);
    }
    const node = (service) => ({ service, id: nodeText(service, inside.get(service) ?? 0) });
    return [...pairs.values()].flatMap((own) => {
        const [first] = own;
        if (first === undefined || first.from.service === first.to.service)
            return [];
        const wrong = own.filter((edge) => (0,changed_edges/* arrowStyleOf */.ub)(edge) === 'wrong').length;
        const label = wrong === 0 ? kindsText(own) : `${kindsText(own)}: views disagree on ${wrong}`;
        const style = wrong === 0 ? 'plain' : 'wrong';
        return [{ from: node(first.from.service), to: node(first.to.service), label, style }];
    });
}
function nodeText(service, inside) {
    if (service === null)
        return 'outside of the estate';
    return inside === 0 ? 'no edge inside' : `${(0,plural/* count */.U9)(inside, 'edge')} inside`;
}
/** `4 call, 1 read`. */
function kindsText(edges) {
    const amounts = KINDS.map((kind) => [kind, edges.filter((edge) => edge.kind === kind).length]);
    return amounts.flatMap(([kind, amount]) => (amount === 0 ? [] : [`${amount} ${kind}`])).join(', ');
}

;// CONCATENATED MODULE: ./lib/report/graph/mermaid.js



/** More than this nobody can follow; mermaid itself refuses 500 edges and 50,000 characters. */
const LEGIBLE_EDGES = 200;
const MOST_TEXT = 50_000;
/** Each edge; where these are too many, one arrow for all edges from one service to another. */
function mermaidGraph(edges) {
    const each = (0,flowchart/* flowchart */.t)(edges.map(arrowOf));
    if (edges.length <= LEGIBLE_EDGES && each.length <= MOST_TEXT)
        return `${each}\n`;
    const note = `%% ${edges.length} edges, drawn between services; --format html and --format dot show each of them\n`;
    return `${note}${(0,flowchart/* flowchart */.t)(betweenServices(edges))}\n`;
}
function arrowOf(edge) {
    return { from: edge.from, to: edge.to, label: (0,changed_edges/* edgeLabel */.UG)(edge), style: (0,changed_edges/* arrowStyleOf */.ub)(edge) };
}

;// CONCATENATED MODULE: ./lib/report/graph/render-graph.js





/** The graph of a whole estate; edges whose views disagree stand out. */
function renderGraph(edges, { format, stage, constructs }) {
    const sorted = [...edges].sort((a, b) => (0,sort_findings/* compareText */.n6)(a.key, b.key));
    switch (format) {
        case 'mermaid':
            return mermaidGraph(sorted);
        case 'dot':
            return dotGraph(sorted);
        case 'json':
            return (0,stringify/* stringify */.A)(graphReportOf(sorted.map((0,project_items/* projectEdgeOf */.C7)(constructs)), stage));
    }
}
/** `graph --format json`: see schema/graph.schema.json. */
function graphReportOf(edges, stage) {
    return { schemaVersion: 1, ...(stage === undefined ? {} : { stage }), edges };
}

// EXTERNAL MODULE: ./lib/report/html/render-html.js + 7 modules
var render_html = __webpack_require__(9784);
// EXTERNAL MODULE: ./lib/cli/write-output.js
var write_output = __webpack_require__(3915);
// EXTERNAL MODULE: ./lib/cli/commands/inspect.js + 9 modules
var inspect = __webpack_require__(7213);
;// CONCATENATED MODULE: ./lib/cli/commands/graph.js







/** Draws the first stage asked for, as a page all of them; what could not be read is told on stderr. */
function graph(directory, flags) {
    const outcome = (0,inspect/* inspectRepository */.Y)(directory, flags);
    const { format, output } = flags;
    (0,write_output/* writeOutput */.zh)(format === 'html' ? (0,render_html/* renderHtml */.K)(outcome) : drawn(outcome, format), output);
    for (const { severity, message, location } of outcome.diagnostics)
        if (severity === 'error')
            process.stderr.write(`${(0,clean_text/* cleanLine */.Ow)(`${(0,model_location/* formatLocation */.j$)(location)}: ${message}`)}\n`);
    return (0,inspect/* exitCodeOf */.F)(outcome.diagnostics);
}
function drawn({ stages: [first] }, format) {
    if (first === undefined)
        return renderGraph([], { format });
    const { edges } = format === 'json' ? first : (0,construct_names/* withConstructNames */.OT)(first);
    return renderGraph(edges, { format, stage: first.stage, ...(first.constructs && { constructs: first.constructs }) });
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
// EXTERNAL MODULE: ./lib/config/read-settings.js + 10 modules
var read_settings = __webpack_require__(6661);
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
// EXTERNAL MODULE: ./lib/app/read-stage.js + 141 modules
var read_stage = __webpack_require__(9117);
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


/***/ })

};
