import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findKeptStretches } from '../anchor/carry-stretches.ts'
import { edits, editAll, freshCells, textOf, texts } from '../anchor/testing/edited-texts.ts'
import { composeStretches, reverseStretches } from './compose-stretches.ts'
import { textChanges } from './text-changes.ts'

const changesOf = (before: string, after: string) => textChanges(before, after, findKeptStretches(before, after))

test('a corrected word is told with the words around it', () => {
  const before = 'The ferry left the harbour at noon, and nobody on the quay waved to it for long.'
  expect(changesOf(before, before.replace('noon', 'nine'))).toMatchObject([
    { removed: 'noon', added: 'nine', before: 'The ferry left the harbour at ', at: 30 }
  ])
})

test('equal texts have no changes', () => {
  expect(changesOf('Nothing happened.', 'Nothing happened.')).toEqual([])
})

test('what is added, in order, with what is kept, is the later text', () => {
  fc.assert(fc.property(texts, edits, (before, changes) => {
    const after = textOf(editAll(freshCells(before), changes))
    for (const { at, added, removed } of changesOf(before, after)) {
      expect(after.slice(at, at + added.length)).toBe(added)
      expect(before).toContain(removed)
    }
  }), { numRuns: 150 })
})

test('stretches over two texts are the same words in the first and the last', () => {
  fc.assert(fc.property(texts, edits, edits, (first, once, twice) => {
    const second = textOf(editAll(freshCells(first), once))
    const third = textOf(editAll(freshCells(second), twice))
    const composed = composeStretches(findKeptStretches(first, second), findKeptStretches(second, third))
    for (const [from, to, length] of composed) expect(third.slice(to, to + length)).toBe(first.slice(from, from + length))
    for (const [from, to, length] of reverseStretches(composed)) expect(first.slice(to, to + length)).toBe(third.slice(from, from + length))
  }), { numRuns: 150 })
})
