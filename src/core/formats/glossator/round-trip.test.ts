import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codePointOffsets } from '../../anchor/offsets.ts'
import { compareIds } from './canonical-order.ts'
import type { DatasetFile } from './dataset-file.ts'
import { readDataset } from './read-dataset.ts'
import { arbitraryProject } from './testing/arbitrary-project.ts'
import { writeDataset } from './write-dataset.ts'

const meta = { exportedAt: '2031-03-14T09:30:00.000Z', generator: 'glossator test' }
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

/** The project with its records in the order of their ids, as a dataset gives them back. */
const ordered = <R extends { readonly id: string }>(records: readonly R[]): R[] => records.toSorted((a, b) => compareIds(a.id, b.id))

test('what is exported and imported is the same project', () => {
  fc.assert(fc.property(arbitraryProject, (data) => {
    const read = readDataset(writeDataset(data, meta))
    expect(read).toEqual({
      data: {
        ...data,
        annotators: ordered(data.annotators), actors: ordered(data.actors), articles: ordered(data.articles),
        annotations: ordered(data.annotations), relations: ordered(data.relations)
      },
      meta
    })
  }), { numRuns: 80 })
})

test('export, import and export again gives the same bytes', () => {
  fc.assert(fc.property(arbitraryProject, (data) => {
    const first = writeDataset(data, meta)
    const read = readDataset(first)
    if ('faults' in read) throw new Error(JSON.stringify(read.faults))
    expect(decode(writeDataset(read.data, read.meta))).toBe(decode(first))
  }), { numRuns: 60 })
})

test('a dataset is laid out as JSON.stringify lays out its value with two spaces, and ends in one line break', () => {
  fc.assert(fc.property(arbitraryProject, (data) => {
    const text = decode(writeDataset(data, meta))
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`)
  }), { numRuns: 60 })
})

test('equal projects give equal bytes, whatever the order of their records, keys and spans', () => {
  fc.assert(fc.property(arbitraryProject, (data) => {
    const turned = {
      ...data,
      actors: data.actors.toReversed().map(reverseKeys),
      annotations: data.annotations.toReversed().map((annotation) => reverseKeys({
        ...annotation, spans: annotation.spans.toReversed().map(reverseKeys), fields: reverseKeys(annotation.fields), actors: reverseKeys(annotation.actors)
      })),
      articles: data.articles.toReversed().map(reverseKeys),
      relations: data.relations.toReversed().map(reverseKeys),
      codebook: reverseKeys(data.codebook)
    }
    expect(decode(writeDataset(turned, meta))).toBe(decode(writeDataset(data, meta)))
  }), { numRuns: 60 })
})

test('in code points, the text from start to end is the text of the span', () => {
  fc.assert(fc.property(arbitraryProject, (data) => {
    const file = JSON.parse(decode(writeDataset(data, meta))) as DatasetFile
    for (const { articleId, spans } of file.annotations) {
      const points = Array.from(file.articles.find(({ id }) => id === articleId)?.text ?? '')
      for (const { start, end, text } of spans) expect(points.slice(start, end).join('')).toBe(text)
    }
    for (const { text, blocks } of file.articles) {
      for (const { end } of blocks) expect(end).toBeLessThanOrEqual(codePointOffsets(text).length)
    }
  }), { numRuns: 60 })
})

const reverseKeys = <T extends object>(record: T): T => Object.fromEntries(Object.entries(record).toReversed()) as T
