import { expect, test } from 'vitest'
import { faultLine } from '../fault.ts'
import type { DatasetFile } from './dataset-file.ts'
import { readDataset } from './read-dataset.ts'
import { smallMeta, smallProject } from './testing/small-project.ts'
import { writeDataset } from './write-dataset.ts'

const written = writeDataset(smallProject, smallMeta)
const writtenText = new TextDecoder().decode(written)
const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

/** The lines that `validate` would say of these bytes. */
function faultsOf(bytes: Uint8Array): string[] {
  const read = readDataset(bytes)
  return 'faults' in read ? read.faults.map(faultLine) : []
}

/** The lines for the small dataset after something in it was broken. */
function faultsAfter(breakIt: (file: DatasetFile) => void): string[] {
  const file = JSON.parse(writtenText) as DatasetFile
  breakIt(file)
  return faultsOf(encode(JSON.stringify(file)))
}

/** Puts any value where the schema would not let it stand. */
const put = (record: object, key: string, value: unknown): void => void Object.defineProperty(record, key, { value, enumerable: true, configurable: true, writable: true })

test('a dataset is read as the project it was written from', () => {
  expect(readDataset(written)).toEqual({ data: smallProject, meta: smallMeta })
})

test('a byte order mark in front is passed over', () => {
  expect(readDataset(encode(`\ufeff${writtenText}`))).toEqual({ data: smallProject, meta: smallMeta })
})

test('prefix and suffix are made anew', () => {
  const file = JSON.parse(writtenText) as DatasetFile
  for (const { spans } of file.annotations) for (const span of spans) Object.assign(span, { prefix: 'x', suffix: 'y' })
  expect(readDataset(encode(JSON.stringify(file)))).toEqual({ data: smallProject, meta: smallMeta })
})

test.each([
  ['nothing at all', encode(''), 'This is not JSON: the text ends where a value was expected (line 1, column 1).'],
  ['no JSON', encode('{\n  "format": glossator\n}'), 'This is not JSON: a value was expected, not "g" (line 2, column 13).'],
  ['a dataset that was cut off', encode(writtenText.slice(0, 60)), /^This is not JSON: the text ends where .* was expected \(line \d+, column \d+\)\.$/],
  ['UTF-16', Uint8Array.from([0xff, 0xfe, 0x7b, 0]), 'This file is in UTF-16; a dataset is in UTF-8.'],
  ['Windows-1252', Uint8Array.from([0x7b, 0x0a, 0x22, 0xe9, 0x22]), 'This file is not in UTF-8: a byte has no meaning there (line 2, column 2).'],
  ['a list', encode('[]'), 'format: This is no dataset of Glossator: its "format" would be "glossator.dataset".'],
  ['something else', encode('{"format":"other"}'), 'format: This is no dataset of Glossator: its "format" would be "glossator.dataset".'],
  ['a newer version', encode('{"format":"glossator.dataset","version":2,"whatever":1}'), 'version: This dataset was written by a newer Glossator (version 2 of the format; this one reads 1).']
])('%s is refused with one sentence', (_, bytes, sentence) => {
  const lines = faultsOf(bytes)
  expect(lines).toHaveLength(1)
  expect(lines[0]).toEqual(typeof sentence === 'string' ? sentence : expect.stringMatching(sentence))
})

