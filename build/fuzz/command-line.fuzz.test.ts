/** Command lines, the app's and the program's: an exit code of the three, sentences, and no trace of a stack. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { call } from '../../src/cli/testing/call.ts'
import { allFormats } from '../../src/core/formats/all-formats.ts'
import { smallMeta, smallProject } from '../../src/core/formats/glossator/testing/small-project.ts'
import { writeDataset } from '../../src/core/formats/glossator/write-dataset.ts'
import { filesFromArgv } from '../../src/main/argv.ts'
import { expectNoPollution, expectSentence } from './testing/law.ts'
import { byteEdits } from './testing/mutate-bytes.ts'
import { assertFuzzed, assertFuzzedInTime, patience } from './testing/runs.ts'

const dataset = writeDataset(smallProject, smallMeta)
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'glossator-fuzz-'))
  mkdirSync(path.join(folder, 'news'))
  writeFileSync(path.join(folder, 'news/a.txt'), 'A title\n\n“Yes,” said Ida.\n')
  writeFileSync(path.join(folder, 'dataset.json'), dataset)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const words = fc.oneof(
  fc.constantFrom('read', 'suggest', 'validate', 'convert', 'formats', '--to', '--out', '--to=', '--out=', '--help', '-h', '--version', '--', '-', '', '--__proto__', '--constructor=1', '-hh', '--no-help', ...allFormats.map(({ id }) => id)),
  fc.constantFrom('IN/news', 'IN/news/a.txt', 'IN/dataset.json', 'IN/nowhere', 'IN/news/a.txt/x', 'IN/a\u0000b', 'IN/\ud800'),
  fc.string({ unit: 'binary', maxLength: 12 }).filter((word) => !/[/\\]/.test(word))
)

test('the program ends with 0, 1 or 2, and says why in sentences', async () => {
  await assertFuzzedInTime(fc.asyncProperty(fc.array(words, { maxLength: 7 }), byteEdits, fc.boolean(), async (args, change, isWhole) => {
    // whatever it writes, it writes there
    const out = path.join(folder, 'out')
    const given = args.map((word) => word.replace(/^IN\b/, folder)).flatMap((word) => (word === '--out' ? [word, out] : word.startsWith('--out=') ? [`--out=${out}`] : [word]))
    const { code, err } = await call(given, isWhole ? dataset : change(dataset))
    expect([0, 1, 2]).toContain(code)
    if (code !== 0) expect(err).toMatch(/\S/)
    for (const line of err.split('\n').filter((line) => line !== '').slice(0, 20)) expectSentence(line)
    expectNoPollution()
    rmSync(out, { recursive: true, force: true })
    expect(readdirSync(folder).toSorted()).toEqual(['dataset.json', 'news'])
  }), 2)
}, patience)

test('the app takes from any command line absolute paths alone', () => {
  const parts = fc.oneof(fc.string({ unit: 'binary', maxLength: 20 }), fc.constantFrom('--', '-r', '--require', '.', 'a.txt', 'file:///tmp/a%20b.txt', 'file://host/x', 'FILE:///%zz', 'file:///%00', '--inspect', '--user-data-dir=/x', 'glossator://x', '\\\\host\\share'))
  assertFuzzed(fc.property(fc.array(parts, { maxLength: 8 }), fc.boolean(), (argv, isPackaged) => {
    for (const file of filesFromArgv(['glossator', ...argv], '/work', isPackaged)) expect(path.isAbsolute(file)).toBe(true)
    expectNoPollution()
  }))
}, patience)
