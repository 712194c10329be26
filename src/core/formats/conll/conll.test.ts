import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spanOf } from '../../anchor/span.ts'
import type { Annotation, ProjectData } from '../../model.ts'
import { arbitraryProject } from '../glossator/testing/arbitrary-project.ts'
import { smallProject } from '../glossator/testing/small-project.ts'
import { discrepancies, tallyOf } from '../testing/account.ts'
import { emptyProject, hardProject } from '../testing/hard-project.ts'
import { textOf, wholeOf } from '../testing/output.ts'
import { hasPython, runPython } from '../testing/python.ts'
import type { WrittenFormat } from '../format.ts'
import { joinPieces } from '../output-pieces.ts'
import { writeColumns } from './write-columns.ts'

const write = (data: ProjectData): WrittenFormat => joinPieces(writeColumns(data))

test('the columns of a small project are the golden file', async () => {
  await expect(wholeOf(write(smallProject))).toMatchFileSnapshot('./golden/small.txt')
})

/** The entities of a file as seqeval reads IOB2 strictly: one begins with B, and I goes on with the same type. */
function entitiesIn(file: string, texts: readonly string[]): { type: string, words: string }[] {
  const entities: { type: string, start: number, end: number, text: string }[] = []
  let article = -1
  let before = 'O'
  for (const line of file.split('\n').slice(0, -1)) {
    const [token = '', start = '', end = '', tag = ''] = line.split('\t')
    if (token === '-DOCSTART-') article += 1
    if (line === '' || token === '-DOCSTART-') {
      before = 'O'
      continue
    }
    const text = texts[article] ?? ''
    expect(line.split('\t')).toHaveLength(4)
    expect(token).toMatch(/^\S+$/)
    expect(Array.from(text).slice(Number(start), Number(end)).join('')).toBe(token)
    const type = tag.slice(2)
    if (tag.startsWith('B-')) entities.push({ type, start: Number(start), end: Number(end), text })
    else if (tag.startsWith('I-')) {
      expect(before.slice(2)).toBe(type)
      entities.at(-1)!.end = Number(end)
    } else expect(tag).toBe('O')
    before = tag
  }
  return entities.map(({ type, start, end, text }) => ({ type, words: Array.from(text).slice(start, end).join('') }))
}

const layersOf = (project: ProjectData): string[] => project.codebook.layers.map(({ id }) => id)

function foundIn(project: ProjectData): string[] {
  const written = write(project)
  const ids = textOf(written, 'articles.jsonl').split('\n').slice(0, -1).map((line) => (JSON.parse(line) as { article: string }).article)
  const texts = ids.map((id) => project.articles.find((article) => article.id === id)!.text)
  return layersOf(project).flatMap((layer) => entitiesIn(textOf(written, `${layer}.conll`), texts).map(({ type }) => `spans.${type}`))
}

/** The project with its articles on one line each, so that no span is broken at a line's end. */
const onOneLine = (project: ProjectData): ProjectData => {
  const articles = project.articles.map((article) => ({ ...article, text: article.text.replaceAll('\n', ' ') }))
  const texts = new Map(articles.map(({ id, text }) => [id, text]))
  const annotations = project.annotations.map((annotation) =>
    ({ ...annotation, spans: annotation.spans.map(({ role, start, end }) => spanOf(texts.get(annotation.articleId) ?? '', role, start, end)) }))
  return { ...project, articles, annotations }
}

test.each([['hard', onOneLine(hardProject)], ['empty', emptyProject], ['small', smallProject]])('the columns of the %s project are IOB2, and the loss report is true', (_, project) => {
  expect(discrepancies(project, tallyOf(foundIn(project)), write(project).loss)).toEqual([])
})

test('the columns of any project are IOB2, and the loss report is true', () => {
  fc.assert(fc.property(arbitraryProject.map(onOneLine), (project) => {
    expect(discrepancies(project, tallyOf(foundIn(project)), write(project).loss)).toEqual([])
  }), { numRuns: 60 })
})

test('where lines break, entities begin anew, and never does one end inside another', () => {
  fc.assert(fc.property(arbitraryProject, (project) => {
    const carried = project.annotations.flatMap(({ spans }) => spans).length
      - write(project).loss.lost.filter(({ what, kind }) => what.startsWith('spans.') && kind === 'dropped').reduce((sum, { count }) => sum + count, 0)
    expect(foundIn(project).length).toBeGreaterThanOrEqual(carried)
  }), { numRuns: 40 })
})

const text = 'Bell said “we go home now” and left\nfor good.'
const quote = (id: string, ...spans: readonly (readonly [role: string, words: string])[]): Annotation => ({
  ...smallProject.annotations[0]!, id, articleId: 'one', spans: spans.map(([role, words]) => spanOf(text, role, text.indexOf(words), text.indexOf(words) + words.length))
})

test.each<[string, readonly Annotation[], readonly string[], readonly [string, string, number][]]>([
  ['a role that the codebook has earlier wins over a longer span', [quote('a', ['source', text.slice(0, 20)], ['content', 'we go']), quote('b', ['cue', 'said'])], ['cue: said', 'content: we go'], [['spans.source', 'dropped', 1]]],
  ['of the same role the longer wins', [quote('a', ['content', 'go']), quote('b', ['content', 'we go home'])], ['content: we go home'], [['spans.content', 'dropped', 1]]],
  ['of the same length the one that begins earlier wins', [quote('a', ['content', 'go home']), quote('b', ['content', 'me now”'.slice(0, 7)])], ['content: go home'], [['spans.content', 'dropped', 1]]],
  ['of the same place the smaller id wins', [quote('b', ['content', 'home']), quote('a', ['content', 'home'])], ['content: home'], [['spans.content', 'dropped', 1]]],
  ['spans that touch are two', [quote('a', ['content', 'we go']), quote('b', ['content', 'home now'])], ['content: we go', 'content: home now'], []],
  ['half a token is written whole', [quote('a', ['cue', 'ai'])], ['cue: said'], [['spans.cue', 'approximated', 1]]],
  ['a span over a line break is two entities', [quote('a', ['content', 'left\nfor'])], ['content: left', 'content: for'], [['spans.content', 'approximated', 1]]],
  ['outer white space is left off', [quote('a', ['content', ' and '])], ['content: and'], [['spans.content', 'approximated', 1]]],
  ['white space alone is nothing', [quote('a', ['content', '\n'])], [], [['spans.content', 'dropped', 1]]]
])('flat: %s', (_, annotations, entities, losses) => {
  const project = { ...smallProject, articles: [{ ...smallProject.articles[0]!, id: 'one', text }], annotations, relations: [] }
  const written = write(project)
  expect(entitiesIn(textOf(written, 'quote.conll'), [text]).map(({ type, words }) => `${type}: ${words}`)).toEqual(entities)
  expect(written.loss.lost.filter(({ what }) => what.startsWith('spans.')).map(({ what, kind, count }) => [what, kind, count])).toEqual(losses)
})

test.skipIf(!hasPython)('Python splits every line into its four columns', () => {
  const written = write(hardProject)
  for (const layer of layersOf(hardProject)) {
    expect(runPython(['import sys', 'print({len(line.split()) for line in sys.stdin.read().split("\\n") if line})'], textOf(written, `${layer}.conll`))).toBe('{4}')
  }
})
