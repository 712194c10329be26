/** Errors of the file system, in sentences. */
import { fileProblems } from '../host/files/file-problems.ts'

export const codeOf = (error: unknown): string => {
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'string' ? code : ''
}

/** Why a file or folder could not be read. */
export function describeFileError(path: string, error: unknown): string {
  switch (codeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return fileProblems.missing(path)
    case 'ELOOP':
      return fileProblems.leadsNowhere(path)
    case 'EACCES':
    case 'EPERM':
      return fileProblems.forbidden(path)
    case 'EISDIR':
      return `“${path}” is a folder, not a file.`
    default:
      return fileProblems.unreadable(path, error instanceof Error ? error.message : String(error))
  }
}
