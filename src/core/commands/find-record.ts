/** Records that a command cannot do without. */
import { layerOf } from '../codebook/codebook.ts'
import type { Actor, Annotation, Article, Codebook, Layer, RecordOf, Relation, TableName } from '../model.ts'
import { isReserved } from '../reserved-actors.ts'
import { type Read, Refusal, type State } from './command.ts'

export const readCodebook: Read = { table: 'codebook', all: true }

export function codebookOf(state: State): Codebook {
  const [codebook] = state.all('codebook')
  if (codebook === undefined) throw new Refusal('The project has no codebook.')
  return codebook
}

export function findLayer(state: State, id: string): Layer {
  const layer = layerOf(codebookOf(state), id)
  if (layer === undefined) throw new Refusal(`The codebook has no layer “${id}”.`)
  return layer
}

export function findAnnotation(state: State, id: string): Annotation {
  const annotation = state.get('annotations', id)
  if (annotation === undefined) throw new Refusal('This annotation is no longer there.')
  return annotation
}

export function findArticle(state: State, id: string): Article {
  const article = state.get('articles', id)
  if (article === undefined) throw new Refusal('This article is no longer there.')
  return article
}

export function findActor(state: State, id: string): Actor {
  const actor = state.get('actors', id)
  if (actor === undefined) throw new Refusal('This actor is no longer there.')
  return actor
}

/** Those of the records that are there; the others were deleted meanwhile. */
export const present = <T extends TableName>(state: State, table: T, ids: readonly string[]): RecordOf<T>[] =>
  [...new Set(ids)].map((id) => state.get(table, id)).filter((record) => record !== undefined)

/** The relations from or to any of the annotations, of those that were read. */
export function relationsAt(state: State, annotationIds: Iterable<string>): Relation[] {
  const ends = new Set(annotationIds)
  return state.all('relations').filter(({ from, to }) => ends.has(from) || ends.has(to))
}

/** Refuses an id that another record of the table has. */
export function requireFree(state: State, table: TableName, id: string | undefined, what: string): void {
  if (id !== undefined && state.get(table, id) !== undefined) throw new Refusal(`${what} with this id is already there.`)
}

/** The actors of a list that stand in the registry: all but the reserved ids. */
export const readActors = (ids: readonly string[]): Read => ({ table: 'actors', ids: ids.filter((id) => !isReserved(id)) })

/** Refuses where one of the ids is no actor's and not reserved. */
export function requireActors(state: State, ids: readonly string[]): void {
  for (const id of ids) if (!isReserved(id)) findActor(state, id)
}
