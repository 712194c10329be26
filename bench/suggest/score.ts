/** What is counted in one article for each measure. Counts of articles add up, so that articles can be resampled. */
import type { TextRange } from '../../src/core/anchor/text-range.ts'
import type { GoldQuote } from '../gold/gold-article.ts'
import type { GoldArticle } from '../gold/read-gold-set.ts'
import type { FoundQuote } from './extractor.ts'
import { type Matching, matchQuotes, type Pair } from './match-quotes.ts'
import { areSame, isSame, likeness, sharedLength } from './ranges.ts'
import { isKnown, isRightSpeaker } from './speakers.ts'

/** Precision is right / found, recall right / wanted. Of an accuracy both are the cases; of a rate an article, articles. */
export interface Counts {
  readonly right: number
  readonly found: number
  readonly wanted: number
}

export interface Measure {
  readonly name: string
  readonly kind: 'f1' | 'accuracy' | 'rate'
  count(scored: Scored): Counts
}

/** An article's quotes, found and wanted, side by side. */
export interface Scored extends Matching {
  readonly gold: GoldArticle
}

export function scoreArticle(gold: GoldArticle, quotes: readonly FoundQuote[]): Scored {
  return { gold, ...matchQuotes(gold.article.text, gold.quotes, quotes) }
}

/** Quotes that share at least this much of what they cover together count as found. */
export const leastLikeness = 0.5

const isFound = (pair: Pair): boolean => pair.likeness >= leastLikeness

/** All that was found, but for what stands for optional quotes. */
const foundQuotes = ({ pairs, false: wrong }: Scored) => [...pairs.map(({ found }) => found), ...wrong]
const wantedQuotes = ({ gold }: Scored): GoldQuote[] => gold.quotes.filter(({ isOptional }) => !isOptional)

const byType = (['direct', 'mixed', 'indirect'] as const).flatMap((type): Measure[] => [
  {
    name: `${type}, segments exact`, kind: 'f1',
    count: (scored) => exactSegments(
      foundQuotes(scored).filter((quote) => quote.type === type).flatMap(({ segments }) => segments),
      wantedQuotes(scored).filter((quote) => quote.type === type).flatMap(({ content }) => content)
    )
  },
  {
    name: `${type}, found`, kind: 'f1',
    count: (scored) => ({
      right: scored.pairs.filter((pair) => isFound(pair) && pair.gold.type === type && pair.found.type === type).length,
      found: foundQuotes(scored).filter((quote) => quote.type === type).length,
      wanted: wantedQuotes(scored).filter((quote) => quote.type === type).length
    })
  }
])

export const measures: readonly Measure[] = [
  {
    name: 'content segments exact', kind: 'f1',
    count: (scored) => exactSegments(foundQuotes(scored).flatMap(({ segments }) => segments), wantedQuotes(scored).flatMap(({ content }) => content))
  },
  { name: 'content characters', kind: 'f1', count: countCharacters },
  {
    name: 'quotes found', kind: 'f1',
    count: (scored) => ({ right: scored.pairs.filter(isFound).length, found: foundQuotes(scored).length, wanted: wantedQuotes(scored).length })
  },
  ...byType,
  { name: 'type', kind: 'accuracy', count: ({ pairs }) => share(pairs.filter(isFound), ({ gold, found }) => gold.type === found.type) },
  {
    name: 'cue exact', kind: 'f1',
    count: (scored) => ({
      right: scored.pairs.filter(({ gold, found }) => gold.cue !== null && found.cue !== null && isSame(gold.cue, found.cue)).length,
      found: foundQuotes(scored).filter(({ cue }) => cue !== null).length,
      wanted: wantedQuotes(scored).filter(({ cue }) => cue !== null).length
    })
  },
  sourceMeasure('source exact', areSame),
  sourceMeasure('source, apposition aside', areSameButForApposition),
  sourceMeasure('source, overlapping', (found, wanted) => sharedLength(found, wanted) > 0),
  {
    name: 'found and rightly attributed', kind: 'f1',
    count: (scored) => ({
      right: scored.pairs.filter((pair) => isFound(pair) && isRightlyAttributed(scored, pair)).length,
      found: foundQuotes(scored).length,
      wanted: wantedQuotes(scored).length
    })
  },
  speakerMeasure('speaker', isKnown),
  speakerMeasure('speaker, named', (gold) => isKnown(gold) && gold.speakerResolution === 'explicit'),
  speakerMeasure('speaker, described', (gold) => isKnown(gold) && gold.speakerResolution === 'anaphoric_nominal'),
  speakerMeasure('speaker, pronoun', (gold) => isKnown(gold) && ['anaphoric_pronoun', 'relative_pronoun'].includes(gold.speakerResolution)),
  speakerMeasure('speaker, implicit', (gold) => isKnown(gold) && ['implicit', 'none'].includes(gold.speakerResolution)),
  speakerMeasure('speaker, left unknown', (gold) => !isKnown(gold)),
  {
    name: 'false alarms an article', kind: 'rate',
    count: (scored) => ({
      right: foundQuotes(scored).filter(({ segments }) => segments.some((segment) => scored.gold.notQuotes.some((not) => likeness([segment], [not]) >= 0.8))).length,
      found: 1, wanted: 1
    })
  }
]

