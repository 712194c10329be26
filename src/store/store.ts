/** What the renderer sees of the database: values to observe, commands to run. `open-store.ts` makes one. */
import type { Change } from '../core/change.ts'
import type { Command } from '../core/commands/command.ts'
import type {
  Actor, Annotation, Annotator, Article, Block, Codebook, Doubt, FullArticle, Project, ProjectData, Relation, TextVersion
} from '../core/model.ts'

/** A value that changes. `get` returns the same object until it has changed (as `useSyncExternalStore` wants). */
export interface Observable<T> {
  get(): T
  /** Returns its own undo. */
  subscribe(listener: () => void): () => void
}

/** Annotations of one article, counted by layer; kept in the transaction of each change. Rejected ones and open suggestions are not counted. */
export interface Tally {
  readonly articleId: string
  readonly byLayer: Readonly<Record<string, number>>
  readonly suggestions: number
}

/** The whole project but for texts and annotations, in memory. A new object after each change to it; its maps are never mutated. */
export interface Library {
  readonly project: Project
  readonly codebook: Codebook
  readonly annotators: ReadonlyMap<string, Annotator>
  readonly actors: ReadonlyMap<string, Actor>
  readonly articles: ReadonlyMap<string, Article>
  readonly tallies: ReadonlyMap<string, Tally>
  /** Spans that a changed text left in doubt. */
  readonly doubts: ReadonlyMap<string, Doubt>
}

/** One article with everything on it. A new object after each change to it; its maps are never mutated. */
export interface OpenArticle {
  readonly article: Article
  readonly text: string
  readonly blocks: readonly Block[]
  readonly annotations: ReadonlyMap<string, Annotation>
  /** Relations from or to one of its annotations. */
  readonly relations: ReadonlyMap<string, Relation>
  /** Annotations of other articles that those relations lead to. */
  readonly related: ReadonlyMap<string, Annotation>
}

/** A change that is on disk. */
export interface Commit {
  /** The journal's number, ascending by one in one database. */
  readonly seq: number
  readonly title: string
  readonly change: Change
  /** The article to show when this is undone or redone, if it is about one. */
  readonly articleId: string | null
}

export type SaveState =
  | { readonly kind: 'saved'; readonly at: string | null }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly sentence: string }
  /** All is in the database, but not in the second copy. */
  | { readonly kind: 'uncopied'; readonly sentence: string }

export interface UndoState {
  /** The title of what would be undone or redone; null when there is nothing. */
  readonly undo: string | null
  readonly redo: string | null
}

/** What the second copy has and the database has not. Numbers are those of the journal. */
export interface Loss {
  /** See `core/second-copy/compare.ts`. */
  readonly standing: 'behind' | 'empty' | 'diverged'
  readonly library: string
  /** The database's last change; 0 when there is none. */
  readonly seq: number
  /** The copy's last change. */
  readonly copySeq: number
}

/** The journal and the snapshots that are kept outside of the database. */
export interface SecondCopy {
  /** The id under which this project's is kept. */
  library(): string
  /** As of the start; null where there is nothing to decide. Until it is decided, nothing is added to the copy. */
  loss(): Loss | null
  /** Leaves the copy as it is: this project begins one of its own, under a new id, to which it resolves. */
  goOnWithout(): Promise<string>
  /** Keeps a snapshot now. Rejects with a sentence. */
  backUp(): Promise<void>
}

/** Shown instead of the app when the database cannot be used: written by a newer version, or damaged. */
export class StoreUnusable extends Error {
  override readonly name = 'StoreUnusable'
}

export interface Store {
  /** The database's name, for workers that read it themselves. */
  readonly database: string
  readonly library: Observable<Library>
  readonly saveState: Observable<SaveState>
  readonly undoState: Observable<UndoState>
  /** Records on disk that cannot be read, each in a sentence. They are left out, and left as they are on disk. */
  readonly problems: Observable<readonly string[]>
  /** Who annotates in this window. */
  readonly annotatorId: Observable<string>
  setAnnotator(id: string): Promise<void>

  /** Runs a command on the records as they are on disk, in one strict transaction with its journal row. Resolves once it
   *  has committed (null: there was nothing to change); rejects with a `Refusal`, or with the sentence of a failed write.
   *  Commands run one after another in the order they were given. */
  run<Args>(command: Command<Args>, args: Args): Promise<Commit | null>
  undo(): Promise<Commit | null>
  redo(): Promise<Commit | null>
  /** Each commit, of this window or another, in order. */
  onCommit(listener: (commit: Commit) => void): () => void

  /** Null when there is no such article. The value follows commits until it is closed. */
  openArticle(id: string): Promise<(Observable<OpenArticle | null> & { close(): void }) | null>
  /** The annotations that name an actor, in any article. */
  annotationsWithActor(actorId: string): Promise<readonly Annotation[]>
  /** The annotations of an article, open or not. */
  annotationsOf(articleId: string): Promise<readonly Annotation[]>
  /** Annotations by id, in any article. */
  annotations(ids: readonly string[]): Promise<readonly Annotation[]>
  /** The annotations of one layer in all articles but the given one, newest first, at most `limit`: for relations across articles. */
  annotationsOfLayer(layer: string, exceptArticleId: string, limit: number): Promise<readonly Annotation[]>
  /** The texts that an article had before the present one, oldest first. */
  versionsOf(articleId: string): Promise<readonly TextVersion[]>
  texts(ids: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** Articles with their texts and blocks, those that are there. */
  fullArticles(ids: readonly string[]): Promise<readonly FullArticle[]>
  /** The ids of articles whose file has this SHA-256. */
  articlesWithHash(sha256: string): Promise<readonly string[]>
  /** The whole project, for export. `onProgress` is 0 to 1. */
  readAll(options?: { onProgress?: (share: number) => void; signal?: AbortSignal }): Promise<ProjectData>

  /** What the screen remembers between starts (positions, panels): not journalled, not undone. */
  readView(key: string): Promise<unknown>
  writeView(key: string, value: unknown): Promise<void>
  /** All that is remembered under keys that begin so, by key. */
  readViews(prefix: string): Promise<ReadonlyMap<string, unknown>>
  forgetViews(prefix: string): Promise<void>

  /** Null where the store was opened without a vault. */
  readonly secondCopy: SecondCopy | null

  /** Resolves when nothing is left to write, to the second copy either, or it could not be written there. */
  flush(): Promise<void>
  close(): void
}
