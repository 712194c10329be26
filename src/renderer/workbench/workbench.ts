/** The one object that the screen's parts share: data, view, and the few ways to act on them. `open-workbench.ts` makes it. */
import type { Command } from '../../core/commands/command.ts'
import type { Host } from '../../host/host.ts'
import type { Commit, Observable, OpenArticle, Store } from '../../store/store.ts'
import type { ProjectsHere } from '../projects/projects-here.ts'
import type { Reader, TextRange } from '../reader/reader.ts'
import type { Suggesting } from '../suggest/suggesting.ts'
import type { PaintFirst } from './paint-first.ts'
import type { ViewStore } from './view.ts'

export interface Workbench {
  readonly store: Store
  readonly host: Host
  readonly view: ViewStore
  /** The projects of this machine, of which this is one. */
  readonly projects: ProjectsHere
  /** What is proposed for the article in the reader. */
  readonly suggesting: Suggesting
  /** The article in the reader with what is proposed for it; null while there is none. Follows commits of this window and others. */
  readonly article: Observable<OpenArticle | null>
  /** The mounted reader; null while there is none. Set by the reader panel. */
  readonly reader: { current: Reader | null }
  /** Has a change painted in the text before the rest of the screen follows. */
  readonly painting: PaintFirst

  /** Runs a command after everything that was asked before it; a suggestion that it is about is taken into the data first.
   *  A refusal or a failed write is told to the analyst; then null. */
  run<Args>(command: Command<Args>, args: NoInfer<Args>): Promise<Commit | null>
  /** Runs intents one after the other, each seeing what the ones before have done: quick keys never act on a stale state. */
  enqueue<T>(intent: () => Promise<T>): Promise<T>
  tell(sentence: string, options?: { readonly tone?: 'plain' | 'problem'; readonly details?: readonly string[] }): void

  /** Shows an article, an annotation in it if one is named, scrolled to the annotation or the range, else where it was left. */
  openArticle(id: string, target?: { readonly openId?: string; readonly range?: TextRange }): Promise<void>
  /** Opens an annotation in the inspector and brings it into view, changing articles if need be; null closes the inspector's frame. */
  openAnnotation(id: string | null, options?: { readonly focusInspector?: boolean }): Promise<void>
  close(): void
}
