import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import {
  annotations, articleRow, articleText, button, cards, choose as chooseValue, clickWords, closeFrame, edgesOf, expectInRole,
  expectOpen, expectSaved, hoverWords, inspector, leaveTour, library, markComplete, messages, nameActor, openFromLibrary, perform, select,
  selectedWords, tag, toolbar, workUnaided
} from './steps.ts'

const gates = /^Ilmera accuses/
const emptyPlace = 'called her [[security cabinet]]'

test.beforeEach(async ({ app }) => {
  await leaveTour(app)
  await openFromLibrary(app, gates)
})

test('the library is filtered, sorted and counted', async ({ app }) => {
  const rows = library(app).getByRole('option')
  const search = library(app).getByRole('searchbox')
  await search.fill('čereš lantern')
  await expect(library(app)).toContainText('No article fits the filter.')
  await search.fill('pelagos dam')
  await expect(rows).toHaveText([/^Ilmera accuses/, /^Tarvonia will not open dam/])
  await expect(library(app).getByRole('status')).toHaveText('2 of 12 shown')
  await search.fill('brückhoff')
  await expect(rows).toHaveText([/11 Mar 2031$/, /15 Mar 2031$/])
  await choose(app, library(app), 'Sort by', 'Newest first')
  await expect(rows).toHaveText([/15 Mar 2031$/, /11 Mar 2031$/])
  await choose(app, library(app), 'Sort by', 'Outlet')
  await expect(rows).toHaveText([/Lindhavener Rundschau/, /The Lindhaven Courier/])
  await search.fill('')

  await chooseValue(app, 'Status', 'Done')
  await choose(app, library(app), 'Status', 'Done')
  await expect(rows).toHaveText([/^Ilmera accuses/])
  await choose(app, library(app), 'Status', 'All')

  await tag(app, '[[accused]] its', 'Event')
  await tag(app, '[[that it had acted in bad faith]]', 'Quote')
  await tag(app, '[[the gates had been closed]]', 'Quote')
  await choose(app, library(app), 'Sort by', 'Most annotated')
  await expect(rows.first()).toHaveText(/^Ilmera accuses.*Q 2 · E 1$/)
})

test('the list of annotations is filtered by layer, status and actor, and the article with it', async ({ app }) => {
  await tag(app, '[[that it had acted in bad faith]]', 'Quote')
  await nameActor(app, 'Add Speaker', 'Tarvonia')
  await chooseValue(app, 'Speaker resolution', 'By name')
  await markComplete(app)
  await tag(app, '[[accused]] its', 'Event')
  await nameActor(app, 'Add Actor', 'Ilmera')
  await tag(app, 'Ilmera [[had been notified]]', 'Quote')
  await expect(annotations(app)).toHaveText([/^accused/, /^that it had acted/, /^had been notified/])
  await expect(annotations(app).first()).toHaveAccessibleName('Event: “accused”')
  const list = app.locator('[data-region="annotations"]')
  await choose(app, list, 'Layer', 'Quote')
  await expect(annotations(app)).toHaveText([/^that it had acted/, /^had been notified/])
  await choose(app, list, 'Status', 'Complete')
  await expect(annotations(app)).toHaveText([/^that it had acted/])
  await expect(cards(app)).toHaveCount(1)
  await choose(app, list, 'Status', 'All')
  await choose(app, list, 'Layer', 'All')
  await choose(app, list, 'Actor', 'Ilmera')
  await expect(annotations(app)).toHaveText([/^accused/])
})

test('whoever is quick loses nothing: words that are selected while the last ones are saved are tagged too', async ({ app }) => {
  await workUnaided(app)
  // far enough apart that the toolbar at one does not lie over the next
  const words = ['[[neighbor]] Tarvonia', 'where the [[river]] crosses', 'outside [[parliament]].', 'acted in bad [[faith]]']
  const places = []
  for (const word of words) places.push((await edgesOf(app, word)).middle)
  for (const { x, y } of places) {
    await app.mouse.dblclick(x, y)
    await app.keyboard.press('q')
  }
  await expectSaved(app)
  // looking for the last word may have moved the first: whatever stood where the mouse was is tagged
  await expect(annotations(app)).toHaveCount(words.length)
  await app.keyboard.press('q')
  await expect(messages(app)).toContainText('Select words in the article')
})

