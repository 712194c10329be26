/**
 * Words a second over the gold set repeated to 10,000 articles, beside a bare pass of Intl.Segmenter, and what the heap grows by.
 * Seconds are of processor time, so that other work on the machine does not count.
 */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { FullArticle } from '../../src/core/model.ts'
import { lineOf, type Line } from '../app/line.ts'

const articleCount = 10_000
/** The bare pass keeps nothing, so fewer will do. */
const bareArticleCount = 2000
/** After these, what is compiled and cached once is there. */
const warmUp = 500

/** What is done with an article; it returns how much it found. */
export interface Work {
  readonly name: string
  run(article: FullArticle): number
}

export function measureSpeed(works: readonly Work[], articles: readonly FullArticle[]): Line[] {
  const segmenter = new Intl.Segmenter('en', { granularity: 'word' })
  const countWords = ({ text }: FullArticle): number => {
    let words = 0
    for (const { isWordLike } of segmenter.segment(text)) if (isWordLike === true) words++
    return words
  }
  const wordCounts = articles.map(countWords)
  const bare = pass(articles, wordCounts, bareArticleCount, countWords)
  return works.flatMap(({ name, run }) => {
    const done = pass(articles, wordCounts, articleCount, run)
    const line = lineOf('suggest speed', { articles: articleCount, words: done.words })
    return [
      line(`${name}: words a second`, done.words / done.seconds, bare.words / bare.seconds),
      line(`${name}: heap growth, MB`, done.heapGrowth / 1e6)
    ]
  })
}

interface Pass {
  readonly words: number
  readonly seconds: number
  /** In bytes. */
  readonly heapGrowth: number
}

function pass(articles: readonly FullArticle[], wordCounts: readonly number[], count: number, run: Work['run']): Pass {
  const nth = (i: number): FullArticle => {
    const article = articles[i % articles.length]!
    // no two texts are equal, so nothing is gained by keeping what was computed for one
    return { ...article, text: `${article.text}\n\n${i}` }
  }
  let found = 0
  for (let i = 0; i < warmUp; i++) found += run(nth(i))
  const heapBefore = heapUsed()
  const before = process.cpuUsage()
  let words = 0
  for (let i = 0; i < count; i++) {
    found += run(nth(i))
    words += wordCounts[i % articles.length]!
  }
  const { user, system } = process.cpuUsage(before)
  if (found === 0) throw new Error('nothing was found in any article')
  return { words, seconds: (user + system) / 1e6, heapGrowth: heapUsed() - heapBefore }
}

function heapUsed(): number {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  if (typeof collect === 'function') collect()
  return process.memoryUsage().heapUsed
}
