import { describe, expect, test } from 'vitest'
import { changesIn, isEmpty } from '../change.ts'
import type { Annotation } from '../model.ts'
import {
  acceptSuggestions, addAnnotation, addSpans, deleteAnnotations, rejectSuggestions, removeSpan, replaceSpan, setActors, setField,
  setNote, setStatus
} from './annotation.ts'
import type { Command } from './command.ts'
import {
  annotation, article, completeEvent, completeQuote, completeStance, mark, marks, now, project, relation, stampOf
} from './testing/build.ts'
import { type Outcome, type Put, recordsOf, runCommand, stateOf } from './testing/run-command.ts'

const run = <Args>(command: Command<Args>, args: NoInfer<Args>, put: Put): Outcome =>
  runCommand(command, args, recordsOf({ ...project, ...put }), stampOf())

/** The annotation `x` after a command on it. */
const after = <Args>(command: Command<Args>, args: NoInfer<Args>, before: Annotation): Annotation =>
  stateOf(run(command, args, { annotations: [before] }).records).get('annotations', 'x')!

const spanWords = (of: Annotation): string[] => of.spans.map((span) => `${span.role}: ${span.text}`)

describe('tagging', () => {
  const [content] = marks('content: “We tested every gate,”')

  test('adds a draft and begins the article', () => {
    const { change, title } = run(
      addAnnotation, { articleId: 'one', layer: 'quote', spans: [content!] }, { articles: [article('one', { status: 'new' })] }
    )
    expect(title).toBe('Tag quote')
    expect(changesIn(change, 'annotations')[0]!.after).toMatchObject({
      id: 'new-1', status: 'draft', fields: { type: 'direct' }, annotatorId: 'ana', createdAt: now
    })
    expect(changesIn(change, 'articles')[0]!.after).toMatchObject({ status: 'annotating' })
  })

  test('leaves an article alone that is in work already', () => {
    expect(
      changesIn(run(addAnnotation, { articleId: 'one', layer: 'quote', spans: [content!] }, {}).change, 'articles')
    ).toEqual([])
  })

  test('may give actors, fields and an id', () => {
    const { change } = run(addAnnotation, {
      articleId: 'one', layer: 'stance', spans: marks('evidence: called'),
      actors: { holder: ['AUTHOR'] }, fields: { polarity: 'favor' }, id: 'mine'
    }, {})
    expect(change['annotations/mine']!.after).toMatchObject({
      actors: { holder: ['AUTHOR'] }, fields: { polarity: 'favor', conditional: false }
    })
  })

  test.each<[string, Parameters<typeof addAnnotation.run>[1], string]>([
    [
      'no words', { articleId: 'one', layer: 'quote', spans: [] }, 'Mark some words first: an annotation needs at least one span.'
    ],
    [
      'an empty span',
      { articleId: 'one', layer: 'quote', spans: [{ ...content!, end: content!.start, text: '' }] },
      'Mark some words first: the span is empty.'
    ],
    [
      'words that do not stand there',
      { articleId: 'one', layer: 'quote', spans: [{ ...content!, start: content!.start + 1 }] },
      `The words “${content!.text}” do not stand at ${content!.start + 1}–${content!.end} of the article.`
    ],
    ['an unknown layer', { articleId: 'one', layer: 'mood', spans: [content!] }, 'The codebook has no layer “mood”.'],
    ['an unknown role', { articleId: 'one', layer: 'quote', spans: [mark('trigger', 'said')] }, 'Quote has no role “trigger”.'],
    [
      'too many spans',
      { articleId: 'one', layer: 'event', spans: marks('trigger: said; trigger: called') },
      'At most 1 may stand as trigger, not 2.'
    ],
    ['an unknown article', { articleId: 'three', layer: 'quote', spans: [content!] }, 'This article is no longer there.'],
    [
      'an unknown actor',
      { articleId: 'one', layer: 'quote', spans: [content!], actors: { speaker: ['nobody'] } },
      'This actor is no longer there.'
    ],
    [
      'an unknown actor role',
      { articleId: 'one', layer: 'quote', spans: [content!], actors: { holder: [] } },
      'Quote has no actor role “holder”.'
    ],
    [
      'an unknown field',
      { articleId: 'one', layer: 'quote', spans: [content!], fields: { mood: 'grim' } },
      'Quote has no field “mood”.'
    ],
    [
      'an unknown value',
      { articleId: 'one', layer: 'quote', spans: [content!], fields: { type: 'loud' } },
      'Type cannot be “loud”.'
    ],
    [
      'an id that is taken',
      { articleId: 'one', layer: 'quote', spans: [content!], id: 'x' },
      'An annotation with this id is already there.'
    ]
  ])('is refused with %s', (_, args, sentence) => {
    expect(() => run(addAnnotation, args, { annotations: [completeQuote('x')] })).toThrow(sentence)
  })
})

