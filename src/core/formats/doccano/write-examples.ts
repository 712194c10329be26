/**
 * A project as examples of doccano (JSONL with relations), one an article. A span is an entity labelled with its layer and role;
 * relations lead from the entity that stands for a frame to the frame's others. doccano's editor counts UTF-16, and so do these
 * offsets. What else a line holds becomes the example's metadata.
 */
import type { ProjectData, Span } from '../../model.ts'
import { type ArticlePart, articleParts } from '../article-parts.ts'
import { type CodebookNames, nameCodebook } from '../codebook-names.ts'
import { countLosses } from '../count-losses.ts'
import { type Carried, dropBesideSpans, dropTheRest } from '../drop-the-rest.ts'
import type { OutputPieces } from '../format.ts'
import { type PartFrames, partFramesOf } from '../frame-parts.ts'
import { eachOf, textPieces } from '../output-pieces.ts'

export const carried: Carried = { article: ['id', 'file', 'title', 'publishedAt'], annotation: [] }

export function* writeExamples(data: ProjectData): OutputPieces {
  const losses = countLosses('doccano', data)
  const names = nameCodebook(data.codebook)
  const ids = { entity: 0, relation: 0 }
  const out = { articles: data.articles.length, annotations: 0, relations: 0 }
  const lineOf = (part: ArticlePart): string => {
    const within = partFramesOf(part, data.codebook, losses)
    for (const { annotation, role, head } of within.frames) {
      dropBesideSpans(annotation, losses)
      for (const _ of head.slice(1)) losses.approximate(`spans.${role}`, annotation.id)
    }
    out.annotations += within.frames.length
    out.relations += within.relations.length
    return `${JSON.stringify(exampleOf(part, within, names, ids))}\n`
  }
  yield* textPieces('doccano.jsonl', eachOf(articleParts(data), lineOf))
  dropTheRest(data, carried, losses)
  return losses.report(out)
}

/** `ids` are numbered through the file. */
function exampleOf(
  { article }: ArticlePart, { frames, relations }: PartFrames, names: CodebookNames, ids: { entity: number; relation: number }
): object {
  const entities: object[] = []
  const links: object[] = []
  const add = ({ start, end }: Span, label: string): number => {
    const id = ++ids.entity
    entities.push({ id, start_offset: start, end_offset: end, label })
    return id
  }
  const link = (from: number, to: number, type: string): void => void links.push({ id: ++ids.relation, from_id: from, to_id: to, type })
  const headIds = new Map<string, number>()
  for (const { annotation, layer, head: [first, ...more], others } of frames) {
    const headId = add(first, names.span(layer.id, first.role))
    headIds.set(annotation.id, headId)
    for (const span of [...more, ...others]) link(headId, add(span, names.span(layer.id, span.role)), names.slot(layer.id, span.role))
  }
  for (const { type, from, to } of relations) link(headIds.get(from) ?? 0, headIds.get(to) ?? 0, names.relation(type))
  const { text, id, file, title, publishedAt } = article
  return { text, entities, relations: links, article: id, file, title, published_at: publishedAt }
}
