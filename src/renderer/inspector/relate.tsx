/** Draws a relation: its type, then the other end, from a list or in the text. */
import { useEffect, useId, useMemo, useState } from 'react'
import { Button } from 'react-aria-components'
import { isSameRelation } from '../../core/codebook/relation-rules.ts'
import { addRelation } from '../../core/commands/relation.ts'
import { describeAnnotation } from '../../core/describe.ts'
import type { Annotation, RelationType } from '../../core/model.ts'
import { ChoiceSelect } from '../ui/choice-select.tsx'
import { SearchBox, type Proposal } from '../ui/search-box.tsx'
import { useActorName } from '../workbench/use-actor-name.ts'
import { useLibrary, useWorkbench } from '../workbench/use-workbench.ts'
import { useFrame, useFrameArticle } from './frame.ts'
import { rankEnds } from './rank-ends.ts'

const mostElsewhere = 300
const mostProposals = 12

export function Relate({ types, onDone }: { types: readonly RelationType[]; onDone: () => void }) {
  const workbench = useWorkbench()
  const { annotation } = useFrame()
  const open = useFrameArticle()
  const codebook = useLibrary((library) => library.codebook)
  const articles = useLibrary((library) => library.articles)
  const actorName = useActorName()
  const typeLabel = useId()
  const [typeId, setTypeId] = useState(types[0]?.id ?? '')
  const type = types.find(({ id }) => id === typeId) ?? types[0]
  const elsewhere = useElsewhere(annotation)
  const ends = useMemo(() => {
    const related = [...open.relations.values()]
    return type === undefined ? [] : rankEnds(annotation, type.id, [...open.annotations.values(), ...elsewhere], codebook)
      .filter(({ id }) => !related.some((relation) => isSameRelation(relation, { type: type.id, from: annotation.id, to: id })))
  }, [annotation, type, open, elsewhere, codebook])

  const propose = (query: string): Proposal[] => {
    const words = query.toLowerCase().split(/\s+/u)
    const proposals: Proposal[] = []
    for (const end of ends) {
      if (proposals.length === mostProposals) break
      const { label, detail } = describeAnnotation(end, codebook, actorName)
      const article = end.articleId === annotation.articleId ? '' : (articles.get(end.articleId)?.title ?? '')
      const searched = `${label} ${detail} ${article}`.toLowerCase()
      if (words.every((word) => searched.includes(word))) proposals.push({ id: end.id, name: label, detail: [detail, article].filter((part) => part !== '').join(' · ') })
    }
    return proposals
  }
  if (type === undefined) return null
  const relate = async (to: string): Promise<void> => {
    if ((await workbench.run(addRelation, { type: type.id, from: annotation.id, to })) !== null) onDone()
  }
  return (
    <div className="part-box rows relate">
      <div className="field">
        <span className="field-label" id={typeLabel}>Relation</span>
        <ChoiceSelect
          label="Relation"
          labelledBy={typeLabel}
          choices={types.map(({ id, name, definition }) => ({ id, name, ...(definition === undefined ? {} : { definition }) }))}
          value={type.id}
          placeholder="Choose"
          clearable={false}
          onChange={(id) => { if (id !== null) setTypeId(id) }}
        />
      </div>
      <SearchBox
        label={`${type.name}: the other end`}
        placeholder={ends.length === 0 ? 'Nothing here can be the other end' : 'The other end: words, actor, article'}
        propose={propose}
        picksWhenEmpty={false}
        nothing="No annotation fits that this relation may lead to."
        onPick={({ id }) => void relate(id)}
      />
      <Button
        className="button quiet small"
        onPress={() => {
          workbench.view.setState({ relating: { annotationId: annotation.id, type: type.id } })
          onDone()
          workbench.reader.current?.focus()
        }}
      >
        Choose it in the text
      </Button>
    </div>
  )
}

/** The layer's annotations in other articles: for relations that lead there. */
function useElsewhere({ layer, articleId }: Annotation): readonly Annotation[] {
  const { store } = useWorkbench()
  const [found, setFound] = useState<readonly Annotation[]>([])
  useEffect(() => {
    let isCurrent = true
    void store.annotationsOfLayer(layer, articleId, mostElsewhere).then((annotations) => { if (isCurrent) setFound(annotations) })
    return () => { isCurrent = false }
  }, [store, layer, articleId])
  return found
}
