import fc from 'fast-check'
import jsonld, { type JsonLdDocument } from 'jsonld'
import type { RemoteDocument } from 'jsonld/jsonld-spec'
import { expect, test } from 'vitest'
import { byId } from '../article-parts.ts'
import type { ProjectData } from '../../model.ts'
import { builtInCodebook } from '../../codebook/built-in-codebook.ts'
import type { ForeignReader, ReadContext } from '../foreign-reader.ts'
import { arbitraryProject } from '../glossator/testing/arbitrary-project.ts'
import { smallMeta, smallProject } from '../glossator/testing/small-project.ts'
import { discrepancies, tallyOf } from '../testing/account.ts'
import { emptyProject, hardMeta, hardProject } from '../testing/hard-project.ts'
import { annotationContextDocument } from './testing/annotation-context.ts'
import { annotationContext } from './vocabulary.ts'
import type { ExportMeta, WrittenFormat } from '../format.ts'
import { joinPieces } from '../output-pieces.ts'
import { webAnnotationFormat } from './web-annotation-format.ts'
import { writeAnnotations } from './write-annotations.ts'

const write = (data: ProjectData, meta: ExportMeta): WrittenFormat => joinPieces(writeAnnotations(data, meta))

const reader = (webAnnotationFormat as { foreign: ForeignReader }).foreign
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

function contextFor(codebook = builtInCodebook, articles: ReadContext['articles'] = []): ReadContext {
  let ids = 0
  return { codebook, articles, actors: [], now: '2031-01-01T00:00:00.000Z', newId: () => `new-${++ids}`, annotatorId: 'ana' }
}

function readBack(data: ProjectData): ReturnType<ForeignReader['read']> {
  const { files } = write(data, hardMeta)
  const survey = reader.survey(files, data.codebook)
  if ('faults' in survey) return survey
  expect(survey.textsNeeded).toEqual([])
  return reader.read(files, survey.proposed, contextFor(data.codebook))
}

/** Unset values are left out, however they were written. */
const withoutUnset = (data: ProjectData): ProjectData => ({
  ...data,
  annotators: byId(data.annotators), actors: byId(data.actors), articles: byId(data.articles), relations: byId(data.relations),
  annotations: byId(data.annotations).map((annotation) => ({
    ...annotation, actors: Object.fromEntries(Object.entries(annotation.actors).filter(([, ids]) => ids.length > 0))
  }))
})

test('what is written and read back is the same project', () => {
  fc.assert(fc.property(arbitraryProject, (data) => {
    const read = readBack(data)
    if ('faults' in read) throw new Error(JSON.stringify(read.faults))
    expect(read.misfits).toEqual([])
    expect(withoutUnset(read.data)).toEqual(withoutUnset(data))
  }), { numRuns: 50 })
})

test.each([['hard', hardProject], ['small', smallProject], ['empty', emptyProject]])('the %s project comes back whole', (_, data) => {
  const read = readBack(data)
  expect(read).toMatchObject({ misfits: [] })
  expect('data' in read && withoutUnset(read.data)).toEqual(withoutUnset(data))
})

test('equal projects give equal bytes, whatever the order of their records', () => {
  const turned = { ...hardProject, annotations: hardProject.annotations.toReversed(), articles: hardProject.articles.toReversed(), actors: hardProject.actors.toReversed() }
  expect(write(turned, hardMeta)).toEqual({ ...write(hardProject, hardMeta), loss: expect.anything() as object })
})

test('the small project is written as it always was', async () => {
  for (const { path, bytes } of write(smallProject, smallMeta).files) await expect(textOf(bytes)).toMatchFileSnapshot(`golden/${path}`)
})

type Node = Record<string, { '@id'?: string; '@value'?: string | number; '@list'?: Node[] }[]> & { '@type'?: string[] }
const oa = 'http://www.w3.org/ns/oa#'
const gloss = 'urn:glossator:vocabulary:'
const valueOf = (node: Node | undefined, iri: string): string | number | undefined => node?.[iri]?.[0]?.['@value']
const nodesOf = (node: Node, iri: string): Node[] => (node[iri] ?? []) as unknown as Node[]

