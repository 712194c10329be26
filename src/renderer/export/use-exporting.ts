/** The project read for an export and handed to the worker, and drafts that follow what is chosen. */
import { useEffect, useMemo, useState } from 'react'
import { generator } from '../../core/generator.ts'
import type { Selection } from '../../core/formats/select-data.ts'
import { settle } from '../workbench/settle.ts'
import { sentenceOf } from '../workbench/notices.ts'
import { useWorkbench } from '../workbench/use-workbench.ts'
import { type ExportItems, exportItems } from './export-choices.ts'
import { type Exporting, startExport } from './start-export.ts'
import type { DraftFacts } from './write-draft.ts'

export type Reading =
  | { readonly share: number }
  | { readonly exporting: Exporting; readonly items: ExportItems; readonly articles: number; readonly unnamedActors: boolean }
  | { readonly failure: string }

/** Reads the project once, when the dialog opens. */
export function useReading(): Reading {
  const workbench = useWorkbench()
  const [reading, setReading] = useState<Reading>({ share: 0 })
  useEffect(() => {
    const exporting = startExport()
    const leaving = new AbortController()
    const read = async (): Promise<void> => {
      await settle(workbench)
      const data = await workbench.store.readAll({ onProgress: (share) => setReading({ share: share * readingShare }), signal: leaving.signal })
      await exporting.give(data)
      setReading({ exporting, items: exportItems(data), articles: data.articles.length, unnamedActors: data.actors.length > 0 })
    }
    read().catch((error: unknown) => {
      if (!leaving.signal.aborted) setReading({ failure: sentenceOf(error) })
    })
    return () => {
      leaving.abort()
      exporting.close()
    }
  }, [workbench])
  return reading
}

/** How much of the work is reading; the rest is handing over. */
const readingShare = 0.8

/** `null` while it is being written. */
export type DraftState = { readonly facts: DraftFacts } | { readonly failure: string } | null

/** The draft of a format and a selection; written anew when either changes. */
export function useDraft(exporting: Exporting, format: string, selection: Selection): DraftState {
  const wanted = useMemo(() => ({ exporting, format, selection }), [exporting, format, selection])
  const [done, setDone] = useState<{ readonly of: object; readonly state: DraftState } | null>(null)
  useEffect(() => {
    let isCurrent = true
    const meta = { exportedAt: new Date().toISOString(), generator }
    exporting.draft({ format, selection, meta }).then(
      (facts) => { if (isCurrent && facts !== null) setDone({ of: wanted, state: { facts } }) },
      (error: unknown) => { if (isCurrent) setDone({ of: wanted, state: { failure: sentenceOf(error) } }) }
    )
    return () => { isCurrent = false }
  }, [wanted, exporting, format, selection])
  return done?.of === wanted ? done.state : null
}
