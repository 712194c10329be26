/** What is measured inside the app's page: put there before the app starts, and asked from outside by `window.recorder`. */

export interface Recorder {
  /** The lengths of the tasks over 50 ms since it was last asked, in milliseconds. */
  takeLongTasks(): Promise<number[]>
  /** Measures from the next press to the end of the frame that shows what it brings: `painted` is the milliseconds. */
  nextPaint(watch: 'highlight' | 'filter' | 'rows' | 'text'): void
  /** The milliseconds from the navigation to the first frame with rows of the library. */
  readonly firstRows: Promise<number>
  /** What `nextPaint` measured last. */
  readonly painted: Promise<number>
  /** The milliseconds from a press to a frame that paints one more highlight, after a bare strict transaction: the least there can be. */
  bareEdit(): Promise<number>
}

declare global {
  interface Window {
    recorder: Recorder
  }
}

/** Self-contained: its source is what the page runs. */
export function installRecorder(): void {
  const seen: number[] = []
  const observer = new PerformanceObserver((list) => void seen.push(...list.getEntries().map(({ duration }) => duration)))
  observer.observe({ type: 'longtask', buffered: true })

  let pressed = Number.NaN
  let shown: (() => void) | null = null
  const begin = (event: Event): void => {
    pressed = event.timeStamp
    performance.mark('pressed')
  }
  addEventListener('keydown', begin, true)
  addEventListener('pointerdown', begin, true)

  // Told of each range that is highlighted: one over the selected words is what the press is to bring.
  const add = Highlight.prototype.add
  let awaited: { node: Node; offset: number } | null = null
  Highlight.prototype.add = function (range) {
    if (awaited?.node === range.startContainer && range.startOffset <= awaited.offset && awaited.offset < range.endOffset) shown?.()
    return add.call(this, range)
  }

  const afterPaint = (): Promise<number> => new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        port1.close()
        resolve(performance.now())
      }
      port2.postMessage(null)
    })
  })

  const watchHighlight = (done: () => void): void => {
    const range = getSelection()?.getRangeAt(0)
    awaited = range === undefined ? null : { node: range.startContainer, offset: range.startOffset }
    shown = () => {
      shown = null
      awaited = null
      done()
    }
  }
  const watchMutation = (selector: string, done: () => void): void => {
    const element = document.querySelector(selector)
    if (element === null) throw new Error(`There is no ${selector}.`)
    const watcher = new MutationObserver(() => {
      watcher.disconnect()
      done()
    })
    watcher.observe(element, { childList: true, subtree: true, characterData: true, attributes: true })
  }

  const firstRows = new Promise<number>((resolve) => {
    const watcher = new MutationObserver(() => {
      if (document.querySelector('.library-row') === null) return
      watcher.disconnect()
      void afterPaint().then(resolve)
    })
    watcher.observe(document, { childList: true, subtree: true })
  })

  let bareDatabase: Promise<IDBDatabase> | null = null
  const openBare = (): Promise<IDBDatabase> => new Promise((resolve, reject) => {
    const request = indexedDB.open('bare', 1)
    request.onupgradeneeded = () => void request.result.createObjectStore('rows', { keyPath: 'id' })
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(new Error(String(request.error)))
  })

  let painted: Promise<number> = Promise.reject(new Error('Nothing was awaited.'))
  painted.catch(() => undefined)
  const recorder: Recorder = {
    firstRows,
    async takeLongTasks() {
      // The observer hears of a task some time after it has ended.
      await new Promise((resolve) => setTimeout(resolve, 120))
      return seen.splice(0)
    },
    nextPaint(watch) {
      pressed = Number.NaN
      painted = new Promise((resolve, reject) => {
        setTimeout(() => reject(new Error(`No ${watch} came.`)), 5000)
        const done = (): void => void afterPaint().then((time) => {
          performance.mark('painted')
          resolve(time - pressed)
        })
        if (watch === 'highlight') watchHighlight(done)
        else watchMutation({ filter: '.library', rows: '.library-rows', text: '.reader-panel' }[watch], done)
      })
    },
    get painted() {
      return painted
    },
    async bareEdit() {
      const database = await (bareDatabase ??= openBare())
      const node = document.querySelector('.reader-panel [role=document] p')?.firstChild ?? document.body
      const highlight = CSS.highlights.get('bare') ?? new Highlight()
      CSS.highlights.set('bare', highlight)
      const start = performance.now()
      await new Promise((resolve) => {
        const transaction = database.transaction('rows', 'readwrite', { durability: 'strict' })
        transaction.objectStore('rows').put({ id: `${start}`, text: 'words '.repeat(100) })
        transaction.objectStore('rows').put({ id: `${start} journal`, text: 'words '.repeat(200) })
        transaction.oncomplete = resolve
      })
      add.call(highlight, new StaticRange({ startContainer: node, startOffset: 0, endContainer: node, endOffset: 0 }))
      const time = await afterPaint()
      highlight.clear()
      return time - start
    }
  }
  window.recorder = recorder
}
