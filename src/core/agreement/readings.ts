/**
 * Who read what: a project with several annotators, or several projects over the same texts, as readings of articles side by
 * side. Only what was decided counts: suggestions nobody decided on and rejected annotations are nobody's reading.
 */
import { isOpenSuggestion, replaceActors } from '../annotation.ts'
import { groupBy } from '../formats/group-by.ts'
import { matchArticles } from '../formats/match-articles.ts'
import { mergeCodebooks } from '../formats/merge-codebooks.ts'
import type { Actor, Annotation, Codebook, FullArticle, ProjectData } from '../model.ts'

export interface Reader {
  readonly id: string
  readonly name: string
}

export interface ReadArticle {
  readonly id: string
  readonly title: string
  /** In UTF-16 code units, as the offsets of spans. */
  readonly length: number
  /** By reader, in their order; null is "did not read this". */
  readonly readings: readonly (readonly Annotation[] | null)[]
}

export interface Readings {
  readonly readers: readonly Reader[]
  readonly codebook: Codebook
  /** What two readers or more have read. */
  readonly articles: readonly ReadArticle[]
  /** How many articles one reader alone has read. */
  readonly readOnce: number
  /** What is worth knowing of how they were brought together, in sentences. */
  readonly notes: readonly string[]
}

export interface NamedProject {
  readonly name: string
  readonly data: ProjectData
}

export interface ReadingOptions {
  /** Whether drafts are left out. They count where it is not given. */
  readonly settledOnly?: boolean
}

/** Of one project its annotators, each a reader of the articles with an annotation of theirs. */
export function readingsWithin({ codebook, annotators, articles, annotations }: ProjectData, options: ReadingOptions = {}): Readings {
  const counted = annotations.filter((annotation) => counts(annotation, options))
  const names = new Map(annotators.map(({ id, name }) => [id, name]))
  const readers = [...new Set(counted.map(({ annotatorId }) => annotatorId))].toSorted().map((id) => ({ id, name: names.get(id) ?? id }))
  const byArticle = groupBy(counted, ({ articleId }) => articleId)
  return assemble(readers, codebook, articles.map((article) => {
    const own = groupBy(byArticle.get(article.id) ?? [], ({ annotatorId }) => annotatorId)
    return readArticle(article, readers.map(({ id }) => own.get(id) ?? null))
  }), [])
}

/**
 * Of several projects each as one reader, whoever annotated in it. Articles are the same where their texts are, actors where
 * their ids or their names and types are. An article was read where it has annotations or its status is not `new`.
 */
export function readingsAcross(projects: readonly NamedProject[], options: ReadingOptions = {}): Readings {
  const notes: string[] = []
  const actors = new ActorNames()
  let codebook: Codebook | null = null
  let known: FullArticle[] = []
  const read: Map<string, readonly Annotation[]>[] = []
  for (const { name, data } of projects) {
    const merged: ReturnType<typeof mergeCodebooks> | null = codebook === null ? null : mergeCodebooks(codebook, data.codebook)
    notes.push(...(merged?.refusals ?? []).map((sentence) => `${name}: ${sentence}`))
    codebook = merged?.codebook ?? data.codebook
    const { mineOf } = matchArticles(known, data.articles)
    const taken = new Set(known.map(({ id }) => id))
    const idOf = (id: string): string => mineOf.get(id)?.id ?? (taken.has(id) ? `${name}: ${id}` : id)
    known = [...known, ...data.articles.filter(({ id }) => !mineOf.has(id)).map((article) => ({ ...article, id: idOf(article.id) }))]
    const actorOf = actors.take(data.actors)
    const byArticle = groupBy(data.annotations.filter((annotation) => counts(annotation, options)), ({ articleId }) => articleId)
    read.push(new Map(data.articles.flatMap(({ id, status }) => {
      const own = byArticle.get(id) ?? []
      return own.length === 0 && status === 'new' ? [] : [[idOf(id), own.map((annotation) => replaceActors(annotation, actorOf))]]
    })))
  }
  const readers = projects.map(({ name }) => ({ id: name, name }))
  return assemble(readers, codebook ?? noCodebook, known.map((article) => readArticle(article, read.map((of) => of.get(article.id) ?? null))), notes)
}

const noCodebook: Codebook = { id: '', version: 1, layers: [], relations: [] }

const counts = (annotation: Annotation, { settledOnly = false }: ReadingOptions): boolean =>
  annotation.status !== 'rejected' && !isOpenSuggestion(annotation) && !(settledOnly && annotation.status === 'draft')

const readArticle = ({ id, title, text }: FullArticle, readings: readonly (readonly Annotation[] | null)[]): ReadArticle => ({ id, title, length: text.length, readings })

function assemble(readers: readonly Reader[], codebook: Codebook, articles: readonly ReadArticle[], notes: readonly string[]): Readings {
  const readersOf = ({ readings }: ReadArticle): number => readings.filter((reading) => reading !== null).length
  return {
    readers, codebook, notes,
    articles: articles.filter((article) => readersOf(article) > 1),
    readOnce: articles.filter((article) => readersOf(article) === 1).length
  }
}

/** Actors of several projects: the same where the id is, or the name (in any case) and the type. */
class ActorNames {
  readonly #ids = new Set<string>()
  readonly #byName = new Map<string, string>()

  /** How these actors are called from now on. */
  take(actors: readonly Actor[]): (id: string) => string {
    const others = new Map(actors.filter(({ id }) => !this.#ids.has(id)).map((actor) => [actor.id, this.#byName.get(nameOf(actor)) ?? actor.id]))
    for (const actor of actors) {
      this.#ids.add(actor.id)
      if (!this.#byName.has(nameOf(actor))) this.#byName.set(nameOf(actor), actor.id)
    }
    return (id) => others.get(id) ?? id
  }
}

const nameOf = ({ name, type }: Actor): string => `${type} ${name.normalize('NFKC').toLowerCase()}`
