import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alignTexts, areKept, reverseAlignment, stretchesOf } from './carry-alignment.ts'
import { carrySpan } from './carry-span.ts'
import { findKeptStretches } from './carry-stretches.ts'
import type { Resolution } from './resolve.ts'
import { spanOf } from './span.ts'
import { type Cell, edits, editAll, freshCells, textOf, texts, wordRanges } from './testing/edited-texts.ts'

const align = (before: string, after: string) => alignTexts(before, after, findKeptStretches(before, after))

const carry = (before: string, after: string, words: string, nth = 0): Resolution => {
  let start = before.indexOf(words)
  for (let i = 0; i < nth; i++) start = before.indexOf(words, start + 1)
  return carrySpan(align(before, after), spanOf(before, 'content', start, start + words.length))
}

const wordsAt = (text: string, found: Resolution): string | null => (found.kind === 'lost' ? null : text.slice(found.start, found.end))

const ferry = [
  'The ferry left the harbour at noon.',
  '“We shall wait,” said Ana Brule. “Nobody is to leave the quay before the wind drops.”',
  'The mayor refused to comment on the delay, and the company said nothing.',
  '“We shall wait,” said Tom Vale. It was the last word of the day.'
].join('\n\n')

describe('a span goes with its words', () => {
  test.each([
    ['nothing changed', ferry, 'said Ana Brule', 0, 'exact'],
    ['a word before it was corrected', ferry.replace('harbour', 'harbor'), 'said Ana Brule', 0, 'moved'],
    ['a word after it was corrected', ferry.replace('comment', 'speak'), 'said Ana Brule', 0, 'exact'],
    ['words right before it were corrected', ferry.replace('We shall wait', 'We will wait'), 'said Ana Brule', 0, 'moved'],
    ['a word right after it was corrected', ferry.replace('Brule', 'Brulé'), 'said', 0, 'exact'],
    ['two words near each other were corrected', ferry.replace('mayor', 'major').replace('delay', 'delays'), 'refused', 0, 'exact'],
    ['its paragraph was moved', movedParagraph(ferry, 1, 3), 'Nobody is to leave', 0, 'moved'],
    ['a paragraph was put in before it', `A first paragraph that is new.\n\n${ferry}`, 'ferry', 0, 'moved'],
    ['a paragraph was taken out before it', ferry.slice(ferry.indexOf('“We')), 'Tom Vale', 0, 'moved'],
    ['a paragraph with the same ending was put in after it', ferry.replace('The mayor', '“No,” said Ana Brule. “Nobody is to leave the quay before the wind drops.”\n\nThe mayor'), 'the wind drops', 0, 'exact']
  ])('where %s', (_, after, words, nth, kind) => {
    const found = carry(ferry, after, words, nth)
    expect([found.kind, wordsAt(after, found)]).toEqual([kind, words])
  })
})

describe('a span is put to the analyst', () => {
  test.each([
    ['a word in it was corrected', ferry.replace('refused', 'declined'), 'The mayor refused to comment', 'The mayor declined to comment'],
    ['its sentence stands twice now, side by side', ferry.replace('It was the last', 'It was the last word of the day. It was the last'), 'It was the last word of the day.', 'It was the last word of the day.'],
    ['its last letters were cut off', ferry.replace('the delay', 'the del'), 'the delay', 'the del'],
    ['a letter has grown onto it', ferry.replace('the delay,', 'the delays,'), 'the delay', 'the delays']
  ])('where %s', (_, after, words, proposed) => {
    const found = carry(ferry, after, words)
    expect([found.kind, wordsAt(after, found)]).toEqual(['approximate', proposed])
  })

  test('and kept with its words where they were taken out', () => {
    expect(carry(ferry, ferry.replace('The mayor refused to comment on the delay, and the company said nothing.\n\n', ''), 'The mayor refused').kind).toBe('lost')
  })

  test('and never laid on the same words elsewhere, which were there before', () => {
    const [, second = ''] = ferry.split('\n\n')
    expect(carry(ferry, ferry.replace(`${second}\n\n`, ''), '“We shall wait,” said').kind).toBe('lost')
  })
})

/** `CARRY_RUNS=10000` for the long run, which draws other cases each time; the suite tries the same each time. */
const asked = process.env['CARRY_RUNS']
const runs = Number(asked ?? 300)
const drawn = asked === undefined ? { seed: 20_310_304 } : {}

