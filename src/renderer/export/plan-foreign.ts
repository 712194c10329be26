/** What importing another program's files would do, from what they were read as. */
import { type ImportPlan, planImport } from '../../core/formats/import-plan.ts'
import type { Fault } from '../../core/formats/fault.ts'
import { recogniseKnown } from '../../core/formats/foreign/known-records.ts'
import type { Misfit } from '../../core/formats/foreign-reader.ts'
import { readDataset } from '../../core/formats/glossator/read-dataset.ts'
import { writeDataset } from '../../core/formats/glossator/write-dataset.ts'
import { generator } from '../../core/generator.ts'
import type { ProjectData } from '../../core/model.ts'
import { without } from './without-articles.ts'

export interface PlannedForeign {
  readonly plan: ImportPlan
  /** What of the files is not in it. */
  readonly misfits: readonly Misfit[]
  /** The articles that make room. */
  readonly samples: readonly string[]
}

export type ForeignPlan = PlannedForeign | { readonly faults: readonly Fault[] }

/**
 * `samples` are articles that make room for the analyst's own, unless the files are about them.
 * What was read must keep every rule of the dataset, or none of it is taken.
 */
export function planForeign(current: ProjectData, read: ProjectData, misfits: readonly Misfit[], samples: readonly string[], now: string): ForeignPlan {
  const listed = new Set(read.annotators.map(({ id }) => id))
  const named = new Set(read.actors.map(({ id }) => id))
  const incoming = {
    ...read,
    project: current.project,
    annotators: [...read.annotators, ...current.annotators.filter(({ id }) => !listed.has(id))],
    actors: [...read.actors, ...current.actors.filter(({ id }) => !named.has(id))]
  }
  const checked = readDataset(writeDataset(incoming, { exportedAt: now, generator }))
  if ('faults' in checked) return { faults: checked.faults }
  const own = new Set(samples)
  const gone = read.articles.length === 0 || read.articles.some(({ id }) => own.has(id)) ? [] : samples
  const kept = without(current, new Set(gone))
  return { plan: planImport(kept, recogniseKnown(checked.data, kept, now)), misfits, samples: gone }
}
