import { XMLParser, XMLValidator } from 'fast-xml-parser'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { builtInCodebook } from '../../codebook/built-in-codebook.ts'
import type { ProjectData } from '../../model.ts'
import { arbitraryProject } from '../glossator/testing/arbitrary-project.ts'
import { smallProject } from '../glossator/testing/small-project.ts'
import { discrepancies, tallyOf } from '../testing/account.ts'
import { emptyProject, hardProject } from '../testing/hard-project.ts'
import { textOf, wholeOf } from '../testing/output.ts'
import { hasPython, runPython } from '../testing/python.ts'
import { bothWays, readBack, readFiles } from '../testing/read-back.ts'
import type { WrittenFormat } from '../format.ts'
import { joinPieces } from '../output-pieces.ts'
import { labelStudioFormat } from './label-studio-format.ts'
import { writeLabelConfig } from './write-label-config.ts'
import { writeTasks } from './write-tasks.ts'

const write = (data: ProjectData): WrittenFormat => joinPieces(writeTasks(data))

const { reader } = bothWays(labelStudioFormat)

interface Result {
  id: string, type: string, from_name: string, from_id?: string, to_id?: string, meta?: { text: string[] },
  value: { start: number, end: number, text: string | string[], labels?: string[], choices?: string[] }
}
interface Task { data: { text: string }, annotations: { result: Result[] }[] }

test('the tasks of a small project are the golden file', async () => {
  await expect(wholeOf(write(smallProject))).toMatchFileSnapshot('./golden/small.txt')
})

const tasksOf = (project: ProjectData): Task[] => JSON.parse(textOf(write(project), 'tasks.json')) as Task[]

function check(project: ProjectData): void {
  const { loss } = write(project)
  const found = tasksOf(project).flatMap(({ data, annotations }) => annotations.flatMap(({ result }) => {
    const regions = new Set(result.filter(({ type }) => type === 'labels').map(({ id }) => id))
    expect(regions.size).toBe(result.filter(({ type }) => type === 'labels').length)
    return result.flatMap(({ id, type, from_name: name, from_id: from = '', to_id: to = '', value, meta }) => {
      if (type === 'relation') expect([from, to].every((end) => regions.has(end))).toBe(true)
      if (type === 'relation') return []
      expect(regions.has(id)).toBe(true)
      if (type !== 'labels') return name.split('.')[1] === 'actors' ? [value.text].flat().map(() => `actors.${name.split('.')[2]}`) : [`fields.${name.split('.')[1]}`]
      expect(Array.from(data.text).slice(value.start, value.end).join('')).toBe(value.text)
      return [...(value.labels ?? []).map((label) => `spans.${label.split('.')[1]}`), ...(meta === undefined ? [] : ['note'])]
    })
  }))
  expect(discrepancies(project, tallyOf(found), loss)).toEqual([])
}

test.each([['hard', hardProject], ['empty', emptyProject], ['small', smallProject]])('every region of the %s project is at its words, and the loss report is true', (_, project) => check(project))

test('every region of any project is at its words, and the loss report is true', () => {
  fc.assert(fc.property(arbitraryProject, check), { numRuns: 60 })
})

test.skipIf(!hasPython)('in Python, the text of a task from start to end is the text of the region', () => {
  const counted = runPython([
    'import json, sys',
    'regions = [(t["data"]["text"], r["value"]) for t in json.load(sys.stdin) for a in t["annotations"] for r in a["result"] if r["type"] == "labels"]',
    'assert all(text[v["start"]:v["end"]] == v["text"] for text, v in regions)',
    'print(len(regions))'
  ], textOf(write(hardProject), 'tasks.json'))
  expect(Number(counted)).toBe(hardProject.annotations.flatMap(({ spans }) => spans).length)
})

