/**
 * Runs in the browser: a change of the form asks for its results and puts them in place, without leaving the page. The
 * page works without it: the form then has a button. Nothing is computed here.
 */
export const pageScript = `"use strict";
const form = document.querySelector("form");
const results = document.getElementById("results");
let asked = 0;
async function show(query) {
  const turn = ++asked;
  results.setAttribute("aria-busy", "true");
  let text;
  try {
    const answer = await fetch("results?" + query);
    text = await answer.text();
    if (!answer.ok) {
      const problem = document.createElement("p");
      problem.className = "error";
      problem.setAttribute("role", "alert");
      problem.textContent = text;
      text = problem.outerHTML;
    }
  } catch {
    text = '<p class="error" role="alert">The program that serves this page has stopped.</p>';
  }
  if (turn !== asked) return;
  results.innerHTML = text;
  results.removeAttribute("aria-busy");
  results.dataset.query = query;
  history.replaceState(null, "", "?" + query);
}
const asQuery = () => new URLSearchParams(new FormData(form)).toString();
form.querySelector("button[type=submit]").hidden = true;
form.addEventListener("change", () => show(asQuery()));
form.addEventListener("submit", (event) => { event.preventDefault(); show(asQuery()); });
form.addEventListener("reset", () => setTimeout(() => show(asQuery())));
results.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-query]");
  const copy = event.target.closest("button[data-copy]");
  if (link !== null) { event.preventDefault(); show(link.dataset.query); }
  if (copy !== null) {
    const text = document.getElementById(copy.dataset.copy).textContent;
    navigator.clipboard.writeText(text).then(() => { copy.textContent = copy.dataset.done; });
  }
});
`;
