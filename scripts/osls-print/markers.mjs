// What stands for a value that is not known offline, the same on both sides. None looks like a variable.
export const markers = {
  environment: (name) => `<env:${tame(name)}>`,
  parameter: (name) => `<ssm:${tame(name.split('~')[0])}>`,
  stackOutput: (name) => `<cf:${tame(name)}>`,
  account: '<account>',
  unknown: '<unknown>',
};

function tame(name) {
  return name.replaceAll('${', '{');
}
