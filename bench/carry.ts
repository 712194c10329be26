/**
 * What another text costs: processor time of a bare Node, the best of the runs. `node carry.mjs WORDS SPANS RUNS` edits a made
 * article, a word in fifty, a paragraph taken out, one put in and one moved, carries its spans, and writes a JSON line a figure.
 * `plan` is what a worker does; `command` is what then runs on the screen's thread.
 */
import process from 'node:process'
import { builtInCodebook } from '../src/core/codebook/built-in-codebook.ts'
import type { State } from '../src/core/commands/command.ts'
import { takeText } from '../src/core/commands/version.ts'
import type { Article, RecordOf, TableName } from '../src/core/model.ts'
import { correctedText } from '../src/core/versions/new-text.ts'
import { planText } from '../src/core/versions/plan-text.ts'
import { makeArticle, randomFrom } from './made-article.ts'

const [words = 0, spans = 0, runs = 1] = process.argv.slice(2).map(Number)
const made = makeArticle(words, Math.round(spans / 2))
const after = edited(made.text)
const article: Article = {
  id: 'made', file: 'made.txt', sha256: '', textSha256: 'before', encoding: 'utf-8', title: 'Made', outlet: null, byline: null,
  publishedAt: null, publishedBasis: null, language: 'en', status: 'annotating'
}
const full = { ...article, text: made.text, blocks: made.blocks }
const plan = planText(full, correctedText(full, after), made.annotations)
const prepared = { from: 'before', kept: [...plan.kept], proposals: [...plan.proposals] }
const state = stateOf({
  codebook: [builtInCodebook], articles: [article], texts: [{ id: 'made', text: made.text }], blocks: [{ id: 'made', blocks: [...made.blocks] }],
  annotations: made.annotations
})
let ids = 0
const stamp = { now: '2031-01-01T00:00:00.000Z', newId: () => `id-${++ids}`, annotatorId: 'bench' }

tell('plan', best(() => planText(full, correctedText(full, after), made.annotations)))
tell('command', best(() => takeText.run(state, { id: 'made', taken: plan.taken, cause: 'correction', reason: '', prepared }, stamp)))
for (const [kind, count] of Object.entries(plan.counts)) tell(`spans ${kind}`, count)

function best(work: () => unknown): number {
  return Math.min(...Array.from({ length: runs }, () => {
    const start = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1000
  }))
}

/** Times are in milliseconds. */
function tell(figure: string, value: number): void {
  console.log(JSON.stringify({ bench: 'carry', words, spans, figure, value: Math.round(value * 10) / 10 }))
}

function edited(text: string): string {
  const random = randomFrom(11)
  const paragraphs = text.split('\n\n').map((line) => line.split(' ').map((word) => (random() < 0.02 ? `${word}x` : word)).join(' '))
  const third = Math.floor(paragraphs.length / 3)
  const [moved = ''] = paragraphs.splice(third, 1)
  return paragraphs.toSpliced(2 * third, 0, moved, 'A paragraph that was not there before.').toSpliced(5, 1).join('\n\n')
}

function stateOf(records: { readonly [T in TableName]?: readonly RecordOf<T>[] }): State {
  const all = <T extends TableName>(table: T): readonly RecordOf<T>[] => records[table] ?? []
  return { all, get: <T extends TableName>(table: T, id: string) => all(table).find((record) => record.id === id) }
}
