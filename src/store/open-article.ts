/** One article with everything on it: read once, then carried from commit to commit. */
import type { Annotation, Article, Relation } from '../core/model.ts'
import type { ChangesByTable } from './changes-by-table.ts'
import type { Tables } from './database.ts'
import { withChanges } from './library.ts'
import { readAnnotationsOf, readByIds, type Report } from './read-pages.ts'
import type { OpenArticle } from './store.ts'

/** An article that is open, or was and has been deleted: then `article` is null, until an undo brings it back. */
export type ArticleParts = Omit<OpenArticle, 'article'> & { readonly article: Article | null }

/** Null when there is no such article. Inside a transaction of the caller. */
export async function readArticle(db: Tables, id: string, report: Report): Promise<ArticleParts | null> {
  const [[article], [text], [blocks]] = await Promise.all([
    readByIds(db, 'articles', [id], report), readByIds(db, 'texts', [id], report), readByIds(db, 'blocks', [id], report)
  ])
  if (article === undefined) return null
  if (text === undefined || blocks === undefined) {
    report(`The text of “${article.title}” cannot be read: import the dataset that you exported last to have it again.`)
    return null
  }
  const annotations = byId(await readAnnotationsOf(db, id, report))
  const relationIds = await db.relations.where('articleIds').equals(id).primaryKeys()
  const relations = byId(await readByIds(db, 'relations', relationIds, report))
  const related = byId(await readByIds(db, 'annotations', farEnds(relations, annotations), report))
  return { article, text: text.text, blocks: blocks.blocks, annotations, relations, related }
}

export const openArticleOf = (parts: ArticleParts): OpenArticle | null =>
  parts.article === null ? null : { ...parts, article: parts.article }

/** The article with this id after a change; the same object when it is not touched. */
export function applyToArticle(parts: ArticleParts, id: string, changes: ChangesByTable): ArticleParts {
  const annotations = withChanges(
    parts.annotations, changes.annotations.filter(({ before, after }) => (after ?? before)?.articleId === id)
  )
  const relations = withChanges(parts.relations, changes.relations.filter(({ id: relationId, after }) =>
    parts.relations.has(relationId) || (after !== null && (annotations.has(after.from) || annotations.has(after.to)))))
  const next: ArticleParts = {
    article: lastOf(changes.articles, id, parts.article),
    text: lastOf(changes.texts, id, null)?.text ?? parts.text,
    blocks: lastOf(changes.blocks, id, null)?.blocks ?? parts.blocks,
    annotations,
    relations,
    related: relatedAfter(parts, annotations, relations, changes)
  }
  const same = (Object.keys(next) as (keyof ArticleParts)[]).every((member) => next[member] === parts[member])
  return same ? parts : next
}

/** The annotations of other articles that its relations lead to and that are not in it yet. */
export const missingOf = ({ annotations, relations, related }: ArticleParts): string[] =>
  farEnds(relations, annotations).filter((id) => !related.has(id))

/** The article with annotations of others found since, as far as its relations still lead to them. */
export function withRelated(parts: ArticleParts, found: readonly Annotation[]): ArticleParts {
  const missing = new Set(missingOf(parts))
  const wanted = found.filter(({ id }) => missing.has(id))
  return wanted.length === 0 ? parts : { ...parts, related: new Map([...parts.related, ...byId(wanted)]) }
}

function relatedAfter(
  { related }: ArticleParts, annotations: ReadonlyMap<string, Annotation>, relations: ReadonlyMap<string, Relation>, changes: ChangesByTable
): ReadonlyMap<string, Annotation> {
  const wanted = new Set(farEnds(relations, annotations))
  const known = withChanges(related, changes.annotations.filter(({ id }) => wanted.has(id)))
  const left = [...known].filter(([id]) => wanted.has(id))
  return left.length === known.size ? known : new Map(left)
}

/** The ends of relations that lie in other articles. */
function farEnds(relations: ReadonlyMap<string, Relation>, annotations: ReadonlyMap<string, Annotation>): string[] {
  const ends = new Set<string>()
  for (const { from, to } of relations.values()) {
    if (!annotations.has(from)) ends.add(from)
    if (!annotations.has(to)) ends.add(to)
  }
  return [...ends]
}

function lastOf<R, N>(entries: readonly { readonly id: string; readonly after: R | null }[], id: string, otherwise: N): R | N | null {
  const entry = entries.find((changed) => changed.id === id)
  return entry === undefined ? otherwise : entry.after
}

const byId = <R extends { readonly id: string }>(records: readonly R[]): Map<string, R> =>
  new Map(records.map((record) => [record.id, record]))
