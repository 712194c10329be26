import { expect, test } from './fixtures.ts'
import { ask, result } from './shell-bridge.ts'

test.skip(({ host }) => host === 'chromium', 'the shell of the desktop app')

/** Keeps the main process's messages to the page back from now on, as a page would that is busy writing. */
const holdMessages = (electron: typeof import('electron')): void => {
  electron.BrowserWindow.getAllWindows()[0]!.webContents.send = () => undefined
}
const closeWindow = (electron: typeof import('electron')): number => {
  electron.BrowserWindow.getAllWindows()[0]!.close()
  return electron.BrowserWindow.getAllWindows().length
}

test('the window stays until everything is written', async ({ app, electronApp }) => {
  await expect(app.getByRole('navigation', { name: 'Articles' })).toBeVisible()
  await electronApp!.evaluate(holdMessages, null)
  expect(await electronApp!.evaluate(closeWindow, null)).toBe(1)
  const closed = app.waitForEvent('close')
  await ask(app, 'flushed').catch(() => undefined) // the page may be gone before the answer
  await closed
})

test('what could not be written is told before the window closes, and it can be kept open', async ({ app, electronApp }) => {
  await expect(app.getByRole('navigation', { name: 'Articles' })).toBeVisible()
  const send = 'glossator:tell:flushRequested'
  await electronApp!.evaluate(({ BrowserWindow, dialog }, held) => {
    const { webContents } = BrowserWindow.getAllWindows()[0]!
    const original = webContents.send.bind(webContents)
    webContents.send = (channel: string, ...args: unknown[]) => {
      if (channel !== held) original(channel, ...args)
      else webContents.send = original // the first time only
    }
    dialog.showMessageBox = (...given: unknown[]) => {
      Object.assign(globalThis, { told: given.at(-1) })
      return Promise.resolve({ response: 0, checkboxChecked: false })
    }
  }, send)
  expect(await electronApp!.evaluate(closeWindow, null)).toBe(1)
  await result(app, 'flushed', 'The disk is full.')
  await expect.poll(() => electronApp!.evaluate(() => (globalThis as { told?: { detail: string } }).told?.detail, null)).toBe('The disk is full.')
  expect(app.isClosed()).toBe(false)
})

test('the native menu shows the commands of the page, and chooses them', async ({ app, electronApp }) => {
  const names = () => electronApp!.evaluate(({ Menu }) => Menu.getApplicationMenu()!.items.map(({ label }) => label), null)
  await expect(app.getByRole('navigation', { name: 'Articles' })).toBeVisible()
  await expect.poll(names).toEqual(expect.arrayContaining(['File', 'Edit', 'View']))
  const chosen = await electronApp!.evaluate(async ({ Menu, dialog }) => {
    const asked = new Promise<boolean>((resolve) => {
      dialog.showOpenDialog = () => {
        resolve(true)
        return Promise.resolve({ canceled: true, filePaths: [] })
      }
    })
    const items = Menu.getApplicationMenu()!.items.flatMap(({ submenu }) => submenu?.items ?? [])
    items.find(({ label }) => label.startsWith('Open articles'))!.click()
    return asked
  }, null)
  expect(chosen).toBe(true)
})

test('the menu has what only the system can do, and every command of the page only once', async ({ app, electronApp }) => {
  await expect(app.getByRole('navigation', { name: 'Articles' })).toBeVisible()
  await expect.poll(() => electronApp!.evaluate(({ Menu }) => {
    const items = Menu.getApplicationMenu()!.items.flatMap(({ submenu }) => submenu?.items ?? [])
    const ids = items.map(({ id }) => id).filter((id) => id !== undefined && id !== '')
    const roles = items.map(({ role }) => (role ?? '').toLowerCase())
    return { own: ids.length > 5, twice: ids.length - new Set(ids).size, missing: ['copy', 'paste', 'zoomin'].filter((role) => !roles.includes(role)) }
  }, null)).toEqual({ own: true, twice: 0, missing: [] })
})
