/** Ids that REFI-QDA asks for: the same whenever the same thing is written, so that an import updates what is there. */
import { hashOf, stableId, uuidIn } from '../stable-id.ts'

export const guidOf = stableId

/**
 * Makes the GUIDs of what belongs to one annotation: one hash for all of them, for a hash each takes longer than the rest of the
 * writing. Different things have different GUIDs: `kind` is written into them, below 4096, and a range of the text, below 2^24.
 */
export function guidsWithin(...parts: readonly string[]): (kind: number, start?: number, end?: number) => string {
  const base = hashOf(parts)
  return (kind, start = 0, end = 0) => {
    const bytes = base.slice()
    for (const [at, value] of [[4, kind >>> 4], [5, kind << 4], [10, start >>> 16], [11, start >>> 8], [12, start], [13, end >>> 16], [14, end >>> 8], [15, end]] as const) {
      bytes[at] = (bytes[at] ?? 0) ^ (value & 0xff)
    }
    return uuidIn(bytes)
  }
}
