/** What an analyst does to annotations. */
import { z } from 'zod'
import { actorIdsOf, fieldIn, isFactuality, spansIn } from '../annotation.ts'
import { noChange } from '../change.ts'
import { newAnnotation } from '../codebook/defaults.ts'
import { dropExcludedValues } from '../codebook/field-values.ts'
import { missingParts } from '../codebook/missing-parts.ts'
import { isSameSpan, orderSpans } from '../codebook/order-spans.ts'
import { Annotation, AnnotationStatus, FieldValue, type Layer, Note, Span } from '../model.ts'
import { actorNames, actorRoleName, fieldTitle, layerName, nounFor, roleName, spanName } from './annotation-titles.ts'
import { checkField, checkFrame, checkRoom, checkSpan, findActorRole, findField, findRole } from './check-frame.ts'
import { type Read, Refusal, type State, defineCommand } from './command.ts'
import { begin, editAnnotation, isSettled, reopenIfIncomplete, takeOver } from './edit-annotation.ts'
import {
  findAnnotation, findArticle, findLayer, present, readActors, readCodebook, relationsAt, requireActors, requireFree
} from './find-record.ts'
import { addition, change, removal, together } from './record-change.ts'
import { quantity } from './quantity.ts'

const Id = z.string().min(1)
const Ids = z.array(Id)

/** Tags words: a fresh draft of a layer. Fields and actors that are not given begin as `newAnnotation` has it. */
export const addAnnotation = defineCommand({
  id: 'annotation.add',
  title: ({ layer }, state) => `Tag ${layerName(state, layer)}`,
  args: z.strictObject({
    articleId: Id,
    layer: Id,
    spans: z.array(Span),
    actors: Annotation.shape.actors.optional(),
    fields: Annotation.shape.fields.optional(),
    /** A fresh id when left out. */
    id: Id.optional()
  }),
  reads: ({ articleId, actors = {}, fields = {}, id }) => [
    readCodebook,
    { table: 'articles', ids: [articleId] },
    { table: 'texts', ids: [articleId] },
    { table: 'annotations', ids: id === undefined ? [] : [id] },
    readActors(actorIdsOf({ actors, fields }))
  ],
  run: (state, { articleId, layer: layerId, spans, actors = {}, fields = {}, id }, stamp) => {
    const [layer, article] = [findLayer(state, layerId), findArticle(state, articleId)]
    requireFree(state, 'annotations', id, 'An annotation')
    checkFrame({ spans, actors, fields }, layer, textOf(state, articleId))
    requireActors(state, actorIdsOf({ actors, fields }))
    const annotation = newAnnotation({ layer, articleId, spans, actors, fields, ...(id === undefined ? {} : { id }) }, stamp)
    return together([addition('annotations', annotation), begin(article)])
  }
})

/** Deletes annotations, the relations from and to them, and what of them is in doubt. */
export const deleteAnnotations = defineCommand({
  id: 'annotation.delete',
  title: ({ ids }, state) => `Delete ${nounFor(state, ids)}`,
  args: z.strictObject({ ids: Ids }),
  reads: ({ ids }, state) => [
    readCodebook,
    { table: 'annotations', ids },
    { table: 'relations', annotationIds: ids },
    ...[...new Set(present(state, 'annotations', ids).map(({ articleId }) => articleId))].map((articleId): Read => ({ table: 'doubts', articleId }))
  ],
  run: (state, { ids }) => {
    const gone = new Set(ids)
    return together([
      ...present(state, 'annotations', ids).map((annotation) => removal('annotations', annotation)),
      ...relationsAt(state, ids).map((relation) => removal('relations', relation)),
      ...state.all('doubts').filter(({ annotationId }) => gone.has(annotationId)).map((doubt) => removal('doubts', doubt))
    ])
  }
})

/** Adds spans to roles. Where a role takes only one, it takes the place of the one there; spans that are there already stay. */
export const addSpans = defineCommand({
  id: 'annotation.addSpans',
  title: ({ id, spans }, state) => `Mark ${[...new Set(spans.map((span) => roleName(state, id, span.role)))].join(', ')}`,
  args: z.strictObject({ id: Id, spans: z.array(Span).min(1) }),
  reads: readsForSpans,
  run: (state, { id, spans }, stamp) => {
    const annotation = findAnnotation(state, id)
    const layer = findLayer(state, annotation.layer)
    const text = textOf(state, annotation.articleId)
    for (const span of spans) checkSpan(span, layer, text)
    const added = spans.filter((span) => !annotation.spans.some((other) => isSameSpan(other, span)))
    if (added.length === 0) return noChange
    const roles = [...new Set(added.map((span) => span.role))].map((role) => findRole(layer, role))
    const full = new Set(roles.filter((role) => role.max === 1).map((role) => role.id))
    const after = orderSpans([...annotation.spans.filter((span) => !full.has(span.role)), ...added], layer)
    for (const role of roles) checkRoom(role, spansIn({ spans: after }, role.id).length)
    return editAnnotation(annotation, { spans: after }, layer, stamp)
  }
})

