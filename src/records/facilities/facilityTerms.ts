/**
 * Words that mean the same in the names of facilities, folded to one concept before names are compared. Written as
 * `facilityTokens` leaves them: lower case, normalised Arabic, without articles.
 */
export interface FacilityTerm {
  /** Concepts the phrase stands for; more than one where a compound holds several. */
  readonly concepts: readonly string[];
  readonly phrases: readonly string[];
}

export const BRANCH = "@branch";

/** Agencies by name, abbreviation and the names by which people know them. */
export const AGENCY_TERMS: readonly FacilityTerm[] = [
  {
    concepts: ["@MI"],
    // "Military Security" (الأمن العسكري) is the everyday name of Military Intelligence.
    phrases: [
      "military intelligence",
      "military security",
      "mi",
      "مخابرات عسكريه",
      "امن عسكري",
      "امن عسكريه",
    ],
  },
  {
    concepts: ["@GID"],
    // "State Security" (أمن الدولة) is the everyday name of the General Intelligence Directorate.
    phrases: ["general intelligence", "state security", "gid", "مخابرات عامه", "امن دوله"],
  },
  {
    concepts: ["@AFI"],
    phrases: ["air force intelligence", "airforce intelligence", "afi", "مخابرات جويه"],
  },
  { concepts: ["@PSD"], phrases: ["political security", "psd", "امن سياسي"] },
  { concepts: ["@CRIM"], phrases: ["criminal security", "امن جنائي", "امن جنايي"] },
  { concepts: ["@MP"], phrases: ["military police", "mp", "شرطه عسكريه"] },
];

/** Kinds of place. */
export const KIND_TERMS: readonly FacilityTerm[] = [
  { concepts: [BRANCH], phrases: ["branch", "branches", "br", "far", "fara", "فرع"] },
  { concepts: ["@hospital"], phrases: ["hospital", "مشفي", "مستشفي"] },
  { concepts: ["@military", "@hospital"], phrases: ["militarkrankenhaus"] },
  { concepts: ["@military"], phrases: ["military", "عسكري", "عسكريه"] },
  { concepts: ["@prison"], phrases: ["prison", "سجن"] },
  { concepts: ["@section"], phrases: ["section", "قسم"] },
  { concepts: ["@central"], phrases: ["central", "مركزي"] },
  { concepts: ["@airport"], phrases: ["airport", "مطار"] },
  { concepts: ["@airbase"], phrases: ["airbase", "air base"] },
  { concepts: ["@police-station"], phrases: ["police station", "قسم شرطه", "مخفر"] },
  { concepts: ["@grave"], phrases: ["grave", "graves", "مقبره", "مقابر"] },
];

/**
 * Places whose Latin spelling varies with the transliteration. A match that needed a spelling which the facility's own
 * names and seen aliases do not have is reported as "generated-alias". Governorates are folded across scripts; other
 * places are not, because the bare Arabic word is often something else (تشرين is also a month).
 */
export const PLACE_TERMS: readonly FacilityTerm[] = [
  place("adra"),
  place("aleppo", "halab", "حلب"),
  place("balouna", "balouneh", "balouni", "baloni"),
  place("daraa", "deraa", "درعا"),
  place("damascus", "دمشق"),
  place("deir ez zor", "deir zor", "deir ezzor", "deir azzor", "deir ez zour", "deir zour", "دير زور"),
  place("dhumair", "dumair", "dumayr", "dumeir"),
  place("hama", "hamah", "حماه"),
  place("harasta", "haresta"),
  place("hasakah", "hasaka", "hasakeh", "hassakah", "hassakeh", "حسكه"),
  place("homs", "hims", "حمص"),
  place("idlib", "idleb", "ادلب"),
  place("kafr souseh", "kafr sousa", "kafr sousah", "kafar souseh", "kafr soussa"),
  place("khatib", "khateeb"),
  place("lattakia", "latakia", "لاذقيه"),
  place("mezzeh", "mezze", "mezza", "mazzeh", "mazze", "mazza"),
  place("mujtahid", "mujtahed", "mojtahed"),
  place("najha", "nadjha", "nejha"),
  place("palestine", "falastin", "falestin", "filastin"),
  place("qaboun", "qabun"),
  place("qamishli", "qamishly"),
  place("qutayfah", "qutayfa", "qutaifa", "qutaifah", "qteifeh", "kutajfa"),
  place("raqqa", "raqqah", "raqa", "رقه"),
  place("rif dimashq", "rif damascus", "rural damascus", "ريف دمشق"),
  place("sasa", "saasaa", "saasa"),
  place("saydnaya", "sednaya", "saidnaya", "saidanaya", "sidnaya", "seidnaya", "saydnayya"),
  place("suwayda", "suwaida", "sweida", "suweida", "سويدا"),
  place("tadmur", "tadmor"),
  place("tartus", "tartous", "طرطوس"),
  place("tishreen", "tishrin", "teshreen", "tichrine"),
];

function place(...phrases: string[]): FacilityTerm {
  return { concepts: [`~${phrases[0]?.replace(/ /g, "-")}`], phrases };
}
