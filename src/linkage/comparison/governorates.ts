interface Governorate {
  readonly en: string;
  /** Other spellings, in both scripts. */
  readonly aliases: readonly string[];
  readonly neighbours: readonly string[];
}

/** The fourteen governorates with their land borders: a death just across one is often given to the other. */
const governorates: readonly Governorate[] = [
  { en: "Damascus", aliases: ["دمشق", "Damas", "Dimashq"], neighbours: ["Rif Dimashq"] },
  {
    en: "Rif Dimashq",
    aliases: ["ريف دمشق", "Rural Damascus", "Damascus Countryside", "Damascus Suburbs"],
    neighbours: ["Damascus", "Homs", "Daraa", "Suwayda", "Quneitra"],
  },
  { en: "Aleppo", aliases: ["حلب", "Halab"], neighbours: ["Idlib", "Hama", "Raqqa"] },
  { en: "Idlib", aliases: ["إدلب", "ادلب", "Idleb"], neighbours: ["Aleppo", "Hama", "Lattakia"] },
  { en: "Lattakia", aliases: ["اللاذقية", "Latakia"], neighbours: ["Idlib", "Hama", "Tartus"] },
  { en: "Tartus", aliases: ["طرطوس", "Tartous"], neighbours: ["Lattakia", "Hama", "Homs"] },
  {
    en: "Hama",
    aliases: ["حماة", "حماه"],
    neighbours: ["Idlib", "Aleppo", "Raqqa", "Homs", "Tartus", "Lattakia"],
  },
  { en: "Homs", aliases: ["حمص"], neighbours: ["Hama", "Tartus", "Rif Dimashq", "Deir ez-Zor", "Raqqa"] },
  {
    en: "Raqqa",
    aliases: ["الرقة", "الرقه", "Ar-Raqqah", "Raqqah", "Al-Raqqa"],
    neighbours: ["Aleppo", "Hama", "Homs", "Deir ez-Zor", "Hasakah"],
  },
  {
    en: "Deir ez-Zor",
    aliases: ["دير الزور", "Deir Ezzor", "Deir al-Zor", "Dayr az-Zawr"],
    neighbours: ["Homs", "Raqqa", "Hasakah"],
  },
  {
    en: "Hasakah",
    aliases: ["الحسكة", "الحسكه", "Al-Hasakah", "Hassakeh"],
    neighbours: ["Raqqa", "Deir ez-Zor"],
  },
  { en: "Daraa", aliases: ["درعا", "Dara", "Deraa"], neighbours: ["Rif Dimashq", "Suwayda", "Quneitra"] },
  {
    en: "Suwayda",
    aliases: ["السويداء", "السويدا", "As-Suwayda", "Sweida"],
    neighbours: ["Rif Dimashq", "Daraa"],
  },
  { en: "Quneitra", aliases: ["القنيطرة", "القنيطره", "Al-Quneitra"], neighbours: ["Rif Dimashq", "Daraa"] },
];

const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}]/gu, "");
const byName = new Map(
  governorates.flatMap(({ en, aliases }) => [en, ...aliases].map((name) => [plain(name), en] as const)),
);

/** The governorate a text names, in English and in small letters; null when it names none. */
export function governorateOf(text: string): string | null {
  return byName.get(plain(text))?.toLowerCase() ?? null;
}

/** Pairs of governorates with a common border, as `one|other` in small letters, both ways. */
export const neighbouringGovernorates: readonly string[] = governorates.flatMap(({ en, neighbours }) =>
  neighbours.map((other) => `${en}|${other}`.toLowerCase()),
);
