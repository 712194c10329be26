import { describe, expect, test } from 'vitest'
import { builtInCodebook } from '../../codebook/built-in-codebook.ts'
import type { Actor, FullArticle } from '../../model.ts'
import type { Destination, Repair } from '../foreign-reader.ts'
import { smallProject } from '../glossator/testing/small-project.ts'
import { contextOf } from '../testing/read-back.ts'
import { assembleProject } from './assemble-project.ts'
import type { ForeignDocument, ForeignSpan } from './foreign-document.ts'
import { surveyDocuments } from './survey-documents.ts'

const text = 'Bell said she had met the council.'
const span = (key: string, name: string, words: string): ForeignSpan =>
  ({ key, name, words, fragments: [{ start: text.indexOf(words), end: text.indexOf(words) + words.length }], id: null, place: key })
const document: ForeignDocument = {
  name: 'bell.txt', id: null, text, unit: 'utf16', links: [], marks: [], notes: [],
  spans: [span('q', 'Q', 'she had met the council'), span('s', 'S', 'Bell'), span('m', 'M', 'said')]
}
const base: Record<string, Destination> = { 'span:Q': { to: 'role', layer: 'quote', role: 'content' }, 'relation:by': { to: 'slot', role: 'source' } }

function assemble(given: Partial<ForeignDocument>, mapping: Record<string, Destination> = {}, articles: readonly FullArticle[] = []): { frames: unknown[]; misfits: string[] } {
  const { data, misfits } = assembleProject([{ ...document, ...given }], { ...base, ...mapping }, contextOf({ codebook: builtInCodebook, articles }), [])
  return {
    frames: data.annotations.map(({ layer, spans, fields }) => [layer, spans.map(({ role, text: words }) => `${role}: ${words}`), fields]),
    misfits: misfits.map(({ place, sentence }) => `${place}: ${sentence}`)
  }
}

const by = { name: 'by', from: 'q', to: 's', place: 'by' }
const quoted = ['quote', ['content: she had met the council', 'source: Bell'], {}]

test('words in a slot need no frame of their own', () => {
  expect(assemble({ links: [by] }).frames).toEqual([quoted])
})

test('words in a slot stay a frame where they are one of another layer', () => {
  expect(assemble({ links: [by] }, { 'span:S': { to: 'role', layer: 'mention', role: 'mention' } }).frames).toEqual([quoted, ['mention', ['mention: Bell'], {}]])
})

test('spans that fill each other’s slots do not use each other up', () => {
  const { frames } = assemble({ links: [by, { ...by, from: 's', to: 'q' }] }, { 'span:S': { to: 'role', layer: 'quote', role: 'content' } })
  expect(frames).toEqual([quoted])
})

test.each<[string, Partial<ForeignDocument>, Record<string, Destination>, string]>([
  ['a role the layer does not have', { links: [by] }, { 'relation:by': { to: 'slot', role: 'boss' } }, 'by: "by" fills no slot: the layer Quote has no role "boss".'],
  ['a slot of nothing', { links: [{ ...by, from: 'm' }] }, {}, 'by: "by" fills no slot: it begins at nothing that became an annotation.'],
  ['a layer the codebook does not have', { spans: [span('q', 'X', 'met')] }, { 'span:X': { to: 'role', layer: 'rumour', role: 'words' } }, 'q: "X" is mapped nowhere: its words are "met".'],
  ['a kind called like a key of every object', { spans: [span('q', 'X', 'met')], links: [{ ...by, name: 'x', to: 'q' }] }, {}, 'by: "x" is no relation: it is mapped nowhere.'],
  ['a value that the field does not have', { marks: [{ name: 'a', value: 'b', on: 'q', place: 'a' }] }, { 'attribute:a=b': { to: 'field', field: 'type', value: 'loud' } }, 'a: Type cannot be “loud”.'],
  ['a field that the layer does not have', { marks: [{ name: 'a', value: 'b', on: 'q', place: 'a' }] }, { 'attribute:a=b': { to: 'field', field: 'tone', value: 'loud' } }, 'a: "a" b sets no field: the layer Quote has no field "tone".'],
  ['a second value', { marks: [{ name: 'a', value: 'b', on: 'q', place: 'a' }, { name: 'a', value: 'b', on: 'q', place: 'a2' }] }, { 'attribute:a=b': { to: 'field', field: 'type', value: 'direct' } }, 'a2: "a" b sets no field: Type is set already.'],
  ['words that are no value of the field’s kind', { marks: [{ name: 'a', words: 'perhaps', on: 'q', place: 'a' }] }, { 'attribute:a': { to: 'value', field: 'negated' } }, 'a: "a" "perhaps" sets no field: it is no boolean.'],
  ['a note on nothing', { notes: [{ on: 'm', text: 'hm', place: 'n' }] }, {}, 'n: The note "hm" is on nothing that became an annotation.'],
  ['a relation that the codebook does not allow', { spans: [span('q', 'Q', 'met'), span('r', 'Q', 'said')], links: [{ ...by, name: 'via', to: 'r' }] }, { 'relation:via': { to: 'relation', type: 'via' } }, 'by: "via" is no relation: Via does not lead from Quote to Quote.'],
  ['a relation of a thing with itself', { links: [{ ...by, name: 'same', to: 'q' }] }, { 'relation:same': { to: 'relation', type: 'same-as' } }, 'by: "same" is no relation: both its ends are the same annotation.'],
  ['half of a surrogate pair in the text', { text: `${text}\ud83d` }, {}, 'bell.txt: Its text holds half of a surrogate pair.'],
  ['a text of blank lines', { text: ' \n' }, {}, 'bell.txt: “bell.txt” holds no words, only blank lines.']
])('%s is a misfit with its place', (_, given, mapping, misfit) => {
  expect(assemble(given, mapping).misfits).toContain(misfit)
})

