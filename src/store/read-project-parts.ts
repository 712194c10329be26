/** A whole project out of its database, for a file: in pages, so that work goes on meanwhile in the windows that have it open. */
import { joinArticle } from '../core/article.ts'
import type { ExportMeta } from '../core/formats/format.ts'
import type { FullArticle, ProjectData, RecordOf, TableName } from '../core/model.ts'
import type { Marker, ProjectFileParts } from '../core/project-file/project-file.ts'
import { journalLines } from '../core/second-copy/journal-line.ts'
import { changesByTable, type ChangesByTable, type Entry } from './changes-by-table.ts'
import { Database, inTransaction } from './database.ts'
import { readEntry } from './journal.ts'
import type { JournalEntry } from './journal-row.ts'
import { damagedHead, readHistory, readMeta } from './meta.ts'
import { readTable, type Report } from './read-pages.ts'

export interface PartsOptions {
  readonly meta: ExportMeta
  readonly withJournal: boolean
  /** Hears of each record that cannot be read and is left out. */
  readonly report: Report
  /** 0 to 1. */
  readonly onProgress?: (share: number) => void
}

type Records = { readonly [T in TableName]: Map<string, RecordOf<T>> }

/** A text may be long, so fewer at a time. */
const sizes: { readonly [T in TableName]?: number } = { texts: 50, versions: 50 }

/**
 * The project as of its last change. Pages are of different moments: what was committed in between is applied afterwards, which
 * leaves the state as of the last, since a change says what a record became. Rejects with a sentence where the head is damaged.
 */
export async function readProjectParts(database: string, { meta, withJournal, report, onProgress = () => undefined }: PartsOptions): Promise<ProjectFileParts> {
  const db = new Database(database)
  try {
    await db.open()
    const before = await inTransaction(db, 'r', ['meta'], readHistory)
    const names = committedRecords
    const counts = await Promise.all(names.map((table) => db[table].count()))
    const total = Math.max(1, counts.reduce((sum, count) => sum + count, withJournal ? before.seq : 0))
    let done = 0
    const went = (count: number): void => { onProgress(Math.min(1, (done += count) / total)) }
    const read = async <T extends TableName>(table: T): Promise<Map<string, RecordOf<T>>> => {
      const records = new Map<string, RecordOf<T>>()
      await readTable(db, table, report, (page) => {
        for (const record of page) records.set(record.id, record)
        went(page.length)
      }, sizes[table])
      return records
    }
    const records: Records = {
      project: await read('project'), codebook: await read('codebook'), annotators: await read('annotators'), actors: await read('actors'),
      articles: await read('articles'), texts: await read('texts'), blocks: await read('blocks'), annotations: await read('annotations'),
      relations: await read('relations'), versions: await read('versions'), doubts: await read('doubts')
    }
    const journal = withJournal ? await readJournal(db, before.seq, went) : null
    const { library, entries, marker } = await readNews(db, before.seq)
    for (const { change } of entries) replay(records, changesByTable(change))
    if (journal !== null) for (const entry of entries) journal.push(linesOf(entry))
    const data = assemble(records, report)
    return { library, marker, meta, data, more: moreOf(records, data), journal: journal === null || journal.length === 0 ? null : journal }
  } finally {
    db.close({ disableAutoOpen: true })
  }
}

const committedRecords = [
  'project', 'codebook', 'annotators', 'actors', 'articles', 'texts', 'blocks', 'annotations', 'relations', 'versions', 'doubts'
] as const satisfies readonly TableName[]

interface News {
  readonly library: string
  readonly entries: readonly JournalEntry[]
  readonly marker: Marker | null
}

/** What was committed while the pages were read, and where the journal stands: of one moment. */
async function readNews(db: Database, after: number): Promise<News> {
  return inTransaction(db, 'r', ['meta', 'journal', 'journalParts'], async (tables) => {
    const [{ seq }, library] = await Promise.all([readHistory(tables), readMeta(tables, 'library')])
    if (library === undefined) throw damagedHead('library')
    const entries: JournalEntry[] = []
    for (let next = after + 1; next <= seq; next++) {
      const entry = await readEntry(tables, next)
      if (entry === undefined) throw damagedHead('history')
      entries.push(entry)
    }
    const id = (await tables.journal.get(seq))?.id
    return { library: library.id, entries, marker: id === undefined ? null : { seq, id } }
  })
}

/** From behind, as far as it goes without a hole: what lies in front of one can no longer be undone. */
async function readJournal(db: Database, last: number, went: (count: number) => void): Promise<Uint8Array[]> {
  const chunks: Uint8Array[] = []
  for (let seq = last; seq > 0; seq--) {
    const entry = await readEntry(db, seq).catch(() => undefined)
    if (entry === undefined) break
    chunks.push(linesOf(entry))
    went(1)
  }
  return chunks.reverse()
}

const utf8 = new TextEncoder()
const linesOf = (entry: JournalEntry): Uint8Array => utf8.encode([...journalLines(entry)].join(''))

function replay(records: Records, changes: ChangesByTable): void {
  for (const table of committedRecords) put<{ readonly id: string }>(records[table], changes[table])
}

function put<R>(records: Map<string, R>, entries: readonly Entry<R>[]): void {
  for (const { id, after } of entries) {
    if (after === null) records.delete(id)
    else records.set(id, after)
  }
}

/** What cannot be read is left out with all that depends on it, so that the rest is a valid dataset. */
function assemble({ project: projects, codebook: codebooks, annotators, actors, articles, texts, blocks, annotations, relations }: Records, report: Report): ProjectData {
  const [project] = projects.values()
  if (project === undefined) throw damagedHead('project')
  const [codebook] = codebooks.values()
  if (codebook === undefined) throw damagedHead('codebook')
  const whole = new Map<string, FullArticle>()
  for (const article of articles.values()) {
    const [text, layout] = [texts.get(article.id), blocks.get(article.id)]
    if (text !== undefined && layout !== undefined) whole.set(article.id, joinArticle(article, text.text, layout.blocks))
    else report(`The text of “${article.title}” cannot be read: it is left out with its annotations.`)
  }
  const kept = new Map([...annotations].filter(([, { articleId }]) => whole.has(articleId)))
  return {
    project, codebook, annotators: [...annotators.values()], actors: [...actors.values()], articles: [...whole.values()],
    annotations: [...kept.values()], relations: [...relations.values()].filter(({ from, to }) => kept.has(from) && kept.has(to))
  }
}

function moreOf({ versions, doubts }: Records, { articles, annotations }: ProjectData): ProjectFileParts['more'] {
  const [articleIds, annotationIds] = [articles, annotations].map((list) => new Set(list.map(({ id }) => id)))
  return {
    versions: [...versions.values()].filter(({ articleId }) => articleIds?.has(articleId)),
    doubts: [...doubts.values()].filter(({ annotationId }) => annotationIds?.has(annotationId))
  }
}
