import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { spanOf } from '../../core/anchor/span.ts'
import { addActor } from '../../core/commands/actor.ts'
import { addAnnotation } from '../../core/commands/annotation.ts'
import { addArticles } from '../../core/commands/article.ts'
import { readDataset } from '../../core/formats/glossator/read-dataset.ts'
import { unzipFiles } from '../../core/formats/zip-files.ts'
import type { FullArticle, ProjectData } from '../../core/model.ts'
import type { MemoryHost } from '../../host/memory-host.ts'
import { libraryFilter } from '../library/library-filter.ts'
import { addedIn } from '../workbench/added-in.ts'
import { mount, tabTo } from '../workbench/testing/mount.tsx'
import { articleOf, testWorkbench, type TestWorkbench } from '../workbench/testing/test-workbench.ts'
import { ExportDialog } from './export-dialog.tsx'

/** With the hash that its text has, so that what is exported can be read again. */
function hashed(article: FullArticle): FullArticle {
  const hash = bytesToHex(sha256(utf8ToBytes(article.text)))
  return { ...article, sha256: hash, textSha256: hash }
}

const article = hashed(articleOf('a1', 'River talks', 'Mr Vennor met Ilse Maron. “We agreed,” he said.'))
const other = hashed(articleOf('a2', 'Harbour fees', 'Fees rise in May.'))

interface Opened {
  readonly workbench: TestWorkbench
  readonly host: MemoryHost
  readonly onClose: () => void
}

/** A project of two articles, a quote and a mention in the first of them, one actor named and one not. */
async function opened(): Promise<Opened> {
  libraryFilter.setState({ words: '', status: 'all' })
  const workbench = await testWorkbench(article)
  await workbench.run(addArticles, { articles: [{ ...other, blocks: [...other.blocks] }] })
  const maron = addedIn(await workbench.run(addActor, { name: 'Ilse Maron', type: 'PER' }), 'actors') ?? ''
  await workbench.run(addActor, { name: 'Teodor Marsk', type: 'PER' })
  const at = (role: string, words: string) => spanOf(article.text, role, article.text.indexOf(words), article.text.indexOf(words) + words.length)
  await workbench.run(addAnnotation, { articleId: 'a1', layer: 'mention', spans: [at('mention', 'Ilse Maron')], actors: { actor: [maron] } })
  await workbench.run(addAnnotation, { articleId: 'a1', layer: 'quote', spans: [at('content', '“We agreed,”')], fields: { type: 'direct', medium: 'speech' } })
  const onClose = vi.fn<() => void>()
  return { workbench, host: workbench.host as MemoryHost, onClose }
}

async function shown(given: Opened): Promise<void> {
  mount(given.workbench, <ExportDialog onClose={given.onClose} />, 1000)
  await expect.element(page.getByRole('dialog', { name: 'Export in other formats' })).toBeVisible()
  await expect.element(page.getByRole('button', { name: 'Export', exact: true })).toBeEnabled()
}

async function chooseFormat(name: string): Promise<void> {
  await page.getByRole('button', { name: /Format/ }).click()
  await page.getByRole('option', { name: new RegExp(`^${name}`) }).click()
  await expect.element(page.getByRole('button', { name: /Format/ })).toHaveTextContent(name)
}

const losses = () => page.getByRole('region', { name: 'Losses' })
const exportButton = () => page.getByRole('button', { name: 'Export', exact: true })
const check = (name: RegExp) => page.getByRole('checkbox', { name })

const savedFiles = ({ host }: Opened): Record<string, string> => {
  const [name, bytes] = [...host.saved][0] ?? ['', new Uint8Array()]
  const unzipped = name.endsWith('.zip') ? unzipFiles(bytes) : { files: [...host.saved].map(([path, content]) => ({ path, bytes: content })) }
  if ('faults' in unzipped) throw new Error(JSON.stringify(unzipped.faults))
  return Object.fromEntries(unzipped.files.map((file) => [file.path, new TextDecoder().decode(file.bytes)]))
}

const dataset = (files: Record<string, string>): ProjectData => {
  const read = readDataset(new TextEncoder().encode(files['dataset.json']))
  if ('faults' in read) throw new Error(JSON.stringify(read.faults))
  return read.data
}

