import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Change, type RecordKey, apply, changesIn, compose, conflictsOf, entriesOf, invert, isEmpty, keyOf, noChange, partsOf,
  sameValue
} from './change.ts'
import type { AnyRecord } from './model.ts'

/**
 * Changes of annotators in one line: `a:-1` adds a as version 1, `a:12` changes it from 1 to 2, `a:2-` removes it.
 * A set of records is the same without the first half: `a:1 b:2`.
 */
const versionOf = (id: string, version: string): AnyRecord | null => (version === '-' ? null : { id, name: version })

const changeOf = (notation: string): Change =>
  Object.fromEntries(words(notation).map(([id, versions]) => [
    keyOf('annotators', id), { before: versionOf(id, versions.charAt(0)), after: versionOf(id, versions.charAt(1)) }
  ]))

const recordsOf = (notation: string): Map<RecordKey, AnyRecord> =>
  new Map(words(notation).map(([id, version]) => [keyOf('annotators', id), { id, name: version }]))

const words = (notation: string): [string, string][] =>
  notation.split(' ').filter(Boolean).map((word) => [word.slice(0, word.indexOf(':')), word.slice(word.indexOf(':') + 1)])

describe('applying a change', () => {
  test.each([
    ['', 'a:-1', 'a:1'],
    ['a:1', 'a:12', 'a:2'],
    ['a:1 b:1', 'a:1-', 'b:1'],
    ['a:1 b:1', 'a:12 b:1- c:-3', 'a:2 c:3'],
    ['a:1', '', 'a:1']
  ])('to [%s]: [%s] gives [%s]', (before, change, after) => {
    expect(apply(recordsOf(before), changeOf(change))).toEqual(recordsOf(after))
  })

  test('leaves the records it was given as they were', () => {
    const records = recordsOf('a:1')
    apply(records, changeOf('a:1- b:-1'))
    expect(records).toEqual(recordsOf('a:1'))
  })
})

describe('two changes one after the other', () => {
  test.each([
    ['a:-1', 'b:-1', 'a:-1 b:-1'],
    ['a:-1', 'a:12', 'a:-2'],
    ['a:12', 'a:23', 'a:13'],
    ['a:12', 'a:2-', 'a:1-'],
    ['a:1-', 'a:-2', 'a:12'],
    ['a:-1', 'a:1-', ''],
    ['a:12', 'a:21', ''],
    ['a:12 b:-1', 'a:21 c:3-', 'b:-1 c:3-']
  ])('[%s] then [%s] are [%s]', (first, second, both) => {
    expect(compose(changeOf(first), changeOf(second))).toEqual(changeOf(both))
  })
})

describe('a change conflicts', () => {
  test.each([
    ['a:1', 'a:12', []],
    ['a:2', 'a:12', ['annotators/a']],
    ['', 'a:12', ['annotators/a']],
    ['a:1', 'a:-1', ['annotators/a']],
    ['a:1 b:1', 'a:2- b:21 c:-1', ['annotators/a', 'annotators/b']]
  ])('with [%s]: [%s] at %j', (records, change, keys) => {
    expect(conflictsOf(recordsOf(records), changeOf(change))).toEqual(keys)
  })
})

describe('keys', () => {
  test('hold the table and the id, which may have slashes', () => {
    expect(partsOf(keyOf('annotations', 'a/b/c'))).toEqual({ table: 'annotations', id: 'a/b/c' })
  })

  test('pick the changes of one table', () => {
    const actor = { before: null, after: { id: 'x', name: 'X' } }
    const change: Change = { ...changeOf('a:-1'), [keyOf('project', 'x')]: actor }
    expect(changesIn(change, 'project')).toEqual([actor])
    expect(changesIn(change, 'actors')).toEqual([])
  })
})

describe('two values are equal', () => {
  test.each([
    [1, 1, true],
    [null, undefined, false],
    [NaN, NaN, true],
    [{ a: 1, b: [1, { c: 2 }] }, { b: [1, { c: 2 }], a: 1 }, true],
    [{ a: 1, b: undefined }, { a: 1 }, true],
    [{ a: 1, b: null }, { a: 1 }, false],
    [{ a: undefined }, { b: undefined }, true],
    [{ a: 1 }, { b: 1 }, false],
    [[1, 2], [2, 1], false],
    [[1], { 0: 1 }, false],
    [[], {}, false],
    [{ a: 1 }, null, false]
  ])('%j and %j: %s', (a, b, equal) => {
    expect(sameValue(a, b)).toBe(equal)
    expect(sameValue(b, a)).toBe(equal)
  })
})

/** What is to become of records a to e, step by step; null removes. */
const histories = fc.array(
  fc.dictionary(fc.constantFrom(...'abcde'), fc.option(fc.constantFrom(...'123')), { maxKeys: 4 }), { maxLength: 8 }
)

/** The changes of a history that starts from nothing, each as the records then stood. */
function changesOf(history: readonly Record<string, string | null>[]): { changes: Change[]; records: Map<RecordKey, AnyRecord> } {
  let records = new Map<RecordKey, AnyRecord>()
  const changes = history.map((step) => {
    const change: Change = Object.fromEntries(Object.entries(step).map(([id, version]) => {
      const key = keyOf('annotators', id)
      return [key, { before: records.get(key) ?? null, after: versionOf(id, version ?? '-') }]
    }))
    records = apply(records, change)
    return change
  })
  return { changes, records }
}

describe('for every history', () => {
  test('taking back each change, last first, leads to the beginning', () => {
    fc.assert(fc.property(histories, (history) => {
      const { changes, records } = changesOf(history)
      expect(changes.toReversed().map(invert).reduce(apply, records)).toEqual(new Map())
    }))
  })

  test('a change taken back twice is the change', () => {
    fc.assert(fc.property(histories, (history) => {
      for (const change of changesOf(history).changes) expect(invert(invert(change))).toEqual(change)
    }))
  })

  test('all changes composed do what they do one by one, in whatever way they are grouped', () => {
    fc.assert(fc.property(histories, fc.nat(8), (history, split) => {
      const { changes, records } = changesOf(history)
      const whole = changes.reduce(compose, noChange)
      const [left, right] = [changes.slice(0, split), changes.slice(split)]
      expect(apply(new Map(), whole)).toEqual(records)
      expect(compose(left.reduce(compose, noChange), right.reduce(compose, noChange))).toEqual(whole)
    }))
  })

  test('a change composed with its inverse is no change', () => {
    fc.assert(fc.property(histories, (history) => {
      const whole = changesOf(history).changes.reduce(compose, noChange)
      expect(isEmpty(compose(whole, invert(whole)))).toBe(true)
      expect(invert(compose(whole, noChange))).toEqual(compose(invert(whole), noChange))
    }))
  })

  test('no change conflicts with the records it was made for, and its inverse none with those it makes', () => {
    fc.assert(fc.property(histories, (history) => {
      let records = new Map<RecordKey, AnyRecord>()
      for (const change of changesOf(history).changes) {
        expect(conflictsOf(records, change)).toEqual([])
        records = apply(records, change)
        expect(conflictsOf(records, invert(change))).toEqual([])
      }
      expect(entriesOf(noChange)).toEqual([])
    }))
  })
})
