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
import { type Cas, casLosses, casNamesOf, casOf, type CasValue, countCasLosses, documentId, sofaId } from '../uima/cas.ts'
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
  const declared = JSON.stringify({ '%TYPES': declarations(types) }, null, 2).slice(0, -'\n}'.length)
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
 * `declared` is the beginning of the document, up to the comma behind its types. The rest has the shape of `JSON.stringify` with an
 * indent of two, which takes twice the time of putting its lines together. Names of features are plain.
 */
function documentText({ text, language, structures }: Cas, declared: string): string {
  const arrays: string[] = []
  let next = documentId + structures.length + 1
  const array: MakeArray = (type, elements) => {
    arrays.push(recordText(next, type, `,\n      "%ELEMENTS": ${listText(elements)}`))
    return next++
  }
  const records = structures.map(({ id, type, values }) => {
    let members = type.supertype === 'uima.cas.TOP' ? '' : member('@sofa', sofaId)
    for (const name in values) {
      const value = values[name]
      members += typeof value === 'object' ? member(`@${name}`, reference(name, value, type, array)) : member(name, value ?? '')
    }
    return recordText(id, type.name, members)
  })
  const all = [
    recordText(sofaId, 'uima.cas.Sofa', member('sofaNum', 1) + member('sofaID', '_InitialView') + member('mimeType', 'text') + member('sofaString', text)),
    recordText(documentId, 'uima.tcas.DocumentAnnotation', member('@sofa', sofaId) + member('begin', 0) + member('end', text.length) + member('language', language)),
    ...arrays, ...records
  ]
  const members = listText([documentId, ...structures.map(({ id }) => id)])
  return `${declared},
  "%FEATURE_STRUCTURES": [
${all.join(',\n')}
  ],
  "%VIEWS": {
    "_InitialView": {
      "%SOFA": ${sofaId},
      "%MEMBERS": ${members}
    }
  }
}
`
}

const recordText = (id: number, type: string, members: string): string => `    {\n      "%ID": ${id}${member('%TYPE', type)}${members}\n    }`
const member = (name: string, value: string | number | boolean): string => `,\n      "${name}": ${JSON.stringify(value)}`
const listText = (elements: readonly (string | number)[]): string =>
  `[\n        ${elements.map((element) => JSON.stringify(element)).join(',\n        ')}\n      ]`

type MakeArray = (type: string, elements: readonly (string | number)[]) => number

/** The id of what a feature refers to; of several, that of the array of them. */
function reference(name: string, value: CasValue & object, { features }: UimaType, array: MakeArray): number {
  if ('ref' in value) return value.ref
  if (!('refs' in value)) return array('uima.cas.StringArray', value)
  const range = features.find((feature) => feature.name === name)?.range
  return array(typeof range === 'object' && 'linksTo' in range ? `${range.linksTo}[]` : 'uima.cas.FSArray', value.refs)
}
