/**
 * Fills the names in braces of a template. Values are put in as they are and never read as templates,
 * so a label that contains braces stays what it is.
 *
 * @param template text with names in braces, such as "{lower} to {upper}"
 * @param values text for each name; a name without a value is a mistake of the language table and throws
 */
export function fillTemplate(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{([A-Za-z]+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new TypeError(`The template "${template}" asks for an unknown "${name}".`);
    return value;
  });
}
