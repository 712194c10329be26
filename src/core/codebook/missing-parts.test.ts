import { describe, expect, test } from 'vitest'
import {
  completeEvent, completeQuote, completeStance, annotation, layerNamed, mark, marks, text
} from '../commands/testing/build.ts'
import type { Annotation, Field } from '../model.ts'
import { missingParts } from './missing-parts.ts'

const missing = (of: Annotation): string[] =>
  missingParts(of, layerNamed(of.layer)).map(({ place, sentence }) => `${place}: ${sentence}`)

const quote = (spans: string, fields: Annotation['fields'] = {}): Annotation =>
  completeQuote('q', { spans: marks(spans), fields: { type: 'direct', speakerResolution: 'explicit', ...fields } })
const event = (given: Partial<Annotation>): Annotation => {
  const base = completeEvent('e')
  return { ...base, ...given, fields: { ...base.fields, ...given.fields } }
}

test.each([
  ['a quote', completeQuote('q')],
  ['a stance', completeStance('s')],
  ['an event', completeEvent('e')],
  ['a mention', annotation('m', 'mention', { spans: [mark('mention', 'Maron')], actors: { actor: ['maron'] } })]
])('nothing is missing in %s that has all its parts', (_, complete) => {
  expect(missing(complete)).toEqual([])
})

test.each([
  [
    'quote',
    [
      'spans.content: No words are marked as content.',
      'fields.type: Type is not set.',
      'fields.speakerResolution: Speaker resolution is not set.'
    ]
  ],
  ['stance', [
    'spans.evidence: No words are marked as evidence.',
    'actors.holder: Nobody is named as holder.',
    'fields.targetType: Type of target is not set.',
    'fields.polarity: Polarity is not set.',
    'fields.explicitness: Explicitness is not set.'
  ]],
  [
    'event',
    [
      'spans.trigger: No words are marked as trigger.',
      'fields.type: Type is not set.',
      'fields.factuality: Factuality is not set.'
    ]
  ],
  ['mention', ['spans.mention: No words are marked as mention.', 'actors.actor: Nobody is named as actor.']]
])('an empty %s lacks its required parts, in the order of the codebook', (layer, expected) => {
  expect(missing(annotation('x', layer))).toEqual(expected)
})

describe('a direct quote', () => {
  const unmarked = 'spans.content: A direct quote’s words must begin and end with quotation marks.'
  const long = 'He said: “One.\n\n“Two,” and left.'

  test.each([
    ['begins and ends with marks', 'content: “We tested every gate,”', []],
    ['may stand around its attribution', 'content: “We tested every gate,”; content: “and then we tested them again.”', []],
    ['does not take in its attribution', 'content: “We tested every gate,” Maron said', [unmarked]],
    ['has both marks', 'content: “We tested every gate,', [unmarked]],
    [
      'has marks around each of its spans',
      'content: “We tested every gate,”; content: and then we tested them again.',
      [unmarked]
    ]
  ])('%s', (_, spans, expected) => {
    expect(missing(quote(spans))).toEqual(expected)
  })

  test.each([
    ['in one span', [mark('content', '“One.\n\n“Two,”', long)]],
    ['in a span each', [mark('content', '“One.', long), mark('content', '“Two,”', long)]]
  ])('over two paragraphs closes once, %s', (_, spans) => {
    expect(missing(completeQuote('q', { spans }))).toEqual([])
  })

  test('of another type needs no marks', () => {
    expect(missing(quote('content: Lindqvist called the ferry “long overdue”', { type: 'mixed' }))).toEqual([])
    expect(missing(quote('content: visited Port Ansel', { type: 'indirect' }))).toEqual([])
  })
})

describe('verbatim words', () => {
  const words = 'content: called the ferry “long overdue”; verbatim: “long overdue”'

  test.each([
    ['mixed', []],
    ['free_indirect', []],
    ['indirect', ['spans.verbatim: An indirect or reported quote has no verbatim words.']],
    ['reported', ['spans.verbatim: An indirect or reported quote has no verbatim words.']]
  ])('in a quote of type %s', (type, expected) => {
    expect(missing(quote(words, { type }))).toEqual(expected)
  })

  test('lie within the content', () => {
    expect(missing(quote('content: called the ferry; verbatim: “long overdue”', { type: 'mixed' }))).toEqual([
      'spans.verbatim: Verbatim words must lie within the content.'
    ])
  })
})

