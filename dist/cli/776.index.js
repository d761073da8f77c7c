export const id = 776;
export const ids = [776];
export const modules = {

/***/ 776:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  init: () => (/* binding */ init)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/app/exit-codes.js
var exit_codes = __webpack_require__(6000);
// EXTERNAL MODULE: ./lib/model/walk.js
var walk = __webpack_require__(9076);
// EXTERNAL MODULE: ./lib/read/document/parse-cache.js
var parse_cache = __webpack_require__(8980);
;// CONCATENATED MODULE: ./lib/app/init/first-files.js


const settingsFile = 'stackgate.yml';
const workflowFile = '.github/workflows/stackgate.yml';
/** What a repository begins with: settings with the stages that its definitions name, and the workflow of the gate. */
function firstFiles(files) {
    return [
        { path: settingsFile, text: settingsText(stagesFound(files)) },
        { path: workflowFile, text: workflow },
    ];
}
/** The usual order of promotion; others stand before those that are live. */
const usual = [
    'dev',
    'development',
    'sandbox',
    'test',
    'testing',
    'int',
    'qa',
    'uat',
    'stage',
    'staging',
    'preprod',
    'prod',
    'production',
];
/** As stackgate.yml takes them. */
const stageName = /^[A-Za-z0-9][A-Za-z0-9_-]{0,62}$/;
/**
 * Stages that definitions have settings for: `params` of serverless.yml, the sections of samconfig.toml. In the order in
 * which they are usually promoted; `dev` where none is named.
 */
function stagesFound(files) {
    const { parse } = (0,parse_cache/* parseCache */.I)(files);
    const found = new Set();
    for (const path of files.list()) {
        if (/(?:^|\/)serverless\.ya?ml$/.test(path))
            for (const name of (0,walk/* namedDict */.qT)(parse(path).value, 'params')?.entries.keys() ?? [])
                found.add(name);
        else if (/(?:^|\/)samconfig\.toml$/.test(path))
            for (const name of samEnvironments(files, path))
                found.add(name);
    }
    const stages = [...found].filter((name) => name !== 'default' && stageName.test(name)).slice(0, 64);
    return stages.length === 0 ? ['dev'] : stages.toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}
function* samEnvironments(files, path) {
    const read = files.read(path);
    if (read.kind !== 'text')
        return;
    for (const line of read.text.split('\n')) {
        const name = /^\s*\[\s*([A-Za-z0-9_-]{1,63})\s*\./.exec(line)?.[1];
        if (name !== undefined)
            yield name;
    }
}
function rank(name) {
    const at = usual.indexOf(name.toLowerCase());
    return at === -1 ? usual.indexOf('stage') : at;
}
function settingsText(stages) {
    const list = stages.map((name) => `  - name: ${/^[A-Za-z]/.test(name) ? name : `'${name}'`}`);
    return `${[
        '# What each key means: docs/configuration.md of Stackgate. This file counts as it stands on the base branch.',
        'version: 1',
        '# In the order in which changes go through them. For --cloud aws each needs account, region, role and bucket:',
        '# stackgate init --roles prints a template that makes them.',
        'stages:',
        ...list,
        'policies:',
        '  # The verdict is shown and nothing is stopped; take this out once it is trusted.',
        '  reportOnly: true',
    ].join('\n')}\n`;
}
const workflow = `name: Stackgate
on:
  pull_request:
  merge_group:

permissions:
  contents: read         # to check out
  pull-requests: write   # to write the one comment; without it the report stands in the job summary

concurrency:
  group: stackgate-\${{ github.event.pull_request.number || github.ref }}
  cancel-in-progress: true

jobs:
  stackgate:
    runs-on: ubuntu-latest
    timeout-minutes: 10
    steps:
      - uses: actions/checkout@v7
        with:
          fetch-depth: 0   # to compare with the commit that the pull request starts from
          # The token stays in the clone for this job: the action fetches with it what deploys recorded. A public
          # repository needs none: persist-credentials: false
      # Put the repository that holds Stackgate here, and a commit for v1 where you pin actions by commit.
      - uses: your-org/stackgate@v1
`;

// EXTERNAL MODULE: ./lib/policy/write-plain.js
var write_plain = __webpack_require__(5148);
// EXTERNAL MODULE: ./lib/model/app-error.js
var app_error = __webpack_require__(3113);
;// CONCATENATED MODULE: ./lib/app/init-roles/calls.js
/** Objects that runs keep: see `bucketStores`, `object-records.ts`, `audit-log.ts`. */
const read = { objects: ['artefacts/*', 'deployed/*', 'journal/*', 'leases/*', 'pins/*'] };
const written = {
    objects: ['artefacts/*', 'audit/*', 'deployed/*', 'journal/*', 'leases/*', 'pins/*'],
};
/** What is cut from a journal that a dead runner left, and pins of runs that are over. */
const deleted = { objects: ['journal/lines/*', 'pins/*'] };
/**
 * What each call of the API needs, from AWS's Service Authorization Reference. A call that is missing here is one that no
 * role of `init --roles` allows.
 */
const callNeeds = [
    {
        // Without a name it lists, which the reference makes an action of its own.
        call: 'cloudformation DescribeStacks',
        needs: [of('cloudformation:DescribeStacks', 'all-stacks'), of('cloudformation:ListStacks', 'any')],
    },
    { call: 'cloudformation GetTemplate', needs: [of('cloudformation:GetTemplate', 'stacks')] },
    { call: 'cloudformation ListStackResources', needs: [of('cloudformation:ListStackResources', 'stacks')] },
    { call: 'cloudformation ListExports', needs: [of('cloudformation:ListExports', 'any')] },
    { call: 'cloudformation ListImports', needs: [of('cloudformation:ListImports', 'any')] },
    {
        call: 'cloudformation CreateChangeSet',
        needs: [
            of('cloudformation:CreateChangeSet', 'stacks', 'deploy'),
            of('cloudformation:CreateChangeSet', 'transforms', 'deploy'),
            of('iam:PassRole', 'execution-role', 'deploy'),
        ],
    },
    ...['DescribeChangeSet', 'ExecuteChangeSet', 'DeleteChangeSet', 'DescribeStackEvents', 'DeleteStack'].map(onStack),
    ...['ContinueUpdateRollback', 'RollbackStack', 'GetStackPolicy'].map(onStack),
    ...['DetectStackDrift', 'DescribeStackResourceDrifts'].map(onStack),
    {
        call: 'cloudformation DescribeStackDriftDetectionStatus',
        needs: [of('cloudformation:DescribeStackDriftDetectionStatus', 'any', 'deploy')],
    },
    { call: 's3 list', needs: [of('s3:ListBucket', 'bucket')] },
    { call: 's3 get', needs: [of('s3:GetObject', read)] },
    // HeadObject has no action of its own.
    { call: 's3 head', needs: [of('s3:GetObject', read)] },
    { call: 's3 put', needs: [of('s3:PutObject', written, 'deploy')] },
    { call: 's3 copy', needs: [of('s3:GetObject', read, 'deploy'), of('s3:PutObject', written, 'deploy')] },
    { call: 's3 delete', needs: [of('s3:DeleteObject', deleted, 'deploy')] },
];
function of(action, where, role = 'gate') {
    return { action, where, role };
}
function onStack(name) {
    return { call: `cloudformation ${name}`, needs: [of(`cloudformation:${name}`, 'stacks', 'deploy')] };
}
/** Actions of a role by where they are allowed, each once, in the order of the table. A deploy reads as a gate does. */
function actionsOf(role, calls = callNeeds) {
    const found = new Map();
    for (const need of calls.flatMap(({ needs }) => needs)) {
        if (need.role === 'deploy' && role === 'gate')
            continue;
        const key = JSON.stringify(need.where);
        const actions = found.get(key) ?? new Map();
        found.set(key, actions.set(need.action, need));
    }
    return new Map([...found].map(([key, actions]) => [key, [...actions.values()]]));
}

;// CONCATENATED MODULE: ./lib/app/init-roles/roles-template.js


const host = 'token.actions.githubusercontent.com';
/**
 * The roles that a gate and a deploy of one stage need and nothing else, with the bucket that runs are kept in, as one
 * CloudFormation template.
 *
 * @throws AppError `usage` for names that are none: a `*` in a trust lets in whoever it stands for
 */
function rolesTemplate(options) {
    requireNames(options);
    const own = options.executionPolicies.length > 0;
    const passed = own ? { 'Fn::GetAtt': ['ExecutionRole', 'Arn'] } : { Ref: 'ExecutionRoleArn' };
    return {
        AWSTemplateFormatVersion: '2010-09-09',
        Description: `Roles and bucket of Stackgate for the stage ${options.stage} of ${options.repository}`,
        Parameters: parametersOf(options),
        Conditions: { MakesProvider: { 'Fn::Equals': [{ Ref: 'OidcProviderArn' }, ''] } },
        Resources: {
            OidcProvider: {
                Type: 'AWS::IAM::OIDCProvider',
                Condition: 'MakesProvider',
                DeletionPolicy: 'Retain',
                UpdateReplacePolicy: 'Retain',
                Properties: { Url: `https://${host}`, ClientIdList: ['sts.amazonaws.com'] },
            },
            Bucket: bucket,
            BucketPolicy: bucketPolicy,
            GateRole: role('gate', 'GateSubject', 'Reads what is deployed; changes nothing', statementsOf('gate', passed)),
            DeployRole: role('deploy', 'DeploySubject', 'Deploys through CloudFormation', statementsOf('deploy', passed)),
            ...(own && { ExecutionRole: executionRole }),
        },
        Outputs: {
            GateRoleArn: {
                Description: 'readRole of the stage in stackgate.yml',
                Value: { 'Fn::GetAtt': ['GateRole', 'Arn'] },
            },
            DeployRoleArn: {
                Description: 'role of the stage in stackgate.yml',
                Value: { 'Fn::GetAtt': ['DeployRole', 'Arn'] },
            },
            ExecutionRoleArn: {
                Description: 'executionRole of the stage in stackgate.yml',
                Value: passed,
            },
            BucketName: { Description: 'bucket of the stage in stackgate.yml', Value: { Ref: 'Bucket' } },
        },
    };
    function parametersOf({ repository, stage, prefix, branch, executionPolicies }) {
        const deploys = branch === undefined ? `environment:${stage}` : `ref:refs/heads/${branch}`;
        return {
            Stage: { Type: 'String', Default: stage, AllowedPattern: '^[a-z0-9][a-z0-9-]{0,32}$' },
            Prefix: {
                Type: 'String',
                Default: prefix,
                AllowedPattern: '^[a-z][a-z0-9-]{0,19}$',
                Description: 'Begins the names of the roles and of the bucket',
            },
            StackNames: {
                Type: 'String',
                Default: `*-${stage}`,
                AllowedPattern: '^[A-Za-z*][A-Za-z0-9*-]{0,127}$',
                Description: 'Names of the stacks that the stage has, with * for what differs; those of nested stacks need none',
            },
            DeploySubject: {
                Type: 'String',
                Default: `repo:${repository}:${deploys}`,
                AllowedPattern: `^repo:${roles_template_name}/${roles_template_name}:(environment:[^*?]+|ref:refs/heads/[^*?]+)$`,
                Description: 'Which jobs may deploy: those of a GitHub environment, whose protection then counts, or of a branch',
            },
            GateSubject: {
                Type: 'String',
                Default: `repo:${repository}:pull_request`,
                AllowedPattern: `^repo:${roles_template_name}/${roles_template_name}:(pull_request|environment:[^*?]+|ref:refs/heads/[^*?]+)$`,
                Description: 'Which jobs may look; GitHub gives no identity to pull requests from forks',
            },
            OidcProviderArn: {
                Type: 'String',
                Default: '',
                AllowedPattern: `^(arn:[a-z-]+:iam::[0-9]{12}:oidc-provider/${host.replaceAll('.', '\\.')})?$`,
                Description: 'The provider for GitHub, where the account has one; it is made where this is empty',
            },
            ...(executionPolicies.length === 0
                ? {
                    ExecutionRoleArn: {
                        Type: 'String',
                        AllowedPattern: '^arn:[a-z-]+:iam::[0-9]{12}:role/[^*?]+$',
                        Description: 'The role that CloudFormation acts with; init --roles --execution-policies makes one',
                    },
                }
                : {
                    ExecutionPolicies: {
                        Type: 'CommaDelimitedList',
                        Default: executionPolicies.join(','),
                        Description: 'Managed policies of the role that CloudFormation acts with: what the stacks are made of',
                    },
                }),
        };
    }
    function role(kind, subject, description, statements) {
        return {
            Type: 'AWS::IAM::Role',
            Properties: {
                RoleName: { 'Fn::Sub': `\${Prefix}-${kind}-\${Stage}` },
                Description: description,
                MaxSessionDuration: kind === 'deploy' ? 7200 : 3600,
                AssumeRolePolicyDocument: { Version: '2012-10-17', Statement: [trust(subject)] },
                Policies: [{ PolicyName: kind, PolicyDocument: { Version: '2012-10-17', Statement: statements } }],
            },
        };
    }
}
/** GitHub's own names: letters, digits, and what stands between them. */
const roles_template_name = '[A-Za-z0-9_.-]+';
function requireNames({ repository, stage, prefix, branch, executionPolicies }) {
    const checks = [
        [
            new RegExp(`^${roles_template_name}/${roles_template_name}$`).test(repository),
            `--repository takes OWNER/NAME, not ${JSON.stringify(repository)}`,
        ],
        [
            /^[A-Za-z0-9][A-Za-z0-9_-]{0,62}$/.test(stage),
            `--stage takes letters, digits, - and _, not ${JSON.stringify(stage)}`,
        ],
        [
            /^[a-z][a-z0-9-]{0,19}$/.test(prefix),
            `--prefix takes up to 20 small letters, digits and -, not ${JSON.stringify(prefix)}`,
        ],
        [
            /^[a-z0-9][a-z0-9-]*$/.test(stage) && prefix.length + stage.length <= 34,
            `the bucket is named ${prefix}-${stage}-ACCOUNT-REGION: it takes small letters, digits and -, 63 at the most`,
        ],
        [
            branch === undefined || /^[^*?\s~^:\\[\]]+$/.test(branch),
            `--branch takes the name of one branch, not ${JSON.stringify(branch)}`,
        ],
        [
            executionPolicies.every((arn) => /^arn:[a-z-]+:iam::([0-9]{12}|aws):policy\/[\w+=,.@/-]+$/.test(arn)),
            '--execution-policies takes ARNs of managed policies',
        ],
    ];
    for (const [isRight, message] of checks)
        if (!isRight)
            throw new app_error/* AppError */.u('usage', message);
}
function trust(subject) {
    return {
        Effect: 'Allow',
        Principal: { Federated: { 'Fn::If': ['MakesProvider', { Ref: 'OidcProvider' }, { Ref: 'OidcProviderArn' }] } },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: {
            StringEquals: { [`${host}:aud`]: 'sts.amazonaws.com', [`${host}:sub`]: { Ref: subject } },
        },
    };
}
function statementsOf(role, passed) {
    return [...actionsOf(role).values()].map((needs) => {
        const [first] = needs;
        return {
            Effect: 'Allow',
            Action: [...new Set(needs.map(({ action }) => action))],
            Resource: resourceOf(first.where, passed),
            ...(first.where === 'execution-role' && { Condition: onlyToCloudFormation }),
        };
    });
}
/** Whoever may pass a role to a service may do there what the role may. */
const onlyToCloudFormation = { StringEquals: { 'iam:PassedToService': 'cloudformation.amazonaws.com' } };
/** Buckets of the same stage in other regions are named alike. */
const buckets = 'arn:${AWS::Partition}:s3:::${Prefix}-${Stage}-${AWS::AccountId}-*';
function resourceOf(where, passed) {
    if (typeof where === 'object')
        return where.objects.map((objects) => ({ 'Fn::Sub': `${buckets}/${objects}` }));
    switch (where) {
        case 'any':
            return '*';
        case 'all-stacks':
            return { 'Fn::Sub': 'arn:${AWS::Partition}:cloudformation:*:${AWS::AccountId}:stack/*/*' };
        case 'stacks':
            return { 'Fn::Sub': 'arn:${AWS::Partition}:cloudformation:*:${AWS::AccountId}:stack/${StackNames}/*' };
        case 'transforms':
            return { 'Fn::Sub': 'arn:${AWS::Partition}:cloudformation:*:aws:transform/*' };
        case 'execution-role':
            return passed;
        case 'bucket':
            return { 'Fn::Sub': buckets };
    }
}
const executionRole = {
    Type: 'AWS::IAM::Role',
    Properties: {
        RoleName: { 'Fn::Sub': '${Prefix}-execution-${Stage}' },
        Description: 'What CloudFormation acts with',
        AssumeRolePolicyDocument: {
            Version: '2012-10-17',
            Statement: [
                {
                    Effect: 'Allow',
                    Principal: { Service: 'cloudformation.amazonaws.com' },
                    Action: 'sts:AssumeRole',
                },
            ],
        },
        ManagedPolicyArns: { Ref: 'ExecutionPolicies' },
        Policies: [
            {
                PolicyName: 'code',
                PolicyDocument: {
                    Version: '2012-10-17',
                    Statement: [
                        {
                            Effect: 'Allow',
                            Action: 's3:GetObject',
                            Resource: { 'Fn::Sub': `${buckets}/artefacts/*` },
                        },
                    ],
                },
            },
        ],
    },
};
/** Artefacts never expire: what a run may go back to is only known to `stackgate artefacts`. */
const bucket = {
    Type: 'AWS::S3::Bucket',
    DeletionPolicy: 'Retain',
    UpdateReplacePolicy: 'Retain',
    Properties: {
        BucketName: { 'Fn::Sub': '${Prefix}-${Stage}-${AWS::AccountId}-${AWS::Region}' },
        VersioningConfiguration: { Status: 'Enabled' },
        BucketEncryption: {
            ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
        },
        PublicAccessBlockConfiguration: {
            BlockPublicAcls: true,
            BlockPublicPolicy: true,
            IgnorePublicAcls: true,
            RestrictPublicBuckets: true,
        },
        OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
        LifecycleConfiguration: {
            Rules: [
                { Id: 'half-uploads', Status: 'Enabled', AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 } },
                { Id: 'old-versions', Status: 'Enabled', NoncurrentVersionExpiration: { NoncurrentDays: 90 } },
                // Whole journals stay; these are the lines that they were made of.
                { Id: 'journal-lines', Status: 'Enabled', Prefix: 'journal/lines/', ExpirationInDays: 90 },
            ],
        },
    },
};
const bucketPolicy = {
    Type: 'AWS::S3::BucketPolicy',
    Properties: {
        Bucket: { Ref: 'Bucket' },
        PolicyDocument: {
            Version: '2012-10-17',
            Statement: [
                {
                    Effect: 'Deny',
                    Principal: '*',
                    Action: 's3:*',
                    Resource: [{ 'Fn::GetAtt': ['Bucket', 'Arn'] }, { 'Fn::Sub': '${Bucket.Arn}/*' }],
                    Condition: { Bool: { 'aws:SecureTransport': 'false' } },
                },
            ],
        },
    },
};

;// CONCATENATED MODULE: ./lib/app/init-roles/print-roles.js


/**
 * `init --roles`: the template as YAML, with what to do with it above.
 *
 * @throws AppError `usage` for names that are none
 */
function printRoles(options) {
    const template = rolesTemplate(options);
    const { prefix, stage } = options;
    const lines = [
        `# The roles of Stackgate for the stage ${stage}. Read them, then deploy them once by hand:`,
        '#',
        `#   aws cloudformation deploy --template-file roles.yml --stack-name ${prefix}-roles-${stage} \\`,
        `#     --capabilities CAPABILITY_NAMED_IAM${options.executionPolicies.length === 0 ? ' --parameter-overrides ExecutionRoleArn=ARN' : ''}`,
        '#',
        '# Its outputs go into stackgate.yml: role, readRole, executionRole and bucket of the stage.',
        `# In another region of the same account the bucket alone is needed: ${prefix}-${stage}-ACCOUNT-REGION.`,
    ];
    return `${lines.join('\n')}\n${(0,write_plain/* writeYaml */.Vd)(template)}\n`;
}

// EXTERNAL MODULE: ./lib/read/files/working-tree.js + 2 modules
var working_tree = __webpack_require__(665);
// EXTERNAL MODULE: ./lib/report/clean-text.js
var clean_text = __webpack_require__(4203);
// EXTERNAL MODULE: ./lib/cli/write-output.js
var write_output = __webpack_require__(3915);
;// CONCATENATED MODULE: ./lib/cli/commands/init.js









/** @returns the exit code */
function init(directory, flags) {
    if (flags.roles === true)
        (0,write_output/* writeOutput */.zh)(rolesText(flags), flags.output);
    else
        writeFirstFiles(directory, flags);
    return exit_codes/* exitCodes */.hS.pass;
}
function rolesText({ repository, stage, prefix = 'stackgate', branch, executionPolicies = [] }) {
    if (repository === undefined || stage === undefined)
        throw new app_error/* AppError */.u('usage', 'init --roles needs --repository OWNER/NAME and --stage');
    return printRoles({ repository, stage, prefix, executionPolicies, ...(branch !== undefined && { branch }) });
}
/** What is there stays as it is, and nothing is written where one of them is. */
function writeFirstFiles(directory, flags) {
    const { roles: _, ...ofRoles } = flags;
    const [flag] = Object.keys(ofRoles);
    if (flag !== undefined)
        throw new app_error/* AppError */.u('usage', `init without --roles takes no options, such as ${flag}`);
    const files = firstFiles((0,working_tree/* workingTree */.c)(directory));
    const [there] = files.filter(({ path }) => isThere((0,external_node_path_.join)(directory, path)));
    if (there !== undefined)
        throw new app_error/* AppError */.u('usage', `${there.path} is there already and is left as it is`);
    for (const { path, text } of files) {
        write((0,external_node_path_.join)(directory, path), text);
        process.stdout.write(`${(0,clean_text/* cleanLine */.Ow)(path)} is written\n`);
    }
}
function isThere(path) {
    return (0,external_node_fs_.existsSync)(path) || (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false }) !== undefined;
}
/** A file that came meanwhile is not written over either. */
function write(path, text) {
    try {
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(path), { recursive: true });
        (0,external_node_fs_.writeFileSync)(path, text, { flag: 'wx' });
    }
    catch (cause) {
        throw new app_error/* AppError */.u('output-unwritable', `${path} cannot be written`, { cause });
    }
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

