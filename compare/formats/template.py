"""The page that typst fills: its only mark-up. Texts reach it as strings in `sys.inputs`, which typst never parses."""

TEMPLATE = r"""
#let data = json(bytes(sys.inputs.comparison))
#let words(each) = text(lang: each.lang, each.text)
#let every(list) = list.map(words).join(linebreak())
#set document(title: data.title, author: data.software, date: datetime(..data.made))
#set page(paper: "a4", flipped: true, margin: 14mm, numbering: "1 / 1")
// Libertinus Serif comes with typst and has ө and ү, so every machine makes the same pages.
#set text(size: 9pt, lang: "en", font: "Libertinus Serif", hyphenate: data.narrow)
#set par(leading: 0.5em, spacing: 0.6em, justify: false)
#let address(uri) = if uri != "" { par(text(size: 7pt, hyphenate: false, uri)) }
#let part(each) = {
  if each.name != "" { par(strong(each.name + ":")) }
  for line in each.lines { par(if each.apart { emph(words(line)) } else { words(line) }) }
}
#let found(each) = {
  par(each.before + strong(words(each.citation)) + " " + words(each.heading))
  for piece in each.parts { part(piece) }
  par(text(size: 7.5pt, each.said))
  address(each.uri)
  if each.digest.lines.len() > 0 {
    part(each.digest)
    address(each.digest_uri)
  }
}
#let record(each) = if "uri" in each { found(each) } else { par(strong(each.head) + words(each.rest)) }
#let about(values) = for each in values { par(strong(each.name + ": ") + words(each.value)) }
#heading(level: 1, words(data.heading))
#about(data.notices)
#table(
  columns: (0.5fr,) + data.columns.map(_ => 1fr),
  stroke: 0.5pt + luma(110),
  table.header(strong(data.corner), ..data.columns.map(each => strong(every(each)))),
  ..data.rows.map(row => (
    strong(every(row.label)),
    ..row.cells.map(cell => cell.map(record).join(v(6pt))),
  )).flatten()
)
#heading(level: 2, data.about)
#about(data.provenance)
"""
