import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { readDataset } from './dataset.ts'
import { expect, test } from './fixtures.ts'
import { press } from './keyboard.ts'
import { button, choose, expectOpen, expectSaved, exportDataset, leaveTour, openFromLibrary, tag, workUnaided } from './steps.ts'

const queue = (app: Page): Locator => app.getByRole('listbox', { name: 'Review queue' })
const rows = (app: Page): Locator => queue(app).getByRole('option')

test('what was annotated in several articles is gone through by keys: corrected, accepted, rejected with a reason', async ({ app, save }) => {
  await leaveTour(app)
  await openFromLibrary(app, /^Ilmera accuses/)
  await workUnaided(app)
  await tag(app, '"[[This is not maintenance.]]', 'Quote')
  await tag(app, '[[accused]] its', 'Event')
  await openFromLibrary(app, 'Marsoudi: ‘We will not beg for our own river’')
  await tag(app, '[[to open the gates]]', 'Quote')
  await expectSaved(app)
  await press(app, 'Escape')

  await test.step('the queue holds them all, in the order of articles and text', async () => {
    await press(app, 'r')
    await expect(rows(app)).toHaveText([/accused/, /This is not maintenance/, /to open the gates/])
    await expectOpen(app, 'accused')
    await expectAccessible(app, 'the review')
  })
  await test.step('what lacks a part is not accepted', async () => {
    await press(app, 'Enter')
    await expect(app.getByRole('log', { name: 'Messages' })).toContainText(/cannot|missing|not set|needs/i)
    await expect(rows(app).first()).toHaveAttribute('aria-selected', 'true')
  })
  await test.step('rejected with a reason, and on to the next', async () => {
    await press(app, 'x')
    await app.keyboard.type('no event of its own')
    await press(app, 'Enter')
    await expectOpen(app, 'This is not maintenance.')
    await expect(rows(app).first()).toContainText('Rejected')
  })
  await test.step('corrected in place, in another article', async () => {
    await press(app, 'ArrowDown')
    await expectOpen(app, 'to open the gates')
    await expect(app.getByRole('document', { name: /^Marsoudi/ })).toBeVisible()
    await press(app, 'e')
    await choose(app, 'Type', 'Indirect')
    await expectSaved(app)
  })
  await button(app, 'Leave the review').click()
  await expect(queue(app)).toBeHidden()
  const { file } = await exportDataset(app, save)
  const { annotations } = readDataset(file.bytes)
  expect(annotations.map(({ layer, status, note }) => [layer, status, note?.text ?? null])).toEqual(expect.arrayContaining([
    ['event', 'rejected', 'Rejected: no event of its own'], ['quote', 'draft', null], ['quote', 'draft', null]
  ]))
})
