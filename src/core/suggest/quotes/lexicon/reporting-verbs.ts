/** The verbs that report what somebody said, wrote or thought, and what may stand with them. */
import { inflect, type VerbForm } from './inflect.ts'
import { reportingVerbTable } from './reporting-verb-table.ts'

/**
 * What a verb may govern, a letter each:
 * q direct speech · i stands before its subject too · t a that-clause · b a clause without "that" · w a question clause ·
 * v "to" and a verb · g an -ing form · o an addressee before the clause · p an addressee and "to" and a verb ·
 * a an object and "as" · c an object and its name · f an object and "of" or "for" · n an object, if words in marks are in it
 */
export type Frame = 'q' | 'i' | 't' | 'b' | 'w' | 'v' | 'g' | 'o' | 'p' | 'a' | 'c' | 'f' | 'n'

export type AttitudeKind = 'assertion' | 'belief' | 'fact' | 'eventuality'
export type Medium = 'speech' | 'writing' | 'thought'

export interface ReportingVerb {
  /** With its particle: `point out`. */
  readonly lemma: string
  /** The words behind the verb without which it does not report; none for most. */
  readonly particle: readonly string[]
  readonly frames: ReadonlySet<Frame>
  readonly kind: AttitudeKind
  readonly medium: Medium | null
}

export interface VerbReading {
  readonly verb: ReportingVerb
  readonly form: VerbForm
}

/** What a word may be as a reporting verb, verbs with particles first; undefined for all other words. */
export const verbReadings = (lower: string): readonly VerbReading[] | undefined => readings.get(lower)

/** Adjectives that report with a form of "to be": "is confident that". */
const adjectives = 'adamant confident convinced certain sure worried concerned afraid hopeful optimistic sceptical skeptical doubtful'

const beWords: readonly (readonly [string, VerbForm])[] = [['is', 'present'], ['are', 'present'], ['am', 'present'], ['was', 'past'], ['were', 'past'], ['been', 'participle'], ['remains', 'present'], ['remained', 'past']]

const readings: ReadonlyMap<string, readonly VerbReading[]> = compile(reportingVerbTable)

function compile(lines: string): Map<string, VerbReading[]> {
  const compiled = new Map<string, VerbReading[]>()
  for (const line of lines.trim().split('\n')) {
    const [entry = '', frames = '', kind = '-', medium = ''] = line.split(' ')
    const [head = '', ...particle] = entry.split('+')
    const base = head.split('/')[0]!.replace('*', '')
    const verb: ReportingVerb = {
      lemma: [base, ...particle].join(' '),
      particle,
      frames: new Set(frames.split('').filter(isFrame)),
      kind: isKind(kind) ? kind : 'assertion',
      medium: isMedium(medium) ? medium : null
    }
    for (const { text, form } of inflect(head)) {
      const known = compiled.get(text) ?? []
      if (known.some((other) => other.verb.lemma === verb.lemma && other.form === form)) continue
      compiled.set(text, particle.length === 0 ? [...known, { verb, form }] : [{ verb, form }, ...known])
    }
  }
  for (const [text, form] of beWords) {
    compiled.set(text, adjectives.split(' ').map((adjective) => ({
      verb: { lemma: `be ${adjective}`, particle: [adjective], frames: new Set<Frame>(['t', 'b']), kind: adjective === 'adamant' ? 'assertion' : 'belief', medium: adjective === 'adamant' ? null : 'thought' },
      form
    })))
  }
  return compiled
}

function isFrame(letter: string): letter is Frame {
  return 'qitbwvgopacfn'.includes(letter)
}

function isKind(word: string): word is AttitudeKind {
  return word === 'belief' || word === 'fact' || word === 'eventuality'
}

function isMedium(word: string): word is Medium {
  return word === 'writing' || word === 'thought'
}
