/**
 * Which actors of the registry a piece of text may name: "Mr Vance", "vance", "J.D. Vance" and "Vanse" all lead to JD Vance.
 *
 * A query is compared with every name and alias after titles, marks of case and diacritics are taken away: first as a
 * whole, then word by word (surname, initials, acronym, beginnings while typing), then by edit distance (Damerau-Levenshtein,
 * restricted to adjacent transpositions).
 */
import type { Actor } from '../model.ts'

export interface MatchedActor {
  readonly actor: Actor
  /** The name or alias that matched, as the registry spells it. */
  readonly matched: string
  /** 0 (excluded) to 1 (the very name). */
  readonly score: number
}

/** The actors that `query` may name, best first, at most `limit`. No actor where the query holds no letter or digit. */
export function matchActors(actors: Iterable<Actor>, query: string, limit: number): MatchedActor[] {
  const asked = formOf(query)
  if (asked.words.length === 0) return []
  const found: MatchedActor[] = []
  for (const actor of actors) {
    const best = bestForm(actor, asked)
    if (best !== null) found.push(best)
  }
  return found.sort((a, b) => b.score - a.score || a.actor.name.localeCompare(b.actor.name) || compareText(a.actor.id, b.actor.id)).slice(0, limit)
}

/** The actors that any of several pieces of text may name, each once with its best match. */
export function matchActorsByWords(actors: readonly Actor[], words: readonly string[], limit: number): MatchedActor[] {
  const best = new Map<string, MatchedActor>()
  for (const query of words) {
    for (const match of matchActors(actors, query, limit)) {
      if (match.score > (best.get(match.actor.id)?.score ?? 0)) best.set(match.actor.id, match)
    }
  }
  return [...best.values()].sort((a, b) => b.score - a.score).slice(0, limit)
}

/** Whether the words are already the name or an alias of the actor; case, diacritics and a leading article aside, but titles count. */
export const isNamed = (actor: Actor, words: string): boolean =>
  [actor.name, ...actor.aliases].some((name) => withoutArticle(simplified(name)) === withoutArticle(simplified(words)))

const withoutArticle = (simple: string): string => simple.replace(/^(the|an?) (?=.)/, '')

/** A name made comparable. */
interface Form {
  readonly spelled: string
  /** Everything but case, marks and punctuation. */
  readonly whole: string
  /** Without titles and articles before the name. */
  readonly words: readonly string[]
  readonly bare: string
  readonly initials: string
}

const bestForm = (actor: Actor, asked: Form): MatchedActor | null => {
  let best: MatchedActor | null = null
  for (const [index, form] of formsOf(actor).entries()) {
    const score = scoreOf(form, asked) - (index === 0 ? 0 : 0.01)
    if (score > 0 && score > (best?.score ?? 0)) best = { actor, matched: form.spelled, score }
  }
  return best
}

function scoreOf(form: Form, asked: Form): number {
  if (form.whole === asked.whole) return 1
  if (form.bare === asked.bare) return 0.95
  if (joined(form) === joined(asked)) return 0.93
  return Math.max(byWords(form, asked), byAcronym(form, asked), byBeginning(form, asked), byDistance(form, asked))
}

/** Every word of the shorter name stands in the longer one; a surname tells more than a first name. */
function byWords(form: Form, asked: Form): number {
  const [short, long] = asked.words.length <= form.words.length ? [asked, form] : [form, asked]
  const matching = short.words.filter((word) => long.words.some((other) => other === word || isInitialOf(word, other) || isInitialOf(other, word)))
  const whole = matching.filter((word) => word.length > 1)
  if (whole.length === 0) return 0
  const sameSurname = short.words.at(-1) === long.words.at(-1)
  if (matching.length === short.words.length) return (sameSurname ? 0.8 : 0.68) + (0.1 * short.words.length) / long.words.length
  return sameSurname && short.words.length > 1 ? 0.4 : 0
}

const isInitialOf = (initial: string, word: string): boolean => initial.length === 1 && word.startsWith(initial)

function byAcronym(form: Form, asked: Form): number {
  const isOf = (short: Form, long: Form): boolean => short.words.length === 1 && short.bare.length > 1 && long.initials === short.bare
  return isOf(asked, form) || isOf(form, asked) ? 0.75 : 0
}

