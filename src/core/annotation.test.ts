import { expect, test } from 'vitest'
import { isOpenSuggestion } from './annotation.ts'

test.each([
  ['suggested', 'draft', true],
  ['suggested', 'rejected', false],
  ['accepted', 'complete', false],
  ['manual', 'draft', false]
] as const)('an annotation that is %s and %s is an open suggestion: %s', (origin, status, expected) => {
  expect(isOpenSuggestion({ origin, status })).toBe(expected)
})