test('a text that is an article here is that article, and one that is not becomes a new one with its layout', () => {
  const [here] = smallProject.articles
  const context = contextOf({ codebook: builtInCodebook, articles: [here!] })
  const read = assembleProject([{ ...document, text: here!.text, spans: [] }, document, { ...document, name: 'again.txt' }], base, context, [])
  expect(read.data.articles.map(({ id }) => id)).toEqual([here!.id, 'new 1'])
  expect(read.data.articles[1]).toMatchObject({ file: 'bell.txt', text, status: 'new', blocks: [{ start: 0, end: text.length }] })
})

test('names in an attribute are the actors of that name, at hand or new, and nobody where several have it', () => {
  const actor = { ...smallProject.actors[0]!, id: 'bell', name: 'Bell' }
  const named = (...names: string[]): Partial<ForeignDocument> => ({ marks: names.map((words) => ({ name: 'by', on: 'q', words, place: words })) })
  const read = (given: Partial<ForeignDocument>, actors: readonly Actor[]): ReturnType<typeof assembleProject> =>
    assembleProject([{ ...document, ...given }], { ...base, 'attribute:by': { to: 'actor', role: 'speaker' } }, { ...contextOf({ codebook: builtInCodebook, articles: [] }), actors }, [])
  const { data } = read(named('Bell', 'AUTHOR', 'Odd Couple', 'Odd Couple'), [actor])
  const [made, ...more] = data.actors
  expect([made?.name, more]).toEqual(['Odd Couple', []])
  expect(data.annotations[0]?.actors).toEqual({ speaker: ['bell', 'AUTHOR', made?.id] })
  expect(read(named('Bell', ''), [actor, { ...actor, id: 'other' }]).misfits.slice(-2)).toEqual([
    { place: 'Bell', sentence: '"by" "Bell" names no actor: several actors here are called "Bell".' },
    { place: '', sentence: '"by" "" names no actor: the name is empty.' }
  ])
})

test('an annotation that the file gives no id has the same one each time, and another than one like it', () => {
  const ids = (): string[] => assembleProject([{ ...document, spans: [span('a', 'Q', 'met'), span('b', 'Q', 'met'), span('c', 'Q', 'said')] }], base, contextOf({ codebook: builtInCodebook, articles: [] }), [])
    .data.annotations.map(({ id }) => id)
  expect(new Set(ids()).size).toBe(3)
  expect(ids()).toEqual(ids())
})

describe('offsets that count another unit than the format says', () => {
  const emoji = '😀😀 Bell said so.'
  const inUtf16: Partial<ForeignDocument> = { text: emoji, unit: 'codePoint', spans: [{ ...span('q', 'Q', 'said'), words: 'said so', fragments: [{ start: 10, end: 17 }] }] }
  const read = (repairs: readonly Repair[]): ReturnType<typeof assembleProject> =>
    assembleProject([{ ...document, ...inUtf16 }], base, { ...contextOf({ codebook: builtInCodebook, articles: [] }), repairs }, [])

  test('are told, and offered to be mended', () => {
    expect(surveyDocuments([{ ...document, ...inUtf16 }], builtInCodebook, new Map()).repairs).toEqual([
      { id: 'unit', sentence: 'The words of 1 span are where the file says only if its offsets count UTF-16 units; the format counts code points.' }
    ])
    expect(surveyDocuments([document], builtInCodebook, new Map()).repairs).toEqual([])
    const { data, misfits } = read([])
    expect(data.annotations).toEqual([])
    expect(misfits).toEqual([{ place: 'q', sentence: 'No stretch of whole characters of the text lies from 10 to 17. Counted in UTF-16 units, its words are there.' }])
  })

  test('are read in that unit when the analyst wants it so', () => {
    const { data, misfits } = read(['unit'])
    expect([data.annotations[0]?.spans[0], misfits]).toEqual([{ role: 'content', start: 10, end: 17, text: 'said so', prefix: '😀😀 Bell ', suffix: '.' }, []])
  })
})