describe('deleting annotations', () => {
  const put: Put = {
    annotations: [completeQuote('q'), completeStance('s'), completeEvent('e'), completeQuote('far', { articleId: 'two' })],
    relations: [relation('1', 'via', 's', 'q'), relation('2', 'same-as', 'far', 'q'), relation('3', 'via', 'e', 'far')]
  }

  test('takes their relations along, also those from other articles', () => {
    const { records, title } = run(deleteAnnotations, { ids: ['q'] }, put)
    expect(title).toBe('Delete quote')
    expect(stateOf(records).all('annotations').map(({ id }) => id)).toEqual(['s', 'e', 'far'])
    expect(stateOf(records).all('relations').map(({ id }) => id)).toEqual(['3'])
  })

  test.each([
    [['q', 'far'], 'Delete 2 quotes'],
    [['q', 's', 'e'], 'Delete 3 annotations'],
    [['q', 'gone'], 'Delete quote']
  ])('%j is called “%s”', (ids, title) => {
    expect(run(deleteAnnotations, { ids }, put).title).toBe(title)
  })

  test('that are gone already changes nothing', () => {
    expect(isEmpty(run(deleteAnnotations, { ids: ['gone'] }, put).change)).toBe(true)
  })
})

describe('spans', () => {
  const event = completeEvent('x')
  const quote = completeQuote('x')

  test('are kept by role, then place', () => {
    expect(spanWords(after(addSpans, { id: 'x', spans: [mark('recipient', 'Maron')] }, event))).toEqual([
      'trigger: visited', 'recipient: Maron', 'location: Port Ansel', 'time: Tuesday'
    ])
  })

  test('take the place of the one there where a role takes only one', () => {
    expect(spanWords(after(addSpans, { id: 'x', spans: [mark('trigger', 'called')] }, event))).toContain('trigger: called')
    expect(spanWords(after(addSpans, { id: 'x', spans: [mark('trigger', 'called')] }, event))).not.toContain('trigger: visited')
  })

  test('of several paragraphs are added at once', () => {
    const spans = [mark('recipient', 'Maron'), mark('recipient', 'Lindqvist'), mark('trigger', 'called'), event.spans[0]!]
    const { change, title } = run(addSpans, { id: 'x', spans: spans.slice(0, 2) }, { annotations: [event] })
    expect([title, Object.keys(change)]).toEqual(['Mark recipient', ['annotations/x']])
    expect(spanWords(after(addSpans, { id: 'x', spans: spans.slice(0, 3) }, event))).toEqual([
      'trigger: called', 'recipient: Maron', 'recipient: Lindqvist', 'location: Port Ansel', 'time: Tuesday'
    ])
    expect(run(addSpans, { id: 'x', spans: spans.slice(0, 3) }, { annotations: [event] }).title).toBe('Mark recipient, trigger')
    expect(spanWords(after(addSpans, { id: 'x', spans: [spans[3]!, spans[0]!] }, event))).toContain('trigger: visited')
  })

  test('that are there already change nothing', () => {
    expect(isEmpty(run(addSpans, { id: 'x', spans: [event.spans[0]!] }, { annotations: [event] }).change)).toBe(true)
    expect(isEmpty(run(replaceSpan, { id: 'x', index: 0, span: event.spans[0]! }, { annotations: [event] }).change)).toBe(true)
  })

  test('are replaced, and two that become one are one', () => {
    expect(
      spanWords(after(replaceSpan, { id: 'x', index: 2, span: mark('time', 'on Tuesday') }, event)).at(-1)
    ).toBe('time: on Tuesday')
    const two = { ...event, spans: marks('trigger: visited; time: on Tuesday; time: Tuesday') }
    expect(
      spanWords(after(replaceSpan, { id: 'x', index: 2, span: mark('time', 'on Tuesday') }, two))
    ).toEqual(['trigger: visited', 'time: on Tuesday'])
  })

  test('are taken away, but not the last', () => {
    expect(spanWords(after(removeSpan, { id: 'x', index: 1 }, event))).toEqual(['trigger: visited', 'time: Tuesday'])
    const last = { ...event, spans: marks('trigger: visited') }
    expect(() => after(removeSpan, { id: 'x', index: 0 }, last)).toThrow(
      'This is the annotation’s only span. Delete the annotation instead.'
    )
  })

  test.each([
    ['an unknown role', () => after(addSpans, { id: 'x', spans: [mark('cue', 'called')] }, event), 'Event has no role “cue”.'],
    [
      'words that do not stand there',
      () => after(addSpans, { id: 'x', spans: [{ ...mark('time', 'Tuesday'), text: 'Monday' }] }, event),
      'The words “Monday”'
    ],
    [
      'more than a role takes',
      () => after(addSpans, { id: 'x', spans: [mark('trigger', 'called'), mark('trigger', 'Tuesday')] }, event),
      'At most 1 may stand as trigger, not 2.'
    ],
    [
      'a span that is not there',
      () => after(replaceSpan, { id: 'x', index: 9, span: mark('time', 'Tuesday') }, event),
      'This span is no longer there.'
    ],
    ['an annotation that is gone', () => after(removeSpan, { id: 'y', index: 0 }, event), 'This annotation is no longer there.'],
    [
      'a role that is full',
      () => after(replaceSpan, { id: 'x', index: 2, span: mark('trigger', 'Tuesday') }, event),
      'At most 1 may stand as trigger, not 2.'
    ]
  ])('are refused with %s', (_, act, sentence) => {
    expect(act).toThrow(sentence)
  })

  test.each([
    ['Mark recipient', (put: Put) => run(addSpans, { id: 'x', spans: [mark('recipient', 'Maron')] }, put)],
    ['Move time', (put: Put) => run(replaceSpan, { id: 'x', index: 2, span: mark('time', 'on Tuesday') }, put)],
    ['Unmark location', (put: Put) => run(removeSpan, { id: 'x', index: 1 }, put)]
  ])('are titled “%s”', (title, act) => {
    expect(act({ annotations: [event] }).title).toBe(title)
  })

  test('of verbatim words follow the content while they are as proposed', () => {
    const mixed = {
      ...quote, spans: marks('content: called the ferry; cue: said'), fields: { type: 'mixed', speakerResolution: 'explicit' }
    }
    const wider = after(replaceSpan, { id: 'x', index: 0, span: mark('content', 'called the ferry “long overdue”') }, mixed)
    expect(spanWords(wider)).toEqual(['content: called the ferry “long overdue”', 'verbatim: “long overdue”', 'cue: said'])
    expect(
      spanWords(after(replaceSpan, { id: 'x', index: 0, span: mark('content', 'called the ferry') }, wider))
    ).toEqual(spanWords(mixed))
    const chosen = after(replaceSpan, { id: 'x', index: 1, span: mark('verbatim', 'long overdue') }, wider)
    expect(
      spanWords(after(addSpans, { id: 'x', spans: [mark('content', '“We tested every gate,”')] }, chosen))
    ).toContain('verbatim: long overdue')
    expect(spanWords(after(removeSpan, { id: 'x', index: 1 }, wider))).not.toContain('verbatim: “long overdue”')
  })
})

