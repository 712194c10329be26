/** What an annotation must keep to beyond its shape: words where it says they are, ids that exist, the codebook. */
import { z } from 'zod'
import { spanOf } from '../../anchor/span.ts'
import { isFactuality, suggesterId } from '../../annotation.ts'
import { actorRoleOf, fieldOf, roleOf } from '../../codebook/codebook.ts'
import { faultOfField } from '../../codebook/field-values.ts'
import { missingParts } from '../../codebook/missing-parts.ts'
import { orderSpans } from '../../codebook/order-spans.ts'
import { type Annotation, FactualityRow, type Layer, type Span } from '../../model.ts'
import { at, type FaultList, shown } from '../fault.ts'
import { type CheckedArticle, checkRange } from './check-article.ts'
import { DatasetAnnotation } from './dataset-file.ts'
import { readShape } from './shape-faults.ts'

/** An annotation whose fields have not been looked at: what they may be is a matter of the codebook. */
export const UncheckedAnnotation = DatasetAnnotation.extend({ fields: z.record(z.string(), z.unknown()) })
export type UncheckedAnnotation = z.infer<typeof UncheckedAnnotation>

/** What annotations refer to. */
export interface Surroundings {
  /** Null for an article that is there and cannot be used. */
  readonly articles: ReadonlyMap<string, CheckedArticle | null>
  /** Null where the codebook cannot be used. */
  readonly layers: ReadonlyMap<string, Layer> | null
  readonly actorIds: ReadonlySet<string>
  readonly annotatorIds: ReadonlySet<string>
}

/** The annotation with spans in UTF-16, in the order they have in memory; whatever is wrong with it is told. */
export function checkAnnotation(
  unchecked: UncheckedAnnotation, place: string, around: Surroundings, faults: FaultList
): Annotation {
  const layer = around.layers?.get(unchecked.layer)
  if (around.layers !== null && layer === undefined) faults.add(at(place, 'layer'), `The codebook has no layer ${shown(unchecked.layer)}.`)
  if (unchecked.annotatorId !== suggesterId && !around.annotatorIds.has(unchecked.annotatorId)) {
    faults.add(at(place, 'annotatorId'), `There is no annotator ${shown(unchecked.annotatorId)}.`)
  }
  checkSuggestion(unchecked, place, faults)
  for (const [role, ids] of Object.entries(unchecked.actors)) {
    ids.forEach((id, i) => {
      if (!around.actorIds.has(id)) faults.add(at(place, 'actors', role, i), `There is no actor ${shown(id)}.`)
    })
  }
  // Its fields are what the layer says, or it is told; with an annotation that has faults nobody is left to read them.
  const spans = checkSpans(unchecked, place, around, faults)
  const annotation = { ...unchecked, spans: layer === undefined ? spans : orderSpans(spans, layer) } as Annotation
  if (layer !== undefined) {
    checkNames(unchecked, layer, place, faults)
    checkValues(annotation, layer, spans.length === unchecked.spans.length, place, around.actorIds, faults)
  }
  return annotation
}

function checkSuggestion({ origin, status, annotatorId, confidence, reason }: UncheckedAnnotation, place: string, faults: FaultList): void {
  if (origin !== 'suggested') return
  if (confidence === undefined) faults.add(at(place, 'confidence'), 'A suggestion needs its confidence, 0 to 1.')
  if (reason === undefined) faults.add(at(place, 'reason'), 'A suggestion needs the reason why it was made.')
  if (status !== 'draft' && status !== 'rejected') {
    faults.add(at(place, 'status'), `A suggestion is a draft until it is accepted or rejected, not ${shown(status)}.`)
  }
  if (status === 'draft' && annotatorId !== suggesterId) {
    faults.add(at(place, 'annotatorId'), `A suggestion is by "${suggesterId}", not ${shown(annotatorId)}.`)
  }
}

/** The spans in UTF-16, those left out that are not where they say. */
function checkSpans({ articleId, spans }: UncheckedAnnotation, place: string, around: Surroundings, faults: FaultList): Span[] {
  const article = around.articles.get(articleId)
  if (article === undefined) faults.add(at(place, 'articleId'), `There is no article ${shown(articleId)}.`)
  if (article === undefined || article === null) return []
  return spans.flatMap((span, i) => checkSpan(span, article, at(place, 'spans', i), faults) ?? [])
}

