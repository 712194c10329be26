import { readFileSync } from 'node:fs'
import { XMLParser } from 'fast-xml-parser'
import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { builtInCodebook } from '../../codebook/built-in-codebook.ts'
import type { ProjectData } from '../../model.ts'
import type { WritableFormat } from '../format.ts'
import { arbitraryProject } from '../glossator/testing/arbitrary-project.ts'
import { smallMeta, smallProject } from '../glossator/testing/small-project.ts'
import { discrepancies, tallyOf } from '../testing/account.ts'
import { emptyProject, hardMeta, hardProject } from '../testing/hard-project.ts'
import { lintXml } from '../xml/testing/lint-xml.ts'
import { refiQdaFormat } from './refi-qda-format.ts'
import { readCodebook } from './read-codebook.ts'

const { write } = refiQdaFormat as WritableFormat
const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes)
const schemas = Object.fromEntries(['project', 'codebook'].map((name) => [name, readFileSync(new URL(`testing/${name}.xsd`, import.meta.url), 'utf8')]))

function written(data: ProjectData): { archive: Record<string, Uint8Array>; qde: string; qdc: Uint8Array; loss: ReturnType<typeof write>['loss'] } {
  const { files, loss } = write(data, hardMeta)
  expect(files.map(({ path }) => path)).toEqual(['project.qdpx', 'codebook.qdc'])
  const archive = unzipSync(files[0]!.bytes)
  return { archive, qde: textOf(archive['project.qde']), qdc: files[1]!.bytes, loss }
}

const projects: [string, ProjectData][] = [['hard', hardProject], ['small', smallProject], ['empty', emptyProject], ['built-in', { ...emptyProject, codebook: builtInCodebook }]]

test.each(projects)('the %s project keeps to the schema', async (_, data) => {
  const { qde, qdc } = written(data)
  expect(await lintXml(qde, schemas['project'])).toEqual([])
  expect(await lintXml(textOf(qdc), schemas['codebook'])).toEqual([])
})

interface Ref { readonly targetGUID: string }
interface Coding { readonly guid: string; readonly CodeRef: Ref }
interface Selection { readonly guid: string; readonly startPosition: string; readonly endPosition: string; readonly Coding: Coding[]; readonly NoteRef?: Ref[] }
interface Source { readonly guid: string; readonly name: string; readonly plainTextPath: string; readonly PlainTextSelection?: Selection[]; readonly NoteRef?: Ref[] }
interface CodeNode { readonly guid: string; readonly name: string; readonly Description?: string; readonly Code?: CodeNode[] }
interface Qde {
  readonly CodeBook: { readonly Codes: { readonly Code: CodeNode[] } }
  readonly Users?: { readonly User: { readonly guid: string }[] }
  readonly Sources?: { readonly TextSource: Source[] }
  readonly Notes?: { readonly Note: { readonly guid: string; readonly PlainTextContent: string }[] }
  readonly Links?: { readonly Link: { readonly guid: string; readonly name: string; readonly originGUID: string; readonly targetGUID: string }[] }
  readonly Cases?: { readonly Case: { readonly guid: string; readonly name: string; readonly SelectionRef?: Ref[] }[] }
}

/** As a program of qualitative analysis reads it. */
function parse(qde: string): Qde {
  const lists = new Set(['User', 'Code', 'TextSource', 'PlainTextSelection', 'Coding', 'NoteRef', 'Note', 'Link', 'Case', 'SelectionRef', 'VariableValue'])
  const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', parseTagValue: false, parseAttributeValue: false, trimValues: false, htmlEntities: true, isArray: (name) => lists.has(name) })
  return (parser.parse(qde) as { Project: Qde }).Project
}

