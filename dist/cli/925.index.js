export const id = 925;
export const ids = [925];
export const modules = {

/***/ 1918:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ SourceText),
/* harmony export */   Qr: () => (/* binding */ compareLocations),
/* harmony export */   j$: () => (/* binding */ formatLocation)
/* harmony export */ });
/**
 * One file's text as it was read. Values keep an offset into it, and lines are counted only when
 * a fact is reported: most values of a large template never are.
 */
class SourceText {
    path;
    text;
    #lineStarts;
    /** @param path relative to the repository root, with `/` */
    constructor(path, text) {
        this.path = path;
        this.text = text;
    }
    /** @param offset UTF-16 index into `text`; clamped to the text */
    locationAt(offset) {
        this.#lineStarts ??= lineStartsOf(this.text);
        const line = lastAtOrBefore(this.#lineStarts, Math.max(0, offset));
        return { file: this.path, line: line + 1, column: offset - (this.#lineStarts[line] ?? 0) + 1 };
    }
}
function lineStartsOf(text) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1))
        starts.push(at + 1);
    return starts;
}
function lastAtOrBefore(starts, offset) {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= offset)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}
/** `file:line:column`, the form editors and terminals make clickable. */
function formatLocation(location) {
    return `${location.file}:${location.line}:${location.column}`;
}
/** Orders by file, then line, then column; for stable output. */
function compareLocations(a, b) {
    if (a.file !== b.file)
        return a.file < b.file ? -1 : 1;
    return a.line - b.line || a.column - b.column;
}


/***/ }),

/***/ 9076:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cm: () => (/* binding */ printSymbol),
/* harmony export */   Je: () => (/* binding */ stringOf),
/* harmony export */   Jt: () => (/* binding */ get),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   S3: () => (/* binding */ itemsOf),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   d_: () => (/* binding */ scalar),
/* harmony export */   eE: () => (/* binding */ sameValue),
/* harmony export */   iK: () => (/* binding */ possibilities),
/* harmony export */   jd: () => (/* binding */ dict),
/* harmony export */   jt: () => (/* binding */ printValue),
/* harmony export */   nv: () => (/* binding */ symbolsIn),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   qT: () => (/* binding */ namedDict),
/* harmony export */   xA: () => (/* binding */ visitSymbols),
/* harmony export */   xi: () => (/* binding */ loneSymbol)
/* harmony export */ });
/** The value under a key, or undefined where `value` is no dict or has no such key. */
function get(value, ...path) {
    let at = value;
    // By index: no function is called more often, and an iterator for each call would be felt.
    for (let index = 0; index < path.length; index++) {
        at = at?.kind === 'dict' ? at.entries.get(path[index])?.value : undefined;
    }
    return at;
}
/** An object under a key, placed at the key: where people look for a thing by its name. Undefined for all else. */
function namedDict(holder, key) {
    const entry = holder?.kind === 'dict' ? holder.entries.get(key) : undefined;
    if (holder === undefined || entry?.value.kind !== 'dict')
        return undefined;
    return { ...entry.value, source: entry.keySource ?? holder.source, offset: entry.keyOffset };
}
/** The text of a scalar string; undefined for all else, numbers included. */
function stringOf(value) {
    return value?.kind === 'scalar' && typeof value.value === 'string' ? value.value : undefined;
}
/** A scalar as text, numbers and booleans as written; undefined for null and all else. */
function textOf(value) {
    if (value?.kind !== 'scalar' || value.value === null)
        return undefined;
    return value.raw ?? String(value.value);
}
/**
 * The items of a list, or the value itself where a list is optional (IAM's `Action`). Undecided
 * choices contribute the items of both branches. Undefined gives nothing.
 */
function* itemsOf(value) {
    if (value === undefined)
        return;
    if (value.kind === 'choice') {
        yield* itemsOf(value.whenTrue);
        yield* itemsOf(value.whenFalse);
    }
    else if (value.kind === 'list') {
        for (const item of value.items) {
            if (item.kind === 'choice')
                yield* itemsOf(item);
            else
                yield item;
        }
    }
    else if (!(value.kind === 'scalar' && value.value === null))
        yield value;
}
/** All values that a value may turn out to be: itself, or the branches of its choice. */
function* possibilities(value) {
    if (value.kind !== 'choice')
        yield value;
    else {
        yield* possibilities(value.whenTrue);
        yield* possibilities(value.whenFalse);
    }
}
/** Every symbol in a value, with the text that holds it, deep, in order; also what an unknown is made of, and fallbacks. */
function* symbolsIn(value) {
    const found = [];
    visitSymbols(value, (symbol, holder) => found.push({ symbol, holder }));
    yield* found;
}
/** The same for whole stacks, where an object for each symbol would be felt. */
function visitSymbols(value, visit) {
    switch (value.kind) {
        case 'scalar':
            return;
        case 'text':
            for (const part of value.parts) {
                if (typeof part === 'string')
                    continue;
                visit(part, value);
                if (part.kind === 'unknown' && part.of)
                    visitSymbols(part.of, visit);
                if (part.otherwise)
                    visitSymbols(part.otherwise, visit);
            }
            return;
        case 'list':
            for (const item of value.items)
                if (item.kind !== 'scalar')
                    visitSymbols(item, visit);
            return;
        case 'dict':
            for (const entry of value.entries.values())
                if (entry.value.kind !== 'scalar')
                    visitSymbols(entry.value, visit);
            return;
        case 'choice':
            visitSymbols(value.whenTrue, visit);
            visitSymbols(value.whenFalse, visit);
    }
}
/** The only symbol of a text that is nothing else; undefined otherwise. */
function loneSymbol(value) {
    if (value?.kind !== 'text' || value.parts.length !== 1)
        return undefined;
    const part = value.parts[0];
    return typeof part === 'string' ? undefined : part;
}
/**
 * One string of a value for people and for keys: symbols print as `${AWS::Region}`,
 * `${Table.Arn}`, `${param:Stage}`, `${export:name}`, `${ssm:/path}` (with the region where it is another:
 * `${ssm(eu-west-1):/path}`), `${secret}`, `${env:NAME}`, `${?}`. Two values with the same print and no unknown part are the same value.
 */
