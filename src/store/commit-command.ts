/** The one way in which anything is written: a change, its tallies, its journal row and the new history, or none of them. */
import { invert, sameValue } from '../core/change.ts'
import { Refusal, type Command, type Stamp } from '../core/commands/command.ts'
import { recordDo, recordRedo, recordUndo, type History, type Recorded } from '../core/history.ts'
import type { RecordOf, TableName } from '../core/model.ts'
import { articleOfChange } from './article-of-change.ts'
import { changesByTable, withoutUnchanged, type ChangesByTable, type Entry } from './changes-by-table.ts'
import type { Tables } from './database.ts'
import { appendEntry, readEntry } from './journal.ts'
import type { JournalEntry } from './journal-row.ts'
import { readHistory } from './meta.ts'
import { pagesOf, readByIds, type Report } from './read-pages.ts'
import { nothingKnown, readState, type KnownRecords } from './read-state.ts'
import type { Tally } from './store.ts'
import { tally } from './tally.ts'
import { articlesOfEnds, writeChange } from './write-change.ts'

/** What memory holds, and where the journal stood then. */
export interface MemoryState {
  readonly history: () => History
  readonly known: KnownRecords
  readonly tallyOf: (articleId: string) => Tally | undefined
}

/** A commit as it was written. */
export interface Written {
  readonly entry: JournalEntry
  readonly changes: ChangesByTable
  readonly history: History
}

/** Another window has committed what memory has not heard of yet: nothing may come of what was made of it. */
export class Outrun extends Error {
  override readonly name = 'Outrun'
}

/**
 * Inside a transaction over all committed tables. Null where the command had nothing to change. Memory answers for the disk, so
 * that what is to be written goes there in one step with the question whether it may; rejects with `Outrun`, so that nothing of
 * it stays, where it may not. Without memory (null) everything is read from disk.
 */
export async function commitCommand<Args>(
  db: Tables, command: Command<Args>, args: Args, stamp: Stamp, memory: MemoryState | null, report: Report
): Promise<Written | null> {
  if (memory === null) return runCommand(db, command, args, stamp, { history: await readHistory(db), known: nothingKnown, tallyOf: null }, report)
  const history = memory.history()
  const stands = readHistory(db).then(({ seq }) => { if (seq !== history.seq) throw new Outrun() })
  const running = runCommand(db, command, args, stamp, { ...memory, history }, report)
  // A refusal too may be of what has changed since.
  const [written] = await Promise.all([running.catch(async (error: unknown) => { await stands; throw error }), stands])
  return written
}

/** What a command goes by; tallies are read from disk where they are null. */
interface Ground extends Omit<MemoryState, 'history' | 'tallyOf'> {
  readonly history: History
  readonly tallyOf: MemoryState['tallyOf'] | null
}

async function runCommand<Args>(
  db: Tables, command: Command<Args>, args: Args, stamp: Stamp, { history, known, tallyOf }: Ground, report: Report
): Promise<Written | null> {
  const state = await readState(db, (read) => command.reads(args, read), known, report)
  const breathe = createBreath(db)
  const asked = command.run(state, args, stamp)
  await breathe()
  const change = withoutUnchanged(asked)
  const changes = changesByTable(change)
  await breathe()
  if (Object.values(changes).every((entries) => entries.length === 0)) return null
  const articleIds = await articlesOfEnds(db, changes)
  const title = command.title(args, state)
  await breathe()
  return write(db, recordDo(history, title), changes, tallyOf ?? await readTallies(db, changes), articleIds, {
    id: stamp.newId(),
    at: stamp.now,
    annotatorId: stamp.annotatorId,
    command: command.id,
    articleId: articleOfChange(changes, (id) => articleIds.get(id)),
    change
  })
}

