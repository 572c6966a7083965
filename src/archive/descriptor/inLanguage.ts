import type { Language } from "../../quantities/index.ts";
import type { DatasetDescriptor } from "../../records/index.ts";

/** The descriptor with its title, description and custody in a language, as far as its holder has translated them. */
export function inLanguage(descriptor: DatasetDescriptor, language: Language): DatasetDescriptor {
  return { ...descriptor, ...descriptor.translations?.[language] };
}
