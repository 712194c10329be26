/**
 * The queue of a review: what a filter takes over all of a project's annotations, first sorted and from then on, against a plain
 * `filter` of the same rows by one property in the same run. Processor time of a bare Node, medians; the window asks a worker that runs
 * the same. `node review.mjs ANNOTATIONS RUNS` writes a JSON line a figure.
 */
import process from 'node:process'
import { everything, type ReviewFilter } from '../src/core/review/review-filter.ts'
import { createReviewQueue, type ReviewOrder } from '../src/core/review/review-queue.ts'
import { fieldValueKey, type ReviewRow } from '../src/core/review/review-row.ts'
import { randomFrom } from './made-article.ts'
import { percentile } from './percentile.ts'

const [annotations = '', runs = ''] = process.argv.slice(2)
measure(Number(annotations), Number(runs))

function measure(count: number, times: number): void {
  const rows = makeRows(count)
  const queue = createReviewQueue()
  queue.arrange([...new Set(rows.map(({ articleId }) => articleId))])
  queue.put(rows)
  const select = (filter: Partial<ReviewFilter>, order: ReviewOrder = 'text') => () => queue.select({ filter: { ...everything, ...filter }, order, sample: null })
  const plain = percentile(Array.from({ length: times }, () => timed(() => rows.filter(({ status }) => status === 'draft'))), 0.5)
  const tell = (figure: string, value: number): void =>
    console.log(JSON.stringify({ bench: 'review', annotations: count, figure, value: round(value), baseline: round(plain), ratio: round(value / plain) }))
  tell('first queue, with the sorting', timed(select({})))
  const cases: readonly [string, () => unknown][] = [
    ['by status', select({ statuses: ['draft'] })],
    ['by actor', select({ actorIds: ['actor 7'] })],
    ['by layer, value and confidence', select({ layers: ['quote'], values: [fieldValueKey('type', 'direct')], confidence: { least: 0, most: 0.5 } })],
    ['everything', select({})]
  ]
  for (const [figure, work] of cases) tell(figure, percentile(Array.from({ length: times }, () => timed(work)), 0.5))
  tell('another order, with the sorting', timed(select({}, 'leastSure')))
  tell('a sample of 200 by layer', timed(() => queue.select({ filter: everything, order: 'text', sample: { size: 200, by: 'layer', seed: 7 } })))
}

function makeRows(count: number): ReviewRow[] {
  const random = randomFrom(7)
  const one = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!
  return Array.from({ length: count }, (_, i) => {
    const origin = one(['manual', 'accepted', 'suggested'] as const)
    return {
      id: `0193a${String(i).padStart(8, '0')}`, articleId: `article ${Math.floor(random() * count / 50)}`, layer: one(['quote', 'stance', 'event', 'mention']),
      status: one(['draft', 'complete', 'accepted', 'rejected'] as const), annotatorId: one(['ada', 'ben', 'cho']), origin,
      confidence: origin === 'manual' ? null : random(), updatedAt: new Date(1.9e12 + Math.floor(random() * 1e10)).toISOString(),
      start: Math.floor(random() * 5000), actorIds: [`actor ${Math.floor(random() * 200)}`], values: [fieldValueKey('type', one(['direct', 'mixed', 'indirect']))],
      hasNote: random() < 0.1, isIncomplete: random() < 0.2
    }
  })
}

function timed(work: () => unknown): number {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
