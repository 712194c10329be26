/** How an article is cut into the sections that are built one after another. Pure. */
import type { Block } from '../../core/model.ts'

/** Blocks `from` to `to`, `to` not included, built together, with the height they will about have, in pixels. */
export interface SectionPlan {
  readonly from: number
  readonly to: number
  readonly height: number
}

/** What heights are guessed from: a line's height, how many characters it holds, the space after a block. Pixels. */
export interface TextMeasure {
  readonly lineHeight: number
  readonly lineLength: number
  readonly gap: number
}

export interface SectionsPlan {
  readonly sections: readonly SectionPlan[]
  /** The section to build first. */
  readonly first: number
}

/** Skipping what is off the screen pays for a section of about this many characters, not for each paragraph. */
const sectionLength = 4000

/**
 * Cuts the article so that one section begins with the block that holds `position` and is `firstHeight` pixels high (earlier
 * if the article ends before), and the others hold about eight thousand characters. Neighbouring furniture stays together.
 */
export function planSections(blocks: readonly Block[], measure: TextMeasure, position: number, firstHeight: number): SectionsPlan {
  const units = unitsOf(blocks)
  const heights = units.map((unit) => heightOf(blocks, unit, measure))
  const [from, to] = firstUnits(units, heights, blocks, position, firstHeight)
  const before = cut(units, heights, blocks, 0, from)
  const after = cut(units, heights, blocks, to, units.length)
  const first = from < to ? [sectionOf(units, heights, from, to)] : []
  return { sections: [...before, ...first, ...after], first: Math.min(before.length, before.length + first.length + after.length - 1) }
}

type Unit = readonly [from: number, to: number]

/** Single blocks, and whole runs of furniture. */
function unitsOf(blocks: readonly Block[]): Unit[] {
  const units: [number, number][] = []
  blocks.forEach(({ type }, i) => {
    const last = units.at(-1)
    if (last !== undefined && type === 'furniture' && blocks[i - 1]?.type === 'furniture') last[1] = i + 1
    else units.push([i, i + 1])
  })
  return units
}

function heightOf(blocks: readonly Block[], [from, to]: Unit, { lineHeight, lineLength, gap }: TextMeasure): number {
  const block = blocks[from]
  if (block === undefined || block.type === 'furniture' || to - from !== 1) return lineHeight + gap
  return Math.max(1, Math.ceil((block.end - block.start) / lineLength)) * lineHeight + gap
}

function firstUnits(units: readonly Unit[], heights: readonly number[], blocks: readonly Block[], position: number, wanted: number): Unit {
  const holding = units.findIndex(([, to]) => (blocks[to - 1]?.end ?? 0) > position)
  let from = holding < 0 ? Math.max(0, units.length - 1) : holding
  let to = from
  let height = 0
  while (to < units.length && height < wanted) height += heights[to++] ?? 0
  while (from > 0 && height < wanted) height += heights[--from] ?? 0
  return [from, to]
}

function cut(units: readonly Unit[], heights: readonly number[], blocks: readonly Block[], from: number, to: number): SectionPlan[] {
  const sections: SectionPlan[] = []
  let begun = from
  let length = 0
  for (let i = from; i < to; i++) {
    const unit = units[i] as Unit
    length += (blocks[unit[1] - 1]?.end ?? 0) - (blocks[unit[0]]?.start ?? 0)
    if (length < sectionLength && i + 1 < to) continue
    sections.push(sectionOf(units, heights, begun, i + 1))
    begun = i + 1
    length = 0
  }
  return sections
}

function sectionOf(units: readonly Unit[], heights: readonly number[], from: number, to: number): SectionPlan {
  const height = heights.slice(from, to).reduce((sum, one) => sum + one, 0)
  return { from: units[from]?.[0] ?? 0, to: units[to - 1]?.[1] ?? 0, height }
}
