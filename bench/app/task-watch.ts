/** The tasks of a page's main thread, by the time that they held it and by the processor time that they took. */
import type { CDPSession, Page } from '@playwright/test'

export interface Tasks {
  /** Tasks over 50 ms as the browser reports them: on a busy machine also what others took. */
  readonly long: readonly number[]
  /** The processor time of the task that took most of it. */
  readonly longestBusy: number
  /** The processor time of all. */
  readonly busy: number
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
      const times = timesOf(events)
      return { long, longestBusy: Math.max(0, ...times), busy: times.reduce((sum, time) => sum + time, 0) }
    }
  }
}

const begin = (session: CDPSession): Promise<unknown> =>
  session.send('Tracing.start', { traceConfig: { includedCategories: ['toplevel', '__metadata'], recordMode: 'recordAsMuchAsPossible' }, transferMode: 'ReportEvents' })

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

function timesOf(events: readonly TraceEvent[]): number[] {
  const mains = new Set(events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map(threadOf))
  return events
    .filter((event) => event.name === 'ThreadControllerImpl::RunTask' && event.ph === 'X' && mains.has(threadOf(event)))
    .map(({ tdur = 0 }) => tdur / 1000)
}

const threadOf = ({ pid, tid }: TraceEvent): string => `${pid}/${tid}`
