/** Anchors hold an underscore, which no id of a quantity, figure or table may: they cannot collide. */
export const anchors = {
  source: (number: number) => `source_${number}`,
  quantity: (id: string) => `number_${id}`,
  figure: (id: string) => `figure_${id}`,
  table: (id: string) => `table_${id}`,
  /** By the number of a paragraph, or by the name its author gave it; names begin with a letter. */
  paragraph: (numberOrName: number | string) => `paragraph_${numberOrName}`,
  section: (numberOrId: number | string) => `section_${numberOrId}`,
  term: (id: string) => `term_${id}`,
  footnote: (number: number) => `footnote_${number}`,
  footnoteReference: (number: number) => `footnote_${number}_back`,
} as const;
