/**
 * `{{name}}` filled from the data, in one pass, so that text from a repository is never a template.
 * @throws when the data lacks a name: a bug of the rule
 */
export function fillTemplate(template: string, data: Readonly<Record<string, string>>): string {
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const text = Object.hasOwn(data, name) ? data[name] : undefined;
    if (text === undefined) throw new Error(`the message needs {{${name}}}, which the report does not give`);
    return text;
  });
}
