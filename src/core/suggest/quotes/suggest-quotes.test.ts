import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blocksOf } from '../../readers/blocks.ts'
import type { Block } from '../../model.ts'
import { readPeople } from '../people/read-people.ts'
import { readWords } from '../words/read-words.ts'
import { attributeArticle } from './attribute-article.ts'
import { readOuterSentences } from './outer-sentences.ts'
import { indexMentions } from './phrases.ts'
import { readQuotations } from './quotations.ts'
import { resolveSpeakers } from './speakers.ts'
import { type QuoteSuggestion, suggestQuotes, type SuggestedQuotes } from './suggest-quotes.ts'
import { direct, indirect, mixed, none, press, type SentenceCase } from './testing/sentences.ts'

/** Paragraphs, one a line; `# ` is a title and `## ` a subheading. */
function blocksIn(text: string): Block[] {
  return [...text.matchAll(/[^\n]+/g)].map(({ 0: line, index }) => {
    const marks = /^#{0,2} ?/.exec(line)![0].length
    return { type: line.startsWith('## ') ? 'subheading' : line.startsWith('# ') ? 'title' : 'paragraph', start: index + marks, end: index + line.length }
  })
}

function suggest(text: string, blocks: readonly Block[] = blocksIn(text), language = 'en'): SuggestedQuotes & { names: string[] } {
  const words = readWords(text, blocks)
  const people = readPeople(words, [], language)
  return { ...suggestQuotes(words, people, { language }), names: people.entities.map(({ name }) => name) }
}

const wordsOf = (text: string, { spans }: QuoteSuggestion, role: string): string[] => spans.filter((span) => span.role === role).map(({ start, end }) => text.slice(start, end))

const fieldOf = ({ fields }: QuoteSuggestion, id: string): string => (typeof fields[id] === 'string' ? fields[id] : '')

const rowsOf = (text: string): string[] => suggest(text).quotes.map((quote) =>
  `${fieldOf(quote, 'type')} | ${wordsOf(text, quote, 'content').join(' ⟂ ')} | ${wordsOf(text, quote, 'cue').join('')} | ${wordsOf(text, quote, 'source').join(' & ')}`)

/** `content => speaker (resolution)`. */
function speakersOf(text: string): string[] {
  const { quotes, names } = suggest(text)
  return quotes.map((quote) => {
    const who = (quote.actors['speaker'] ?? []).map((actor) => ('reserved' in actor ? actor.reserved : names[actor.entity]))
    return `${wordsOf(text, quote, 'content').join(' ⟂ ')} => ${who.join(' & ')} (${fieldOf(quote, 'speakerResolution')})`
  })
}

describe('in a sentence, content, cue and source are found', () => {
  const rows = (cases: readonly SentenceCase[]): [string, readonly string[]][] => cases.map(({ text, quotes }) => [text, quotes])
  test.each(rows(direct))('of direct quotes: %s', (text, quotes) => expect(rowsOf(text)).toEqual(quotes))
  test.each(rows(mixed))('of mixed quotes: %s', (text, quotes) => expect(rowsOf(text)).toEqual(quotes))
  test.each(rows(indirect))('of indirect quotes: %s', (text, quotes) => expect(rowsOf(text)).toEqual(quotes))
  test.each(rows(none))('where there are none: %s', (text, quotes) => expect(rowsOf(text)).toEqual(quotes))
  test.each(rows(press))('as the press writes: %s', (text, quotes) => expect(rowsOf(text)).toEqual(quotes))
})

