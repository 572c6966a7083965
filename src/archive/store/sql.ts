/** Quotes an identifier: the only way a name from outside enters a statement. */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Quotes a text literal, for the places where the engine takes no bound parameter (paths, options of readers). */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A list of text literals: `'a', 'b'`. */
export function literals(texts: readonly string[]): string {
  return texts.map(literal).join(", ");
}
