import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contextOf, readFiles } from '../testing/read-back.ts'
import type { InputFile } from '../foreign-reader.ts'
import { arbitraryProject } from '../glossator/testing/arbitrary-project.ts'
import { smallProject } from '../glossator/testing/small-project.ts'
import { builtInCodebook } from '../../codebook/built-in-codebook.ts'
import type { ProjectData } from '../../model.ts'
import { discrepancies, tallyOf } from '../testing/account.ts'
import { emptyProject, hardProject } from '../testing/hard-project.ts'
import { textOf, wholeOf } from '../testing/output.ts'
import type { WrittenFormat } from '../format.ts'
import { joinPieces } from '../output-pieces.ts'
import { bratFormat } from './brat-format.ts'
import { parseStandoff } from './parse-standoff.ts'
import { foreignReaderOf } from '../foreign/foreign-reader-of.ts'
import { bratKinds } from './brat-names.ts'
import { type BratAnnotations, readAnnotationConfig, readAsBrat } from './testing/brat-rules.ts'
import { writeStandoff } from './write-standoff.ts'

const write = (data: ProjectData): WrittenFormat => joinPieces(writeStandoff(data))

const reader = foreignReaderOf(parseStandoff, bratKinds)

test('the standoff of a small project is the golden file', async () => {
  await expect(wholeOf(write(smallProject))).toMatchFileSnapshot('./golden/small.txt')
})

/** The names of values found, counted by brat's rules. */
function valuesIn(text: string, { textBounds, events, attributes, comments }: BratAnnotations, codebook: ProjectData['codebook']): string[] {
  const points = Array.from(text)
  const stretches = (id: string): number => {
    const fragments = textBounds.get(id)?.fragments ?? []
    return fragments.filter(([start], i) => i === 0 || !/^[\t\n-\r\u001c-\u001e\u0085\u2028\u2029]+$/.test(points.slice(fragments[i - 1]![1], start).join(''))).length
  }
  const spans = [...events.values()].flatMap(({ type, trigger, args }) => {
    const [layer = '', role] = type.replace(/-only$/, '').split('-')
    const head = role ?? codebook.layers.find(({ id }) => id === layer)?.roles[0]?.id ?? ''
    return [...Array.from({ length: stretches(trigger) }, () => `spans.${head}`), ...args.map(([name]) => `spans.${name}`)]
  })
  const fields = new Set(attributes.map(({ type, target }) => `${target} fields.${type.split('_')[1]}`))
  const notes = comments.map(({ type }) => {
    const [, part, role] = type.split('_')
    return type === 'AnnotatorNotes' ? 'note' : part === 'actors' ? `actors.${role}` : `fields.${part}`
  })
  return [...spans, ...[...fields].map((field) => field.replace(/^\S+ /, '')), ...notes]
}

function check(project: ProjectData): void {
  const written = write(project)
  const config = readAnnotationConfig(textOf(written, 'annotation.conf'))
  const found = written.files.filter(({ path }) => path.endsWith('.ann')).flatMap(({ path }) => {
    const text = textOf(written, path.replace(/ann$/, 'txt'))
    const read = readAsBrat(text, textOf(written, path))
    for (const { type } of read.events.values()) expect(config['events']?.has(type)).toBe(true)
    for (const { type } of read.relations) expect(config['relations']?.has(type)).toBe(true)
    for (const { type } of read.attributes) expect(config['attributes']?.has(type)).toBe(true)
    for (const { type } of read.textBounds.values()) expect(config['entities']?.has(type) === true || config['events']?.has(type) === true).toBe(true)
    return valuesIn(text, read, project.codebook)
  })
  expect(discrepancies(project, tallyOf(found), written.loss)).toEqual([])
}

test.each([['hard', hardProject], ['empty', emptyProject], ['small', smallProject]])('brat reads the %s project, and the loss report is true', (_, project) => check(project))

test('brat reads any project, and the loss report is true', () => {
  fc.assert(fc.property(arbitraryProject, check), { numRuns: 60 })
})

test('the configuration names every type as brat can hold it', () => {
  for (const [section, types] of Object.entries(readAnnotationConfig(textOf(write({ ...emptyProject, codebook: builtInCodebook }), 'annotation.conf')))) {
    for (const type of types.keys()) expect(type, section).toMatch(/^[a-zA-Z0-9_-]*[a-zA-Z_-]$/)
  }
})

