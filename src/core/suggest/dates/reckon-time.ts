/** What an expression of time comes to, reckoned from the day of publication. */
import type { TimeValue } from '../../model.ts'
import { between, dayAt, daysFrom, daysInMonth, type Doubt, edgeOf, type Extent, numberOfDay, point, writeEdtf } from './calendar.ts'
import { reckonDate, reckonHoliday, reckonSeason, reckonShare } from './reckon-calendar.ts'
import { reckonAway, reckonPeriod, reckonUnit, reckonWeekday, reckonWeekend } from './reckon-relative.ts'
import type { Reckoned, Reckoning } from './reckoning.ts'
import type { Bound, Meaning, ParsedTime } from './time-meaning.ts'

export interface ReckonedTime {
  readonly edtf: string | null
  readonly basis: TimeValue['basis']
  readonly confidence: number
  /** In words: what it was reckoned from. */
  readonly reason: string
  /** The day itself, where it is one: what later expressions may count from. */
  readonly day: number | null
}

/** What the expression means in numbers; `edtf` is null where it cannot be reckoned. */
export function reckonTime({ meaning, isApproximate, bound }: ParsedTime, reckoning: Reckoning): ReckonedTime {
  const reckoned = reckon(meaning, reckoning)
  const basis = basisOf(meaning)
  if (reckoned === null) {
    return { edtf: null, basis, confidence: meaning.kind === 'duration' ? 0.3 : 0.5, reason: unreckoned(basis, reckoning), day: null }
  }
  const doubt: Doubt = {
    isUncertain: reckoned.isUncertain === true || (basis !== 'explicit' && reckoning.publication?.isUncertain === true),
    isApproximate: isApproximate || reckoned.isApproximate === true
  }
  const edtf = writeEdtf(bound === null ? reckoned.extent : boundedBy(reckoned.extent, bound), doubt)
  const { extent } = reckoned
  return {
    edtf,
    basis,
    confidence: edtf === null ? 0.3 : reckoned.confidence,
    reason: reasonOf(basis, reckoned.note, bound),
    day: bound === null && extent.kind === 'point' && extent.at.month !== undefined && extent.at.day !== undefined
      ? numberOfDay(extent.at.year, extent.at.month, extent.at.day)
      : null
  }
}

/** What each kind of meaning comes to. A missing month or day of the publication leaves what needs it unreckoned. */
function reckon(meaning: Meaning, reckoning: Reckoning): Reckoned | null {
  const { publication } = reckoning
  switch (meaning.kind) {
    case 'date':
      return reckonDate(meaning, reckoning)
    case 'weekday':
      return publication?.day === undefined ? null : reckonWeekday(meaning, publication.day, reckoning.tense)
    case 'unit':
      return publication === null ? null : reckonUnit(meaning, publication)
    case 'overnight':
      if (publication?.day === undefined) return null
      return { extent: daysFrom(publication.day - 1, publication.day), confidence: 0.85, note: 'the night before' }
    case 'weekend':
      return publication?.day === undefined ? null : reckonWeekend(meaning.which, publication.day, reckoning.tense)
    case 'away':
      return reckonAway(meaning, reckoning)
    case 'period':
      return publication === null ? null : reckonPeriod(meaning, publication)
    case 'digits':
      return { extent: { kind: 'digits', digits: meaning.digits }, confidence: 0.9 }
    case 'season':
      return reckonSeason(meaning, reckoning)
    case 'share':
      return reckonShare(meaning, publication)
    case 'holiday':
      return reckonHoliday(meaning, reckoning)
    case 'edge':
      return reckonEdge(meaning, reckoning)
    case 'interval':
      return reckonInterval(meaning, reckoning)
    case 'event':
      if (reckoning.event === null || meaning.unit !== 'day') return null
      return { extent: dayAt(reckoning.event + meaning.shift), confidence: 0.4, isUncertain: true }
    case 'duration':
    case 'repeated':
      return null
  }
}

function basisOf(meaning: Meaning): TimeValue['basis'] {
  switch (meaning.kind) {
    case 'digits':
      return 'explicit'
    case 'date':
    case 'season':
    case 'share':
    case 'holiday':
      return meaning.year === undefined ? 'relative_to_publication' : 'explicit'
    case 'away':
      return meaning.from === 'publication' ? 'relative_to_publication' : 'relative_to_event'
    case 'event':
      return 'relative_to_event'
    case 'duration':
    case 'repeated':
      return 'none'
    case 'edge':
      return basisOf(meaning.of)
    case 'interval':
      return basisOf(meaning.from) === 'explicit' || basisOf(meaning.to) === 'explicit' ? basisOf(meaning.to) : basisOf(meaning.from)
    default:
      return 'relative_to_publication'
  }
}

function unreckoned(basis: TimeValue['basis'], { publication }: Reckoning): string {
  if (basis === 'relative_to_event') return 'counted from another event'
  if (basis === 'none') return 'a duration, which is no date'
  return publication === null ? 'the day of publication is not known' : 'too vague to be reckoned'
}

function reasonOf(basis: TimeValue['basis'], note: string | undefined, bound: ParsedTime['bound']): string {
  const from = basis === 'explicit'
    ? 'the words give the date'
    : basis === 'relative_to_event' ? 'counted from the event before it' : 'reckoned from the day of publication'
  return [from, note, bound === null ? undefined : isForward(bound) ? 'and after' : 'and before'].filter((part) => part !== undefined).join(', ')
}

/** Open behind the beginning ("since") or the end ("after"), or before the end ("until") or the beginning ("before"). */
const boundedBy = (extent: Extent, bound: Bound): Extent =>
  isForward(bound)
    ? { kind: 'interval', from: edgeOf(extent, bound === 'since' ? 'from' : 'to'), to: null }
    : { kind: 'interval', from: null, to: edgeOf(extent, bound === 'until' ? 'to' : 'from') }

const isForward = (bound: Bound): boolean => bound === 'since' || bound === 'after'

function reckonEdge({ edge, of }: Meaning & { kind: 'edge' }, reckoning: Reckoning): Reckoned | null {
  const whole = reckon(of, reckoning)
  if (whole === null || edge === 'middle' || whole.extent.kind === 'season' || whole.extent.kind === 'digits') return whole
  const at = edge === 'start' ? edgeOf(whole.extent, 'from') : edgeOf(whole.extent, 'to')
  if (at === null || at.day !== undefined && whole.extent.kind === 'point') return whole
  if (at.month === undefined) return { ...whole, extent: point({ year: at.year, month: edge === 'start' ? 1 : 12 }), isApproximate: true }
  const day = at.day ?? (edge === 'start' ? 1 : daysInMonth(at.year, at.month))
  return { ...whole, extent: point({ year: at.year, month: at.month, day }), isApproximate: true }
}

function reckonInterval({ from, to }: Meaning & { kind: 'interval' }, reckoning: Reckoning): Reckoned | null {
  const end = reckon(to, reckoning)
  // A year that stands at the end counts for the beginning too: 5 January to 8 February 2031.
  const year = to.kind === 'date' ? to.year : undefined
  const start = reckon(from.kind === 'date' && from.year === undefined && year !== undefined ? { ...from, year } : from, reckoning)
  if (start === null || end === null) return null
  const first = edgeOf(start.extent, 'from')
  const last = edgeOf(end.extent, 'to')
  return first === null || last === null
    ? null
    : {
        extent: between(first, last),
        confidence: Math.min(start.confidence, end.confidence),
        isApproximate: start.isApproximate === true || end.isApproximate === true
      }
}
