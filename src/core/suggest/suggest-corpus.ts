/** Suggestions for articles that stand in no database: with their actors, joined over all of the articles. */
import { actorIdsOf } from '../annotation.ts'
import { builtInCodebook } from '../codebook/built-in-codebook.ts'
import { withLayersOnDemand } from '../codebook/layers-on-demand.ts'
import type { Actor, Annotation, Codebook, FullArticle } from '../model.ts'
import type { ArticleSuggestions } from './article-suggestions.ts'
import { joinActors, type ProposedActor } from './people/join-actors.ts'
import { propose } from './propose.ts'
import { suggestArticle } from './suggest-article.ts'
import type { SuggestionKind } from './suggestion.ts'

export interface CorpusOptions {
  readonly kinds: ReadonlySet<SuggestionKind>
  readonly leastSpeaker: number
  /** An id made from words, the same for the same words. */
  readonly idOf: (...parts: readonly string[]) => string
  /** ISO 8601, UTC. */
  readonly now: string
}

export interface SuggestedCorpus {
  readonly codebook: Codebook
  readonly actors: readonly Actor[]
  readonly annotations: readonly Annotation[]
}

/** The suggestions of all articles; `take` hears of each with what was found in it, in the order of the articles. */
export function suggestCorpus(articles: readonly FullArticle[], options: CorpusOptions, take: (article: FullArticle, found: ArticleSuggestions) => void): SuggestedCorpus {
  const { kinds, leastSpeaker, idOf, now } = options
  const found = articles.map((article) => {
    const suggested = suggestArticle(article, { leastSpeaker })
    take(article, suggested)
    return suggested
  })
  const joined = joinActors(articles.map(({ id }, i) => ({ articleId: id, entities: found[i]!.entities })), [])
  const actors = new Map(joined.actors.map((proposed) => [proposed.key, actorOf(proposed, idOf('actor', proposed.key))]))
  const annotations = articles.flatMap(({ id: articleId, text }, i) => {
    const { suggestions, entities } = found[i]!
    return propose(suggestions.filter(({ kind }) => kinds.has(kind)), {
      articleId, text, entities, codebook: builtInCodebook, now,
      actorOf: (entity) => ({ actor: actors.get(joined.of(articleId, entity)!)!, isNew: true }),
      idOf: ({ layer, spans }) => idOf('annotation', articleId, layer, JSON.stringify(spans.map(({ role, start, end }) => [role, start, end])))
    }).map(({ annotation }) => annotation)
  })
  const used = new Set(annotations.flatMap(actorIdsOf))
  return {
    codebook: withLayersOnDemand(builtInCodebook, annotations.map(({ layer }) => layer)),
    actors: [...actors.values()].filter(({ id }) => used.has(id)),
    annotations
  }
}

const actorOf = ({ name, type, aliases, titles }: ProposedActor, id: string): Actor => ({
  id, name, type, aliases: [...aliases], roles: titles.map((title) => ({ title, from: null, to: null })), country: null, sector: null, externalIds: {}, note: null
})
