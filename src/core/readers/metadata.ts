/** What an article says about itself: title, outlet, byline, date of publication, language. All of it is a proposal. */
import type { Article, Block } from '../model.ts'
import { authorOf, isDeskLine } from './credits.ts'
import { datesIn } from './dates.ts'
import { languageOf } from './language.ts'
import { outletOf } from './outlet.ts'
import { headlineWords } from './title.ts'

export type Metadata = Pick<Article, 'title' | 'outlet' | 'byline' | 'publishedAt' | 'publishedBasis' | 'language'>

/** `file` is the article's path, whose name stands in where there is no headline. */
export function metadataOf(file: string, text: string, blocks: readonly Block[]): Metadata {
  const wordsOf = ({ start, end }: Block): string => text.slice(start, end).replace(/\s+/g, ' ').trim()
  const title = blocks.find(({ type }) => type === 'title')
  const byline = blocks.filter(({ type }) => type === 'byline').map(wordsOf).find((words) => !isDeskLine(words))
  const publishedAt = publicationDate(text, blocks)
  return {
    title: title === undefined ? fileTitle(file) : headlineWords(wordsOf(title)),
    outlet: outletOf(text, blocks),
    byline: byline === undefined ? null : authorOf(byline),
    publishedAt,
    publishedBasis: publishedAt === null ? null : 'text',
    language: languageOf(running(text, blocks))
  }
}

/** `2031/gates-shut.txt` is `gates-shut`. */
function fileTitle(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1)
  const dot = name.lastIndexOf('.')
  return dot > 0 ? name.slice(0, dot) : name
}

/**
 * The first date that a line of the head gives, unless it is the date of an update and another one is not. Failing that,
 * the date in the place line of the first paragraph, if it names its year.
 */
function publicationDate(text: string, blocks: readonly Block[]): string | null {
  const head = blocks.slice(0, Math.max(0, blocks.findIndex(({ type }) => type === 'paragraph')))
  const datelines = blocks.filter(({ type }) => type === 'dateline').map(({ start, end }) => text.slice(start, end))
  const others = head.filter(({ type }) => type === 'byline' || type === 'furniture').map(({ start, end }) => text.slice(start, Math.min(end, start + 300)))
  for (const lines of [datelines, others]) {
    const dates = lines.flatMap((line) => datesIn(line).map(({ start, edtf }) => ({ edtf, isUpdate: update.test(line.slice(Math.max(0, start - 40), start)) })))
    const date = dates.find(({ isUpdate }) => !isUpdate) ?? dates[0]
    if (date !== undefined) return date.edtf
  }
  const first = blocks.find(({ type }) => type === 'paragraph')
  const place = first === undefined ? null : /^[^—–]{1,80}?(?:[—–]|\)\s?-)/.exec(text.slice(first.start, Math.min(first.end, first.start + 120)).trimStart())
  return place === null || !/^\p{Lu}{3}/u.test(place[0]) ? null : datesIn(place[0])[0]?.edtf ?? null
}

const update = /(?:updat|modif|mis à jour|mise à jour|aktualisiert|actualizad|atualizad|aggiornat|bijgewerkt|обновл)/iu

/** Enough of the running text to tell a language by. */
function running(text: string, blocks: readonly Block[]): string {
  let words = ''
  for (const { type, start, end } of blocks) {
    if (type === 'furniture') continue
    words += `${text.slice(start, Math.min(end, start + 4000))}\n`
    if (words.length > 20_000) break
  }
  return words
}
