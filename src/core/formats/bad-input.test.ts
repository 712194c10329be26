import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { allFormats } from './all-formats.ts'
import type { Fault } from './fault.ts'
import type { InputFile } from './foreign-reader.ts'
import type { Format } from './format.ts'
import { readDataset } from './glossator/read-dataset.ts'
import { smallMeta, smallProject } from './glossator/testing/small-project.ts'
import { writeDataset } from './glossator/write-dataset.ts'
import { contextOf } from './testing/read-back.ts'
import { unzipFiles } from './zip-files.ts'

const readable = allFormats.filter((format) => format.direction !== 'write')
const named = (id: string): Format => readable.find((format) => format.id === id)!

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
const file = (path: string, content: string | Uint8Array): InputFile => ({ path, bytes: typeof content === 'string' ? encode(content) : content })

/** Everything that is told of the files: faults, for which nothing is read, or misfits, beside which the rest is. */
function told(format: Format, files: readonly InputFile[]): { readonly faults: readonly Fault[]; readonly misfits: readonly Fault[]; readonly annotations: number } {
  if (!('foreign' in format)) {
    const read = 'read' in format ? format.read(files[0]!.bytes) : { faults: [] }
    return 'faults' in read ? { faults: read.faults, misfits: [], annotations: 0 } : { faults: [], misfits: [], annotations: read.data.annotations.length }
  }
  const survey = format.foreign.survey(files, smallProject.codebook)
  if ('faults' in survey) return { faults: survey.faults, misfits: [], annotations: 0 }
  const context = contextOf({ ...smallProject, articles: [] })
  const read = format.foreign.read(files, survey.proposed, context)
  if ('faults' in read) return { faults: read.faults, misfits: [], annotations: 0 }
  const whole = { ...read.data, actors: [...read.data.actors, ...smallProject.actors.filter(({ id }) => read.data.actors.every((actor) => actor.id !== id))], annotators: [...read.data.annotators, { id: 'reader', name: 'Reader' }] }
  expect(readDataset(writeDataset(whole, smallMeta)), 'what is read keeps every rule').not.toHaveProperty('faults')
  return { faults: [], misfits: read.misfits, annotations: read.data.annotations.length }
}

/** What each format writes of the small project, with one of its texts changed. */
function broken(id: string, ending: string, change: (text: string) => string | Uint8Array): readonly InputFile[] {
  const format = named(id)
  if (!('write' in format)) throw new Error(`${id} is not written`)
  const files = format.write(smallProject, smallMeta).files.map(({ path, bytes }) => {
    if (!path.endsWith(ending)) return { path, bytes }
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
    const changed = change(text)
    expect(changed).not.toBe(text)
    return file(path, changed)
  })
  expect(files.some(({ path }) => path.endsWith(ending))).toBe(true)
  return id === 'refi-qda' ? files.filter(({ path }) => path.endsWith('.qdc')) : id === 'glossator' ? files.filter(({ path }) => path === 'dataset.json') : files
}

const endings: Readonly<Record<string, string>> = {
  glossator: 'dataset.json', 'refi-qda': '.qdc', brat: '.ann', 'label-studio': '.json', doccano: '.jsonl', spacy: '.jsonl', 'web-annotation': 'port/ferry.jsonld'
}
const each = readable.map(({ id }) => [id, endings[id] ?? ''] as const)
test('there is a table row for each readable format', () => expect(Object.keys(endings).toSorted()).toEqual(readable.map(({ id }) => id).toSorted()))

const utf16 = (text: string): Uint8Array => Uint8Array.from([0xff, 0xfe, ...Array.from(text, (character) => character.codePointAt(0) ?? 0).flatMap((unit) => [unit & 0xff, (unit >> 8) & 0xff])])

test.each(each)('%s: a file of another kind is refused with a sentence', (id, ending) => {
  const name = `x${ending.slice(ending.lastIndexOf('.'))}`
  for (const content of [Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0xff, 0x00]), Uint8Array.from([0x25, 0x50, 0x44, 0x46, 0x2d, 0xe2, 0xe3])]) {
    const { faults, annotations } = told(named(id), [file(name, content)])
    expect([faults.length > 0, annotations]).toEqual([true, 0])
    for (const { sentence } of faults) expect(sentence).toMatch(/\.$/)
  }
})

test.each(each.filter(([id]) => id !== 'brat'))('%s: a file that was cut off is refused, with its place', (id, ending) => {
  const { faults, annotations } = told(named(id), broken(id, ending, (text) => text.slice(0, Math.floor(text.length * 0.7))))
  expect(annotations).toBe(0)
  expect(faults.map(({ place, sentence }) => `${place} ${sentence}`).join('\n')).toMatch(/(?:line \d+|:\d+|byte \d+).*|is not JSON/)
})

test.each(each.filter(([id]) => id !== 'refi-qda'))('%s: a file in another encoding is refused, with its name', (id, ending) => {
  for (const encoding of [utf16, (text: string) => Uint8Array.from([...encode(text), 0xe9, 0x0a])]) {
    const { faults, annotations } = told(named(id), broken(id, ending, encoding))
    expect(annotations).toBe(0)
    expect(faults.map(({ place, sentence }) => `${place} ${sentence}`).join('\n')).toMatch(/UTF-8|UTF-16/)
  }
})

const astral = 19

