import { element } from "../../report/index.ts";
import type { Display, DisplayContext, Shown } from "../display/Shown.ts";
import { facts } from "./facts.ts";
import { isResult, isShowable } from "./isShowable.ts";

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
    };
  },
};

function showMember(member: unknown, { inner }: DisplayContext): Shown | Promise<Shown> {
  if (isShowable(member) || (Array.isArray(member) && member.length > 0 && member.every(isShowable)))
    return inner(member);
  const text = typeof member === "object" && member !== null ? JSON.stringify(member) : String(member ?? "–");
  return { html: element("span", {}, text), text };
}

/** `coverageEnd` as people say it: "coverage end". */
const spoken = (name: string): string =>
  name.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
