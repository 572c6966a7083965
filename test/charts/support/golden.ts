import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";

const folder = fileURLToPath(new URL("../../golden/charts/", import.meta.url));

/** Compares with the kept file. `UPDATE_GOLDEN=1` writes it anew: then somebody looks at the picture again. */
export function expectGolden(name: string, text: string): void {
  if (process.env.UPDATE_GOLDEN === "1") {
    mkdirSync(folder, { recursive: true });
    writeFileSync(folder + name, text);
  }
  expect(text).toBe(readFileSync(folder + name, "utf8"));
}
