/**
 * Who wrote each member of a record last. A copy of a project counts its changes; an edit carries the copy's name and that number,
 * and a copy knows how far it has seen each other one. So of two values it can be told whether one was written in knowledge of
 * the other, which is what a common revision is for. No clock decides that.
 *
 * Multi-value registers with a version vector: M. Shapiro, N. Preguiça, C. Baquero & M. Zawirski, "A comprehensive study of
 * convergent and commutative replicated data types" (INRIA RR-7506, 2011), 3.2.2; the vector for all of a copy's records after
 * P. S. Almeida, A. Shoker & C. Baquero, "Delta state replicated data types", JPDC 111 (2018), 4.
 */
import { type Change, entriesOf, partsOf, type RecordKey, type Records, sameValue } from '../change.ts'
import { type MemberPath, membersOf } from './members.ts'

/** An edit: the copy of the project that made it, and the number of the change there. */
export interface Edit {
  readonly copy: string
  readonly seq: number
  /** ISO 8601, UTC. Only decides which of two values is shown while nobody has. */
  readonly at: string
}

/** A value and the edit that wrote it; null is "as the project began". The value is undefined where the member was taken out. */
export interface Version {
  readonly edit: Edit | null
  readonly value?: unknown
}

/** By member its versions: more than one where several people wrote it and none knew of the other. */
export type Register = ReadonlyMap<MemberPath, readonly Version[]>

/** Whether the record is there. */
export const isThere = '$there'

/** How far each copy has been seen: its newest change, and the id of it. */
export type Seen = ReadonlyMap<string, { readonly seq: number; readonly id: string }>

/** A copy of a project: its records and what is known of who wrote them. Records that nobody edited have no register. */
export interface ProjectCopy {
  /** Two copies of the same project have the same. */
  readonly project: string
  /** The name of this copy, which no other has: the id of its library. */
  readonly copy: string
  readonly seen: Seen
  readonly records: Records
  readonly registers: ReadonlyMap<RecordKey, Register>
}

/** A project as it begins, or as it was taken over from a file with what is known of it. */
export const beginCopy = (project: string, copy: string, records: Records, known: Pick<ProjectCopy, 'seen' | 'registers'> = nothingKnown): ProjectCopy =>
  ({ project, copy, records, seen: known.seen, registers: known.registers })

const nothingKnown: Pick<ProjectCopy, 'seen' | 'registers'> = { seen: new Map(), registers: new Map() }

/** The row of the journal that an edit is. */
export interface EditRow {
  readonly seq: number
  readonly id: string
  readonly at: string
}

/** The copy after a change of its own: what the change sets is a version that knows all versions before it. */
export function recordEdit(copy: ProjectCopy, change: Change, { seq, id, at }: EditRow): ProjectCopy {
  const edit: Edit = { copy: copy.copy, seq, at }
  const [records, registers] = [new Map(copy.records), new Map(copy.registers)]
  for (const [key, { before, after }] of entriesOf(change)) {
    const { table } = partsOf(key)
    const register = new Map(registerOf(copy, key))
    const [left, right] = [before && membersOf(table, before), after && membersOf(table, after)]
    // What a deleted record held is kept, so that it can come back.
    if (right !== null) {
      for (const path of new Set([...(left?.keys() ?? []), ...right.keys()])) {
        if (!sameValue(left?.get(path), right.get(path))) register.set(path, [versionOf(edit, right.get(path))])
      }
    }
    register.set(isThere, [{ edit, value: right !== null }])
    registers.set(key, register)
    if (after === null) records.delete(key)
    else records.set(key, after)
  }
  return { ...copy, records, registers, seen: new Map([...copy.seen, [copy.copy, { seq, id }]]) }
}

const versionOf = (edit: Edit | null, value: unknown): Version => (value === undefined ? { edit } : { edit, value })

/** The register of a record, also of one that nobody edited. Empty of one that never was. */
export function registerOf({ registers, records }: Pick<ProjectCopy, 'registers' | 'records'>, key: RecordKey): Register {
  const known = registers.get(key)
  if (known !== undefined) return known
  const record = records.get(key)
  if (record === undefined) return new Map()
  return new Map([
    [isThere, [{ edit: null, value: true }]],
    ...[...membersOf(partsOf(key).table, record)].map(([path, value]): [MemberPath, Version[]] => [path, [{ edit: null, value }]])
  ])
}

/** Whether the copy knows of the edit. How every project began is known to all. */
export const hasSeen = (seen: Seen, edit: Edit | null): boolean => edit === null || (seen.get(edit.copy)?.seq ?? 0) >= edit.seq

export const isSameEdit = (a: Edit | null, b: Edit | null): boolean => a === b || (a !== null && b !== null && a.copy === b.copy && a.seq === b.seq)
