/**
 * What bringing a project into this one would do, before anything is written. Into an empty project it is taken over
 * whole. Into one with work in it, records are joined by their ids, articles also by their text. Theirs goes in where it is
 * plainly newer or fuller, mine stays where it is plainly newer, and where that cannot be told it is a conflict to decide.
 */
import { splitArticle } from '../article.ts'
import { type Change, entriesOf, keyOf, type RecordKey, sameValue } from '../change.ts'
import { builtInCodebook } from '../codebook/built-in-codebook.ts'
import { layerOf } from '../codebook/codebook.ts'
import { Refusal } from '../commands/command.ts'
import { quantity } from '../commands/quantity.ts'
import { shorten } from '../describe.ts'
import type { Annotation, AnyRecord, FullArticle, ProjectData, TableName } from '../model.ts'
import { matchArticles } from './match-articles.ts'
import { mergeCodebooks } from './merge-codebooks.ts'
import { fillGaps } from './merge-records.ts'

/** The tables as an import shows them; an article is one, with its text and blocks. */
export const importTables = ['project', 'codebook', 'annotators', 'actors', 'articles', 'annotations', 'relations'] as const
export type ImportTable = (typeof importTables)[number]

export interface ImportItem {
  readonly table: ImportTable
  readonly id: string
  /** What it is, to a person: `Quote “We want…”`. */
  readonly sentence: string
}

/** A record that differs here and there, and neither is plainly the better one. */
export interface ImportConflict extends ImportItem {
  readonly key: RecordKey
  /** What taking theirs would change. Keeping mine changes nothing. */
  readonly theirs: Change
}

export interface ImportTally {
  readonly added: readonly ImportItem[]
  /** Theirs is newer, or fills what mine leaves open. */
  readonly changed: readonly ImportItem[]
  /** Mine is newer or fuller, and stays. */
  readonly kept: readonly ImportItem[]
  readonly conflicting: readonly ImportConflict[]
  /** How many are the same here and there. */
  readonly same: number
}

export interface ImportPlan {
  /** What is done whatever is chosen: `added` and `changed`. */
  readonly change: Change
  readonly tables: Readonly<Record<ImportTable, ImportTally>>
  /** What else is worth knowing, in sentences. */
  readonly notes: readonly string[]
  /** Why nothing can be imported, in sentences; empty where it can. */
  readonly refusals: readonly string[]
}

export type ImportChoice = 'mine' | 'theirs'

/** Compares the projects. Both must be valid: `incoming` as `readDataset` gave it, `current` as the store holds it. */
export const planImport = (current: ProjectData, incoming: ProjectData): ImportPlan =>
  isWithoutWork(current, incoming) ? planTakeOver(current, incoming) : planMerge(current, incoming)

/** The one change of the import. A conflict that is not chosen for keeps mine. Throws a `Refusal` where the plan has refusals. */
export function resolveImport(plan: ImportPlan, choices: ReadonlyMap<RecordKey, ImportChoice>): Change {
  if (plan.refusals.length > 0) throw new Refusal(plan.refusals.join(' '))
  const taken = importTables.flatMap((table) => plan.tables[table].conflicting).filter(({ key }) => choices.get(key) === 'theirs')
  if (taken.length === 0) return plan.change
  return Object.fromEntries([plan.change, ...taken.map(({ theirs }) => theirs)].flatMap(entriesOf))
}

/** The built-in codebook is nobody's work yet. */
const isWithoutWork = (current: ProjectData, incoming: ProjectData): boolean =>
  current.articles.length === 0 && current.annotations.length === 0 && current.actors.length === 0 && current.relations.length === 0 &&
  (sameValue(current.codebook, builtInCodebook) || sameValue(current.codebook, incoming.codebook))

/** A record of theirs beside mine: what becomes of it, and the change that takes theirs in. */
interface Comparison extends ImportItem {
  readonly outcome: keyof ImportTally
  readonly change: Change
}

