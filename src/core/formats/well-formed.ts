/** Texts without halves of surrogate pairs, for formats that are UTF-8 through and through. */
import type { ProjectData } from '../model.ts'
import type { LossCounter } from './count-losses.ts'

/** What the loss report calls it. */
export const loneSurrogates = 'unpaired surrogate'

/**
 * The project with each half of a surrogate pair that stands alone replaced by U+FFFD, one unit by one, so that offsets hold;
 * each such text is counted as approximated. Records in which there is none are the same as before.
 */
export function wellFormed(data: ProjectData, losses: LossCounter): ProjectData {
  const mended = <R extends { readonly id: string }>(record: R): R =>
    isWhole(record) ? record : mend(record, () => losses.approximate(loneSurrogates, record.id))
  return {
    project: mended(data.project),
    codebook: mended(data.codebook),
    annotators: data.annotators.map(mended),
    actors: data.actors.map(mended),
    articles: data.articles.map(mended),
    annotations: data.annotations.map(mended),
    relations: data.relations.map(mended)
  }
}

function isWhole(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed()
  if (typeof value !== 'object' || value === null) return true
  if (Array.isArray(value)) return value.every(isWhole)
  for (const key of Object.keys(value)) {
    if (!key.isWellFormed() || !isWhole((value as Record<string, unknown>)[key])) return false
  }
  return true
}

/** The value with all its texts and keys whole. */
function mend<T>(value: T, tell: () => void): T {
  if (typeof value === 'string') {
    if (!value.isWellFormed()) tell()
    return value.toWellFormed() as T & string
  }
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item: unknown) => mend(item, tell)) as T & unknown[]
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [mend(key, tell), mend(member as unknown, tell)])) as T
}
