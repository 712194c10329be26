/**
 * A codebook as a UIMA type system as INCEpTION makes them: a span layer for the frames of each layer, one for the words in each
 * role, slots that lead from the frame to them, and a layer for relations. Names are letters and digits only, since WebAnno TSV
 * takes `_`, `:` and `|` apart.
 */
import type { Codebook, Field, Layer } from '../../model.ts'

export type UimaRange = 'String' | 'Boolean' | 'Double' | 'StringArray' | 'Annotation' | { readonly linksTo: string } | { readonly target: string }

export interface UimaFeature {
  readonly name: string
  readonly description: string
  readonly range: UimaRange
}

export interface UimaType {
  readonly name: string
  readonly description: string
  readonly supertype: 'uima.tcas.Annotation' | 'uima.cas.AnnotationBase' | 'uima.cas.TOP'
  readonly features: readonly UimaFeature[]
}

/** How a role of a layer is called: the type of its words, and the slot of the frame that leads to them. */
export interface RoleTypes {
  readonly words: UimaType
  readonly slot: string
  readonly link: UimaType
}

export interface LayerTypes {
  readonly frame: UimaType
  readonly roles: ReadonlyMap<string, RoleTypes>
  /** The features for the ids and for the names of the actors. */
  readonly actorRoles: ReadonlyMap<string, { readonly ids: string; readonly names: string }>
  /** The features of a field: one, but three for a time (words, date, basis). */
  readonly fields: ReadonlyMap<string, readonly string[]>
}

export interface TypeSystem {
  /** In the order of their names. */
  readonly types: readonly UimaType[]
  readonly layers: ReadonlyMap<string, LayerTypes>
  readonly relation: UimaType
  readonly article: UimaType
  readonly actor: UimaType
  readonly block: UimaType
}

const packageName = 'webanno.custom.'

/** WebAnno TSV has no features of several values: there, `joined`, they are one text. */
export function typeSystemOf(codebook: Codebook, lists: 'StringArray' | 'joined' = 'StringArray'): TypeSystem {
  const listRange: UimaRange = lists === 'joined' ? 'String' : 'StringArray'
  const typeName = uniqueNames(['Article', 'Actor', 'Block', 'Relation'])
  const layers = new Map(codebook.layers.map((layer) => [layer.id, layerTypes(layer, typeName, listRange)]))
  const relation = annotationType('Relation', 'A relation between two annotations.', [
    feature('Governor', 'Annotation', 'Where it starts.'), feature('Dependent', 'Annotation', 'Where it leads.'), feature('relation', 'String', 'Its type.'), feature('id')
  ])
  const article = baseType('Article', 'What is known about the article.', articleFeatures.map((name) => feature(name)))
  const actor = baseType('Actor', 'An actor that is named in the article.', actorFeatures.map(([name, range]) => feature(name, range === 'StringArray' ? listRange : range)))
  const block = annotationType('Block', 'One or more lines of the article.', [feature('kind')])
  const types = [relation, article, actor, block, ...[...layers.values()].flatMap(({ frame, roles }) => [frame, ...[...roles.values()].flatMap(({ words, link }) => [words, link])])]
  return { types: types.toSorted((a, b) => (a.name < b.name ? -1 : 1)), layers, relation, article, actor, block }
}

export const articleFeatures = ['id', 'file', 'sha256', 'textSha256', 'encoding', 'title', 'outlet', 'byline', 'publishedAt', 'publishedBasis', 'language', 'status'] as const
/** `kind` is the actor's type; the roles and the external ids are rows of JSON. */
export const actorFeatures = [
  ['id', 'String'], ['name', 'String'], ['kind', 'String'], ['aliases', 'StringArray'], ['roles', 'StringArray'], ['country', 'String'], ['sector', 'String'],
  ['externalIds', 'StringArray'], ['note', 'String']
] as const
/** What every frame has. */
export const frameFeatures = [
  ['id', 'String'], ['annotator', 'String'], ['annotatorName', 'String'], ['origin', 'String'], ['status', 'String'], ['createdAt', 'String'], ['updatedAt', 'String'],
  ['confidence', 'Double'], ['reason', 'String'], ['note', 'String']
] as const

const feature = (name: string, range: UimaRange = 'String', description = ''): UimaFeature => ({ name, description, range })
const annotationType = (name: string, description: string, features: readonly UimaFeature[]): UimaType => ({ name: packageName + name, description, supertype: 'uima.tcas.Annotation', features })
const baseType = (name: string, description: string, features: readonly UimaFeature[]): UimaType => ({ name: packageName + name, description, supertype: 'uima.cas.AnnotationBase', features })

function layerTypes(layer: Layer, typeName: (wanted: string) => string, listRange: UimaRange): LayerTypes {
  const base = typeName(pascal(layer.id))
  const featureName = uniqueNames(['begin', 'end', 'sofa', ...frameFeatures.map(([name]) => name)])
  const features: UimaFeature[] = frameFeatures.map(([name, range]) => feature(name, range))
  const add = (wanted: string, range: UimaRange, description: string): string => {
    const name = featureName(camel(wanted))
    features.push(feature(name, range, description))
    return name
  }
  const fields = new Map(layer.fields.map((field) => [field.id, featuresOf(field, listRange).map(([suffix, range]) => add(field.id + suffix, range, field.definition))]))
  const actorRoles = new Map(layer.actorRoles.map(({ id, definition }) => [id, {
    ids: add(`${id}Actors`, listRange, definition), names: add(`${id}Names`, listRange, `Their names. ${definition}`)
  }]))
  const roles = new Map(layer.roles.map(({ id, definition }): [string, RoleTypes] => {
    const words = annotationType(typeName(base + pascal(id)), definition, [feature('frame', 'String', 'The id of the annotation whose words these are.')])
    const slot = featureName(camel(`${id}Spans`))
    const link: UimaType = {
      name: packageName + typeName(`${base}${pascal(slot)}Link`), description: `Leads to: ${definition}`, supertype: 'uima.cas.TOP',
      features: [feature('role'), feature('target', { target: words.name })]
    }
    features.push(feature(slot, { linksTo: link.name }, definition))
    return [id, { words, slot, link }]
  }))
  return { frame: annotationType(base, layer.definition, features), roles, actorRoles, fields }
}

function featuresOf({ kind }: Field, listRange: UimaRange): readonly (readonly [suffix: string, range: UimaRange])[] {
  switch (kind) {
    case 'boolean': return [['', 'Boolean']]
    case 'number': return [['', 'Double']]
    case 'choices': case 'factuality': return [['', listRange]]
    case 'time': return [['Text', 'String'], ['Edtf', 'String'], ['Basis', 'String']]
    default: return [['', 'String']]
  }
}

/** Gives each thing a name of its own: what is taken gets a number. Names that differ by case alone are held apart too. */
function uniqueNames(taken: readonly string[]): (wanted: string) => string {
  const used = new Set(taken.map((name) => name.toLowerCase()))
  return (wanted) => {
    let name = wanted
    for (let n = 2; used.has(name.toLowerCase()); n++) name = `${wanted}${n}`
    used.add(name.toLowerCase())
    return name
  }
}

const words = (id: string): string[] => id.normalize('NFKD').replace(/\p{M}+/gu, '').match(/[A-Za-z0-9]+/g) ?? []
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
/** Where no letter or digit is left of an id, `X`; a name does not begin with a digit. */
const pascal = (id: string): string => words(id).map(capital).join('').replace(/^(?=\d|$)/, 'X')
const camel = (id: string): string => {
  const name = pascal(id)
  return name.charAt(0).toLowerCase() + name.slice(1)
}
