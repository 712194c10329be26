/** The registry of actors. */
import { z } from 'zod'
import { actorIdsOf, replaceActors } from '../annotation.ts'
import type { Change } from '../change.ts'
import { isEdtf, notEdtf } from '../edtf.ts'
import { Actor, type Annotation, type Note } from '../model.ts'
import { isReserved } from '../reserved-actors.ts'
import { type Read, Refusal, type State, type Stamp, defineCommand } from './command.ts'
import { reopenIfIncomplete } from './edit-annotation.ts'
import { findActor, findLayer, readCodebook, requireFree } from './find-record.ts'
import { definedOf } from './defined-of.ts'
import { addition, change, removal, together } from './record-change.ts'
import { quantity } from './quantity.ts'

const Id = z.string().min(1)
// An empty name is refused with a sentence of its own.
const ActorParts = Actor.omit({ id: true }).extend({ name: z.string() })

/** Adds an actor to the registry. Only the name and type must be given. */
export const addActor = defineCommand({
  id: 'actor.add',
  title: ({ name }) => `Add actor ${name.trim()}`,
  args: ActorParts.partial().extend({
    name: z.string(),
    type: Actor.shape.type,
    /** A fresh id when left out. */
    id: Id.optional()
  }),
  reads: ({ id }) => [{ table: 'actors', ids: id === undefined ? [] : [id] }],
  run: (state, { id, ...given }, stamp) => {
    if (id !== undefined && isReserved(id)) throw new Refusal(`The id “${id}” is reserved and cannot be an actor’s.`)
    requireFree(state, 'actors', id, 'An actor')
    return addition(
      'actors', tidy({ ...emptyActor, ...definedOf(given), name: given.name, type: given.type, id: id ?? stamp.newId() })
    )
  }
})

/** Changes what is known about an actor. Annotations name actors by id, so a new name reaches all of them. */
export const editActor = defineCommand({
  id: 'actor.edit',
  title: ({ id, changes }, state) => {
    const name = state.get('actors', id)?.name ?? 'actor'
    return changes.name === undefined ? `Edit ${name}` : `Rename ${name} to ${changes.name.trim()}`
  },
  args: z.strictObject({ id: Id, changes: ActorParts.partial() }),
  reads: ({ id }) => [{ table: 'actors', ids: [id] }],
  run: (state, { id, changes }) => {
    const before = findActor(state, id)
    return change('actors', before, tidy({ ...before, ...definedOf(changes) }))
  }
})

/** Adds another name of an actor; one that it has already is no change. */
export const addAlias = defineCommand({
  id: 'actor.addAlias',
  title: ({ id, alias }, state) => `Add alias ${alias.trim()} to ${state.get('actors', id)?.name ?? 'actor'}`,
  args: z.strictObject({ id: Id, alias: z.string() }),
  reads: ({ id }) => [{ table: 'actors', ids: [id] }],
  run: (state, { id, alias }) => {
    const before = findActor(state, id)
    return change('actors', before, tidy({ ...before, aliases: [...before.aliases, alias] }))
  }
})

/** Makes several actors one: their names become aliases, what they know is joined, and every annotation names the one. */
export const mergeActors = defineCommand({
  id: 'actor.merge',
  title: ({ into, from }, state) => `Merge ${quantity(from.length, 'actor')} into ${state.get('actors', into)?.name ?? into}`,
  args: z.strictObject({ into: Id, from: z.array(Id) }),
  reads: ({ into, from }) => [{ table: 'actors', ids: [into, ...from] }, ...readAnnotationsWith(from)],
  run: (state, { into, from }, stamp) => {
    const target = findActor(state, into)
    const merged = [...new Set(from)].filter((id) => id !== into).map((id) => findActor(state, id))
    const gone = new Set(merged.map((actor) => actor.id))
    return together([
      change('actors', target, tidy(merged.reduce(joinActors, target))),
      ...merged.map((actor) => removal('actors', actor)),
      ...rewriteAnnotations(state, gone, stamp, (annotation) => replaceActors(annotation, (id) => (gone.has(id) ? into : id)))
    ])
  }
})

/** Deletes an actor. While annotations name it this is refused, unless `force` takes it out of them as well. */
export const deleteActor = defineCommand({
  id: 'actor.delete',
  title: ({ id }, state) => `Delete actor ${state.get('actors', id)?.name ?? id}`,
  args: z.strictObject({ id: Id, force: z.boolean().optional() }),
  reads: ({ id }) => [readCodebook, { table: 'actors', ids: [id] }, ...readAnnotationsWith([id])],
  run: (state, { id, force = false }, stamp) => {
    const actor = findActor(state, id)
    const rewritten = rewriteAnnotations(state, new Set([id]), stamp, (annotation) =>
      reopenIfIncomplete(replaceActors(annotation, (other) => (other === id ? null : other)), findLayer(state, annotation.layer))
    )
    if (rewritten.length > 0 && !force) {
      throw new Refusal(
        `${actor.name} is named in ${quantity(rewritten.length, 'annotation')}. ` +
          'Merge it into another actor, or take it out of them first.'
      )
    }
    return together([removal('actors', actor), ...rewritten])
  }
})

const emptyActor: Omit<Actor, 'id' | 'name' | 'type'> = {
  aliases: [], roles: [], country: null, sector: null, externalIds: {}, note: null
}

const readAnnotationsWith = (actorIds: readonly string[]): Read[] =>
  actorIds.map((actorId) => ({ table: 'annotations', actorId }))

function rewriteAnnotations(
  state: State, actorIds: ReadonlySet<string>, stamp: Stamp, rewrite: (annotation: Annotation) => Annotation
): Change[] {
  return state
    .all('annotations')
    .filter((annotation) => actorIdsOf(annotation).some((id) => actorIds.has(id)))
    .map((annotation) => change('annotations', annotation, { ...rewrite(annotation), updatedAt: stamp.now }))
}

/** What is known about one actor, completed by what is known about another. Where both say something, the first is kept. */
const joinActors = (actor: Actor, other: Actor): Actor => ({
  ...actor,
  aliases: [...actor.aliases, other.name, ...other.aliases],
  roles: [
    ...new Map([...actor.roles, ...other.roles].map((role) => [JSON.stringify([role.title, role.from, role.to]), role])).values()
  ],
  country: actor.country ?? other.country,
  sector: actor.sector ?? other.sector,
  externalIds: { ...other.externalIds, ...actor.externalIds },
  note: joinNotes(actor.note, other.note)
})

const joinNotes = (note: Note, other: Note): Note =>
  note === null || other === null ? (note ?? other) : { text: `${note.text}\n\n${other.text}` }

/** Names trimmed, none twice; refused without a name or with a role whose dates are none. */
function tidy(actor: Actor): Actor {
  const name = actor.name.trim()
  if (name === '') throw new Refusal('An actor needs a name.')
  for (const date of actor.roles.flatMap((role) => [role.from, role.to])) {
    if (date !== null && !isEdtf(date)) throw new Refusal(notEdtf(date))
  }
  const aliases = new Set(actor.aliases.map((alias) => alias.trim()))
  return { ...actor, name, aliases: [...aliases].filter((alias) => alias !== '' && alias !== name) }
}
