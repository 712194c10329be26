/** Where torture happens: the built browser edition behind its own server, and one profile that outlives every kill. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { startBrowser, type KillableBrowser } from './browser.ts'
import type { Setting } from './fault.ts'
import { disagreements, readKept, taggedWords } from './kept.ts'
import { createLedger, type Ledger } from './ledger.ts'
import { makeArticles, type MadeArticle, writeArticles } from './made-articles.ts'
import { chanceOf, type Chance } from './random.ts'
import { openScreen, type Screen } from './screen.ts'

const root = path.resolve(import.meta.dirname, '../..')

export interface Ground {
  readonly address: string
  readonly articles: readonly MadeArticle[]
  readonly ledger: Ledger
  readonly chance: Chance
  /** Starts Chromium on the profile. */
  start(): Promise<KillableBrowser>
  /** Opens the app in a Chromium; what it calls saved goes to the ledger. @param first what there is to do before the app stands there */
  open(browser: KillableBrowser, first?: (page: Page) => Promise<void>): Promise<Screen>
  /** What is wrong with what is kept, given all that was called saved; the export is compared with the rest. */
  check(screen: Screen): Promise<string[]>
  /** Starts again, checks, and kills. */
  lookAgain(first?: (page: Page) => Promise<void>): Promise<string[]>
  end(): Promise<void>
}

/** @param articleCount how many articles there are to annotate; the sample articles lie beside them */
export async function prepareGround({ seed, chromium }: Setting, articleCount: number): Promise<Ground> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'glossator-torture-'))
  const server = spawn(process.execPath, [path.join(root, 'out/server/serve.js'), '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] })
  const endWithUs = (): void => void server.kill()
  process.once('exit', endWithUs)
  const address = await new Promise<string>((resolve, reject) => {
    server.stdout.on('data', (words: Buffer) => {
      const found = /http:\/\/\S+/.exec(words.toString())?.[0]
      if (found !== undefined) resolve(found)
    })
    server.once('exit', () => reject(new Error('The server of the browser edition did not start: run "npm run build:web".')))
  })
  const articles = makeArticles(articleCount)
  const ledger = createLedger()
  const ground: Ground = {
    address,
    articles,
    ledger,
    chance: chanceOf(seed),
    start: () => startBrowser(path.join(folder, 'profile'), chromium),
    open: ({ context }, first) => openScreen(context, address, (words) => ledger.claimSeen(words), first),
    check: async (screen) => {
      const dataset = await screen.exportDataset()
      const kept = await readKept(screen.page)
      const lost = ledger.check(taggedWords(kept.annotations))
      return [...lost, ...await lastingDisagreements(screen, dataset)]
    },
    lookAgain: async (first) => {
      const browser = await ground.start()
      try {
        return await ground.check(await ground.open(browser, first))
      } catch (error) {
        return [`The app did not come back: ${firstLineOf(error)}`]
      } finally {
        await browser.kill()
      }
    },
    end: async () => {
      process.off('exit', endWithUs)
      server.kill()
      if (server.exitCode === null) await once(server, 'exit')
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    }
  }
  try {
    await fill(ground, await writeArticles(articles, path.join(folder, 'articles')))
    return ground
  } catch (error) {
    await ground.end()
    throw error
  }
}

/** What a kill kept from the second copy is completed behind the screen: time is given for it. */
async function lastingDisagreements({ page }: Screen, dataset: string): Promise<string[]> {
  for (let tries = 1; ; tries++) {
    const faults = disagreements(await readKept(page), dataset)
    if (faults.length === 0 || tries === 20) return faults
    await pause(500)
  }
}

export const firstLineOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? ''

/** The first start: the tour is left, and the articles are opened. */
async function fill(ground: Ground, files: readonly string[]): Promise<void> {
  const browser = await ground.start()
  try {
    const { page } = await ground.open(browser)
    await page.getByRole('button', { name: 'Leave the tour' }).click()
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Open articles…' }).click()])
    await chooser.setFiles([...files])
    await page.getByRole('option', { name: ground.articles.at(-1)?.title ?? '' }).waitFor()
    await page.evaluate(() => window.torture.until(() => window.torture.saveState() === 'Saved'))
  } finally {
    await browser.kill()
  }
}