function planTakeOver(current: ProjectData, incoming: ProjectData): ImportPlan {
  const mine = new Map(current.annotators.map((annotator) => [annotator.id, annotator]))
  const listed = new Set(incoming.annotators.map(({ id }) => id))
  // Somebody has to annotate: where the dataset names nobody, who is here stays.
  const leaving = listed.size === 0 ? [] : current.annotators.filter(({ id }) => !listed.has(id))
  const sentenceOf = sentencesOf(incoming)
  const takeAll = <T extends ListTable>(table: T, records: readonly ListRecord<T>[]): Comparison[] =>
    records.map((record) => take(table, null, record, sentenceOf[table](record)))
  return assemble([
    take('project', current.project, incoming.project, incoming.project.name),
    take('codebook', current.codebook, incoming.codebook, 'The codebook'),
    ...incoming.annotators.map((annotator) => take('annotators', mine.get(annotator.id) ?? null, annotator, annotator.name)),
    ...leaving.map((annotator): Comparison => ({
      table: 'annotators', id: annotator.id, sentence: `${annotator.name} leaves, who has annotated nothing`, outcome: 'changed',
      change: changeOf('annotators', annotator, null)
    })),
    ...takeAll('actors', incoming.actors),
    ...incoming.articles.map((article) => takeArticle(null, article)),
    ...takeAll('annotations', incoming.annotations),
    ...takeAll('relations', incoming.relations)
  ], [], [])
}

function planMerge(current: ProjectData, incoming: ProjectData): ImportPlan {
  const merged = mergeCodebooks(current.codebook, incoming.codebook)
  const { mineOf, clashing } = matchArticles(current.articles, incoming.articles)
  const annotations = incoming.annotations.map((annotation) => {
    const articleId = mineOf.get(annotation.articleId)?.id
    return articleId === undefined || articleId === annotation.articleId ? annotation : { ...annotation, articleId }
  })
  const sentenceOf = sentencesOf({ ...incoming, codebook: merged.codebook })
  const renamed = [...mineOf].filter(([id, mine]) => id !== mine.id).length
  return assemble([
    take('codebook', current.codebook, merged.codebook, 'The codebook'),
    ...compareList('annotators', current.annotators, incoming.annotators, sentenceOf.annotators, joinUndated),
    ...compareList('actors', current.actors, incoming.actors, sentenceOf.actors, joinUndated),
    ...incoming.articles.map((article) => compareArticle(mineOf.get(article.id), article)),
    ...compareList('annotations', current.annotations, annotations, sentenceOf.annotations, takeNewer),
    ...compareList('relations', current.relations, incoming.relations, sentenceOf.relations, joinUndated)
  ], [
    ...merged.notes,
    ...(renamed === 0 ? [] : [`${quantity(renamed, 'article')} of the dataset ${renamed === 1 ? 'is' : 'are'} here already under another id; the annotations go to what is here.`])
  ], [
    ...merged.refusals,
    ...clashing.map(({ id, title }) => `The article “${title}” has the id ${id}, which is that of another text here. It cannot be imported.`)
  ])
}

type ListTable = 'annotators' | 'actors' | 'annotations' | 'relations'
type ListRecord<T extends ListTable> = ProjectData[T][number]

/** What becomes of a record that is here and differs; `after` is what it becomes if theirs is taken. */
interface Judgement<R> {
  readonly outcome: 'changed' | 'kept' | 'conflicting'
  readonly after: R
}

function compareList<T extends ListTable>(
  table: T, mine: readonly ListRecord<T>[], theirs: readonly ListRecord<T>[],
  sentenceOf: (record: ListRecord<T>) => string, judge: (own: ListRecord<T>, other: ListRecord<T>) => Judgement<ListRecord<T>>
): Comparison[] {
  const byId = new Map(mine.map((record) => [record.id, record]))
  return theirs.map((other) => {
    const own = byId.get(other.id)
    const sentence = sentenceOf(other)
    if (own === undefined || sameValue(own, other)) return take(table, own ?? null, other, sentence)
    const { outcome, after } = judge(own, other)
    return { table, id: own.id, sentence, outcome, change: changeOf(table, own, after) }
  })
}

function takeNewer(mine: Annotation, theirs: Annotation): Judgement<Annotation> {
  const later = Date.parse(theirs.updatedAt) - Date.parse(mine.updatedAt)
  return { outcome: later > 0 ? 'changed' : later < 0 ? 'kept' : 'conflicting', after: theirs }
}

function joinUndated<R extends object>(mine: R, theirs: R): Judgement<R> {
  const filled = fillGaps(mine, theirs)
  if (filled === null) return { outcome: 'conflicting', after: theirs }
  return { outcome: sameValue(filled, mine) ? 'kept' : 'changed', after: filled }
}