/***/ 8980:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ parseCache)
/* harmony export */ });
/* harmony import */ var _model_location_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1918);
/* harmony import */ var _parse_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(280);


function parseCache(files) {
    const documents = new Map();
    const parse = (path) => {
        const before = documents.get(path);
        if (before !== undefined)
            return before;
        const document = documentOf(path, files.read(path));
        documents.set(path, document);
        return document;
    };
    return { parse, documents: () => [...documents].sort(byPath).map(([, document]) => document) };
}
function byPath([a], [b]) {
    return a < b ? -1 : a > b ? 1 : 0;
}
function documentOf(path, read) {
    if (read.kind === 'text')
        return parseOnce(path, read.text);
    return { path, diagnostics: [diagnosticOf(path, read)] };
}
function diagnosticOf(path, read) {
    const location = { file: path, line: 1, column: 1 };
    return { severity: 'error', code: `file/${read.kind}`, message: messageOf(path, read), location };
}
function messageOf(path, read) {
    switch (read.kind) {
        case 'missing':
            return `${path} is not in the repository`;
        case 'outside':
            return `${path} is not read: ${read.reason}`;
        case 'too-large':
            return `${path} is not read: it holds ${read.bytes} bytes and ${read.limit} is the limit`;
        case 'not-text':
            return `${path} is not read: ${read.reason}`;
    }
}
/**
 * The last texts of each path and what they parse to, for the whole process: most files are the same
 * as proposed and as deployed, and an equal text at the same path gives an equal document.
 */
