import { describe, expect, test } from 'vitest'
import { layerNamed, mark, marks, now, stampOf, text } from '../commands/testing/build.ts'
import { Annotation, type Span } from '../model.ts'
import { newAnnotation } from './defaults.ts'

const fresh = (layer: string, spans: Span[], given: Pick<Partial<Annotation>, 'fields'> = {}) =>
  newAnnotation({ layer: layerNamed(layer), articleId: 'one', spans, ...given }, stampOf())
const verbatim = (annotation: Annotation): string[] =>
  annotation.spans.filter((span) => span.role === 'verbatim').map((span) => span.text)

test('a fresh annotation is a draft by whoever tagged it, made now', () => {
  const annotation = fresh('mention', [mark('mention', 'Maron')])
  expect(Annotation.parse(annotation)).toEqual(annotation)
  expect(annotation).toMatchObject({
    id: 'new-1', articleId: 'one', layer: 'mention', annotatorId: 'ana', origin: 'manual', status: 'draft',
    createdAt: now, updatedAt: now, note: null
  })
})

test.each([
  ['quote', 'content: Lindqvist called the ferry', { type: 'indirect', negated: false }],
  ['stance', 'evidence: “long overdue”', { conditional: false }],
  ['event', 'trigger: visited', { realis: 'actual', polarity: 'positive', factuality: [{ source: 'AUTHOR', value: 'CT+' }] }],
  ['mention', 'mention: Maron', { metonymy: false }]
])('a fresh %s takes for granted only what it honestly can', (layer, spans, fields) => {
  expect(fresh(layer, marks(spans)).fields).toEqual(fields)
})

test('what is given stands', () => {
  expect(
    fresh('event', [mark('trigger', 'visited')], { fields: { realis: 'other', type: 'CONSULT' } }).fields
  ).toMatchObject({ realis: 'other', type: 'CONSULT' })
})

test('a codebook without a field gets no default for it', () => {
  const layer = { ...layerNamed('mention'), fields: [] }
  expect(newAnnotation({ layer, articleId: 'one', spans: [mark('mention', 'Maron')] }, stampOf()).fields).toEqual({})
})

describe('from the marks of its content a fresh quote', () => {
  test.each([
    ['is direct', 'content: “We tested every gate,”', 'direct', ['“We tested every gate,”']],
    [
      'is direct around its attribution',
      'content: “We tested every gate,”; content: “and then we tested them again.”',
      'direct',
      ['“We tested every gate,”', '“and then we tested them again.”']
    ],
    ['is mixed', 'content: called the ferry “long overdue”', 'mixed', ['“long overdue”']],
    ['is indirect', 'content: visited Port Ansel', 'indirect', []]
  ])('%s', (_, spans, type, expected) => {
    const quote = fresh('quote', marks(spans))
    expect(quote.fields['type']).toBe(type)
    expect(verbatim(quote)).toEqual(expected)
  })

  test('has verbatim words that can be found in the article like any span', () => {
    const quote = fresh('quote', [mark('content', 'the ferry “long overdue” and visited Port Ansel')])
    expect(quote.spans.filter((span) => span.role === 'verbatim')).toEqual([mark('verbatim', '“long overdue”')])
    expect(fresh('quote', [mark('content', text)]).spans).toContainEqual(mark('verbatim', '“long overdue”'))
  })

  test('has no verbatim words where it is said to be indirect, or where some are given', () => {
    expect(
      verbatim(fresh('quote', marks('content: called the ferry “long overdue”'), { fields: { type: 'indirect' } }))
    ).toEqual([])
    expect(verbatim(fresh('quote', marks('content: called the ferry “long overdue”; verbatim: overdue')))).toEqual(['overdue'])
  })
})

test('spans are kept by role and place, identical ones once', () => {
  const spans = marks(
    'source: Maron; content: “and then we tested them again.”; cue: said; content: “We tested every gate,”; cue: said'
  )
  expect(fresh('quote', spans, { fields: { type: 'reported' } }).spans.map((span) => `${span.role} ${span.text}`)).toEqual([
    'content “We tested every gate,”', 'content “and then we tested them again.”', 'cue said', 'source Maron'
  ])
})
