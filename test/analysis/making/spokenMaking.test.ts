import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { spokenMethod, spokenSelection } from "../../../src/analysis/index.ts";
import { ar } from "../../../src/analysis/making/ar.ts";
import { de } from "../../../src/analysis/making/de.ts";
import { fr } from "../../../src/analysis/making/fr.ts";

describe("how a number was made", () => {
  it("is said in the words of the language, with its settings in the order of their names", () => {
    const method = {
      name: "count of records by possible dates",
      settings: { selection: "dates after 2014-01-20", by: "year, facility" },
    };
    expect(spokenMethod(method)).toBe(
      "count of records by possible dates (by: year, facility, selection: dates after 2014-01-20)",
    );
    expect(spokenMethod(method, "ar")).toBe(
      "عد السجلات بحسب التواريخ الممكنة (بحسب: السنة، مكان الاحتجاز، الانتقاء: التواريخ بعد 20 كانون الثاني 2014)",
    );
    expect(spokenMethod(method, "de")).toBe(
      "Zählung der Datensätze nach möglichen Daten (nach: Jahr, Haftort, Auswahl: Daten nach dem 20. Januar 2014)",
    );
  });

  it("keeps the words of an author, whose methods the library does not know", () => {
    expect(spokenMethod({ name: "reading by hand", settings: { readers: 2 } }, "ar")).toBe(
      "reading by hand (readers: 2)",
    );
    expect(spokenMethod({ name: "toString", settings: { constructor: 1 } }, "fr")).toBe(
      "toString (constructor\u00A0: 1)",
    );
  });

  it.each([
    ["all accepted rows", "جميع الصفوف المقبولة"],
    ["all accepted rows; year = 2014", "جميع الصفوف المقبولة؛ السنة = 2014"],
    ["id = dd-share-2015-2017", "الرمز = dd-share-2015-2017"],
    [
      "accepted rows with facility = br-215 or br-227, from 2011-01-01 to 2013-08-31",
      "الصفوف المقبولة حيث مكان الاحتجاز = br-215 أو br-227، من 1 كانون الثاني 2011 إلى 31 آب 2013",
    ],
    ["deaths without an exact day", "الوفيات التي لا يعرف يومها بالضبط"],
    ["something of an author's own", "something of an author's own"],
  ])("says the selection %s in Arabic", (selection, spoken) => {
    expect(spokenSelection(selection, "ar")).toBe(spoken);
    expect(spokenSelection(selection, "en")).toBe(selection);
  });

  it("has the same names in every language, and every fixed name of a method that the analyses give", () => {
    for (const part of ["methods", "settings", "values"] as const) {
      expect(Object.keys(de[part]).sort()).toEqual(Object.keys(ar[part]).sort());
      expect(Object.keys(fr[part]).sort()).toEqual(Object.keys(ar[part]).sort());
    }
    const named = sources("src/analysis").flatMap((source) =>
      [...source.replace(/^ \*.*$/gm, "").matchAll(/method: \{\s*name: "([^"]+)"/g)].map(
        ([, name = ""]) => name,
      ),
    );
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((name) => !Object.hasOwn(ar.methods, name))).toEqual([]);
  });
});

function sources(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"));
}
