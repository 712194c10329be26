/** How many annotations an article has: kept up by what each change adds and takes away, never by counting again. */
import { isOpenSuggestion } from '../core/annotation.ts'
import type { Annotation } from '../core/model.ts'
import type { Entry } from './changes-by-table.ts'
import type { Tally } from './store.ts'

/** The tallies that annotations changing so leave; null where an article has none left. Articles not touched are not in it. */
export function tally(
  before: (articleId: string) => Tally | undefined,
  changes: Iterable<Pick<Entry<Annotation>, 'before' | 'after'>>
): Map<string, Tally | null> {
  const touched = new Map<string, Counts>()
  const count = (annotation: Annotation, by: 1 | -1): void => {
    const { articleId, layer, status } = annotation
    const counts = touched.get(articleId) ?? countsOf(before(articleId))
    touched.set(articleId, counts)
    if (isOpenSuggestion(annotation)) counts.suggestions += by
    else if (status !== 'rejected') counts.byLayer.set(layer, (counts.byLayer.get(layer) ?? 0) + by)
  }
  for (const { before: old, after } of changes) {
    if (old !== null) count(old, -1)
    if (after !== null) count(after, 1)
  }
  return new Map([...touched].map(([articleId, counts]) => [articleId, tallyOf(articleId, counts)]))
}

interface Counts {
  readonly byLayer: Map<string, number>
  suggestions: number
}

const countsOf = (counted: Tally | undefined): Counts =>
  ({ byLayer: new Map(Object.entries(counted?.byLayer ?? {})), suggestions: counted?.suggestions ?? 0 })

function tallyOf(articleId: string, { byLayer, suggestions }: Counts): Tally | null {
  const counted = [...byLayer].filter(([, count]) => count > 0)
  return suggestions === 0 && counted.length === 0 ? null : { articleId, byLayer: Object.fromEntries(counted), suggestions }
}
