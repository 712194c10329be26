/** The lexicon of events, by the form of a word. */
import { inflect, type VerbForm } from '../quotes/lexicon/inflect.ts'
import { nounRows } from './lexicon/event-nouns.ts'
import { verbRows } from './lexicon/event-verbs.ts'

export interface EventEntry {
  readonly type: string
  readonly modes: readonly string[]
  /** Whether one does it to another, both do it with each other, or it takes nobody else. */
  readonly frame: 'to' | 'with' | 'alone'
  /** Counts only where somebody is named on the other side. */
  readonly needsOther: boolean
  /** What it is that is agreed, refused, demanded stands in an infinitive behind it. */
  readonly takesInfinitive: boolean
  readonly lemma: string
}

export interface VerbReading {
  readonly entry: EventEntry
  readonly form: VerbForm
  /** Words that must follow at once, in lower case. */
  readonly particles: readonly string[]
}

/** Readings of a word in lower case as a verb, the ones with more particles first. */
export const verbReadings: ReadonlyMap<string, readonly VerbReading[]> = readVerbs()

/** The entry of a noun in the singular or the plural. */
export const nounEntries: ReadonlyMap<string, EventEntry> = readNouns()

function readVerbs(): Map<string, VerbReading[]> {
  const readings = new Map<string, VerbReading[]>()
  for (const row of verbRows) {
    const { entryOf, words } = readRow(row)
    for (const word of words) {
      const [head = '', ...particles] = word.split('_')
      for (const { text, form } of inflect(head)) {
        const own = readings.get(text) ?? []
        readings.set(text, own)
        own.push({ entry: entryOf(word.replaceAll('*', '').replaceAll('_', ' ').replace(/\/\S*?(?= |$)/, '')), form, particles })
      }
    }
  }
  for (const own of readings.values()) own.sort((a, b) => b.particles.length - a.particles.length)
  return readings
}

function readNouns(): Map<string, EventEntry> {
  const entries = new Map<string, EventEntry>()
  for (const row of nounRows) {
    const { entryOf, words } = readRow(row)
    for (const word of words) {
      entries.set(word, entryOf(word))
      entries.set(pluralOf(word), entryOf(word))
    }
  }
  return entries
}

function pluralOf(noun: string): string {
  if (noun.endsWith('s')) return noun
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`
  return /(?:sh|ch|x)$/.test(noun) ? `${noun}es` : `${noun}s`
}

function readRow(row: string): { entryOf: (lemma: string) => EventEntry; words: readonly string[] } {
  const [type = '', modes = '-', frame = 'to', ...words] = row.split(' ')
  const name = frame.replace(/[!>]/g, '')
  return {
    entryOf: (lemma) => ({
      type,
      modes: modes === '-' ? [] : modes.split(','),
      frame: name === 'with' || name === 'alone' ? name : 'to',
      needsOther: frame.includes('!'),
      takesInfinitive: frame.includes('>'),
      lemma
    }),
    words
  }
}
