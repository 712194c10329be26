/** What held the main thread, in each phase of a piece of work. */
import { percentile } from '../percentile.ts'
import type { Line, WriteLine } from './line.ts'
import type { Tasks } from './task-watch.ts'

export type Phases = Record<string, Tasks>

export const median = (values: readonly number[]): number => percentile(values, 0.5)

/** The medians over the runs. */
export function phasesOf(runs: readonly Phases[], line: WriteLine): Line[] {
  return Object.keys(runs[0] ?? {}).flatMap((phase) => {
    const tasks = runs.flatMap((phases) => phases[phase] ?? [])
    return [
      line(`${phase}: longest task`, median(tasks.map(({ long }) => Math.max(0, ...long)))),
      line(`${phase}: tasks over 50 ms`, median(tasks.map(({ long }) => long.length))),
      line(`${phase}: longest task, processor time`, median(tasks.map(({ longestBusy }) => longestBusy))),
      line(`${phase}: processor time`, median(tasks.map(({ busy }) => busy)))
    ]
  })
}
