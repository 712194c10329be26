import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { joinArticle, splitArticle } from '../article.ts'
import { apply, isEmpty, keyOf, type RecordKey, type Records } from '../change.ts'
import { builtInCodebook } from '../codebook/built-in-codebook.ts'
import { Refusal } from '../commands/command.ts'
import { type Annotation, type AnyRecord, type ProjectData, type RecordOf, type TableName, tables } from '../model.ts'
import { readDataset } from './glossator/read-dataset.ts'
import { arbitraryProject } from './glossator/testing/arbitrary-project.ts'
import { smallMeta, smallProject } from './glossator/testing/small-project.ts'
import { writeDataset } from './glossator/write-dataset.ts'
import { type ImportChoice, importTables, planImport, resolveImport } from './import-plan.ts'

/** The project as the store holds it: records by key. */
function recordsOf(data: ProjectData): Records {
  const parts = data.articles.map(splitArticle)
  const all: [TableName, readonly AnyRecord[]][] = [
    ['project', [data.project]], ['codebook', [data.codebook]], ['annotators', data.annotators], ['actors', data.actors],
    ['articles', parts.map(({ article }) => article)], ['texts', parts.map(({ text }) => text)], ['blocks', parts.map(({ blocks }) => blocks)],
    ['annotations', data.annotations], ['relations', data.relations]
  ]
  return new Map(all.flatMap(([table, records]) => records.map((record): [RecordKey, AnyRecord] => [keyOf(table, record.id), record])))
}

function projectOf(records: Records): ProjectData {
  const all = <T extends TableName>(table: T): RecordOf<T>[] =>
    [...records].filter(([key]) => key.startsWith(`${table}/`)).map(([, record]) => tables[table].parse(record) as RecordOf<T>)
  const [texts, blocks] = [new Map(all('texts').map((record) => [record.id, record.text])), new Map(all('blocks').map((record) => [record.id, record.blocks]))]
  const [projects, codebooks] = [all('project'), all('codebook')]
  expect([projects.length, codebooks.length]).toEqual([1, 1])
  return {
    project: projects[0]!, codebook: codebooks[0]!, annotators: all('annotators'), actors: all('actors'),
    articles: all('articles').map((article) => joinArticle(article, texts.get(article.id) ?? '', blocks.get(article.id) ?? [])),
    annotations: all('annotations'), relations: all('relations')
  }
}

const afterImport = (current: ProjectData, incoming: ProjectData, choices: ReadonlyMap<RecordKey, ImportChoice> = new Map()): ProjectData =>
  projectOf(apply(recordsOf(current), resolveImport(planImport(current, incoming), choices)))

const textOf = (data: ProjectData): string => new TextDecoder().decode(writeDataset(data, smallMeta))

const emptyProject: ProjectData = {
  project: { id: 'fresh', name: 'New project' }, codebook: builtInCodebook, annotators: [{ id: 'me', name: 'Me' }],
  actors: [], articles: [], annotations: [], relations: []
}

describe('into an empty project', () => {
  test('export, import and export gives the same bytes', () => {
    fc.assert(fc.property(arbitraryProject, (data) => {
      const read = readDataset(writeDataset(data, smallMeta))
      if ('faults' in read) throw new Error(JSON.stringify(read.faults))
      expect(textOf(afterImport(emptyProject, read.data))).toBe(textOf(data))
    }), { numRuns: 60 })
  })

  test('the codebook of the dataset is taken over', () => {
    expect(afterImport(emptyProject, smallProject)).toEqual(smallProject)
  })

  test('whoever is here goes on annotating when the dataset names nobody', () => {
    expect(afterImport(emptyProject, { ...emptyProject, annotators: [] }).annotators).toEqual(emptyProject.annotators)
  })

  test('a codebook that the analyst has extended is work, and is joined', () => {
    const extended = { ...emptyProject, codebook: { ...builtInCodebook, layers: [...builtInCodebook.layers, { ...builtInCodebook.layers[0]!, id: 'own' }] } }
    expect(afterImport(extended, smallProject).codebook.layers.map(({ id }) => id)).toEqual(['quote', 'stance', 'event', 'mention', 'own'])
  })
})

