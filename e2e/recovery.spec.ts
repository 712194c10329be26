import type { Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { annotations, articleRow, button, expectSaved, leaveTour, messages, openFromLibrary, perform, tag } from './steps.ts'

const gates = /^Ilmera accuses/

/** One row of a table of the database, and the table's name. */
type Row = readonly [table: string, row: unknown]

test('when the database is gone, “Restore” brings everything back, undo included', async ({ app, relaunch }) => {
  await leaveTour(app)
  await openFromLibrary(app, gates)
  await tag(app, '[[that it had acted in bad faith]]', 'Quote')
  await tag(app, '[[accused]] its', 'Event')
  await expectSaved(app)
  const before = await annotations(app).allTextContents()
  await deleteDatabases(app)

  const again = await relaunch()

  await expect(again.getByRole('heading', { name: 'The project’s database is gone' })).toBeVisible()
  await expect(again.getByRole('region', { name: 'What would be restored' }).getByRole('row', { name: gates })).toContainText('1 quote')
  await expectAccessible(again, 'the recovery screen')
  await again.getByRole('button', { name: /^Restore \d+ changes$/ }).click()
  await expect(messages(again)).toContainText('changes were restored from the second copy')
  await openFromLibrary(again, gates)
  await expect(annotations(again)).toHaveText(before)
  await expectSaved(again)
  await button(again, 'Undo').click()
  await expect(annotations(again)).toHaveCount(before.length - 1)
  await expectSaved(again)
})

test('when an older database was put back, “Restore” brings the changes since, and a restart asks no more', async ({ app, relaunch }) => {
  await leaveTour(app)
  await openFromLibrary(app, gates)
  await tag(app, '[[that it had acted in bad faith]]', 'Quote')
  await expectSaved(app)
  const older = await readDatabase(app)
  await tag(app, '[[accused]] its', 'Event')
  await expectSaved(app)
  await writeDatabase(app, older)

  const again = await relaunch()

  await expect(again.getByRole('heading', { name: 'The database lacks your last changes' })).toBeVisible()
  await again.getByRole('button', { name: 'Restore 1 change', exact: true }).click()
  await openFromLibrary(again, gates)
  await expect(annotations(again)).toHaveCount(2)
  await expectSaved(again)
  const third = await relaunch()
  await openFromLibrary(third, gates)
  await expect(annotations(third)).toHaveCount(2)
})

test('both can be kept: the restored one beside the database as it is, and “Backups…” still has what was left', async ({ app, relaunch }) => {
  await leaveTour(app)
  await openFromLibrary(app, gates)
  await expectSaved(app)
  const older = await readDatabase(app)
  await tag(app, '[[that it had acted in bad faith]]', 'Quote')
  await expectSaved(app)
  await writeDatabase(app, older)

  const again = await relaunch()
  await again.getByRole('button', { name: 'Keep both' }).click()

  await expect(messages(again)).toContainText('Both are kept')
  await openFromLibrary(again, gates)
  await expect(annotations(again)).toHaveCount(1)
  await perform(again, 'Projects…')
  await again.getByRole('grid', { name: 'Projects' }).getByRole('row').filter({ hasNotText: 'open in this window' }).getByRole('button', { name: 'Open', exact: true }).click()
  await expect(articleRow(again, gates)).toBeVisible()
  await openFromLibrary(again, gates)
  await expect(annotations(again)).toHaveCount(0)

  await perform(again, 'Backups…')
  const dialog = again.getByRole('dialog', { name: 'Backups' })
  await dialog.getByRole('listbox', { name: 'Projects with backups' }).getByRole('option').filter({ hasText: 'no project here goes on with it' }).click()
  await dialog.getByRole('listbox', { name: 'Backups' }).getByRole('option', { name: /^Everything up to the last change/ }).click()
  await expect(dialog.getByRole('region', { name: 'In this backup' })).toContainText('1 annotation')
  await expectAccessible(again, 'the backups')
  await dialog.getByRole('button', { name: 'Restore into a new project' }).click()
  await expect(messages(again)).toContainText('is what the backup had')
  await openFromLibrary(again, gates)
  await expect(annotations(again)).toHaveCount(1)
})

/** As when the browser's data is cleared, but for what the second copy is. */
async function deleteDatabases(app: Page): Promise<void> {
  await app.evaluate(async () => {
    for (const { name = '' } of await indexedDB.databases()) {
      await new Promise((resolve) => {
        const request = indexedDB.deleteDatabase(name)
        request.onsuccess = resolve
        request.onblocked = resolve
      })
    }
  })
}

/** All rows of the project's database, as a copy of its files would have them. */
function readDatabase(app: Page): Promise<Row[]> {
  return app.evaluate(async () => {
    const request = indexedDB.open('glossator')
    await new Promise((resolve) => { request.onsuccess = resolve })
    const db = request.result
    const rows: [string, unknown][] = []
    for (const name of db.objectStoreNames) {
      const all = db.transaction(name).objectStore(name).getAll()
      await new Promise((resolve) => { all.onsuccess = resolve })
      for (const row of all.result) rows.push([name, row])
    }
    db.close()
    return rows
  })
}

/** Puts the copy back in the place of what is there. */
async function writeDatabase(app: Page, rows: readonly Row[]): Promise<void> {
  await app.evaluate(async (kept) => {
    const request = indexedDB.open('glossator')
    await new Promise((resolve) => { request.onsuccess = resolve })
    const db = request.result
    const transaction = db.transaction([...db.objectStoreNames], 'readwrite')
    for (const name of db.objectStoreNames) transaction.objectStore(name).clear()
    for (const [name, row] of kept) transaction.objectStore(name).put(row)
    await new Promise((resolve) => { transaction.oncomplete = resolve })
    db.close()
  }, rows)
}
