import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from './fixtures.ts'
import { inStandin } from './hosts/in-electron.ts'

test.skip(({ host }) => host === 'chromium', 'the shell of the desktop app')

const article = (title: string): string => `${title}\n\nThe harbour stayed shut, the ministry said, and no ship left before noon.\n`

test('a second start hands its files to the first, and ends', async ({ app, electronApp, host, playwright, launchOptions }, info) => {
  const articles = app.getByRole('navigation', { name: 'Articles' })
  await expect(articles).toBeVisible()
  const file = info.outputPath('second.txt')
  await writeFile(file, article('Harbour shut until noon'))
  if (host === 'standin') {
    const setting = { userData: info.outputPath('user-data'), saves: info.outputPath('saves'), watch: () => undefined }
    const second = await inStandin(setting, playwright.chromium, launchOptions)([file])
    expect(second.page).toBeUndefined()
  } else {
    const program = await electronApp!.evaluate(() => process.execPath, null)
    const second = spawn(program, [path.resolve(import.meta.dirname, '..'), '--no-sandbox', file], {
      env: { ...process.env, GLOSSATOR_USER_DATA: info.outputPath('user-data') }, stdio: 'ignore'
    })
    expect((await once(second, 'exit'))[0]).toBe(0)
  }
  await expect(articles).toContainText('Harbour shut until noon')
})

test('what was opened is there at the next start', async ({ app, openArticles, relaunch }, info) => {
  const file = info.outputPath('kept.txt')
  await writeFile(file, article('Harbour opens'))
  await expect(app.getByRole('navigation', { name: 'Articles' })).toBeVisible()
  await openArticles([file])
  await expect(app.getByRole('navigation', { name: 'Articles' })).toContainText('Harbour opens')
  const again = await relaunch()
  await expect(again.getByRole('navigation', { name: 'Articles' })).toContainText('Harbour opens')
})

test('a library that a newer version has opened is not opened, and not changed', async ({ app, relaunch, host }, info) => {
  test.skip(host === 'electron', 'there the refusal is a window of the system')
  await expect(app.getByRole('navigation', { name: 'Articles' })).toBeVisible()
  const library = path.join(info.outputPath('user-data'), 'library.json')
  const before = await readFile(library, 'utf8')
  const newer = JSON.stringify({ electronMajor: 999, appVersion: '99.0.0' })
  await writeFile(library, newer)
  await expect(relaunch()).rejects.toThrow('last opened by Glossator 99.0.0, which is newer')
  expect(await readFile(library, 'utf8')).toBe(newer)
  await writeFile(library, before)
  await relaunch()
})
