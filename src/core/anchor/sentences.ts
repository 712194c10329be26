/**
 * Sentences. `Intl.Segmenter` breaks after every full stop that a capital follows; abbreviations, initials and quoted
 * questions are put together again here.
 */
import { splitsPair } from './offsets.ts'
import type { TextRange } from './text-range.ts'
import { skipSpace, skipSpaceBack } from './words.ts'

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/** Segmented at once: the segmenter's cost grows faster than the text. */
const slice = 8192

/**
 * The sentences of a range, without the white space between them. A line break inside is a space, as in text wrapped by
 * hand; a blank line ends the sentence. Call it for a paragraph, not for an article.
 */
export function sentencesIn(text: string, range: TextRange): TextRange[] {
  return paragraphsIn(text, range).flatMap((paragraph) => joinAbbreviated(text, segmentsOf(text, paragraph)))
}

function paragraphsIn(text: string, { start, end }: TextRange): TextRange[] {
  const paragraphs: TextRange[] = []
  let from = start
  for (const blank of text.slice(start, end).matchAll(/\n[^\S\n]*(?=\n)/g)) {
    paragraphs.push({ start: from, end: start + blank.index })
    from = start + blank.index + blank[0].length
  }
  return [...paragraphs, { start: from, end }]
}

function segmentsOf(text: string, { start, end }: TextRange): TextRange[] {
  const segments: TextRange[] = []
  let from = start
  while (from < end) {
    let to = Math.min(end, from + slice)
    if (splitsPair(text, to)) to--
    const found = [...segmenter.segment(text.slice(from, to).replaceAll('\n', ' '))]
    // The last one may go on beyond the slice.
    const kept = to < end && found.length > 1 ? found.slice(0, -1) : found
    const base = from
    for (const { index, segment } of kept) segments.push({ start: base + index, end: base + index + segment.length })
    from = segments.at(-1)?.end ?? to
  }
  return segments.map((segment) => trim(text, segment)).filter((segment) => segment.start < segment.end)
}

const trim = (text: string, { start, end }: TextRange): TextRange => {
  const from = Math.min(skipSpace(text, start), end)
  return { start: from, end: Math.max(from, skipSpaceBack(text, end)) }
}

function joinAbbreviated(text: string, segments: readonly TextRange[]): TextRange[] {
  const sentences: TextRange[] = []
  for (const segment of segments) {
    const last = sentences.at(-1)
    if (last !== undefined && goesOn(lastWords(text, last), text.slice(segment.start, Math.min(segment.end, segment.start + 40)))) {
      sentences[sentences.length - 1] = { start: last.start, end: segment.end }
    } else {
      sentences.push(segment)
    }
  }
  return sentences
}

const lastWords = (text: string, { start, end }: TextRange): string => text.slice(Math.max(start, end - 40), end)

/** Whether what stands after a stop still belongs to the sentence before it. */
function goesOn(before: string, after: string): boolean {
  return /^\p{Ll}/u.test(after) || joins.some(({ ends, begins }) => ends.test(before) && begins(after))
}

const startsSentence = (after: string): boolean =>
  /^(?:[“"«„‘]|(?:The|This|That|These|Those|He|She|It|We|They|You|I|In|On|At|But|And|So|If|When|While|Asked|Mr|Mrs|Ms|There|His|Her|Its|Their)(?![\p{L}\p{N}]))/u.test(after)
const startsWithCapital = (after: string): boolean => /^[“"«„‘(]?\p{Lu}/u.test(after)
const startsWithDigit = (after: string): boolean => /^\p{N}/u.test(after)
const startsWithMonth = (after: string): boolean =>
  /^(?:Jan|Feb|Mar|Mär|Apr|Mai|May|Jun|Jul|Aug|Sep|Okt|Oct|Nov|Dez|Dec)\p{L}*/u.test(after)

/** What a stop does not end: how the text before it ends, and how the text after it begins. */
const joins: readonly { readonly ends: RegExp; readonly begins: (after: string) => boolean }[] = [
  { // titles before a name
    ends: /(?:^|[\s(“"'‘«„])(?:Mr|Mrs|Ms|Mx|Dr|Prof|Gen|Lt|Col|Maj|Capt|Cmdr|Adm|Sgt|Cpl|Sen|Rep|Gov|Pres|Rev|Hon|Fr|Sr|Sra|Srta|St|Ste|Mt|Ft|M|MM|Mme|Mlle|Hr|Dipl|Ing|Insp|Supt|Amb|Sec)\.$/u,
    begins: startsWithCapital
  },
  { // an initial in a name
    ends: /(?:^|[\s(.])\p{Lu}\.$/u,
    begins: (after) => startsWithCapital(after) && !startsSentence(after)
  },
  { // acronyms, and abbreviations that a sentence may also end with
    ends: /(?:\p{L}\.\p{L}|(?:^|\s)(?:Inc|Ltd|Co|Corp|Bros|Jr|Sr|Ph\.D|a\.m|p\.m|etc|al|approx|est|dept|Dept|Univ|usw|bzw|ca|vgl|evtl|vs|z\. ?B|d\. ?h|u\. ?a|v))\.$/u,
    begins: (after) => !startsSentence(after)
  },
  { // before a number
    ends: /(?:^|[\s(])(?:No|Nos|Nr|Art|Arts|Fig|Figs|Vol|Ch|Sec|Abs|Kap|S|p|pp|n|art|par|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)\.$/u,
    begins: startsWithDigit
  },
  { // the German ordinal of a date
    ends: /(?:^|\s)\d{1,2}\.$/u,
    begins: startsWithMonth
  }
]
