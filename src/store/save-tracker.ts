import { createCell } from './cell.ts'
import type { Observable, SaveState } from './store.ts'

/** What the screen may say about saving: "Saved" only when everything asked for has committed and is in the second copy too. */
export interface SaveTracker {
  readonly state: Observable<SaveState>
  begin(): void
  committed(at: string): void
  /** Stays until a later change has committed. */
  failed(sentence: string): void
  /** One that was begun has come to its end, however. */
  end(): void
  /** How many committed changes the second copy lacks, and why the last attempt to write them failed. */
  copying(left: number, failure: string | null): void
}

export function createSaveTracker(): SaveTracker {
  const state = createCell<SaveState>({ kind: 'saved', at: null })
  let pending = 0
  let failure: string | null = null
  let uncopied = 0
  let copyFailure: string | null = null
  let savedAt: string | null = null
  const now = (): SaveState => {
    if (failure !== null) return { kind: 'failed', sentence: failure }
    if (copyFailure !== null) return { kind: 'uncopied', sentence: copyFailure }
    return pending + uncopied > 0 ? { kind: 'saving' } : { kind: 'saved', at: savedAt }
  }
  const tell = (): void => {
    const [shown, next] = [state.get(), now()]
    if (!isSame(shown, next)) state.set(next)
  }
  return {
    state,
    begin: () => { pending += 1; tell() },
    committed: (at) => { savedAt = at; failure = null },
    failed: (sentence) => { failure = sentence; tell() },
    end: () => { pending -= 1; tell() },
    copying: (left, why) => { [uncopied, copyFailure] = [left, why]; tell() }
  }
}

function isSame(a: SaveState, b: SaveState): boolean {
  if (a.kind !== b.kind) return false
  if (a.kind === 'saved') return b.kind === 'saved' && a.at === b.at
  return a.kind === 'saving' || (b.kind === a.kind && a.sentence === b.sentence)
}
