/** The browser edition as it is built, in a Chromium of its own, with a made-up project in it. */
import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { findChromium } from '../../build/commands/find-chromium.mjs'
import { writeDataset } from '../../src/core/formats/glossator/write-dataset.ts'
import { generator } from '../../src/core/generator.ts'
import { makeProject, type ProjectSize } from '../made-project.ts'
import type { Phases } from './phases.ts'
import { installRecorder } from './recorder.ts'
import { watchTasks } from './task-watch.ts'

export interface RunningApp {
  readonly page: Page
  /** Does a phase of the work and keeps what held the main thread meanwhile. */
  during<T>(phase: string, work: () => Promise<T>): Promise<T>
  /** What was kept. */
  readonly phases: Phases
  /** The same database in a new page; what was kept stays. */
  reopen(): Promise<RunningApp>
}

const root = path.resolve(import.meta.dirname, '../..')
const executablePath = findChromium()

/** Starts the app, imports the project by the app's own import, does the work and ends all of it. */
export async function withApp(sizes: readonly ProjectSize[], work: (app: RunningApp) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'glossator-bench-app-'))
  const server = spawn(process.execPath, [path.join(root, 'out/server/serve.js'), '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] })
  try {
    const address = await new Promise<string>((resolve, reject) => {
      server.stdout.on('data', (words: Buffer) => {
        const found = /http:\/\/\S+/.exec(words.toString())?.[0]
        if (found !== undefined) resolve(found)
      })
      server.on('exit', () => reject(new Error('The server of the browser edition did not start.')))
    })
    const dataset = path.join(folder, 'made.glossator.json')
    await writeFile(dataset, writeDataset(makeProject(...sizes), { exportedAt: '2025-02-15T12:00:00.000Z', generator }))
    const context = await chromium.launchPersistentContext(path.join(folder, 'profile'), {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--no-first-run'],
      viewport: { width: 1440, height: 900 }
    })
    try {
      await context.addInitScript(withoutPickers)
      await context.addInitScript(installRecorder)
      const phases: Phases = {}
      const open = async (): Promise<RunningApp> => {
        const page = await context.newPage()
        page.on('pageerror', (error) => console.error(error.message))
        const tasks = await watchTasks(page)
        await page.goto(address)
        await page.locator('.library-row').first().waitFor()
        phases['starting'] = await tasks.take()
        return {
          page, phases,
          during: async (phase, work) => {
            await tasks.take()
            const result = await work()
            phases[phase] = await tasks.take()
            return result
          },
          reopen: async () => {
            await page.close()
            return open()
          }
        }
      }
      const app = await open()
      await app.page.getByRole('button', { name: 'Leave the tour' }).click()
      await app.during('importing', () => importDataset(app.page, dataset))
      await work(app)
    } finally {
      await context.close()
    }
  } finally {
    server.kill()
    await rm(folder, { recursive: true, force: true })
  }
}

async function importDataset(page: Page, file: string): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Import dataset…' }).click()])
  await chooser.setFiles(file)
  await page.getByText(/^Imported /).waitFor({ timeout: 300_000 })
}

/** Nobody answers the pickers of File System Access here; without them the app takes a file input. */
function withoutPickers(): void {
  for (const picker of ['showOpenFilePicker', 'showSaveFilePicker', 'showDirectoryPicker']) Reflect.deleteProperty(globalThis, picker)
}