describe('an event', () => {
  test.each(['COOPERATE', 'AID', 'SANCTION'])('of type %s needs a recipient', (type) => {
    const lacking = event({ fields: { type, modes: [] } })
    expect(missing(lacking)).toEqual(['actors.recipient: COOPERATE, AID and SANCTION need a recipient.'])
    expect(missing({ ...lacking, actors: { recipient: ['maron'] } })).toEqual([])
    expect(missing({ ...lacking, spans: [...lacking.spans, mark('recipient', 'Maron')] })).toEqual([])
  })

  test('has one trigger', () => {
    const base = completeEvent('e')
    expect(
      missing({ ...base, spans: [mark('trigger', 'row'), ...base.spans] })
    ).toEqual(['spans.trigger: At most 1 may stand as trigger; there are 2.'])
  })

  test.each<[string, Annotation['fields'], string[]]>([
    ['modes of its type', { modes: ['visit', 'multilateral'] }, []],
    ['no mode of another type', { modes: ['visit', 'riot'] }, ['fields.modes: Modes cannot be “riot” where type is CONSULT.']],
    ['no mode where its type has none', { type: 'AGREE' }, ['fields.modes: Modes cannot be “visit” where type is AGREE.']],
    ['no mode that does not exist', { modes: ['telepathy'] }, ['fields.modes: Modes cannot be “telepathy”.']],
    [
      'no mode while its type is not set',
      { type: null },
      ['fields.type: Type is not set.', 'fields.modes: Modes cannot be “visit” while type is not set.']
    ],
    ['no type that does not exist', { type: 'FIGHT', modes: [] }, ['fields.type: Type cannot be “FIGHT”.']],
    ['no two types', { type: ['CONSULT'], modes: [] }, ['fields.type: Type must be one of its values.']],
    ['no single context', { contexts: 'health' }, ['fields.contexts: Contexts must be a list of its values.']],
    [
      'no factuality without the author’s',
      { factuality: [{ source: 'maron', value: 'CT+' }] },
      ['fields.factuality: Factuality needs a row for the article’s author.']
    ],
    ['no factuality without rows', { factuality: [] }, ['fields.factuality: Factuality is not set.']],
    [
      'no source of factuality twice',
      { factuality: [{ source: 'AUTHOR', value: 'CT+' }, { source: 'AUTHOR', value: 'Uu' }] },
      ['fields.factuality: Factuality has two rows for the same source (AUTHOR).']
    ],
    [
      'no factuality in other forms',
      { factuality: 'CT+' },
      ['fields.factuality: Factuality must be rows of a source and a value.']
    ],
    ['a time that can be uncertain', { time: { text: 'Tuesday', edtf: '2031-03-04?', basis: 'relative_to_publication' } }, []],
    ['a time without words or date', { time: { text: null, edtf: null, basis: 'none' } }, []],
    ['no time in other forms', { time: '2031-03-04' }, ['fields.time: Time must have a text, a date and a basis.']],
    ['no field that its layer has not', { mood: 'grim' }, ['fields.mood: Event has no field “mood”.']]
  ])('has %s', (_, fields, expected) => {
    expect(missing(event({ fields }))).toEqual(expected)
  })

  test('has no date that does not exist', () => {
    const [fault] = missing(event({ fields: { time: { text: null, edtf: '2031-02-30', basis: 'inferred' } } }))
    expect(fault).toMatch(/^fields.time: Time: “2031-02-30” is no date\./)
  })
})

test.each(['constructor', '__proto__', 'toString'])('the name %s of a role, an actor role or a field is no trap', (name) => {
  const strange = completeQuote('q')
  const spans = [...strange.spans, { ...mark('content', 'Maron'), role: name }]
  const actors = Object.fromEntries([...Object.entries(strange.actors), [name, ['maron']]])
  const fields = Object.fromEntries([...Object.entries(strange.fields), [name, true]])
  expect(missing({ ...strange, spans, actors, fields })).toEqual([
    `spans.${name}: Quote has no role “${name}”.`,
    `actors.${name}: Quote has no actor role “${name}”.`,
    `fields.${name}: Quote has no field “${name}”.`
  ])
})

describe('a layer of the analyst’s own', () => {
  const field = (kind: Field['kind'], values?: string[]): Field => ({
    id: 'f', name: 'Field', definition: '', kind, required: false,
    ...(values && { values: values.map((id) => ({ id, name: id, definition: '' })) })
  })
  const own = (of: Field, value: Annotation['fields'][string]) =>
    missingParts(annotation('x', 'own', { spans: [mark('words', text.slice(0, 5))], fields: { f: value } }), {
      id: 'own', name: 'Own', definition: '', key: 'O', color: '#000000', actorRoles: [], fields: [of],
      roles: [{ id: 'words', name: 'Words', definition: '', min: 1, max: 2 }]
    }).map((part) => part.sentence)

  test.each<[Field, Annotation['fields'][string], string[]]>([
    [field('number'), 3.5, []],
    [field('number'), '3', ['Field must be a number.']],
    [field('date'), '2031-02', []],
    [field('date'), 2031, ['Field must be a date.']],
    [field('boolean'), 'yes', ['Field must be true or false.']],
    [field('text'), true, ['Field must be text.']],
    [field('choice', ['a', 'b']), 'a', []],
    [field('choice', ['a', 'b']), 'c', ['Field cannot be “c”.']]
  ])('has its values checked: %o with %j', (of, value, expected) => {
    expect(own(of, value)).toEqual(expected)
  })

  test('has its smallest counts checked', () => {
    const layer = {
      ...layerNamed('mention'), id: 'own', roles: [{ id: 'mention', name: 'Mention', definition: '', min: 2, max: null }]
    }
    const one = annotation('x', 'own', { spans: [mark('mention', 'Maron')], actors: { actor: ['maron'] } })
    expect(missingParts(one, layer)).toEqual([{
      place: 'spans.mention', sentence: 'At least 2 are needed as mention; there is only 1.'
    }])
  })
})
