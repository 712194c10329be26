import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { writeFiles } from './files.ts'
import { expect, test } from './fixtures.ts'
import type { HostName } from './hosts/running-app.ts'
import {
  articleText, button, choose as chooseValue, closeFrame, expectSaved, exportDataset, inspector, leaveTour, nameActor,
  openFromLibrary, perform, pickForRole, selectExactly, tag, toolbar
} from './steps.ts'

const emptyPlace = 'called her [[security cabinet]]'

for (const theme of ['Light', 'Dark'] as const) {
  test(`nothing in any view keeps anybody out, ${theme.toLowerCase()} theme`, async ({ app, host, save, choose }) => {
    test.setTimeout(600_000)
    const check = (view: string): Promise<void> => test.step(view, () => expectAccessible(app, host, view))
    await expect(button(app, 'Leave the tour')).toBeVisible()
    await app.emulateMedia({ colorScheme: theme === 'Dark' ? 'dark' : 'light' })
    await expect(app.locator('html')).toHaveAttribute('data-theme', theme.toLowerCase())
    await openFromLibrary(app, /^Ilmera accuses/)
    await check('the first start with its tour')
    await leaveTour(app)
    await articleText(app).getByRole('button', { name: /page furniture folded/ }).first().click()
    await check('furniture open')
    await selectExactly(app, 'An [[engineer]] at')
    await expect(toolbar(app)).toBeVisible()
    await check('the toolbar at the selection')

    await tag(app, 'denied [[that it had acted in bad faith]]', 'Quote')
    await pickForRole(app, 'Cue', 'Tarvonia [[denied]] that')
    await nameActor(app, 'Add Speaker', 'Tarvonia')
    await check('a quote')
    await inspector(app).getByRole('combobox', { name: 'Add Addressee' }).click()
    await check('the list of actors')
    await app.keyboard.press('Escape')
    await inspector(app).getByRole('button', { name: 'Speaker resolution', exact: true }).click()
    await expect(app.getByRole('option', { name: 'By name' })).toBeVisible()
    await check('the list of a field')
    await app.keyboard.press('Escape')
    await tag(app, 'it had acted in [[bad faith]]', 'Stance')
    await chooseValue(app, 'Polarity', 'Against')
    await inspector(app).getByRole('button', { name: 'Definitions' }).click()
    await check('a stance, with definitions')
    await inspector(app).getByRole('button', { name: 'Definitions' }).click()
    await tag(app, '[[accused]] its', 'Event')
    await chooseValue(app, 'Type', 'ACCUSE')
    await check('an event')
    await tag(app, '[[Mirela Dostan]], a', 'Actor')
    await check('a mention')
    await tag(app, '[[silt clearance]]', 'Note')
    await check('a note')
    await closeFrame(app, emptyPlace)
    await inspector(app).getByRole('button', { name: /^Blocks \(/ }).click()
    await check('the article’s blocks')

    for (const dialog of ['Actors', 'Project and annotator', 'Keyboard shortcuts']) {
      await perform(app, dialog)
      await expect(app.getByRole('dialog', { name: dialog })).toBeVisible()
      if (dialog === 'Actors') await app.getByRole('dialog').getByRole('option', { name: 'Tarvonia' }).click()
      await check(dialog)
      await app.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).click()
      await expect(app.getByRole('dialog')).toBeHidden()
    }
    await button(app, 'Find anything').click()
    await app.getByRole('searchbox', { name: 'Find anything' }).fill('tarv')
    await expect(app.getByRole('menuitem').first()).toBeVisible()
    await check('the palette')
    await app.getByRole('searchbox', { name: 'Find anything' }).fill('')
    await app.keyboard.press('Escape')
    await expect(app.getByRole('dialog')).toBeHidden()

    await expectSaved(app)
    const { json } = await exportDataset(app, save)
    const theirs = json.replace('"type": "ACCUSE"', '"type": "THREATEN"')
    await choose(await writeFiles({ 'theirs.json': theirs }), () => button(app, 'Import dataset…').click())
    await expect(app.getByRole('dialog', { name: 'Import theirs.json' })).toBeVisible()
    await check('the plan of an import')
    await app.keyboard.press('Escape')
    const faulty = json.replace('"layer": "quote"', '"layer": "rumour"')
    await choose(await writeFiles({ 'faulty.json': faulty }), () => button(app, 'Import dataset…').click())
    await expect(app.getByRole('dialog', { name: 'This dataset cannot be imported' })).toBeVisible()
    await check('the faults of an import')
  })
}

/** Axe finds nothing; what it finds is told in few words. */
async function expectAccessible(app: Page, host: HostName, view: string): Promise<void> {
  // what is fading in has no contrast yet
  await app.evaluate(() => Promise.allSettled(
    document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity).map(({ finished }) => finished)
  ))
  // a list that drops down belongs to its field, wherever the page holds it
  const exceptions = view.startsWith('the list') ? ['region'] : []
  const { violations } = await new AxeBuilder({ page: app }).setLegacyMode(host !== 'chromium').disableRules(exceptions).analyze()
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`))
  expect.soft(found, view).toEqual([])
}
