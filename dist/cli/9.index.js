export const id = 9;
export const ids = [9];
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

/***/ 5097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ mergeStages)
/* harmony export */ });
/**
 * What each stage has, with what is the same at several stages once. With several stages each item
 * says at which it is so; with one, nothing is added.
 */
function mergeStages(views, itemsOf) {
    const [only] = views;
    if (only !== undefined && views.length === 1)
        return [...itemsOf(only)];
    const merged = new Map();
    for (const view of views) {
        for (const item of itemsOf(view)) {
            const key = JSON.stringify(item);
            const known = merged.get(key);
            if (known === undefined)
                merged.set(key, { ...item, stages: [view.stage] });
            else if (!known.stages.includes(view.stage))
                known.stages.push(view.stage);
        }
    }
    return [...merged.values()];
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

/***/ 5135:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ projectService)
});

// EXTERNAL MODULE: ./lib/model/walk.js
var walk = __webpack_require__(9076);
// EXTERNAL MODULE: ./lib/model/bootstrap-version.js
var bootstrap_version = __webpack_require__(2302);
// EXTERNAL MODULE: ./lib/model/location.js
var model_location = __webpack_require__(1918);
// EXTERNAL MODULE: ./lib/model/value.js
var model_value = __webpack_require__(5940);
// EXTERNAL MODULE: ./lib/report/sort-findings.js
var sort_findings = __webpack_require__(8635);
;// CONCATENATED MODULE: ./lib/report/json/project-imports.js





/** What a service takes from other stacks by name: each export, output and SSM parameter once, at its first place. */
function importsOf(service) {
    const found = new Map();
    for (const value of service.stacks.flatMap(valuesOf)) {
        for (const { symbol, holder } of (0,walk/* symbolsIn */.nv)(value)) {
            const named = importOf(symbol);
            if (named === undefined || (0,bootstrap_version/* isBootstrapVersion */.l)(named.name))
                continue;
            const item = { ...named, location: (0,model_value/* locate */.x)(holder) };
            const key = `${named.mechanism} ${named.name}`;
            const earlier = found.get(key);
            if (earlier === undefined || (0,model_location/* compareLocations */.Qr)(item.location, earlier.location) < 0)
                found.set(key, item);
        }
    }
    return [...found.values()].sort((a, b) => (0,sort_findings/* compareText */.n6)(a.mechanism, b.mechanism) || (0,sort_findings/* compareText */.n6)(a.name, b.name));
}
function valuesOf(stack) {
    return [
        ...[...stack.parameters.values()].flatMap(({ value }) => value ?? []),
        ...[...stack.resources.values()].map(({ properties }) => properties),
        ...stack.outputs.map(({ value }) => value),
    ];
}
function importOf(symbol) {
    switch (symbol.kind) {
        case 'import':
            return { mechanism: 'import-value', name: (0,walk/* printValue */.jt)(symbol.exportName) };
        case 'stack-output':
            return { mechanism: 'stack-output', name: `${(0,walk/* printValue */.jt)(symbol.stackName)}.${symbol.output}` };
        case 'compose-output':
            return { mechanism: 'stack-output', name: `${symbol.service}.${symbol.output}` };
        case 'ssm-parameter':
            return { mechanism: 'ssm-parameter', name: (0,walk/* printValue */.jt)(symbol.name) };
        default:
            return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/report/json/plain-value.js

/**
 * A value as JSON. Objects and lists keep their shape, what is not known prints as `${…}`; secrets
 * and NoEcho parameters are symbols already and so have no value to print.
 */
function plainValue(value) {
    switch (value.kind) {
        case 'scalar':
            return value.value;
        case 'list':
            return value.items.map(plainValue);
        case 'dict':
            // fromEntries defines keys instead of assigning them: `__proto__` is a key like any other.
            return Object.fromEntries([...value.entries].map(([key, entry]) => [key, plainValue(entry.value)]));
        default:
            return (0,walk/* printValue */.jt)(value);
    }
}

;// CONCATENATED MODULE: ./lib/report/json/project-statement.js


function projectStatement(statement) {
    const { principals, effect, actions, resources, conditions, location, side, holder } = statement;
    return {
        principal: principals.map(({ kind, value }) => (kind === 'any' ? '*' : (0,walk/* printValue */.jt)(value))),
        effect,
        actions: actions.map(walk/* printValue */.jt),
        resources: resources.map(walk/* printValue */.jt),
        conditions: conditions === undefined ? null : plainValue(conditions),
        location,
        side,
        holder,
        ...(statement.notPrincipal ? { notPrincipal: true } : {}),
        ...(statement.notAction ? { notAction: true } : {}),
        ...(statement.notResource ? { notResource: true } : {}),
    };
}

;// CONCATENATED MODULE: ./lib/report/json/project-service.js



/** A service as reports show it. @param statements of the estate; the service's own are picked out */
function projectService(service, statements) {
    const { name, format, file, owner, stacks } = service;
    return {
        name,
        format,
        file,
        ...(owner === undefined ? {} : { owner }),
        stacks: stacks.map((stack) => ({ id: stack.id, name: (0,walk/* printValue */.jt)(stack.name), file: stack.file })),
        functions: stacks.flatMap(functionsOf),
        statements: statements.filter((statement) => statement.service === name).map(projectStatement),
        exports: stacks.flatMap((stack) => stack.outputs.flatMap(exportOf)),
        imports: importsOf(service),
    };
}
function functionsOf(stack) {
    return [...stack.resources.values()].filter(({ type }) => type === 'AWS::Lambda::Function').map(projectFunction);
}
function projectFunction({ id, logicalId, constructPath, properties }) {
    return {
        name: id,
        logicalId,
        ...(constructPath === undefined ? {} : { constructPath }),
        functionName: printed((0,walk/* get */.Jt)(properties, 'FunctionName')),
        role: printed((0,walk/* get */.Jt)(properties, 'Role')),
    };
}
function exportOf({ name, exportName, value, location }) {
    if (exportName === undefined)
        return [];
    return [{ name: (0,walk/* printValue */.jt)(exportName), output: name, value: (0,walk/* printValue */.jt)(value), location }];
}
function printed(value) {
    return value === undefined ? null : (0,walk/* printValue */.jt)(value);
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


/***/ })

};
