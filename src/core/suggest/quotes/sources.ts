/** Who is the subject of a cue: to its left, to its right, over a parenthesis, or shared with the verb before. */
import type { Cue } from './cues.ts'
import type { Unit } from './outer-sentences.ts'
import { determiners, isAdverb, isAuxiliary, finiteVerbs, possessives, prepositions, subordinators } from './lexicon/function-words.ts'
import { canSpeak, isContent, type MentionIndex, type Phrase, phraseEndingAt, phraseStartingAt } from './phrases.ts'
import { isTime } from './time-units.ts'

export interface Source {
  readonly phrase: Phrase
  readonly relation: 'left' | 'right' | 'relative' | 'by'
  /** Where source and cue together begin: what stands before may be content. */
  readonly first: number
  /** Where they end. */
  readonly last: number
}

/** Null where nobody is named: the cue shares its subject (`isShared`), or there is none. */
export function findSource(units: readonly Unit[], cue: Cue, index: MentionIndex): Source | null {
  if (cue.isPassive) return behindBy(units, cue, index)
  if (cue.isNonFinite) return null
  const end = skipBack(units, cue.first)
  const before = units[end - 1]
  if (before === undefined || before.kind === 'quotation' || /^[.:;!?…]/.test(before.text)) return rightOf(units, cue, index)
  if (before.lower === 'who' || before.lower === 'which' || before.lower === 'that' && units[end - 2]?.text !== ',') {
    const relative = relativeAt(units, end - 1, cue, index)
    if (relative !== null || before.lower === 'who') return relative
  }
  if (before.kind === 'word') {
    const phrase = phraseEndingAt(units, end, index)
    return phrase === null ? null : leftSource(withOthersLeft(units, withNameBefore(units, phrase, index), cue, index), cue)
  }
  if (before.kind !== 'punctuation') return null
  const isBehindQuotation = before.text === ',' && units[end - 2]?.kind === 'quotation'
  const over = isBehindQuotation ? null : overParenthesis(units, end, cue, index)
  if (over !== null) return over
  const right = rightOf(units, cue, index)
  return right !== null && (isBehindQuotation || endsThere(units, right.last)) ? right : null
}

/** "was described by Orr as": who speaks stands behind "by". */
function behindBy(units: readonly Unit[], cue: Cue, index: MentionIndex): Source | null {
  const phrase = units[cue.last]?.lower === 'by' ? phraseStartingAt(units, cue.last + 1, index) : null
  return phrase === null || !canSpeak(phrase, index) ? null : { phrase, relation: 'by', first: cue.first, last: phrase.last }
}

/** Whether the cue shares the subject of the verb before it: "and added that", ", saying that", "before warning". */
export function sharesSubject(units: readonly Unit[], cue: Cue): boolean {
  const before = units[skipBack(units, cue.first) - 1]
  if (before === undefined) return false
  return cue.isNonFinite || /^(?:and|but|then|or|before|after|while|when|yet|also)$/.test(before.lower) || before.text === ','
    || before.kind === 'quotation'
}

/** The subject of the sentence, for verbs that share it: the first phrase that can speak and that a verb follows. */
export function mainSubject(units: readonly Unit[], before: number, index: MentionIndex): Phrase | null {
  const from = units.findLastIndex(({ text }, i) => i < before && text === ';') + 1
  for (let i = from; i < Math.min(before, from + 60); i++) {
    if (i > from && !startsClause(units, i)) continue
    const phrase = phraseStartingAt(units, i, index)
    if (phrase === null || phrase.last > before || !canSpeak(phrase, index) || phrase.mention === null
      && !isDetermined(units[i]!)) continue
    const next = units[phrase.last]
    if (next === undefined || next.text === ',' && phrase.form === 'name' || isVerbLike(next)) return phrase
    if (i === from && phrase.form !== 'nominal' && next.kind === 'word' && isContent(next)
      && !/^\p{Lu}/u.test(next.text)) return phrase
  }
  return null
}

const isDetermined = ({ lower }: Unit): boolean => determiners.has(lower) || possessives.has(lower)

const startsClause = (units: readonly Unit[], at: number): boolean => {
  const { lower, text } = units[at - 1]!
  return text === ',' || text === ':' || text === ')' || lower === 'and' || lower === 'but' || subordinators.has(lower)
}

const isVerbLike = ({ lower, kind }: Unit): boolean =>
  kind === 'word' && (isAuxiliary(lower) || finiteVerbs.has(lower) || isAdverb(lower) || lower.length > 3
    && /(?:ed|s)$/.test(lower) && lower !== '\'s')

