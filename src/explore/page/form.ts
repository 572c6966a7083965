import { analysisWording, countingKeys } from "../../analysis/index.ts";
import { formatInteger } from "../../quantities/index.ts";
import { element, type HtmlElement } from "../../report/index.ts";
import { drawings, selected, type View } from "../View.ts";
import type { DimensionValues } from "../valuesOf.ts";

/** The form that says a view: datasets, time, values of each dimension, what to count by and how to draw it. */
export function writeForm(
  view: View,
  datasets: readonly { readonly id: string; readonly title: string }[],
  values: readonly DimensionValues[],
): HtmlElement {
  const { keys: names } = analysisWording("en");
  return element(
    "form",
    { method: "get", "aria-label": "What is looked at" },
    group(
      "Datasets",
      datasets.map(({ id, title }) => choice("dataset", id, title, view.datasets.includes(id), null)),
    ),
    group("Time", [field("from", "From (a year, or a day)", view.from), field("to", "To", view.to)]),
    group("Count by", [
      element(
        "select",
        { name: "by", multiple: "", size: 6, "aria-label": "Count by" },
        countingKeys.map((key) => option(key, names[key], view.by.includes(key))),
      ),
    ]),
    group("Drawing", [
      element(
        "select",
        { name: "drawing", "aria-label": "Drawing" },
        drawings.map((drawing) => option(drawing, drawing.replaceAll("-", " "), drawing === view.drawing)),
      ),
    ]),
    values.map(({ dimension, found }) =>
      group(names[dimension], [
        element(
          "div",
          { class: "values", tabindex: 0, role: "group", "aria-label": names[dimension] },
          found.map(({ value, label, count }) =>
            choice(dimension, value, label, selected(view, dimension).includes(value), count),
          ),
        ),
      ]),
    ),
    element("button", { type: "submit" }, "Show"),
    " ",
    element("a", { href: "." }, "Everything again"),
  );
}

function group(legend: string, content: readonly HtmlElement[]): HtmlElement {
  return element("fieldset", {}, element("legend", {}, legend), content);
}

function choice(
  name: string,
  value: string,
  label: string,
  checked: boolean,
  count: number | null,
): HtmlElement {
  return element(
    "label",
    { class: "value" },
    element("input", { type: "checkbox", name, value, ...(checked ? { checked: "" } : {}) }),
    element("span", { dir: "auto" }, label),
    count === null ? [] : [element("span", { class: "count" }, formatInteger(count, "en"))],
  );
}

function field(name: string, label: string, value: string): HtmlElement {
  return element("label", {}, label, element("input", { type: "text", name, value, inputmode: "numeric" }));
}

function option(value: string, label: string, isSelected: boolean): HtmlElement {
  return element("option", { value, ...(isSelected ? { selected: "" } : {}) }, label);
}
