import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { addActor } from '../../core/commands/actor.ts'
import { listenForKeys } from '../actions/listen-for-keys.ts'
import { annotationFilter } from '../library/library-filter.ts'
import { mount } from '../workbench/testing/mount.tsx'
import { articleOf, testWorkbench, type TestWorkbench } from '../workbench/testing/test-workbench.ts'
import { App } from './app.tsx'

const article = articleOf('a1', 'River talks', 'Mr Vennor met Ilse Maron at the lock.')

async function opened(): Promise<TestWorkbench> {
  const workbench = await testWorkbench(article)
  await workbench.run(addActor, { name: 'Ilse Maron', type: 'PER' })
  const stop = listenForKeys(workbench)
  mount({ ...workbench, close: () => { stop(); workbench.close() } }, <App />, 1100)
  await expect.element(page.getByRole('button', { name: 'Open articles…' })).toBeVisible()
  return workbench
}

const press = (key: string, more: KeyboardEventInit = {}): boolean =>
  (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }))

test('what is typed right after the key of the palette is in the palette', async () => {
  await opened()
  press('k', { ctrlKey: true })
  // No frame later: the very next thing the browser hears.
  await Promise.resolve()
  expect(document.activeElement).toBe(document.querySelector('input.palette-input'))
  await userEvent.keyboard('maron')
  await expect.element(page.getByRole('searchbox', { name: 'Find anything' })).toHaveValue('maron')
  await expect.element(page.getByRole('menuitem', { name: /Ilse Maron/ })).toBeVisible()
})

test('one Escape closes the palette, whatever stands in it', async () => {
  const { view } = await opened()
  view.setState({ dialog: 'palette' })
  await page.getByRole('searchbox', { name: 'Find anything' }).fill('river')
  await userEvent.keyboard('{ArrowDown}{Escape}')
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
})

test('one Escape closes the actors, though one is chosen and the list is filtered; what is half typed it gives up first', async () => {
  const { view, store } = await opened()
  view.setState({ dialog: 'actors' })
  await page.getByRole('searchbox', { name: 'Filter actors' }).fill('maron')
  await page.getByRole('option', { name: /Ilse Maron/ }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Ilse Mar')
  await userEvent.keyboard('{Escape}')
  await expect.element(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Ilse Maron')
  await userEvent.keyboard('{Escape}')
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  expect([...store.library.get().actors.values()].map(({ name }) => name)).toEqual(['Ilse Maron'])
})

test('the tour goes on where it was when a dialog has been open', async () => {
  const { view } = await opened()
  view.setState({ tour: true })
  const tour = page.getByRole('complementary', { name: 'Tour' })
  await tour.getByRole('button', { name: 'Next' }).click()
  view.setState({ dialog: 'shortcuts' })
  await expect.element(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.element(tour).toHaveTextContent('2 of 5')
})

test('another article shows its annotations by whomever, as the list is filtered otherwise', async () => {
  const workbench = await opened()
  annotationFilter.setState({ actor: 'somebody', layer: 'quote' })
  await workbench.openArticle('a1')
  expect(annotationFilter.getState()).toMatchObject({ actor: 'somebody' })
  workbench.view.setState({ articleId: null })
  await workbench.openArticle('a1')
  expect(annotationFilter.getState()).toMatchObject({ actor: 'all', layer: 'quote' })
})

test('the filter of the library leads on: down to what it found, by Escape to the text, by F6 to the next part', async () => {
  const workbench = await opened()
  const focused: string[] = []
  Object.assign(workbench.reader, { current: { ...workbench.reader.current, focus: () => { focused.push('text') } } })
  await page.getByRole('searchbox', { name: /^Filter/ }).fill('river')
  await userEvent.keyboard('{ArrowDown}')
  expect(document.activeElement?.getAttribute('role')).toBe('listbox')
  await page.getByRole('searchbox', { name: /^Filter/ }).click()
  await userEvent.keyboard('{Escape}')
  expect(focused).toEqual([])
  await userEvent.keyboard('{Escape}')
  expect(focused).toEqual(['text'])
  await userEvent.keyboard('{F6}')
  expect(focused).toEqual(['text', 'text'])
})
