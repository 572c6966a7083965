import type { ReviewSession } from "./ReviewSession.ts";
import { type ReviewLanguage, reviewLanguages } from "./words.ts";

const KEYS = { same: "S", different: "D", unsure: "U" } as const;

/** The page without its pairs: these are asked for by its script. */
export function pageHtml(
  language: ReviewLanguage,
  { reviewer, role }: Pick<ReviewSession, "reviewer" | "role">,
): string {
  const words = reviewLanguages[language];
  const answers = (["same", "different", "unsure"] as const).map(
    (answer) =>
      `<label><input type="radio" name="decision" value="${answer}"><span>${words[answer]} <kbd>${KEYS[answer]}</kbd></span></label>`,
  );
  const reasons = words.reasons.map(
    (reason, i) =>
      `<button type="button" class="reason" data-reason="${escaped(reason)}">${escaped(reason)} <kbd>${i + 1}</kbd></button>`,
  );
  return `<!doctype html>
<html lang="${language}" dir="${words.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="style.css">
<script src="script.js" defer></script>
</head>
<body>
<header>
<h1>${words.title}</h1>
<p>${words[role]}: <bdi>${escaped(reviewer)}</bdi></p>
<p><bdi id="progress"></bdi></p>
</header>
<main>${role === "adjudicator" ? `\n<p id="disputed">${words.disputed}</p>` : ""}
<h2 id="place" tabindex="-1"></h2>
<table>
<thead><tr><th scope="col">${words.field}</th><th scope="col">${words.first}<br><bdi id="left"></bdi></th><th scope="col">${words.second}<br><bdi id="right"></bdi></th></tr></thead>
<tbody id="rows"></tbody>
</table>
<form id="form">
<fieldset><legend>${words.question}</legend>${answers.join("\n")}</fieldset>
<fieldset><legend>${words.reason}</legend>
<div class="reasons">${reasons.join("\n")}</div>
<input id="reason" aria-label="${words.reason}" maxlength="500" autocomplete="off" dir="auto">
</fieldset>
<p class="actions">
<button type="submit" id="save">${words.save} <kbd>Enter</kbd></button>
<button type="button" id="previous">${words.previous}</button>
<button type="button" id="next">${words.next}</button>
<button type="button" id="finish">${words.finish}</button>
</p>
<p id="status" role="status"></p>
</form>
</main>
<footer><p>${words.keys}</p></footer>
</body>
</html>
`;
}

/** Text as it may stand in an element or an attribute. */
function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
