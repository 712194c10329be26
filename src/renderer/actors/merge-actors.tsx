/** Several actors that are one: which name stays, and what that changes. */
import { useEffect, useId, useState } from 'react'
import { Button, Label, Radio, RadioGroup } from 'react-aria-components'
import { mergeActors } from '../../core/commands/actor.ts'
import type { Actor } from '../../core/model.ts'
import { useWorkbench } from '../workbench/use-workbench.ts'
import { actorDetail } from './actor-words.ts'
import '../ui/check.css'

export function MergeActors({ actors, onMerged }: { actors: readonly Actor[]; onMerged: (id: string) => void }) {
  const workbench = useWorkbench()
  const previewId = useId()
  const annotations = useAnnotationIds(actors)
  const mostNamed = actors.toSorted((a, b) => (annotations?.get(b.id)?.length ?? 0) - (annotations?.get(a.id)?.length ?? 0))[0]
  const [chosen, setChosen] = useState<string | null>(null)
  const into = actors.find(({ id }) => id === chosen) ?? mostNamed
  if (into === undefined) return null
  const from = actors.filter(({ id }) => id !== into.id)
  const changed = new Set(from.flatMap(({ id }) => annotations?.get(id) ?? [])).size
  const merge = async (): Promise<void> => {
    const commit = await workbench.run(mergeActors, { into: into.id, from: from.map(({ id }) => id) })
    if (commit !== null) onMerged(into.id)
  }
  return (
    <div className="merge">
      <h3>Merge {actors.length} actors</h3>
      <RadioGroup className="merge-choice" value={into.id} onChange={setChosen}>
        <Label className="field-label">Merge into</Label>
        {actors.map((actor) => (
          <Radio key={actor.id} value={actor.id} className="check radio">
            <span className="check-mark" aria-hidden="true" />
            <span>{actor.name} <span className="actor-row-detail">{actorDetail(actor)}{annotations === null ? '' : ` · ${countOf(annotations.get(actor.id)?.length ?? 0)}`}</span></span>
          </Radio>
        ))}
      </RadioGroup>
      <p id={previewId}>
        {annotations === null ? 'Counting… ' : changed === 0 ? '' : `${countOf(changed)} will name ${into.name} instead. `}
        {list(from.map(({ name }) => `“${name}”`))} and {from.length === 1 ? 'its' : 'their'} aliases become aliases of {into.name}.
      </p>
      <Button className="button primary" aria-describedby={previewId} onPress={() => void merge()}>Merge into {into.name}</Button>
    </div>
  )
}

const countOf = (count: number): string => (count === 1 ? '1 annotation' : `${count} annotations`)

const list = (names: readonly string[]): string => new Intl.ListFormat('en').format(names)

/** The ids of the annotations that name each actor; null until they have been read. */
function useAnnotationIds(actors: readonly Actor[]): ReadonlyMap<string, readonly string[]> | null {
  const { store } = useWorkbench()
  const [found, setFound] = useState<ReadonlyMap<string, readonly string[]> | null>(null)
  const ids = actors.map(({ id }) => id).join(' ')
  useEffect(() => {
    let isCurrent = true
    const read = actors.map(async ({ id }) => [id, (await store.annotationsWithActor(id)).map((annotation) => annotation.id)] as const)
    void Promise.all(read).then((entries) => { if (isCurrent) setFound(new Map(entries)) })
    return () => { isCurrent = false }
    // The ids say which actors these are; their records may be new objects.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [store, ids])
  return found
}
