/** Values that can be observed, for `useObservable`. */
import type { Observable } from '../../store/store.ts'

export interface Settable<T> extends Observable<T> {
  set(value: T): void
}

export function observable<T>(initial: T): Settable<T> {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return
      value = next
      for (const listener of [...listeners]) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => { listeners.delete(listener) }
    }
  }
}
