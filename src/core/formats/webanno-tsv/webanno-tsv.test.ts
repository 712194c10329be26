import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ProjectData } from '../../model.ts'
import type { WritableFormat } from '../format.ts'
import { arbitraryProject } from '../glossator/testing/arbitrary-project.ts'
import { smallMeta, smallProject } from '../glossator/testing/small-project.ts'
import { discrepancies, tallyOf } from '../testing/account.ts'
import { emptyProject, hardMeta, hardProject } from '../testing/hard-project.ts'
import { type ReadStructure, valuesInCas } from '../uima/testing/account-cas.ts'
import { escapeText, escapeValue } from './escape.ts'
import { webannoTsvFormat } from './webanno-tsv-format.ts'

const { write } = webannoTsvFormat as WritableFormat
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
const layerTypes = new Set(['Quote', 'Stance', 'Event', 'Mention'])

interface Span { readonly type: string; begin: number; end: number; readonly features: Record<string, unknown> }
interface ReadTsv { readonly text: string; readonly spans: Map<number, Span>; readonly relations: { readonly type: string; readonly from: number; readonly to: number }[] }

const unescapeValue = (value: string): string => value.replace(/\\(->|[\s\S])/g, (_, escaped: string) => ({ t: '\t', n: '\n' }[escaped] ?? escaped))
const unescapeText = (text: string): string => text.replace(/\\([\s\S])/g, (_, escaped: string) => ({ t: '\t', n: '\n', f: '\f', r: '\r', b: '\b' }[escaped] ?? escaped))

/** By the rules of INCEpTION's reader: what it asserts is expected here. */
function parse(tsv: string): ReadTsv {
  const lines = tsv.split('\n')
  expect(lines[0]).toBe('#FORMAT=WebAnno TSV 3.3')
  const columns: { type: string; name: string; kind: 'value' | 'role' | 'target' | 'relation' | 'start' }[] = []
  let at = 1
  for (; lines[at] !== ''; at++) {
    const [prefix, rest] = [lines[at]!.slice(0, 6), lines[at]!.slice(6)]
    const [type, ...fields] = rest.split('|')
    expect(fields.length).toBeGreaterThan(0)
    for (const field of fields) {
      if (prefix === '#T_RL=') columns.push({ type: type!, name: field, kind: field.startsWith('BT_') ? 'start' : 'relation' })
      else if (field.startsWith('ROLE_')) {
        const [, feature, link, ...more] = field.split('_')
        expect([feature!.split(':')[0], more.length, link!.startsWith('webanno.custom.')]).toEqual([type, 0, true])
        columns.push({ type: type!, name: feature!.split(':')[1]!, kind: 'role' })
      } else columns.push(field.includes('.') ? { type: type!, name: columns.at(-1)!.name, kind: 'target' } : { type: type!, name: field, kind: 'value' })
    }
  }
  expect(lines[++at]).toBe('')
  let text = ''
  let header: string[] = []
  let units: string[] = []
  const spans = new Map<number, Span>()
  const relations: ReadTsv['relations'] = []
  for (const line of lines.slice(at + 1)) {
    if (line.startsWith('#Text=') && units.length === 0) {
      header.push(unescapeText(line.slice('#Text='.length)))
      continue
    }
    if (line === '') {
      units = []
      continue
    }
    const cells = line.split('\t')
    expect(cells.length).toBe(columns.length + 4)
    const [id, offsets, words] = cells
    const [begin, end] = offsets!.split('-').map(Number) as [number, number]
    if (header.length > 0) {
      if (text.length > begin) {
        expect(text.length).toBe(begin + 1)
        expect(text.endsWith('\n')).toBe(true)
        text = text.slice(0, -1)
      }
      text = text.padEnd(begin) + header.map((part) => `${part}\n`).join('')
      header = []
    }
    units.push(id!)
    expect(text.slice(begin, end)).toBe(words)
    const stackOf = new Map<string, Span[]>()
    columns.forEach(({ type, name, kind }, c) => {
      const cell = cells[c + 3]!
      if (cell === '_') return
      const stack = stackOf.get(type) ?? []
      stackOf.set(type, stack)
      cell.split(/(?<!\\)\|/).forEach((value, index) => {
        if (kind === 'relation') return
        const info = kind === 'target' ? undefined : /(?<!\\)\[([\d_]+)\]$/.exec(value)?.[1]
        const plain = info === undefined ? value : value.slice(0, value.lastIndexOf('['))
        if (kind === 'start') {
          const [from, to] = info!.split('_').map(Number) as [number, number]
          relations.push({ type: unescapeValue(cells[columns.findIndex((column) => column.kind === 'relation') + 3]!.split('|')[index]!), from, to })
          return
        }
        if (stack[index] === undefined) {
          const known = info === undefined ? undefined : spans.get(Number(info))
          if (known === undefined) {
            stack[index] = { type: type.replace('webanno.custom.', ''), begin, end, features: {} }
            spans.set(Number(info), stack[index])
          } else {
            known.end = end
            stack[index] = known
          }
        }
        const { features } = stack[index]
        if (kind === 'value') {
          if (plain !== '*') features[name] = unescapeValue(plain)
        } else if (kind === 'target') {
          if (plain !== '*') features[name] = plain.split(';').map((target) => Number(/\[(\d+)\]$/.exec(target)![1]))
        } else expect(plain === '_' || plain.split(';').every((role) => /^\w+$/.test(unescapeValue(role)))).toBe(true)
      })
    })
  }
  return { text, spans, relations }
}

function readAll(data: ProjectData): { documents: ReadTsv[]; loss: ReturnType<typeof write>['loss'] } {
  const { files, loss } = write(data, hardMeta)
  return { documents: files.filter(({ path }) => path.endsWith('.tsv')).map(({ bytes }) => parse(textOf(bytes))), loss }
}

