/** How the report looks, on a screen and on paper. */
import type { Layer } from '../../model.ts'

export const styleSheet = (layers: readonly Layer[]): string => `${common}\n${layers.map(layerRules).join('\n')}`

/** Each layer has a channel of its own, as in the reader: a tint, a thick line, a tint with a line, a thin line. */
function layerRules({ id, color }: Layer, index: number): string {
  const own = /^#[0-9a-f]{6}$/i.test(color) ? color : '#55606e'
  const tint = `background: ${own}38;`
  const channels: Readonly<Record<string, string>> = {
    quote: tint, stance: `border-bottom: 3px solid ${own};`, event: `${tint} border-bottom: 1px solid ${own};`, mention: `border-bottom: 1px solid ${own};`
  }
  return `.layer-${index} { ${Object.hasOwn(channels, id) ? channels[id] : `border-bottom: 1px dotted ${own};`} }\n.edge-${index} { border-left-color: ${own}; }`
}

const common = `:root { color: #1d1b17; background: #fcfbf7; font: 11pt/1.5 Georgia, "Noto Serif", "Source Serif 4", serif; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { max-width: 62rem; margin: 0 auto; padding: 2rem 1.5rem; }
h1, h2, h3, h4 { line-height: 1.25; break-after: avoid; }
h2 { margin: 0 0 .25rem; padding-top: 2rem; }
section.article { border-top: 1px solid #d9d5c8; margin-top: 2rem; }
section { break-before: page; }
.facts, .made, .note, small, nav, table, kbd { font-family: Inter, "Segoe UI", "Noto Sans", sans-serif; }
.facts, .made, small { color: #5c584e; font-size: 8.5pt; overflow-wrap: anywhere; }
.row { display: grid; grid-template-columns: minmax(0, 1fr) 17rem; gap: 1.5rem; }
.many { grid-template-columns: minmax(0, 1fr); gap: 0; }
.many .margin { columns: 3 14rem; column-gap: 1.5rem; margin-bottom: 1rem; }
.block { margin: 0 0 1em; white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: isolate; }
.title { font-size: 1.3em; font-weight: bold; }
.subheading, .standfirst { font-weight: bold; }
.furniture { color: #6b675d; font-size: .85em; }
.caption, .byline, .dateline { font-size: .9em; font-style: italic; }
.ref { font: 7pt Inter, "Segoe UI", "Noto Sans", sans-serif; line-height: 0; }
.ref a, a { color: inherit; }
.note { border-left: 3px solid #55606e; padding: .1rem 0 .2rem .5rem; margin: 0 0 .6rem; font-size: 8.5pt; line-height: 1.35; break-inside: avoid; overflow-wrap: anywhere; }
.note[data-status="rejected"] h4 { text-decoration: line-through; }
.note h4 { margin: 0; font-size: 9pt; }
.note dl { margin: .1rem 0; }
.note dl div, .note dt, .note dd { display: inline; margin: 0; }
.note div + div::before { content: " · "; }
.note dt { color: #5c584e; }
.note dt::after { content: ": "; }
.note dd { white-space: pre-wrap; unicode-bidi: isolate; }
.note p { margin: .15rem 0; }
.remark { font-style: italic; white-space: pre-wrap; }
.number { color: #5c584e; font-weight: normal; }
q { quotes: none; }
.terms div { margin: .25rem 0; }
.terms dt { font-weight: bold; }
.terms dd { margin: 0 0 0 1.5rem; }
.example { margin: .1rem 0 .1rem 1.5rem; font-style: italic; }
table { border-collapse: collapse; width: 100%; font-size: 8.5pt; overflow-wrap: anywhere; }
th, td { border-bottom: 1px solid #d9d5c8; padding: .25rem .5rem .25rem 0; text-align: start; vertical-align: top; }
tr { break-inside: avoid; }
@media print { :root { background: none; } body { max-width: none; padding: 0; } .row:not(.many) { grid-template-columns: minmax(0, 1fr) 13.5rem; gap: 1rem; } @page { margin: 16mm 14mm; } }
@media screen and (max-width: 46rem) { .row { grid-template-columns: minmax(0, 1fr); gap: 0; } }`
