/** Records as rows: what the indexes need is derived when a row is written and taken off when it is read. */
import { actorIdsOf } from '../core/annotation.ts'
import {
  reservedActorIds, tables, type AnyRecord, type Annotation, type RecordOf, type Relation, type TableName
} from '../core/model.ts'

/** `actorIds`: the registered actors it names, in roles and as sources of factuality. */
export type AnnotationRow = Annotation & { readonly actorIds: readonly string[] }
/** `articleIds`: the articles of its two ends. */
export type RelationRow = Relation & { readonly articleIds: readonly string[] }

export type RowOf<T extends TableName> = T extends 'annotations' ? AnnotationRow : T extends 'relations' ? RelationRow : RecordOf<T>

/** The article of an annotation, if it is known. */
export type ArticleOf = (annotationId: string) => string | undefined

/** What a table's rows have beside the record, by which they are found. */
interface Derived<R> {
  readonly name: string
  readonly of: (record: R, articleOf: ArticleOf) => string[]
}

const derived: { readonly [T in TableName]?: Derived<RecordOf<T>> } = {
  annotations: { name: 'actorIds', of: (annotation) => actorIdsOf(annotation).filter(isRegistered) },
  relations: {
    name: 'articleIds',
    of: ({ from, to }, articleOf) => [...new Set([from, to].flatMap((id) => articleOf(id) ?? []))]
  }
}

export function rowOf<T extends TableName>(table: T, record: RecordOf<T>, articleOf: ArticleOf): RowOf<T> {
  const property: Derived<RecordOf<T>> | undefined = derived[table]
  return (property === undefined ? record : { ...record, [property.name]: property.of(record, articleOf) }) as RowOf<T>
}

export type ReadRow<R> = { readonly record: R } | { readonly damage: string }

/** The record of a row as it lies on disk, or the sentence that says why it cannot be read. */
export function readRow<T extends TableName>(table: T, row: unknown): ReadRow<RecordOf<T>> {
  const parsed = tables[table].safeParse(withoutDerived(table, row))
  if (parsed.success) return { record: parsed.data as RecordOf<T> }
  const [issue] = parsed.error.issues
  const what = issue === undefined ? 'not a record' : `${issue.path.join('.') || 'record'}: ${issue.message}`
  return {
    damage: `The record “${idOf(row)}” of the table “${table}” is damaged (${what}). It is left out and stays on disk as it is: `
      + 'import the dataset that you exported last to have it again.'
  }
}

/** Why a record could not be read again if it were written; null when it could. */
export function faultOf(table: TableName, id: string, record: AnyRecord): string | null {
  if (record.id !== id) return `${table}/${id}: the record's id is “${record.id}”`
  const [issue] = tables[table].safeParse(record).error?.issues ?? []
  return issue === undefined ? null : `${table}/${id}: ${issue.path.join('.')}: ${issue.message}`
}

const isRegistered = (actorId: string): boolean => !(reservedActorIds as readonly string[]).includes(actorId)

function withoutDerived(table: TableName, row: unknown): unknown {
  const name = derived[table]?.name
  if (name === undefined || typeof row !== 'object' || row === null) return row
  const { [name]: _, ...record } = row as Record<string, unknown>
  return record
}

/** Damage may have put anything in the id's place. */
const idOf = (row: unknown): string =>
  typeof row === 'object' && row !== null && 'id' in row && typeof row.id === 'string' ? row.id.slice(0, 100) : 'without id'
