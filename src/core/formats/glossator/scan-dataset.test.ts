import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hardMeta, hardProject } from '../testing/hard-project.ts'
import type { Json } from './parse-json.ts'
import { DatasetReading, readDataset } from './read-dataset.ts'
import { DatasetScanner, ScanFault, type Scanned } from './scan-dataset.ts'
import { writeDataset } from './write-dataset.ts'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

/** The bytes in chunks of these sizes, again and again. */
function* inChunks(bytes: Uint8Array, sizes: readonly number[]): Generator<Uint8Array, void, undefined> {
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const size = sizes[i % sizes.length] ?? 1
    yield bytes.subarray(at, at + size)
    at += size
  }
}

function scan(bytes: Uint8Array, sizes: readonly number[] = [1 << 20]): Scanned[] {
  const scanner = new DatasetScanner()
  const found = [...inChunks(bytes, sizes)].flatMap((chunk) => [...scanner.push(chunk)])
  scanner.end()
  return found
}

/** The object again that the document was. */
function assembled(found: readonly Scanned[]): Record<string, Json> {
  const root: Record<string, Json> = {}
  for (const one of found) {
    if (one.kind === 'list') root[one.key] = []
    else if (one.kind === 'member') root[one.key] = one.value
    else (root[one.key] as Json[]).push(one.value)
  }
  return root
}

const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 })
const anObject = fc.dictionary(fc.string({ unit: 'grapheme', maxLength: 6 }).filter((key) => !/^\d+$|^__proto__$/.test(key)), fc.jsonValue({ maxDepth: 3 }), { maxKeys: 6 })

test('any object of JSON is found whole, wherever its bytes are parted', () => {
  fc.assert(fc.property(anObject, sizes, fc.constantFrom(0, 2), fc.boolean(), (object, cuts, indent, hasMark) => {
    const text = JSON.stringify(object, null, indent)
    expect(assembled(scan(encode(`${hasMark ? '\ufeff' : ''}${text}\n`), [Math.max(3, cuts[0] ?? 3), ...cuts]))).toEqual(JSON.parse(text))
  }), { numRuns: 300 })
})

test.each([
  ['', 0, 'the text ends where "{" was expected'],
  ['[]', 0, '"{" was expected'],
  ['{"a": [1, 2', 11, 'the text ends inside a value'],
  ['{"a": [1, 2}', 11, 'a comma or "]" was expected'],
  ['{"a": [1,]}', 9, 'a value was expected, not "]"'],
  ['{"a": 1,}', 8, 'a key in straight double quotation marks was expected'],
  ['{"a" 1}', 5, 'a colon was expected'],
  ['{"a": {"b": tru}}', 12, 'a value was expected, not "t"'],
  ['{"ä": [{"b": 1}, {"c": 1,}]}', 26, /^a key .* was expected/],
  ['{"a": 1} {}', 9, 'the end of the text was expected'],
  ['{"a": "x', 8, 'the text ends inside a value']
])('%j is no object of JSON, and byte %i is where it stops being one', (text, offset, sentence) => {
  for (const cuts of [[1], [3, 1], [100]]) {
    let fault: unknown
    try {
      scan(encode(text), cuts)
    } catch (error) {
      fault = error
    }
    expect(fault).toBeInstanceOf(ScanFault)
    expect(fault).toMatchObject({ offset, message: typeof sentence === 'string' ? sentence : expect.stringMatching(sentence) })
  }
})

test('a byte that is no UTF-8 is told with the value that holds it', () => {
  const bytes = Uint8Array.from([...encode('{"a": ["x", "'), 0xff, ...encode('"]}')])
  expect(() => scan(bytes)).toThrow('what begins here is not in UTF-8')
})

function readInPieces(bytes: Uint8Array, cuts: readonly number[]): ReturnType<typeof readDataset> {
  const scanner = new DatasetScanner()
  const reading = new DatasetReading()
  for (const chunk of inChunks(bytes, cuts)) for (const scanned of scanner.push(chunk)) reading.take(scanned)
  scanner.end()
  return reading.finish()
}

test('a dataset that comes in pieces is the dataset that comes whole, with the same faults', () => {
  const written = writeDataset(hardProject, hardMeta)
  const file = JSON.parse(new TextDecoder().decode(written)) as Record<string, unknown>
  const turned = Object.fromEntries(Object.entries(file).toReversed())
  const broken = { ...file, articles: [...file['articles'] as object[], { id: 7 }], actors: 'none', extra: [1, { 'constructor': 2 }], more: [1], relations: undefined }
  const harmless = { ...broken, extra: [1] }
  for (const bytes of [written, ...[turned, broken, harmless, { format: 'other' }, {}].map((value) => encode(JSON.stringify(value)))]) {
    for (const cuts of [[7, 1000], [1 << 20]]) expect(readInPieces(bytes, cuts)).toEqual(readDataset(bytes))
  }
})

test('a list that stands twice is a fault', () => {
  expect(readInPieces(encode('{"format":"glossator.dataset","actors":[],"actors":[]}'), [5])).toEqual({ faults: [{ place: 'actors', sentence: 'The dataset has this key twice; remove one.' }] })
})
