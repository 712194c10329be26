/** The registry of actors: found, corrected, merged, deleted. What is changed here is undone like any other change. */
import { useDeferredValue, useMemo, useState } from 'react'
import { Button, Input, ListBox, ListBoxItem, ListLayout, SearchField, Text, Virtualizer, type Selection } from 'react-aria-components'
import { matchActors } from '../../core/actors/match-actors.ts'
import { addActor } from '../../core/commands/actor.ts'
import type { Actor } from '../../core/model.ts'
import { Dialog } from '../ui/dialog.tsx'
import { addedIn } from '../workbench/added-in.ts'
import { useLibrary, useWorkbench } from '../workbench/use-workbench.ts'
import { ActorEditor } from './actor-editor.tsx'
import { actorDetail } from './actor-words.ts'
import { AlikeActorsPart } from './alike-actors-part.tsx'
import { MergeActors } from './merge-actors.tsx'
import { useAnnotationCount } from './use-annotation-count.ts'
import '../ui/parts.css'
import './actors-dialog.css'

const listLayout = { rowSize: 44 }
const newName = 'New actor'

export function ActorsDialog({ onClose }: { onClose: () => void }) {
  const workbench = useWorkbench()
  const { actors } = useLibrary()
  const [query, setQuery] = useState('')
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const asked = useDeferredValue(query.trim())
  const shown = useMemo(() => filtered(actors, asked), [actors, asked])
  const chosen = [...selected].flatMap((id) => actors.get(id) ?? [])
  const [only] = chosen

  const select = (keys: Selection): void => setSelected(keys === 'all' ? new Set(shown.map(({ id }) => id)) : new Set([...keys].map(String)))
  const create = async (): Promise<void> => {
    const id = addedIn(await workbench.run(addActor, { name: asked === '' ? newName : asked, type: 'PER' }), 'actors')
    if (id === null) return
    setQuery('')
    setSelected(new Set([id]))
  }
  return (
    <Dialog title="Actors" size="large" onClose={onClose}>
      <div className="actors">
        <div className="actors-left">
          <div className="actors-tools">
            <SearchField className="actors-filter" aria-label="Filter actors" value={query} onChange={setQuery} autoFocus>
              <Input className="input" placeholder={`Filter ${actors.size} actors`} />
            </SearchField>
            <Button className="button" onPress={() => void create()}>New actor</Button>
          </div>
          <Virtualizer layout={ListLayout} layoutOptions={listLayout}>
            <ListBox
              className="actor-list"
              aria-label="Actors"
              items={shown}
              selectionMode="multiple"
              selectionBehavior="replace"
              selectedKeys={selected}
              onSelectionChange={select}
              renderEmptyState={() => <p className="actors-empty">{actors.size === 0 ? 'No actors yet. They are made where an annotation names somebody, or here.' : 'No actor fits the filter.'}</p>}
            >
              {(actor) => <ActorRow actor={actor} />}
            </ListBox>
          </Virtualizer>
          <p className="field-hint">Ctrl or Shift selects several, to merge them.</p>
        </div>
        <div className="actors-right">
          {chosen.length > 1
            ? <MergeActors key={chosen.map(({ id }) => id).join(' ')} actors={chosen} onMerged={(id) => setSelected(new Set([id]))} />
            : only === undefined
              ? (
                <>
                  <p className="actors-empty">Choose an actor to see and correct what is known about it.</p>
                  <AlikeActorsPart onMerge={(ids) => setSelected(new Set(ids))} />
                </>
              )
              : <ActorEditor key={only.id} actor={only} onDeleted={() => setSelected(new Set())} />}
        </div>
      </div>
    </Dialog>
  )
}

function ActorRow({ actor }: { actor: Actor }) {
  const count = useAnnotationCount(actor.id)
  const detail = actorDetail(actor)
  return (
    <ListBoxItem id={actor.id} className="option actor-row" textValue={actor.name}>
      <Text slot="label" className="actor-row-name">{actor.name}</Text>
      <Text slot="description" className="actor-row-detail">{[detail, ...actor.aliases].join(' · ')}</Text>
      <span className="actor-row-count" title="Annotations that name this actor">{count ?? ''}</span>
    </ListBoxItem>
  )
}

function filtered(actors: ReadonlyMap<string, Actor>, query: string): readonly Actor[] {
  if (query !== '') return matchActors(actors.values(), query, actors.size).map(({ actor }) => actor)
  return [...actors.values()].sort((a, b) => a.name.localeCompare(b.name))
}
