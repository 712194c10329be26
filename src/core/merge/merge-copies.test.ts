import fc from 'fast-check'
import { expect, test } from 'vitest'
import { apply, isEmpty, keyOf, partsOf, type Records } from '../change.ts'
import { builtInCodebook } from '../codebook/built-in-codebook.ts'
import { change, removal, together } from '../commands/record-change.ts'
import { actor, annotation, completeQuote, mark } from '../commands/testing/build.ts'
import { type Actor, type Annotation, type Codebook, type Relation, tables } from '../model.ts'
import { membersOf, recordOf } from './members.ts'
import { conflictsOfCopy, decideConflict, mergeCopies } from './merge-copies.ts'
import { referencesOf } from './references.ts'
import { beginCopy, type ProjectCopy, recordEdit } from './revisions.ts'
import { act, analysts, beginners, type Deed, merged, origin } from './testing/analysts.ts'

/** 10,000 with GLOSSATOR_MERGE_HISTORIES=10000. */
const numRuns = Number(process.env['GLOSSATOR_MERGE_HISTORIES'] ?? 300)
/** In milliseconds: as patient as other tests, and more for more histories. */
const timeout = 30_000 + numRuns * 100

/** Who does something, what, and (of a merge) from whom. */
type Turn = readonly [who: number, from: number, deed: Deed]
const turns = fc.array(fc.tuple(fc.nat(2), fc.nat(2), fc.tuple(fc.nat(9), fc.nat(6), fc.nat(6))), { maxLength: 22 })

/** Each does a deed, or merges what another has, when both are another. */
function play(history: readonly Turn[], copies = beginners()): ProjectCopy[] {
  return history.reduce((now, [who, from, deed], moment) => {
    const next = who === from ? act(now[who]!, deed, moment) : deed[0] < 6 ? act(now[who]!, deed, moment) : merged(now[who]!, now[from]!).copy
    return now.map((copy, i) => (i === who ? next : copy))
  }, copies)
}

/** What has to be the same on all copies. */
const stateOf = (copy: ProjectCopy): unknown => ({
  records: Object.fromEntries([...copy.records].sort(([a], [b]) => (a < b ? -1 : 1))), conflicts: conflictsOfCopy(copy)
})

const orders = fc.shuffledSubarray([0, 1, 2], { minLength: 3 })

test('copies that have seen the same hold the same, in whatever order they were merged', { timeout }, () => {
  fc.assert(fc.property(turns, orders, orders, (history, first, second) => {
    const copies = play(history)
    const [one, other] = [first, second].map((order) => order.slice(1).reduce((copy, i) => merged(copy, copies[i]!).copy, copies[order[0]!]!))
    expect(stateOf(one!)).toEqual(stateOf(other!))
    const [a, b, c] = copies as [ProjectCopy, ProjectCopy, ProjectCopy]
    expect(stateOf(merged(a, merged(b, c).copy).copy)).toEqual(stateOf(one!))
  }), { numRuns })
})

test('merging the same file twice changes nothing the second time', { timeout }, () => {
  fc.assert(fc.property(turns, (history) => {
    const [mine, theirs] = play(history) as [ProjectCopy, ProjectCopy]
    const once = merged(mine, theirs)
    expect(apply(mine.records, once.change)).toEqual(new Map(once.copy.records))
    const twice = merged(once.copy, theirs)
    expect(twice.change).toEqual({})
    expect(stateOf(twice.copy)).toEqual(stateOf(once.copy))
  }), { numRuns })
})

test('what only one has edited since they last met is taken as it is', { timeout }, () => {
  fc.assert(fc.property(turns, fc.array(fc.tuple(fc.nat(8), fc.nat(6), fc.nat(6)), { maxLength: 8 }), (history, deeds) => {
    const copies = play(history)
    const met = merged(copies[0]!, copies[1]!).copy
    const same = { ...met, copy: 'bo' }
    const on = deeds.reduce((copy, deed, i) => act(copy, deed, 100 + i), merged(copies[1]!, met).copy)
    expect(merged(met, same).change).toEqual({})
    const found = merged(met, on)
    // But for what comes and goes with what refers to it, which only a merge looks after.
    expect(stateOf(found.copy)).toEqual(stateOf(merged(on, met).copy))
    if (found.restored.length === 0 && isEmpty(merged(on, on).change)) expect(found.copy.records).toEqual(on.records)
  }), { numRuns })
})

