/**
 * UIMA CAS JSON 0.4.0: a file for each article that carries its type system, as INCEpTION and dkpro-cassis read it. Arrays are
 * structures of their own, `@` marks a feature that refers to one, and offsets count UTF-16.
 */
import { utf8fromString } from '@exodus/bytes/utf8.js'
import type { ProjectData } from '../../model.ts'
import { articleParts } from '../article-parts.ts'
import { countLosses } from '../count-losses.ts'
import type { Format, WrittenFormat } from '../format.ts'
import { type Cas, casLosses, casNamesOf, casOf, type CasValue, countCasLosses, documentId, sofaId } from '../uima/cas.ts'
import { type TypeSystem, typeSystemOf, type UimaType } from '../uima/type-system.ts'
import { rangeName } from '../uima/write-type-system.ts'

export const casJsonFormat: Format = {
  id: 'cas-json',
  name: 'UIMA CAS JSON 0.4.0',
  direction: 'write',
  offsetUnit: 'utf16',
  loses: casLosses,
  write
}

function write(data: ProjectData): WrittenFormat {
  const losses = countLosses('cas-json', data)
  const types = typeSystemOf(data.codebook)
  const names = casNamesOf(data, types)
  const declared = declarations(types)
  const files = articleParts(data).map((part) => ({
    path: `${part.name}.json`, bytes: utf8fromString(`${JSON.stringify(document(casOf(part, names), declared), null, 2)}\n`)
  }))
  const { relations } = countCasLosses(data, losses)
  return { files, loss: losses.report({ articles: data.articles.length, annotations: data.annotations.length, relations }) }
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

function document({ text, language, structures }: Cas, types: object): object {
  const arrays: object[] = []
  let next = documentId + structures.length + 1
  const array = (type: string, elements: readonly (string | number)[]): number => {
    arrays.push({ '%ID': next, '%TYPE': type, '%ELEMENTS': elements })
    return next++
  }
  const records = structures.map(({ id, type, values }) => ({
    '%ID': id, '%TYPE': type.name, ...(type.supertype === 'uima.cas.TOP' ? {} : { '@sofa': sofaId }),
    ...Object.fromEntries(Object.entries(values).map(([name, value]) => member(name, value, type, array)))
  }))
  return {
    '%TYPES': types,
    '%FEATURE_STRUCTURES': [
      { '%ID': sofaId, '%TYPE': 'uima.cas.Sofa', sofaNum: 1, sofaID: '_InitialView', mimeType: 'text', sofaString: text },
      { '%ID': documentId, '%TYPE': 'uima.tcas.DocumentAnnotation', '@sofa': sofaId, begin: 0, end: text.length, language },
      ...arrays, ...records
    ],
    '%VIEWS': { _InitialView: { '%SOFA': sofaId, '%MEMBERS': [documentId, ...structures.map(({ id }) => id)] } }
  }
}

function member(name: string, value: CasValue, { features }: UimaType, array: (type: string, elements: readonly (string | number)[]) => number): [string, string | number | boolean] {
  if (typeof value !== 'object') return [name, value]
  if ('ref' in value) return [`@${name}`, value.ref]
  if (!('refs' in value)) return [`@${name}`, array('uima.cas.StringArray', value)]
  const range = features.find((feature) => feature.name === name)?.range
  return [`@${name}`, array(typeof range === 'object' && 'linksTo' in range ? `${range.linksTo}[]` : 'uima.cas.FSArray', value.refs)]
}
