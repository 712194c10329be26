/** Puts store, host and view together into a `Workbench`. */
import type { Command } from '../../core/commands/command.ts'
import type { Host } from '../../host/host.ts'
import type { Commit, OpenArticle, Store } from '../../store/store.ts'
import { allAnnotations, annotationFilter } from '../library/library-filter.ts'
import { projectsWithout, type ProjectsHere } from '../projects/projects-here.ts'
import type { Reader, TextRange } from '../reader/reader.ts'
import { runOnProposals } from '../suggest/route-command.ts'
import { noSuggesting, type Suggesting } from '../suggest/suggesting.ts'
import { observable } from './observable.ts'
import { readPosition } from './kept-view.ts'
import { sentenceOf, tell } from './notices.ts'
import { createPaintFirst } from './paint-first.ts'
import { createQueue } from './queue.ts'
import type { ViewStore } from './view.ts'
import type { Workbench } from './workbench.ts'

export function openWorkbench(
  store: Store, host: Host, view: ViewStore, suggesting: Suggesting = noSuggesting, projects: ProjectsHere = projectsWithout('This window shows one project.')
): Workbench {
  const stored = observable<OpenArticle | null>(null)
  const article = observable<OpenArticle | null>(null)
  const reader: { current: Reader | null } = { current: null }
  const enqueue = createQueue()
  const painting = createPaintFirst()
  let leave = (): void => undefined
  let turn = 0

  const show = (value: OpenArticle | null): void => {
    article.set(value)
    const { openId } = view.getState()
    if (value === null) view.setState({ articleId: null, openId: null })
    else if (openId !== null && !value.annotations.has(openId)) view.setState({ openId: null })
  }
  const publish = (): void => show(suggesting.lay(stored.get()))
  const stopListening = [
    // Before everybody else: a commit is told by these two first.
    store.undoState.subscribe(painting.hold),
    store.library.subscribe(painting.hold),
    // The letters typed after a dialog's key are the dialog's.
    view.subscribe((now, before) => { if (now.dialog !== before.dialog) painting.letGo() }),
    suggesting.onChange(publish),
    onNames(store, () => painting.afterwards(() => { if (stored.get() !== null) publish() }))
  ]

  const workbench: Workbench = {
    store,
    host,
    view,
    projects,
    suggesting,
    article,
    reader,
    painting,
    enqueue,
    tell: (sentence, options) => tell(view, sentence, options),

    async run<Args>(command: Command<Args>, args: Args): Promise<Commit | null> {
      try {
        const given = { proposals: suggesting.shown.get().proposals, annotations: article.get()?.annotations ?? new Map(), codebook: store.library.get().codebook }
        return await runOnProposals(command, args, given, (next, its) => store.run(next, its))
      } catch (error) {
        tell(view, sentenceOf(error), { tone: 'problem' })
        return null
      }
    },

    async openArticle(id, target = {}) {
      if (view.getState().articleId === id && article.get() !== null) {
        if (target.openId !== undefined) view.setState({ openId: target.openId })
        revealTarget(article.get(), reader.current, target)
        return
      }
      const mine = ++turn
      const [opened, position] = await Promise.all([store.openArticle(id), readPosition(store, id)])
      if (mine !== turn) {
        opened?.close()
        return
      }
      if (opened === null) {
        tell(view, 'That article is no longer in the project.', { tone: 'problem' })
        return
      }
      leave()
      const follow = (): void => {
        painting.hold()
        stored.set(opened.get())
        show(suggesting.layAgain(stored.get()))
        painting.afterwards(publish)
      }
      // An actor of the last article may be nowhere in this one, and a list without it could not be widened again.
      annotationFilter.setState({ actor: allAnnotations.actor })
      view.setState({ articleId: id, position, openId: target.openId ?? null, hoveredId: null, selection: null, picking: null })
      const unsubscribe = opened.subscribe(follow)
      leave = () => {
        unsubscribe()
        opened.close()
      }
      stored.set(opened.get())
      publish()
      // The reader mounts with the new article in React's next commit.
      if (target.openId !== undefined || target.range !== undefined) {
        setTimeout(() => revealTarget(article.get(), reader.current, target))
      }
    },

    async openAnnotation(id, { focusInspector = false } = {}) {
      if (id === null) {
        view.setState({ openId: null })
        return
      }
      if (article.get()?.annotations.has(id) === true) {
        view.setState({ openId: id })
        revealTarget(article.get(), reader.current, { openId: id })
      } else {
        const [annotation] = await store.annotations([id])
        if (annotation === undefined) tell(view, 'That annotation has been deleted.', { tone: 'problem' })
        else await workbench.openArticle(annotation.articleId, { openId: id })
      }
      if (focusInspector) focusFrame(id)
    },

    close() {
      for (const stop of stopListening) stop()
      suggesting.close()
      leave()
      store.close()
    }
  }
  return workbench
}

/** Hears of changes to the actors and the codebook: what is suggested is said in their terms. Returns its own undo. */
function onNames({ library }: Store, listener: () => void): () => void {
  let { actors, codebook } = library.get()
  return library.subscribe(() => {
    const now = library.get()
    if (now.actors === actors && now.codebook === codebook) return
    ;({ actors, codebook } = now)
    listener()
  })
}

/** Puts the keyboard into the inspector's frame of the annotation, which is there some frames after it was asked for. */
function focusFrame(id: string, framesLeft = 60): void {
  const frame = [...document.querySelectorAll<HTMLElement>('[data-annotation]')].find(({ dataset }) => dataset['annotation'] === id)
  const target = frame?.querySelector<HTMLElement>('[tabindex], button')
  if (target != null) target.focus()
  else if (framesLeft > 0) requestAnimationFrame(() => focusFrame(id, framesLeft - 1))
}

function revealTarget(article: OpenArticle | null, reader: Reader | null, target: { openId?: string; range?: TextRange }): void {
  const range = target.range ?? article?.annotations.get(target.openId ?? '')?.spans[0]
  if (range !== undefined) reader?.reveal(range, { calm: true })
}
