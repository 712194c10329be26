import { describe, expect, test } from 'vitest'
import { builtInCodebook } from './codebook/built-in-codebook.ts'
import { annotation, completeEvent, completeQuote, completeStance, mark, marks, text } from './commands/testing/build.ts'
import { describeAnnotation, shorten } from './describe.ts'
import type { Annotation } from './model.ts'

const names: Record<string, string> = { maron: 'Maron', lindqvist: 'Lindqvist', ansel: 'Port Ansel' }
const describeHere = (of: Annotation) => describeAnnotation(of, builtInCodebook, (id) => names[id] ?? id)
const essence = (of: Annotation): string => {
  const { heading, detail } = describeHere(of)
  return `${heading} | ${detail}`
}
const event = completeEvent('e')

describe('a card says of', () => {
  test.each<[string, Annotation, string]>([
    ['a quote who speaks how', completeQuote('q'), 'Maron · direct | said'],
    [
      'a quote its negation',
      completeQuote('q', { fields: { type: 'free_indirect', negated: true } }),
      'Maron · free indirect | said · negated'
    ],
    ['a quote its source while the speaker is not set', completeQuote('q', { actors: {} }), 'Maron · direct | said'],
    ['a quote what is not set', annotation('q', 'quote', { spans: marks('content: called the ferry') }), 'speaker? · type? | '],
    ['a stance who is for what', completeStance('s'), 'Lindqvist → ferry: favor | explicit'],
    [
      'a stance of the author its target’s name, condition and strength',
      completeStance(
        's',
        {
          actors: { holder: ['AUTHOR'], target: ['maron'] }, fields: { polarity: 'against', conditional: true, intensity: 'high' }
        }
      ),
      'the author → Maron: against | conditional · high'
    ],
    [
      'a stance its target’s words while it has no name',
      completeStance('s', { fields: {} }),
      'Lindqvist → the ferry: polarity? | '
    ],
    [
      'a stance what is not set',
      annotation('s', 'stance', { spans: marks('evidence: called') }),
      'holder? → target?: polarity? | '
    ],
    ['an event who does what where and when', event, 'CONSULT · visit | Lindqvist · Port Ansel · Tuesday'],
    [
      'an event to whom it is done, and its date',
      {
        ...event,
        actors: { ...event.actors, recipient: ['maron'], location: ['ansel'] },
        fields: { type: 'AID', time: { text: 'Tuesday', edtf: '2031-03-04', basis: 'inferred' } }
      },
      'AID | Lindqvist → Maron · Port Ansel · 4 Mar 2031'
    ],
    ['an event what is not set', annotation('e', 'event', { spans: marks('trigger: visited') }), 'type? | actor?'],
    [
      'a mention whom it names in what words',
      annotation(
        'm', 'mention', { spans: marks('mention: Port Ansel'), actors: { actor: ['lindqvist'] }, fields: { metonymy: true } }
      ),
      'Lindqvist | Port Ansel · metonymy'
    ],
    ['a mention what is not set', annotation('m', 'mention', { spans: marks('mention: Maron') }), 'actor? | Maron'],
    ['an unknown layer its words', annotation('x', 'mood', { spans: marks('words: Ferry row grows') }), 'mood | Ferry row grows']
  ])('%s', (_, of, expected) => {
    expect(essence(of)).toBe(expected)
  })

  test.each([
    ['2031-03', 'Mar 2031'],
    ['2031-03-14?', '14 Mar 2031?'],
    ['2031-03-14T10:30:00Z', '14 Mar 2031'],
    ['2031', '2031'],
    ['2031-21', '2031-21'],
    ['2031-03-01/2031-03-04', '2031-03-01/2031-03-04']
  ])('the time %s: %s', (edtf, words) => {
    const fields = { type: 'AID', time: { text: null, edtf, basis: 'inferred' as const } }
    expect(describeHere({ ...event, fields }).detail).toBe(`Lindqvist · Port Ansel · ${words}`)
  })

  test('the layer by its name', () => {
    expect(describeHere(completeStance('s')).layer).toBe('Stance')
  })
})

describe('a label', () => {
  test.each<[string, Annotation, string]>([
    [
      'has the words’ own marks',
      annotation('q', 'quote', { spans: marks('content: “We tested every gate,”') }),
      'Quote: “We tested every gate,”'
    ],
    ['puts marks around words without', event, 'Event: “visited”'],
    ['joins the parts of a quote', completeQuote('q'), 'Quote: “We tested every gate,” … “and then we tested them again.”'],
    [
      'ends long words at a word',
      annotation(
        'q', 'quote', { spans: [mark('content', 'Lindqvist called the ferry “long overdue” and visited Port Ansel on Tuesday.')] }
      ),
      'Quote: “Lindqvist called the ferry “long overdue” and visited Port…”'
    ],
    [
      'closes the mark of long words',
      annotation('q', 'quote', { spans: [mark('content', text.slice(text.indexOf('“Maron')))] }),
      'Quote: “Maron told me: ‘Never.’ I believed her.'
    ],
    [
      'shows the first words there are where the main ones are not',
      annotation('q', 'quote', { spans: marks('cue: said') }),
      'Quote: “said”'
    ],
    ['does without words', annotation('q', 'quote'), 'Quote: “”']
  ])('%s', (_, of, label) => {
    expect(describeHere(of).label).toBe(label)
  })
})

describe('shortening', () => {
  test.each([
    ['short enough', 20, 'short enough'],
    ['  one\n\n two ', 20, 'one two'],
    ['the ferry, which is late', 12, 'the ferry…'],
    ['“The ferry is late,” he said', 12, '“The ferry…”'],
    ['„Die Fähre ist spät“', 12, '„Die Fähre…“'],
    ['incomprehensibilities', 10, 'incomprehe…'],
    ['🚢🚢🚢🚢🚢🚢', 4, '🚢🚢🚢🚢…']
  ])('%j to %d characters gives %j', (words, length, expected) => {
    expect(shorten(words, length)).toBe(expected)
  })
})
