/** The store over IndexedDB: the screen shows what has committed, and nothing else. */
import { Dexie } from 'dexie'
import { v7 } from 'uuid'
import { builtInCodebook } from '../core/codebook/built-in-codebook.ts'
import { Refusal, type Stamp } from '../core/commands/command.ts'
import type { Codebook } from '../core/model.ts'
import type { Vault } from '../host/host.ts'
import { createCell, type Cell } from './cell.ts'
import { databaseName, inTransaction, type Database } from './database.ts'
import { followArticle } from './follow-article.ts'
import { readLibrary } from './library.ts'
import { createMemory, type Memory } from './memory.ts'
import { readHistory, readMeta } from './meta.ts'
import { openDatabase } from './open-database.ts'
import { createProblems } from './problems.ts'
import { createQueue } from './queue.ts'
import { readAnnotationsOf, readByIds, readFullArticles, readOfArticle, recordsOf, type Report } from './read-pages.ts'
import { readProject } from './read-project.ts'
import { readAnnotationsWith } from './read-state.ts'
import { createSaveTracker } from './save-tracker.ts'
import { startSecondCopy } from './second-copy/second-copy.ts'
import type { Store } from './store.ts'
import { joinWindows } from './windows.ts'
import { writeFailure } from './write-failure.ts'
import { createWriter, type Writer } from './writer.ts'

export interface StoreOptions {
  /** Of the database; the product's own when left out. */
  readonly name?: string
  readonly now?: () => Date
  /** UUID v7 when left out. */
  readonly newId?: () => string
  /** That a new database begins with; the built-in one when left out. */
  readonly codebook?: Codebook
  /** Where the second copy is kept; there is none when left out. */
  readonly vault?: Vault
  /** The id of its library, where the database is known to have been and may have gone. */
  readonly library?: string
}

/** Rejects with `StoreUnusable`, the database untouched, where it was written by a newer version or is damaged at its head. */
export async function openStore(options: StoreOptions = {}): Promise<Store> {
  const { name = databaseName, now = () => new Date(), newId = v7, codebook = builtInCodebook, vault, library } = options
  const db = await openDatabase(name, { codebook, newId, ...(library === undefined ? {} : { library }) })
  try {
    return await startStore(db, now, newId, vault)
  } catch (error) {
    db.close({ disableAutoOpen: true })
    throw error
  }
}

async function startStore(db: Database, now: () => Date, newId: () => string, vault: Vault | undefined): Promise<Store> {
  const problems = createProblems()
  const { report } = problems
  const queue = createQueue()
  const views = createQueue()
  const saving = createSaveTracker()
  const [{ memory, annotatorId }, copy] = await Promise.all([
    readMemory(db, report),
    vault === undefined ? null : startSecondCopy({ db, vault, saving, newId, now, report })
  ])
  const windows = joinWindows(db.name, (seq) => { if (seq > memory.seq()) void writer.catchUp() })
  const stamp = (): Stamp => ({ now: now().toISOString(), newId, annotatorId: annotatorId.get() })
  const writer = createWriter({ db, memory, queue, saving, windows, report, stamp, copy: (entry) => copy?.add(entry) })
  memory.onCommit(({ seq }) => copy?.heard(seq))
  stopWhenTaken(db, writer)
  keepAnnotator(memory, annotatorId)
  // What another window committed before this one was listening.
  void writer.catchUp()
  void askForPersistence()

  return {
    database: db.name,
    library: memory.library,
    saveState: saving.state,
    undoState: memory.undoState,
    problems: problems.sentences,
    annotatorId,
    setAnnotator: async (id) => {
      if (!memory.library.get().annotators.has(id)) throw new Refusal(`There is no annotator “${id}” in this project.`)
      annotatorId.set(id)
      await queue.add(() => db.meta.put({ key: 'annotator', id })).catch((error: unknown) => { throw writeFailure(error) })
    },

    run: writer.run,
    undo: () => writer.reverse('undo'),
    redo: () => writer.reverse('redo'),
    onCommit: memory.onCommit,

    openArticle: (id) => followArticle(db, memory, id, report),
    annotationsWithActor: (actorId) => readAnnotationsWith(db, actorId, report),
    annotationsOf: (articleId) => readAnnotationsOf(db, articleId, report),
    annotations: (ids) => readByIds(db, 'annotations', ids, report),
    annotationsOfLayer: async (layer, exceptArticleId, limit) => recordsOf('annotations', await db.annotations
      .where('[layer+updatedAt]').between([layer, Dexie.minKey], [layer, Dexie.maxKey]).reverse()
      .filter(({ articleId }) => articleId !== exceptArticleId).limit(limit).toArray(), report),
    versionsOf: async (articleId) =>
      (await readOfArticle(db, 'versions', articleId, report)).toSorted((a, b) => a.number - b.number),
    texts: async (ids) => new Map((await readByIds(db, 'texts', ids, report)).map(({ id, text }) => [id, text])),
    fullArticles: (ids) => readFullArticles(db, ids, report),
    articlesWithHash: (sha256) => db.articles.where('sha256').equals(sha256).primaryKeys(),
    readAll: (readOptions) =>
      readProject(db, { library: memory.library.get, onCommit: memory.onCommit, catchUp: writer.catchUp }, report, readOptions),

    // What the screen remembers is worth no failure: it is then not remembered.
    readView: (key) => db.views.get(key).then((view) => view?.value, () => undefined),
    writeView: (key, value) => {
      const written = writeView(db, key, value).catch(() => undefined)
      return views.add(() => written)
    },
    readViews: (prefix) => db.views.where('key').startsWith(prefix).toArray().then((views) => new Map(views.map(({ key, value }) => [key, value])), () => new Map()),
    forgetViews: (prefix) => views.add(() => db.views.where('key').startsWith(prefix).delete()).then(() => undefined, () => undefined),

    secondCopy: copy,

    flush: async () => {
      await Promise.all([queue.idle(), views.idle()])
      await copy?.flush()
    },
    close: () => {
      copy?.stop()
      windows.leave()
      writer.close()
    }
  }
}