/** `mine` is the article here with the same text, if there is one. Which file it was read from stays as it is here. */
function compareArticle(mine: FullArticle | undefined, theirs: FullArticle): Comparison {
  if (mine === undefined) return takeArticle(null, theirs)
  const { id, file, sha256, encoding } = mine
  const other = { ...theirs, id, file, sha256, encoding }
  const filled = fillGaps(mine, other, (key, value) => (key === 'status' && value === 'new') || (key === 'language' && value === 'und'))
  const taken = takeArticle(mine, filled ?? other)
  return filled === null ? { ...taken, outcome: 'conflicting' } : taken.outcome === 'same' && !sameValue(mine, other) ? { ...taken, outcome: 'kept' } : taken
}

function takeArticle(mine: FullArticle | null, theirs: FullArticle): Comparison {
  const [before, after] = [mine && splitArticle(mine), splitArticle(theirs)]
  const change = {
    ...changeOf('articles', before?.article ?? null, after.article),
    ...changeOf('texts', before?.text ?? null, after.text),
    ...changeOf('blocks', before?.blocks ?? null, after.blocks)
  }
  const outcome = mine === null ? 'added' : Object.keys(change).length === 0 ? 'same' : 'changed'
  return { table: 'articles', id: theirs.id, sentence: theirs.title, outcome, change }
}

/** Theirs in the place of mine, which may have another id. */
function take(table: Exclude<ImportTable, 'articles'>, mine: AnyRecord | null, theirs: AnyRecord, sentence: string): Comparison {
  const outcome = mine === null ? 'added' : sameValue(mine, theirs) ? 'same' : 'changed'
  const change = mine === null || mine.id === theirs.id ? changeOf(table, mine, theirs) : { ...changeOf(table, mine, null), ...changeOf(table, null, theirs) }
  return { table, id: theirs.id, sentence, outcome, change }
}

/** Nothing where both are the same. */
function changeOf(table: TableName, before: AnyRecord | null, after: AnyRecord | null): Change {
  const record = after ?? before
  return record === null || sameValue(before, after) ? {} : { [keyOf(table, record.id)]: { before, after } }
}

function assemble(comparisons: readonly Comparison[], notes: readonly string[], refusals: readonly string[]): ImportPlan {
  const tables = Object.fromEntries(importTables.map((table) => [table, tallyOf(comparisons.filter((comparison) => comparison.table === table))]))
  const done = comparisons.filter(({ outcome }) => outcome === 'added' || outcome === 'changed')
  return {
    change: Object.fromEntries(done.flatMap(({ change }) => entriesOf(change))),
    tables: tables as ImportPlan['tables'],
    notes,
    refusals
  }
}

function tallyOf(comparisons: readonly Comparison[]): ImportTally {
  const withOutcome = (outcome: keyof ImportTally): Comparison[] => comparisons.filter((comparison) => comparison.outcome === outcome)
  const items = (outcome: keyof ImportTally): ImportItem[] => withOutcome(outcome).map(({ table, id, sentence }) => ({ table, id, sentence }))
  return {
    added: items('added'),
    changed: items('changed'),
    kept: items('kept'),
    conflicting: withOutcome('conflicting').map(({ table, id, sentence, change }) => ({ table, id, sentence, key: keyOf(table, id), theirs: change })),
    same: withOutcome('same').length
  }
}

/** What a record is, to a person. */
function sentencesOf({ codebook, annotations, articles }: ProjectData): { readonly [T in ListTable]: (record: ListRecord<T>) => string } {
  const titles = new Map(articles.map(({ id, title }) => [id, title]))
  const byId = new Map(annotations.map((annotation) => [annotation.id, annotation]))
  const ofAnnotation = ({ layer, spans, articleId }: Annotation): string => {
    const words = spans[0] === undefined ? '' : ` ${shorten(spans[0].text, 60)}`
    return `${layerOf(codebook, layer)?.name ?? layer}:${words} (${titles.get(articleId) ?? ''})`
  }
  const words = (id: string): string => {
    const annotation = byId.get(id)
    return annotation === undefined ? id : ofAnnotation(annotation)
  }
  return {
    annotators: ({ name }) => name,
    actors: ({ name }) => name,
    annotations: ofAnnotation,
    relations: ({ type, from, to }) => `${codebook.relations.find(({ id }) => id === type)?.name ?? type}: ${words(from)} → ${words(to)}`
  }
}
