/**
 * Documents of another program as a project, by a mapping. Every span is looked up in the text and its words compared; what
 * does not match, is mapped nowhere or does not go with the codebook is a misfit.
 */
import { spanOf } from '../../anchor/span.ts'
import type { TextRange } from '../../anchor/text-range.ts'
import { fieldIn, isFactuality } from '../../annotation.ts'
import { actorRoleOf, fieldOf, layerOf, relationTypeOf, roleOf } from '../../codebook/codebook.ts'
import { faultOfField } from '../../codebook/field-values.ts'
import { orderSpans } from '../../codebook/order-spans.ts'
import type { Annotation, Codebook, FieldValue, FullArticle, Layer, ProjectData, Relation } from '../../model.ts'
import { relationKind, spanKind } from '../codebook-names.ts'
import { FaultList, shown } from '../fault.ts'
import { valueOfWords } from '../field-words.ts'
import type { Destination, ImportMapping, Misfit, ReadContext } from '../foreign-reader.ts'
import { freeId, stableId } from '../stable-id.ts'
import { type ActorFinder, actorFinder } from './actor-finder.ts'
import { type ConvertedText, convertText } from './convert-text.ts'
import { articleFinder } from './document-articles.ts'
import type { ForeignDocument, ForeignLink, ForeignMark, ForeignSpan } from './foreign-document.ts'
import { spanPlacer } from './place-spans.ts'
import { kindOfMark } from './survey-documents.ts'

/** `known` are the misfits found while the files were parsed; they come first. */
export function assembleProject(
  documents: readonly ForeignDocument[], mapping: ImportMapping, context: ReadContext, known: readonly Misfit[]
): { readonly data: ProjectData; readonly misfits: readonly Misfit[] } {
  const misfits = new FaultList()
  for (const { place, sentence } of known) misfits.add(place, sentence)
  const find = articleFinder(context)
  const actors = actorFinder(context.actors)
  const articles = new Map<string, FullArticle>()
  const annotations: Annotation[] = []
  const relations: Relation[] = []
  const ids = new Set<string>()
  for (const document of documents) {
    const converted = document.text === null ? null : convertText(document.text, document.unit)
    const found = find({ name: document.name, id: document.id, text: converted?.text ?? null })
    if ('misfit' in found) {
      misfits.add(document.name, found.misfit)
      continue
    }
    const { article } = found
    articles.set(article.id, article)
    const read = new DocumentReading(document, article, converted ?? convertText(article.text, document.unit), mapping, context, actors, misfits)
    const made = read.frames(ids)
    for (const annotation of made.annotations) annotations.push(annotation)
    for (const relation of made.relations) relations.push(relation)
  }
  const data = {
    project: { id: context.newId(), name: '' }, codebook: context.codebook, annotators: [], actors: [...actors.made.values()],
    articles: [...articles.values()], annotations, relations
  }
  return { data, misfits: misfits.toArray() }
}

/** A frame while it is put together. */
interface Frame {
  readonly layer: Layer
  readonly span: ForeignSpan
  readonly spans: { readonly role: string; readonly range: TextRange }[]
  readonly actors: Map<string, string[]>
  readonly fields: Map<string, { value: FieldValue; readonly place: string }>
  notes: string[]
}

class DocumentReading {
  readonly #document: ForeignDocument
  readonly #article: FullArticle
  readonly #mapping: ImportMapping
  readonly #context: ReadContext
  readonly #actors: ActorFinder
  readonly #misfits: FaultList
  /** The spans whose words are where the file says, by key. */
  readonly #ranges: ReadonlyMap<string, readonly TextRange[]>
  /** Everything that has a key, also what could not be read. */
  readonly #spans: ReadonlyMap<string, ForeignSpan>

