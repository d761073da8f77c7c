// What the generated definitions may include: one file for each way in which the framework reads one.
export const folder = 'services/shop';

export const files = {
  'services/shared.yml': 'name: shared\nof: ${self:service}\nlist: [x, "${sls:stage}"]\n',
  'services/shop/config.yml': [
    'a: A',
    'nested:\n  b: 2\n  c: "x-${self:service}"\n  deeper: { flag: "true", no: null }',
    'list: [one, "${sls:stage}", 3, { k: v }]',
    'nothing: null',
    'ref: ${self:custom.text}',
    'escaped: \\${self:service}',
    'other: ${file(./more.json)}',
    'number: 1.50',
    'octal: 0o17',
    'date: 2012-10-17',
    'empty: ""',
    'tag: !Sub "${AWS::Region}-${self:service}"',
    'loop: ${file(config.yml):loop}',
    '',
  ].join('\n'),
  'services/shop/config.dev.yml': 'stage: of dev\nparams: { url: dev.example.org }\n',
  'services/shop/more.json':
    '{ "k": { "v": "${opt:stage}" }, "n": 5, "yes": true, "s": "str", "null": null, "list": ["p", ["q"]] }\n',
  'services/shop/words.txt': 'plain words\n',
  'services/shop/variables.txt': 'in ${self:service} of ${AWS::Region}\n',
  'services/shop/escaped.sql': 'select \\${self:service}',
  'services/shop/key.pem': 'config.yml',
  'services/shop/terraform.tfstate': '{ "outputs": { "x": { "value": "tf" } } }\n',
  'services/shop/list.yaml': '- p\n- ${self:custom.number}\n',
  'services/shop/settings.toml': 'name = "toml"\n',
  'services/shop/empty.yml': '',
  'services/shop/broken.json': '{',
  'services/shop/code.js': 'module.exports = 1;\n',
};

/** The definition in which each case stands, under `custom.case`. */
export function definitionWith(subject, { stage, region, paramsInFile }) {
  return {
    service: 'shop',
    provider: { name: 'aws', ...(stage && { stage }), ...(region && { region }) },
    params: {
      default: paramsInFile
        ? '${file(config.dev.yml):params}'
        : { url: 'example.org', all: '${self:service}-all', object: { a: '${sls:stage}' }, none: null, zero: 0 },
      dev: { url: 'dev.example.org', own: '${param:all}!', list: ['a', '${param:url}'], none: null },
      prod: { url: '${self:custom.nowhere}' },
    },
    custom: {
      text: 'words',
      number: 1.5,
      zero: 0,
      yes: true,
      no: false,
      nothing: null,
      empty: '',
      list: ['one', '${sls:stage}', ['two'], { k: '${self:service}' }],
      object: { a: { b: '${self:custom.text}' }, key: 'a', 'with space': 1 },
      stages: { dev: { name: 'dev-name' }, prod: { name: 'prod-name' } },
      escaped: '\\${self:service}',
      pair: '\\\\${self:service}',
      flag: ' TRUE ',
      file: 'config.yml',
      refersOn: '${self:custom.object.a.b}',
      whole: '${self:custom.object}',
      fromFile: '${file(./config.yml):nested}',
      missing: '${self:custom.nowhere, null}',
      outer: '${self:custom.case.x, "no x"}',
      case: subject,
    },
  };
}
