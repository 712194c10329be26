/** Article files: whatever the bytes are, an article that keeps every rule, or one sentence. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitArticle } from '../../src/core/article.ts'
import { Article, ArticleBlocks, ArticleText } from '../../src/core/model.ts'
import { readers } from '../../src/core/readers/all-readers.ts'
import { suggestArticle } from '../../src/core/suggest/suggest-article.ts'
import { expectNoPollution, expectSentence } from './testing/law.ts'
import { byteEdits } from './testing/mutate-bytes.ts'
import { assertFuzzed, patience } from './testing/runs.ts'

const corpus = path.resolve(import.meta.dirname, '../../corpus')
const samples = readdirSync(corpus).filter((name) => /^\d.*\.(?:txt|md)$/.test(name)).map((name) => new Uint8Array(readFileSync(path.join(corpus, name))))

/** The same text in the encodings that files of the field are found in. */
const encodings: readonly ((bytes: Uint8Array) => Uint8Array)[] = [
  (bytes) => bytes,
  (bytes) => new Uint8Array(Buffer.from(Buffer.from(bytes).toString('utf8'), 'utf16le')),
  (bytes) => new Uint8Array(Buffer.from(`\ufeff${Buffer.from(bytes).toString('utf8')}`, 'utf16le').swap16()),
  (bytes) => new Uint8Array(Buffer.from(Buffer.from(bytes).toString('utf8'), 'latin1')),
  (bytes) => new Uint8Array(Buffer.from(Buffer.from(bytes).toString('utf8').replaceAll('\n', '\r\n')))
]

const files: fc.Arbitrary<Uint8Array> = fc.oneof(
  fc.uint8Array({ maxLength: 600 }),
  fc.string({ unit: 'binary', maxLength: 400 }).map((text) => new TextEncoder().encode(text)),
  fc.array(fc.constantFrom('\n', ' ', '“', '”', '"', '‘', '—', 'said', 'Mr. ', '2031', 'By ', '* ', '# ', '>', '\t', '\u202e', '\u0000', '😀', 'Ⅻ', '。', 'ß', '\u0301'), { maxLength: 300 })
    .map((parts) => new TextEncoder().encode(parts.join(''))),
  { weight: 3, arbitrary: fc.record({ sample: fc.constantFrom(...samples), encode: fc.constantFrom(...encodings), change: byteEdits }).map(({ sample, encode, change }) => change(encode(sample))) }
)
const names = fc.oneof(fc.constantFrom('a.txt', 'a.md', '../up.txt', 'é\u202etxt.md', '2031-02-29.txt', '__proto__', ''), fc.string({ unit: 'binary', maxLength: 40 }))

test.each(readers.map((reader) => [reader.id, reader] as const))('%s: any bytes are an article that keeps the rules, or refused in a sentence', (_, reader) => {
  assertFuzzed(fc.property(files, names, (bytes, name) => {
    const read = reader.read({ path: name, bytes }, { newId: () => 'new' })
    expectNoPollution()
    if ('fault' in read) return expectSentence(read.fault)
    read.notices.forEach(expectSentence)
    const { article, text, blocks } = splitArticle(read.article)
    expect([Article.safeParse(article).error, ArticleText.safeParse(text).error, ArticleBlocks.safeParse(blocks).error]).toEqual([undefined, undefined, undefined])
    expect(text.text.isWellFormed() && !text.text.includes('\r')).toBe(true)
    let last = 0
    for (const { start, end } of blocks.blocks) {
      expect(last <= start && start < end && end <= text.text.length).toBe(true)
      last = end
    }
  }))
}, patience)

test('what is suggested in any text is whole characters of it', () => {
  assertFuzzed(fc.property(files, (bytes) => {
    const read = readers[0]!.read({ path: 'a.txt', bytes }, { newId: () => 'new' })
    if ('fault' in read) return
    const { suggestions } = suggestArticle(read.article, { leastSpeaker: 0 })
    expectNoPollution()
    for (const { spans } of suggestions) {
      for (const { start, end } of spans) {
        expect(Number.isInteger(start) && 0 <= start && start < end && end <= read.article.text.length).toBe(true)
        expect(read.article.text.slice(start, end).isWellFormed()).toBe(true)
      }
    }
  }), 3)
}, patience)
