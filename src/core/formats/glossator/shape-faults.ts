/** What a zod schema finds wrong with a value, as faults in sentences of our own. */
import type { z } from 'zod'
import { at, type FaultList, shown } from '../fault.ts'

type Issue = z.core.$ZodIssue

/** The value as its schema describes it, or null with its faults told. `place` is where the value stands. */
export function readShape<T>(schema: z.ZodType<T>, value: unknown, place: string, faults: FaultList): T | null {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  for (const issue of result.error.issues) tell(issue, value, place, faults)
  return null
}

function tell(issue: Issue, root: unknown, base: string, faults: FaultList): void {
  const place = at(base, ...issue.path)
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) faults.add(at(place, key), 'The format has no such key; remove it.')
    return
  }
  const value = valueAt(root, issue.path)
  faults.add(place, value === undefined ? 'This is missing.' : `${capital(expected(issue))} was expected, not ${kindOf(value)}.`)
}

function expected(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return nouns[issue.expected] ?? issue.expected
    case 'invalid_value':
      return issue.values.length === 1 ? shown(String(issue.values[0])) : `one of ${issue.values.map((value) => shown(String(value))).join(', ')}`
    case 'invalid_format':
      return issue.format === 'datetime' ? 'a time in UTC such as "2025-02-14T09:30:00Z"' : 'a SHA-256 of 64 lower-case hexadecimal digits'
    case 'too_small':
      return issue.origin === 'string' ? 'a text that is not empty' : `a number of at least ${issue.minimum}`
    case 'too_big':
      return `a number of at most ${issue.maximum}`
    default:
      return 'another value'
  }
}

const nouns: Readonly<Record<string, string>> = {
  string: 'a text', number: 'a number', int: 'a whole number', boolean: 'true or false', array: 'a list', object: 'an object',
  record: 'an object', null: 'null'
}

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  switch (typeof value) {
    case 'string':
      return shown(value)
    case 'number':
      return Number.isFinite(value) ? String(value) : 'a number too large to be held'
    case 'boolean':
      return String(value)
    default:
      return 'an object'
  }
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
    value = (value as Record<PropertyKey, unknown>)[key]
  }
  return value
}

const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1)
