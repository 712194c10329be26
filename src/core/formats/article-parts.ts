/** A project taken apart by article, for formats of one file an article. Everything is in the order of ids, so that equal projects give equal files. */
import { splitsPair } from '../anchor/offsets.ts'
import type { Annotation, FullArticle, ProjectData, Relation } from '../model.ts'
import { shown } from './fault.ts'
import { compareIds } from './glossator/canonical-order.ts'
import { groupBy } from './group-by.ts'

export interface ArticlePart {
  readonly article: FullArticle
  /** A file name without ending: ASCII, unique in the project also where case does not count. */
  readonly name: string
  readonly annotations: readonly Annotation[]
  /** Those that begin at one of the annotations; they may end in another article. */
  readonly relations: readonly Relation[]
}

/** Throws a sentence where a text or a span cannot be written: half a character, or words that are not where they should be. */
export function articleParts(data: Pick<ProjectData, 'articles' | 'annotations' | 'relations'>): ArticlePart[] {
  const annotations = groupBy(byId(data.annotations), ({ articleId }) => articleId)
  const articleOf = new Map(data.annotations.map(({ id, articleId }) => [id, articleId]))
  const relations = groupBy(byId(data.relations), ({ from }) => articleOf.get(from) ?? '')
  const digits = Math.max(4, String(data.articles.length).length)
  return byId(data.articles).map((article, i) => {
    const own = annotations.get(article.id) ?? []
    checkTexts(article, own)
    const name = `${String(i + 1).padStart(digits, '0')}${slugOf(article.file)}`
    return { article, name, annotations: own, relations: relations.get(article.id) ?? [] }
  })
}

export const byId = <R extends { readonly id: string }>(records: readonly R[]): R[] => records.toSorted((a, b) => compareIds(a.id, b.id))

/** `folder/Über uns.txt` is `-uber-uns`; where nothing is left of a name, nothing. */
function slugOf(file: string): string {
  const base = file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '')
  const slug = base.normalize('NFKD').toLowerCase().replace(/\p{M}+/gu, '').replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 40)
  return slug === '' ? '' : `-${slug}`
}

function checkTexts({ id, text }: FullArticle, annotations: readonly Annotation[]): void {
  if (!text.isWellFormed()) throw new Error(`The text of the article ${shown(id)} holds half of a surrogate pair.`)
  for (const annotation of annotations) {
    for (const { start, end, text: words } of annotation.spans) {
      if (start < end && text.slice(start, end) === words && !splitsPair(text, start) && !splitsPair(text, end)) continue
      throw new Error(`A span of the annotation ${shown(annotation.id)} says ${shown(words)}; the article's text there is ${shown(text.slice(start, end))}.`)
    }
  }
}
