/** How many annotations name an actor, counted again when annotations change. */
import { useEffect, useState } from 'react'
import { changesIn } from '../../core/change.ts'
import { useWorkbench } from '../workbench/use-workbench.ts'

/** Null until it has been counted. */
export function useAnnotationCount(actorId: string): number | null {
  const { store } = useWorkbench()
  const [count, setCount] = useState<number | null>(null)
  useEffect(() => {
    let isCurrent = true
    const read = (): void => void store.annotationsWithActor(actorId).then(({ length }) => { if (isCurrent) setCount(length) })
    read()
    const unsubscribe = store.onCommit(({ change }) => { if (changesIn(change, 'annotations').length > 0) read() })
    return () => {
      isCurrent = false
      unsubscribe()
    }
  }, [store, actorId])
  return count
}
