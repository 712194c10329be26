/**
 * Names for the parts of a codebook in formats that know labels and no frames. They are plain (ASCII letters, digits, `_` and
 * `-`, never a digit last), and no two parts share one, so that a reader knows each again from the codebook alone.
 */
import type { Codebook } from '../model.ts'
import type { Destination } from './foreign-reader.ts'

export interface CodebookNames {
  layer(layer: string): string
  /** Of a layer's roles; another layer may have one of the same name. */
  role(layer: string, role: string): string
  /** A span in a role: `quote.content`. */
  span(layer: string, role: string): string
  /** What leads from a frame to a span in one of its roles. */
  slot(layer: string, role: string): string
  /** A field: `quote.type`. */
  field(layer: string, field: string): string
  /** The actors in a role: `quote.actors.speaker`. */
  actors(layer: string, role: string): string
  /** One of a field's values: `direct`. */
  value(layer: string, field: string, value: string): string
  relation(type: string): string
}

/** Separators stand between the parts of a name: those of spans may be told from those of fields and actors by theirs. */
export function nameCodebook(codebook: Codebook, separators = { span: '.', field: '.' }): CodebookNames {
  const layers = uniqueNames(codebook.layers.map(({ id }) => id))
  const parts = new Map(codebook.layers.map((layer) => [layer.id, {
    roles: uniqueNames(layer.roles.map(({ id }) => id)),
    fields: uniqueNames(layer.fields.map(({ id }) => id)),
    actors: uniqueNames(layer.actorRoles.map(({ id }) => id)),
    values: new Map(layer.fields.map((field) => [field.id, uniqueNames((field.values ?? []).map(({ id }) => id))]))
  }]))
  const relations = uniqueNames(codebook.relations.map(({ id }) => id))
  const role = (layer: string, id: string): string => nameIn(parts.get(layer)?.roles, id)
  const span = (layer: string, id: string): string => `${nameIn(layers, layer)}${separators.span}${role(layer, id)}`
  return {
    layer: (id) => nameIn(layers, id),
    role,
    span,
    slot: span,
    field: (layer, field) => `${nameIn(layers, layer)}${separators.field}${nameIn(parts.get(layer)?.fields, field)}`,
    actors: (layer, id) => [nameIn(layers, layer), 'actors', nameIn(parts.get(layer)?.actors, id)].join(separators.field),
    value: (layer, field, value) => nameIn(parts.get(layer)?.values.get(field), value),
    relation: (type) => nameIn(relations, type)
  }
}

/** A plain name for each id, in their order; the later of two that would be alike gets `_` at its end. */
export function uniqueNames(ids: Iterable<string>): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  const taken = new Set<string>()
  for (const id of ids) {
    let name = plainName(id)
    while (taken.has(name)) name += '_'
    taken.add(name)
    names.set(id, name)
  }
  return names
}

function plainName(id: string): string {
  const plain = id.replace(/[^A-Za-z0-9_-]+/g, '_')
  return plain === '' || /\d$/.test(plain) ? `${plain}_` : plain
}

function nameIn(names: ReadonlyMap<string, string> | undefined, id: string): string {
  const name = names?.get(id)
  if (name === undefined) throw new Error(`The codebook has no “${id}” there.`)
  return name
}

export const spanKind = (name: string): string => `span:${name}`
export const relationKind = (name: string): string => `relation:${name}`
/** An attribute with one of its values, or, of one whose words are free, the attribute alone. */
export const attributeKind = (name: string, value?: string): string => (value === undefined ? `attribute:${name}` : `attribute:${name}=${value}`)

/** Where each kind goes that is named as these names have it. */
export function destinationsOf(codebook: Codebook, names: CodebookNames): Map<string, Destination> {
  const own = new Map<string, Destination>()
  for (const layer of codebook.layers) {
    for (const role of layer.roles) {
      own.set(spanKind(names.span(layer.id, role.id)), { to: 'role', layer: layer.id, role: role.id })
      own.set(relationKind(names.slot(layer.id, role.id)), { to: 'slot', role: role.id })
    }
    for (const field of layer.fields) {
      const name = names.field(layer.id, field.id)
      own.set(attributeKind(name), { to: 'value', field: field.id })
      if (field.kind === 'boolean') {
        for (const value of [true, false]) own.set(attributeKind(name, String(value)), { to: 'field', field: field.id, value })
      }
      for (const { id } of field.values ?? []) {
        own.set(attributeKind(name, names.value(layer.id, field.id, id)), { to: 'field', field: field.id, value: id })
      }
    }
    for (const role of layer.actorRoles) own.set(attributeKind(names.actors(layer.id, role.id)), { to: 'actor', role: role.id })
  }
  for (const { id } of codebook.relations) own.set(relationKind(names.relation(id)), { to: 'relation', type: id })
  return own
}
