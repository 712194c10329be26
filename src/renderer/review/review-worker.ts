/** Holds a row for every annotation of the project, and finds among them what a review is about. */
import { layerOf } from '../../core/codebook/codebook.ts'
import type { Annotation, Codebook } from '../../core/model.ts'
import { createReviewQueue, type ReviewQueue } from '../../core/review/review-queue.ts'
import { reviewRowOf } from '../../core/review/review-row.ts'
import { readEveryAnnotation } from '../../store/read-every-annotation.ts'
import { pageLength, type ReviewAnswer, type ReviewQuestion } from './review-messages.ts'

type Following = Extract<ReviewQuestion, { kind: 'follow' }>

let queue: ReviewQueue = createReviewQueue()
let codebook: Codebook | null = null
let selected: readonly string[] = []
/** What is committed while the project is being read: pages that were read before it must not undo it. */
let meanwhile: Following[] | null = null
let reading = 0

addEventListener('message', ({ data: question }: MessageEvent<ReviewQuestion>) => {
  switch (question.kind) {
    case 'read':
      void read(question)
      break
    case 'follow':
      if (meanwhile === null) follow(question)
      else meanwhile.push(question)
      break
    case 'arrange':
      queue.arrange(question.articleIds)
      break
    case 'select': {
      const hear = (ids: readonly string[]): void => tell({ kind: 'begun', number: question.number, ids })
      selected = withLast(queue.select(question.query, question.last.length === 0 ? { count: pageLength, hear } : undefined), question.last)
      const settled = selected.reduce((sum, id) => sum + (queue.isSettled(id) ? 1 : 0), 0)
      tell({ kind: 'selected', number: question.number, count: selected.length, settled, ids: selected.slice(0, pageLength) })
      break
    }
    case 'page':
      tell({ kind: 'page', number: question.number, from: question.from, ids: selected.slice(question.from, question.to) })
  }
})

async function read({ database, codebook: current, articleIds }: Extract<ReviewQuestion, { kind: 'read' }>): Promise<void> {
  const mine = ++reading
  const fresh = createReviewQueue()
  fresh.arrange(articleIds)
  const problems: string[] = []
  meanwhile = []
  codebook = current
  let done = 0
  try {
    await readEveryAnnotation(database, (page, total) => {
      fresh.put(rowsOf(page))
      done += page.length
      if (mine === reading) tell({ kind: 'reading', share: Math.min(1, done / Math.max(1, total)) })
    }, (sentence) => problems.push(sentence))
    if (mine !== reading) return
    queue = fresh
    const missed = meanwhile
    meanwhile = null
    for (const change of missed) follow(change)
    tell({ kind: 'ready', size: queue.size(), problems })
  } catch (error) {
    if (mine === reading) tell({ kind: 'failed', sentence: error instanceof Error ? error.message : String(error) })
  }
}

function follow({ put, removed }: Following): void {
  queue.remove(removed)
  queue.put(rowsOf(put))
}

const rowsOf = (annotations: readonly Annotation[]) =>
  annotations.map((annotation) => reviewRowOf(annotation, codebook === null ? undefined : layerOf(codebook, annotation.layer)))

function withLast(ids: string[], last: readonly string[]): string[] {
  if (last.length === 0) return ids
  const behind = new Set(last)
  return [...ids.filter((id) => !behind.has(id)), ...ids.filter((id) => behind.has(id))]
}

const tell = (answer: ReviewAnswer): void => postMessage(answer)
