// npm run docs: the gallery of charts from the executed notebooks, and the reference of every function, into docs/build.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Application } from "typedoc";
import { allNotebooks } from "../notebooks/setup/execute.mjs";
import { notebooks } from "../notebooks/setup/jupyter.mjs";
import { chartsOf, galleryPage } from "./gallery.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const out = `${root}docs/build`;
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

const charts = allNotebooks().flatMap((file) =>
  chartsOf(JSON.parse(readFileSync(`${notebooks}/${file}`, "utf8")), file),
);
const exported = readFileSync(`${root}src/charts/index.ts`, "utf8");
writeFileSync(`${out}/index.html`, galleryPage(charts, exported, await fontFaces()));
process.stdout.write(`${charts.length} charts: docs/build/index.html\n`);

/** The fonts that the drawings were measured with: with others their labels would be cut. */
async function fontFaces() {
  const { fontFiles } = await import("../dist/index.js");
  return fontFiles()
    .filter(({ style }) => style === "normal")
    .map(({ family, weight, path }) => {
      const data = readFileSync(path).toString("base64");
      return `@font-face{font-family:"${family}";font-weight:${weight};src:url(data:font/ttf;base64,${data})}`;
    })
    .join("\n");
}

const reference = await Application.bootstrapWithPlugins({
  entryPoints: [`${root}src/index.ts`],
  tsconfig: `${root}tsconfig.json`,
  out: `${out}/reference`,
  name: "Sijill",
  readme: "none",
  disableSources: true,
  excludePrivate: true,
  excludeInternal: true,
  hideGenerator: true,
  logLevel: "Error",
  skipErrorChecking: true,
  customCss: `${root}docs/reference.css`,
});
const project = await reference.convert();
if (project === undefined) process.exit(1);
await reference.generateOutputs(project);
process.stdout.write("reference: docs/build/reference/index.html\n");