test.each([
  ['the built-in codebook', builtInCodebook], ['a codebook of few words', smallProject.codebook],
  ['names of any characters', { ...builtInCodebook, layers: builtInCodebook.layers.map((layer) => ({ ...layer, id: `${layer.id},"<&>'`, name: 'A "B" <c> & \u0001\t d' })) }]
])('the labelling configuration for %s is XML that has a control for whatever the tasks use', (_, codebook) => {
  const xml = writeLabelConfig(codebook)
  expect(XMLValidator.validate(xml)).toBe(true)
  const nodes = JSON.stringify(new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' }).parse(xml))
  const names = [...nodes.matchAll(/"name":"([^"]+)","toName"/g)].map(([, name]) => name)
  expect(new Set(names).size).toBe(names.length)
  expect(names).toHaveLength(1 + codebook.layers.flatMap(({ fields, actorRoles }) => [...fields, ...actorRoles]).length)
  for (const name of names) expect(name).toMatch(/^[\w.-]+$/)
})

test('controls and labels of the tasks are those of the configuration', () => {
  const xml = writeLabelConfig(hardProject.codebook)
  for (const { annotations } of tasksOf(hardProject)) {
    for (const { type, from_name: name, value, labels } of annotations.flatMap(({ result }) => result) as (Result & { labels?: string[] })[]) {
      if (type !== 'relation') expect(xml).toContain(`name="${name}"`)
      for (const label of [...(labels ?? []), ...(value?.labels ?? []), ...(value?.choices ?? [])]) expect(xml).toContain(`value="${label}"`)
    }
  }
})

test('annotations keep their ids', () => {
  expect(readBack(labelStudioFormat, smallProject).data.annotations.map(({ id }) => id).toSorted((a, b) => (a < b ? -1 : 1)))
    .toEqual(smallProject.annotations.map(({ id }) => id))
})

const text = '😀 Bell met\r\nthe council.'
const region = (id: string, label: string, start: number, end: number, words: string): object =>
  ({ id, from_name: 'ner', to_name: 't', type: 'labels', value: { start, end, text: words, labels: [label] } })
const foreign = [{
  path: 'export.json', bytes: new TextEncoder().encode(JSON.stringify([
    {
      id: 7, data: { body: text }, annotations: [
        {
          completed_by: 1, result: [
            region('a', 'Person', 2, 6, 'Bell'), region('b', 'Person', 3, 7, 'Bell'), region('c', 'Meeting', 7, 10, 'met'), region('d', 'Organization', 12, 23, 'the council'),
            { id: 'c', from_name: 'stars', to_name: 't', type: 'rating', value: { start: 7, end: 10, text: 'met', rating: 4 } },
            { from_name: 'topic', to_name: 't', type: 'choices', value: { choices: ['politics'] } },
            { type: 'relation', from_id: 'd', to_id: 'c', direction: 'left', labels: ['with'] },
            { id: 'h', from_name: 'ner', to_name: 't', type: 'labels', value: { start: '/p[1]/text()[1]', end: '/p[1]/text()[1]', startOffset: 0, endOffset: 2, labels: ['Person'] } }
          ]
        },
        { completed_by: 2, was_cancelled: true, result: [] },
        { completed_by: 3, result: [region('a', 'Person', 2, 6, 'Bell')] }
      ]
    },
    { id: 8, data: { a: 'x', b: 'y' }, annotations: [] }
  ]))
}]

test('tasks of others are read by the mapping, several annotators’ side by side, and what does not fit is listed with its place', () => {
  const around = { codebook: builtInCodebook, articles: [] }
  const { data, misfits } = readFiles(reader, foreign, around, {
    'span:Person': { to: 'role', layer: 'mention', role: 'mention' }, 'span:Meeting': { to: 'role', layer: 'event', role: 'trigger' },
    'relation:with': { to: 'slot', role: 'recipient' }
  })
  expect(data.articles.map((article) => article.text)).toEqual(['😀 Bell met\nthe council.'])
  expect(data.annotations.map(({ id, layer, spans }) => [id, layer, spans.map(({ role, text: words }) => `${role}: ${words}`)])).toEqual([
    ['a', 'mention', ['mention: Bell']], ['c', 'event', ['trigger: met', 'recipient: the council']], [expect.stringMatching(/^[0-9a-f]{8}-/), 'mention', ['mention: Bell']]
  ])
  expect(misfits.map(({ place, sentence }) => `${place}: ${sentence}`)).toEqual([
    'export.json[0].annotations[0].result[5]: "topic" is said of the whole text, not of a region.',
    'export.json[0].annotations[0].result[7]: The region has no offsets in a plain text: only <Text> is read, not HTML, dialogues or sound.',
    'export.json[0].annotations[1]: The task was skipped by its annotator.',
    'export.json[1]: Its data has no "text", and not just one member that could be it.',
    'export.json[0].annotations[0].result[1]: The file says "Bell"; the text there is "ell ". Counted in UTF-16 units, its words are there.',
    'export.json[0].annotations[0].result[4]: "stars" "4" sets no field: it is mapped nowhere.'
  ])
})

test.each([
  ['no JSON among them', [{ path: 'a.csv', bytes: new Uint8Array() }], 'No JSON file is among them. Export from Label Studio as JSON.'],
  ['JSON cut off', [{ path: 'a.json', bytes: new TextEncoder().encode('[{"data"') }], /^a\.json: This is not JSON/],
  ['JSON of another shape', [{ path: 'a.json', bytes: new TextEncoder().encode('[{"text": "x"}]') }], 'a.json[0].data: This is missing.']
])('files with %s are refused', (_, files, sentence) => {
  const survey = reader.survey(files, builtInCodebook)
  const lines = 'faults' in survey ? survey.faults.map((fault) => (fault.place === '' ? fault.sentence : `${fault.place}: ${fault.sentence}`)) : []
  expect(lines).toEqual([typeof sentence === 'string' ? sentence : expect.stringMatching(sentence)])
})
