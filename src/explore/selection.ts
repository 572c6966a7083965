import type { CountSelection } from "../analysis/index.ts";
import type { Archive } from "../archive/index.ts";
import type { View } from "./View.ts";

/** The records a view selects; an end that is not given is the end of what the datasets could have recorded. */
export function selectionOfView(archive: Archive, { datasets, where, from, to }: View): CountSelection {
  const spans = datasets.map((id) => archive.dataset(id).coverage);
  const [first = ""] = spans.map((span) => span.from).sort();
  const [last = ""] = spans
    .map((span) => span.to)
    .sort()
    .reverse();
  return {
    ...(from === "" && to === "" ? {} : { period: { from: from || first, to: to || last } }),
    ...(Object.keys(where).length === 0 ? {} : { where }),
  };
}
