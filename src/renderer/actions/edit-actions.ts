import { deleteAnnotations } from '../../core/commands/annotation.ts'
import { deleteArticles } from '../../core/commands/article.ts'
import { redo, undo } from '../workbench/undo.ts'
import type { Action } from './action.ts'

export const editActions: readonly Action[] = [
  {
    id: 'edit.undo',
    name: 'Undo',
    group: 'Edit',
    keys: [{ key: 'z', mod: true }],
    enabled: ({ store }) => store.undoState.get().undo !== null,
    run: undo
  },
  {
    id: 'edit.redo',
    name: 'Redo',
    group: 'Edit',
    keys: [{ key: 'z', mod: true, shift: true }, { key: 'y', mod: true }],
    enabled: ({ store }) => store.undoState.get().redo !== null,
    run: redo
  },
  {
    id: 'annotation.delete',
    name: 'Delete annotation',
    group: 'Edit',
    keys: [{ key: 'Delete' }],
    enabled: ({ view }) => view.getState().openId !== null,
    run: (workbench) => workbench.enqueue(async () => {
      const { openId } = workbench.view.getState()
      if (openId !== null) await workbench.run(deleteAnnotations, { ids: [openId] })
    })
  },
  {
    id: 'article.delete',
    name: 'Remove article from project',
    group: 'Edit',
    enabled: ({ view }) => view.getState().articleId !== null,
    run: (workbench) => workbench.enqueue(async () => {
      const { articleId } = workbench.view.getState()
      if (articleId === null) return
      const title = workbench.store.library.get().articles.get(articleId)?.title ?? ''
      const commit = await workbench.run(deleteArticles, { ids: [articleId] })
      if (commit !== null) workbench.tell(`Removed “${title}” with its annotations. Undo brings it back.`)
    })
  }
]
