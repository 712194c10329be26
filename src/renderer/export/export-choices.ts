/** What of the project can be chosen for an export, and the selection that a choice is. */
import { suggesterId } from '../../core/annotation.ts'
import type { Selection } from '../../core/formats/select-data.ts'
import { type AnnotationStatus, annotationStatuses, type ProjectData } from '../../core/model.ts'
import type { CheckItem } from './check-list.tsx'

export type Scope = 'all' | 'shown' | 'open'

/** The ids of the articles in each scope but the whole project; of the open article none where none is open. */
export interface Scopes {
  readonly shown: readonly string[]
  readonly open: readonly string[]
}

export interface ExportChoice {
  readonly scope: Scope
  readonly layers: readonly string[]
  readonly annotators: readonly string[]
  readonly statuses: readonly AnnotationStatus[]
  readonly unnamedActors: boolean
}

/** What there is to choose from. */
export interface ExportItems {
  readonly layers: readonly CheckItem[]
  readonly annotators: readonly CheckItem[]
  readonly statuses: readonly (CheckItem & { readonly id: AnnotationStatus })[]
}

const statusWords: Record<AnnotationStatus, string> = { draft: 'Draft', complete: 'Complete', accepted: 'Accepted', rejected: 'Rejected' }

/** Layers, annotators (who suggests among them, where there are suggestions) and statuses, with the number of annotations of each. */
export function exportItems({ codebook, annotators, annotations }: ProjectData): ExportItems {
  const counts = { layers: new Map<string, number>(), annotators: new Map<string, number>(), statuses: new Map<string, number>() }
  const add = (map: Map<string, number>, key: string): void => void map.set(key, (map.get(key) ?? 0) + 1)
  for (const { layer, annotatorId, status } of annotations) {
    add(counts.layers, layer)
    add(counts.annotators, annotatorId)
    add(counts.statuses, status)
  }
  const suggester = counts.annotators.has(suggesterId) ? [{ id: suggesterId, name: 'Suggestions' }] : []
  return {
    layers: codebook.layers.map(({ id, name }) => ({ id, name, count: counts.layers.get(id) ?? 0 })),
    annotators: [...annotators, ...suggester].map(({ id, name }) => ({ id, name, count: counts.annotators.get(id) ?? 0 })),
    statuses: annotationStatuses.map((id) => ({ id, name: statusWords[id], count: counts.statuses.get(id) ?? 0 }))
  }
}

/** At the start all is taken. */
export const wholeChoice = (items: ExportItems): ExportChoice => ({
  scope: 'all',
  layers: items.layers.map(({ id }) => id),
  annotators: items.annotators.map(({ id }) => id),
  statuses: items.statuses.map(({ id }) => id),
  unnamedActors: true
})

export const selectionOf = (choice: ExportChoice, items: ExportItems, scopes: Scopes): Selection => ({
  articles: choice.scope === 'all' ? null : scopes[choice.scope],
  layers: allOr(choice.layers, items.layers),
  annotators: allOr(choice.annotators, items.annotators),
  statuses: allOr(choice.statuses, items.statuses),
  unnamedActors: choice.unnamedActors
})

const allOr = <T>(chosen: readonly T[], items: readonly unknown[]): readonly T[] | null => (chosen.length === items.length ? null : chosen)
