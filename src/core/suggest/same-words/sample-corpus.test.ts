import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readArticle } from '../../readers/read-article.ts'
import { suggestArticle } from '../suggest-article.ts'
import { buildUtteranceIndex, type QuoteToCompare } from './utterance-index.ts'

const folder = new URL('../../../../corpus/', import.meta.url)
let ids = 0
const quotes: QuoteToCompare[] = readdirSync(folder).filter((name) => /^\d\d-/.test(name)).flatMap((name) => {
  const reading = readArticle({ path: name, bytes: readFileSync(new URL(name, folder)) }, { newId: () => String(ids++) })
  if (!('article' in reading)) return []
  const { article } = reading
  return suggestArticle(article, { leastSpeaker: 0.35 }).suggestions.filter(({ kind }) => kind === 'quotes').map(({ spans }, i) => {
    const wordsOf = (role: string): string[] => spans.filter((span) => span.role === role).map(({ start, end }) => article.text.slice(start, end))
    return { ref: `${name.slice(0, 2)}:${i}`, articleId: name, content: wordsOf('content'), verbatim: wordsOf('verbatim') }
  })
})

/** Pairs of articles with the kinds of agreement between their quotes, as `06 11: identical`. */
function pairsFound(leastScore: number): Set<string> {
  const index = buildUtteranceIndex(quotes)
  return new Set(quotes.flatMap((quote) => index.findSame(quote, { leastScore }).map(({ ref, kind }) => {
    const [first, second] = [quote.ref.slice(0, 2), ref.slice(0, 2)].sort()
    return `${first} ${second}: ${kind}`
  })))
}

test('the utterance that six papers of the sample corpus report differently is found in the five that print it in English', () => {
  const found = pairsFound(0.7)
  for (const pair of ['06 11: identical', '06 07: elided', '07 11: elided', '06 08: elided', '06 08: bracketed', '08 11: bracketed', '05 11: partial']) {
    expect(found).toContain(pair)
  }
})

test('no two quotes of the sample corpus are taken for the same that are not', () => {
  const same = ['02 03', '02 04', '02 12', '05 11', '06 07', '06 08', '06 11', '06 12', '07 08', '07 11', '07 12', '08 11', '08 12', '11 12', '01 03']
  expect([...pairsFound(0.5)].map((pair) => pair.slice(0, 5)).filter((pair) => !same.includes(pair))).toEqual([])
})
