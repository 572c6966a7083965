// The gallery: every chart of the executed notebooks with the code that makes it.

const PARTS = "application/vnd.sijill.parts.v1+json";

/** The charts that the cells of a notebook show, each with its code, its drawing and its alternative text. */
export function chartsOf(notebook, file) {
  return notebook.cells.flatMap((cell) =>
    (cell.outputs ?? []).flatMap(({ data = {} }) =>
      (data[PARTS] ?? [])
        .filter(({ kind }) => kind === "chart")
        .map(({ value }) => ({
          file,
          id: value.id,
          title: value.title,
          alt: value.alt,
          language: notebook.metadata.sijill?.language ?? "en",
          code: joined(cell.source),
          svg: joined(data["image/svg+xml"]),
          functions: [...joined(cell.source).matchAll(/sijill\.(\w+(?:Chart|HeatMap))\(/g)].map(
            ([, name]) => name,
          ),
        })),
    ),
  );
}

const joined = (text) => (Array.isArray(text) ? text.join("") : String(text ?? ""));

/** One page without scripts and without a network. */
export function galleryPage(charts, exported, faces) {
  const known = [...exported.matchAll(/\b(\w+(?:Chart|HeatMap))\b(?! ?\})/g)].map(([, name]) => name);
  const names = [...new Set(known)].filter((name) => /^[a-z]/.test(name)).sort();
  const drawn = names.filter((name) => charts.some((chart) => chart.functions.includes(name)));
  const missing = names.filter((name) => !drawn.includes(name));
  const sections = drawn.map((name) => {
    const figures = charts.filter((chart) => chart.functions[0] === name).map(figure);
    return `<section aria-labelledby="${name}"><h2 id="${name}"><a href="reference/functions/${name}.html"><code>${name}</code></a></h2>${figures.join("")}</section>`;
  });
  return `<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">
<title>Sijill: gallery of charts</title>
<style>${faces}${styles}</style>
</head>
<body>
<header><h1>Gallery of charts</h1>
<p>Every chart with the code that makes it, from the executed notebooks. Each record is a person who was killed; what a
chart may not be read as stands under it and in its description. <a href="reference/index.html">Reference of all functions</a>.</p>
<nav aria-label="Charts"><ul>${drawn.map((name) => `<li><a href="#${name}"><code>${name}</code></a></li>`).join("")}</ul></nav></header>
<main>${sections.join("\n")}
${missing.length === 0 ? "" : `<p>In no notebook yet: ${missing.map((name) => `<code>${name}</code>`).join(", ")}.</p>`}</main>
</body>
</html>
`;
}

function figure({ file, title, alt, language, code, svg }) {
  const direction = language === "ar" ? "rtl" : "ltr";
  return `<figure>
<div class="drawing">${svg}</div>
<figcaption><p lang="${language}" dir="${direction}"><strong>${escaped(title)}</strong></p>
<p class="from">${escaped(file)}</p>
<pre tabindex="0"><code>${escaped(code)}</code></pre>
<details><summary>Description for those who cannot see it</summary><p lang="${language}" dir="${direction}">${escaped(alt)}</p></details></figcaption>
</figure>`;
}

const escaped = (text) =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

const styles = `
body { font: 17px/1.55 "Source Sans 3", system-ui, sans-serif; color: #1c2126; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.7rem; } h2 { font-size: 1.2rem; margin-top: 3rem; border-top: 1px solid #d5dade; padding-top: 1rem; }
a { color: #1d4f7c; } figure { margin: 1.5rem 0 2.5rem; } .drawing { overflow-x: auto; } .from { color: #59636d; margin: 0; font-size: .9rem; }
pre { white-space: pre-wrap; background: #f4f6f7; padding: .8rem 1rem; overflow-x: auto; font-size: .85rem; line-height: 1.45; }
svg { max-width: none; }`;
