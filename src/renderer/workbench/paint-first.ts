/**
 * What an analyst does is seen in the text first. Whatever else draws from a change (panels, lists, menu) hears of it only
 * after the frame that paints it there: the values themselves are always the newest, it is the telling that waits.
 */
import { afterPaint } from '../ui/after-paint.ts'

type Listener = () => void
type Subscribe = (listener: Listener) => () => void

export interface PaintFirst {
  /** From now on until the next frame has been painted, nobody is told. */
  hold(): void
  /** Tells at once whoever waits: for what the next key is meant for. */
  letGo(): void
  /** Does the job after that frame, before anybody is told; at once where nothing waits. Asked for twice it is done once. */
  afterwards(job: () => void): void
  /** The subscription, whose listeners wait while others do, and then are told once. */
  patient(subscribe: Subscribe): Subscribe
}

/** `afterFrame` does what it is given after the next frame, each time as a task of its own. */
export function createPaintFirst(afterFrame: (work: () => void) => void = afterPaint): PaintFirst {
  const jobs = new Set<() => void>()
  const waiting = new Set<Listener>()
  let holding = false

  const letGo = (): void => {
    holding = false
    for (const listener of waiting) {
      waiting.delete(listener)
      attempt(listener)
    }
  }
  const release = (): void => {
    const [job] = jobs
    if (job === undefined) {
      letGo()
      return
    }
    jobs.delete(job)
    attempt(job)
    // Each its own task: between two of them the analyst's keys are heard.
    setTimeout(release)
  }

  return {
    hold() {
      if (holding) return
      holding = true
      afterFrame(release)
    },
    letGo,
    afterwards(job) {
      if (holding) jobs.add(job)
      else job()
    },
    patient: (subscribe) => (listener) => {
      const hear = (): void => {
        if (holding) waiting.add(listener)
        else listener()
      }
      const stop = subscribe(hear)
      return () => {
        waiting.delete(listener)
        stop()
      }
    }
  }
}

function attempt(work: () => void): void {
  try { work() } catch (error) { reportError(error) }
}
