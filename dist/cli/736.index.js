export const id = 736;
export const ids = [736];
export const modules = {

/***/ 6736:
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
// EXTERNAL MODULE: ./lib/read/files/working-tree.js + 1 modules
var working_tree = __webpack_require__(2582);
// EXTERNAL MODULE: ./lib/app/base-settings.js
var base_settings = __webpack_require__(9018);
// EXTERNAL MODULE: ./lib/app/merge-diagnostics.js
var merge_diagnostics = __webpack_require__(4358);
// EXTERNAL MODULE: ./lib/app/read-stage.js + 96 modules
var read_stage = __webpack_require__(9314);
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
    const files = (0,working_tree/* workingTree */.c)(options.directory, { assemblies: [...options.assemblies.values()] });
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
        edges: (0,merge_stages/* mergeStages */.U)(stages, ({ edges }) => edges.map(project_items/* projectEdge */.lN)),
        diagnostics: diagnostics.map(project_items/* projectDiagnostic */.xY),
    };
    return (0,stringify/* stringify */.A)(report);
}

// EXTERNAL MODULE: ./lib/report/plural.js
var plural = __webpack_require__(9414);
// EXTERNAL MODULE: ./lib/report/text/findings.js
var findings = __webpack_require__(4428);
// EXTERNAL MODULE: ./lib/report/text/terminal.js
var terminal = __webpack_require__(7146);
// EXTERNAL MODULE: ./lib/report/text/wrap.js
var wrap = __webpack_require__(1590);
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
        ...(0,wrap/* paragraph */.FY)(`stacks: ${(0,plural/* listed */.KE)(stacks.map((stack) => (0,terminal/* plain */.pj)(stack.name, 120)), 8)}`, width, '  '),
        ...part('functions', functions.map((item) => [(0,terminal/* plain */.pj)(item.name, 80), shown(item.functionName), shown(item.role)]), paint),
        ...part('statements', statements.map(statementRow), paint),
        ...part('exports', exports.map((item) => [(0,terminal/* plain */.pj)(item.name, 120), (0,terminal/* plain */.pj)(item.value, 200), (0,findings/* place */.ik)(item.location)]), paint),
        ...part('imports', imports.map((item) => [item.mechanism, (0,terminal/* plain */.pj)(item.name, 200), (0,findings/* place */.ik)(item.location)]), paint),
    ];
}
function part(title, rows, paint) {
    return rows.length === 0 ? [] : [paint('dim', `  ${title}`), ...(0,wrap/* alignRows */.P4)(rows, '    ')];
}
function statementRow(statement) {
    const { effect, principal, actions, resources, location } = statement;
    const not = (isNot) => (isNot === true ? 'not ' : '');
    return [
        effect,
        not(statement.notPrincipal) + service_section_short(principal),
        not(statement.notAction) + service_section_short(actions),
        not(statement.notResource) + service_section_short(resources),
        `${(0,findings/* place */.ik)(location)}${statement.conditions === null ? '' : '  with conditions'}`,
    ];
}
function service_section_short(values) {
    return (0,plural/* listed */.KE)(values.map((value) => (0,terminal/* plain */.pj)(value, 100)), 3);
}
/** What the definition does not say, AWS chooses. */
function shown(value) {
    return value === null ? '–' : (0,terminal/* plain */.pj)(value, 200);
}

;// CONCATENATED MODULE: ./lib/report/inspect/render-inspect-text.js








/** What was read, as tables for people: each service, then all edges with their three views, then what was hard to read. */
function renderInspectText(inspection, { color, width = 100 }) {
    const paint = (0,terminal/* painter */.C2)(color);
    const { stages } = inspection;
    const services = (0,merge_stages/* mergeStages */.U)(stages, (view) => view.services.map((service) => (0,project_service/* projectService */.$)(service, view.statements)));
    const edges = (0,merge_stages/* mergeStages */.U)(stages, (view) => view.edges.map(project_items/* projectEdge */.lN));
    return (0,terminal/* joinLines */.cT)([
        headline(inspection, edges.length),
        ...services.flatMap((service) => serviceSection(service, paint, width)),
        ...edgeSection(edges, paint),
        ...diagnosticSection(inspection, paint),
    ]);
}
function headline({ stages, diagnostics }, edges) {
    const services = new Set(stages.flatMap((view) => view.services.map(({ name }) => name))).size;
    const names = stages.map(({ stage }) => (0,terminal/* plain */.pj)(stage, 60)).join(', ');
    const problems = diagnostics.length === 0 ? '' : `, ${(0,plural/* count */.U9)(diagnostics.length, 'remark')} on reading`;
    return `${(0,plural/* count */.U9)(services, 'service')}, ${(0,plural/* count */.U9)(edges, 'edge')}${problems} · ${stages.length === 1 ? 'stage' : 'stages'} ${names}`;
}
function edgeSection(edges, paint) {
    if (edges.length === 0)
        return [];
    const head = ['edge', 'from', 'to', 'declared', 'granted', 'wired', 'where'].map((title) => paint('dim', title));
    const rows = edges.map((edge) => [
        `${edge.kind} ${edge.mechanism}`,
        nodeText(edge.from),
        nodeText(edge.to),
        answerText(edge.declared, paint),
        answerText(edge.granted, paint),
        answerText(edge.wired, paint),
        `${(0,findings/* place */.ik)(edge.location)}${atStages(edge.stages)}${edge.reason === undefined ? '' : `  ${(0,terminal/* plain */.pj)(edge.reason, 200)}`}`,
    ]);
    return ['', paint('bold', 'Edges'), ...(0,wrap/* alignRows */.P4)([head, ...rows])];
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
function atStages(stages) {
    return stages === undefined ? '' : `  (${stages.map((stage) => (0,terminal/* plain */.pj)(stage, 40)).join(', ')})`;
}
function diagnosticSection({ diagnostics }, paint) {
    if (diagnostics.length === 0)
        return [];
    const rows = diagnostics.map(({ severity, code, message, location }) => [
        (0,findings/* place */.ik)(location),
        paint(findings/* SEVERITY_STYLES */.xs[severity], severity),
        paint('dim', (0,terminal/* plain */.pj)(code, 80)),
        (0,terminal/* plain */.pj)(message),
    ]);
    return ['', paint('bold', 'Reading'), ...(0,wrap/* alignRows */.P4)(rows, '  ', 60)];
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
function inspectRepository(directory, { stage, assembly }) {
    return runInspect({
        directory,
        ...(stage !== undefined && { stage }),
        assemblies: assembly,
        environment: process.env,
    });
}
function exitCodeOf(diagnostics) {
    return diagnostics.some(({ severity }) => severity === 'error') ? exit_codes/* exitCodes */.hS.badInput : exit_codes/* exitCodes */.hS.pass;
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
/* harmony export */   PI: () => (/* binding */ projectFinding),
/* harmony export */   g8: () => (/* binding */ projectChange),
/* harmony export */   lN: () => (/* binding */ projectEdge),
/* harmony export */   xY: () => (/* binding */ projectDiagnostic)
/* harmony export */ });
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
            if (named === undefined)
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
function projectFunction({ id, logicalId, properties }) {
    return {
        name: id,
        logicalId,
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
