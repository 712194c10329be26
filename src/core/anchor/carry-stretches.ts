/**
 * What two texts have in common, wherever it stands: stretches around words that occur once in either text. Order does not
 * matter, so a paragraph that was moved is found as one that stayed. It costs the length of both texts.
 *
 * An edit script finds the shortest way from one text to the other, which need not be the way that was taken: of two equal
 * sentences it keeps any. Here a stretch needs a seed that can be mistaken for nothing else, and reaches as far as the texts
 * agree; where two stretches reach over the same words, those words are known to be in doubt (see `carry-alignment.ts`).
 */
import type { KeptStretch } from '../model.ts'
import { lineStartFrom } from './carry-alignment.ts'
import { findSmallStretches } from './carry-gaps.ts'
import { isHighSurrogate, isLowSurrogate } from './offsets.ts'

/** The stretches that `after` has from `before`, by where they begin in `before`. Neighbours may reach over the same words. */
export function findKeptStretches(before: string, after: string): KeptStretch[] {
  if (before === after) return before === '' ? [] : [[0, 0, before.length]]
  const seeded = cutBetweenLines(before, after, seededStretches(before, after))
  return [...seeded, ...findSmallStretches(before, after, seeded)].sort((a, b) => a[0] - b[0] || a[1] - b[1])
}

/** Of UTF-16 units: so many in a row are hardly twice in an article unless a whole sentence is. */
const seedLength = 32

function seededStretches(before: string, after: string): KeptStretch[] {
  if (before.length < seedLength || after.length < seedLength) return []
  const places = uniquePlaces(before, after)
  const stretches: KeptStretch[] = []
  let covered = 0
  for (let at = 0; at + seedLength <= before.length; at++) {
    const place = places[at]!
    if (place < 0) continue
    if (at + seedLength <= covered) continue
    const stretch = reach(before, after, at, place)
    // Two texts may share a hash and nothing else.
    if (stretch === null) continue
    stretches.push(stretch)
    covered = stretch[0] + stretch[2]
  }
  return stretches
}

/** The longest stretch around two places that agrees, without halves of characters at its ends; null below a seed's length. */
function reach(before: string, after: string, at: number, place: number): KeptStretch | null {
  let left = 0
  while (left < at && left < place && before.charCodeAt(at - left - 1) === after.charCodeAt(place - left - 1)) left++
  let right = 0
  while (at + right < before.length && place + right < after.length && before.charCodeAt(at + right) === after.charCodeAt(place + right)) right++
  if (isLowSurrogate(before.charCodeAt(at - left))) left--
  if (isHighSurrogate(before.charCodeAt(at + right - 1))) right--
  return right < seedLength - 1 ? null : [at - left, place - left, left + right]
}

/**
 * Where two stretches reach over the same words, and a line begins among them, whole lines were put in or taken out: then each
 * stretch gives up what lies beyond.
 */
function cutBetweenLines(before: string, after: string, stretches: readonly KeptStretch[]): KeptStretch[] {
  const cut = stretches.map(([from, to, length]): KeptStretch => [from, to, length])
  cutOneSide(before, cut, 0)
  cutOneSide(after, cut.toSorted((a, b) => a[1] - b[1]), 1)
  return cut.filter(([, , length]) => length > 0)
}

/** Changes the stretches, which come in the order of the side: 0 of the text before, 1 of the text after. */
function cutOneSide(text: string, ordered: readonly KeptStretch[], side: 0 | 1): void {
  for (let i = 1; i < ordered.length; i++) {
    const [left, right] = [ordered[i - 1]!, ordered[i]!]
    const [start, end] = [right[side], left[side] + left[2]]
    if (end < start) continue
    const first = lineStartFrom(text, start)
    if (first > end) continue
    const last = end === text.length ? end : text.lastIndexOf('\n', end - 1) + 1
    left[2] -= Math.min(left[2], end - last)
    const given = Math.min(right[2], first - start)
    right[0] += given
    right[1] += given
    right[2] -= given
  }
}

/** For each offset of `before` the offset in `after` at which the same seed stands; -1 unless it stands once in either. */
function uniquePlaces(before: string, after: string): Int32Array {
  const hashes = hashesOf(before)
  const table = new SeedTable(hashes.length)
  hashes.forEach((hash, at) => table.addBefore(hash, at))
  hashesOf(after).forEach((hash, at) => table.addAfter(hash, at))
  return hashes.map((hash) => table.placeOf(hash))
}

/** The hash of the seed at each offset. */
function hashesOf(text: string): Int32Array {
  const hashes = new Int32Array(text.length - seedLength + 1)
  let leading = 1
  for (let i = 0; i < seedLength; i++) leading = Math.imul(leading, multiplier)
  let hash = 0
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash, multiplier) + text.charCodeAt(at) + 1 | 0
    if (at >= seedLength) hash = hash - Math.imul(leading, text.charCodeAt(at - seedLength) + 1) | 0
    if (at >= seedLength - 1) hashes[at - seedLength + 1] = hash
  }
  return hashes
}

const multiplier = 0x01000193

/** Where each hash stands in both texts, by open addressing: a Map of so many numbers would take ten times as long. */
class SeedTable {
  readonly #mask: number
  readonly #hashes: Int32Array
  /** Offset plus one; 0 is none, -1 several. */
  readonly #before: Int32Array
  readonly #after: Int32Array

  constructor(count: number) {
    const size = 2 ** Math.ceil(Math.log2(2 * count + 2))
    this.#mask = size - 1
    this.#hashes = new Int32Array(size)
    this.#before = new Int32Array(size)
    this.#after = new Int32Array(size)
  }

  addBefore(hash: number, at: number): void {
    const slot = this.#slotOf(hash)
    this.#hashes[slot] = hash
    this.#before[slot] = this.#before[slot] === 0 ? at + 1 : -1
  }

  addAfter(hash: number, at: number): void {
    const slot = this.#slotOf(hash)
    if (this.#before[slot] !== 0) this.#after[slot] = this.#after[slot] === 0 ? at + 1 : -1
  }

  placeOf(hash: number): number {
    const slot = this.#slotOf(hash)
    return this.#before[slot]! > 0 && this.#after[slot]! > 0 ? this.#after[slot]! - 1 : -1
  }

  #slotOf(hash: number): number {
    let slot = mixed(hash) & this.#mask
    while (this.#before[slot] !== 0 && this.#hashes[slot] !== hash) slot = slot + 1 & this.#mask
    return slot
  }
}

function mixed(hash: number): number {
  const first = Math.imul(hash ^ hash >>> 16, 0x45d9f3b)
  const second = Math.imul(first ^ first >>> 16, 0x45d9f3b)
  return second ^ second >>> 16
}
