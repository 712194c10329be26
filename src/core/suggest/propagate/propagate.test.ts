import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Annotation } from '../../model.ts'
import type { FoundSame } from '../same-words/utterance-index.ts'
import { occurrencesOf } from './occurrences.ts'
import { propagateMention } from './propagate-mention.ts'
import { propagateQuote, propagateUtterance } from './propagate-quote.ts'
import { propagateSpeaker } from './propagate-speaker.ts'
import type { ArticleToSearch } from './propagated.ts'

const article = (id: string, text: string, annotations: Annotation[] = []): ArticleToSearch => ({
  id, text, annotations, blocks: [...text.matchAll(/[^\n]+/g)].map(({ 0: line, index }) => ({
    type: line.startsWith('Read more') ? 'furniture' as const : 'paragraph' as const, start: index, end: index + line.length
  }))
})

const annotation = (
  id: string, articleId: string, layer: string, spans: [role: string, text: string, start?: number][], actors: Record<string, string[]>, more: Partial<Annotation> = {}
): Annotation => ({
  id, articleId, layer, actors, fields: {}, annotatorId: 'a', origin: 'manual', status: 'complete', note: null,
  createdAt: '2031-03-05T00:00:00.000Z', updatedAt: '2031-03-05T00:00:00.000Z',
  spans: spans.map(([role, text, start = 0]) => ({ role, text, start, end: start + text.length, prefix: '', suffix: '' })), ...more
})

const mention = (text: string): Annotation => annotation('m', 'one', 'mention', [['mention', text]], { actor: ['kolvar'] })
const places = (text: string, words: string, id = 'two'): string[] =>
  propagateMention(mention(words), [article(id, text)]).flatMap(({ spans }) => spans.map(({ start, end }) => `${start}:${text.slice(start, end)}`))

test.each([
  ['Marsk left. Then Marsk came back.', 'Marsk', ['0:Marsk', '17:Marsk']],
  ['Mr Marsk left', 'Marsk', ['0:Mr Marsk']],
  ['He met Marsk’s aide and Marsks and UnMarsk and Marsk-born men.', 'Marsk', ['7:Marsk']],
  ['MARSK LEAVES', 'Marsk', ['0:MARSK']],
  ['Anna Marsk and Marsk Castle are named in Marsk', 'Marsk', ['41:Marsk']],
  ['Yesterday Marsk left. “Marsk is gone.”', 'Marsk', ['10:Marsk', '23:Marsk']],
  ['Ana O’Marsk', 'Marsk', []],
  ['Read more about Marsk', 'Marsk', []],
  ['marsk grass', 'Marsk', []],
  ['ウクライナ。', 'ウクライナ', ['0:ウクライナ']],
  ['the engineer left', 'the engineer', []],
  ['he left', 'he', []]
])('in another article, “%s” names %s at %j', (text, words, expected) => {
  expect(places(text, words)).toEqual(expected)
})

test('a line break is as good as a space', () => {
  expect(occurrencesOf('The River\nUnion met.', 'River Union')).toEqual([{ start: 4, end: 15 }])
})

test('a description is looked for in its own article, a pronoun nowhere', () => {
  expect(places('It was the engineer; the engineer left', 'the engineer', 'one')).toEqual(['7:the engineer', '21:the engineer'])
  expect(places('he left, he says', 'he', 'one')).toEqual([])
})

test('what is annotated already, be it rejected, is not proposed', () => {
  const rejected = annotation('x', 'two', 'mention', [['mention', 'Marsk', 17]], { actor: ['other'] }, { status: 'rejected' })
  const found = propagateMention(mention('Marsk'), [article('two', 'Marsk left. Then Marsk came back.', [rejected])])
  expect(found.map(({ spans, actors, articleId }) => [articleId, spans[0]?.start, actors])).toEqual([['two', 0, { actor: ['kolvar'] }]])
})

const quote = (id: string, articleId: string, source: string, speaker: string[], more: Partial<Annotation> = {}): Annotation =>
  annotation(id, articleId, 'quote', [['content', '“We will not beg for our own river.”'], ['source', source]], { speaker }, more)

