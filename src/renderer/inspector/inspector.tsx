/** The right panel: the open annotation with its whole frame, else the article. */
import { useDeferredValue, type KeyboardEvent } from 'react'
import { useOpenArticle, useView } from '../workbench/use-workbench.ts'
import { AnnotationFrame } from './annotation-frame.tsx'
import { ArticleDetails } from './article-details.tsx'
import '../ui/parts.css'
import './inspector.css'

export function Inspector() {
  const open = useOpenArticle()
  // The text is painted first; the frame, with its many parts, is made piece by piece after it.
  const openId = useDeferredValue(useView((view) => view.openId))
  const annotation = openId === null ? undefined : open?.annotations.get(openId)
  return (
    <section className="inspector" aria-label="Inspector" onKeyDown={keepLetters}>
      {open === null && <p className="inspector-empty">Open an article to see what is known about it.</p>}
      {open !== null && annotation === undefined && <ArticleDetails key={open.article.id} open={open} />}
      {open !== null && annotation !== undefined && <AnnotationFrame key={annotation.id} annotation={annotation} open={open} />}
    </section>
  )
}

/** In a list or menu a letter chooses by name: it must not tag the selection as well. */
function keepLetters(event: KeyboardEvent): void {
  const target = event.target instanceof Element ? event.target : null
  const isLetter = event.key.length === 1 && !event.ctrlKey && !event.metaKey
  if (isLetter && target?.closest('[aria-haspopup="listbox"], [role="listbox"], [role="menu"], [role="dialog"]') != null) event.stopPropagation()
}
