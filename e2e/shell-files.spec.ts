import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { readText, result, saveText, type Listing } from './shell-bridge.ts'

test.skip(({ host }) => host === 'chromium', 'the shell of the desktop app')

const article = (title: string): string => `${title}\n\nThe river rose overnight, officials said on Tuesday, and the lower bridge was closed to traffic.\n`
const articles = (app: Page) => app.getByRole('navigation', { name: 'Articles' })

test('the dialog for articles gives what was chosen, and only that can be read', async ({ app, electronApp }, info) => {
  const folder = info.outputPath('news')
  await mkdir(folder)
  await writeFile(path.join(folder, 'a.txt'), 'first')
  await writeFile(path.join(folder, 'README.md'), 'about')
  await symlink('/etc/hostname', path.join(folder, 'leak.txt'))
  await electronApp!.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths })
  }, [folder])
  const listing = await result<Listing>(app, 'openArticles', 'folder')
  expect(listing.entries).toEqual([{ path: 'news/a.txt', size: 5 }])
  expect(listing.problems).toEqual([expect.stringContaining('“news/leak.txt” is a link that leads out of the folder')])
  expect(await readText(app, listing.id, 0)).toBe('first')
  expect(await readText(app, listing.id, 1)).toContain('not in the list')
  expect(await readText(app, listing.id + 1, 0)).toContain('no longer held')
})

test('a dialog that is cancelled gives nothing, and is no fault', async ({ app, electronApp }) => {
  await electronApp!.evaluate(({ dialog }) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: true, filePaths: [] })
    dialog.showSaveDialog = () => Promise.resolve({ canceled: true, filePath: '' })
  }, null)
  expect(await result(app, 'openArticles', 'files')).toBeNull()
  expect(await result(app, 'openDataset')).toBeNull()
  expect(await saveText(app, 'set.json', '{}')).toEqual({ result: null })
})

test('a file is saved with what belongs beside it, and the next dialog begins there', async ({ app, electronApp }, info) => {
  const folder = info.outputPath('exports')
  await mkdir(folder)
  await writeFile(path.join(folder, 'set.json'), 'the old one')
  await electronApp!.evaluate(({ dialog }, into) => {
    dialog.showSaveDialog = (...given: unknown[]) => {
      const { defaultPath = '' } = given.at(-1) as { defaultPath?: string }
      return Promise.resolve({ canceled: false, filePath: defaultPath.includes('/') || defaultPath.includes('\\') ? defaultPath : `${into}/${defaultPath}` })
    }
  }, folder)
  expect(await saveText(app, 'set.json', '{"n":1}', { 'set.schema.json': '{}' })).toEqual({ result: path.join(folder, 'set.json') })
  expect(await saveText(app, 'other.json', '{"n":2}')).toEqual({ result: path.join(folder, 'other.json') })
  expect((await readdir(folder)).toSorted()).toEqual(['other.json', 'set.json', 'set.schema.json'])
  expect(await readFile(path.join(folder, 'set.json'), 'utf8')).toBe('{"n":1}')
})

test('what cannot be saved is told in a sentence', async ({ app, electronApp }, info) => {
  await electronApp!.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, info.outputPath('no/such/folder/set.json'))
  expect(await saveText(app, 'set.json', '{}')).toEqual({
    failure: '“set.json” could not be written: the folder is no longer there. Choose another place.'
  })
})

test('files and folders named on the command line are opened, and what is missing is told', async ({ relaunch }, info) => {
  const folder = info.outputPath('morning')
  await mkdir(folder)
  await writeFile(path.join(folder, 'one.txt'), article('Lower bridge closed'))
  await writeFile(info.outputPath('two.md'), article('Upper bridge open'))
  const app = await relaunch([folder, info.outputPath('gone.txt'), info.outputPath('two.md')])
  await expect(articles(app)).toContainText('Lower bridge closed')
  await expect(articles(app)).toContainText('Upper bridge open')
  await expect(app.getByText(/gone\.txt” was not found/).first()).toBeVisible()
})

test('the system may hand over files while the app runs', async ({ app, electronApp }, info) => {
  const file = info.outputPath('later.txt')
  await writeFile(file, article('Ferry sails again'))
  await expect(articles(app)).toBeVisible()
  await electronApp!.evaluate(({ app: main }, given) => {
    main.emit('open-file', { preventDefault: () => undefined }, given)
  }, file)
  await expect(articles(app)).toContainText('Ferry sails again')
})
