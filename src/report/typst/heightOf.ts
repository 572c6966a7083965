import type { TypstContext } from "./TypstContext.ts";

/** Height of a withheld part as it was measured; that of one line where nothing was. */
export function heightOf(unit: string, { heights }: TypstContext): string {
  const height = heights.get(unit);
  return height === undefined ? "1em" : `${height}pt`;
}
