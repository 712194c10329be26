/**
 * A project as columns of CoNLL with IOB2 tags, a file a layer: token, start, end (code points), tag. A line of the article is a
 * sequence, since quotes run over sentences; `-DOCSTART-` begins an article, and `articles.jsonl` says which. Tags are flat: where
 * spans of a layer overlap, the one wins whose role the codebook has earlier, then the longer, then the one that begins earlier,
 * then that of the smaller annotation id.
 */
import { type CodePointOffsets, codePointOffsets } from '../../anchor/offsets.ts'
import type { Annotation, Layer, ProjectData, Span } from '../../model.ts'
import { type ArticlePart, articleParts } from '../article-parts.ts'
import { type CodebookNames, nameCodebook } from '../codebook-names.ts'
import { countLosses, type LossCounter } from '../count-losses.ts'
import { type Carried, dropBesideSpans, dropTheRest } from '../drop-the-rest.ts'
import type { OutputPieces } from '../format.ts'
import { compareIds } from '../glossator/canonical-order.ts'
import { type Segment, tokenise } from '../tokenise.ts'
import { tokensAcross } from '../tokens-across.ts'
import { eachOf, textPieces } from '../output-pieces.ts'

export const carried: Carried = { article: ['id', 'file', 'title'], annotation: [] }

export function* writeColumns(data: ProjectData): OutputPieces {
  const losses = countLosses('conll', data)
  const names = nameCodebook(data.codebook)
  const paths = new Map(data.codebook.layers.map((layer) => [layer, `${names.layer(layer.id)}.conll`]))
  const written = new Set<string>()
  const parts = articleParts(data)
  yield* textPieces('articles.jsonl', eachOf(parts, ({ article: { id, file, title } }) => `${JSON.stringify({ article: id, file, title })}\n`))
  // A file for a layer, were there no article.
  for (const path of paths.values()) yield* textPieces(path, [])
  for (const part of parts) {
    const sequences = sequencesOf(part.article.text)
    const heads = headsOf(part.article.text, sequences, codePointOffsets(part.article.text))
    for (const [layer, path] of paths) yield* textPieces(path, [linesOf(heads, tagsOf(layer, part, sequences, names, losses, written))])
    for (const annotation of part.annotations) dropBesideSpans(annotation, losses)
  }
  for (const { id, type } of data.relations) losses.drop(`relations.${type}`, id)
  dropTheRest(data, carried, losses)
  return losses.report({ articles: data.articles.length, annotations: written.size, relations: 0 })
}

interface Sequences {
  readonly tokens: readonly Segment[]
  /** The indexes of the tokens that begin a line. */
  readonly starts: ReadonlySet<number>
}

function sequencesOf(text: string): Sequences {
  const tokens: Segment[] = []
  const starts = new Set<number>()
  let isNewLine = true
  for (const segment of tokenise(text)) {
    if (segment.isSpace) isNewLine ||= text.slice(segment.start, segment.end).includes('\n')
    else {
      if (isNewLine) starts.add(tokens.length)
      isNewLine = false
      tokens.push(segment)
    }
  }
  return { tokens, starts }
}

/** The tag of each token. Spans that lost are dropped, those not written as they are counted as approximated. */
function tagsOf(
  layer: Layer, { annotations }: ArticlePart, { tokens, starts }: Sequences, names: CodebookNames, losses: LossCounter, written: Set<string>
): readonly string[] {
  const tags = new Array<string>(tokens.length).fill('O')
  for (const { annotation, span } of contenders(layer, annotations)) {
    const [first, last] = tokensAcross(tokens, span)
    if (first > last || isTaken(tags, first, last)) {
      losses.drop(`spans.${span.role}`, annotation.id)
      continue
    }
    const name = names.role(layer.id, span.role)
    let isWhole = tokens[first]?.start === span.start && tokens[last]?.end === span.end
    for (let i = first; i <= last; i++) {
      const begins = i === first || starts.has(i)
      if (begins && i > first) isWhole = false
      tags[i] = `${begins ? 'B' : 'I'}-${name}`
    }
    written.add(annotation.id)
    if (!isWhole) losses.approximate(`spans.${span.role}`, annotation.id)
  }
  return tags
}

/** Winners lie whole and apart, so the search ends at the first that is met. */
function isTaken(tags: readonly string[], first: number, last: number): boolean {
  for (let i = first; i <= last; i++) if (tags[i] !== 'O') return true
  return false
}

interface Contender {
  readonly annotation: Annotation
  readonly span: Span
}

/** The spans of a layer, winners first. */
function contenders({ id, roles }: Layer, annotations: readonly Annotation[]): Contender[] {
  const rank = new Map(roles.map((role, i) => [role.id, i]))
  const rankOf = ({ role }: Span): number => rank.get(role) ?? roles.length
  return annotations.filter(({ layer }) => layer === id)
    .flatMap((annotation) => annotation.spans.map((span) => ({ annotation, span })))
    .sort(({ annotation: a, span: s }, { annotation: b, span: t }) =>
      rankOf(s) - rankOf(t) || (t.end - t.start) - (s.end - s.start) || s.start - t.start || compareIds(a.id, b.id))
}

/** What stands before the tag of each token: the same for every layer. */
const headsOf = (text: string, { tokens, starts }: Sequences, offsets: CodePointOffsets): string[] => tokens.map(({ start, end }, i) =>
  `${i > 0 && starts.has(i) ? '\n' : ''}${text.slice(start, end)}\t${offsets.toCodePoint(start)}\t${offsets.toCodePoint(end)}\t`)

function linesOf(heads: readonly string[], tags: readonly string[]): string {
  let lines = '-DOCSTART-\t-\t-\tO\n\n'
  for (let i = 0; i < heads.length; i++) lines += `${heads[i]}${tags[i]}\n`
  return heads.length === 0 ? lines : `${lines}\n`
}
