/** What the annotation is related to, and how it is related to more. */
import { useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import { relationTypeOf } from '../../core/codebook/codebook.ts'
import { deleteRelations } from '../../core/commands/relation.ts'
import { describeAnnotation } from '../../core/describe.ts'
import type { Relation } from '../../core/model.ts'
import { useActorName } from '../workbench/use-actor-name.ts'
import { useLibrary, useView, useWorkbench } from '../workbench/use-workbench.ts'
import { useFrame, useFrameArticle } from './frame.ts'
import { Relate } from './relate.tsx'
import './relations.css'

export function Relations() {
  const workbench = useWorkbench()
  const { annotation } = useFrame()
  const open = useFrameArticle()
  const codebook = useLibrary((library) => library.codebook)
  const [isRelating, setRelating] = useState(false)
  const relate = useRef<HTMLButtonElement>(null)
  const picking = useView((view) => view.relating)
  const relations = [...open.relations.values()].filter(({ from, to }) => from === annotation.id || to === annotation.id)
  const types = codebook.relations.filter(({ from }) => from.includes(annotation.layer))
  if (relations.length === 0 && types.length === 0) return null
  return (
    <section className="part relations" aria-label="Relations">
      <div className="part-head"><span className="field-label">Relations</span></div>
      {relations.length > 0 && (
        <ul className="relation-list">
          {relations.map((relation) => <RelationRow key={relation.id} relation={relation} onRemoved={() => relate.current?.focus()} />)}
        </ul>
      )}
      {types.length > 0 && (
        <Button ref={relate} className="button quiet small" aria-expanded={isRelating} onPress={() => setRelating(!isRelating)}>Relate…</Button>
      )}
      {isRelating && <Relate types={types} onDone={() => { setRelating(false); relate.current?.focus() }} />}
      <p className="field-hint pick-hint" role="status">
        {picking?.annotationId === annotation.id && (
          <>
            {`Open the other end of “${relationTypeOf(codebook, picking.type)?.name ?? picking.type}” in the text or the list. `}
            <Button className="button quiet small" onPress={() => workbench.view.setState({ relating: null })}>Leave (Esc)</Button>
          </>
        )}
      </p>
    </section>
  )
}

function RelationRow({ relation, onRemoved }: { relation: Relation; onRemoved: () => void }) {
  const workbench = useWorkbench()
  const { annotation } = useFrame()
  const open = useFrameArticle()
  const codebook = useLibrary((library) => library.codebook)
  const articles = useLibrary((library) => library.articles)
  const actorName = useActorName()
  const isOutgoing = relation.from === annotation.id
  const otherId = isOutgoing ? relation.to : relation.from
  const other = open.annotations.get(otherId) ?? open.related.get(otherId)
  const name = relationTypeOf(codebook, relation.type)?.name ?? relation.type
  const label = other === undefined ? 'an annotation that is gone' : describeAnnotation(other, codebook, actorName).label
  const elsewhere = other === undefined || other.articleId === annotation.articleId ? null : (articles.get(other.articleId)?.title ?? null)
  return (
    <li className="relation">
      <span className="relation-type">{name}{isOutgoing ? '' : ' (from)'}</span>
      <Button className="plain relation-end" isDisabled={other === undefined} onPress={() => void workbench.enqueue(() => workbench.openAnnotation(otherId))}>
        {label}
        {elsewhere !== null && <span className="relation-article">{elsewhere}</span>}
      </Button>
      <Button
        className="chip-button"
        aria-label={`Remove the relation ${name} with ${label}`}
        onPress={() => {
          onRemoved()
          void workbench.run(deleteRelations, { ids: [relation.id] })
        }}
      >
        ✕
      </Button>
    </li>
  )
}
