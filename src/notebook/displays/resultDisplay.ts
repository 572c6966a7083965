import { element } from "../../report/index.ts";
import { isObject } from "../display/isObject.ts";
import type { Display, DisplayContext, Shown } from "../display/Shown.ts";
import { facts } from "./facts.ts";
import { isResult } from "./isShowable.ts";

/** An answer with several parts: each part under its name. */
export const resultDisplay: Display<Readonly<Record<string, unknown>>> = {
  recognises: isResult,

  show: async (result, context) => {
    const members = await Promise.all(
      Object.entries(result)
        .filter(([, member]) => member !== undefined && typeof member !== "function")
        .map(async ([name, member]) => [name, await showMember(member, context)] as const),
    );
    return {
      html: facts(
        members.map(([name, { html }]) => [spoken(name), html]),
        context.language,
      ),
      text: members.map(([name, { text }]) => `${spoken(name)}: ${text}`).join("\n"),
      parts: members.flatMap(([, { parts = [] }]) => parts),
    };
  },
};

function showMember(member: unknown, { inner }: DisplayContext): Shown | Promise<Shown> {
  if (typeof member === "object" && member !== null && (!Array.isArray(member) || member.every(isObject)))
    return inner(member);
  const text = typeof member === "number" ? shortened(member) : textOf(member);
  return { html: element("span", {}, text), text };
}

/** Six digits are more than any estimate here is worth; the value itself has them all. */
const shortened = (value: number): string =>
  Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(6)));

const textOf = (value: unknown): string =>
  typeof value === "object" && value !== null ? JSON.stringify(value) : String(value ?? "–");

/** `coverageEnd` as people say it: "coverage end". */
const spoken = (name: string): string =>
  name.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
