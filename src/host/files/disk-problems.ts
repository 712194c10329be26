/** Errors of a disk, which have a code as Node's have, in sentences. */
import { fileProblems } from './file-problems.ts'

/** The code of an error of the file system, or ''. */
export function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'string' ? code : ''
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Why a file or folder that was named cannot be read. */
export function describeMissing(path: string, error: unknown): string {
  switch (codeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return fileProblems.missing(path)
    case 'ELOOP':
      return fileProblems.leadsNowhere(path)
    case 'EACCES':
    case 'EPERM':
      return fileProblems.forbidden(path)
    default:
      return fileProblems.unreadable(path, messageOf(error))
  }
}

/** Why a folder that was met cannot be listed. */
export const describeClosedFolder = (path: string, error: unknown): string =>
  ['EACCES', 'EPERM'].includes(codeOf(error)) ? fileProblems.folderForbidden(path) : fileProblems.folderUnreadable(path, messageOf(error))
