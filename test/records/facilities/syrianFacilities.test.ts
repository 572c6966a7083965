import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Facility, syrianFacilities } from "../../../src/records/index.ts";

const vocabulary = syrianFacilities();

/** A match in one line. */
function answer(text: string): string {
  const match = vocabulary.resolve(text);
  if (match.kind === "resolved") return `${match.facility.id} by ${match.matchedBy}`;
  return match.kind === "ambiguous" ? match.candidates.map(({ id }) => id).join(" | ") : "unresolved";
}

const own = (facility: Facility): readonly (readonly [string, string])[] => [
  ["code", facility.id],
  ["name", facility.nameEn],
  ["name", facility.nameAr],
  ...facility.aliasesSeen.map((alias) => ["alias", alias] as const),
  ...facility.aliasesGenerated.map((alias) => ["generated-alias", alias] as const),
];

describe("every facility", () => {
  it("is resolved by its id, names and aliases, but for those that others share", () => {
    const shared: string[] = [];
    for (const facility of vocabulary.facilities)
      for (const [kind, text] of own(facility)) {
        const match = vocabulary.resolve(text);
        if (match.kind === "ambiguous") {
          expect(match.candidates).toContain(facility);
          shared.push(`${kind} "${text}": ${answer(text)}`);
        } else {
          expect([text, match.kind === "resolved" && match.facility.id]).toEqual([text, facility.id]);
        }
      }
    // For a person to look at: names in the vocabulary that identify nobody.
    expect(shared).toEqual([
      'generated-alias "Region Branch": afi-aleppo | afi-deir-ez-zor | afi-homs | afi-lattakia | br-227',
      'alias "Investigation Branch": afi-mezzeh | br-248 | br-285 | psd-fayhaa',
      'alias "فرع التحقيق": br-248 | psd-fayhaa',
      'alias "Mezze": afi-mezzeh | grave-mezzeh-airport | hosp-601',
      'generated-alias "Haresta": afi-harasta | crim-harasta | hosp-harasta',
    ]);
  });

  it("says by which kind of name it was matched", () => {
    const unlike: string[] = [];
    for (const facility of vocabulary.facilities)
      for (const [kind, text] of own(facility)) {
        const match = vocabulary.resolve(text);
        if (match.kind === "resolved" && match.matchedBy !== kind)
          unlike.push(`${kind} "${text}": ${answer(text)}`);
      }
    expect(unlike).toEqual([
      // Listed as an alias and equal to the name.
      'alias "Adra Central Prison": adra by name',
      'alias "سجن عدرا المركزي": adra by name',
      // Without its article the generated spelling is the seen "Al-Khatib".
      'generated-alias "Khatib": br-251 by alias',
      'generated-alias "El-Khatib": br-251 by alias',
      'alias "Harasta Military Hospital": hosp-harasta by name',
      'alias "Tishreen Military Hospital": hosp-tishreen by name',
      'alias "سجن تدمر": tadmur by name',
    ]);
  });
});

