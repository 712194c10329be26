import { chmod, lstat, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { describeWriteError } from '../host/files/file-problems.ts'
import { writeAtomically } from './write-atomically.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'glossator-write-'))
})
afterEach(() => rm(folder, { recursive: true }))
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

test('a file is written, and replaced with its permissions kept; nothing else is left', async () => {
  const file = path.join(folder, 'set.json')
  await writeAtomically(file, bytes('one'))
  await chmod(file, 0o640)
  await writeAtomically(file, bytes('two'))
  expect(await readFile(file, 'utf8')).toBe('two')
  expect((await stat(file)).mode & 0o777).toBe(0o640)
  expect(await readdir(folder)).toEqual(['set.json'])
})

test('a link stays a link, and what it leads to is replaced', async () => {
  await writeFile(path.join(folder, 'real.json'), 'one')
  await symlink('real.json', path.join(folder, 'link.json'))
  await writeAtomically(path.join(folder, 'link.json'), bytes('two'))
  expect((await lstat(path.join(folder, 'link.json'))).isSymbolicLink()).toBe(true)
  expect(await readFile(path.join(folder, 'real.json'), 'utf8')).toBe('two')
})

test('what cannot be written is a sentence, and leaves nothing behind', async () => {
  await mkdir(path.join(folder, 'taken.json'))
  await expect(writeAtomically(path.join(folder, 'taken.json'), bytes('x'))).rejects.toThrow('“taken.json” could not be written: a folder has that name.')
  await expect(writeAtomically(path.join(folder, 'no/such/a.json'), bytes('x'))).rejects.toThrow('the folder is no longer there')
  expect(await readdir(folder)).toEqual(['taken.json'])
})

test.each([
  ['ENOSPC', 'there is no room for its 2.5 MB on the disk'],
  ['EDQUOT', 'there is no room'],
  ['EROFS', 'this place is read-only'],
  ['EACCES', 'permission was denied'],
  ['EBUSY', 'another program is using it'],
  ['ENAMETOOLONG', 'the name is too long'],
  ['EIO', '“a.json” could not be written (EIO happened).']
])('an error %s is told as: %s', (code, words) => {
  const error = Object.assign(new Error(`${code} happened`), { code })
  expect(describeWriteError('a.json', 2.5 * 1024 * 1024, error)).toContain(words)
})

test('an error of a browser is told in the same words', () => {
  expect(describeWriteError('a.json', 1, new DOMException('full', 'QuotaExceededError'))).toContain('there is no room for its 1 byte')
  expect(describeWriteError('a.json', 1, 'odd')).toBe('“a.json” could not be written (odd).')
})