function found(qde: string, archive: Record<string, Uint8Array>): { values: string[]; words: string[]; relations: number } {
  const project = parse(qde)
  const codes = new Map<string, { marker: Record<string, { id: string } | undefined>; above: string | undefined }>()
  const walk = (node: CodeNode, above?: string): void => {
    const last = node.Description?.split('\n').at(-1)?.replace('glossator: ', '') ?? '{}'
    codes.set(node.guid, { marker: JSON.parse(last) as Record<string, { id: string } | undefined>, above })
    for (const child of node.Code ?? []) walk(child, node.guid)
  }
  for (const code of project.CodeBook.Codes.Code) walk(code)
  const values: string[] = []
  const words: string[] = []
  const coded = new Set<string>()
  for (const source of project.Sources?.TextSource ?? []) {
    const points = Array.from(textOf(archive[source.plainTextPath.replace('internal://', 'Sources/')]))
    for (const selection of source.PlainTextSelection ?? []) {
      words.push(points.slice(Number(selection.startPosition), Number(selection.endPosition)).join(''))
      const note = selection.NoteRef?.[0]?.targetGUID
      for (const { CodeRef } of selection.Coding) {
        const { marker, above } = codes.get(CodeRef.targetGUID)!
        if (marker['role'] !== undefined) values.push(`spans.${marker['role'].id}`)
        else coded.add(`${note ?? ''} fields.${codes.get(above ?? '')!.marker['field']!.id}`)
      }
    }
  }
  for (const one of coded) values.push(one.split(' ')[1]!)
  for (const { guid, PlainTextContent } of project.Notes?.Note ?? []) {
    const at = PlainTextContent.lastIndexOf('\nid: ')
    if (at > 0) values.push('note')
    for (const line of PlainTextContent.slice(at + 1).split('\n')) {
      const key = /^((?:actors|fields)\.[^:]+): /.exec(line)?.[1]
      if (key !== undefined && !coded.has(`${guid} ${key}`)) values.push(key)
    }
  }
  const relations = (project.Links?.Link ?? []).filter(({ name }) => builtInCodebook.relations.some(({ id }) => id === name)).length
  return { values, words, relations }
}

test('every value is a code, a place or a line of a memo, and the report says which were dropped', () => {
  const check = (data: ProjectData): void => {
    const { qde, archive, loss } = written(data)
    const { values, words, relations } = found(qde, archive)
    expect(discrepancies(data, tallyOf(values), loss)).toEqual([])
    expect(words.toSorted()).toEqual(data.annotations.flatMap(({ spans }) => spans.map(({ text }) => text)).toSorted())
    expect(relations).toBe(loss.relations.out)
    expect(loss.lost.filter(({ what, kind }) => /^relations\.(?!id)/.test(what) && kind === 'dropped').reduce((sum, { count }) => sum + count, 0)).toBe(loss.relations.in - loss.relations.out)
  }
  check(hardProject)
  check(smallProject)
  fc.assert(fc.property(arbitraryProject, check), { numRuns: 30 })
})

test('every reference leads somewhere, and nothing has the id of something else', () => {
  const { qde } = written(hardProject)
  const guids = [...qde.matchAll(/ guid="([^"]+)"/g)].map(([, guid]) => guid!)
  expect(new Set(guids).size).toBe(guids.length)
  const known = new Set(guids)
  const refs = [...qde.matchAll(/ (?:targetGUID|originGUID|creatingUser|modifyingUser)="([^"]+)"/g)].map(([, guid]) => guid!)
  expect(refs.filter((guid) => !known.has(guid))).toEqual([])
  expect(refs.length).toBeGreaterThan(50)
})

test('what XML forbids is replaced one for one and told', () => {
  const { loss, qde, archive } = written(hardProject)
  expect(loss.lost).toContainEqual({ what: 'memo', count: 1, kind: 'approximated', ids: ['"right" <to> left'] })
  expect(qde).toContain('Zeile eins')
  // the texts are files of their own, so they stay as they are
  expect(Object.values(archive).some((bytes) => textOf(bytes).includes('a\u0001b'))).toBe(true)
})

