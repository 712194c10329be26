import { useEffect, useState } from 'react'
import { batchFromDrop } from '../library/dropped-files.ts'
import { openBatch } from '../projects/open-batch.ts'
import { sentenceOf } from '../workbench/notices.ts'
import type { Workbench } from '../workbench/workbench.ts'

/** Opens files and folders dropped anywhere on the window. True while they hover over it. */
export function useFileDrop(workbench: Workbench): boolean {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true
    const over = (event: DragEvent): void => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent): void => { if (event.relatedTarget === null) setOver(false) }
    const drop = (event: DragEvent): void => {
      if (!hasFiles(event) || event.dataTransfer === null) return
      event.preventDefault()
      setOver(false)
      batchFromDrop(event.dataTransfer)
        .then((batch) => (batch === null ? undefined : openBatch(workbench, batch)))
        .catch((error: unknown) => workbench.tell(sentenceOf(error), { tone: 'problem' }))
    }
    addEventListener('dragover', over)
    addEventListener('dragleave', leave)
    addEventListener('drop', drop)
    return () => {
      removeEventListener('dragover', over)
      removeEventListener('dragleave', leave)
      removeEventListener('drop', drop)
    }
  }, [workbench])
  return isOver
}
