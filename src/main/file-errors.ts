import { codeOf, messageOf } from '../host/files/disk-problems.ts'
import { fileProblems } from '../host/files/file-problems.ts'

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
