/** What this window holds of the project, carried from commit to commit in the journal's order. */
import type { History } from '../core/history.ts'
import type { RecordOf, TableName } from '../core/model.ts'
import { createCell, createSignal, type Cell } from './cell.ts'
import { changesByTable, type ChangesByTable } from './changes-by-table.ts'
import { applyToLibrary } from './library.ts'
import type { KnownRecords } from './read-state.ts'
import type { Commit, Library, OpenArticle, UndoState } from './store.ts'

/** Told of each commit before anybody else: an article that is open. */
export interface Follower {
  readonly follow: (commit: Commit, changes: ChangesByTable) => void
  readonly articleId: string
  /** The article as of the last commit. */
  readonly value: () => OpenArticle | null
}

export interface Memory {
  /** The journal's number that memory has come to. */
  seq(): number
  /** Where the journal stands there. */
  history(): History
  readonly library: Cell<Library>
  readonly undoState: Cell<UndoState>
  readonly followers: Set<Follower>
  readonly onCommit: (listener: (commit: Commit) => void) => () => void
  /** The commit must be the one after `seq()`. `changes` is its change taken apart, if the caller has it. */
  follow(commit: Commit, changes?: ChangesByTable): void
  setHistory(history: History): void
  /** Equal to what is on disk when the journal there stands at `seq()`. */
  readonly known: KnownRecords
}

export function createMemory(first: Library, history: History): Memory {
  const library = createCell(first)
  const undoState = createCell(undoStateOf(history))
  const followers = new Set<Follower>()
  const commits = createSignal<Commit>()
  let stands = history
  let { seq } = history
  return {
    seq: () => seq,
    history: () => stands,
    library,
    undoState,
    followers,
    onCommit: commits.listen,
    follow: (commit, changes = changesByTable(commit.change)) => {
      seq = commit.seq
      library.set(applyToLibrary(library.get(), changes))
      for (const follower of [...followers]) follower.follow(commit, changes)
      commits.send(commit)
    },
    setHistory: (next) => {
      stands = next
      const [shown, state] = [undoState.get(), undoStateOf(next)]
      if (shown.undo !== state.undo || shown.redo !== state.redo) undoState.set(state)
    },
    known: knownRecords(library.get, followers)
  }
}

const undoStateOf = ({ undo, redo }: History): UndoState => ({ undo: undo?.title ?? null, redo: redo?.title ?? null })

type InLibrary = 'project' | 'codebook' | 'annotators' | 'actors' | 'articles' | 'doubts'

function knownRecords(library: () => Library, followers: ReadonlySet<Follower>): KnownRecords {
  const open = (articleId: string): OpenArticle | null | undefined =>
    [...followers].find((follower) => follower.articleId === articleId)?.value()
  const ofLibrary: { readonly [T in InLibrary]: () => ReadonlyMap<string, RecordOf<T>> } = {
    project: () => byItsId(library().project),
    codebook: () => byItsId(library().codebook),
    annotators: () => library().annotators,
    actors: () => library().actors,
    articles: () => library().articles,
    doubts: () => library().doubts
  }
  const ofOpen: { readonly [table: string]: (id: string) => unknown } = {
    texts: (id) => {
      const text = open(id)?.text
      return text === undefined ? undefined : { id, text }
    },
    annotations: (id) => {
      for (const follower of followers) {
        const annotation = follower.value()?.annotations.get(id)
        if (annotation !== undefined) return annotation
      }
      return undefined
    }
  }
  const mapOf = (table: TableName) => table in ofLibrary ? ofLibrary[table as InLibrary]() : undefined
  return {
    get: <T extends TableName>(table: T, id: string) =>
      (mapOf(table)?.get(id) ?? ofOpen[table]?.(id)) as RecordOf<T> | undefined,
    all: <T extends TableName>(table: T) => mapOf(table)?.values() as Iterable<RecordOf<T>> | undefined,
    annotationsOf: (articleId) => open(articleId)?.annotations.values()
  }
}

const byItsId = <R extends { readonly id: string }>(record: R): ReadonlyMap<string, R> => new Map([[record.id, record]])
