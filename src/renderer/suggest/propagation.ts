/**
 * What follows for the open article from what the analyst has annotated: frames where the same words stand, asked of the worker
 * once for each annotation, and speakers of quotes that other articles report too.
 */
import { actorsIn, isOpenSuggestion, spansIn } from '../../core/annotation.ts'
import type { Annotation } from '../../core/model.ts'
import { propagateUtterance } from '../../core/suggest/propagate/propagate-quote.ts'
import type { PropagatedActors, PropagatedFrame } from '../../core/suggest/propagate/propagated.ts'
import type { Proposal } from '../../core/suggest/proposal.ts'
import type { OpenArticle, Store } from '../../store/store.ts'
import type { Corpus } from './corpus.ts'
import { standsAt } from './quote-places.ts'
import { rememberLast } from './remember-last.ts'
import type { Suggester } from './suggester.ts'

export interface Followed {
  /** What the analyst has decided on in this article: mentions and quotes. The same array until one of them changes. */
  readonly from: readonly Annotation[]
  /** Frames that follow from them, as far as they have been found. */
  readonly frames: readonly PropagatedFrame[]
  /** Speakers of proposals whose words other articles report, where they are annotated. */
  readonly speakers: readonly PropagatedActors[]
}

export interface Propagation {
  /** What has been found by now; what was not looked for yet is asked for. */
  follow(open: OpenArticle, proposals: ReadonlyMap<string, Proposal>): Followed
  close(): void
}

interface Parts {
  readonly store: Store
  readonly suggester: Suggester
  readonly corpus: Corpus
  /** `follow` would now give more. */
  readonly onFound: () => void
}

/** What was looked for in one article. */
interface Search {
  readonly article: Pick<OpenArticle, 'text' | 'blocks'> & { readonly id: string }
  /** By what an annotation says; null while the worker looks. */
  readonly found: Map<string, readonly PropagatedFrame[] | null>
  readonly elsewhere: readonly PropagatedFrame[]
  readonly speakers: readonly PropagatedActors[]
  hasAskedForSpeakers: boolean
}

/** Quotes of other articles that are looked for when an article is opened, the newest first. */
const mostElsewhere = 500
/** Quotes without a speaker that are looked for in other articles. */
const mostUnknown = 40

export function createPropagation({ store, suggester, corpus, onFound }: Parts): Propagation {
  let search: Search | null = null

  /** Another object where more has been found, by which it is known that there is more. */
  const add = (mine: Search, more: Partial<Search>): void => {
    if (search?.article !== mine.article) return
    search = { ...search, ...more }
    onFound()
  }
  const searchIn = ({ article: { id }, text, blocks }: OpenArticle): Search => {
    if (search?.article.id === id && search.article.text === text && search.article.blocks === blocks) return search
    const mine: Search = { article: { id, text, blocks }, found: new Map(), elsewhere: [], speakers: [], hasAskedForSpeakers: false }
    search = mine
    void lookForOthers(mine).catch(ignore)
    return mine
  }
  const lookForOthers = async (mine: Search): Promise<void> => {
    const quotes = (await store.annotationsOfLayer('quote', mine.article.id, mostElsewhere)).filter(isSettled)
    const frames = quotes.length === 0 ? [] : (await suggester.propagate({ article: mine.article, from: quotes })).flat()
    if (frames.length > 0) add(mine, { elsewhere: frames })
  }
  const lookFor = async (mine: Search, from: readonly Annotation[]): Promise<void> => {
    for (const annotation of from) mine.found.set(keyOf(annotation), null)
    const found = await suggester.propagate({ article: mine.article, from })
    for (const [index, annotation] of from.entries()) mine.found.set(keyOf(annotation), found[index] ?? [])
    if (found.some((frames) => frames.length > 0)) add(mine, {})
  }
  const lookForSpeakers = async (mine: Search, proposals: ReadonlyMap<string, Proposal>): Promise<void> => {
    const speakers: PropagatedActors[] = []
    const unknown = [...proposals.values()].filter(({ annotation }) => annotation.layer === 'quote' && isUnknown(annotation)).slice(0, mostUnknown)
    for (const { annotation } of unknown) {
      for (const same of await corpus.findSame(annotation)) {
        const other = (await store.annotationsOf(same.articleId)).find((candidate) => isSettled(candidate) && standsAt(candidate, same))
        if (other === undefined) continue
        const found = { ref: annotation.id, articleId: annotation.articleId, score: same.score, kind: same.kind }
        speakers.push(...propagateUtterance(other, [found], new Map([[annotation.id, annotation]]), []).speakers)
      }
    }
    if (speakers.length > 0) add(mine, { speakers })
  }

  const settledIn = keepWhileEqual((annotations: OpenArticle['annotations']) => [...annotations.values()].filter(isSettled))
  const followed = rememberLast((from: readonly Annotation[], { found, elsewhere, speakers }: Search): Followed => {
    const keys = new Set(from.map(keyOf))
    return { from, speakers, frames: [...[...keys].flatMap((key) => found.get(key) ?? []), ...elsewhere] }
  })

  const stop = corpus.progress.subscribe(() => {
    if (corpus.progress.get() !== null || search === null) return
    search.hasAskedForSpeakers = false
    onFound()
  })

  return {
    follow(open, proposals) {
      const mine = searchIn(open)
      const from = settledIn(open.annotations)
      const missing = from.filter((annotation) => !mine.found.has(keyOf(annotation)))
      if (missing.length > 0) void lookFor(mine, missing).catch(ignore)
      if (!mine.hasAskedForSpeakers && corpus.progress.get() === null) {
        mine.hasAskedForSpeakers = true
        void lookForSpeakers(mine, proposals).catch(ignore)
      }
      return followed(from, mine)
    },
    close: stop
  }
}

/** A worker that stopped is told where suggestions are asked for. */
const ignore = (): void => undefined

/** The analyst's own: annotated or accepted, and saying who. */
const isSettled = (annotation: Annotation): boolean =>
  annotation.status !== 'rejected' && !isOpenSuggestion(annotation) && (annotation.layer === 'mention' ? actorsIn(annotation, 'actor').length > 0 : annotation.layer === 'quote')

const isUnknown = (quote: Annotation): boolean => actorsIn(quote, 'speaker').every((id) => id === 'UNKNOWN')

const keys = new WeakMap<Annotation, string>()

/** Of all that is looked at in an annotation: what says the same is looked for once. */
function keyOf(annotation: Annotation): string {
  const known = keys.get(annotation)
  if (known !== undefined) return known
  const spans = annotation.layer === 'mention' ? spansIn(annotation, 'mention') : [...spansIn(annotation, 'content'), ...spansIn(annotation, 'verbatim')]
  const key = JSON.stringify([
    annotation.layer, spans.map(({ role, text }) => [role, text]), actorsIn(annotation, annotation.layer === 'mention' ? 'actor' : 'speaker'), annotation.fields['metonymy'] ?? null
  ])
  keys.set(annotation, key)
  return key
}

/** The function, which gives the same array while its items are the same. */
function keepWhileEqual<Arg, T>(make: (arg: Arg) => readonly T[]): (arg: Arg) => readonly T[] {
  let last: readonly T[] = []
  return (arg) => {
    const next = make(arg)
    if (next.length !== last.length || next.some((item, index) => item !== last[index])) last = next
    return last
  }
}
