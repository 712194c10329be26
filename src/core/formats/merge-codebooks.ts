/**
 * Two codebooks as one by which the annotations of both are valid: layers, roles, fields and values are joined, limits and
 * requirements become those of the laxer one. Of words (names, definitions, colours) mine are kept, and it is told.
 */
import { sameValue } from '../change.ts'
import type { Codebook, Field, FieldChoice, Layer, RelationType, Role } from '../model.ts'

export interface MergedCodebook {
  /** Mine itself where theirs brought nothing. */
  readonly codebook: Codebook
  /** What was kept as it is here although theirs says otherwise, in sentences. */
  readonly notes: readonly string[]
  /** What cannot be joined, in sentences: nothing may be imported then. */
  readonly refusals: readonly string[]
}

export function mergeCodebooks(mine: Codebook, theirs: Codebook): MergedCodebook {
  const told: Told = { notes: [], refusals: [] }
  const layers = join(mine.layers, theirs.layers, (own, other) => mergeLayers(own, other, told))
  const relations = join(mine.relations, theirs.relations, (own, other) => mergeRelationTypes(own, other, told))
  const merged = { ...mine, layers, relations }
  const isMine = sameValue(merged, mine)
  const isTheirs = sameValue({ ...merged, id: theirs.id, version: theirs.version }, theirs)
  const newest = Math.max(mine.version, theirs.version)
  return { codebook: isMine ? mine : { ...merged, version: isTheirs ? newest : newest + 1 }, ...told }
}

interface Told {
  readonly notes: string[]
  readonly refusals: string[]
}

/** Mine in their order, joined with theirs of the same id; then what only theirs has. */
function join<T extends { readonly id: string }>(mine: readonly T[], theirs: readonly T[], merge: (own: T, other: T) => T): T[] {
  const others = new Map(theirs.map((item) => [item.id, item]))
  const known = new Set(mine.map(({ id }) => id))
  return [
    ...mine.map((own) => {
      const other = others.get(own.id)
      return other === undefined || sameValue(own, other) ? own : merge(own, other)
    }),
    ...theirs.filter(({ id }) => !known.has(id))
  ]
}

function mergeLayers(mine: Layer, theirs: Layer, told: Told): Layer {
  const name = `the layer ${mine.name}`
  tellOfWords(mine, theirs, ['name', 'definition', 'key', 'color', 'examples'], name, told)
  return {
    ...mine,
    roles: join(mine.roles, theirs.roles, (own, other) => mergeRoles(own, other, `the role ${own.name} of ${name}`, told)),
    actorRoles: join(mine.actorRoles, theirs.actorRoles, (own, other) => mergeRoles(own, other, `the actor role ${own.name} of ${name}`, told)),
    fields: join(mine.fields, theirs.fields, (own, other) => mergeFields(own, other, `the field ${own.name} of ${name}`, told))
  }
}

function mergeRoles(mine: Role, theirs: Role, name: string, told: Told): Role {
  tellOfWords(mine, theirs, ['name', 'definition', 'examples'], name, told)
  const merged = {
    ...mine,
    min: Math.min(mine.min, theirs.min),
    max: mine.max === null || theirs.max === null ? null : Math.max(mine.max, theirs.max)
  }
  if (!sameValue(merged, mine)) told.notes.push(`In ${name} the number allowed is widened to that of the dataset.`)
  return merged
}

function mergeFields(mine: Field, theirs: Field, name: string, told: Told): Field {
  tellOfWords(mine, theirs, ['name', 'definition', 'examples'], name, told)
  if (mine.kind !== theirs.kind) {
    told.refusals.push(`In ${name} the kind is ${mine.kind} here and ${theirs.kind} in the dataset. Rename one of the two fields before importing.`)
  }
  if (mine.dependsOn !== theirs.dependsOn) {
    told.refusals.push(`In ${name} the values depend on ${mine.dependsOn ?? 'nothing'} here and on ${theirs.dependsOn ?? 'nothing'} in the dataset. Rename one of the two fields before importing.`)
  }
  if (mine.required && !theirs.required) told.notes.push(`In ${name} a value is no longer required, as in the dataset.`)
  if (mine.values === undefined && theirs.values === undefined) return { ...mine, required: mine.required && theirs.required }
  const values = join(mine.values ?? [], theirs.values ?? [], (own, other) => mergeChoices(own, other, `the value ${own.name} of ${name}`, told))
  return { ...mine, required: mine.required && theirs.required, values }
}

function mergeChoices(mine: FieldChoice, theirs: FieldChoice, name: string, told: Told): FieldChoice {
  tellOfWords(mine, theirs, ['name', 'definition', 'examples'], name, told)
  const { when, ...always } = mine
  // A value without `when` goes with every value of the other field.
  return when === undefined || theirs.when === undefined ? always : { ...mine, when: [...new Set([...when, ...theirs.when])] }
}

function mergeRelationTypes(mine: RelationType, theirs: RelationType, told: Told): RelationType {
  tellOfWords(mine, theirs, ['name', 'definition'], `the relation ${mine.name}`, told)
  return { ...mine, from: [...new Set([...mine.from, ...theirs.from])], to: [...new Set([...mine.to, ...theirs.to])] }
}

function tellOfWords<T extends object>(mine: T, theirs: T, keys: readonly (keyof T & string)[], name: string, told: Told): void {
  const different = keys.filter((key) => !sameValue(mine[key], theirs[key]))
  if (different.length > 0) told.notes.push(`The ${different.join(', ')} of ${name} differs in the dataset; yours is kept.`)
}
