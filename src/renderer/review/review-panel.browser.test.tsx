import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { spanOf } from '../../core/anchor/span.ts'
import { addAnnotation, deleteAnnotations, setStatus } from '../../core/commands/annotation.ts'
import { addActor } from '../../core/commands/actor.ts'
import { addArticles } from '../../core/commands/article.ts'
import { addedIn } from '../workbench/added-in.ts'
import { mount } from '../workbench/testing/mount.tsx'
import { articleOf, testWorkbench, type TestWorkbench } from '../workbench/testing/test-workbench.ts'
import { ReviewPanel } from './review-panel.tsx'

const talks = articleOf('a1', 'River talks', 'Mr Vennor met Ilse Maron. “The gates are not ours,” he said.')
const ferry = articleOf('a2', 'The ferry', 'Ilse Maron went by ferry.')

/** Two complete mentions and a quote that lacks most of its parts, in two articles. */
async function reviewed(): Promise<TestWorkbench> {
  const workbench = await testWorkbench(talks)
  await workbench.run(addArticles, { articles: [ferry] })
  const maron = addedIn(await workbench.run(addActor, { name: 'Ilse Maron', type: 'PER' }), 'actors') ?? ''
  const tag = (articleId: string, text: string, layer: string, role: string, words: string, actors: Record<string, string[]> = {}) => {
    const start = text.indexOf(words)
    return workbench.run(addAnnotation, { articleId, layer, spans: [spanOf(text, role, start, start + words.length)], actors })
  }
  const mention = addedIn(await tag('a1', talks.text, 'mention', 'mention', 'Ilse Maron', { actor: [maron] }), 'annotations') ?? ''
  await workbench.run(setStatus, { ids: [mention], status: 'complete' })
  await tag('a1', talks.text, 'quote', 'content', '“The gates are not ours,”')
  const other = addedIn(await tag('a2', ferry.text, 'mention', 'mention', 'Ilse Maron', { actor: [maron] }), 'annotations') ?? ''
  await workbench.run(setStatus, { ids: [other], status: 'complete' })
  mount(workbench, <ReviewPanel />, 400)
  await expect.element(rows().first()).toBeVisible()
  return workbench
}

const queue = () => page.getByRole('listbox', { name: 'Review queue' })
const rows = () => queue().getByRole('option')
const texts = () => rows().elements().map((row) => row.textContent)
const annotations = async (workbench: TestWorkbench) => (await workbench.store.readAll()).annotations
const choose = async (label: string, value: string) => {
  await page.getByRole('button', { name: label }).click()
  await page.getByRole('option', { name: value, exact: true }).click()
}

test('the annotations of all articles are one queue, each with its words in context and what it lacks', async () => {
  await reviewed()
  await expect.poll(texts).toEqual([
    expect.stringContaining('Mr Vennor met Ilse Maron. “The'), expect.stringContaining('“The gates are not ours,”'), expect.stringContaining('Ilse Maron went by ferry')
  ])
  expect(texts()[0]).toContain('River talks')
  expect(texts()[1]).toMatch(/\d missing/)
  expect(texts()[2]).toContain('Complete')
})

test('keys alone go through it: accept, reject with a reason, leave for later', async () => {
  const workbench = await reviewed()
  await expect.poll(() => workbench.view.getState().openId).not.toBeNull()
  await userEvent.keyboard('{Enter}')
  await expect.poll(async () => (await annotations(workbench)).map(({ status }) => status)).toEqual(['accepted', 'draft', 'complete'])
  // what lacks a part is not accepted: the queue stays with it
  await expect.poll(() => rows().nth(1).element().getAttribute('aria-selected')).toBe('true')
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => workbench.view.getState().notices.length).toBe(1)
  await expect.poll(() => rows().nth(1).element().getAttribute('aria-selected')).toBe('true')
  await userEvent.keyboard('x')
  await expect.element(page.getByRole('textbox', { name: 'Why is it rejected?' })).toHaveFocus()
  await userEvent.keyboard('scare quotes{Enter}')
  await expect.poll(async () => (await annotations(workbench)).map(({ status, note }) => [status, note?.text])).toEqual([
    ['accepted', undefined], ['rejected', 'Rejected: scare quotes'], ['complete', undefined]
  ])
  await expect.poll(() => rows().nth(2).element().getAttribute('aria-selected')).toBe('true')
  await expect.poll(() => workbench.view.getState().articleId).toBe('a2')
  await userEvent.keyboard('{Home}d')
  await page.getByRole('button', { name: 'Look again' }).click()
  await expect.poll(() => texts().at(-1)).toContain('Later')
})

test('what is decided stays in the queue until it is made again', async () => {
  await reviewed()
  await choose('Status', 'Complete')
  await expect.poll(() => texts().length).toBe(2)
  await queue().element().focus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => texts()[0]).toContain('Accepted')
  await page.getByRole('button', { name: 'Look again' }).click()
  await expect.poll(() => texts().length).toBe(1)
})

test('the queue is filtered, kept under a name, and comes back', async () => {
  const workbench = await reviewed()
  await choose('State', 'Incomplete')
  await expect.poll(texts).toEqual([expect.stringContaining('not ours')])
  await page.getByRole('button', { name: 'Queues' }).click()
  await page.getByRole('textbox', { name: 'Name of the queue' }).fill('To finish')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('button', { name: 'To finish', exact: true })).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await page.getByRole('button', { name: 'Clear' }).click()
  await expect.poll(() => texts().length).toBe(3)
  await page.getByRole('button', { name: 'Queues' }).click()
  await page.getByRole('button', { name: 'To finish', exact: true }).click()
  await expect.poll(() => texts().length).toBe(1)
  expect(await workbench.store.readView('review/query')).toMatchObject({ filter: { isIncomplete: true } })
})

test('a sample is drawn by a seed that is kept', async () => {
  await reviewed()
  const draw = async (seed: string) => {
    await page.getByRole('button', { name: /^Sample/ }).click()
    await page.getByRole('textbox', { name: 'How many' }).fill('2')
    await page.getByRole('textbox', { name: 'Seed' }).fill(seed)
    await page.getByRole('button', { name: 'Draw', exact: true }).click()
    await expect.element(page.getByRole('button', { name: `Sample of 2, seed ${seed}` })).toBeVisible()
    await expect.poll(() => texts().length).toBe(2)
    return texts()
  }
  const first = await draw('7')
  await draw('8')
  expect(await draw('7')).toEqual(first)
})

test('what another window changes is seen, and what it deletes is said', async () => {
  const workbench = await reviewed()
  const [first] = await annotations(workbench)
  await workbench.run(setStatus, { ids: [first?.id ?? ''], status: 'rejected' })
  await expect.poll(() => texts()[0]).toContain('Rejected')
  await workbench.run(deleteAnnotations, { ids: [first?.id ?? ''] })
  await expect.poll(() => texts()[0]).toBe('Deleted')
  await workbench.store.undo()
  await expect.poll(() => texts()[0]).toContain('Rejected')
})
