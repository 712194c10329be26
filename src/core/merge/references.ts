/** Which records a record cannot be without. */
import { actorIdsOf } from '../annotation.ts'
import { keyOf, partsOf, type RecordKey } from '../change.ts'
import type { Annotation, AnyRecord, Doubt, Relation, TextVersion } from '../model.ts'

/**
 * Of an annotation its article, its actors and its annotator; of a relation both ends; of a part of an article the others; of a version
 * of its text the article; of a doubt what it is about.
 */
export function referencesOf(key: RecordKey, record: AnyRecord): RecordKey[] {
  const { table, id } = partsOf(key)
  if (table === 'annotations') {
    const { articleId, annotatorId, ...annotation } = record as Annotation
    return [...articleKeys(articleId), keyOf('annotators', annotatorId), ...actorIdsOf(annotation).map((actor) => keyOf('actors', actor))]
  }
  if (table === 'relations') return [keyOf('annotations', (record as Relation).from), keyOf('annotations', (record as Relation).to)]
  if (table === 'versions') return articleKeys((record as TextVersion).articleId)
  if (table === 'doubts') {
    const { annotationId, versionId } = record as Doubt
    return [keyOf('annotations', annotationId), keyOf('versions', versionId)]
  }
  return table === 'articles' || table === 'texts' || table === 'blocks' ? articleKeys(id) : []
}

/** An article is three records, which come and go together. */
const articleKeys = (id: string): RecordKey[] => [keyOf('articles', id), keyOf('texts', id), keyOf('blocks', id)]
