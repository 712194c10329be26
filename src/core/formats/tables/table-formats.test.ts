import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fieldIn } from '../../annotation.ts'
import type { Codebook, ProjectData } from '../../model.ts'
import { csvFormat } from '../csv/csv-format.ts'
import { type WritableFormat, canWrite } from '../format.ts'
import { arbitraryProject } from '../glossator/testing/arbitrary-project.ts'
import { smallProject } from '../glossator/testing/small-project.ts'
import { huggingfaceFormat } from '../huggingface/huggingface-format.ts'
import { parquetFormat } from '../parquet/parquet-format.ts'
import { type Tally, discrepancies, tallyOf } from '../testing/account.ts'
import { emptyProject, hardMeta, hardProject } from '../testing/hard-project.ts'
import { type ReadRow, type ReadTables, readCsv, readHuggingface, readParquet } from './testing/read-back.ts'

const formats = [
  { id: 'csv', format: csvFormat, read: readCsv },
  { id: 'parquet', format: parquetFormat, read: readParquet },
  { id: 'huggingface', format: huggingfaceFormat, read: readHuggingface }
]

const write = (format: (typeof formats)[number]['format'], data: ProjectData): ReturnType<WritableFormat['write']> => {
  if (!canWrite(format)) throw new Error(`${format.id} is not written`)
  return format.write(data, hardMeta)
}

const rows = (tables: ReadTables, name: string): readonly ReadRow[] => tables.get(name) ?? []
const layerTables = (tables: ReadTables): ReadRow[] => [...tables.values()].flat().filter((row) => 'annotatorId' in row)
const isSet = (value: unknown): boolean => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)

/** What stands in the tables, by the names of the dataset. */
function found(tables: ReadTables): Tally {
  const values = layerTables(tables).flatMap((row) => Object.entries(row).flatMap(([column, value]): string[] => {
    const [, kind, id = ''] = /^(actor|field)_(.+)$/.exec(column) ?? []
    if (column === 'note' && isSet(value)) return ['note']
    if (kind === 'actor' && !id.endsWith('_name')) return (value as unknown[]).map(() => `actors.${id}`)
    if (kind !== 'field' || !isSet(value) || /_(?:text|edtf|AUTHOR)$/.test(id)) return []
    return [`fields.${id.replace(/_basis$/, '')}`]
  }))
  const judged = new Set(rows(tables, 'factuality').map((row) => `${JSON.stringify(row['annotationId'])} fields.${String(row['field'])}`))
  return tallyOf([...values, ...rows(tables, 'spans').map((row) => `spans.${String(row['role'])}`), ...[...judged].map((key) => key.slice(key.lastIndexOf(' ') + 1))])
}

const richNotes = ({ annotations, actors }: ProjectData): number => [...annotations, ...actors].filter(({ note }) => note?.lexical !== undefined).length

