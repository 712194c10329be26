import fc from 'fast-check'
import { expect, test } from 'vitest'
import { actorIdsOf } from '../annotation.ts'
import { type Change, type Records, apply, conflictsOf, invert, partsOf } from '../change.ts'
import { fieldOf, layerOf } from '../codebook/codebook.ts'
import { builtInCodebook } from '../codebook/built-in-codebook.ts'
import { missingParts } from '../codebook/missing-parts.ts'
import { orderSpans } from '../codebook/order-spans.ts'
import { spanOf } from '../anchor/span.ts'
import type { Annotation, Span } from '../model.ts'
import { annotationStatuses, tables } from '../model.ts'
import { isReserved } from '../reserved-actors.ts'
import { addActor, deleteActor, editActor, mergeActors } from './actor.ts'
import { commandOf, commands } from './all-commands.ts'
import {
  acceptSuggestions, addAnnotation, addSpans, deleteAnnotations, rejectSuggestions, removeSpan, replaceSpan, setActors, setField,
  setNote, setStatus
} from './annotation.ts'
import { deleteArticles, editArticle, setArticleStatus } from './article.ts'
import { type Command, Refusal, type Stamp } from './command.ts'
import { isSettled } from './edit-annotation.ts'
import { addRelation, deleteRelations } from './relation.ts'
import { completeEvent, completeQuote, completeStance, marks, project, relation, stampOf, text } from './testing/build.ts'
import { type Outcome, recordsOf, runCommand, stateOf } from './testing/run-command.ts'

const start = recordsOf({
  ...project,
  annotations: [
    completeQuote('q'),
    completeQuote('suggested', { origin: 'suggested', status: 'draft', annotatorId: 'glossator', articleId: 'two' }),
    completeQuote(
      'mixed',
      {
        spans: marks('content: called the ferry “long overdue”; verbatim: “long overdue”'),
        fields: { type: 'mixed' },
        status: 'draft'
      }
    ),
    completeStance('s'),
    completeEvent('e')
  ],
  relations: [relation('r', 'via', 's', 'q')]
})

/** Chooses among what is offered; undefined where nothing is. */
type Choose = <T>(items: readonly T[]) => T | undefined

/** A command with arguments that fit, mostly, what is there. */
type Move = (records: Records, choose: Choose, stamp: Stamp) => Outcome

const none = { id: 'none', text: '' }

const move = <Args>(command: Command<Args>, argsFor: (on: Setting) => NoInfer<Args>): Move => (records, choose, stamp) =>
  runCommand(command, argsFor(settingOf(records, choose)), records, stamp)

interface Setting {
  readonly choose: Choose
  readonly annotation: Annotation
  readonly other: Annotation
  readonly articleId: string
  readonly actor: string
  readonly span: Span
}

function settingOf(records: Records, choose: Choose): Setting {
  const state = stateOf(records)
  const lost = completeQuote('lost')
  const annotation = choose(state.all('annotations')) ?? lost
  const layer = layerOf(builtInCodebook, annotation.layer)!
  const words = [...text.matchAll(/\S+/g)].map((match) => [match.index, match.index + match[0].length] as const)
  const [first, last] = [choose(words)!, choose(words)!]
  const [from, to] = [Math.min(first[0], last[0]), Math.max(first[1], last[1])]
  return {
    choose,
    annotation,
    other: choose(state.all('annotations')) ?? lost,
    articleId: (choose(state.all('articles')) ?? none).id,
    actor: choose([...state.all('actors').map((actor) => actor.id), 'AUTHOR', 'UNKNOWN']) ?? none.id,
    span: spanOf(text, (choose(layer.roles) ?? none).id, from, to)
  }
}

const indexIn = ({ choose, annotation }: Setting): number => choose([...annotation.spans.keys()]) ?? 0

