/** Address of the running library: what `import … from "sijill"` means inside an analysis. */
export function libraryEntry(): URL {
  return import.meta.url.endsWith(".ts")
    ? new URL("../../index.ts", import.meta.url)
    : new URL("../index.js", import.meta.url);
}
