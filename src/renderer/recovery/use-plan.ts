import { useEffect, useRef, useState } from 'react'
import type { RecoveryWorker } from '../../store/second-copy/ask-recovery-worker.ts'
import type { RecoveryPlan } from '../../store/second-copy/recovery-messages.ts'
import { sentenceOf } from '../workbench/notices.ts'

/** What is to be looked into. Another object is another question. */
export interface PlanQuestion {
  readonly start: () => RecoveryWorker
  readonly plan: (worker: RecoveryWorker) => Promise<RecoveryPlan | null>
}

/** `found` with null is: there is nothing that could be put together again. */
export type Looking =
  | { readonly kind: 'none' | 'looking' }
  | { readonly kind: 'found'; readonly plan: RecoveryPlan | null }
  | { readonly kind: 'failed'; readonly sentence: string }

/** What a worker finds of the second copy; the worker stays for what is to be done with it. */
export function usePlan(question: PlanQuestion | null): { readonly looking: Looking; readonly worker: { readonly current: RecoveryWorker | null } } {
  const [answer, setAnswer] = useState<{ readonly to: PlanQuestion; readonly looking: Looking } | null>(null)
  const worker = useRef<RecoveryWorker | null>(null)
  useEffect(() => {
    if (question === null) return undefined
    const started = question.start()
    worker.current = started
    let isLeft = false
    const tell = (looking: Looking): void => { if (!isLeft) setAnswer({ to: question, looking }) }
    question.plan(started).then((plan) => tell({ kind: 'found', plan }), (error: unknown) => tell({ kind: 'failed', sentence: sentenceOf(error) }))
    return () => {
      isLeft = true
      worker.current = null
      started.close()
    }
  }, [question])
  const looking: Looking = question === null ? { kind: 'none' } : answer?.to === question ? answer.looking : { kind: 'looking' }
  return { looking, worker }
}
