/** What brat must know of a codebook: the types and what goes with what (`annotation.conf`), their names and colours (`visual.conf`). */
import type { Codebook, Layer } from '../../model.ts'
import type { BratNames } from './brat-names.ts'

/** `rareEvents` are the events in use whose trigger is not in their layer's first role. */
export function writeAnnotationConfig(codebook: Codebook, names: BratNames, rareEvents: ReadonlySet<string>): string {
  const eventsOf = (layer: Layer): string[] =>
    layer.roles.map(({ id }) => names.event(layer, id)).filter((type, i) => i === 0 || rareEvents.has(type))
  const events = new Map(codebook.layers.map((layer) => [layer.id, eventsOf(layer)]))
  const typesOf = (layers: readonly string[]): string => layers.flatMap((id) => events.get(id) ?? []).join('|')
  return sections({
    entities: codebook.layers.flatMap((layer) => layer.roles.map(({ id }) => names.span(layer.id, id))),
    relations: codebook.relations.map(({ id, from, to }) => `${names.relation(id)}\tArg1:${typesOf(from)}, Arg2:${typesOf(to)}`),
    events: codebook.layers.flatMap((layer) => eventsOf(layer).map((type) => `${type}\t${argumentsOf(layer, names)}`)),
    attributes: codebook.layers.flatMap((layer) => attributesOf(layer, names, typesOf([layer.id])))
  })
}

/** None is required and all may be repeated: drafts lack parts, and spans of the first role may stand beside the trigger. */
const argumentsOf = (layer: Layer, names: BratNames): string =>
  layer.roles.map(({ id }) => `${names.argument(layer.id, id)}*:${names.span(layer.id, id)}`).join(', ')

function attributesOf({ id: layer, fields }: Layer, names: BratNames, events: string): string[] {
  return fields.flatMap((field) => {
    const values = field.kind === 'boolean' ? ['true', 'false'] : (field.values ?? []).map(({ id }) => names.value(layer, field.id, id))
    switch (field.kind) {
      case 'boolean':
      case 'choice': return [`${names.field(layer, field.id)}\tArg:${events}, Value:${values.join('|')}`]
      case 'choices': return (field.values ?? []).map(({ id }) => `${names.choice(layer, field.id, id)}\tArg:${events}`)
      default: return []
    }
  })
}

export function writeVisualConfig(codebook: Codebook, names: BratNames): string {
  const labels = new Map<string, string>()
  const label = (type: string, ...shown: readonly string[]): void => {
    if (!labels.has(type)) labels.set(type, [type, ...shown.map(onLine)].join(' | '))
  }
  for (const layer of codebook.layers) {
    for (const role of layer.roles) {
      label(names.event(layer, role.id), layer.name)
      label(names.span(layer.id, role.id), `${layer.name}: ${role.name}`, role.name)
    }
    for (const field of layer.fields) {
      if (field.kind !== 'choices') label(names.field(layer.id, field.id), field.name)
      else for (const value of field.values ?? []) label(names.choice(layer.id, field.id, value.id), value.name)
    }
  }
  for (const layer of codebook.layers) for (const role of layer.roles) label(names.argument(layer.id, role.id), role.name)
  for (const relation of codebook.relations) label(names.relation(relation.id), relation.name)
  const colors = codebook.layers.flatMap((layer) => layer.roles.flatMap(({ id }) =>
    [names.event(layer, id), names.span(layer.id, id)].map((type) => `${type}\tbgColor:${layer.color}, borderColor:darken`)))
  return sections({ labels: [...labels.values()], drawing: colors })
}

/** What parts names in the configuration cannot stand in one. */
const onLine = (name: string): string => name.toWellFormed().replace(/[|\p{Cc}\u2028\u2029]+/gu, ' ').trim() || '-'

const sections = (all: Readonly<Record<string, readonly string[]>>): string =>
  Object.entries(all).map(([name, lines]) => [`[${name}]`, ...lines].map((line) => `${line}\n`).join('')).join('\n')
