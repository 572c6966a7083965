import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { renderSvg } from "../../../src/charts/index.ts";
import { goldenCharts } from "../support/goldenCharts.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
/** Inside node_modules, so that the bundle finds the packages it imports. */
const folder = `${root}node_modules/.cache/sijill-charts-${process.pid}`;

interface Printed {
  readonly hashes: Readonly<Record<string, readonly string[]>>;
  readonly zone: number;
}

function draw(environment: Readonly<Record<string, string>>): Printed {
  const output = execFileSync(process.execPath, [`${folder}/printHashes.mjs`], {
    env: { PATH: process.env.PATH ?? "", ...environment },
    encoding: "utf8",
  });
  return JSON.parse(output) as Printed;
}

describe("charts drawn in other processes", () => {
  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    await build({
      entryPoints: [`${root}test/charts/rendering/printHashes.ts`],
      outfile: `${folder}/printHashes.mjs`,
      bundle: true,
      platform: "node",
      format: "esm",
      packages: "external",
      logLevel: "error",
    });
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("are the same bytes in Damascus, in UTC, west of the date line and in an Arabic locale", async () => {
    const utc = draw({ TZ: "UTC" });
    const damascus = draw({ TZ: "Asia/Damascus" });
    const arabic = draw({ TZ: "America/Adak", LANG: "ar_SY.UTF-8", LC_ALL: "ar_SY.UTF-8", LANGUAGE: "ar" });
    expect(new Set([utc.zone, damascus.zone, arabic.zone]).size).toBe(3);
    expect(Object.keys(utc.hashes)).toHaveLength(goldenCharts().length);
    expect(damascus.hashes).toEqual(utc.hashes);
    expect(arabic.hashes).toEqual(utc.hashes);
    for (const chart of goldenCharts()) {
      const svg = createHash("sha256")
        .update(await renderSvg(chart))
        .digest("hex");
      expect(utc.hashes[chart.id]?.[1]).toBe(svg);
    }
  });
});
