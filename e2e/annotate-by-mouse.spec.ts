import type { Page } from '@playwright/test'
import { expectPlanned, expectSpansToSlice, readDataset } from './dataset.ts'
import { expect, test } from './fixtures.ts'
import { gatesShut, type PlannedFrame } from './readings.ts'
import {
  annotations, articleRow, button, choose, closeFrame, expectOpen, expectSaved, exportDataset, inspector, leaveTour,
  listOf, markComplete, messages, nameActor, openFromLibrary, pickForRole, selectExactly, tag, wordsOf, write
} from './steps.ts'
import { validate } from './validate.ts'

test('one article is annotated completely by mouse, kept over a restart, undone, and exported', async ({ app, relaunch, save }) => {
  test.setTimeout(300_000)
  const { title, frames } = gatesShut
  await leaveTour(app)
  await openFromLibrary(app, title)
  await test.step('annotate', async () => {
    for (const frame of frames) {
      await test.step(`${frame.tag}: ${wordsOf(frame.words[0] ?? '')}`, () => annotate(app, frame))
    }
    await closeFrame(app, gatesShut.emptyPlace)
  })
  await choose(app, 'Status', 'Done')
  await expectSaved(app)
  const counts = (['Quote', 'Stance', 'Event', 'Actor'] as const)
    .map((name) => `${name[0]} ${frames.filter(({ tag }) => tag === name).length}`).filter((count) => !count.endsWith(' 0'))
  const described = new RegExp(`^Done\\..*${counts.join(' · ')}$`)
  await expect(articleRow(app, title)).toHaveAccessibleDescription(described)

  const other = /^Marsoudi: ‘We will not beg/
  await test.step('tag something in another article', async () => {
    await openFromLibrary(app, other)
    await tag(app, '[[not beg]] for', 'Quote')
    await expectSaved(app)
  })

  const again = await test.step('start again', () => relaunch())
  await expect(again.getByRole('document', { name: other })).toBeVisible()
  await expectOpen(again, 'not beg')
  await openFromLibrary(again, title)
  await expect(articleRow(again, title)).toHaveAccessibleDescription(described)
  await annotations(again).getByRole('button', { name: /^Quote: .*This is not maintenance/ }).click()
  await expectOpen(again, /^"This is not maintenance.* … "And a hand/)
  await expect(inspector(again).getByRole('radio', { name: 'Direct', exact: true })).toBeChecked()

  await test.step('undo across the restart, in both articles', async () => {
    const undo = async (said: RegExp): Promise<void> => {
      await button(again, 'Undo').click()
      await expect(messages(again)).toContainText(said)
    }
    await undo(/Undid: Tag .*quote/i)
    await expect(again.getByRole('document', { name: other })).toBeVisible()
    await expect(annotations(again)).toHaveCount(0)
    await undo(/Undid: .*done/i)
    await expect(again.getByRole('document', { name: title })).toBeVisible()
    await expect(articleRow(again, title)).toHaveAccessibleDescription(/^(?!Done)/)
    await undo(/Undid: .*complete/i)
    await expectOpen(again, /^The inspection … would take/)
    await expect(inspector(again).getByText('Draft', { exact: true })).toBeVisible()
    for (const [title, shown] of [[/complete/i, gatesShut.title], [/done/i, gatesShut.title], [/quote/i, other]] as const) {
      await button(again, 'Redo').click()
      await expect(messages(again)).toContainText(new RegExp(`Did again: [^.]*${title.source}`, 'i'))
      await expect(again.getByRole('document', { name: shown })).toBeVisible()
    }
    await expect(button(again, 'Redo')).toBeDisabled()
    await undo(/Undid: .*quote/i)
  })

  const { file } = await exportDataset(again, save)
  const dataset = readDataset(file.bytes)
  const [article] = dataset.articles.filter((candidate) => candidate.title === title)
  expect(article).toMatchObject({ status: 'done', file: 'corpus/01-gates-shut-overnight.txt' })
  expect(dataset.articles).toHaveLength(12)
  expectSpansToSlice(dataset)
  expectPlanned(dataset, title, frames)
  await validate(file)
})

/** Makes one annotation with all its parts, by mouse. */
async function annotate(app: Page, plan: PlannedFrame): Promise<void> {
  const [first = '', ...further] = plan.words
  await tag(app, first, plan.tag)
  for (const piece of further) await addPiece(app, plan, piece)
  for (const [role, words] of Object.entries(plan.roles ?? {})) for (const marked of words) await pickForRole(app, role, marked)
  for (const [role, names] of Object.entries(plan.actors ?? {})) for (const name of names) await nameActor(app, `Add ${role}`, name)
  for (const [field, value] of Object.entries(plan.choices ?? {})) await choose(app, field, value)
  for (const [field, values] of Object.entries(plan.lists ?? {})) await chooseSeveral(app, field, values)
  for (const [field, text] of Object.entries(plan.texts ?? {})) await write(app, field, text)
  if (plan.time !== undefined) await date(app, plan.time)
  for (const [source, value] of Object.entries(plan.factuality ?? {})) await addSource(app, source, value)
  if (plan.relation !== undefined) await relate(app, plan.relation)
  await markComplete(app)
}

/** A further piece of the first role: the words first, then the role's button. */
async function addPiece(app: Page, { tag: layer }: PlannedFrame, marked: string): Promise<void> {
  const role = layer === 'Quote' ? 'Content' : 'Evidence'
  const pieces = inspector(app).getByRole('toolbar', { name: role, exact: true }).getByRole('button', { name: /^Show/ })
  const before = await pieces.count()
  await selectExactly(app, marked)
  await button(app, `Add ${role} in text`).click()
  await expect(pieces).toHaveCount(before + 1)
}

async function chooseSeveral(app: Page, field: string, values: readonly string[]): Promise<void> {
  const toggles = inspector(app).getByRole('toolbar', { name: field, exact: true })
  for (const value of values) {
    if (await toggles.count() > 0) {
      await toggles.getByRole('button', { name: value, exact: true }).click()
      continue
    }
    await listOf(inspector(app), field).click()
    await app.getByRole('option', { name: value, exact: true }).click()
    await app.keyboard.press('Escape')
    await expect(inspector(app).getByRole('button', { name: `Remove ${value}` })).toBeVisible()
  }
}

async function date(app: Page, { words, date, basis }: NonNullable<PlannedFrame['time']>): Promise<void> {
  await button(app, `Use the words “${words}”`).click()
  await expect(inspector(app).getByRole('textbox', { name: 'Words', exact: true })).toHaveValue(words)
  await write(app, 'Date', date)
  await choose(app, 'Basis', basis)
}

async function addSource(app: Page, source: string, value: string): Promise<void> {
  await nameActor(app, 'Add a source to Factuality', source)
  await choose(app, `Factuality by ${source}`, value)
}

async function relate(app: Page, { name, to }: NonNullable<PlannedFrame['relation']>): Promise<void> {
  const relations = inspector(app).getByRole('region', { name: 'Relations' })
  await relations.getByRole('button', { name: 'Relate…' }).click()
  await choose(app, 'Relation', name)
  await relations.getByRole('combobox', { name: `${name}: the other end` }).click()
  await app.getByRole('option', { name: to }).click()
  await expect(relations.getByRole('listitem')).toContainText([to])
}
