/** A table for each layer of the codebook, with a column for each of its roles, actor roles and fields. */
import { actorsIn, fieldIn, isFactuality } from '../../annotation.ts'
import type { Annotation, FactualityRow, Field, FieldValue, Layer, ProjectData, Span, TimeValue } from '../../model.ts'
import { isReserved, reservedActorNames } from '../../reserved-actors.ts'
import { compareIds } from '../glossator/canonical-order.ts'
import { groupBy } from '../group-by.ts'
import { type Locate, type Position, locator } from '../locate.ts'
import {
  type ColumnOf, booleanOrNull, integer, integerOrNull, numberOrNull, string, stringOrNull, strings
} from './column.ts'
import { columnPart, layerTableNames, numberRepeated } from './names.ts'
import { type PartOf, type RecordTable, partOf, recordTable } from './record-table.ts'

/** One table a layer, the codebook's first, then those that only annotations name. Rows are ordered by id, spans by role, start, end. */
export function annotationTables(data: ProjectData): readonly RecordTable[] {
  const layers = layersOf(data)
  const names = layerTableNames(layers.map(({ id }) => id))
  const byLayer = groupBy(data.annotations, ({ layer }) => layer)
  const locate = locator(data.articles)
  const actorNames = new Map(data.actors.map(({ id, name }) => [id, name]))
  const nameOf = (id: string): string => (isReserved(id) ? reservedActorNames[id] : (actorNames.get(id) ?? id))
  return layers.map((layer) => {
    const annotations = (byLayer.get(layer.id) ?? []).toSorted((a, b) => compareIds(a.id, b.id))
    return recordTable(names.get(layer.id) ?? layer.id, frames(annotations, locate), layerColumns(layer, nameOf), parts(layer, nameOf))
  })
}

const unknownLayer = (id: string): Layer => ({ id, name: id, definition: '', key: '', color: '', roles: [], actorRoles: [], fields: [] })

export function layersOf({ codebook, annotations }: Pick<ProjectData, 'codebook' | 'annotations'>): readonly Layer[] {
  const known = new Set(codebook.layers.map(({ id }) => id))
  const unknown = new Set(annotations.map(({ layer }) => layer).filter((id) => !known.has(id)))
  return [...codebook.layers, ...[...unknown].toSorted(compareIds).map(unknownLayer)]
}

interface LocatedSpan {
  readonly span: Span
  readonly at: Position
}

/** An annotation and its spans, located when first asked for. */
class Frame {
  readonly annotation: Annotation
  readonly #locate: Locate
  #spans: readonly LocatedSpan[] | null = null

  constructor(annotation: Annotation, locate: Locate) {
    this.annotation = annotation
    this.#locate = locate
  }

