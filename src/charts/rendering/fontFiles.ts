import { createRequire } from "node:module";

/** A font that travels with the package. System fonts are never used: they differ from machine to machine. */
export interface FontFile {
  /** Name as styles and SVG give it. */
  readonly family: "Source Sans 3" | "Amiri";
  readonly weight: 400 | 700;
  readonly style: "normal" | "italic";
  /** Absolute path of the TrueType file. */
  readonly path: string;
}

/**
 * The shipped fonts: Source Sans 3 regular, bold and italic for Latin letters, Amiri regular and bold for Arabic.
 * Both under the SIL Open Font License 1.1.
 *
 * @example
 * import { fontFiles } from "sijill";
 * console.log(fontFiles().map((font) => `${font.family} ${font.weight}`)[0]); // → Source Sans 3 400
 */
export function fontFiles(): readonly FontFile[] {
  const { resolve } = createRequire(import.meta.url);
  return faces.map(({ file, ...face }) => ({ ...face, path: resolve(`@expo-google-fonts/${file}`) }));
}

const faces = [
  {
    family: "Source Sans 3",
    weight: 400,
    style: "normal",
    file: "source-sans-3/400Regular/SourceSans3_400Regular.ttf",
  },
  {
    family: "Source Sans 3",
    weight: 700,
    style: "normal",
    file: "source-sans-3/700Bold/SourceSans3_700Bold.ttf",
  },
  {
    family: "Source Sans 3",
    weight: 400,
    style: "italic",
    file: "source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf",
  },
  { family: "Amiri", weight: 400, style: "normal", file: "amiri/400Regular/Amiri_400Regular.ttf" },
  { family: "Amiri", weight: 700, style: "normal", file: "amiri/700Bold/Amiri_700Bold.ttf" },
] as const;
