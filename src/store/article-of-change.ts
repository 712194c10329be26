import type { ChangesByTable } from './changes-by-table.ts'
import type { ArticleOf } from './rows.ts'

/** The article that a change is about: the one of its annotations, else of its relations' origins, else itself; null when they are several or none. */
export function articleOfChange({ articles, texts, blocks, annotations, relations, doubts, versions }: ChangesByTable, articleOf: ArticleOf): string | null {
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
