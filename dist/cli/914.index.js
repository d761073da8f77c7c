export const id = 914;
export const ids = [914];
export const modules = {

/***/ 2914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  explain: () => (/* binding */ explain)
});

// EXTERNAL MODULE: ./lib/model/app-error.js
var app_error = __webpack_require__(3113);
// EXTERNAL MODULE: ./lib/policy/generated/pages.js
var pages = __webpack_require__(1512);
// EXTERNAL MODULE: ./lib/report/text/terminal.js
var terminal = __webpack_require__(7146);
// EXTERNAL MODULE: ./lib/report/text/wrap.js
var wrap = __webpack_require__(1590);
;// CONCATENATED MODULE: ./lib/report/explain/render-explain.js


/** A rule's page, which is markdown of our own, for a terminal. */
function renderExplain(page, { color, width = 100 }) {
    const paint = (0,terminal/* painter */.C2)(color);
    return (0,terminal/* joinLines */.cT)(blocksOf(page)
        .flatMap((block) => [...renderBlock(block, paint, width), ''])
        .slice(0, -1));
}
/** Fenced code, and what stands between empty lines. */
function blocksOf(page) {
    const blocks = [];
    let lines = [];
    let fence;
    const end = (kind) => {
        if (lines.length > 0)
            blocks.push({ kind, lines });
        lines = [];
    };
    for (const line of page.split(/\r?\n/u)) {
        const mark = /^\s*(`{3,}|~{3,})/u.exec(line)?.[1];
        if (fence === undefined ? mark !== undefined : mark?.startsWith(fence)) {
            end(fence === undefined ? 'text' : 'code');
            fence = fence === undefined ? mark : undefined;
        }
        else if (fence === undefined && line.trim() === '')
            end('text');
        else
            lines.push(line);
    }
    end(fence === undefined ? 'text' : 'code');
    return blocks;
}
function renderBlock({ kind, lines }, paint, width) {
    if (kind === 'code')
        return lines.map((line) => (line === '' ? '' : paint('green', `    ${line}`)));
    const [first = ''] = lines;
    const heading = /^#+\s+(.*)$/u.exec(first)?.[1];
    if (heading !== undefined) {
        const rest = lines.slice(1);
        return [
            paint('bold', inline(heading, plainPaint)),
            ...(rest.length === 0 ? [] : renderBlock({ kind, lines: rest }, paint, width)),
        ];
    }
    if (first.startsWith('|'))
        return lines.filter((line) => !/^[|\s:-]+$/u.test(line)).map((line) => `  ${inline(line, paint)}`);
    return itemsOf(lines).flatMap((item) => renderItem(item, paint, width));
}
/** Lines joined into one paragraph, or one for each item of a list. */
function itemsOf(lines) {
    const items = [];
    for (const line of lines) {
        if (items.length === 0 || LIST_MARK.test(line))
            items.push(line.trimEnd());
        else
            items.push(`${items.pop()} ${line.trim()}`);
    }
    return items;
}
const LIST_MARK = /^(\s*(?:[-*+]|\d+\.)\s+)(.*)$/u;
function renderItem(item, paint, width) {
    const [, mark, text] = LIST_MARK.exec(item) ?? [];
    if (mark === undefined || text === undefined)
        return (0,wrap/* paragraph */.FY)(inline(item, paint), width, '');
    const lines = (0,wrap/* paragraph */.FY)(inline(text, paint), width, ' '.repeat(mark.length));
    return lines.map((line, index) => (index === 0 ? `${mark.replace(/[*+]/u, '-')}${line.trimStart()}` : line));
}
const plainPaint = (_, text) => text;
/** Code, emphasis and links of one line; the address of a link stands behind its text. */
function inline(text, paint) {
    return text
        .replace(/\[([^\]]+)\]\(([^)\s]+)\)/gu, (_, label, url) => `${label} (${url})`)
        .replace(/`([^`]+)`/gu, (_, code) => paint('cyan', code))
        .replace(/\*\*([^*]+)\*\*/gu, (_, strong) => paint('bold', strong));
}

// EXTERNAL MODULE: ./lib/cli/terminal-style.js
var terminal_style = __webpack_require__(9524);
// EXTERNAL MODULE: ./lib/cli/write-output.js
var write_output = __webpack_require__(3915);
;// CONCATENATED MODULE: ./lib/cli/commands/explain.js





/** A rule's page, or the list of rules. */
function explain(rule) {
    (0,write_output/* writeOutput */.zh)(rule === undefined ? listOfRules() : renderExplain(pageOf(rule), (0,terminal_style/* terminalStyle */.w)()), undefined);
    return 0;
}
/** @throws AppError `usage` for a rule that is not there */
function pageOf(rule) {
    const page = pages/* rulePages */.$.get(rule);
    if (page === undefined)
        throw new app_error/* AppError */.u('usage', `there is no rule ${rule}; stackgate explain lists them`);
    return page;
}
function listOfRules() {
    const width = Math.max(...[...pages/* rulePages */.$.keys()].map((id) => id.length));
    const lines = [...pages/* rulePages */.$].map(([id, page]) => `${id.padEnd(width)}  ${titleOf(page)}`);
    return [...lines, '', 'stackgate explain RULE says more of one.'].join('\n');
}
/** The first paragraph that is not the heading. */
function titleOf(page) {
    return page.split('\n').find((line) => line.trim() !== '' && !line.startsWith('#')) ?? '';
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

/***/ 3915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IR: () => (/* binding */ writeOrPrint),
/* harmony export */   ik: () => (/* binding */ requireWritable),
/* harmony export */   zh: () => (/* binding */ writeOutput)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _model_app_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3113);
/* harmony import */ var _report_clean_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4203);



/** @throws AppError `output-unwritable` */
function writeOutput(text, file) {
    const body = text.endsWith('\n') ? text : `${text}\n`;
    if (file === undefined)
        writeWhole(body);
    else
        writeTo(file, body);
}
/**
 * For work that cannot be done again: asked before it begins. What is there stays as it is, and nothing is left behind.
 *
 * @throws AppError `output-unwritable`
 */
function requireWritable(file) {
    if (file === undefined)
        return;
    try {
        tryToWrite(file);
    }
    catch (cause) {
        throw unwritable(file, cause);
    }
}
/** The result of work that is done and cannot be told again: where it cannot be written it is printed. */
function writeOrPrint(text, file) {
    try {
        writeOutput(text, file);
    }
    catch (error) {
        if (!(error instanceof _model_app_error_js__WEBPACK_IMPORTED_MODULE_1__/* .AppError */ .u))
            throw error;
        process.stderr.write(`stackgate: ${(0,_report_clean_text_js__WEBPACK_IMPORTED_MODULE_2__/* .cleanLine */ .Ow)(error.message)}; it is printed instead\n`);
        if (file !== undefined)
            writeOrPrint(text, undefined);
        else
            process.stderr.write(text);
    }
}
function tryToWrite(file) {
    const there = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file, { throwIfNoEntry: false });
    const isNew = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(file, { throwIfNoEntry: false }) === undefined;
    // Opening a pipe would wait for who reads it.
    if (there !== undefined && !there.isFile() && !there.isDirectory())
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(file, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK);
    else {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, 'a'));
        // A link that leads nowhere yet is not ours to remove.
        if (isNew)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(file, { force: true });
    }
}
function unwritable(file, cause) {
    return new _model_app_error_js__WEBPACK_IMPORTED_MODULE_1__/* .AppError */ .u('output-unwritable', `cannot write ${JSON.stringify(file)} (${codeOf(cause)})`, { cause });
}
function writeTo(file, body) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(file, body);
    }
    catch (cause) {
        throw unwritable(file, cause);
    }
}
/** A pipe takes what fits; the rest is offered again, so that `| head` and slow readers lose nothing. */
function writeWhole(text) {
    const bytes = Buffer.from(text, 'utf8');
    for (let at = 0; at < bytes.length;) {
        try {
            at += (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(1, bytes, at);
        }
        catch (error) {
            const code = codeOf(error);
            if (code === 'EPIPE')
                return;
            if (code !== 'EAGAIN')
                throw new _model_app_error_js__WEBPACK_IMPORTED_MODULE_1__/* .AppError */ .u('output-unwritable', `cannot write to stdout (${code})`, { cause: error });
        }
    }
}
/** Only the system's code: `ENOSPC`, `EACCES`. */
function codeOf(error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
}


/***/ }),

