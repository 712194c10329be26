/** The spans that an analyst is asked to check: which there are, which one is looked at, and what is done with it. */
import { dropSpans, placeSpan } from '../../core/commands/version.ts'
import type { Doubt } from '../../core/model.ts'
import type { Library } from '../../store/store.ts'
import type { Workbench } from '../workbench/workbench.ts'

/** How many there are, by article. */
export function countDoubts(doubts: Library['doubts']): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { articleId, asked } of doubts.values()) if (asked) counts.set(articleId, (counts.get(articleId) ?? 0) + 1)
  return counts
}

/** In the order in which they are checked: article by article, each from its beginning. */
export const doubtsToCheck = ({ doubts, articles }: Pick<Library, 'doubts' | 'articles'>): Doubt[] =>
  [...doubts.values()].filter(({ asked, articleId }) => asked && articles.has(articleId))
    .sort((a, b) => compare(a.articleId, b.articleId) || a.span.start - b.span.start || compare(a.id, b.id))

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

export const isChecking = ({ view }: Workbench): boolean => view.getState().checking !== null

/** The one that is looked at; null when the panel is closed or nothing is left. */
export function doubtAt({ store, view }: Workbench): Doubt | null {
  const id = view.getState().checking
  return id === null ? null : store.library.get().doubts.get(id) ?? null
}

/** Begins with the open article's first, else with the first of all. */
export async function startChecking(workbench: Workbench): Promise<void> {
  const queue = doubtsToCheck(workbench.store.library.get())
  const { articleId } = workbench.view.getState()
  const first = queue.find((doubt) => doubt.articleId === articleId) ?? queue[0]
  if (first === undefined) workbench.tell('No spans are left to check.')
  else await look(workbench, first)
}

export const stopChecking = ({ view }: Workbench): void => view.setState({ checking: null })

export async function step(workbench: Workbench, by: 1 | -1): Promise<void> {
  const queue = doubtsToCheck(workbench.store.library.get())
  if (queue.length === 0) return stopChecking(workbench)
  const at = queue.findIndex(({ id }) => id === workbench.view.getState().checking)
  await look(workbench, queue[(at + by + queue.length) % queue.length]!)
}

/** At the proposed place, or where the text is selected. */
export async function acceptPlace(workbench: Workbench): Promise<void> {
  const doubt = doubtAt(workbench)
  if (doubt !== null) await settle(workbench, doubt, () => workbench.run(placeSpan, { id: doubt.id }))
}

export async function placeSelection(workbench: Workbench): Promise<void> {
  const doubt = doubtAt(workbench)
  const place = workbench.article.get()?.article.id === doubt?.articleId ? workbench.reader.current?.selection() ?? null : null
  if (doubt === null) return
  if (place === null) workbench.tell('Select the words in the article first.')
  else await settle(workbench, doubt, () => workbench.run(placeSpan, { id: doubt.id, place }))
}

export async function drop(workbench: Workbench): Promise<void> {
  const doubt = doubtAt(workbench)
  if (doubt !== null) await settle(workbench, doubt, () => workbench.run(dropSpans, { ids: [doubt.id] }))
}

/** Does it and goes on to the next. */
async function settle(workbench: Workbench, doubt: Doubt, act: () => Promise<unknown>): Promise<void> {
  const queue = doubtsToCheck(workbench.store.library.get())
  const at = queue.findIndex(({ id }) => id === doubt.id)
  if (await act() === null) return
  const left = queue.toSpliced(at, 1)
  const next = left[at] ?? left[0]
  if (next !== undefined) return look(workbench, next)
  stopChecking(workbench)
  workbench.tell('All spans are checked.')
}

async function look(workbench: Workbench, doubt: Doubt): Promise<void> {
  const range = doubt.proposal ?? undefined
  if (workbench.view.getState().articleId !== doubt.articleId) await workbench.openArticle(doubt.articleId, range === undefined ? {} : { range })
  workbench.view.setState({ checking: doubt.id })
  const { current } = workbench.reader
  if (range === undefined) return
  current?.reveal(range)
  current?.select(range)
}
