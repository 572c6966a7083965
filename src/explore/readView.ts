import { type CountingKey, countingKeys } from "../analysis/index.ts";
import { type Archive, type Dimension, dimensions } from "../archive/index.ts";
import { SijillError } from "../errors/index.ts";
import { messages } from "./messages.ts";
import { type Drawing, drawings, type View } from "./View.ts";

/** A year, or a day. */
const moment = /^\d{4}(?:-\d{2}-\d{2})?$/;

/**
 * Reads a view from the query of an address. A year alone means its first or last day; nothing given means all datasets
 * by year, drawn by year.
 *
 * @throws SIJILL_DATASET_UNKNOWN, SIJILL_OPTION_UNKNOWN, SIJILL_DATE_INVALID
 */
export function readView(query: URLSearchParams, archive: Archive): View {
  const all = archive.datasets.map(({ descriptor }) => descriptor.id);
  const asked = query.getAll("dataset").map((id) => archive.dataset(id).descriptor.id);
  const by = query.getAll("by").filter((key) => key !== "");
  for (const key of by) if (!isKey(key)) throw new SijillError(messages.unknown("by", key, countingKeys));
  const drawing = query.get("drawing") ?? "year";
  if (!isDrawing(drawing)) throw new SijillError(messages.unknown("drawing", drawing, drawings));
  const where: Partial<Record<Dimension, readonly string[]>> = {};
  for (const dimension of dimensions) {
    const values = query.getAll(dimension).filter((value) => value !== "");
    if (values.length > 0) where[dimension] = values;
  }
  const [from, to] = [readMoment(query, "from", "-01-01"), readMoment(query, "to", "-12-31")];
  const rejectedFrom = Number(query.get("rejected") ?? 0);
  return {
    datasets: asked.length === 0 ? all : all.filter((id) => asked.includes(id)),
    by: by.length === 0 ? ["year"] : (by as CountingKey[]),
    where,
    from,
    to,
    drawing,
    rejectedFrom: Number.isSafeInteger(rejectedFrom) && rejectedFrom >= 0 ? rejectedFrom : 0,
  };
}

function readMoment(query: URLSearchParams, name: "from" | "to", end: string): string {
  const text = (query.get(name) ?? "").trim();
  if (text === "") return "";
  if (!moment.test(text)) throw new SijillError(messages.moment(name, text));
  return text.length === 4 ? text + end : text;
}

function isKey(key: string): key is CountingKey {
  return (countingKeys as readonly string[]).includes(key);
}

function isDrawing(drawing: string): drawing is Drawing {
  return (drawings as readonly string[]).includes(drawing);
}