function printValue(value) {
    switch (value.kind) {
        case 'scalar':
            return value.raw ?? String(value.value);
        case 'text':
            return value.parts.map((part) => (typeof part === 'string' ? part : printSymbol(part))).join('');
        case 'list':
            return `[${value.items.map(printValue).join(',')}]`;
        case 'dict':
            return `{${[...value.entries].map(([key, entry]) => `${key}:${printValue(entry.value)}`).join(',')}}`;
        case 'choice':
            return `\${if ${value.condition}: ${printValue(value.whenTrue)} else ${printValue(value.whenFalse)}}`;
    }
}
function printSymbol(symbol) {
    switch (symbol.kind) {
        case 'ref':
            return `\${${symbol.logicalId}}`;
        case 'attribute':
            return `\${${symbol.logicalId}.${symbol.attribute}}`;
        case 'pseudo':
            return `\${${symbol.name}}`;
        case 'parameter':
            return `\${param:${symbol.name}}`;
        case 'import':
            return `\${export:${printValue(symbol.exportName)}}`;
        case 'stack-output':
            return `\${stack${printRegion(symbol.region)}:${printValue(symbol.stackName)}.${symbol.output}}`;
        case 'compose-output':
            return `\${compose:${symbol.service}.${symbol.output}}`;
        case 'ssm-parameter':
            return `\${ssm${printRegion(symbol.region)}:${printValue(symbol.name)}}`;
        case 'secret':
            return '${secret}';
        case 'environment':
            return `\${env:${symbol.name}}`;
        case 'unknown':
            return '${?}';
    }
}
function printRegion(region) {
    return region === undefined ? '' : `(${region})`;
}
/** True when two values are certainly the same; what is unknown is never the same as anything. */
function sameValue(a, b) {
    return !hasUnknown(a) && !hasUnknown(b) && printValue(a) === printValue(b);
}
function hasUnknown(value) {
    for (const { symbol } of symbolsIn(value))
        if (symbol.kind === 'unknown')
            return true;
    return false;
}
function scalar(value, at) {
    return { kind: 'scalar', value, source: at.source, offset: at.offset };
}
function list(items, at) {
    return { kind: 'list', items, source: at.source, offset: at.offset };
}
/** A dict made by lowering; each entry is placed where its value stands. */
function dict(entries, at) {
    const map = new Map();
    for (const [key, value] of entries)
        map.set(key, { keyOffset: at.offset, value });
    return { kind: 'dict', entries: map, source: at.source, offset: at.offset };
}
/** A text of the parts; a scalar when no symbol is among them. Adjacent strings are joined. */
function text(parts, at) {
    const joined = [];
    for (const part of parts) {
        const last = joined.at(-1);
        if (typeof part === 'string' && typeof last === 'string')
            joined[joined.length - 1] = last + part;
        else if (part !== '')
            joined.push(part);
    }
    if (joined.every((part) => typeof part === 'string'))
        return scalar(joined.join(''), at);
    return { kind: 'text', parts: joined, source: at.source, offset: at.offset };
}


/***/ }),

/***/ 280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ parseDocument)
});

// UNUSED EXPORTS: parseDocuments

;// CONCATENATED MODULE: ./lib/read/document/entries.js
/**
 * Adds a pair as both formats do it: a key that stands twice is an error and its first value is
 * kept, and `__proto__` is refused, since some tool further on may copy it onto a plain object.
 */
function addEntry(entries, key, keyOffset, value, problems, format) {
    if (key === '__proto__') {
        problems.add('error', 'document/forbidden-key', 'the key __proto__ is not allowed; the entry is ignored', keyOffset);
        return;
    }
    const before = entries.get(key);
    if (before === undefined)
        entries.set(key, { keyOffset, value });
    else
        reportDuplicate(before, key, keyOffset, problems, format);
}
function reportDuplicate(before, key, keyOffset, problems, format) {
    const first = problems.place(before.keyOffset);
    const message = `the key ${JSON.stringify(key)} already stands at ${first}; this second value is ignored`;
    problems.add('error', `${format}/duplicate-key`, message, keyOffset);
}

;// CONCATENATED MODULE: ./lib/read/document/limits.js
/** UTF-8 bytes of one file; a larger one is refused before it is parsed. */
const MAX_BYTES = 10 * 1024 * 1024;
/** Values in one document as it is written. */
const MAX_NODES = 2_000_000;
/** Values in one document after every alias is expanded: what a walk over it would visit. */
const MAX_EXPANDED_NODES = 1_000_000;
/**
 * Nesting of lists and dicts, aliases expanded. Everything after the parser may recurse because of
 * it: a short tag doubles a level at most, so no tree is deeper than about three times this.
 */
const MAX_DEPTH = 200;
/** Problems told per document; a hostile file could hold a million of the same. */
const MAX_PROBLEMS = 100;