test('files of articles stay in the folder and apart, whatever the articles are called', () => {
  const paths = write(hardProject).files.map(({ path }) => path)
  expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length)
  for (const path of paths) expect(path).toMatch(/^(?!\.)[^\s"<>:|?*\\]+$/u)
  expect(paths.some((path) => path.split('/').includes('..'))).toBe(false)
})

const file = (path: string, content: string): InputFile => ({ path, bytes: new TextEncoder().encode(content) })
const news = 'Ann 😀 Bell met\nthe council.\r\nShe left.'
const foreign = [
  file('n/1.txt', news),
  file('n/1.ann', [
    'T1\tPerson 0 10\tAnn 😀 Bell', 'T2\tMeet 11 14\tmet', 'T3\tOrganization 15 26\tthe council', 'E1\tMeet:T2 Agent:T1 With:T3', 'T4\tPerson 29 32\tShe',
    'R1\tCoref Arg1:T4 Arg2:T1', 'A1\tNegation E1', '#1\tAnnotatorNotes E1\tsure?', 'T5\tPerson 0 3\tBob', 'T6\tPerson 40 900\tx', '*\tEquiv T1 T4',
    'T7\tPerson 11 26\tmet the council', 'X1\twhat', 'T8\tPerson zero one\tx', 'R2\tCoref Arg1:T99 Arg2:T1', 'N1\tReference T1 Wikipedia:1\tBell'
  ].join('\r\n'))
]
const around = { codebook: builtInCodebook, articles: [] }

test('what another program wrote is surveyed kind by kind, and goes nowhere by itself', () => {
  const survey = reader.survey(foreign, builtInCodebook)
  expect(survey).toMatchObject({ textsNeeded: [] })
  expect('kinds' in survey ? survey.kinds.map(({ id, count, example }) => [id, count, example]) : []).toEqual([
    ['span:Person', 5, 'Ann 😀 Bell'], ['span:Organization', 1, 'the council'], ['span:Meet', 1, 'met'],
    ['relation:Meet:Agent', 1, ''], ['relation:Meet:With', 1, ''], ['relation:Coref', 2, ''], ['attribute:Negation=true', 1, '']
  ])
  expect('proposed' in survey ? new Set(Object.values(survey.proposed).map(({ to }) => to)) : []).toEqual(new Set(['nowhere']))
})

test('what another program wrote is read by the mapping, and what does not fit is listed with its line', () => {
  const { data, misfits } = readFiles(reader, foreign, around, {
    'span:Meet': { to: 'role', layer: 'event', role: 'trigger' }, 'span:Person': { to: 'role', layer: 'mention', role: 'mention' },
    'relation:Meet:Agent': { to: 'slot', role: 'actor' }, 'relation:Meet:With': { to: 'slot', role: 'recipient' },
    'relation:Coref': { to: 'relation', type: 'same-as' }, 'attribute:Negation=true': { to: 'field', field: 'polarity', value: 'negative' }
  })
  expect(data.articles.map(({ text, file: name }) => [name, text])).toEqual([['n/1.txt', news.replace('\r\n', '\n')]])
  expect(data.annotations.map(({ layer, spans, fields, note }) => [layer, spans.map(({ role, text }) => `${role}: ${text}`), fields, note?.text])).toEqual([
    ['mention', ['mention: Ann 😀 Bell'], {}, undefined], ['mention', ['mention: She'], {}, undefined], ['mention', ['mention: met\nthe council'], {}, undefined],
    ['event', ['trigger: met', 'actor: Ann 😀 Bell', 'recipient: the council'], { polarity: 'negative' }, 'sure?']
  ])
  expect(data.relations.map(({ type }) => type)).toEqual(['same-as'])
  expect(misfits).toEqual([
    { place: 'n/1.ann:14', sentence: 'A type and offsets were expected, such as “T1⇥Person 0 5⇥words”.' },
    { place: 'n/1.ann:11', sentence: 'Lines that begin with “*” are not read.' },
    { place: 'n/1.ann:13', sentence: 'Lines that begin with “X1” are not read.' },
    { place: 'n/1.ann:16', sentence: 'Lines that begin with “N1” are not read.' },
    { place: 'n/1.ann:9', sentence: 'The file says "Bob"; the text there is "Ann".' },
    { place: 'n/1.ann:10', sentence: 'No stretch of whole characters of the text lies from 40 to 900.' },
    { place: 'n/1.ann:15', sentence: '"Coref" is no relation: one of its ends did not become an annotation.' }
  ])
})

test('annotations without their text are read against the article of the same file, or not at all', () => {
  const [, ann] = foreign
  const survey = reader.survey([ann!], builtInCodebook)
  expect('textsNeeded' in survey ? survey.textsNeeded : null).toEqual(['n/1.txt'])
  expect(readFiles(reader, [ann!], around).misfits).toEqual(expect.arrayContaining([
    { place: 'n/1.txt', sentence: 'Its text is not in the files, and no article here has its name.' }
  ]))
  const { data: whole } = readFiles(reader, foreign, around)
  const { data } = readFiles(reader, [ann!], { codebook: builtInCodebook, articles: whole.articles }, { 'span:Meet': { to: 'role', layer: 'event', role: 'trigger' } })
  expect(data.annotations.map(({ articleId, spans }) => [articleId, spans.map(({ text }) => text)])).toEqual([[whole.articles[0]!.id, ['met']]])
})

test.each([
  ['no annotations at all', [file('a.pdf', 'x')], '', 'No .ann file is among them.'],
  ['another encoding', [{ path: 'a.ann', bytes: Uint8Array.from([0x54, 0xe9]) }], 'a.ann', 'This file is not in UTF-8, which brat reads.']
])('files with %s are refused', (_, files, place, sentence) => {
  expect(reader.survey(files, builtInCodebook)).toEqual({ faults: [{ place, sentence }] })
  expect(reader.read(files, {}, contextOf(around))).toEqual({ faults: [{ place, sentence }] })
})

test('the format is both written and read', () => expect(bratFormat).toMatchObject({ direction: 'both', write: expect.any(Function) }))
