/** A plan in parts, as its worker hands it over: taken in at once, a large one would hold up the screen. */
import { type Change, entriesOf } from '../../core/change.ts'
import { type ImportConflict, type ImportItem, type ImportPlan, type ImportTable, importTables, type ImportTally } from '../../core/formats/import-plan.ts'

const listNames = ['added', 'changed', 'kept'] as const

export type PlanPart =
  | { readonly about: Pick<ImportPlan, 'notes' | 'refusals'> & { readonly same: Readonly<Record<ImportTable, number>> } }
  | { readonly change: Change }
  | { readonly table: ImportTable; readonly list: (typeof listNames)[number]; readonly items: readonly ImportItem[] }
  | { readonly table: ImportTable; readonly conflicting: readonly ImportConflict[] }

const atOnce = 500

export function* partsOfPlan({ change, tables, notes, refusals }: ImportPlan): Generator<PlanPart> {
  const same = Object.fromEntries(importTables.map((table) => [table, tables[table].same])) as Record<ImportTable, number>
  yield { about: { notes, refusals, same } }
  for (const entries of slicesOf(entriesOf(change))) yield { change: Object.fromEntries(entries) }
  for (const table of importTables) {
    for (const list of listNames) for (const items of slicesOf(tables[table][list])) yield { table, list, items }
    for (const conflicting of slicesOf(tables[table].conflicting)) yield { table, conflicting }
  }
}

/** The plan of which these are all the parts. Throws where the first one is missing. */
export function joinPlan(parts: readonly PlanPart[]): ImportPlan {
  const [first] = parts
  if (first === undefined || !('about' in first)) throw new Error('The plan has not come.')
  const { notes, refusals, same } = first.about
  const tables = Object.fromEntries(importTables.map((table) => [table, emptyTally(same[table])])) as Record<ImportTable, FillingTally>
  const change: Record<string, unknown> = {}
  for (const part of parts) {
    if ('change' in part) Object.assign(change, part.change)
    else if ('items' in part) tables[part.table][part.list].push(...part.items)
    else if ('conflicting' in part) tables[part.table].conflicting.push(...part.conflicting)
  }
  return { change: change as Change, tables, notes, refusals }
}

type FillingTally = { readonly [list in keyof ImportTally]: ImportTally[list] extends readonly (infer Item)[] ? Item[] : ImportTally[list] }

const emptyTally = (same: number): FillingTally => ({ added: [], changed: [], kept: [], conflicting: [], same })

function* slicesOf<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < items.length; start += atOnce) yield items.slice(start, start + atOnce)
}
