/** Words a second over the gold set repeated to 10,000 articles, and what the heap grows by, beside a bare pass of Intl.Segmenter. */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { FullArticle } from '../../src/core/model.ts'
import { lineOf, type Line } from '../app/line.ts'
import type { Extractor } from './extractor.ts'

const articleCount = 10_000
/** After these, what is compiled and cached once is there. */
const warmUp = 500

export function measureSpeed(extractor: Extractor, articles: readonly FullArticle[]): Line[] {
  const segmenter = new Intl.Segmenter('en', { granularity: 'word' })
  const bare: (article: FullArticle) => number = ({ text }) => {
    let words = 0
    for (const { isWordLike } of segmenter.segment(text)) if (isWordLike === true) words++
    return words
  }
  const wordCounts = articles.map(bare)
  const segmented = pass(articles, wordCounts, bare)
  const suggested = pass(articles, wordCounts, (article) => extractor.extract(article).length)
  const line = lineOf('suggest speed', { articles: articleCount, words: suggested.words })
  return [
    line('words a second', suggested.words / suggested.seconds, segmented.words / segmented.seconds),
    line('heap growth, MB', suggested.heapGrowth / 1e6, segmented.heapGrowth / 1e6)
  ]
}

function pass(articles: readonly FullArticle[], wordCounts: readonly number[], run: (article: FullArticle) => number): { words: number; seconds: number; heapGrowth: number } {
  const nth = (i: number): FullArticle => {
    const article = articles[i % articles.length]!
    // no two texts are equal, so nothing is gained by keeping what was computed for one
    return { ...article, text: `${article.text}\n\n${i}` }
  }
  let found = 0
  for (let i = 0; i < warmUp; i++) found += run(nth(i))
  const heapBefore = heapUsed()
  const started = performance.now()
  let words = 0
  for (let i = 0; i < articleCount; i++) {
    found += run(nth(i))
    words += wordCounts[i % articles.length]!
  }
  const seconds = (performance.now() - started) / 1000
  if (!Number.isFinite(found)) throw new Error('nothing was counted')
  return { words, seconds, heapGrowth: heapUsed() - heapBefore }
}

function heapUsed(): number {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  if (typeof collect === 'function') collect()
  return process.memoryUsage().heapUsed
}
