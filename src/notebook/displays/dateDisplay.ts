import { formatDate } from "../../quantities/index.ts";
import type { PartialDate } from "../../records/index.ts";
import { element } from "../../report/index.ts";
import { isObject } from "../display/isObject.ts";
import type { Display } from "../display/Shown.ts";

/** A partial date in words and in EDTF, never more precise than the source. */
export const dateDisplay: Display<PartialDate> = {
  recognises: (value): value is PartialDate =>
    isObject(value) && typeof value.edtf === "string" && "earliest" in value && "latest" in value,

  show: ({ edtf, precision, alternatives }, { language }) => {
    // Of two possible days neither is preferred.
    const words = (alternatives ?? [edtf]).map((date) => (date === "" ? "" : formatDate(date, language)));
    const text = edtf === "" ? precision : `${words.join(" / ")} (${edtf})`;
    return { html: element("span", {}, text), text };
  },
};