test('what a format loses is shown before anything is written, and told beside what is written', async () => {
  const given = await opened()
  await shown(given)
  await chooseFormat('CoNLL')
  await expect.element(losses()).toHaveTextContent(/Field: Medium/)
  await expect.element(exportButton()).toBeEnabled()
  expect(given.host.saved.size).toBe(0)
  await exportButton().click()
  await expect.poll(() => given.onClose).toHaveBeenCalled()
  expect([...given.host.saved.keys()][0]).toMatch(/^untitled-project-conll/)
  const { lost } = JSON.parse(savedFiles(given)['loss-report.json'] ?? '{}') as { lost: { what: string; count: number }[] }
  expect(lost.find(({ what }) => what === 'fields.medium')?.count).toBe(1)
})

test('several files are one zip, the loss report among them', async () => {
  const given = await opened()
  await shown(given)
  await chooseFormat('CSV')
  await expect.element(page.getByRole('group', { name: /^Beginning of/ })).toBeVisible()
  await expect.element(exportButton()).toBeEnabled()
  await exportButton().click()
  await expect.poll(() => [...given.host.saved.keys()]).toEqual(['untitled-project-csv.zip'])
  const files = savedFiles(given)
  expect(files['quotes.csv']).toContain('“We agreed,”')
  expect(JSON.parse(files['loss-report.json'] ?? '')).toMatchObject({ format: 'csv', annotations: { in: 2, out: 2 } })
})

test('several files can go into a folder', async () => {
  const given = await opened()
  await shown(given)
  await chooseFormat('CSV')
  await page.getByRole('radio', { name: 'A new folder' }).click({ force: true })
  await exportButton().click()
  await expect.poll(() => [...given.host.saved.keys()]).toContain('untitled-project-csv/quotes.csv')
  expect([...given.host.saved.keys()]).toContain('untitled-project-csv/loss-report.json')
})

test('only what is checked goes out, and what goes out is a valid project', async () => {
  const given = await opened()
  given.workbench.view.setState({ articleId: 'a1' })
  await shown(given)
  await chooseFormat('Glossator')
  await page.getByRole('radio', { name: /open article/ }).click({ force: true })
  await check(/^Quote/).click({ force: true })
  await check(/^Also actors/).click({ force: true })
  await expect.element(exportButton()).toBeEnabled()
  await exportButton().click()
  await expect.poll(() => given.onClose).toHaveBeenCalled()
  const data = dataset(savedFiles(given))
  expect(data.articles.map(({ id }) => id)).toEqual(['a1'])
  expect(data.annotations.map(({ layer }) => layer)).toEqual(['mention'])
  expect(data.actors.map(({ name }) => name)).toEqual(['Ilse Maron'])
})

test('the articles that the library shows can go out alone', async () => {
  const given = await opened()
  libraryFilter.setState({ words: 'harbour' })
  await shown(given)
  await chooseFormat('Glossator')
  await page.getByRole('radio', { name: /library shows/ }).click({ force: true })
  await expect.element(page.getByRole('radio', { name: /library shows/ })).toBeChecked()
  await exportButton().click()
  await expect.poll(() => given.onClose).toHaveBeenCalled()
  expect(dataset(savedFiles(given)).articles.map(({ id }) => id)).toEqual(['a2'])
})

test('a save that is cancelled leaves the dialog open, a save that fails says why', async () => {
  const given = await opened()
  given.host.saveAs = null
  await shown(given)
  await exportButton().click()
  await expect.element(exportButton()).toBeEnabled()
  expect(given.onClose).not.toHaveBeenCalled()
  vi.spyOn(given.host, 'saveFile').mockRejectedValue(new Error('“a.zip” could not be written: the disk is full.'))
  await exportButton().click()
  await expect.element(page.getByRole('alert')).toHaveTextContent('the disk is full')
})

test('the dialog is worked from the keyboard alone', async () => {
  const given = await opened()
  await shown(given)
  await tabTo(/Layers: none/)
  await userEvent.keyboard('{Tab} ')
  await expect.element(check(/^Quote/)).not.toBeChecked()
  await tabTo(/Format/)
  await tabTo(/^Export$/)
  await expect.element(exportButton()).toBeEnabled()
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => given.onClose).toHaveBeenCalled()
})
