import { createCell } from './cell.ts'
import type { Report } from './read-pages.ts'
import type { Observable } from './store.ts'

/** The records that could not be read, each told once. */
export interface Problems {
  readonly sentences: Observable<readonly string[]>
  readonly report: Report
}

export function createProblems(): Problems {
  const told = new Set<string>()
  const sentences = createCell<readonly string[]>([])
  const tell = (): void => sentences.set([...told])
  return {
    sentences,
    report: (sentence) => {
      if (told.has(sentence)) return
      told.add(sentence)
      // Rows are read inside transactions, which listeners must not find themselves in.
      setTimeout(tell)
    }
  }
}
