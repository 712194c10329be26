/** Which annotations may be related how. */
import { spansIn } from '../annotation.ts'
import type { Annotation, Codebook, Relation } from '../model.ts'
import { layerOf, relationTypeOf } from './codebook.ts'
import { areWithin } from './layer-rules.ts'

type Ends = Pick<Relation, 'type' | 'from' | 'to'>

interface RelationRule {
  readonly sentence: string
  readonly keeps: (from: Annotation, to: Annotation) => boolean
}

/** Why two annotations cannot be related so, as a sentence; null where they can. */
export function faultOfRelation(type: string, from: Annotation, to: Annotation, codebook: Codebook): string | null {
  const relation = relationTypeOf(codebook, type)
  if (relation === undefined) return `The codebook has no relation “${type}”.`
  const nameOf = (layer: string): string => layerOf(codebook, layer)?.name ?? layer
  if (from.id === to.id) return 'An annotation cannot be related to itself.'
  if (!relation.from.includes(from.layer)) return `“${relation.name}” cannot begin at the layer ${nameOf(from.layer)}.`
  if (!relation.to.includes(to.layer)) return `“${relation.name}” cannot lead to the layer ${nameOf(to.layer)}.`
  return rulesByType.get(type)?.find(({ keeps }) => !keeps(from, to))?.sentence ?? null
}

/** Whether both say the same; a symmetric relation does whichever end comes first. */
export const isSameRelation = (a: Ends, b: Ends): boolean =>
  a.type === b.type && ((a.from === b.from && a.to === b.to) || (symmetric.has(a.type) && a.from === b.to && a.to === b.from))

/** Whether a relation cannot hold in both directions at once. */
export const excludesReverse = (type: string): boolean => oneWay.has(type)

const symmetric = new Set(['same-as'])
const oneWay = new Set(['nested-in', 'causes', 'precedes'])

const sameArticle = (from: Annotation, to: Annotation): boolean => from.articleId === to.articleId

const rulesByType: ReadonlyMap<string, readonly RelationRule[]> = new Map([
  ['via', [{ sentence: 'The quote must be in the same article.', keeps: sameArticle }]],
  [
    'nested-in',
    [
      { sentence: 'The outer quote must be in the same article.', keeps: sameArticle },
      {
        sentence: 'The inner quote’s content must lie within the outer quote’s content.',
        keeps: (from, to) => areWithin(spansIn(from, 'content'), spansIn(to, 'content'))
      }
    ]
  ],
  ['same-as', [{ sentence: '“Same as” relates annotations of one layer.', keeps: (from, to) => from.layer === to.layer }]]
])
