import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { spanOf } from '../../core/anchor/span.ts'
import { addActor } from '../../core/commands/actor.ts'
import { addAnnotation } from '../../core/commands/annotation.ts'
import type { Actor } from '../../core/model.ts'
import { addedIn } from '../workbench/added-in.ts'
import { suggestWith } from '../suggest/testing/suggest-with.ts'
import { mount } from '../workbench/testing/mount.tsx'
import { articleOf, testWorkbench, type TestWorkbench } from '../workbench/testing/test-workbench.ts'
import { ActorsDialog } from './actors-dialog.tsx'

const article = articleOf('a1', 'River talks', 'Mr Vennor met Ilse Maron.')

async function opened(...names: string[]): Promise<{ workbench: TestWorkbench; ids: string[]; actor: (name: string) => Actor | undefined }> {
  const workbench = await testWorkbench(article, suggestWith({ suggest: () => ({ entities: [], suggestions: [], notQuotes: [], notices: [] }) }))
  const ids: string[] = []
  for (const name of names) ids.push(addedIn(await workbench.run(addActor, { name, type: 'PER' }), 'actors') ?? '')
  mount(workbench, <ActorsDialog onClose={() => undefined} />)
  await expect.element(page.getByRole('dialog', { name: 'Actors' })).toBeVisible()
  return { workbench, ids, actor: (name) => [...workbench.store.library.get().actors.values()].find((candidate) => candidate.name === name) }
}

const mention = (workbench: TestWorkbench, actorId: string) =>
  workbench.run(addAnnotation, { articleId: 'a1', layer: 'mention', spans: [spanOf(article.text, 'mention', 13, 22)], actors: { actor: [actorId] } })

const option = (name: string | RegExp) => page.getByRole('option', { name })

test('the filter finds an actor by a name that is spelled otherwise', async () => {
  await opened('Teodor Marsk', 'Ilse Maron')
  await page.getByRole('searchbox', { name: 'Filter actors' }).fill('mr masrk')
  await expect.element(option(/Teodor Marsk/)).toBeVisible()
  await expect.element(option(/Ilse Maron/)).not.toBeInTheDocument()
})

test('a rename, an alias, an office and an id are kept', async () => {
  const { actor } = await opened('Mr Vennor')
  await option(/Mr Vennor/).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('J. D. Vennor')
  await userEvent.keyboard('{Enter}')
  await page.getByRole('textbox', { name: 'Add an alias' }).fill('Vennor')
  await userEvent.keyboard('{Enter}')
  await page.getByRole('textbox', { name: 'Add an office or function' }).fill('Minister of Water')
  await userEvent.keyboard('{Enter}')
  await page.getByRole('textbox', { name: 'From, of Minister of Water' }).fill('2029')
  await page.getByRole('textbox', { name: /^Add an id/ }).fill('wikidata Q42')
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => actor('J. D. Vennor')).toMatchObject({
    aliases: ['Vennor'], roles: [{ title: 'Minister of Water', from: '2029', to: null }], externalIds: { wikidata: 'Q42' }
  })
})

test('a date that is none is told and not kept', async () => {
  const { actor } = await opened('Mr Vennor')
  await option(/Mr Vennor/).click()
  await page.getByRole('textbox', { name: 'Add an office or function' }).fill('Minister')
  await userEvent.keyboard('{Enter}')
  await page.getByRole('textbox', { name: 'To, of Minister' }).fill('soon')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('alert')).toHaveTextContent('“soon” is no date.')
  expect(actor('Mr Vennor')?.roles[0]?.to).toBeNull()
})

test('merging tells how many annotations change, then changes them', async () => {
  const { workbench, ids, actor } = await opened('J. D. Vennor', 'Mr Vennor')
  await mention(workbench, ids[1] ?? '')
  await option(/J\. D\. Vennor/).click()
  await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}')
  await page.getByRole('radio', { name: /^J\. D\. Vennor/ }).click({ force: true })
  await expect.element(page.getByText(/^1 annotation will name J\. D\. Vennor instead/)).toBeVisible()
  await page.getByRole('button', { name: 'Merge into J. D. Vennor' }).click()
  await expect.poll(() => actor('Mr Vennor')).toBeUndefined()
  expect(actor('J. D. Vennor')?.aliases).toEqual(['Mr Vennor'])
  expect((await workbench.store.annotationsWithActor(ids[0] ?? '')).length).toBe(1)
})

test('an actor that annotations name cannot be deleted; one that none names can', async () => {
  const { workbench, ids, actor } = await opened('Ilse Maron', 'Teodor Marsk')
  await mention(workbench, ids[0] ?? '')
  await option(/Ilse Maron/).click()
  await expect.element(page.getByText('Named in 1 annotation.')).toBeVisible()
  await expect.element(page.getByRole('button', { name: 'Delete actor' })).toBeDisabled()
  await option(/Teodor Marsk/).click()
  await page.getByRole('button', { name: 'Delete actor' }).click()
  await expect.poll(() => actor('Teodor Marsk')).toBeUndefined()
})

test('a new actor takes the name that was looked for', async () => {
  const { actor } = await opened('Ilse Maron')
  await page.getByRole('searchbox', { name: 'Filter actors' }).fill('Harbour Council')
  await page.getByRole('button', { name: 'New actor' }).click()
  await expect.element(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Harbour Council')
  expect(actor('Harbour Council')?.type).toBe('PER')
})

test('actors that may be the same are shown with the reason, merged only on demand, and what is not the same does not come back', async () => {
  const { workbench, actor } = await opened('Teodor Zarenskyy', 'Teodor Zarenski', 'Orla Brandt', 'Orla Brant')
  const alike = page.getByRole('region', { name: 'May be the same' })
  await expect.element(alike).toHaveTextContent('Teodor Zarenski')
  await alike.getByRole('button', { name: /^Not the same: Orla/ }).click()
  await expect.element(alike).not.toHaveTextContent('Orla')
  await expect.poll(() => workbench.store.readView('actors-apart')).toHaveLength(1)
  expect(actor('Teodor Zarenski')).toBeDefined()
  await alike.getByRole('button', { name: /^Merge Teodor .*…$/ }).click()
  await page.getByRole('button', { name: /^Merge into/ }).click()
  await expect.poll(() => workbench.store.library.get().actors.size).toBe(3)
})
