/** An article with its annotations in the margin, each beside the block in which it begins. */
import { layerOf } from '../../codebook/codebook.ts'
import { orderSpans } from '../../codebook/order-spans.ts'
import type { Annotation, Block, Codebook, FullArticle, Span } from '../../model.ts'
import { anchorOf, annotationNote, type ReportNames } from './annotation-note.ts'
import { type Html, html } from './html.ts'
import { type Mark, type Marker, markText } from './mark-text.ts'

/** Where an annotation begins: at the first span of the first of its roles; null without spans. */
export function headOf(annotation: Annotation, codebook: Codebook): Span | null {
  const layer = layerOf(codebook, annotation.layer)
  return (layer === undefined ? annotation.spans : orderSpans(annotation.spans, layer))[0] ?? null
}

/** `annotations` in the order of their numbers. */
export function articleSection(article: FullArticle, index: number, annotations: readonly Annotation[], names: ReportNames): Html {
  const { title, text, language, blocks } = article
  const laidOut = layOut(blocks, annotations, names)
  const elsewhere = laidOut.get(null)?.notes ?? []
  return html`<section class="article" id="article-${index + 1}">
<h2 dir="auto">${index + 1}. ${title}</h2>
<p class="facts">${factsOf(article)}</p>
${blocks.map((block) => {
    const { marks, markers, notes } = laidOut.get(block) ?? nothing
    return html`<div class="row${notes.length > mostBeside(block) ? ' many' : ''}"><p class="block ${block.type}" dir="auto" lang="${language}">${markText(text, block, marks, markers)}</p><div class="margin">${notes}</div></div>\n`
  })}${elsewhere.length === 0 ? null : html`<div class="row"><p class="block">Without words in the text:</p><div class="margin">${elsewhere}</div></div>\n`}</section>
`
}

/** More notes than this go below their block, in columns, for beside it they would tear the text apart. */
const mostBeside = ({ start, end }: Block): number => Math.max(2, (end - start) / 150)

const factsOf = ({ outlet, byline, publishedAt, publishedBasis, language, status, file, encoding, id, sha256, textSha256 }: FullArticle): string => [
  outlet, byline, publishedAt === null ? null : `${publishedAt}${publishedBasis === null ? '' : ` (${publishedBasis})`}`, language, status, file, encoding, id, `SHA-256 ${sha256}`,
  textSha256 === sha256 ? null : `text ${textSha256}`
].filter((fact) => fact !== null && fact !== '').join(' · ')

interface BlockParts {
  readonly marks: Mark[]
  readonly markers: Marker[]
  readonly notes: Html[]
}

const nothing: BlockParts = { marks: [], markers: [], notes: [] }

/** What is on each block; under null the notes that are beside none. */
function layOut(blocks: readonly Block[], annotations: readonly Annotation[], names: ReportNames): Map<Block | null, BlockParts> {
  const laidOut = new Map<Block | null, BlockParts>()
  const on = (block: Block | null): BlockParts => {
    const known = laidOut.get(block)
    if (known !== undefined) return known
    const parts: BlockParts = { marks: [], markers: [], notes: [] }
    laidOut.set(block, parts)
    return parts
  }
  for (const annotation of annotations) {
    const layer = names.layerIndex.get(annotation.layer) ?? 0
    for (const { start, end } of annotation.spans) {
      for (let i = firstBehind(blocks, start); i < blocks.length && blocks[i]!.start < end; i++) on(blocks[i]!).marks.push({ start, end, layer })
    }
    const head = headOf(annotation, names.data.codebook)
    const block = head === null ? undefined : blocks[firstBehind(blocks, head.start)] ?? blocks.at(-1)
    const number = names.numbers.get(annotation.id) ?? ''
    if (head !== null && block !== undefined) {
      on(block).markers.push({ at: Math.max(block.start, Math.min(head.end, block.end)), html: html`<sup class="ref"><a href="#${anchorOf(number)}">${number.slice(number.indexOf('.') + 1)}</a></sup>` })
    }
    on(block ?? null).notes.push(annotationNote(annotation, names))
  }
  return laidOut
}

/** The first block that ends behind an offset. */
function firstBehind(blocks: readonly Block[], offset: number): number {
  let [low, high] = [0, blocks.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (blocks[middle]!.end <= offset) low = middle + 1
    else high = middle
  }
  return low
}
