/** The right panel: the open annotation with its whole frame, else the article. */
import { useDeferredValue, useLayoutEffect, useRef, type ReactNode, type RefObject } from 'react'
import { useOpenArticle, useView, useWorkbench } from '../workbench/use-workbench.ts'
import { AnnotationFrame } from './annotation-frame.tsx'
import { ArticleDetails } from './article-details.tsx'
import '../ui/parts.css'
import './inspector.css'

export function Inspector() {
  const { reader } = useWorkbench()
  // The text is painted first; the frame, with its many parts, is made piece by piece after it.
  const open = useOpenArticle()
  const openId = useDeferredValue(useView((view) => view.openId))
  const annotation = openId === null ? undefined : open?.annotations.get(openId)
  const panel = useRef<HTMLElement>(null)
  const hadFocus = useRef(false)
  const shown = annotation?.id ?? open?.article.id ?? ''

  // What is shown next takes the keyboard over; where an annotation was left for none, it goes back to the text.
  useLayoutEffect(() => {
    if (!hadFocus.current) return
    hadFocus.current = false
    if (annotation === undefined) reader.current?.focus()
    else panel.current?.querySelector<HTMLElement>('h2[tabindex]')?.focus()
    // Asked when something else is shown, not when that has changed.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [shown, reader])

  return (
    <section ref={panel} className="inspector" aria-label="Inspector">
      {open === null && <p className="inspector-empty">Open an article to see what is known about it.</p>}
      {open !== null && (
        <Leaving key={shown} panel={panel} hadFocus={hadFocus}>
          {annotation === undefined ? <ArticleDetails open={open} /> : <AnnotationFrame annotation={annotation} open={open} />}
        </Leaving>
      )}
    </section>
  )
}

interface LeavingProps {
  readonly panel: RefObject<HTMLElement | null>
  readonly hadFocus: RefObject<boolean>
  readonly children: ReactNode
}

/** Notes, when its content goes, whether the keyboard was in it. */
function Leaving({ panel, hadFocus, children }: LeavingProps) {
  useLayoutEffect(() => () => { hadFocus.current = panel.current?.contains(document.activeElement) ?? false }, [panel, hadFocus])
  return children
}
