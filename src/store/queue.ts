/** Jobs done one after another in the order they were given; one that fails holds up none. */
export interface Queue {
  add<T>(job: () => Promise<T>): Promise<T>
  /** Resolves when nothing is left, of what is added meanwhile either. */
  idle(): Promise<void>
}

export function createQueue(): Queue {
  let tail: Promise<unknown> = Promise.resolve()
  return {
    add: (job) => {
      const done = tail.then(job)
      tail = done.catch(() => undefined)
      return done
    },
    idle: async () => {
      for (let last: unknown; last !== tail; await tail) last = tail
    }
  }
}