describe('into a project with work in it', () => {
  test('a dataset that is here already changes nothing', () => {
    fc.assert(fc.property(arbitraryProject.filter(({ articles }) => articles.length > 0), (data) => {
      const plan = planImport(data, data)
      expect(isEmpty(plan.change)).toBe(true)
      expect(importTables.flatMap((table) => plan.tables[table].conflicting)).toEqual([])
    }), { numRuns: 40 })
  })

  test('what is joined is a valid project, whatever is chosen', () => {
    fc.assert(fc.property(arbitraryProject, arbitraryProject, fc.boolean(), (current, incoming, theirs) => {
      const plan = planImport(current, incoming)
      fc.pre(plan.refusals.length === 0)
      const conflicts = importTables.flatMap((table) => plan.tables[table].conflicting)
      const joined = afterImport(current, incoming, new Map(conflicts.map(({ key }) => [key, theirs ? 'theirs' as const : 'mine' as const])))
      expect(readDataset(writeDataset(joined, smallMeta))).not.toHaveProperty('faults')
    }), { numRuns: 60 })
  })

  const [quote, stance, event] = smallProject.annotations as [Annotation, Annotation, Annotation]
  const with_ = (part: Partial<ProjectData>): ProjectData => ({ ...smallProject, ...part })
  const later = '2031-04-01T00:00:00.000Z'
  const earlier = '2031-01-01T00:00:00.000Z'

  test('what is missing here is added', () => {
    const plan = planImport(with_({ annotations: [quote], relations: [] }), smallProject)
    expect(plan.tables.annotations.added.map(({ id }) => id)).toEqual(['annotation-2', 'annotation-3', 'annotation-4'])
    expect(plan.tables.annotations.added[0]).toMatchObject({ sentence: 'stance: welcomed (Ferry strike ends 😀)' })
    expect(plan.tables.relations.added).toMatchObject([{ id: 'relation-1', sentence: expect.stringMatching(/^Via: event: strike .* → quote: “We got what we asked for,”/) as string }])
    expect(plan.tables.articles).toMatchObject({ added: [], same: 1 })
    expect(afterImport(with_({ annotations: [quote], relations: [] }), smallProject)).toEqual(smallProject)
  })

  test.each([
    ['newer there is taken', later, 'changed', 'draft'],
    ['newer here is kept', earlier, 'kept', 'complete'],
    ['of the same time is a conflict, and kept unless chosen', quote.updatedAt, 'conflicting', 'complete']
  ] as const)('an annotation that is %s', (_, updatedAt, outcome, status) => {
    const theirs = with_({ annotations: [{ ...quote, status: 'draft', updatedAt }, stance, event, smallProject.annotations[3]!] })
    expect(planImport(smallProject, theirs).tables.annotations[outcome]).toMatchObject([{ id: quote.id }])
    expect(afterImport(smallProject, theirs).annotations[0]?.status).toBe(status)
  })

  test('theirs is taken where it is chosen', () => {
    const theirs = with_({ annotations: [{ ...quote, status: 'draft' }] })
    expect(afterImport(smallProject, theirs, new Map([[keyOf('annotations', quote.id), 'theirs']])).annotations[0]?.status).toBe('draft')
  })

  const [okoro] = smallProject.actors
  test.each([
    ['only adds', { aliases: ['B. Okoro'], country: 'VEL' }, 'changed', { aliases: ['Okoro', 'B. Okoro'], country: 'VEL' }],
    ['only lacks', { aliases: [], roles: [], externalIds: {} }, 'kept', {}],
    ['contradicts', { name: 'Beatrix Okoro' }, 'conflicting', {}]
  ] as const)('an actor whose record there %s is %s', (_, part, outcome, expected) => {
    const theirs = with_({ actors: [{ ...okoro!, ...part } as typeof okoro & object] })
    expect(planImport(smallProject, theirs).tables.actors[outcome]).toMatchObject([{ id: okoro!.id }])
    expect(afterImport(smallProject, theirs).actors[0]).toEqual({ ...okoro!, ...expected })
  })

  const [article] = smallProject.articles
  test('an article with the same text under another id is the same article, and its annotations go to it', () => {
    const theirs = with_({
      articles: [{ ...article!, id: 'their-article', file: 'elsewhere/f.txt', outlet: 'Port Ansel Courier', byline: 'I. Sand' }],
      annotations: [{ ...stance, id: 'their-annotation', articleId: 'their-article' }], relations: []
    })
    const joined = afterImport(smallProject, theirs)
    expect(joined.articles).toEqual([{ ...article!, byline: 'I. Sand' }])
    expect(joined.annotations.find(({ id }) => id === 'their-annotation')?.articleId).toBe('article-1')
    expect(planImport(smallProject, theirs).notes).toEqual(['1 article of the dataset is here already under another id; the annotations go to what is here.'])
  })

  test('two articles of the same text stay two', () => {
    const twice = with_({ articles: [{ ...article!, id: 'x' }, { ...article!, id: 'y', file: 'copy.txt' }], annotations: [], relations: [] })
    expect(afterImport(smallProject, twice).articles.map(({ id }) => id)).toEqual(['article-1', 'y'])
  })

  test('an article whose blocks or headline differ is a conflict', () => {
    const theirs = with_({ articles: [{ ...article!, title: 'Ferry strike', blocks: article!.blocks.map((block) => ({ ...block, type: 'paragraph' as const })) }] })
    const plan = planImport(smallProject, theirs)
    expect(plan.tables.articles.conflicting).toMatchObject([{ id: 'article-1', key: 'articles/article-1' }])
    expect(afterImport(smallProject, theirs)).toEqual(smallProject)
    expect(afterImport(smallProject, theirs, new Map([['articles/article-1', 'theirs']])).articles).toEqual(theirs.articles)
  })

  test('an id that stands for another text here refuses the import', () => {
    const theirs = with_({ articles: [{ ...article!, textSha256: 'f'.repeat(64), text: 'other' }], annotations: [], relations: [] })
    const plan = planImport(smallProject, theirs)
    expect(plan.refusals).toEqual(['The article “Ferry strike ends 😀” has the id article-1, which is that of another text here. It cannot be imported.'])
    expect(() => resolveImport(plan, new Map())).toThrow(Refusal)
  })

  const [quoteLayer, stanceLayer] = smallProject.codebook.layers
  test('layers and values that only the dataset has are joined to the codebook', () => {
    const theirs = with_({
      codebook: {
        ...smallProject.codebook,
        layers: [{ ...stanceLayer!, fields: stanceLayer!.fields.map((field) => field.id === 'polarity' ? { ...field, values: [...field.values!, { id: 'torn', name: 'Torn', definition: '' }] } : field) }, { ...quoteLayer!, id: 'rumour' }]
      }, annotations: [], relations: []
    })
    const { codebook } = afterImport(smallProject, theirs)
    expect(codebook.layers.map(({ id }) => id)).toEqual(['quote', 'stance', 'event', 'mention', 'rumour'])
    expect(codebook.layers[1]!.fields.find(({ id }) => id === 'polarity')?.values?.map(({ id }) => id)).toEqual(['favor', 'against', 'neither', 'torn'])
    expect(codebook.version).toBe(2)
    expect(planImport(smallProject, theirs).tables.codebook.changed).toHaveLength(1)
  })

  test('other words for what is here already are told, and mine kept', () => {
    const theirs = with_({ codebook: { ...smallProject.codebook, layers: [{ ...quoteLayer!, definition: 'Something else.', color: '#000000' }] }, annotations: [], relations: [] })
    const plan = planImport(smallProject, theirs)
    expect(plan.notes).toEqual(['The definition, color of the layer quote differs in the dataset; yours is kept.'])
    expect(isEmpty(plan.change)).toBe(true)
  })

  test('limits become those of the laxer codebook', () => {
    const theirs = with_({ codebook: { ...smallProject.codebook, layers: [{ ...quoteLayer!, roles: quoteLayer!.roles.map((role) => ({ ...role, min: 0, max: null })) }] }, annotations: [], relations: [] })
    expect(afterImport(smallProject, theirs).codebook.layers[0]!.roles.map(({ min, max }) => [min, max])).toEqual([[0, null], [0, null], [0, null]])
  })

  test('a field of another kind refuses the import', () => {
    const theirs = with_({ codebook: { ...smallProject.codebook, layers: [{ ...quoteLayer!, fields: [{ ...quoteLayer!.fields[2]!, kind: 'text' }] }] }, annotations: [], relations: [] })
    expect(planImport(smallProject, theirs).refusals).toEqual([
      'In the field negated of the layer quote the kind is boolean here and text in the dataset. Rename one of the two fields before importing.'
    ])
  })
})
