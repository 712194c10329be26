/** Whole projects of any size, out of made-up articles. The same sizes make the same project. */
import { createHash } from 'node:crypto'
import { builtInCodebook } from '../src/core/codebook/built-in-codebook.ts'
import type { Annotation, FullArticle, ProjectData } from '../src/core/model.ts'
import { makeArticle } from './made-article.ts'

export interface ProjectSize {
  readonly articles: number
  /** Of each article, as are the words. */
  readonly annotations: number
  readonly words: number
}

/** One project out of several sizes of articles; titles begin with the number of their size, so that a list shows them in that order. */
export function makeProject(...sizes: readonly ProjectSize[]): ProjectData {
  const made = sizes.flatMap((size, s) => Array.from({ length: size.articles }, (_, i) => madeOf(size, s, i)))
  return {
    project: { id: 'made', name: 'Made up' },
    codebook: builtInCodebook,
    annotators: [{ id: 'bench', name: 'Bench' }],
    actors: Array.from({ length: 40 }, (_, i) => ({
      id: `actor-${i}`, name: `Actor ${i}`, type: 'PER', aliases: [], roles: [], country: null, sector: null, externalIds: {}, note: null
    })),
    articles: made.map(({ article }) => article),
    annotations: made.flatMap(({ annotations }) => annotations),
    relations: []
  }
}

function madeOf({ annotations, words }: ProjectSize, s: number, i: number): { article: FullArticle; annotations: Annotation[] } {
  const id = `article-${s}-${String(i).padStart(5, '0')}`
  const { text, blocks, annotations: made } = makeArticle(words, annotations, 60, s * 100_000 + i + 1)
  const hash = createHash('sha256').update(text).digest('hex')
  const article: FullArticle = {
    id, file: `made/${id}.txt`, sha256: hash, textSha256: hash, encoding: 'utf-8', title: `${s} ${text.slice(0, blocks[0]?.end)}`,
    outlet: `Outlet ${i % 20}`, byline: null, publishedAt: `20${String(10 + (i % 15))}-0${1 + (i % 9)}-1${i % 10}`, publishedBasis: 'text',
    language: 'en', status: 'new', text, blocks
  }
  return {
    article,
    annotations: made.map((annotation, a) => ({ ...annotation, id: `${id}-${String(a).padStart(5, '0')}`, articleId: id, actors: actorsOf(annotation, a) }))
  }
}

const actorsOf = ({ layer }: Annotation, a: number): Annotation['actors'] => {
  const role = { quote: 'speaker', stance: 'holder', event: 'actor', mention: 'actor' }[layer]
  return role === undefined ? {} : { [role]: [`actor-${a % 40}`] }
}
