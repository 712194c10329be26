/**
 * Two copies of a project as one: what only one of them edited since they last knew of each other is taken, what both edited
 * alike passes, and what both edited differently is a conflict, member by member, with nothing lost. In whatever order and how
 * often copies are merged, those that have seen the same edits hold the same.
 */
import { type Change, keyOf, partsOf, type RecordKey, type Records, sameValue } from '../change.ts'
import type { Annotation, AnyRecord, ArticleText, Codebook } from '../model.ts'
import { compareEdits, type Conflict, conflictsIn, shownOf } from './conflicts.ts'
import { type MemberPath, recordOf } from './members.ts'
import { referencesOf } from './references.ts'
import { type EditRow, hasSeen, isSameEdit, isThere, type ProjectCopy, type Register, registerOf, type Seen, type Version } from './revisions.ts'

export interface Merged {
  /** Mine, with what theirs brought. */
  readonly copy: ProjectCopy
  /** What becomes of my records. Empty where theirs brings nothing new. */
  readonly change: Change
  /** All that is undecided now, also from earlier. */
  readonly conflicts: readonly Conflict[]
  /** What one deleted and another still refers to: it is there again. */
  readonly restored: readonly RecordKey[]
  /** Annotations with a span that is not in the text: one took another text for the article while another annotated the old one. */
  readonly misplaced: readonly RecordKey[]
}

/** The merge, or why there cannot be one, in a sentence. Neither copy is changed. */
export function mergeCopies(mine: ProjectCopy, theirs: ProjectCopy): Merged | { readonly refusal: string } {
  if (mine.project !== theirs.project) return { refusal: 'The file is of another project. Import it as a dataset instead.' }
  const split = [...mine.seen].find(([copy, { seq, id }]) => theirs.seen.get(copy)?.seq === seq && theirs.seen.get(copy)?.id !== id)
  if (split !== undefined) {
    const why = `Two histories go by the name of the copy ${split[0]}: one of them was made from a backup.`
    return { refusal: `${why} Open the backup as a project of its own, and merge that.` }
  }
  const registers = new Map(mine.registers)
  for (const key of new Set([...mine.registers.keys(), ...theirs.registers.keys()])) {
    registers.set(key, joinRegisters(registerOf(mine, key), registerOf(theirs, key), mine.seen, theirs.seen))
  }
  const base = new Map([...theirs.records, ...mine.records])
  const { records, restored } = materialise(base, registers)
  const touched = [...registers.keys()]
  return {
    copy: { ...mine, seen: joinSeen(mine.seen, theirs.seen), registers, records },
    change: changeBetween(mine.records, records, [...touched, ...[...theirs.records.keys()].filter((key) => !mine.records.has(key))]),
    conflicts: touched.toSorted().flatMap((key) => conflictsIn(key, registers.get(key)!)),
    restored,
    misplaced: misplacedIn(records, new Set(touched.flatMap((key) => (partsOf(key).table === 'texts' ? [partsOf(key).id] : []))))
  }
}

/** Every version that both have, or that one has and the other has never seen. */
function joinRegisters(mine: Register, theirs: Register, seenHere: Seen, seenThere: Seen): Register {
  // Whoever never heard of the record has nothing against it.
  if (mine.size === 0 || theirs.size === 0) return mine.size === 0 ? theirs : mine
  const joined = new Map<MemberPath, readonly Version[]>()
  for (const path of new Set([...mine.keys(), ...theirs.keys()])) {
    const [own, other] = [mine.get(path) ?? [], theirs.get(path) ?? []]
    // As it mostly is.
    if (own.length === 1 && other.length === 1 && isSameEdit(own[0]!.edit, other[0]!.edit)) {
      joined.set(path, own)
      continue
    }
    const isIn = (versions: readonly Version[], { edit }: Version): boolean => versions.some((version) => isSameEdit(version.edit, edit))
    const kept = [
      ...own.filter((version) => isIn(other, version) || !hasSeen(seenThere, version.edit)),
      ...other.filter((version) => !isIn(own, version) && !hasSeen(seenHere, version.edit))
    ]
    if (kept.length > 0) joined.set(path, kept.toSorted((a, b) => compareEdits(a.edit, b.edit)))
  }
  return joined
}

