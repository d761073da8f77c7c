export const id = 797;
export const ids = [797];
export const modules = {

/***/ 4797:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openConversation: () => (/* binding */ openConversation)
});

// EXTERNAL MODULE: ./node_modules/@actions/github/lib/github.js + 22 modules
var github = __webpack_require__(2413);
// EXTERNAL MODULE: ./lib/github/refusal.js
var refusal = __webpack_require__(8595);
;// CONCATENATED MODULE: ./lib/github/retry.js
const defaultRetryPolicy = { retries: 3, firstDelay: 1000, longestDelay: 30_000 };
/**
 * Milliseconds to wait before the next try, or undefined when another one would not help.
 * @param attempt 0 for the first refusal
 * @param now milliseconds since 1970, for `x-ratelimit-reset`
 */
function delayAfter(refusal, attempt, now, policy) {
    if (attempt >= policy.retries || !worthRetrying(refusal))
        return undefined;
    const delay = askedFor(refusal, now) ?? policy.firstDelay * 2 ** attempt;
    return delay <= policy.longestDelay ? delay : undefined;
}
/** GitHub says 403 for its secondary limits too; then it names a time, which a missing permission does not. */
function worthRetrying({ status, headers }) {
    if (status === undefined || status === 429 || status >= 500)
        return true;
    return status === 403 && (headers['retry-after'] !== undefined || isExhausted(headers));
}
function askedFor({ headers }, now) {
    const seconds = Number(headers['retry-after']);
    if (headers['retry-after'] !== undefined && Number.isFinite(seconds))
        return Math.max(0, seconds * 1000);
    const reset = Number(headers['x-ratelimit-reset']);
    return isExhausted(headers) && Number.isFinite(reset) ? Math.max(0, reset * 1000 - now) : undefined;
}
function isExhausted(headers) {
    return String(headers['x-ratelimit-remaining'] ?? '') === '0';
}
/**
 * Runs `send` until it succeeds or retrying would not help; then throws its last error.
 * @param refusalOf what an error says of the answer; undefined for errors that are no answer's
 */
async function withRetries(send, refusalOf, wait, clock, policy = defaultRetryPolicy) {
    for (let attempt = 0;; attempt += 1) {
        try {
            return await send();
        }
        catch (error) {
            const refusal = refusalOf(error);
            const delay = refusal && delayAfter(refusal, attempt, clock(), policy);
            if (delay === undefined)
                throw error;
            await wait(delay);
        }
    }
}

;// CONCATENATED MODULE: ./lib/github/comment/octokit-conversation.js



/** Milliseconds for one request; a server that hangs must not hang the gate. */
const requestTimeout = 20_000;
/** Whoever the default token writes as. */
const actionsBot = 'github-actions[bot]';
/** GitHub itself, at GITHUB_API_URL, with bounded retries. */
function openConversation({ token, owner, repository, pullNumber }) {
    const octokit = patientOctokit(token);
    const repo = { owner, repo: repository };
    return {
        async list() {
            const page = { ...repo, issue_number: pullNumber, per_page: 100 };
            return (await octokit.paginate(octokit.rest.issues.listComments, page)).map(commentOf);
        },
        async create(body) {
            const { data } = await octokit.rest.issues.createComment({ ...repo, issue_number: pullNumber, body });
            return commentOf(data);
        },
        async update(id, body) {
            const { data } = await octokit.rest.issues.updateComment({ ...repo, comment_id: id, body });
            return commentOf(data);
        },
        async remove(id) {
            try {
                await octokit.rest.issues.deleteComment({ ...repo, comment_id: id });
            }
            catch (error) {
                if ((0,refusal/* refusalOf */.O)(error)?.status !== 404)
                    throw error;
            }
        },
        expectedAuthor: () => expectedAuthor(octokit),
    };
}
/**
 * Who the token writes as. GraphQL's viewer knows for every kind of token: a person's, an app's and the
 * default one, for which `GET /user` is refused. Servers without GraphQL may know `GET /user`. Where both
 * refuse it is the default token's bot; should that be wrong, the answer to the first comment says so.
 */
async function expectedAuthor(octokit) {
    const viewer = () => octokit.graphql('query { viewer { login } }');
    const user = () => octokit.rest.users.getAuthenticated();
    return ((await unlessRefused(async () => (await viewer()).viewer.login)) ??
        (await unlessRefused(async () => (await user()).data.login)) ??
        actionsBot);
}
/**
 * Undefined where this way does not tell: the token may not ask, or the server knows no such address. A
 * server that fails or does not answer, after all retries, would fail the next question too: that is thrown.
 */
async function unlessRefused(ask) {
    try {
        return await ask();
    }
    catch (error) {
        if (isFinal((0,refusal/* refusalOf */.O)(error)?.status))
            return undefined;
        // GraphQL refuses with 200 and a list of errors.
        if (error instanceof Error && error.name === 'GraphqlResponseError')
            return undefined;
        throw error;
    }
}
function isFinal(status) {
    return status !== undefined && status >= 400 && status < 500 && status !== 429;
}
function patientOctokit(token) {
    const octokit = (0,github/* getOctokit */.Q)(token, { log: silent });
    octokit.hook.wrap('request', (request, options) => {
        const send = async () => {
            const signal = AbortSignal.timeout(requestTimeout);
            return request({ ...options, request: { ...options.request, signal } });
        };
        return withRetries(send, refusal/* refusalOf */.O, sleep, Date.now);
    });
    return octokit;
}
/** Its warnings quote addresses; what matters is told by the caller. */
const silent = { debug: ignore, info: ignore, warn: ignore, error: ignore };
function ignore() { }
function sleep(milliseconds) {
    return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
function commentOf(raw) {
    return { id: raw.id, author: raw.user?.login, body: raw.body ?? '', url: raw.html_url };
}


/***/ })

};