/**
 * Asks for all of it, the commit too, before it returns: so it is kept even when the window is closed right after. It need
 * not wait for the disk, as what was annotated must.
 */
function writeView(db: Database, key: string, value: unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = db.backendDB().transaction('views', 'readwrite', { durability: 'relaxed' })
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error ?? new Error('What the window shows could not be kept.'))
    transaction.objectStore('views').put({ key, value })
    transaction.commit()
  })
}

/** The project as of one moment, whatever other windows do meanwhile. */
async function readMemory(db: Database, report: Report): Promise<{ memory: Memory; annotatorId: Cell<string> }> {
  return inTransaction(db, 'r', ['meta', 'project', 'codebook', 'annotators', 'actors', 'articles', 'tallies', 'doubts'], async (tables) => {
    const history = await readHistory(tables)
    const memory = createMemory(await readLibrary(tables, report), history)
    const last = await readMeta(tables, 'annotator')
    return { memory, annotatorId: createCell(presentAnnotator(memory, last?.id ?? '')) }
  })
}

const presentAnnotator = (memory: Memory, id: string): string => {
  const { annotators } = memory.library.get()
  return annotators.has(id) ? id : [...annotators.keys()][0] ?? id
}

/** An annotator who is deleted, or whose making is undone, annotates no more. */
function keepAnnotator(memory: Memory, annotatorId: Cell<string>): void {
  memory.library.subscribe(() => annotatorId.set(presentAnnotator(memory, annotatorId.get())))
}

function stopWhenTaken(db: Database, writer: Writer): void {
  db.on('versionchange', ({ newVersion }) => {
    writer.stop(newVersion === null || newVersion === 0
      ? 'The database was deleted from outside of this window: nothing more is saved. Reload the window, then import the dataset that you exported last.'
      : 'A newer version of Glossator was opened in another window. What was saved is kept: reload this window.')
    // Not Dexie's own answer, which is to open the database again at the next use.
    return false
  })
  db.on('close', () => writer.stop(
    'The database was closed from outside of this window: nothing more is saved. Reload the window; if work is missing, import the dataset that you exported last.'
  ))
}

/** The browser may otherwise clear the data when the disk is full. */
async function askForPersistence(): Promise<void> {
  try {
    if (!await navigator.storage.persisted()) await navigator.storage.persist()
  } catch {
    // Not offered here: the data is kept as well as the browser keeps it.
  }
}
