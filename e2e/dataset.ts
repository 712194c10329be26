/** A dataset as a reader of the file sees it: JSON, its offsets counting code points. */
import { expect } from '@playwright/test'
import { wordsOf } from './steps.ts'
import type { PlannedFrame } from './readings.ts'

interface Named {
  readonly id: string
  readonly name: string
}

interface Layer extends Named {
  readonly roles: readonly Named[]
  readonly actorRoles: readonly Named[]
  readonly fields: readonly (Named & { readonly kind: string; readonly values?: readonly Named[] })[]
}

export interface DatasetSpan {
  readonly role: string
  readonly start: number
  readonly end: number
  readonly text: string
  readonly prefix: string
  readonly suffix: string
}

export interface DatasetAnnotation {
  readonly id: string
  readonly articleId: string
  readonly layer: string
  readonly spans: readonly DatasetSpan[]
  readonly actors: Readonly<Record<string, readonly string[]>>
  readonly fields: Readonly<Record<string, unknown>>
  readonly origin: string
  readonly status: string
  readonly note: { readonly text: string } | null
}

export interface DatasetArticle {
  readonly id: string
  readonly file: string
  readonly title: string
  readonly status: string
  readonly text: string
  readonly blocks: readonly { readonly type: string; readonly start: number; readonly end: number }[]
}

export interface Dataset {
  readonly format: string
  readonly version: number
  readonly offsetUnit: string
  readonly codebook: { readonly layers: readonly Layer[]; readonly relations: readonly Named[] }
  readonly actors: readonly Named[]
  readonly articles: readonly DatasetArticle[]
  readonly annotations: readonly DatasetAnnotation[]
  readonly relations: readonly { readonly type: string; readonly from: string; readonly to: string }[]
}

export const readDataset = (bytes: Uint8Array): Dataset =>
  JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as Dataset

/** Every span of every annotation, and every block, is what the text holds between its code points. */
export function expectSpansToSlice(dataset: Dataset): void {
  expect(dataset).toMatchObject({ format: 'glossator.dataset', version: 1, offsetUnit: 'codePoint' })
  const texts = new Map(dataset.articles.map(({ id, text }) => [id, [...text]]))
  for (const { id, articleId, spans } of dataset.annotations) {
    const text = texts.get(articleId) ?? []
    expect(spans.length, id).toBeGreaterThan(0)
    for (const { start, end, text: words, prefix, suffix } of spans) {
      expect(text.slice(start, end).join(''), id).toBe(words)
      expect(text.slice(Math.max(0, start - 32), start).join(''), id).toBe(prefix)
      expect(text.slice(end, end + 32).join(''), id).toBe(suffix)
    }
  }
  for (const { id, title, blocks } of dataset.articles) {
    const text = texts.get(id) ?? []
    const covered = blocks.map(({ start, end }) => text.slice(start, end).join('')).join('\n')
    expect(linesOf(covered), title).toEqual(linesOf(text.join('')))
  }
}

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '')

type Printed = Record<string, unknown>

/** An annotation in the names that the screen has for its parts, as plans have them. */
function printAnnotation(dataset: Dataset, annotation: DatasetAnnotation): Printed {
  const layer = dataset.codebook.layers.find(({ id }) => id === annotation.layer)
  if (layer === undefined) throw new Error(`the codebook has no layer ${annotation.layer}`)
  const reserved = [{ id: 'AUTHOR', name: 'Author' }, { id: 'GENERIC', name: 'People in general' }, { id: 'UNKNOWN', name: 'Unknown' }]
  const actorName = (id: string): string => nameIn([...dataset.actors, ...reserved], id)
  const relation = dataset.relations.find(({ from }) => from === annotation.id)
  const to = dataset.annotations.find(({ id }) => id === relation?.to)
  const wordsIn = (role: string): string[] => annotation.spans.filter((span) => span.role === role).map(({ text }) => text)
  const field = ({ id, kind, values = [] }: Layer['fields'][number]): unknown => printField(kind, values, annotation.fields[id], actorName)
  return {
    layer: layer.name,
    words: mainWords(dataset, annotation),
    status: annotation.status,
    roles: Object.fromEntries(layer.roles.map(({ id, name }) => [name, wordsIn(id)])),
    actors: Object.fromEntries(layer.actorRoles.map(({ id, name }) => [name, (annotation.actors[id] ?? []).map(actorName)])),
    fields: Object.fromEntries(layer.fields.map((each) => [each.name, field(each)])),
    relation: relation && { name: nameIn(dataset.codebook.relations, relation.type), to: to && mainWords(dataset, to) }
  }
}

/** The words of the layer's first role. */
function mainWords({ codebook }: Dataset, { layer, spans }: DatasetAnnotation): string {
  const main = codebook.layers.find(({ id }) => id === layer)?.roles[0]?.id
  return spans.filter(({ role }) => role === main).map(({ text }) => text).join(' … ')
}

function printField(kind: string, values: readonly Named[], value: unknown, actorName: (id: string) => string): unknown {
  if (value === undefined || value === null) return null
  if (kind === 'boolean') return value === true ? 'Yes' : 'No'
  if (kind === 'choice') return nameIn(values, value as string)
  if (kind === 'choices') return (value as string[]).map((id) => nameIn(values, id))
  if (kind === 'factuality') {
    const rows = value as { source: string; value: string }[]
    return Object.fromEntries(rows.map((row) => [actorName(row.source), `${row.value} ${nameIn(values, row.value)}`]))
  }
  if (kind === 'time') {
    const { text, edtf, basis } = value as { text: string | null; edtf: string | null; basis: string }
    return { words: text, date: edtf, basis: nameIn(values, basis) }
  }
  return value
}

const nameIn = (named: readonly Named[], id: string): string => named.find((candidate) => candidate.id === id)?.name ?? id

/** The article has the annotations that were planned, each complete and with all its parts, and no others. */
export function expectPlanned(dataset: Dataset, title: string, plans: readonly PlannedFrame[]): void {
  const article = dataset.articles.find((candidate) => candidate.title === title)
  const printed = dataset.annotations
    .filter(({ articleId }) => articleId === article?.id)
    .map((annotation) => printAnnotation(dataset, annotation))
  expect(printed).toHaveLength(plans.length)
  for (const plan of plans) {
    const wanted = printPlan(plan)
    const found = printed.filter(({ layer, words }) => layer === wanted['layer'] && words === wanted['words'])
    expect(found, `${plan.tag}: ${plan.words.map(wordsOf).join(' … ')}`).toHaveLength(1)
    expect(found[0]).toMatchObject(wanted)
  }
}

/** What the export must hold of a planned annotation, for `toMatchObject`. */
function printPlan(plan: PlannedFrame): Printed {
  return {
    layer: plan.tag === 'Actor' ? 'Mention' : plan.tag,
    words: plan.words.map(wordsOf).join(' … '),
    status: 'complete',
    roles: Object.fromEntries(Object.entries(plan.roles ?? {}).map(([role, words]) => [role, words.map(wordsOf)])),
    actors: plan.actors ?? {},
    fields: {
      ...plan.choices, ...plan.lists, ...plan.texts,
      ...(plan.time === undefined ? {} : { Time: plan.time }),
      ...(plan.factuality === undefined ? {} : { Factuality: plan.factuality })
    },
    relation: plan.relation && { name: plan.relation.name, to: expect.stringContaining(plan.relation.to) as unknown }
  }
}
