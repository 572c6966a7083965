import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { describe, expect, test } from "vitest";
import { pageScript } from "../../../src/report/html/pageScript.ts";

const at = (path: string) => fileURLToPath(new URL(`../../../src/report/html/${path}`, import.meta.url));

/** The source as pages carry it: small, one line, the same on every machine. */
async function bundlePage(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [at("page/readFigures.ts")],
    bundle: true,
    minify: true,
    format: "iife",
    platform: "browser",
    target: "es2022",
    write: false,
  });
  return (outputFiles[0]?.text ?? "").trim();
}

describe("the script of a page", () => {
  // UPDATE_GOLDEN=1 writes the file anew after a change of its source.
  test("is what its source says", async () => {
    const bundled = await bundlePage();
    if (process.env.UPDATE_GOLDEN === "1") {
      const comment =
        "/** `page/readFigures.ts` as pages carry it; written by `UPDATE_GOLDEN=1 npx vitest run test/report/html/pageScript.test.ts`. */";
      const literal = JSON.stringify(bundled);
      writeFileSync(at("pageScript.ts"), `${comment}\nexport const pageScript =\n  ${literal};\n`);
    } else expect(pageScript).toBe(bundled);
    expect(bundled.length).toBeLessThan(6000);
  });

  test("asks for nothing, writes no markup, runs no text and cannot end its own element", () => {
    expect(pageScript).not.toMatch(
      /innerHTML|insertAdjacent|document\.write|eval|Function\(|fetch|XMLHttp|import|https?:|<\//,
    );
  });
});