describe("a text", () => {
  it.each([
    ["br-215", "br-215 by code"],
    ["فرع 215", "br-215 by alias"],
    ["Branch 215", "br-215 by alias"],
    ["branch  № 215", "br-215 by alias"],
    ["الفرع ٢١٥", "br-215 by alias"],
    ["الفرع ۲۱۵", "br-215 by alias"],
    ["فرع215", "br-215 by alias"],
    ["فــرع ٢١٥", "br-215 by alias"],
    ["فَرْع 215", "br-215 by alias"],
    ["فرع رقم ٢١٥", "br-215 by alias"],
    ["Branch No. 215", "br-215 by alias"],
    ["br215", "br-215 by alias"],
    ["Br. 215", "br-215 by alias"],
    ["215", "br-215 by branch-number"],
    ["(215)", "br-215 by branch-number"],
    ["Br. 215 (Raids)", "br-215 by branch-number"],
    ["MI Branch 215", "br-215 by branch-number"],
    ["Military Security Branch 215", "br-215 by branch-number"],
    ["Branch 215, Damascus", "br-215 by branch-number"],
    ["الفرع 215 - المداهمة", "br-215 by branch-number"],
    ["المداهمه 215", "br-215 by branch-number"],
    ["Far' 215", "br-215 by generated-alias"],
    ["far’ 215", "br-215 by generated-alias"],
    ["Branch of Death", "br-215 by alias"],
    ["سرية المداهمة", "br-215 by alias"],
    ["601", "hosp-601 by branch-number"],
    ["٦٠١", "hosp-601 by branch-number"],
    ["مشفى 601", "hosp-601 by generated-alias"],
    ["المستشفى العسكري 601 - المزة", "hosp-601 by name"],
    ["مشفى (٦٠١) في المزه", "hosp-601 by alias"],
    ["Military Hospital 601, Mezzeh", "hosp-601 by name"],
    ["Mezze Military Hospital", "hosp-601 by alias"],
    ["Mazzeh Military Hospital", "hosp-601 by generated-alias"],
    ["Mazza Military Hospital", "hosp-601 by generated-alias"],
    ["608", "hosp-608-homs by branch-number"],
    ["مشفي تشرين العسكري", "hosp-tishreen by alias"],
    ["Tichrine", "hosp-tishreen by generated-alias"],
    ["HARASTA MILITARY HOSPITAL", "hosp-harasta by name"],
    ["Saydnaya", "saydnaya by alias"],
    ["Ṣaydnāyā", "saydnaya by alias"],
    ["صيدنايا", "saydnaya by alias"],
    ["Saydnaya prison, Rif Dimashq", "saydnaya by alias"],
    ["Sidnaya", "saydnaya by generated-alias"],
    ["265 Daraa", "br-265-daraa by branch-number"],
    ["265 السويداء", "br-265-suwayda by branch-number"],
    ["265 السويدا", "br-265-suwayda by branch-number"],
    ["Deraa Central Prison", "daraa-central by generated-alias"],
    ["Central Prison Homs", "homs-central by name"],
    ["AFI Harasta", "afi-harasta by name"],
    ["المخابرات الجوية حرستا", "afi-harasta by name"],
    ["المخابرات الجويه - حرستا", "afi-harasta by name"],
    ["Palestine Branch", "br-235 by alias"],
    ["Palestine 235", "br-235 by branch-number"],
    ["Section 40", "section-40 by name"],
    ["القسم ٤٠", "section-40 by name"],
    ["Branch 425", "afi-aleppo by alias"],
    ["الأمن العسكري حلب", "br-290 by generated-alias"],
    ["GID 322", "br-322 by branch-number"],
    ["فرع المخابرات العامة ٣٢٢ حلب", "br-322 by name"],
    ["کفرسوسه", "unresolved"],
    ["قسم شرطة کفرسوسه", "police-kafr-souseh by name"],
  ])("%s is %s", (text, expected) => {
    expect(answer(text)).toBe(expected);
  });

  it.each([
    ["265", "br-265-daraa | br-265-suwayda"],
    ["MI Branch 265", "br-265-daraa | br-265-suwayda"],
    ["Harasta", "afi-harasta | crim-harasta | hosp-harasta"],
    ["حرستا", "afi-harasta | crim-harasta | hosp-harasta"],
    ["المزة", "afi-mezzeh | grave-mezzeh-airport | hosp-601"],
    ["المستشفى العسكري", "hosp-601 | hosp-608-homs | hosp-harasta | hosp-tishreen"],
    ["Political Security", "psd-damascus | psd-daraa | psd-deir-ez-zor | psd-fayhaa | psd-hama"],
    [
      "المخابرات الجوية",
      "afi-aleppo | afi-bab-touma | afi-deir-ez-zor | afi-hama-airport | afi-harasta | afi-homs | afi-information | afi-lattakia | afi-mezzeh | deir-ez-zor-airbase | nairab",
    ],
    ["Branch 215 (Palestine)", "br-215 | br-235"],
    ["فرع 215 فلسطين", "br-215 | br-235"],
    ["Branch 215 or 227", "br-215 | br-227"],
    ["215/227", "br-215 | br-227"],
    ["Tishreen Hospital or Harasta Hospital", "hosp-harasta | hosp-tishreen"],
    ["Hospital 215", "br-215 | hosp-601 | hosp-608-homs | hosp-harasta | hosp-tishreen | morgue-mujtahid"],
    ["Branch 215, Hama", "afi-hama-airport | br-215 | br-219 | br-320 | hama-central | mp-hama | psd-hama"],
    ["سجن حمص", "balouna | homs-central | tadmur"],
  ])("%s can be %s", (text, expected) => {
    expect(answer(text)).toBe(expected);
  });

  it("that gives a number and another agency is never resolved by the number alone", () => {
    const match = vocabulary.resolve("Military Intelligence Branch 251"); // it is General Intelligence
    expect(match.kind).toBe("ambiguous");
    const ids = match.kind === "ambiguous" ? match.candidates.map(({ id }) => id) : [];
    expect(ids).toContain("br-251");
    expect(ids.filter((id) => vocabulary.byId(id)?.agency.code === "MI").length).toBe(22);
    expect(ids.length).toBe(23);
  });

  it("that names an agency can be each of its facilities", () => {
    const match = vocabulary.resolve("المخابرات العسكرية");
    expect(match.kind === "ambiguous" && match.candidates.every(({ agency }) => agency.code === "MI")).toBe(
      true,
    );
    expect(match.kind === "ambiguous" && match.candidates.length).toBe(22);
  });

  it.each([
    ...[
      "",
      " ",
      "-",
      "the",
      "و",
      "Branch 999",
      "فرع 999",
      "2155",
      "Br. 2155",
      "2 1 5",
      "21 5",
      "215 2013",
      "0215",
    ],
    ...[
      "not Saydnaya",
      "near Saydnaya prison",
      "Saydnaya 3",
      "Branch 215 room 3",
      "Saydna",
      "Tishren",
      "Palestin",
    ],
    ...[
      "Tishreen University Hospital",
      "تشرين",
      "Kafr Souseh",
      "Bab Touma",
      "Hanano",
      "Nairab",
      "death",
      "internal",
    ],
    ...[
      "40",
      "Branch 40",
      "Political Security Homs",
      "State Security Aleppo",
      "Mujtahid",
      "لا يوجد",
      "غير معروف",
    ],
    ...["unknown", "n/a", "constructor", "__proto__", "BR 2I5", "Вranch 215", "215\u0000227x"],
  ])("%j is not resolved", (text) => {
    expect(answer(text)).toBe("unresolved");
  });

  it("that is as long as a book is not resolved, and quickly so", () => {
    expect(answer("Branch 215 ".repeat(1_000_000))).toBe("unresolved");
  });

  it("is given back as it was written", () => {
    for (const text of [" الفرع ٢١٥ ", "Harasta", "nowhere"])
      expect(vocabulary.resolve(text).text).toBe(text);
  });
});

