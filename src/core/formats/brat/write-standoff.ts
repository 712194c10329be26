/**
 * A project as brat standoff (brat.nlplab.org/standoff.html): `.txt` and `.ann` an article, and the two configurations. A frame
 * is an event, triggered by the words of its first role, the other roles its arguments; choices are attributes; what a field
 * says in free words is a note of the field's name, as are the names of actors. Offsets are code points.
 */
import { utf8fromString } from '@exodus/bytes/utf8.js'
import type { TextRange } from '../../anchor/text-range.ts'
import type { Annotation, Layer, ProjectData, Span } from '../../model.ts'
import { type ArticlePart, articleParts } from '../article-parts.ts'
import { countLosses, type LossCounter } from '../count-losses.ts'
import { type Carried, dropBesideSpans, dropTheRest } from '../drop-the-rest.ts'
import { actorNames, actorNamesOf, fieldWordsOf } from '../field-words.ts'
import type { OutputPieces } from '../format.ts'
import { type FrameParts, partFramesOf } from '../frame-parts.ts'
import { type BratNames, bratNames } from './brat-names.ts'
import { outerBreaks, seam } from './one-line.ts'
import { StandoffLines } from './standoff-lines.ts'
import { writeAnnotationConfig, writeVisualConfig } from './write-config.ts'

export const carried: Carried = { article: [], annotation: [] }

interface Writing {
  readonly names: BratNames
  readonly nameOf: (actorId: string) => string
  readonly losses: LossCounter
  /** Event types in use whose trigger is not in the layer's first role. */
  readonly rareEvents: Set<string>
  readonly out: { articles: number; annotations: number; relations: number }
}

export function* writeStandoff(data: ProjectData): OutputPieces {
  const losses = countLosses('brat', data)
  const out = { articles: data.articles.length, annotations: 0, relations: 0 }
  const writing: Writing = { names: bratNames(data.codebook), nameOf: actorNames(data.actors), losses, rareEvents: new Set(), out }
  for (const part of articleParts(data)) {
    const { path } = part
    yield { path: `${path}.txt`, bytes: utf8fromString(part.article.text) }
    yield { path: `${path}.ann`, bytes: utf8fromString(linesOf(part, data, writing).map((line) => `${line}\n`).join('')) }
  }
  yield { path: 'annotation.conf', bytes: utf8fromString(writeAnnotationConfig(data.codebook, writing.names, writing.rareEvents)) }
  yield { path: 'visual.conf', bytes: utf8fromString(writeVisualConfig(data.codebook, writing.names)) }
  dropTheRest(data, carried, losses)
  return losses.report(out)
}

function linesOf(part: ArticlePart, data: ProjectData, writing: Writing): string[] {
  const { frames, relations } = partFramesOf(part, data.codebook, writing.losses)
  const lines = new StandoffLines(part.article.text)
  const eventIds = new Map<string, string>()
  for (const frame of frames) {
    const event = writeFrame(frame, lines, writing)
    if (event !== null) eventIds.set(frame.annotation.id, event)
  }
  writing.out.annotations += eventIds.size
  for (const { id, type, from, to } of relations) {
    const [start, end] = [eventIds.get(from), eventIds.get(to)]
    if (start === undefined || end === undefined) writing.losses.drop(`relations.${type}`, id)
    else {
      lines.relation(writing.names.relation(type), start, end)
      writing.out.relations += 1
    }
  }
  return lines.written
}

/** The id of its event; null where nothing of its spans can stand on a line, so that it is dropped. */
function writeFrame({ annotation, layer, head, others }: FrameParts, lines: StandoffLines, writing: Writing): string | null {
  const { names, losses } = writing
  const spans = [...head, ...others].flatMap((span) => {
    const kept = withoutOuterBreaks(span, annotation.id, losses)
    return kept === null ? [] : [kept]
  })
  const role = spans[0]?.role
  if (role === undefined) {
    dropBesideSpans(annotation, losses)
    return null
  }
  const type = names.event(layer, role)
  if (layer.roles[0]?.id !== role) writing.rareEvents.add(type)
  const { trigger, beside } = triggerOf(spans.filter((span) => span.role === role), lines.text)
  const triggerId = lines.textBound(type, trigger)
  const counts = new Map<string, number>()
  const args = [...beside, ...spans.filter((span) => span.role !== role)].map((span) => {
    const name = names.argument(layer.id, span.role)
    const count = (counts.get(name) ?? 0) + 1
    counts.set(name, count)
    return `${name}${count === 1 ? '' : count}:${lines.textBound(names.span(layer.id, span.role), [span])}`
  })
  const event = lines.event(type, triggerId, args)
  writeFields(annotation, layer, event, lines, writing)
  return event
}

/** A span cannot begin or end with a line break; of one that is nothing else, nothing is left. */
function withoutOuterBreaks({ role, start, end, text }: Span, id: string, losses: LossCounter): RolePiece | null {
  const [before, after] = [outerBreaks.start.exec(text)?.[0].length ?? 0, outerBreaks.end.exec(text)?.[0].length ?? 0]
  if (before === end - start) {
    losses.drop(`spans.${role}`, id)
    return null
  }
  if (before + after > 0) losses.approximate(`spans.${role}`, id)
  return { role, start: start + before, end: end - after }
}

interface RolePiece extends TextRange {
  readonly role: string
}

/** Fragments may not overlap, and where only a line break parts them they are one; what cannot be among them stands beside. */
function triggerOf(spans: readonly RolePiece[], text: string): { readonly trigger: RolePiece[]; readonly beside: RolePiece[] } {
  const trigger: RolePiece[] = []
  const beside: RolePiece[] = []
  for (const span of spans) {
    const last = trigger.at(-1)
    const fits = last === undefined || (span.start >= last.end && !seam.test(text.slice(last.end, span.start)))
    ;(fits ? trigger : beside).push(span)
  }
  return { trigger, beside }
}

function writeFields(annotation: Annotation, layer: Layer, event: string, lines: StandoffLines, { names, nameOf, losses }: Writing): void {
  for (const set of fieldWordsOf(annotation, layer, nameOf)) {
    const { id, kind } = set.field
    if ('words' in set) {
      lines.note(names.field(layer.id, id), event, set.words)
      if (set.namesActors) losses.approximate(`fields.${id}`, annotation.id)
    } else if (kind === 'choices') {
      for (const value of set.chosen) lines.attribute(names.choice(layer.id, id, value), event)
    } else {
      for (const value of set.chosen) lines.attribute(names.field(layer.id, id), event, kind === 'boolean' ? value : names.value(layer.id, id, value))
    }
  }
  for (const { role, names: called } of actorNamesOf(annotation, layer, nameOf)) {
    for (const name of called) {
      lines.note(names.actors(layer.id, role), event, name)
      losses.approximate(`actors.${role}`, annotation.id)
    }
  }
  if (annotation.note !== null && annotation.note.text !== '') lines.note('AnnotatorNotes', event, annotation.note.text)
}
