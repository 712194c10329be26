/** What can go wrong with the second copy, in sentences: what, where, and what to do. */

export type VaultDoing = 'written' | 'read' | 'removed'

/**
 * @param kind the `code` of an error of Node, or the `name` of a browser's
 * @param place where the vault is, as a person would look for it: `“/home/ada/…/vault”`, `this browser's storage`
 */
export function vaultSentence(doing: VaultDoing, kind: string, place: string, message: string): string {
  const what = `The second copy could not be ${doing}: `
  return what + (reasons[kind]?.(place) ?? `${place} answered with an error (${message}). Save the project as a file until it is mended.`)
}

const full = (place: string): string => `there is no room left in ${place}. Make room on that disk; the project itself is not touched.`
const forbidden = (place: string): string => `${place} is read-only, or permission was denied. Allow Glossator to write there.`
const gone = (place: string): string => `a folder of ${place} has gone, or a file stands in its place. Put the folder back, or move that file away.`
const busy = (place: string): string => `another program holds a file in ${place}. Close it there.`

const reasons: Readonly<Record<string, (place: string) => string>> = {
  ENOSPC: full, EDQUOT: full, EFBIG: full, QuotaExceededError: full,
  EACCES: forbidden, EPERM: forbidden, EROFS: forbidden, NotAllowedError: forbidden, SecurityError: forbidden,
  ENOENT: gone, ENOTDIR: gone, EEXIST: gone, EISDIR: gone, NotFoundError: gone, TypeMismatchError: gone,
  EBUSY: busy, NoModificationAllowedError: busy
}