test('a merge leaves no record without what it refers to, and only sound records', { timeout }, () => {
  fc.assert(fc.property(turns, (history) => {
    const copies = play(history)
    const { records } = merged(merged(copies[0]!, copies[1]!).copy, copies[2]!).copy
    for (const [key, record] of records) {
      for (const reference of referencesOf(key, record)) expect(records.has(reference), `${key} refers to ${reference}`).toBe(true)
      expect(tables[partsOf(key).table].safeParse(record).success).toBe(true)
    }
  }), { numRuns })
})

test('a record is the same after it was taken apart and put together', () => {
  for (const [key, record] of origin) expect(recordOf(partsOf(key).table, record.id, membersOf(partsOf(key).table, record), builtInCodebook)).toEqual(record)
})

const q = keyOf('annotations', 'q')
const quote = origin.get(q) as Annotation
let seconds = 0
const edit = (copy: ProjectCopy, given: Partial<Annotation>): ProjectCopy => {
  const [before, seq, at] = [copy.records.get(q) as Annotation, (copy.seen.get(copy.copy)?.seq ?? 0) + 1, new Date(++seconds * 1000).toISOString()]
  return recordEdit(copy, change('annotations', before, { ...before, ...given, updatedAt: at }), { seq, id: `${copy.copy}-${seq}`, at })
}
const quoteIn = ({ records }: { readonly records: Records }): Annotation => records.get(q) as Annotation

test('different members of one annotation, edited by two, are both taken', () => {
  const [ana, bo] = beginners() as [ProjectCopy, ProjectCopy]
  const cue = mark('cue', 'tested')
  const mine = edit(ana, { fields: { ...quote.fields, type: 'mixed' }, status: 'draft' })
  const theirs = edit(bo, { fields: { ...quote.fields, negated: true }, spans: quote.spans.map((span) => (span.role === 'cue' ? cue : span)) })
  const { copy, conflicts } = merged(mine, theirs)
  expect(conflicts).toEqual([])
  expect(quoteIn(copy)).toMatchObject({ fields: { type: 'mixed', negated: true }, status: 'draft' })
  expect(quoteIn(copy).spans).toContainEqual(cue)
  expect(quoteIn(copy).updatedAt).toBe(quoteIn(theirs).updatedAt)
})

test('the same edit by two is no conflict, a different one is, until somebody decides', () => {
  const [ana, bo] = beginners() as [ProjectCopy, ProjectCopy]
  const type = (copy: ProjectCopy, value: string): ProjectCopy => edit(copy, { fields: { ...quoteIn(copy).fields, type: value } })
  expect(merged(type(ana, 'mixed'), type(bo, 'mixed')).conflicts).toEqual([])
  const [mine, theirs] = [type(ana, 'mixed'), type(bo, 'indirect')]
  const { copy, conflicts } = merged(mine, theirs)
  expect(conflicts.map(({ key, path, versions }) => [key, path, versions.map(({ value, edit: by }) => [by?.copy, value])])).toEqual([
    [q, 'fields/type', [['bo', 'indirect'], ['ana', 'mixed']]]
  ])
  const decided = decideConflict(copy, conflicts[0]!, 'mixed', { seq: 9, id: 'ana-9', at: '2031-03-01T08:00:00.000Z' })
  expect(quoteIn(decided).fields).toMatchObject({ type: 'mixed' })
  for (const both of [merged(decided, theirs), merged(theirs, decided)]) {
    expect(both.conflicts).toEqual([])
    expect(quoteIn(both.copy).fields).toMatchObject({ type: 'mixed' })
  }
})

