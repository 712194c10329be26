/** The reader follows the article and what is open in it by itself, so that a change is painted before React has drawn anything. */
import type { Annotation } from '../../core/model.ts'
import { changedAnnotations } from '../reader/changed-annotations.ts'
import type { Workbench } from './workbench.ts'

/** Returns its own undo. Another article is React's to mount. */
export function showAtOnce({ article, view, reader }: Pick<Workbench, 'article' | 'view' | 'reader'>, articleId: string): () => void {
  let shown = article.get()?.annotations ?? new Map<string, Annotation>()
  const show = (): void => {
    const open = article.get()
    if (open === null || open.article.id !== articleId || open.annotations === shown) return
    reader.current?.show(changedAnnotations(shown, open.annotations))
    shown = open.annotations
  }
  const open = (): void => reader.current?.setOpen(view.getState().openId)
  const undo = [article.subscribe(show), view.subscribe(open)]
  return () => { for (const stop of undo) stop() }
}