const parsed = new Map();
const VERSIONS_KEPT = 3;
const MAX_CHARACTERS = 256 * 1024 * 1024;
let characters = 0;
function parseOnce(path, text) {
    const versions = parsed.get(path) ?? [];
    const before = versions.find((version) => version.text === text);
    if (before !== undefined)
        return before.document;
    const document = (0,_parse_document_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .T)(new _model_location_js__WEBPACK_IMPORTED_MODULE_1__/* .SourceText */ .D(path, text));
    remember(path, { text, document }, versions);
    return document;
}
function remember(path, version, versions) {
    characters += version.text.length;
    if (characters > MAX_CHARACTERS) {
        parsed.clear();
        characters = version.text.length;
    }
    parsed.set(path, [version, ...versions].slice(0, VERSIONS_KEPT));
}


/***/ }),

/***/ 3388:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ recallBlob),
/* harmony export */   z: () => (/* binding */ rememberBlob)
/* harmony export */ });
/**
 * What blobs hold, by id, for the whole process: most files are the same in the working tree and in
 * the commit that it is compared with, and need neither be unpacked nor decoded twice.
 */
const known = new Map();
const MAX_CHARACTERS = 256 * 1024 * 1024;
let characters = 0;
function recallBlob(id) {
    return known.get(id);
}
function rememberBlob(id, read) {
    if (known.has(id))
        return;
    characters += read.kind === 'text' ? read.text.length : 0;
    if (characters <= MAX_CHARACTERS)
        known.set(id, read);
}


