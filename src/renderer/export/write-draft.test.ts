import { expect, test } from 'vitest'
import { smallMeta, smallProject } from '../../core/formats/glossator/testing/small-project.ts'
import { wholeProject } from '../../core/formats/select-data.ts'
import { writableFormats, writeDraft } from './write-draft.ts'

test.each(writableFormats.map(({ id }) => id))('a draft of %s says what is written and what is lost', (format) => {
  const { facts, files } = writeDraft(smallProject, { format, selection: wholeProject, meta: smallMeta })
  expect(facts.loss.format).toBe(format)
  expect(facts.files.map(({ path, size }) => [path, size])).toEqual(files.map(({ path, bytes }) => [path, bytes.byteLength]))
})

test('a file that is text is shown by its first forty lines, others not at all', () => {
  const dataset = writeDraft(smallProject, { format: 'glossator', selection: wholeProject, meta: smallMeta })
  const [first] = dataset.facts.files
  expect(first?.beginning?.split('\n')).toHaveLength(41)
  expect(first?.beginning).toMatch(/^\{\n {2}"format": "glossator\.dataset",/)
  expect(first?.beginning).toMatch(/\n…$/)
  const parquet = writeDraft(smallProject, { format: 'parquet', selection: wholeProject, meta: smallMeta })
  expect(parquet.facts.files.filter(({ path }) => path.endsWith('.parquet')).map(({ beginning }) => beginning).every((shown) => shown === null)).toBe(true)
})

test('only what is selected is written', () => {
  const layers = ['mention']
  const { facts } = writeDraft(smallProject, { format: 'jsonl', selection: { ...wholeProject, layers }, meta: smallMeta })
  expect(facts.loss.annotations.in).toBe(smallProject.annotations.filter(({ layer }) => layers.includes(layer)).length)
})

test('a format that there is not is refused in a sentence', () => {
  expect(() => writeDraft(smallProject, { format: 'word', selection: wholeProject, meta: smallMeta })).toThrow('There is no format “word” to write.')
})