;// CONCATENATED MODULE: ./lib/read/document/problems.js

/** Collects what is wrong with one document, up to a limit. */
class Problems {
    list = [];
    #source;
    #unlisted = 0;
    constructor(source) {
        this.#source = source;
    }
    add(severity, code, message, offset) {
        if (this.list.length >= MAX_PROBLEMS)
            this.#unlisted++;
        else
            this.list.push({ severity, code, message, location: this.#source.locationAt(offset) });
    }
    /** `12:3`, for a message that names a second place of the same file. */
    place(offset) {
        const { line, column } = this.#source.locationAt(offset);
        return `${line}:${column}`;
    }
    all() {
        if (this.#unlisted === 0)
            return this.list;
        const message = `${this.#unlisted} more problems of this file are not listed`;
        return [
            ...this.list,
            { severity: 'error', code: 'document/more-problems', message, location: this.#source.locationAt(0) },
        ];
    }
}
/** Ends the reading of a document that cannot be made sense of any further; caught at the door. */
class Unreadable extends Error {
    code;
    reason;
    offset;
    constructor(code, reason, offset) {
        super(reason);
        this.code = code;
        this.reason = reason;
        this.offset = offset;
    }
}

;// CONCATENATED MODULE: ./lib/read/document/json-scanner.js

const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?/y;
const WORD = /true|false|null/y;
/** Below the space, which is where the characters that JSON wants escaped are. */
const CONTROL = /[^ -\uffff]/;
/** Reads the tokens of strict JSON (RFC 8259) by position; every refusal says where. */
class JsonScanner {
    text;
    at = 0;
    constructor(text) {
        this.text = text;
        if (text.charCodeAt(0) === 0xfeff)
            this.at = 1;
    }
    /** Passes white space; the next character's code, NaN at the end. */
    peek() {
        const { text } = this;
        let code = text.charCodeAt(this.at);
        while (code === 32 || code === 10 || code === 13 || code === 9)
            code = text.charCodeAt(++this.at);
        return code;
    }
    /** At a quote: the decoded text, and past it. */
    string() {
        const { text } = this;
        const start = this.at;
        let end = text.indexOf('"', start + 1);
        while (end !== -1 && isEscaped(text, end, start))
            end = text.indexOf('"', end + 1);
        if (end === -1)
            throw this.refuse('this text has no closing quote', start);
        const inner = text.slice(start + 1, end);
        this.at = end + 1;
        const control = CONTROL.exec(inner);
        if (control !== null)
            throw this.refuse('a text holds no line breaks or control characters', start + 1 + control.index);
        return inner.includes('\\') ? this.#unescape(start, end) : inner;
    }
    /** At a number: its text, and past it. */
    number() {
        NUMBER.lastIndex = this.at;
        const found = NUMBER.exec(this.text);
        if (found === null)
            throw this.refuse('a number is ill-formed', this.at);
        this.at += found[0].length;
        return found[0];
    }
    word() {
        WORD.lastIndex = this.at;
        const found = WORD.exec(this.text);
        if (found === null)
            throw this.refuse(this.unexpected('a value'), this.at);
        this.at += found[0].length;
        return found[0] === 'null' ? null : found[0] === 'true';
    }
    unexpected(wanted) {
        const code = this.text.codePointAt(this.at);
        if (code === undefined)
            return `the file ends where ${wanted} should stand`;
        if (code === 47)
            return 'JSON has no comments';
        return `${JSON.stringify(String.fromCodePoint(code))} stands where ${wanted} should`;
    }
    refuse(reason, offset) {
        return new Unreadable('json/syntax', reason, offset);
    }
    #unescape(start, end) {
        try {
            return String(JSON.parse(this.text.slice(start, end + 1)));
        }
        catch (error) {
            if (!(error instanceof SyntaxError))
                throw error;
            throw this.refuse('this text holds a bad escape', start);
        }
    }
}
/** An odd number of backslashes before the quote. */
function isEscaped(text, quote, start) {
    let at = quote - 1;
    while (at > start && text.charCodeAt(at) === 92)
        at--;
    return (quote - 1 - at) % 2 === 1;
}

;// CONCATENATED MODULE: ./lib/read/document/json-tree.js




const QUOTE = 34;
const COMMA = 44;
const MINUS = 45;
const COLON = 58;
const OPEN_LIST = 91;
const CLOSE_LIST = 93;
const OPEN_DICT = 123;
const CLOSE_DICT = 125;
/**
 * Strict JSON to values, with a stack of its own: `JSON.parse` keeps no places and the last of two
 * equal keys, and a parser that recurses ends the process on deep input.
 *
 * @throws Unreadable at the first thing that is not JSON
 */
function jsonTree(source, problems) {
    const tree = new JsonTree(source, problems);
    return tree.read();
}
class JsonTree {
    #source;
    #problems;
    #scanner;
    #open = [];
    #nodes = 0;
    constructor(source, problems) {
        this.#source = source;
        this.#problems = problems;
        this.#scanner = new JsonScanner(source.text);
    }
    read() {
        if (Number.isNaN(this.#scanner.peek()))
            return undefined;
        let done = this.#value();
        while (done === undefined || this.#open.length > 0)
            done = this.#step(done);
        if (!Number.isNaN(this.#scanner.peek()))
            this.#fail('the end of the file');
        return done;
    }
    /** Puts a finished value where it belongs and goes on to the next; undefined when one was opened. */
    #step(done) {
        const top = this.#open[this.#open.length - 1];
        if (top === undefined)
            return done;
        if (done !== undefined)
            this.#put(top, done);
        const code = this.#scanner.peek();
        const isEnd = code === (top.kind === 'list' ? CLOSE_LIST : CLOSE_DICT);
        if (isEnd)
            return this.#closeTop(top);
        if (done !== undefined)
            this.#pass(COMMA, top.kind === 'list' ? '"," or "]"' : '"," or "}"');
        if (top.kind === 'dict')
            this.#key(top);
        return this.#value();
    }
    #put(top, value) {
        if (top.kind === 'list')
            top.items.push(value);
        else
            addEntry(top.entries, top.key, top.keyOffset, value, this.#problems, 'json');
    }
    #closeTop(top) {
        this.#scanner.at++;
        this.#open.pop();
        return top.value;
    }
    #key(top) {
        if (this.#scanner.peek() !== QUOTE)
            this.#fail('a key in double quotes');
        top.keyOffset = this.#scanner.at;
        top.key = this.#scanner.string();
        this.#pass(COLON, '":"');
    }
    /** A scalar; undefined when a list or dict was opened instead. */
    #value() {
        const scanner = this.#scanner;
        const code = scanner.peek();
        const offset = scanner.at;
        const source = this.#source;
        if (++this.#nodes > MAX_NODES) {
            throw new Unreadable('document/too-many-values', `the file holds more than ${MAX_NODES} values`, offset);
        }
        if (code === QUOTE)
            return { kind: 'scalar', value: scanner.string(), source, offset };
        if (code === OPEN_DICT || code === OPEN_LIST)
            return this.#begin(code, offset);
        if (code === MINUS || (code >= 48 && code <= 57))
            return this.#number(offset);
        return { kind: 'scalar', value: scanner.word(), source, offset };
    }
    #number(offset) {
        const raw = this.#scanner.number();
        const value = Number(raw);
        const source = this.#source;
        return String(value) === raw
            ? { kind: 'scalar', value, source, offset }
            : { kind: 'scalar', value, source, offset, raw };
    }
    #begin(code, offset) {
        if (this.#open.length >= MAX_DEPTH) {
            throw new Unreadable('json/too-deep', `the file nests deeper than ${MAX_DEPTH} levels`, offset);
        }
        this.#scanner.at++;
        const source = this.#source;
        if (code === OPEN_LIST) {
            const items = [];
            this.#open.push({ kind: 'list', items, value: { kind: 'list', items, source, offset } });
        }
        else {
            const entries = new Map();
            const value = { kind: 'dict', entries, source, offset };
            this.#open.push({ kind: 'dict', entries, value, key: '', keyOffset: offset });
        }
        return undefined;
    }
    #pass(code, wanted) {
        if (this.#scanner.peek() !== code)
            this.#fail(wanted);
        this.#scanner.at++;
    }
    #fail(wanted) {
        throw this.#scanner.refuse(this.#scanner.unexpected(wanted), this.#scanner.at);
    }
}

// EXTERNAL MODULE: ./node_modules/js-yaml/dist/js-yaml.mjs
var js_yaml = __webpack_require__(3243);
;// CONCATENATED MODULE: ./lib/read/document/yaml-events.js



/** Characters that may be parsed again, one line after the other, to read a badly indented file. */
const MAX_PARSED_AGAIN = 10 * 1024 * 1024;
/**
 * js-yaml's events, whose offsets point into the source.
 *
 * YAML 1.2 wants the lines of a `[…]` or of a quoted text indented deeper than what holds them. AWS's
 * own tools do not, and templates that they deploy break the rule. Such a line is put behind the one
 * before it, blank for line break, so that every offset stays, and all is parsed again.
 *
 * @throws Unreadable where the file is no YAML, too deep, or too large
 */
function yamlEvents(source, problems) {
    const first = tryParse(source.text);
    if (!(first instanceof js_yaml/* YAMLException */.tB))
        return withinLimit(first);
    const events = parseJoined(source.text, first);
    if (events instanceof js_yaml/* YAMLException */.tB)
        throw new Unreadable('yaml/syntax', reasonOf(events), positionOf(events));
    const message = 'this line is indented less than YAML asks for; it is read as AWS tools read it';
    problems.add('note', 'yaml/indentation', message, positionOf(first));
    return withinLimit(events.map((event) => unfolded(event, source.text)));
}
function withinLimit(events) {
    if (events.length <= MAX_NODES * 2)
        return events;
    throw new Unreadable('document/too-many-values', `the file holds more than ${MAX_NODES} values`, 0);
}
function tryParse(text) {
    try {
        return (0,js_yaml/* parseEvents */.PH)(text, { maxDepth: MAX_DEPTH });
    }
    catch (error) {
        if (error instanceof js_yaml/* YAMLException */.tB)
            return error;
        throw error;
    }
}
/**
 * The events, or what is wrong. Joined lines keep their offsets, so that stands in the source. A bracket
 * that closes is never what is wrong; any other line may show that one was left open before it.
 */
function parseJoined(text, first) {
    let failure = first;
    let blamed;
    let joined = text;
    for (let parsed = 0; parsed < MAX_PARSED_AGAIN;) {
        const offset = failure.mark?.position;
        if (!isIndentation(failure) || offset === undefined)
            return blamed ?? failure;
        if (!/[\]}]/.test(text.charAt(offset)))
            blamed ??= failure;
        const start = endOfContentBefore(joined, offset);
        const next = joined.slice(0, start) + ' '.repeat(offset - start) + joined.slice(offset);
        if (next === joined)
            return blamed ?? failure;
        joined = next;
        parsed += text.length;
        const result = tryParse(joined);
        if (!(result instanceof js_yaml/* YAMLException */.tB))
            return result;
        failure = result;
    }
    return blamed ?? failure;
}
function positionOf(error) {
    return error.mark?.position ?? 0;
}
/** Nobody who left a bracket open looks for an indentation. */
function reasonOf(error) {
    return isIndentation(error)
        ? 'this line is indented too little, or a bracket or quote before it is not closed'
        : error.reason;
}
/** js-yaml's errors carry no code. */
function isIndentation(error) {
    return error.reason === 'deficient indentation';
}
/** Past white space, empty lines and remarks, backwards. */
function endOfContentBefore(text, offset) {
    let lineEnd = offset;
    while (lineEnd > 0) {
        const lineStart = text.lastIndexOf('\n', lineEnd - 1) + 1;
        const content = text
            .slice(lineStart, lineEnd)
            .replace(/(?:^|\s)#[^'"]*$/, '')
            .trimEnd();
        if (content !== '')
            return lineStart + content.length;
        lineEnd = lineStart - 1;
    }
    return 0;
}
/** A scalar that was joined to one line is decoded from its own lines. */
function unfolded(event, text) {
    if (event.type !== js_yaml/* EVENT_ID */.hy.SCALAR || !event.fast)
        return event;
    return text.slice(event.valueStart, event.valueEnd).includes('\n') ? { ...event, fast: false } : event;
}

// EXTERNAL MODULE: ./lib/model/walk.js
var walk = __webpack_require__(9076);
;// CONCATENATED MODULE: ./lib/read/document/short-tags.js

/** Every function that CloudFormation, its language extensions, and its rule functions write as a tag. */
const FUNCTIONS = [
    'And',
    'Base64',
    'Cidr',
    'Contains',
    'EachMemberEquals',
    'EachMemberIn',
    'Equals',
    'FindInMap',
    'ForEach',
    'GetAZs',
    'GetAtt',
    'GetStackOutput',
    'If',
    'ImportValue',
    'Join',
    'Length',
    'Not',
    'Or',
    'RefAll',
    'Select',
    'Split',
    'Sub',
    'ToJsonString',
    'Transform',
    'ValueOf',
    'ValueOfAll',
];
const LONG_FORM = new Map([
    ['!Ref', 'Ref'],
    ['!Condition', 'Condition'],
    ...FUNCTIONS.map((name) => [`!${name}`, `Fn::${name}`]),
]);
/** `Fn::Sub` for `!Sub`; undefined for a tag that is no function. */
function longFormOf(tag) {
    return LONG_FORM.get(tag);
}
/** `{ "Fn::Sub": … }`, placed at the tag. */
function longForm(name, argument, source, tagOffset) {
    const value = name === 'Fn::GetAtt' && argument.kind === 'scalar' ? attributeList(argument) : argument;
    return (0,walk/* dict */.jd)([[name, value]], { source, offset: tagOffset });
}
/** `!GetAtt Nested.Outputs.Arn` names the resource before the first dot and the attribute after it. */
function attributeList(argument) {
    const text = String(argument.value);
    const dot = text.indexOf('.');
    if (dot < 0)
        return argument;
    const { source, offset } = argument;
    const resource = { kind: 'scalar', value: text.slice(0, dot), source, offset };
    const attribute = { kind: 'scalar', value: text.slice(dot + 1), source, offset: offset + dot + 1 };
    return (0,walk/* list */.p_)([resource, attribute], argument);
}

;// CONCATENATED MODULE: ./lib/read/document/yaml-frame.js
const NO_ITEMS = [];
const NO_ENTRIES = new Map();
/** A list or mapping whose end has not come yet. */
class Frame {
    isMapping;
    event;
    items;
    entries;
    size = 1;
    height = 1;
    key = '';
    keyOffset = 0;
    awaitsKey;
    /** The pair that is being read is `<<`. */
    merges = false;
    /** The pair that is being read has a key that is no text. */
    skipsValue = false;
    /** Keys that came by `<<` and that a key of its own replaces without being a duplicate. */
    merged;
    constructor(isMapping, event) {
        this.isMapping = isMapping;
        this.event = event;
        this.items = isMapping ? NO_ITEMS : [];
        this.entries = isMapping ? new Map() : NO_ENTRIES;
        this.awaitsKey = isMapping;
    }
    setKey(text, offset, merges) {
        this.key = text;
        this.keyOffset = offset;
        this.merges = merges;
        this.awaitsKey = false;
    }
    skipValue() {
        this.skipsValue = true;
        this.merges = false;
        this.awaitsKey = false;
    }
    endPair() {
        this.skipsValue = false;
        this.merges = false;
        this.awaitsKey = true;
    }
    grow(child) {
        this.size += child.size;
        if (child.height >= this.height)
            this.height = child.height + 1;
    }
    /** Takes the entries of a mapping or of each of a list of them, own keys first; false if it is neither. */
    mergeFrom(value) {
        const sources = value.kind === 'list' ? value.items : [value];
        for (const source of sources) {
            if (source.kind !== 'dict')
                return false;
            this.#mergeDict(source);
        }
        return true;
    }
    #mergeDict(source) {
        this.merged ??= new Set();
        for (const [key, entry] of source.entries) {
            if (this.entries.has(key))
                continue;
            this.entries.set(key, entry);
            this.merged.add(key);
        }
    }
    build(source) {
        const offset = this.event.start;
        if (this.isMapping)
            return { kind: 'dict', entries: this.entries, source, offset };
        return { kind: 'list', items: this.items, source, offset };
    }
}

