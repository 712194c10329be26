import type { Unsubscribe } from './host.ts'

/** Subscribers of one kind of event. What is told while nobody listens waits for the next one who does. */
export function waitingListeners<T>(): { add(listener: (value: T) => void): Unsubscribe; tell(value: T): void } {
  const listeners = new Set<(value: T) => void>()
  const waiting: T[] = []
  return {
    add(listener) {
      const own = (value: T): void => listener(value) // the same function may subscribe twice
      listeners.add(own)
      for (const value of waiting.splice(0)) own(value)
      return () => void listeners.delete(own)
    },
    tell(value) {
      if (listeners.size === 0) waiting.push(value)
      for (const listener of [...listeners]) listener(value)
    }
  }
}

/** Subscribers who have something to finish before the window closes. */
export function flushListeners(): { add(listener: () => Promise<void>): Unsubscribe; flush(): Promise<string | null> } {
  const listeners = new Set<() => Promise<void>>()
  return {
    add(listener) {
      const own = (): Promise<void> => listener()
      listeners.add(own)
      return () => void listeners.delete(own)
    },
    /** Waits for all of them. What failed, in a sentence, or null. */
    async flush() {
      const outcomes = await Promise.allSettled([...listeners].map(async (listener) => listener()))
      const failed = outcomes.find((outcome) => outcome.status === 'rejected')
      if (failed === undefined) return null
      return failed.reason instanceof Error ? failed.reason.message : String(failed.reason)
    }
  }
}
