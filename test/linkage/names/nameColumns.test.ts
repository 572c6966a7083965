import { describe, expect, it } from "vitest";
import { commonNames, nameColumnNames, nameColumns } from "../../../src/linkage/names/index.ts";

describe("nameColumns", () => {
  it("gives the same sounds and keys for one name in two scripts", () => {
    const arabic = nameColumns("محمد عبد الرحمن خالد الحلبي");
    const latin = nameColumns("Mhd. Abdelrahman Khalid al-Halabi");
    for (const column of nameColumnNames)
      if (/_(?:sound|key|keys)$/.test(column)) expect(latin[column], column).toBe(arabic[column]);
    expect([arabic.name_script, latin.name_script]).toEqual(["arabic", "latin"]);
  });

  it("gives the same keys whatever the order of the parts", () => {
    expect(nameColumns("خالد محمد الحلبي").name_keys).toBe(nameColumns("محمد خالد الحلبي").name_keys);
  });

  it("is ASCII, because the engine's distances count bytes", () => {
    for (const { arabic } of commonNames)
      for (const value of Object.values(nameColumns(`${arabic} ${arabic}`)))
        expect(String(value)).toMatch(/^[\x20-\x7E]*$/);
  });

  it("leaves absent parts null and says why there is none", () => {
    expect(nameColumns("محمد")).toMatchObject({
      name_parts: 1,
      father_key: null,
      family_key: null,
      name_problem: null,
    });
    expect(nameColumns("")).toMatchObject({
      name_parts: 0,
      name_sound: null,
      name_keys: null,
      name_problem: "empty",
    });
    expect(nameColumns("أبو خالد")).toMatchObject({ name_parts: 0, name_problem: null });
    expect(nameColumns("أبو خالد").kunya_key).not.toBeNull();
  });

  it("has exactly the listed columns in the listed order", () => {
    expect(Object.keys(nameColumns("محمد")).sort()).toEqual([...nameColumnNames].sort());
  });
});
