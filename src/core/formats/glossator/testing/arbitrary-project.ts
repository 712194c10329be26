/** Projects at random, with all that makes offsets and orders hard: emoji, combining marks, right-to-left words, nested and
 *  identical and discontinuous spans, ids and names of any characters. */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import fc from 'fast-check'
import { codePointOffsets } from '../../../anchor/offsets.ts'
import { spanOf } from '../../../anchor/span.ts'
import { builtInCodebook } from '../../../codebook/built-in-codebook.ts'
import { faultOfField } from '../../../codebook/field-values.ts'
import { missingParts } from '../../../codebook/missing-parts.ts'
import { orderSpans } from '../../../codebook/order-spans.ts'
import {
  type Actor, type Annotation, type Block, type Field, type FieldValue, type FullArticle, type Layer, type Note, type ProjectData, type Relation,
  actorTypes, articleStatuses, blockTypes, factualityValues, publishedBases
} from '../../../model.ts'

const word = fc.constantFrom(
  'gate', 'river', '“We', 'want”', "'so'", '«oui»', '😀', '👩‍👩‍👧‍👦', '🇫🇷', 'e\u0301cole', 'שלום', 'مرحبا', '\u202eabc\u202c', '𝒳', '—', '\u00a0', '\t', '"', '\\'
)
const line = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '))
const text = fc.array(line, { maxLength: 6 }).map((lines) => lines.join('\n'))
const anyText = fc.string({ unit: 'grapheme', maxLength: 12 })
const orNull = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null })
const edtf = fc.constantFrom('2025-02-14', '2025-02', '2025', '2025-02-14?', '2025-02~', '2025-02-14/2025-02-16', '2025/..')
const timestamp = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }).map((date) => date.toISOString())
const lexical: NonNullable<Note>['lexical'] = { root: { type: 'root', children: [{ text: '😀', b: null, a: 1.5 }] } }
const note: fc.Arbitrary<Note> = orNull(fc.oneof(fc.record({ text: anyText }), fc.record({ text: anyText, lexical: fc.constant(lexical) })))

function ids(min: number, max: number): fc.Arbitrary<string[]> {
  const id = fc.oneof(fc.uuid({ version: 7 }), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }).filter((value) => value !== '__proto__'))
  return fc.uniqueArray(id, { minLength: min, maxLength: max })
}

function blocksOf(lines: string): Block[] {
  const blocks: Block[] = []
  let start = 0
  for (const [i, content] of lines.split('\n').entries()) {
    if (content.trim() !== '') blocks.push({ type: blockTypes[i % blockTypes.length] ?? 'paragraph', start, end: start + content.length })
    start += content.length + 1
  }
  return blocks
}

const article = (id: string): fc.Arbitrary<FullArticle> => fc.record({
  file: fc.constantFrom('a.txt', 'folder/ä b.md', '😀.txt'),
  encoding: fc.constantFrom('utf-8', 'windows-1252'),
  title: anyText,
  outlet: orNull(anyText),
  byline: orNull(anyText),
  publishedAt: orNull(edtf),
  publishedBasis: orNull(fc.constantFrom(...publishedBases)),
  language: fc.constantFrom('en', 'de', 'und'),
  status: fc.constantFrom(...articleStatuses),
  text
}).map((known) => {
  const hash = bytesToHex(sha256(utf8ToBytes(known.text)))
  return { id, sha256: hash, textSha256: hash, ...known, blocks: blocksOf(known.text) }
})

const actor = (id: string): fc.Arbitrary<Actor> => fc.record({
  id: fc.constant(id),
  name: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  type: fc.constantFrom(...actorTypes),
  aliases: fc.array(anyText, { maxLength: 3 }),
  roles: fc.array(fc.record({ title: anyText, from: orNull(edtf), to: orNull(edtf) }), { maxLength: 2 }),
  country: orNull(anyText),
  sector: orNull(anyText),
  externalIds: fc.dictionary(fc.constantFrom('wikidata', 'viaf', 'Z', 'ä', '10', '2'), anyText, { maxKeys: 3 }),
  note
})

function fieldValue(field: Field, actorIds: readonly string[]): fc.Arbitrary<FieldValue> {
  const values = field.values?.map(({ id }) => id) ?? []
  switch (field.kind) {
    case 'choice': return fc.constantFrom(...values)
    case 'choices': return fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 })
    case 'boolean': return fc.boolean()
    case 'number': return fc.integer()
    case 'date': return edtf
    case 'text': return anyText
    case 'time': return fc.record({ text: orNull(anyText), edtf: orNull(edtf), basis: fc.constantFrom('explicit' as const, 'none' as const) })
    case 'factuality': return fc.uniqueArray(
      fc.record({ source: fc.constantFrom('AUTHOR', ...actorIds), value: fc.constantFrom(...factualityValues) }),
      { minLength: 1, maxLength: 2, selector: ({ source }) => source }
    )
  }
}

