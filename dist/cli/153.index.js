export const id = 153;
export const ids = [153];
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