/** Inside a transaction over all committed tables. Null where there is nothing to undo or redo; a `Refusal` where it does not fit. */
export async function commitReversal(db: Tables, direction: 'undo' | 'redo', stamp: Stamp): Promise<Written | null> {
  const history = await readHistory(db)
  const step = history[direction]
  if (step === null) return null
  const top = await readTop(db, step.seq, step.title, direction)
  const change = invert(top.change)
  const changes = changesByTable(change)
  await refuseConflicts(db, changes, step.title, direction)
  const record = direction === 'undo' ? recordUndo : recordRedo
  return write(db, record(history, top), changes, await readTallies(db, changes), await articlesOfEnds(db, changes), {
    id: stamp.newId(), at: stamp.now, annotatorId: stamp.annotatorId, command: top.command, articleId: top.articleId, change
  })
}

async function write(
  db: Tables,
  { history, entry: step }: Recorded,
  changes: ChangesByTable,
  tallyOf: (articleId: string) => Tally | undefined,
  articleIds: ReadonlyMap<string, string>,
  rest: Pick<JournalEntry, 'id' | 'at' | 'annotatorId' | 'command' | 'articleId' | 'change'>
): Promise<Written> {
  const entry: JournalEntry = { ...step, ...rest }
  await Promise.all([
    writeChange(db, changes, (id) => articleIds.get(id)),
    writeTallies(db, tally(tallyOf, changes.annotations)),
    appendEntry(db, entry),
    db.meta.put({ key: 'history', ...history })
  ])
  return { entry, changes, history }
}

async function readTallies(db: Tables, { annotations }: ChangesByTable): Promise<(articleId: string) => Tally | undefined> {
  const articleIds = new Set(annotations.flatMap(({ before, after }) => [before, after].flatMap((one) => one?.articleId ?? [])))
  const rows = await db.tallies.bulkGet([...articleIds])
  const byArticle = new Map(rows.flatMap((row) => row === undefined ? [] : [[row.articleId, row]]))
  return (articleId) => byArticle.get(articleId)
}

async function writeTallies(db: Tables, tallies: ReadonlyMap<string, Tally | null>): Promise<void> {
  const gone = [...tallies].flatMap(([articleId, counted]) => counted === null ? [articleId] : [])
  const kept = [...tallies.values()].filter((counted) => counted !== null)
  if (gone.length > 0) await db.tallies.bulkDelete(gone)
  for (const page of pagesOf(kept)) await db.tallies.bulkPut(page)
}

async function readTop(db: Tables, seq: number, title: string, direction: 'undo' | 'redo'): Promise<JournalEntry> {
  const entry = await readEntry(db, seq).catch((error: unknown) => { throw unreadable(title, direction, error) })
  if (entry === undefined) throw unreadable(title, direction)
  return entry
}

const pastOf = { undo: 'undone', redo: 'redone' } as const

const unreadable = (title: string, direction: 'undo' | 'redo', cause?: unknown): Refusal => new Refusal(
  `“${title}” cannot be ${pastOf[direction]}: its row in the journal is missing or damaged. Nothing was changed.`, { cause }
)

async function refuseConflicts(db: Tables, changes: ChangesByTable, title: string, direction: 'undo' | 'redo'): Promise<void> {
  const refuse = (sentence: string): never => { throw new Refusal(`“${title}” cannot be ${pastOf[direction]}. ${sentence}`) }
  const check = async <T extends TableName>(table: T, entries: readonly Entry<RecordOf<T>>[]): Promise<void> => {
    for (const page of pagesOf(entries)) {
      const found = new Map((await readByIds(db, table, page.map(({ id }) => id), refuse)).map((record) => [record.id, record]))
      const conflict = page.find(({ id, before }) => !sameValue(found.get(id) ?? null, before))
      if (conflict !== undefined) refuse(`What it changed (${table}/${conflict.id}) has been changed in another way since. Nothing was changed.`)
    }
  }
  for (const table of Object.keys(changes) as TableName[]) await check(table, changes[table])
}

/** A pass over a small change is followed by the next at once. */
const longPass = 10

/** Gives the screen the main thread between passes over a large change. A read holds the transaction open meanwhile. */
function createBreath(db: Tables): () => Promise<void> {
  let began = performance.now()
  return async () => {
    if (performance.now() - began < longPass) return
    await db.meta.count()
    began = performance.now()
  }
}
