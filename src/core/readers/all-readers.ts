/** The formats that articles are read from, one row each. Dialogs and drop targets are drawn from this table. */
import { readArticle, type ArticleFile, type ArticleReading } from './read-article.ts'

export interface Reader {
  readonly id: string
  readonly name: string
  /** Lower case, without the dot. */
  readonly extensions: readonly string[]
  read(file: ArticleFile, stamp: { newId(): string }): ArticleReading
}

export const readers: readonly Reader[] = [
  { id: 'text', name: 'Plain text', extensions: ['txt', 'text'], read: readArticle },
  { id: 'markdown', name: 'Markdown', extensions: ['md', 'markdown'], read: readArticle }
]

/** The reader for a file, by the end of its name; null where no reader knows it. */
export function readerFor(path: string): Reader | null {
  const extension = /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase()
  return readers.find(({ extensions }) => extension !== undefined && extensions.includes(extension)) ?? null
}