describe('speech that goes on', () => {
  test('over paragraphs that open with the mark again is one quote, a stretch a paragraph', () => {
    expect(rowsOf('Ilse Maron said: “One gate.\n“Two gates.\n“Three gates.”')).toEqual(['direct | “One gate. ⟂ “Two gates. ⟂ “Three gates.” | said | Ilse Maron'])
  })

  test('over paragraphs takes the attribution of the last one', () => {
    expect(rowsOf('“One gate is open.\n“Two gates are shut,” Ilse Maron said.')).toEqual(['direct | “One gate is open. ⟂ “Two gates are shut,” | said | Ilse Maron'])
  })

  test('in a paragraph of its own is a quote of the speaker before', () => {
    expect(speakersOf('“We tested every gate,” Ilse Maron said.\n“Nobody is at risk, and nobody will be.”')).toEqual([
      '“We tested every gate,” => Ilse Maron (explicit)', '“Nobody is at risk, and nobody will be.” => Ilse Maron (implicit)'
    ])
  })

  test('behind a paragraph that ends with a colon belongs to its cue', () => {
    expect(rowsOf('In a statement, Ilse Maron said:\n“We tested every gate.”')).toEqual(['direct | “We tested every gate.” | said | Ilse Maron'])
  })

  test('behind a sentence about somebody is that person’s', () => {
    expect(speakersOf('Ilse Maron shook her head. “Not in my lifetime.”')).toEqual(['“Not in my lifetime.” => Ilse Maron (implicit)'])
  })
})

describe('in a headline', () => {
  test.each([
    ['a colon is the cue', '# Maron: ‘We will not beg’', 'direct | ‘We will not beg’ | : | Maron'],
    ['the source may follow the colon', '# ‘We will not beg’: Ilse Maron', 'direct | ‘We will not beg’ | : | Ilse Maron'],
    ['a verb may be the cue', '# Ilse Maron says dam is ‘as safe as a house’', 'mixed | dam is ‘as safe as a house’ | says | Ilse Maron']
  ])('%s', (_, text, row) => expect(rowsOf(text)).toEqual([row]))

  test('words without a source take the speaker who says them below', () => {
    expect(speakersOf('# Dam ‘as safe as a house’\nThe dam is “as safe as a house”, Ilse Maron said.')).toEqual([
      '‘as safe as a house’ => Ilse Maron (implicit)', 'The dam is “as safe as a house” => Ilse Maron (explicit)'
    ])
  })
})

describe('a pronoun', () => {
  test.each([
    ['is the speaker before', 'Ilse Maron said the dam was safe. She said the gates were shut.', 'the gates were shut => Ilse Maron (anaphoric_pronoun)'],
    ['is the subject before, not whom it met', 'Mr Entin met Mr Varga on Friday. He said the gates were shut.', 'the gates were shut => Entin (anaphoric_pronoun)'],
    ['is hardly who is spoken of in the speech', 'Mr Entin met Mr Varga on Friday. “Mr Entin is a liar,” he said.', '“Mr Entin is a liar,” => Varga (anaphoric_pronoun)'],
    ['agrees in gender', 'Mr Entin met Mrs Pintaro on Friday. “I am tired,” she said.', '“I am tired,” => Pintaro (anaphoric_pronoun)']
  ])('%s', (_, text, row) => expect(speakersOf(text).at(-1)).toBe(row))

  test('that could be anybody is UNKNOWN, with its candidates', () => {
    const [quote] = suggest('“I am tired,” she said.').quotes
    expect(quote?.actors['speaker']).toEqual([{ reserved: 'UNKNOWN' }])
  })
})

describe('fields', () => {
  test.each([
    ['a negated cue', 'Ilse Maron did not say that the dam was safe.', { negated: true }],
    ['a refusal', 'Ilse Maron refused to say whether the dam was safe.', { negated: true }],
    ['writing and its medium', '“It is safe,” Ilse Maron wrote on Telegram.', { negated: false, medium: 'writing', mediumName: 'Telegram' }],
    ['thought', 'Ilse Maron believes that the dam is safe.', { kind: 'belief', medium: 'thought' }],
    ['a wish', 'Ilse Maron urged the council to act.', { kind: 'eventuality' }]
  ])('tell of %s', (_, text, fields) => expect(suggest(text).quotes[0]?.fields).toMatchObject(fields))

  test('name an addressee', () => {
    const text = 'Ilse Maron told the harbour council that the dam was safe.'
    expect(wordsOf(text, suggest(text).quotes[0]!, 'addressee')).toEqual(['the harbour council'])
  })
})

