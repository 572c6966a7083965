/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { fillTemplate } from "../../../quantities/index.ts";
import { type Answer, checkFiles, type KnownBuild } from "./checkFiles.ts";
import { readDropped } from "./readDropped.ts";
import { type PageLanguage, reasons, words } from "./words.ts";

/** One screen: of a long list the first lines, and how many more there are. */
const MOST_LINES = 12;

const find = <Element extends HTMLElement>(id: string): Element => document.getElementById(id) as Element;
const known = JSON.parse(find("known").textContent ?? "") as KnownBuild & { readonly language: PageLanguage };
let language: PageLanguage = known.language;
let answer: Answer | null = null;

/** Text, and code from left to right whatever surrounds it. */
function line(tag: string, text: string, code?: string): HTMLElement {
  const made = document.createElement(tag);
  made.append(text);
  if (code !== undefined) {
    const inside = document.createElement("code");
    inside.dir = "ltr";
    inside.textContent = code;
    made.append(" ", inside);
  }
  return made;
}

const nameOf = ({ title, version }: { readonly title: string; readonly version: string }): string =>
  fillTemplate(words[language].version, { title, version });

const grouped = (hash: string): string => hash.replace(/.{16}(?=.)/g, "$& ");

function showStatic(): void {
  const said = words[language];
  document.documentElement.lang = language;
  document.documentElement.dir = language === "ar" ? "rtl" : "ltr";
  document.title = said.title;
  for (const element of document.querySelectorAll<HTMLElement>("[data-word]"))
    element.textContent = said[element.dataset.word as keyof typeof said];
  find("language").lang = language === "ar" ? "en" : "ar";
  find("about").replaceChildren(
    line("p", nameOf(known)),
    line("p", `${said.buildRoot}:`, grouped(known.root)),
  );
  showAnswer();
}

function showAnswer(): void {
  const place = find("answer");
  place.className = "";
  place.replaceChildren(...answerLines(place));
}

function answerLines(place: HTMLElement): readonly HTMLElement[] {
  const said = words[language];
  if (answer === null) return [];
  if (answer.kind === "unknown") return [line("p", said.unknown)];
  if (answer.kind === "refused") {
    place.className = "bad";
    const reason =
      reasons[language][answer.reason] ??
      fillTemplate(reasons[language].other ?? "", { code: answer.reason });
    return [
      line("h2", fillTemplate(said.refused, { reason })),
      ...(answer.found === "" ? [] : [line("p", "", answer.found.slice(0, 200))]),
      line("p", said.refusedFix),
    ];
  }
  const { differences, listsAltered, intact, kind } = answer;
  const isGood = differences.length === 0 && !listsAltered;
  const given = find<HTMLInputElement>("root")
    .value.replace(/[\s:-]/g, "")
    .toLowerCase();
  const roots = [answer.root, answer.bundleRoot ?? ""];
  const isSame = given === "" || (given.length >= 16 && roots.some((root) => root.startsWith(given)));
  place.className = isGood && isSame ? "good" : "bad";
  const files = kind === "files";
  const list = document.createElement("ul");
  list.append(
    ...differences
      .slice(0, MOST_LINES)
      .map(({ path, difference }) => line("li", `${files ? "" : said[difference]}`, path)),
    ...(differences.length > MOST_LINES
      ? [line("li", fillTemplate(said.more, { count: String(differences.length - MOST_LINES) }))]
      : []),
  );
  const verdict = isGood
    ? fillTemplate(files ? said.goodFiles : said.good, { files: String(intact) })
    : files
      ? said.badFiles
      : said.bad;
  return [
    line("h2", verdict),
    ...(listsAltered ? [line("p", said.listsAltered)] : []),
    ...(differences.length === 0 ? [] : [list]),
    ...(files ? [] : [line("p", nameOf(answer)), line("p", `${said.buildRoot}:`, grouped(answer.root))]),
    ...(answer.bundleRoot === null ? [] : [line("p", `${said.bundleRoot}:`, grouped(answer.bundleRoot))]),
    ...(files || !isGood
      ? []
      : [
          answer.isKnown
            ? line("p", said.isKnown)
            : line("p", fillTemplate(said.isOther, { root: "" }), grouped(known.root)),
        ]),
    ...(given === "" ? [] : [line("p", isSame ? said.rootSame : said.rootOther)]),
  ];
}

async function examine(files: Promise<ReadonlyMap<string, Uint8Array>>): Promise<void> {
  const place = find("answer");
  place.className = "";
  place.replaceChildren(line("p", words[language].working));
  answer = await checkFiles(await files, known);
  showAnswer();
}

async function contentOf(list: FileList | null): Promise<ReadonlyMap<string, Uint8Array>> {
  const contents = new Map<string, Uint8Array>();
  for (const file of list ?? [])
    contents.set(file.webkitRelativePath || file.name, new Uint8Array(await file.arrayBuffer()));
  return contents;
}

for (const id of ["files", "folder"]) {
  const input = find<HTMLInputElement>(id);
  input.addEventListener("change", () => void examine(contentOf(input.files)));
}
find("root").addEventListener("input", showAnswer);
find("language").addEventListener("click", () => {
  language = language === "ar" ? "en" : "ar";
  showStatic();
});
document.addEventListener("dragover", (event) => event.preventDefault());
document.addEventListener("drop", (event) => {
  event.preventDefault();
  if (event.dataTransfer !== null) void examine(readDropped(event.dataTransfer));
});
showStatic();
if (globalThis.crypto?.subtle === undefined)
  find("answer").replaceChildren(line("p", words[language].noCrypto));
