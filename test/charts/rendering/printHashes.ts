import { createHash } from "node:crypto";
import { outlineText, renderPng, renderSvg } from "../../../src/charts/index.ts";
import { goldenCharts } from "../support/goldenCharts.ts";

/** Entry of the child processes of determinism.test.ts: hashes of everything drawn, as one JSON line. */
const sha256 = (bytes: string | Buffer): string => createHash("sha256").update(bytes).digest("hex");
const hashes: Record<string, readonly string[]> = {};
for (const chart of goldenCharts()) {
  const svg = await renderSvg(chart);
  hashes[chart.id] = [
    sha256(JSON.stringify(chart)),
    sha256(svg),
    sha256(renderPng(svg, { scale: 1 })),
    sha256(outlineText(svg)),
  ];
}
process.stdout.write(JSON.stringify({ hashes, zone: new Date(0).getTimezoneOffset() }));
