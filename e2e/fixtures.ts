import { mkdirSync } from 'node:fs'
import { expect, test as base, type Page } from '@playwright/test'
import { inChromium } from './hosts/in-chromium.ts'
import { inElectron, inStandin } from './hosts/in-electron.ts'
import type { HostName, Launch, MainProcess, RunningApp, SavedFile } from './hosts/running-app.ts'
import { listenForTrouble, type Trouble } from './trouble.ts'

export interface HostOptions {
  /** Which host this project runs on. Specs of the shell alone skip by it; all others do not ask. */
  readonly host: HostName
}

interface Fixtures {
  /** The app's page as it was started first; `relaunch` gives another. */
  readonly app: Page
  /** The main process; undefined in the browser edition, and of no use after a relaunch. */
  readonly electronApp: MainProcess | undefined
  /** Ends the app and starts it again on the same data, `paths` handed over on its command line. */
  readonly relaunch: (paths?: readonly string[]) => Promise<Page>
  /** Opens article files, or one folder, with the button "Open articles…". */
  readonly openArticles: (paths: readonly string[]) => Promise<void>
  /** Does what asks for files or a folder, and answers with these paths. */
  readonly choose: (paths: readonly string[], ask: () => Promise<unknown>) => Promise<void>
  /** Does what saves, and gives the files, `count` of them, that were written. */
  readonly save: (trigger: () => Promise<unknown>, count?: number) => Promise<SavedFile[]>
  /** Tells what a test brings about on purpose; anything else fails it. */
  readonly trouble: Trouble
  readonly session: Session
}

/** The app over several starts. */
interface Session {
  current: RunningApp
  readonly launch: Launch
  readonly trouble: Trouble
}

export const test = base.extend<Fixtures & HostOptions>({
  host: ['chromium', { option: true }],

  session: async ({ host, context, playwright, launchOptions }, use, info) => {
    const trouble = listenForTrouble()
    const saves = info.outputPath('saves')
    mkdirSync(saves, { recursive: true })
    const setting = { userData: info.outputPath('user-data'), saves, watch: trouble.watch }
    trouble.watch(context)
    const launch =
      host === 'chromium' ? await inChromium(context)
      : host === 'electron' ? inElectron(setting)
      : inStandin(setting, playwright.chromium, launchOptions)
    const session = { current: await launch([]), launch, trouble }
    try {
      await use(session)
      trouble.expectNone(session.current.page)
    } finally {
      await session.current.close()
    }
  },

  app: async ({ session }, use) => use(session.current.page),
  electronApp: async ({ session }, use) => use(session.current.main),
  trouble: async ({ session }, use) => use(session.trouble),

  relaunch: async ({ session }, use) => use(async (paths = []) => {
    await session.current.close()
    session.current = await session.launch(paths)
    return session.current.page
  }),

  openArticles: async ({ session, choose }, use) => use((paths) =>
    choose(paths, () => session.current.page.getByRole('button', { name: 'Open articles…' }).click())
  ),
  choose: async ({ session }, use) => use((paths, ask) => session.current.choose(paths, ask)),
  save: async ({ session }, use) => use((trigger, count = 1) => session.current.save(trigger, count))
})

export { expect }
