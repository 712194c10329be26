/**
 * No regular expression of the program blows up on text made to be hard for it. Each is run on strings of its own characters,
 * 100,000 of them: one that looks at each character some hundred times is done a thousand times before the watchdog, one that
 * takes the square of the length never is.
 */
import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { findExpressions, hardStrings, type FoundExpression } from './testing/regular-expressions.ts'
import { isLongRun, patience } from './testing/runs.ts'

/** In milliseconds. */
const watchdog = 4000
const length = 100_000

const isDone = ({ source, flags }: FoundExpression, text: string): boolean => {
  try {
    runInNewContext(flags.includes('y') ? 'expression.test(text)' : "text.replace(expression, '')", { expression: new RegExp(source, flags), text }, { timeout: watchdog })
    return true
  } catch (error) {
    // an error of another realm is no Error of this one
    if ((error as { readonly code?: unknown }).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return false
    throw error
  }
}

test('the watchdog tells an expression that blows up from one that does not', () => {
  expect(isDone({ source: '(?:a+)+$', flags: '', files: [] }, `${'a'.repeat(length)}b`)).toBe(false)
  expect(isDone({ source: '\\s+$', flags: '', files: [] }, `${' '.repeat(length)}b`)).toBe(false)
  expect(isDone({ source: '^\\s+', flags: '', files: [] }, `${' '.repeat(length)}b`)).toBe(true)
})

/** Those that see no more than some characters of a text, cut out for them. */
const bounded: ReadonlySet<string> = new Set([
  String.raw`/[.!?:“"‘\n]\s*$|^$/u`, String.raw`/(^|.*[^\p{L}\p{M}'’.-])(\p{Lu}[\p{L}\p{M}'’.-]*) $/su`
])

describe.each(['src/core', 'src/host', 'src/store', 'src/renderer', 'src/main', 'src/cli'])('%s', (folder) => {
  test('holds no regular expression that blows up', () => {
    const blown = findExpressions([folder]).filter(({ source, flags }) => !bounded.has(`/${source}/${flags}`)).flatMap((expression) => {
      const hard = [...hardStrings(expression, length, isLongRun)].find((text) => !isDone(expression, text))
      return hard === undefined ? [] : [`/${expression.source}/${expression.flags} on ${JSON.stringify(hard.slice(0, 24))}… (${expression.files.join(', ')})`]
    })
    expect(blown).toEqual([])
  }, patience)
})
