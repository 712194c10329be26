/** What is wrong with an input, and where; kept in a list that does not grow without end. */

export interface Fault {
  /** Where: `annotations[3].spans[0].end`; empty for the whole of the input. */
  readonly place: string
  /** What is wrong there, and where it helps, what to do. */
  readonly sentence: string
}

/** As a line: `place: what is wrong`. */
export const faultLine = ({ place, sentence }: Fault): string => (place === '' ? sentence : `${place}: ${sentence}`)

/** Faults as they are found: the first `limit` are kept, the rest counted. */
export class FaultList {
  readonly #kept: Fault[] = []
  readonly #limit: number
  #count = 0

  constructor(limit = 1000) {
    this.#limit = limit
  }

  add(place: string, sentence: string): void {
    this.#count += 1
    if (this.#kept.length < this.#limit) this.#kept.push({ place, sentence })
  }

  /** Those of another list, behind its own. */
  addAll(other: FaultList): void {
    for (const { place, sentence } of other.#kept) this.add(place, sentence)
    this.#count += other.#count - other.#kept.length
  }

  get isEmpty(): boolean {
    return this.#count === 0
  }

  /** All that were kept, and a last one that says how many more there are. */
  toArray(): readonly Fault[] {
    const more = this.#count - this.#kept.length
    return more === 0 ? [...this.#kept] : [...this.#kept, { place: '', sentence: `And ${more} more ${more === 1 ? 'fault' : 'faults'}.` }]
  }
}

const plainKey = /^[\p{L}_$][\p{L}\p{N}_$-]*$/u

/** The place of a member: `at('annotations[3]', 'spans', 0, 'end')` is `annotations[3].spans[0].end`. */
export function at(base: string, ...path: readonly PropertyKey[]): string {
  let place = base
  for (const key of path) {
    if (typeof key === 'number') place += `[${key}]`
    else if (plainKey.test(String(key))) place += place === '' ? String(key) : `.${String(key)}`
    else place += `[${JSON.stringify(String(key))}]`
  }
  return place
}

/** A piece of text as a sentence shows it: in marks, shortened, on one line. */
export function shown(text: string, length = 60): string {
  const points = Array.from(text.slice(0, 2 * length + 2))
  return JSON.stringify(points.length <= length ? text : `${points.slice(0, length).join('')}…`)
}
