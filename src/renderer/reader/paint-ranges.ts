/** What is painted in a stretch of the text: stretches by channel. Pure. */
import type { Annotation } from '../../core/model.ts'
import { hoveredChannel, openChannel, quoteDepths, type ChannelOf } from './channels.ts'
import { stackIntervals, type Interval } from './stack-intervals.ts'

/** What decides the look of annotations but is no part of them. */
export interface Look {
  readonly channelOf: ChannelOf
  /** The annotations that are shown; null shows all. */
  readonly visible: ReadonlySet<string> | null
  readonly openId: string | null
  readonly hoveredId: string | null
}

export const isShown = ({ id, status }: Annotation, { visible }: Look): boolean =>
  status !== 'rejected' && (visible === null || visible.has(id))

/** By channel, the stretches to paint between two offsets, in order and not overlapping. */
export function paintRanges(annotations: readonly Annotation[], start: number, end: number, look: Look): Map<string, Interval[]> {
  const spans = new Map<string, Interval[]>()
  const add = (channel: string, interval: Interval): void => {
    const held = spans.get(channel)
    if (held === undefined) spans.set(channel, [interval])
    else held.push(interval)
  }
  for (const annotation of annotations) {
    if (!isShown(annotation, look)) continue
    for (const span of annotation.spans) {
      const interval: Interval = [Math.max(start, span.start), Math.min(end, span.end)]
      if (interval[0] >= interval[1]) continue
      const channel = look.channelOf(annotation, span)
      // What the layer's other spans show already would only muddy them.
      if (channel === null) continue
      add(channel, interval)
      if (annotation.id === look.openId) add(openChannel(annotation, span), interval)
      else if (annotation.id === look.hoveredId) add(hoveredChannel(annotation, span), interval)
    }
  }
  const painted = new Map<string, Interval[]>()
  for (const [channel, intervals] of spans) {
    if (channel === 'quote') stackIntervals(intervals, quoteDepths.length).forEach((level, i) => painted.set(quoteDepths[i] as string, level))
    else painted.set(channel, intervals.length === 1 ? intervals : (stackIntervals(intervals, 1)[0] as Interval[]))
  }
  return painted
}
