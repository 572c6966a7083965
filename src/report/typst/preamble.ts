/**
 * The page design: functions that the written document calls. No system font may come in, so the faces are named and
 * nothing falls back; a character that none of them has stops the build.
 */
export const preamble = `
#let ink = rgb("#1c2126")
#let quiet = rgb("#59636d")
#let hairline = rgb("#d5dade")
#let link-colour = rgb("#1d4f7c")
#let warn = rgb("#8a1f11")

#let anchor(id) = [#metadata(none) #label(id)]
#let number-link(id, body) = link(label(id), text(fill: ink, body))
#let code-text(body) = text(size: 0.92em, body)
#let left-to-right(body) = box(text(dir: ltr, body))
#let code-block(body) = block(fill: rgb("#f4f6f7"), inset: 7pt, width: 100%, align(left, text(size: 0.9em, dir: ltr, body)))
#let rule() = line(length: 100%, stroke: 0.5pt + hairline)
#let missing-cell(body) = text(fill: quiet, emph(body))
#let first-footnote(id, body) = [#footnote(body) #label(id)]
#let section-heading(depth, id, body) = [#heading(level: depth, body) #label(id)]

#let numbered-paragraph(id, number, body) = par({ anchor(id); box(width: 2.6em, text(fill: quiet, number)); body })

// A paragraph that stays on the page of what follows.
#let with-next(body) = block(width: 100%, spacing: 1.05em, sticky: true, body)

// The height of a part is kept under its name; what is printed is the part itself.
#let measured(unit, body) = layout(size => {
  [#metadata((unit, measure(width: size.width, body).height.pt())) <restricted>]
  body
})
// In one piece, unless it is longer than a page: then it cannot be withheld, and the redaction says so.
#let restricted-block(unit, body) = layout(size => {
  let height = measure(width: size.width, body).height
  block(width: 100%, breakable: height > 690pt, { [#metadata((unit, height.pt())) <restricted>]; body })
})
#let bar(words) = block(width: 100%, height: 100%, fill: black, clip: true, inset: (x: 3pt, y: 1.2pt), spacing: 0pt,
  text(size: 7pt, fill: white, words))
#let redacted-block(height, ids, number, words) = block(width: 100%, height: height, breakable: false, {
  for id in ids { anchor(id) }
  if number == none { bar(words) } else {
    grid(columns: (2.6em, 1fr), rows: (100%,), text(fill: quiet, number), bar(words))
  }
})
#let redacted-cell(height, ids, words) = block(width: 100%, height: height, breakable: false, {
  for id in ids { anchor(id) }
  bar(words)
})
// Where every anchor, heading and exhibit stands, for the comparison of two versions.
#let layout-record() = context {
  let places = query(selector(metadata).or(heading).or(figure))
    .filter(it => it.func() != metadata or it.value == none)
    .map(it => { let at = it.location().position(); (at.page, calc.round(at.y.pt(), digits: 2)) })
  [#metadata((counter(page).final().first(), places)) <layout>]
}

#let facts-line(body) = text(size: 8pt, fill: quiet, body)
#let head-cell(body) = strong(body)

#let plain-table(columns, sides, head, cells, whole-rows, size) = {
  set text(size: size)
  set table.cell(breakable: not whole-rows)
  set par(leading: 0.5em, spacing: 0.6em)
  table(
    columns: columns,
    align: (column, row) => sides.at(column) + (if row == 0 { bottom } else { top }),
    inset: (x: 4pt, y: 4pt),
    stroke: (column, row) => (bottom: if row == 0 { 0.9pt + ink } else { 0.4pt + hairline }),
    table.header(..head.map(head-cell)),
    ..cells,
  )
}

#let text-table(columns, sides, head, cells, whole-rows) = block(
  width: 100%, above: 1em, below: 1.4em, plain-table(columns, sides, head, cells, whole-rows, 8.5pt))

#let exhibit-figure(id, drawing, caption, facts) = [#figure(
  drawing,
  kind: "exhibit-figure", supplement: none, numbering: none,
  caption: figure.caption(position: bottom, separator: none, { caption; linebreak(); facts-line(facts) })) #label(id)]

// A table of less than half a page stays in one piece; a longer one runs on, with its head on every page.
#let exhibit-table(id, caption, columns, sides, head, cells, notes, facts, whole-rows) = layout(size => {
  let body = align(start, {
    plain-table(columns, sides, head, cells, whole-rows, 9pt)
    for note in notes { block(above: 0.5em, below: 0pt, facts-line(note)) }
    block(above: 0.5em, facts-line(facts))
  })
  let is-long = measure(width: size.width, body).height > 300pt
  show figure.where(kind: "exhibit-table"): set block(breakable: is-long)
  [#figure(body,
    kind: "exhibit-table", supplement: none, numbering: none,
    caption: figure.caption(position: top, separator: none, caption)) #label(id)]
})

#let title-block(draft, title, subtitle, facts, contents-title) = {
  if draft != none { block(below: 12pt, text(size: 9.5pt, weight: 700, fill: warn, draft)) }
  block(below: 10pt, par(leading: 0.5em, text(size: 20pt, weight: 700, title)))
  if subtitle != none { block(below: 16pt, par(leading: 0.55em, text(size: 13pt, fill: quiet, subtitle))) }
  set text(size: 9.5pt)
  grid(columns: (auto, 1fr), column-gutter: 1.4em, row-gutter: 0.6em,
    ..facts.enumerate().map(((at, fact)) => if calc.even(at) { text(fill: quiet, fact) } else { fact }))
  v(0.6em)
  line(length: 100%, stroke: 0.5pt + hairline)
  v(0.2em)
  text(size: 9.5pt, fill: quiet, contents-title)
}

#let contents() = {
  set text(size: 9.5pt)
  show outline.entry: set block(above: 0.6em)
  show link: set text(fill: ink)
  outline(title: none, depth: 2, indent: 1.2em)
}

#let report(settings, body) = {
  set page(
    paper: "a4",
    margin: (top: 27mm, bottom: 24mm, x: 24mm),
    header: context if here().page() > 1 {
      set text(size: 8pt, fill: quiet)
      grid(columns: (1fr, auto), gutter: 1em, settings.header-title, settings.header-version)
      v(-6pt)
      line(length: 100%, stroke: 0.4pt + hairline)
    },
    footer: context {
      set text(size: 8pt, fill: quiet)
      let counted = counter(page)
      grid(columns: (1fr, auto), settings.footer,
        (settings.page-label)(str(here().page()), str(counted.final().first())))
    },
    background: if settings.watermark != none {
      place(top + center, dy: 9mm, text(size: 8.5pt, weight: 700, fill: warn, settings.watermark))
      rotate(-52deg, text(size: 54pt, weight: 700, fill: rgb("#f3e3e1"), settings.watermark-word))
    },
  )
  set text(
    font: ("Source Sans 3", "Amiri"), fallback: false, size: 10.5pt, fill: ink,
    lang: settings.lang, dir: settings.dir, number-type: "lining", overhang: false)
  set par(leading: 0.68em, spacing: 1.05em, justify: false)
  set list(indent: 0.4em, spacing: 0.8em, tight: false)
  set enum(indent: 0.4em, spacing: 0.8em, tight: false)
  set enum(numbering: "(1)") if settings.is-annex
  set footnote.entry(separator: line(length: 25%, stroke: 0.4pt + hairline))
  set table(stroke: none)
  show heading: set text(weight: 700)
  show heading.where(level: 1): it => block(above: 1.9em, below: 0.8em, sticky: true, text(size: 15pt, it.body))
  show heading.where(level: 2): it => block(above: 1.5em, below: 0.7em, sticky: true, text(size: 12pt, it.body))
  show heading.where(level: 3): it => block(above: 1.3em, below: 0.6em, sticky: true, text(size: 10.5pt, it.body))
  // Only faces that are shipped may be asked for: a bold italic or an Arabic italic would come from the system.
  show strong: it => text(weight: 700, style: "normal", it.body)
  show emph: it => text(weight: 400, style: "italic", it.body)
  // With its vowel signs: a run that ended before one would tear the word apart.
  show regex("[\\p{Arabic}\\p{M}]+"): set text(style: "normal")
  show link: set text(fill: link-colour)
  show figure: set block(above: 1.6em, below: 1.8em)
  show figure.caption: it => block(width: 100%, below: 0.7em, above: 0.7em, sticky: true, align(start, text(size: 9.5pt, it.body)))
  show quote: set text(fill: quiet)
  body
}
`;
