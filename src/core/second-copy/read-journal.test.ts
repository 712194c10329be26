import fc from 'fast-check'
import { expect, test } from 'vitest'
import { journalLines, type JournalEntry } from './journal-line.ts'
import { readJournal, type Segment } from './read-journal.ts'
import { continueFrom } from './replay.ts'
import { actor, entries, entry, histories } from './testing/made-entries.ts'

/** Small lines, so that changes with some records have several. */
const linesOf = (journal: readonly JournalEntry[], size = 300): string[] => journal.flatMap((one) => [...journalLines(one, size)])

const segment = (text: string, name = '000001.jsonl'): Segment => ({ name, text })
const read = (text: string) => readJournal([segment(text)])

test('what was written is read, over several segments', () => {
  fc.assert(fc.property(histories, fc.nat(20), (made, cut) => {
    const lines = linesOf(made)
    const segments = [lines.slice(0, cut), lines.slice(cut)].map((part, i) => segment(part.join(''), `00000${i + 1}.jsonl`))
    expect(readJournal(segments)).toEqual({ entries: made, problems: [] })
  }), { numRuns: 60 })
})

test('a journal cut off anywhere gives the changes before, and one problem at most', () => {
  fc.assert(fc.property(histories, fc.nat(), (made, seed) => {
    const bytes = new TextEncoder().encode(linesOf(made).join(''))
    const cut = bytes.length === 0 ? 0 : seed % (bytes.length + 1)
    const { entries: found, problems } = read(new TextDecoder().decode(bytes.slice(0, cut)))
    expect(found).toEqual(made.slice(0, found.length))
    expect(problems.length).toBeLessThanOrEqual(1)
  }), { numRuns: 150 })
})

test('lines of two windows, in any order and twice, give each change once in its order', () => {
  fc.assert(fc.property(histories.chain((made) => fc.tuple(
    fc.constant(made), fc.shuffledSubarray([...linesOf(made), ...linesOf(made)], { minLength: linesOf(made).length * 2 })
  )), ([made, lines]) => {
    expect(read(lines.join(''))).toEqual({ entries: made, problems: [] })
  }), { numRuns: 60 })
})

test('a flipped byte loses no change but its own, and is told', () => {
  fc.assert(fc.property(histories.filter((made) => made.length > 0), fc.nat(), fc.integer({ min: 1, max: 255 }), (made, seed, bits) => {
    const bytes = new TextEncoder().encode(linesOf(made, 1e6).join(''))
    const at = seed % bytes.length
    bytes[at] = (bytes[at] ?? 0) ^ bits
    const { entries: found, problems } = read(new TextDecoder().decode(bytes))
    // Two lines are lost where the line break between them is the one that was flipped.
    expect(found.length).toBeGreaterThanOrEqual(made.length - 2)
    for (const one of found) expect(made).toContainEqual(one)
    if (found.length < made.length) expect(problems.length).toBeGreaterThan(0)
  }), { numRuns: 200 })
})

test('a missing change is a hole: nothing beyond it is put upon a state without it', () => {
  fc.assert(fc.property(fc.integer({ min: 2, max: 12 }), fc.nat(), (count, seed) => {
    const missing = 1 + seed % (count - 1)
    const { entries: found } = read(linesOf(entries(count).filter(({ seq }) => seq !== missing)).join(''))
    const { entries: usable, stop } = continueFrom(found, 0)
    expect(usable.map(({ seq }) => seq)).toEqual(Array.from({ length: missing - 1 }, (_, i) => i + 1))
    expect(stop).toEqual({ kind: 'hole', seq: missing })
    expect(continueFrom(found, missing)).toEqual({ entries: entries(count - missing, missing + 1), stop: null })
  }))
})

test('two changes with one number are two histories: both are kept and neither is gone on with', () => {
  const other = entry(4, { id: 'another', title: 'Another edit' })
  const { entries: found, problems } = read(linesOf([...entries(5), other]).join(''))
  expect(found.filter(({ seq }) => seq === 4).map(({ id }) => id)).toEqual(['id 4', 'another'])
  expect(problems).toEqual([{ kind: 'twice', sentence: expect.stringContaining('2 changes with the number 4') }])
  expect(continueFrom(found, 0).stop).toEqual({ kind: 'twice', seq: 4 })
})

test('a torn line with lines after it is told, and those after it are read', () => {
  const [one = '', two = '', three = ''] = linesOf(entries(3))
  const { entries: found, problems } = read(`${one}${two.slice(0, 40)}\n${three}`)
  expect(found.map(({ seq }) => seq)).toEqual([1, 3])
  expect(problems).toEqual([{ kind: 'damaged', sentence: 'The line 2 of 000001.jsonl cannot be read: it is cut off.' }])
})

test('a large change of which a part is missing is told by its name', () => {
  const change = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`actors/${i}`, { before: null, after: actor(String(i)) }]))
  const lines = linesOf([entry(1, { change, title: 'Import' })])
  const { entries: found, problems } = read(lines.filter((_, i) => i !== 1).join(''))
  expect(found).toEqual([])
  expect(problems).toEqual([{ kind: 'unfinished', sentence: expect.stringContaining('“Import”') }])
})

test('only what comes after a number is read when no more is wanted', () => {
  const text = linesOf(entries(9)).join('')
  expect(readJournal([segment(text)], 6).entries.map(({ seq }) => seq)).toEqual([7, 8, 9])
})

test('no bytes whatever make reading throw', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), fc.array(fc.string()), (bytes, lines) => {
    read(new TextDecoder().decode(bytes))
    read(lines.map((line) => `{"v":1,"seq":1,"id":"a",${line}\n`).join(''))
  }), { numRuns: 200 })
})
