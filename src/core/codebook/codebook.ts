/** Looking things up in a codebook. */
import type { Codebook, Field, FieldChoice, FieldValue, Layer, RelationType, Role } from '../model.ts'

export const layerOf = (codebook: Codebook, id: string): Layer | undefined => codebook.layers.find((layer) => layer.id === id)

export const relationTypeOf = (codebook: Codebook, id: string): RelationType | undefined =>
  codebook.relations.find((relation) => relation.id === id)

/** A role of the layer's spans. */
export const roleOf = (layer: Layer, id: string): Role | undefined => layer.roles.find((role) => role.id === id)

export const actorRoleOf = (layer: Layer, id: string): Role | undefined => layer.actorRoles.find((role) => role.id === id)

export const fieldOf = (layer: Layer, id: string): Field | undefined => layer.fields.find((field) => field.id === id)

/** The name of a field's value as the codebook gives it; the value itself where the codebook has none. */
export const valueName = (field: Field | undefined, value: string): string =>
  field?.values?.find((choice) => choice.id === value)?.name ?? value

/** A codebook's name inside a sentence: `Speaker resolution` becomes `speaker resolution`; `CONSULT` and `LGBT` stay. */
export const inSentence = (name: string): string =>
  /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name

/** The values that may be chosen for a field: where it has `dependsOn`, those that go with what that other field says. */
export function valuesFor(field: Field, fields: Readonly<Record<string, FieldValue>>): readonly FieldChoice[] {
  const values = field.values ?? []
  if (field.dependsOn === undefined) return values
  const decider = fields[field.dependsOn]
  return values.filter(({ when }) => when === undefined || (typeof decider === 'string' && when.includes(decider)))
}

/** The span roles under the digit keys that give the selection to them: `'1'` is the first, and at most nine have one. */
export const rolesByKey = (layer: Layer): ReadonlyMap<string, Role> =>
  new Map(layer.roles.slice(0, 9).map((role, index) => [String(index + 1), role]))
