/** What one article brings to the agreement on one layer: counts that add up, and judgements to be coded. */
import { isSameSpan } from '../codebook/order-spans.ts'
import type { Annotation, Layer } from '../model.ts'
import type { FrameIds, ReaderPair } from './agreement.ts'
import type { Continuum, Unit } from './continuum.ts'
import { matchByGain } from './match-by-gain.ts'
import { type FrameGroup, idsOf, matchFrames, meetings } from './match-frames.ts'
import type { Scale } from './metrics.ts'
import { actorsRated, type Rating, ratingOf, scaleOf } from './ratings.ts'
import type { ReadArticle } from './readings.ts'
import type { Counts } from './score.ts'
import { compareSpans, type SpanCase, spansByRole, type SpanCounts, type SpanPair } from './span-agreement.ts'
import { type Coincidences, coincidencesIn } from './textual-alpha.ts'

export interface ArticleComparison {
  readonly article: string
  readonly groups: readonly FrameIds[]
  /** By pair of readers, in the order of the pairs; null where one of them did not read the article. */
  readonly frames: readonly (Counts | null)[]
  readonly roles: readonly RoleComparison[]
  /** Over all roles. */
  readonly coincidences: Coincidences | null
  readonly roleLabels: readonly Judged[]
  /** By actor role, then by group. */
  readonly actors: readonly (readonly Judged[])[]
  readonly fields: readonly (readonly Judged[])[]
}

export interface RoleComparison {
  readonly pairs: readonly ({ readonly counts: SpanCounts; readonly pairs: readonly SpanPair[] } | null)[]
  readonly coincidences: Coincidences | null
  readonly continuum: Continuum
}

/** What each reader said, undefined where nothing; and the frames that it is of. */
export interface Judged {
  readonly ratings: readonly (Rating | undefined)[]
  readonly ids: FrameIds
}

/** Undefined is "as the field's kind says". */
export type ScaleOf = (layer: string, field: string) => Scale | undefined

export function compareArticle(
  { id, length, readings }: ReadArticle, layer: Layer, pairs: readonly ReaderPair[], scales: ScaleOf
): ArticleComparison {
  const own = readings.map((annotations) => annotations?.filter((annotation) => annotation.layer === layer.id) ?? null)
  const groups = matchFrames(own, layer)
  const [shared, ids] = [groups.filter(({ frames }) => frames.filter((frame) => frame !== null).length > 1), new Map(groups.map((group) => [group, idsOf(group)]))]
  const judge = (rate: (annotation: Annotation) => Rating | undefined): Judged[] =>
    shared.map((group) => ({ ratings: group.frames.map((frame) => (frame === null ? undefined : rate(frame))), ids: ids.get(group)! }))
  const spans = own.map((annotations) => annotations && spansByRole(annotations))
  const unitsIn = (role: string, of: ReadonlyMap<string, readonly SpanCase[]>): Unit[] => unitsOf(of.get(role) ?? [], role)
  return {
    article: id,
    groups: groups.map((group) => ids.get(group)!),
    frames: pairs.map(([first, second]) => {
      const [one, other] = [own[first], own[second]]
      return one && other && { first: one.length, second: other.length, shared: groups.filter(({ frames }) => frames[first] !== null && frames[second] !== null).length }
    }).map((counts) => counts ?? null),
    roles: layer.roles.map(({ id: role }) => {
      const continuum: Continuum = { length, units: spans.map((of) => of && unitsIn(role, of)) }
      return { pairs: pairs.map(([first, second]) => compareRole(spans[first], spans[second], role)), coincidences: coincidencesIn(continuum), continuum }
    }),
    coincidences: coincidencesIn({ length, units: spans.map((of) => of && [...of.keys()].flatMap((role) => unitsIn(role, of))) }),
    roleLabels: shared.flatMap((group) => pairs.flatMap((pair) => labelRoles(group, pair, ids.get(group)!))),
    actors: layer.actorRoles.map(({ id: role }) => judge((annotation) => actorsRated(annotation, role))),
    fields: layer.fields.map((field) => {
      const scale = scales(layer.id, field.id) ?? scaleOf(field)
      return judge((annotation) => ratingOf(annotation, field, scale))
    })
  }
}

type SpansByRole = ReturnType<typeof spansByRole>

const compareRole = (first: SpansByRole | null | undefined, second: SpansByRole | null | undefined, role: string) =>
  first && second ? compareSpans(first.get(role) ?? [], second.get(role) ?? []) : null

const unitsOf = (cases: readonly SpanCase[], category: string): Unit[] =>
  cases.filter(({ start, end }) => end > start).map(({ start, end }) => ({ start, end, category }))

/** The spans of two frames about the same, paired where they overlap most: each pair is a judgement of what role the words have. */
function labelRoles({ frames }: FrameGroup, [first, second]: ReaderPair, ids: FrameIds): Judged[] {
  const [a, b] = [frames[first]?.spans, frames[second]?.spans]
  if (a === undefined || b === undefined) return []
  const judged = (one: Rating, other: Rating): Judged => ({ ratings: frames.map((_, i) => (i === first ? one : i === second ? other : undefined)), ids })
  if (a.length === b.length && a.every((span, i) => isSameSpan(span, b[i]!))) return a.map(({ role }) => judged(role, role))
  const matched = matchByGain(meetings(a, b).map((pair) => ({ ...pair, gain: likenessOf(a[pair.a]!, b[pair.b]!) })), a.length, b.length)
  const [metA, metB] = [new Set(matched.map((pair) => pair.a)), new Set(matched.map((pair) => pair.b))]
  return [
    ...matched.map((pair) => judged(a[pair.a]!.role, b[pair.b]!.role)),
    ...a.filter((_, i) => !metA.has(i)).map(({ role }) => judged(role, null)),
    ...b.filter((_, i) => !metB.has(i)).map(({ role }) => judged(null, role))
  ]
}

/** The same words in the same role go together before the same words in another. */
const likenessOf = (a: Annotation['spans'][number], b: Annotation['spans'][number]): number =>
  (2 * (Math.min(a.end, b.end) - Math.max(a.start, b.start))) / (a.end - a.start + b.end - b.start) + (a.role === b.role ? 0.5 : 0)