/***/ }),

/***/ 6730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g$: () => (/* binding */ tooLarge),
/* harmony export */   g7: () => (/* binding */ decodeText),
/* harmony export */   gZ: () => (/* binding */ MAX_FILE_BYTES)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);

/** Bytes of one file; more is not read. */
const MAX_FILE_BYTES = 10 * 1024 * 1024;
/** Bytes as text: UTF-8 without a zero byte, a byte order mark dropped. */
function decodeText(bytes) {
    if (bytes.length > MAX_FILE_BYTES)
        return tooLarge(bytes.length);
    if (bytes.includes(0))
        return { kind: 'not-text', reason: 'it holds zero bytes' };
    if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes))
        return { kind: 'not-text', reason: 'it is not UTF-8' };
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
    return { kind: 'text', text: text.charCodeAt(0) === 0xfeff ? text.slice(1) : text };
}
function tooLarge(bytes) {
    return { kind: 'too-large', bytes, limit: MAX_FILE_BYTES };
}


/***/ }),

/***/ 1041:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ep: () => (/* binding */ blobDigest),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* unused harmony exports folderDigest, pathsUnder */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/** The id that git gives these bytes, so that a file on disk and one in a commit compare equal. */
function blobDigest(bytes, format) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(format).update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
/**
 * A folder's digest: over the relative path and blob id of each file, in order. Not git's tree id:
 * a working tree has none, and a mode that changed is no change of code.
 */
