/** What a restoration would bring, by article: for the analyst to decide. */
import { entriesOf, partsOf } from '../change.ts'
import type { Annotation, Article, ProjectData } from '../model.ts'
import type { JournalEntry } from './journal-line.ts'

/** One article, or with a null id what is in none: actors, codebook, the project itself. */
export interface PreviewRow {
  readonly articleId: string | null
  /** Null where it is not known. */
  readonly title: string | null
  /** Annotations touched or held, by layer. */
  readonly byLayer: Readonly<Record<string, number>>
  /** Of changes, how many there were; of a state, how many annotations. */
  readonly count: number
  /** ISO 8601, UTC, of the last change; null where nothing tells. */
  readonly lastAt: string | null
}

/** Changes by the article that they are about, the last changed first. An annotation that was changed twice counts once. */
export function previewOfEntries(entries: Iterable<JournalEntry>, titleOf: (articleId: string) => string | null): PreviewRow[] {
  const rows = new Map<string | null, { title: string | null; layers: Map<string, Set<string>>; count: number; lastAt: string }>()
  for (const { change, articleId, at } of entries) {
    const touched = new Set<string | null>([articleId])
    const rowOf = (id: string | null) => {
      const row = rows.get(id) ?? { title: id === null ? null : titleOf(id), layers: new Map<string, Set<string>>(), count: 0, lastAt: at }
      rows.set(id, row)
      return row
    }
    for (const [key, { before, after }] of entriesOf(change)) {
      const { table, id } = partsOf(key)
      if (table === 'annotations') {
        const annotation = (after ?? before) as Annotation
        touched.add(annotation.articleId)
        const { layers } = rowOf(annotation.articleId)
        layers.set(annotation.layer, (layers.get(annotation.layer) ?? new Set()).add(id))
      } else if (table === 'articles') {
        touched.add(id)
        rowOf(id).title ??= ((after ?? before) as Article).title
      }
    }
    // Of several articles: it is told in each of them.
    if (articleId === null && touched.size > 1) touched.delete(null)
    for (const id of touched) {
      const row = rowOf(id)
      row.count += 1
      if (at > row.lastAt) row.lastAt = at
    }
  }
  return [...rows]
    .map(([articleId, { title, layers, count, lastAt }]) => ({
      articleId, title, count, lastAt, byLayer: Object.fromEntries([...layers].map(([layer, ids]) => [layer, ids.size]))
    }))
    .sort((a, b) => (a.lastAt < b.lastAt ? 1 : a.lastAt > b.lastAt ? -1 : 0))
}

/** A whole project by article, those with the most annotations first. */
export function previewOfProject({ articles, annotations }: Pick<ProjectData, 'articles' | 'annotations'>): PreviewRow[] {
  const rows = new Map<string, { byLayer: Record<string, number>; count: number; lastAt: string | null }>(
    articles.map(({ id }) => [id, { byLayer: {}, count: 0, lastAt: null }])
  )
  for (const { articleId, layer, updatedAt } of annotations) {
    const row = rows.get(articleId)
    if (row === undefined) continue
    row.byLayer[layer] = (row.byLayer[layer] ?? 0) + 1
    row.count += 1
    if (row.lastAt === null || updatedAt > row.lastAt) row.lastAt = updatedAt
  }
  return articles
    .map(({ id, title }) => ({ articleId: id, title, ...(rows.get(id) ?? { byLayer: {}, count: 0, lastAt: null }) }))
    .sort((a, b) => b.count - a.count)
}