describe('fields', () => {
  const event = completeEvent('x')

  test.each<[string, string, Annotation['fields'][string], Record<string, unknown>, string]>([
    ['are set', 'realis', 'other', { realis: 'other' }, 'Set realis to other'],
    ['are unset by null', 'modes', null, { modes: undefined }, 'Unset modes'],
    ['are unset by nothing chosen', 'modes', [], { modes: undefined }, 'Unset modes'],
    [
      'hold each choice once',
      'contexts',
      ['cbrn', 'health', 'cbrn'],
      { contexts: ['cbrn', 'health'] },
      'Set contexts to CBRN, health'
    ],
    [
      'drop modes that no longer apply',
      'type',
      'REQUEST',
      { type: 'REQUEST', modes: undefined },
      'Set type to REQUEST, dropping modes visit'
    ],
    [
      'drop modes where the type is unset',
      'type',
      null,
      { type: undefined, modes: undefined },
      'Unset type, dropping modes visit'
    ],
    [
      'hold dates',
      'time',
      { text: null, edtf: '2031-03', basis: 'inferred' },
      { time: { text: null, edtf: '2031-03', basis: 'inferred' } },
      'Set time'
    ],
    [
      'name registered sources',
      'factuality',
      [{ source: 'AUTHOR', value: 'Uu' }, { source: 'maron', value: 'CT+' }],
      { factuality: [{ source: 'AUTHOR', value: 'Uu' }, { source: 'maron', value: 'CT+' }] },
      'Set factuality'
    ]
  ])('%s', (_, field, value, fields, title) => {
    const outcome = run(setField, { id: 'x', field, value }, { annotations: [event] })
    expect(outcome.title).toBe(title)
    const set = stateOf(outcome.records).get('annotations', 'x')!
    for (const [id, expected] of Object.entries(fields)) expect(set.fields[id]).toEqual(expected)
    expect(set.updatedAt).toBe(now)
  })

  test('keep modes that still apply', () => {
    const held = { ...event, fields: { ...event.fields, type: 'THREATEN', modes: ['arrest', 'territory'] } }
    const outcome = run(setField, { id: 'x', field: 'type', value: 'COERCE' }, { annotations: [held] })
    expect(stateOf(outcome.records).get('annotations', 'x')!.fields['modes']).toEqual(['arrest'])
    expect(outcome.title).toBe('Set type to COERCE, dropping modes territory')
  })

  test('set to what they are change nothing', () => {
    expect(isEmpty(run(setField, { id: 'x', field: 'type', value: 'CONSULT' }, { annotations: [event] }).change)).toBe(true)
    expect(isEmpty(run(setField, { id: 'x', field: 'contexts', value: null }, { annotations: [event] }).change)).toBe(true)
  })

  test('of text are trimmed', () => {
    const stance = completeStance('x')
    expect(after(setField, { id: 'x', field: 'targetText', value: '  harbour  ' }, stance).fields['targetText']).toBe('harbour')
    expect(after(setField, { id: 'x', field: 'targetText', value: '  ' }, stance).fields).not.toHaveProperty('targetText')
  })

  test.each<[string, Annotation['fields'][string], string]>([
    ['type', 'FIGHT', 'Type cannot be “FIGHT”.'],
    ['modes', ['riot'], 'Modes cannot be “riot” where type is CONSULT.'],
    ['mood', 'grim', 'Event has no field “mood”.'],
    ['time', { text: null, edtf: 'soon', basis: 'none' }, 'Time: “soon” is no date.'],
    ['factuality', [{ source: 'nobody', value: 'CT+' }], 'This actor is no longer there.']
  ])('refuse a wrong value: %s %j', (field, value, sentence) => {
    expect(() => after(setField, { id: 'x', field, value }, event)).toThrow(sentence)
  })

  test('of a quote’s type take proposed verbatim words away and bring them back', () => {
    const mixed = completeQuote('x', {
      spans: marks(
        'content: called the ferry “long overdue”; verbatim: “long overdue”'
      ), fields: { type: 'mixed', speakerResolution: 'explicit' }
    })
    const indirect = after(setField, { id: 'x', field: 'type', value: 'indirect' }, mixed)
    expect(spanWords(indirect)).toEqual(['content: called the ferry “long overdue”'])
    expect(indirect.status).toBe('complete')
    expect(spanWords(after(setField, { id: 'x', field: 'type', value: 'mixed' }, indirect))).toEqual(spanWords(mixed))
  })
})

