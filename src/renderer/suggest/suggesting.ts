/**
 * What is proposed for the open article. Suggestions stand in no table of the project until the analyst has decided on
 * them: they are laid over the article's annotations as drafts by `glossator`, and every part of the screen shows them so.
 */
import type { Actor, Annotation, Codebook } from '../../core/model.ts'
import type { ArticleSuggestions, SuggestOptions } from '../../core/suggest/article-suggestions.ts'
import { type Decisions, decisionsOf, isDecided } from '../../core/suggest/decided.ts'
import type { DecisionCounts } from '../../core/suggest/learning/decision-counts.ts'
import type { PropagatedFrame } from '../../core/suggest/propagate/propagated.ts'
import type { Proposal } from '../../core/suggest/proposal.ts'
import type { NotAQuote } from '../../core/suggest/suggestion.ts'
import type { Library, Observable, OpenArticle, Store } from '../../store/store.ts'
import type { AlikeActors } from '../actors/alike-actors.ts'
import { observable } from '../workbench/observable.ts'
import { sentenceOf } from '../workbench/notices.ts'
import type { Corpus, SameWords } from './corpus.ts'
import { keyOf, suggestionsOf } from './kept-suggestions.ts'
import type { Learning } from './learning.ts'
import type { Proposals } from './make-proposals.ts'
import { createPropagation } from './propagation.ts'
import { rememberLast } from './remember-last.ts'
import { spreadProposals } from './spread-proposals.ts'
import { createSettings, type SettingsStore, type SuggestionSettings } from './suggestion-settings.ts'
import type { Suggester } from './suggester.ts'

export interface ShownSuggestions {
  /** By the id of the annotation that each would become. */
  readonly proposals: ReadonlyMap<string, Proposal>
  /** How many more there are that the switches or the slider hide. */
  readonly hidden: number
  readonly state: 'none' | 'working' | 'ready' | 'failed'
  /** What stands in quotation marks and quotes nobody. */
  readonly notQuotes: readonly NotAQuote[]
  /** What the analyst should know about them, in sentences. */
  readonly notices: readonly string[]
}

export interface Suggesting {
  readonly shown: Observable<ShownSuggestions>
  /** The actors that proposals name and the registry has not, by id. */
  readonly actors: Observable<ReadonlyMap<string, Actor>>
  readonly settings: SettingsStore
  /** What was learned from decisions; null where nothing is suggested. */
  readonly learning: Learning | null
  /** The article with its suggestions among its annotations; asks for them where they are not there yet. */
  lay(article: OpenArticle | null): OpenArticle | null
  /** The article after a change to it, with those of its suggestions that are undecided still: quickly, until `lay` is asked again. */
  layAgain(article: OpenArticle | null): OpenArticle | null
  /** Undecided proposals for any article. */
  proposalsFor(articleId: string): Promise<readonly Proposal[]>
  /** Quotes of other articles that report the same words, best first. */
  findSame(quote: Annotation): Promise<readonly SameWords[]>
  /** Pairs of actors that may be one, the likeliest first. */
  alikeActors(actors: readonly Actor[]): Promise<readonly AlikeActors[]>
  /** How far the other articles have been looked through; null while there is nothing to do. */
  readonly corpusProgress: Observable<{ readonly done: number; readonly of: number } | null>
  /** Hears that `lay` would now give something else. */
  onChange(listener: () => void): () => void
  close(): void
}

interface Parts {
  readonly store: Store
  readonly suggester: Suggester
  readonly settings: SettingsStore
  readonly proposals: Proposals
  /** What was decided on suggestions so far is looked at when an article is opened, so that nothing jumps while it is worked on. */
  readonly learning: Learning
  readonly corpus: Corpus
}

type KnownParts = Pick<Library, 'codebook' | 'actors'>

const none: ShownSuggestions = { proposals: new Map(), hidden: 0, state: 'none', notQuotes: [], notices: [] }
const noActors: ReadonlyMap<string, Actor> = new Map()

/** Suggestions for the article as it was with this key; null while they are being made, or when that failed. */
interface Asked {
  readonly articleId: string
  readonly key: string
  readonly counts: DecisionCounts
  suggestions: ArticleSuggestions | null
  fault: string | null
}

