import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blocksOf } from '../readers/blocks.ts'
import { suggestDates } from './dates/suggest-dates.ts'
import { suggestEvents } from './events/suggest-events.ts'
import { readPeople } from './people/read-people.ts'
import { suggestMentions } from './people/suggest-mentions.ts'
import { suggestQuotes } from './quotes/suggest-quotes.ts'
import type { ArticleWords, Sentence, Token } from './words/article-words.ts'
import { readWords } from './words/read-words.ts'

const steps: readonly (readonly [string, (words: ArticleWords) => (watched: ArticleWords) => unknown])[] = [
  ['people', () => (watched) => readPeople(watched, [])],
  ['quotes', (words) => { const people = readPeople(words, []); return (watched) => suggestQuotes(watched, people, { language: 'en' }) }],
  ['actors', (words) => { const people = readPeople(words, []); return (watched) => suggestMentions(watched, people) }],
  ['dates', () => (watched) => suggestDates(watched, '2031-03-05')],
  ['events', (words) => { const [people, dates] = [readPeople(words, []), suggestDates(words, '2031-03-05')]; return (watched) => suggestEvents(watched, people, dates, 'en') }]
]

/** How often a step looks at a token or a sentence of the text. */
function looksAt(text: string, prepare: (typeof steps)[number][1]): number {
  const words = readWords(text, blocksOf(text))
  let looks = 0
  const watch = <T>(items: readonly T[]): readonly T[] => new Proxy(items, { get: (target, key) => (looks++, Reflect.get(target, key) as unknown) })
  const run = prepare(words)
  run({ ...words, tokens: watch<Token>(words.tokens), sentences: watch<Sentence>(words.sentences) })
  return looks
}

const phrase = fc.constantFrom(
  'Anna Bergstad', 'said', 'that', 'the minister', '“We will go,”', '“', '”', '‘', '’s', ',', '.', '.\n\n', 'according to', 'on Wednesday', 'last week', 'met', 'of', 'who',
  'the company', 'the rebel leader', 'told reporters', 'IN VARR', 'President', 'he', 'they', 'The 44-year-old', 'mother of two', 'Orvex', 'and', 'invaded', '2031', ':', '—', '(', ')', '1'
)

test.each(steps)('looking for %s takes work that grows with the words, over three sizes and whatever they are', (_, prepare) => {
  fc.assert(fc.property(fc.array(phrase, { minLength: 1, maxLength: 7 }), (unit) => {
    const [once, twice, fourfold] = [150, 300, 600].map((times) => looksAt(`${unit.join(' ')} `.repeat(times), prepare))
    expect(twice).toBeLessThan(2.4 * once! + 500)
    expect(fourfold).toBeLessThan(2.4 * twice! + 500)
  }), { numRuns: 20 })
}, 60_000)