const countsOf = (loss: ReturnType<typeof write>['loss'], kind: string, what: RegExp): number =>
  loss.lost.filter((one) => one.kind === kind && what.test(one.what)).reduce((sum, { count }) => sum + count, 0)

const targets = ({ spans }: ReadTsv): string[] => [...spans.values()].filter(({ type }) => layerTypes.has(type)).flatMap(({ features }) =>
  Object.entries(features).filter(([name]) => name.endsWith('Spans')).flatMap(([name, ids]) => (ids as number[]).map((id) => `${String(features['id'])} ${name} ${spans.get(id)!.begin}-${spans.get(id)!.end}`)))

test('INCEpTION’s rules find the text and every span in UTF-16; only white space at the ends is cut', () => {
  const check = (data: ProjectData): void => {
    const { documents, loss } = readAll(data)
    const withWords = data.articles.filter(({ text }) => /[^\s\u0085]/.test(text))
    const changed = new Set(loss.lost.find(({ what }) => what === 'articles.text')?.ids)
    const texts = withWords.filter(({ id }) => !changed.has(id)).map(({ text }) => `${text}\n`)
    expect(documents.length).toBe(withWords.length)
    expect(documents.map(({ text }) => text)).toEqual(expect.arrayContaining(texts))
    const exact = data.annotations.flatMap(({ id, spans }) => spans.map(({ role, start, end }) => `${id} ${role}Spans ${start}-${end}`))
    const found = documents.flatMap(targets)
    expect(found.length).toBe(exact.length - countsOf(loss, 'dropped', /^spans\./))
    const missed = [...exact]
    for (const one of found) if (missed.includes(one)) missed.splice(missed.indexOf(one), 1)
    expect(missed.length).toBe(countsOf(loss, 'dropped', /^spans\./) + countsOf(loss, 'approximated', /^spans\./))
  }
  check(hardProject)
  check(smallProject)
  fc.assert(fc.property(arbitraryProject, check), { numRuns: 40 })
})

test('every value goes out or is said to be dropped', () => {
  const check = (data: ProjectData): void => {
    const { documents, loss } = readAll(data)
    const found = documents.flatMap(({ spans }) => {
      const structures = new Map<number, ReadStructure>()
      // an actor list is one text here; count its names by the separator of the names beside it
      for (const [id, { type, begin, end, features }] of spans) {
        structures.set(id, { type, begin, end, features: Object.fromEntries(Object.entries(features).map(([name, value]) => [name, name.endsWith('Actors') ? [value] : value])) })
        for (const [name, value] of Object.entries(features)) if (name.endsWith('Spans')) for (const target of value as number[]) structures.set(1e9 + target, { type: 'Link', begin: null, end: null, features: { target } })
      }
      const linked = new Map([...structures].map(([id, one]) => [id, { ...one, features: Object.fromEntries(Object.entries(one.features).map(([name, value]) => [name, name.endsWith('Spans') ? (value as number[]).map((target) => 1e9 + target) : value])) }]))
      return valuesInCas(linked, layerTypes)
    })
    const joined = loss.lost.filter(({ what, kind }) => kind === 'approximated' && what.startsWith('actors.'))
    const more = joined.flatMap(({ what, count, ids }) => Array.from({ length: count - ids.length }, () => what))
    expect(discrepancies(data, tallyOf([...found, ...more]), loss)).toEqual([])
    expect(documents.flatMap(({ relations }) => relations).length).toBe(loss.relations.out)
  }
  check(hardProject)
  check(smallProject)
  fc.assert(fc.property(arbitraryProject, check), { numRuns: 40 })
})

test('a project without articles gives the type system alone', () => {
  expect(write(emptyProject, hardMeta).files.map(({ path }) => path)).toEqual(['TypeSystem.xml'])
})

test('relations are on the row that they lead to', () => {
  const { documents } = readAll(hardProject)
  const [{ spans, relations } = { spans: new Map<number, Span>(), relations: [] }] = documents.filter((one) => one.relations.length > 0)
  expect(relations.map(({ type, from, to }) => [type, spans.get(from)!.features['id'], spans.get(to)!.features['id']])).toEqual([['via', 'whole', 'plain quote']])
})

test.each([
  ['a|b_c[1];d->e*f\\g', 'a\\|b\\_c\\[1\\]\\;d\\->e\\*f\\\\g'], ['tab\tline\nnext\r\nlast', 'tab\\tline\\nnext\\nlast'], ['-> > - ->', '\\-> > - \\->']
])('the value %j is escaped as INCEpTION reads it', (value, escaped) => {
  expect(escapeValue(value)).toBe(escaped)
  expect(unescapeValue(escaped)).toBe(value.replaceAll('\r\n', '\n'))
})

test.each([['a\tb\\t', 'a\\tb\\\\t'], ['\u0001\f\u000b', '\\\u0001\\f\u000b'], ['a|b_[*', 'a|b_[*']])('the text %j is escaped as INCEpTION reads it', (text, escaped) => {
  expect(escapeText(text)).toBe(escaped)
})

test('equal projects give equal bytes', () => {
  const turned = { ...hardProject, annotations: hardProject.annotations.toReversed(), articles: hardProject.articles.toReversed(), actors: hardProject.actors.toReversed() }
  expect(write(turned, hardMeta).files).toEqual(write(hardProject, hardMeta).files)
})

test('the small project is written as it always was', async () => {
  for (const { path, bytes } of write(smallProject, smallMeta).files) await expect(textOf(bytes)).toMatchFileSnapshot(`golden/${path}`)
})
