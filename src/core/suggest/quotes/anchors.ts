/** A cue with what stands around it: its source, what it governs, and whether it is set into the words it reports. */
import { skipAdjuncts, type Adjuncts } from './adjuncts.ts'
import { addresseeAt, type Complement, findComplement, isBaseVerbAfterTo, isClauseAt } from './complement.ts'
import { type Cue, findCues } from './cues.ts'
import { isFinite } from './lexicon/function-words.ts'
import type { OuterSentence, Unit } from './outer-sentences.ts'
import type { MentionIndex } from './phrases.ts'
import { findSource, sharesSubject, type Source } from './sources.ts'

export interface Anchor {
  readonly cue: Cue
  readonly source: Source | null
  readonly isShared: boolean
  /** Where source and cue begin. */
  readonly first: number
  /** Where source, cue, and what tells of the occasion end. */
  readonly last: number
  readonly adjuncts: Adjuncts
  /** What follows is reported; null where nothing does. */
  readonly complement: Complement | null
  /**
   * Whether it is set behind or into the words it reports: `quotation` behind words in marks, `clause` behind others.
   * Null where it precedes them.
   */
  readonly behind: 'quotation' | 'clause' | null
}

export function findAnchors(sentence: OuterSentence, index: MentionIndex): Anchor[] {
  return findCues(sentence).map((cue) => readAnchor(sentence.units, cue, index))
}

function readAnchor(units: readonly Unit[], cue: Cue, index: MentionIndex): Anchor {
  const source = findSource(units, cue, index)
  const isShared = source === null && !cue.isPassive && sharesSubject(units, cue)
  const start = source?.first ?? cue.first
  const first = units[start - 1]?.lower === 'as' ? start - 1 : start
  const end = Math.max(cue.last, source?.last ?? 0)
  const adjuncts = adjunctsBehind(units, cue, end, index)
  const before = units[start - 1]?.lower ?? ''
  const isGap = source !== null && source.relation === 'left' && (before === 'which' || before === 'that' || before === 'what'
    || before === 'whom' || before === 'whose')
  const complement = source?.relation === 'right' ? complementBehindSource(units, adjuncts.end)
    : findComplement(units, cue, end, index, isGap || source?.relation === 'left')
  const behind = source === null && !isShared ? null : placeOf(units, cue, first, adjuncts.end, complement)
  return { cue, source, isShared, first, last: adjuncts.end, adjuncts, complement, behind }
}

function adjunctsBehind(units: readonly Unit[], { verb }: Cue, end: number, index: MentionIndex): Adjuncts {
  const takesObject = verb.frames.has('o') || verb.frames.has('p')
  const adjuncts = skipAdjuncts(units, end, index, !isBaseVerbAfterTo(units, end))
  const object = takesObject && adjuncts.addressee === null ? addresseeAt(units, adjuncts.end, index) : null
  if (object === null) return adjuncts
  const later = skipAdjuncts(units, object.last, index, false)
  return { ...later, addressee: object, medium: later.medium ?? adjuncts.medium, isWritten: later.isWritten || adjuncts.isWritten }
}

/** Behind "said the minister" only speech can follow. */
function complementBehindSource(units: readonly Unit[], end: number): Complement | null {
  const at = units[end]?.text === ':' || units[end]?.text === ',' ? end + 1 : end
  const isSpeech = units[at]?.kind === 'quotation'
  return isSpeech ? { start: at, pattern: 'speech', addressee: null, medium: null, isWritten: false } : null
}

function placeOf(units: readonly Unit[], { verb: { frames }, isPassive, isNonFinite }: Cue, first: number, end: number, complement: Complement | null): Anchor['behind'] {
  const before = units[first - 1]
  if (before === undefined || isPassive || isNonFinite) return null
  const isComma = before.text === ',' || /^[–—-]/.test(before.text)
  const quotation = before.kind === 'quotation' ? before : isComma
    && units[first - 2]?.kind === 'quotation' ? units[first - 2]! : null
  const isClosed = closes(units, end)
  const isSpeechBehind = complement === null || complement.pattern === 'speech' && (units[complement.start - 1]?.text === ','
    || units[complement.start - 1]?.text === ':')
  if (quotation !== null && (frames.has('q') || frames.has('b')) && (isSpeechBehind && (isClosed || before.kind === 'quotation')
    || endsSpeech(quotation))) return 'quotation'
  const mayStandApart = frames.has('i') && (frames.has('b') || frames.has('t'))
  const goesOn = complement === null || complement.pattern === 'speech' && units[complement.start - 1]?.text === ','
    && units[complement.start]!.quotation?.isCapital !== true
  if (isComma && isClosed && mayStandApart && goesOn && (hasClause(units, first - 1) || isVerbBehind(units, end))) return 'clause'
  return null
}

/** "The dam, she said, is safe": the verb of the clause stands behind. */
const isVerbBehind = (units: readonly Unit[], end: number): boolean => units[end]?.text === ','
  && isFinite(units[end + 1]?.lower ?? '')

/** “…,” and “…?” await their attribution. */
const endsSpeech = ({ quotation }: Unit): boolean => quotation !== null && quotation.words > 2 && quotation.closed

function closes(units: readonly Unit[], at: number): boolean {
  const unit = units[at]
  if (unit === undefined || unit.kind === 'quotation') return true
  if (unit.kind === 'punctuation') return true
  return /^(?:who|while|as|before|after|when|and|but|adding|in|at|on|during|from|of|with|about|following|outside|near|inside|referring|citing|speaking)$/.test(unit.lower)
}

/** Whether something that can be reported stands before: a clause, or words in marks. */
function hasClause(units: readonly Unit[], end: number): boolean {
  for (let at = Math.max(0, end - 40); at < end; at++) if (units[at]!.kind === 'quotation') return true
  const earliest = Math.max(0, end - 60)
  let start = earliest
  for (let at = end - 1; at >= earliest; at--) {
    if (/^[;:]/.test(units[at]!.text)) {
      start = at + 1
      break
    }
  }
  if (/^(?:but|and|so|yet)$/.test(units[start]?.lower ?? '')) start++
  if (/^(?:if|when|while|although|though|because|since|until|unless|as|after|before|once)$/.test(units[start]?.lower ?? '')) return isClauseAt(units, start)
  let tries = 0
  for (let from = start; from < end && tries < 6; from++) {
    if (from > start && units[from - 1]!.text !== ',') continue
    tries++
    if (isClauseAt(units.slice(from, end), 0)) return true
  }
  return false
}
