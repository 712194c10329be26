import { fileProblems } from '../host/files/file-problems.ts'

/** The code of an error of the file system, or ''. */
export function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'string' ? code : ''
}

/** Why a file that was chosen could not be read. */
export function describeReadFailure(path: string, error: unknown): string {
  switch (codeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ELOOP': // it was no link when it was chosen
      return fileProblems.vanished(path)
    case 'EACCES':
    case 'EPERM':
      return fileProblems.forbidden(path)
    default:
      return fileProblems.unreadable(path, messageOf(error))
  }
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