test.each<[id: string, what: string, change: (text: string) => string, place: RegExp, sentence: RegExp]>([
  ['glossator', 'past the end', (text) => text.replace(/("role": "\w+",\s+"start": \d+,\s+"end": )\d+/, '$14600'), /^annotations\[\d\]\.spans\[\d\]\.end$/, /past the end/],
  ['brat', 'past the end', (text) => text.replace(/(T1\t\S+ )\d+ \d+/, '$199990 99999'), /port\/ferry\.ann:\d+$/, /No stretch of whole characters/],
  ['brat', 'of other words', (text) => text.replace(/(T1\t\S+ )\d+ \d+/, '$10 4'), /port\/ferry\.ann:\d+$/, /The file says .*; the text there is/],
  ['brat', 'twice under one id', (text) => `${text}T1\tquote 0 5\tFerry\n`, /port\/ferry\.ann:\d+$/, /The id T1 is there twice/],
  ['brat', 'cut off', (text) => `${text}T99\tquote 3`, /port\/ferry\.ann:\d+$/, /A type and offsets were expected/],
  ['label-studio', 'past the end', (text) => text.replace(/"start":\d+,"end":\d+/, '"start":9,"end":99999'), /^tasks\.json\[0\]\.annotations\[0\]\.result\[\d+\]$/, /No stretch of whole characters/],
  ['label-studio', 'of other words', (text) => text.replace(/"start":\d+,"end":\d+/, '"start":0,"end":5'), /^tasks\.json\[0\]\.annotations\[0\]\.result\[\d+\]$/, /The file says .*; the text there is/],
  ['doccano', 'past the end', (text) => text.replace(/"end_offset":\d+/, '"end_offset":99999'), /^doccano\.jsonl:1\.entities\[0\]$/, /No stretch of whole characters/],
  ['doccano', 'inside a surrogate pair', (text) => text.replace(/"start_offset":\d+/, `"start_offset":${astral}`), /^doccano\.jsonl:1\.entities\[0\]$/, /No stretch of whole characters/],
  ['doccano', 'backwards', (text) => text.replace(/"start_offset":\d+,"end_offset":\d+/, '"start_offset":9,"end_offset":3'), /^doccano\.jsonl:1\.entities\[0\]$/, /No stretch of whole characters/],
  ['spacy', 'past the end', (text) => text.replace(/("spans":\[\{"start":\d+,"end":)\d+/, '$199999'), /^prodigy\.jsonl:1\.spans\[0\]$/, /No stretch of whole characters/],
  ['web-annotation', 'of words that are not there', (text) => text.replace(/"exact": "[^"]*"/, '"exact": "nowhere to be found"'), /port\/ferry\.jsonld/, /does not stand in the text/]
])('%s: a span %s is told with its place, and the rest is read', (id, _, change, place, sentence) => {
  const { faults, misfits, annotations } = told(named(id), broken(id, endings[id] ?? '', change))
  const all = [...faults, ...misfits]
  expect(all.filter((one) => place.test(one.place) && sentence.test(one.sentence)).length, JSON.stringify(all)).toBeGreaterThan(0)
  expect(faults.length > 0 ? annotations === 0 : annotations > 0).toBe(true)
})

test.each<[id: string, what: string, change: (text: string) => string]>([
  ['label-studio', 'a region', (text) => text.replace(/(\{"id":"[^"]*","from_name":"label"[^}]*\]\}\})/, '$1,$1')],
  ['web-annotation', 'an annotation', (text) => {
    const root = JSON.parse(text) as { first: { items: unknown[] } }
    return JSON.stringify({ ...root, first: { ...root.first, items: [...root.first.items, root.first.items[0]] } })
  }]
])('%s: %s that is there twice makes no two of one id', (id, _, change) => {
  const { faults } = told(named(id), broken(id, endings[id] ?? '', change))
  expect(faults).toEqual([])
})

test.each([
  ['an external entity', '<!DOCTYPE CodeBook [<!ENTITY x SYSTEM "file:///etc/passwd">]>'],
  ['entities that multiply', `<!DOCTYPE CodeBook [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(10)}"><!ENTITY c "${'&b;'.repeat(10)}">]>`],
  ['a parameter entity', '<!doctype CodeBook [<!ENTITY % p SYSTEM "http://example.org/x.dtd"> %p;]>']
])('a codebook with %s is refused before it is read', (_, declaration) => {
  const [codebook] = broken('refi-qda', '.qdc', (text) => text.replace('<CodeBook', `${declaration}<CodeBook`))
  expect(told(named('refi-qda'), [codebook!]).faults).toEqual([{ place: '', sentence: 'This XML has a document type declaration; files with one are not read.' }])
})

test.each([
  ['leads out', zipSync({ 'a.ann': encode('T1\tx 0 1\ta'), '../a.txt': encode('a') }), '../a.txt'],
  ['is cut off', zipSync({ 'a.ann': encode('T1\tx 0 1\ta'.repeat(100)) }).slice(0, 60), '']
])('of a zip that %s nothing is read', (_, zip, place) => {
  expect(unzipFiles(zip)).toEqual({ faults: [{ place, sentence: expect.stringMatching(/\.$/) }] })
})

test.each(each)('%s: what is nested without end, or reaches for a prototype, is refused or left out', (id, ending) => {
  for (const part of [`{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"text":"x"}`, `${'['.repeat(20_000)}${']'.repeat(20_000)}`, `<a>${'<b>'.repeat(20_000)}${'</b>'.repeat(20_000)}</a>`]) {
    expect(told(named(id), [file(`x${ending.slice(ending.lastIndexOf('.'))}`, part)]).annotations).toBe(0)
  }
  expect('polluted' in {}).toBe(false)
})
