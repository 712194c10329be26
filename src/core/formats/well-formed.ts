/** Texts without halves of surrogate pairs, for formats that are UTF-8 through and through. */
import type { ProjectData } from '../model.ts'
import type { LossCounter } from './count-losses.ts'

/** What the loss report calls it. */
export const loneSurrogates = 'unpaired surrogate'

/**
 * The project with each half of a surrogate pair that stands alone replaced by U+FFFD, one unit by one, so that offsets hold;
 * each such text is counted as approximated. The project itself where there is none.
 */
export function wellFormed(data: ProjectData, losses: LossCounter): ProjectData {
  const records = <R extends { readonly id: string }>(list: readonly R[]): readonly R[] => {
    const mended = list.map((record) => mend(record, () => losses.approximate(loneSurrogates, record.id)))
    return mended.every((record, i) => record === list[i]) ? list : mended
  }
  const { project, codebook, annotators, actors, articles, annotations, relations } = data
  const [ownProject, ownCodebook] = [records([project])[0] ?? project, records([codebook])[0] ?? codebook]
  const mended = {
    project: ownProject, codebook: ownCodebook, annotators: records(annotators), actors: records(actors), articles: records(articles),
    annotations: records(annotations), relations: records(relations)
  }
  return (Object.keys(mended) as (keyof ProjectData)[]).every((key) => mended[key] === data[key]) ? data : mended
}

/** The value itself where nothing in it is amiss. */
function mend<T>(value: T, tell: () => void): T {
  if (typeof value === 'string') {
    if (value.isWellFormed()) return value
    tell()
    return value.toWellFormed() as T & string
  }
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => mend(item, tell))
    return items.every((item, i) => item === value[i]) ? value : (items as T & unknown[])
  }
  let changed = false
  const entries = Object.entries(value).map(([key, member]): [string, unknown] => {
    const [ownKey, own] = [mend(key, tell), mend(member as unknown, tell)]
    changed ||= own !== member || ownKey !== key
    return [ownKey, own]
  })
  return changed ? (Object.fromEntries(entries) as T) : value
}
