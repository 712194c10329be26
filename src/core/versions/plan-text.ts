/** What another text would do to the spans of an article: found out beforehand, away from the screen's thread. */
import { alignTexts, stretchesOf } from '../anchor/carry-alignment.ts'
import { carrySpan } from '../anchor/carry-span.ts'
import { findKeptStretches } from '../anchor/carry-stretches.ts'
import type { Annotation, KeptStretch } from '../model.ts'
import type { Counts, Proposal } from './carry-annotations.ts'

export interface TextPlan {
  readonly kept: readonly KeptStretch[]
  /** Of the spans that are not certain. */
  readonly proposals: readonly Proposal[]
  readonly counts: Counts
  /** How many annotations would have a span to check. */
  readonly inDoubt: number
}

export function planText(before: string, after: string, annotations: readonly Annotation[]): TextPlan {
  const alignment = alignTexts(before, after, findKeptStretches(before, after))
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
  return { kept: stretchesOf(alignment), proposals: [...proposals.values()], counts, inDoubt }
}
