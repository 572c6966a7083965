/** The one style sheet of a report page: quiet, readable at arm's length, and fit to be printed. */
export const styles = `
:root {
  color-scheme: light;
  --ink: #1c2126; --quiet: #59636d; --rule: #d5dade; --faint: #f4f6f7; --link: #1d4f7c; --warn: #8a1f11;
}
* { box-sizing: border-box; }
html { font: 400 1.0625rem/1.6 "Source Sans 3", "Amiri", sans-serif; color: var(--ink); background: #fff; scroll-padding-top: 1rem; }
body { margin: 0; overflow-wrap: break-word; }
a { overflow-wrap: anywhere; }
[lang="ar"] { font-family: "Amiri", "Source Sans 3", serif; line-height: 1.3; }
.skip { position: absolute; inset-inline-start: -100vw; padding: .5rem 1rem; background: #fff; }
.skip:focus { inset-inline-start: 1rem; top: 1rem; z-index: 2; }
.page { max-width: 78rem; margin: 0 auto; padding: 2.5rem 1.5rem 4rem; }
header { max-width: 46rem; padding-bottom: 1.5rem; border-bottom: 1px solid var(--rule); margin-bottom: 2rem; }
h1 { font-size: 2.1rem; line-height: 1.2; margin: 0 0 .4rem; text-wrap: balance; }
.subtitle { font-size: 1.25rem; line-height: 1.4; color: var(--quiet); margin: 0 0 1.2rem; text-wrap: balance; }
.about { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1.2rem; margin: 0; font-size: .95rem; }
.about dt { color: var(--quiet); }
.about dd { margin: 0; }
nav h2 { font-size: .95rem; text-transform: none; margin: 0 0 .4rem; color: var(--quiet); font-weight: 400; }
nav ol { list-style: none; margin: 0; padding: 0; font-size: .95rem; line-height: 1.4; }
nav ol ol { padding-inline-start: 1rem; }
nav li { margin: .35rem 0; }
nav a { color: var(--ink); text-decoration: none; }
nav a:hover, nav a:focus-visible { text-decoration: underline; }
main { min-width: 0; }
main > *, main section > *, .footnotes > * { max-width: 46rem; }
main > section, main section > section { max-width: none; }
h2 { font-size: 1.5rem; line-height: 1.25; margin: 2.6rem 0 .8rem; }
h3 { font-size: 1.2rem; line-height: 1.3; margin: 2rem 0 .6rem; }
h4, h5, h6 { font-size: 1.0625rem; margin: 1.6rem 0 .4rem; }
main > section:first-of-type > h2:first-child { margin-top: 0; }
p, ul, ol, blockquote, pre { margin: 0 0 1rem; }
li { margin: .25rem 0; }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: .18em; }
a:focus-visible, summary:focus-visible, [tabindex]:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
.quantity { white-space: normal; font-variant-numeric: lining-nums; }
.quantity a { color: inherit; text-decoration: underline dotted var(--quiet) 1px; }
.quantity a:hover, .quantity a:focus-visible { text-decoration: underline solid var(--link); }
.paragraph-number { color: var(--quiet); text-decoration: none; display: inline-block; min-width: 2rem; font-variant-numeric: tabular-nums; }
.annex ol > li::marker { content: "(" counter(list-item) ") "; }
.citation { white-space: nowrap; }
.day { white-space: nowrap; }
blockquote { margin-inline-start: 0; padding-inline-start: 1rem; border-inline-start: 3px solid var(--rule); color: var(--quiet); }
code { font-family: ui-monospace, "DejaVu Sans Mono", monospace; font-size: .85em; overflow-wrap: anywhere; }
pre { overflow-x: auto; padding: .8rem 1rem; background: var(--faint); }
hr { border: 0; border-top: 1px solid var(--rule); margin: 2rem 0; }
figure, .data-table { margin: 2rem 0; }
main section > figure, main section > .data-table, main section > .wide { max-width: 56rem; }
.drawing { position: relative; width: fit-content; max-width: 100%; }
.drawing svg { display: block; max-width: 100%; height: auto; }
.drawing [data-says] { outline: none; }
@media screen {
  .drawing [data-says]:hover { stroke: var(--ink); stroke-width: 1; }
  .drawing [data-says]:focus-visible { stroke: var(--ink); stroke-width: 3; }
  .drawing [role="button"] { cursor: pointer; }
  .drawing .chosen { stroke: #000; stroke-width: 2.5; }
}
.reading { position: absolute; z-index: 1; max-width: min(22rem, 100%); width: max-content; margin: 0; padding: .3rem .6rem; background: var(--ink); color: #fff; font-size: .9rem; line-height: 1.4; }
.keys { position: absolute; inset-inline-start: 0; top: 100%; z-index: 1; margin: 0; padding: .2rem .5rem; background: #fff; border: 1px solid var(--rule); font-size: .85rem; opacity: 0; pointer-events: none; }
.drawing:has([data-says]:focus-visible) .keys { opacity: 1; }
details { margin: .5rem 0 0; max-width: 46rem; font-size: .92rem; }
details:has(table) { max-width: none; }
summary { color: var(--link); cursor: pointer; width: fit-content; }
details p { margin: .5rem 0; }
figcaption, caption { font-size: .95rem; line-height: 1.45; text-align: start; color: var(--ink); }
figcaption { margin-top: .6rem; max-width: 46rem; }
caption { padding-bottom: .5rem; }
.facts, .note { margin: .3rem 0 0; font-size: .85rem; line-height: 1.4; color: var(--quiet); }
.wide { overflow-x: auto; margin: 0 0 1rem; }
.data-table .wide { margin-bottom: .4rem; }
table { border-collapse: collapse; font-size: .92rem; line-height: 1.4; min-width: min(100%, 24rem); }
thead th { text-align: start; vertical-align: bottom; font-weight: 700; border-bottom: 1.5px solid var(--ink); padding: .3rem .8rem .3rem 0; }
td, tbody th { text-align: start; vertical-align: top; font-weight: 400; padding: .3rem .8rem .3rem 0; border-bottom: 1px solid var(--rule); }
[dir="rtl"] td, [dir="rtl"] th { padding: .3rem 0 .3rem .8rem; }
.number, .to-right { text-align: right; font-variant-numeric: tabular-nums lining-nums; }
.to-center { text-align: center; }
.missing { color: var(--quiet); font-style: italic; }
.text-table { table-layout: auto; width: 100%; font-size: .88rem; }
.text-table td { overflow-wrap: break-word; }
:target { background: #fdf3d3; }
figure:target, .data-table:target { background: none; outline: 2px solid #e2c76a; outline-offset: .6rem; }
tr:has(:target) { background: #fdf3d3; }
.watermark { background: #fbe9e7; color: var(--warn); border-bottom: 2px solid var(--warn); padding: .6rem 1.5rem; font-weight: 700; text-align: center; }
.redacted { background: #000; color: #fff; padding: .05rem .5rem; -webkit-box-decoration-break: clone; box-decoration-break: clone; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.draft { color: var(--warn); font-weight: 700; }
footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--rule); font-size: .85rem; color: var(--quiet); }
footer p { margin: 0 0 .2rem; }
@media (min-width: 68rem) {
  .columns { display: grid; grid-template-columns: 13rem minmax(0, 1fr); gap: 3.5rem; align-items: start; }
  nav { position: sticky; top: 2rem; max-height: calc(100vh - 4rem); overflow-y: auto; padding: 2px; }
}
@media (max-width: 67.99rem) { nav { margin-bottom: 2.5rem; max-width: 46rem; } }
@media print {
  html { font-size: 10pt; line-height: 1.45; }
  .page { padding: 0; max-width: none; }
  .columns { display: block; }
  nav { position: static; max-height: none; break-after: page; }
  .skip, .reading, .keys, details:not([open]) { display: none; }
  main > *, main section > *, header { max-width: none; }
  h2, h3, h4 { break-after: avoid; }
  .drawing, tr, .watermark { break-inside: avoid; }
  .drawing, caption { break-after: avoid; }
  thead { display: table-header-group; }
  .wide { overflow: visible; }
  a { color: inherit; text-decoration: none; }
  a[rel="noreferrer"]:not(.address)::after { content: " (" attr(href) ")"; overflow-wrap: anywhere; }
  .watermark { border: 2px solid var(--warn); }
}
`;
