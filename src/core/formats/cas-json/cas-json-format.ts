/**
 * UIMA CAS JSON 0.4.0: a file for each article that carries its type system, as INCEpTION and dkpro-cassis read it. Arrays are
 * structures of their own, `@` marks a feature that refers to one, and offsets count UTF-16.
 */
import { utf8fromString } from '@exodus/bytes/utf8.js'
import type { ProjectData } from '../../model.ts'
import { articleParts } from '../article-parts.ts'
import { countLosses } from '../count-losses.ts'
import type { Format, OutputPieces } from '../format.ts'
import { writesPieces } from '../output-pieces.ts'
import { type Cas, casLosses, casNamesOf, casOf, type CasValue, countCasLosses, documentId, type FeatureStructure, sofaId } from '../uima/cas.ts'
import { type TypeSystem, typeSystemOf, type UimaType } from '../uima/type-system.ts'
import { rangeName } from '../uima/write-type-system.ts'

export const casJsonFormat: Format = {
  id: 'cas-json',
  name: 'UIMA CAS JSON 0.4.0',
  direction: 'write',
  offsetUnit: 'utf16',
  loses: casLosses,
  ...writesPieces(pieces)
}

function* pieces(data: ProjectData): OutputPieces {
  const losses = countLosses('cas-json', data)
  const types = typeSystemOf(data.codebook)
  const names = casNamesOf(data, types)
  // The same for every article, so it is made into text once.
  const declared = linesOf('{', Object.entries(declarations(types)).map(([name, type]) => `${JSON.stringify(name)}:${JSON.stringify(type)}`), '}')
  for (const part of articleParts(data)) yield { path: `${part.path}.json`, bytes: utf8fromString(documentText(casOf(part, names), declared)) }
  const { relations } = countCasLosses(data, losses)
  return losses.report({ articles: data.articles.length, annotations: data.annotations.length, relations })
}

const declarations = ({ types }: TypeSystem): object => Object.fromEntries(types.map(({ name, description, supertype, features }) => [name, {
  '%NAME': name, '%SUPER_TYPE': supertype, ...(description === '' ? {} : { '%DESCRIPTION': description }),
  ...Object.fromEntries(features.map((feature) => [feature.name, {
    '%NAME': feature.name, '%RANGE': jsonRange(feature.range), ...(feature.description === '' ? {} : { '%DESCRIPTION': feature.description })
  }]))
}]))

function jsonRange(range: UimaType['features'][number]['range']): string {
  if (range === 'StringArray') return 'uima.cas.String[]'
  return typeof range === 'object' && 'linksTo' in range ? `${range.linksTo}[]` : rangeName(range)
}

/**
 * A line for each type and each structure: what is indented further takes half of the time and of the file. A structure goes
 * straight into text, which takes half of the time of an object with as many kinds of members.
 */
function documentText({ text, language, structures }: Cas, declared: string): string {
  const arrays: string[] = []
  let next = documentId + structures.length + 1
  const array: MakeArray = (type, elements) => {
    arrays.push(`{"%ID":${next},"%TYPE":${JSON.stringify(type)},"%ELEMENTS":${JSON.stringify(elements)}}`)
    return next++
  }
  const records = structures.map((structure) => recordOf(structure, array))
  const lines = [
    JSON.stringify({ '%ID': sofaId, '%TYPE': 'uima.cas.Sofa', sofaNum: 1, sofaID: '_InitialView', mimeType: 'text', sofaString: text }),
    JSON.stringify({ '%ID': documentId, '%TYPE': 'uima.tcas.DocumentAnnotation', '@sofa': sofaId, begin: 0, end: text.length, language }),
    ...arrays, ...records
  ]
  const views = JSON.stringify({ _InitialView: { '%SOFA': sofaId, '%MEMBERS': [documentId, ...structures.map(({ id }) => id)] } })
  return `{\n"%TYPES":${declared},\n"%FEATURE_STRUCTURES":${linesOf('[', lines, ']')},\n"%VIEWS":${views}\n}\n`
}

const linesOf = (open: string, lines: readonly string[], close: string): string => `${open}\n${lines.join(',\n')}\n${close}`

function recordOf({ id, type, values }: FeatureStructure, array: MakeArray): string {
  let record = `{"%ID":${id},"%TYPE":${JSON.stringify(type.name)}`
  if (type.supertype !== 'uima.cas.TOP') record += `,"@sofa":${sofaId}`
  for (const name in values) {
    const value = values[name]
    if (typeof value === 'object') record += `,${JSON.stringify(`@${name}`)}:${reference(name, value, type, array)}`
    else record += `,${JSON.stringify(name)}:${JSON.stringify(value ?? '')}`
  }
  return `${record}}`
}

type MakeArray = (type: string, elements: readonly (string | number)[]) => number

/** The id of what a feature refers to; of several, that of the array of them. */
function reference(name: string, value: CasValue & object, { features }: UimaType, array: MakeArray): number {
  if ('ref' in value) return value.ref
  if (!('refs' in value)) return array('uima.cas.StringArray', value)
  const range = features.find((feature) => feature.name === name)?.range
  return array(typeof range === 'object' && 'linksTo' in range ? `${range.linksTo}[]` : 'uima.cas.FSArray', value.refs)
}