describe('actors', () => {
  const quote = completeQuote('x')

  test('are set in a role, each once', () => {
    const outcome = run(
      setActors, { id: 'x', role: 'speaker', actorIds: ['okoro', 'UNKNOWN', 'okoro'] }, { annotations: [quote] }
    )
    expect(stateOf(outcome.records).get('annotations', 'x')!.actors).toEqual({ speaker: ['okoro', 'UNKNOWN'] })
    expect(
      run(setActors, { id: 'x', role: 'addressee', actorIds: ['okoro', 'maron'] }, { annotations: [quote] }).title
    ).toBe('Set addressee to Okoro, Maron')
  })

  test('are taken out of a role by none', () => {
    const outcome = run(setActors, { id: 'x', role: 'speaker', actorIds: [] }, { annotations: [quote] })
    expect(stateOf(outcome.records).get('annotations', 'x')!.actors).toEqual({})
    expect(outcome.title).toBe('Unset speaker')
  })

  test.each([
    [quote, { role: 'holder', actorIds: [] }, 'Quote has no actor role “holder”.'],
    [quote, { role: 'speaker', actorIds: ['nobody'] }, 'This actor is no longer there.'],
    [
      annotation('x', 'mention', { spans: [mark('mention', 'Maron')] }),
      { role: 'actor', actorIds: ['maron', 'okoro'] },
      'At most 1 may stand as actor, not 2.'
    ]
  ])('are refused where they cannot stand', (before, args, sentence) => {
    expect(() => after(setActors, { id: 'x', ...args }, before)).toThrow(sentence)
  })
})

