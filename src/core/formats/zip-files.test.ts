import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { isZip, unzipFiles, zipFiles } from './zip-files.ts'

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)
const named = (path: string, text = path): { path: string; bytes: Uint8Array<ArrayBuffer> } => ({ path, bytes: utf8(text) })

/** A zip of one file that says it unpacks to as many bytes. */
function claiming(size: number): Uint8Array<ArrayBuffer> {
  const bytes = zipFiles([named('a.json', '{}')])
  const view = new DataView(bytes.buffer)
  const directory = bytes.findLastIndex((_, i) => view.byteLength - i >= 4 && view.getUint32(i, true) === 0x02014b50)
  view.setUint32(directory + 24, size, true)
  return bytes
}

test('files that are zipped and unzipped are the same', () => {
  const files = [named('quotes.csv', 'a,b\r\n'), named('texts/ä 😀.txt', ''), named('loss-report.json', '{}')]
  const zip = zipFiles(files)
  expect(isZip(zip)).toBe(true)
  expect(unzipFiles(zip)).toEqual({ files })
})

test('equal files give equal bytes', () => {
  const files = [named('a.txt'), named('b/c.txt')]
  expect(zipFiles(files)).toEqual(zipFiles(files))
})

test('folders and what systems leave beside files are passed over', () => {
  const zip = zipSync({ 'corpus/': new Uint8Array(), 'corpus/a.ann': utf8('x'), '__MACOSX/corpus/._a.ann': utf8('y'), 'corpus/.DS_Store': utf8('z') })
  expect(unzipFiles(zip)).toEqual({ files: [named('corpus/a.ann', 'x')] })
})

test.each(['../evil.json', 'a/../../evil.json', '/etc/passwd', 'C:\\evil.json', '..\\evil.json'])('a path that leads out of the zip is refused: %s', (path) => {
  expect(unzipFiles(zipSync({ [path]: utf8('x') }))).toEqual({ faults: [{ place: path, sentence: expect.stringContaining('leads out of the zip') }] })
})

test('a zip that would unpack to more than the machine can hold is not unpacked', () => {
  expect(unzipFiles(claiming(600 * 1024 * 1024))).toEqual({ faults: [{ place: '', sentence: expect.stringContaining('larger than 512 MB') }] })
})

test.each([
  ['cut short', zipFiles([named('a.json', 'x'.repeat(500))]).slice(0, 40)],
  ['no zip', utf8('{"a":1}')],
  ['empty', new Uint8Array()]
])('bytes that are %s are no zip that could be opened', (_, bytes) => {
  expect(unzipFiles(bytes)).toEqual({ faults: [{ place: '', sentence: 'This zip is damaged or not whole.' }] })
})
