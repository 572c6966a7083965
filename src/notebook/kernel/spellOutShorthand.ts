import { createRequire } from "node:module";
import type * as TypeScript from "@tslab/typescript-for-tslab";

/** The compiler of tslab, found from tslab: a package manager may keep it where only tslab sees it. */
const ts: typeof TypeScript = createRequire(createRequire(import.meta.url).resolve("tslab"))(
  "@tslab/typescript-for-tslab",
);

/**
 * Writes `{ after }` as `{ after: after }`. tslab finds the variables of earlier cells by their names, but not in this
 * short form, which would then be answered with "after is not defined".
 */
export function spellOutShorthand(code: string): string {
  const found: TypeScript.Identifier[] = [];
  const visit = (node: TypeScript.Node): void => {
    if (ts.isShorthandPropertyAssignment(node)) found.push(node.name);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("cell.ts", code, ts.ScriptTarget.ES2022, false, ts.ScriptKind.TS));
  return found.reduceRight(
    (spelled, { text, end }) => `${spelled.slice(0, end)}: ${text}${spelled.slice(end)}`,
    code,
  );
}
