/** Sentences told to the analyst, in the corner of the screen; problems stay until they are closed. */
import type { Notice, ViewStore } from './view.ts'

/** At most so many are shown; older ones make room. */
const mostShown = 4
const plainSeconds = 5

let lastId = 0

export function tell(view: ViewStore, sentence: string, { tone = 'plain', details = [] }: { tone?: Notice['tone']; details?: readonly string[] } = {}): void {
  const notice: Notice = { id: ++lastId, sentence, tone, details }
  view.setState(({ notices }) => ({ notices: [...notices, notice].slice(-mostShown) }))
  if (tone === 'plain' && details.length === 0) setTimeout(() => closeNotice(view, notice.id), plainSeconds * 1000)
}

export const closeNotice = (view: ViewStore, id: number): void => {
  view.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }))
}

/** The sentence of anything thrown: our own errors carry one. */
export const sentenceOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
