import { useMemo, useRef, useState } from 'react'
import { Button, ProgressBar } from 'react-aria-components'
import type { RecoveryWorker } from '../../store/second-copy/ask-recovery-worker.ts'
import type { RecoveryPlan } from '../../store/second-copy/recovery-messages.ts'
import type { Loss } from '../../store/store.ts'
import { sentenceOf } from '../workbench/notices.ts'
import { PlanPreview } from './plan-preview.tsx'
import { usePlan } from './use-plan.ts'
import { counted, lossSentence, lossTitle, printMoment } from './recovery-words.ts'
import './recovery.css'

/** What can be done; each rejects with a sentence, and then nothing has changed. */
export interface RecoveryDeeds {
  readonly start: (onProgress: (share: number) => void) => RecoveryWorker
  readonly plan: (worker: RecoveryWorker) => Promise<RecoveryPlan | null>
  readonly restore: (worker: RecoveryWorker, plan: RecoveryPlan) => Promise<void>
  readonly keepBoth: (worker: RecoveryWorker, plan: RecoveryPlan) => Promise<void>
  readonly goOn: () => Promise<void>
}

/** Shown at the start instead of the app, until it is decided what becomes of the changes that only the second copy has. */
export function RecoveryScreen({ loss, deeds }: { loss: Loss; deeds: RecoveryDeeds }) {
  const [work, setWork] = useState<{ readonly label: string; readonly share: number | null } | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const [attempt, setAttempt] = useState(0)
  const question = useMemo(() => ({
    attempt,
    start: () => deeds.start((share) => setWork((now) => now && { ...now, share })),
    plan: deeds.plan
  }), [deeds, attempt])
  const { looking, worker } = usePlan(question)

  const isLeaving = useRef(false)
  const act = (label: string, deed: () => Promise<void>): void => {
    isLeaving.current = false
    setSaid(null)
    setWork({ label, share: null })
    deed().catch((error: unknown) => setSaid(isLeaving.current ? 'That was left: nothing was restored.' : sentenceOf(error))).finally(() => setWork(null))
  }
  /** What was being written is undone by its transaction; what was read has to be read again. */
  const leave = (): void => {
    isLeaving.current = true
    worker.current?.close()
    setAttempt((now) => now + 1)
  }
  const plan = looking.kind === 'found' ? looking.plan : null
  const gained = plan === null ? 0 : loss.standing === 'diverged' ? plan.seq : plan.seq - loss.seq
  const isBusy = work !== null || looking.kind === 'looking'
  const withPlan = (label: string, deed: (worker: RecoveryWorker, plan: RecoveryPlan) => Promise<void>) => (): void => {
    const current = worker.current
    if (plan !== null && current !== null) act(label, () => deed(current, plan))
  }
  return (
    <main className="recovery" aria-labelledby="recovery-title">
      <div className="recovery-sheet">
        <h1 id="recovery-title">{lossTitle[loss.standing]}</h1>
        <p>{lossSentence(loss)}</p>
        {looking.kind === 'looking' && <p role="status">Reading the second copy…</p>}
        {looking.kind === 'failed' && <p role="alert" className="recovery-problem">{looking.sentence}</p>}
        {looking.kind === 'found' && (plan === null || gained <= 0
          ? <p role="alert" className="recovery-problem">Nothing in the second copy can be put back by itself. It stays where it is; import the dataset or open the project file that you saved last.</p>
          : <PlanSummary plan={plan} gained={gained} />)}
        {plan !== null && <PlanPreview plan={plan} />}
        {said !== null && <p role="alert" className="recovery-problem">{said}</p>}
        {work !== null && (
          <div className="recovery-work">
            <ProgressBar aria-label={work.label} value={Math.round((work.share ?? 0) * 100)} isIndeterminate={work.share === null}>
              {({ percentage }) => <div className="recovery-bar"><div style={{ width: `${percentage ?? 0}%` }} /></div>}
            </ProgressBar>
            <span>{work.label}…</span>
            <Button className="button small" onPress={leave}>Cancel</Button>
          </div>
        )}
        <footer>
          <p>Whatever you choose, the second copy stays as it is: “Backups…” in the menu lists it.</p>
          <div className="recovery-choices">
            <Button className="button" isDisabled={work !== null} onPress={() => act('Opening the project', deeds.goOn)}>{loss.standing === 'empty' ? 'Begin without them' : 'Go on without them'}</Button>
            {loss.standing !== 'empty' && (
              <Button className={loss.standing === 'diverged' ? 'button primary' : 'button'} isDisabled={isBusy || gained <= 0} onPress={withPlan('Restoring into a project of its own', deeds.keepBoth)}>Keep both</Button>
            )}
            {loss.standing !== 'diverged' && (
              <Button className="button primary" isDisabled={isBusy || gained <= 0} onPress={withPlan('Restoring', deeds.restore)}>
                {gained > 0 ? `Restore ${counted(gained, 'change')}` : 'Restore'}
              </Button>
            )}
          </div>
        </footer>
      </div>
    </main>
  )
}

function PlanSummary({ plan, gained }: { plan: RecoveryPlan; gained: number }) {
  const last = plan.lastAt === null || plan.lastAt === '' ? '' : gained === 1 ? `, made ${printMoment(plan.lastAt)}` : `, the last made ${printMoment(plan.lastAt)}`
  return (
    <p>
      <strong>{counted(gained, 'change')}</strong> of “{plan.project}” can be put back{last}. The project then has{' '}
      {counted(plan.articles, 'article')} and {counted(plan.annotations, 'annotation')}.
    </p>
  )
}