test('what one deleted and another went on with stays, and is asked about', () => {
  const [ana, bo] = beginners() as [ProjectCopy, ProjectCopy]
  const gone = together([removal('annotations', quote), removal('relations', origin.get('relations/r') as Relation)])
  const mine = recordEdit(ana, gone, { seq: 1, id: 'ana-1', at: '2031-01-01T00:00:00.000Z' })
  const theirs = edit(bo, { status: 'accepted' })
  const { copy, conflicts, change: brought } = merged(mine, theirs)
  expect(quoteIn(copy).status).toBe('accepted')
  expect(conflicts.map(({ path }) => path)).toEqual(['$there'])
  expect(brought[q]).toMatchObject({ before: null })
  expect(merged(mine, bo).copy.records.has(q)).toBe(false)
  const decided = decideConflict(copy, conflicts[0]!, false, { seq: 2, id: 'ana-2', at: '2031-01-02T00:00:00.000Z' })
  expect(merged(theirs, decided).copy.records.has(q)).toBe(false)
})

test('an actor whom one deleted and another named in the meantime is there again', () => {
  const [ana, bo] = beginners() as [ProjectCopy, ProjectCopy]
  const lost = recordEdit(ana, removal('actors', origin.get('actors/maron') as Actor), { seq: 1, id: 'ana-1', at: '2031-01-01T00:00:00.000Z' })
  const naming = annotation('new', 'mention', { actors: { actor: ['maron'] }, annotatorId: 'bo' })
  const found = merged(lost, recordEdit(bo, change('annotations', null, naming), { seq: 1, id: 'bo-1', at: '2031-01-01T00:00:00.000Z' }))
  expect(found.restored).toContain('actors/maron')
  expect(found.copy.records.get('actors/maron')).toEqual(actor('maron'))
})

test('annotations on words that another changed are told', () => {
  const [ana, bo] = beginners() as [ProjectCopy, ProjectCopy]
  const row = (who: string) => ({ seq: 1, id: `${who}-1`, at: '2031-01-01T00:00:00.000Z' })
  const mine = recordEdit(ana, change('texts', { id: 'two', text: 'Text.' }, { id: 'two', text: 'Another text.' }), row('ana'))
  const made = annotation('new', 'mention', { articleId: 'two', annotatorId: 'bo', spans: [mark('mention', 'Text', 'Text.')] })
  expect(merged(mine, recordEdit(bo, change('annotations', null, made), row('bo'))).misplaced).toEqual(['annotations/new'])
  expect(merged(ana, recordEdit(bo, change('annotations', null, made), row('bo'))).misplaced).toEqual([])
})

test('two who change different layers of the codebook both keep their work', () => {
  const [ana, bo] = beginners() as [ProjectCopy, ProjectCopy]
  const rename = (copy: ProjectCopy, layer: string, name: string): ProjectCopy => recordEdit(
    copy, change('codebook', builtInCodebook, { ...builtInCodebook, layers: builtInCodebook.layers.map((one) => (one.id === layer ? { ...one, name } : one)) }),
    { seq: 1, id: `${copy.copy}-1`, at: '2031-01-01T00:00:00.000Z' }
  )
  const { copy, conflicts } = merged(rename(ana, 'quote', 'Speech'), rename(bo, 'event', 'Deed'))
  const { layers } = copy.records.get(keyOf('codebook', builtInCodebook.id)) as Codebook
  expect(layers.map(({ name }) => name)).toEqual(builtInCodebook.layers.map(({ id, name }) => (id === 'quote' ? 'Speech' : id === 'event' ? 'Deed' : name)))
  expect(conflicts).toEqual([])
})

test.each<[string, ProjectCopy, string]>([
  ['another project', beginCopy('other', 'bo', origin), 'another project'],
  ['a copy that went on from a backup under the same name', act(beginCopy('p', 'ana', origin), [0, 0, 1], 5), 'Two histories']
])('%s is refused in a sentence', (_, theirs, sentence) => {
  const mine = recordEdit(beginners()[0]!, change('annotations', null, completeQuote('x')), { seq: 1, id: 'elsewhere', at: '2031-01-01T00:00:00.000Z' })
  expect(mergeCopies(mine, theirs)).toEqual({ refusal: expect.stringContaining(sentence) as string })
})

test('every analyst of the tests has a copy of their own', () => {
  expect(beginners().map(({ copy }) => copy)).toEqual([...analysts])
})
