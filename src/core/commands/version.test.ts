import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { edits, editAll, freshCells, textOf, texts } from '../anchor/testing/edited-texts.ts'
import { spanOf } from '../anchor/span.ts'
import { apply, invert } from '../change.ts'
import type { Annotation, Doubt } from '../model.ts'
import { snapRange } from '../anchor/boundaries.ts'
import { correctedText } from '../versions/new-text.ts'
import { deleteAnnotations } from './annotation.ts'
import { deleteArticles } from './article.ts'
import type { Command } from './command.ts'
import { annotation, article, completeEvent, completeQuote, completeStance, project, stampOf, text } from './testing/build.ts'
import { type Outcome, recordsOf, runCommand, stateOf } from './testing/run-command.ts'
import { dropSpans, placeSpan, returnToVersion, takeText } from './version.ts'

const begin = (annotations: readonly Annotation[], words = text) =>
  recordsOf({ ...project, articles: [article('one')], texts: [{ id: 'one', text: words }], blocks: [{ id: 'one', blocks: [{ type: 'caption', start: 0, end: 15 }] }], annotations })

const stamp = stampOf()
const run = <Args>(command: Command<Args>, args: NoInfer<Args>, records: Outcome['records']): Outcome => runCommand(command, args, records, stamp)

const correct = (records: Outcome['records'], words: string, reason = ''): Outcome => {
  const state = stateOf(records)
  const full = { ...state.get('articles', 'one')!, text: state.get('texts', 'one')!.text, blocks: state.get('blocks', 'one')!.blocks }
  return run(takeText, { id: 'one', taken: correctedText(full, words), cause: 'correction', reason }, records)
}

const doubtsIn = (records: Outcome['records']): Doubt[] => [...stateOf(records).all('doubts')]
const annotationIn = (records: Outcome['records'], id: string): Annotation => stateOf(records).get('annotations', id)!

describe('correcting the text', () => {
  test('keeps the old text with its story, and the article its id', () => {
    const { records, title, change } = correct(begin([]), text.replace('row', 'quarrel'), ' a better word ')
    expect(title).toBe('Correct the text of “Article one”')
    expect(stateOf(records).get('texts', 'one')!.text).toContain('Ferry quarrel grows')
    expect(stateOf(records).all('versions')).toMatchObject([
      { articleId: 'one', number: 1, text, textSha256: 'b'.repeat(64), cause: 'correction', reason: 'a better word', replacedBy: 'ana', blocks: [{ type: 'caption', start: 0, end: 15 }] }
    ])
    expect(apply(records, invert(change))).toEqual(begin([]))
  })

  test('moves what is certain in silence, with new surroundings', () => {
    const { records } = correct(begin([completeQuote('q'), completeEvent('e')]), text.replace('Ferry row', 'The long ferry row'))
    expect(doubtsIn(records)).toEqual([])
    expect(annotationIn(records, 'e')).toMatchObject({ status: 'complete', updatedAt: completeEvent('e').updatedAt })
    for (const { spans } of [annotationIn(records, 'q'), annotationIn(records, 'e')]) {
      for (const span of spans) expect(span).toEqual(spanOf(stateOf(records).get('texts', 'one')!.text, span.role, span.start, span.end))
    }
  })

  test('takes words that changed out of their annotation, which is a draft until they are placed', () => {
    const { records } = correct(begin([completeEvent('e')]), text.replace('visited', 'toured'))
    expect(annotationIn(records, 'e')).toMatchObject({ status: 'draft', spans: [{ role: 'location' }, { role: 'time' }] })
    const [doubt] = doubtsIn(records)
    expect(doubt).toMatchObject({ annotationId: 'e', span: { role: 'trigger', text: 'visited' }, status: 'complete', asked: true })
    const after = stateOf(records).get('texts', 'one')!.text
    const start = after.indexOf('toured')
    const placed = run(placeSpan, { id: doubt!.id, place: { start, end: start + 6 } }, records)
    expect(placed.title).toBe('Place “visited”')
    expect(annotationIn(placed.records, 'e')).toMatchObject({ status: 'complete', spans: [{ role: 'trigger', text: 'toured' }, {}, {}] })
    expect(doubtsIn(placed.records)).toEqual([])
    expect(apply(placed.records, invert(placed.change))).toEqual(records)
  })

  test('proposes the place where the words were corrected', () => {
    const { records } = correct(begin([completeStance('s')]), text.replace('long overdue', 'long over due'))
    const [doubt] = doubtsIn(records)
    expect(doubt!.score).toBeGreaterThan(0.7)
    const placed = run(placeSpan, { id: doubt!.id }, records)
    expect(annotationIn(placed.records, 's').spans[0]).toMatchObject({ role: 'evidence', text: '“long over due”' })
  })

  test('keeps lost words until they are dropped', () => {
    const { records } = correct(begin([completeEvent('e')]), text.replace(' on Tuesday', ''))
    const [doubt] = doubtsIn(records)
    expect(doubt).toMatchObject({ span: { text: 'Tuesday' }, proposal: null, score: 0 })
    expect(annotationIn(records, 'e').status).toBe('complete')
    expect(() => run(placeSpan, { id: doubt!.id }, records)).toThrow('No place is proposed for these words')
    expect(doubtsIn(run(dropSpans, { ids: [doubt!.id] }, records).records)).toEqual([])
  })

  test('asks nothing about annotations that were rejected', () => {
    const { records } = correct(begin([annotation('r', 'mention', { status: 'rejected', spans: [spanOf(text, 'mention', 0, 5)] })]), text.replace('Ferry', 'Boat'))
    expect(doubtsIn(records)).toMatchObject([{ asked: false }])
  })

  test('finds title and date anew, but keeps what the analyst has set', () => {
    const before = begin([])
    const { records } = correct(before, text.replace('Ferry row', 'Boat row'))
    expect(stateOf(records).get('articles', 'one')!.title).toBe('Article one')
    const found = correct(recordsOf({ ...project, articles: [article('one', { title: 'Ferry row grows' })] , blocks: [{ id: 'one', blocks: [{ type: 'title', start: 0, end: 15 }] }] }), text.replace('Ferry row', 'Boat row'))
    expect(stateOf(found.records).get('articles', 'one')!.title).toBe('Boat row grows')
  })

  test.each([[' \n', 'needs some text'], ['a\r\nb', 'carriage return'], ['a\ud800', 'half a character']])('to %j is refused', (words, sentence) => {
    const taken = { file: 'one.txt', sha256: '', textSha256: '', encoding: 'utf-8', text: words, blocks: [] }
    expect(() => run(takeText, { id: 'one', taken, cause: 'correction', reason: '' }, begin([]))).toThrow(sentence)
  })

  test('a place whose role is taken is refused', () => {
    const { records } = correct(begin([completeEvent('e')]), text.replace('visited', 'toured'))
    const filled = new Map(records).set('annotations/e', { ...annotationIn(records, 'e'), spans: [spanOf(stateOf(records).get('texts', 'one')!.text, 'trigger', 0, 5)] })
    expect(() => run(placeSpan, { id: doubtsIn(records)[0]!.id, place: { start: 6, end: 9 } }, filled)).toThrow('Other words stand in this role')
  })
})

