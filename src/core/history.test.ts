import fc from 'fast-check'
import { expect, test } from 'vitest'
import { apply, invert, type Change, type Records } from './change.ts'
import { noHistory, recordDo, recordRedo, recordUndo, type History, type HistoryEntry, type Recorded } from './history.ts'

type Row = HistoryEntry & { readonly change: Change }
type Action = 'undo' | 'redo' | { readonly actor: string; readonly name: string | null }

const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 2, arbitrary: fc.constant<Action>('undo') },
  { weight: 2, arbitrary: fc.constant<Action>('redo') },
  {
    weight: 3,
    arbitrary: fc.record({ actor: fc.constantFrom('a', 'b'), name: fc.option(fc.string({ minLength: 1, maxLength: 3 })) })
  }
)

test('any sequence of work, undo and redo shows what two plain stacks of states would show', () => {
  fc.assert(fc.property(fc.array(action, { maxLength: 40 }), (actions) => {
    const linked = linkedJournal()
    const plain = twoStacks()
    for (const next of actions) {
      if (next === 'undo') { linked.undo(); plain.undo() }
      else if (next === 'redo') { linked.redo(); plain.redo() }
      else {
        const change = rename(plain.records(), next.actor, next.name)
        const title = `${next.actor} ${next.name}`
        linked.work(change, title)
        plain.work(change, title)
      }
      expect(linked.records()).toEqual(plain.records())
      expect([linked.history().undo?.title, linked.history().redo?.title]).toEqual([plain.undoTitle(), plain.redoTitle()])
    }
  }), { numRuns: 200 })
})

test('the journal is numbered without a gap and never rewritten', () => {
  fc.assert(fc.property(fc.array(action, { maxLength: 40 }), (actions) => {
    const linked = linkedJournal()
    for (const next of actions) {
      if (next === 'undo') linked.undo()
      else if (next === 'redo') linked.redo()
      else linked.work(rename(linked.records(), next.actor, next.name), 'Rename')
    }
    expect(linked.journal().map((row) => row.seq)).toEqual(linked.journal().map((_, i) => i + 1))
    expect(linked.history().seq).toBe(linked.journal().length)
    const replayed = linked.journal().reduce<Records>((records, row) => apply(records, row.change), new Map())
    expect(replayed).toEqual(linked.records())
  }), { numRuns: 100 })
})

/** The product's way: one append-only journal, two pointers. */
function linkedJournal() {
  const journal: Row[] = []
  let history: History = noHistory
  let records: Records = new Map()
  const append = ({ history: next, entry }: Recorded, change: Change): void => {
    journal.push({ ...entry, change })
    history = next
    records = apply(records, change)
  }
  const take = (seq: number | undefined, record: (history: History, top: HistoryEntry) => Recorded): void => {
    const top = seq === undefined ? undefined : journal[seq - 1]
    if (top !== undefined) append(record(history, top), invert(top.change))
  }
  return {
    work: (change: Change, title: string) => append(recordDo(history, title), change),
    undo: () => take(history.undo?.seq, recordUndo),
    redo: () => take(history.redo?.seq, recordRedo),
    records: () => records,
    history: () => history,
    journal: () => journal
  }
}

/** The naive way: whole states on two arrays. */
function twoStacks() {
  const past: { records: Records; title: string }[] = []
  const future: { records: Records; title: string }[] = []
  let records: Records = new Map()
  return {
    work: (change: Change, title: string) => {
      past.push({ records, title })
      future.length = 0
      records = apply(records, change)
    },
    undo: () => {
      const step = past.pop()
      if (step === undefined) return
      future.push({ records, title: step.title })
      records = step.records
    },
    redo: () => {
      const step = future.pop()
      if (step === undefined) return
      past.push({ records, title: step.title })
      records = step.records
    },
    records: () => records,
    undoTitle: () => past.at(-1)?.title,
    redoTitle: () => future.at(-1)?.title
  }
}

function rename(records: Records, id: string, name: string | null): Change {
  const actor = name === null
    ? null
    : { id, name, type: 'PER' as const, aliases: [], roles: [], country: null, sector: null, externalIds: {}, note: null }
  return { [`actors/${id}`]: { before: records.get(`actors/${id}`) ?? null, after: actor } }
}
