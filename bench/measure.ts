/** Measures one subject once. Times in milliseconds, hit tests in microseconds, memory in bytes. */
import type { MadeArticle } from './made-article.ts'
import { percentile } from './percentile.ts'
import type { MountSubject, Subject } from './subject.ts'

export interface Measurement {
  /** From the call to the first frame that shows the text. */
  readonly firstScreen: number
  /** From the call to the frame after which nothing is left to build. */
  readonly complete: number
  /** Of the JavaScript heap, what the subject adds to text and annotations; null where the browser does not collect garbage on demand. */
  readonly heap: number | null
  /** How much later than an idle frame the frame of an added or removed annotation is done: the 95th percentile. */
  readonly editDelay: number
  /** Time of the main thread for an edit and its frame: the mean. */
  readonly editWork: number
  readonly hitTest: number
  readonly droppedFrames: number
  /** The longest time that the main thread was held while mounting, beyond the call itself and its frame. */
  readonly longestTask: number
}

const edits = 40
const hits = 200
const scrolledFrames = 90

export async function measure(host: HTMLElement, mount: MountSubject, article: MadeArticle): Promise<Measurement> {
  await settle()
  const heapBefore = heap()
  const tasks = watchLongTasks()
  await nextFrame()
  await sinceFrame()
  const start = performance.now()
  const subject = mount(host, article)
  await nextFrame()
  await sinceFrame()
  const firstScreen = performance.now() - start
  await subject.complete
  await nextFrame()
  await sinceFrame()
  const complete = performance.now() - start
  const longestTask = await tasks.longestAfter(start + firstScreen)
  await settle()
  const heapAfter = heap()
  const { delay, work } = await measureEdits(subject, article)
  const hitTest = measureHits(subject)
  const droppedFrames = await measureScroll(subject)
  subject.destroy()
  host.replaceChildren()
  return {
    firstScreen, complete, heap: heapBefore === null || heapAfter === null ? null : heapAfter - heapBefore,
    editDelay: delay, editWork: work, hitTest, droppedFrames, longestTask
  }
}

/** Takes annotations in view away and puts them back, each in a frame of its own. */
async function measureEdits(subject: Subject, { annotations }: MadeArticle): Promise<{ delay: number; work: number }> {
  const first = annotations.toSorted((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0)).slice(0, 20)
  const idle: number[] = []
  for (let i = 0; i < 10; i++) {
    const start = await nextFrame()
    idle.push(await sinceFrame() - start)
  }
  const idleFrame = percentile(idle, 0.5)
  const taken: number[] = []
  for (let i = 0; i < edits; i++) {
    const annotation = first[i % first.length]
    if (annotation === undefined) break
    const start = await nextFrame()
    if (Math.floor(i / first.length) % 2 === 0) subject.remove(annotation)
    else subject.add(annotation)
    // What the edit put off to the next frame counts too.
    const done = await sinceFrame()
    const next = await nextFrame()
    taken.push(done - start + Math.max(0, await sinceFrame() - next - idleFrame))
  }
  return { delay: Math.max(0, percentile(taken, 0.95) - idleFrame), work: Math.max(0, mean(taken) - idleFrame) }
}

function measureHits({ hit, scroller }: Subject): number {
  const { left, top, width, height } = scroller.getBoundingClientRect()
  // A fixed pattern of points over the middle of the view.
  const points = Array.from({ length: hits }, (_, i) => [left + width * (0.3 + 0.35 * ((i * 0.618) % 1)), top + height * (0.1 + 0.8 * ((i * 0.382) % 1))] as const)
  const start = performance.now()
  for (const [x, y] of points) hit(x, y)
  return ((performance.now() - start) * 1000) / hits
}

async function measureScroll({ scroller }: Subject): Promise<number> {
  const step = Math.min(120, (scroller.scrollHeight - scroller.clientHeight) / scrolledFrames)
  let dropped = 0
  let last = await nextFrame()
  for (let i = 0; i < scrolledFrames; i++) {
    scroller.scrollTop += step
    const now = await nextFrame()
    dropped += Math.max(0, Math.round((now - last) / frameLength) - 1)
    last = now
  }
  return dropped
}

const frameLength = 1000 / 60

/** The time at which the callbacks of the next frame run. */
const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(() => resolve(performance.now())))

/** The time after style, layout and paint of the frame in whose callbacks this is called. */
function sinceFrame(): Promise<number> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve(performance.now())
    }
    port2.postMessage(null)
  })
}

async function settle(): Promise<void> {
  for (let i = 0; i < 3; i++) {
    collectGarbage()
    await new Promise((resolve) => setTimeout(resolve, 60))
  }
}

const collectGarbage = (): void => (globalThis as { gc?: () => void }).gc?.()

function heap(): number | null {
  const { memory } = performance as { memory?: { usedJSHeapSize: number } }
  return 'gc' in globalThis && memory !== undefined ? memory.usedJSHeapSize : null
}

function watchLongTasks(): { longestAfter(time: number): Promise<number> } {
  const seen: PerformanceEntry[] = []
  const observer = new PerformanceObserver((list) => void seen.push(...list.getEntries()))
  observer.observe({ type: 'longtask' })
  return {
    async longestAfter(time) {
      await new Promise((resolve) => setTimeout(resolve, 50))
      observer.disconnect()
      return seen.filter(({ startTime }) => startTime > time).reduce((longest, { duration }) => Math.max(longest, duration), 0)
    }
  }
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
