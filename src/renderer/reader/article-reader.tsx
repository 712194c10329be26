/** The reader in React: mounted once for an article, told of what changes by comparing annotations by identity. */
import { useEffect, useEffectEvent, useLayoutEffect, useRef, type Ref } from 'react'
import type { Annotation, Block, Codebook } from '../../core/model.ts'
import { changedAnnotations } from './changed-annotations.ts'
import { mountReader } from './mount-reader.ts'
import type { Reader, ReaderEvents } from './reader.ts'

export interface ArticleReaderProps {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly annotations: ReadonlyMap<string, Annotation>
  readonly codebook: Codebook
  readonly actorName: (id: string) => string
  readonly openId?: string | null
  readonly hoveredId?: string | null
  /** Only these annotations are shown; null shows all. */
  readonly visible?: ReadonlySet<string> | null
  readonly furnitureOpen?: boolean
  /** The offset to show first; later values are not looked at. */
  readonly position?: number
  readonly label?: string
  readonly on?: Partial<ReaderEvents>
  readonly readerRef?: Ref<Reader>
}

export function ArticleReader(props: ArticleReaderProps) {
  const { text, blocks, annotations, codebook, actorName, openId = null, hoveredId = null, visible = null, furnitureOpen = false, readerRef } = props
  const host = useRef<HTMLDivElement>(null)
  const reader = useRef<Reader | null>(null)
  const shown = useRef<ReadonlyMap<string, Annotation>>(new Map())
  const position = useRef(props.position)

  const tell = useEffectEvent(<E extends keyof ReaderEvents>(event: E, args: Parameters<ReaderEvents[E]>): void => {
    ;(props.on?.[event] as ((...told: Parameters<ReaderEvents[E]>) => void) | undefined)?.(...args)
  })
  const mount = useEffectEvent((element: HTMLElement): Reader => {
    const mounted = mountReader(element, {
      text,
      blocks,
      annotations: annotations.values(),
      codebook,
      actorName,
      furnitureOpen,
      ...(position.current === undefined ? {} : { position: position.current }),
      ...(props.label === undefined ? {} : { label: props.label }),
      on: {
        select: (...args) => tell('select', args),
        open: (...args) => tell('open', args),
        hover: (...args) => tell('hover', args),
        moveSpan: (...args) => tell('moveSpan', args),
        position: (offset) => {
          position.current = offset
          tell('position', [offset])
        },
        furniture: (...args) => tell('furniture', args),
        complete: () => tell('complete', [])
      }
    })
    shown.current = annotations
    mounted.filter(visible)
    mounted.setOpen(openId)
    mounted.setHovered(hoveredId)
    return mounted
  })

  // Before the browser paints, so that the first frame shows the text. Corrected blocks or another codebook mount anew.
  useLayoutEffect(() => {
    if (host.current === null) return
    const mounted = mount(host.current)
    reader.current = mounted
    const forget = give(readerRef, mounted)
    return () => {
      forget()
      reader.current = null
      mounted.destroy()
    }
  }, [text, blocks, codebook, readerRef])

  useLayoutEffect(() => {
    if (shown.current === annotations) return
    reader.current?.show(changedAnnotations(shown.current, annotations))
    shown.current = annotations
  }, [annotations])
  useLayoutEffect(() => reader.current?.filter(visible), [visible])
  useLayoutEffect(() => reader.current?.setOpen(openId), [openId])
  useLayoutEffect(() => reader.current?.setHovered(hoveredId), [hoveredId])
  useLayoutEffect(() => reader.current?.setFurnitureOpen(furnitureOpen), [furnitureOpen])
  useEffect(() => reader.current?.refreshCards(actorName), [actorName])

  return <div ref={host} className="article-reader-host" />
}

/** Gives the reader to a ref of either kind; returns its own undo. */
function give(ref: Ref<Reader> | undefined, reader: Reader): () => void {
  if (typeof ref === 'function') {
    const forget = ref(reader)
    return typeof forget === 'function' ? forget : () => void ref(null)
  }
  if (ref === null || ref === undefined) return () => undefined
  ref.current = reader
  return () => { ref.current = null }
}
