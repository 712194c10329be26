/** The annotation that the inspector shows, shared with its parts, and the one way in which they change it. */
import { createContext, useCallback, useContext } from 'react'
import type { Command } from '../../core/commands/command.ts'
import type { Annotation, Layer } from '../../core/model.ts'
import type { OpenArticle } from '../../store/store.ts'
import { useWorkbench } from '../workbench/use-workbench.ts'

export interface Frame {
  readonly annotation: Annotation
  readonly layer: Layer
  /** Whether the codebook's definitions stand under every name. */
  readonly definitionsShown: boolean
}

export const FrameContext = createContext<Frame | null>(null)

export function useFrame(): Frame {
  const frame = useContext(FrameContext)
  if (frame === null) throw new Error('useFrame outside of FrameContext')
  return frame
}

/** The article around it, apart from the frame: it changes with each annotation, and most parts have no use for it. */
export const FrameArticleContext = createContext<OpenArticle | null>(null)

export function useFrameArticle(): OpenArticle {
  const open = useContext(FrameArticleContext)
  if (open === null) throw new Error('useFrameArticle outside of FrameArticleContext')
  return open
}

/** Runs a command with arguments made from the annotation as it is when its turn comes; null where there is nothing to do. */
export type ChangeFrame = <Args>(command: Command<Args>, argsFor: (annotation: Annotation) => Args | null) => Promise<void>

export function useChangeFrame(): ChangeFrame {
  const workbench = useWorkbench()
  const { annotation: { id } } = useFrame()
  return useCallback<ChangeFrame>((command, argsFor) =>
    workbench.enqueue(async () => {
      const annotation = workbench.article.get()?.annotations.get(id)
      const args = annotation === undefined ? null : argsFor(annotation)
      if (args !== null) await workbench.run(command, args)
    }), [workbench, id])
}
