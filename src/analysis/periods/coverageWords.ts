import type { ArchiveDataset } from "../../archive/index.ts";
import { formatPeriod, type Language } from "../../quantities/index.ts";
import { selectWording } from "../wording/index.ts";

/** "1 January 2005 to 31 December 2020 and 1 January 2022 to …": the coverage of a dataset without its gaps. */
export function coverageWords({ covered }: ArchiveDataset, language: Language): string {
  return covered.map((span) => formatPeriod(span, language)).join(selectWording(language).and);
}
