import type * as Electron from 'electron'
import type { Page } from '@playwright/test'

/** The browser edition, the app in Electron, or its built main process before an ordinary Chromium. */
export type HostName = 'chromium' | 'electron' | 'standin'

export interface SavedFile {
  readonly name: string
  readonly bytes: Buffer
}

/** The main process: Playwright's `ElectronApplication`, or the stand-in's likeness of it. */
export interface MainProcess {
  evaluate<Result, Argument>(run: (electron: typeof Electron, argument: Argument) => Result | Promise<Result>, argument: Argument): Promise<Result>
  windows(): Page[]
}

/** The app as it runs, until it is closed; what it keeps outlives it. */
export interface RunningApp {
  readonly page: Page
  /** Undefined in the browser edition. */
  readonly main: MainProcess | undefined
  /** Does what asks for files or a folder, and answers with these paths. */
  choose(paths: readonly string[], ask: () => Promise<unknown>): Promise<void>
  /** Does what saves, and waits until `count` files have been written. */
  save(trigger: () => Promise<unknown>, count: number): Promise<SavedFile[]>
  close(): Promise<void>
}

/** Starts the app on the data of earlier starts, with article files handed over as if named on its command line. Folders there
 *  are the business of the shell and of the server, each with tests of its own. */
export type Launch = (paths: readonly string[]) => Promise<RunningApp>
