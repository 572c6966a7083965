import type { ReviewWords } from "./words.ts";

/** What the page does: asks for pairs, shows them as text (never as markup), takes keys and clicks, sends decisions. */
export function pageScript(words: ReviewWords): string {
  return `"use strict";
const words = ${JSON.stringify(words)};
${script}`;
}

const script = `
const element = (id) => document.getElementById(id);
const filled = (text, done, all) => text.replace("{done}", done).replace("{all}", all);
let shown = null;
let finished = false;

async function ask(path, sent) {
  const answer = await fetch(path, sent === undefined ? {} : { method: "POST", body: JSON.stringify(sent) });
  if (!answer.ok) throw new Error(await answer.text());
  return answer.json();
}

function cell(text) {
  const td = document.createElement("td");
  td.dir = "auto";
  if (text === null) {
    td.className = "absent";
    td.textContent = words.notGiven;
    td.dir = words.direction;
  } else td.textContent = text;
  return td;
}

function row(each) {
  const tr = document.createElement("tr");
  if (each.left !== null && each.right !== null && !each.equal) tr.className = "differs";
  const th = document.createElement("th");
  th.scope = "row";
  th.textContent = each.field;
  th.dir = "auto";
  tr.append(th, cell(each.left), cell(each.right));
  if (each.note === null) return [tr];
  const note = document.createElement("tr");
  note.className = "note";
  const td = document.createElement("td");
  td.colSpan = 2;
  td.textContent = each.note;
  th.rowSpan = 2;
  note.append(td);
  return [tr, note];
}

const named = ({ file, row }) => words.row + " " + row + " · \\u2068" + file + "\\u2069";

function show(state) {
  shown = state;
  element("progress").textContent = filled(words.progress, state.decided, state.count);
  element("place").textContent = filled(words.place, state.place + 1, state.count);
  element("left").textContent = named(state.pair.left);
  element("right").textContent = named(state.pair.right);
  element("rows").replaceChildren(...state.pair.rows.flatMap(row));
  const { decided } = state.pair;
  for (const radio of document.querySelectorAll("[name=decision]")) radio.checked = radio.value === decided?.decision;
  element("reason").value = decided?.reason ?? "";
  element("previous").disabled = state.place === 0;
  element("next").disabled = state.place === state.count - 1;
  element("place").focus();
}

async function go(place, status = "") {
  try {
    show(await ask("pair" + (place === null ? "" : "?place=" + place)));
    element("status").textContent = status || (shown.decided === shown.count ? words.allDone : "");
  } catch {
    element("status").textContent = words.failed;
  }
}

async function save() {
  const chosen = document.querySelector("[name=decision]:checked");
  const reason = element("reason").value.trim();
  if (chosen === null) return void (element("status").textContent = words.choose);
  if (reason === "") {
    element("status").textContent = words.giveReason;
    return element("reason").focus();
  }
  try {
    await ask("decide", { pair: shown.pair.id, decision: chosen.value, reason });
  } catch {
    element("status").textContent = words.failed;
    return;
  }
  await go(null, words.saved);
  if (shown.decided === shown.count) element("status").textContent = words.allDone;
}

async function finish() {
  try {
    await ask("finish", {});
  } catch {
    element("status").textContent = words.failed;
    return;
  }
  finished = true;
  for (const control of document.querySelectorAll("button, input")) control.disabled = true;
  element("status").textContent = words.finished;
}

const choose = (value) => {
  document.querySelector("[name=decision][value=" + value + "]").checked = true;
};
const step = (by) => {
  const place = shown.place + by;
  if (place >= 0 && place < shown.count) go(place);
};
const forward = words.direction === "rtl" ? "ArrowLeft" : "ArrowRight";
const back = words.direction === "rtl" ? "ArrowRight" : "ArrowLeft";

/** By the letter, or by the place of the key when another script is typed. */
const letterOf = (event) => (/^[a-z]$/i.test(event.key) ? event.key.toLowerCase() : event.code.replace(/^Key/, "").toLowerCase());
const digitOf = (event) => (/^(Digit|Numpad)[1-9]$/.test(event.code) ? Number(event.code.at(-1)) : Number(event.key));

document.addEventListener("keydown", (event) => {
  if (finished || shown === null || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.target === element("reason")) {
    if (event.key === "Escape") element("place").focus();
    return;
  }
  const decision = { s: "same", d: "different", u: "unsure" }[letterOf(event)];
  const reason = words.reasons[digitOf(event) - 1];
  if (decision !== undefined) choose(decision);
  else if (reason !== undefined) element("reason").value = reason;
  else if (letterOf(event) === "r") element("reason").focus();
  else if (event.key === forward) step(1);
  else if (event.key === back) step(-1);
  else if (event.key === "Enter" && event.target.tagName !== "BUTTON") save();
  else return;
  event.preventDefault();
});

element("form").addEventListener("submit", (event) => {
  event.preventDefault();
  save();
});
for (const button of document.querySelectorAll(".reason"))
  button.addEventListener("click", () => {
    element("reason").value = button.dataset.reason;
  });
element("previous").addEventListener("click", () => step(-1));
element("next").addEventListener("click", () => step(1));
element("finish").addEventListener("click", finish);
go(null);
`;
