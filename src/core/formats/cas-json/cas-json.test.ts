import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ProjectData } from '../../model.ts'
import type { WritableFormat } from '../format.ts'
import { arbitraryProject } from '../glossator/testing/arbitrary-project.ts'
import { smallMeta, smallProject } from '../glossator/testing/small-project.ts'
import { discrepancies, tallyOf } from '../testing/account.ts'
import { emptyProject, hardMeta, hardProject } from '../testing/hard-project.ts'
import { type ReadStructure, slotTargets, valuesInCas } from '../uima/testing/account-cas.ts'
import { casJsonFormat } from './cas-json-format.ts'

const { write } = casJsonFormat as WritableFormat
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
const layerTypes = new Set(['Quote', 'Stance', 'Event', 'Mention'])

type JsonStructure = Record<string, unknown> & { '%ID': number; '%TYPE': string; '%ELEMENTS'?: unknown[] }
interface JsonCas {
  '%TYPES': Record<string, Record<string, { '%RANGE': string }> & { '%SUPER_TYPE': string }>
  '%FEATURE_STRUCTURES': JsonStructure[]
  '%VIEWS': { _InitialView: { '%SOFA': number; '%MEMBERS': number[] } }
}

/** As cassis reads it: arrays are looked up, and a type must declare each feature of a structure with a range that takes it. */
function parse(json: string): { text: string; structures: Map<number, ReadStructure> } {
  const cas = JSON.parse(json) as JsonCas
  const byId = new Map(cas['%FEATURE_STRUCTURES'].map((structure) => [structure['%ID'], structure]))
  expect(byId.size).toBe(cas['%FEATURE_STRUCTURES'].length)
  for (const id of cas['%VIEWS']._InitialView['%MEMBERS']) expect(byId.has(id)).toBe(true)
  const structures = new Map<number, ReadStructure>()
  for (const [id, { '%ID': _, '%TYPE': type, '@sofa': sofa, begin, end, ...members }] of byId) {
    const declared = cas['%TYPES'][type]
    if (declared === undefined) continue
    expect(sofa).toBe(declared['%SUPER_TYPE'] === 'uima.cas.TOP' ? undefined : 1)
    const features: Record<string, unknown> = {}
    for (const [key, value] of Object.entries(members)) {
      const name = key.replace(/^@/, '')
      const range = declared[name]!['%RANGE']
      if (!key.startsWith('@')) expect(range).toBe({ string: 'uima.cas.String', number: 'uima.cas.Double', boolean: 'uima.cas.Boolean' }[typeof value as string])
      const target = key.startsWith('@') ? byId.get(value as number)! : undefined
      if (range.endsWith('[]')) expect(target!['%TYPE']).toBe(range === 'uima.cas.String[]' ? 'uima.cas.StringArray' : range)
      features[name] = target?.['%ELEMENTS'] ?? value
    }
    structures.set(id, { type: type.replace('webanno.custom.', ''), begin: (begin as number | undefined) ?? null, end: (end as number | undefined) ?? null, features })
  }
  return { text: byId.get(1)!['sofaString'] as string, structures }
}

test.each([['hard', hardProject], ['small', smallProject], ['empty', emptyProject]])('a reader that counts UTF-16 finds the words of every span of the %s project', (_, data) => {
  const cases = write(data, hardMeta).files.map(({ bytes }) => parse(textOf(bytes)))
  const words = cases.flatMap(({ text, structures }) => [...structures.values()].filter(({ type }) => layerTypes.has(type)).flatMap(({ features }) =>
    Object.entries(features).filter(([name]) => name.endsWith('Spans')).flatMap(([name, refs]) =>
      slotTargets(structures, refs as number[]).map(({ begin, end }) => `${String(features['id'])} ${name} ${text.slice(begin!, end!)}`))))
  expect(words.toSorted()).toEqual(data.annotations.flatMap(({ id, spans }) => spans.map(({ role, text }) => `${id} ${role}Spans ${text}`)).toSorted())
  expect(cases.map(({ text }) => text).toSorted()).toEqual(data.articles.map(({ text }) => text).toSorted())
})

test('every value goes out or is said to be dropped', () => {
  const check = (data: ProjectData): void => {
    const { files, loss } = write(data, hardMeta)
    const cases = files.map(({ bytes }) => parse(textOf(bytes)))
    expect(discrepancies(data, tallyOf(cases.flatMap(({ structures }) => valuesInCas(structures, layerTypes))), loss)).toEqual([])
  }
  check(hardProject)
  fc.assert(fc.property(arbitraryProject, check), { numRuns: 30 })
})

test('the small project is written as it always was', async () => {
  for (const { path, bytes } of write(smallProject, smallMeta).files) await expect(textOf(bytes)).toMatchFileSnapshot(`golden/${path}`)
})
