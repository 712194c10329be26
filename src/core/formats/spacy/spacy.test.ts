import fc from 'fast-check'
import { expect, test } from 'vitest'
import { builtInCodebook } from '../../codebook/built-in-codebook.ts'
import type { ProjectData } from '../../model.ts'
import { arbitraryProject } from '../glossator/testing/arbitrary-project.ts'
import { smallProject } from '../glossator/testing/small-project.ts'
import { discrepancies, tallyOf } from '../testing/account.ts'
import { emptyProject, hardProject, hardTexts } from '../testing/hard-project.ts'
import { textOf, wholeOf } from '../testing/output.ts'
import { hasPython, runPython } from '../testing/python.ts'
import { bothWays, readFiles } from '../testing/read-back.ts'
import type { WrittenFormat } from '../format.ts'
import { joinPieces } from '../output-pieces.ts'
import { spacyFormat } from './spacy-format.ts'
import { spacyTokens } from './spacy-tokens.ts'
import { writeExamples } from './write-examples.ts'

const write = (data: ProjectData): WrittenFormat => joinPieces(writeExamples(data))

const { reader } = bothWays(spacyFormat)

interface Example {
  text: string
  tokens: { text: string, start: number, end: number, id: number, ws: boolean }[]
  spans: { start: number, end: number, token_start: number, token_end: number, label: string, annotation: string, exact?: { start: number, end: number } }[]
}

test('the examples of a small project are the golden file', async () => {
  await expect(wholeOf(write(smallProject))).toMatchFileSnapshot('./golden/small.txt')
})

const examplesOf = (project: ProjectData): Example[] =>
  textOf(write(project), 'prodigy.jsonl').split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Example)

function check(project: ProjectData): void {
  const { loss } = write(project)
  const words = new Map(project.annotations.map(({ id, spans }) => [id, spans.map(({ text }) => text)]))
  const examples = examplesOf(project)
  const found = examples.flatMap(({ text, tokens, spans }) => {
    const points = Array.from(text)
    expect(tokens.map((token) => `${token.text}${token.ws ? ' ' : ''}`).join('')).toBe(text)
    tokens.forEach(({ id, start, end, text: token }, i) => expect([id, points.slice(start, end).join('')]).toEqual([i, token]))
    return spans.map(({ start, end, token_start: first, token_end: last, label, annotation, exact = { start, end } }) => {
      expect([tokens[first]?.start, tokens[last]?.end]).toEqual([start, end])
      expect(words.get(annotation)).toContain(points.slice(exact.start, exact.end).join(''))
      return `spans.${label.split('.')[1]}`
    })
  })
  expect(discrepancies(project, tallyOf(found), loss)).toEqual([])
  const approximated = loss.lost.filter(({ kind }) => kind === 'approximated').reduce((sum, { count }) => sum + count, 0)
  expect(approximated).toBe(examples.flatMap(({ spans }) => spans).filter(({ exact }) => exact !== undefined).length)
}

test.each([['hard', hardProject], ['empty', emptyProject], ['small', smallProject]])('tokens make up the texts of the %s project, spans align with them, and the loss report is true', (_, project) => check(project))

test('tokens make up the texts of any project, spans align with them, and the loss report is true', () => {
  fc.assert(fc.property(arbitraryProject, check), { numRuns: 60 })
})

test.each(Object.entries(hardTexts))('words and spaces of the %s text give it back, as spaCy’s Doc puts them together', (_, text) => {
  expect(spacyTokens(text).map(({ start, end, isFollowedBySpace }) => `${text.slice(start, end)}${isFollowedBySpace ? ' ' : ''}`).join('')).toBe(text)
})

test.skipIf(!hasPython)('in Python, spans and tokens are where they say, and the last token of a span belongs to it', () => {
  const counted = runPython([
    'import json, sys',
    'examples = [json.loads(line) for line in sys.stdin.read().split("\\n") if line]',
    'for e in examples:',
    '    assert "".join(t["text"] + (" " if t["ws"] else "") for t in e["tokens"]) == e["text"]',
    '    for t in e["tokens"]: assert e["text"][t["start"]:t["end"]] == t["text"]',
    '    for s in e["spans"]: assert e["tokens"][s["token_start"]]["start"] == s["start"] and e["tokens"][s["token_end"]]["end"] == s["end"]',
    'print(sum(len(e["spans"]) for e in examples))'
  ], textOf(write(hardProject), 'prodigy.jsonl'))
  expect(Number(counted)).toBe(examplesOf(hardProject).flatMap(({ spans }) => spans).length)
})

test('answers of Prodigy are read, and what does not fit is listed with its line', () => {
  const bytes = new TextEncoder().encode([
    { text: '😀 Bell met the council.', answer: 'accept', spans: [{ start: 2, end: 6, token_start: 1, token_end: 1, label: 'PERSON' }, { start: 2, end: 60, label: 'PERSON' }], relations: [{ head: 0, child: 1, label: 'x' }] },
    { text: 'Bell spoke.', answer: 'reject', spans: [{ start: 0, end: 4, label: 'PERSON' }] },
    { text: 'Bell left.', spans: [{ start: 0, end: 4 }, { start: 0, end: 4, label: 'PERSON', text: 'Bill' }] }
  ].map((line) => JSON.stringify(line)).join('\n'))
  const { data, misfits } = readFiles(reader, [{ path: 'db.jsonl', bytes }], { codebook: builtInCodebook, articles: [] }, { 'span:PERSON': { to: 'role', layer: 'mention', role: 'mention' } })
  expect(data.annotations.map(({ spans }) => spans.map(({ text }) => text))).toEqual([['Bell']])
  expect(misfits.map(({ place, sentence }) => `${place}: ${sentence}`)).toEqual([
    'db.jsonl:1.relations[0]: Relations between tokens are not read.',
    'db.jsonl:2: The example was not accepted: its answer is "reject".',
    'db.jsonl:3.spans[0]: The span has no label.',
    'db.jsonl:1.spans[1]: No stretch of whole characters of the text lies from 2 to 60.',
    'db.jsonl:3.spans[1]: The file says "Bill"; the text there is "Bell".'
  ])
})
