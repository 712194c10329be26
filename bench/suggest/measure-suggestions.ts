/** What `npm run bench:suggest` does: every extractor over the gold set, and what was asked for besides. */
import path from 'node:path'
import { suggestArticle } from '../../src/core/suggest/suggest-article.ts'
import { readGoldSet } from '../gold/read-gold-set.ts'
import { compromise } from './baselines/compromise.ts'
import { neighbouringVerb } from './baselines/neighbouring-verb.ts'
import { pairMarks } from './baselines/pair-marks.ts'
import { describedLines } from './described.ts'
import { errorsOf } from './errors.ts'
import type { Extractor } from './extractor.ts'
import { figuresOf } from './figures.ts'
import { product } from './product.ts'
import { linesOf, tableOf } from './report.ts'
import { measures, scoreArticle } from './score.ts'
import { measureSpeed, type Work } from './speed.ts'

const extractors: readonly Extractor[] = [product, pairMarks, neighbouringVerb, compromise]

const works: readonly Work[] = [
  { name: 'quotes', run: (article) => product.extract(article).length },
  { name: 'everything', run: (article) => suggestArticle(article, { leastSpeaker: 0.5 }).suggestions.length }
]

export interface Asked {
  readonly json: boolean
  readonly errors: boolean
  readonly speed: boolean
  /** Of the passages in `described/` alone. */
  readonly described: boolean
  /** Only articles whose name contains one of these; all where there are none. */
  readonly articles: readonly string[]
}

export function run(folder: string, { json, errors, speed, described, articles }: Asked, write: (line: string) => void): void {
  if (described) {
    for (const line of describedLines(path.resolve(folder, '../../suggest/described'))) write(line)
    return
  }
  const set = readGoldSet(folder).filter(({ name }) => articles.length === 0 || articles.some((part) => name.includes(part)))
  if (set.length === 0) throw new Error(`There is no article named ${articles.join(' or ')}.`)
  const faults = set.flatMap(({ name, faults: found }) => found.map((fault) => `${name}: ${fault}`))
  if (faults.length > 0) throw new Error(faults.join('\n'))

  if (speed) {
    for (const line of measureSpeed(works, set.map(({ article }) => article))) write(JSON.stringify(line))
    return
  }
  if (errors) {
    for (const gold of set) for (const error of errorsOf(scoreArticle(gold, product.extract(gold.article)))) write(error)
    return
  }
  const results = extractors.map((extractor) => ({
    extractor: extractor.name,
    figures: figuresOf(measures, set.map((gold) => scoreArticle(gold, extractor.extract(gold.article))))
  }))
  if (json) for (const line of linesOf(results)) write(line)
  else write(tableOf(results))
}