function folderDigest(files) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    let count = 0;
    for (const [path, blob] of files) {
        hash.update(`${path}\0${blob}\n`);
        count++;
    }
    return count === 0 ? undefined : hash.digest('hex');
}
/** The paths of a sorted list that lie in a folder; `.` is the root. */
function* pathsUnder(sorted, folder) {
    const prefix = folder === '.' ? '' : `${folder}/`;
    for (let at = firstNotBefore(sorted, prefix); at < sorted.length; at++) {
        const path = sorted[at] ?? '';
        if (!path.startsWith(prefix))
            return;
        yield path;
    }
}
function firstNotBefore(sorted, text) {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((sorted[middle] ?? '') < text)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
/** Digest of a file or folder of a listing, by one function that gives the blob id of a file. */
function digestOf(sorted, path, isFile, blobOf, without = new Set()) {
    if (isFile)
        return blobOf(path);
    const cut = path === '.' ? 0 : path.length + 1;
    return folderDigest(pairs(sorted, path, cut, (file) => (without.has(file) ? undefined : blobOf(file))));
}
function* pairs(sorted, folder, cut, blobOf) {
    for (const path of pathsUnder(sorted, folder)) {
        const blob = blobOf(path);
        if (blob !== undefined)
            yield [path.slice(cut), blob];
    }
}


/***/ }),

/***/ 6812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ git),
/* harmony export */   Q: () => (/* binding */ zeroSeparated)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);

/**
 * What a repository could make git run is turned off: file system monitors, hooks, and every
 * transport. `safe.directory`: a container's checkout often belongs to another user, and nothing that
 * this program asks of git obeys the repository's own settings.
 */
const HARDENED = [
    '-c',
    'core.fsmonitor=false',
    '-c',
    'core.hooksPath=/dev/null',
    '-c',
    'protocol.allow=never',
    '-c',
    'safe.directory=*',
    '--no-pager',
    '--literal-pathspecs',
];
const KEPT_ENVIRONMENT = ['PATH', 'HOME', 'XDG_CONFIG_HOME', 'TMPDIR', 'SystemRoot', 'PATHEXT'];
const MAX_OUTPUT = 1024 * 1024 * 1024;
/**
 * Runs git in a folder, without a shell. Never throws for what git refuses.
 *
 * @param extra variables that this call needs besides: an index of its own, an author
 * @param timeout milliseconds after which it is ended, for what waits for somebody else
 */
function git(root, args, input, extra = {}, timeout) {
    const result = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawnSync)('git', [...HARDENED, ...args], {
        cwd: root,
        env: { ...environment(), ...extra },
        maxBuffer: MAX_OUTPUT,
        windowsHide: true,
        ...(input === undefined ? {} : { input }),
        ...(timeout === undefined ? {} : { timeout, killSignal: 'SIGKILL' }),
    });
    if (result.error !== undefined)
        return failed(-1, result.error.message, isMissing(result.error));
    if (result.status === 0)
        return { ok: true, stdout: result.stdout };
    return failed(result.status ?? -1, firstLine(result.stderr.toString('utf8')), false);
}
/** Nothing of the caller's environment can point git at another repository or config. */
function environment() {
    const kept = {
        GIT_OPTIONAL_LOCKS: '0',
        GIT_NO_LAZY_FETCH: '1',
        GIT_TERMINAL_PROMPT: '0',
        GIT_NO_REPLACE_OBJECTS: '1',
        LC_ALL: 'C',
    };
    for (const name of KEPT_ENVIRONMENT) {
        const value = process.env[name];
        if (value !== undefined)
            kept[name] = value;
    }
    return kept;
}
function failed(status, reason, missing) {
    return { ok: false, missing, status, reason };
}
function isMissing(error) {
    return 'code' in error && error.code === 'ENOENT';
}
function firstLine(text) {
    return text.split('\n', 1)[0] ?? '';
}
/** The records of `-z` output. */
function zeroSeparated(stdout) {
    const text = stdout.toString('utf8');
    return text === '' ? [] : text.replace(/\0$/, '').split('\0');
}


