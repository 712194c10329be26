/** The tasks of a page's main thread, by the time that they held it and by the processor time that they took. */
import type { CDPSession, Page } from '@playwright/test'

export interface Tasks {
  /** Tasks over 50 ms as the browser reports them: on a busy machine also what others took. */
  readonly long: readonly number[]
  /** The processor time of the task that took most of it. */
  readonly longestBusy: number
  /** The processor time of all. */
  readonly busy: number
  /** For each press that was awaited, the processor time from it until what it brings was painted. */
  readonly presses: readonly number[]
}

export interface TaskWatch {
  /** Those since it was last asked. */
  take(): Promise<Tasks>
}

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  /** Microseconds, as are the durations. */
  readonly ts: number
  readonly dur?: number
  readonly tdur?: number
  readonly args?: { readonly name?: string; readonly data?: unknown }
}

export async function watchTasks(page: Page): Promise<TaskWatch> {
  const session = await page.context().newCDPSession(page)
  await begin(session)
  return {
    async take() {
      const long = await page.evaluate(() => window.recorder.takeLongTasks())
      const events = await end(session)
      await begin(session)
      const tasks = tasksOf(events)
      const times = tasks.map(({ time }) => time)
      return { long, longestBusy: Math.max(0, ...times), busy: sumOf(times), presses: pressesOf(events).map(([from, to]) => sumOf(between(tasks, from, to))) }
    }
  }
}

const begin = (session: CDPSession): Promise<unknown> =>
  session.send('Tracing.start', { traceConfig: { includedCategories: ['toplevel', 'blink.user_timing', '__metadata'], recordMode: 'recordAsMuchAsPossible' }, transferMode: 'ReportEvents' })

async function end(session: CDPSession): Promise<TraceEvent[]> {
  const events: TraceEvent[] = []
  const collect = ({ value }: { value: object[] }): void => void events.push(...(value as TraceEvent[]))
  session.on('Tracing.dataCollected', collect)
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
  await session.send('Tracing.end')
  await complete
  session.off('Tracing.dataCollected', collect)
  return events
}

interface Task {
  readonly from: number
  readonly to: number
  /** Processor time in milliseconds. */
  readonly time: number
}

function tasksOf(events: readonly TraceEvent[]): Task[] {
  const mains = new Set(events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map(threadOf))
  return events
    .filter((event) => event.name === 'ThreadControllerImpl::RunTask' && event.ph === 'X' && mains.has(threadOf(event)))
    .map(({ ts, dur = 0, tdur = 0 }) => ({ from: ts, to: ts + dur, time: tdur / 1000 }))
}

/** From each press that brought a paint to that paint. */
function pressesOf(events: readonly TraceEvent[]): [from: number, to: number][] {
  const marks = events.filter(({ name, ph }) => (name === 'pressed' || name === 'painted') && ph !== 'X').toSorted((a, b) => a.ts - b.ts)
  return marks.flatMap(({ name, ts }, i) => name === 'painted' && marks[i - 1]?.name === 'pressed' ? [[marks[i - 1]?.ts ?? ts, ts]] : [])
}

const between = (tasks: readonly Task[], from: number, to: number): number[] => tasks.filter((task) => task.to > from && task.from < to).map(({ time }) => time)

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0)

const threadOf = ({ pid, tid }: TraceEvent): string => `${pid}/${tid}`
