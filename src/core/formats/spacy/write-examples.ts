/**
 * A project as examples of Prodigy (prodi.gy/docs/api-interfaces), one an article: the text, its tokens, and spans labelled with
 * layer and role. Offsets are code points, `token_end` is the last token's id. Whoever loads a span that does not align with
 * tokens loses it (spaCy's `char_span` gives `None`), so such a span is written as its whole tokens, its own offsets beside in
 * `exact`, and counted as approximated; one without any token is dropped. `annotation` says which spans belong to one frame.
 */
import { type CodePointOffsets, codePointOffsets } from '../../anchor/offsets.ts'
import type { ProjectData, Span } from '../../model.ts'
import { type ArticlePart, articleParts } from '../article-parts.ts'
import { nameCodebook } from '../codebook-names.ts'
import { countLosses } from '../count-losses.ts'
import { type Carried, dropBesideSpans, dropTheRest } from '../drop-the-rest.ts'
import type { OutputPieces } from '../format.ts'
import { type FrameParts, partFramesOf } from '../frame-parts.ts'
import { tokensAcross } from '../tokens-across.ts'
import { eachOf, textPieces } from '../output-pieces.ts'
import { spacyTokens, type SpacyToken } from './spacy-tokens.ts'

export const carried: Carried = { article: ['id', 'file', 'title', 'publishedAt', 'language'], annotation: ['id'] }

export function* writeExamples(data: ProjectData): OutputPieces {
  const losses = countLosses('spacy', data)
  const names = nameCodebook(data.codebook)
  const out = { articles: data.articles.length, annotations: 0, relations: 0 }
  const lineOf = (part: ArticlePart): string => {
    const { frames, relations } = partFramesOf(part, data.codebook, losses)
    for (const { id, type } of relations) losses.drop(`relations.${type}`, id)
    const tokens = spacyTokens(part.article.text)
    const offsets = codePointOffsets(part.article.text)
    const spans = frames.flatMap((frame) => {
      dropBesideSpans(frame.annotation, losses)
      return spansOf(frame).flatMap((span) => {
        const written = spanAcross(span, tokens, offsets)
        if (written === null) losses.drop(`spans.${span.role}`, frame.annotation.id)
        else if ('exact' in written) losses.approximate(`spans.${span.role}`, frame.annotation.id)
        return written === null ? [] : [{ ...written, label: names.span(frame.layer.id, span.role), annotation: frame.annotation.id }]
      })
    })
    out.annotations += new Set(spans.map(({ annotation }) => annotation)).size
    return `${JSON.stringify(exampleOf(part, tokens, offsets, spans))}\n`
  }
  yield* textPieces('prodigy.jsonl', eachOf(articleParts(data), lineOf))
  dropTheRest(data, carried, losses)
  return losses.report(out)
}

const spansOf = ({ head, others }: FrameParts): readonly Span[] => [...head, ...others]

function exampleOf({ article }: ArticlePart, tokens: readonly SpacyToken[], offsets: CodePointOffsets, spans: readonly object[]): object {
  const { text, id, file, title, publishedAt, language } = article
  return {
    text,
    meta: { article: id, file, title, published_at: publishedAt, language },
    tokens: tokens.map(({ start, end, isFollowedBySpace }, i) =>
      ({ text: text.slice(start, end), start: offsets.toCodePoint(start), end: offsets.toCodePoint(end), id: i, ws: isFollowedBySpace })),
    spans
  }
}

interface WrittenSpan {
  readonly start: number
  readonly end: number
  readonly token_start: number
  readonly token_end: number
  readonly exact?: { readonly start: number; readonly end: number }
}

/** Null where the span is nothing but a space between two tokens. */
function spanAcross(span: Span, tokens: readonly SpacyToken[], offsets: CodePointOffsets): WrittenSpan | null {
  const [first, last] = tokensAcross(tokens, span)
  const [start, end] = [tokens[first]?.start, tokens[last]?.end]
  if (first > last || start === undefined || end === undefined) return null
  const exact = { start: offsets.toCodePoint(span.start), end: offsets.toCodePoint(span.end) }
  const aligned = { start: offsets.toCodePoint(start), end: offsets.toCodePoint(end), token_start: first, token_end: last }
  return start === span.start && end === span.end ? aligned : { ...aligned, exact }
}