  constructor(
    document: ForeignDocument, article: FullArticle, text: ConvertedText, mapping: ImportMapping, context: ReadContext, actors: ActorFinder, misfits: FaultList
  ) {
    this.#document = document
    this.#article = article
    this.#mapping = mapping
    this.#context = context
    this.#actors = actors
    this.#misfits = misfits
    this.#spans = new Map(document.spans.map((span) => [span.key, span]))
    const place = spanPlacer(document, text, article.text, context.repairs?.includes('unit') === true)
    this.#ranges = new Map(document.spans.flatMap((span) => {
      const ranges = place(span)
      if (typeof ranges !== 'string') return [[span.key, ranges] as const]
      misfits.add(span.place, ranges)
      return []
    }))
  }

  /** `ids` are those taken by earlier documents; those given out here are added. */
  frames(ids: Set<string>): { readonly annotations: Annotation[]; readonly relations: Relation[] } {
    const { taken, slots } = this.#takeSlots()
    const frames = new Map<string, Frame>()
    for (const span of this.#document.spans) {
      const ranges = this.#ranges.get(span.key)
      if (ranges === undefined || taken.has(span.key)) continue
      const frame = this.#startFrame(span, ranges)
      if (frame !== null) frames.set(span.key, frame)
    }
    for (const { link, role } of slots) this.#fillSlot(link, role, frames)
    for (const mark of this.#document.marks) this.#setField(mark, frames)
    for (const { on, text, place } of this.#document.notes) {
      const frame = frames.get(on)
      if (frame === undefined) this.#misfits.add(place, `The note ${shown(text)} is on nothing that became an annotation.`)
      else frame.notes.push(text)
    }
    const idOf = new Map([...frames].map(([key, frame]) => [key, this.#idOf(frame, ids)]))
    return {
      annotations: [...frames].map(([key, frame]) => this.#finish(idOf.get(key) ?? '', frame)),
      relations: this.#document.links.flatMap((link) => this.#relate(link, frames, idOf))
    }
  }

  #destination(kind: string): Destination {
    return Object.hasOwn(this.#mapping, kind) ? (this.#mapping[kind] ?? nowhere) : nowhere
  }

  /** The links that fill slots, and the spans that are used up by them: those that would be frames of no layer or of the same. */
  #takeSlots(): { readonly taken: ReadonlySet<string>; readonly slots: readonly { link: ForeignLink; role: string }[] } {
    const taken = new Set<string>()
    const takers = new Set<string>()
    const slots: { link: ForeignLink; role: string }[] = []
    for (const link of this.#document.links) {
      const destination = this.#destination(relationKind(link.name))
      const [layer, other] = [this.#layerOf(link.from), this.#layerOf(link.to)]
      if (destination.to !== 'slot') continue
      slots.push({ link, role: destination.role })
      if (layer === null || taken.has(link.from) || takers.has(link.to) || link.from === link.to) continue
      takers.add(link.from)
      if (other === null || other === layer) taken.add(link.to)
    }
    return { taken, slots }
  }

  #layerOf(key: string): string | null {
    const span = this.#spans.get(key)
    const destination = span === undefined ? nowhere : this.#destination(spanKind(span.name))
    return destination.to === 'role' ? destination.layer : null
  }

  #startFrame(span: ForeignSpan, ranges: readonly TextRange[]): Frame | null {
    const destination = this.#destination(spanKind(span.name))
    const layer = destination.to === 'role' ? layerOf(this.#context.codebook, destination.layer) : undefined
    if (destination.to !== 'role' || layer === undefined || roleOf(layer, destination.role) === undefined) {
      this.#misfits.add(span.place, `${shown(span.name)} is mapped nowhere: its words are ${shown(this.#wordsOf(ranges))}.`)
      return null
    }
    return { layer, span, spans: ranges.map((range) => ({ role: destination.role, range })), actors: new Map(), fields: new Map(), notes: [] }
  }

  #wordsOf(ranges: readonly TextRange[]): string {
    return ranges.map(({ start, end }) => this.#article.text.slice(start, end)).join(' … ')
  }

  #fillSlot(link: ForeignLink, role: string, frames: ReadonlyMap<string, Frame>): void {
    const frame = frames.get(link.from)
    const ranges = this.#ranges.get(link.to)
    const refusal = frame === undefined ? 'it begins at nothing that became an annotation'
      : ranges === undefined ? 'it leads to no words'
        : roleOf(frame.layer, role) === undefined ? `the layer ${frame.layer.name} has no role ${shown(role)}` : null
    if (refusal !== null) this.#misfits.add(link.place, `${shown(link.name)} fills no slot: ${refusal}.`)
    else for (const range of ranges ?? []) frame?.spans.push({ role, range })
  }

  #setField(mark: ForeignMark, frames: ReadonlyMap<string, Frame>): void {
    const destination = this.#destination(kindOfMark(mark))
    const said = `${shown(mark.name)} ${'value' in mark ? mark.value : shown(mark.words)}`
    const refuse = (why: string): void => this.#misfits.add(mark.place, `${said} sets no field: ${why}.`)
    if (destination.to !== 'field' && destination.to !== 'value' && destination.to !== 'actor') return refuse('it is mapped nowhere')
    const frame = frames.get(mark.on)
    if (frame === undefined) return refuse('it is on nothing that became an annotation')
    if (destination.to === 'actor') {
      const refusal = this.#nameActor(frame, destination.role, 'words' in mark ? mark.words : mark.value)
      if (refusal !== null) this.#misfits.add(mark.place, `${said} names no actor: ${refusal}.`)
      return
    }
    const field = fieldOf(frame.layer, destination.field)
    if (field === undefined) return refuse(`the layer ${frame.layer.name} has no field ${shown(destination.field)}`)
    const value = destination.to === 'value' ? valueOfWords(field.kind, 'words' in mark ? mark.words : mark.value)
      : field.kind === 'choices' ? [String(destination.value)] : destination.value
    if (value === undefined) return refuse(`it is no ${field.kind}`)
    const set = frame.fields.get(field.id)
    if (set === undefined) frame.fields.set(field.id, { value, place: mark.place })
    else if (field.kind === 'choices') set.value = [...new Set([...[set.value].flat(), ...[value].flat()].map(String))]
    else refuse(`${field.name} is set already`)
  }

  /** Why nobody was put into the role, or null. */
  #nameActor({ layer, actors }: Frame, role: string, name: string): string | null {
    if (actorRoleOf(layer, role) === undefined) return `the layer ${layer.name} has no actor role ${shown(role)}`
    if (name === '') return 'the name is empty'
    const id = this.#actors.find(name)
    if (id === null) return `several actors here are called ${shown(name)}`
    actors.set(role, [...new Set([...(actors.get(role) ?? []), id])])
    return null
  }

  /** The file's own id for it; else one that is the same whenever these words of this article are read as that. */
  #idOf({ layer, span, spans }: Frame, ids: Set<string>): string {
    const own = spans.map(({ role, range }) => `${role} ${range.start} ${range.end}`).toSorted()
    const id = freeId(span.id, ['annotation', this.#article.id, layer.id, ...own], ids)
    ids.add(id)
    return id
  }

  #finish(id: string, { layer, spans, actors, fields, notes }: Frame): Annotation {
    const { now, annotatorId } = this.#context
    const all = Object.fromEntries([...fields].map(([field, { value, place }]) => [field, this.#withKnownSources(value, place)]))
    for (const [fieldId, { place }] of fields) {
      const field = fieldOf(layer, fieldId)
      const fault = field === undefined ? null : faultOfField(field, all)
      if (fault !== null) {
        this.#misfits.add(place, fault)
        delete all[fieldId]
      }
    }
    return {
      id, articleId: this.#article.id, layer: layer.id,
      spans: orderSpans(spans.map(({ role, range }) => spanOf(this.#article.text, role, range.start, range.end)), layer),
      actors: Object.fromEntries(actors),
      fields: Object.fromEntries(Object.entries(all).filter(([field]) => fieldIn(all, field) !== undefined)),
      annotatorId, origin: 'imported', status: 'draft', createdAt: now, updatedAt: now,
      note: notes.length === 0 ? null : { text: notes.join('\n\n') }
    }
  }

  /** The sources of a factuality are named. */
  #withKnownSources(value: FieldValue, place: string): FieldValue {
    if (!isFactuality(value)) return value
    return value.flatMap((row) => {
      const source = this.#actors.find(row.source)
      if (source !== null) return [{ ...row, source }]
      this.#misfits.add(place, `The source ${shown(row.source)} of a factuality is the name of several actors here.`)
      return []
    })
  }

  #relate(link: ForeignLink, frames: ReadonlyMap<string, Frame>, idOf: ReadonlyMap<string, string>): Relation[] {
    const destination = this.#destination(relationKind(link.name))
    if (destination.to === 'slot') return []
    const refuse = (why: string): Relation[] => {
      this.#misfits.add(link.place, `${shown(link.name)} is no relation: ${why}.`)
      return []
    }
    const type = destination.to === 'relation' ? relationTypeOf(this.#context.codebook, destination.type) : undefined
    if (type === undefined) return refuse('it is mapped nowhere')
    const [from, to] = [frames.get(link.from), frames.get(link.to)]
    const [fromId, toId] = [idOf.get(link.from), idOf.get(link.to)]
    if (from === undefined || to === undefined || fromId === undefined || toId === undefined) {
      return refuse('one of its ends did not become an annotation')
    }
    if (from === to) return refuse('both its ends are the same annotation')
    if (!fits(type, from, to)) return refuse(`${type.name} does not lead from ${from.layer.name} to ${to.layer.name}`)
    return [{ id: stableId('relation', type.id, fromId, toId), type: type.id, from: fromId, to: toId }]
  }
}

const nowhere: Destination = { to: 'nowhere' }

const fits = (type: Codebook['relations'][number], from: Frame, to: Frame): boolean =>
  type.from.includes(from.layer.id) && type.to.includes(to.layer.id)
