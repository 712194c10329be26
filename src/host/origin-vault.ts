import type { Vault } from './host.ts'

/** One call of the vault, to the worker that has it. */
export interface VaultQuestion {
  readonly id: number
  readonly member: keyof Vault
  readonly parts: readonly unknown[]
}
export type VaultAnswer = { readonly id: number; readonly result: unknown } | { readonly id: number; readonly failure: string }

/** The second copy in the browser's own storage of this origin, kept by a worker that starts with the first question. */
export function originVault(start: () => Worker = startWorker): Vault {
  const waiting = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>()
  let worker: Worker | undefined
  let asked = 0

  const begin = (): Worker => {
    const begun = start()
    begun.addEventListener('message', ({ data }: MessageEvent<VaultAnswer>) => {
      const asker = waiting.get(data.id)
      waiting.delete(data.id)
      if ('failure' in data) asker?.reject(new Error(data.failure))
      else asker?.resolve(data.result)
    })
    begun.addEventListener('error', ({ message }) => {
      begun.terminate()
      worker = undefined // the next question starts another
      const fault = new Error(`The second copy could not be reached (${message || 'its worker did not start'}). Load the page again.`)
      for (const { reject } of waiting.values()) reject(fault)
      waiting.clear()
    })
    return begun
  }
  const ask = <T>(member: keyof Vault, ...parts: readonly unknown[]): Promise<T> => new Promise<unknown>((resolve, reject) => {
    worker ??= begin()
    const id = asked++
    waiting.set(id, { resolve, reject })
    worker.postMessage({ id, member, parts } satisfies VaultQuestion)
  }) as Promise<T>

  return {
    libraries: () => ask('libraries'),
    appendJournal: (library, lines) => ask('appendJournal', library, lines),
    listJournal: (library) => ask('listJournal', library),
    readJournal: (library, name) => ask('readJournal', library, name),
    keepSnapshot: (library, snapshot) => ask('keepSnapshot', library, snapshot),
    listSnapshots: (library) => ask('listSnapshots', library),
    readSnapshot: (library, name) => ask('readSnapshot', library, name),
    removeLibrary: (library) => ask('removeLibrary', library)
  }
}

const startWorker = (): Worker => new Worker(new URL('./vault-worker.ts', import.meta.url), { type: 'module', name: 'vault' })