test('card, text and list point to each other, and clicks go through what overlaps', async ({ app }) => {
  await workUnaided(app)
  await tag(app, '[["They have the letter,"]] Dostan', 'Quote')
  await tag(app, '"[[They have the letter]],', 'Stance')
  await tag(app, 'have the [[letter]],"', 'Actor')
  await closeFrame(app, emptyPlace)
  await expect(cards(app)).toHaveCount(3)

  const hovered = (): Promise<string[]> => annotations(app).evaluateAll((items) =>
    items.filter((item) => item.querySelector('.hovered') !== null).map((item) => item.getAttribute('aria-label') ?? ''))
  const quote = cards(app).filter({ hasText: /direct/ })
  await quote.hover()
  await expect.poll(hovered).toEqual(['Quote: "They have the letter,"'])
  await hoverWords(app, '"[[They]] have the letter')
  await expect.poll(hovered).toEqual(['Stance: “They have the letter”'])
  await quote.focus()
  await expect.poll(hovered).toEqual(['Quote: "They have the letter,"'])
  await app.keyboard.press('Enter')
  await expectOpen(app, '"They have the letter,"')
  await expect(quote).toHaveAttribute('aria-current', 'true')
  await closeFrame(app, emptyPlace)

  const opened: string[] = []
  for (let i = 0; i < 4; i++) {
    const before = await inspector(app).getByRole('heading', { level: 2 }).textContent()
    await clickWords(app, 'have the [[letter]],"')
    await expect(inspector(app).getByRole('heading', { level: 2 })).not.toHaveText(before ?? '')
    opened.push(await inspector(app).getByRole('heading', { level: 2 }).textContent() ?? '')
  }
  expect(opened).toEqual(['Mention', 'Stance', 'Quote', 'Mention'])
})

test('the edges of a span are moved by dragging and by keys', async ({ app }) => {
  await tag(app, 'breaking a [[water treaty]] after', 'Stance')
  await drag(app, app.locator('.span-handle[data-edge=end]:visible'), 'treaty after [[two]]')
  await expectInRole(app, 'Evidence', 'water treaty after two')
  await drag(app, app.locator('.span-handle[data-edge=start]:visible'), 'of [[breaking]] a')
  await expectInRole(app, 'Evidence', 'breaking a water t')
  await expectOpen(app, 'breaking a water treaty after two')
  const chip = inspector(app).getByRole('button', { name: /^Show “breaking a water/ })
  await chip.focus()
  await app.keyboard.press('Shift+ArrowLeft')
  await expectOpen(app, 'breaking a water treaty after')
  await app.keyboard.press('Alt+Shift+ArrowRight')
  await expectOpen(app, 'a water treaty after')
  await app.keyboard.press('Control+Shift+ArrowLeft')
  await expectOpen(app, 'a water treaty afte')
  await inspector(app).getByRole('button', { name: /^Move the edges of/ }).click()
  await app.getByRole('menuitem', { name: 'End →' }).click()
  await expectOpen(app, 'a water treaty after')
  await app.keyboard.press('Escape')
  await button(app, 'Undo').click()
  await expectOpen(app, 'a water treaty afte')
})

