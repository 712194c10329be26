/** A role of the frame that is filled with actors of the registry. */
import { useMemo } from 'react'
import { Button, Tag, TagGroup, TagList } from 'react-aria-components'
import { isNamed } from '../../core/actors/match-actors.ts'
import { mayBeName, wordsFor } from '../../core/actors/role-words.ts'
import { actorsIn } from '../../core/annotation.ts'
import { addAlias } from '../../core/commands/actor.ts'
import { setActors } from '../../core/commands/annotation.ts'
import type { Role } from '../../core/model.ts'
import { actorDetail } from '../actors/actor-words.ts'
import { useActorName, useActors } from '../workbench/use-actor-name.ts'
import { useLibrary, useWorkbench } from '../workbench/use-workbench.ts'
import { ActorBox } from './actor-box.tsx'
import { useChangeFrame, useFrame } from './frame.ts'
import { PartLabel } from './part-label.tsx'
import { placeId } from './place.ts'
import './actor-role.css'

export function ActorRole({ role }: { role: Role }) {
  const { annotation, layer } = useFrame()
  const change = useChangeFrame()
  const actors = useActors()
  const ids = useMemo(() => actorsIn(annotation, role.id), [annotation, role.id])
  const labelId = placeId(annotation.id, `actors.${role.id}`)
  const words = useMemo(() => wordsFor(annotation, layer, role.id), [annotation, layer, role.id])

  const set = (next: (now: readonly string[]) => readonly string[]): Promise<void> =>
    change(setActors, (fresh) => ({ id: fresh.id, role: role.id, actorIds: [...next(actorsIn(fresh, role.id))] }))
  // A role with room for one takes the new actor in place of the old.
  const add = (id: string): Promise<void> => set((now) => (role.max === 1 ? [id] : now.includes(id) ? now : [...now, id]))

  return (
    <div className="part actor-role">
      <PartLabel id={labelId} name={role.name} definition={role.definition} examples={role.examples} isRequired={role.min > 0} />
      <div className="part-box">
        {ids.length > 0 && (
          <TagGroup className="tags" aria-labelledby={labelId} selectionMode="none" onRemove={(keys) => void set((now) => now.filter((id) => !keys.has(id)))}>
            <TagList className="tag-list" items={ids.map((id) => ({ id }))} dependencies={[actors]}>
              {({ id }) => <ActorTag id={id} />}
            </TagList>
          </TagGroup>
        )}
        <ActorBox
          label={`${ids.length > 0 && role.max === 1 ? 'Replace' : 'Add'} ${role.name}`}
          isEmpty={ids.length === 0}
          replaces={role.max === 1}
          words={words}
          taken={ids}
          roleId={role.id}
          onPick={(id) => void add(id)}
        />
      </div>
      <AliasOffers ids={ids} words={words} />
    </div>
  )
}

function ActorTag({ id }: { id: string }) {
  const actors = useActors()
  const name = useActorName()(id)
  const actor = actors.get(id)
  return (
    <Tag id={id} className="chip actor-tag" textValue={name}>
      <span className="tag-name">{name}</span>
      {actor !== undefined && <span className="tag-detail">{actorDetail(actor)}</span>}
      <Button slot="remove" className="chip-button" aria-label={`Remove ${name}`}>✕</Button>
    </Tag>
  )
}

/** The words of the role that could be kept as a further name of the one actor that they stand for. */
function AliasOffers({ ids, words }: { ids: readonly string[]; words: readonly string[] }) {
  const workbench = useWorkbench()
  const actors = useLibrary((library) => library.actors)
  const actor = ids.length === 1 ? actors.get(ids[0] ?? '') : undefined
  if (actor === undefined) return null
  return words.filter((name) => mayBeName(name) && !isNamed(actor, name)).map((name) => (
    <Button key={name} className="button quiet small alias-offer" onPress={() => void workbench.run(addAlias, { id: actor.id, alias: name })}>
      Add “{name}” as alias
    </Button>
  ))
}
