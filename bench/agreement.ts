/**
 * What the agreement of two readers costs, all measures but γ, with intervals: processor time of a bare Node, the best of the runs, at
 * three sizes. γ is measured by itself, on the smallest. `node agreement.mjs ARTICLES ANNOTATIONS RUNS` writes a JSON line a figure.
 */
import process from 'node:process'
import { agreementOf } from '../src/core/agreement/agreement-of.ts'
import { gammaOfLayer } from '../src/core/agreement/gamma-of-layer.ts'
import { readingsWithin } from '../src/core/agreement/readings.ts'
import { spanOf } from '../src/core/anchor/span.ts'
import type { Annotation, FieldValue, ProjectData, Span } from '../src/core/model.ts'
import { randomFrom } from './made-article.ts'
import { makeProject } from './made-project.ts'

const [mode = '', ...rest] = process.argv.slice(2)
if (mode === '--gamma') measureGamma(Number(rest[0]), Number(rest[1]))
else measureAll(Number(mode), Number(rest[0]), Number(rest[1]))

function measureAll(articles: number, annotations: number, runs: number): void {
  const data = doublyRead(articles, annotations)
  const times = Array.from({ length: runs }, () => timed(() => agreementOf(readingsWithin(data))))
  const bare = timed(() => agreementOf(readingsWithin(data), { replicates: 0 }))
  tell({ articles, annotations }, 'all but gamma', Math.min(...times))
  tell({ articles, annotations }, 'without intervals', bare)
}

function measureGamma(articles: number, annotations: number): void {
  const readings = readingsWithin(doublyRead(articles, annotations))
  let steps = 0
  const time = timed(() => {
    const layer = readings.codebook.layers.find(({ id }) => id === 'quote')
    if (layer === undefined) throw new Error('There is no layer of quotes.')
    const gamma = gammaOfLayer(readings, layer)
    while (gamma.next().done !== true) steps++
  })
  tell({ articles, annotations }, 'gamma of one layer', time)
  tell({ articles, annotations }, 'a step of gamma', time / steps)
}

/** `value` is in milliseconds. */
function tell(size: object, figure: string, value: number): void {
  console.log(JSON.stringify({ bench: 'agreement', ...size, figure, value: Math.round(value * 100) / 100 }))
}

/** A second reader finds nine tenths of what the first did, the boundaries a little off, and now and then says something else. */
function doublyRead(articles: number, annotations: number): ProjectData {
  const data = makeProject({ articles, annotations, words: 600 })
  const texts = new Map(data.articles.map(({ id, text }) => [id, text]))
  const random = randomFrom(7)
  const move = (span: Span, text: string): Span => {
    const start = Math.max(0, span.start + Math.floor(random() * 5) - 2)
    return spanOf(text, span.role, start, Math.min(text.length, Math.max(start + 1, span.end + Math.floor(random() * 5) - 2)))
  }
  const say = (fields: Annotation['fields']): Record<string, FieldValue> =>
    Object.fromEntries(Object.entries(fields).map(([id, value]) => [id, random() < 0.1 && typeof value === 'string' ? `${value}-${Math.floor(random() * 4)}` : value]))
  const second = data.annotations.filter(() => random() < 0.9).map((annotation): Annotation => ({
    ...annotation, id: `${annotation.id}-2`, annotatorId: 'second', fields: say(annotation.fields),
    actors: { speaker: [`actor-${Math.floor(random() * 40)}`] },
    spans: annotation.spans.map((span) => (random() < 0.3 ? move(span, texts.get(annotation.articleId) ?? '') : span))
  }))
  const first = data.annotations.map((annotation) => ({ ...annotation, actors: { speaker: [`actor-${Math.floor(random() * 40)}`] } }))
  return { ...data, annotators: [...data.annotators, { id: 'second', name: 'Second' }], annotations: [...first, ...second] }
}

function timed(work: () => unknown): number {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}
