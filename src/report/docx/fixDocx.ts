import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";

/** The first moment that a ZIP archive can record. */
const NO_TIME = new Date(1980, 0, 1);

/**
 * Takes out of a Word file what differs from one writing to the next: times of creation, random names of relations,
 * counters that run on through the process, times and order of the archive. What is left depends on the report alone.
 * Pictures, which stood as the ids of their figures, are put in.
 *
 * @param content the file as the writing library made it
 * @param date day of the report, its only clock
 * @param pictures PNG of each figure by its id
 */
export function fixDocx(
  content: Uint8Array,
  date: string,
  pictures: ReadonlyMap<string, Uint8Array>,
): Uint8Array {
  const parts = new Map(Object.entries(unzipSync(content)).sort(([a], [b]) => (a < b ? -1 : 1)));
  const texts = new Map<string, string>();
  for (const [path, bytes] of parts) if (/\.(?:xml|rels)$/.test(path)) texts.set(path, strFromU8(bytes));
  for (const path of texts.keys()) renameRelations(path, texts);
  const fixed: Zippable = {};
  for (const [path, bytes] of parts) {
    const text = texts.get(path);
    const picture = path.endsWith(".png") ? (pictures.get(strFromU8(bytes)) ?? bytes) : undefined;
    fixed[path] = [
      picture ?? (text === undefined ? bytes : strToU8(fixText(path, text, date))),
      // A picture is compressed already.
      { mtime: NO_TIME, os: 0, level: picture === undefined ? 6 : 0 },
    ];
  }
  return zipSync(fixed);
}

/** Links are related to their addresses by random names; they are named by their order instead. */
function renameRelations(path: string, texts: Map<string, string>): void {
  const source = path.replace(/_rels\/([^/]+)\.rels$/, "$1");
  const relations = texts.get(path);
  const text = texts.get(source);
  if (source === path || relations === undefined || text === undefined) return;
  const names = [...relations.matchAll(/ Id="([^"]+)"/g)]
    .map(([, name = ""]) => name)
    .filter((name) => !/^rId\d+$/.test(name));
  const renamed = new Map(names.map((name, index) => [name, `link${index + 1}`]));
  const rename = (attribute: string) => (whole: string, name: string) =>
    renamed.has(name) ? ` ${attribute}="${renamed.get(name)}"` : whole;
  texts.set(path, relations.replace(/ Id="([^"]+)"/g, rename("Id")));
  texts.set(source, text.replace(/ r:id="([^"]+)"/g, rename("r:id")));
}

function fixText(path: string, text: string, date: string): string {
  if (path === "docProps/core.xml")
    return text.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${date}T00:00:00Z`);
  return renumber(text);
}

/** Numbers bookmarks and drawings from 1, in the order in which they stand. */
function renumber(text: string): string {
  const bookmarks = new Map<string, number>();
  return text.replace(/(<w:bookmark(?:Start|End)\b[^>]*?w:id=")(\d+)"/g, (_, head: string, id: string) => {
    const number = bookmarks.get(id) ?? bookmarks.size + 1;
    bookmarks.set(id, number);
    return `${head}${number}"`;
  });
}