/** The annotations as a JSON-LD processor understands them that has nothing but the standard's context. */
async function expandedItems(file: string): Promise<Node[]> {
  const documentLoader = (url: string): Promise<RemoteDocument> => {
    if (url !== annotationContext) throw new Error(`nothing may be fetched: ${url}`)
    return Promise.resolve({ document: annotationContextDocument as unknown as RemoteDocument['document'], documentUrl: url })
  }
  const [root] = await jsonld.expand(JSON.parse(file) as JsonLdDocument, { documentLoader }) as unknown as Node[]
  const page = nodesOf(root!, 'http://www.w3.org/ns/activitystreams#first')[0]!
  return (page['http://www.w3.org/ns/activitystreams#items']?.[0]?.['@list'] ?? [])
}

test.each([['hard', hardProject], ['small', smallProject]])('a JSON-LD processor finds every value of the %s project, in code points', async (_, data) => {
  const { files, loss } = write(data, hardMeta)
  const found: string[] = []
  let relations = 0
  for (const { path, bytes } of files) {
    if (!path.endsWith('.jsonld') || path === 'project.jsonld') continue
    const points = Array.from(textOf(files.find((file) => file.path === path.replace('.jsonld', '.txt'))!.bytes))
    for (const item of await expandedItems(textOf(bytes))) {
      expect(item['@type']).toEqual([`${oa}Annotation`])
      if (valueOf(item, `${gloss}relation`) !== undefined) {
        relations += 1
        continue
      }
      for (const target of nodesOf(item, `${oa}hasTarget`)) {
        const role = valueOf(target, `${gloss}role`)
        if (role === undefined) continue
        found.push(`spans.${String(role)}`)
        const selectors = nodesOf(target, `${oa}hasSelector`)
        const [quote, position] = ['TextQuoteSelector', 'TextPositionSelector'].map((type) => selectors.find((selector) => selector['@type']?.[0] === `${oa}${type}`))
        const [start, end] = [valueOf(position, `${oa}start`) as number, valueOf(position, `${oa}end`) as number]
        expect(points.slice(start, end).join('')).toBe(valueOf(quote, `${oa}exact`))
        expect(points.slice(0, start).join('').endsWith(valueOf(quote, `${oa}prefix`) as string)).toBe(true)
      }
      for (const body of nodesOf(item, `${oa}hasBody`)) {
        const [field, role, value] = [valueOf(body, `${gloss}field`), valueOf(body, `${gloss}actorRole`), valueOf(body, 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value')]
        if (field !== undefined && value !== '') found.push(`fields.${String(field)}`)
        if (role !== undefined) found.push(`actors.${String(role)}`)
        if (body[`${oa}hasPurpose`]?.[0]?.['@id'] === `${oa}commenting` && value !== '') found.push('note')
      }
    }
  }
  expect(discrepancies(data, tallyOf(found), loss)).toEqual([])
  expect(relations).toBe(data.relations.length)
})

const article = (text: string, file = 'story.txt'): ReadContext['articles'][number] => ({
  id: 'story', file, sha256: '0'.repeat(64), textSha256: '0'.repeat(64), encoding: 'utf-8', title: 'Story', outlet: null, byline: null, publishedAt: null,
  publishedBasis: null, language: 'en', status: 'new', text, blocks: []
})

const foreignText = '😀 Dockers marched. “No,” said Okoro. No 😀 again. Dockers marched.'
const quoted = (exact: string, position: readonly [number, number] | null, more: object = {}): object => ({
  source: 'https://news.example/story.txt', selector: [
    { type: 'TextQuoteSelector', exact, ...more }, ...(position === null ? [] : [{ type: 'TextPositionSelector', start: position[0], end: position[1] }])
  ]
})

function readForeign(targets: readonly object[], text = foreignText): { spans: [number, number, string][]; misfits: string[] } {
  const items = targets.map((target, i) => ({ '@context': annotationContext, type: 'Annotation', id: `https://anno.example/${i}`, body: [{ type: 'TextualBody', purpose: 'tagging', value: 'Mention' }], target }))
  const files = [{ path: 'annotations.json', bytes: new TextEncoder().encode(JSON.stringify(items)) }]
  const survey = reader.survey(files, builtInCodebook)
  if ('faults' in survey) throw new Error(JSON.stringify(survey.faults))
  expect(survey.kinds).toMatchObject([{ id: 'span:Mention', sort: 'span', count: targets.length }])
  const read = reader.read(files, survey.proposed, contextFor(builtInCodebook, [article(text), article('Something else.', 'other.txt')]))
  if ('faults' in read) throw new Error(JSON.stringify(read.faults))
  return {
    spans: read.data.annotations.flatMap(({ spans }) => spans.map(({ start, end, text: words }): [number, number, string] => [start, end, words])),
    misfits: read.misfits.map(({ sentence }) => sentence)
  }
}

/** Not what stands there, so that the position alone decides. */
const near = { prefix: 'xx', suffix: 'yy' }

test.each<[string, object[], [number, number, string][], RegExp | null]>([
  ['code points where the words stand there', [quoted('“No,”', [19, 24], near)], [[20, 25, '“No,”']], null],
  ['UTF-16 where the words stand there', [quoted('“No,”', [20, 25], near)], [[20, 25, '“No,”']], null],
  ['words that stand elsewhere, between other words', [quoted('said', [1, 5], near)], [], /between other words/],
  ['words that stand elsewhere, but only once', [quoted('said', [1, 5])], [[26, 30, 'said']], null],
  ['a quote alone, with its surroundings', [quoted('Dockers marched', null, { prefix: 'again. ', suffix: '.' })], [[51, 66, 'Dockers marched']], null],
  ['a quote alone that stands there twice', [quoted('Dockers marched', null)], [], /2 times/],
  ['words that are not there', [quoted('Sailors', [1, 8])], [], /does not stand/],
  ['a position alone behind an emoji', [{ source: 'story.txt', selector: { type: 'TextPositionSelector', start: 4, end: 6 } }], [], /in code points than in UTF-16/]
])('foreign files: %s', (_, targets, spans, misfit) => {
  const read = readForeign(targets)
  expect(read.spans).toEqual(spans)
  if (misfit === null) expect(read.misfits).toEqual([])
  else expect(read.misfits.join()).toMatch(misfit)
})

test('where the words stand at the offset in either unit, another quote of the file tells which is meant; without one nothing is guessed', () => {
  const text = '😀 aaa then b'
  const twice = quoted('a', [3, 4])
  expect(readForeign([twice], text)).toMatchObject({ spans: [], misfits: [expect.stringMatching(/both in code points and in UTF-16/)] })
  expect(readForeign([twice, quoted('then', [6, 10])], text).spans).toEqual([[4, 5, 'a'], [7, 11, 'then']])
  expect(readForeign([twice, quoted('then', [7, 11])], text).spans).toEqual([[3, 4, 'a'], [7, 11, 'then']])
})

test('a Hypothesis list is read: tags, words, several annotations, an article found by its quotes', () => {
  const rows = [{
    id: 'h1', created: '2031-01-02T03:04:05.678901+00:00', updated: '2031-01-02T03:04:05.678901+00:00', user: 'acct:ana@hypothes.is', uri: 'https://news.example/x?y',
    text: 'Really?', tags: ['quote', 'odd'],
    target: [{ source: 'https://news.example/x?y', selector: [
      { type: 'RangeSelector', startContainer: '/p[1]', endContainer: '/p[1]', startOffset: 0, endOffset: 4 },
      { type: 'TextPositionSelector', start: 20, end: 25 }, { type: 'TextQuoteSelector', exact: '“No,”', prefix: 'marched. ', suffix: ' said' }
    ] }]
  }]
  const files = [{ path: 'export.json', bytes: new TextEncoder().encode(JSON.stringify({ rows })) }]
  const survey = reader.survey(files, builtInCodebook)
  expect(survey).toMatchObject({
    repairs: [],
    textsNeeded: ['https://news.example/x?y'],
    proposed: { 'span:quote': { to: 'role', layer: 'quote', role: 'content' }, 'span:odd': { to: 'nowhere' } }
  })
  const read = 'proposed' in survey ? reader.read(files, survey.proposed, contextFor(builtInCodebook, [article(foreignText, 'a.txt'), article('Else.', 'b.txt')])) : survey
  expect(read).toMatchObject({
    data: { annotations: [{
      id: 'h1', layer: 'quote', annotatorId: 'ana', origin: 'imported', status: 'draft', createdAt: '2031-01-02T03:04:05.678Z', note: { text: 'Really?' },
      spans: [{ role: 'content', start: 20, end: 25 }]
    }] },
    misfits: [{ place: 'export.json: rows[0] (h1)', sentence: '“odd” goes nowhere.' }]
  })
})

test('a link between annotations of others becomes a relation or fills a role, as mapped', () => {
  const body = (value: string): object => ({ type: 'TextualBody', purpose: 'tagging', value })
  const items = [
    { id: 'q', type: 'Annotation', body: body('quote'), target: quoted('“No,”', [18, 23]) },
    { id: 's', type: 'Annotation', body: body('stance'), target: quoted('said', null, { prefix: '“No,” ' }) },
    { id: 'l', type: 'Annotation', motivation: 'linking', body: [{ purpose: 'linking', id: 'x', source: 'q' }, body('via')], target: 's' }
  ]
  const files = [{ path: 'a.jsonld', bytes: new TextEncoder().encode(JSON.stringify({ type: 'AnnotationPage', items })) }]
  const survey = reader.survey(files, builtInCodebook)
  if ('faults' in survey) throw new Error()
  expect(survey.proposed['relation:via']).toEqual({ to: 'relation', type: 'via' })
  const context = contextFor(builtInCodebook, [article(foreignText)])
  expect(reader.read(files, survey.proposed, context)).toMatchObject({ data: { relations: [{ id: 'l', type: 'via', from: 's', to: 'q' }] }, misfits: [] })
  const slotted = reader.read(files, { ...survey.proposed, 'relation:via': { to: 'slot', role: 'target' } }, context)
  expect(slotted).toMatchObject({ data: { relations: [], annotations: [{ id: 'q' }, { id: 's', spans: [{ role: 'evidence' }, { role: 'target', text: '“No,”' }] }] } })
})

test.each([
  ['no JSON', '{"a', /not JSON/],
  ['no annotations', '{"a": 1}', /no annotations/],
  ['a prototype key', '[{"target": "x", "__proto__": {"a": 1}}]', /key/],
  ['endless nesting', `${'['.repeat(500)}${']'.repeat(500)}`, /nested deeper/]
])('a file with %s is refused with its name', (_, content, sentence) => {
  const survey = reader.survey([{ path: 'bad.json', bytes: new TextEncoder().encode(content) }], builtInCodebook)
  expect('faults' in survey && survey.faults.map(({ place, sentence: words }) => `${place}: ${words}`).join()).toMatch(new RegExp(`^bad\\.json: .*${sentence.source}`))
})

test('a position alone is taken where both units mean the same place', () => {
  expect(readForeign([{ source: 'story.txt', selector: { type: 'TextPositionSelector', start: 0, end: 7 } }], 'Dockers marched').spans).toEqual([[0, 7, 'Dockers']])
})

test('a text that was changed after the export is not read, and its annotations are told', () => {
  const files = write(smallProject, smallMeta).files.map((file) => (file.path.endsWith('.txt') ? { ...file, bytes: new TextEncoder().encode('Other words.') } : file))
  const survey = reader.survey(files, smallProject.codebook)
  const read = 'proposed' in survey ? reader.read(files, survey.proposed, contextFor(smallProject.codebook)) : survey
  expect(read).toMatchObject({ data: { annotations: [] } })
  expect('misfits' in read && read.misfits.map(({ sentence }) => sentence).join('\n')).toMatch(/SHA-256[^]*is not at hand/)
})

test('an article that the files carry is there once, though a target calls it by its file', () => {
  const files = write(smallProject, smallMeta).files.map(({ path, bytes }) => ({
    path, bytes: path.endsWith('ferry.jsonld') ? new TextEncoder().encode(textOf(bytes).replace('urn:glossator:article:article-1', 'https://example.org/port/ferry.txt')) : bytes
  }))
  const survey = reader.survey(files, smallProject.codebook)
  const read = 'proposed' in survey ? reader.read(files, survey.proposed, contextFor(smallProject.codebook, smallProject.articles)) : survey
  expect('data' in read && read.data.articles.map(({ id }) => id)).toEqual(['article-1'])
})
