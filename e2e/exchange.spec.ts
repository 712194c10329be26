import type { Page } from '@playwright/test'
import { expectSpansToSlice, readDataset } from './dataset.ts'
import { writeFiles } from './files.ts'
import { expect, test } from './fixtures.ts'
import {
  annotations, articleRow, button, choose as chooseValue, expectOpen, expectSaved, exportDataset, inspector, leaveTour, library,
  listOf, markComplete, messages, nameActor, openFromLibrary, pickForRole, tag
} from './steps.ts'
import { validate } from './validate.ts'

const gates = /^Ilmera accuses/

/** The one member in which two exports of the same project may differ. */
const withoutMoment = (json: string): string => json.replace(/"exportedAt": "[^"]+"/u, '"exportedAt": "…"')

/** A quote with its parts, and the mention of an actor, in two articles. */
async function work(app: Page): Promise<void> {
  await leaveTour(app)
  await openFromLibrary(app, gates)
  await tag(app, '[[that it had acted in bad faith]]', 'Quote')
  await pickForRole(app, 'Cue', 'Tarvonia [[denied]] that it')
  await nameActor(app, 'Add Speaker', 'Tarvonia')
  await chooseValue(app, 'Speaker resolution', 'By name')
  await markComplete(app)
  await openFromLibrary(app, /^Vostran: “Tarvonia/)
  await tag(app, 'President [[Radmila Vostran]] accused', 'Actor')
  await nameActor(app, 'Add Actor', 'Radmila Vostran')
  await expectSaved(app)
}

test('a dataset imported into an empty project and exported again is the same to the byte', async ({ app, save, choose }) => {
  await work(app)
  const { file, json } = await exportDataset(app, save)
  expectSpansToSlice(readDataset(file.bytes))
  await validate(file)
  // the dataset of somebody else: project and annotator have other ids than here
  const { project, annotators } = JSON.parse(json) as { project: { id: string }; annotators: { id: string }[] }
  const otherId = (i: number): string => `01900000-0000-7000-8000-00000000000${i}`
  const theirs = [project, ...annotators].reduce((text, { id }, i) => text.replaceAll(id, otherId(i)), json)

  while (await button(app, 'Undo').isEnabled()) {
    await button(app, 'Undo').click()
    await expectSaved(app)
  }
  await expect(library(app)).toContainText('No articles yet.')
  await choose(await writeFiles({ 'theirs.json': theirs }), () => button(app, 'Import dataset…').click())
  await expect(messages(app)).toContainText('Imported theirs.json')
  await openFromLibrary(app, gates)
  await expect(annotations(app)).toHaveCount(1)
  await expectSaved(app)
  const again = await exportDataset(app, save)
  expect(withoutMoment(again.json)).toBe(withoutMoment(theirs))
})

interface Editable {
  annotations: { id: string; layer: string; fields: Record<string, unknown> }[]
}

const later = '2999-01-01T00:00:00.000Z'

test('what an import would do is shown before anything is written, and is undone in one step', async ({ app, save, choose }) => {
  await work(app)
  await openFromLibrary(app, gates)
  await tag(app, '[[accused]] its', 'Event')
  await chooseValue(app, 'Type', 'ACCUSE')
  await expectSaved(app)
  const before = await exportDataset(app, save)

  const theirs = JSON.parse(before.json) as Editable
  for (const annotation of [...theirs.annotations]) {
    if (annotation.layer === 'event') Object.assign(annotation, { fields: { ...annotation.fields, type: 'THREATEN' }, updatedAt: later })
    if (annotation.layer !== 'quote') continue
    theirs.annotations.push({ ...annotation, id: 'zzz a quote of theirs' })
    Object.assign(annotation, { fields: { ...annotation.fields, medium: 'writing' } })
  }
  await choose(await writeFiles({ 'theirs.json': JSON.stringify(theirs) }), () => button(app, 'Import dataset…').click())

  const dialog = app.getByRole('dialog', { name: 'Import theirs.json' })
  await expect(dialog).toContainText('Nothing has been written yet.')
  await expect(dialog.getByRole('row', { name: /^Annotations/ })).toHaveText(/^Annotations\D*1\D*1\D*0\D*1\D*1$/)
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(annotations(app)).toHaveCount(2)
  expect(withoutMoment((await exportDataset(app, save)).json)).toBe(withoutMoment(before.json))

  await choose(await writeFiles({ 'theirs.json': JSON.stringify(theirs) }), () => button(app, 'Import dataset…').click())
  await dialog.getByText('Take theirs', { exact: true }).click()
  await expect(dialog.getByRole('radio', { name: 'Take theirs' })).toBeChecked()
  await dialog.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(messages(app)).toContainText('Imported theirs.json')
  await openFromLibrary(app, gates)
  await expect(annotations(app)).toHaveCount(3)
  await annotations(app).filter({ hasText: 'accused' }).getByRole('button').click()
  await expectOpen(app, 'accused')
  await expect(listOf(inspector(app), 'Type')).toContainText('THREATEN')
  await annotations(app).filter({ hasText: 'bad faith' }).first().getByRole('button').click()
  await expect(inspector(app).getByRole('radio', { name: 'Writing' })).toBeChecked()

  await button(app, 'Undo').click()
  await expect(messages(app)).toContainText('Undid: Import')
  await expect(articleRow(app, gates)).toHaveAccessibleDescription(/Q 1 · E 1$/)
  await expectSaved(app)
  expect(withoutMoment((await exportDataset(app, save)).json)).toBe(withoutMoment(before.json))
})
