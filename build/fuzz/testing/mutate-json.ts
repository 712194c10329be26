/** JSON as malice leaves it: values of other kinds, keys that reach a prototype, numbers beyond all bounds, lists without end, depth. */
import fc from 'fast-check'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** Becomes a number in the text of the JSON that no number can hold. */
const beyond = ['@@1e999@@', '@@-1e999@@', '@@123456789012345678901234567890@@', '@@-0@@', '@@0.1e-400@@']

const nested = (depth: number): Json => {
  let value: Json = []
  for (let i = 0; i < depth; i++) value = i % 2 === 0 ? [value] : { a: value }
  return value
}

const own = (text: string): Json => JSON.parse(text) as Json

const nasty: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json[]>(
    null, true, false, 0, -1, 1.5, 2 ** 31, 2 ** 53, -(2 ** 53), 1e308, '', ' ', '0', '\u0000', '\ud800', '\u202e', '__proto__', 'constructor', 'toString', 'hasOwnProperty',
    '../../etc/passwd', 'C:\\con', '<img src=x onerror=alert(1)>', '=cmd()', 'a'.repeat(5000), '😀'.repeat(300), [], {}, [[]], [null], ['a', 1], ...beyond,
    own('{"__proto__":{"polluted":1}}'), own('{"constructor":{"prototype":{"polluted":1}}}'), own('{"toString":1,"valueOf":2,"length":-1}'), nested(90), nested(150), nested(500)
  ),
  fc.string({ maxLength: 20, unit: 'binary' }), fc.integer(), fc.double(), fc.integer({ min: 100, max: 3000 }).map((count): Json => Array.from({ length: count }, (_, i) => i)),
  fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>
)

type Change = { readonly place: number; readonly how: 'replace' | 'remove' | 'rename' | 'repeat' | 'add' | 'swap'; readonly key: string; readonly value: Json }

const change: fc.Arbitrary<Change> = fc.record({
  place: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  how: fc.constantFrom('replace', 'replace', 'remove', 'rename', 'repeat', 'add', 'swap'),
  key: fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'length', 'id', 'then', '', 'x'.repeat(300), '0'),
  value: nasty
})

/** One to four changes of a JSON document's structure, as a function of its text; lines of JSON are changed line by line. */
export const jsonEdits: fc.Arbitrary<(text: string) => string> = fc.array(change, { minLength: 1, maxLength: 4 }).map((changes) => (text) => textOf(changes.reduce(apply, JSON.parse(text) as Json)))

function apply(root: Json, { place, how, key, value }: Change): Json {
  const places = placesIn(root)
  const found = places[Math.floor(place * places.length)]
  if (found === undefined) return value
  const { holder, key: at } = found
  if (Array.isArray(holder)) {
    const i = Number(at)
    if (how === 'remove') holder.splice(i, 1)
    else if (how === 'repeat') holder.splice(i, 0, ...Array.from({ length: 1 + (key.length % 3) }, () => structuredClone(holder[i] ?? null)))
    else if (how === 'swap') holder.reverse()
    else holder[i] = value
    return root
  }
  if (how === 'remove') delete holder[at]
  else if (how === 'rename') {
    put(holder, key, holder[at] ?? null)
    delete holder[at]
  } else if (how === 'add') put(holder, key, value)
  else put(holder, at, value)
  return root
}

/** As JSON.parse does: an own property, whatever it is called. */
const put = (holder: { [key: string]: Json }, key: string, value: Json): void =>
  void Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true })

interface Place {
  readonly holder: Json[] | { [key: string]: Json }
  readonly key: string
}

function placesIn(root: Json): Place[] {
  const places: Place[] = []
  const open: Json[] = [root]
  for (let value = open.pop(); value !== undefined && places.length < 20_000; value = open.pop()) {
    if (typeof value !== 'object' || value === null) continue
    for (const key of Object.keys(value)) {
      places.push({ holder: value, key })
      const inner = (value as { [key: string]: Json })[key]
      if (inner !== undefined) open.push(inner)
    }
  }
  return places
}

const textOf = (value: Json): string => JSON.stringify(value).replaceAll(/"@@([^"@]+)@@"/g, '$1')

/** A value as it may come over a bridge or lie in a database: JSON with what JSON cannot hold. */
export const anyValue: fc.Arbitrary<unknown> = fc.oneof(
  nasty,
  fc.anything({ maxDepth: 3, withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true, withSparseArray: true, withNullPrototype: true, withBoxedValues: true })
)