type Agreement = (found: readonly TextRange[], wanted: readonly TextRange[], text: string) => boolean

function sourceMeasure(name: string, agree: Agreement): Measure {
  return {
    name, kind: 'f1',
    count: (scored) => ({
      right: scored.pairs.filter(({ gold, found }) => gold.source.length > 0 && found.source.length > 0 && agree(found.source, gold.source, scored.gold.article.text)).length,
      found: foundQuotes(scored).filter(({ source }) => source.length > 0).length,
      wanted: wantedQuotes(scored).filter(({ source }) => source.length > 0).length
    })
  }
}

/** The codebook takes “the mayor, Ana Rusk” for the source, the gold set “Ana Rusk”: what a comma sets apart does not count. */
function areSameButForApposition(found: readonly TextRange[], wanted: readonly TextRange[], text: string): boolean {
  return found.length === wanted.length && found.every(({ start, end }, i) => {
    const inner = wanted[i]!
    return start <= inner.start && inner.end <= end
      && /^(?:.*,\s)?$/u.test(text.slice(start, inner.start)) && /^(?:,\s.*)?$/u.test(text.slice(inner.end, end))
  })
}

/** Of the quotes that were found. */
function speakerMeasure(name: string, isMeant: (gold: GoldQuote) => boolean): Measure {
  return {
    name, kind: 'accuracy',
    count: (scored) => share(scored.pairs.filter((pair) => isFound(pair) && isMeant(pair.gold)), (pair) => isRightlyAttributed(scored, pair))
  }
}

const isRightlyAttributed = ({ gold: { actors } }: Scored, { gold, found }: Pair): boolean => isRightSpeaker(gold, actors, found.speakers)

function share(pairs: readonly Pair[], isRight: (pair: Pair) => boolean): Counts {
  return { right: pairs.filter(isRight).length, found: pairs.length, wanted: pairs.length }
}

function exactSegments(found: readonly TextRange[], wanted: readonly TextRange[]): Counts {
  const left = new Set(wanted.map(({ start, end }) => `${start}-${end}`))
  const right = found.filter(({ start, end }) => left.delete(`${start}-${end}`)).length
  return { right, found: found.length, wanted: wanted.length }
}

/** Characters of optional quotes that are in no other are not looked at. */
function countCharacters(scored: Scored): Counts {
  const { text } = scored.gold.article
  const wanted = cover(text, wantedQuotes(scored).map(({ content }) => content))
  const optional = cover(text, scored.gold.quotes.filter(({ isOptional }) => isOptional).map(({ content }) => content))
  const found = cover(text, foundQuotes(scored).map(({ segments }) => segments))
  const counts = { right: 0, found: 0, wanted: 0 }
  for (let i = 0; i < text.length; i++) {
    const isIgnored = optional[i] === 1 && wanted[i] !== 1
    if (found[i] === 1 && wanted[i] === 1) counts.right++
    if (found[i] === 1 && !isIgnored) counts.found++
    if (wanted[i] === 1) counts.wanted++
  }
  return counts
}

function cover(text: string, all: readonly (readonly TextRange[])[]): Uint8Array {
  const covered = new Uint8Array(text.length)
  for (const ranges of all) for (const { start, end } of ranges) covered.fill(1, start, end)
  return covered
}
