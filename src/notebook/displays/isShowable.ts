import { isObject } from "../display/isObject.ts";
import { archiveDisplay } from "./archiveDisplay.ts";
import { chartDisplay } from "./chartDisplay.ts";
import { dateDisplay } from "./dateDisplay.ts";
import { quantityDisplay } from "./quantityDisplay.ts";
import { refusalDisplay } from "./refusalDisplay.ts";
import { tableDisplay } from "./tableDisplay.ts";

/** Values that show themselves, alone or inside of a result. */
export const basicDisplays = [
  quantityDisplay,
  tableDisplay,
  chartDisplay,
  refusalDisplay,
  archiveDisplay,
  dateDisplay,
] as const;

/** Whether a value is, or holds anywhere near its surface, something of the library that shows itself. */
export function isShowable(value: unknown): boolean {
  return basicDisplays.some(({ recognises }) => recognises(value)) || isResult(value);
}

/** An answer of the library: a plain object that names its kind or method, or holds something that shows itself. */
export function isResult(value: unknown): value is Readonly<Record<string, unknown>> {
  if (!isObject(value) || Object.getPrototypeOf(value) !== Object.prototype) return false;
  if (typeof value.kind === "string" || "method" in value) return true;
  return Object.values(value).some((member) =>
    Array.isArray(member) ? member.length > 0 && member.every(isShowable) : isShowable(member),
  );
}
