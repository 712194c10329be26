/**
 * Which frames of several annotators are about the same thing. Of two annotators the pairing is the best there is: the sum of
 * the likenesses is the largest. Of more, each further annotator's frames are paired with the groups so far, each time the
 * best way.
 */
import { actorsIn, fieldIn } from '../annotation.ts'
import { sameValue } from '../change.ts'
import { groupBy } from '../formats/group-by.ts'
import type { Annotation, Layer } from '../model.ts'
import { covered, lengthOf, sharedLength, type Stretch } from './continuum.ts'
import { type GainPair, matchByGain } from './match-by-gain.ts'

/** One frame an annotator at most, in the order of the annotators. */
export interface FrameGroup {
  readonly frames: readonly (Annotation | null)[]
}

/** How much the words of the layer's first role count against those of all roles; and what decides between equal words. */
const weights = { anchor: 0.75, roles: 0.25, values: 0.001 } as const

/** By annotator their frames of one layer in one article; null is "did not read this". */
export function matchFrames(readings: readonly (readonly Annotation[] | null)[], layer: Layer): FrameGroup[] {
  let groups: (Frame | null)[][] = []
  readings.forEach((annotations, annotator) => {
    const own = (annotations ?? []).map((annotation) => frameOf(annotation, layer))
    const matched = matchByGain(pairsOf(groups, own), groups.length, own.length)
    const [byGroup, met] = [new Map(matched.map(({ a, b }) => [a, own[b]!])), new Set(matched.map(({ b }) => b))]
    const before = Array.from({ length: annotator }, () => null)
    groups = [
      ...groups.map((frames, a) => [...frames, byGroup.get(a) ?? null]),
      ...own.filter((_, b) => !met.has(b)).map((frame) => [...before, frame])
    ]
  })
  return groups.map((frames) => ({ frames: frames.map((frame) => frame?.annotation ?? null) }))
}

/** The role that says what a frame is about: the first that has to be there, else the first. */
export const anchorRole = (layer: Layer): string | undefined => (layer.roles.find(({ min }) => min > 0) ?? layer.roles[0])?.id

interface Frame {
  readonly annotation: Annotation
  readonly layer: Layer
  readonly anchor: readonly Stretch[]
  readonly roles: ReadonlyMap<string, readonly Stretch[]>
  readonly length: number
}

function frameOf(annotation: Annotation, layer: Layer): Frame {
  const roles = new Map<string, Stretch[]>()
  let length = 0
  for (const [role, spans] of groupBy(annotation.spans, ({ role: of }) => of)) {
    const stretches = covered(spans)
    roles.set(role, stretches)
    length += lengthOf(stretches)
  }
  return { annotation, layer, anchor: roles.get(anchorRole(layer) ?? '') ?? [], roles, length }
}

/** How alike two frames are, 0 to about 1: the words they share in the first role and in all; 0 is "not about the same". */
function likeness(a: Frame, b: Frame): number {
  const values = weights.values * sameValues(a, b)
  // Frames that stand nowhere can only be told by what they say.
  if (a.length === 0 && b.length === 0) return values
  const anchored = sharedLength(a.anchor, b.anchor)
  if (anchored === 0) return 0
  let all = 0
  for (const [role, stretches] of a.roles) all += sharedLength(stretches, b.roles.get(role) ?? [])
  const anchor = (2 * anchored) / (lengthOf(a.anchor) + lengthOf(b.anchor))
  return weights.anchor * anchor + weights.roles * ((2 * all) / (a.length + b.length)) + values
}

/** The share of the layer's fields and actor roles in which both say the same. */
function sameValues({ annotation: a, layer }: Frame, { annotation: b }: Frame): number {
  const fields = layer.fields.filter(({ id }) => sameValue(fieldIn(a.fields, id), fieldIn(b.fields, id))).length
  const actors = layer.actorRoles.filter(({ id }) => sameMembers(actorsIn(a, id), actorsIn(b, id))).length
  return (fields + actors) / Math.max(1, layer.fields.length + layer.actorRoles.length)
}

const sameMembers = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((id) => b.includes(id))

/** Only what shares words in the first role is compared: found by one walk over the text. */
function pairsOf(groups: readonly (readonly (Frame | null)[])[], own: readonly Frame[]): GainPair[] {
  const members = groups.map((frames) => frames.filter((frame) => frame !== null))
  const [left, leftOf] = anchorsOf(members)
  const [right, rightOf] = anchorsOf(own.map((frame) => [frame]))
  const nowhere = own.flatMap((frame, b) => (frame.length === 0 ? [b] : []))
  const seen = new Set<number>()
  const pairs: GainPair[] = []
  const compare = (a: number, b: number): void => {
    if (seen.has(a * own.length + b)) return
    seen.add(a * own.length + b)
    pairs.push({ a, b, gain: members[a]!.reduce((sum, frame) => sum + likeness(frame, own[b]!), 0) / members[a]!.length })
  }
  for (const { a, b } of meetings(left, right)) compare(leftOf[a]!, rightOf[b]!)
  members.forEach((frames, a) => frames.some(({ length }) => length === 0) && nowhere.forEach((b) => compare(a, b)))
  return pairs
}

/** All stretches of the first role, and whose each is. */
function anchorsOf(groups: readonly (readonly Frame[])[]): [stretches: Stretch[], groupOf: number[]] {
  const [stretches, groupOf]: [Stretch[], number[]] = [[], []]
  groups.forEach((frames, group) => {
    for (const { anchor } of frames) {
      for (const stretch of anchor) {
        stretches.push(stretch)
        groupOf.push(group)
      }
    }
  })
  return [stretches, groupOf]
}

/** The places of each pair whose stretches overlap. */
export function meetings(left: readonly Stretch[], right: readonly Stretch[]): { a: number; b: number }[] {
  if (left.length === 0 || right.length === 0) return []
  const [lefts, rights] = [byStart(left), byStart(right)]
  const met: { a: number; b: number }[] = []
  const [openLeft, openRight]: [number[], number[]] = [[], []]
  let [i, j] = [0, 0]
  while (i < lefts.length || j < rights.length) {
    const isLeft = j >= rights.length || (i < lefts.length && left[lefts[i]!]!.start <= right[rights[j]!]!.start)
    const place = isLeft ? lefts[i++]! : rights[j++]!
    const { start, end } = isLeft ? left[place]! : right[place]!
    const [others, list] = isLeft ? [openRight, right] : [openLeft, left]
    for (let at = others.length - 1; at >= 0; at--) {
      const other = others[at]!
      // What has ended meets nothing that comes.
      if (list[other]!.end <= start) {
        others[at] = others.at(-1)!
        others.pop()
      } else if (end > start) met.push(isLeft ? { a: place, b: other } : { a: other, b: place })
    }
    if (end > start) (isLeft ? openLeft : openRight).push(place)
  }
  return met
}

const byStart = (stretches: readonly Stretch[]): number[] => stretches.map((_, place) => place).sort((a, b) => stretches[a]!.start - stretches[b]!.start)

/** The ids behind a group, null where an annotator has none. */
export const idsOf = ({ frames }: FrameGroup): (string | null)[] => frames.map((frame) => frame?.id ?? null)
