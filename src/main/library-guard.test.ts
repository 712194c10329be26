import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { guardLibrary } from './library-guard.ts'
import { openSettings } from './settings.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'glossator-guard-'))
})
afterEach(() => rm(folder, { recursive: true }))
const library = (): string => path.join(folder, 'library.json')

test('the first start notes the version, and a newer one notes its own', async () => {
  expect(guardLibrary(folder, { electronMajor: 45, appVersion: '0.1.0' })).toBeNull()
  expect(guardLibrary(folder, { electronMajor: 46, appVersion: '0.2.0' })).toBeNull()
  expect(JSON.parse(await readFile(library(), 'utf8'))).toEqual({ electronMajor: 46, appVersion: '0.2.0' })
})

test('an older Electron is refused in a sentence, and nothing is changed', async () => {
  const before = JSON.stringify({ electronMajor: 46, appVersion: '0.2.0' })
  await writeFile(library(), before)
  expect(guardLibrary(folder, { electronMajor: 45, appVersion: '0.1.0' })).toMatch(/last opened by Glossator 0\.2\.0, which is newer than this one \(0\.1\.0\)/)
  expect(await readFile(library(), 'utf8')).toBe(before)
})

test.each(['', '{', '[]', '{"electronMajor":"99"}', '{"electronMajor":-1,"appVersion":"x"}'])('a note that says nothing (%j) hinders nobody', async (text) => {
  await writeFile(library(), text)
  expect(guardLibrary(folder, { electronMajor: 45, appVersion: '0.1.0' })).toBeNull()
})

test('the last folder is remembered over starts, and a damaged memory is an empty one', async () => {
  const file = path.join(folder, 'settings.json')
  const settings = openSettings(file)
  expect(settings.lastDirectory()).toBeUndefined()
  await settings.rememberDirectory(path.join(folder, 'articles'))
  expect(openSettings(file).lastDirectory()).toBe(path.join(folder, 'articles'))
  await writeFile(file, '{"lastDirectory":7}')
  expect(openSettings(file).lastDirectory()).toBeUndefined()
})
