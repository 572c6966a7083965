import { isRefusal, type Refusal } from "../../errors/index.ts";
import { element } from "../../report/index.ts";
import type { Display } from "../display/Shown.ts";
import { notebookWording } from "../wording/index.ts";
import { facts, list } from "./facts.ts";

/** A question that is not answered: the reasons, and what would answer it. */
export const refusalDisplay: Display<Refusal> = {
  recognises: isRefusal,

  show: (refusal, { language }) => {
    const { question, reasons, wouldNeed, code } = refusal;
    const words = notebookWording(language);
    const heading = `${words.noAnswer}: ${question}`;
    return {
      html: element(
        "div",
        { role: "note" },
        element("p", { style: "margin:0" }, element("strong", {}, heading)),
        facts(
          [
            [words.reasons, list(reasons)],
            [words.wouldNeed, wouldNeed],
          ],
          language,
        ),
        element("small", {}, code),
      ),
      text: [
        heading,
        ...reasons.map((reason) => `  ${words.reasons}: ${reason}`),
        `  ${words.wouldNeed}: ${wouldNeed}`,
      ].join("\n"),
      parts: [{ kind: "refusal", value: refusal }],
    };
  },
};
