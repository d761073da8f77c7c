export const id = 528;
export const ids = [528];
export const modules = {

/***/ 5528:
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
// EXTERNAL MODULE: ./lib/read/files/working-tree.js + 1 modules
var working_tree = __webpack_require__(2582);
// EXTERNAL MODULE: ./lib/app/check.js + 42 modules
var check = __webpack_require__(9149);
;// CONCATENATED MODULE: ./lib/app/demo.js




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
    return (0,check/* checkSources */.B)(sources, {
        directory: '.',
        assemblies: new Map(),
        environment: {},
        today,
        onProgress: () => undefined,
    });
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
;// CONCATENATED MODULE: ./lib/cli/commands/demo.js








/** The example estate under two changes. It ends well although one of them fails: that is what it shows. */
function demo(flags) {
    const shown = runDemo(packageRoot(), new Date().toISOString().slice(0, 10));
    (0,write_output/* writeOutput */.z)(flags.comment === true ? commentOf(shown) : story(shown), undefined);
    return 0;
}
/** The script that runs is `dist/cli/index.js`, whatever link started it; a bundle cannot ask its own module. */
function packageRoot() {
    return (0,external_node_path_.join)((0,external_node_path_.dirname)((0,external_node_fs_.realpathSync)(process.argv[1] ?? '.')), '../..');
}
function story(shown) {
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
        rule('What to do next'),
        '',
        NEXT,
    ].join('\n');
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
  docs/workflow.md             the workflow to copy, and how to start in report-only mode`;


/***/ })

};