/***/ }),

/***/ 553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ax: () => (/* binding */ shortCommit),
/* harmony export */   OK: () => (/* binding */ requireFolder),
/* harmony export */   WL: () => (/* binding */ resolveCommit),
/* harmony export */   Xy: () => (/* binding */ objectOf),
/* harmony export */   dz: () => (/* binding */ gitPlaceOf),
/* harmony export */   g3: () => (/* binding */ commitsOf)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _model_app_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3113);
/* harmony import */ var _git_command_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6812);



/** @throws AppError `no-such-directory` */
function requireFolder(root) {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(root) && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(root).isDirectory())
        return;
    throw new _model_app_error_js__WEBPACK_IMPORTED_MODULE_1__/* .AppError */ .u('no-such-directory', `${root === '' ? 'the empty path' : root} is no folder that can be read`);
}
/** Undefined where git is missing or the folder is in no work tree. */
function gitPlaceOf(root) {
    const answer = (0,_git_command_js__WEBPACK_IMPORTED_MODULE_2__/* .git */ .$)(root, ['rev-parse', '--show-object-format', '--is-shallow-repository', '--show-prefix']);
    if (!answer.ok)
        return undefined;
    const [format, shallow, prefix = ''] = answer.stdout.toString('utf8').split('\n');
    return { prefix, format: format === 'sha256' ? 'sha256' : 'sha1', shallow: shallow === 'true' };
}
/** The commit that a ref names; undefined when the clone has none, or when the text cannot be a ref. */
function resolveCommit(root, ref) {
    if (!isRefText(ref))
        return undefined;
    const answer = (0,_git_command_js__WEBPACK_IMPORTED_MODULE_2__/* .git */ .$)(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
    const commit = answer.ok ? answer.stdout.toString('utf8').trim() : '';
    return /^[0-9a-f]{40,64}$/.test(commit) ? commit : undefined;
}
/** Commits of a ref along first parents, the newest first; none where there is no such ref. */
function commitsOf(root, ref, most) {
    if (!isRefText(ref))
        return [];
    const format = ['--first-parent', '--no-decorate', '--no-show-signature', '--format=%H%x00%s', `--max-count=${most}`];
    const answer = (0,_git_command_js__WEBPACK_IMPORTED_MODULE_2__/* .git */ .$)(root, ['log', ...format, '--end-of-options', ref]);
    const lines = answer.ok ? answer.stdout.toString('utf8').split('\n').filter(Boolean) : [];
    return lines.map((line) => {
        const [commit = '', subject = ''] = line.split('\0');
        return { commit, subject };
    });
}
/** Id of what a ref names, be it a commit or not, and be it in the clone or not. */
function objectOf(root, ref) {
    if (!isRefText(ref))
        return undefined;
    const answer = (0,_git_command_js__WEBPACK_IMPORTED_MODULE_2__/* .git */ .$)(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', ref]);
    const id = answer.ok ? answer.stdout.toString('utf8').trim() : '';
    return /^[0-9a-f]{40,64}$/.test(id) ? id : undefined;
}
/** Never an option, a search (`:/text`), or a path in a tree (`HEAD:file`). */
function isRefText(ref) {
    return /^[^-:\s\0][^:\s\0]*$/.test(ref);
}
function shortCommit(commit) {
    return commit.slice(0, 7);
}


/***/ }),

/***/ 368:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cg: () => (/* binding */ checkPath),
/* harmony export */   X: () => (/* binding */ byCodeUnit),
/* harmony export */   k0: () => (/* binding */ reachesIntoGit)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);

/**
 * What text from a definition becomes before anything is looked up: `./a//b` is `a/b`, and what
 * climbs out, is absolute, or reaches into `.git` is refused whether it exists or not.
 */
function checkPath(path) {
    if (/^(?:[/\\]|[a-zA-Z]:)/.test(path))
        return outside('the path is absolute');
    if (path.includes('\0'))
        return outside('the path holds a zero byte');
    const normal = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(path).replace(/\/$/, '');
    if (normal === '..' || normal.startsWith('../'))
        return outside('the path leaves the repository');
    if (reachesIntoGit(normal))
        return outside('the path reaches into .git');
    return { kind: 'path', path: normal };
}
/** Case is ignored, since some file systems ignore it; a trailing dot or space too, for the same reason. */
function reachesIntoGit(path) {
    return path.split('/').some((segment) => /^\.git[. ]*$/i.test(segment));
}
function outside(reason) {
    return { kind: 'outside', reason };
}
/** Orders strings by code unit, as lists of paths are. */
function byCodeUnit(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}


/***/ }),

/***/ 665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ workingTree)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/read/files/blob-memo.js
var blob_memo = __webpack_require__(3388);
// EXTERNAL MODULE: ./lib/read/files/repository-path.js
var repository_path = __webpack_require__(368);
;// CONCATENATED MODULE: ./lib/read/files/cdk-output.js


/**
 * Folders that CDK apps are synthesised into, inside the root: `output` of each cdk.json, else the `cdk.out`
 * beside it, and those that were named. `/` at an end is dropped.
 */
function outputFolders(files, named, read) {
    const definitions = files.filter((path) => external_node_path_.posix.basename(path) === 'cdk.json');
    const written = definitions.flatMap((path) => {
        const folder = external_node_path_.posix.dirname(path);
        const stated = statedOutput(read(path));
        return [external_node_path_.posix.join(folder, 'cdk.out'), ...(stated === undefined ? [] : [external_node_path_.posix.join(folder, stated)])];
    });
    const inside = [...written, ...named].map(repository_path/* checkPath */.Cg).flatMap((one) => (one.kind === 'path' ? [one.path] : []));
    // The root itself is no output: everything that git ignores would be.
    return [...new Set(inside)].filter((folder) => folder !== '.');
}
function statedOutput(definition) {
    if (definition.kind !== 'text' || !definition.text.includes('"output"'))
        return undefined;
    try {
        const settings = JSON.parse(definition.text);
        const output = typeof settings === 'object' && settings !== null && 'output' in settings ? settings.output : '';
        return typeof output === 'string' && output !== '' && !external_node_path_.posix.isAbsolute(output) ? output : undefined;
    }
    catch {
        // What is wrong with it is said where it is read as a definition.
        return undefined;
    }
}