test.each([
  ['a name in another article', 'Mr Marsk', 'two', 'Mr Marsk', ['UNKNOWN'], {}, true],
  ['a description in its own article', 'The minister', 'one', 'the minister', [], {}, true],
  ['a description in another article', 'the minister', 'two', 'the minister', [], {}, false],
  ['a pronoun', 'she', 'one', 'she', [], {}, false],
  ['another name', 'Marsk', 'one', 'Orr', [], {}, false],
  ['a speaker who is settled', 'Marsk', 'one', 'Marsk', ['orr'], {}, false],
  ['a speaker who is only suggested', 'Marsk', 'one', 'Marsk', ['orr'], { origin: 'suggested', status: 'draft' } as const, true],
  ['the same speaker', 'Marsk', 'one', 'Marsk', ['marsk'], { origin: 'suggested', status: 'draft' } as const, false],
  ['a rejected quote', 'Marsk', 'one', 'Marsk', [], { status: 'rejected' } as const, false]
])('the speaker goes over to %s', (_, source, articleId, otherSource, known, more, expected) => {
  const other = quote('other', articleId, otherSource, known, more)
  const found = propagateSpeaker(quote('q', 'one', source, ['marsk']), [article(articleId, '', [other])])
  expect(found.map(({ annotationId, actors }) => [annotationId, actors])).toEqual(expected ? [['other', ['marsk']]] : [])
})

test('quotes that report the same words are related, once, and take over the speaker where they have none', () => {
  const own = quote('q', 'one', 'Marsk', ['marsk'])
  const others = [quote('a', 'two', 'he', []), quote('b', 'three', 'Orr', ['orr']), quote('c', 'four', 'he', [], { status: 'rejected' })]
  const found: FoundSame[] = others.map(({ id, articleId }) => ({ ref: id, articleId, score: 0.9, kind: 'elided' }))
  const { relations, speakers } = propagateUtterance(own, found, new Map(others.map((other) => [other.id, other])), [{ id: 'r', type: 'same-as', from: 'b', to: 'q' }])
  expect(relations.map(({ type, from, to }) => [type, from, to])).toEqual([['same-as', 'q', 'a']])
  expect(speakers.map(({ annotationId, actors }) => [annotationId, actors])).toEqual([['a', ['marsk']]])
})

test.each([
  ['“WE WON’T BEG FOR OUR OWN RIVER”: MARSK', ['“WE WON’T BEG FOR OUR OWN RIVER”']],
  ['He said: "We will not beg for our own river," and left.', ['"We will not beg for our own river,"']],
  ['We will not beg for our own river, he said.', []],
  ['“We will not beg for our own house.”', []],
  ['Read more: “We will not beg for our own river.”', []],
  ['', []]
])('the words of a quote are found again in marks: %s', (text, expected) => {
  const found = propagateQuote(quote('q', 'one', 'Marsk', ['marsk']), [article('two', text)])
  expect(found.map(({ spans }) => text.slice(spans[0]!.start, spans[0]!.end))).toEqual(expected)
  expect(propagateQuote(quote('q', 'one', 'Marsk', ['marsk']), [article('two', text, [annotation('x', 'two', 'quote', [['content', text]], {})])])).toEqual([])
})

test('whatever the text, places lie in it in order and hold the words', () => {
  const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.array(fc.constantFrom('Marsk', 'MARSK', '’s', ' ', '\n', '-', 'Mr', 'River Union', '.', '“'), { maxLength: 20 }).map((parts) => parts.join('')))
  fc.assert(fc.property(text, fc.oneof(fc.constantFrom('Marsk', 'River Union', 'the'), fc.string({ maxLength: 4 })), (whole, words) => {
    for (const { start, end } of occurrencesOf(whole, words)) {
      expect(whole.slice(start, end).replace(/\s/g, ' ').toLowerCase()).toBe(words.trim().replace(/\s+/gu, ' ').toLowerCase())
    }
    for (const { spans } of propagateMention(mention(words), [article('two', whole)])) expect(spans[0]!.end).toBeLessThanOrEqual(whole.length)
    expect(() => propagateQuote(annotation('q', 'one', 'quote', [['content', whole]], {}), [article('two', whole + words)])).not.toThrow()
  }), { numRuns: 200 })
})
