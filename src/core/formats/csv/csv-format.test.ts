import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { canWrite, type OutputFile } from '../format.ts'
import { smallMeta, smallProject } from '../glossator/testing/small-project.ts'
import { readCsv, undoDefusing } from '../tables/testing/read-back.ts'
import { hardMeta, hardProject } from '../testing/hard-project.ts'
import { csvFormat } from './csv-format.ts'
import { csvLines } from './write-csv.ts'

const filesOf = (...[data, meta]: [typeof smallProject, typeof smallMeta]): readonly OutputFile[] => {
  if (!canWrite(csvFormat)) throw new Error('CSV is not written')
  return csvFormat.write(data, meta).files
}
const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
const oneColumn = (name: string, texts: readonly string[]): string =>
  [...csvLines({ name: 't', columns: [{ name, type: 'string', nullable: false }], rows: texts.map((text) => [text]) })].join('')

test.each([
  ['=cmd()', '\'=cmd()'], ['+1', '\'+1'], ['-1', '\'-1'], ['@x', '\'@x'], ['\t=1', '\'\t=1'], ['\r=1', '"\'\r=1"'], ['\n=1', '"\'\n=1"'],
  ['＝1', '\'＝1'], ['\'=1', '\'\'=1'], ['\'\'-', '\'\'\'-'], ['\'tis', '\'tis'], ['a=1', 'a=1'], ['=1,"2"', '"\'=1,""2"""']
])('the text %j is written %j, so that no spreadsheet runs it', (text, cell) => {
  expect(oneColumn('a', [text])).toBe(`\ufeffa\r\n${cell}\r\n`)
})

test('any texts come back when the apostrophes are taken away as documented', () => {
  const texts = fc.array(fc.string({ unit: fc.constantFrom('\'', '=', '-', '@', '\t', '\r', '\n', '"', ',', 'a', '😀', '＝') }).map((text) => `${text}.`), { minLength: 1 })
  fc.assert(fc.property(texts, (all) => {
    const { data } = Papa.parse<string[]>(oneColumn('a', all).slice(1), { delimiter: ',', newline: '\r\n' })
    expect(data.slice(1, -1).map(([cell]) => undoDefusing(cell ?? ''))).toEqual(all)
  }))
})

test('negative numbers stay numbers, and no text of a hard project begins as a formula', () => {
  const files = filesOf(hardProject, hardMeta)
  expect(readCsv(files).get('stances')?.find(({ id }) => id === 'combining')).toMatchObject({ field_strength: -0.5 })
  const cells = files.filter(({ path }) => path.endsWith('.csv')).flatMap(({ bytes }) => Papa.parse<string[]>(decode(bytes).slice(1), { delimiter: ',', newline: '\r\n' }).data.flat())
  expect(cells.filter((cell) => /^[=+\-@\t\r\n]/.test(cell))).toEqual(['-0.5'])
})

test('the files begin with the mark by which Excel knows UTF-8, and their records end as RFC 4180 has it', () => {
  const files = filesOf(smallProject, smallMeta).filter(({ path }) => path.endsWith('.csv'))
  expect(files.filter(({ bytes }) => bytes[0] !== 0xef || bytes[1] !== 0xbb || bytes[2] !== 0xbf || !decode(bytes).endsWith('\r\n'))).toEqual([])
  expect(files.length).toBe(13)
})

const hasPython = spawnSync('python3', ['--version']).status === 0

test.skipIf(!hasPython)('Python’s reader sees the same records as the other one', () => {
  // Before 3.11 it refuses NUL.
  const spans = filesOf(hardProject, hardMeta).find(({ path }) => path === 'spans.csv')!.bytes
  const text = decode(spans).replaceAll('\u0000', ' ')
  const script = 'import csv, io, json, sys; print(json.dumps(list(csv.reader(io.StringIO(sys.stdin.buffer.read().decode("utf-8-sig"), newline="")))))'
  const { stdout, stderr } = spawnSync('python3', ['-c', script], { input: text, encoding: 'utf8' })
  expect(stderr).toBe('')
  expect(JSON.parse(stdout)).toEqual(Papa.parse<string[]>(text.slice(1), { delimiter: ',', newline: '\r\n', skipEmptyLines: true }).data)
})

test.each(filesOf(smallProject, smallMeta).filter(({ path }) => path.endsWith('.csv')))('$path of a small project', async ({ path, bytes }) => {
  await expect(decode(bytes)).toMatchFileSnapshot(`golden/${path}`)
})
