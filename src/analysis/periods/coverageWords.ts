import type { ArchiveDataset } from "../../archive/index.ts";

/** "2005-01-01 to 2020-12-31 and 2022-01-01 to 2024-12-31": the coverage of a dataset without its gaps. */
export function coverageWords({ covered }: ArchiveDataset): string {
  return covered.map(({ from, to }) => `${from} to ${to}`).join(" and ");
}