function annotation(id: string, on: FullArticle, layer: Layer, actorIds: readonly string[], annotators: readonly string[]): fc.Arbitrary<Annotation> {
  const offsets = codePointOffsets(on.text)
  const place = fc.tuple(fc.nat(offsets.length - 1), fc.integer({ min: 1, max: 12 }))
  const span = fc.tuple(fc.constantFrom(...layer.roles.map((role) => role.id)), place).map(([role, [start, length]]) =>
    spanOf(on.text, role, offsets.toUtf16(start), offsets.toUtf16(Math.min(offsets.length, start + length))))
  const some = fc.tuple(fc.subarray([...layer.fields]), fc.boolean())
  const fields = some.map(([chosen, andRequired]) => layer.fields.filter((field) => chosen.includes(field) || (andRequired && field.required))).chain((filled) =>
    fc.record(Object.fromEntries(filled.map((field): [string, fc.Arbitrary<FieldValue>] => [field.id, fieldValue(field, actorIds)]))))
  return fc.record({
    spans: fc.array(span, { maxLength: 5 }).map((spans) => orderSpans(spans, layer)),
    actors: fc.dictionary(fc.constantFrom(...layer.actorRoles.map((role) => role.id)), fc.uniqueArray(fc.constantFrom('AUTHOR', ...actorIds), { maxLength: 2 })),
    fields: fields.map((values) => Object.fromEntries(Object.entries(values).filter(([key]) =>
      layer.fields.every((field) => field.id !== key || faultOfField(field, values) === null)))),
    annotatorId: fc.constantFrom(...annotators),
    origin: fc.constantFrom('manual' as const, 'accepted' as const, 'edited' as const, 'imported' as const, 'suggested' as const),
    createdAt: timestamp,
    updatedAt: timestamp,
    note,
    confidence: fc.double({ min: 0, max: 1, noNaN: true })
  }).map(({ confidence, ...made }) => {
    const draft: Annotation = { id, articleId: on.id, layer: layer.id, status: 'draft', ...made }
    if (made.origin === 'suggested') return { ...draft, annotatorId: 'glossator', confidence, reason: 'a cue beside marks' }
    return missingParts(draft, layer).length === 0 ? { ...draft, status: 'complete' } : draft
  })
}

function relation(id: string, annotations: readonly Annotation[]): fc.Arbitrary<Relation | null> {
  const possible = builtInCodebook.relations.flatMap((type) =>
    annotations.filter(({ layer }) => type.from.includes(layer)).flatMap((from) =>
      annotations.filter((to) => to !== from && type.to.includes(to.layer)).map((to) => ({ id, type: type.id, from: from.id, to: to.id }))))
  return possible.length === 0 ? fc.constant(null) : fc.constantFrom(...possible)
}

/** A project that keeps every rule. */
export const arbitraryProject: fc.Arbitrary<ProjectData> = fc.record({
  annotatorIds: ids(1, 2), actorIds: ids(0, 3), articleIds: ids(0, 3), annotationIds: ids(1, 8), relationIds: ids(0, 3)
}).chain(({ annotatorIds, actorIds, articleIds, annotationIds, relationIds }) => {
  const listed = actorIds.filter((id) => !['AUTHOR', 'GENERIC', 'UNKNOWN'].includes(id))
  return fc.tuple(...articleIds.map(article)).chain((articles) => {
    const withText = articles.filter((candidate) => candidate.text !== '')
    const annotations = withText.length === 0 ? [] : annotationIds.map((id) =>
      fc.tuple(fc.constantFrom(...withText), fc.constantFrom(...builtInCodebook.layers))
        .chain(([on, layer]) => annotation(id, on, layer, listed, annotatorIds)))
    return fc.tuple(...annotations).chain((made) => fc.record({
      project: fc.record({ id: fc.uuid(), name: anyText }),
      codebook: fc.constant(builtInCodebook),
      annotators: fc.tuple(...annotatorIds.map((id) => fc.record({ id: fc.constant(id), name: anyText }))),
      actors: fc.tuple(...listed.map(actor)),
      articles: fc.constant(articles),
      annotations: fc.constant(made),
      relations: fc.tuple(...relationIds.map((id) => relation(id, made))).map((all) => all.filter((one) => one !== null))
    }))
  })
})
