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

/**
 * A path as a literal for the engine's readers, which take it for a pattern: a file really named `r[1].csv` or `*.csv`
 * would otherwise mean other files.
 */
export function filePattern(path: string): string {
  return literal(path.replace(/[*?[]/g, "[$&]"));
}

/** A text expression without blanks around it, its Arabic-Indic and Persian digits as 0-9. */
export function westernDigits(expression: string): string {
  return `translate(trim(${expression}), '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹', '01234567890123456789')`;
}

/** The whole number that a column of text holds, null when it holds none. */
export function wholeNumber(column: string): string {
  return `try_cast(${westernDigits(identifier(column))} AS BIGINT)`;
}
