/**
 * The accounts of a conversion: what the project holds, counted value by value without any of the formats' code, against
 * what a reader found in the output and what the report says was dropped.
 */
import { fieldIn } from '../../annotation.ts'
import type { ProjectData } from '../../model.ts'
import type { LossReport } from '../loss-report.ts'

/** Values by what they are, named as the dataset names them: `spans.cue`, `actors.speaker`, `fields.type`, `note`. */
export type Tally = Map<string, number>

export const tallyOf = (whats: Iterable<string>): Tally => {
  const tally: Tally = new Map()
  for (const what of whats) tally.set(what, (tally.get(what) ?? 0) + 1)
  return tally
}

/** Every value of the annotations: spans and actors of each role, set fields, notes with words in them. */
export const valuesOf = ({ annotations }: Pick<ProjectData, 'annotations'>): string[] =>
  annotations.flatMap(({ spans, actors, fields, note }) => [
    ...spans.map(({ role }) => `spans.${role}`),
    ...Object.entries(actors).flatMap(([role, ids]) => ids.map(() => `actors.${role}`)),
    ...Object.keys(fields).filter((field) => fieldIn(fields, field) !== undefined).map((field) => `fields.${field}`),
    ...(note === null || note.text === '' ? [] : ['note'])
  ])

/** How the values found and the values dropped differ from those that the project has; empty where the report is true. */
export function discrepancies(data: ProjectData, found: Tally, { lost }: LossReport): string[] {
  const had = tallyOf(valuesOf(data))
  const dropped = new Map(lost.filter(({ kind }) => kind === 'dropped').map(({ what, count }) => [what, count]))
  return [...new Set([...had.keys(), ...found.keys()])].toSorted().flatMap((what) => {
    const [a, b, c] = [had.get(what) ?? 0, found.get(what) ?? 0, dropped.get(what) ?? 0]
    return a === b + c ? [] : [`${what}: ${a} in the project, ${b} in the output, ${c} dropped`]
  })
}
