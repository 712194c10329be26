/** Which articles the library shows, and in which order: filtered by words and status, sorted. Pure, fast for ten thousand. */
import type { Article, ArticleStatus } from '../../core/model.ts'
import type { Tally } from '../../store/store.ts'

export const sortOrders = ['file', 'title', 'newest', 'oldest', 'outlet', 'annotations'] as const
export type SortOrder = (typeof sortOrders)[number]

export interface LibraryFilter {
  readonly words: string
  readonly status: ArticleStatus | 'all'
  readonly sort: SortOrder
}

export const sortArticles = (articles: ReadonlyMap<string, Article>, tallies: ReadonlyMap<string, Tally>, sort: SortOrder): Article[] =>
  [...articles.values()].sort(orders[sort](tallies))

/** Those that pass, in the order in which they are given. */
export function filterArticles(articles: readonly Article[], { words, status }: Pick<LibraryFilter, 'words' | 'status'>): Article[] {
  const wanted = fold(words).split(/\s+/).filter((word) => word !== '')
  return articles.filter((article) => (status === 'all' || article.status === status) && wanted.every((word) => searchable(article).includes(word)))
}

/** Lower case without diacritics, so that "Ceres" finds "Čereš". */
export const fold = (text: string): string =>
  (hasOnlyAscii(text) ? text : text.normalize('NFKD').replace(/\p{M}+/gu, '')).toLowerCase()

// eslint-disable-next-line no-control-regex
const hasOnlyAscii = (text: string): boolean => /^[\u0000-\u007f]*$/.test(text)

// Folding ten thousand titles at each key press would be felt; an article record is never mutated.
const searchTexts = new WeakMap<Article, string>()
function searchable(article: Article): string {
  const known = searchTexts.get(article)
  if (known !== undefined) return known
  const text = fold([article.title, article.outlet, article.byline, article.publishedAt, article.file].join(' '))
  searchTexts.set(article, text)
  return text
}

/** What is not known comes last. */
function compareKeys(a: string, b: string): number {
  if (a === '' || b === '') return Number(a === '') - Number(b === '')
  return a < b ? -1 : a > b ? 1 : 0
}

type SortKey = 'file' | 'title' | 'outlet' | 'publishedAt'

// Intl.Collator takes fifty milliseconds for ten thousand names; plain comparison of folded, padded keys takes five.
const sortKeys: Readonly<Record<SortKey, WeakMap<Article, string>>> = { file: new WeakMap(), title: new WeakMap(), outlet: new WeakMap(), publishedAt: new WeakMap() }

function keyOf(article: Article, by: SortKey): string {
  const known = sortKeys[by].get(article)
  if (known !== undefined) return known
  const key = by === 'publishedAt' ? article.publishedAt ?? '' : fold(article[by] ?? '').replace(/\d+/g, (digits) => digits.padStart(12, '0'))
  sortKeys[by].set(article, key)
  return key
}

const by = (key: SortKey) => (a: Article, b: Article): number => compareKeys(keyOf(a, key), keyOf(b, key))
const byFile = by('file')
const newestFirst = (a: Article, b: Article): number =>
  a.publishedAt === null || b.publishedAt === null ? by('publishedAt')(a, b) : by('publishedAt')(b, a)

const orders: Record<SortOrder, (tallies: ReadonlyMap<string, Tally>) => (a: Article, b: Article) => number> = {
  file: () => byFile,
  title: () => by('title'),
  newest: () => (a, b) => newestFirst(a, b) || byFile(a, b),
  oldest: () => (a, b) => by('publishedAt')(a, b) || byFile(a, b),
  outlet: () => (a, b) => by('outlet')(a, b) || byFile(a, b),
  annotations: (tallies) => (a, b) => total(tallies.get(b.id)) - total(tallies.get(a.id)) || byFile(a, b)
}

const total = (tally: Tally | undefined): number => Object.values(tally?.byLayer ?? {}).reduce((sum, count) => sum + count, 0)
