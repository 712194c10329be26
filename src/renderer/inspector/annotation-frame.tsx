/** The whole frame of an annotation, drawn from the codebook's entry for its layer. */
import { memo, useEffect, useMemo, useState, type CSSProperties } from 'react'
import { layerOf } from '../../core/codebook/codebook.ts'
import { withLayersOnDemand } from '../../core/codebook/layers-on-demand.ts'
import { setNote } from '../../core/commands/annotation.ts'
import type { Annotation, Layer } from '../../core/model.ts'
import type { OpenArticle } from '../../store/store.ts'
import { SameWordsPart } from '../suggest/same-words-part.tsx'
import { useLibrary, useWorkbench } from '../workbench/use-workbench.ts'
import { ActorRole } from './actor-role.tsx'
import { FieldEditor } from './fields/field-editor.tsx'
import { FrameArticleContext, FrameContext, useChangeFrame, useFrame } from './frame.ts'
import { FrameFoot } from './frame-foot.tsx'
import { FrameHead } from './frame-head.tsx'
import { FrameState } from './frame-state.tsx'
import { NoteEditor } from './note-editor.tsx'
import { Relations } from './relations.tsx'
import { SpanRole } from './span-role.tsx'
import './frame.css'

export function AnnotationFrame({ annotation, open }: { annotation: Annotation; open: OpenArticle }) {
  const codebook = useLibrary((library) => library.codebook)
  const [definitionsShown, setDefinitionsShown] = useKept('inspector/definitions')
  const layer = layerOf(withLayersOnDemand(codebook, [annotation.layer]), annotation.layer) ?? unknownLayer(annotation.layer)
  const frame = useMemo(() => ({ annotation, layer, definitionsShown }), [annotation, layer, definitionsShown])
  return (
    <FrameArticleContext value={open}>
      <FrameContext value={frame}>
        <div
          className="frame"
          data-annotation={annotation.id}
          data-layer={layer.id}
          data-polarity={polarityOf(annotation)}
          style={{ '--layer-color': layer.color } as CSSProperties}
        >
          <FrameHead onToggleDefinitions={setDefinitionsShown} />
          <FrameParts />
        </div>
      </FrameContext>
    </FrameArticleContext>
  )
}

/** Drawn again when the annotation changes, not with every change to the article: there are dozens of controls in it. */
const FrameParts = memo(() => {
  const { annotation, layer } = useFrame()
  return (
    <>
      <FrameState />
      <div className="frame-parts">
        {layer.roles.map((role, index) => <SpanRole key={role.id} role={role} number={index + 1} />)}
        {layer.actorRoles.length > 0 && <h3 className="frame-group">Actors</h3>}
        {layer.actorRoles.map((role) => <ActorRole key={role.id} role={role} />)}
        {layer.fields.length > 0 && <h3 className="frame-group">Attributes</h3>}
        {layer.fields.map((field) => <FieldEditor key={field.id} field={field} />)}
        <Relations />
        {layer.id === 'quote' && <SameWordsPart quote={annotation} />}
        <NotePart />
      </div>
      <FrameFoot />
    </>
  )
})
FrameParts.displayName = 'FrameParts'

function NotePart() {
  const { annotation } = useFrame()
  const change = useChangeFrame()
  return (
    <div className="part">
      <div className="part-head"><span className="field-label" id={`${annotation.id}-note`}>Note</span></div>
      <NoteEditor label="Note" note={annotation.note} commit={(note) => change(setNote, ({ id }) => ({ id, note }))} />
    </div>
  )
}

/** A stance is painted in the colour of its side. */
const polarityOf = ({ layer, fields }: Annotation): string | undefined =>
  layer === 'stance' && typeof fields['polarity'] === 'string' ? fields['polarity'] : undefined

/** A layer that the codebook has no longer: its annotations can still be seen, annotated with a note and deleted. */
const unknownLayer = (id: string): Layer => ({ id, name: id, definition: 'The codebook has no such layer.', key: '', color: '#7a756c', roles: [], actorRoles: [], fields: [] })

/** A switch that the window remembers between starts. */
function useKept(key: string): [boolean, (value: boolean) => void] {
  const { store } = useWorkbench()
  const [value, setValue] = useState(false)
  useEffect(() => {
    let isCurrent = true
    void store.readView(key).then((kept) => { if (isCurrent && typeof kept === 'boolean') setValue(kept) })
    return () => { isCurrent = false }
  }, [store, key])
  return [value, (next) => {
    setValue(next)
    void store.writeView(key, next)
  }]
}
