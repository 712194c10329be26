/** What is known about one actor, each part committed as it is left. */
import { useId } from 'react'
import { Button, Tag, TagGroup, TagList } from 'react-aria-components'
import { deleteActor, editActor } from '../../core/commands/actor.ts'
import { actorTypes, type Actor, type ActorRole } from '../../core/model.ts'
import { checkEdtf } from '../inspector/fields/text-fields.tsx'
import { NoteEditor } from '../inspector/note-editor.tsx'
import { ChoiceSelect } from '../ui/choice-select.tsx'
import { DraftField } from '../ui/draft-field.tsx'
import { useWorkbench } from '../workbench/use-workbench.ts'
import { actorTypeNames } from './actor-words.ts'
import { AddLine } from './add-line.tsx'
import { useAnnotationCount } from './use-annotation-count.ts'

type Changes = Partial<Omit<Actor, 'id'>>

export function ActorEditor({ actor, onDeleted }: { actor: Actor; onDeleted: () => void }) {
  const workbench = useWorkbench()
  const count = useAnnotationCount(actor.id)
  const typeLabel = useId()
  /** The changes are made from the actor as it is when their turn comes. */
  const edit = (changesOf: (now: Actor) => Changes): Promise<void> =>
    workbench.enqueue(async () => {
      const now = workbench.store.library.get().actors.get(actor.id)
      if (now !== undefined) await workbench.run(editActor, { id: actor.id, changes: changesOf(now) })
    })
  const remove = async (): Promise<void> => {
    if ((await workbench.run(deleteActor, { id: actor.id })) !== null) onDeleted()
  }
  return (
    <div className="actor-editor">
      <DraftField label="Name" value={actor.name} check={(text) => (text.trim() === '' ? 'An actor needs a name.' : null)} commit={(name) => edit(() => ({ name }))} />
      <div className="field">
        <span className="field-label" id={typeLabel}>Type</span>
        <ChoiceSelect
          label="Type"
          labelledBy={typeLabel}
          clearable={false}
          placeholder="Choose"
          choices={actorTypes.map((id) => ({ id, name: actorTypeNames[id] }))}
          value={actor.type}
          onChange={(id) => {
            const type = actorTypes.find((candidate) => candidate === id)
            if (type !== undefined) void edit(() => ({ type }))
          }}
        />
      </div>
      <Aliases actor={actor} edit={edit} />
      <Roles actor={actor} edit={edit} />
      <div className="pair">
        <DraftField label="Country" value={actor.country ?? ''} placeholder="ISO 3166, for instance NOR" commit={(text) => edit(() => ({ country: orNull(text) }))} />
        <DraftField label="Sector" value={actor.sector ?? ''} placeholder="for instance GOV" commit={(text) => edit(() => ({ sector: orNull(text) }))} />
      </div>
      <ExternalIds actor={actor} edit={edit} />
      <div className="field">
        <span className="field-label">Note</span>
        <NoteEditor label="Note" note={actor.note} commit={(note) => edit(() => ({ note }))} />
      </div>
      <div className="actor-foot">
        <span>{count === null ? '' : count === 1 ? 'Named in 1 annotation.' : `Named in ${count} annotations.`}</span>
        <Button className="button small danger" isDisabled={count !== 0} onPress={() => void remove()}>Delete actor</Button>
      </div>
      {count !== null && count > 0 && <p className="field-hint">An actor that annotations name cannot be deleted. Merge it into another, or take it out of them first.</p>}
    </div>
  )
}

interface PartProps {
  readonly actor: Actor
  readonly edit: (changesOf: (now: Actor) => Changes) => Promise<void>
}

function Aliases({ actor, edit }: PartProps) {
  const label = useId()
  return (
    <div className="field">
      <span className="field-label" id={label}>Aliases</span>
      <div className="part-box">
        {actor.aliases.length > 0 && (
          <TagGroup className="tags" aria-labelledby={label} selectionMode="none" onRemove={(keys) => void edit(({ aliases }) => ({ aliases: aliases.filter((alias) => !keys.has(alias)) }))}>
            <TagList className="tag-list" items={actor.aliases.map((id) => ({ id }))}>
              {({ id }) => (
                <Tag id={id} className="chip" textValue={id}>{id}<Button slot="remove" className="chip-button" aria-label={`Remove the alias ${id}`}>✕</Button></Tag>
              )}
            </TagList>
          </TagGroup>
        )}
        <AddLine label="Add an alias" onAdd={(alias) => edit(({ aliases }) => ({ aliases: [...aliases, alias] }))} />
      </div>
    </div>
  )
}

function Roles({ actor, edit }: PartProps) {
  const label = useId()
  const change = (index: number, part: Partial<ActorRole>): Promise<void> =>
    edit(({ roles }) => ({ roles: roles.map((role, at) => (at === index ? { ...role, ...part } : role)) }))
  return (
    <div className="field" role="group" aria-labelledby={label}>
      <span className="field-label" id={label}>Offices and functions</span>
      {actor.roles.map((role, index) => (
        // Rows have no id of their own and are only ever added at the end.
        <div className="actor-role-row" key={index}>
          <DraftField label="Title" labelHidden value={role.title} commit={(title) => change(index, { title: title.trim() })} />
          <DraftField label={`From, of ${role.title}`} labelHidden value={role.from ?? ''} placeholder="from" check={checkEdtf} commit={(text) => change(index, { from: orNull(text) })} />
          <DraftField label={`To, of ${role.title}`} labelHidden value={role.to ?? ''} placeholder="to" check={checkEdtf} commit={(text) => change(index, { to: orNull(text) })} />
          <Button className="chip-button" aria-label={`Remove ${role.title}`} onPress={() => void edit(({ roles }) => ({ roles: roles.toSpliced(index, 1) }))}>✕</Button>
        </div>
      ))}
      <div className="part-box"><AddLine label="Add an office or function" onAdd={(title) => edit(({ roles }) => ({ roles: [...roles, { title, from: null, to: null }] }))} /></div>
    </div>
  )
}

function ExternalIds({ actor, edit }: PartProps) {
  const label = useId()
  return (
    <div className="field" role="group" aria-labelledby={label}>
      <span className="field-label" id={label}>Ids elsewhere</span>
      {Object.entries(actor.externalIds).map(([kind, id]) => (
        <div className="actor-id-row" key={kind}>
          <span>{kind}</span>
          <DraftField label={`Id in ${kind}`} labelHidden value={id} commit={(text) => edit(({ externalIds }) => ({ externalIds: { ...externalIds, [kind]: text.trim() } }))} />
          <Button className="chip-button" aria-label={`Remove the id in ${kind}`} onPress={() => void edit(({ externalIds }) => ({ externalIds: without(externalIds, kind) }))}>✕</Button>
        </div>
      ))}
      <div className="part-box">
        <AddLine
          label="Add an id: wikidata Q42"
          check={(text) => (/^\S+\s+\S/u.test(text) ? null : 'Write where the id is from, a space, and the id.')}
          onAdd={(text) => {
            const [kind = '', ...id] = text.split(/\s+/u)
            return edit(({ externalIds }) => ({ externalIds: { ...externalIds, [kind]: id.join(' ') } }))
          }}
        />
      </div>
    </div>
  )
}

const without = (record: Readonly<Record<string, string>>, key: string): Record<string, string> =>
  Object.fromEntries(Object.entries(record).filter(([other]) => other !== key))

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())