/** Takes a span away; the only one of an annotation stays. */
export const removeSpan = defineCommand({
  id: 'annotation.removeSpan',
  title: ({ id, index }, state) => `Unmark ${spanName(state, id, index)}`,
  args: z.strictObject({ id: Id, index: z.number().int().nonnegative() }),
  reads: ({ id }) => [readCodebook, { table: 'annotations', ids: [id] }],
  run: (state, { id, index }, stamp) => {
    const annotation = findAnnotation(state, id)
    findSpan(annotation, index)
    if (annotation.spans.length === 1) throw new Refusal('This is the annotation’s only span. Delete the annotation instead.')
    return editAnnotation(annotation, { spans: annotation.spans.toSpliced(index, 1) }, findLayer(state, annotation.layer), stamp)
  }
})

/** Puts a span in the place of another, as when its edges are moved. */
export const replaceSpan = defineCommand({
  id: 'annotation.replaceSpan',
  title: ({ id, index }, state) => `Move ${spanName(state, id, index)}`,
  args: z.strictObject({ id: Id, index: z.number().int().nonnegative(), span: Span }),
  reads: readsForSpans,
  run: (state, { id, index, span }, stamp) => {
    const annotation = findAnnotation(state, id)
    const layer = findLayer(state, annotation.layer)
    const replaced = findSpan(annotation, index)
    checkSpan(span, layer, textOf(state, annotation.articleId))
    const spans = annotation.spans.with(index, span)
    if (span.role !== replaced.role) checkRoom(findRole(layer, span.role), spansIn({ spans }, span.role).length)
    return editAnnotation(annotation, { spans }, layer, stamp)
  }
})

/** Sets a field, or unsets it with null. Values of other fields that no longer go with it are dropped. */
export const setField = defineCommand({
  id: 'annotation.setField',
  title: ({ id, field, value }, state) => {
    const annotation = state.get('annotations', id)
    if (annotation === undefined) return `Set ${field}`
    const layer = findLayer(state, annotation.layer)
    return fieldTitle(annotation, fieldsAfter(annotation, layer, field, value), field, layer)
  },
  args: z.strictObject({ id: Id, field: Id, value: FieldValue }),
  reads: ({ id, value }) => [
    readCodebook,
    { table: 'annotations', ids: [id] },
    readActors(isFactuality(value) ? value.map((row) => row.source) : [])
  ],
  run: (state, { id, field: fieldId, value }, stamp) => {
    const annotation = findAnnotation(state, id)
    const layer = findLayer(state, annotation.layer)
    const fields = fieldsAfter(annotation, layer, fieldId, value)
    checkField(findField(layer, fieldId), fields)
    if (isFactuality(value)) requireActors(state, value.map((row) => row.source))
    return editAnnotation(annotation, { fields }, layer, stamp)
  }
})

/** Says which actors stand in an actor role; none empties it. */
export const setActors = defineCommand({
  id: 'annotation.setActors',
  title: ({ id, role, actorIds }, state) => {
    const name = actorRoleName(state, id, role)
    return actorIds.length === 0 ? `Unset ${name}` : `Set ${name} to ${actorNames(state, actorIds)}`
  },
  args: z.strictObject({ id: Id, role: Id, actorIds: Ids }),
  reads: ({ id, actorIds }) => [readCodebook, { table: 'annotations', ids: [id] }, readActors(actorIds)],
  run: (state, { id, role, actorIds }, stamp) => {
    const annotation = findAnnotation(state, id)
    const layer = findLayer(state, annotation.layer)
    const ids = [...new Set(actorIds)]
    checkRoom(findActorRole(layer, role), ids.length)
    requireActors(state, ids)
    const { [role]: _, ...others } = annotation.actors
    return editAnnotation(annotation, { actors: ids.length === 0 ? others : { ...others, [role]: ids } }, layer, stamp)
  }
})

/** Moves annotations to a status. `complete` and `accepted` are refused while a required part is missing. */
export const setStatus = defineCommand({
  id: 'annotation.setStatus',
  title: ({ ids, status }, state) => `Mark ${nounFor(state, ids)} as ${status === 'draft' ? 'a draft' : status}`,
  args: z.strictObject({ ids: Ids, status: AnnotationStatus }),
  reads: ({ ids }) => [readCodebook, { table: 'annotations', ids }],
  run: (state, { ids, status }, stamp) => {
    const annotations = present(state, 'annotations', ids).filter((annotation) => annotation.status !== status)
    if (isSettled({ status })) refuseIncomplete(state, annotations)
    return together(
      annotations.map((before) => {
        const owned = isSettled({ status }) && before.origin === 'suggested' ? takeOver(before, 'accepted', stamp) : before
        return change('annotations', before, { ...owned, status, updatedAt: stamp.now })
      })
    )
  }
})

