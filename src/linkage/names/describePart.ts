import { lexicon } from "./lexicon.ts";
import type { NamePart } from "./NamePart.ts";
import { phoneticKey } from "./phoneticKey.ts";
import type { NameUnit } from "./readUnits.ts";
import { remember } from "./remember.ts";
import { shapeOfArabic, soundOfArabic, soundOfLatin, spelledArabic, withoutDoubles } from "./sounds.ts";

/** The forms of a unit, in which it is compared. */
export function describePart({ text, script, letters }: NameUnit): NamePart {
  return {
    text,
    ...(script === "arabic" ? arabicForms : script === "latin" ? latinForms : otherForms)(letters),
  };
}

type Forms = Omit<NamePart, "text">;

const arabicForms = remember((letters): Forms => {
  const sound = soundOfArabic(letters);
  const spelled = spelledArabic(letters);
  const key = phoneticKey(sound);
  const common = lexicon().has(letters);
  return { script: "arabic", spelled, sound, key, shape: shapeOfArabic(letters), arabic: letters, common };
});

const latinForms = remember((letters): Forms => {
  const spelled = withoutDoubles(letters);
  const known = lexicon().arabicOf(spelled) ?? knownServant(spelled);
  const sound = known === undefined ? soundOfLatin(letters) : soundOfArabic(known);
  const arabic = known ?? "";
  return {
    script: "latin",
    spelled,
    sound,
    key: phoneticKey(sound),
    shape: shapeOfArabic(arabic),
    arabic,
    common: arabic !== "",
  };
});

function otherForms(letters: string): Forms {
  return {
    script: "other",
    spelled: letters,
    sound: letters,
    key: letters,
    shape: "",
    arabic: "",
    common: false,
  };
}

/** "abd" before a known name: Abdul-Aziz through Aziz. */
function knownServant(spelled: string): string | undefined {
  const named = spelled.startsWith("abd") ? lexicon().arabicOf(spelled.slice(3)) : undefined;
  return named === undefined ? undefined : `عبد${named}`;
}
