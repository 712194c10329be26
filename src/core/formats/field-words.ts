/** The fields of an annotation in formats that know choices and free words, and the words read again. */
import { actorsIn, fieldIn, isFactuality } from '../annotation.ts'
import { isReserved } from '../reserved-actors.ts'
import { type Actor, type Annotation, FactualityRow, type Field, type FieldValue, type Layer, TimeValue } from '../model.ts'
import { z } from 'zod'

/** A field that is set: the values chosen, or words. */
export type FieldWords =
  | { readonly field: Field; readonly chosen: readonly string[] }
  | { readonly field: Field; readonly words: string; /** Whether a name stands in it for an actor's id. */ readonly namesActors: boolean }

/** The fields that are set, in the order of the codebook. Times and factualities are words of JSON, the sources in them named. */
export function fieldWordsOf(annotation: Annotation, layer: Layer, nameOf: (actorId: string) => string): FieldWords[] {
  return layer.fields.flatMap((field): FieldWords[] => {
    const value = fieldIn(annotation.fields, field.id)
    return value === undefined ? [] : [wordsOf(field, value, nameOf)]
  })
}

function wordsOf(field: Field, value: Exclude<FieldValue, null>, nameOf: (actorId: string) => string): FieldWords {
  if (typeof value === 'boolean') return { field, chosen: [value ? 'true' : 'false'] }
  if (field.kind === 'choice' && typeof value === 'string') return { field, chosen: [value] }
  if (isFactuality(value)) {
    const rows = value.map(({ source, value: certainty }) => ({ source: nameOf(source), value: certainty }))
    return { field, words: JSON.stringify(rows), namesActors: value.some(({ source }) => !isReserved(source)) }
  }
  if (Array.isArray(value)) return { field, chosen: value.filter((item) => typeof item === 'string') }
  if (typeof value === 'object') {
    return { field, words: JSON.stringify({ text: value.text, edtf: value.edtf, basis: value.basis }), namesActors: false }
  }
  return { field, words: String(value), namesActors: false }
}

/** The value that words stand for in a field of this kind, be it one of the codebook's or not; undefined where they stand for none. */
export function valueOfWords(kind: Field['kind'], words: string): FieldValue | undefined {
  switch (kind) {
    case 'choices': return [words]
    case 'boolean': return words === 'true' ? true : words === 'false' ? false : undefined
    case 'number': return words.trim() === '' || !Number.isFinite(Number(words)) ? undefined : Number(words)
    case 'time': return parsed(TimeValue, words)
    case 'factuality': return parsed(z.array(FactualityRow), words)
    default: return words
  }
}

function parsed<T extends FieldValue>(schema: z.ZodType<T>, words: string): T | undefined {
  try {
    return schema.safeParse(JSON.parse(words)).data
  } catch {
    return undefined
  }
}

/** The actors in each role that has some, by name. */
export const actorNamesOf = (
  annotation: Annotation, layer: Layer, nameOf: (actorId: string) => string
): { readonly role: string; readonly names: readonly string[] }[] =>
  layer.actorRoles.map(({ id }) => ({ role: id, names: actorsIn(annotation, id).map(nameOf) })).filter(({ names }) => names.length > 0)

/** Names by id; reserved ids, and those of nobody, stand for themselves. */
export function actorNames(actors: readonly Actor[]): (actorId: string) => string {
  const names = new Map(actors.map(({ id, name }) => [id, name]))
  return (id) => names.get(id) ?? id
}
