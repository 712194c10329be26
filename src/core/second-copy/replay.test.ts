import fc from 'fast-check'
import { expect, test } from 'vitest'
import { apply, type Records } from '../change.ts'
import { noHistory, recordDo, recordRedo, recordUndo, type History, type HistoryEntry } from '../history.ts'
import { continueFrom, historyAfter, replay } from './replay.ts'
import { actor, entries, histories } from './testing/made-entries.ts'

test('replaying is applying one change after the other', () => {
  fc.assert(fc.property(histories, (made) => {
    const start: Records = new Map([['actors/kept', actor('kept')]])
    expect(replay(start, made)).toEqual(made.reduce<Records>((records, { change }) => apply(records, change), start))
  }), { numRuns: 60 })
})

test('nothing is replayed that the state holds already', () => {
  expect(continueFrom(entries(5), 5)).toEqual({ entries: [], stop: null })
  expect(continueFrom(entries(5), 9)).toEqual({ entries: [], stop: null })
  expect(continueFrom(entries(5), 3).entries.map(({ seq }) => seq)).toEqual([4, 5])
})

test('undo and redo stand after the last change where they stood when it was made', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom('do', 'undo', 'redo'), { minLength: 1, maxLength: 40 }), (moves) => {
    const written: HistoryEntry[] = []
    let history: History = noHistory
    for (const move of moves) {
      const top = move === 'do' ? null : history[move]
      const on = top === null ? undefined : written[top.seq - 1]
      if (move !== 'do' && on === undefined) continue
      const record = move === 'undo' ? recordUndo : recordRedo
      const recorded = on === undefined ? recordDo(history, `Edit ${history.seq + 1}`) : record(history, on)
      history = recorded.history
      written.push(recorded.entry)
    }
    const last = written.at(-1)
    if (last !== undefined) expect(historyAfter(last, (seq) => written[seq - 1])).toEqual(history)
  }))
})

test('what is not known any more cannot be undone', () => {
  const undone: HistoryEntry = { seq: 9, kind: 'undo', title: 'Edit', target: 4, below: null }
  expect(historyAfter(undone, () => undefined)).toEqual({ seq: 9, undo: null, redo: { seq: 9, title: 'Edit' } })
})
