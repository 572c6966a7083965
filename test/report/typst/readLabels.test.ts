import { expect, test } from "vitest";
import { readLabels } from "../../../src/report/typst/readLabels.ts";

const drawing = (content: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30">${content}</svg>`;

test("a label stands where its groups move and turn it, to its last line", () => {
  const labels = readLabels(
    drawing(
      '<g transform="translate(10,20)"><g><text text-anchor="end" transform="translate(1,2)" font-size="13px" font-weight="bold">' +
        '<tspan>one</tspan><tspan x="0" dy="15"/><tspan x="0" dy="15">two</tspan></text></g></g>' +
        '<text transform="translate(5,50) rotate(-90) translate(0,-4)" font-family="Amiri, serif" font-size="11px">turned</text>',
    ),
  );
  expect(labels).toEqual([
    { text: "one", x: 11, y: 22, angle: 0, anchor: "end", size: 13, isBold: true, isArabicFirst: false },
    { text: "two", x: 11, y: 52, angle: 0, anchor: "end", size: 13, isBold: true, isArabicFirst: false },
    {
      text: "turned",
      x: 1,
      y: 50,
      angle: -90,
      anchor: "start",
      size: 11,
      isBold: false,
      isArabicFirst: true,
    },
  ]);
});

test("what is written is read as it was meant, and what is not drawn is left out", () => {
  expect(
    readLabels(
      drawing(
        '<text>a &lt;b&gt; &amp;amp; &quot;c&quot;</text><text opacity="0">hidden</text><text opacity="0.5">pale</text><text> </text>',
      ),
    ).map(({ text }) => text),
  ).toEqual(['a <b> &amp; "c"', "pale"]);
});
