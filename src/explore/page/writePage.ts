import type { Archive } from "../../archive/index.ts";
import { element, type HtmlElement, serializeHtml } from "../../report/index.ts";
import type { View } from "../View.ts";
import type { DimensionValues } from "../valuesOf.ts";
import { writeForm } from "./form.ts";

/** The whole page; complete without its script. */
export function writePage(
  archive: Archive,
  view: View,
  values: readonly DimensionValues[],
  results: HtmlElement,
): string {
  const datasets = archive.datasets.map(({ descriptor: { id, title } }) => ({ id, title }));
  const page = element(
    "html",
    { lang: "en", dir: "ltr" },
    element(
      "head",
      {},
      element("meta", { charset: "utf-8" }),
      element("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
      element("meta", { name: "robots", content: "noindex" }),
      element("title", {}, "Sijill: explore"),
      element("link", { rel: "stylesheet", href: "page.css" }),
      element("link", { rel: "icon", href: "data:," }),
    ),
    element(
      "body",
      {},
      element(
        "header",
        {},
        element("h1", {}, "Sijill: explore"),
        element(
          "p",
          {},
          "Each record is a person who was killed. Datasets are never added up: their units, dates and custody may differ, and one person may stand in several. Outside its coverage a source is silent; silence is not zero.",
        ),
      ),
      element("div", { class: "columns" }, writeForm(view, datasets, values), element("main", {}, results)),
      element("script", { src: "page.js" }),
    ),
  );
  return `<!doctype html>\n${serializeHtml(page, "ltr")}`;
}
