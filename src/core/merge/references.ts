/** Which records a record cannot be without. */
import { actorIdsOf } from '../annotation.ts'
import { keyOf, partsOf, type RecordKey } from '../change.ts'
import type { Annotation, AnyRecord, Relation } from '../model.ts'

/** Of an annotation its article, its actors and its annotator; of a relation both ends; of a part of an article the others. */
export function referencesOf(key: RecordKey, record: AnyRecord): RecordKey[] {
  const { table, id } = partsOf(key)
  if (table === 'annotations') {
    const { articleId, annotatorId, ...annotation } = record as Annotation
    return [...articleKeys(articleId), keyOf('annotators', annotatorId), ...actorIdsOf(annotation).map((actor) => keyOf('actors', actor))]
  }
  if (table === 'relations') return [keyOf('annotations', (record as Relation).from), keyOf('annotations', (record as Relation).to)]
  return table === 'articles' || table === 'texts' || table === 'blocks' ? articleKeys(id) : []
}

/** An article is three records, which come and go together. */
const articleKeys = (id: string): RecordKey[] => [keyOf('articles', id), keyOf('texts', id), keyOf('blocks', id)]