;// CONCATENATED MODULE: ./lib/read/document/yaml-scalar.js
const INTEGER = /^(?:0o[0-7]+|0x[0-9a-fA-F]+|[-+]?[0-9]+)$/;
const FLOAT = /^(?:[-+]?[0-9]+(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|[-+]?\.[0-9]+(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;
const LOST_ZERO = /^0[0-9]{10,12}$/;
const WORDS = new Map([
    ...['', '~', 'null', 'Null', 'NULL'].map((word) => [word, null]),
    ...['true', 'True', 'TRUE'].map((word) => [word, true]),
    ...['false', 'False', 'FALSE'].map((word) => [word, false]),
]);
/** A plain scalar that a YAML reader takes for a number, dropping the zero of an account id. */
function losesZero(text) {
    return text.charCodeAt(0) === 48 && LOST_ZERO.test(text);
}
/**
 * An unquoted scalar by YAML 1.2's core schema, which is js-yaml's default: `yes` and dates stay
 * strings, `010` is ten. `raw` is kept where the number or boolean does not print as it was written.
 */
function plainScalar(text, source, offset) {
    const value = resolvePlain(text);
    if (typeof value === 'string' || value === null || String(value) === text) {
        return { kind: 'scalar', value, source, offset };
    }
    return { kind: 'scalar', value, source, offset, raw: text };
}
function resolvePlain(text) {
    if (startsLikeNumber(text.charCodeAt(0)))
        return numberOf(text) ?? text;
    if (text.length > 5)
        return text;
    const word = WORDS.get(text);
    return word === undefined ? text : word;
}
/** A digit, `-`, `+` or `.`. */
function startsLikeNumber(code) {
    return (code >= 48 && code <= 57) || code === 45 || code === 43 || code === 46;
}
function numberOf(text) {
    if (INTEGER.test(text))
        return finite(integerOf(text));
    if (!FLOAT.test(text))
        return undefined;
    const lower = text.toLowerCase();
    if (lower === '.nan')
        return Number.NaN;
    if (lower.endsWith('.inf'))
        return lower.startsWith('-') ? -Infinity : Infinity;
    return finite(Number.parseFloat(lower));
}
/** `Number` knows `0x` and `0o`, and no sign before them, as the core schema does. */
function integerOf(text) {
    return text.startsWith('0x') || text.startsWith('0o') ? Number(text) : Number.parseInt(text, 10);
}
function finite(value) {
    return Number.isFinite(value) ? value : undefined;
}

;// CONCATENATED MODULE: ./lib/read/document/yaml-tree.js







const STAR = 42;
/** Tags that say what an untagged value is anyway; the others of `!!` are kept as text. */
const PLAIN_TAGS = new Set(['!!int', '!!float', '!!bool', '!!null', '!!map', '!!seq']);
const TEXT_TAGS = new Set(['!', '!!str', '!!timestamp', '!!binary']);
/**
 * Builds the values of one document out of js-yaml's events, with a stack of its own instead of
 * recursion. Aliases share the value that they name; what they would expand to is counted, so that
 * a few lines that stand for a billion values are refused, and a hundred honest aliases are not.
 */
class YamlTree {
    #source;
    #problems;
    #frames = [];
    #anchors = new Map();
    #top;
    #root;
    #lastOffset = 0;
    #expanded = 0;
    constructor(source, problems) {
        this.#source = source;
        this.#problems = problems;
    }
    /** The document's value; undefined when it is empty. Events of one document, without its own two. */
    get root() {
        return this.#root;
    }
    take(event) {
        switch (event.type) {
            case js_yaml/* EVENT_ID */.hy.SCALAR:
                this.#scalar(event);
                break;
            case js_yaml/* EVENT_ID */.hy.MAPPING:
            case js_yaml/* EVENT_ID */.hy.SEQUENCE:
                this.#open(event);
                break;
            case js_yaml/* EVENT_ID */.hy.ALIAS:
                this.#alias(event);
                break;
            case js_yaml/* EVENT_ID */.hy.POP:
                this.#close();
                break;
        }
    }
    #scalar(event) {
        const text = (0,js_yaml/* getScalarValue */.KE)(this.#source.text, event);
        const top = this.#top;
        const offset = this.#offsetOf(event);
        this.#lastOffset = offset;
        const plain = event.style === js_yaml/* SCALAR_STYLE */.jK.PLAIN;
        if (top?.awaitsKey === true && event.anchorStart < 0) {
            const merge = event.tagStart < 0 ? plain && text === '<<' : this.#tag(event) === '!!merge';
            this.#key(top, text, offset, merge, plain);
            return;
        }
        if (top === undefined && event.valueStart < 0 && event.tagStart < 0)
            return;
        const value = event.tagStart < 0 && plain ? this.#plain(text, offset) : this.#taggedScalar(event, text, offset, plain);
        this.#named(event, { value, size: 1, height: 0 });
    }
    #key(top, text, offset, merge, plain) {
        if (plain && losesZero(text)) {
            const message = `${text} is a number to most YAML readers, which drop its zero; put it in quotes`;
            this.#problems.add('warning', 'yaml/lost-zero', message, offset);
        }
        top.setKey(text, offset, merge);
    }
    #plain(text, offset) {
        if (losesZero(text)) {
            const message = `${text} loses its leading zero without quotes: write "${text}"`;
            this.#problems.add('error', 'yaml/lost-zero', message, offset);
            return { kind: 'scalar', value: text, source: this.#source, offset };
        }
        return plainScalar(text, this.#source, offset);
    }
    #taggedScalar(event, text, offset, plain) {
        const quoted = { kind: 'scalar', value: text, source: this.#source, offset };
        if (event.tagStart < 0)
            return quoted;
        const tag = this.#tag(event);
        const name = longFormOf(tag);
        if (name !== undefined)
            return longForm(name, quoted, this.#source, event.tagStart);
        if (TEXT_TAGS.has(tag))
            return quoted;
        if (!PLAIN_TAGS.has(tag))
            this.#warnOfTag(tag, event.tagStart);
        return plain || PLAIN_TAGS.has(tag) ? plainScalar(text, this.#source, offset) : quoted;
    }
    #open(event) {
        if (event.anchorStart >= 0)
            this.#anchors.set(this.#anchor(event), 'open');
        this.#top = new Frame(event.type === js_yaml/* EVENT_ID */.hy.MAPPING, event);
        this.#frames.push(this.#top);
        this.#lastOffset = event.start;
    }
    #close() {
        const frame = this.#frames.pop();
        if (frame === undefined)
            return;
        this.#top = this.#frames.at(-1);
        this.#named(frame.event, { value: this.#tagged(frame), size: frame.size, height: frame.height });
    }
    #tagged(frame) {
        const { event } = frame;
        const value = frame.build(this.#source);
        if (event.tagStart < 0)
            return value;
        const tag = this.#tag(event);
        const name = longFormOf(tag);
        if (name !== undefined)
            return longForm(name, value, this.#source, event.tagStart);
        if (!PLAIN_TAGS.has(tag) && tag !== '!')
            this.#warnOfTag(tag, event.tagStart);
        return value;
    }
    #warnOfTag(tag, offset) {
        this.#problems.add('warning', 'yaml/unknown-tag', `the tag ${tag} is not known; its value is read as it stands`, offset);
    }
    #alias(event) {
        const name = this.#anchor(event);
        const offset = event.anchorStart - 1;
        this.#lastOffset = offset;
        const anchored = this.#anchors.get(name);
        if (anchored === undefined || anchored === 'open') {
            this.#add({ value: this.#brokenAlias(name, anchored, offset), size: 1, height: 0 });
        }
        else {
            this.#refuseBomb(anchored, offset);
            this.#add(anchored);
        }
    }
    /** Reads on with the text as it stands: `Resource: *.example.com` is what people write. */
    #brokenAlias(name, anchored, offset) {
        const [code, why] = anchored === 'open'
            ? ['yaml/recursive-alias', 'stands inside what it names']
            : ['yaml/unknown-alias', 'names nothing before it; a text that starts with * needs quotes'];
        this.#problems.add('error', code, `the alias *${name} ${why}`, offset);
        return { kind: 'scalar', value: `*${name}`, source: this.#source, offset };
    }
    #refuseBomb(anchored, offset) {
        this.#expanded += anchored.size;
        if (this.#expanded > MAX_EXPANDED_NODES) {
            throw new Unreadable('yaml/alias-limit', `the aliases stand for more than ${MAX_EXPANDED_NODES} values`, offset);
        }
        if (this.#frames.length + anchored.height > MAX_DEPTH) {
            throw new Unreadable('yaml/too-deep', `the aliases nest deeper than ${MAX_DEPTH} levels`, offset);
        }
    }
    #named(event, built) {
        if (event.anchorStart >= 0)
            this.#anchors.set(this.#anchor(event), built);
        this.#add(built);
    }
    #add(built) {
        const top = this.#top;
        if (top === undefined)
            this.#root = built.value;
        else if (top.awaitsKey)
            this.#complexKey(top, built.value);
        else if (top.merges)
            this.#merge(top, built);
        else
            this.#place(top, built);
    }
    #place(top, built) {
        top.grow(built);
        if (!top.isMapping)
            top.items.push(built.value);
        else {
            if (top.merged?.delete(top.key))
                top.entries.delete(top.key);
            if (!top.skipsValue)
                addEntry(top.entries, top.key, top.keyOffset, built.value, this.#problems, 'yaml');
            top.endPair();
        }
    }
    #complexKey(top, value) {
        if (value.kind === 'scalar')
            top.setKey(value.raw ?? String(value.value), this.#lastOffset, false);
        else {
            this.#problems.add('error', 'yaml/complex-key', 'a key must be a text; the entry is ignored', this.#keyOffset(value));
            top.skipValue();
        }
    }
    /** Where the key stands; an aliased one stands at its alias, not where the value was written. */
    #keyOffset(value) {
        return this.#source.text.charCodeAt(this.#lastOffset) === STAR ? this.#lastOffset : value.offset;
    }
    #merge(top, built) {
        const { keyOffset } = top;
        top.grow(built);
        top.endPair();
        if (!top.mergeFrom(built.value)) {
            this.#problems.add('error', 'yaml/merge', '<< takes a mapping or a list of mappings; it is ignored', keyOffset);
        }
        this.#expanded += built.size;
        if (this.#expanded > MAX_EXPANDED_NODES) {
            throw new Unreadable('yaml/alias-limit', `the merges stand for more than ${MAX_EXPANDED_NODES} values`, keyOffset);
        }
    }
    /** An empty value has no place of its own: it stands where its key or the last value does. */
    #offsetOf(event) {
        if (event.valueStart < 0)
            return event.tagStart < 0 ? this.#lastOffset : event.tagStart;
        const quoted = event.style === js_yaml/* SCALAR_STYLE */.jK.SINGLE_QUOTED || event.style === js_yaml/* SCALAR_STYLE */.jK.DOUBLE_QUOTED;
        return quoted ? event.valueStart - 1 : event.valueStart;
    }
    #anchor(event) {
        return this.#source.text.slice(event.anchorStart, event.anchorEnd);
    }
    /** As written; `%TAG` is not followed, so no directive can change what `!Ref` means. */
    #tag(event) {
        const tag = this.#source.text.slice(event.tagStart, event.tagEnd);
        return tag.startsWith('!<tag:yaml.org,2002:') ? `!!${tag.slice(20, -1)}` : tag;
    }
}