describe('going back', () => {
  test('puts everything where it was, what had been lost included', () => {
    const before = begin([completeQuote('q'), completeEvent('e'), completeStance('s')])
    const there = correct(before, text.replace('visited', 'toured').replace('“We tested every gate,”', '“We tested all,”').replace('Ferry', 'The ferry'))
    expect(doubtsIn(there.records).length).toBeGreaterThan(1)
    const [version] = stateOf(there.records).all('versions')
    const back = run(returnToVersion, { id: 'one', versionId: version!.id }, there.records)
    expect(back.title).toBe('Go back to version 1 of “Article one”')
    expect(stateOf(back.records).get('texts', 'one')).toEqual({ id: 'one', text })
    expect(stateOf(back.records).get('blocks', 'one')).toEqual(stateOf(before).get('blocks', 'one'))
    expect(doubtsIn(back.records)).toEqual([])
    for (const id of ['q', 'e', 's']) expect({ ...annotationIn(back.records, id), updatedAt: '' }).toEqual({ ...annotationIn(before, id), updatedAt: '' })
    expect(stateOf(back.records).all('versions').map(({ number, cause }) => [number, cause])).toEqual([[1, 'correction'], [2, 'return']])
  })

  test('over several versions finds what only the oldest had', () => {
    const before = begin([completeEvent('e')])
    const [, , third = ''] = text.split('\n\n')
    const second = correct(before, text.replace(`${third}\n\n`, ''))
    const later = correct(second.records, stateOf(second.records).get('texts', 'one')!.text.replace('Ferry', 'Boat'))
    const first = stateOf(later.records).all('versions').find(({ number }) => number === 1)!
    const back = run(returnToVersion, { id: 'one', versionId: first.id }, later.records)
    expect(annotationIn(back.records, 'e')).toMatchObject({ status: 'complete', spans: completeEvent('e').spans })
  })
})

test('what is deleted takes its versions and doubts with it', () => {
  const { records } = correct(begin([completeEvent('e')]), text.replace('visited', 'toured'))
  expect(doubtsIn(run(deleteAnnotations, { ids: ['e'] }, records).records)).toEqual([])
  const gone = stateOf(run(deleteArticles, { ids: ['one'] }, records).records)
  expect([gone.all('doubts'), gone.all('versions')]).toEqual([[], []])
})

/** `CARRY_RUNS=10000` for the long run. */
const runs = Number(process.env['CARRY_RUNS'] ?? 150)

test('over any edits every span is in its annotation at its words, or in doubt; going back puts each where it was', () => {
  fc.assert(fc.property(texts, edits, fc.array(fc.tuple(fc.nat(400), fc.integer({ min: 1, max: 60 })), { minLength: 1, maxLength: 12 }), (words, changes, places) => {
    const annotations = places.flatMap(([at, length], i) => {
      const range = snapRange(words, { start: at % words.length, end: Math.min(words.length, at % words.length + length) })
      return range === null ? [] : [annotation(`m${i}`, 'mention', { spans: [spanOf(words, 'mention', range.start, range.end)], actors: { actor: ['maron'] }, status: 'complete' })]
    })
    const before = begin(annotations, words)
    const young = textOf(editAll(freshCells(words), changes))
    if (young.trim() === '' || young === words) return
    const there = correct(before, young)
    for (const { id } of annotations) {
      const { spans, status } = annotationIn(there.records, id)
      const doubts = doubtsIn(there.records).filter(({ annotationId }) => annotationId === id)
      expect(spans.length + doubts.length).toBe(1)
      expect(status).toBe(spans.length === 1 ? 'complete' : 'draft')
      for (const span of spans) expect(young.slice(span.start, span.end)).toBe(span.text)
      for (const { proposal } of doubts) if (proposal !== null) expect(proposal.start < proposal.end && proposal.end <= young.length).toBe(true)
    }
    const back = run(returnToVersion, { id: 'one', versionId: stateOf(there.records).all('versions')[0]!.id }, there.records)
    expect(doubtsIn(back.records)).toEqual([])
    for (const kept of annotations) expect({ ...annotationIn(back.records, kept.id), updatedAt: '' }).toEqual({ ...kept, updatedAt: '' })
    expect(apply(there.records, invert(there.change))).toEqual(before)
  }), { numRuns: runs })
})
