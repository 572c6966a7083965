import type { CountSelection } from "../../analysis/index.ts";

/** Characters that nobody sees and that could make code read otherwise than it runs, and line breaks that JSON keeps. */
const unseen = /[\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF]/g;

/** A value as TypeScript source that shows every character it holds. */
export function literal(value: unknown): string {
  return JSON.stringify(value).replace(
    unseen,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** The lines of an options object that say the selection. */
export function selectionArgument({ period, where }: CountSelection): string[] {
  return [
    ...(period === undefined ? [] : [`  period: ${literal(period)},`]),
    ...(where === undefined ? [] : [`  where: ${literal(where)},`]),
  ];
}