describe('the status', () => {
  test('becomes complete when nothing is missing', () => {
    const outcome = run(setStatus, { ids: ['x'], status: 'complete' }, { annotations: [completeQuote('x', { status: 'draft' })] })
    expect(stateOf(outcome.records).get('annotations', 'x')).toMatchObject({
      status: 'complete', origin: 'manual', updatedAt: now
    })
    expect(outcome.title).toBe('Mark quote as complete')
  })

  test.each(['complete', 'accepted'] as const)('%s is refused with what is missing', (status) => {
    const draft = annotation(
      'x', 'stance', { spans: marks('evidence: called'), actors: { holder: ['AUTHOR'] }, fields: { polarity: 'favor' } }
    )
    expect(() => after(setStatus, { ids: ['x'], status }, draft)).toThrow(
      'Not complete yet. Type of target is not set. Explicitness is not set.'
    )
  })

  test('of several is refused where one lacks something', () => {
    const put = {
      annotations: [completeQuote('a', { status: 'draft' }), annotation('b', 'mention', { spans: marks('mention: Maron') })]
    }
    expect(() => run(setStatus, { ids: ['a', 'b'], status: 'complete' }, put)).toThrow(
      '1 of 2 annotations are not complete yet. The first of them: Nobody is named as actor.'
    )
  })

  test('may be rejected or a draft with anything missing', () => {
    const bare = annotation('x', 'event', { spans: marks('trigger: visited') })
    expect(after(setStatus, { ids: ['x'], status: 'rejected' }, bare).status).toBe('rejected')
    expect(isEmpty(run(setStatus, { ids: ['x'], status: 'draft' }, { annotations: [bare] }).change)).toBe(true)
  })

  test.each<[string, (before: Annotation) => Annotation, Annotation['status']]>([
    [
      'falls back to draft when a required part goes',
      (before) => after(setField, { id: 'x', field: 'type', value: null }, before),
      'draft'
    ],
    [
      'falls back to draft when an edge leaves the marks',
      (before) => after(replaceSpan, { id: 'x', index: 0, span: mark('content', 'We tested every gate,') }, before),
      'draft'
    ],
    [
      'stays complete when nothing required goes',
      (before) => after(setActors, { id: 'x', role: 'speaker', actorIds: [] }, before),
      'complete'
    ]
  ])('%s', (_, edit, status) => {
    expect(edit(completeQuote('x')).status).toBe(status)
  })
})

