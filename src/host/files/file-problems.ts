/** What can be wrong with a file, in sentences: what it is, and what to do. The same on every host. */
import { articleExtensions, listLimit, readLimit } from './article-files.ts'

export const fileProblems = {
  tooLarge: (path: string, size: number, limit = readLimit) =>
    `“${path}” is ${formatSize(size)}, and files of up to ${formatSize(limit)} can be read. Split it, or leave it out.`,
  vanished: (path: string) => `“${path}” is no longer there: it was moved, renamed or deleted after it was chosen.`,
  missing: (path: string) => `“${path}” was not found. Check the path, and open it again.`,
  forbidden: (path: string) => `“${path}” may not be read: permission was denied.`,
  unreadable: (path: string, why: string) => `“${path}” could not be read (${why}).`,
  notAFile: (path: string) => `“${path}” is neither a file nor a folder, and was left out.`,
  leadsOut: (path: string) => `“${path}” is a link that leads out of the folder, and was left out. Open what it leads to if it is meant.`,
  leadsNowhere: (path: string) => `“${path}” is a link that leads nowhere, and was left out.`,
  folderForbidden: (path: string) => `The folder “${path}” may not be read: permission was denied.`,
  folderUnreadable: (path: string, why: string) => `The folder “${path}” could not be read (${why}).`,
  noArticles: (path: string) => `“${path}” holds no articles (${articleExtensions.join(' or ')} files).`,
  tooMany: () => `More than ${listLimit.toLocaleString('en')} articles were chosen, and only so many were taken. Open the others by themselves.`,
  noSuchEntry: () => 'That file is not in the list. Open the files again.',
  batchGone: () => 'The list of files is no longer held. Open the files again.'
} as const

/** Bytes as a person reads them: `340 bytes`, `2.5 MB`. */
export function formatSize(bytes: number): string {
  if (bytes < 1024) return bytes === 1 ? '1 byte' : `${bytes} bytes`
  const kilobytes = bytes / 1024
  const [value, unit] = kilobytes < 1024 ? [kilobytes, 'kB'] : [kilobytes / 1024, 'MB']
  return `${value.toLocaleString('en', { maximumFractionDigits: 1 })} ${unit}`
}

/** Why a file could not be written, from an error of Node (`code`) or of a browser (`name`). */
export function describeWriteError(path: string, size: number, error: unknown): string {
  const { code, name, message } = (error ?? {}) as { code?: unknown; name?: unknown; message?: unknown }
  const sentence = writeSentences[typeof code === 'string' ? code : String(name)]
  return sentence?.(path, size) ?? `“${path}” could not be written (${typeof message === 'string' ? message : String(error)}).`
}

type WriteSentence = (path: string, size: number) => string

const full: WriteSentence = (path, size) =>
  `“${path}” could not be written: there is no room for its ${formatSize(size)} on the disk. Make room, or choose another place.`
const forbidden: WriteSentence = (path) =>
  `“${path}” could not be written: this place is read-only, or permission was denied. Choose another place.`
const gone: WriteSentence = (path) => `“${path}” could not be written: the folder is no longer there. Choose another place.`
const taken: WriteSentence = (path) => `“${path}” could not be written: a folder has that name. Choose another name.`
const busy: WriteSentence = (path) => `“${path}” could not be written: another program is using it. Close it there, and save again.`
const longName: WriteSentence = (path) => `“${path}” could not be written: the name is too long. Choose a shorter one.`

const writeSentences: Readonly<Record<string, WriteSentence>> = {
  ENOSPC: full, EDQUOT: full, EFBIG: full, QuotaExceededError: full,
  EACCES: forbidden, EPERM: forbidden, EROFS: forbidden, NotAllowedError: forbidden,
  ENOENT: gone, ENOTDIR: gone, NotFoundError: gone,
  EISDIR: taken, ENOTEMPTY: taken, EEXIST: taken, TypeMismatchError: taken,
  EBUSY: busy, ETXTBSY: busy, NoModificationAllowedError: busy,
  ENAMETOOLONG: longName
}