describe("spelling", () => {
  const seed = { seed: 20260115, numRuns: 1500 };
  const texts = vocabulary.facilities.flatMap((facility) =>
    own(facility)
      .slice(1)
      .map(([, text]) => text),
  );
  const someText = fc.constantFrom(
    ...texts,
    "Harasta",
    "265",
    "Branch 215 (Palestine)",
    "Branch 999",
    "المخابرات الجوية",
  );
  const times = (max: number) => fc.array(fc.nat(), { maxLength: max });
  const insert = (
    text: string,
    mark: string,
    places: readonly number[],
    isAllowed: (i: number) => boolean,
  ): string =>
    [...text]
      .map((letter, i) =>
        isAllowed(i) && places.some((p) => p % text.length === i) ? letter + mark : letter,
      )
      .join("");
  const same = (varied: string, text: string): void => {
    expect([varied, answer(varied)]).toEqual([varied, answer(text)]);
  };
  const isArabicLetter = (letter: string | undefined): boolean =>
    letter !== undefined && /\p{Script=Arabic}/u.test(letter);

  it("never matters: tatweel and harakat", () => {
    fc.assert(
      fc.property(
        someText,
        fc.constantFrom("\u0640", "\u064e", "\u0651", "\u0652", "\u0640\u0640"),
        times(5),
        (text, mark, at) => {
          same(
            insert(text, mark, at, (i) => isArabicLetter([...text][i])),
            text,
          );
        },
      ),
      seed,
    );
  });

  it("never matters: spaces and dashes between words, and invisible marks anywhere", () => {
    const gap = fc.constantFrom("  ", " - ", " — ", " ( ", " / ", "\t", "\u00a0", " ، ");
    fc.assert(
      fc.property(
        someText,
        gap,
        fc.constantFrom("", "\u200f", "\u200e", "\u2067", "\u00ad"),
        times(3),
        (text, space, mark, at) => {
          same(
            ` ${insert(text.replaceAll(" ", space), mark === "\u00ad" ? "" : mark, at, () => true)} `,
            text,
          );
        },
      ),
      seed,
    );
  });

  it("never matters: the script of digits", () => {
    fc.assert(
      fc.property(someText, fc.constantFrom(0x660, 0x6f0), (text, zero) => {
        same(
          text.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit))),
          text,
        );
      }),
      seed,
    );
  });

  it("never matters: case, Latin diacritics, hamza, ta marbuta, alef maqsura, Persian letters", () => {
    const variants: readonly (readonly [RegExp, string])[] = [
      [/[أإآ]/g, "ا"],
      [/ة/g, "ه"],
      [/ى/g, "ي"],
      [/ي/g, "ى"],
      [/ي/g, "ی"],
      [/ك/g, "ک"],
      [/a/g, "ā"],
      [/s/g, "ṣ"],
      [/'/g, "’"],
    ];
    fc.assert(
      fc.property(someText, fc.subarray([...variants]), fc.boolean(), (text, changes, upper) => {
        const varied = changes.reduce((word, [from, to]) => word.replace(from, to), text);
        same(upper ? varied.toUpperCase() : varied.toLowerCase(), text);
      }),
      seed,
    );
  });
});

