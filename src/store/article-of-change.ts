import type { ChangesByTable } from './changes-by-table.ts'
import type { ArticleOf } from './rows.ts'

/**
 * The article that a change is about: where annotations are only made to be related, the one from which that was done; else
 * the one of its annotations, of its relations' origins, or itself. Null when they are several or none.
 */
export function articleOfChange({ articles, texts, blocks, annotations, relations, doubts, versions }: ChangesByTable, articleOf: ArticleOf): string | null {
  const related = relations.flatMap(({ before, after }) => before === null && after !== null ? [after] : [])
  const ends = new Set(related.flatMap(({ from, to }) => [from, to]))
  if (related.length > 0 && annotations.every(({ id }) => ends.has(id))) return onlyOne(related, ({ from }) => articleOf(from))
  if (annotations.length > 0) return onlyOne(annotations, ({ before, after }) => (after ?? before)?.articleId)
  if (relations.length > 0) return onlyOne(relations, ({ before, after }) => articleOf((after ?? before)?.from ?? ''))
  if (doubts.length + versions.length > 0) return onlyOne([...doubts, ...versions], ({ before, after }) => (after ?? before)?.articleId)
  return onlyOne([...articles, ...texts, ...blocks], ({ id }) => id)
}

function onlyOne<E>(entries: readonly E[], articleOf: (entry: E) => string | undefined): string | null {
  const [first] = entries
  const id = first === undefined ? undefined : articleOf(first)
  return id !== undefined && entries.every((entry) => articleOf(entry) === id) ? id : null
}
