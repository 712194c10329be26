import { describe, expect, test } from 'vitest'
import { readArticle } from '../../src/core/readers/read-article.ts'
import { placeAnnotations } from '../gold/gold-article.ts'
import type { GoldArticle } from '../gold/read-gold-set.ts'
import type { FoundQuote } from './extractor.ts'
import { figuresOf } from './figures.ts'
import { measures, scoreArticle } from './score.ts'

const text = 'Bakers meet\n\n“We bake,” Ada Pell said. “And we rest.” He said the “hub” was closed. They welcomed it. She called it “a sad day”.\n'
const annotations = {
  tags: ['test'],
  actors: [{ name: 'Ada Pell', aliases: ['Pell'] }, { name: 'Bo Tarn', aliases: [] }],
  quotes: [
    {
      id: 1, type: 'direct', content: ['“We bake,”', '“And we rest.”'], verbatim: ['“We bake,”', '“And we rest.”'], cue: 'Pell ⟦said⟧', source: ['Ada Pell'],
      speakerResolution: 'explicit', speaker: ['Ada Pell']
    },
    { id: 2, type: 'indirect', content: ['the “hub” was closed'], cue: 'He ⟦said⟧', source: ['He'], speakerResolution: 'anaphoric_pronoun', speaker: ['Bo Tarn'] },
    { id: 3, type: 'reported', content: ['welcomed ⟦it⟧'], cue: 'welcomed', source: ['They'], speakerResolution: 'anaphoric_pronoun', speaker: ['UNKNOWN'] },
    { id: 4, type: 'mixed', content: ['it “a sad day”'], verbatim: ['“a sad day”'], cue: 'called', source: ['She'], speakerResolution: 'anaphoric_pronoun', speaker: ['Ada Pell'] }
  ],
  notQuotes: [{ reason: 'scare-quote', words: '“hub”' }]
}
const reading = readArticle({ path: 'bakers.txt', bytes: new TextEncoder().encode(text) }, { newId: () => 'bakers' })
if ('fault' in reading) throw new Error(reading.fault)
const gold: GoldArticle = { name: 'bakers', article: reading.article, ...placeAnnotations(text, annotations) }

const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
const found = (type: FoundQuote['type'], content: readonly string[], more: Partial<FoundQuote> = {}): FoundQuote =>
  ({ content: content.map(at), cue: null, source: [], type, speakers: [], ...more })
const figure = (quotes: readonly FoundQuote[], name: string) => figuresOf(measures, [scoreArticle(gold, quotes)]).find(({ measure }) => measure === name)!

describe('The scores', () => {
  test('are all 1 for the gold set itself', () => {
    const perfect = gold.quotes.map(({ content, cue, source, type, speaker }): FoundQuote =>
      ({ content, cue, source, type, speakers: speaker[0] === 'UNKNOWN' ? [] : [speaker] }))
    const figures = figuresOf(measures, [scoreArticle(gold, perfect)]).filter(({ kind, counts }) => kind !== 'rate' && counts.wanted > 0)
    expect(figures.filter(({ value }) => value !== 1)).toEqual([])
    expect(figures.length).toBeGreaterThan(12)
  })

  test('count a quote in two parts as one, with two segments', () => {
    const parts = [found('direct', ['“We bake,”']), found('direct', ['“And we rest.”'])]
    expect(figure(parts, 'content segments exact').counts).toEqual({ right: 2, found: 2, wanted: 4 })
    expect(figure(parts, 'quotes found').counts).toEqual({ right: 1, found: 2, wanted: 3 })
  })

  test('neither want an optional quote nor blame who finds it', () => {
    expect(figure([found('indirect', ['it. She'])], 'content segments exact').counts).toEqual({ right: 0, found: 0, wanted: 4 })
  })

  test('raise an alarm where marks that quote nobody are taken for a quote', () => {
    expect(figure([found('direct', ['“hub”'])], 'false alarms an article').value).toBe(1)
    expect(figure([found('mixed', ['the “hub” was closed'])], 'false alarms an article').value).toBe(0)
  })

  test.each([
    ['the full name', ['Ada Pell'], 1],
    ['a name with its title', ['Ms Pell'], 1],
    ['a name with its office', ['President Ada Pell'], 1],
    ['a spelling of the same actor', ['Ada Pel', 'Pell'], 1],
    ['somebody else', ['Bo Tarn'], 0],
    ['somebody else who is taken for the same', ['Bo Tarn', 'Pell'], 0]
  ])('know a speaker by %s', (_, names, right) => {
    expect(figure([found('direct', ['“We bake,”', '“And we rest.”'], { speakers: [names] })], 'speaker, named').counts.right).toBe(right)
  })

  test.each([
    ['with the description before it', 'the baker, Ada Pell', 1],
    ['with the description behind it', 'Ada Pell, a baker', 1],
    ['with words that no comma sets apart', 'the baker Ada Pell', 0]
  ])('let a source stand %s', (_, words, right) => {
    const sentence = `“We bake,” ${words}, said.`
    const file = {
      ...annotations, notQuotes: [],
      quotes: [{ id: 1, type: 'direct', content: ['“We bake,”'], verbatim: ['“We bake,”'], source: ['Ada Pell'], speakerResolution: 'explicit', speaker: ['Ada Pell'] }]
    }
    const article = { name: 'one', article: { ...reading.article, text: sentence }, ...placeAnnotations(sentence, file) }
    const start = sentence.indexOf(words)
    const quote: FoundQuote = { content: [{ start: 0, end: 10 }], cue: null, source: [{ start, end: start + words.length }], type: 'direct', speakers: [] }
    const source = figuresOf(measures, [scoreArticle(article, [quote])]).find(({ measure }) => measure === 'source, apposition aside')
    expect(source?.counts.right).toBe(right)
  })

  test('want a cue and a source to begin and end where the gold set has them', () => {
    const quote = found('mixed', ['it “a sad day”'], { cue: at('called'), source: [at('She called')] })
    expect(figure([quote], 'cue exact').counts).toEqual({ right: 1, found: 1, wanted: 3 })
    expect(figure([quote], 'source exact').counts.right).toBe(0)
    expect(figure([quote], 'source, overlapping').counts.right).toBe(1)
  })
})