describe.each(formats)('$id', ({ format, read }) => {
  test('every value of any project is in the tables or in the report', async () => {
    await fc.assert(fc.asyncProperty(arbitraryProject, async (data) => {
      const { files, loss } = write(format, data)
      const tables = await read(files)
      expect(discrepancies(data, found(tables), loss)).toEqual([])
      expect(loss.lost.reduce((sum, { count }) => sum + count, 0)).toBe(richNotes(data))
      expect(layerTables(tables).length).toBe(data.annotations.length)
      for (const name of ['articles', 'actors', 'annotators', 'relations'] as const) expect(rows(tables, name).length).toBe(data[name].length)
    }), { numRuns: 40 })
  })

  test('the words of every span and the lines of every block are where both units say, whatever the text', async () => {
    const tables = await read(write(format, hardProject).files)
    const spans = rows(tables, 'spans')
    expect(spans.length).toBe(hardProject.annotations.flatMap((annotation) => annotation.spans).length)
    for (const { articleId, start, end, startUtf16, endUtf16, text } of spans) {
      const article = hardProject.articles.find(({ id }) => id === articleId)!
      expect(Array.from(article.text).slice(start as number, end as number).join('')).toBe(text)
      expect(article.text.slice(startUtf16 as number, endUtf16 as number)).toBe(text)
    }
    for (const { id, blocks } of hardProject.articles) {
      expect(rows(tables, 'blocks').filter(({ articleId }) => articleId === id).map(({ startUtf16, endUtf16 }) => [startUtf16, endUtf16]))
        .toEqual(blocks.map(({ start, end }) => [start, end]))
    }
  })

  test('texts come back as they were: articles, names, notes, fields, lists', async () => {
    const tables = await read(write(format, hardProject).files)
    const empty = (value: string | null): string | null => (format.id === 'csv' && value === '' ? null : value)
    for (const { id, title, file, outlet, text, publishedAt } of hardProject.articles) {
      expect(rows(tables, 'articles').find((row) => row['id'] === id)).toMatchObject({ title, file: empty(file), outlet, text: empty(text), publishedAt })
    }
    for (const { id, name, aliases, note, country, sector } of hardProject.actors) {
      expect(rows(tables, 'actors').find((row) => row['id'] === id)).toMatchObject({ name, aliases, country, sector: empty(sector), note: note?.text ?? null })
    }
    for (const { id, actors, fields, note, confidence = null, reason = null } of hardProject.annotations) {
      const row = layerTables(tables).find((candidate) => candidate['id'] === id)
      expect(row).toMatchObject({ note: empty(note?.text ?? null), confidence, reason })
      for (const [role, ids] of Object.entries(actors)) expect(row).toHaveProperty(`actor_${role}`, ids)
      for (const name of ['type', 'negated', 'strength', 'targetText', 'modes', 'announced'] as const) {
        if (fieldIn(fields, name) !== undefined) expect(row).toHaveProperty(`field_${name}`, fields[name])
      }
    }
    expect(layerTables(tables).find(({ id }) => id === 'markup')).toMatchObject({ field_time_text: 'on "Friday"\n', field_time_edtf: null, field_time_basis: 'none', field_factuality_AUTHOR: 'CT+' })
    expect(rows(tables, 'factuality').map(({ source, sourceName, value }) => [source, sourceName, value]))
      .toEqual([['AUTHOR', 'the author', 'CT+'], ['actor\t1', hardProject.actors[0]!.name, 'Uu']])
    expect(rows(tables, 'external-ids').map(({ scheme, id }) => [scheme, id])).toEqual([['reg:x', '7'], ['ä', '"']])
    expect(rows(tables, 'relations')).toEqual(hardProject.relations.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
  })

  test('an empty project gives tables without rows', async () => {
    const { files, loss } = write(format, emptyProject)
    expect([...(await read(files)).values()].flat()).toEqual([])
    expect(loss).toMatchObject({ annotations: { in: 0, out: 0 }, lost: [] })
  })

  test('equal projects give equal bytes, whatever the order of their records, spans and keys', () => {
    const turned: ProjectData = {
      ...hardProject,
      actors: hardProject.actors.toReversed(), articles: hardProject.articles.toReversed(), relations: hardProject.relations.toReversed(),
      annotations: hardProject.annotations.toReversed().map((annotation) => ({
        ...annotation, spans: annotation.spans.toReversed(), actors: reverseKeys(annotation.actors), fields: reverseKeys(annotation.fields)
      }))
    }
    expect(write(format, turned).files).toEqual(write(format, hardProject).files)
  })

  test('a layer that was added has a table, and roles and fields of any names have columns of their own', async () => {
    const tables = await read(write(format, withOddLayer).files)
    expect(rows(tables, 'layer-con-x-')).toMatchObject([{
      id: 'odd', layer: 'CON: x/', span_a_b: ['strike'], actor_a_b: ['actor-1'], field_tags: ['x|y', '\\', ''], field_Type: 'one', field_type_2: 'two'
    }])
  })

  test('what the codebook has no place for is dropped and counted, and its spans are kept', async () => {
    const [first] = smallProject.annotations
    const { files, loss } = write(format, {
      ...smallProject,
      annotations: [{ ...first!, layer: 'gone', fields: { ...first!.fields, odd: 'x' } }, { ...first!, id: 'b', fields: { negated: 'yes' } }],
      relations: []
    })
    expect(loss.lost.map(({ what, count, kind }) => [what, count, kind])).toEqual([
      ['actors.speaker', 1, 'dropped'], ['fields.negated', 2, 'dropped'], ['fields.odd', 1, 'dropped'], ['fields.speakerResolution', 1, 'dropped'], ['fields.type', 1, 'dropped']
    ])
    const tables = await read(files)
    expect(rows(tables, 'layer-gone')).toMatchObject([{ id: first!.id, layer: 'gone' }])
    expect(rows(tables, 'spans').length).toBe(2 * first!.spans.length)
  })

  test('half of a surrogate pair is replaced and counted', async () => {
    const actors = [{ ...smallProject.actors[0]!, name: 'A\ud800', aliases: ['\udc00', 'b'] }, ...smallProject.actors.slice(1)]
    const { files, loss } = write(format, { ...smallProject, actors })
    expect(loss.lost).toEqual([{ what: 'unpaired surrogate', count: 2, kind: 'approximated', ids: ['actor-1'] }])
    expect(rows(await read(files), 'actors')[0]).toMatchObject({ name: 'A\ufffd', aliases: ['\ufffd', 'b'] })
  })

  test('a span whose words are not in the text is refused', () => {
    const [first] = smallProject.annotations
    const annotations = [{ ...first!, spans: [{ ...first!.spans[0]!, text: 'other' }] }]
    expect(() => write(format, { ...smallProject, annotations })).toThrow('A span says "other"; the text of the article "article-1" there is')
  })
})

const reverseKeys = <T extends object>(record: T): T => Object.fromEntries(Object.entries(record).toReversed()) as T

const oddCodebook: Codebook = {
  ...smallProject.codebook,
  layers: [...smallProject.codebook.layers, {
    id: 'CON: x/', name: 'Odd', definition: '', key: 'X', color: '#000000',
    roles: [{ id: 'a b', name: '', definition: '', min: 0, max: null }],
    actorRoles: [{ id: 'a/b', name: '', definition: '', min: 0, max: null }],
    fields: [
      { id: 'tags', name: '', definition: '', kind: 'choices', required: false },
      { id: 'Type', name: '', definition: '', kind: 'text', required: false },
      { id: 'type', name: '', definition: '', kind: 'text', required: false }
    ]
  }]
}
const withOddLayer: ProjectData = {
  ...smallProject,
  codebook: oddCodebook,
  annotations: [...smallProject.annotations, {
    ...smallProject.annotations[2]!, id: 'odd', layer: 'CON: x/', spans: [{ ...smallProject.annotations[2]!.spans[0]!, role: 'a b' }],
    actors: { 'a/b': ['actor-1'] }, fields: { tags: ['x|y', '\\', ''], Type: 'one', type: 'two' }
  }]
}
