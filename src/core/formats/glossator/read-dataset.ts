/**
 * A dataset file as a project: every record is checked, every fault told with its place, and nothing is taken from a
 * dataset that has one. Offsets become UTF-16 code units, `prefix` and `suffix` are made anew, spans are put in the
 * order they have in memory.
 */
import { z } from 'zod'
import { Actor, Annotator, Codebook, Project, Relation, reservedActorIds } from '../../model.ts'
import { at, FaultList, shown } from '../fault.ts'
import type { ReadFormat } from '../format.ts'
import { type CheckedArticle, checkArticle } from './check-article.ts'
import { checkAnnotation, type Surroundings, UncheckedAnnotation } from './check-annotation.ts'
import { checkCodebook } from './check-codebook.ts'
import { checkDate } from './check-date.ts'
import { DatasetArticle, DatasetFile, DatasetHeader, datasetFormat, datasetVersion } from './dataset-file.ts'
import { checkKeysAndDepth, type Json, parseJson } from './parse-json.ts'
import { readShape } from './shape-faults.ts'

/** Reads a `glossator.dataset` of version 1 from its bytes. Never throws; at most a thousand faults are listed, the rest counted. */
export function readDataset(bytes: Uint8Array): ReadFormat {
  const parsed = parseJson(bytes)
  if ('fault' in parsed) return { faults: [parsed.fault] }
  const faults = new FaultList()
  const root = readRoot(parsed.value, faults)
  if (root === null) return { faults: faults.toArray() }
  const read = readParts(root, faults)
  return read === null || !faults.isEmpty ? { faults: faults.toArray() } : read
}

type Root = Readonly<Record<string, Json>>

/** The document, if it is a dataset that this version can read. */
function readRoot(value: Json, faults: FaultList): Root | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || value['format'] !== datasetFormat) {
    faults.add('format', `This is no dataset of Glossator: its "format" would be "${datasetFormat}".`)
    return null
  }
  const version = value['version']
  if (typeof version === 'number' && version > datasetVersion) {
    faults.add('version', `This dataset was written by a newer Glossator (version ${version} of the format; this one reads ${datasetVersion}).`)
    return null
  }
  checkKeysAndDepth(value, faults)
  return faults.isEmpty ? value : null
}

function readParts(root: Root, faults: FaultList): Exclude<ReadFormat, { faults: unknown }> | null {
  const known = new Set(Object.keys(DatasetFile.shape))
  for (const key of Object.keys(root)) if (!known.has(key)) faults.add(at('', key), 'The format has no such key; remove it.')
  const header = readShape(DatasetHeader, pick(root, Object.keys(DatasetHeader.shape)), '', faults)
  const project = readShape(Project, root['project'], 'project', faults)
  const codebook = readShape(Codebook, root['codebook'], 'codebook', faults)
  if (codebook !== null) checkCodebook(codebook, 'codebook', faults)

  const annotators = readList(root, 'annotators', Annotator, faults)
  const actors = readList(root, 'actors', Actor, faults)
  actors.records.forEach((actor, i) => actor !== null && checkActor(actor, at('actors', i), faults))
  const articles = readList(root, 'articles', DatasetArticle, faults)
  const checked = articles.records.map((article, i) => article && checkArticle(article, at('articles', i), faults))
  const around: Surroundings = {
    articles: articlesById(articles.ids, checked),
    layers: codebook && new Map(codebook.layers.map((layer) => [layer.id, layer])),
    actorIds: new Set([...actors.ids.keys(), ...reservedActorIds]),
    annotatorIds: new Set(annotators.ids.keys())
  }
  const unchecked = readList(root, 'annotations', UncheckedAnnotation, faults)
  const annotations = unchecked.records.map((record, i) => record && checkAnnotation(record, `annotations[${i}]`, around, faults))
  const relations = readList(root, 'relations', Relation, faults)
  const layerOf = (id: string): string | null | undefined => {
    const index = unchecked.ids.get(id)
    return index === undefined ? undefined : (unchecked.records[index]?.layer ?? null)
  }
  relations.records.forEach((relation, i) => relation !== null && checkRelation(relation, at('relations', i), layerOf, codebook, faults))

  if (header === null || project === null || codebook === null) return null
  return {
    data: {
      project, codebook,
      annotators: present(annotators.records),
      actors: present(actors.records),
      articles: present(checked).map(({ article }) => article),
      annotations: present(annotations),
      relations: present(relations.records)
    },
    meta: { exportedAt: header.exportedAt, generator: header.generator }
  }
}

/** The records of a list, null where one is not of its shape; and at which index each id stands, of those too. */
interface List<T> {
  readonly records: readonly (T | null)[]
  readonly ids: ReadonlyMap<string, number>
}

function readList<T extends { readonly id: string }>(root: Root, name: string, schema: z.ZodType<T>, faults: FaultList): List<T> {
  const values = readShape(z.array(z.unknown()), root[name], name, faults) ?? []
  const ids = new Map<string, number>()
  const records = values.map((value, i) => {
    const place = `${name}[${i}]`
    const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined
    if (typeof id === 'string') {
      const earlier = ids.get(id)
      if (earlier === undefined) ids.set(id, i)
      else faults.add(at(place, 'id'), `${shown(id)} is the id of ${name}[${earlier}] too; ids have to be unique.`)
    }
    return readShape(schema, value, place, faults)
  })
  return { records, ids }
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

const pick = (root: Root, keys: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(keys.filter((key) => Object.hasOwn(root, key)).map((key) => [key, root[key]]))

const present = <T>(records: readonly (T | null)[]): T[] => records.filter((record) => record !== null)
