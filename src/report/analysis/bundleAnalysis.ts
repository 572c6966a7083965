import { readFile } from "node:fs/promises";
import { builtinModules } from "node:module";
import { extname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { BuildFailure, Plugin } from "esbuild";
import { SijillError } from "../../errors/index.ts";
import { sha256 } from "../sha256.ts";
import { libraryPackage } from "./libraryPackage.ts";
import { messages } from "./messages.ts";

/** One source file of an analysis. */
export interface AnalysisSourceFile {
  /** Relative to the report folder, with forward slashes. */
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

export interface AnalysisBundle {
  /** JavaScript with an inline-free body; the map tells where its lines come from. */
  readonly code: string;
  readonly sourceMap: string;
  readonly sources: readonly AnalysisSourceFile[];
}

/** Name that `import.meta.url` is replaced by; each file declares its own. */
const MODULE_URL = "__sijillModuleUrl";

/**
 * Bundles `analysis.ts` and the local files it imports into one module. Packages stay outside, by absolute address, so
 * that the module runs from any folder; "sijill" is the running library itself, so that there is one instance of it.
 *
 * @throws SIJILL_ANALYSIS_UNREADABLE for each place that is not TypeScript or imports what is not there
 */
export async function bundleAnalysis(folder: string, libraryEntry: URL): Promise<AnalysisBundle> {
  const esbuild = await import("esbuild");
  const entry = resolve(folder, "analysis.ts");
  try {
    const result = await esbuild.build({
      entryPoints: [entry],
      absWorkingDir: folder,
      bundle: true,
      write: false,
      outdir: folder,
      format: "esm",
      platform: "node",
      target: "node20",
      charset: "utf8",
      sourcemap: "external",
      sourcesContent: false,
      metafile: true,
      logLevel: "silent",
      conditions: [], // without esbuild's own "module", which Node does not know
      define: { "import.meta.url": MODULE_URL },
      plugins: [outsidePackages(libraryEntry), moduleUrls()],
    });
    const text = (extension: string) =>
      result.outputFiles.find((file) => file.path.endsWith(extension))?.text ?? "";
    // A library that runs from its TypeScript sources is bundled along; it is not part of the analysis.
    const { folder: packageFolder } = await libraryPackage(libraryEntry);
    const library = ["src", "data/facilities", "data/glossary"].map((part) => join(packageFolder, part));
    const paths = Object.keys(result.metafile.inputs)
      .map((path) => resolve(folder, path))
      .filter((path) => !library.some((part) => isInside(path, part)));
    return { code: text(".js"), sourceMap: text(".map"), sources: await hashSources(paths, folder) };
  } catch (error) {
    if (!isBuildFailure(error)) throw error;
    const [first, ...rest] = error.errors.map(({ text, location }) =>
      messages.analysisUnreadable(
        location === null
          ? { file: "analysis.ts" }
          : { file: location.file, line: location.line, column: String(location.column + 1) },
        text,
      ),
    );
    throw first === undefined ? error : new SijillError([first, ...rest]);
  }
}

/** Leaves packages and Node's own modules outside; the library comes from its running entry. */
function outsidePackages(libraryEntry: URL): Plugin {
  return {
    name: "sijill-packages",
    setup(build) {
      build.onResolve({ filter: /^[^./]/ }, async ({ path, kind, resolveDir, pluginData }) => {
        if (kind === "entry-point" || pluginData === RESOLVING) return undefined;
        if (path.startsWith("node:") || builtinModules.includes(path)) return { path, external: true };
        if (path.startsWith("file:")) return { path, external: true };
        if (path === "sijill")
          return extname(libraryEntry.pathname) === ".ts"
            ? { path: fileURLToPath(libraryEntry) }
            : { path: libraryEntry.href, external: true };
        const found = await build.resolve(path, { kind, resolveDir, pluginData: RESOLVING });
        return found.errors.length > 0
          ? { errors: found.errors }
          : { path: pathToFileURL(found.path).href, external: true };
      });
    },
  };
}

const RESOLVING = Symbol("resolving");

/** Keeps `import.meta.url` of each bundled file what it is without bundling; on its first line, so that lines stay. */
function moduleUrls(): Plugin {
  return {
    name: "sijill-module-urls",
    setup(build) {
      build.onLoad({ filter: /\.[cm]?[jt]sx?$/ }, async ({ path }) => {
        const source = await readFile(path, "utf8");
        if (!source.includes("import.meta.url")) return undefined;
        const declared = `const ${MODULE_URL} = ${JSON.stringify(pathToFileURL(path).href)};`;
        return { contents: declared + source, loader: /\.[cm]?ts$/.test(path) ? "ts" : "default" };
      });
    },
  };
}

async function hashSources(paths: readonly string[], folder: string): Promise<readonly AnalysisSourceFile[]> {
  const files = await Promise.all(
    paths.map(async (path) => {
      const content = await readFile(path);
      return {
        path: relative(folder, path).split(sep).join("/"),
        sha256: sha256(content),
        bytes: content.length,
      };
    }),
  );
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return !way.startsWith("..") && way !== "";
}

function isBuildFailure(error: unknown): error is BuildFailure {
  return error instanceof Error && Array.isArray((error as Partial<BuildFailure>).errors);
}
