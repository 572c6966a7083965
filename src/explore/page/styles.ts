import { readFile } from "node:fs/promises";
import { fontFiles } from "../../charts/index.ts";

const rules = `
:root { color-scheme: light; --ink: #1d1d1b; --line: #c9c5bd; --ground: #faf9f6; --mark: #1f4e79; }
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: var(--ground); font: 16px/1.45 "Source Sans 3", Amiri, sans-serif; }
header { padding: 1rem 1.5rem; border-bottom: 1px solid var(--line); }
h1 { margin: 0; font-size: 1.4rem; }
h2 { margin: 1.5rem 0 .5rem; font-size: 1.15rem; }
header p { margin: .25rem 0 0; max-width: 70ch; }
.columns { display: grid; grid-template-columns: minmax(15rem, 19rem) minmax(0, 1fr); }
form { padding: 1rem 1.5rem; border-inline-end: 1px solid var(--line); }
main { padding: 0 1.5rem 2rem; }
fieldset { margin: 0 0 1rem; padding: .5rem .75rem; border: 1px solid var(--line); }
legend { font-weight: 700; padding: 0 .25rem; }
label { display: block; margin: .15rem 0; }
fieldset label.value { display: flex; gap: .4rem; align-items: baseline; }
label.value .count { margin-inline-start: auto; color: #55524b; font-variant-numeric: tabular-nums; }
.values { max-height: 13rem; overflow-y: auto; }
input[type="text"], select { width: 100%; font: inherit; padding: .2rem .3rem; border: 1px solid #8a867d; background: #fff; }
button { font: inherit; padding: .3rem .8rem; border: 1px solid var(--mark); background: #fff; color: var(--mark); }
:focus-visible { outline: 3px solid #b8860b; outline-offset: 1px; }
.scroll { overflow: auto; max-height: 32rem; border: 1px solid var(--line); background: #fff; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: start; font-weight: 700; padding: .5rem; }
th, td { padding: .25rem .6rem; border-bottom: 1px solid #e6e3dc; text-align: start; vertical-align: top; }
thead th { position: sticky; top: 0; background: #efece5; }
.number { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
.missing { color: #6b675f; }
figure { margin: 0 0 1rem; background: #fff; border: 1px solid var(--line); padding: .5rem; overflow-x: auto; }
figure svg { max-width: 100%; height: auto; }
pre { overflow: auto; padding: .75rem; background: #fff; border: 1px solid var(--line); font-size: .9rem; }
.status { margin: 1rem 0 0; font-weight: 700; }
.synthetic { padding: .3rem .6rem; background: #7a1f1f; color: #fff; display: inline-block; }
.error { white-space: pre-wrap; padding: .75rem; border: 2px solid #7a1f1f; background: #fff; }
[aria-busy="true"] { opacity: .55; }
@media (max-width: 60rem) { .columns { display: block; } form { border: 0; } }
`;

/** The style sheet of the page, its fonts inside. */
export async function pageStyles(): Promise<string> {
  const faces = fontFiles().map(async ({ family, path, weight, style }) => {
    const data = (await readFile(path)).toString("base64");
    return `@font-face{font-family:"${family}";font-style:${style};font-weight:${weight};src:url(data:font/ttf;base64,${data})}`;
  });
  return (await Promise.all(faces)).join("\n") + rules;
}
