/** What of an annotation is neither a code nor a place in the text, as the words of a memo: a line for each value. */
import { fieldIn } from '../../annotation.ts'
import type { Annotation } from '../../model.ts'

/** `key: value`; a value that is no plain line of text is JSON. */
export function memoText({ id, layer, origin, status, confidence, reason, actors, fields, note }: Annotation, nameOf: (actorId: string) => string): string {
  const lines = [
    line('id', id), line('layer', layer), line('status', status), line('origin', origin),
    ...(confidence === undefined ? [] : [line('confidence', confidence)]),
    ...(reason === undefined ? [] : [line('reason', reason)]),
    ...Object.entries(actors).flatMap(([role, ids]) => ids.map((actor) => line(`actors.${role}`, `${nameOf(actor)} [${actor}]`))),
    ...Object.keys(fields).flatMap((field) => {
      const value = fieldIn(fields, field)
      return value === undefined ? [] : [line(`fields.${field}`, value)]
    })
  ]
  return note === null || note.text === '' ? lines.join('\n') : `${note.text}\n\n${lines.join('\n')}`
}

const line = (key: string, value: unknown): string => `${key}: ${typeof value === 'string' && !/[\n\r]/.test(value) && !/^["[{]/.test(value) ? value : JSON.stringify(value)}`