// EXTERNAL MODULE: ./lib/read/files/decode-text.js
var decode_text = __webpack_require__(6730);
// EXTERNAL MODULE: ./lib/read/files/digests.js
var digests = __webpack_require__(1041);
// EXTERNAL MODULE: ./lib/read/files/git-repository.js
var git_repository = __webpack_require__(553);
// EXTERNAL MODULE: ./lib/model/app-error.js
var app_error = __webpack_require__(3113);
// EXTERNAL MODULE: ./lib/read/files/git-command.js
var git_command = __webpack_require__(6812);
;// CONCATENATED MODULE: ./lib/read/files/list-files.js





/** More files than this are not a repository of services; a folder such as `/` was given. */
const MAX_FILES = 200_000;
/** Folders that tools fill: never a definition's own place. */
const FILLED_BY_TOOLS = new Set([
    '.git',
    'node_modules',
    '.serverless',
    '.aws-sam',
    '.stackgate',
    '.webpack',
    '.esbuild',
    '.terraform',
    '.venv',
    'venv',
    '__pycache__',
    '.mypy_cache',
    '.pytest_cache',
    '.tox',
    '.gradle',
    '.idea',
    '.next',
    '.nuxt',
    '.cache',
    '.yarn',
    '.pnpm-store',
]);
/** What git tracks or would track, and what is really there; undefined where git cannot say. */
function listByGit(root) {
    const tracked = (0,git_command/* git */.$)(root, ['ls-files', '-z', '--stage']);
    const untracked = (0,git_command/* git */.$)(root, ['ls-files', '-z', '--others', '--exclude-standard']);
    const deleted = (0,git_command/* git */.$)(root, ['ls-files', '-z', '--deleted']);
    if (!tracked.ok || !untracked.ok || !deleted.ok)
        return undefined;
    const gone = new Set((0,git_command/* zeroSeparated */.Q)(deleted.stdout));
    const files = new Set();
    const submodules = new Map();
    for (const record of (0,git_command/* zeroSeparated */.Q)(tracked.stdout)) {
        const [mode, id = ''] = record.split(' ', 2);
        const path = record.slice(record.indexOf('\t') + 1);
        if (mode === '160000')
            submodules.set(path, id);
        else if (!gone.has(path))
            files.add(path);
    }
    // A repository inside this one is listed as a folder.
    for (const path of (0,git_command/* zeroSeparated */.Q)(untracked.stdout))
        if (!path.endsWith('/'))
            files.add(path);
    refuseTooMany(files.size, root);
    return { files: [...files], submodules };
}
/** Every file below a folder, relative to the root; links are listed and not followed. */
function listByWalking(root, from = '', keep = () => true) {
    const files = [];
    const folders = [from];
    for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
        for (const entry of entriesOf((0,external_node_path_.join)(root, folder))) {
            const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
            if (entry.isDirectory()) {
                if (!FILLED_BY_TOOLS.has(entry.name) && !(0,repository_path/* reachesIntoGit */.k0)(entry.name))
                    folders.push(path);
            }
            else if ((entry.isFile() || entry.isSymbolicLink()) && keep(path))
                files.push(path);
        }
        refuseTooMany(files.length, root);
    }
    return files;
}
/** A folder that may not be read is passed over: its files are not readable either. */
function entriesOf(folder) {
    try {
        return (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true });
    }
    catch {
        return [];
    }
}
function refuseTooMany(count, root) {
    if (count <= MAX_FILES)
        return;
    throw new app_error/* AppError */.u('usage', `${root} holds more than ${MAX_FILES} files; name the folder of the services`);
}

;// CONCATENATED MODULE: ./lib/read/files/working-tree.js









/**
 * The files of a folder on disk. In a git repository: what git tracks or would track, which is what
 * a commit of it would hold; elsewhere everything but the folders that tools fill.
 *
 * @throws AppError `no-such-directory`; `usage` when it holds more than 200,000 files
 */
