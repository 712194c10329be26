import * as files from 'node:fs/promises'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { InputFault } from './command.ts'
import { writeInto } from './output-folder.ts'

vi.mock('node:fs/promises', { spy: true })

const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)

let folder: string
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'glossator-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('pieces of a file follow each other, also where hundreds of files take turns', async () => {
  const names = Array.from({ length: 200 }, (_, i) => `deep/${i}.txt`)
  await writeInto(folder, async (take) => {
    for (const turn of ['a', 'b', 'c']) for (const path of names) await take({ path, bytes: bytes(turn) })
  })
  expect(names.map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual(names.map(() => 'abc'))
  expect(readdirSync(folder)).toEqual(['deep'])
})

test('a folder that was not there is not there after a failure', async () => {
  const failing = writeInto(join(folder, 'deep/out'), async (take) => {
    await take({ path: 'a.txt', bytes: bytes('a') })
    throw new InputFault('no more')
  })
  await expect(failing).rejects.toThrow('no more')
  expect(readdirSync(folder)).toEqual([])
})

test.each([
  ['ENOSPC', 'there is no room for its 3 bytes on the disk. Make room, or choose another place.'],
  ['EACCES', 'this place is read-only, or permission was denied. Choose another place.'],
  ['EROFS', 'this place is read-only, or permission was denied. Choose another place.'],
  ['ENAMETOOLONG', 'the name is too long. Choose a shorter one.']
])('%s while writing is a sentence, and what was there stays', async (code, sentence) => {
  writeFileSync(join(folder, 'a.txt'), 'older')
  vi.mocked(files.open).mockRejectedValueOnce(Object.assign(new Error('failed'), { code }))
  const failing = writeInto(folder, (take) => take({ path: 'a.txt', bytes: bytes('new') }))
  await expect(failing).rejects.toThrow(`“${join(folder, 'a.txt')}” could not be written: ${sentence}`)
  expect(readdirSync(folder)).toEqual(['a.txt'])
  expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('older')
})

test('a folder of a file’s name is refused before any file is replaced', async () => {
  writeFileSync(join(folder, 'a.txt'), 'older')
  mkdirSync(join(folder, 'b.txt'))
  const failing = writeInto(folder, async (take) => {
    await take({ path: 'a.txt', bytes: bytes('new') })
    await take({ path: 'b.txt', bytes: bytes('new') })
  })
  await expect(failing).rejects.toThrow('a folder has that name')
  expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('older')
  expect(readdirSync(folder).toSorted()).toEqual(['a.txt', 'b.txt'])
})
