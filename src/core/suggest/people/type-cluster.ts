/** What a cluster of names names: a person, an organisation, a land. The words tell, else what stands around them. */
import type { ActorType } from '../../model.ts'
import type { Token } from '../words/article-words.ts'
import { is } from './lexicon/word-features.ts'
import type { Cluster } from './cluster.ts'
import type { NameFound } from './names.ts'

/** Of each cluster at most so many occurrences are weighed. */
const enough = 24

/** `places` are words that the article derives adjectives from: Ilmera, since it says Ilmeran. */
export function typeOfCluster(
  cluster: Cluster, tokens: readonly Token[], features: Int32Array, places: ReadonlySet<string>
): ActorType {
  if (cluster.isPerson) return 'PER'
  const told = cluster.reads.find(({ type }) => type !== null)?.type
  if (told !== undefined && told !== null) return told
  const weights = { PER: 0, ORG: 0.5, GPE: 0, LOC: 0, FAC: 0, GRP: 0, DOC: 0 }
  if (cluster.reads.some(({ looksPersonal }) => looksPersonal)) weights.PER += 3
  if (cluster.reads.some(({ isAcronym }) => isAcronym)) weights.ORG += 2
  if (cluster.words.length === 1 && places.has(cluster.words[0]!)) weights.GPE += 5
  for (const { found } of cluster.reads.slice(0, enough)) weigh(tokens, features, found, weights)
  let best: ActorType = 'ORG'
  for (const type of ['PER', 'GPE', 'LOC'] as const) if (weights[type] > weights[best]) best = type
  return best
}

function weigh(
  tokens: readonly Token[], features: Int32Array, { coreFirst, coreLast, hasArticle }: NameFound,
  weights: Record<ActorType, number>
): void {
  const before = tokens[coreFirst - 1]?.lower ?? ''
  const after = tokens[coreLast]
  const next = after?.lower ?? ''
  if (hasArticle) {
    weights.ORG += 1.5
    weights.PER -= 2
    weights.LOC += 0.5
  }
  if (before === 'in' && ofFirms.test(tokens[coreFirst - 2]?.lower ?? '')) weights.ORG += 2
  else if (/^(?:in|near|across|throughout|outside|into|inside|around)$/.test(before)) weights.GPE += 2
  if (/^(?:to|from|at|over|of)$/.test(before)) weights.GPE += 0.6
  if (/^(?:by|told|with)$/.test(before)) weights.PER += 0.3
  if (next === '\'s') {
    const owned = tokens[coreLast + 1]?.lower ?? ''
    if (ofCountries.has(owned) || ofCountries.has(tokens[coreLast + 2]?.lower ?? '')) weights.GPE += 2.5
    else if (ofPersons.has(owned)) weights.PER += 1.5
  }
  const isComplement = /^(?:of|in|from|at|for|near)$/.test(before)
  const bits = coreLast < tokens.length ? features[coreLast]! : 0
  if (!isComplement && (bits & is.speaking) !== 0) {
    weights.PER += 0.6
    const told = tokens[coreLast + 1]?.lower ?? ''
    if (told === 'it' || told === 'its') weights.ORG += 1.5
    else if (/^(?:s?he|his)$/.test(told)) weights.PER += 1
  }
  if ((features[coreLast + 1] ?? 0) !== 0 && (bits & is.adverb) !== 0
    && (features[coreLast + 1]! & is.speaking) !== 0) weights.PER += 1
  if (/^(?:said|says|added|adds|asked|asks|replied|insisted|wrote)$/.test(before) && /^[.,;]$/.test(next)) weights.PER += 1
  if (!isComplement && next === ',' && (tokens[coreLast + 1]?.kind === 'number' && tokens[coreLast + 2]?.text === ','
    || /^who(?:se|m)?$/.test(tokens[coreLast + 1]?.lower ?? ''))) weights.PER += 4
  if (next === 'who') weights.PER += 3
  if (isDateline(tokens, coreFirst, coreLast)) weights.GPE += 4
}

/** Shares in Orvex, a stake in Orvex. */
const ofFirms = /^(?:shares?|stakes?|stock|investors?|investment|shareholders?|holding|interest)$/

/** SARRANE, March 5 (Pelagos) — and SARRANE — */
const isDateline = (tokens: readonly Token[], first: number, last: number): boolean => {
  const isFirst = tokens[first - 1]?.sentence !== tokens[first]!.sentence
  return isFirst && tokens[first]!.text.length > 3 && tokens[first]!.text.toUpperCase() === tokens[first]!.text
    && /^(?:[,(–—]|--?)$/.test(tokens[last]?.text ?? '')
}

const ofCountries = new Set(`capital government president parliament minister premier chancellor army military economy border borders people
ambassador embassy foreign defence defense prime constitution territory port ports population invasion delegation
leader leaders forces sanctions`.split(/\s/))
const ofPersons = new Set(`wife husband son daughter mother father brother sister lawyer lawyers remark remarks comment comments team speech
office visit statement words plan administration campaign claim claims decision death home family`.split(/\s/))
