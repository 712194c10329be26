/** What a codebook must keep to beyond its shape: ids that are unique and lead somewhere, values where there is a choice. */
import type { Codebook, Field, Layer } from '../../model.ts'
import { at, type FaultList, shown } from '../fault.ts'

export function checkCodebook(codebook: Codebook, place: string, faults: FaultList): void {
  checkUnique(codebook.layers, at(place, 'layers'), faults)
  checkUnique(codebook.relations, at(place, 'relations'), faults)
  codebook.layers.forEach((layer, i) => checkLayer(layer, at(place, 'layers', i), faults))
  const layerIds = new Set(codebook.layers.map((layer) => layer.id))
  codebook.relations.forEach((type, i) => {
    for (const end of ['from', 'to'] as const) {
      type[end].forEach((id, k) => {
        if (!layerIds.has(id)) faults.add(at(place, 'relations', i, end, k), `There is no layer ${shown(id)}.`)
      })
    }
  })
}

/** Tells of ids that a record before has too. */
export function checkUnique(records: readonly { readonly id: string }[], place: string, faults: FaultList): void {
  const first = new Map<string, number>()
  records.forEach(({ id }, i) => {
    const earlier = first.get(id)
    if (earlier === undefined) first.set(id, i)
    else faults.add(at(place, i, 'id'), `${shown(id)} is the id of ${at(place, earlier)} too; ids have to be unique.`)
  })
}

function checkLayer(layer: Layer, place: string, faults: FaultList): void {
  checkUnique(layer.roles, at(place, 'roles'), faults)
  checkUnique(layer.actorRoles, at(place, 'actorRoles'), faults)
  checkUnique(layer.fields, at(place, 'fields'), faults)
  if (!/^#[0-9a-fA-F]{6}$/.test(layer.color)) faults.add(at(place, 'color'), `${shown(layer.color)} is no colour such as "#e8a317".`)
  for (const list of ['roles', 'actorRoles'] as const) {
    layer[list].forEach(({ min, max }, i) => {
      if (max !== null && min > max) faults.add(at(place, list, i, 'max'), `At least ${min} and at most ${max} cannot be.`)
    })
  }
  layer.fields.forEach((field, i) => checkField(field, layer, at(place, 'fields', i), faults))
}

function checkField(field: Field, layer: Layer, place: string, faults: FaultList): void {
  const values = field.values ?? []
  checkUnique(values, at(place, 'values'), faults)
  if ((field.kind === 'choice' || field.kind === 'choices') && values.length === 0) {
    faults.add(at(place, 'values'), 'A field of this kind needs values to choose from.')
  }
  const decider = layer.fields.find(({ id }) => id === field.dependsOn)
  if (field.dependsOn !== undefined && (decider === undefined || decider === field || decider.kind !== 'choice')) {
    faults.add(at(place, 'dependsOn'), `The layer has no other field ${shown(field.dependsOn)} with a choice.`)
    return
  }
  const deciding = new Set(decider?.values?.map(({ id }) => id))
  values.forEach(({ when }, i) => when?.forEach((id, k) => {
    if (!deciding.has(id)) faults.add(at(place, 'values', i, 'when', k), `${shown(id)} is no value of the field this one depends on.`)
  }))
}
