import type { ChangesByTable } from './changes-by-table.ts'
import type { ArticleOf } from './rows.ts'

/** The article that a change is about: the one of its annotations, else of its relations' origins, else itself; null when they are several or none. */
export function articleOfChange({ articles, texts, blocks, annotations, relations }: ChangesByTable, articleOf: ArticleOf): string | null {
  return onlyOne(annotations.flatMap(({ before, after }) => [before, after].flatMap((annotation) => annotation?.articleId ?? [])))
    ?? onlyOne(relations.flatMap(({ before, after }) => articleOf((after ?? before)?.from ?? '') ?? []))
    ?? onlyOne([...articles, ...texts, ...blocks].map(({ id }) => id))
}

function onlyOne(ids: readonly string[]): string | null {
  const [first] = ids
  return first !== undefined && ids.every((id) => id === first) ? first : null
}