test('equal projects give equal bytes', () => {
  const turned = { ...hardProject, annotations: hardProject.annotations.toReversed(), articles: hardProject.articles.toReversed(), actors: hardProject.actors.toReversed(), relations: hardProject.relations.toReversed() }
  expect(write(turned, hardMeta).files).toEqual(write(hardProject, hardMeta).files)
})

test('the small project is written as it always was', async () => {
  const { files } = write(smallProject, smallMeta)
  for (const [path, bytes] of Object.entries(unzipSync(files[0]!.bytes))) await expect(textOf(bytes)).toMatchFileSnapshot(`golden/project/${path}`)
  await expect(textOf(files[1]!.bytes)).toMatchFileSnapshot('golden/codebook.qdc')
})

test.each(projects)('the codebook of the %s project comes back whole', (_, data) => {
  const read = readCodebook(written(data).qdc)
  expect('faults' in read ? read.faults : read.data.codebook).toEqual(data.codebook)
  expect(read).toMatchObject({ data: { articles: [], annotations: [] }, meta: { generator: hardMeta.generator } })
})

const foreign = `\ufeff<?xml version="1.0" encoding="utf-8"?>
<CodeBook xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:QDA-XML:codebook:1.0 Codebook.xsd" origin="Other 1.0" xmlns="urn:QDA-XML:codebook:1.0">
  <Codes>
    <Code guid="1FF58B12-6F6F-4B0C-8BE5-BBDC91F55294" name="Trust &amp; doubt" color="#46AA00" isCodable="true">
      <Description>What people &lt;trust&gt;&#33;</Description>
      <Code guid="1FF58B12-6F6F-4B0C-8BE5-BBDC91F55295" name="In parties" isCodable="true"/>
      <Code guid="1FF58B12-6F6F-4B0C-8BE5-BBDC91F55296" name="Strength" isCodable="false">
        <Code guid="1FF58B12-6F6F-4B0C-8BE5-BBDC91F55297" name="High" isCodable="true"><Code guid="1FF58B12-6F6F-4B0C-8BE5-BBDC91F55298" name="Very" isCodable="true"/></Code>
      </Code>
    </Code>
    <Code guid="1FF58B12-6F6F-4B0C-8BE5-BBDC91F55299" name="Trust &amp; doubt" isCodable="true"/>
  </Codes>
  <Sets/>
</CodeBook>`

test('the codebook of another program becomes layers with a passage, and fields of its codes', () => {
  const read = readCodebook(new TextEncoder().encode(foreign))
  expect(read).toMatchObject({ data: { codebook: { layers: [
    {
      id: 'trust-doubt', name: 'Trust & doubt', definition: 'What people <trust>!', key: 'T', color: '#46AA00', roles: [{ id: 'passage' }],
      fields: [
        { id: 'codes', kind: 'choices', values: [{ id: 'in-parties', name: 'In parties' }] },
        { id: 'strength', kind: 'choice', values: [{ id: 'high', name: 'High' }, { id: 'high-very', name: 'High / Very' }] }
      ]
    },
    { id: 'trust-doubt-2', key: 'R', fields: [] }
  ] } } })
})

const laughs = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><CodeBook><Codes><Code name="&b;"/></Codes></CodeBook>`
test.each([
  ['entities of its own', laughs, /document type/],
  ['an external entity', '<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>', /document type/],
  ['an end missing', '<CodeBook><Codes>', /not XML/],
  ['nothing in it', '', /XML/],
  ['another root', '<Project xmlns="urn:QDA-XML:project:1.0"/>', /no REFI-QDA codebook/],
  ['endless nesting', `<CodeBook><Codes>${'<Code>'.repeat(5000)}${'</Code>'.repeat(5000)}</Codes></CodeBook>`, /nested|depth|exceed/i]
])('a file with %s is refused', (_, content, sentence) => {
  const read = readCodebook(new TextEncoder().encode(content))
  expect('faults' in read && read.faults.map((fault) => fault.sentence).join()).toMatch(sentence)
})
