import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { MemoryHost } from '../../host/memory-host.ts'
import { mount, tabTo } from '../workbench/testing/mount.tsx'
import { articleOf, testWorkbench, type TestWorkbench } from '../workbench/testing/test-workbench.ts'
import { useView } from '../workbench/use-workbench.ts'
import { ImportDialog } from './import-dialog.tsx'
import { importForeign } from './import-foreign.ts'

const bare = articleOf('a1', 'River talks', 'Mr Vennor met Ilse Maron. “We agreed,” he said.')
const hash = bytesToHex(sha256(utf8ToBytes(bare.text)))
const article = { ...bare, sha256: hash, textSha256: hash }

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)

/** Two claims and a tag that nobody knows, on an article of the project; and one claim on words that are not there. */
const claims = JSON.stringify([
  ...['Mr Vennor met Ilse Maron', '“We agreed,”', 'We never agreed'].map((exact) => ({ type: 'Annotation', body: { purpose: 'tagging', value: 'Claim' }, target: { source: 'https://example.org/a1.txt', selector: { type: 'TextQuoteSelector', exact } } })),
  { type: 'Annotation', body: { purpose: 'tagging', value: 'todo' }, target: { source: 'https://example.org/a1.txt', selector: { type: 'TextQuoteSelector', exact: 'said' } } }
])

const brat = { ann: 'T1\tPerson 0 9\tMr Vennor\nT2\tVerb 10 13\tmet\nR1\tdoes Arg1:T1 Arg2:T2\n', txt: 'Mr Vennor met Ilse Maron.\n' }

async function begun(files: Readonly<Record<string, string>>): Promise<{ workbench: TestWorkbench; host: MemoryHost }> {
  const workbench = await testWorkbench(article)
  const host = workbench.host as MemoryHost
  host.files = Object.entries(files).map(([name, text]) => ({ name, bytes: utf8(text) }))
  mount(workbench, <Shown />, 1000)
  await importForeign(workbench)
  return { workbench, host }

  function Shown() {
    const dialog = useView((view) => view.dialog)
    return dialog === 'import' ? <ImportDialog onClose={() => workbench.view.setState({ dialog: null })} /> : null
  }
}

const goesTo = (kind: string) => page.getByRole('button', { name: new RegExp(`^${kind} goes to`) })
const see = () => page.getByRole('button', { name: 'See what would change' })
const doImport = () => page.getByRole('button', { name: 'Import', exact: true })
const annotations = ({ article: open }: TestWorkbench) => [...(open.get()?.annotations.values() ?? [])]

async function map(kind: string, words: string): Promise<void> {
  await goesTo(kind).click()
  await page.getByRole('searchbox', { name: 'Filter' }).fill(words)
  await page.getByRole('option', { name: new RegExp(words) }).first().click()
  await expect.element(goesTo(kind)).toHaveTextContent(words)
}

test('kinds are mapped, looked at, and imported in one step that can be undone; what does not fit is listed', async () => {
  const { workbench } = await begun({ 'claims.jsonld': claims })
  await expect.element(page.getByRole('dialog', { name: 'Import claims.jsonld' })).toBeVisible()
  await expect.element(goesTo('Claim')).toHaveTextContent('Nowhere')
  await map('Claim', 'Quote: Content')
  await see().click()
  await expect.element(page.getByRole('row', { name: /Annotations 2 0/ })).toBeVisible()
  const left = page.getByRole('list', { name: 'What is left out' })
  await expect.element(left).toHaveTextContent('We never agreed')
  await expect.element(left).toHaveTextContent('todo')
  expect(annotations(workbench)).toEqual([])
  await doImport().click()
  await expect.poll(() => annotations(workbench).map(({ layer, origin, spans }) => [layer, origin, spans[0]?.text])).toEqual([
    ['quote', 'imported', 'Mr Vennor met Ilse Maron'], ['quote', 'imported', '“We agreed,”']
  ])
  await workbench.store.undo()
  await expect.poll(() => annotations(workbench)).toEqual([])
})

test('the list of what is left out can be kept as a file', async () => {
  const { host } = await begun({ 'claims.jsonld': claims })
  await see().click()
  await page.getByRole('button', { name: 'Save this list…' }).click()
  await expect.poll(() => [...host.saved.keys()]).toEqual(['left-out.txt'])
  expect(new TextDecoder().decode([...host.saved.values()][0]).trim().split('\n')).toHaveLength(4)
})

test('from the preview one goes back to the mapping as it was left', async () => {
  await begun({ 'claims.jsonld': claims })
  await map('Claim', 'Stance: Evidence')
  await see().click()
  await page.getByRole('button', { name: 'Back to the mapping' }).click()
  await expect.element(goesTo('Claim')).toHaveTextContent('Stance: Evidence')
})

test('files that carry their text bring their article', async () => {
  const { workbench } = await begun({ 'news.ann': brat.ann, 'news.txt': brat.txt })
  await expect.element(page.getByRole('button', { name: /The files are/ })).toHaveTextContent('brat')
  await map('Person', 'Mention: Mention')
  await see().click()
  await expect.element(page.getByRole('row', { name: /Articles 1 0/ })).toBeVisible()
  await doImport().click()
  await expect.poll(() => workbench.store.library.get().articles.size).toBe(2)
})

test('an article that is not at hand is asked for, never guessed', async () => {
  await begun({ 'claims.jsonld': claims.replaceAll('a1.txt', 'b7.txt').replaceAll('Vennor', 'Nobody').replaceAll('We', 'They') })
  await expect.element(page.getByText('https://example.org/b7.txt')).toBeVisible()
  await see().click()
  await expect.element(page.getByText(/Nothing would change/)).toBeVisible()
  await expect.element(doImport()).toBeDisabled()
})

test('files that no format can read say why for each format', async () => {
  await begun({ 'holiday.json': 'not at all' })
  await expect.element(page.getByRole('alert')).toHaveTextContent(/these files cannot be read/)
  await expect.element(see()).toBeDisabled()
})

test('a choice that is cancelled opens nothing', async () => {
  const { workbench, host } = await begun({ 'claims.jsonld': claims })
  workbench.view.setState({ dialog: null, importing: null })
  host.files = null
  await importForeign(workbench)
  expect(workbench.view.getState().dialog).toBeNull()
})

test('the mapping is worked from the keyboard alone', async () => {
  const { workbench } = await begun({ 'claims.jsonld': claims })
  await expect.element(goesTo('Claim')).toBeVisible()
  await tabTo(/^Claim goes to/)
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('searchbox', { name: 'Filter' })).toHaveFocus()
  await userEvent.keyboard('quote: content')
  await expect.element(page.getByRole('option', { name: 'Quote: Content' })).toBeVisible()
  await userEvent.keyboard('{ArrowDown}{Enter}')
  await expect.element(goesTo('Claim')).toHaveTextContent('Quote: Content')
  await tabTo(/^See what would change/)
  await userEvent.keyboard('{Enter}')
  await expect.element(doImport()).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => annotations(workbench)).toHaveLength(2)
})
