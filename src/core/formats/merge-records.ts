/** Two versions of a record that nothing dates: joined where each only fills what the other leaves open. */
import { sameValue } from '../change.ts'

/**
 * The record with what theirs adds: members that mine leaves empty, texts that mine's lists lack. Null where the two
 * contradict each other. `open` tells of values that count as empty beside null, `''` and empty lists.
 */
export function fillGaps<R extends object>(mine: R, theirs: R, open: (key: keyof R, value: unknown) => boolean = () => false): R | null {
  const filled: R = { ...mine }
  for (const key of new Set([...Object.keys(mine), ...Object.keys(theirs)] as (keyof R)[])) {
    const [own, other] = [mine[key], theirs[key]]
    const isOpen = (value: unknown): boolean => isEmpty(value) || open(key, value)
    if (sameValue(own, other) || isOpen(other)) continue
    if (isOpen(own)) filled[key] = other
    else if (isTexts(own) && isTexts(other)) filled[key] = [...new Set([...own, ...other])] as R[keyof R]
    else return null
  }
  return filled
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0)

const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every((item) => typeof item === 'string')
