import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { describe, expect, test } from "vitest";
import { checkScript } from "../../../src/report/checkPage/checkScript.ts";

const at = (path: string) => fileURLToPath(new URL(`../../../src/report/checkPage/${path}`, import.meta.url));

describe("the script of the check page", () => {
  // UPDATE_GOLDEN=1 writes the file anew after a change of its source.
  test("is what its source says", async () => {
    const { outputFiles } = await build({
      entryPoints: [at("page/main.ts")],
      bundle: true,
      minify: true,
      charset: "utf8",
      format: "iife",
      platform: "browser",
      target: "es2022",
      write: false,
    });
    const bundled = (outputFiles[0]?.text ?? "").trim();
    if (process.env.UPDATE_GOLDEN === "1") {
      const comment =
        "/** `page/main.ts` as the page carries it; written by `UPDATE_GOLDEN=1 npx vitest run test/report/checkPage`. */";
      writeFileSync(
        at("checkScript.ts"),
        `${comment}\nexport const checkScript =\n  ${JSON.stringify(bundled)};\n`,
      );
    } else expect(checkScript).toBe(bundled);
  });

  test("asks for nothing, writes no markup, runs no text and cannot end its own element", () => {
    expect(checkScript.length).toBeGreaterThan(1000);
    expect(checkScript).not.toMatch(
      /innerHTML|insertAdjacent|document\.write|eval\(|Function\(|fetch\(|XMLHttp|import\(|https?:|localStorage|<\/|node:/,
    );
  });
});