describe("text that means nothing", () => {
  it("is never resolved", () => {
    const known = new Set(vocabulary.facilities.map(({ id }) => id));
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
        fc.pre(!known.has(text.trim()));
        expect(vocabulary.resolve(text).kind).not.toBe("resolved");
      }),
      { seed: 20260116, numRuns: 5000 },
    );
  });

  it("is never resolved for the words of the vocabulary thrown together, unless a whole name or number is there", () => {
    const words = [
      ...new Set(
        vocabulary.facilities.flatMap(({ nameEn, nameAr }) => `${nameEn} ${nameAr}`.split(/[ ()—/]+/)),
      ),
    ];
    // Without numbers, and without the one-word aliases that are whole names.
    const pieces = words.filter(
      (word) => !/\d/.test(word) && word !== "" && vocabulary.resolve(word).kind !== "resolved",
    );
    let resolved = 0;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 3 }), (chosen) => {
        const match = vocabulary.resolve(chosen.join(" "));
        if (match.kind !== "resolved") return;
        resolved++;
        // Whoever is resolved has every chosen word in its own description.
        const { nameEn, nameAr, aliasesSeen, aliasesGenerated, agency, governorate, type } = match.facility;
        const description = [
          nameEn,
          nameAr,
          ...aliasesSeen,
          ...aliasesGenerated,
          agency.en,
          agency.ar,
          agency.code,
        ];
        const all = [...description, governorate.en, governorate.ar, type].join(" ").toLowerCase();
        for (const word of chosen)
          expect([match.facility.id, all]).toEqual([
            match.facility.id,
            expect.stringContaining(word.toLowerCase().replace(/^al-/, "")),
          ]);
      }),
      { seed: 20260117, numRuns: 5000 },
    );
    expect(resolved).toBeGreaterThan(0);
  });
});
