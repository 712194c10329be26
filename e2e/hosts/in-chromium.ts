import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { expect, type BrowserContext, type Download, type Page } from '@playwright/test'
import type { Launch, SavedFile } from './running-app.ts'

/** The browser edition in a tab; what it keeps is in the context. */
export async function inChromium(context: BrowserContext): Promise<Launch> {
  await context.addInitScript(withoutPickers)
  return async (paths) => {
    await handOver(context, paths)
    const page = await context.newPage()
    await page.goto('/')
    return {
      page,
      main: undefined,
      choose: async (chosen, ask) => {
        const [chooser] = await Promise.all([page.waitForEvent('filechooser'), ask()])
        await chooser.setFiles([...chosen])
      },
      save: (trigger, count) => downloads(page, trigger, count),
      close: () => page.close()
    }
  }
}

/** A test cannot answer the pickers of File System Access; without them the app takes file inputs and downloads. */
function withoutPickers(): void {
  for (const picker of ['showOpenFilePicker', 'showSaveFilePicker', 'showDirectoryPicker']) Reflect.deleteProperty(globalThis, picker)
}

/** Answers as the server would that had been started with these files. */
async function handOver(context: BrowserContext, paths: readonly string[]): Promise<void> {
  await context.unrouteAll()
  if (paths.length === 0) return
  const files = await Promise.all(paths.map(async (file) => ({ path: path.basename(file), size: (await stat(file)).size })))
  await context.route('**/handed-over.json', (route) => route.fulfill({ json: { files, problems: [] } }))
  for (const [n, file] of paths.entries()) await context.route(`**/handed-over/${n}`, (route) => route.fulfill({ path: file }))
}

async function downloads(page: Page, trigger: () => Promise<unknown>, count: number): Promise<SavedFile[]> {
  const begun: Download[] = []
  const note = (download: Download): void => void begun.push(download)
  page.on('download', note)
  await trigger()
  await expect.poll(() => begun.length).toBe(count)
  page.off('download', note)
  return Promise.all(begun.map(async (download) => ({ name: download.suggestedFilename(), bytes: await readFile(await download.path()) })))
}