  get spans(): readonly LocatedSpan[] {
    const { articleId, spans } = this.annotation
    return (this.#spans ??= spans.map((span) => ({ span, at: this.#locate(articleId, span, span.text) })).sort(bySpan))
  }
}

const frames = (annotations: readonly Annotation[], locate: Locate): Iterable<Frame> => ({
  *[Symbol.iterator]() {
    for (const annotation of annotations) yield new Frame(annotation, locate)
  }
})

const bySpan = (a: LocatedSpan, b: LocatedSpan): number =>
  compareIds(a.span.role, b.span.role) || a.span.start - b.span.start || a.span.end - b.span.end

type NameOf = (actorId: string) => string

function layerColumns(layer: Layer, nameOf: NameOf): ColumnOf<Frame>[] {
  const columns = [
    string<Frame>('id', ({ annotation }) => annotation.id),
    string<Frame>('articleId', ({ annotation }) => annotation.articleId),
    string<Frame>('layer', ({ annotation }) => annotation.layer),
    ...hullColumns,
    ...layer.roles.map(({ id }) => strings<Frame>(`span_${columnPart(id)}`, ({ spans }) => wordsIn(spans, id))),
    ...layer.actorRoles.flatMap(({ id }) => [
      strings<Frame>(`actor_${columnPart(id)}`, ({ annotation }) => actorsIn(annotation, id)),
      strings<Frame>(`actor_${columnPart(id)}_name`, ({ annotation }) => actorsIn(annotation, id).map(nameOf))
    ]),
    ...layer.fields.flatMap(fieldColumns),
    string<Frame>('annotatorId', ({ annotation }) => annotation.annotatorId),
    string<Frame>('origin', ({ annotation }) => annotation.origin),
    string<Frame>('status', ({ annotation }) => annotation.status),
    string<Frame>('createdAt', ({ annotation }) => annotation.createdAt),
    string<Frame>('updatedAt', ({ annotation }) => annotation.updatedAt),
    stringOrNull<Frame>('note', ({ annotation }) => annotation.note?.text ?? null),
    numberOrNull<Frame>('confidence', ({ annotation }) => annotation.confidence ?? null),
    stringOrNull<Frame>('reason', ({ annotation }) => annotation.reason ?? null)
  ]
  const names = numberRepeated(columns.map(({ name }) => name))
  return columns.map((column, i) => ({ ...column, name: names[i] ?? column.name }))
}

/** From where the first span starts to where the last one ends. */
const hullColumns = [
  hullColumn('start', Math.min), hullColumn('end', Math.max), hullColumn('startUtf16', Math.min), hullColumn('endUtf16', Math.max)
]

function hullColumn(name: keyof Position, pick: (a: number, b: number) => number): ColumnOf<Frame> {
  return integerOrNull(name, ({ spans }) => spans.reduce<number | null>((picked, { at }) => (picked === null ? at[name] : pick(picked, at[name])), null))
}

const wordsIn = (spans: readonly LocatedSpan[], role: string): string[] =>
  spans.filter(({ span }) => span.role === role).map(({ span }) => span.text)

/** What a value of the kind is, read from any value; null where it is not one. A time has three columns. */
function fieldColumns({ id, kind }: Field): ColumnOf<Frame>[] {
  const name = `field_${columnPart(id)}`
  const valueOf = ({ annotation }: Frame): FieldValue | undefined => fieldIn(annotation.fields, id)
  const timeOf = (frame: Frame): TimeValue | null => {
    const value = valueOf(frame)
    return isTime(value) ? value : null
  }
  switch (kind) {
    case 'choice': case 'text': case 'date':
      return [stringOrNull(name, (frame) => asIf(isString, valueOf(frame)))]
    case 'boolean': return [booleanOrNull(name, (frame) => asIf(isBoolean, valueOf(frame)))]
    case 'number': return [numberOrNull(name, (frame) => asIf(isNumber, valueOf(frame)))]
    case 'choices': return [strings(name, (frame) => asIf(isStrings, valueOf(frame)) ?? [])]
    case 'time': return [
      stringOrNull(`${name}_text`, (frame) => timeOf(frame)?.text ?? null),
      stringOrNull(`${name}_edtf`, (frame) => timeOf(frame)?.edtf ?? null),
      stringOrNull(`${name}_basis`, (frame) => timeOf(frame)?.basis ?? null)
    ]
    case 'factuality':
      return [stringOrNull(`${name}_AUTHOR`, (frame) => asIf(isFactuality, valueOf(frame))?.find(({ source }) => source === 'AUTHOR')?.value ?? null)]
  }
}

/** Whether a column of the field's kind can hold the value. */
export function fitsKind(kind: Field['kind'], value: FieldValue): boolean {
  switch (kind) {
    case 'choice': case 'text': case 'date': return isString(value)
    case 'boolean': return isBoolean(value)
    case 'number': return isNumber(value)
    case 'choices': return isStrings(value)
    case 'time': return isTime(value)
    case 'factuality': return isFactuality(value)
  }
}

const asIf = <T>(is: (value: unknown) => value is T, value: unknown): T | null => (is(value) ? value : null)
const isString = (value: unknown): value is string => typeof value === 'string'
const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean'
const isNumber = (value: unknown): value is number => typeof value === 'number'
const isStrings = (value: unknown): value is string[] => Array.isArray(value) && value.every(isString)
const isTime = (value: unknown): value is TimeValue => typeof value === 'object' && value !== null && 'edtf' in value

const keys = [
  string<Frame>('annotationId', ({ annotation }) => annotation.id),
  string<Frame>('articleId', ({ annotation }) => annotation.articleId),
  string<Frame>('layer', ({ annotation }) => annotation.layer)
]

const spanColumns = [
  string<LocatedSpan>('role', ({ span }) => span.role),
  integer<LocatedSpan>('start', ({ at }) => at.start),
  integer<LocatedSpan>('end', ({ at }) => at.end),
  integer<LocatedSpan>('startUtf16', ({ at }) => at.startUtf16),
  integer<LocatedSpan>('endUtf16', ({ at }) => at.endUtf16),
  string<LocatedSpan>('text', ({ span }) => span.text),
  string<LocatedSpan>('prefix', ({ span }) => span.prefix),
  string<LocatedSpan>('suffix', ({ span }) => span.suffix)
]

interface Judgement {
  readonly field: string
  readonly row: FactualityRow
}

function parts({ fields }: Layer, nameOf: NameOf): PartOf<Frame>[] {
  const judged = fields.filter(({ kind }) => kind === 'factuality')
  return [
    partOf({ table: 'spans', as: 'spans' }, keys, spanColumns, ({ spans }) => spans),
    ...(judged.length === 0 ? [] : [partOf(
      { table: 'factuality', as: 'factuality' }, keys,
      [
        string<Judgement>('field', ({ field }) => field),
        string<Judgement>('source', ({ row }) => row.source),
        string<Judgement>('sourceName', ({ row }) => nameOf(row.source)),
        string<Judgement>('value', ({ row }) => row.value)
      ],
      ({ annotation }) => judged.flatMap(({ id: field }) =>
        (asIf(isFactuality, fieldIn(annotation.fields, field)) ?? []).map((row) => ({ field, row })))
    )])
  ]
}
