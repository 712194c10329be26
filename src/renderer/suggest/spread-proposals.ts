/** What follows from the analyst's annotations, put among the proposals for the article. Linear in the number of both, but for sorting. */
import { actorIdsOf, actorsIn, spansIn } from '../../core/annotation.ts'
import { mayBeName } from '../../core/actors/role-words.ts'
import type { Annotation } from '../../core/model.ts'
import { decisionsOf, isDecided } from '../../core/suggest/decided.ts'
import { propagateSpeaker, sourceWordsOf } from '../../core/suggest/propagate/propagate-speaker.ts'
import type { PropagatedActors } from '../../core/suggest/propagate/propagated.ts'
import type { Proposal } from '../../core/suggest/proposal.ts'
import type { Followed } from './propagation.ts'

/**
 * The proposals with those that follow: where the same place is proposed already, its actors give way to the analyst's if these
 * are as sure; a place that overlaps another is not proposed twice; and speakers of quotes go by the sources and the words that
 * the analyst has decided on.
 */
export function spreadProposals(proposals: ReadonlyMap<string, Proposal>, further: readonly Proposal[], { from, speakers }: Pick<Followed, 'from' | 'speakers'>): ReadonlyMap<string, Proposal> {
  if (further.length === 0 && from.length === 0 && speakers.length === 0) return proposals
  const spread = withFurther(proposals, further)
  for (const found of speakersFollowing([...spread.values()].map(({ annotation }) => annotation), from)) applySpeakers(spread, found)
  for (const found of speakers) if (isUnknown(spread.get(found.annotationId)?.annotation)) applySpeakers(spread, found)
  return spread
}

function withFurther(proposals: ReadonlyMap<string, Proposal>, further: readonly Proposal[]): Map<string, Proposal> {
  const spread = new Map(proposals)
  const byPlace = new Map([...proposals.values()].map((proposal) => [placeOf(proposal), proposal.annotation.id]))
  const decisions = decisionsOf([...proposals.values()].map(({ annotation }) => annotation))
  const ends = new Map<string, number>()
  for (const proposal of further.toSorted((a, b) => startOf(a) - startOf(b) || endOf(b) - endOf(a))) {
    const known = spread.get(byPlace.get(placeOf(proposal)) ?? '')
    if (known !== undefined) spread.set(known.annotation.id, merged(known, proposal))
    else if (startOf(proposal) >= (ends.get(proposal.annotation.layer) ?? 0) && !isDecided(proposal.annotation, decisions)) {
      spread.set(proposal.annotation.id, proposal)
      byPlace.set(placeOf(proposal), proposal.annotation.id)
      ends.set(proposal.annotation.layer, endOf(proposal))
    }
  }
  return spread
}

/** The surer one of both is right about who it is. */
function merged(known: Proposal, { annotation: { actors, confidence, reason }, features }: Proposal): Proposal {
  if ((confidence ?? 0) < (known.annotation.confidence ?? 0) || known.annotation.layer !== 'mention') return known
  return withActors({ ...known, annotation: { ...known.annotation, confidence, reason }, features }, actors)
}

/** For each of the quotes with a source in the same words; words that stand for several speakers say nothing. */
function speakersFollowing(quotes: readonly Annotation[], from: readonly Annotation[]): PropagatedActors[] {
  const settled = new Map<string, Annotation | null>()
  for (const quote of from) {
    const words = quote.layer === 'quote' ? sourceWordsOf(quote) : null
    if (words === null || isUnknown(quote)) continue
    const other = settled.get(words)
    settled.set(words, other === undefined || (other !== null && isSameSpeaker(other, quote)) ? quote : null)
  }
  if (settled.size === 0) return []
  const bySource = Map.groupBy(quotes.filter(({ layer }) => layer === 'quote'), (quote) => sourceWordsOf(quote))
  return [...settled].flatMap(([words, quote]) => {
    const annotations = bySource.get(words)
    return quote === null || annotations === undefined ? [] : propagateSpeaker(quote, [{ id: quote.articleId, text: '', blocks: [], annotations }])
  })
}

function applySpeakers(spread: Map<string, Proposal>, { annotationId, actors, reason, features }: PropagatedActors): void {
  const proposal = spread.get(annotationId)
  if (proposal === undefined) return
  const { annotation } = proposal
  const told = [annotation.reason, `speaker: ${reason}`].filter((part) => part != null).join('; ')
  const fields = annotation.fields['speakerResolution'] === 'none' ? { ...annotation.fields, speakerResolution: resolutionOf(annotation) } : annotation.fields
  spread.set(annotationId, withActors(
    { ...proposal, annotation: { ...annotation, fields, reason: told }, features: [...proposal.features, ...features] },
    { ...annotation.actors, speaker: [...actors] }
  ))
}

function resolutionOf(quote: Annotation): string {
  const source = spansIn(quote, 'source')[0]
  return source === undefined ? 'implicit' : mayBeName(source.text) ? 'explicit' : 'anaphoric_nominal'
}

/** With these actors, and of the new ones only those that it still names. */
function withActors(proposal: Proposal, actors: Annotation['actors']): Proposal {
  const annotation = { ...proposal.annotation, actors }
  const named = new Set(actorIdsOf(annotation))
  return { ...proposal, annotation, actors: proposal.actors.filter(({ id }) => named.has(id)) }
}

const isUnknown = (quote: Annotation | undefined): boolean => quote !== undefined && actorsIn(quote, 'speaker').every((id) => id === 'UNKNOWN')
const isSameSpeaker = (a: Annotation, b: Annotation): boolean => [...actorsIn(a, 'speaker')].sort().join() === [...actorsIn(b, 'speaker')].sort().join()

const startOf = ({ annotation: { spans } }: Proposal): number => spans[0]?.start ?? 0
const endOf = ({ annotation: { spans } }: Proposal): number => spans.at(-1)?.end ?? 0
const placeOf = (proposal: Proposal): string => `${proposal.annotation.layer} ${startOf(proposal)} ${endOf(proposal)}`