;// CONCATENATED MODULE: ./lib/read/document/read-yaml.js




/** Every document of a YAML file; one without a value when nothing of it can be read. */
function readYaml(source) {
    const problems = new Problems(source);
    try {
        return withProblems(documentsOf(source, yamlEvents(source, problems)), problems);
    }
    catch (error) {
        if (!(error instanceof Unreadable))
            throw error;
        problems.add('error', error.code, error.reason, error.offset);
        return [{ path: source.path, diagnostics: problems.all() }];
    }
}
/** What was wrong with the file as a whole is told with its first document. */
function withProblems(documents, problems) {
    const [first, ...rest] = documents;
    if (first === undefined || problems.list.length === 0)
        return documents;
    return [{ ...first, diagnostics: [...problems.all(), ...first.diagnostics] }, ...rest];
}
/** Each document's events stand between a DOCUMENT and its POP; a problem in one leaves the others. */
function documentsOf(source, events) {
    const documents = [];
    for (let at = 0; at < events.length;) {
        const end = endOfDocument(events, at);
        documents.push(documentOf(source, events, at + 1, end));
        at = end + 1;
    }
    return documents;
}
function endOfDocument(events, start) {
    let depth = 0;
    let at = start;
    for (; at < events.length; at++) {
        const type = events[at]?.type;
        if (type === js_yaml/* EVENT_ID */.hy.POP)
            depth--;
        else if (type !== js_yaml/* EVENT_ID */.hy.SCALAR && type !== js_yaml/* EVENT_ID */.hy.ALIAS)
            depth++;
        if (depth === 0)
            break;
    }
    return at;
}
function documentOf(source, events, from, to) {
    const problems = new Problems(source);
    const tree = new YamlTree(source, problems);
    try {
        for (let at = from; at < to; at++) {
            const event = events[at];
            if (event !== undefined)
                tree.take(event);
        }
    }
    catch (error) {
        if (!(error instanceof Unreadable))
            throw error;
        problems.add('error', error.code, error.reason, error.offset);
        return { path: source.path, diagnostics: problems.all() };
    }
    const value = tree.root;
    if (value !== undefined)
        return { path: source.path, value, diagnostics: problems.all() };
    problems.add('warning', 'document/empty', 'the file holds nothing', 0);
    return { path: source.path, diagnostics: problems.all() };
}

