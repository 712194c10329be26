import { type HostBridge, parseAnswer, parseEvent, type BatchListing, type EventValue, type RequestArgument, type RequestResult } from './bridge-schemas.ts'
import type { EventName, RequestName } from './bridge.ts'
import { asFileName } from './files/file-name.ts'
import { fileProblems } from './files/file-problems.ts'
import type { FileBatch, Host } from './host.ts'
import { flushListeners, waitingListeners } from './listeners.ts'
import { type Page, thisPage } from './page.ts'
import { sampleCorpus } from './served-files.ts'

declare global {
  interface Window {
    /** There in Electron, put there by the preload. */
    readonly glossatorHost?: HostBridge
  }
}

/** The host in Electron: every member is one question to the main process over the bridge that the preload exposes. */
export function electronHost(bridge: HostBridge, page: Page = thisPage): Host {
  const ask = async <N extends RequestName>(name: N, argument: RequestArgument<N>): Promise<RequestResult<N>> =>
    parseAnswer(name, await bridge.ask[name](argument))
  const tell = <N extends RequestName>(name: N, argument: RequestArgument<N>): void => {
    ask(name, argument).catch((error: unknown) => console.error(error))
  }
  const hear = <N extends EventName>(name: N, listener: (value: EventValue<N>) => void): void => {
    bridge.hear[name]((raw) => listener(parseEvent(name, raw)))
  }
  const batchOf = ({ id, entries, problems }: BatchListing): FileBatch => ({
    entries,
    problems,
    read: async (index) => {
      if (entries[index] === undefined) return { problem: fileProblems.noSuchEntry() }
      try {
        return await ask('readArticle', { batch: id, index })
      } catch (error) {
        return { problem: fileProblems.unreadable(entries[index].path, error instanceof Error ? error.message : String(error)) }
      }
    }
  })

  const commands = waitingListeners<string>()
  const files = waitingListeners<FileBatch>()
  const flushing = flushListeners()
  hear('commandChosen', (id) => commands.tell(id))
  hear('filesHandedOver', (listing) => files.tell(batchOf(listing)))
  // Answered even while nobody listens, or every close would wait for the limit.
  hear('flushRequested', () => void flushing.flush().then((failure) => tell('flushed', failure?.slice(0, 2000) ?? null)))
  tell('started', null)

  return {
    openArticles: async (kind) => {
      const listing = await ask('openArticles', kind)
      return listing && batchOf(listing)
    },
    openDataset: () => ask('openDataset', null),
    openFiles: async (extensions) => {
      const listing = await ask('openFiles', [...extensions])
      return listing && batchOf(listing)
    },
    saveFolder: ({ suggestedName, files }) => ask('saveFolder', { suggestedName: asFileName(suggestedName), files }),
    saveFile: ({ suggestedName, bytes, beside = [] }) => ask('saveFile', {
      suggestedName: asFileName(suggestedName),
      bytes,
      beside: beside.map((file) => ({ name: asFileName(file.name), bytes: file.bytes }))
    }),
    vault: {
      libraries: () => ask('listLibraries', null),
      appendJournal: async (library, lines) => void (await ask('appendJournal', { library, lines })),
      listJournal: (library) => ask('listJournal', library),
      readJournal: (library, name) => ask('readJournal', { library, name }),
      keepSnapshot: async (library, snapshot) => void (await ask('keepSnapshot', { library, snapshot })),
      listSnapshots: (library) => ask('listSnapshots', library),
      readSnapshot: (library, name) => ask('readSnapshot', { library, name }),
      removeLibrary: async (library) => void (await ask('removeLibrary', library))
    },
    sampleArticles: () => sampleCorpus(page),
    setTitle: (title) => page.setTitle(title), // the window's title follows the page's
    setMenu: (groups) => tell('setMenu', groups.map(({ label, items }) => ({ label, items: [...items] }))),
    onCommand: (listener) => commands.add(listener),
    onFiles: (listener) => files.add(listener),
    onFlush: (listener) => flushing.add(listener)
  }
}
