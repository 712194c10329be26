/** What another text would do to the spans of an article: found out beforehand, away from the screen's thread. */
import { alignTexts, stretchesOf } from '../anchor/carry-alignment.ts'
import { carrySpan } from '../anchor/carry-span.ts'
import { findKeptStretches } from '../anchor/carry-stretches.ts'
import type { Annotation, FullArticle, KeptStretch } from '../model.ts'
import type { Counts, Proposal } from './carry-annotations.ts'
import { type NewText, blocksWith } from './new-text.ts'

export interface TextPlan {
  /** The text that would be taken, its blocks as the analyst had corrected them. */
  readonly taken: NewText
  readonly kept: readonly KeptStretch[]
  /** Of the spans that are not certain. */
  readonly proposals: readonly Proposal[]
  readonly counts: Counts
  /** How many annotations would have a span to check. */
  readonly inDoubt: number
}

export function planText(article: FullArticle, taken: NewText, annotations: readonly Annotation[]): TextPlan {
  const alignment = alignTexts(article.text, taken.text, findKeptStretches(article.text, taken.text))
  const counts = { exact: 0, moved: 0, approximate: 0, lost: 0 }
  const proposals = new Map<string, Proposal>()
  let inDoubt = 0
  for (const { spans } of annotations) {
    let isSure = true
    for (const span of spans) {
      const key = `${span.start} ${span.end}`
      const known = proposals.get(key)
      const found = carrySpan(alignment, span, () => (known === undefined ? undefined : known.place === null ? { kind: 'lost' } : { kind: 'approximate', ...known.place }))
      counts[found.kind]++
      if (found.kind === 'exact' || found.kind === 'moved') continue
      isSure = false
      const place = found.kind === 'lost' ? null : { start: found.start, end: found.end, score: found.score }
      if (known === undefined) proposals.set(key, { start: span.start, end: span.end, place })
    }
    if (!isSure) inDoubt++
  }
  const kept = stretchesOf(alignment)
  const blocks = blocksWith(article.file, article.text, article.blocks, taken.blocks, kept)
  return { taken: { ...taken, blocks }, kept, proposals: [...proposals.values()], counts, inDoubt }
}
