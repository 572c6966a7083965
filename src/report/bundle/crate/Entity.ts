/** One entity of a crate: flat, other entities by their ids only. */
export interface Entity {
  readonly "@id": string;
  readonly "@type": string | readonly string[];
  readonly [property: string]: unknown;
}

export interface Reference {
  readonly "@id": string;
}

/** References to entities: one stands alone, several in a list, as compacted JSON-LD has it; none is left out. */
export function references(ids: readonly string[]): Reference | readonly Reference[] | undefined {
  const [first, ...more] = ids;
  if (first === undefined) return undefined;
  return more.length === 0 ? { "@id": first } : ids.map((id) => ({ "@id": id }));
}

/** A path as the id of a file: a relative reference, with everything encoded that has a meaning in an address. */
export function fileId(path: string): string {
  return encodeURI(path).replaceAll("#", "%23").replaceAll("?", "%3F");
}

/** The id of something that is no file, such as `#quantity/total`. */
export function localId(kind: string, name: string): string {
  return `#${kind}/${encodeURIComponent(name)}`;
}
