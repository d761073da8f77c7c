import { defaultSettings, defaultStage } from './default-settings.js';
import { readSettingsForStage } from './stage-settings.js';

const location = { file: 'stackgate.yml', line: 1, column: 1 };
const settings = {
  ...defaultSettings(),
  stages: [
    defaultStage,
    { name: 'prod', region: 'eu-west-1', ephemeral: false, parameters: new Map([['Stage', 'prod']]) },
  ],
  services: [
    {
      match: '**/template.yaml',
      stackName: '{service}-{stage}',
      parameters: new Map([
        ['Size', '1'],
        ['Stage', 'x'],
      ]),
      location,
    },
    { match: 'pay/*', name: 'payments', parameters: new Map([['Size', '2']]), location },
  ],
  environment: ['NODE_ENV', 'toString'],
};
const inputs = {
  definitions: ['pay/template.yaml', 'other.yml'],
  environment: { NODE_ENV: 'test', SECRET: 'no' },
  assemblies: new Map<string, string>(),
};

describe('readSettingsForStage', () => {
  it('merges the entries of a definition, later ones and the stage winning', () => {
    const { region, services } = readSettingsForStage(settings, 'prod', inputs);
    expect(region).toBe('eu-west-1');
    expect(services.get('pay/template.yaml')).toEqual({
      name: 'payments',
      stackName: '{service}-{stage}',
      parameters: new Map([
        ['Size', '2'],
        ['Stage', 'prod'],
      ]),
    });
    expect(services.get('other.yml')).toEqual({ parameters: new Map([['Stage', 'prod']]) });
  });

  it('takes only the environment variables that are allowed', () => {
    expect(readSettingsForStage(settings, 'dev', inputs).allowedEnvironment).toEqual(new Map([['NODE_ENV', 'test']]));
  });

  it('gives an unconfigured stage no values of its own', () => {
    const read = readSettingsForStage(settings, 'pr-12', inputs);
    expect(read.region).toBeUndefined();
    expect(read.services.get('pay/template.yaml')?.parameters.get('Stage')).toBe('x');
  });
});
