import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isFileName } from './file-name.ts'
import { folderOfLibrary, libraryOfFolder, readSegmentName, readSnapshotName, segmentOf, snapshotOf } from './vault-names.ts'

test.each([
  ['0198c2aa-6f00-7000-8000-000000000001', '0198c2aa-6f00-7000-8000-000000000001'],
  ['Press 2025', '_50ress_202025'],
  ['../../etc', '_2e_2e_2f_2e_2e_2fetc'],
  ['_50ress', '_5f50ress'],
  ['con', '_63on'],
  ['Zoë', '_5ao_c3_ab'],
  ['.', '_2e']
])('the library %j has the folder %s', (library, folder) => {
  expect(folderOfLibrary(library)).toBe(folder)
  expect(libraryOfFolder(folder)).toBe(library)
})

const id = fc.oneof(fc.uuid(), fc.string({ minLength: 1, maxLength: 50, unit: 'binary' }), fc.constantFrom('nul', 'com1', 'AUX', '-', '__proto__', ' ', '\u0000'))

test('every id has a folder that is good on every system, and comes back from it', () => {
  fc.assert(fc.property(id, (library) => {
    fc.pre(library.isWellFormed())
    let folder: string
    try {
      folder = folderOfLibrary(library)
    } catch {
      return new TextEncoder().encode(library).length > 60
    }
    return isFileName(folder) && folder === folder.toLowerCase() && libraryOfFolder(folder) === library
  }))
})

test('no two ids share a folder, even where capitals do not count', () => {
  fc.assert(fc.property(fc.string({ minLength: 1, maxLength: 8 }), fc.string({ minLength: 1, maxLength: 8 }), (a, b) =>
    a === b || folderOfLibrary(a).toLowerCase() !== folderOfLibrary(b).toLowerCase()))
})

test.each(['', 'Letters', '_', '_zz', '_41a_', '_61', 'a b', '.git', '_c3', 'x'.repeat(201)])('the folder %j is of no library', (folder) => {
  expect(libraryOfFolder(folder)).toBeNull()
})

test.each([['', 'is empty'], ['\ud800', 'is no text'], ['x'.repeat(201), 'is too long']])('the id %j is refused', (library, why) => {
  expect(() => folderOfLibrary(library)).toThrow(why)
})

test('what names say is read again', () => {
  expect(readSegmentName(segmentOf(7).name)).toEqual({ name: '000007.jsonl', number: 7 })
  expect(readSegmentName(segmentOf(1_234_567).name)?.number).toBe(1_234_567)
  const snapshot = snapshotOf(12, new Date('2026-11-22T06:24:35.123Z'), 'a b.glossator')
  expect(snapshot.stored).toBe('000012_20261122T062435123Z_a b.glossator')
  expect(readSnapshotName(snapshot.stored)).toEqual(snapshot)
})

test.each(['1.jsonl', '0000001.jsonl', '000001.json', '000001.jsonl~', ' 000001.jsonl', '9999999999999999.jsonl'])('%j is no segment', (name) => {
  expect(readSegmentName(name)).toBeNull()
})

test.each([
  '1_20261122T062435123Z_a', '000001_20261322T062435123Z_a', '000001_20260230T062435123Z_a', '000001_20261122T062435123Z_', '000001_20261122T062435123Z_a/b',
  '000001_20261122T062435123Z_.a', '000001-20261122T062435123Z-a'
])('%j is no snapshot', (name) => {
  expect(readSnapshotName(name)).toBeNull()
})
