/**
 * A project as tasks of Label Studio (labelstud.io/guide/task_format): a region a span, its offsets in code points. The first
 * region of a frame stands for it: it has the annotation's id, its fields are results on that region, its note is the region's,
 * and relations lead from it to the frame's other regions, labelled with the role of these.
 */
import { utf8fromString } from '@exodus/bytes/utf8.js'
import { type CodePointOffsets, codePointOffsets } from '../../anchor/offsets.ts'
import type { ProjectData, Span } from '../../model.ts'
import { actorsIn } from '../../annotation.ts'
import { type ArticlePart, articleParts } from '../article-parts.ts'
import { type CodebookNames, nameCodebook } from '../codebook-names.ts'
import { countLosses, type LossCounter } from '../count-losses.ts'
import { type Carried, dropTheRest } from '../drop-the-rest.ts'
import { actorNames, actorNamesOf, fieldWordsOf } from '../field-words.ts'
import type { OutputPieces } from '../format.ts'
import { type FrameParts, type PartFrames, partFramesOf } from '../frame-parts.ts'
import { textPieces } from '../output-pieces.ts'
import { writeLabelConfig } from './write-label-config.ts'

export const carried: Carried = {
  article: ['id', 'file', 'title', 'outlet', 'byline', 'publishedAt', 'language'],
  annotation: ['id']
}

interface Writing {
  readonly names: CodebookNames
  readonly nameOf: (actorId: string) => string
  readonly losses: LossCounter
  /** Those of all annotations: no other region may have one. */
  readonly ids: ReadonlySet<string>
}

export function* writeTasks(data: ProjectData): OutputPieces {
  const losses = countLosses('label-studio', data)
  const writing: Writing = {
    names: nameCodebook(data.codebook), nameOf: actorNames(data.actors), losses, ids: new Set(data.annotations.map(({ id }) => id))
  }
  const out = { articles: data.articles.length, annotations: 0, relations: 0 }
  yield* textPieces('tasks.json', listOf(articleParts(data), (part) => {
    const within = partFramesOf(part, data.codebook, losses)
    out.annotations += within.frames.length
    out.relations += within.relations.length
    return JSON.stringify(taskOf(part, within, writing))
  }))
  dropTheRest(data, carried, losses)
  yield { path: 'labelling-config.xml', bytes: utf8fromString(writeLabelConfig(data.codebook)) }
  return losses.report(out)
}

/** A JSON list with an item a line. */
function* listOf<T>(items: readonly T[], write: (item: T) => string): Generator<string, void, undefined> {
  for (const [i, item] of items.entries()) yield `${i === 0 ? '[' : ','}\n${write(item)}`
  yield items.length === 0 ? '[]\n' : '\n]\n'
}

function taskOf({ article }: ArticlePart, { frames, relations }: PartFrames, writing: Writing): object {
  const { text, id, file, title, outlet, byline, publishedAt, language } = article
  const offsets = codePointOffsets(text)
  const result = [
    ...frames.flatMap((frame) => resultsOf(frame, offsets, writing)),
    ...relations.map(({ type, from, to }) => relationResult(from, to, writing.names.relation(type)))
  ]
  return { data: { text, article: id, file, title, outlet, byline, publishedAt, language }, annotations: [{ result }] }
}

function resultsOf(frame: FrameParts, offsets: CodePointOffsets, writing: Writing): object[] {
  const { annotation: { id, note }, layer, role, head: [first, ...more], others } = frame
  const { names, losses } = writing
  const label = (span: Span, regionId: string): object => labelResult(regionId, place(span, offsets), names.span(layer.id, span.role))
  for (const _ of more) losses.approximate(`spans.${role}`, id)
  const parts = [...more, ...others].map((span, i) => ({ span, regionId: partId(id, i + 1, writing.ids) }))
  return [
    { ...label(first, id), ...(note === null || note.text === '' ? {} : { meta: { text: [note.text] } }) },
    ...controlsOf(frame, place(first, offsets), writing),
    ...parts.map(({ span, regionId }) => label(span, regionId)),
    ...parts.map(({ span, regionId }) => relationResult(id, regionId, names.slot(layer.id, span.role)))
  ]
}

/** The results on the region that stands for the frame: its fields, and the names of its actors. */
function controlsOf({ annotation, layer }: FrameParts, at: RegionPlace, { names, nameOf, losses }: Writing): object[] {
  const control = (name: string, type: string, value: object): object =>
    ({ id: annotation.id, from_name: name, to_name: 'text', type, value: { ...at, ...value } })
  const fields = fieldWordsOf(annotation, layer, nameOf).map((set) => {
    const name = names.field(layer.id, set.field.id)
    if ('chosen' in set) {
      const choices = set.chosen.map((value) => (set.field.kind === 'boolean' ? value : names.value(layer.id, set.field.id, value)))
      return control(name, 'choices', { choices })
    }
    if (set.namesActors) losses.approximate(`fields.${set.field.id}`, annotation.id)
    return control(name, 'textarea', { text: [set.words] })
  })
  const actors = actorNamesOf(annotation, layer, nameOf).map(({ role, names: called }) => {
    for (const _ of actorsIn(annotation, role)) losses.approximate(`actors.${role}`, annotation.id)
    return control(names.actors(layer.id, role), 'textarea', { text: called })
  })
  return [...fields, ...actors]
}

interface RegionPlace {
  readonly start: number
  readonly end: number
  readonly text: string
}

const place = ({ start, end, text }: Span, offsets: CodePointOffsets): RegionPlace =>
  ({ start: offsets.toCodePoint(start), end: offsets.toCodePoint(end), text })

const labelResult = (id: string, at: RegionPlace, label: string): object =>
  ({ id, from_name: 'label', to_name: 'text', type: 'labels', value: { ...at, labels: [label] } })

const relationResult = (from: string, to: string, label: string): object =>
  ({ type: 'relation', from_id: from, to_id: to, direction: 'right', labels: [label] })

function partId(id: string, n: number, ids: ReadonlySet<string>): string {
  let part = `${id}/${n}`
  while (ids.has(part)) part += '/'
  return part
}
