import type { Observable } from './store.ts'

/** An observable with its setter. */
export interface Cell<T> extends Observable<T> {
  /** Tells the listeners, unless the value is the same object. A listener that throws is reported and keeps no other from hearing. */
  set(value: T): void
}

export function createCell<T>(initial: T): Cell<T> {
  const signal = createSignal<void>()
  let value = initial
  return {
    get: () => value,
    subscribe: signal.listen,
    set: (next) => {
      if (Object.is(next, value)) return
      value = next
      signal.send()
    }
  }
}

export interface Signal<T> {
  send(message: T): void
  /** Returns its own undo. */
  listen(listener: (message: T) => void): () => void
}

export function createSignal<T>(): Signal<T> {
  const listeners = new Set<{ readonly hear: (message: T) => void }>()
  return {
    send: (message) => {
      for (const { hear } of [...listeners]) {
        try { hear(message) } catch (error) { reportError(error) }
      }
    },
    listen: (hear) => {
      const listener = { hear }
      listeners.add(listener)
      return () => { listeners.delete(listener) }
    }
  }
}
