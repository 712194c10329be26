/** Longer than a frame: so long is waited for one where the page is hidden and paints none, in milliseconds. */
const withoutFrames = 100

/** Does the work as a task of its own once the next frame has been painted. */
export function afterPaint(work: () => void): void {
  let done = false
  const once = (): void => {
    if (done) return
    done = true
    clearTimeout(timer)
    work()
  }
  const timer = setTimeout(once, withoutFrames)
  requestAnimationFrame(() => void scheduler.postTask(once))
}
