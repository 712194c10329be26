/** Commands run on records in memory as the store runs them on the database. */
import { type Change, type Records, apply, keyOf, partsOf } from '../../change.ts'
import { actorIdsOf } from '../../annotation.ts'
import type { Annotation, AnyRecord, RecordOf, Relation, TableName } from '../../model.ts'
import type { Command, Read, Stamp, State } from '../command.ts'

/** Records of a table, to be laid down. */
export type Put = { readonly [T in TableName]?: readonly RecordOf<T>[] }

export const recordsOf = (put: Put): Records =>
  new Map(Object.entries(put).flatMap(([table, records]) => (records as readonly AnyRecord[]).map((record) => [keyOf(table as TableName, record.id), record])))

/** A state that holds all of the records. */
export function stateOf(records: Records): State {
  const ofTable = <T extends TableName>(table: T): RecordOf<T>[] =>
    [...records].filter(([key]) => partsOf(key).table === table).map(([, record]) => record as RecordOf<T>)
  return {
    get: <T extends TableName>(table: T, id: string) => records.get(keyOf(table, id)) as RecordOf<T> | undefined,
    all: ofTable
  }
}

/** What a run of a command came to. */
export interface Outcome {
  readonly change: Change
  readonly title: string
  readonly records: Records
}

/**
 * Parses the arguments, reads what the command asks for until it asks for nothing new, and runs it on that alone: a command
 * that looks at a record by its id without having asked for it fails.
 */
export function runCommand<Args>(command: Command<Args>, args: NoInfer<Args>, records: Records, stamp: Stamp): Outcome {
  const parsed = command.args.parse(args)
  const state = readState(records, (read) => command.reads(parsed, read))
  const change = command.run(state, parsed, stamp)
  return { change, title: command.title(parsed, state), records: apply(records, change) }
}

function readState(records: Records, reads: (state: State) => readonly Read[]): State {
  let read = stateOf(new Map())
  let asked = ''
  for (;;) {
    const questions = reads(read)
    const now = JSON.stringify(questions)
    if (now === asked) return guarded(read, questions)
    asked = now
    read = stateOf(new Map([...records].filter(([key, record]) => questions.some((question) => answers(question, partsOf(key), record)))))
  }
}

function answers(read: Read, { table, id }: { table: TableName; id: string }, record: AnyRecord): boolean {
  if (read.table !== table) return false
  if ('all' in read) return true
  if ('ids' in read) return read.ids.includes(id)
  if ('articleId' in read) return (record as Pick<Annotation, 'articleId'>).articleId === read.articleId
  if ('actorId' in read) return actorIdsOf(record as Annotation).includes(read.actorId)
  return [(record as Relation).from, (record as Relation).to].some((end) => read.annotationIds.includes(end))
}

const guarded = (state: State, reads: readonly Read[]): State => ({
  all: state.all,
  get: (table, id) => {
    const record = state.get(table, id)
    const askedFor = record !== undefined || reads.some((read) => read.table === table && ('all' in read || ('ids' in read && read.ids.includes(id))))
    if (!askedFor) throw new Error(`${table}/${id} was not asked for`)
    return record
  }
})
