/// <reference lib="dom" />

/**
 * Runs in the browser of a reader, and nowhere else: the words that the marks of a drawing carry (`data-says`, written
 * with the drawing from the rows of its table) are shown beside the pointer and read out mark by mark with the arrow
 * keys; an entry of the key outlines what it stands for. Nothing is computed here, and a page whose browser runs no
 * script lacks nothing: every drawing has its words and its table under it.
 */
function openDrawing(drawing: HTMLElement): void {
  const svg = drawing.querySelector("svg");
  const marks = [...drawing.querySelectorAll<SVGElement>("[data-says]")];
  if (svg === null || marks.length === 0) return;

  const words = document.createElement("p");
  words.className = "reading";
  words.dir = "auto";
  words.hidden = true;
  // What it shows is the name of the mark, which a reader of screens says already.
  words.setAttribute("aria-hidden", "true");
  drawing.append(words);
  svg.setAttribute("role", "group");
  const keys = drawing.querySelector(".keys");
  if (keys !== null) svg.setAttribute("aria-describedby", keys.id);

  let pinned: SVGElement | null = null;
  const outline = (entry: SVGElement | null): void => {
    for (const shape of drawing.querySelectorAll(".chosen")) shape.classList.remove("chosen");
    if (entry !== null) for (const shape of meantBy(entry, svg)) shape.classList.add("chosen");
  };
  const show = (mark: SVGElement): void => {
    // An entry of the key is read where it stands.
    words.hidden = isKey(mark);
    words.textContent = saidBy(mark);
    if (!isKey(mark)) place(words, mark, drawing);
    outline(isKey(mark) ? mark : pinned);
  };
  const hide = (): void => {
    words.hidden = true;
    outline(pinned);
  };
  const pin = (entry: SVGElement): void => {
    pinned?.setAttribute("aria-pressed", "false");
    pinned = pinned === entry ? null : entry;
    pinned?.setAttribute("aria-pressed", "true");
    outline(pinned ?? entry);
  };

  for (const [at, mark] of marks.entries()) {
    mark.setAttribute("role", isKey(mark) ? "button" : "img");
    if (isKey(mark)) mark.setAttribute("aria-pressed", "false");
    mark.setAttribute("aria-label", saidBy(mark));
    mark.setAttribute("tabindex", at === 0 ? "0" : "-1");
    mark.addEventListener("focus", () => {
      for (const other of marks) other.setAttribute("tabindex", other === mark ? "0" : "-1");
      show(mark);
    });
    mark.addEventListener("blur", hide);
    if (isKey(mark)) mark.addEventListener("click", () => pin(mark));
  }

  drawing.addEventListener("pointerover", ({ target }) => {
    const mark = target instanceof Element ? target.closest<SVGElement>("[data-says]") : null;
    if (mark !== null) show(mark);
    // The words themselves may be pointed at: they stay for as long as someone reads them (WCAG 2.1, 1.4.13).
    else if (target !== words) hide();
  });
  drawing.addEventListener("pointerleave", hide);
  drawing.addEventListener("keydown", (event) => {
    const at = marks.indexOf(document.activeElement as SVGElement);
    const mark = marks[at];
    if (event.key === "Escape") {
      if (pinned !== null) pin(pinned);
      hide();
      outline(null);
    } else if (mark !== undefined && isKey(mark) && (event.key === "Enter" || event.key === " ")) pin(mark);
    else {
      const next = mark === undefined ? undefined : marks[target(event.key, at, marks)];
      if (next === undefined) return;
      next.focus();
    }
    event.preventDefault();
  });
}

const isKey = (mark: SVGElement): boolean => mark.closest("[data-part]") !== null;

const saidBy = (mark: SVGElement): string => mark.getAttribute("data-says") ?? "";

/** Where a key leads; no place at all for every other key. Left and right are where they are seen. */
function target(key: string, at: number, marks: readonly SVGElement[]): number {
  const here = marks[at]?.getBoundingClientRect();
  const after = marks[at + 1]?.getBoundingClientRect();
  const before = marks[at - 1]?.getBoundingClientRect();
  // Rows run from right to left where a neighbour in the row says so.
  const isMirrored =
    here !== undefined &&
    ((after?.top === here.top && after.left < here.left) ||
      (before?.top === here.top && before.left > here.left));
  const places: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    ArrowRight: isMirrored ? at - 1 : at + 1,
    ArrowLeft: isMirrored ? at + 1 : at - 1,
    Home: 0,
    End: marks.length - 1,
  };
  return places[key] ?? -1;
}

/** The shapes of a drawing that are painted as the sample of an entry of its key. */
function meantBy(entry: SVGElement, svg: SVGElement): readonly Element[] {
  const at = [...(entry.parentElement?.children ?? [])].indexOf(entry);
  const sample = svg.querySelector(`[data-part="key_sample_${at}"] :is(path, line)`);
  if (sample === null) return [];
  return [...svg.querySelectorAll("path, line")].filter(
    (shape) => shape.closest("[data-part], [data-says], defs") === null && paintOf(shape) === paintOf(sample),
  );
}

/** What makes shapes look alike: their fill, or the line they are drawn with. */
function paintOf(shape: Element): string {
  const fill = shape.getAttribute("fill") ?? "none";
  const line = `${shape.getAttribute("stroke")} ${shape.getAttribute("stroke-dasharray")}`;
  return fill === "none" || fill === "transparent" ? line : fill;
}

/** Above the mark, or under it where there is no room, and never beyond the drawing. */
function place(words: HTMLElement, mark: SVGElement, drawing: HTMLElement): void {
  const whole = drawing.getBoundingClientRect();
  const spot = mark.getBoundingClientRect();
  const centre = spot.left + spot.width / 2 - whole.left;
  const above = Math.min(spot.top, spot.bottom) - whole.top;
  const left = Math.max(0, Math.min(centre - words.offsetWidth / 2, whole.width - words.offsetWidth));
  const top = above >= words.offsetHeight ? above - words.offsetHeight : above + spot.height;
  words.style.left = `${left}px`;
  words.style.top = `${top}px`;
}

for (const drawing of document.querySelectorAll<HTMLElement>(".drawing")) openDrawing(drawing);
