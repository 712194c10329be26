/**
 * A record taken apart into what can be edited by itself: its members, and of some members each entry (a field, the actors or
 * spans of a role, a layer of the codebook). Two people who edit different members do not get in each other's way.
 */
import { layerOf } from '../codebook/codebook.ts'
import { orderSpans } from '../codebook/order-spans.ts'
import { groupBy } from '../formats/group-by.ts'
import type { AnyRecord, Annotation, Codebook, Span, TableName } from '../model.ts'

/** `status`, `fields/type`, `spans/content`. */
export type MemberPath = string

export type Members = Map<MemberPath, unknown>

/** How a member is taken apart: by the keys of an object, by the roles of spans, or by the ids of a list, whose order is a member too. */
const parted: { readonly [T in TableName]?: Readonly<Record<string, 'keys' | 'roles' | 'ids'>> } = {
  annotations: { fields: 'keys', actors: 'keys', spans: 'roles' },
  actors: { externalIds: 'keys' },
  codebook: { layers: 'ids', relations: 'ids' }
}

/** Without the id, which no edit changes. */
export function membersOf(table: TableName, record: AnyRecord): Members {
  const members: Members = new Map()
  for (const [name, value] of Object.entries(record)) {
    const way = parted[table]?.[name]
    if (name === 'id' || value === undefined) continue
    if (way === undefined) members.set(name, value)
    else if (way === 'keys') for (const [key, part] of Object.entries(value as object)) members.set(`${name}/${key}`, part)
    else if (way === 'roles') for (const [role, spans] of groupBy(value as Span[], ({ role: of }) => of)) members.set(`${name}/${role}`, spans)
    else {
      const list = value as { readonly id: string }[]
      members.set(name, list.map(({ id }) => id))
      for (const item of list) members.set(`${name}/${item.id}`, item)
    }
  }
  return members
}

/** The record of the members. Spans are in the codebook's order where it has the layer. */
export function recordOf(table: TableName, id: string, members: Members, codebook: Codebook | undefined): AnyRecord {
  const record: Record<string, unknown> = { id }
  for (const [name, way] of Object.entries(parted[table] ?? {})) record[name] = way === 'keys' ? {} : []
  for (const [path, value] of [...members].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const slash = path.indexOf('/')
    const name = slash < 0 ? path : path.slice(0, slash)
    const way = parted[table]?.[name]
    if (way === undefined) record[name] = value
    // Defined and not assigned: a key may be `__proto__`.
    else if (way === 'keys') Object.defineProperty(record[name], path.slice(slash + 1), { value, enumerable: true, writable: true, configurable: true })
    else if (way === 'roles') (record[name] as Span[]).push(...(value as Span[]))
    else if (slash >= 0) (record[name] as { id: string }[]).push(value as { id: string })
  }
  for (const [name, way] of Object.entries(parted[table] ?? {})) if (way === 'ids') record[name] = inOrder(record[name] as { id: string }[], members.get(name))
  return table === 'annotations' ? withOrderedSpans(record as Annotation, codebook) : (record as AnyRecord)
}

/** What the order does not name comes last. */
function inOrder(items: readonly { readonly id: string }[], order: unknown): { readonly id: string }[] {
  const ranks = new Map(Array.isArray(order) ? order.map((id, rank) => [id as string, rank]) : [])
  return items.toSorted((a, b) => (ranks.get(a.id) ?? ranks.size) - (ranks.get(b.id) ?? ranks.size))
}

function withOrderedSpans(annotation: Annotation, codebook: Codebook | undefined): Annotation {
  const layer = codebook && layerOf(codebook, annotation.layer)
  return layer === undefined ? annotation : { ...annotation, spans: orderSpans(annotation.spans, layer) }
}