/** Writes the note of an annotation; null takes it away. */
export const setNote = defineCommand({
  id: 'annotation.setNote',
  title: ({ note }) => (note === null ? 'Delete note' : 'Write note'),
  args: z.strictObject({ id: Id, note: Note }),
  reads: ({ id }) => [{ table: 'annotations', ids: [id] }],
  run: (state, { id, note }, stamp) => {
    const before = findAnnotation(state, id)
    const after = change('annotations', before, { ...before, note })
    return after === noChange ? noChange : change('annotations', before, { ...before, note, updatedAt: stamp.now })
  }
})

/** Takes suggestions over as the analyst's own: `accepted` where nothing is missing, else a draft to go on with. */
export const acceptSuggestions = defineCommand({
  id: 'suggestion.accept',
  title: ({ ids }) => `Accept ${ids.length === 1 ? 'suggestion' : quantity(ids.length, 'suggestion')}`,
  args: z.strictObject({ ids: Ids }),
  reads: ({ ids }, state) => [
    readCodebook,
    { table: 'annotations', ids },
    { table: 'articles', ids: [...new Set(present(state, 'annotations', ids).map((annotation) => annotation.articleId))] }
  ],
  run: (state, { ids }, stamp) => {
    const suggestions = present(state, 'annotations', ids).filter((annotation) => annotation.origin === 'suggested')
    const articles = new Set(suggestions.map((annotation) => annotation.articleId))
    return together([
      ...suggestions.map((before) => {
        const accepted: Annotation = { ...takeOver(before, 'accepted', stamp), status: 'accepted', updatedAt: stamp.now }
        return change('annotations', before, reopenIfIncomplete(accepted, findLayer(state, before.layer)))
      }),
      ...[...articles].map((id) => begin(findArticle(state, id)))
    ])
  }
})

/** Sets suggestions aside. They stay, rejected, so that they are not suggested again. */
export const rejectSuggestions = defineCommand({
  id: 'suggestion.reject',
  title: ({ ids }) => `Reject ${ids.length === 1 ? 'suggestion' : quantity(ids.length, 'suggestion')}`,
  args: z.strictObject({ ids: Ids }),
  reads: ({ ids }) => [{ table: 'annotations', ids }],
  run: (state, { ids }, stamp) =>
    together(
      present(state, 'annotations', ids)
        .filter(({ origin, status }) => origin === 'suggested' && status !== 'rejected')
        .map((before) => change('annotations', before, { ...before, status: 'rejected', updatedAt: stamp.now }))
    )
})

function readsForSpans({ id }: { id: string }, state: State): Read[] {
  const annotation = state.get('annotations', id)
  const reads: Read[] = [readCodebook, { table: 'annotations', ids: [id] }]
  return annotation === undefined ? reads : [...reads, { table: 'texts', ids: [annotation.articleId] }]
}

function textOf(state: State, articleId: string): string {
  const record = state.get('texts', articleId)
  if (record === undefined) throw new Refusal('This article’s text is no longer there.')
  return record.text
}

function findSpan(annotation: Annotation, index: number): Span {
  const span = annotation.spans[index]
  if (span === undefined) throw new Refusal('This span is no longer there.')
  return span
}

/** The fields with one set or unset, without the values of others that depend on it and no longer go with it. */
function fieldsAfter(annotation: Annotation, layer: Layer, fieldId: string, value: FieldValue): Annotation['fields'] {
  const { [fieldId]: _, ...others } = annotation.fields
  const set = fieldIn({ value: tidy(value) }, 'value')
  const fields = set === undefined ? others : { ...others, [fieldId]: set }
  return dropExcludedValues(fields, layer.fields.filter((field) => field.dependsOn === fieldId))
}

function tidy(value: FieldValue): FieldValue {
  if (typeof value === 'string') return value.trim()
  return isTexts(value) ? [...new Set(value)] : value
}

const isTexts = (value: FieldValue): value is string[] => Array.isArray(value) && value.every((item) => typeof item === 'string')

function refuseIncomplete(state: State, annotations: readonly Annotation[]): void {
  const lacking = annotations
    .map((annotation) => missingParts(annotation, findLayer(state, annotation.layer)))
    .filter((parts) => parts.length > 0)
  if (lacking[0] === undefined) return
  const sentences = lacking[0].map((part) => part.sentence).join(' ')
  throw new Refusal(
    annotations.length === 1
      ? `Not complete yet. ${sentences}`
      : `${lacking.length} of ${annotations.length} annotations are not complete yet. The first of them: ${sentences}`
  )
}
