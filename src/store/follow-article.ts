import { createCell } from './cell.ts'
import type { ChangesByTable } from './changes-by-table.ts'
import { inTransaction, type Database } from './database.ts'
import type { Follower, Memory } from './memory.ts'
import { readHistory } from './meta.ts'
import { applyToArticle, missingOf, openArticleOf, readArticle, withRelated, type ArticleParts } from './open-article.ts'
import { readByIds, type Report } from './read-pages.ts'
import type { Commit, Observable, OpenArticle } from './store.ts'

/** An article that follows commits until it is closed; null when there is no such article. */
export async function followArticle(
  db: Database, memory: Memory, articleId: string, report: Report
): Promise<(Observable<OpenArticle | null> & { close(): void }) | null> {
  const cell = createCell<OpenArticle | null>(null)
  const early: [Commit, ChangesByTable][] = []
  let parts: ArticleParts | null = null
  let seq = 0

  const show = (next: ArticleParts): void => {
    if (next === parts) return
    parts = next
    cell.set(openArticleOf(next))
  }
  const follow = (commit: Commit, changes: ChangesByTable): void => {
    if (parts === null) early.push([commit, changes])
    else if (commit.seq > seq) {
      seq = commit.seq
      show(applyToArticle(parts, articleId, changes))
      void readMissing(parts)
    }
  }
  const readMissing = async (shown: ArticleParts): Promise<void> => {
    const ids = missingOf(shown)
    if (ids.length === 0) return
    // Where this fails the database is gone, which the next change tells.
    const found = await readByIds(db, 'annotations', ids, report).catch(() => [])
    if (parts !== null) show(withRelated(parts, found))
  }

  const follower: Follower = { articleId, value: cell.get, follow }
  const close = (): void => { memory.followers.delete(follower) }
  memory.followers.add(follower)
  try {
    const read = await inTransaction(db, 'r', ['meta', 'articles', 'texts', 'blocks', 'annotations', 'relations'], async (tables) => {
      const history = await readHistory(tables)
      return { seq: history.seq, parts: await readArticle(tables, articleId, report) }
    })
    if (read.parts === null) {
      close()
      return null
    }
    seq = read.seq
    show(read.parts)
    for (const [commit, changes] of early) follow(commit, changes)
  } catch (error) {
    close()
    throw error
  }
  return { get: cell.get, subscribe: cell.subscribe, close }
}
