import { type DatasetDescriptor, type DeathRecord, readAge } from "../../records/index.ts";
import type { RowText } from "./rowText.ts";

type Person = NonNullable<DeathRecord["person"]>;

/** What a row says of the person; names are not among the fields, on purpose. Nothing where no column speaks of it. */
export function personOf(text: RowText, { codebook }: DatasetDescriptor): { readonly person?: Person } {
  const [sex, age, governorate] = [text("person.sex"), text("person.age"), text("person.governorate")];
  if (sex === null && age === null && governorate === null) return {};
  return {
    person: {
      names: [],
      ...(sex === null ? {} : { sex: sexOf(sex, codebook?.["person.sex"]) }),
      ...(age === null ? {} : { age: readAge(age) ?? "unknown" }),
      ...(governorate ? { governorate } : {}),
    },
  };
}

function sexOf(
  text: string,
  codes: Readonly<Record<string, string>> | undefined,
): NonNullable<Person["sex"]> {
  const coded = codes !== undefined && Object.hasOwn(codes, text) ? codes[text] : text;
  return coded === "female" || coded === "male" ? coded : "unknown";
}
