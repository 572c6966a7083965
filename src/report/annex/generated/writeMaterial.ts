import { type Block, nameInput, paragraph } from "../../document/index.ts";
import type { GenerationContext } from "./GenerationContext.ts";
import { textTable } from "./textTable.ts";

/** Every input file with the level of its rows and its hash. */
export function writeMaterial({ analysis, inputs, language, words }: GenerationContext): readonly Block[] {
  const { material } = words.generated;
  const levels = new Map(inputs.map(({ dataset, file, rowLevel }) => [`${dataset}\n${file}`, rowLevel]));
  const files = new Map<string, readonly string[]>();
  for (const { inputs: refs } of [...analysis.quantities.values(), ...analysis.tables.values()])
    for (const input of refs) {
      const level = levels.get(`${input.dataset}\n${input.file}`);
      const kind = level === undefined ? material.unknownLevel : material.levels[level];
      const { name, hash } = nameInput(input, language, 16);
      files.set(`${input.dataset}\n${input.file}\n${input.sha256}`, [name, kind, hash]);
    }
  const rows = [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, [file = "", kind = "", hash = ""]]) => [file, kind, { type: "code", value: hash } as const]);
  return [
    paragraph(material.introduction),
    textTable(material.introduction, [3, 3, 3], [material.file, material.rows, "SHA-256"], rows),
  ];
}
