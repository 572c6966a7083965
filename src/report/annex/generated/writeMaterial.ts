import { type Block, paragraph } from "../../document/index.ts";
import type { GenerationContext } from "./GenerationContext.ts";
import { textTable } from "./textTable.ts";

/** Every input file with the level of its rows and its hash. */
export function writeMaterial({ analysis, inputs, words }: GenerationContext): readonly Block[] {
  const { material } = words.generated;
  const levels = new Map(inputs.map(({ dataset, file, rowLevel }) => [`${dataset}\n${file}`, rowLevel]));
  const files = new Map<string, readonly string[]>();
  for (const { inputs: refs } of [...analysis.quantities.values(), ...analysis.tables.values()])
    for (const { dataset, file, sha256 } of refs) {
      const level = levels.get(`${dataset}\n${file}`);
      const kind = level === undefined ? material.unknownLevel : material.levels[level];
      files.set(`${dataset}\n${file}\n${sha256}`, [`${dataset}, ${file}`, kind, `${sha256.slice(0, 16)}…`]);
    }
  const rows = [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, [file = "", kind = "", hash = ""]]) => [file, kind, { type: "code", value: hash } as const]);
  return [
    paragraph(material.introduction),
    textTable(material.introduction, [3, 3, 3], [material.file, material.rows, "SHA-256"], rows),
  ];
}
