import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { visibleText } from "../../../src/report/document/index.ts";
import { typstString } from "../../../src/report/typst/index.ts";
import { hostile } from "../support/hostile.ts";

const library = createRequire(import.meta.url)("@myriaddreamin/typst-ts-node-compiler") as {
  NodeCompiler: typeof NodeCompiler;
};
const workspace = mkdtempSync(join(tmpdir(), "sijill-typst-"));
afterAll(() => rmSync(workspace, { recursive: true, force: true }));

/** What Typst itself understands of the strings: it compiles them and is asked for their values. */
function readBack(texts: readonly string[]): readonly string[] {
  const source = texts.map((text) => `#{ [#metadata(${typstString(text)}) <value>] }`).join("\n");
  // A new compiler each time, as the report system does it: one that is used again mixes up texts (see compilePdf).
  const compiler = library.NodeCompiler.create({ workspace });
  const { result } = compiler.compile({ mainFileContent: source });
  if (result === null) throw new Error(`Typst refused: ${JSON.stringify(texts)}`);
  return compiler.query(result, { selector: "<value>", field: "value" }) as readonly string[];
}

describe("typstString", () => {
  test("hostile strings are read by Typst as themselves, without what nobody can see", () => {
    expect(readBack(hostile)).toEqual(hostile.map(visibleText));
  });

  test("so is any string", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" }), { minLength: 20, maxLength: 20 }), (texts) => {
        expect(readBack(texts)).toEqual(texts.map(visibleText));
      }),
      { seed: 20140120, numRuns: 60 },
    );
  });

  test("so is any string of the characters that mean something to Typst", () => {
    const marks = fc.constantFrom(..."\\\"#$*_`@<>{}[]();=+-/~'.,:u0\n ");
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: marks, maxLength: 30 }), { minLength: 20, maxLength: 20 }),
        (texts) => {
          expect(readBack(texts)).toEqual(texts.map(visibleText));
        },
      ),
      { seed: 20140120, numRuns: 60 },
    );
  });
});

describe("visibleText", () => {
  test.each([
    ["a\u202E31\u202Cb", "a31b"],
    ["a\u0000\u0007b", "ab"],
    ["a\n\r\n\tb", "a b"],
    ["\uD800x", "\uFFFDx"],
    ["سجلّ\u200F", "سجلّ\u200F"],
    ["\u{1F600}", "\u{1F600}"],
  ])("%j is %j", (text, expected) => {
    expect(visibleText(text)).toBe(expected);
  });
});
