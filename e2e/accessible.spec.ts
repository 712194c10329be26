import type { Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { writeFiles } from './files.ts'
import { expect, test } from './fixtures.ts'
import {
  articleText, button, choose as chooseValue, closeFrame, expectSaved, exportDataset, inspector, leaveTour, library, listOf,
  nameActor, openFromLibrary, perform, pickForRole, selectExactly, tag, toolbar
} from './steps.ts'

const gates = /^Ilmera accuses/
const frame = '[aria-label=Inspector]'
const emptyPlace = 'called her [[security cabinet]]'

for (const theme of ['light', 'dark'] as const) {
  test.describe(`nothing keeps anybody out, ${theme} theme`, () => {
    // names, roles and order are the same in both themes
    const rules = theme === 'dark' ? { rules: ['color-contrast'] } : {}
    const check = (app: Page, view: string, within?: string): Promise<void> =>
      test.step(view, () => expectAccessible(app, view, { ...rules, ...(within === undefined ? {} : { within }) }))

    test.beforeEach(async ({ app }) => {
      await expect(button(app, 'Leave the tour')).toBeVisible()
      await app.emulateMedia({ colorScheme: theme })
      await expect(app.locator('html')).toHaveAttribute('data-theme', theme)
      await openFromLibrary(app, gates)
    })

    test('while one reads and annotates', async ({ app }) => {
      test.setTimeout(180_000)
      await check(app, 'the first start with its tour')
      await leaveTour(app)
      await articleText(app).getByRole('button', { name: /page furniture folded/ }).first().click()
      await check(app, 'furniture open', '[aria-label=Article]')
      await selectExactly(app, 'An [[engineer]] at')
      await expect(toolbar(app)).toBeVisible()
      await check(app, 'the toolbar at the selection')

      await tag(app, 'denied [[that it had acted in bad faith]]', 'Quote')
      await inspector(app).getByRole('button', { name: 'Add Cue in text' }).click()
      await check(app, 'what is asked while words are picked')
      await app.keyboard.press('Escape')
      await pickForRole(app, 'Cue', 'Tarvonia [[denied]] that')
      await nameActor(app, 'Add Speaker', 'Tarvonia')
      await check(app, 'a quote')
      await inspector(app).getByRole('combobox', { name: 'Add Addressee' }).click()
      await check(app, 'the list of actors', '.popover')
      await app.keyboard.press('Escape')
      await listOf(inspector(app), 'Speaker resolution').click()
      await expect(app.getByRole('option', { name: 'By name' })).toBeVisible()
      await check(app, 'the list of a field', '.popover')
      await app.keyboard.press('Escape')
      await tag(app, 'it had acted in [[bad faith]]', 'Stance')
      await chooseValue(app, 'Polarity', 'Against')
      await inspector(app).getByRole('button', { name: 'Definitions' }).click()
      await check(app, 'a stance, with definitions', frame)
      await inspector(app).getByRole('button', { name: 'Definitions' }).click()
      await tag(app, '[[accused]] its', 'Event')
      await chooseValue(app, 'Type', 'ACCUSE')
      await check(app, 'an event', frame)
      await tag(app, '[[Mirela Dostan]], a', 'Actor')
      await check(app, 'a mention', frame)
      await tag(app, '[[silt clearance]]', 'Note')
      await check(app, 'a note', frame)
      await closeFrame(app, emptyPlace)
      await inspector(app).getByRole('button', { name: /^Blocks \(/ }).click()
      await check(app, 'the article’s blocks', frame)
    })

    test('in the menu, the palette and the dialogs', async ({ app, save, choose }) => {
      test.setTimeout(180_000)
      await leaveTour(app)
      await tag(app, '[[Mirela Dostan]], a', 'Actor')
      await nameActor(app, 'Add Actor', 'Mirela Dostan')
      await tag(app, 'denied [[that it had acted in bad faith]]', 'Quote')
      await nameActor(app, 'Add Speaker', 'Tarvonia')

      await button(app, 'Menu').click()
      await expect(app.getByRole('menuitem', { name: 'Actors…' })).toBeVisible()
      await check(app, 'the menu', '.popover')
      await app.keyboard.press('Escape')
      for (const dialog of ['Actors', 'Project and annotator', 'Keyboard shortcuts']) {
        await perform(app, dialog)
        await expect(app.getByRole('dialog', { name: dialog })).toBeVisible()
        if (dialog === 'Actors') {
          await app.getByRole('dialog').getByRole('option', { name: 'Tarvonia' }).click()
          await check(app, 'one actor', '[role=dialog]')
          await app.getByRole('dialog').getByRole('option', { name: 'Mirela Dostan' }).click({ modifiers: ['ControlOrMeta'] })
          await expect(app.getByRole('button', { name: /^Merge into/ })).toBeVisible()
        }
        await check(app, dialog, '[role=dialog]')
        await app.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).click()
        await expect(app.getByRole('dialog')).toBeHidden()
      }
      await button(app, 'Find anything').click()
      await app.getByRole('searchbox', { name: 'Find anything' }).fill('tarv')
      await expect(app.getByRole('menuitem').first()).toBeVisible()
      await check(app, 'the palette', '[role=dialog]')
      await app.getByRole('searchbox', { name: 'Find anything' }).fill('')
      await app.keyboard.press('Escape')
      await expect(app.getByRole('dialog')).toBeHidden()

      await expectSaved(app)
      const { json } = await exportDataset(app, save)
      const theirs = json.replace('"name": "Tarvonia"', '"name": "Republic of Tarvonia"')
      await choose(await writeFiles({ 'theirs.json': theirs }), () => button(app, 'Import dataset…').click())
      await expect(app.getByRole('dialog', { name: 'Import theirs.json' })).toBeVisible()
      await check(app, 'the plan of an import', '[role=dialog]')
      await app.keyboard.press('Escape')
      const faulty = json.replace('"layer": "quote"', '"layer": "rumour"')
      await choose(await writeFiles({ 'faulty.json': faulty }), () => button(app, 'Import dataset…').click())
      await expect(app.getByRole('dialog', { name: 'This dataset cannot be imported' })).toBeVisible()
      await check(app, 'the faults of an import', '[role=dialog]')
    })

    test('where there is no article yet', async ({ app, relaunch }) => {
      await leaveTour(app)
      await expectSaved(app)
      const again = await withoutArticles(app, relaunch)
      await again.emulateMedia({ colorScheme: theme })
      await expect(library(again)).toContainText('No articles yet.')
      await check(again, 'no articles')
    })
  })
}

/** The app without the articles that it came with. */
async function withoutArticles(app: Page, relaunch: () => Promise<Page>): Promise<Page> {
  await app.evaluate(() => new Promise<void>((resolve, reject) => {
    const request = indexedDB.open('glossator')
    request.onerror = () => reject(request.error ?? new Error('not opened'))
    request.onsuccess = () => {
      const tables = ['articles', 'texts', 'blocks', 'tallies']
      const transaction = request.result.transaction(tables, 'readwrite')
      for (const table of tables) transaction.objectStore(table).clear()
      transaction.oncomplete = () => {
        request.result.close()
        resolve()
      }
    }
  }))
  return relaunch()
}
