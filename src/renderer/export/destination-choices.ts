/** Where a kind of another program's things can go in the codebook, in words. */
import type { Destination, SourceKind } from '../../core/formats/foreign-reader.ts'
import type { Codebook, Field, Layer } from '../../core/model.ts'

export interface DestinationChoice {
  /** Unique among the choices: a destination's key. */
  readonly id: string
  readonly name: string
  readonly destination: Destination
}

export const nowhere: DestinationChoice = { id: 'nowhere', name: 'Nowhere (left out)', destination: { to: 'nowhere' } }

/** What tells destinations apart. */
export function destinationKey(destination: Destination): string {
  switch (destination.to) {
    case 'role': return JSON.stringify(['role', destination.layer, destination.role])
    case 'slot': return JSON.stringify(['slot', destination.role])
    case 'field': return JSON.stringify(['field', destination.field, destination.value])
    case 'actor': return JSON.stringify(['actor', destination.role])
    case 'value': return JSON.stringify(['value', destination.field])
    case 'relation': return JSON.stringify(['relation', destination.type])
    case 'nowhere': return nowhere.id
  }
}

/** The choices for each sort of kind; nowhere is the first. */
export function destinationChoices(codebook: Codebook): Readonly<Record<SourceKind['sort'], readonly DestinationChoice[]>> {
  return {
    span: [nowhere, ...joined(codebook.layers.flatMap((layer) => layer.roles.map(({ id, name }) => ({ layer, name, destination: { to: 'role', layer: layer.id, role: id } as const }))))],
    relation: [
      nowhere,
      ...codebook.relations.map(({ id, name }) => choice(`Relation: ${name}`, { to: 'relation', type: id })),
      ...joined(codebook.layers.flatMap((layer) => layer.roles.map(({ id, name }) => ({ layer, name: `${name}, the words at its end`, destination: { to: 'slot', role: id } as const }))))
    ],
    attribute: [nowhere, ...joined(codebook.layers.flatMap((layer) => [
      ...layer.fields.flatMap((field) => fieldDestinations(layer, field)),
      ...layer.actorRoles.map(({ id, name }) => ({ layer, name: `${name}, whose name it says`, destination: { to: 'actor', role: id } as const }))
    ]))]
  }
}

interface Placed {
  readonly layer: Layer
  readonly name: string
  readonly destination: Destination
}

function fieldDestinations(layer: Layer, field: Field): Placed[] {
  const own: Placed = { layer, name: `${field.name}, what it says`, destination: { to: 'value', field: field.id } }
  const set = (value: string | boolean, name: string): Placed => ({ layer, name: `${field.name} = ${name}`, destination: { to: 'field', field: field.id, value } })
  switch (field.kind) {
    case 'boolean': return [own, set(true, 'yes'), set(false, 'no')]
    case 'choice':
    case 'choices': return [own, ...(field.values ?? []).map(({ id, name }) => set(id, name))]
    default: return [own]
  }
}

/** Layers that share a destination, such as a field of the same id, are named together. */
function joined(all: readonly Placed[]): DestinationChoice[] {
  const byKey = new Map<string, Placed & { readonly layers: string[] }>()
  for (const placed of all) {
    const key = destinationKey(placed.destination)
    const known = byKey.get(key)
    if (known === undefined) byKey.set(key, { ...placed, layers: [placed.layer.name] })
    else known.layers.push(placed.layer.name)
  }
  return [...byKey.values()].map(({ layers, name, destination }) => choice(`${layers.join(', ')}: ${name}`, destination))
}

const choice = (name: string, destination: Destination): DestinationChoice => ({ id: destinationKey(destination), name, destination })
