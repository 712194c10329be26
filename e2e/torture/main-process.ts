/** The code of the desktop app's main process in a Node process of its own, to be killed. */
import { execFile, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'

const root = path.resolve(import.meta.dirname, '../..')

export interface MainProcess {
  /** Asks over the bridge; rejects with the sentence of a failure, and when the process is gone. */
  ask(name: string, argument: unknown): Promise<unknown>
  /** Asks, and the process dies when all is done and before it answers. */
  askAndDie(name: string, argument: unknown): Promise<void>
  kill(): Promise<void>
}

/** The code as one file for bare Node. */
export async function withMainCode<T>(work: (start: (vault: string) => Promise<MainProcess>) => Promise<T>): Promise<T> {
  const cache = path.join(root, 'node_modules/.cache')
  await mkdir(cache, { recursive: true })
  const outDir = await mkdtemp(path.join(cache, 'torture-'))
  try {
    const entry = path.join(root, 'src/main/testing/vault-process.ts')
    const vite = path.join(root, 'node_modules/vite/bin/vite.js')
    await promisify(execFile)(process.execPath, [vite, 'build', root, '--ssr', entry, '--outDir', outDir, '--logLevel', 'error'], { cwd: root })
    const [file] = (await readdir(outDir)).filter((name) => /\.m?js$/.test(name))
    if (file === undefined) throw new Error('The code of the main process was not built.')
    return await work((vault) => startMainProcess(path.join(outDir, file), vault))
  } finally {
    await rm(outDir, { recursive: true, force: true })
  }
}

async function startMainProcess(file: string, vault: string): Promise<MainProcess> {
  const child = fork(file, [vault], { serialization: 'advanced', execArgv: [] })
  const waiting = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>()
  const gone = once(child, 'exit').then(() => {
    for (const { reject } of waiting.values()) reject(new Error('The main process is gone.'))
    waiting.clear()
  })
  await once(child, 'message')
  child.on('message', ({ id, answer }: { id: number; answer: { result: unknown } | { failure: string } }) => {
    const asker = waiting.get(id)
    waiting.delete(id)
    if ('failure' in answer) asker?.reject(new Error(answer.failure))
    else asker?.resolve(answer.result)
  })
  let asked = 0
  const send = (name: string, argument: unknown, dies: boolean): Promise<unknown> => new Promise((resolve, reject) => {
    const id = asked++
    waiting.set(id, { resolve, reject })
    if (child.connected) child.send({ id, name, argument, dies }, () => undefined)
  })
  return {
    ask: (name, argument) => send(name, argument, false),
    askAndDie: async (name, argument) => {
      send(name, argument, true).catch(() => undefined)
      await gone
    },
    kill: async () => {
      child.kill('SIGKILL')
      await gone
    }
  }
}

/** All lines of a journal on the disk, past the app. */
export async function journalLines(vault: string, library: string): Promise<string[]> {
  const folder = path.join(vault, library, 'journal')
  const names = (await readdir(folder)).sort()
  const texts = await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')))
  return texts.flatMap((text) => text.split('\n')).filter((line) => line !== '')
}
