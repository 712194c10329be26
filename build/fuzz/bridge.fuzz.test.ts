/** The bridge: a message that is not what was agreed on is refused in a sentence, whichever way it goes. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BridgeFault, eventSchemas, parseAnswer, parseArgument, parseEvent, requestSchemas } from '../../src/host/bridge-schemas.ts'
import { eventNames, requestNames } from '../../src/host/bridge.ts'
import { expectNoPollution, expectSentence } from './testing/law.ts'
import { anyValue } from './testing/mutate-json.ts'
import { assertFuzzed, patience } from './testing/runs.ts'

/** Near misses: the shapes that messages have, with anything in their members. */
const message: fc.Arbitrary<unknown> = fc.oneof(
  anyValue,
  fc.dictionary(
    fc.constantFrom('batch', 'index', 'suggestedName', 'bytes', 'beside', 'files', 'name', 'result', 'failure', 'problem', 'id', 'entries', 'problems', 'library', 'lines', '__proto__', 'path'),
    fc.oneof(anyValue, fc.uint8Array({ maxLength: 4 }), fc.nat(), fc.string())
  ),
  fc.array(fc.record({ name: fc.oneof(fc.string(), fc.constantFrom('../x', 'con', 'a\u0000b', '.hidden', 'a/b')), bytes: fc.uint8Array({ maxLength: 4 }), size: fc.nat() }), { maxLength: 3 })
)

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null

/** What was taken fits the schema; what was not is told. */
function expectTakenOrTold(raw: unknown, parse: () => unknown, fits: (value: unknown) => boolean): void {
  try {
    expect(fits(parse())).toBe(true)
  } catch (error) {
    if (!(error instanceof Error) || error.name === 'AssertionError') throw error
    // a failure is told in the words of whoever failed
    if (isRecord(raw) && error.message === raw['failure']) return
    expectSentence(error.message)
    expect(error).toBeInstanceOf(BridgeFault)
  }
  expectNoPollution()
}

describe.each(requestNames)('“%s”', (name) => {
  test('takes no argument but its own', () => {
    assertFuzzed(fc.property(message, (raw) => expectTakenOrTold(raw, () => parseArgument(name, raw), (value) => requestSchemas[name].argument.safeParse(value).success)))
  }, patience)

  test('takes no answer but its own', () => {
    assertFuzzed(fc.property(fc.oneof(message, message.map((result) => ({ result }))), (raw) =>
      expectTakenOrTold(raw, () => parseAnswer(name, raw), (value) => requestSchemas[name].result.safeParse(value).success)))
  }, patience)
})

test.each(eventNames)('the event “%s” is heard only as it was agreed on', (name) => {
  assertFuzzed(fc.property(message, (raw) => expectTakenOrTold(raw, () => parseEvent(name, raw), (value) => eventSchemas[name].safeParse(value).success)))
}, patience)

test('what an answer says of a failure is told in its words', () => {
  assertFuzzed(fc.property(fc.string({ minLength: 1 }), (failure) => {
    expect(() => parseAnswer('started', { failure })).toThrow(failure)
  }))
}, patience)