;// CONCATENATED MODULE: ./lib/read/document/parse-document.js




/**
 * One file as values: JSON for `.json` and for a file of no YAML name that starts with a brace, else
 * YAML. Short tags stand in long form. Never throws for bad input: what is wrong is a diagnostic,
 * and `value` is absent when nothing can be read. Of several YAML documents it is the first.
 */
function parseDocument(source) {
    const documents = parseDocuments(source);
    const [first] = documents;
    if (first === undefined)
        return empty(source);
    return documents.length === 1 ? first : firstOf(first, documents.length, source);
}
/** Every document of a file, in order; exactly one for JSON. An empty file gives one without a value. */
function parseDocuments(source) {
    if (source.text.length > MAX_BYTES)
        return [tooLarge(source)];
    const documents = isJson(source) ? [readJson(source)] : readYaml(source);
    return documents.length === 0 ? [empty(source)] : documents;
}
function isJson({ path, text }) {
    if (/\.json$/i.test(path))
        return true;
    return !/\.ya?ml$/i.test(path) && /^\uFEFF?\s*\{/.test(text);
}
function readJson(source) {
    const problems = new Problems(source);
    try {
        const value = jsonTree(source, problems);
        return value === undefined ? empty(source) : { path: source.path, value, diagnostics: problems.all() };
    }
    catch (error) {
        if (!(error instanceof Unreadable))
            throw error;
        problems.add('error', error.code, error.reason, error.offset);
        return { path: source.path, diagnostics: problems.all() };
    }
}
function empty(source) {
    const problems = new Problems(source);
    problems.add('warning', 'document/empty', 'the file holds nothing', 0);
    return { path: source.path, diagnostics: problems.all() };
}
function firstOf(first, count, source) {
    const problems = new Problems(source);
    problems.add('warning', 'document/several', `the file holds ${count} documents; only the first is read`, 0);
    return { ...first, diagnostics: [...first.diagnostics, ...problems.all()] };
}
function tooLarge(source) {
    const problems = new Problems(source);
    problems.add('error', 'file/too-large', `the file is larger than ${MAX_BYTES} bytes and is not read`, 0);
    return { path: source.path, diagnostics: problems.all() };
}


/***/ })

};
