import type { Archive, Rejection } from "../../archive/index.ts";
import { formatInteger } from "../../quantities/index.ts";
import { element, type HtmlElement } from "../../report/index.ts";
import { type View, viewQuery } from "../View.ts";

const rowsOfAPage = 100;
const columns = ["file", "row", "column", "value", "code", "message"] as const;

/** The rows that were not accepted, a hundred at a time, each with where it stands and why. */
export function writeRejected(archive: Archive, view: View): HtmlElement {
  const all: readonly Rejection[] = view.datasets.flatMap((id) => archive.dataset(id).rejections);
  if (all.length === 0) return element("p", {}, "No row was rejected.");
  const start = view.rejectedFrom < all.length ? view.rejectedFrom : 0;
  const shown = all.slice(start, start + rowsOfAPage);
  const page = (from: number, text: string) => {
    const query = viewQuery({ ...view, rejectedFrom: from });
    return [element("a", { href: `?${query}`, "data-query": query }, text), " "];
  };
  return element(
    "div",
    {},
    element(
      "p",
      {},
      `${formatInteger(start + 1, "en")} to ${formatInteger(start + shown.length, "en")} of ${formatInteger(all.length, "en")}. `,
      start > 0 ? page(Math.max(0, start - rowsOfAPage), "earlier") : [],
      start + shown.length < all.length ? page(start + rowsOfAPage, "later") : [],
    ),
    element(
      "div",
      { class: "scroll", tabindex: 0, role: "region", "aria-label": "Rejected rows" },
      element(
        "table",
        {},
        element(
          "thead",
          {},
          element(
            "tr",
            {},
            columns.map((column) => element("th", { scope: "col" }, column)),
          ),
        ),
        element(
          "tbody",
          {},
          shown.map((rejection) =>
            element(
              "tr",
              {},
              columns.map((column) => element("td", { dir: "auto" }, String(rejection[column] ?? ""))),
            ),
          ),
        ),
      ),
    ),
  );
}
