/** The whole project for an export: read in pages outside of any transaction, so that work goes on meanwhile. */
import { joinArticle } from '../core/article.ts'
import type { FullArticle, ProjectData, RecordOf } from '../core/model.ts'
import { changesByTable, type ChangesByTable, type Entry } from './changes-by-table.ts'
import type { Database } from './database.ts'
import { pageSize, readTable, type Report } from './read-pages.ts'
import type { Commit, Library, Store } from './store.ts'

interface Source {
  readonly library: () => Library
  readonly onCommit: (listener: (commit: Commit) => void) => () => void
  /** Resolves when memory has come to what is on disk. */
  readonly catchUp: () => Promise<void>
}

type ReadOptions = NonNullable<Parameters<Store['readAll']>[0]>

/** A text may be long, so fewer at a time. */
const sizes = { texts: 50, blocks: pageSize, annotations: pageSize, relations: pageSize } as const
type Paged = keyof typeof sizes
type PagedRecords = { readonly [T in Paged]: Map<string, RecordOf<T>> }

/**
 * Pages are of different moments. What was committed in between is applied afterwards, which leaves the project as of the
 * last commit, since a change says what a record became.
 */
export async function readProject(db: Database, source: Source, report: Report, options: ReadOptions = {}): Promise<ProjectData> {
  const { onProgress = () => undefined, signal } = options
  const meanwhile: ChangesByTable[] = []
  const stop = source.onCommit(({ change }) => meanwhile.push(changesByTable(change)))
  try {
    signal?.throwIfAborted()
    const total = await countOf(db)
    let done = 0
    const read = async <T extends Paged>(table: T): Promise<Map<string, RecordOf<T>>> => {
      const records = new Map<string, RecordOf<T>>()
      await readTable(db, table, report, (page) => {
        signal?.throwIfAborted()
        for (const record of page) records.set(record.id, record)
        done += page.length
        onProgress(Math.min(1, done / total))
      }, sizes[table])
      return records
    }
    const records: PagedRecords = {
      texts: await read('texts'), blocks: await read('blocks'), annotations: await read('annotations'), relations: await read('relations')
    }
    await source.catchUp()
    signal?.throwIfAborted()
    for (const changes of meanwhile) replay(records, changes)
    return assemble(source.library(), records, report)
  } finally {
    stop()
  }
}

async function countOf(db: Database): Promise<number> {
  const counts = await Promise.all((Object.keys(sizes) as Paged[]).map((table) => db[table].count()))
  return counts.reduce((sum, count) => sum + count, 0)
}

function replay(records: PagedRecords, changes: ChangesByTable): void {
  put(records.texts, changes.texts)
  put(records.blocks, changes.blocks)
  put(records.annotations, changes.annotations)
  put(records.relations, changes.relations)
}

function put<R>(records: Map<string, R>, entries: readonly Entry<R>[]): void {
  for (const { id, after } of entries) {
    if (after === null) records.delete(id)
    else records.set(id, after)
  }
}

/** Each kind in the order of ids. What cannot be read is left out with all that depends on it, so that the rest is a valid dataset. */
function assemble(library: Library, { texts, blocks, annotations, relations }: PagedRecords, report: Report): ProjectData {
  const articles = new Map<string, FullArticle>()
  for (const article of library.articles.values()) {
    const [text, layout] = [texts.get(article.id), blocks.get(article.id)]
    if (text !== undefined && layout !== undefined) articles.set(article.id, joinArticle(article, text.text, layout.blocks))
    else report(`The text of “${article.title}” cannot be read: it is left out with its annotations. Import the dataset that you exported last to have it again.`)
  }
  const kept = new Map([...annotations].filter(([, { articleId }]) => articles.has(articleId)))
  return {
    project: library.project,
    codebook: library.codebook,
    annotators: inOrder(library.annotators.values()),
    actors: inOrder(library.actors.values()),
    articles: inOrder(articles.values()),
    annotations: inOrder(kept.values()),
    relations: inOrder(relations.values()).filter(({ from, to }) => kept.has(from) && kept.has(to))
  }
}

/** As IndexedDB orders them: by UTF-16 code units. */
const inOrder = <R extends { readonly id: string }>(records: Iterable<R>): R[] =>
  [...records].sort((a, b) => a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
