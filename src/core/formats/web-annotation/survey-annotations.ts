/** Which kinds of things annotation files hold, and where each would go. */
import { fieldOf, layerOf, relationTypeOf, roleOf } from '../../codebook/codebook.ts'
import { shorten } from '../../describe.ts'
import { Codebook } from '../../model.ts'
import type { Destination, SourceKind, Survey } from '../foreign-reader.ts'
import { type FoundAnnotation, type FoundFiles, textIn } from './find-annotations.ts'
import { idIn } from './vocabulary.ts'

export const isLink = ({ motivations, relation }: FoundAnnotation): boolean => relation !== null || motivations.includes('linking')

/** A frame of ours has a kind for each role and each field; what others wrote has one for each tag, else for its motivation. */
export const spanKind = (layer: string, role: string): string => `span:${layer}/${role}`
export const fieldKind = (layer: string, field: string): string => `attribute:${layer}/${field}`
export const tagKind = (tag: string): string => `span:${tag}`
export const relationKind = (type: string): string => `relation:${type}`

export const relationTypeIn = (found: FoundAnnotation): string => found.relation ?? tagsOf(found)[0] ?? 'linking'

/** What others call an annotation: its tags; where it has none, what it was made for. */
export const labelsOf = (found: FoundAnnotation): readonly string[] => {
  const tags = tagsOf(found)
  return tags.length > 0 ? tags : [found.motivations[0] ?? 'highlighting']
}

const tagsOf = ({ bodies }: FoundAnnotation): string[] =>
  [...new Set(bodies.flatMap(({ purpose, value }) => (['tagging', 'classifying'].includes(purpose ?? '') && value !== null && value !== '' ? [value] : [])))]

/** The codebook at hand, and what a project of ours in the files has beyond it. */
export function joinedCodebook(found: FoundFiles, given: Codebook): Codebook {
  const own = Codebook.safeParse(found.project?.['codebook']).data
  if (own === undefined) return given
  return {
    ...given,
    layers: [...given.layers, ...own.layers.filter(({ id }) => layerOf(given, id) === undefined)],
    relations: [...given.relations, ...own.relations.filter(({ id }) => relationTypeOf(given, id) === undefined)]
  }
}

export function surveyAnnotations(found: FoundFiles, given: Codebook): Survey {
  const codebook = joinedCodebook(found, given)
  const kinds = new Map<string, SourceKind & { count: number }>()
  const proposed: Record<string, Destination> = {}
  const add = (id: string, sort: SourceKind['sort'], name: string, example: string, destination: () => Destination): void => {
    const known = kinds.get(id)
    if (known !== undefined) {
      known.count += 1
      return
    }
    kinds.set(id, { id, name, sort, count: 1, example: shorten(example, 60) })
    proposed[id] = destination()
  }
  for (const one of found.annotations) {
    if (isLink(one)) {
      const type = relationTypeIn(one)
      add(relationKind(type), 'relation', type, '', () => (relationTypeOf(codebook, type) === undefined ? nowhere : { to: 'relation', type }))
    } else if (one.layer !== null) {
      const layer = one.layer
      for (const { role, exact } of one.targets) if (role !== null) add(spanKind(layer, role), 'span', `${layer}: ${role}`, exact ?? '', () => ownRole(codebook, layer, role))
      for (const { field, value } of one.bodies) if (field !== null) add(fieldKind(layer, field), 'attribute', `${layer}: ${field}`, value ?? '', () => ownField(codebook, layer, field))
    } else {
      for (const label of labelsOf(one)) add(tagKind(label), 'span', label, one.targets[0]?.exact ?? '', () => roleNamed(codebook, label))
    }
  }
  // Which unit a file counts is told by its quotes when it is read: nothing is left to mend.
  return { kinds: [...kinds.values()], proposed, repairs: [], textsNeeded: textsNeeded(found) }
}

const nowhere: Destination = { to: 'nowhere' }

function ownRole(codebook: Codebook, layerId: string, role: string): Destination {
  const layer = layerOf(codebook, layerId)
  return layer === undefined || roleOf(layer, role) === undefined ? nowhere : { to: 'role', layer: layerId, role }
}

function ownField(codebook: Codebook, layerId: string, field: string): Destination {
  const layer = layerOf(codebook, layerId)
  return layer === undefined || fieldOf(layer, field) === undefined ? nowhere : { to: 'value', field }
}

/** A label that is a layer's id or name goes into its first role; `quote/cue` and `Quote: Cue` into that role. */
function roleNamed(codebook: Codebook, label: string): Destination {
  const [layerName = '', roleName] = label.toLowerCase().split(/(?<!\s)\s*[/:]\s*/)
  const layer = codebook.layers.find(({ id, name }) => id.toLowerCase() === layerName || name.toLowerCase() === layerName)
  const role = roleName === undefined ? layer?.roles[0] : layer?.roles.find(({ id, name }) => id.toLowerCase() === roleName || name.toLowerCase() === roleName)
  return layer === undefined || role === undefined ? nowhere : { to: 'role', layer: layer.id, role: role.id }
}

/** What the annotations are about and the files do not carry. */
function textsNeeded({ annotations, articles, texts }: FoundFiles): string[] {
  const carried = new Set(articles.filter(({ textPath }) => texts.has(textPath)).flatMap(({ record }) =>
    (typeof record === 'object' && record !== null && !Array.isArray(record) ? textIn(record['id']) ?? [] : [])))
  const sources = new Set(annotations.filter((one) => !isLink(one)).flatMap(({ targets }) => targets.map(({ source }) => source)))
  return [...sources].filter((source) => !carried.has(idIn('article', source) ?? '') && !texts.has(fileIn(source)))
}

/** The last part of an IRI's path, which may be the name of a file. */
export function fileIn(iri: string): string {
  const path = iri.replace(/[?#].*$/, '')
  const name = path.slice(path.lastIndexOf('/') + 1)
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