/** Over times and floating words between a subject and its verb: "Orr on Friday said", "both said". */
function skipBack(units: readonly Unit[], cueFirst: number): number {
  let end = cueFirst
  while (end > 1) {
    const { lower, kind } = units[end - 1]!
    if (isTime(lower) || kind === 'number' && isTime(units[end - 2]?.lower ?? '')) {
      end--
      while (end > 1 && /^(?:on|in|last|this|earlier|late|early|the)$/.test(units[end - 1]!.lower)) end--
    } else if ((lower === 'both' || lower === 'all' || lower === 'each') && (units[end - 2]!.kind === 'word'
      || units[end - 2]!.text === ',')) {
      end--
    } else if (lower === 'ago' && units[end - 3] !== undefined) {
      end -= 3
    } else {
      break
    }
  }
  return end
}

const leftSource = (phrase: Phrase, cue: Cue): Source =>
  ({ phrase, relation: 'left', first: Math.min(phrase.first, ...phrase.others.map(({ first }) => first)), last: cue.last })

/** "said the minister", "added Orr". */
function rightOf(units: readonly Unit[], cue: Cue, index: MentionIndex): Source | null {
  if (!cue.verb.frames.has('i') || cue.isPassive || cue.isIrreal
    || units.slice(cue.first, cue.at).some(({ lower }) => isAuxiliary(lower) && lower !== 'did')) return null
  if (cue.form !== 'past' && cue.form !== 'present') return null
  let start = cue.last
  while (isTime(units[start]?.lower ?? '') || isAdverb(units[start]?.lower ?? '')) start++
  const found = phraseStartingAt(units, start, index)
  if (found === null || !canSpeak(found, index) || /^(?:him|her|them|us|me)$/.test(units[found.first]!.lower)
    && found.last === found.first + 1) return null
  const next = units[found.last]
  if (next !== undefined && next.kind === 'word' && (isAuxiliary(next.lower) || finiteVerbs.has(next.lower))) return null
  const phrase = withApposition(units, withOthersRight(units, found, index), index)
  return { phrase, relation: 'right', first: cue.first, last: Math.max(phrase.last, ...phrase.others.map(({ last }) => last)) }
}

const endsThere = (units: readonly Unit[], at: number): boolean => {
  const unit = units[at]
  return unit === undefined || unit.kind === 'punctuation' || unit.kind === 'quotation' || prepositions.has(unit.lower)
    || subordinators.has(unit.lower) || unit.lower === 'who' || isTime(unit.lower)
}

/** "Orr, who met the council, said"; "The minister, Ilse Orr, told". */
function overParenthesis(units: readonly Unit[], end: number, cue: Cue, index: MentionIndex): Source | null {
  const closing = units[end - 1]!.text
  const opening = closing === ')' ? '(' : closing
  if (!/^[,)–—-]/.test(closing)) return null
  let tries = 0
  for (let at = end - 2; at > 0 && end - at < 48 && tries < 6; at--) {
    if (units[at]!.text !== opening) continue
    tries++
    const phrase = phraseEndingAt(units, at, index)
    if (phrase !== null && canSpeak(phrase, index) && isParenthetical(units, at + 1, end - 1, index)
      && isOneParenthesis(units, at + 1, end - 1)) return leftSource(withNameInside(units, phrase, at + 1, end - 1, index), cue)
    if (closing === ')') return null
  }
  return null
}

/** No verb of the main clause in it. */
function isOneParenthesis(units: readonly Unit[], first: number, last: number): boolean {
  const { lower } = units[first]!
  if (/^(?:who|whose|which|while|when|as|after|before|although|though|where|if|asked|pressed|speaking)$/.test(lower)
    || lower.endsWith('ing')) return true
  for (let at = first; at < last; at++) if (isAuxiliary(units[at]!.lower)
    && !units.slice(first, at).some((unit) => /^(?:who|which|whose|that|when|where)$/.test(unit.lower))) return false
  return true
}

function isParenthetical(units: readonly Unit[], first: number, last: number, index: MentionIndex): boolean {
  const unit = units[first]
  if (unit === undefined || first >= last) return false
  const { lower, kind } = unit
  if (lower === 'who' || lower === 'whose' || lower === 'which' || kind === 'number' || lower === 'himself'
    || lower === 'herself') return true
  if (determiners.has(lower) || possessives.has(lower) || prepositions.has(lower) || isAdverb(lower)
    || subordinators.has(lower)) return true
  if (/(?:ing|ed|wn)$/.test(lower)) return true
  const phrase = phraseStartingAt(units, first, index)
  return phrase?.last === last || isContent(unit) && !/^\p{Lu}/u.test(unit.text) || phrase !== null && last - first < 14
    && units.slice(phrase.last, last).every((inner) => inner.kind === 'word' && !finiteVerbs.has(inner.lower))
}

