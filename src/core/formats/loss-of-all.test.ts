import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { ProjectData } from '../model.ts'
import { allFormats } from './all-formats.ts'
import { canWrite, type WritableFormat } from './format.ts'
import { smallMeta, smallProject } from './glossator/testing/small-project.ts'
import type { LossReport } from './loss-report.ts'
import { readParquet } from './tables/testing/read-back.ts'

/** A project whose values are words that stand nowhere else, so that they are found again in any output without reading it. */
const [article] = smallProject.articles
const [annotation] = smallProject.annotations
const [actor] = smallProject.actors
if (article === undefined || annotation === undefined || actor === undefined) throw new Error('the small project is empty')

const marked: ProjectData = {
  ...smallProject,
  project: { id: 'projectidq', name: 'projectnameq' },
  annotators: [...smallProject.annotators, { id: 'annotatoridq', name: 'annotatornameq' }],
  actors: [...smallProject.actors, {
    ...actor, id: 'actoridq', name: 'actornameq', aliases: ['actoraliasq'], roles: [{ title: 'actorroleq', from: null, to: null }], country: 'actorcountryq', sector: 'actorsectorq',
    externalIds: { reg: 'actorexternalq' }, note: { text: 'actornoteq' }
  }],
  articles: [{ ...article, file: 'articlefileq.txt', title: 'articletitleq', outlet: 'articleoutletq', byline: 'articlebylineq', publishedAt: '2037-11-23' }],
  annotations: [...smallProject.annotations, {
    ...annotation, id: 'annotationidq', note: { text: 'annotationnoteq' }, confidence: 0.8125, reason: 'annotationreasonq', annotatorId: 'annotatoridq',
    actors: { ...annotation.actors, speaker: ['actoridq'] }, createdAt: '2031-03-15T08:11:00.000Z', updatedAt: '2031-03-15T08:22:00.000Z'
  }],
  relations: [...smallProject.relations, { id: 'relationidq', type: 'via', from: 'annotation-3', to: 'annotationidq' }]
}

/** The word, whose it is, and under which names of the report it may be said to be lost. */
const values: readonly (readonly [word: string, id: string, whats: readonly string[]])[] = [
  ['projectidq', 'projectidq', ['project', 'project.id']], ['projectnameq', 'projectidq', ['project', 'project.name']],
  ['annotatornameq', 'annotatoridq', ['annotators']],
  ...['name', 'alias', 'role', 'country', 'sector', 'external', 'note'].map((part) => [`actor${part}q`, 'actoridq', ['actors']] as const),
  ['articlefileq', article.id, ['articles.file']], ['articletitleq', article.id, ['articles.title']], ['articleoutletq', article.id, ['articles.outlet']],
  ['articlebylineq', article.id, ['articles.byline']], ['2037-11-23', article.id, ['articles.publishedAt']], [article.sha256, article.id, ['articles.sha256', 'articles.textSha256']],
  [article.id, article.id, ['articles.id']],
  ['annotationidq', 'annotationidq', ['id']], ['annotationnoteq', 'annotationidq', ['note']], ['0.8125', 'annotationidq', ['confidence']], ['annotationreasonq', 'annotationidq', ['reason']],
  ['annotatoridq', 'annotationidq', ['annotatorId']], ['08:11:00', 'annotationidq', ['createdAt']], ['08:22:00', 'annotationidq', ['updatedAt']],
  ['relationidq', 'relationidq', ['relations.id', 'relations.via']]
]

/** All that the files hold, as one text. */
async function wholeText(format: WritableFormat): Promise<{ text: string; loss: LossReport }> {
  const { files, loss } = format.write(marked, smallMeta)
  const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
  const texts = files.flatMap(({ path, bytes }) => [path, ...(path.endsWith('.qdpx') ? Object.values(unzipSync(bytes)).map(decode) : path.endsWith('.parquet') ? [] : [decode(bytes)])])
  const tables = format.id === 'parquet' ? [...await readParquet(files)].map(([, rows]) => JSON.stringify(rows, (_, value: unknown) => (typeof value === 'bigint' ? Number(value) : value))) : []
  return { text: [...texts, ...tables].join('\n'), loss }
}

test.each(allFormats.filter(canWrite).map((format) => [format.id, format] as const))('%s: every value of articles, actors, annotators, annotations and relations is in the output, or the report says whose is not', async (_, format) => {
  const { text, loss } = await wholeText(format)
  const isTold = (id: string, whats: readonly string[]): boolean => loss.lost.some(({ what, ids }) => whats.includes(what) && ids.includes(id))
  const silent = values.filter(([word, id, whats]) => !text.includes(word) && !isTold(id, whats)).map(([word]) => word)
  expect(silent).toEqual([])
  // A report that tells of losses that there are none of would be as untrue.
  const alone = values.filter(([, , whats]) => whats.every((what) => /^(?:articles\.(?!id|file)|note$|reason|createdAt|updatedAt)/.test(what)))
  const isDropped = (id: string, whats: readonly string[]): boolean => loss.lost.some(({ what, kind, ids }) => whats.includes(what) && kind === 'dropped' && ids.includes(id))
  expect(alone.filter(([word, id, whats]) => text.includes(word) && isDropped(id, whats)).map(([word]) => word)).toEqual([])
})

test.each(allFormats.filter(canWrite).map((format) => [format.id, format] as const))('%s: what the report calls lost is what the format says that it loses', (_, format) => {
  const { loss } = format.write(marked, smallMeta)
  const isSaid = ({ what }: { readonly what: string }): boolean => {
    const [head = '', ...rest] = what.split('.')
    const whole: Readonly<Record<string, RegExp>> = { fields: /fields|lists|choice/, actors: /actors/, relations: /relations/, spans: /span|word|edge|white|overlap|belong|annotations without|line/, articles: /articles/ }
    return format.loses.some((said) => said === what || said === head || (rest.length > 0 && whole[head]?.test(said) === true)) || format.loses.some((said) => new RegExp(`\\b${head}\\b`).test(said))
  }
  expect(loss.lost.filter((lost) => !isSaid(lost)).map(({ what, kind }) => `${what} ${kind}`)).toEqual([])
})
