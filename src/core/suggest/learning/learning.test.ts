import fc from 'fast-check'
import { expect, test } from 'vitest'
import { adjustConfidence, explainAdjustment } from './adjust-confidence.ts'
import { addCounts, type Decision, DecisionCounts, learn, noDecisions } from './decision-counts.ts'

const suggestion = { confidence: 0.6, features: ['cue:said', 'pattern:mark-cue-name'] }
const decided = (decision: Decision, times: number, features = suggestion.features): DecisionCounts =>
  Array.from({ length: times }).reduce<DecisionCounts>((counts) => learn(counts, features, decision), noDecisions)

test('without decisions a suggestion is as likely as it was', () => {
  expect(adjustConfidence(suggestion, noDecisions)).toBe(0.6)
  expect(adjustConfidence(suggestion, decided('rejected', 9, ['cue:quipped']))).toBe(0.6)
})

test.each([['accepted', 1], ['accepted', 5], ['rejected', 1], ['rejected', 5]] as const)('%s %i times moves it that way', (decision, times) => {
  const [less, more] = [adjustConfidence(suggestion, decided(decision, times)), adjustConfidence(suggestion, decided(decision, times + 1))]
  const sign = decision === 'accepted' ? 1 : -1
  expect((less - 0.6) * sign).toBeGreaterThan(0)
  expect((more - less) * sign).toBeGreaterThan(0)
})

test('one rejection does not sink a good suggestion, ten do', () => {
  expect(adjustConfidence({ ...suggestion, confidence: 0.9 }, decided('rejected', 1))).toBeGreaterThan(0.7)
  expect(adjustConfidence({ ...suggestion, confidence: 0.9 }, decided('rejected', 10))).toBeLessThan(0.4)
})

test('what is accepted as often as was expected changes nothing', () => {
  const counts = { 'cue:said': { accepted: 60, rejected: 40 }, 'pattern:mark-cue-name': { accepted: 6, rejected: 4 } }
  expect(adjustConfidence(suggestion, counts)).toBeCloseTo(0.6, 10)
})

test('the analyst can see which feature does what, the strongest first', () => {
  const counts = { 'cue:said': { accepted: 9, rejected: 1 }, 'pattern:mark-cue-name': { accepted: 0, rejected: 40 } }
  const [first, second] = explainAdjustment(suggestion, counts)
  expect(first).toMatchObject({ feature: 'pattern:mark-cue-name', accepted: 0, rejected: 40 })
  expect(first!.effect).toBeLessThan(0)
  expect(second!.effect).toBeGreaterThan(0)
})

test('a decision taken back leaves the counts as they were', () => {
  const counts = decided('accepted', 3)
  expect(learn(learn(counts, ['cue:said', 'cue:new'], 'rejected'), ['cue:said', 'cue:new'], 'rejected', -1)).toEqual(counts)
  expect(learn(noDecisions, ['cue:said'], 'rejected', -1)).toEqual(noDecisions)
})

test('a feature counts once for a suggestion, and what is none not at all', () => {
  expect(learn(noDecisions, ['cue:a', 'cue:a', '', '__proto__'], 'accepted')).toEqual({ 'cue:a': { accepted: 1, rejected: 0 } })
})

test.each([
  [{ 'cue:a': { accepted: -1, rejected: 0 } }], [{ 'cue:a': { accepted: 1 } }], [{ 'cue:a': { accepted: 1, rejected: 0.5 } }], [{ '': { accepted: 1, rejected: 0 } }],
  [{ 'cue:a': { accepted: 1, rejected: 0, words: 'x' } }], [{ 'the words of an article': { accepted: 1, rejected: 0 } }]
])('counts that are none are refused: %j', (value) => {
  expect(DecisionCounts.safeParse(value).success).toBe(false)
})

const feature = fc.oneof(fc.constantFrom('cue:said', 'pattern:x', '__proto__', 'constructor:', 'toString'), fc.string({ minLength: 1, maxLength: 8 }).map((words) => `x:${words}`))
const decisions = fc.array(fc.tuple(fc.array(feature, { maxLength: 4 }), fc.constantFrom<Decision>('accepted', 'rejected')), { maxLength: 30 })
const learned = (list: [string[], Decision][]): DecisionCounts => list.reduce<DecisionCounts>((counts, [features, decision]) => learn(counts, features, decision), noDecisions)

test('the order of decisions does not matter, two halves add up, and the counts are what the schema says', () => {
  fc.assert(fc.property(decisions, (list) => {
    const counts = learned(list)
    expect(learned(list.toReversed())).toEqual(counts)
    expect(addCounts(learned(list.slice(0, 9)), learned(list.slice(9)))).toEqual(counts)
    expect(DecisionCounts.parse(JSON.parse(JSON.stringify(counts)))).toEqual(counts)
  }), { numRuns: 150 })
})

test('whatever was decided, confidence stays between 0 and 1', () => {
  fc.assert(fc.property(decisions, fc.double({ min: 0, max: 1, noNaN: true }), fc.array(feature, { maxLength: 5 }), (list, confidence, features) => {
    const adjusted = adjustConfidence({ confidence, features }, learned(list))
    expect(adjusted >= 0 && adjusted <= 1).toBe(true)
  }), { numRuns: 150 })
})
