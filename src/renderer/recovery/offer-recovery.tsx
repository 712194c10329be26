/** Before the app is shown: what the second copy has and the database has not is to be decided about. */
import type { Root } from 'react-dom/client'
import type { Host } from '../../host/host.ts'
import type { Loss, Store } from '../../store/store.ts'
import { startRecoveryWorker } from '../../store/second-copy/ask-recovery-worker.ts'
import type { ProjectsHere } from '../projects/projects-here.ts'
import { readKeptView } from '../workbench/kept-view.ts'
import { restoredName } from './recovery-words.ts'
import { RecoveryScreen, type RecoveryDeeds } from './recovery-screen.tsx'

/** Resolves when the project is to be shown as the database has it; otherwise the window is loaded anew. */
export async function offerRecovery(root: Root, host: Host, store: Store, projects: ProjectsHere, loss: Loss): Promise<void> {
  const { theme = 'system', zoom = 1 } = await readKeptView(store)
  const isDark = theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light'
  const { database } = projects
  const { promise: goesOn, resolve: goOn } = Promise.withResolvers<void>()
  const goOnWithout = async (): Promise<void> => {
    await store.secondCopy?.goOnWithout()
    // The list knows the project by the id of its second copy.
    await projects.all().then((all) => all.opened(database)).catch(() => undefined)
  }
  const reload = (shown: string, sentence: string, details: readonly string[] = []): void => {
    store.close()
    projects.show(shown, { sentence, details: [...details], theme, zoom })
  }
  const deeds: RecoveryDeeds = {
    start: (onProgress) => startRecoveryWorker(host.vault, onProgress),
    plan: (worker) => worker.planLatest(loss.library, loss.standing === 'diverged' ? null : { name: database, seq: loss.seq }),
    restore: async (worker, plan) => {
      await worker.restore(database, loss.seq)
      reload(database, restoredSentence(plan.seq - loss.seq), plan.problems)
    },
    keepBoth: async (worker, plan) => {
      const all = await projects.all()
      const name = all.freeName(restoredName(plan.project))
      const { entry, problems } = await worker.create(name)
      await all.add(entry)
      await goOnWithout()
      reload(entry.database, `Both are kept: “${name}” is what the second copy had; what the database had goes on under “Projects…”.`, problems)
    },
    goOn: async () => {
      await goOnWithout()
      goOn()
    }
  }
  root.render(<RecoveryScreen loss={loss} deeds={deeds} />)
  await goesOn
}

const restoredSentence = (count: number): string =>
  count === 1 ? 'One change was restored from the second copy.' : `${count.toLocaleString('en')} changes were restored from the second copy.`