describe('a note', () => {
  test('is written and taken away', () => {
    const note = { text: 'Ask Ana.' }
    const noted = run(setNote, { id: 'x', note }, { annotations: [completeQuote('x')] })
    expect(stateOf(noted.records).get('annotations', 'x')).toMatchObject({ note, updatedAt: now, status: 'complete' })
    expect(noted.title).toBe('Write note')
    expect(after(setNote, { id: 'x', note: null }, completeQuote('x', { note })).note).toBeNull()
    expect(isEmpty(run(setNote, { id: 'x', note }, { annotations: [completeQuote('x', { note })] }).change)).toBe(true)
  })
})

describe('a suggestion', () => {
  const suggested = (given: Partial<Annotation> = {}) =>
    completeQuote(
      'x',
      { origin: 'suggested', annotatorId: 'glossator', status: 'draft', confidence: 0.9, reason: 'Marks and a cue.', ...given }
    )
  const { createdAt } = suggested()

  test('is accepted as the analyst’s own', () => {
    const outcome = run(
      acceptSuggestions, { ids: ['x'] }, { annotations: [suggested()], articles: [article('one', { status: 'new' })] }
    )
    const state = stateOf(outcome.records)
    expect(state.get('annotations', 'x')).toMatchObject({
      origin: 'accepted', annotatorId: 'ana', status: 'accepted', createdAt, updatedAt: now, confidence: 0.9
    })
    expect(state.get('articles', 'one')!.status).toBe('annotating')
    expect(outcome.title).toBe('Accept suggestion')
  })

  test('that lacks something is accepted as a draft', () => {
    expect(
      after(acceptSuggestions, { ids: ['x'] }, suggested({ fields: { type: 'direct' } }))
    ).toMatchObject({ origin: 'accepted', status: 'draft' })
  })

  test('is rejected and stays', () => {
    const rejected = after(rejectSuggestions, { ids: ['x'] }, suggested())
    expect(rejected).toMatchObject({ origin: 'suggested', annotatorId: 'glossator', status: 'rejected' })
    expect(isEmpty(run(rejectSuggestions, { ids: ['x'] }, { annotations: [rejected] }).change)).toBe(true)
  })

  test('that is edited is taken over', () => {
    const edited = after(setField, { id: 'x', field: 'negated', value: true }, suggested())
    expect(edited).toMatchObject({ origin: 'edited', annotatorId: 'ana', status: 'draft', createdAt })
  })

  test('that was accepted and is then edited is edited', () => {
    const accepted = suggested({ origin: 'accepted', status: 'accepted', annotatorId: 'ana' })
    expect(
      after(setField, { id: 'x', field: 'negated', value: true }, accepted)
    ).toMatchObject({ origin: 'edited', status: 'accepted' })
    expect(
      after(setField, { id: 'x', field: 'type', value: null }, accepted)
    ).toMatchObject({ origin: 'edited', status: 'draft' })
  })

  test('that is called complete is accepted', () => {
    expect(
      after(setStatus, { ids: ['x'], status: 'complete' }, suggested())
    ).toMatchObject({ origin: 'accepted', annotatorId: 'ana', status: 'complete' })
  })

  test('is the only thing that can be accepted or rejected as one', () => {
    const put = { annotations: [completeQuote('x')] }
    expect(isEmpty(run(acceptSuggestions, { ids: ['x', 'gone'] }, put).change)).toBe(true)
    expect(isEmpty(run(rejectSuggestions, { ids: ['x', 'gone'] }, put).change)).toBe(true)
  })
})

test.each(['manual', 'imported'] as const)('an annotation of origin %s keeps it when edited', (origin) => {
  const edited = after(setField, { id: 'x', field: 'negated', value: true }, completeQuote('x', { origin, annotatorId: 'bo' }))
  expect(edited).toMatchObject({ origin, annotatorId: 'bo', updatedAt: now })
})
