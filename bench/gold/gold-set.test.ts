import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { isWhollyInMarks } from '../../src/core/anchor/marks.ts'
import type { TextRange } from '../../src/core/anchor/text-range.ts'
import { type GoldQuote, placeAnnotations } from './gold-article.ts'
import { type GoldArticle, readGoldSet } from './read-gold-set.ts'

const set = readGoldSet(path.join(import.meta.dirname, 'articles'))
const wordsOf = ({ article }: GoldArticle, { start, end }: TextRange) => article.text.slice(start, end)

describe('The gold set', () => {
  test('holds at least 22 articles and 260 quotes that are measured', () => {
    expect(set.length).toBeGreaterThanOrEqual(22)
    expect(set.flatMap(({ quotes }) => quotes).filter(({ isOptional }) => !isOptional).length).toBeGreaterThanOrEqual(260)
  })

  describe.each(set.map((gold) => [gold.name, gold] as const))('%s', (_, gold) => {
    const each = (check: (quote: GoldQuote) => boolean) => gold.quotes.filter((quote) => !check(quote)).map(({ id }) => id)
    const contents = gold.quotes.flatMap(({ content }) => content)

    test('has every annotation’s words once at its place', () => {
      expect(gold.faults).toEqual([])
    })

    test('has ids that are unique, and nests quotes inside their parents', () => {
      expect(new Set(gold.quotes.map(({ id }) => id)).size).toBe(gold.quotes.length)
      expect(each(({ nestedIn, content }) => nestedIn === null || isInside(content, gold.quotes.find(({ id }) => id === nestedIn)?.content ?? []))).toEqual([])
    })

    test('has spans of whole words, without white space at their ends', () => {
      const spans = gold.quotes.flatMap(({ content, verbatim, cue, source, addressee }) => [...content, ...verbatim, ...cue === null ? [] : [cue], ...source, ...addressee])
      const broken = [...spans, ...gold.notQuotes].filter(({ start, end }) => wordsOf(gold, { start, end }).trim().length !== end - start
        || cutsWord(gold.article.text, start) || cutsWord(gold.article.text, end))
      expect(broken.map((span) => wordsOf(gold, span))).toEqual([])
    })

    test('has direct quotes wholly in marks, mixed ones partly, indirect ones not at all', () => {
      expect(each(({ type, verbatim, content }) => type !== 'direct' || JSON.stringify(verbatim) === JSON.stringify(content))).toEqual([])
      expect(each(({ type, phenomena, content }) => type !== 'direct' || phenomena.includes('unbalanced') || isInMarks(gold, content))).toEqual([])
      expect(each(({ type, verbatim, content }) => type !== 'mixed' || (verbatim.length > 0 && isInside(verbatim, content)))).toEqual([])
      expect(each(({ type, verbatim }) => !['indirect', 'reported'].includes(type) || verbatim.length === 0)).toEqual([])
    })

    test('has a source where the speaker is named with the quote, and none where nothing names him', () => {
      expect(each(({ speakerResolution, source }) => (source.length === 0) === ['implicit', 'none'].includes(speakerResolution))).toEqual([])
    })

    test('has no cue and no source inside the words of its own quote', () => {
      expect(each(({ content, cue, source }) => ![...cue === null ? [] : [cue], ...source].some((span) => isInside([span], content)))).toEqual([])
    })

    test('takes no mark both for a quote and for none', () => {
      expect(gold.notQuotes.filter(({ start, end }) => contents.some((content) => content.start === start && content.end === end))).toEqual([])
    })

    test('has actors whose names stand in the text, each spelling of one actor alone', () => {
      const spellings = gold.actors.flatMap(({ name, aliases }) => [name, ...aliases])
      expect(new Set(spellings).size).toBe(spellings.length)
      expect(gold.actors.filter(({ name, aliases }) => ![name, ...aliases].some((spelling) => gold.article.text.includes(spelling)))).toEqual([])
    })
  })
})

describe('Placing annotations', () => {
  const file = (words: string) => ({
    tags: ['test'], actors: [], notQuotes: [],
    quotes: [{ id: 1, type: 'indirect', content: [words], speakerResolution: 'none', speaker: ['UNKNOWN'] }]
  })

  test.each([
    ['words that stand there once', 'that', [{ start: 8, end: 12 }]],
    ['words with the words around them', 'said ⟦he⟧ did', [{ start: 21, end: 23 }]]
  ])('finds %s', (_, words, content) => {
    const { quotes, faults } = placeAnnotations('He said that he said he did', file(words))
    expect(faults).toEqual([])
    expect(quotes[0]?.content).toEqual(content)
  })

  test.each([
    ['words that are not there', 'nobody', 'quote 1, content: “nobody” stands in the text 0 times, not once'],
    ['words that stand there twice', 'said', 'quote 1, content: “said” stands in the text 2 times, not once']
  ])('tells of %s', (_, words, fault) => {
    expect(placeAnnotations('He said that he said he did', file(words)).faults).toEqual([fault])
  })

  test('tells of a speaker who is not among the actors', () => {
    const [quote] = file('that').quotes
    expect(placeAnnotations('that', { ...file('that'), quotes: [{ ...quote, speaker: ['Ada'] }] }).faults)
      .toEqual(['quote 1: the speaker “Ada” is not among the actors'])
  })
})

const isInside = (inner: readonly TextRange[], outer: readonly TextRange[]) =>
  inner.every(({ start, end }) => outer.some((range) => range.start <= start && end <= range.end))

/** Of speech over paragraphs only the last part closes. */
function isInMarks({ article: { text } }: GoldArticle, content: readonly TextRange[]): boolean {
  return content.every((part, i) => isWhollyInMarks(text, part)
    || (content[i + 1] !== undefined && text.slice(part.end, content[i + 1]!.start).trim() === '' && /^["“‘'«„]/.test(text.slice(part.start, part.end))))
}

const cutsWord = (text: string, offset: number) => /[\p{L}\p{N}]{2}/u.test(text.slice(offset - 1, offset + 1))
