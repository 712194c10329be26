/**
 * What holds for one layer beyond its codebook entry: what more a complete annotation needs, what a fresh one starts with,
 * what follows from an edit. A layer that is not in the table has no more rules than its codebook entry.
 */
import { actorsIn, fieldIn, spansIn } from '../annotation.ts'
import { type Annotation, type FieldValue, type Layer, type Span, factualityValues } from '../model.ts'
import { roleOf } from './codebook.ts'
import { isSameSpan } from './order-spans.ts'
import { isOwnWords, proposeQuoteType, proposeVerbatim } from './quote-marks.ts'

/** Something that an annotation lacks or has wrong. `place` is inside it: `spans.content`, `actors.holder`, `fields.type`. */
export interface MissingPart {
  readonly place: string
  readonly sentence: string
}

/** A rule that a complete annotation keeps: false means that the part at `place` is missing or wrong. */
interface Rule extends MissingPart {
  readonly keeps: (annotation: Annotation) => boolean
}

/** The parts of an annotation that are made before it is one. */
export type Frame = Pick<Annotation, 'spans' | 'actors' | 'fields'>

interface LayerRules {
  readonly rules: readonly Rule[]
  /** Fields that a fresh annotation honestly starts with; what the analyst must decide stays unset. */
  readonly freshFields: (frame: Frame) => Record<string, FieldValue>
  /** The frame after an edit, with what follows from it. `before` is null for a fresh one. */
  readonly follow?: (layer: Layer, before: Frame | null, after: Frame) => Frame
}

const typesWithoutVerbatim = new Set(['indirect', 'reported'])
const typesWithRecipient = new Set(['COOPERATE', 'AID', 'SANCTION'])

const quoteRules: LayerRules = {
  rules: [
    {
      place: 'spans.content',
      sentence: 'A direct quote’s words must begin and end with quotation marks.',
      keeps: (annotation) => {
        const contents = contentOf(annotation.spans)
        return contents.length === 0 || textField(annotation, 'type') !== 'direct' || isOwnWords(contents)
      }
    },
    {
      place: 'spans.verbatim',
      sentence: 'An indirect or reported quote has no verbatim words.',
      keeps: (annotation) =>
        !typesWithoutVerbatim.has(textField(annotation, 'type')) || spansIn(annotation, 'verbatim').length === 0
    },
    {
      place: 'spans.verbatim',
      sentence: 'Verbatim words must lie within the content.',
      keeps: (annotation) => areWithin(spansIn(annotation, 'verbatim'), spansIn(annotation, 'content'))
    }
  ],
  freshFields: ({ spans }) => ({ type: proposeQuoteType(contentOf(spans)), negated: false }),
  follow: followContent
}

const stanceRules: LayerRules = { rules: [], freshFields: () => ({ conditional: false }) }

const eventRules: LayerRules = {
  rules: [
    {
      place: 'actors.recipient',
      sentence: 'COOPERATE, AID and SANCTION need a recipient.',
      keeps: (annotation) =>
        !typesWithRecipient.has(textField(annotation, 'type')) ||
        actorsIn(annotation, 'recipient').length > 0 ||
        spansIn(annotation, 'recipient').length > 0
    }
  ],
  freshFields: () => ({ realis: 'actual', polarity: 'positive', factuality: [{ source: 'AUTHOR', value: factualityValues[0] }] })
}

const mentionRules: LayerRules = { rules: [], freshFields: () => ({ metonymy: false }) }

const noRules: LayerRules = { rules: [], freshFields: () => ({}) }

const rulesByLayer: ReadonlyMap<string, LayerRules> = new Map([
  ['quote', quoteRules],
  ['stance', stanceRules],
  ['event', eventRules],
  ['mention', mentionRules]
])

export const rulesOf = (layer: string): LayerRules => rulesByLayer.get(layer) ?? noRules

/** The frame after an edit, with what follows from it in its layer; `before` is null for a fresh one. */
export const followEdit = (layer: Layer, before: Frame | null, after: Frame): Frame =>
  rulesOf(layer.id).follow?.(layer, before, after) ?? after

/** Whether each of the inner spans lies within one of the outer ones. */
export const areWithin = (inner: readonly Span[], outer: readonly Span[]): boolean =>
  inner.every((span) => outer.some((around) => around.start <= span.start && span.end <= around.end))

/** Verbatim words that stood as the old content and type propose them are proposed anew; those of the analyst's choice stay. */
function followContent(layer: Layer, before: Frame | null, after: Frame): Frame {
  if (roleOf(layer, 'verbatim') === undefined) return after
  const old = before === null ? [] : spansIn(before, 'verbatim')
  const asProposed = before === null || areSameSpans(old, expectedVerbatim(before))
  if (!asProposed || !areSameSpans(old, spansIn(after, 'verbatim'))) return after
  return { ...after, spans: [...after.spans.filter((span) => span.role !== 'verbatim'), ...expectedVerbatim(after)] }
}

const expectedVerbatim = (frame: Frame): Span[] =>
  typesWithoutVerbatim.has(textField(frame, 'type')) ? [] : proposeVerbatim(contentOf(frame.spans))

const areSameSpans = (a: readonly Span[], b: readonly Span[]): boolean =>
  a.length === b.length && a.every((span, index) => isSameSpan(span, b[index]!))

const contentOf = (spans: readonly Span[]): Span[] =>
  spans.filter((span) => span.role === 'content').toSorted((a, b) => a.start - b.start)

function textField({ fields }: Pick<Frame, 'fields'>, id: string): string {
  const value = fieldIn(fields, id)
  return typeof value === 'string' ? value : ''
}
