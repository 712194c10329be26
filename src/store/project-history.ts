/** The journal of a project file, as the rows of a new database. */
import type { History } from '../core/history.ts'
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
 * All of the journal, or where it is not whole, none of it: a history with a hole could undo what was never there. It may begin
 * with any change, as that of a project that was itself made from a file, and has to end with the one that the file names as its last.
 */
export function historyOfFile({ journal, marker }: Pick<ProjectFileParts, 'journal' | 'marker'>): HistoryOfFile {
  if (journal === null || marker === null || marker.seq === 0) return none
  const { entries: all, problems } = readJournal(segmentsOf(journal))
  const entries = all.filter(({ seq }) => seq > 0)
  const [problem] = problems
  if (problem !== undefined) return left(problem.sentence)
  const first = entries[0]?.seq ?? 0
  const gap = entries.findIndex(({ seq }, i) => seq !== first + i)
  if (gap >= 0) return left(`The change ${first + gap} is missing.`)
  const last = entries.at(-1)
  if (last?.seq !== marker.seq || last.id !== marker.id) return left('It does not end with the change that the project was saved after.')
  const astray = entries.find(({ seq, below, target }) => (below?.seq ?? 0) >= seq || (target ?? 0) >= seq)
  if (astray !== undefined) return left(`The change ${astray.seq} goes on from a later one.`)
  const rows = entries.map((entry) => entry.below !== null && entry.below.seq < first ? { ...entry, below: null } : entry)
  return { entries: rows, history: historyAfter(rows.at(-1) ?? last, (seq) => rows[seq - first]), problems: [] }
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

/** Not 0: that is a project with nothing in it, whose second copy can begin with its first change. */
const none: HistoryOfFile = { entries: [], history: { seq: 1, undo: null, redo: null }, problems: [] }

const left = (why: string): HistoryOfFile =>
  ({ ...none, problems: [`Its history could not be taken along, so that earlier changes cannot be undone; all else is there. ${why}`] })