export function createSuggesting({ store, suggester, settings, proposals, learning, corpus }: Parts): Suggesting {
  const shown = observable(none)
  const actors = observable(noActors)
  const listeners = new Set<() => void>()
  const change = (): void => { for (const listener of [...listeners]) listener() }
  let asked: Asked | null = null

  const keyFor = rememberLast((article: OpenArticle['article'], blocks: OpenArticle['blocks'], leastSpeaker: number) => keyOf({ ...article, blocks }, { leastSpeaker }))
  const ask = (open: OpenArticle): Asked => {
    const options: SuggestOptions = { leastSpeaker: settings.getState().leastSpeaker }
    const key = keyFor(open.article, open.blocks, options.leastSpeaker)
    if (asked?.articleId === open.article.id && asked.key === key) return asked
    const source = { ...open.article, text: open.text, blocks: open.blocks }
    const mine: Asked = { articleId: open.article.id, key, counts: learning.counts.get(), suggestions: null, fault: null }
    asked = mine
    suggestionsOf(source, options, store, suggester)
      .then((suggestions) => { mine.suggestions = suggestions }, (error: unknown) => { mine.fault = sentenceOf(error) })
      .finally(() => { if (asked === mine) change() })
    return mine
  }

  const proposalsOf = rememberLast(({ articleId, counts: known }: Asked, text: string, suggestions: ArticleSuggestions, { codebook, actors: registry }: KnownParts) =>
    proposals.make({ articleId, text, suggestions, codebook, actors: registry, counts: known }))
  const knownParts = rememberLast((codebook: Codebook, registry: ReadonlyMap<string, Actor>): KnownParts => ({ codebook, actors: registry }))
  const newActors = rememberLast((made: ReadonlyMap<string, Proposal>): ReadonlyMap<string, Actor> =>
    new Map([...made.values()].flatMap((proposal) => proposal.actors).map((actor) => [actor.id, actor])))
  const decisionsIn = rememberLast((annotations: OpenArticle['annotations']): Decisions => decisionsOf(annotations.values()))

  const propagation = createPropagation({ store, suggester, corpus, onFound: change })
  const furtherOf = rememberLast(({ articleId, counts: known }: Asked, text: string, frames: readonly PropagatedFrame[], { codebook, actors: registry }: KnownParts) =>
    proposals.makeFrom(frames, { articleId, text, codebook, actors: registry, counts: known }))
  const spreadOf = rememberLast(spreadProposals)

  const unsubscribe = settings.subscribe(change)

  /** What was laid last, and over which article. */
  let laid: { readonly under: OpenArticle; readonly proposals: ShownSuggestions['proposals']; readonly over: OpenArticle } | null = null
  const layOver = (under: OpenArticle, proposals: ShownSuggestions['proposals']): OpenArticle => {
    if (laid?.under === under && isSame(laid.proposals, proposals)) return laid.over
    const annotations = [...proposals].map(([id, { annotation }]) => [id, annotation] as const)
    const over = proposals.size === 0 ? under : { ...under, annotations: new Map([...under.annotations, ...annotations]) }
    laid = { under, proposals, over }
    return over
  }

  const lay = (open: OpenArticle | null): OpenArticle | null => {
    if (open === null) {
      shown.set(none)
      return null
    }
    const mine = ask(open)
    const { suggestions, fault } = mine
    if (suggestions === null) {
      shown.set({ ...none, state: fault === null ? 'working' : 'failed', notices: fault === null ? [] : [fault] })
      return layOver(open, none.proposals)
    }
    const { codebook, actors: registry } = store.library.get()
    const parts = knownParts(codebook, registry)
    const own = proposalsOf(mine, open.text, suggestions, parts)
    const followed = propagation.follow(open, own)
    const all = spreadOf(own, furtherOf(mine, open.text, followed.frames, parts), followed)
    const undecided = undecidedIn(all, open, decisionsIn(open.annotations))
    const visible = new Map([...undecided].filter(([, proposal]) => isWanted(proposal, settings.getState())))
    actors.set(newActors(all))
    shown.set({ proposals: visible, hidden: undecided.size - visible.size, state: 'ready', notQuotes: suggestions.notQuotes, notices: suggestions.notices })
    return layOver(open, visible)
  }

  return {
    shown,
    actors,
    settings,
    learning,
    lay,

    layAgain(open) {
      if (open === null || laid === null || laid.under.article.id !== open.article.id || laid.under.text !== open.text) return lay(open)
      if (laid.proposals.size === 0) return layOver(open, laid.proposals)
      const before = laid.under.annotations
      const changed = [...open.annotations.values()].filter((annotation) => before.get(annotation.id) !== annotation)
      const left = undecidedIn(laid.proposals, open, decisionsOf(changed))
      shown.set({ ...shown.get(), proposals: left })
      return layOver(open, left)
    },

    async proposalsFor(articleId) {
      const found = await corpus.suggestionsFor(articleId)
      if (found === null) return []
      const { article: { text }, suggestions } = found
      const { codebook, actors: registry } = store.library.get()
      const decisions = decisionsOf(await store.annotationsOf(articleId))
      const made = proposals.make({ articleId, text, suggestions, codebook, actors: registry, counts: learning.counts.get() })
      return [...made.values()].filter(({ annotation }) => !isDecided(annotation, decisions))
    },
    findSame: corpus.findSame,
    alikeActors: suggester.alikeActors,
    corpusProgress: corpus.progress,

    onChange(listener) {
      listeners.add(listener)
      return () => { listeners.delete(listener) }
    },

    close() {
      unsubscribe()
      propagation.close()
      learning.close()
      corpus.stop()
      suggester.close()
    }
  }
}

/** The proposals on which neither these decisions nor an annotation that was made of them has decided. */
const undecidedIn = (proposals: ShownSuggestions['proposals'], { annotations }: OpenArticle, decisions: Decisions): Map<string, Proposal> =>
  new Map([...proposals].filter(([id, { annotation }]) => !annotations.has(id) && !isDecided(annotation, decisions)))

const isSame = (a: ShownSuggestions['proposals'], b: ShownSuggestions['proposals']): boolean =>
  a.size === b.size && [...a].every(([id, proposal]) => b.get(id) === proposal)

const isWanted = ({ kind, annotation }: Proposal, { kinds, least }: SuggestionSettings): boolean => kinds[kind] && (annotation.confidence ?? 1) >= least

/** Proposes nothing, as where there is no worker to do it. */
export const noSuggesting: Suggesting = {
  shown: observable(none),
  actors: observable(noActors),
  settings: createSettings(),
  learning: null,
  corpusProgress: observable(null),
  proposalsFor: () => Promise.resolve([]),
  findSame: () => Promise.resolve([]),
  alikeActors: () => Promise.resolve([]),
  lay: (article) => article,
  layAgain: (article) => article,
  onChange: () => () => undefined,
  close: () => undefined
}
