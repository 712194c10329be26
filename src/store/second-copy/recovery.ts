/** A recovery on its way: what was read of the second copy, and what can be made of it. For a worker, since all of a project is in it. */
import { generator } from '../../core/generator.ts'
import type { Records } from '../../core/change.ts'
import type { ProjectFileParts } from '../../core/project-file/project-file.ts'
import { readProjectFile } from '../../core/project-file/read-project-file.ts'
import { glanceAtLine, type JournalEntry } from '../../core/second-copy/journal-line.ts'
import { previewOfEntries, previewOfProject, type PreviewRow } from '../../core/second-copy/preview.ts'
import { linesOf, readJournal, type Segment } from '../../core/second-copy/read-journal.ts'
import { continueFrom, replay } from '../../core/second-copy/replay.ts'
import { createProjectFrom, type CreatedProject } from '../create-project.ts'
import { Database } from '../database.ts'
import { readProjectParts } from '../read-project-parts.ts'
import { partsOfRecords, recordsOfParts } from './project-records.ts'
import type { BaseKind, RecoveryPlan } from './recovery-messages.ts'
import { restore } from './restore.ts'
import { decode } from './vault-end.ts'

/** No list shows more rows. */
export const shownRows = 300

interface Chosen {
  readonly kind: BaseKind
  readonly base: Records
  readonly entries: readonly JournalEntry[]
  readonly seq: number
}

export class Recovery {
  #after = -1
  #segments: Segment[] = []
  #snapshot: ProjectFileParts | null = null
  #chosen: Chosen | null = null

  /** Forgets the segments; the snapshot stays until there is another. */
  begin(after: number): void {
    this.#after = after
    this.#segments = []
    this.#chosen = null
  }

  /** From the last backwards. Whether all in it is of before, so that no earlier one is needed. */
  takeSegment(name: string, bytes: Uint8Array): boolean {
    const segment = { name, text: decode(bytes) }
    this.#segments.unshift(segment)
    return isOlder(segment, this.#after)
  }

  takeSnapshot(bytes: Uint8Array): { readonly seq: number; readonly savedAt: string; readonly problems: readonly string[] } | { readonly sentence: string } {
    this.#snapshot = null
    const read = readProjectFile(bytes)
    if ('faults' in read) return { sentence: read.faults[0]?.sentence ?? 'It cannot be read.' }
    this.#snapshot = read.parts
    const problems = read.missing.map(({ place, sentence }) => place === '' ? sentence : `${place}: ${sentence}`)
    return { seq: read.parts.marker?.seq ?? 0, savedAt: read.parts.meta.exportedAt, problems }
  }

  /** Null where there is nothing upon which the changes could be put. `database` is the one as which it is to go on. */
  async plan(kind: BaseKind, database: string | null): Promise<RecoveryPlan | null> {
    this.#chosen = null
    const journal = readJournal(this.#segments, this.#after)
    const start = await this.#startOf(kind, journal.entries, database)
    if (start === null) return null
    const { entries, stop } = continueFrom(journal.entries, start.seq)
    const records = replay(start.base, entries)
    const parts = partsOfRecords(records)
    if (parts === null) return null
    const seq = entries.at(-1)?.seq ?? start.seq
    const beyond = new Set(journal.entries.filter((entry) => entry.seq > seq).map((entry) => entry.seq)).size
    this.#chosen = { kind, base: start.base, entries: kind === 'beginning' ? [...start.first, ...entries] : entries, seq }
    const titles = new Map(parts.data.articles.map(({ id, title }) => [id, title]))
    const rows: PreviewRow[] = kind === 'database' ? previewOfEntries(entries, (id) => titles.get(id) ?? null) : previewOfProject(parts.data)
    return {
      base: kind, seq, lastAt: entries.at(-1)?.at ?? (kind === 'snapshot' ? this.#snapshot?.meta.exportedAt : null) ?? null,
      project: parts.data.project.name, articles: parts.data.articles.length, annotations: parts.data.annotations.length, beyond,
      problems: [
        ...(stop === null ? [] : [stopSentence(stop.kind, stop.seq, beyond)]),
        // What cannot be read and is not missing was written a second time.
        ...journal.problems.map(({ sentence }) => stop === null && beyond === 0 ? `${sentence} No change before the end is missing.` : sentence)
      ],
      rows: rows.slice(0, shownRows), rowCount: rows.length
    }
  }

  /** Into the database, in place of what it has or after it. */
  async restore(database: string, from: number, onProgress: (share: number) => void): Promise<void> {
    const { kind, base, entries, seq } = this.#required()
    const db = new Database(database)
    try {
      await db.open()
      await restore(db, from, { base: kind === 'database' ? null : replay(base, entries), entries, seq }, onProgress)
    } finally {
      db.close({ disableAutoOpen: true })
    }
  }

  /** As a project of its own. */
  async create(name: string, onProgress: (share: number) => void): Promise<CreatedProject> {
    const { base, entries } = this.#required()
    const parts = partsOfRecords(replay(base, entries))
    if (parts === null) throw new Error('There is no project in it.')
    // An id of its own: the second copy of this library goes on with whoever has its id.
    return createProjectFrom({ ...parts, library: null, marker: null, meta: { exportedAt: '', generator }, journal: null }, { name, onProgress })
  }

  #required(): Chosen {
    if (this.#chosen === null) throw new Error('Nothing has been planned.')
    return this.#chosen
  }

  async #startOf(kind: BaseKind, entries: readonly JournalEntry[], database: string | null): Promise<{ base: Records; seq: number; first: JournalEntry[] } | null> {
    if (kind === 'snapshot') {
      return this.#snapshot === null ? null : { base: recordsOfParts(this.#snapshot), seq: this.#snapshot.marker?.seq ?? 0, first: [] }
    }
    if (kind === 'database') {
      if (database === null) return null
      const parts = await readProjectParts(database, { meta: { exportedAt: '', generator }, withJournal: false, report: () => undefined })
      return { base: recordsOfParts(parts), seq: parts.marker?.seq ?? 0, first: [] }
    }
    const first = entries.find(({ seq }) => seq === 0)
    return first === undefined ? null : { base: replay(new Map(), [first]), seq: 0, first: [first] }
  }
}

function stopSentence(kind: 'hole' | 'twice', seq: number, beyond: number): string {
  const number = seq.toLocaleString('en')
  const rest = beyond === 0 ? '' : ` ${beyond === 1 ? 'One later change stays' : `${beyond.toLocaleString('en')} later changes stay`} in the second copy, since what came before is not known.`
  return kind === 'hole' ? `The change ${number} is missing from the second copy.${rest}` : `From the change ${number} on the second copy tells two histories; neither is taken.${rest}`
}

function isOlder({ text }: Segment, after: number): boolean {
  let isSeen = false
  for (const [line] of linesOf(text)) {
    const seen = glanceAtLine(line)
    if (seen === null) continue
    if (seen.seq > after) return false
    isSeen = true
  }
  return isSeen
}
