import { mappedColumns } from "../dataset/fieldExpression.ts";
import type { LoadedFile, MappedFiles } from "../dataset/loadFile.ts";
import type { Finding } from "./Finding.ts";
import type { Rejection } from "./Rejection.ts";
import { toRejection } from "./toRejection.ts";

/** All rejections of a dataset by file, row, column and code: rows that could not be read, and findings in the others. */
export function listRejections(
  findings: readonly Finding[],
  loaded: readonly LoadedFile[],
  { columns }: Pick<MappedFiles, "columns">,
): Rejection[] {
  return loaded.flatMap(({ content, source }, at) => {
    const unreadable = source.unreadable.map(({ row, value, problem }) =>
      toRejection(problem({ file: content.name, row }), value),
    );
    const found = findings
      .filter(({ file }) => file === at)
      .map(({ position, field, value, problem }) => {
        const mapping = columns[field];
        const column = mapping === undefined ? field : mappedColumns(mapping).join(" + ");
        return toRejection(problem({ file: content.name, row: source.rowNumber(position), column }), value);
      });
    return [...unreadable, ...found].sort(inOrder);
  });
}

function inOrder(a: Rejection, b: Rejection): number {
  return a.row - b.row || compare(a.column ?? "", b.column ?? "") || compare(a.code, b.code);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
