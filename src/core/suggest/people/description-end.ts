/** Where a description ends: behind its noun, or behind what depends on it ("for the ministry", "familiar with the matter"). */
import type { Token } from '../words/article-words.ts'
import { is, isFunctionWord } from './lexicon/word-features.ts'
import { type Shapes, shape } from './read-shapes.ts'

/** At most two prepositional phrases are taken, the second only where it ends in a name. */
export function endOfComplements(tokens: readonly Token[], shapes: Shapes, head: number): number {
  const participle = endOfParticiple(tokens, shapes, head + 1)
  if (participle !== null) return participle
  const first = endOfComplement(tokens, shapes, head + 1, attaching)
  if (first === null) return head + 1
  const second = endOfComplement(tokens, shapes, first, /^(?:of|in|at|for)$/)
  return second !== null && shapes.shapes[second - 1] !== shape.none ? second : first
}

const attaching = /^(?:of|for|from|at|with|to|in|on)$/

/** People familiar with the matter, officials briefed on the talks, a person close to her. */
function endOfParticiple(tokens: readonly Token[], shapes: Shapes, at: number): number | null {
  const word = tokens[at]?.lower ?? ''
  if (/^(?:familiar|close|briefed|involved|acquainted|opposed|loyal)$/.test(word)
    && tokens[at]!.sentence === tokens[at - 1]!.sentence) {
    return endOfObject(tokens, shapes, at + 2, true, tokens[at]!.sentence)
  }
  if (word === 'with' && /^(?:knowledge|direct|first-hand|firsthand)$/.test(tokens[at + 1]?.lower ?? '')) {
    let to = at + 1
    while (to < at + 4 && tokens[to]?.lower !== 'of') to++
    return endOfObject(tokens, shapes, to + 1, true, tokens[at]!.sentence)
  }
  return null
}

function endOfComplement(tokens: readonly Token[], shapes: Shapes, at: number, prepositions: RegExp): number | null {
  const token = tokens[at]
  if (token === undefined || token.sentence !== tokens[at - 1]!.sentence || !prepositions.test(token.lower)) return null
  const isPerson = (shapes.features[at - 1]! & (is.role | is.pluralRole | is.groupNoun)) !== 0
  if (!isPerson && !/^(?:of|for|in)$/.test(token.lower)) return null
  const needsName = /^(?:in|on|with|to)$/.test(token.lower) || !isPerson && token.lower !== 'of'
  const end = endOfObject(tokens, shapes, at + 1, false, token.sentence)
  if (end === null) return null
  const next = at + 1
  const isIntroduced = shapes.shapes[next] !== shape.none || (shapes.features[next]! & is.determiner) !== 0
  if (!isIntroduced && token.lower !== 'of') return null
  return needsName && shapes.shapes[end - 1] === shape.none && !/^(?:the|a|an)$/.test(token.lower === 'with'
    || token.lower === 'to' ? tokens[at + 1]!.lower : '') ? null : end
}

/** The end of a simple noun phrase; null where none begins. */
function endOfObject(
  tokens: readonly Token[], { shapes, features }: Shapes, from: number, allowsPronoun: boolean, sentence: number
): number | null {
  let to = from
  if (tokens[to]?.sentence === sentence && (features[to]! & is.determiner) !== 0) to++
  const begin = to
  while (to < tokens.length && to < begin + 7 && tokens[to]!.sentence === sentence) {
    const { kind, lower } = tokens[to]!
    const bits = features[to]!
    const isCapital = shapes[to] !== shape.none
    if (lower === '\'s' && to > begin) {
      to++
      continue
    }
    if (isJoiner(lower) && to > begin && shapes[to - 1] !== shape.none && shapes[to + 1] !== undefined
      && (shapes[to + 1] !== shape.none || lower === 'of')) {
      to++
      continue
    }
    if (kind !== 'word' || (bits & is.dayOrMonth) !== 0 && isCapital) break
    if (!isCapital && ((bits & (isFunctionWord | is.speaking)) !== 0 || to > begin && ((bits & is.verb) !== 0
      || /.(?:ed|ing|ly)$/.test(lower)))) break
    to++
  }
  while (to > begin && !/\p{L}$/u.test(tokens[to - 1]!.text) || to > begin && isJoiner(tokens[to - 1]!.lower)) to--
  if (to > begin) return to
  return allowsPronoun && (features[begin]! & is.pronoun) !== 0 && tokens[begin]?.sentence === sentence ? begin + 1 : null
}

const isJoiner = (lower: string): boolean => lower === 'of' || lower === 'and' || lower === 'the'
