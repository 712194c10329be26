/** An article is three records that share its id; here they are taken apart and put together. */
import type { Article, ArticleBlocks, ArticleText, Block, FullArticle } from './model.ts'

export function splitArticle({ text, blocks, ...article }: FullArticle): { article: Article; text: ArticleText; blocks: ArticleBlocks } {
  return { article, text: { id: article.id, text }, blocks: { id: article.id, blocks: [...blocks] } }
}

export const joinArticle = (article: Article, text: string, blocks: readonly Block[]): FullArticle => ({ ...article, text, blocks })
