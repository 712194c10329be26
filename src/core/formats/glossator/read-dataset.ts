/**
 * A dataset file as a project: every record is checked, every fault told with its place, and nothing is taken from a
 * dataset that has one. Offsets become UTF-16 code units, `prefix` and `suffix` are made anew, spans are put in the
 * order they have in memory.
 */
import { z } from 'zod'
import { Actor, type Annotation, Annotator, Codebook, Project, Relation, reservedActorIds } from '../../model.ts'
import { at, FaultList, shown } from '../fault.ts'
import type { ReadFormat } from '../format.ts'
import { type CheckedArticle, checkArticle } from './check-article.ts'
import { checkAnnotation, type Surroundings, UncheckedAnnotation } from './check-annotation.ts'
import { checkCodebook } from './check-codebook.ts'
import { checkDate } from './check-date.ts'
import { DatasetArticle, DatasetFile, DatasetHeader, datasetFormat, datasetVersion } from './dataset-file.ts'
import { checkKeysAndDepth, isPrototypeKey, type Json, parseJson } from './parse-json.ts'
import type { Scanned } from './scan-dataset.ts'
import { readShape } from './shape-faults.ts'

/** Reads a `glossator.dataset` of version 1 from its bytes. Never throws; at most a thousand faults are listed, the rest counted. */
export function readDataset(bytes: Uint8Array): ReadFormat {
  const parsed = parseJson(bytes)
  if ('fault' in parsed) return { faults: [parsed.fault] }
  const { value } = parsed
  const reading = new DatasetReading()
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    for (const key of Object.keys(value)) reading.takeMember(key, value[key] ?? null)
  }
  return reading.finish()
}

