/** A project taken apart by article, for formats of one file an article. Everything is in the order of ids, so that equal projects give equal files. */
import { splitsPair } from '../anchor/offsets.ts'
import type { Annotation, FullArticle, ProjectData, Relation } from '../model.ts'
import { articlePaths } from './article-paths.ts'
import { shown } from './fault.ts'
import { compareIds } from './glossator/canonical-order.ts'
import { groupBy } from './group-by.ts'

export interface ArticlePart {
  readonly article: FullArticle
  /** The path of its files without their ending, like that of the file it was read from: the same in every format. */
  readonly path: string
  readonly annotations: readonly Annotation[]
  /** Those that begin at one of the annotations; they may end in another article. */
  readonly relations: readonly Relation[]
}

/** Throws a sentence where a text or a span cannot be written: half a character, or words that are not where they should be. */
export function articleParts(data: Pick<ProjectData, 'articles' | 'annotations' | 'relations'>): ArticlePart[] {
  const annotations = groupBy(byId(data.annotations), ({ articleId }) => articleId)
  const articleOf = new Map(data.annotations.map(({ id, articleId }) => [id, articleId]))
  const relations = groupBy(byId(data.relations), ({ from }) => articleOf.get(from) ?? '')
  const paths = articlePaths(data.articles)
  return byId(data.articles).map((article) => {
    const own = annotations.get(article.id) ?? []
    checkTexts(article, own)
    return { article, path: paths.get(article.id) ?? article.id, annotations: own, relations: relations.get(article.id) ?? [] }
  })
}

export const byId = <R extends { readonly id: string }>(records: readonly R[]): R[] => records.toSorted((a, b) => compareIds(a.id, b.id))

function checkTexts({ id, text }: FullArticle, annotations: readonly Annotation[]): void {
  if (!text.isWellFormed()) throw new Error(`The text of the article ${shown(id)} holds half of a surrogate pair.`)
  for (const annotation of annotations) {
    for (const { start, end, text: words } of annotation.spans) {
      if (start < end && text.slice(start, end) === words && !splitsPair(text, start) && !splitsPair(text, end)) continue
      throw new Error(`A span of the annotation ${shown(annotation.id)} says ${shown(words)}; the article's text there is ${shown(text.slice(start, end))}.`)
    }
  }
}
