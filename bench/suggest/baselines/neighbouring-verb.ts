/**
 * What a small script does: stretches in marks, the nearest verb of saying beside them in the sentence, and the name or
 * pronoun that touches that verb. A pronoun is the name last used; stretches around one attribution are one quote.
 */
import type { TextRange } from '../../../src/core/anchor/text-range.ts'
import type { FullArticle } from '../../../src/core/model.ts'
import type { Extractor, FoundQuote } from '../extractor.ts'
import { stretchesInMarks } from './pair-marks.ts'

const verb = /\b(?:said|says|told|tells|added|adds|asked|replied|wrote|writes|insisted|warned|claimed|called|described|argued|noted|admitted|declared|announced|posted|explained)\b/u
const capitals = String.raw`(?:\p{Lu}[\p{L}’'.-]+(?:\s+(?:of|the|for|al|de|van|von)\s+(?=\p{Lu}))?\s*)+`
const source = String.raw`(?:(?:${capitals})|he|she|they|it|He|She|They|It)`
const sourceThenVerb = new RegExp(`(?<source>${source})[,]?\\s*(?<verb>${verb.source})`, 'u')
const verbThenSource = new RegExp(`(?<verb>${verb.source})\\s+(?<source>${source})`, 'u')

/** In code units. */
const reach = 90

export const neighbouringVerb: Extractor = {
  name: 'neighbouring verb',
  extract(article) {
    const quotes: FoundQuote[] = []
    for (const stretch of stretchesInMarks(article)) {
      const before = quotes.at(-1)
      if (before?.cue != null && goesOn(article.text, before, stretch)) {
        quotes[quotes.length - 1] = { ...before, content: [...before.content, stretch] }
      } else {
        quotes.push(attribute(article, stretch))
      }
    }
    return quotes
  }
}

/** “A,” he said. “B.”: a stretch that follows an attribution in its paragraph without another verb. */
function goesOn(text: string, { content, cue, source }: FoundQuote, stretch: TextRange): boolean {
  const last = content.at(-1)!
  const from = Math.max(cue?.end ?? 0, source[0]?.end ?? 0)
  return cue !== null && cue.start >= last.end && from <= stretch.start && /^[.,][^.\n]{0,40}$/u.test(text.slice(from, stretch.start).trim())
}

function attribute(article: FullArticle, stretch: TextRange): FoundQuote {
  const { text } = article
  const after = sentencePart(text.slice(stretch.end, stretch.end + reach), /[.\n“"«]/u)
  const before = text.slice(Math.max(0, stretch.start - reach), stretch.start).split(/[.\n”"»]/u).at(-1)!
  const place = nearest(after, stretch.end, 'first') ?? nearest(before, stretch.start - before.length, 'last')
  if (place === null) return { content: [stretch], cue: null, source: [], type: 'direct', speakers: [] }
  const name = text.slice(place.source.start, place.source.end)
  const speaker = /^(?:he|she|they|it)$/iu.test(name) ? lastName(text.slice(0, place.source.start)) : name
  return { content: [stretch], cue: place.cue, source: [place.source], type: 'direct', speakers: speaker === null ? [] : [[fullName(text, speaker)]] }
}

const sentencePart = (words: string, end: RegExp): string => words.split(end)[0]!

function nearest(words: string, offset: number, which: 'first' | 'last'): { cue: TextRange; source: TextRange } | null {
  const patterns = [verbThenSource, sourceThenVerb].flatMap((pattern) => [...words.matchAll(new RegExp(pattern.source, 'gu'))])
  patterns.sort((a, b) => a.index - b.index)
  const found = which === 'first' ? patterns[0] : patterns.at(-1)
  const groups = found?.groups
  if (found === undefined || groups === undefined) return null
  const name = groups['source']!.trim()
  return { cue: rangeOf(offset + found.index, found[0], groups['verb']!), source: rangeOf(offset + found.index, found[0], name) }
}

function rangeOf(offset: number, words: string, part: string): TextRange {
  const start = offset + words.indexOf(part)
  return { start, end: start + part.length }
}

function lastName(words: string): string | null {
  return [...words.slice(-600).matchAll(/(?:\p{Lu}[\p{L}’'-]+ )+\p{Lu}[\p{L}’'-]+/gu)].at(-1)?.[0] ?? null
}

/** The longest run of capitals in the article that ends with the same surname. */
function fullName(text: string, name: string): string {
  const surname = name.split(' ').at(-1)!.replaceAll(/[^\p{L}-]/gu, '')
  if (surname === '') return name
  const longer = [...text.matchAll(new RegExp(`(?:\\p{Lu}[\\p{L}’'-]+ ){1,2}${surname}(?![\\p{L}])`, 'gu'))].map(({ 0: words }) => words)
  return longer.toSorted((a, b) => b.length - a.length)[0] ?? name
}