test.each<[string, (file: DatasetFile) => void, readonly (string | RegExp)[]]>([
  ['an unknown key', (file) => put(file, 'extra', 1), ['extra: The format has no such key; remove it.']],
  ['an unknown key in a record', (file) => put(file.annotations[0]!.spans[0]!, 'score', 1), ['annotations[0].spans[0].score: The format has no such key; remove it.']],
  ['a missing list', (file) => void Reflect.deleteProperty(file, 'actors'), [
    'actors: This is missing.',
    'annotations[0].actors.speaker[0]: There is no actor "actor-1".',
    'annotations[1].actors.holder[0]: There is no actor "actor-2".',
    'annotations[2].actors.actor[0]: There is no actor "actor-1".',
    'annotations[2].fields.factuality[1].source: There is no actor "actor-1".',
    'annotations[3].actors.actor[0]: There is no actor "actor-2".'
  ]],
  ['a missing key', (file) => void Reflect.deleteProperty(file.articles[0]!, 'language'), ['articles[0].language: This is missing.']],
  ['a value of another type', (file) => put(file.annotations[0]!, 'spans', 'none'), ['annotations[0].spans: A list was expected, not "none".']],
  ['an unknown status', (file) => put(file.annotations[0]!, 'status', 'final'), ['annotations[0].status: One of "draft", "complete", "accepted", "rejected" was expected, not "final".']],
  ['an offset that is no whole number', (file) => put(file.annotations[0]!.spans[0]!, 'start', 1.5), ['annotations[0].spans[0].start: A whole number was expected, not 1.5.']],
  ['a negative offset', (file) => put(file.annotations[0]!.spans[0]!, 'start', -1), ['annotations[0].spans[0].start: A number of at least 0 was expected, not -1.']],
  ['a huge offset', (file) => put(file.annotations[0]!.spans[0]!, 'end', 1e300), ['annotations[0].spans[0].end: A number of at most 9007199254740991 was expected, not 1e+300.']],
  ['a version of the codebook that is huge', (file) => put(file.codebook, 'version', 1e21), [/^codebook\.version: A number of at most 9007199254740991 was expected/]],
  ['a confidence above one', (file) => put(file.annotations[1]!, 'confidence', 2), ['annotations[1].confidence: A number of at most 1 was expected, not 2.']],
  ['a time that is none', (file) => put(file.annotations[0]!, 'createdAt', '2031-02-30T08:00:00Z'), [/^annotations\[0\]\.createdAt: A time in UTC such as "2025-02-14T09:30:00Z" was expected/]],
  ['a time of export that is none', (file) => put(file, 'exportedAt', 'yesterday'), [/^exportedAt: A time in UTC/]],
  ['offsets in another unit', (file) => put(file, 'offsetUnit', 'utf16'), ['offsetUnit: "codePoint" was expected, not "utf16".']],
  ['an empty id', (file) => put(file.actors[0]!, 'id', ''), [/^actors\[0\]\.id: A text that is not empty was expected/, /^annotations\[0\]/, /^annotations\[2\]/, /^annotations\[2\]/]],

  ['an end past the end of the text', (file) => put(file.annotations[0]!.spans[0]!, 'end', 9999), [/^annotations\[0\]\.spans\[0\]\.end: 9999 is past the end of the text, which has \d+ code points\.$/]],
  ['an end before the start', (file) => put(file.annotations[0]!.spans[0]!, 'end', 3), [/^annotations\[0\]\.spans\[0\]\.end: 3 is not after the start, \d+\.$/]],
  ['words that are elsewhere', (file) => { file.annotations[0]!.spans[0]!.start += 3; file.annotations[0]!.spans[0]!.end += 3 }, [/^annotations\[0\]\.spans\[0\]\.text: The span says .* it is at 21 to 48\.$/]],
  ['words that are nowhere', (file) => put(file.annotations[0]!.spans[0]!, 'text', 'nowhere'), [/^annotations\[0\]\.spans\[0\]\.text: The span says "nowhere"; the article's text there is "“We got/]],
  ['offsets in UTF-16', (file) => { file.annotations[1]!.spans[0]!.start += 4; file.annotations[1]!.spans[0]!.end += 4 }, [/^annotations\[1\]\.spans\[0\]\.text: .*do the offsets count UTF-16 units\?/]],

  ['a carriage return', (file) => put(file.articles[0]!, 'text', file.articles[0]!.text.replace('\n', '\r')), [/^articles\[0\]\.text: A carriage return is at 19/, /^articles\[0\]\.textSha256/, /^articles\[0\]\.blocks\[0\]\.end/]],
  ['half of a surrogate pair', (file) => put(file.articles[0]!, 'text', `${file.articles[0]!.text}\ud83d`), [/^articles\[0\]\.text: Half of a surrogate pair/]],
  ['a text that was changed', (file) => put(file.articles[0]!, 'text', `${file.articles[0]!.text} `), [/^articles\[0\]\.textSha256: The text has the SHA-256 [0-9a-f]{64}/, /^articles\[0\]\.blocks\[1\]\.end: The block ends inside a line\.$/]],
  ['a hash that is none', (file) => put(file.articles[0]!, 'sha256', 'abc'), [/^articles\[0\]\.sha256: A SHA-256 of 64 lower-case hexadecimal digits was expected/]],
  ['a line that no block covers', (file) => void file.articles[0]!.blocks.shift(), ['articles[0].blocks[0].start: No block covers the line "Ferry strike ends 😀" before this one.']],
  ['a last line that no block covers', (file) => void file.articles[0]!.blocks.pop(), [/^articles\[0\]\.blocks: No block covers the line .* at the end\.$/]],
  ['blocks in the wrong order', (file) => void file.articles[0]!.blocks.reverse(), [/^articles\[0\]\.blocks\[0\]\.start: No block covers/, 'articles[0].blocks[1].start: The block begins before the one in front of it ends.']],
  ['a block that begins inside a line', (file) => put(file.articles[0]!.blocks[1]!, 'start', 22), [/^articles\[0\]\.blocks\[1\]\.start: No block covers the line "“"/, 'articles[0].blocks[1].start: The block begins inside a line.']],
  ['a date of publication that is no EDTF', (file) => put(file.articles[0]!, 'publishedAt', 'last Friday'), [/^articles\[0\]\.publishedAt: .*last Friday/]],

  ['an unknown layer', (file) => put(file.annotations[3]!, 'layer', 'rumour'), ['annotations[3].layer: The codebook has no layer "rumour".']],
  ['an unknown role', (file) => put(file.annotations[3]!.spans[0]!, 'role', 'hint'), ['annotations[3].spans[0].role: The layer mention has no role "hint".']],
  ['an unknown actor role', (file) => put(file.annotations[3]!, 'actors', { boss: ['actor-1'] }), ['annotations[3].actors.boss: The layer mention has no such actor role.']],
  ['an unknown field', (file) => put(file.annotations[3]!.fields, 'tone', 'x'), ['annotations[3].fields.tone: The layer mention has no such field.']],
  ['an unknown value', (file) => put(file.annotations[1]!.fields, 'polarity', 'maybe'), [/^annotations\[1\]\.fields\.polarity: .*maybe/]],
  ['an unknown value in a list', (file) => put(file.annotations[2]!.fields, 'contexts', ['legal', 'lunar']), [/^annotations\[2\]\.fields\.contexts: .*lunar/]],
  ['a value that does not go with the other field', (file) => put(file.annotations[2]!.fields, 'type', 'AGREE'), [/^annotations\[2\]\.fields\.modes: .*strike/]],
  ['a value of another kind', (file) => put(file.annotations[3]!.fields, 'metonymy', 'yes'), [/^annotations\[3\]\.fields\.metonymy: .*true or false/]],
  ['a number too large to be held', (file) => put(file.annotations[1]!.fields, 'strength', 'HUGE'), [/^annotations\[1\]\.fields\.strength: .*number/]],
  ['an unknown kind of field', (file) => put(file.codebook.layers[3]!.fields[0]!, 'kind', 'colour'), [/^codebook\.layers\[3\]\.fields\[0\]\.kind: One of "choice"/]],
  ['a time that is no EDTF', (file) => put(file.annotations[2]!.fields, 'time', { text: null, edtf: 'soon', basis: 'explicit' }), [/^annotations\[2\]\.fields\.time: .*soon/]],
  ['a date that is no EDTF', (file) => put(file.annotations[2]!.fields, 'announced', '2031-13-01'), [/^annotations\[2\]\.fields\.announced: .*2031-13-01/]],
  ['a source of factuality that is nobody', (file) => put(file.annotations[2]!.fields, 'factuality', [{ source: 'AUTHOR', value: 'CT+' }, { source: 'ghost', value: 'CT+' }]), ['annotations[2].fields.factuality[1].source: There is no actor "ghost".']],
  ['a key in a row of factuality', (file) => put(file.annotations[2]!.fields, 'factuality', [{ source: 'AUTHOR', value: 'CT+', why: 1 }]), ['annotations[2].fields.factuality[0].why: The format has no such key; remove it.']],
  ['a complete annotation that lacks a part', (file) => void file.annotations[0]!.spans.splice(0, 2), [/^annotations\[0\]\.spans: .*content/]],
  ['an accepted annotation that lacks a field', (file) => void Reflect.deleteProperty(file.annotations[1]!.fields, 'polarity'), [/^annotations\[1\]\.fields\.polarity: /]],
  ['an accepted annotation that lacks an actor', (file) => put(file.annotations[1]!, 'actors', {}), [/^annotations\[1\]\.actors\.holder: /]],

  ['an article that is not there', (file) => put(file.annotations[3]!, 'articleId', 'gone'), ['annotations[3].articleId: There is no article "gone".']],
  ['an annotator who is not there', (file) => put(file.annotations[0]!, 'annotatorId', 'gone'), ['annotations[0].annotatorId: There is no annotator "gone".']],
  ['an actor who is not there', (file) => put(file.annotations[0]!.actors, 'speaker', ['AUTHOR', 'gone']), ['annotations[0].actors.speaker[1]: There is no actor "gone".']],
  ['a relation from an annotation that is not there', (file) => put(file.relations[0]!, 'from', 'gone'), ['relations[0].from: There is no annotation "gone".']],
  ['a relation of an unknown type', (file) => put(file.relations[0]!, 'type', 'likes'), ['relations[0].type: The codebook has no relation "likes".']],
  ['a relation to a layer it does not lead to', (file) => put(file.relations[0]!, 'to', 'annotation-2'), ['relations[0].to: The relation via leads to quote, not to stance.']],
  ['a relation of an annotation with itself', (file) => put(file.relations[0]!, 'to', 'annotation-3'), [/^relations\[0\]\.to: The relation via leads to quote/, 'relations[0].to: The relation leads from an annotation to itself.']],
  ['an id that is there twice', (file) => void file.actors.push(file.actors[0]!), ['actors[2].id: "actor-1" is the id of actors[0] too; ids have to be unique.']],
  ['a reserved id that is listed', (file) => put(file.actors[1]!, 'id', 'AUTHOR'), ['actors[1].id: AUTHOR is a reserved id that is never listed; remove the actor.', /^annotations\[1\]/, /^annotations\[3\]/]],
  ['an office held from no date', (file) => put(file.actors[0]!.roles[0]!, 'from', 'once'), [/^actors\[0\]\.roles\[0\]\.from: .*once/]],

  ['a suggestion without its reason', (file) => void Reflect.deleteProperty(file.annotations[3]!, 'reason'), ['annotations[3].reason: A suggestion needs the reason why it was made.']],
  ['a suggestion without its confidence', (file) => void Reflect.deleteProperty(file.annotations[3]!, 'confidence'), ['annotations[3].confidence: A suggestion needs its confidence, 0 to 1.']],
  ['a suggestion that is complete', (file) => put(file.annotations[3]!, 'status', 'complete'), [/^annotations\[3\]\.status: A suggestion is a draft/]],
  ['a suggestion by a person', (file) => put(file.annotations[3]!, 'annotatorId', 'annotator-1'), ['annotations[3].annotatorId: A suggestion is by "glossator", not "annotator-1".']],

  ['two layers of one id', (file) => void file.codebook.layers.push(file.codebook.layers[0]!), [/^codebook\.layers\[4\]\.id: "quote" is the id of codebook\.layers\[0\] too/]],
  ['a colour that is none', (file) => put(file.codebook.layers[0]!, 'color', 'red; }'), [/^codebook\.layers\[0\]\.color: /]],
  ['a relation type on an unknown layer', (file) => void file.codebook.relations[0]!.from.push('rumour'), ['codebook.relations[0].from[2]: There is no layer "rumour".']],
  ['a field that depends on none', (file) => put(file.codebook.layers[2]!.fields[1]!, 'dependsOn', 'mood'), [/^codebook\.layers\[2\]\.fields\[1\]\.dependsOn: /, /^annotations\[2\]\.fields\.modes/]],
  ['a value that goes with a value that is not there', (file) => put(file.codebook.layers[2]!.fields[1]!.values![0]!, 'when', ['PROTEST', 'RUN']), [/^codebook\.layers\[2\]\.fields\[1\]\.values\[0\]\.when\[1\]: /]]
])('of %s is told where it is and what is wrong', (_, breakIt, lines) => {
  const found = faultsAfter(breakIt)
  expect(found).toEqual(lines.map((line) => (typeof line === 'string' ? line : expect.stringMatching(line))))
})

test.each([
  ['__proto__', '"fields": {', '"fields": {"__proto__": {"polluted": true},', 'annotations[0].fields.__proto__'],
  ['constructor', '"fields": {', '"fields": {"constructor": {"prototype": {"polluted": true}},', 'annotations[0].fields.constructor'],
  ['prototype', '"externalIds": {', '"externalIds": {"prototype": "x",', 'actors[0].externalIds.prototype'],
  ['__proto__ at the top', '"generator"', '"__proto__": {"polluted": true}, "generator"', '__proto__'],
  ['__proto__ in a note', '"note": {', '"note": {"lexical": {"root": [{"__proto__": {"polluted": true}}]},', 'annotations[0].note.lexical.root[0].__proto__'],
  ['__proto__ spelt with an escape', '"fields": {', '"fields": {"\\u005f_proto__": {"polluted": true},', 'annotations[0].fields.__proto__']
])('the key %s is a fault, and nothing is merged into any prototype', (_, before, after, place) => {
  const text = writtenText.replace(before, after)
  expect(text).not.toBe(writtenText)
  expect(faultsOf(encode(text))).toEqual([`${place}: No dataset may have this key; remove it.`])
  expect('polluted' in {}).toBe(false)
})

test.each([1000, 200_000])('%i levels of nesting are a fault, not a full stack', (levels) => {
  const text = writtenText.replace('"note": {', `"note": {"lexical": {"root": ${'['.repeat(levels)}${']'.repeat(levels)}},`)
  expect(faultsOf(encode(text))).toEqual([expect.stringMatching(/^annotations\[0\]\.note\.lexical\.root(\[0\])+: This is nested deeper than 100 levels\.$/)])
})

test('a number that no computer holds is a fault', () => {
  expect(faultsOf(encode(writtenText.replace('"confidence": 0.75', '"confidence": 1e999')))).toEqual(['annotations[1].confidence: A number was expected, not a number too large to be held.'])
})

test('of thousands of faults the first thousand are listed and the others counted', () => {
  const lines = faultsAfter((file) => put(file, 'relations', Array.from({ length: 1200 }, (_, i) => ({ id: `r${i}`, type: 'via', from: 'annotation-3', to: 'gone' }))))
  expect(lines).toHaveLength(1001)
  expect(lines.at(-1)).toBe('And 200 more faults.')
})

test('all faults are told at once', () => {
  const lines = faultsAfter((file) => {
    put(file.articles[0]!, 'publishedAt', 'x')
    put(file.annotations[0]!, 'layer', 'y')
    put(file.annotations[1]!.spans[0]!, 'end', 99_999)
    put(file.relations[0]!, 'to', 'z')
  })
  expect(lines.map((line) => line.split(':')[0])).toEqual(['articles[0].publishedAt', 'annotations[0].layer', 'annotations[1].spans[0].end', 'relations[0].to'])
})

test('any ids that are unique and not empty are accepted', () => {
  const text = writtenText.replaceAll('"annotation-1"', '"7"').replaceAll('"article-1"', '"artículo / 😀"').replaceAll('"actor-1"', '"constructor"')
  expect(faultsOf(encode(text))).toEqual([])
})

test('a rejected suggestion keeps its origin', () => {
  expect(faultsAfter((file) => put(file.annotations[3]!, 'status', 'rejected'))).toEqual([])
})

test('a draft may lack anything', () => {
  expect(faultsAfter((file) => Object.assign(file.annotations[0]!, { status: 'draft', spans: [], actors: {}, fields: {} }))).toEqual([])
})
