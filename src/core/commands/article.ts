/** Articles: what is known about them and how they are laid out. For another text see `version.ts`. */
import { z } from 'zod'
import { splitArticle } from '../article.ts'
import { isEdtf, notEdtf } from '../edtf.ts'
import { Article, ArticleStatus, Block, BlockType, type FullArticle, type RecordOf } from '../model.ts'
import { type Read, Refusal, type State, defineCommand } from './command.ts'
import { definedOf } from './defined-of.ts'
import { findArticle, present, relationsAt } from './find-record.ts'
import { addition, change, removal, together } from './record-change.ts'
import { quantity } from './quantity.ts'

const Id = z.string().min(1)
const Ids = z.array(Id)
const FullArticleArgs: z.ZodType<FullArticle> = Article.extend({ text: z.string(), blocks: z.array(Block).readonly() })

/**
 * Adds articles as a reader produced them, in place of others if some are named. Refused where an id is taken; whether a file was
 * opened before the caller asks.
 */
export const addArticles = defineCommand({
  id: 'article.add',
  title: ({ articles }) => `Add ${articles.length === 1 ? `“${articles[0]!.title}”` : quantity(articles.length, 'article')}`,
  args: z.strictObject({
    articles: z.array(FullArticleArgs),
    /** Ids of articles that are deleted with everything on them. */
    inPlaceOf: Ids.optional()
  }),
  reads: ({ articles, inPlaceOf = [] }, state) => [
    { table: 'articles', ids: articles.map((article) => article.id) },
    ...deleteArticles.reads({ ids: inPlaceOf }, state)
  ],
  run: (state, { articles, inPlaceOf = [] }, stamp) => {
    const taken = new Set<string>()
    for (const { id, title } of articles) {
      const isTaken = taken.has(id) || state.get('articles', id) !== undefined
      if (isTaken) throw new Refusal(`“${title}” has the id of an article that is already there.`)
      taken.add(id)
    }
    return together([
      deleteArticles.run(state, { ids: inPlaceOf }, stamp),
      ...articles.map(splitArticle).flatMap(({ article, text, blocks }) => [
        addition('articles', article),
        addition('texts', text),
        addition('blocks', blocks)
      ])
    ])
  }
})

/** Corrects what is known about an article. A date set here has the basis `analyst`. */
export const editArticle = defineCommand({
  id: 'article.edit',
  title: ({ changes }) => {
    const names = Object.keys(definedOf(changes)).map((key) => fieldNames[key as keyof typeof changes])
    return `Set ${names.join(', ') || 'nothing'}`
  },
  args: z.strictObject({
    id: Id,
    changes: Article.pick({ title: true, outlet: true, byline: true, publishedAt: true, language: true }).partial()
  }),
  reads: ({ id }) => [{ table: 'articles', ids: [id] }],
  run: (state, { id, changes }) => {
    const before = findArticle(state, id)
    const after: Article = { ...before, ...tidied(definedOf(changes)) }
    if (after.title === '') throw new Refusal('An article needs a title.')
    if (after.publishedAt !== before.publishedAt) {
      if (after.publishedAt !== null && !isEdtf(after.publishedAt)) throw new Refusal(notEdtf(after.publishedAt))
      after.publishedBasis = after.publishedAt === null ? null : 'analyst'
    }
    if (after.language !== before.language && !isLanguageTag(after.language)) {
      throw new Refusal(`“${after.language}” is no language tag. Write for instance en, de or pt-BR.`)
    }
    return change('articles', before, after)
  }
})

/** Says what a block of an article is. */
export const setBlockType = defineCommand({
  id: 'article.setBlockType',
  title: ({ type }) => `Make the block ${type === 'furniture' ? 'furniture' : `a ${type}`}`,
  args: z.strictObject({ id: Id, index: z.number().int().nonnegative(), type: BlockType }),
  reads: ({ id }) => [{ table: 'blocks', ids: [id] }],
  run: (state, { id, index, type }) => {
    const before = state.get('blocks', id)
    const block = before?.blocks[index]
    if (before === undefined || block === undefined) throw new Refusal('This block is no longer there.')
    return change('blocks', before, { id, blocks: before.blocks.with(index, { ...block, type }) })
  }
})

export const setArticleStatus = defineCommand({
  id: 'article.setStatus',
  title: ({ ids, status }) => `Mark ${ids.length === 1 ? 'article' : quantity(ids.length, 'article')} as ${status}`,
  args: z.strictObject({ ids: Ids, status: ArticleStatus }),
  reads: ({ ids }) => [{ table: 'articles', ids }],
  run: (state, { ids, status }) =>
    together(present(state, 'articles', ids).map((article) => change('articles', article, { ...article, status })))
})

/** Deletes articles with everything on them, and the relations that lead to it from elsewhere. */
export const deleteArticles = defineCommand({
  id: 'article.delete',
  title: ({ ids }, state) => {
    const [first, ...others] = present(state, 'articles', ids)
    return `Delete ${first !== undefined && others.length === 0 ? `“${first.title}”` : quantity(others.length + 1, 'article')}`
  },
  args: z.strictObject({ ids: Ids }),
  reads: ({ ids }, state) => [
    ...(['articles', 'texts', 'blocks'] as const).map((table): Read => ({ table, ids })),
    ...ids.flatMap((articleId) => (['annotations', 'versions', 'doubts'] as const).map((table): Read => ({ table, articleId }))),
    { table: 'relations', annotationIds: annotationsOn(state, ids).map((annotation) => annotation.id) }
  ],
  run: (state, { ids }) => {
    const annotations = annotationsOn(state, ids)
    const relations = relationsAt(state, annotations.map((annotation) => annotation.id))
    return together([
      ...present(state, 'articles', ids).map((article) => removal('articles', article)),
      ...present(state, 'texts', ids).map((text) => removal('texts', text)),
      ...present(state, 'blocks', ids).map((blocks) => removal('blocks', blocks)),
      ...annotations.map((annotation) => removal('annotations', annotation)),
      ...relations.map((relation) => removal('relations', relation)),
      ...keptOf(state, 'versions', ids).map((version) => removal('versions', version)),
      ...keptOf(state, 'doubts', ids).map((doubt) => removal('doubts', doubt))
    ])
  }
})

const fieldNames = { title: 'title', outlet: 'outlet', byline: 'byline', publishedAt: 'publication date', language: 'language' }

const annotationsOn = (state: State, articleIds: readonly string[]): RecordOf<'annotations'>[] => keptOf(state, 'annotations', articleIds)

function keptOf<T extends 'annotations' | 'versions' | 'doubts'>(state: State, table: T, articleIds: readonly string[]): RecordOf<T>[] {
  const articles = new Set(articleIds)
  return state.all(table).filter((record) => articles.has(record.articleId))
}

type Editable = Partial<Pick<Article, 'title' | 'outlet' | 'byline' | 'publishedAt' | 'language'>>

/** Trimmed; what may be unknown is null rather than empty. */
const tidied = (changes: Editable): Editable =>
  Object.fromEntries(
    Object.entries(changes).map(([key, value]) => {
      const trimmed = value?.trim() ?? null
      return [key, trimmed === '' && nullable.has(key) ? null : trimmed]
    })
  )

const nullable = new Set(['outlet', 'byline', 'publishedAt'])

/** Whether a text is a well-formed BCP 47 tag. */
function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}
