/** An annotation in few words, as cards and lists show it. What is not set yet shows with a question mark. */
import { actorsIn, fieldIn, spansIn } from './annotation.ts'
import { fieldOf, inSentence, layerOf, valueName } from './codebook/codebook.ts'
import { shortDate } from './edtf.ts'
import type { Annotation, Codebook, Layer, TimeValue } from './model.ts'
import { isReserved, reservedActorNames } from './reserved-actors.ts'

export interface Description {
  /** The layer's name. */
  readonly layer: string
  /** `Vance · mixed`, `CONSULT · visit`, `Vance → peace deal: favor`. */
  readonly heading: string
  /** What there is room for in a second line; empty where there is nothing more to say. */
  readonly detail: string
  /** `Quote: “We want…”`: the layer and the annotated words. */
  readonly label: string
}

type NameOf = (actorId: string) => string

/** The essence of an annotation. `actorName` is asked for registered actors only. */
export function describeAnnotation(annotation: Annotation, codebook: Codebook, actorName: NameOf): Description {
  const layer = layerOf(codebook, annotation.layer) ?? unknownLayer(annotation.layer)
  const nameOf: NameOf = (id) => (isReserved(id) ? reservedActorNames[id] : actorName(id))
  const essence = essences.get(layer.id) ?? plainEssence
  return { layer: layer.name, ...essence({ annotation, layer, nameOf }), label: `${layer.name}: ${wordsOf(annotation, layer)}` }
}

/** A text cut at a word boundary to about so many characters, with an ellipsis; a mark that opens it is closed again. */
export function shorten(text: string, length: number): string {
  const words = text.trim().replace(/\s+/g, ' ')
  if (words.length <= length) return words
  // A character is two units at most: of a long text no more is looked at than could be kept.
  const characters = Array.from(words.slice(0, 2 * (length + 1)))
  if (characters.length <= length) return words
  const cut = characters.slice(0, length + 1).join('')
  const space = cut.lastIndexOf(' ')
  const kept = space > length / 2 ? cut.slice(0, space) : characters.slice(0, length).join('')
  return `${kept.replace(/(?<![\s,;:–—…-])[\s,;:–—…-]+$/u, '')}…${closingMarks.get(kept.charAt(0)) ?? ''}`
}

interface Subject {
  readonly annotation: Annotation
  readonly layer: Layer
  readonly nameOf: NameOf
}

type Essence = (subject: Subject) => Pick<Description, 'heading' | 'detail'>

const quoteEssence: Essence = (subject) => ({
  heading: joined([who(subject, 'speaker', 'source') ?? 'speaker?', choice(subject, 'type') ?? 'type?']),
  detail: joined([spanWords(subject, 'cue'), flag(subject, 'negated')])
})

const stanceEssence: Essence = (subject) => {
  const holder = who(subject, 'holder', 'holder') ?? 'holder?'
  const target = who(subject, 'target', 'target', fieldIn(subject.annotation.fields, 'targetText')) ?? 'target?'
  return {
    heading: `${holder} → ${target}: ${choice(subject, 'polarity') ?? 'polarity?'}`,
    detail: joined([choice(subject, 'explicitness'), flag(subject, 'conditional'), choice(subject, 'intensity')])
  }
}

const eventEssence: Essence = (subject) => {
  const [actor, recipient] = [who(subject, 'actor', 'actor'), who(subject, 'recipient', 'recipient')]
  return {
    heading: joined([choice(subject, 'type') ?? 'type?', choice(subject, 'modes')]),
    detail: joined([
      recipient === undefined ? (actor ?? 'actor?') : `${actor ?? 'actor?'} → ${recipient}`,
      who(subject, 'location', 'location'),
      whenOf(subject)
    ])
  }
}

const mentionEssence: Essence = (subject) => ({
  heading: who(subject, 'actor', '') ?? 'actor?',
  detail: joined([spanWords(subject, 'mention'), flag(subject, 'metonymy')])
})

const plainEssence: Essence = (subject) => {
  const { annotation, layer } = subject
  const actors = layer.actorRoles.flatMap((role) => who(subject, role.id, '') ?? [])
  const choices = layer.fields.filter((field) => field.kind === 'choice').flatMap((field) => choice(subject, field.id) ?? [])
  return {
    heading: joined([...actors, ...choices]) || layer.name,
    detail: shorten(annotation.spans[0]?.text ?? '', detailLength)
  }
}

const essences: ReadonlyMap<string, Essence> = new Map([
  ['quote', quoteEssence],
  ['stance', stanceEssence],
  ['event', eventEssence],
  ['mention', mentionEssence]
])

const labelLength = 60
const detailLength = 40

/** The actors of a role by name; else what is said instead, else the words of a span role. */
function who({ annotation, nameOf }: Subject, actorRole: string, spanRole: string, instead?: unknown): string | undefined {
  const names = actorsIn(annotation, actorRole).map(nameOf)
  if (names.length > 0) return names.join(', ')
  if (typeof instead === 'string') return instead
  const words = spansIn(annotation, spanRole).map((span) => shorten(span.text, detailLength))
  return words.length > 0 ? words.join(', ') : undefined
}

/** What is chosen in a field, by name, as it stands inside a phrase. */
function choice({ annotation, layer }: Subject, fieldId: string): string | undefined {
  const value = fieldIn(annotation.fields, fieldId)
  const values = (Array.isArray(value) ? value : [value]).filter((item) => typeof item === 'string')
  const field = fieldOf(layer, fieldId)
  return values.length > 0 ? values.map((item) => inSentence(valueName(field, item))).join(', ') : undefined
}

const flag = ({ annotation, layer }: Subject, fieldId: string): string | undefined =>
  fieldIn(annotation.fields, fieldId) === true ? inSentence(fieldOf(layer, fieldId)?.name ?? fieldId) : undefined

const spanWords = ({ annotation }: Subject, role: string): string | undefined =>
  spansIn(annotation, role).map((span) => shorten(span.text, detailLength))[0]

function whenOf(subject: Subject): string | undefined {
  const time = fieldIn(subject.annotation.fields, 'time')
  const { edtf, text } = isTime(time) ? time : { edtf: null, text: null }
  return edtf === null ? (text ?? spanWords(subject, 'time')) : shortDate(edtf)
}

const isTime = (value: unknown): value is TimeValue => typeof value === 'object' && value !== null && 'edtf' in value

/** The words of the layer's first role, in quotation marks; the text's own where it begins with one. */
function wordsOf(annotation: Annotation, layer: Layer): string {
  const first = spansIn(annotation, layer.roles[0]?.id ?? '')
  const spans = first.length > 0 ? first : annotation.spans.slice(0, 1)
  const words = shorten(spans.map((span) => span.text).join(' … '), labelLength)
  return closingMarks.has(words.charAt(0)) ? words : `“${words}”`
}

const closingMarks: ReadonlyMap<string, string> = new Map([
  ['“', '”'], ['„', '“'], ['‟', '”'], ['”', '”'], ['"', '"'], ['‘', '’'], ['‚', '‘'], ['‛', '’'], ['\'', '\''], ['`', '\''],
  ['«', '»'], ['»', '«'], ['‹', '›'], ['›', '‹'], ['「', '」'], ['『', '』']
])

const joined = (parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(' · ')

const unknownLayer = (id: string): Layer => ({
  id, name: id, definition: '', key: '', color: '', roles: [], actorRoles: [], fields: []
})
