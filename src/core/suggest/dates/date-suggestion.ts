/** A date as a suggestion of the layer of dates. */
import { dateLayer } from '../../codebook/date.ts'
import type { Suggestion } from '../suggestion.ts'
import type { DateExpression } from './suggest-dates.ts'

export function dateSuggestion(text: string, { start, end, edtf, basis, confidence, reason, features }: DateExpression): Suggestion {
  return {
    kind: 'dates',
    layer: dateLayer.id,
    spans: [{ role: 'time', start, end }],
    actors: {},
    fields: { time: { text: text.slice(start, end), edtf, basis } },
    confidence,
    reason,
    features
  }
}
