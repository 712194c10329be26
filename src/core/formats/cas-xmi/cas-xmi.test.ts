import { readFileSync } from 'node:fs'
import { XMLParser } from 'fast-xml-parser'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ProjectData } from '../../model.ts'
import type { WritableFormat } from '../format.ts'
import { arbitraryProject } from '../glossator/testing/arbitrary-project.ts'
import { smallMeta, smallProject } from '../glossator/testing/small-project.ts'
import { discrepancies, tallyOf } from '../testing/account.ts'
import { emptyProject, hardMeta, hardProject } from '../testing/hard-project.ts'
import { type ReadStructure, slotTargets, valuesInCas } from '../uima/testing/account-cas.ts'
import { lintXml } from '../xml/testing/lint-xml.ts'
import { casXmiFormat } from './cas-xmi-format.ts'

const { write } = casXmiFormat as WritableFormat
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
const layerTypes = new Set(['Quote', 'Stance', 'Event', 'Mention'])

interface ReadCas { readonly text: string; readonly structures: Map<number, ReadStructure>; readonly members: number[] }

/** As UIMA reads XMI, given that slots and references are known by their names. */
function parse(xmi: string): ReadCas {
  const parser = new XMLParser({ preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: '', parseTagValue: false, parseAttributeValue: false, trimValues: false, htmlEntities: true, ignoreDeclaration: true })
  const root = (parser.parse(xmi) as { 'xmi:XMI'?: Record<string, unknown>[] }[]).find((node) => node['xmi:XMI'])!['xmi:XMI']!
  const structures = new Map<number, ReadStructure>()
  let [text, members] = ['', [] as number[]]
  for (const node of root) {
    const name = Object.keys(node).find((key) => key !== ':@' && key !== '#text')
    if (name === undefined) continue
    const { 'xmi:id': id, begin, end, sofa: _, ...attributes } = node[':@'] as Record<string, string>
    const features: Record<string, unknown> = { ...attributes }
    for (const key of Object.keys(features)) {
      if (key.endsWith('Spans')) features[key] = (features[key] as string).split(' ').map(Number)
      if (['target', 'Governor', 'Dependent'].includes(key)) features[key] = Number(features[key])
    }
    for (const child of node[name] as Record<string, unknown>[]) {
      const list = Object.keys(child).find((key) => key !== ':@' && key !== '#text')
      if (list !== undefined) features[list] = [...((features[list] as string[] | undefined) ?? []), (child[list] as Record<string, string>[]).map((part) => part['#text'] ?? '').join('')]
    }
    if (name === 'cas:Sofa') text = attributes['sofaString'] ?? ''
    else if (name === 'cas:View') members = attributes['members']!.split(' ').map(Number)
    else structures.set(Number(id), { type: name.replace(/^\w+:/, ''), begin: begin === undefined ? null : Number(begin), end: end === undefined ? null : Number(end), features })
  }
  return { text, structures, members }
}

function readAll(data: ProjectData): { cases: ReadCas[]; loss: ReturnType<typeof write>['loss'] } {
  const { files, loss } = write(data, hardMeta)
  return { cases: files.filter(({ path }) => path.endsWith('.xmi')).map(({ bytes }) => parse(textOf(bytes))), loss }
}

/** The words of every span as a reader of XMI has them, by annotation and role. */
const wordsIn = (cases: readonly ReadCas[]): string[] => cases.flatMap(({ text, structures }) => [...structures.values()].filter(({ type }) => layerTypes.has(type)).flatMap(({ features }) =>
  Object.entries(features).filter(([name]) => name.endsWith('Spans')).flatMap(([name, refs]) =>
    slotTargets(structures, refs as number[]).map(({ begin, end }) => `${String(features['id'])} ${name} ${text.slice(begin!, end!)}`))))

const fit = (text: string): string => text.replace(/[\0-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')

test.each([['hard', hardProject], ['small', smallProject], ['empty', emptyProject]])('the %s project is well-formed, its type system after the schema', async (_, data) => {
  const { files } = write(data, hardMeta)
  expect(await lintXml(textOf(files[0]!.bytes), readFileSync(new URL('../uima/testing/type-system.xsd', import.meta.url), 'utf8'))).toEqual([])
  expect(await lintXml(files.map(({ bytes }) => textOf(bytes)))).toEqual([])
})

test('a reader that counts UTF-16 finds the words of every span', () => {
  const { cases } = readAll(hardProject)
  expect(wordsIn(cases).toSorted()).toEqual(hardProject.annotations.flatMap(({ id, spans }) => spans.map(({ role, text }) => fit(`${id} ${role}Spans ${text}`))).toSorted())
  expect(cases.map(({ text }) => text).toSorted()).toEqual(hardProject.articles.map(({ text }) => fit(text)).toSorted())
})

test('every value goes out or is said to be dropped', () => {
  const check = (data: ProjectData): void => {
    const { cases, loss } = readAll(data)
    expect(discrepancies(data, tallyOf(cases.flatMap(({ structures }) => valuesInCas(structures, layerTypes))), loss)).toEqual([])
    expect(cases.flatMap(({ structures }) => [...structures.values()].filter(({ type }) => type === 'Relation')).length).toBe(loss.relations.out)
  }
  check(hardProject)
  check(smallProject)
  fc.assert(fc.property(arbitraryProject, check), { numRuns: 30 })
})

test('every reference and every member of the view is there, each id once', () => {
  const { files } = write(hardProject, hardMeta)
  for (const { path, bytes } of files.filter((file) => file.path.endsWith('.xmi'))) {
    const ids = [...textOf(bytes).matchAll(/xmi:id="(\d+)"/g)].map(([, id]) => Number(id))
    expect(new Set(ids).size, path).toBe(ids.length)
    const { structures, members } = parse(textOf(bytes))
    expect(members.toSorted((a, b) => a - b)).toEqual([...structures.keys()].filter((id) => id > 0).toSorted((a, b) => a - b))
    for (const { features } of structures.values()) for (const key of ['target', 'Governor', 'Dependent']) if (key in features) expect(structures.has(features[key] as number)).toBe(true)
  }
})

test('what XML forbids is replaced one for one, and told with its place', () => {
  expect(write(hardProject, hardMeta).loss.lost).toEqual([
    { what: 'Actor.note', count: 1, kind: 'approximated', ids: ['actor\t1'] },
    { what: 'Quote.note', count: 1, kind: 'approximated', ids: ['"right" <to> left'] },
    { what: 'articles.text', count: 2, kind: 'approximated', ids: ['article forbidden', 'article separators'] },
    { what: 'codebook', count: 1, kind: 'approximated', ids: ['small'] },
    { what: 'note.lexical', count: 1, kind: 'dropped', ids: ['"right" <to> left'] },
    { what: 'project', count: 1, kind: 'dropped', ids: ['hard/1'] },
    { what: 'relations.via', count: 1, kind: 'dropped', ids: ['r "2"'] }
  ])
})

test('equal projects give equal bytes', () => {
  const turned = { ...hardProject, annotations: hardProject.annotations.toReversed(), articles: hardProject.articles.toReversed(), actors: hardProject.actors.toReversed() }
  expect(write(turned, hardMeta).files).toEqual(write(hardProject, hardMeta).files)
})

test('the small project is written as it always was', async () => {
  for (const { path, bytes } of write(smallProject, smallMeta).files) await expect(textOf(bytes)).toMatchFileSnapshot(`golden/${path}`)
})
