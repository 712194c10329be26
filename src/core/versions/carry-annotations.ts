/** The annotations of an article carried over into another text of it. */
import type { Alignment } from '../anchor/carry-alignment.ts'
import { carrySpan, findElsewhere } from '../anchor/carry-span.ts'
import type { Resolution } from '../anchor/resolve.ts'
import { spanOf } from '../anchor/span.ts'
import { layerOf } from '../codebook/codebook.ts'
import { isSameSpan, orderSpans } from '../codebook/order-spans.ts'
import { reopenIfIncomplete } from '../commands/edit-annotation.ts'
import type { Annotation, Codebook, Doubt, Span } from '../model.ts'
import { withSpanBack } from './span-back.ts'

/** What is known beforehand of a span that is not certain, by where it was: found in a worker, since the search takes time. */
export interface Proposal {
  readonly start: number
  readonly end: number
  readonly place: { readonly start: number; readonly end: number; readonly score: number } | null
}

export interface CarryInput {
  readonly alignment: Alignment
  readonly annotations: readonly Annotation[]
  /** Spans that were in doubt already. */
  readonly doubts: readonly Doubt[]
  readonly codebook: Codebook
  /** The version that the text which is left becomes. */
  readonly versionId: string
  /** Versions that have the very text that is taken: their spans need no search. */
  readonly sameText: ReadonlySet<string>
  readonly proposals?: readonly Proposal[]
  readonly newId: () => string
  readonly now: string
}

export interface Carried {
  /** All annotations, in the order given; the same object where nothing changed. */
  readonly annotations: readonly Annotation[]
  readonly doubts: readonly Doubt[]
  /** Spans by what became of them. */
  readonly counts: Counts
}

export interface Counts {
  readonly exact: number
  readonly moved: number
  readonly approximate: number
  readonly lost: number
}

/** Certain spans move, the others leave their annotations and become doubts; doubts of the text that is taken go back in. */
export function carryAnnotations(input: CarryInput): Carried {
  const { alignment, codebook, versionId, newId, now } = input
  const find = carrier(alignment, input.proposals ?? [])
  const counts = { exact: 0, moved: 0, approximate: 0, lost: 0 }
  const doubts: Doubt[] = []
  const carried = new Map(input.annotations.map((annotation) => {
    const spans: Span[] = []
    for (const span of annotation.spans) {
      const found = find(span)
      counts[found.kind]++
      if (found.kind === 'exact' || found.kind === 'moved') spans.push(spanOf(alignment.after, span.role, found.start, found.end))
      else doubts.push({ id: newId(), articleId: annotation.articleId, annotationId: annotation.id, versionId, span, ...proposalOf(found), status: annotation.status, asked: annotation.status !== 'rejected' })
    }
    return [annotation.id, withSpans(annotation, spans, codebook, now)]
  }))
  for (const doubt of input.doubts) {
    const annotation = carried.get(doubt.annotationId)
    const back = input.sameText.has(doubt.versionId) && annotation !== undefined ? withSpanBack(annotation, doubt, doubt.span, codebook) : null
    if (back === null) doubts.push({ ...doubt, ...proposalOf(carryProposal(alignment, doubt)) })
    else carried.set(back.id, { ...back, updatedAt: now })
  }
  return { annotations: [...carried.values()], doubts, counts }
}

function withSpans(annotation: Annotation, spans: readonly Span[], codebook: Codebook, now: string): Annotation {
  const layer = layerOf(codebook, annotation.layer)
  const ordered = layer === undefined ? [...spans] : orderSpans(spans, layer)
  if (ordered.length === annotation.spans.length) {
    const isSame = ordered.every((span, i) => isSameAs(span, annotation.spans[i]!))
    return isSame ? annotation : { ...annotation, spans: ordered }
  }
  const left = { ...annotation, spans: ordered, updatedAt: now }
  return layer === undefined ? left : reopenIfIncomplete(left, layer)
}

const isSameAs = (a: Span, b: Span): boolean => isSameSpan(a, b) && a.prefix === b.prefix && a.suffix === b.suffix

function carrier(alignment: Alignment, proposals: readonly Proposal[]): (span: Span) => Resolution {
  const known = new Map(proposals.map((proposal) => [`${proposal.start} ${proposal.end}`, proposal]))
  const found = new Map<string, Resolution>()
  return (span) => {
    const key = `${span.start} ${span.end}`
    const resolution = found.get(key) ?? carrySpan(alignment, span, () => {
      const proposal = known.get(key)
      return proposal === undefined ? undefined : proposal.place === null ? { kind: 'lost' } : { kind: 'approximate', ...proposal.place }
    })
    found.set(key, resolution)
    return resolution
  }
}

/** A doubt's proposal in another text; the words of one that had none may be among what was put in. */
function carryProposal(alignment: Alignment, { span, proposal, score }: Doubt): Resolution {
  if (proposal === null) return findElsewhere(alignment, span) ?? { kind: 'lost' }
  const found = carrySpan(alignment, spanOf(alignment.before, span.role, proposal.start, proposal.end))
  return found.kind === 'lost' ? found : { ...found, score: Math.min(score, found.score) }
}

const proposalOf = (found: Resolution): Pick<Doubt, 'proposal' | 'score'> =>
  found.kind === 'lost' ? { proposal: null, score: 0 } : { proposal: { start: found.start, end: found.end }, score: found.score }
