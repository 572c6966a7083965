import fc from "fast-check";
import { expect, test } from "vitest";
import { stableJson } from "../../src/report/stableJson.ts";

test("sorts members at every depth, keeps lists in order, and ends with a line", () => {
  expect(stableJson({ b: [{ d: 1, c: 2 }], a: undefined })).toBe(
    '{\n  "b": [\n    {\n      "c": 2,\n      "d": 1\n    }\n  ]\n}\n',
  );
});

test("gives one text to one value, whatever the order its members were set in", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const reversed = Object.fromEntries(Object.entries(value).reverse());
      expect(stableJson(reversed)).toBe(stableJson(value));
      expect(JSON.parse(stableJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
    { seed: 20140120 },
  );
});
