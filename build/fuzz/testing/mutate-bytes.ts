/** Files as malice and accidents leave them: real ones with bytes turned, cut out, put in, said twice, and cut off. */
import fc from 'fast-check'

/** What a parser may stumble over: marks of encodings, ends, brackets, quotation marks, controls, magic numbers. */
const treacherous: readonly (readonly number[])[] = [
  [0], [0xff], [0xff, 0xfe], [0xfe, 0xff], [0xef, 0xbb, 0xbf], [0x0d], [0x0d, 0x0a], [0x0a], [0x09], [0x22], [0x5c], [0x7b], [0x7d], [0x5b], [0x5d],
  [0x3c], [0x3e], [0x26], [0x3b], [0x2c], [0x2d, 0x2d], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xc0, 0x80], [0xe2, 0x80, 0xae], [0xe2, 0x80, 0x9c],
  [0x50, 0x4b, 0x03, 0x04], [0x50, 0x4b, 0x01, 0x02], [0x50, 0x4b, 0x05, 0x06], [0x1b, 0x5b], [0x25, 0x50, 0x44, 0x46], [0xff, 0xff, 0xff, 0x7f],
  ...['__proto__', 'constructor', 'null', '1e999', '-1', '<!DOCTYPE', '&x;', '../', '99999999999999999999', '\\ud800', '𝒳'].map((word) => [...new TextEncoder().encode(word)])
]

type Edit = (bytes: Uint8Array) => Uint8Array

const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })
const piece = fc.oneof(fc.constantFrom(...treacherous), fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 1, maxLength: 12 }))
const length = fc.integer({ min: 1, max: 64 })

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ place, mask: fc.integer({ min: 1, max: 255 }) }).map(({ place, mask }): Edit => (bytes) => bytes.map((byte, i) => (i === at(bytes, place) ? byte ^ mask : byte))),
  fc.record({ place, piece }).map(({ place, piece }): Edit => (bytes) => joined(bytes.subarray(0, at(bytes, place)), Uint8Array.from(piece), bytes.subarray(at(bytes, place)))),
  fc.record({ place, piece }).map(({ place, piece }): Edit => (bytes) => joined(bytes.subarray(0, at(bytes, place)), Uint8Array.from(piece), bytes.subarray(at(bytes, place) + piece.length))),
  fc.record({ place, length }).map(({ place, length }): Edit => (bytes) => joined(bytes.subarray(0, at(bytes, place)), bytes.subarray(at(bytes, place) + length))),
  fc.record({ place, length, to: place }).map(({ place, length, to }): Edit => (bytes) => {
    const copied = bytes.slice(at(bytes, place), at(bytes, place) + length)
    return joined(bytes.subarray(0, at(bytes, to)), copied, bytes.subarray(at(bytes, to)))
  }),
  { weight: 1, arbitrary: place.map((place): Edit => (bytes) => bytes.slice(0, at(bytes, place))) }
)

/** One to eight such edits of a text or file. */
export const byteEdits: fc.Arbitrary<Edit> = fc.array(edit, { minLength: 1, maxLength: 8 }).map((edits) => (bytes) => edits.reduce((changed, change) => change(changed), bytes))

const at = (bytes: Uint8Array, place: number): number => Math.floor(place * bytes.length)

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let offset = 0
  for (const part of parts) {
    whole.set(part, offset)
    offset += part.length
  }
  return whole
}
