import { fillTemplate, formatInteger } from "../../quantities/index.ts";
import { element } from "../../report/index.ts";
import type { Display } from "../display/Shown.ts";
import { notebookWording } from "../wording/index.ts";
import { isShowable } from "./isShowable.ts";

/** Longer lists are cut, and say so. */
const SHOWN = 20;

/** Several results, one under the other. */
export const listDisplay: Display<readonly unknown[]> = {
  recognises: (value): value is readonly unknown[] =>
    Array.isArray(value) && value.length > 0 && value.every(isShowable),

  show: async (items, { inner, language }) => {
    const shown = await Promise.all(items.slice(0, SHOWN).map(inner));
    const more =
      items.length <= SHOWN
        ? []
        : [
            fillTemplate(notebookWording(language).more, {
              number: formatInteger(items.length - SHOWN, language),
            }),
          ];
    return {
      html: element("div", {}, [
        ...shown.map(({ html }) => html),
        ...more.map((text) => element("p", {}, text)),
      ]),
      text: [...shown.map(({ text }) => text), ...more].join("\n"),
      parts: shown.flatMap(({ parts = [] }) => parts),
    };
  },
};
