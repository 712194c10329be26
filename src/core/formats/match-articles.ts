/** Which of another project's articles are here already: under their own id, or under another with the same text. */
import type { FullArticle } from '../model.ts'

export interface ArticleMatches {
  /** By the incoming article's id: the one here that it is. */
  readonly mineOf: ReadonlyMap<string, FullArticle>
  /** Incoming articles whose id is that of another text here. */
  readonly clashing: readonly FullArticle[]
}

/** Each article here is matched once at most: of several with the same text, the one of the same file is preferred. */
export function matchArticles(current: readonly FullArticle[], incoming: readonly FullArticle[]): ArticleMatches {
  const byId = new Map(current.map((article) => [article.id, article]))
  const clashing = incoming.filter(({ id, textSha256 }) => byId.has(id) && byId.get(id)?.textSha256 !== textSha256)
  const mineOf = new Map<string, FullArticle>()
  for (const { id, textSha256 } of incoming) {
    const mine = byId.get(id)
    if (mine?.textSha256 === textSha256) mineOf.set(id, mine)
  }
  const taken = new Set([...mineOf.values()].map(({ id }) => id))
  const byText = new Map<string, FullArticle[]>()
  for (const article of current) byText.set(article.textSha256, [...(byText.get(article.textSha256) ?? []), article])
  for (const theirs of incoming) {
    const free = byId.has(theirs.id) ? [] : (byText.get(theirs.textSha256) ?? []).filter(({ id }) => !taken.has(id))
    const mine = free.find(({ file }) => file === theirs.file) ?? free.find(({ sha256 }) => sha256 === theirs.sha256) ?? free[0]
    if (mine === undefined) continue
    mineOf.set(theirs.id, mine)
    taken.add(mine.id)
  }
  return { mineOf, clashing }
}
