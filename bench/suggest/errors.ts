/** What went wrong, one line each: the article and its line, what is amiss, and the words. */
import type { TextRange } from '../../src/core/anchor/text-range.ts'
import type { Found, Pair } from './match-quotes.ts'
import { areSame, isSame } from './ranges.ts'
import type { Scored } from './score.ts'
import { isRightSpeaker } from './speakers.ts'

export function errorsOf(scored: Scored): string[] {
  const { gold, pairs, missed } = scored
  const { text } = gold.article
  const words = (ranges: readonly TextRange[]) => (ranges.length === 0 ? '–' : ranges.map(({ start, end }) => shortened(text.slice(start, end))).join(' … '))
  const line = (at: number, what: string, ...rest: string[]) => ({ at, words: [`${gold.name}:${lineAt(text, at)}`, what, ...rest].join('\t') })

  const ofPair = ({ gold: wanted, found }: Pair) => {
    const at = wanted.content[0]!.start
    return [
      ...areSame(wanted.content, found.segments) ? [] : [line(at, 'content', `wanted ${words(wanted.content)}`, `found ${words(found.segments)}`)],
      ...wanted.type === found.type ? [] : [line(at, 'type', `wanted ${wanted.type}`, `found ${found.type}`, words(wanted.content))],
      ...sameCue(wanted.cue, found.cue) ? [] : [line(at, 'cue', `wanted ${words(listOf(wanted.cue))}`, `found ${words(listOf(found.cue))}`, words(wanted.content))],
      ...areSame(wanted.source, found.source) ? [] : [line(at, 'source', `wanted ${words(wanted.source)}`, `found ${words(found.source)}`, words(wanted.content))],
      ...isRightSpeaker(wanted, gold.actors, found.speakers) ? [] : [line(
        at, 'speaker', `wanted ${[...wanted.speaker, ...wanted.alsoRight].join(' or ')} (${wanted.speakerResolution})`,
        `found ${found.speakers.map(([name]) => name).join(' and ') || 'UNKNOWN'}`, words(wanted.content)
      )]
    ]
  }
  const ofFalse = (found: Found) => {
    const not = gold.notQuotes.find((stretch) => found.segments.some((segment) => isSame(segment, stretch)))
    return line(found.segments[0]?.start ?? 0, not === undefined ? 'false' : `false: ${not.reason}`, found.type, `cue ${words(listOf(found.cue))}`, words(found.segments))
  }
  return [
    ...pairs.flatMap(ofPair),
    ...missed.map(({ type, content, cue, source }) => line(content[0]!.start, 'missed', type, `cue ${words(listOf(cue))}`, `source ${words(source)}`, words(content))),
    ...scored.false.map(ofFalse)
  ].toSorted((a, b) => a.at - b.at).map((error) => error.words)
}

const listOf = (range: TextRange | null): TextRange[] => (range === null ? [] : [range])
const sameCue = (a: TextRange | null, b: TextRange | null): boolean => (a === null || b === null ? a === b : isSame(a, b))
const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length
const shortened = (words: string): string => (words.length <= 90 ? words : `${words.slice(0, 60)} [...] ${words.slice(-24)}`)