describe('words in marks that are no quotes are reported with their reason', () => {
  test.each([
    ['The so-called “miracle dam” was finished.', 'term'],
    ['His film “The Day the River Stopped” opens on Friday.', 'title'],
    ['William “Bill” Entin left the hall.', 'nickname'],
    ['The “miracle” was over by noon.', 'scare-quote']
  ])('%s', (text, reason) => expect(suggest(text).notQuotes.map((found) => found.reason)).toEqual([reason]))
})

test('in another language marks are read, cues are not, and that is said', () => {
  const text = '„Die Tore bleiben jetzt alle zu“, sagte Ilse Maron. Die „Mauer“ steht.'
  const { quotes, notQuotes, notices } = suggest(text, blocksIn(text), 'de')
  expect(quotes.map((quote) => wordsOf(text, quote, 'content'))).toEqual([['„Die Tore bleiben jetzt alle zu“']])
  expect(notQuotes).toHaveLength(1)
  expect(notices[0]).toContain('not English')
})

describe('whatever the text', () => {
  const pieces = fc.constantFrom(
    '“', '”', '‘', '’', '"', '\'', '«', '»', '„', ',', '.', ':', ';', '?', ' – ', '(', ')', '\n', ' ', ' said ', ' told ', ' that ', ' according to ', ' who ', ' Maron ', ' he ', ' she ', ' the ',
    ' claim ', ' and ', ' to ', ' was ', ' as ', ' of ', ' accused ', ' described ', ' reporters ', ' asked ', ' SAID ', ' 🚜 ', ' الماء ', '42', ' Monday ', ' adding '
  )

  test('spans lie in their blocks’ words, in order of role, and direct quotes are wholly in marks', () => {
    fc.assert(fc.property(fc.array(pieces, { maxLength: 120 }), (parts) => {
      const text = parts.join('')
      for (const { spans, confidence, fields, reason } of suggest(text, blocksOf(text)).quotes) {
        const contents = spans.filter(({ role }) => role === 'content')
        expect(contents.length).toBeGreaterThan(0)
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
        }
        for (let i = 1; i < contents.length; i++) expect(contents[i]!.start).toBeGreaterThanOrEqual(contents[i - 1]!.end)
        for (const { role, start, end } of spans) {
          if (role === 'verbatim') expect(contents.some((content) => content.start <= start && end <= content.end)).toBe(true)
        }
        expect(confidence > 0 && confidence <= 1).toBe(true)
        expect(reason).not.toBe('')
        expect(['direct', 'mixed', 'indirect']).toContain(fields['type'])
      }
    }), { numRuns: 100 })
  })

  test.each(['said ', 'said , ', '“', '“A.” ', '“A.\n', '“A,” he said. ', '‘a s’ ', ': “a” ', 'Maron, who said ', '(', 'of the ', 'claim that '])(
    'ten times the text takes about ten times the steps: %s', (piece) => {
      expect(countReads(piece.repeat(1500))).toBeLessThan(13 * countReads(piece.repeat(150)) + 20_000)
    }
  )
})

/** How often a token or a unit of a sentence is looked at: every rule goes over these, so this bounds the steps. */
function countReads(text: string): number {
  let reads = 0
  const counted = <T extends object>(list: T): T => new Proxy(list, { get: (target, key) => (reads++, Reflect.get(target, key) as unknown) })
  const words = readWords(text, blocksIn(text))
  const people = readPeople(words, [])
  const watched = { ...words, tokens: counted(words.tokens) }
  const quotations = readQuotations(watched)
  const sentences = readOuterSentences(watched, quotations).map((sentence) => ({ ...sentence, units: counted(sentence.units) }))
  const { attributions } = attributeArticle(watched, sentences, quotations, indexMentions(people))
  resolveSpeakers(watched, people, sentences, quotations, attributions)
  return reads
}
