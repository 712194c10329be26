import { createRoot } from 'react-dom/client'
import { expect, onTestFinished, test } from 'vitest'
import { page } from 'vitest/browser'
import type { RecoveryWorker } from '../../store/second-copy/ask-recovery-worker.ts'
import type { RecoveryPlan } from '../../store/second-copy/recovery-messages.ts'
import type { Loss } from '../../store/store.ts'
import { RecoveryScreen, type RecoveryDeeds } from './recovery-screen.tsx'

const behind: Loss = { standing: 'behind', library: 'library', seq: 7, copySeq: 10 }
const plan: RecoveryPlan = {
  base: 'database', seq: 10, lastAt: '2026-03-01T10:00:00.000Z', project: 'River', articles: 2, annotations: 5, beyond: 0, problems: [],
  rows: [
    { articleId: 'one', title: 'Gates shut', byLayer: { quote: 2, stance: 1 }, count: 2, lastAt: '2026-03-01T10:00:00.000Z' },
    { articleId: null, title: null, byLayer: {}, count: 1, lastAt: '2026-03-01T09:00:00.000Z' }
  ],
  rowCount: 2
}
const idle = { close: () => undefined } as unknown as RecoveryWorker
const never = (): Promise<never> => new Promise(() => undefined)

function show(loss: Loss, deeds: Partial<RecoveryDeeds>): string[] {
  const done: string[] = []
  const note = (name: string) => (): Promise<void> => { done.push(name); return Promise.resolve() }
  const element = document.body.appendChild(document.createElement('div'))
  const root = createRoot(element)
  onTestFinished(() => { root.unmount(); element.remove() })
  const all: RecoveryDeeds = { start: () => idle, plan: () => Promise.resolve(plan), restore: note('restore'), keepBoth: note('both'), goOn: note('on'), ...deeds }
  root.render(<RecoveryScreen loss={loss} deeds={all} />)
  return done
}

const button = (name: string) => page.getByRole('button', { name, exact: true })

test('what would be restored is told by article, layer and time, and done when asked', async () => {
  const done = show(behind, {})
  await expect.element(page.getByRole('row', { name: /^Gates shut 2 quotes, 1 stance 2 / })).toBeVisible()
  await expect.element(page.getByRole('row', { name: /^Actors, codebook and the project itself/ })).toBeVisible()
  await button('Restore 3 changes').click()
  await button('Keep both').click()
  await button('Go on without them').click()
  expect(done).toEqual(['restore', 'both', 'on'])
})

test('where nothing can be put back, that is said and going on is offered', async () => {
  show(behind, { plan: () => Promise.resolve(null) })
  await expect.element(page.getByRole('alert')).toHaveTextContent('Nothing in the second copy can be put back by itself.')
  await expect.element(button('Restore')).toBeDisabled()
  await expect.element(button('Go on without them')).toBeEnabled()
})

test('what is damaged is told in sentences', async () => {
  show(behind, { plan: () => Promise.resolve({ ...plan, problems: ['The change 9 is missing from the second copy.'] }) })
  await expect.element(page.getByRole('list', { name: 'Problems' })).toHaveTextContent('The change 9 is missing from the second copy.')
})

test('of two histories none is put over the other', async () => {
  show({ ...behind, standing: 'diverged' }, {})
  await expect.element(button('Keep both')).toBeEnabled()
  await expect.element(page.getByRole('button', { name: /^Restore/ })).not.toBeInTheDocument()
})

test('what fails is told and can be tried again; what takes long can be left', async () => {
  let attempts = 0
  let leave = (): void => undefined
  const worker = { close: () => leave() } as unknown as RecoveryWorker
  show(behind, {
    start: () => worker,
    restore: () => {
      attempts += 1
      if (attempts === 1) return Promise.reject(new Error('There is no room left on the disk.'))
      return attempts === 2 ? new Promise((_, reject) => { leave = () => reject(new Error('Left.')) }) : never()
    }
  })
  await button('Restore 3 changes').click()
  await expect.element(page.getByText('There is no room left on the disk.')).toBeVisible()
  await button('Restore 3 changes').click()
  await button('Cancel').click()
  await expect.element(page.getByText('That was left: nothing was restored.')).toBeVisible()
  await expect.element(button('Restore 3 changes')).toBeEnabled()
})
