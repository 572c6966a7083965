/** How the page looks: plain, large enough to read names by the hour, nothing told by colour alone. */
export const pageStyle = `
:root { color-scheme: light; --ink: #1d2733; --quiet: #5a6673; --line: #c9d1d9; --mark: #7a3e00; --paper: #fff; --fill: #f3f5f7; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 72rem; padding: 1rem 1.5rem; color: var(--ink); background: var(--paper);
  font: 1rem/1.5 "Source Sans 3", "Segoe UI", "Noto Sans", "Noto Naskh Arabic", "Geeza Pro", Tahoma, sans-serif; }
header { display: flex; flex-wrap: wrap; gap: 0 2rem; align-items: baseline; border-bottom: 1px solid var(--line); }
h1 { font-size: 1.3rem; margin: 0.2rem auto 0.2rem 0; }
html[dir="rtl"] h1 { margin: 0.2rem 0 0.2rem auto; }
header p { margin: 0.2rem 0; }
h2 { font-size: 1rem; margin: 1rem 0 0.5rem; outline: none; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; }
th, td { border: 1px solid var(--line); padding: 0.4rem 0.6rem; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
thead th { background: var(--fill); font-weight: 600; }
thead bdi { font-weight: 400; color: var(--quiet); font-size: 0.85rem; }
th[scope="row"] { font-weight: 400; color: var(--quiet); }
th:first-child { width: 22%; }
td { font-size: 1.15rem; }
td.absent { color: var(--quiet); font-size: 0.95rem; font-style: italic; }
tr.differs td { border-inline-start: 4px solid var(--mark); }
tr.note td { border-top: 0; color: var(--mark); font-size: 0.95rem; }
fieldset { border: 1px solid var(--line); margin: 1rem 0 0; padding: 0.5rem 0.8rem; }
label { display: inline-block; margin-inline-end: 1.5rem; font-size: 1.05rem; }
label:has(:checked) span { font-weight: 700; text-decoration: underline; }
.reasons { display: flex; flex-wrap: wrap; gap: 0.4rem; margin-bottom: 0.5rem; }
button { font: inherit; color: inherit; background: var(--fill); border: 1px solid var(--line); border-radius: 4px; padding: 0.3rem 0.7rem; cursor: pointer; }
button:disabled { color: var(--quiet); cursor: default; }
#save { background: var(--ink); color: var(--paper); border-color: var(--ink); }
#reason { font: inherit; width: 100%; padding: 0.35rem 0.5rem; border: 1px solid var(--quiet); border-radius: 4px; }
h2:focus-visible { outline: none; }
:focus-visible:not(h2) { outline: 3px solid #1f6feb; outline-offset: 2px; }
kbd { font: 0.8em/1 ui-monospace, Menlo, Consolas, monospace; border: 1px solid currentColor; border-radius: 3px; padding: 0.1em 0.35em; opacity: 0.75; }
.actions { display: flex; flex-wrap: wrap; gap: 0.6rem; margin: 1rem 0 0; }
#finish { margin-inline-start: auto; }
#status { min-height: 1.5rem; font-weight: 600; }
footer { color: var(--quiet); font-size: 0.9rem; border-top: 1px solid var(--line); margin-top: 1rem; }
@media (max-width: 40rem) { body { padding: 0.6rem; } th:first-child { width: 28%; } td { font-size: 1rem; } }
`;