/** Reads a dataset as it is taken apart: members and items of lists in any order, each checked for its shape and then let go. */
export class DatasetReading {
  readonly #header: Record<string, Json> = {}
  /** What would do harm: where it is found, nothing else is told. */
  readonly #harm = new FaultList()
  readonly #unknown = new FaultList()
  readonly #members: { project?: Json; codebook?: Json } = {}
  readonly #seen = new Set<string>()
  /** Of the list at hand that the format does not have. */
  #strayItems = 0
  readonly #lists = {
    annotators: new RecordList('annotators', Annotator), actors: new RecordList('actors', Actor), articles: new RecordList('articles', DatasetArticle),
    annotations: new RecordList('annotations', UncheckedAnnotation), relations: new RecordList('relations', Relation)
  }

  take(scanned: Scanned): void {
    if (scanned.kind === 'list') this.beginList(scanned.key)
    else if (scanned.kind === 'item') this.takeItem(scanned.key, scanned.value)
    else this.takeMember(scanned.key, scanned.value)
  }

  takeMember(key: string, value: Json): void {
    if (Array.isArray(value) && this.#listOf(key) !== null) {
      this.beginList(key)
      for (const item of value) this.takeItem(key, item)
      return
    }
    if (!this.#meet(key)) return
    const isSafe = this.#isSafe(value, [key])
    const list = this.#listOf(key)
    if (list !== null) list.isNone(value)
    else if (!isSafe) return
    else if (key === 'project' || key === 'codebook') this.#members[key] = value
    else if (Object.hasOwn(DatasetHeader.shape, key)) this.#header[key] = value
    else this.#unknown.add(at('', key), 'The format has no such key; remove it.')
  }

  beginList(key: string): void {
    if (!this.#meet(key)) return
    this.#strayItems = 0
    const list = this.#listOf(key)
    if (list !== null) list.begin()
    else if (Object.hasOwn(DatasetFile.shape, key)) this.takeMember(key, [])
    else this.#unknown.add(at('', key), 'The format has no such key; remove it.')
  }

  /** Of the list that was begun last. */
  takeItem(key: string, value: Json): void {
    const list = this.#listOf(key)
    if (list !== null) list.take(value, this.#isSafe(value, [key, list.length]))
    else this.#isSafe(value, [key, this.#strayItems++])
  }

  finish(): ReadFormat {
    const faults = new FaultList()
    const { format, version } = this.#header
    if (format !== datasetFormat) faults.add('format', `This is no dataset of Glossator: its "format" would be "${datasetFormat}".`)
    else if (typeof version === 'number' && version > datasetVersion) {
      faults.add('version', `This dataset was written by a newer Glossator (version ${version} of the format; this one reads ${datasetVersion}).`)
    } else faults.addAll(this.#harm)
    const read = faults.isEmpty ? this.#readParts(faults) : null
    return read === null || !faults.isEmpty ? { faults: faults.toArray() } : read
  }

  /** Whether the key is met for the first time, and may be looked at. */
  #meet(key: string): boolean {
    if (isPrototypeKey(key)) this.#harm.add(at('', key), 'No dataset may have this key; remove it.')
    else if (this.#seen.has(key)) this.#harm.add(at('', key), 'The dataset has this key twice; remove one.')
    else {
      this.#seen.add(key)
      return true
    }
    return false
  }

  #isSafe(value: Json, base: readonly (string | number)[]): boolean {
    const harm = new FaultList()
    checkKeysAndDepth(value, harm, base)
    this.#harm.addAll(harm)
    return harm.isEmpty
  }

  #listOf(key: string): RecordList<{ readonly id: string }> | null {
    return Object.hasOwn(this.#lists, key) ? (this.#lists as Readonly<Record<string, RecordList<{ readonly id: string }>>>)[key] ?? null : null
  }

  #readParts(faults: FaultList): Exclude<ReadFormat, { faults: unknown }> | null {
    faults.addAll(this.#unknown)
    const header = readShape(DatasetHeader, this.#header, '', faults)
    const project = readShape(Project, this.#members.project, 'project', faults)
    const codebook = readShape(Codebook, this.#members.codebook, 'codebook', faults)
    if (codebook !== null) checkCodebook(codebook, 'codebook', faults)

    const { annotators, actors, articles, annotations, relations } = this.#lists
    annotators.close(faults)
    actors.close(faults)
    actors.records.forEach((actor, i) => actor !== null && checkActor(actor, at('actors', i), faults))
    articles.close(faults)
    const checked = articles.records.map((article, i) => article && checkArticle(article, at('articles', i), faults))
    const around: Surroundings = {
      articles: articlesById(articles.ids, checked),
      layers: codebook && new Map(codebook.layers.map((layer) => [layer.id, layer])),
      actorIds: new Set([...actors.ids.keys(), ...reservedActorIds]),
      annotatorIds: new Set(annotators.ids.keys())
    }
    annotations.close(faults)
    const layers = annotations.records.map((record) => record?.layer ?? null)
    const read: Annotation[] = []
    annotations.letGo((record, i) => read.push(checkAnnotation(record, `annotations[${i}]`, around, faults)))
    relations.close(faults)
    const layerOf = (id: string): string | null | undefined => {
      const index = annotations.ids.get(id)
      return index === undefined ? undefined : (layers[index] ?? null)
    }
    relations.records.forEach((relation, i) => relation !== null && checkRelation(relation, at('relations', i), layerOf, codebook, faults))

    if (header === null || project === null || codebook === null) return null
    return {
      data: {
        project, codebook,
        annotators: present(annotators.records),
        actors: present(actors.records),
        articles: present(checked).map(({ article }) => article),
        annotations: read,
        relations: present(relations.records)
      },
      meta: { exportedAt: header.exportedAt, generator: header.generator }
    }
  }
}

/** The records of a list as they come, null where one is not of its shape; and at which index each id stands, of those too. */
class RecordList<T extends { readonly id: string }> {
  readonly records: (T | null)[] = []
  readonly ids = new Map<string, number>()
  readonly #name: string
  readonly #schema: z.ZodType<T>
  readonly #faults = new FaultList()
  #isBegun = false

  constructor(name: string, schema: z.ZodType<T>) {
    this.#name = name
    this.#schema = schema
  }

  get length(): number {
    return this.records.length
  }

  begin(): void {
    this.#isBegun = true
  }

  /** What stands there is no list. */
  isNone(value: Json): void {
    this.#isBegun = true
    readShape(z.array(z.unknown()), value, this.#name, this.#faults)
  }

  take(value: Json, isSafe: boolean): void {
    const i = this.records.length
    const place = `${this.#name}[${i}]`
    const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined
    if (typeof id === 'string') {
      const earlier = this.ids.get(id)
      if (earlier === undefined) this.ids.set(id, i)
      else this.#faults.add(at(place, 'id'), `${shown(id)} is the id of ${this.#name}[${earlier}] too; ids have to be unique.`)
    }
    this.records.push(isSafe ? readShape(this.#schema, value, place, this.#faults) : null)
  }

  /** Tells what was wrong with the shapes. */
  close(faults: FaultList): void {
    if (!this.#isBegun) readShape(z.array(z.unknown()), undefined, this.#name, this.#faults)
    faults.addAll(this.#faults)
  }

  /** Hands each record over and keeps it no longer: what is made of it takes its place in memory. */
  letGo(take: (record: T, index: number) => void): void {
    for (let i = 0; i < this.records.length; i++) {
      const record = this.records[i] ?? null
      this.records[i] = null
      if (record !== null) take(record, i)
    }
  }
}

function articlesById(ids: ReadonlyMap<string, number>, checked: readonly (CheckedArticle | null)[]): Map<string, CheckedArticle | null> {
  return new Map([...ids].map(([id, index]) => [id, checked[index] ?? null]))
}

function checkActor(actor: Actor, place: string, faults: FaultList): void {
  if (reservedActorIds.some((id) => id === actor.id)) faults.add(at(place, 'id'), `${actor.id} is a reserved id that is never listed; remove the actor.`)
  actor.roles.forEach(({ from, to }, i) => {
    checkDate(from, at(place, 'roles', i, 'from'), faults)
    checkDate(to, at(place, 'roles', i, 'to'), faults)
  })
}

/** `layerOf` answers undefined for no such annotation, null for one that cannot be used. */
function checkRelation(
  relation: Relation, place: string, layerOf: (id: string) => string | null | undefined, codebook: Codebook | null, faults: FaultList
): void {
  const type = codebook?.relations.find(({ id }) => id === relation.type)
  if (codebook !== null && type === undefined) faults.add(at(place, 'type'), `The codebook has no relation ${shown(relation.type)}.`)
  for (const end of ['from', 'to'] as const) {
    const layer = layerOf(relation[end])
    if (layer === undefined) faults.add(at(place, end), `There is no annotation ${shown(relation[end])}.`)
    else if (layer !== null && type !== undefined && !type[end].includes(layer)) {
      faults.add(at(place, end), `The relation ${type.id} leads ${end} ${type[end].join(' or ')}, not ${end} ${layer}.`)
    }
  }
  if (relation.from === relation.to) faults.add(at(place, 'to'), 'The relation leads from an annotation to itself.')
}

const present = <T>(records: readonly (T | null)[]): T[] => records.filter((record) => record !== null)
