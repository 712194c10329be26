import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { writeFiles } from './files.ts'
import { expect, test } from './fixtures.ts'
import { annotations, button, expectSaved, inspector, leaveTour, listOf, openFromLibrary, perform, tag } from './steps.ts'
import { filesInZip } from './zip.ts'

const gates = /^Ilmera accuses/
const sample = path.resolve(import.meta.dirname, '../corpus/01-gates-shut-overnight.txt')

test.beforeEach(async ({ app }) => {
  await leaveTour(app)
  await openFromLibrary(app, gates)
})

const exportDialog = (app: Page): Locator => app.getByRole('dialog', { name: 'Export in other formats' })

async function chooseFormat(app: Page, name: string): Promise<void> {
  await listOf(app, 'Format').click()
  await app.getByRole('option', { name: new RegExp(`^${name}`) }).click()
  await expect(listOf(app, 'Format')).toHaveText(new RegExp(`^${name}`))
  await expect(button(app, 'Export')).toBeEnabled()
}

async function mapTo(app: Page, kind: string, destination: string): Promise<void> {
  const picker = app.getByRole('button', { name: new RegExp(`${kind} goes to`) })
  await picker.click()
  await app.getByRole('searchbox', { name: 'Filter', exact: true }).fill(destination)
  await app.getByRole('option', { name: destination, exact: true }).click()
  await expect(picker).toHaveText(new RegExp(`^${destination}`))
}

interface Report {
  readonly annotations: { readonly in: number; readonly out: number }
  readonly lost: readonly { readonly what: string; readonly count: number }[]
}

const reportIn = (files: ReadonlyMap<string, Buffer>): Report => JSON.parse(files.get('loss-report.json')?.toString('utf8') ?? 'null') as Report

test('two annotations go out as CSV tables in one zip, the report of what is lost among them', async ({ app, save }) => {
  await tag(app, '"[[This is not maintenance.]]', 'Quote')
  await tag(app, '[[accused]] its', 'Event')
  await expectSaved(app)
  await app.keyboard.press('Escape')
  await app.keyboard.press('Control+Shift+E')
  await expect(exportDialog(app)).toBeVisible()
  await chooseFormat(app, 'CSV')
  await expect(exportDialog(app).getByRole('region', { name: 'Losses' })).toContainText('Nothing is lost')
  await expectAccessible(app, 'the export', { within: '[role=dialog]' })
  const [zip] = await save(() => button(app, 'Export').click())
  expect(zip?.name).toBe('untitled-project-csv.zip')
  const files = filesInZip(zip?.bytes ?? Buffer.alloc(0))
  expect(files.get('quotes.csv')?.toString('utf8')).toContain('This is not maintenance.')
  expect(files.get('events.csv')?.toString('utf8')).toContain('accused')
  expect(reportIn(files)).toMatchObject({ format: 'csv', annotations: { in: 2, out: 2 }, lost: [] })
  await expect(exportDialog(app)).toBeHidden()
})

test('only the layers that are checked go out, and what a format loses is counted before', async ({ app, save }) => {
  await tag(app, '"[[This is not maintenance.]]', 'Quote')
  await tag(app, '[[accused]] its', 'Event')
  await expectSaved(app)
  await perform(app, 'Export in other formats…')
  await chooseFormat(app, 'Prodigy')
  const losses = exportDialog(app).getByRole('region', { name: 'Losses' })
  await expect(losses.getByRole('row', { name: /^Annotations: origin 2/ })).toBeVisible()
  await exportDialog(app).getByRole('checkbox', { name: /^Event/ }).press('Space')
  await expect(losses.getByRole('row', { name: /^Annotations: origin 1/ })).toBeVisible()
  const files = await save(() => button(app, 'Export').click(), 2)
  const report = JSON.parse(files.find(({ name }) => name === 'loss-report.json')?.bytes.toString('utf8') ?? 'null') as Report
  expect(report.annotations).toEqual({ in: 1, out: 1 })
  expect(report.lost.find(({ what }) => what === 'origin')?.count).toBe(1)
})

test('brat’s annotations come in by a mapping that the analyst makes, and what does not fit is listed', async ({ app, choose }) => {
  const text = (await readFile(sample, 'utf8')).replaceAll('\r\n', '\n')
  const at = (words: string): string => {
    const start = Array.from(text.slice(0, text.indexOf(words))).length
    return `${start} ${start + Array.from(words).length}`
  }
  const lines = [
    `T1\tSaying ${at('This is not maintenance.')}\tThis is not maintenance.`,
    `T2\tSpeaker ${at('Bassam Orvieto')}\tBassam Orvieto`,
    `T3\tVague ${at('bad faith')}\tbad faith`,
    `T4\tSaying 0 4\tnot there`,
    'R1\tsaid-by Arg1:T1 Arg2:T2'
  ]
  const paths = await writeFiles({ 'gates.ann': `${lines.join('\n')}\n`, 'gates.txt': text })
  await choose(paths, () => perform(app, 'Import from another program…'))
  const dialog = app.getByRole('dialog', { name: 'Import 2 files' })
  await expect(dialog).toBeVisible()
  await expect(listOf(app, 'The files are')).toHaveText(/^brat/)
  await mapTo(app, 'Saying', 'Quote: Content')
  await mapTo(app, 'said-by', 'Quote: Source, the words at its end')
  await expectAccessible(app, 'where the parts go', { within: '[role=dialog]' })
  await button(app, 'See what would change').click()
  await expect(dialog.getByRole('row', { name: /^Annotations 1 0/ })).toBeVisible()
  const left = dialog.getByRole('list', { name: 'What is left out' })
  await expect(left).toContainText('bad faith')
  await expect(left).toContainText('not there')
  await expectAccessible(app, 'what does not fit', { within: '[role=dialog]' })
  await expect(annotations(app)).toHaveCount(0)
  await button(app, 'Import').click()
  await expect(dialog).toBeHidden()
  await expect(annotations(app)).toHaveText([/^This is not maintenance\./])
  await annotations(app).first().click()
  await expect(inspector(app).getByRole('toolbar', { name: 'Source', exact: true })).toContainText('Bassam Orvieto')
  await button(app, 'Undo').click()
  await expect(annotations(app)).toHaveCount(0)
})
