/** The journal of a project file, as the rows of a new database. */
import { noHistory, type History } from '../core/history.ts'
import { joinBytes } from '../core/project-file/join-bytes.ts'
import { partNames, type ProjectFileParts } from '../core/project-file/project-file.ts'
import { readJournal, type Segment } from '../core/second-copy/read-journal.ts'
import { historyAfter } from '../core/second-copy/replay.ts'
import type { JournalEntry } from './journal-row.ts'

export interface HistoryOfFile {
  readonly entries: readonly JournalEntry[]
  readonly history: History
  /** Why there is less than the file has, in sentences. */
  readonly problems: readonly string[]
}

/**
 * All of the journal, or where it is not whole, none of it: a history with a hole could undo what was never there. It has to go
 * from the first change to the one that the file names as its last.
 */
export function historyOfFile({ journal, marker }: Pick<ProjectFileParts, 'journal' | 'marker'>): HistoryOfFile {
  if (journal === null || marker === null || marker.seq === 0) return none
  const { entries: all, problems } = readJournal(segmentsOf(journal))
  const entries = all.filter(({ seq }) => seq > 0)
  const [problem] = problems
  if (problem !== undefined) return left(problem.sentence)
  const gap = entries.findIndex(({ seq }, i) => seq !== i + 1)
  if (gap >= 0) return left(`The change ${gap + 1} is missing.`)
  const last = entries.at(-1)
  if (last?.seq !== marker.seq || last.id !== marker.id) return left('It does not end with the change that the project was saved after.')
  const astray = entries.find(({ seq, below, target }) => (below?.seq ?? 0) >= seq || (target ?? 0) >= seq)
  if (astray !== undefined) return left(`The change ${astray.seq} goes on from a later one.`)
  return { entries, history: historyAfter(last, (seq) => entries[seq - 1]), problems: [] }
}

/** In bytes. A text of more than some hundred megabytes cannot be held at all. */
const segmentSize = 16 * 1024 * 1024

/** The journal in pieces of whole lines. */
function* segmentsOf(journal: readonly Uint8Array[]): Generator<Segment, void, undefined> {
  let held: Uint8Array[] = []
  let size = 0
  const take = (): Segment => ({ name: partNames.journal, text: new TextDecoder().decode(joinBytes(held)) })
  for (const chunk of journal) {
    const end = size + chunk.length < segmentSize ? 0 : chunk.lastIndexOf(lineBreak) + 1
    held.push(end === 0 ? chunk : chunk.subarray(0, end))
    size += chunk.length
    if (end === 0) continue
    yield take()
    held = [chunk.subarray(end)]
    size = chunk.length - end
  }
  if (size > 0) yield take()
}

const lineBreak = 0x0a

const none: HistoryOfFile = { entries: [], history: noHistory, problems: [] }

const left = (why: string): HistoryOfFile =>
  ({ ...none, problems: [`Its history could not be taken along, so that earlier changes cannot be undone; all else is there. ${why}`] })
