/** Reads and writes the second copy in the browser edition. */
import { vaultOnDisk } from './files/vault-on-disk.ts'
import type { VaultAnswer, VaultQuestion } from './origin-vault.ts'
import { originDisk } from './origin-disk.ts'

const vault = vaultOnDisk(originDisk('vault'))

addEventListener('message', ({ data: { id, member, parts } }: MessageEvent<VaultQuestion>) => {
  const answer = (said: VaultAnswer): void => postMessage(said, { transfer: buffersIn(said) })
  const ask = vault[member] as (...parts: readonly unknown[]) => Promise<unknown>
  ask(...parts).then(
    (result) => answer({ id, result }),
    (error: unknown) => answer({ id, failure: error instanceof Error ? error.message : String(error) })
  )
})

function buffersIn(answer: VaultAnswer): ArrayBuffer[] {
  const bytes = 'result' in answer ? (answer.result as { bytes?: unknown } | null | undefined)?.bytes : undefined
  return bytes instanceof Uint8Array && bytes.buffer instanceof ArrayBuffer ? [bytes.buffer] : []
}
