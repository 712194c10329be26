/** Names of a codebook's parts in brat, which takes ASCII letters, digits, `-` and `_`, and reads digits behind a role as its number. */
import { attributeKind, type CodebookNames, destinationsOf, nameCodebook, relationKind, spanKind } from '../codebook-names.ts'
import type { Destination } from '../foreign-reader.ts'
import type { Codebook, Layer } from '../../model.ts'

export interface BratNames extends CodebookNames {
  /** The type of the event and its trigger: the layer's, where the trigger is in its first role: `quote`, else `quote-cue-only`. */
  event(layer: Layer, role: string): string
  /** An argument of an event: `cue`. */
  argument(layer: string, role: string): string
  /** One of several values that a field may have at once, an attribute by itself: `event_contexts_legal`. */
  choice(layer: string, field: string, value: string): string
}

/** Spans are `quote-cue`, fields `quote_type`, so that none is taken for the other. */
export function bratNames(codebook: Codebook): BratNames {
  const names = nameCodebook(codebook, { span: '-', field: '_' })
  return {
    ...names,
    event: (layer, role) => (layer.roles[0]?.id === role ? names.layer(layer.id) : `${names.span(layer.id, role)}-only`),
    argument: names.role,
    choice: (layer, field, value) => `${names.field(layer, field)}_${names.value(layer, field, value)}`
  }
}

/** Where the kinds go that this program writes. An entity makes no frame of its own: it is the words of an event's argument. */
export function bratKinds(codebook: Codebook): Map<string, Destination> {
  const names = bratNames(codebook)
  const kinds = destinationsOf(codebook, names)
  for (const layer of codebook.layers) {
    for (const { id } of layer.roles) {
      kinds.set(spanKind(names.span(layer.id, id)), { to: 'nowhere' })
      for (const { id: trigger } of layer.roles) {
        kinds.set(relationKind(`${names.event(layer, trigger)}:${names.argument(layer.id, id)}`), { to: 'slot', role: id })
      }
    }
    for (const field of layer.fields) {
      if (field.kind !== 'choices') continue
      for (const value of field.values ?? []) {
        kinds.set(attributeKind(names.choice(layer.id, field.id, value.id), 'true'), { to: 'field', field: field.id, value: value.id })
      }
    }
  }
  for (const layer of codebook.layers) {
    for (const { id } of layer.roles) kinds.set(spanKind(names.event(layer, id)), { to: 'role', layer: layer.id, role: id })
  }
  return kinds
}
