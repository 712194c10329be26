import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checksum } from './checksum.ts'
import { glanceAtLine, journalLines, readJournalLine } from './journal-line.ts'
import { actor, entry, histories } from './testing/made-entries.ts'

const lineOf = (changes = {}): string => [...journalLines(entry(3, changes))].join('').trimEnd()

test('the checksum is that of CRC-32', () => {
  // The check value of CRC-32/ISO-HDLC is of the bytes "123456789": here two to a unit, and an odd one would have a zero.
  const units = '12345678'.match(/../g)?.map((pair) => String.fromCharCode(pair.charCodeAt(0) | (pair.charCodeAt(1) << 8))).join('') ?? ''
  expect(checksum('')).toBe('00000000')
  expect(checksum(units)).toBe('9ae0daaf')
})

test('a change is read from its line as it was written', () => {
  fc.assert(fc.property(histories, (made) => {
    for (const one of made) {
      const lines = [...journalLines(one)]
      expect(lines).toHaveLength(1)
      expect(lines[0]?.endsWith('\n')).toBe(true)
      expect(readJournalLine((lines[0] ?? '').slice(0, -1))).toEqual({ kind: 'head', entry: one, parts: 0 })
    }
  }), { numRuns: 60 })
})

test('no line holds a line break but at its end', () => {
  const [line = ''] = journalLines(entry(1, { title: 'one\ntwo\u2028three\r' }))
  expect(line.indexOf('\n')).toBe(line.length - 1)
})

test('the number and id of a line are seen without reading all of it', () => {
  expect(glanceAtLine(lineOf({ id: 'with "marks" \\ in it' }))).toEqual({ seq: 3, id: 'with "marks" \\ in it', isPart: false })
  expect(glanceAtLine('{"seq":3}')).toBeNull()
  expect(glanceAtLine('')).toBeNull()
})

test.each([
  { what: 'cut in the middle', line: lineOf().slice(0, 150), fault: 'it is cut off' },
  { what: 'with another name in it', line: lineOf().replace('name 3', 'name 4'), fault: 'its checksum is another' },
  { what: 'of a newer version', line: summed(lineOf().replace('{"v":1', '{"v":2')), fault: 'a newer version of Glossator wrote it' },
  { what: 'of a table that is not there', line: summed(lineOf().replace('"actors/a"', '"secrets/a"')), fault: 'there is no table for “secrets/a”' },
  { what: 'of a prototype', line: summed(lineOf().replace('"actors/a"', '"constructor/a"')), fault: 'there is no table for “constructor/a”' },
  { what: 'with a record of another id', line: summed(lineOf().replace('"actors/a"', '"actors/b"')), fault: 'the record “actors/b” has another id' },
  { what: 'with a record that breaks its schema', line: summed(lineOf().replaceAll('"PER"', '"DOG"')), fault: 'the record “actors/a” cannot be read' },
  { what: 'with a member too many', line: summed(lineOf().replace('"kind"', '"more":1,"kind"')), fault: 'Unrecognized key' },
  { what: 'that is no JSON', line: summed('{"v":1,,"sum":"00000000"}'), fault: 'it is no JSON' }
])('a line $what is told and not taken', ({ line, fault }) => {
  expect(readJournalLine(line)).toEqual({ fault: expect.stringContaining(fault) })
})

test('any flipped byte of a line is noticed, or changes nothing of what is read', () => {
  const bytes = new TextEncoder().encode(lineOf({ title: 'Tag “quote” – ü' }))
  const sound = readJournalLine(new TextDecoder().decode(bytes))
  fc.assert(fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, bits) => {
    const flipped = bytes.slice()
    flipped[at] = (flipped[at] ?? 0) ^ bits
    const read = readJournalLine(new TextDecoder().decode(flipped))
    if (!('fault' in read)) expect(read).toEqual(sound)
  }), { numRuns: 400 })
})

test('a large change is written in lines of parts, its head last', () => {
  const change = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`actors/${i}`, { before: null, after: actor(String(i)) }]))
  const lines = [...journalLines(entry(7, { change }), 500)]
  expect(lines.length).toBeGreaterThan(5)
  const read = lines.map((line) => readJournalLine(line.slice(0, -1)))
  expect(read.map((one) => 'kind' in one && one.kind)).toEqual([...Array.from({ length: lines.length - 1 }, () => 'part'), 'head'])
  expect(read.at(-1)).toMatchObject({ parts: lines.length - 1 })
})

/** The line with the checksum that what stands in it now should have. */
function summed(line: string): string {
  const body = line.slice(0, -',"sum":"00000000"}'.length)
  return `${body},"sum":"${checksum(body)}"}`
}
