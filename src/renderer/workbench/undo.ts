/** Undo and redo as the analyst sees them: said in words, and shown where it happened. */
import { changesIn } from '../../core/change.ts'
import type { Commit } from '../../store/store.ts'
import { shownArticles } from '../library/shown-articles.ts'
import { sentenceOf } from './notices.ts'
import type { Workbench } from './workbench.ts'

export const undo = (workbench: Workbench): Promise<void> => step(workbench, 'undo')
export const redo = (workbench: Workbench): Promise<void> => step(workbench, 'redo')

const step = (workbench: Workbench, direction: 'undo' | 'redo'): Promise<void> =>
  workbench.enqueue(async () => {
    const title = workbench.store.undoState.get()[direction]
    if (title === null) {
      workbench.tell(direction === 'undo' ? 'There is nothing to undo.' : 'There is nothing to redo.')
      return
    }
    try {
      const commit = await workbench.store[direction]()
      if (commit === null) return
      workbench.tell(`${direction === 'undo' ? 'Undid' : 'Did again'}: ${title}.`)
      await show(workbench, commit)
    } catch (error) {
      workbench.tell(sentenceOf(error), { tone: 'problem' })
    }
  })

async function show(workbench: Workbench, { change, articleId }: Commit): Promise<void> {
  const there = changesIn(change, 'annotations').find(({ after }) => after !== null && (articleId === null || after.articleId === articleId))?.after
  const [first] = shownArticles(workbench)
  if (there != null) await workbench.openAnnotation(there.id)
  else if (articleId !== null && workbench.store.library.get().articles.has(articleId)) await workbench.openArticle(articleId)
  else if (workbench.article.get() === null && first !== undefined) await workbench.openArticle(first.id)
}
