/** Analysts who work on copies of one project, for histories made by chance. */
import { actorIdsOf, replaceActors } from '../../annotation.ts'
import { addition, change, removal, together } from '../../commands/record-change.ts'
import { actor, article, annotation, completeQuote, mark, relation } from '../../commands/testing/build.ts'
import { type Change, isEmpty, keyOf, type RecordKey } from '../../change.ts'
import { builtInCodebook } from '../../codebook/built-in-codebook.ts'
import type { Actor, Annotation, AnyRecord, Relation } from '../../model.ts'
import { conflictsOfCopy, decideConflict, mergeCopies, type Merged } from '../merge-copies.ts'
import { beginCopy, type EditRow, type ProjectCopy, recordEdit } from '../revisions.ts'

export const origin: ReadonlyMap<RecordKey, AnyRecord> = new Map<RecordKey, AnyRecord>([
  [keyOf('codebook', builtInCodebook.id), builtInCodebook],
  ...['ana', 'bo', 'cy'].map((id): [RecordKey, AnyRecord] => [keyOf('annotators', id), { id, name: id }]),
  ...['maron', 'lindqvist'].map((id): [RecordKey, AnyRecord] => [keyOf('actors', id), actor(id)]),
  ...['one', 'two'].flatMap((id): [RecordKey, AnyRecord][] =>
    [[keyOf('articles', id), article(id)], [keyOf('texts', id), { id, text: 'Text.' }], [keyOf('blocks', id), { id, blocks: [] }]]),
  [keyOf('annotations', 'q'), completeQuote('q')],
  [keyOf('annotations', 's'), annotation('s', 'stance', { articleId: 'two', actors: { holder: ['lindqvist'] } })],
  [keyOf('relations', 'r'), relation('r', 'via', 's', 'q')]
])

export const analysts = ['ana', 'bo', 'cy'] as const

export const beginners = (): ProjectCopy[] => analysts.map((name) => beginCopy('p', name, origin))

/** What an analyst may do; the numbers choose among what is there. */
export type Deed = readonly [deed: number, first: number, second: number]

/** The copy after the deed, at a moment. What cannot be done is not done. */
export function act(copy: ProjectCopy, [deed, first, second]: Deed, moment: number): ProjectCopy {
  const seq = (copy.seen.get(copy.copy)?.seq ?? 0) + 1
  const row: EditRow = { seq, id: `${copy.copy}-${seq}`, at: new Date(moment * 1000).toISOString() }
  if (deed === 9) {
    const conflicts = conflictsOfCopy(copy)
    const conflict = conflicts[first % Math.max(1, conflicts.length)]
    return conflict === undefined ? copy : decideConflict(copy, conflict, conflict.versions[second % conflict.versions.length]!.value, row)
  }
  const made = deeds[deed % deeds.length]!(copy, first, second, row)
  return isEmpty(made) ? copy : recordEdit(copy, made, row)
}

type Make = (copy: ProjectCopy, first: number, second: number, row: EditRow) => Change

const all = <T>({ records }: ProjectCopy, table: string): T[] => [...records].filter(([key]) => key.startsWith(`${table}/`)).map(([, record]) => record as T)

const editing = (edit: (annotation: Annotation, second: number) => Partial<Annotation>): Make => (copy, first, second, { at }) => {
  const annotations = all<Annotation>(copy, 'annotations')
  const one = annotations[first % Math.max(1, annotations.length)]
  return one === undefined ? {} : change('annotations', one, { ...one, ...edit(one, second), updatedAt: at })
}

const deeds: readonly Make[] = [
  editing(({ fields }, second) => ({ fields: { ...fields, type: ['direct', 'mixed', 'indirect'][second % 3]! } })),
  editing(({ fields }, second) => ({ fields: second % 3 === 0 ? without(fields, 'negated') : { ...fields, negated: second % 3 === 1 } })),
  editing(({ spans }, second) => ({
    spans: [...spans.filter(({ role }) => role !== 'cue'), mark('cue', ['said', 'tested', 'visited'][second % 3]!)].sort((a, b) => ranks.indexOf(a.role) - ranks.indexOf(b.role))
  })),
  editing((_, second) => ({ status: (['draft', 'complete', 'accepted', 'rejected'] as const)[second % 4]! })),
  (copy, first, second, { id }) => {
    const [articles, people] = [all<{ id: string }>(copy, 'articles'), all<Actor>(copy, 'actors')]
    const [on, who] = [articles[first % Math.max(1, articles.length)], people[second % Math.max(1, people.length)]]
    const actors = who === undefined ? {} : { speaker: [who.id] }
    return on === undefined ? {} : addition('annotations', annotation(id, 'quote', { articleId: on.id, annotatorId: copy.copy, actors }))
  },
  (copy, first) => {
    const annotations = all<Annotation>(copy, 'annotations')
    const one = annotations[first % Math.max(1, annotations.length)]
    return one === undefined ? {} : together([removal('annotations', one), ...relationsAt(copy, [one.id])])
  },
  (copy, first, _, { at }) => {
    const actors = all<Actor>(copy, 'actors')
    const one = actors[first % Math.max(1, actors.length)]
    if (one === undefined) return {}
    const naming = all<Annotation>(copy, 'annotations').filter((annotation) => actorIdsOf(annotation).includes(one.id))
    const freed = (annotation: Annotation): Annotation => ({ ...replaceActors(annotation, (id) => (id === one.id ? null : id)), updatedAt: at })
    return together([removal('actors', one), ...naming.map((annotation) => change('annotations', annotation, freed(annotation)))])
  },
  (copy, first) => {
    const articles = all<{ id: string }>(copy, 'articles')
    const one = articles[first % Math.max(1, articles.length)]
    if (one === undefined) return {}
    const annotations = all<Annotation>(copy, 'annotations').filter(({ articleId }) => articleId === one.id)
    const gone = (['articles', 'texts', 'blocks'] as const).map((table) =>
      ({ [keyOf(table, one.id)]: { before: copy.records.get(keyOf(table, one.id)) ?? null, after: null } }))
    return together([...gone, ...annotations.map((annotation) => removal('annotations', annotation)), ...relationsAt(copy, annotations.map(({ id }) => id))])
  },
  (copy, first, second, { id }) => {
    const annotations = all<Annotation>(copy, 'annotations')
    const [from, to] = [annotations[first % Math.max(1, annotations.length)], annotations[second % Math.max(1, annotations.length)]]
    return from === undefined || to === undefined || from === to ? addition('actors', actor(id)) : addition('relations', relation(id, 'same-as', from.id, to.id))
  }
]

const without = (fields: Annotation['fields'], field: string): Annotation['fields'] => Object.fromEntries(Object.entries(fields).filter(([id]) => id !== field))

const ranks = builtInCodebook.layers.find(({ id }) => id === 'quote')!.roles.map(({ id }) => id)

const relationsAt = (copy: ProjectCopy, ids: readonly string[]): Change[] =>
  all<Relation>(copy, 'relations').filter(({ from, to }) => ids.includes(from) || ids.includes(to)).map((one) => removal('relations', one))

/** The merge, which the test expects to be possible. */
export function merged(mine: ProjectCopy, theirs: ProjectCopy): Merged {
  const result = mergeCopies(mine, theirs)
  if ('refusal' in result) throw new Error(result.refusal)
  return result
}
