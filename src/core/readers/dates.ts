/** Calendar dates as they stand in the lines above an article, as EDTF. */
import { monthNamed } from './month-names.ts'

export interface DateFound {
  readonly start: number
  readonly end: number
  /** A day (`2031-03-14`), or a year where the day and the month cannot be told apart (`03/04/2031`). */
  readonly edtf: string
}

/** The dates that name a year, in the order of the text. */
export function datesIn(text: string): DateFound[] {
  const found: DateFound[] = []
  for (const { pattern, read } of notations) {
    for (const match of text.matchAll(pattern)) {
      const edtf = read(match)
      const end = match.index + match[0].length
      if (edtf !== null && !found.some((other) => match.index < other.end && other.start < end)) found.push({ start: match.index, end, edtf })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

interface Notation {
  readonly pattern: RegExp
  readonly read: (match: RegExpMatchArray) => string | null
}

const notations: readonly Notation[] = [
  { pattern: /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/g, read: ([, y, m, d]) => day(y, Number(m), d) },
  { pattern: /(?<!\d)(\d{4})年\s?(\d{1,2})月\s?(\d{1,2})日/g, read: ([, y, m, d]) => day(y, Number(m), d) },
  { pattern: /(?<!\d)(\d{4})년\s?(\d{1,2})월\s?(\d{1,2})일/g, read: ([, y, m, d]) => day(y, Number(m), d) },
  { pattern: /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|\.|º|ª)?(?:\s+(?:de|of))?[\s-]+(\p{L}{3,12})\.?,?(?:\s+(?:de|del))?[\s-]+(\d{4})(?!\d)/giu, read: ([, d, name, y]) => day(y, monthNamed(name ?? ''), d) },
  { pattern: /(?<!\p{L})(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/giu, read: ([, name, d, y]) => day(y, monthNamed(name ?? ''), d) },
  { pattern: /(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/g, read: ([, d, m, y]) => day(y, Number(m), d) },
  { pattern: /(?<!\d)(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?!\d)/g, read: ([, a, b, y]) => dayOrMonthFirst(Number(a), Number(b), y) },
  { pattern: /(?<!\d)(\d{4})\/(\d{1,2})\/(\d{1,2})(?!\d)/g, read: ([, y, m, d]) => day(y, Number(m), d) }
]

function day(year: string | undefined, month: number | null, dayOfMonth: string | number | undefined): string | null {
  const y = Number(year)
  const d = Number(dayOfMonth)
  if (month === null || y < 1600 || y > 2199 || month < 1 || month > 12 || d < 1 || d > daysIn(y, month)) return null
  return `${y}-${twoDigits(month)}-${twoDigits(d)}`
}

function dayOrMonthFirst(a: number, b: number, year: string | undefined): string | null {
  if (a === b || a > 12) return day(year, b, a)
  if (b > 12) return day(year, a, b)
  return day(year, a, b) === null ? null : String(Number(year))
}

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()
const twoDigits = (value: number): string => String(value).padStart(2, '0')

/** Words that stand beside a date or a time in a line that says when an article was published. */
const besideDates = new Set([
  // labels
  'first originally last published updated update posted modified created date as of',
  'publié publiée mis mise à jour modifié veröffentlicht aktualisiert stand erstellt vom am um uhr',
  'publicado publicada actualizado atualizado pubblicato aggiornato gepubliceerd bijgewerkt opublikowano publicerad uppdaterad опубликовано обновлено',
  // ages
  'about a an one minute minutes min mins hour hours hr hrs day days week weeks month months year years ago yesterday today just now',
  'vor minuten stunden tagen wochen il y minutes heures jours semaines hace horas días',
  // times and zones
  'at on h m p pm the le el las om op kl gmt utc est edt et cst cdt pst pdt pt bst cet cest mez mesz ist aest aedt t z',
  // parts of dates
  'st nd rd th er de del г year',
  'mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday',
  'lundi mardi mercredi jeudi vendredi samedi dimanche montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so',
  'lunes martes miércoles jueves viernes sábado domingo lunedì martedì mercoledì giovedì venerdì sabato domenica segunda terça quarta quinta sexta feira'
].join(' ').split(' '))

const label = /publi|updat|post|modif|mise? à jour|stand|aktualisiert|veröffentlicht|actualizado|aggiornato|опублик|обновл/iu
const times = /\d{1,2}[:.]\d{2}(?::\d{2})?(?: ?[ap]\.?m\b\.?)?|\d{1,2} ?[ap]\.?m\b\.?|\d{1,2} ?h ?(?:\d{2})?(?!\p{L})|(?<!\d)\d+ (?:min(?:ute)?|hour|hr|day|week|month|year)s? ago|an? hour ago|vor \d+ (?:minuten|stunden|tagen)|il y a \d+ (?:minutes|heures|jours)/giu
const zones = /[+-]\d{2}:?\d{2}(?!\d)/g

/**
 * Whether a line says when an article was published and nothing else: a date, or a labelled time of day or age, with
 * labels, zones and days of the week.
 */
export function isDateline(text: string): boolean {
  if (text.length > 160 || !/\d|\bago\b/.test(text)) return false
  const plain = text.replace(/^[*_]+|[*_]+$/g, '').replace(/\s+/g, ' ')
  for (const [word] of plain.matchAll(/\p{L}+/gu)) {
    if (!besideDates.has(word.toLowerCase()) && monthNamed(word) === null && !/^[年月日]$/.test(word)) return false
  }
  const dates = datesIn(plain)
  const rest = dates.reduceRight((line, { start, end }) => `${line.slice(0, start)} ${line.slice(end)}`, plain)
  const withoutTimes = rest.replace(times, ' ')
  const tells = dates.length > 0 || withoutTimes !== rest && label.test(rest)
  return tells && !/\p{N}/u.test(withoutTimes.replace(zones, ' '))
}
