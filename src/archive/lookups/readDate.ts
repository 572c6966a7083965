import type { Problem } from "../../errors/index.ts";
import {
  type ColumnMapping,
  createDateReader,
  type DatasetDescriptor,
  type PartialDate,
  readPartialDateFromParts,
} from "../../records/index.ts";
import { partSeparator } from "../dataset/fieldExpression.ts";

/** Reads the dates of one field as its descriptor says they are written, whole or in parts. */
export function dateReader(
  descriptor: Pick<DatasetDescriptor, "dateFormats" | "dateOrder" | "missing">,
  mapping: ColumnMapping,
): (raw: string) => PartialDate | Problem {
  const { dateFormats, dateOrder, missing } = descriptor;
  const withBlank = missing.includes("") ? missing : [...missing, ""];
  const readWhole = createDateReader({
    ...(dateFormats === undefined ? {} : { formats: dateFormats }),
    ...(dateOrder === undefined ? {} : { order: dateOrder }),
    missing: withBlank,
  });
  if (typeof mapping === "string") return readWhole;
  return (raw) => {
    if (!raw.includes(partSeparator)) return readWhole(raw);
    const [year = null, month = null, day = null] = raw.split(partSeparator);
    return readPartialDateFromParts({ year, month, day }, { missing: withBlank });
  };
}
