import { AlignmentType, type INumberingOptions, LevelFormat } from "docx";

/** Names of the numberings of a document. */
export const BULLETS = "bullets";
export const PARAGRAPHS = "paragraphs";
export const numbersFrom = (start: number): string => `numbers-${start}`;

const LEVELS = 9;
const bullets = ["•", "–", "◦"];

/**
 * The numberings a document needs: bullets, the numbered paragraphs of an annex, and one list for each number that a
 * list of the text starts from.
 */
export function numberings(starts: ReadonlySet<number>): INumberingOptions {
  const indent = (level: number) => ({
    paragraph: { indent: { start: 360 * (level + 1), hanging: 360 } },
  });
  const levels = Array.from({ length: LEVELS }, (_, level) => level);
  return {
    config: [
      {
        reference: BULLETS,
        levels: levels.map((level) => ({
          level,
          format: LevelFormat.BULLET,
          text: bullets[level % bullets.length] ?? "•",
          alignment: AlignmentType.START,
          style: indent(level),
        })),
      },
      {
        reference: PARAGRAPHS,
        levels: [
          {
            level: 0,
            format: LevelFormat.DECIMAL,
            text: "%1.",
            alignment: AlignmentType.START,
            style: { paragraph: { indent: { start: 560, hanging: 560 } } },
          },
        ],
      },
      ...[...starts]
        .sort((a, b) => a - b)
        .map((start) => ({
          reference: numbersFrom(start),
          levels: levels.map((level) => ({
            level,
            format: LevelFormat.DECIMAL,
            text: `%${level + 1}.`,
            start,
            alignment: AlignmentType.START,
            style: indent(level),
          })),
        })),
    ],
  };
}
