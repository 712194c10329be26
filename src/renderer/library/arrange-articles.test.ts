import { expect, test } from 'vitest'
import type { Article } from '../../core/model.ts'
import { type LibraryFilter, filterArticles, sortArticles } from './arrange-articles.ts'

const article = (id: string, rest: Partial<Article>): [string, Article] => [id, {
  id, file: `${id}.txt`, sha256: '', textSha256: '', encoding: 'utf-8', title: id, outlet: null, byline: null,
  publishedAt: null, publishedBasis: null, language: 'en', status: 'new', ...rest
}]
const articles = new Map([
  article('a10', { title: 'Čereš speaks', outlet: 'Gazette', publishedAt: '2031-03-12' }),
  article('a2', { title: 'Dam shut', outlet: 'Courier', publishedAt: '2031-03-05', status: 'done' }),
  article('a1', { title: 'Undated' })
])
const tallies = new Map([['a1', { articleId: 'a1', byLayer: { quote: 3, event: 1 }, suggestions: 9 }], ['a2', { articleId: 'a2', byLayer: { quote: 2 }, suggestions: 0 }]])
const all: LibraryFilter = { words: '', status: 'all', sort: 'file' }

test.each<[string, Partial<LibraryFilter>, string[]]>([
  ['by file name, numbers as numbers', {}, ['a1', 'a2', 'a10']],
  ['newest first, undated last', { sort: 'newest' }, ['a10', 'a2', 'a1']],
  ['oldest first, undated last', { sort: 'oldest' }, ['a2', 'a10', 'a1']],
  ['by outlet, unknown last', { sort: 'outlet' }, ['a2', 'a10', 'a1']],
  ['most annotated first; suggestions do not count', { sort: 'annotations' }, ['a1', 'a2', 'a10']],
  ['words are found without their diacritics', { words: 'ceres' }, ['a10']],
  ['all words must be there, anywhere', { words: 'gazette speaks' }, ['a10']],
  ['by status', { status: 'done' }, ['a2']],
  ['nothing', { words: 'zebra' }, []]
])('the library is arranged %s', (_title, filter, expected) => {
  const wanted = { ...all, ...filter }
  expect(filterArticles(sortArticles(articles, tallies, wanted.sort), wanted).map(({ id }) => id)).toEqual(expected)
})
