/** An annotation as a note in the margin: what it is in few words, then every part of it. */
import { fieldIn } from '../../annotation.ts'
import { actorRoleOf, fieldOf, layerOf, relationTypeOf, roleOf } from '../../codebook/codebook.ts'
import { describeAnnotation } from '../../describe.ts'
import type { Annotation, ProjectData, Relation } from '../../model.ts'
import { type Html, html } from './html.ts'
import { valueWords } from './value-words.ts'

/** What notes refer to, for the whole project. */
export interface ReportNames {
  readonly data: ProjectData
  readonly actorName: (id: string) => string
  readonly annotatorName: (id: string) => string
  /** The place of a layer in the codebook. */
  readonly layerIndex: ReadonlyMap<string, number>
  /** `2.14`: the article's number and the annotation's in it. */
  readonly numbers: ReadonlyMap<string, string>
  readonly relationsOf: ReadonlyMap<string, readonly Relation[]>
}

export function annotationNote(annotation: Annotation, names: ReportNames): Html {
  const { data: { codebook }, numbers, layerIndex, actorName, annotatorName } = names
  const { id, annotatorId, origin, status, updatedAt, confidence, reason, note } = annotation
  const { heading, layer } = describeAnnotation(annotation, codebook, actorName)
  const number = numbers.get(id) ?? ''
  const made = [
    annotatorName(annotatorId), origin, status, updatedAt.slice(0, 10), ...(confidence === undefined ? [] : [`confidence ${confidence}`]), ...(reason === undefined ? [] : [reason])
  ].join(' · ')
  return html`<article class="note edge-${layerIndex.get(annotation.layer) ?? 0}" id="${anchorOf(number)}" data-status="${status}">
<h4><span class="number">${number}</span> ${layer}: <bdi>${heading}</bdi></h4>
<dl>${parts(annotation, names)}</dl>
${note === null || note.text === '' ? null : html`<p class="remark" dir="auto" data-value="note">${note.text}</p>\n`}<p class="made">${made}</p>
</article>
`
}

export const anchorOf = (number: string): string => `note-${number.replace('.', '-')}`

function parts(annotation: Annotation, names: ReportNames): Html[] {
  const { data: { codebook }, actorName, numbers, relationsOf } = names
  const layer = layerOf(codebook, annotation.layer)
  const part = (name: string, what: string, value: Html | string): Html => html`<div><dt>${name}</dt><dd dir="auto" data-value="${what}">${value}</dd></div>`
  return [
    ...annotation.spans.map(({ role, text }) => part((layer && roleOf(layer, role)?.name) ?? role, `spans.${role}`, html`<q>${text}</q>`)),
    ...Object.entries(annotation.actors).flatMap(([role, ids]) => ids.map((id) => part((layer && actorRoleOf(layer, role)?.name) ?? role, `actors.${role}`, actorName(id)))),
    ...Object.keys(annotation.fields).flatMap((id) => {
      const value = fieldIn(annotation.fields, id)
      const field = layer && fieldOf(layer, id)
      return value === undefined ? [] : [part(field?.name ?? id, `fields.${id}`, valueWords(value, field, actorName))]
    }),
    ...(relationsOf.get(annotation.id) ?? []).map(({ type, to }) => part(relationTypeOf(codebook, type)?.name ?? type, `relations.${type}`, link(numbers.get(to) ?? '')))
  ]
}

const link = (number: string): Html => html`<a href="#${anchorOf(number)}">${number}</a>`
