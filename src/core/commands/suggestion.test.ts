import { describe, expect, test } from 'vitest'
import { changesIn, isEmpty } from '../change.ts'
import type { Annotation } from '../model.ts'
import type { Proposal } from '../suggest/proposal.ts'
import type { Command } from './command.ts'
import { actor, annotation, article, completeQuote, mark, marks, now, project, stampOf } from './testing/build.ts'
import { type Outcome, type Put, recordsOf, runCommand } from './testing/run-command.ts'
import { dismissSuggestions, takeSuggestions } from './suggestion.ts'

const run = <Args>(command: Command<Args>, args: NoInfer<Args>, put: Put = {}): Outcome =>
  runCommand(command, args, recordsOf({ ...project, ...put }), stampOf())

const suggested = (given: Partial<Annotation> = {}): Annotation => completeQuote('s', {
  origin: 'suggested', status: 'draft', annotatorId: 'glossator', confidence: 0.9, reason: 'marks + “said”', ...given
})

const proposal = (given: Partial<Annotation> = {}, actors: Proposal['actors'] = []): Proposal =>
  ({ kind: 'quotes', annotation: suggested(given), actors, features: ['cue:say'] })

const lise = actor('lise')

describe('accepting', () => {
  test('makes a whole suggestion the analyst’s own, accepted', () => {
    const { change, title } = run(takeSuggestions, { proposals: [proposal()], as: 'accepted' }, { articles: [article('one', { status: 'new' })] })
    expect(title).toBe('Accept suggestion')
    expect(change['annotations/s']).toMatchObject({
      before: null, after: { origin: 'accepted', status: 'accepted', annotatorId: 'ana', createdAt: now, confidence: 0.9, reason: 'marks + “said”' }
    })
    expect(changesIn(change, 'articles')[0]?.after).toMatchObject({ status: 'annotating' })
  })

  test('leaves a draft where something is missing', () => {
    const { change } = run(takeSuggestions, { proposals: [proposal({ fields: {} })], as: 'accepted' })
    expect(change['annotations/s']?.after).toMatchObject({ origin: 'accepted', status: 'draft' })
  })

  test('to edit it leaves a draft that says so', () => {
    const { change, title } = run(takeSuggestions, { proposals: [proposal()], as: 'edited' })
    expect(title).toBe('Edit suggestion')
    expect(change['annotations/s']?.after).toMatchObject({ origin: 'edited', status: 'draft' })
  })

  test('adds the actors that are not there yet, once', () => {
    const by = { actors: { speaker: ['lise'] } }
    const other = { ...proposal(by, [lise]), annotation: suggested({ ...by, id: 't' }) }
    const { change, title } = run(takeSuggestions, { proposals: [proposal(by, [lise]), other], as: 'accepted' })
    expect(title).toBe('Accept 2 suggestions')
    expect(changesIn(change, 'actors').map(({ after }) => after)).toEqual([lise])
  })

  test('leaves an actor as it is that has come there meanwhile', () => {
    const { change } = run(takeSuggestions, { proposals: [proposal({ actors: { speaker: ['lise'] } }, [lise])], as: 'accepted' }, { actors: [{ ...lise, name: 'Lise Aune' }] })
    expect(changesIn(change, 'actors')).toEqual([])
  })

  test('relates it in the same step', () => {
    const ends = { type: 'same-as', from: 'q', to: 's' }
    const put = { annotations: [completeQuote('q', { articleId: 'two' })], articles: [article('one'), article('two')] }
    const { change, title } = run(takeSuggestions, { proposals: [proposal()], as: 'accepted', relations: [ends] }, put)
    expect(title).toBe('Accept suggestion and relate it')
    expect(changesIn(change, 'relations').map(({ after }) => after)).toMatchObject([ends])
    expect(change['annotations/s']?.after).toMatchObject({ status: 'accepted' })
  })

  test.each([
    [{ type: 'same-as', from: 'gone', to: 's' }, /no longer there|deleted/],
    [{ type: 'same-as', from: 's', to: 's' }, /itself/]
  ])('a relation that cannot be is refused, and nothing is taken: %o', (ends, sentence) => {
    expect(() => run(takeSuggestions, { proposals: [proposal()], as: 'accepted', relations: [ends] })).toThrow(sentence)
  })

  test.each<[string, Proposal, Put, RegExp]>([
    ['words that do not stand there', proposal({ spans: [{ ...mark('content', '“We'), text: 'They' }] }), {}, /do not stand at/],
    ['an actor who was deleted', proposal({ actors: { speaker: ['lise'] } }), {}, /no longer there/],
    ['an article that was deleted', proposal({ articleId: 'gone' }), {}, /no longer there/],
    ['the same one twice', proposal(), { annotations: [annotation('s', 'quote')] }, /already there/],
    ['a layer that the codebook has not', proposal({ layer: 'mood' }), {}, /no layer “mood”/]
  ])('%s is refused', (_, refused, put, sentence) => {
    expect(() => run(takeSuggestions, { proposals: [refused], as: 'accepted' }, put)).toThrow(sentence)
  })
})

describe('rejecting', () => {
  test('keeps the suggestion as rejected, without the actors that it alone would have added', () => {
    const { change, title } = run(dismissSuggestions, {
      proposals: [proposal({ actors: { speaker: ['lise', 'maron', 'UNKNOWN'] } }, [lise])]
    })
    expect(title).toBe('Reject suggestion')
    expect(Object.keys(change)).toEqual(['annotations/s'])
    expect(change['annotations/s']?.after).toMatchObject({
      origin: 'suggested', status: 'rejected', annotatorId: 'ana', actors: { speaker: ['maron', 'UNKNOWN'] }, spans: marks('content: “We tested every gate,”; content: “and then we tested them again.”; cue: said; source: Maron')
    })
  })

  test('nothing is no change', () => {
    expect(isEmpty(run(dismissSuggestions, { proposals: [] }).change)).toBe(true)
  })
})