test('a span of several pieces, over paragraphs too, is put together and taken apart', async ({ app }) => {
  const { from } = await edgesOf(app, 'said. [["They have the dates]].')
  const { to } = await edgesOf(app, '[[acknowledged receiving a notice]]')
  await app.mouse.move(from.x, from.y)
  await app.mouse.down()
  await app.mouse.move(to.x, to.y, { steps: 5 })
  await app.mouse.up()
  expect(await selectedWords(app)).toMatch(/^"They have the dates[^]*acknowledged receiving a notice$/)
  await toolbar(app).getByRole('button', { name: 'Quote' }).click()
  const pieces = inspector(app).getByRole('toolbar', { name: 'Content' }).getByRole('button', { name: /^Show/ })
  await expect(pieces).toHaveCount(2)
  await inspector(app).getByRole('button', { name: /^Remove “Ilmeran officials.*” from Content/ }).click()
  await expect(pieces).toHaveCount(1)
  await button(app, 'Add Content in text').click()
  await select(app, '[["They have the letter,"]]')
  await expect(pieces).toHaveCount(2)
  await expectOpen(app, /^"They have the letter," … "They have the dates\./)
  await pieces.first().focus()
  await app.keyboard.press('Delete')
  await expect(pieces).toHaveCount(1)
})

test('an annotation is deleted and brought back with its note', async ({ app, relaunch }) => {
  await tag(app, '[[accused]] its', 'Event')
  const note = inspector(app).getByRole('textbox', { name: 'Note' })
  await note.click()
  await app.keyboard.type('Ask the desk ')
  await app.keyboard.press('Control+b')
  await app.keyboard.type('about the date')
  await inspector(app).getByRole('heading', { name: 'Event' }).click()
  await expect(note.getByText('about the date')).toHaveCSS('font-weight', /^[6-9]\d\d$/)
  await expectSaved(app)
  await button(app, 'Delete annotation').click()
  await expect(annotations(app)).toHaveCount(0)
  await button(app, 'Undo').click()
  await expectOpen(app, 'accused')
  await expect(note).toHaveText('Ask the desk about the date')
  await expectSaved(app)
  const again = await relaunch()
  const kept = inspector(again).getByRole('textbox', { name: 'Note' })
  await expect(kept).toHaveText('Ask the desk about the date')
  await expect(kept.getByText('about the date')).toHaveCSS('font-weight', /^[6-9]\d\d$/)
})

test('words can be noted without any layer', async ({ app }) => {
  await tag(app, '[[silt clearance]]', 'Note')
  await inspector(app).getByRole('textbox', { name: 'Note' }).click()
  await app.keyboard.type('Whose words?')
  await expect(annotations(app)).toHaveText([/^silt clearance/])
  await expect(annotations(app).first()).toHaveAccessibleName(/^Note: “silt clearance”/)
})

test('the menu has what can be done at the moment, and does it', async ({ app }) => {
  await button(app, 'Menu').click()
  await expect(app.getByRole('menuitem', { name: 'Redo', exact: true })).toBeDisabled()
  await app.keyboard.press('Escape')
  await expect(app.getByRole('menu')).toBeHidden()
  await expect(button(app, 'Menu')).toBeFocused()
  await tag(app, '[[Mirela Dostan]], a', 'Actor')
  await button(app, 'Menu').click()
  await app.getByRole('menuitem', { name: 'Undo', exact: true }).click()
  await expect(annotations(app)).toHaveCount(0)
})

test('the palette finds actions, articles and actors', async ({ app }) => {
  await tag(app, '[[Mirela Dostan]], a', 'Actor')
  await nameActor(app, 'Add Actor', 'Mirela Dostan')
  await openFromLibrary(app, /^Vostran: “Tarvonia/)
  await button(app, 'Find anything').click()
  const search = app.getByRole('searchbox', { name: 'Find anything' })
  await search.fill('dostan')
  await app.getByRole('menuitem', { name: /^Mirela Dostan/ }).click()
  await expect(app.getByRole('document', { name: gates })).toBeVisible()
  await expectOpen(app, 'Mirela Dostan')
  await perform(app, 'Brückhoff: ‘Bring me numbers')
  await expect(app.getByRole('document', { name: /^Brückhoff: ‘Bring me/ })).toBeVisible()
  await app.keyboard.press('Control+k')
  await search.fill('zzz')
  await expect(app.getByRole('dialog')).toContainText('Nothing found.')
})

test('the theme follows the system until one is chosen', async ({ app }) => {
  const theme = app.locator('html')
  await app.emulateMedia({ colorScheme: 'dark' })
  await expect(theme).toHaveAttribute('data-theme', 'dark')
  await app.emulateMedia({ colorScheme: 'light' })
  await expect(theme).toHaveAttribute('data-theme', 'light')
  await perform(app, 'Dark theme')
  await expect(theme).toHaveAttribute('data-theme', 'dark')
  await perform(app, 'Theme of the system')
  await expect(theme).toHaveAttribute('data-theme', 'light')
})

test('text size, theme, panels and the open annotation come back after a restart', async ({ app, relaunch }) => {
  const size = (page: Page): Promise<number> =>
    articleText(page).getByText(/^In the delta/).evaluate((line) => parseFloat(getComputedStyle(line).fontSize))
  const normal = await size(app)
  await app.keyboard.press('Control+=')
  await app.keyboard.press('Control+=')
  await expect.poll(() => size(app)).toBeGreaterThan(normal * 1.2)
  const larger = await size(app)
  await perform(app, 'Dark theme')
  await tag(app, '[[accused]] its', 'Event')
  await app.keyboard.press('Alt+1')
  await expect(library(app)).toBeHidden()
  const again = await relaunch()
  await expect(again.getByRole('document', { name: gates })).toBeVisible()
  await expectOpen(again, 'accused')
  await expect(library(again)).toBeHidden()
  await expect(annotations(again)).toHaveCount(1)
  await expect(again.locator('html')).toHaveAttribute('data-theme', 'dark')
  expect(await size(again)).toBe(larger)
  await again.keyboard.press('Alt+1')
  await expect(articleRow(again, gates)).toBeVisible()
  await again.keyboard.press('Control+0')
  await expect.poll(() => size(again)).toBe(normal)
})

test('the tour can be taken again, and left at any step', async ({ app }) => {
  await perform(app, 'One-minute tour')
  const tour = app.getByRole('complementary', { name: 'Tour' })
  await tour.getByRole('button', { name: 'Next' }).click()
  await expect(tour).toContainText('2 of 5')
  await select(app, '[[accused]] its')
  await expect(toolbar(app)).toBeVisible()
  await tour.getByRole('button', { name: 'Leave the tour' }).click()
  await expect(tour).toBeHidden()
})

/** Chooses from a small list of the library or of the list of annotations. */
async function choose(app: Page, where: ReturnType<Page['locator']>, label: string, value: string): Promise<void> {
  await where.getByRole('button', { name: new RegExp(`(?:^|\\s)${label}$`) }).click()
  await app.getByRole('option', { name: value, exact: true }).click()
}

/** Drags the knob of an edge to the end of words. */
async function drag(app: Page, handle: ReturnType<Page['locator']>, marked: string): Promise<void> {
  const box = await handle.first().boundingBox()
  if (box === null) throw new Error('there is no such edge')
  const isEnd = (await handle.first().getAttribute('data-edge')) === 'end'
  const { from, to } = await edgesOf(app, marked)
  const goal = isEnd ? to : from
  await app.mouse.move(box.x + 8, isEnd ? box.y + box.height + 3 : box.y - 3)
  await app.mouse.down()
  await app.mouse.move(goal.x, goal.y, { steps: 4 })
  await app.mouse.up()
}