/***/ 7146:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C2: () => (/* binding */ painter),
/* harmony export */   Kn: () => (/* binding */ plainCode),
/* harmony export */   cT: () => (/* binding */ joinLines),
/* harmony export */   pj: () => (/* binding */ plain),
/* harmony export */   yx: () => (/* binding */ STYLED)
/* harmony export */ });
/* harmony import */ var _clean_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4203);

const ESCAPE = '\u001B';
const CODES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 };
/** Our own colours; untrusted text has lost its escape characters before. */
const STYLED = new RegExp(`${ESCAPE}\\[\\d+m`, 'gu');
/** Colours where they are wanted; the text as it is elsewhere. */
function painter(color) {
    return (style, text) => (color && text !== '' ? `${ESCAPE}[${CODES[style]}m${text}${ESCAPE}[0m` : text);
}
/** Untrusted text for a terminal: one line, nothing that moves the cursor, colours or turns text around. */
function plain(untrusted, most = 2_000) {
    return (0,_clean_text_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanText */ .X5)(untrusted, most).trim();
}
/** As `plain`, for code: spaces stay. */
function plainCode(untrusted) {
    return (0,_clean_text_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .Ow)(untrusted, 500);
}
/**
 * Lines as one text that a GitHub runner does not take for a command: those that start with `::`,
 * after any spaces, and the old form `##[`, anywhere. A zero-width space would not do: the runner
 * compares by culture, which ignores it.
 */
function joinLines(lines) {
    return `${lines.map(guard).join('\n')}\n`;
}
function guard(line) {
    const shown = line.replace(STYLED, '').trimStart();
    const safe = shown.startsWith('::') ? line.replace('::', ': :') : line;
    return safe.replaceAll('##[', '## [').trimEnd();
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
