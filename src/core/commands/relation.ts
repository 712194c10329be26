/** Relations between annotations. */
import { z } from 'zod'
import { type Change, noChange } from '../change.ts'
import { inSentence, relationTypeOf } from '../codebook/codebook.ts'
import { excludesReverse, faultOfRelation, isSameRelation } from '../codebook/relation-rules.ts'
import type { Annotation, Codebook, Relation } from '../model.ts'
import { Refusal, type Stamp, type State, defineCommand } from './command.ts'
import { codebookOf, findAnnotation, present, readCodebook } from './find-record.ts'
import { addition, removal, together } from './record-change.ts'
import { quantity } from './quantity.ts'

const Id = z.string().min(1)

/** Relates two annotations, as far as the codebook allows it; one that is there already is no change. */
export const addRelation = defineCommand({
  id: 'relation.add',
  title: ({ type }, state) => `Relate by “${relationName(state, type)}”`,
  args: z.strictObject({ type: Id, from: Id, to: Id }),
  reads: ({ from, to }) => [
    readCodebook,
    { table: 'annotations', ids: [from, to] },
    { table: 'relations', annotationIds: [from, to] }
  ],
  run: (state, ends, stamp) => relate(state, ends, (id) => findAnnotation(state, id), codebookOf(state), stamp)
})

/** The two ends by their ids. */
export type RelationEnds = Omit<Relation, 'id'>

/** Relates two annotations, which may be there only once the same command is through. Refuses what the codebook does not allow. */
export function relate(state: State, ends: RelationEnds, annotationOf: (id: string) => Annotation, codebook: Codebook, stamp: Stamp): Change {
  const fault = faultOfRelation(ends.type, annotationOf(ends.from), annotationOf(ends.to), codebook)
  if (fault !== null) throw new Refusal(fault)
  const others = state.all('relations')
  if (others.some((other) => isSameRelation(other, ends))) return noChange
  if (excludesReverse(ends.type) && others.some((other) => isSameRelation(other, { ...ends, from: ends.to, to: ends.from }))) {
    throw new Refusal('The two are related the other way round already.')
  }
  return addition('relations', { id: stamp.newId(), ...ends })
}

export const deleteRelations = defineCommand({
  id: 'relation.delete',
  title: ({ ids }) => `Delete ${ids.length === 1 ? 'relation' : quantity(ids.length, 'relation')}`,
  args: z.strictObject({ ids: z.array(Id) }),
  reads: ({ ids }) => [{ table: 'relations', ids }],
  run: (state, { ids }) => together(present(state, 'relations', ids).map((relation) => removal('relations', relation)))
})

function relationName(state: State, type: string): string {
  const [codebook] = state.all('codebook')
  return inSentence((codebook && relationTypeOf(codebook, type)?.name) ?? type)
}