/** While typing: the query begins the name, or each of its words begins a word of the name. */
function byBeginning(form: Form, asked: Form): number {
  if (form.bare.startsWith(asked.bare) || form.whole.startsWith(asked.whole)) return 0.7 + 0.1 * Math.min(1, asked.bare.length / form.bare.length)
  const begins = asked.words.every((part) => form.words.some((word) => word.startsWith(part)))
  return begins ? 0.6 + 0.1 * (joined(asked).length / joined(form).length) : 0
}

function byDistance(form: Form, asked: Form): number {
  const whole = closeness(form.bare, asked.bare)
  const [last, askedLast] = [form.words.at(-1) ?? '', asked.words.at(-1) ?? '']
  const surname = asked.words.length === 1 || form.words.length === 1 ? closeness(last, askedLast) * 0.9 : 0
  return 0.65 * Math.max(whole, surname)
}

/** 1 for equal, less for each edit, 0 beyond one edit in four letters (two at most). */
function closeness(a: string, b: string): number {
  const allowed = Math.min(2, Math.floor(Math.max(a.length, b.length) / 4))
  if (allowed === 0 || Math.abs(a.length - b.length) > allowed) return 0
  const distance = editDistance(a, b, allowed)
  return distance > allowed ? 0 : 1 - distance / 10
}

/** Insertions, deletions, substitutions and swaps of neighbours between two words; anything over `most` is `most + 1`. */
export function editDistance(a: string, b: string, most: number): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1]
      let cost = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + (same ? 0 : 1))
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) cost = Math.min(cost, at(beforeLast, column - 2) + 1)
      current.push(cost)
    }
    if (Math.min(...current) > most) return most + 1
    beforeLast = last
    last = current
  }
  return Math.min(at(last, b.length), most + 1)
}

const at = (row: readonly number[], column: number): number => row[column] ?? Number.POSITIVE_INFINITY

// Actors are never mutated, so what was computed for one stays true as long as the object lives.
const knownForms = new WeakMap<Actor, readonly Form[]>()

function formsOf(actor: Actor): readonly Form[] {
  const known = knownForms.get(actor)
  if (known !== undefined) return known
  const forms = [actor.name, ...actor.aliases].map(formOf)
  knownForms.set(actor, forms)
  return forms
}

function formOf(spelled: string): Form {
  const whole = simplified(spelled)
  const all = whole === '' ? [] : whole.split(' ')
  const words = withoutTitles(all)
  return { spelled, whole, words, bare: words.join(' '), initials: all.filter((word) => !smallWords.has(word)).map((word) => word[0] ?? '').join('') }
}

const joined = (form: Form): string => form.words.join('')

/** Lower case, no diacritics, no possessive, words apart by one space: "Zelenskyy’s" is "zelenskyy", "U.N." is "un". */
const simplified = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ł/g, 'l').replace(/ø/g, 'o').replace(/đ/g, 'd').replace(/ß/g, 'ss').replace(/æ/g, 'ae').replace(/ı/g, 'i')
    .replace(/['’]s(?=\P{L}|$)/gu, '')
    .replace(/['’`]/g, '')
    .replace(/(?<=\b\p{L})\.\s?(?=\p{L}\b)/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Titles and articles at the start, as long as a word of the name remains. */
function withoutTitles(words: readonly string[]): readonly string[] {
  const first = words.findIndex((word) => !titles.has(word))
  return first === -1 ? words.slice(-1) : words.slice(first)
}

const smallWords = new Set(['the', 'of', 'and', 'for', 'de', 'la', 'le', 'du', 'des', 'der', 'die', 'das', 'und', 'et'])

const titles = new Set([
  'the', 'a', 'an', 'mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'prof', 'professor', 'sir', 'dame', 'lord', 'lady', 'baroness', 'baron', 'rev',
  'president', 'vice', 'deputy', 'acting', 'former', 'ex', 'then', 'prime', 'minister', 'premier', 'chancellor', 'secretary', 'foreign',
  'defence', 'defense', 'interior', 'finance', 'chief', 'senator', 'sen', 'representative', 'rep', 'congressman', 'congresswoman', 'governor',
  'gov', 'mayor', 'ambassador', 'envoy', 'spokesman', 'spokeswoman', 'spokesperson', 'general', 'gen', 'colonel', 'col', 'lieutenant', 'lt',
  'major', 'maj', 'captain', 'capt', 'sergeant', 'sgt', 'admiral', 'adm', 'commander', 'king', 'queen', 'prince', 'princess', 'pope', 'judge',
  'justice', 'director', 'chairman', 'chairwoman', 'chair', 'speaker', 'leader', 'herr', 'frau', 'monsieur', 'madame', 'm', 'mme', 'elect'
])

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
