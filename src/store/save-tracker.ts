import { createCell } from './cell.ts'
import type { Observable, SaveState } from './store.ts'

/** What the screen may say about saving: "Saved" only when everything asked for has committed. */
export interface SaveTracker {
  readonly state: Observable<SaveState>
  begin(): void
  committed(at: string): void
  /** Stays until a later change has committed. */
  failed(sentence: string): void
  /** One that was begun has come to its end, however. */
  end(): void
}

export function createSaveTracker(): SaveTracker {
  const state = createCell<SaveState>({ kind: 'saved', at: null })
  let pending = 0
  let failure: string | null = null
  let savedAt: string | null = null
  const tell = (): void => {
    const shown = state.get()
    if (failure !== null) {
      if (shown.kind !== 'failed' || shown.sentence !== failure) state.set({ kind: 'failed', sentence: failure })
    } else if (pending > 0) {
      if (shown.kind !== 'saving') state.set({ kind: 'saving' })
    } else if (shown.kind !== 'saved' || shown.at !== savedAt) state.set({ kind: 'saved', at: savedAt })
  }
  return {
    state,
    begin: () => { pending += 1; tell() },
    committed: (at) => { savedAt = at; failure = null },
    failed: (sentence) => { failure = sentence; tell() },
    end: () => { pending -= 1; tell() }
  }
}
