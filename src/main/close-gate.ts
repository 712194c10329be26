export interface CloseGate {
  /** For the window's `close` event. */
  onClose(event: { preventDefault(): void }): void
  /** The renderer has answered: null when all is written, else what is not, in a sentence. */
  answer(failure: string | null): void
  /** Nobody is there any more who could answer. */
  abandon(): void
}

/**
 * Holds a window's close until the renderer has written everything, or until the time is out. Where something could not be
 * written, `mayLose` decides: true closes, false keeps the window open.
 */
export function createCloseGate(options: {
  readonly isListening: () => boolean
  readonly askToFlush: () => void
  readonly mayLose: (failure: string) => Promise<boolean>
  readonly close: () => void
  /** In milliseconds. */
  readonly limit: number
}): CloseGate {
  let state: 'idle' | 'waiting' | 'asking' | 'open' = 'idle'
  let timer: NodeJS.Timeout | undefined
  const open = (): void => {
    clearTimeout(timer)
    state = 'open'
    options.close()
  }
  return {
    onClose(event) {
      if (state === 'open' || !options.isListening()) return
      event.preventDefault()
      if (state !== 'idle') return
      state = 'waiting'
      timer = setTimeout(open, options.limit)
      options.askToFlush()
    },
    answer(failure) {
      if (state !== 'waiting') return
      if (failure === null) return open()
      clearTimeout(timer)
      state = 'asking'
      void options.mayLose(failure).catch(() => true).then((lose) => {
        if (state !== 'asking') return
        if (lose) open()
        else state = 'idle'
      })
    },
    abandon() {
      if (state === 'waiting') open()
    }
  }
}
