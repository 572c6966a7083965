import type { InputRef } from "../../quantities/index.ts";
import { type Block, nameInput, paragraph, text } from "../document/index.ts";
import type { Ledger } from "../ledger/index.ts";
import type { AppendixParts } from "./buildAppendix.ts";

/** A table of every input file the report rests on, with its hash in full. */
export function listInputs({ document, ledger, wording }: AppendixParts): readonly Block[] {
  const words = wording.ledger;
  const files = inputFiles(ledger);
  if (files.length === 0) return [];
  const rows = files.map((input) => {
    const { name, hash } = nameInput(input, document.frontMatter.language);
    return [[text(name)], [{ type: "code", value: hash } as const]];
  });
  return [
    paragraph(words.inputsIntroduction),
    {
      type: "textTable",
      label: words.inputs,
      align: [null, null],
      widths: [2, 5],
      rows: [[[text(words.inputFile)], [text(words.hash)]], ...rows],
    },
  ];
}

/** The files behind all quantities and tables, each once, by dataset and file. */
function inputFiles({ quantities, tables }: Ledger): readonly InputRef[] {
  const files = new Map<string, InputRef>();
  for (const { inputs } of [...quantities, ...tables])
    for (const input of inputs) files.set(`${input.dataset}\n${input.file}\n${input.sha256}`, input);
  return [...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, input]) => input);
}