function checkSpan(span: Span, { article, offsets }: CheckedArticle, place: string, faults: FaultList): Span | null {
  if (!checkRange(span.start, span.end, offsets.length, place, faults)) return null
  const found = spanOf(article.text, span.role, offsets.toUtf16(span.start), offsets.toUtf16(span.end))
  if (found.text === span.text) return found
  const where = elsewhere(span, { article, offsets })
  faults.add(at(place, 'text'), `The span says ${shown(span.text)}; the article's text there is ${shown(found.text)}${where}.`)
  return null
}

/** Where the words nearest to the span's place are, if anywhere. */
function elsewhere({ text: words, start, end }: Span, { article: { text }, offsets }: CheckedArticle): string {
  const near = offsets.toUtf16(start)
  const [before, after] = [text.lastIndexOf(words, near), text.indexOf(words, near)]
  const nearest = before < 0 || (after >= 0 && after - near < near - before) ? after : before
  if (words === '' || nearest < 0 || !offsets.isBoundary(nearest) || !offsets.isBoundary(nearest + words.length)) return ''
  const range = `; it is at ${offsets.toCodePoint(nearest)} to ${offsets.toCodePoint(nearest + words.length)}`
  return text.slice(start, end) === words ? `${range} (do the offsets count UTF-16 units? They have to count code points)` : range
}

/** Told are roles and fields that the layer does not have. */
function checkNames({ spans, actors, fields }: UncheckedAnnotation, layer: Layer, place: string, faults: FaultList): void {
  spans.forEach(({ role }, i) => {
    if (roleOf(layer, role) === undefined) faults.add(at(place, 'spans', i, 'role'), `The layer ${layer.id} has no role ${shown(role)}.`)
  })
  for (const role of Object.keys(actors)) {
    if (actorRoleOf(layer, role) === undefined) faults.add(at(place, 'actors', role), `The layer ${layer.id} has no such actor role.`)
  }
  for (const id of Object.keys(fields)) {
    if (fieldOf(layer, id) === undefined) faults.add(at(place, 'fields', id), `The layer ${layer.id} has no such field.`)
  }
}

/**
 * Told are values that the layer does not allow, and what an annotation still lacks that is called complete: of its spans
 * only where all of them are there to be looked at.
 */
function checkValues(
  annotation: Annotation, layer: Layer, hasAllSpans: boolean, place: string, actorIds: ReadonlySet<string>, faults: FaultList
): void {
  for (const { id, kind } of layer.fields) {
    if (kind === 'factuality') checkSources(annotation.fields[id], at(place, 'fields', id), actorIds, faults)
  }
  if (annotation.status === 'complete' || annotation.status === 'accepted') {
    for (const part of missingParts(annotation, layer)) {
      const [list = '', name = ''] = part.place.split('.')
      if (!isKnown(layer, list, name) || (list === 'spans' && !hasAllSpans)) continue
      // Which span is missing has no place of its own.
      faults.add(list === 'spans' ? at(place, 'spans') : at(place, list, name), part.sentence)
    }
    return
  }
  for (const field of layer.fields) {
    const sentence = faultOfField(field, annotation.fields)
    if (sentence !== null) faults.add(at(place, 'fields', field.id), sentence)
  }
}

/** Whether the layer has that role or field. What it has not is told with a better place already. */
function isKnown(layer: Layer, list: string, name: string): boolean {
  if (list === 'spans') return roleOf(layer, name) !== undefined
  return list === 'actors' ? actorRoleOf(layer, name) !== undefined : fieldOf(layer, name) !== undefined
}

function checkSources(value: unknown, place: string, actorIds: ReadonlySet<string>, faults: FaultList): void {
  if (!isFactuality(value)) return
  readShape(z.array(FactualityRow), value, place, faults)
  value.forEach(({ source }, i) => {
    if (!actorIds.has(source)) faults.add(at(place, i, 'source'), `There is no actor ${shown(source)}.`)
  })
}
