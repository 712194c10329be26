/** Which annotations a review is about: a value that can be kept under a name, and the test that it stands for. */
import { z } from 'zod'
import { annotationStatuses, origins } from '../model.ts'
import type { ReviewRow } from './review-row.ts'

const Ids = z.array(z.string().min(1))

/** Lists hold what is let through; an empty one lets everything through. What is set in several parts must all hold. */
export const ReviewFilter = z.strictObject({
  articleIds: Ids,
  layers: Ids,
  actorIds: Ids,
  /** As `field=value`, see `fieldValueKey`: of one field any of its values, of several fields each. */
  values: z.array(z.string()),
  statuses: z.array(z.enum(annotationStatuses)),
  annotatorIds: Ids,
  origins: z.array(z.enum(origins)),
  /** 0 to 1, both ends in; what was not suggested has no confidence and is let through only when this is null. */
  confidence: z.strictObject({ least: z.number().min(0).max(1), most: z.number().min(0).max(1) }).nullable(),
  /** ISO 8601 moments: changed at or after the first, before the second. */
  changedSince: z.string().nullable(),
  changedBefore: z.string().nullable(),
  /** True: only those that are so; false: only those that are not; null: both. */
  hasComment: z.boolean().nullable(),
  hasNote: z.boolean().nullable(),
  isIncomplete: z.boolean().nullable()
})
export type ReviewFilter = z.infer<typeof ReviewFilter>

export const everything: ReviewFilter = {
  articleIds: [], layers: [], actorIds: [], values: [], statuses: [], annotatorIds: [], origins: [],
  confidence: null, changedSince: null, changedBefore: null, hasComment: null, hasNote: null, isIncomplete: null
}

/** The test for a filter. `hasComment` says whether an annotation is talked about. */
export function testOf(filter: ReviewFilter, hasComment: (id: string) => boolean = () => false): (row: ReviewRow) => boolean {
  const { confidence, changedSince, changedBefore } = filter
  const tests: ((row: ReviewRow) => boolean)[] = [
    ...oneOf(filter.articleIds, ({ articleId }) => articleId),
    ...oneOf(filter.layers, ({ layer }) => layer),
    ...oneOf(filter.statuses, ({ status }) => status),
    ...oneOf(filter.annotatorIds, ({ annotatorId }) => annotatorId),
    ...oneOf(filter.origins, ({ origin }) => origin),
    ...anyOf(filter.actorIds, ({ actorIds }) => actorIds),
    ...[...byField(filter.values)].flatMap((values) => anyOf(values, (row) => row.values)),
    ...(confidence === null ? [] : [(row: ReviewRow) => row.confidence !== null && row.confidence >= confidence.least && row.confidence <= confidence.most]),
    ...(changedSince === null ? [] : [({ updatedAt }: ReviewRow) => updatedAt >= changedSince]),
    ...(changedBefore === null ? [] : [({ updatedAt }: ReviewRow) => updatedAt < changedBefore]),
    ...is(filter.isIncomplete, ({ isIncomplete }) => isIncomplete),
    ...is(filter.hasNote, ({ hasNote }) => hasNote),
    ...is(filter.hasComment, ({ id }) => hasComment(id))
  ]
  // Loops and no callbacks: this is asked half a million times.
  return (row) => {
    for (const test of tests) if (!test(row)) return false
    return true
  }
}

type Test = (row: ReviewRow) => boolean

function oneOf(wanted: readonly string[], of: (row: ReviewRow) => string): Test[] {
  const [only, ...others] = wanted
  if (only === undefined) return []
  if (others.length === 0) return [(row) => of(row) === only]
  const set = new Set(wanted)
  return [(row) => set.has(of(row))]
}

function anyOf(wanted: readonly string[], of: (row: ReviewRow) => readonly string[]): Test[] {
  const [only, ...others] = wanted
  if (only === undefined) return []
  if (others.length === 0) return [(row) => of(row).includes(only)]
  const set = new Set(wanted)
  return [(row) => {
    for (const value of of(row)) if (set.has(value)) return true
    return false
  }]
}

const is = (wanted: boolean | null, of: Test): Test[] => (wanted === null ? [] : [(row) => of(row) === wanted])

/** The values that are asked for, those of one field together. */
function byField(values: readonly string[]): Iterable<readonly string[]> {
  const fields = new Map<string, string[]>()
  for (const value of values) {
    const field = value.slice(0, value.indexOf('='))
    fields.set(field, [...(fields.get(field) ?? []), value])
  }
  return fields.values()
}
