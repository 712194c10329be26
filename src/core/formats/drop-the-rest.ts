/** Counts what a format has no place for at all, so that a report tells of every member of every record. */
import { actorsIn, fieldIn } from '../annotation.ts'
import type { Annotation, FullArticle, ProjectData } from '../model.ts'
import type { LossCounter } from './count-losses.ts'

const articleMembers = [
  'file', 'sha256', 'textSha256', 'encoding', 'title', 'outlet', 'byline', 'publishedAt', 'publishedBasis', 'language', 'status', 'blocks'
] as const satisfies readonly (keyof FullArticle)[]
export type ArticleMember = 'id' | (typeof articleMembers)[number]

const annotationMembers = [
  'id', 'annotatorId', 'origin', 'status', 'createdAt', 'updatedAt', 'confidence', 'reason'
] as const satisfies readonly (keyof Annotation)[]
export type AnnotationMember = (typeof annotationMembers)[number]

/** What of the records goes out as it is. The other members are dropped. */
export interface Carried {
  readonly article: readonly ArticleMember[]
  readonly annotation: readonly AnnotationMember[]
}

/** The names of what `dropTheRest` counts, for a format's `loses`. */
export const lossesBeside = ({ article, annotation }: Carried): string[] => [
  ...['id', ...articleMembers].filter((member) => !article.includes(member as ArticleMember)).map((member) => `articles.${member}`),
  ...annotationMembers.filter((member) => !annotation.includes(member)),
  'note.lexical', 'actors', 'annotators', 'project', 'codebook', 'relations.id'
]

/** Drops the members of articles and annotations that are not carried, rich text, and the records that stand beside them. */
export function dropTheRest(data: ProjectData, { article, annotation }: Carried, losses: LossCounter): void {
  for (const record of data.articles) {
    if (!article.includes('id')) losses.drop('articles.id', record.id)
    for (const member of articleMembers) if (!article.includes(member) && isSet(record[member])) losses.drop(`articles.${member}`, record.id)
  }
  for (const record of data.annotations) {
    for (const member of annotationMembers) if (!annotation.includes(member) && isSet(record[member])) losses.drop(member, record.id)
    if (isSet(record.note?.lexical ?? null)) losses.drop('note.lexical', record.id)
  }
  for (const { id } of data.actors) losses.drop('actors', id)
  for (const { id } of data.annotators) losses.drop('annotators', id)
  for (const { id } of data.relations) losses.drop('relations.id', id)
  losses.drop('project', data.project.id)
  losses.drop('codebook', data.codebook.id)
}

const isSet = (value: unknown): boolean => value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)

/** Drops the fields, actors and note of an annotation: all of it but its spans. */
export function dropBesideSpans(annotation: Annotation, losses: LossCounter): void {
  const { id, fields, actors, note } = annotation
  for (const field of Object.keys(fields)) if (fieldIn(fields, field) !== undefined) losses.drop(`fields.${field}`, id)
  for (const role of Object.keys(actors)) actorsIn(annotation, role).forEach(() => losses.drop(`actors.${role}`, id))
  if (note !== null && note.text !== '') losses.drop('note', id)
}