function joinSeen(mine: Seen, theirs: Seen): Seen {
  const joined = new Map(mine)
  for (const [copy, newest] of theirs) if ((joined.get(copy)?.seq ?? 0) < newest.seq) joined.set(copy, newest)
  return joined
}

/** The records that the registers stand for; what is deleted but referred to comes back, and what that refers to with it. */
function materialise(base: Records, registers: ReadonlyMap<RecordKey, Register>): { records: Map<RecordKey, AnyRecord>; restored: RecordKey[] } {
  const records = new Map(base)
  const shown = ([path, versions]: readonly [MemberPath, readonly Version[]]): [MemberPath, unknown] => [path, shownOf(path, versions)]
  const build = (key: RecordKey, codebook: Codebook | undefined): AnyRecord => {
    const { table, id } = partsOf(key)
    const members = new Map([...registers.get(key)!].filter(([path]) => path !== isThere).map(shown).filter(([, value]) => value !== undefined))
    return recordOf(table, id, members, codebook)
  }
  const deleted = new Set<RecordKey>()
  // The codebook first: it says in which order spans are.
  for (const key of [...registers.keys()].sort((a, b) => Number(b.startsWith('codebook/')) - Number(a.startsWith('codebook/')))) {
    if (shownOf(isThere, registers.get(key)!.get(isThere) ?? []) === true) records.set(key, build(key, codebookIn(records)))
    else {
      records.delete(key)
      deleted.add(key)
    }
  }
  const restored: RecordKey[] = []
  const waiting = deleted.size === 0 ? [] : [...records]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const key of referencesOf(...next)) {
      if (!deleted.delete(key)) continue
      const record = build(key, codebookIn(records))
      records.set(key, record)
      restored.push(key)
      waiting.push([key, record])
    }
  }
  return { records, restored: restored.toSorted() }
}

function misplacedIn(records: Records, articles: ReadonlySet<string>): RecordKey[] {
  if (articles.size === 0) return []
  return [...records].flatMap(([key, record]) => {
    if (partsOf(key).table !== 'annotations') return []
    const { articleId, spans } = record as Annotation
    if (!articles.has(articleId)) return []
    const { text = '' } = (records.get(keyOf('texts', articleId)) ?? {}) as Partial<ArticleText>
    return spans.every((span) => text.slice(span.start, span.end) === span.text) ? [] : [key]
  }).toSorted()
}

function codebookIn(records: Records): Codebook | undefined {
  for (const [key, record] of records) if (key.startsWith('codebook/')) return record as Codebook
  return undefined
}

function changeBetween(before: Records, after: Records, keys: readonly RecordKey[]): Change {
  return Object.fromEntries([...new Set(keys)].flatMap((key) => {
    const change = { before: before.get(key) ?? null, after: after.get(key) ?? null }
    return sameValue(change.before, change.after) ? [] : [[key, change]]
  }))
}

/** Takes a decision: this value holds, and knows all the others. An edit of the copy, also where what is shown stays. */
export function decideConflict(copy: ProjectCopy, { key, path }: Pick<Conflict, 'key' | 'path'>, value: unknown, { seq, id, at }: EditRow): ProjectCopy {
  const edit = { copy: copy.copy, seq, at }
  const register = new Map(registerOf(copy, key)).set(path, [value === undefined ? { edit } : { edit, value }])
  const registers = new Map(copy.registers).set(key, register)
  const seen = new Map(copy.seen).set(copy.copy, { seq, id })
  return { ...copy, registers, seen, records: materialise(copy.records, registers).records }
}

/** Everything that is undecided in a copy. */
export const conflictsOfCopy = ({ registers }: ProjectCopy): Conflict[] =>
  [...registers.keys()].toSorted().flatMap((key) => conflictsIn(key, registers.get(key)!))
