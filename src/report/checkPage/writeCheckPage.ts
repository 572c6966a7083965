import { contentPolicy } from "../html/index.ts";
import type { Manifest } from "../manifest/index.ts";
import { checkScript } from "./checkScript.ts";

const css = `
:root { color-scheme: light; --ink: #1c2126; --quiet: #59636d; --rule: #d5dade; --link: #1d4f7c; --warn: #8a1f11; --good: #1b5e37; }
* { box-sizing: border-box; }
html { font: 400 1.0625rem/1.55 system-ui, "Noto Sans", "Noto Naskh Arabic", sans-serif; color: var(--ink); background: #fff; }
body { margin: 0; min-height: 100vh; }
main { max-width: 46rem; margin: 0 auto; padding: 2rem 1.5rem 3rem; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .6rem; }
h2 { font-size: 1.25rem; line-height: 1.3; margin: 0 0 .5rem; }
p { margin: 0 0 .6rem; }
code { font-family: ui-monospace, "DejaVu Sans Mono", monospace; font-size: .88em; overflow-wrap: anywhere; unicode-bidi: isolate; }
.choose { border: 2px dashed var(--rule); border-radius: .5rem; padding: 1.2rem; margin: 1rem 0; display: flex; flex-wrap: wrap; gap: .8rem; align-items: center; }
.choose label { background: var(--link); color: #fff; padding: .5rem 1rem; border-radius: .3rem; cursor: pointer; }
.choose input { position: absolute; opacity: 0; width: 1px; height: 1px; }
.choose input:focus-visible + label, button:focus-visible, input:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.quiet { color: var(--quiet); font-size: .92rem; }
button { float: inline-end; font: inherit; background: none; border: 1px solid var(--rule); border-radius: .3rem; padding: .2rem .7rem; cursor: pointer; color: var(--link); }
#root { font: inherit; width: 100%; padding: .4rem .6rem; border: 1px solid var(--quiet); border-radius: .3rem; direction: ltr; }
#answer { margin: 1.2rem 0; padding: 0 1rem; border-inline-start: 6px solid transparent; }
#answer.good { border-color: var(--good); } #answer.good h2 { color: var(--good); }
#answer.bad { border-color: var(--warn); } #answer.bad h2 { color: var(--warn); }
#answer ul { margin: 0 0 .6rem; padding-inline-start: 1.2rem; }
#about { border-top: 1px solid var(--rule); padding-top: .8rem; }
`;

const body = `<main>
<button id="language" type="button" data-word="language"></button>
<h1 data-word="title"></h1>
<p data-word="introduction"></p>
<noscript><p>This page needs JavaScript to compute hashes; otherwise use sijill verify.</p><p lang="ar" dir="rtl">تحتاج هذه الصفحة إلى JavaScript لحساب البصمات، وإلا فاستعمل الأمر sijill verify.</p></noscript>
<div class="choose">
<input id="files" type="file" multiple><label for="files" data-word="chooseFiles"></label>
<input id="folder" type="file" webkitdirectory><label for="folder" data-word="chooseFolder"></label>
<span class="quiet" data-word="drop"></span>
</div>
<p><label for="root" data-word="root"></label><input id="root" type="text" autocomplete="off" spellcheck="false" aria-describedby="root-hint"></p>
<p id="root-hint" class="quiet" data-word="rootHint"></p>
<div id="answer" role="status" aria-live="polite"></div>
<div id="about" class="quiet"></div>
<p class="quiet" data-word="limits"></p>
</main>`;

/**
 * The page that checks a build in a browser, without a network and without anything installed: one file that knows the
 * hashes of the build it was written for. It asks for nothing, stores nothing and sends nothing.
 *
 * @example
 * import { writeCheckPage } from "sijill";
 * const report = { title: "Synthetic", version: "1.0", status: "draft", date: "2026-01-05", languages: ["en"] };
 * const page = writeCheckPage({ report, outputs: [], root: "0".repeat(64) });
 * page.startsWith("<!doctype html>");
 * // → true
 */
export function writeCheckPage({
  report,
  outputs,
  root,
}: Pick<Manifest, "report" | "outputs" | "root">): string {
  const { title, version, date, languages } = report;
  const known = {
    title,
    version,
    date,
    root,
    language: languages[0] === "ar" ? "ar" : "en",
    outputs: Object.fromEntries(outputs.map(({ path, sha256 }) => [path, sha256])),
  };
  // No string of a report may end the element it stands in.
  const data = JSON.stringify(known).replaceAll("<", "\\u003c");
  const policy = contentPolicy({ body, css, script: checkScript });
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer"><title>Is it as it was built?</title><style>${css}</style></head>
<body>${body}
<script type="application/json" id="known">${data}</script>
<script>${checkScript}</script></body></html>
`;
}
