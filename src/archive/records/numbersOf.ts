import type { DeathRecord, Missing } from "../../records/index.ts";
import type { RowText } from "./rowText.ts";

/** The numbers a row gives; what has no digit is none, and not to be read as one. */
export function numbersOf(text: RowText): DeathRecord["numbers"] {
  const number = (field: "numbers.detainee" | "numbers.branch" | "numbers.examination") => {
    const value = text(field);
    if (value === null) return null;
    return /\p{Nd}/u.test(value) ? value : ("unknown" satisfies Missing);
  };
  const [detainee, branch, examination] = [
    number("numbers.detainee"),
    number("numbers.branch"),
    number("numbers.examination"),
  ];
  return {
    ...(detainee === null ? {} : { detainee }),
    ...(branch === null ? {} : { branch }),
    ...(examination === null ? {} : { examination }),
  };
}
