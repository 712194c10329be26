/** The project as a whole and those who annotate in it. */
import { z } from 'zod'
import { type Change, type RecordChange, type RecordKey, compose, entriesOf, isEmpty, partsOf, sameValue } from '../change.ts'
import { type TableName, tables } from '../model.ts'
import { deleteArticles } from './article.ts'
import { type Read, Refusal, defineCommand } from './command.ts'
import { requireFree } from './find-record.ts'
import { addition, change } from './record-change.ts'
import { quantity } from './quantity.ts'

const Id = z.string().min(1)
const Name = z.string()

export const renameProject = defineCommand({
  id: 'project.rename',
  title: ({ name }) => `Rename project to ${name.trim()}`,
  args: z.strictObject({ name: Name }),
  reads: () => [{ table: 'project', all: true }],
  run: (state, { name }) => {
    const [before] = state.all('project')
    if (before === undefined) throw new Refusal('There is no project to rename.')
    return change('project', before, { ...before, name: required(name, 'A project') })
  }
})

export const addAnnotator = defineCommand({
  id: 'annotator.add',
  title: ({ name }) => `Add annotator ${name.trim()}`,
  /** A fresh id when it is left out. */
  args: z.strictObject({ name: Name, id: Id.optional() }),
  reads: ({ id }) => [{ table: 'annotators', ids: id === undefined ? [] : [id] }],
  run: (state, { name, id }, stamp) => {
    requireFree(state, 'annotators', id, 'An annotator')
    return addition('annotators', { id: id ?? stamp.newId(), name: required(name, 'An annotator') })
  }
})

export const renameAnnotator = defineCommand({
  id: 'annotator.rename',
  title: ({ name }) => `Rename annotator to ${name.trim()}`,
  args: z.strictObject({ id: Id, name: Name }),
  reads: ({ id }) => [{ table: 'annotators', ids: [id] }],
  run: (state, { id, name }) => {
    const before = state.get('annotators', id)
    if (before === undefined) throw new Refusal('This annotator is no longer there.')
    return change('annotators', before, { ...before, name: required(name, 'An annotator') })
  }
})

/**
 * Applies the plan of an import as one change that can be undone, in place of some articles if they are named: the plan is then
 * one for the project without them. Refused where the project has changed since it was made.
 */
export const importData = defineCommand({
  id: 'project.import',
  title: ({ change: plan }) => `Import ${contentsOf(plan)}`,
  args: z.strictObject({
    change: z.record(z.string(), z.unknown()).transform(parseChange),
    /** Ids of articles that are deleted with everything on them. */
    inPlaceOf: z.array(Id).optional()
  }),
  reads: ({ change: plan, inPlaceOf = [] }, state) => [...readsOf(plan), ...deleteArticles.reads({ ids: inPlaceOf }, state)],
  run: (state, { change: plan, inPlaceOf = [] }, stamp) => {
    const leaving = deleteArticles.run(state, { ids: inPlaceOf }, stamp)
    const conflicts = entriesOf(plan).filter(([key, { before }]) => {
      const { table, id } = partsOf(key)
      return !sameValue(leaving[key] === undefined ? (state.get(table, id) ?? null) : leaving[key].after, before)
    })
    if (conflicts.length > 0) {
      throw new Refusal(
        `The project has changed since the import was prepared (${quantity(conflicts.length, 'record')}). ` +
          'Import again to see the present state.'
      )
    }
    return isEmpty(leaving) ? plan : compose(leaving, plan)
  }
})

function required(name: string, what: string): string {
  const trimmed = name.trim()
  if (trimmed === '') throw new Refusal(`${what} needs a name.`)
  return trimmed
}

function contentsOf(plan: Change): string {
  const counts = new Map<TableName, number>()
  const entries = entriesOf(plan)
  for (const [key] of entries) {
    const { table } = partsOf(key)
    counts.set(table, (counts.get(table) ?? 0) + 1)
  }
  const counted = (['articles', 'annotations', 'actors'] as const).flatMap((table) => {
    const count = counts.get(table) ?? 0
    return count === 0 ? [] : [quantity(count, table.slice(0, -1))]
  })
  return counted.join(', ') || quantity(entries.length, 'record')
}

function readsOf(plan: Change): Read[] {
  const idsByTable = new Map<TableName, string[]>()
  for (const [key] of entriesOf(plan)) {
    const { table, id } = partsOf(key)
    const ids = idsByTable.get(table) ?? []
    ids.push(id)
    idsByTable.set(table, ids)
  }
  return [...idsByTable].map(([table, ids]) => ({ table, ids }))
}

/** A change out of plain data, each of its records parsed by its table's schema. */
function parseChange(value: Record<string, unknown>, context: z.RefinementCtx): Change {
  const fault = Object.entries(value).map(([key, entry]) => faultOfEntry(key, entry)).find((sentence) => sentence !== null)
  if (fault === undefined) return value as Change
  context.addIssue({ code: 'custom', message: fault })
  return z.NEVER
}

function faultOfEntry(key: string, entry: unknown): string | null {
  const { table, id } = partsOf(key as RecordKey)
  if (!Object.hasOwn(tables, table)) return `“${key}” is no record’s key.`
  const record = tables[table].nullable()
  const parsed = z.strictObject({ before: record, after: record }).safeParse(entry)
  if (!parsed.success) return `${key}: ${z.prettifyError(parsed.error)}`
  const { before, after } = parsed.data as RecordChange
  return [before, after].every((side) => side === null || side.id === id) ? null : `${key} holds a record with another id.`
}