function workingTree(root, options = {}) {
    (0,git_repository/* requireFolder */.OK)(root);
    const place = (0,git_repository/* gitPlaceOf */.dz)(root);
    const listed = place === undefined ? undefined : listByGit(root);
    // An ignored folder of a repository lists nothing; whoever names it wants its files all the same.
    const isIgnored = listed?.files.length === 0 && place?.prefix !== '';
    const listing = listed === undefined || isIgnored ? walked(root) : listed;
    const treeWith = (output) => new WorkingTree((0,external_node_fs_.realpathSync)(root), options, listing, output, place);
    const plain = treeWith([]);
    const folders = outputFolders(listing.files, options.assemblies ?? [], (path) => plain.read(path));
    const packaged = options.packaged ? packagedOutput(root, listing.files) : [];
    return folders.length + packaged.length === 0 ? plain : treeWith([...cdkOutput(root, folders), ...packaged]);
}
function walked(root) {
    return { files: listByWalking(root), submodules: new Map() };
}
/** Synthesised templates: built, so mostly ignored by git, and yet the only definition that CDK has. */
function cdkOutput(root, folders) {
    return folders.flatMap((folder) => listByWalking(root, folder, isTemplateLike));
}
/** Just the two files of each `.serverless` folder that say what was packaged. */
function packagedOutput(root, files) {
    const definitions = files.filter((file) => /\.(?:ya?ml|json|[cm]?[jt]s)$/.test(file));
    const folders = new Set(definitions.map((file) => external_node_path_.posix.join(external_node_path_.posix.dirname(file), '.serverless')));
    const names = ['cloudformation-template-update-stack.json', 'serverless-state.json'];
    return [...folders]
        .flatMap((folder) => names.map((name) => `${folder}/${name}`))
        .filter((path) => (0,external_node_fs_.lstatSync)((0,external_node_path_.join)(root, path), { throwIfNoEntry: false })?.isFile());
}
/** Assets are unpacked code: thousands of files, none of them a template. */
function isTemplateLike(path) {
    return path.endsWith('.json') && !/\/(?:asset|bundling-temp)[.-][^/]*\//.test(path);
}
class WorkingTree {
    label;
    prefix;
    packaged;
    #root;
    #paths;
    #readable;
    /** What a commit would hold: a digest must not differ because something was built. */
    #digested;
    #submodules;
    #format;
    #reads = new Map();
    /** The functions of a service ask for one folder, each for itself. */
    #digests = new Map();
    #blobs = new Map();
    #realFolders = new Map();
    constructor(root, options, listing, output, place) {
        this.label = options.label ?? 'working tree';
        if (options.packaged)
            this.packaged = true;
        if (place !== undefined)
            this.prefix = place.prefix;
        this.#root = root;
        this.#readable = new Set([...listing.files, ...output]);
        this.#paths = [...this.#readable].sort(repository_path/* byCodeUnit */.X);
        this.#digested = [...listing.files, ...listing.submodules.keys()].sort(repository_path/* byCodeUnit */.X);
        this.#submodules = listing.submodules;
        this.#format = place?.format ?? 'sha1';
    }
    list() {
        return this.#paths;
    }
    submodules() {
        return [...this.#submodules.keys()];
    }
    has(path) {
        const checked = (0,repository_path/* checkPath */.Cg)(path);
        return checked.kind === 'path' && this.#readable.has(checked.path);
    }
    read(path) {
        const checked = (0,repository_path/* checkPath */.Cg)(path);
        if (checked.kind === 'outside')
            return checked;
        const before = this.#reads.get(checked.path);
        if (before !== undefined)
            return before;
        const read = this.#readChecked(checked.path);
        this.#reads.set(checked.path, read);
        return read;
    }
    #readChecked(path) {
        const real = this.#realPath(path);
        if (real === undefined)
            return { kind: 'missing' };
        const inRoot = (0,external_node_path_.relative)(this.#root, real).split(external_node_path_.sep).join('/');
        if (inRoot === '..' || inRoot.startsWith('../'))
            return outside('the link leaves the repository');
        if ((0,repository_path/* reachesIntoGit */.k0)(inRoot))
            return outside('the link reaches into .git');
        if (this.#readable.has(inRoot))
            return this.#content(real);
        return inRoot === path ? { kind: 'missing' } : outside('the link leads to what the repository does not hold');
    }
    /** Undefined where there is nothing, or links that go in a circle. */
    #realPath(path) {
        const folder = this.#realFolder((0,external_node_path_.dirname)(path));
        if (folder === undefined)
            return undefined;
        const full = (0,external_node_path_.join)(folder, external_node_path_.posix.basename(path));
        try {
            return (0,external_node_fs_.lstatSync)(full).isSymbolicLink() ? (0,external_node_fs_.realpathSync)(full) : full;
        }
        catch {
            return undefined;
        }
    }
    #realFolder(folder) {
        if (!this.#realFolders.has(folder))
            this.#realFolders.set(folder, realPathOrNone((0,external_node_path_.join)(this.#root, folder)));
        return this.#realFolders.get(folder);
    }
    #content(real) {
        const bytes = readCapped(real);
        if (!(bytes instanceof Uint8Array))
            return bytes;
        const read = (0,decode_text/* decodeText */.g7)(bytes);
        (0,blob_memo/* rememberBlob */.z)((0,digests/* blobDigest */.ep)(bytes, this.#format), read);
        return read;
    }
    digest(path, without) {
        const checked = (0,repository_path/* checkPath */.Cg)(path);
        if (checked.kind === 'outside')
            return undefined;
        const { path: at } = checked;
        if (without !== undefined)
            return this.#digestOf(at, without);
        if (!this.#digests.has(at))
            this.#digests.set(at, this.#digestOf(at));
        return this.#digests.get(at);
    }
    #digestOf(path, without) {
        const isFile = this.#readable.has(path) || this.#submodules.has(path);
        return (0,digests/* digestOf */.ol)(this.#digested, path, isFile, (file) => this.#blobOf(file), without);
    }
    /** As git would store it: a link by where it leads. */
    #blobOf(path) {
        if (!this.#blobs.has(path))
            this.#blobs.set(path, this.#hash(path));
        return this.#blobs.get(path);
    }
    #hash(path) {
        const submodule = this.#submodules.get(path);
        if (submodule !== undefined)
            return submodule;
        const full = (0,external_node_path_.join)(this.#root, path);
        try {
            const bytes = (0,external_node_fs_.lstatSync)(full).isSymbolicLink() ? (0,external_node_fs_.readlinkSync)(full, 'buffer') : (0,external_node_fs_.readFileSync)(full);
            return (0,digests/* blobDigest */.ep)(bytes, this.#format);
        }
        catch {
            return undefined;
        }
    }
}
function realPathOrNone(path) {
    try {
        return (0,external_node_fs_.realpathSync)(path);
    }
    catch {
        return undefined;
    }
}
/** Reads through one descriptor, so that what was measured is what is read; devices and pipes are no files. */
function readCapped(path) {
    let descriptor;
    try {
        descriptor = (0,external_node_fs_.openSync)(path, 'r');
        const stats = (0,external_node_fs_.fstatSync)(descriptor);
        if (!stats.isFile())
            return { kind: 'not-text', reason: 'it is no regular file' };
        return stats.size > decode_text/* MAX_FILE_BYTES */.gZ ? (0,decode_text/* tooLarge */.g$)(stats.size) : (0,external_node_fs_.readFileSync)(descriptor);
    }
    catch (error) {
        return { kind: 'not-text', reason: `it cannot be read (${codeOf(error)})` };
    }
    finally {
        if (descriptor !== undefined)
            (0,external_node_fs_.closeSync)(descriptor);
    }
}
function outside(reason) {
    return { kind: 'outside', reason };
}
/** Only the system's code: its message would print where the repository lies on this machine. */
function codeOf(error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
}


/***/ })

};
