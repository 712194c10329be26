/**
 * Which channel an annotation's span is painted in. A channel is one `::highlight()` of the style sheet, so that spans of
 * different layers and roles stay readable where they lie upon each other. Pure.
 */
import { isOpenSuggestion } from '../../core/annotation.ts'
import type { Annotation, Codebook, Span } from '../../core/model.ts'

/** Of quote contents: as many spans as lie upon each other, in `quote-1` to `quote-3`. */
export const quoteDepths = ['quote-1', 'quote-2', 'quote-3'] as const

/** From the lowest to the highest: of two that set the same property, the later wins. */
export const channels = [
  ...quoteDepths,
  'suggested-quote',
  'suggested-event',
  'event-trigger',
  'event-part',
  'actor',
  'mention',
  'quote-cue',
  'stance-target',
  'stance-favor',
  'stance-against',
  'stance-neither',
  'suggested-stance',
  'suggested-mention',
  'suggested-part',
  'hovered-part',
  'hovered',
  'open-part',
  'open-quote',
  'open-event',
  'open-favor',
  'open-against',
  'open-neither',
  'open-other',
  'dragged'
] as const

const actorRoles: ReadonlySet<string> = new Set(['source', 'addressee', 'holder'])

/** The channel of a span by its layer and role; null for what the layer's other spans show already. */
export type ChannelOf = (annotation: Annotation, span: Span) => string | null

/** The channels of a codebook: the built-in layers have their own, every other layer one in its colour. */
export function channelsOf(codebook: Codebook): ChannelOf {
  const colors = new Map(codebook.layers.map(({ id, color, roles }) => [id, { color, first: roles[0]?.id }]))
  return (annotation, span) => {
    if (isOpenSuggestion(annotation)) return suggestedChannel(annotation, span)
    switch (annotation.layer) {
      case 'quote':
        if (span.role === 'content') return 'quote'
        if (span.role === 'verbatim') return null
        return span.role === 'cue' ? 'quote-cue' : 'actor'
      case 'stance':
        if (span.role === 'evidence') return `stance-${polarityOf(annotation)}`
        return actorRoles.has(span.role) ? 'actor' : 'stance-target'
      case 'event':
        return span.role === 'trigger' ? 'event-trigger' : 'event-part'
      case 'mention':
        return 'mention'
      default: {
        const layer = colors.get(annotation.layer)
        return customChannel(layer?.color ?? '', span.role === (layer?.first ?? span.role))
      }
    }
  }
}

/** The channel in which the open annotation's span is painted over its own. */
export function openChannel(annotation: Annotation, span: Span): string {
  if (span.role !== mainRoleOf(annotation)) return 'open-part'
  switch (annotation.layer) {
    case 'quote':
      return 'open-quote'
    case 'event':
      return 'open-event'
    case 'stance':
      return `open-${polarityOf(annotation)}`
    default:
      return 'open-other'
  }
}

export const hoveredChannel = (annotation: Annotation, span: Span): string =>
  span.role === mainRoleOf(annotation) ? 'hovered' : 'hovered-part'

/** The colour of a layer's card and of its marks: a token of the style sheet, or a codebook's own colour. */
export function colorOf(annotation: Annotation, codebook: Codebook): string {
  switch (annotation.layer) {
    case 'quote':
      return 'var(--quote)'
    case 'stance':
      return { favor: 'var(--favor)', against: 'var(--against)', neither: 'var(--neutral)' }[polarityOf(annotation)]
    case 'event':
      return 'var(--event)'
    case 'mention':
      return 'var(--actor)'
    default: {
      const color = codebook.layers.find(({ id }) => id === annotation.layer)?.color ?? ''
      return isColor(color) ? color : 'var(--neutral)'
    }
  }
}

/** The first span of the layer's main role is where the annotation's card stands. */
export const anchorOf = ({ spans }: Annotation): number | null => spans[0]?.start ?? null

/** Channels of other layers are named by their colour: `layer-0a7f5c`, and `layer-0a7f5c-part` for all but the first role. */
export const customChannel = (color: string, main: boolean): string =>
  `layer-${isColor(color) ? color.slice(1).toLowerCase() : '7a756c'}${main ? '' : '-part'}`

export const isColor = (color: string): boolean => /^#[0-9a-f]{6}$/i.test(color)

// Spans are ordered by role as in the codebook, and every layer's first role is its main one.
const mainRoleOf = ({ layer, spans }: Annotation): string | undefined =>
  ({ quote: 'content', stance: 'evidence', event: 'trigger', mention: 'mention' })[layer] ?? spans[0]?.role

type Polarity = 'favor' | 'against' | 'neither'

function polarityOf({ fields }: Annotation): Polarity {
  const polarity = fields['polarity']
  return polarity === 'favor' || polarity === 'against' ? polarity : 'neither'
}

function suggestedChannel({ layer }: Annotation, { role }: Span): string | null {
  if (role === 'verbatim') return null
  if (layer === 'quote' && role === 'content') return 'suggested-quote'
  if (layer === 'event' && role === 'trigger') return 'suggested-event'
  if (layer === 'stance' && role === 'evidence') return 'suggested-stance'
  return layer === 'mention' ? 'suggested-mention' : 'suggested-part'
}
