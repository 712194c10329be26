/** WebAnno TSV 3.3, a file for each article, and the type system with which INCEpTION makes the layers. */
import { utf8fromString } from '@exodus/bytes/utf8.js'
import type { TextRange } from '../../anchor/text-range.ts'
import { fieldIn } from '../../annotation.ts'
import type { Annotation, ProjectData } from '../../model.ts'
import { type ArticlePart, articleParts } from '../article-parts.ts'
import { countLosses, type LossCounter } from '../count-losses.ts'
import { type Carried, dropBesideSpans, dropTheRest, lossesBeside } from '../drop-the-rest.ts'
import type { Format, OutputFile, OutputPieces } from '../format.ts'
import { writesPieces } from '../output-pieces.ts'
import { type CasNames, casNamesOf, casOf, type FeatureStructure } from '../uima/cas.ts'
import { typeSystemOf } from '../uima/type-system.ts'
import { typeSystemFileName, writeTypeSystem } from '../uima/write-type-system.ts'
import { segment, type Sentence } from './segment.ts'
import { unitsOf, type Units } from './units.ts'
import { type Placed, writeTsv } from './write-tsv.ts'

const carried: Carried = { article: [], annotation: ['id', 'annotatorId', 'origin', 'status', 'createdAt', 'updatedAt', 'confidence', 'reason'] }

export const webannoTsvFormat: Format = {
  id: 'webanno-tsv',
  name: 'WebAnno TSV 3.3 (INCEpTION)',
  direction: 'write',
  offsetUnit: 'utf16',
  loses: [
    ...lossesBeside(carried), 'annotations without words', 'spans of white space alone', 'white space at the ends of spans', 'white space before the first word',
    'relations between articles', 'lists (as one text)'
  ],
  ...writesPieces(pieces)
}

function* pieces(data: ProjectData): OutputPieces {
  const losses = countLosses('webanno-tsv', data)
  const types = typeSystemOf(data.codebook, 'joined')
  const names = casNamesOf(data, types)
  yield { path: typeSystemFileName, bytes: utf8fromString(writeTypeSystem(types)) }
  const out = { articles: 0, annotations: 0, relations: 0 }
  for (const part of articleParts(data)) {
    const { file, annotations, relations } = writeArticle(part, names, losses)
    out.annotations += annotations
    out.relations += relations
    if (file === null) continue
    out.articles += 1
    yield file
  }
  dropTheRest(data, carried, losses)
  return losses.report(out)
}

interface WrittenArticle {
  readonly file: OutputFile | null
  readonly annotations: number
  readonly relations: number
}

function writeArticle(part: ArticlePart, names: CasNames, losses: LossCounter): WrittenArticle {
  const { article, annotations, relations, path } = part
  const sentences = segment(article)
  const units = unitsOf(sentences)
  const kept = annotations.filter((annotation) => countSpans(annotation, units, losses))
  const keptIds = new Set(kept.map(({ id }) => id))
  const within = relations.filter(({ id, type, from, to }) => {
    const isWithin = keptIds.has(from) && keptIds.has(to)
    if (!isWithin) losses.drop(`relations.${type}`, id)
    return isWithin
  })
  // A file without a sentence cannot be read.
  if (sentences.length === 0) {
    losses.drop('articles', article.id)
    return { file: null, annotations: 0, relations: 0 }
  }
  if (/[^ ]/.test(article.text.slice(0, sentences[0]?.range.start))) losses.approximate('articles.text', article.id)
  const { structures } = casOf({ ...part, annotations: kept, relations: within }, names)
  return { file: { path: `${path}.tsv`, bytes: utf8fromString(tsvOf(article.text, sentences, units, structures.filter(({ type }) => type !== names.types.block))) }, annotations: kept.length, relations: within.length }
}

/** Whether there is a row for any of the annotation's spans; what is not carried of it, or not as it was, is counted. */
function countSpans(annotation: Annotation, units: Units, losses: LossCounter): boolean {
  const { id, spans } = annotation
  const covers = spans.map((span) => ({ ...span, cover: units.cover(span) }))
  const isKept = covers.some(({ cover }) => cover !== null)
  for (const { role, start, end, cover } of covers) {
    if (cover === null || !isKept) losses.drop(`spans.${role}`, id)
    else if (cover[0]?.start !== start || cover.at(-1)?.end !== end) losses.approximate(`spans.${role}`, id)
  }
  if (isKept) countJoined(annotation, losses)
  else dropBesideSpans(annotation, losses)
  return isKept
}

function countJoined({ id, fields, actors, note }: Annotation, losses: LossCounter): void {
  for (const field of Object.keys(fields)) {
    const value = fieldIn(fields, field)
    const changes = Array.isArray(value) ? value.length > 1 : typeof value === 'string' && value.includes('\r')
    if (changes) losses.approximate(`fields.${field}`, id)
  }
  for (const [role, ids] of Object.entries(actors)) if (ids.length > 1) ids.forEach(() => losses.approximate(`actors.${role}`, id))
  if (note?.text.includes('\r')) losses.approximate('note', id)
}

function tsvOf(text: string, sentences: readonly Sentence[], units: Units, structures: readonly FeatureStructure[]): string {
  const byId = new Map(structures.map((structure) => [structure.id, structure]))
  const spans = structures.filter(({ type, values }) => type.supertype === 'uima.tcas.Annotation' && !('Governor' in values))
  const placed = new Map<number, Placed>()
  for (const structure of spans) {
    const cover = coverOf(structure, byId, units)
    if (cover !== null) placed.set(structure.id, { structure, units: cover })
  }
  for (const structure of structures) {
    const dependent = structure.values['Dependent']
    const target = typeof dependent === 'object' && 'ref' in dependent ? placed.get(dependent.ref)?.units[0] : undefined
    // Without its id, so that it is what the report says.
    const { id: _, ...values } = structure.values
    if (target !== undefined) placed.set(structure.id, { structure: { ...structure, values }, units: [target] })
  }
  return writeTsv(text, sentences, units, [...placed.values()], byId)
}

/** A frame whose first span is white space stands on the first of its words that has a row. */
function coverOf(structure: FeatureStructure, byId: ReadonlyMap<number, FeatureStructure>, units: Units): ReturnType<Units['cover']> {
  const ranges = [structure, ...Object.values(structure.values).flatMap((value) => (typeof value === 'object' && 'refs' in value ? value.refs : [])).flatMap((ref) => {
    const target = byId.get(ref)?.values['target']
    return typeof target === 'object' && 'ref' in target ? byId.get(target.ref) ?? [] : []
  })].map(rangeOf)
  for (const range of ranges) {
    const cover = units.cover(range)
    if (cover !== null) return cover
  }
  return null
}

const rangeOf = ({ values }: FeatureStructure): TextRange => ({ start: Number(values['begin']), end: Number(values['end']) })
