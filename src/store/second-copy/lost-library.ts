/** Where the whole of the browser's storage has gone, the list of projects with it: which library was worked on last. */
import type { Vault } from '../../host/host.ts'

/** The library of the newest line or snapshot; null where there is no second copy, or it cannot be read. */
export async function lostLibrary(vault: Vault): Promise<string | null> {
  try {
    const found: { readonly library: string; readonly savedAt: string }[] = []
    for (const library of await vault.libraries()) {
      const files = [...await vault.listJournal(library), ...await vault.listSnapshots(library)]
      found.push({ library, savedAt: files.reduce((last, { savedAt }) => savedAt > last ? savedAt : last, '') })
    }
    return found.reduce<(typeof found)[number] | null>((last, one) => last === null || one.savedAt > last.savedAt ? one : last, null)?.library ?? null
  } catch {
    return null
  }
}
