/** Work done piece by piece in the time that nobody needs. */

/**
 * How long a slice may hold the main thread, in milliseconds: half of what would be felt. After each the page is laid out and
 * its highlights are gone over again, so that many short slices would take far longer in all.
 */
const sliceLength = 24

/** Calls `step` until it says that there is no more, a slice at a time; then `done`. Ends early with the signal. */
export function runInSlices(step: () => boolean, done: () => void, signal: AbortSignal): void {
  const slice = (): void => {
    if (signal.aborted) return
    const end = performance.now() + sliceLength
    let more = true
    while (more && performance.now() < end) more = step()
    if (more) later(slice)
    else done()
  }
  // The first frame is painted before the first slice.
  requestAnimationFrame(() => later(slice))
}

/** Does the work as soon as the next frame is painted. */
export function afterFrame(work: () => void, signal: AbortSignal): void {
  requestAnimationFrame(() => void scheduler.postTask(() => { if (!signal.aborted) work() }, { priority: 'user-blocking' }))
}

function later(task: () => void): void {
  void scheduler.postTask(task, { priority: 'background' })
}
