import { mkdtemp, readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { _electron, expect, type BrowserContext, type BrowserType, type LaunchOptions, type Page } from '@playwright/test'
import type { Launch, MainProcess, RunningApp, SavedFile } from './running-app.ts'

const root = path.resolve(import.meta.dirname, '../..')

export interface ElectronSetting {
  /** Where the app keeps what it keeps. */
  readonly userData: string
  /** Where files that are saved go. */
  readonly saves: string
  /** Sees each context before, or as soon as, anything is loaded in it. */
  readonly watch: (context: BrowserContext) => void
}

/** The unpackaged app in the real Electron. */
export function inElectron({ userData, saves, watch }: ElectronSetting): Launch {
  return async (paths) => {
    // as root, Chromium refuses to start with its sandbox
    const asRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
    const app = await _electron.launch({ args: [...asRoot, root, ...paths], env: environment(userData) })
    watch(app.context())
    return running(await app.firstWindow(), app, saves, () => app.close())
  }
}

/** The built main process and preload before an ordinary Chromium. */
export function inStandin(setting: ElectronSetting, chromium: BrowserType, launchOptions: LaunchOptions): Launch {
  return async (paths) => {
    const { launch } = await import(pathToFileURL(standin).href) as Standin
    const app = await launch({
      appDir: root,
      args: [...paths],
      userData: setting.userData,
      env: environment(setting.userData),
      chromium,
      launchOptions,
      onPage: (page) => setting.watch(page.context())
    })
    return running(await app.firstWindow(), app, setting.saves, async () => {
      await app.close()
    })
  }
}

const standin = path.resolve(root, '../shared/electron-standin/standin.mjs')

interface Standin {
  launch(options: {
    appDir: string
    args: string[]
    userData: string
    env: NodeJS.ProcessEnv
    chromium: BrowserType
    launchOptions: LaunchOptions
    onPage: (page: Page) => void
  }): Promise<MainProcess & { firstWindow(): Promise<Page>; close(): Promise<number> }>
}

function environment(userData: string): Record<string, string> {
  return { ...(process.env as Record<string, string>), GLOSSATOR_USER_DATA: userData }
}

function running(page: Page, main: MainProcess, saves: string, close: () => Promise<void>): RunningApp {
  return {
    page,
    main,
    choose: async (paths, ask) => {
      await main.evaluate(({ dialog }, filePaths) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths })
      }, [...paths])
      await ask()
    },
    save: async (trigger, count) => {
      const folder = await mkdtemp(path.join(saves, 'saved-'))
      await main.evaluate(({ dialog }, into) => {
        dialog.showSaveDialog = (...given: unknown[]) => {
          const { defaultPath = 'untitled' } = given.at(-1) as { defaultPath?: string }
          return Promise.resolve({ canceled: false, filePath: `${into}/${defaultPath.split(/[/\\]/).at(-1)}` })
        }
      }, folder)
      await trigger()
      await expect.poll(() => readdir(folder)).toHaveLength(count)
      return settled(folder)
    },
    close
  }
}

/** The files of a folder once they have stopped growing. */
async function settled(folder: string): Promise<SavedFile[]> {
  const read = async (): Promise<SavedFile[]> => {
    const names = (await readdir(folder)).toSorted()
    return Promise.all(names.map(async (name) => ({ name, bytes: await readFile(path.join(folder, name)) })))
  }
  let files = await read()
  await expect.poll(async () => {
    const before = sizes(files)
    files = await read()
    return sizes(files) === before && files.every(({ bytes }) => bytes.byteLength > 0)
  }).toBe(true)
  return files
}

const sizes = (files: readonly SavedFile[]): string => files.map(({ name, bytes }) => `${name} ${bytes.byteLength}`).join('\n')