const moves: readonly Move[] = [
  move(addAnnotation, ({ articleId, span, choose }) => {
    const layer = choose(builtInCodebook.layers)!
    return { articleId, layer: layer.id, spans: [{ ...span, role: layer.roles[0]!.id }] }
  }),
  move(deleteAnnotations, ({ annotation, other }) => ({ ids: [annotation.id, other.id] })),
  move(addSpans, ({ annotation, span }) => ({ id: annotation.id, spans: [span] })),
  move(addSpans, ({ annotation, span, other }) => ({ id: annotation.id, spans: [span, ...other.spans] })),
  move(removeSpan, (on) => ({ id: on.annotation.id, index: indexIn(on) })),
  move(replaceSpan, (on) => {
    const index = indexIn(on)
    return { id: on.annotation.id, index, span: { ...on.span, role: on.annotation.spans[index]?.role ?? on.span.role } }
  }),
  move(setField, ({ annotation, choose }) => {
    const field = choose(layerOf(builtInCodebook, annotation.layer)!.fields)!
    const value = field.values === undefined ? choose([true, false, null, 'words']) : (
      choose([...field.values.map((one) => one.id), null]) ?? null
    )
    return {
      id: annotation.id, field: field.id, value: field.kind === 'choices' && typeof value === 'string' ? [value] : (value ?? null)
    }
  }),
  move(setField, ({ annotation, choose }) => ({
    id: annotation.id, field: 'type', value: choose(
      fieldOf(layerOf(builtInCodebook, annotation.layer)!, 'type')?.values ?? []
    )?.id ?? null
  })),
  move(setField, ({ annotation, actor }) => ({
    id: annotation.id, field: 'factuality', value: [
      { source: 'AUTHOR', value: 'CT+' as const }, { source: actor, value: 'PS-' as const }
    ]
  })),
  move(setActors, ({ annotation, actor, choose }) => ({
    id: annotation.id,
    role: choose(layerOf(builtInCodebook, annotation.layer)!.actorRoles)!.id,
    actorIds: choose([[actor], [actor, 'maron'], []]) ?? []
  })),
  move(setStatus, ({ annotation, other, choose }) => ({ ids: [annotation.id, other.id], status: choose(annotationStatuses)! })),
  move(setNote, ({ annotation, choose }) => ({ id: annotation.id, note: choose([null, { text: 'Note.' }]) ?? null })),
  move(acceptSuggestions, ({ annotation }) => ({ ids: [annotation.id, 'suggested'] })),
  move(rejectSuggestions, ({ annotation }) => ({ ids: [annotation.id, 'suggested'] })),
  move(addActor, ({ choose }) => ({ name: choose(['Teo', 'Ilse Maron', ' Maron'])!, type: 'PER' as const })),
  move(editActor, ({ actor, choose }) => ({ id: actor, changes: { name: choose(['Bea', 'Maron'])! } })),
  move(mergeActors, ({ actor, choose }) => ({ into: actor, from: [choose(['maron', 'okoro', 'new-2', actor])!] })),
  move(deleteActor, ({ actor }) => ({ id: actor, force: true })),
  move(addRelation, ({ annotation, other, choose }) => ({
    type: choose(builtInCodebook.relations)!.id, from: annotation.id, to: other.id
  })),
  move(deleteRelations, () => ({ ids: ['r', 'new-1'] })),
  move(
    editArticle, ({ articleId, choose }) => ({ id: articleId, changes: { publishedAt: choose(['2031', null, 'soon']) ?? null } })
  ),
  move(setArticleStatus, ({ articleId }) => ({ ids: [articleId], status: 'done' as const })),
  move(deleteArticles, ({ articleId, choose }) => ({ ids: choose([[articleId], [], [], []]) ?? [] }))
]

const histories = fc.array(
  fc.tuple(fc.nat(moves.length - 1), fc.array(fc.nat(), { minLength: 8, maxLength: 8 })), { maxLength: 25 }
)

/** The records after each move that is not refused, with its change. */
function play(history: readonly (readonly [number, readonly number[]])[]): { change: Change; before: Records; after: Records }[] {
  const stamp = stampOf()
  let records = start
  return history.flatMap(([which, numbers]) => {
    let drawn = 0
    const choose: Choose = (items) => items[numbers[drawn++ % numbers.length]! % items.length]
    const before = records
    try {
      const { change, records: after } = moves[which]!(before, choose, stamp)
      records = after
      return [{ change, before, after }]
    } catch (error) {
      if (error instanceof Refusal) return []
      throw error
    }
  })
}

const settings = { numRuns: 60 }

test('whatever is done can be taken back, step by step', () => {
  fc.assert(fc.property(histories, (history) => {
    const steps = play(history)
    for (const { change, before } of steps) expect(conflictsOf(before, change)).toEqual([])
    const end = steps.at(-1)?.after ?? start
    expect(steps.toReversed().map(({ change }) => invert(change)).reduce<Records>(apply, end)).toEqual(start)
  }), settings)
})

test('whatever is done leaves a project that is sound', () => {
  fc.assert(fc.property(histories, (history) => {
    const end = play(history).at(-1)?.after ?? start
    const state = stateOf(end)
    for (const [key, record] of end) if (record !== start.get(key)) expect(
      tables[partsOf(key).table].parse(record)
    ).toEqual(record)
    for (const annotation of state.all('annotations')) {
      const layer = layerOf(builtInCodebook, annotation.layer)!
      expect(annotation.spans).toEqual(orderSpans(annotation.spans, layer))
      if (isSettled(annotation)) expect(missingParts(annotation, layer)).toEqual([])
      expect(state.get('articles', annotation.articleId)).toBeDefined()
      for (const id of actorIdsOf(annotation)) expect(isReserved(id) || state.get('actors', id) !== undefined).toBe(true)
      for (const span of annotation.spans) expect(span).toEqual(spanOf(text, span.role, span.start, span.end))
    }
    for (const { from, to } of state.all('relations')) {
      expect([state.get('annotations', from)?.id, state.get('annotations', to)?.id]).toEqual([from, to])
    }
  }), settings)
})

test('every command is in the table once, under its id', () => {
  expect(new Set(commands.map((command) => command.id)).size).toBe(commands.length)
  for (const command of commands) expect(commandOf(command.id)).toBe(command)
})