describe('over any edits', () => {
  test('no span that is carried in silence is at a wrong place', () => {
    fc.assert(fc.property(texts, edits, (text, changes) => {
      const cells = freshCells(text)
      const edited = editAll(cells, changes)
      const [before, after] = [textOf(cells), textOf(edited)]
      const alignment = align(before, after)
      const originals = placesOfOriginals(edited)
      for (const { start, end } of wordRanges(before)) {
        const span = spanOf(before, 'content', start, end)
        const found = carrySpan(alignment, span)
        if (found.kind === 'lost') continue
        expect(found.start < found.end && found.end <= after.length).toBe(true)
        if (found.kind === 'approximate') continue
        expect(after.slice(found.start, found.end)).toBe(span.text)
        const there = edited.slice(found.start, found.end)
        const isThere = (from: number, to: number): boolean => isIntact(edited, originals.get(from), from, to)
        const right = isThere(...paragraphAround(before, start, end))
          ? there.every(({ id, isCopy }, i) => id === start + i && !isCopy)
          : isThere(start, end)
            ? there.every((cell, i) => isFrom(before, cell, start + i))
            : there.some((cell, i) => isFrom(before, cell, start + i))
        if (!right && !standsInItsLine(before, start, after, found.start)) throw new Error(`“${span.text}” at ${start} is not what is at ${found.start}.\n--- before\n${before}\n--- after\n${after}`)
      }
    }), { numRuns: runs, ...drawn })
  })

  test('what is carried in silence comes back in silence to where it was', () => {
    fc.assert(fc.property(texts, edits, (text, changes) => {
      const after = textOf(editAll(freshCells(text), changes))
      const there = align(text, after)
      const back = reverseAlignment(alignTexts(text, after, stretchesOf(there)))
      for (const { start, end } of wordRanges(text)) {
        const found = carrySpan(there, spanOf(text, 'content', start, end))
        if (found.kind === 'lost' || found.kind === 'approximate') continue
        expect(carrySpan(back, spanOf(after, 'content', found.start, found.end))).toMatchObject({ start, end, score: 1 })
      }
    }), { numRuns: runs, ...drawn })
  })

  test('stretches are the same words in both texts', () => {
    fc.assert(fc.property(texts, edits, (text, changes) => {
      const after = textOf(editAll(freshCells(text), changes))
      expect(areKept(text, after, stretchesOf(align(text, after)))).toBe(true)
    }), { numRuns: Math.min(runs, 300), ...drawn })
  })

  test('an edited word leaves all other words of a text without repetitions where they were', () => {
    const text = Array.from({ length: 40 }, (_, i) => `Sentence ${i} tells of matter number ${i * 7}, as ${String.fromCharCode(97 + i % 26)}${i} wrote.`).join(' ')
    fc.assert(fc.property(fc.nat(wordRanges(text).length - 1), (nth) => {
      const words = text.split(' ')
      const at = nth % words.length
      const after = words.with(at, 'other').join(' ')
      const start = words.slice(0, at).join(' ').length
      const alignment = align(text, after)
      for (const word of wordRanges(text, 1).slice(3, -3)) {
        if (word.end < start || word.start > start + words[at]!.length + 1) {
          expect(['exact', 'moved']).toContain(carrySpan(alignment, spanOf(text, 'content', word.start, word.end)).kind)
        }
      }
    }), { numRuns: 60 })
  })
})

/** Whether it is the letter that stood there, or a copy of it or of the same one in a paragraph with the same words. */
function isFrom(text: string, { id, isCopy }: Cell, at: number): boolean {
  if (id === at || id === null || !isCopy) return id === at
  const [of, there] = [lineOf(text, id), lineOf(text, at)]
  return id - of.start === at - there.start && text.slice(of.start, of.end) === text.slice(there.start, there.end)
}

/** Whether the span stands at its place in its own line, the only one of these words: where these letters came from, nobody can tell. */
function standsInItsLine(before: string, start: number, after: string, place: number): boolean {
  const [was, is] = [lineOf(before, start), lineOf(after, place)]
  const line = before.slice(was.start, was.end)
  const isOnly = (text: string): boolean => text.split('\n').filter((one) => one === line).length === 1
  return start - was.start === place - is.start && after.slice(is.start, is.end) === line && isOnly(before) && isOnly(after)
}

function lineOf(text: string, at: number): { start: number; end: number } {
  const end = text.indexOf('\n', at)
  return { start: text.lastIndexOf('\n', at - 1) + 1, end: end < 0 ? text.length : end }
}

/** Where the original's paragraph was edited, or what is right beside it, and a copy was not, nobody can tell which is which. */
function paragraphAround(text: string, start: number, end: number): [number, number] {
  const near = 16
  const next = text.indexOf('\n', end)
  return [Math.max(0, Math.min(start - near, text.lastIndexOf('\n', start - 1) + 1)), Math.min(text.length, Math.max(end + near, next < 0 ? text.length : next))]
}

/** Where each letter of the text before went, copies apart. */
const placesOfOriginals = (edited: readonly Cell[]): Map<number, number> =>
  new Map(edited.flatMap(({ id, isCopy }, at) => (id === null || isCopy ? [] : [[id, at]])))

/** Whether the letters still stand together. If not, nobody can tell them from the same words that stand there with some of them. */
const isIntact = (edited: readonly Cell[], at: number | undefined, start: number, end: number): boolean =>
  at !== undefined && at + end - start <= edited.length && edited.slice(at, at + end - start).every(({ id, isCopy }, i) => id === start + i && !isCopy)

function movedParagraph(text: string, from: number, to: number): string {
  const paragraphs = text.split('\n\n')
  const [moved = ''] = paragraphs.splice(from, 1)
  return paragraphs.toSpliced(to, 0, moved).join('\n\n')
}
