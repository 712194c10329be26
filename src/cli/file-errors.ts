import { codeOf, describeMissing } from '../host/files/disk-problems.ts'

/** Why a file could not be read. */
export const describeFileError = (path: string, error: unknown): string =>
  codeOf(error) === 'EISDIR' ? `“${path}” is a folder, not a file.` : describeMissing(path, error)
