/**
 * The names that the main process, the preload and the renderer agree on, and nothing else: the preload carries this file,
 * so it must stay free of packages. What goes over each channel is in `bridge-schemas.ts`, keyed by these names; the
 * preload, the handlers of the main process and `electron-host` are all derived from the two.
 */

/** What the renderer asks of the main process, each with one argument and one answer. */
export const requestNames = [
  'started',
  'openArticles',
  'readArticle',
  'openDataset',
  'openFiles',
  'saveFile',
  'saveFolder',
  'listLibraries',
  'appendJournal',
  'listJournal',
  'readJournal',
  'keepSnapshot',
  'listSnapshots',
  'readSnapshot',
  'removeLibrary',
  'setMenu',
  'flushed'
] as const
export type RequestName = (typeof requestNames)[number]

/** What the main process tells the renderer. */
export const eventNames = ['commandChosen', 'filesHandedOver', 'flushRequested'] as const
export type EventName = (typeof eventNames)[number]

export const requestChannel = (name: RequestName): string => `glossator:ask:${name}`
export const eventChannel = (name: EventName): string => `glossator:tell:${name}`

/** The one global that the preload adds to the page. */
export const bridgeKey = 'glossatorHost'
