import fc from 'fast-check'
import { expect, test } from 'vitest'
import { builtInCodebook } from '../../codebook/built-in-codebook.ts'
import type { ProjectData } from '../../model.ts'
import { arbitraryProject } from '../glossator/testing/arbitrary-project.ts'
import { smallProject } from '../glossator/testing/small-project.ts'
import { discrepancies, tallyOf } from '../testing/account.ts'
import { emptyProject, hardProject } from '../testing/hard-project.ts'
import { textOf, wholeOf } from '../testing/output.ts'
import { bothWays, readFiles } from '../testing/read-back.ts'
import type { WrittenFormat } from '../format.ts'
import { joinPieces } from '../output-pieces.ts'
import { doccanoFormat } from './doccano-format.ts'
import { writeExamples } from './write-examples.ts'

const write = (data: ProjectData): WrittenFormat => joinPieces(writeExamples(data))

const { reader } = bothWays(doccanoFormat)

interface Example {
  text: string, article: string, entities: { id: number, start_offset: number, end_offset: number, label: string }[], relations: { id: number, from_id: number, to_id: number, type: string }[]
}

test('the examples of a small project are the golden file', async () => {
  await expect(wholeOf(write(smallProject))).toMatchFileSnapshot('./golden/small.txt')
})

const examplesOf = (project: ProjectData): Example[] =>
  textOf(write(project), 'doccano.jsonl').split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Example)

function check(project: ProjectData): void {
  const examples = examplesOf(project)
  const ids = examples.flatMap(({ entities }) => entities.map(({ id }) => id))
  expect(new Set(ids).size).toBe(ids.length)
  const found = examples.flatMap(({ text, article, entities, relations }) => {
    for (const { from_id: from, to_id: to } of relations) expect([from, to].every((end) => entities.some(({ id }) => id === end))).toBe(true)
    const words = entities.map(({ start_offset: start, end_offset: end }) => text.slice(start, end))
    const had = project.annotations.filter(({ articleId }) => articleId === article).flatMap(({ spans }) => spans.map((span) => span.text))
    expect(words.toSorted()).toEqual(had.toSorted())
    return entities.map(({ label }) => `spans.${label.split('.')[1]}`)
  })
  expect(discrepancies(project, tallyOf(found), write(project).loss)).toEqual([])
}

test.each([['hard', hardProject], ['empty', emptyProject], ['small', smallProject]])('every entity of the %s project is at its words in UTF-16, and the loss report is true', (_, project) => check(project))

test('every entity of any project is at its words in UTF-16, and the loss report is true', () => {
  fc.assert(fc.property(arbitraryProject, check), { numRuns: 60 })
})

const encode = (...lines: readonly unknown[]): Uint8Array => new TextEncoder().encode(lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'))

test('exports of both kinds are read, and what does not fit is listed with its line', () => {
  const bytes = encode(
    { id: 1, text: '😀 Bell met the council.', label: [[3, 7, 'PER'], [0, 1, 'PER'], [3, 7, 'ORG']], Comments: [] },
    '',
    { id: 2, text: 'Bell spoke.', entities: [{ id: 5, label: 'PER', start_offset: 0, end_offset: 4 }, { id: 6, label: 'Quote', start_offset: 5, end_offset: 99 }], relations: [{ id: 0, from_id: 5, to_id: 6, type: 'said' }] },
    { id: 3, text: 'x', label: ['sport'] },
    { id: 4 }
  )
  const { data, misfits } = readFiles(reader, [{ path: 'all.jsonl', bytes }], { codebook: builtInCodebook, articles: [] }, { 'span:PER': { to: 'role', layer: 'mention', role: 'mention' } })
  expect(data.annotations.map(({ layer, spans }) => [layer, spans.map(({ text }) => text)])).toEqual([['mention', ['Bell']], ['mention', ['Bell']]])
  expect(misfits.map(({ place, sentence }) => `${place}: ${sentence}`)).toEqual([
    'all.jsonl:4.label[0]: "sport" is said of the whole text, not of a span.',
    'all.jsonl:5: The line has no "text".',
    'all.jsonl:1.label[1]: No stretch of whole characters of the text lies from 0 to 1.',
    'all.jsonl:1.label[2]: "ORG" is mapped nowhere: its words are "Bell".',
    'all.jsonl:3.entities[1]: No stretch of whole characters of the text lies from 5 to 99.',
    'all.jsonl:3.relations[0]: "said" is no relation: it is mapped nowhere.'
  ])
})

test('a line that is no JSON, or of another shape, is a fault with its place, and nothing is read', () => {
  const files = [{ path: 'a.jsonl', bytes: encode({ text: 'x' }, '{"text": ', { text: 1 }) }]
  expect(reader.survey(files, builtInCodebook)).toEqual({ faults: [
    { place: 'a.jsonl:2', sentence: expect.stringMatching(/^This line is not JSON: .* \(column \d+\)\.$/) as string },
    { place: 'a.jsonl:3.text', sentence: 'A text was expected, not 1.' }
  ] })
})