/** "The minister, Ilse Orr, told": the name inside says who it is. */
function withNameInside(units: readonly Unit[], phrase: Phrase, first: number, last: number, index: MentionIndex): Phrase {
  const inner = phraseStartingAt(units, first, index)
  if (phrase.form !== 'nominal' || inner?.form !== 'name' || inner.first !== first) return phrase
  return inner.last === last || inner.last < last && units[inner.last]!.text === ','
    ? { ...phrase, last: inner.last, mention: inner.mention, form: 'name' } : phrase
}

/** "its chairman, Ilse Orr", "Ilse Orr, the chairman of the board": a name and a description that explain each other. */
function withApposition(units: readonly Unit[], phrase: Phrase, index: MentionIndex): Phrase {
  if (units[phrase.last]?.text !== ',' || phrase.form === 'pronoun' || phrase.others.length > 0) return phrase
  const next = phraseStartingAt(units, phrase.last + 1, index)
  if (next === null || next.form === 'pronoun' || next.last - next.first > 10) return phrase
  const after = units[next.last]
  if (after !== undefined && after.kind !== 'punctuation') return phrase
  if (phrase.form === 'nominal') return next.form === 'name' ? { ...phrase, last: next.last, mention: next.mention, form: 'name' } : phrase
  const { lower } = units[next.first]!
  return next.form === 'nominal' && (determiners.has(lower) || possessives.has(lower)) ? { ...phrase, last: next.last } : phrase
}

/** "Ilse Orr, the chairman, said" is found over its parenthesis; here "the chairman" of it when no comma closes. */
function withNameBefore(units: readonly Unit[], phrase: Phrase, index: MentionIndex): Phrase {
  if (phrase.form !== 'nominal' || phrase.mention !== null || units[phrase.first - 1]?.text !== ',') return phrase
  const before = phraseEndingAt(units, phrase.first - 1, index)
  return before?.form === 'name' && before.first === 0 && determiners.has(units[phrase.first]!.lower)
    ? { ...phrase, first: before.first, mention: before.mention, form: 'name' }
    : phrase
}

function withOthersLeft(units: readonly Unit[], phrase: Phrase, cue: Cue, index: MentionIndex): Phrase {
  if (units[phrase.first - 1]?.lower !== 'and' || cue.form === 'present') return phrase
  const found = phraseEndingAt(units, phrase.first - 1, index)
  if (found === null || found.form === 'pronoun' || !canSpeak(found, index)) return phrase
  const other = withPossessor(units, found, index)
  const before = units[other.first - 1]
  const isFree = before === undefined || before.kind === 'quotation' || before.text === ',' || subordinators.has(before.lower)
    || before.lower === 'both'
  return isFree ? { ...phrase, others: [other] } : phrase
}

/** "the mayor’s envoy Ana Orr and his aide" */
function withPossessor(units: readonly Unit[], phrase: Phrase, index: MentionIndex): Phrase {
  const possessor = units[phrase.first - 1]?.lower === '\'s' ? phraseEndingAt(units, phrase.first - 1, index) : null
  return possessor === null ? phrase : { ...phrase, first: possessor.first }
}

function withOthersRight(units: readonly Unit[], phrase: Phrase, index: MentionIndex): Phrase {
  if (units[phrase.last]?.lower !== 'and') return phrase
  const other = phraseStartingAt(units, phrase.last + 1, index)
  if (other === null || other.form === 'pronoun' || !canSpeak(other, index) || !endsThere(units, other.last)) return phrase
  return { ...phrase, others: [other] }
}

/** "Orr, who said": what the relative clause is about. */
function relativeAt(units: readonly Unit[], at: number, cue: Cue, index: MentionIndex): Source | null {
  const end = units[at - 1]?.text === ',' ? at - 1 : at
  const phrase = phraseEndingAt(units, end, index) ?? phraseOfPreposition(units, end, index)
  if (phrase === null || !canSpeak(phrase, index)) return null
  return { phrase: { ...phrase, isRelative: true }, relation: 'relative', first: at, last: cue.last }
}

/** The antecedent may be governed by a preposition: "according to Orr, who said". */
function phraseOfPreposition(units: readonly Unit[], end: number, index: MentionIndex): Phrase | null {
  for (let start = end - 1; start >= 0 && end - start < 10; start--) {
    const phrase = phraseStartingAt(units, start, index)
    if (phrase?.last === end && start > 0 && (prepositions.has(units[start - 1]!.lower))) return phrase
  }
  return null
}
