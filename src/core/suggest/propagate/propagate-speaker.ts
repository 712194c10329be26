/** When a speaker is settled: other quotes whose source is named with the same words. */
import { mayBeName } from '../../actors/role-words.ts'
import { actorsIn, isOpenSuggestion, spansIn } from '../../annotation.ts'
import type { Annotation } from '../../model.ts'
import type { ArticleToSearch, PropagatedActors } from './propagated.ts'

/**
 * Proposes the speaker of a quote for other quotes with the same words as their source and nobody known as their speaker: a
 * name in every article, a description only in its own. Pronouns say nothing of other quotes.
 */
export function propagateSpeaker(quote: Annotation, articles: Iterable<ArticleToSearch>): PropagatedActors[] {
  const words = sourceWordsOf(quote)
  const actors = actorsIn(quote, 'speaker')
  if (words === null || actors.length === 0 || isUnknown(actors)) return []
  const isName = mayBeName(words)
  if (!isName && !words.includes(' ')) return []
  const found: PropagatedActors[] = []
  for (const article of articles) {
    const isOwn = article.id === quote.articleId
    if (!isOwn && !isName) continue
    for (const other of article.annotations) {
      if (other.layer !== quote.layer || other.id === quote.id || other.status === 'rejected' || sourceWordsOf(other) !== words) continue
      const known = actorsIn(other, 'speaker')
      if (isSame(known, actors) || !(isUnknown(known) || isOpenSuggestion(other))) continue
      found.push({
        articleId: article.id,
        annotationId: other.id,
        role: 'speaker',
        actors,
        confidence: isName ? (isOwn ? 0.95 : 0.8) : 0.7,
        reason: `“${words}” is the source here too`,
        features: [`propagated:speaker-${isName ? 'name' : 'description'}-${isOwn ? 'own' : 'other'}`]
      })
    }
  }
  return found
}

/** The words of the only source; null where there are several or none. */
export function sourceWordsOf(quote: Annotation): string | null {
  const [source, ...others] = spansIn(quote, 'source')
  const words = source?.text.replace(/\s+/gu, ' ').replace(/['’]s$/u, '').replace(/^The (?=\p{Ll})/u, 'the ')
  return words === undefined || others.length > 0 ? null : words
}

const isUnknown = (actors: readonly string[]): boolean => actors.every((id) => id === 'UNKNOWN')
const isSame = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((id) => b.includes(id))
