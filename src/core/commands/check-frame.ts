/** What a command refuses to put into an annotation, whatever its status. */
import { actorRoleOf, fieldOf, inSentence, roleOf } from '../codebook/codebook.ts'
import { faultOfField } from '../codebook/field-values.ts'
import type { Frame } from '../codebook/layer-rules.ts'
import { orderSpans } from '../codebook/order-spans.ts'
import type { Field, FieldValue, Layer, Role, Span } from '../model.ts'
import { Refusal } from './command.ts'

/** Refuses spans, actors or fields that the layer does not know or allow, and spans that are not words of the text. */
export function checkFrame({ spans, actors, fields }: Frame, layer: Layer, text: string): void {
  if (spans.length === 0) throw new Refusal('Mark some words first: an annotation needs at least one span.')
  for (const span of spans) checkSpan(span, layer, text)
  const distinct = orderSpans(spans, layer)
  for (const role of layer.roles) checkRoom(role, distinct.filter((span) => span.role === role.id).length)
  for (const [role, ids] of Object.entries(actors)) checkRoom(findActorRole(layer, role), ids.length)
  for (const id of Object.keys(fields)) checkField(findField(layer, id), fields)
}

/** Refuses a span in a role that the layer has not, or whose words are not those of the text. */
export function checkSpan(span: Span, layer: Layer, text: string): void {
  findRole(layer, span.role)
  if (span.start >= span.end) throw new Refusal('Mark some words first: the span is empty.')
  if (text.slice(span.start, span.end) !== span.text) {
    throw new Refusal(`The words “${span.text}” do not stand at ${span.start}–${span.end} of the article.`)
  }
}

export function checkRoom(role: Role, count: number): void {
  if (role.max === null || count <= role.max) return
  throw new Refusal(`At most ${role.max} may stand as ${inSentence(role.name)}, not ${count}.`)
}

/** Refuses a value that the codebook does not allow beside the other fields. */
export function checkField(field: Field, fields: Readonly<Record<string, FieldValue>>): void {
  const fault = faultOfField(field, fields)
  if (fault !== null) throw new Refusal(fault)
}

export const findRole = (layer: Layer, id: string): Role => roleOf(layer, id) ?? refuse(layer, 'role', id)
export const findActorRole = (layer: Layer, id: string): Role => actorRoleOf(layer, id) ?? refuse(layer, 'actor role', id)
export const findField = (layer: Layer, id: string): Field => fieldOf(layer, id) ?? refuse(layer, 'field', id)

function refuse(layer: Layer, what: string, id: string): never {
  throw new Refusal(`${layer.name} has no ${what} “${id}”.`)
}
