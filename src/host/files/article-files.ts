/** Which files count as articles, in what order they are listed, and how much of them is taken: the same on every host. */

export const articleExtensions = ['.txt', '.md'] as const

/** The largest article that is read, in bytes. A larger file is listed, and refused when it is read. */
export const readLimit = 20 * 1024 * 1024

/** The most article files that one batch holds. */
export const listLimit = 50_000

/** The largest dataset that is read, in bytes: V8 holds no longer string. */
export const datasetLimit = 512 * 1024 * 1024

/** Of a file in a batch: a saved project may be as large as a dataset, whatever else may be there. `limit` is that of the others. */
export const readLimitOf = (path: string, limit: number): number =>
  path.toLowerCase().endsWith('.glossator') ? Math.max(limit, datasetLimit) : limit

/** Whether a file met in a folder is taken for an article. A file that is chosen by itself is always taken. */
export function isArticleName(name: string): boolean {
  const lower = name.toLowerCase()
  return !isHidden(name) && !isAboutTheFolder(name) && articleExtensions.some((extension) => lower.endsWith(extension))
}

/** Whether a folder met in a folder is passed over. */
export function isSkippedFolder(name: string): boolean {
  return isHidden(name) || name === 'node_modules'
}

/** Whether a path below an opened folder (whose own name is its first part) is that of an article. */
export function isArticlePath(path: string): boolean {
  const parts = path.split('/')
  return isArticleName(parts.at(-1) ?? '') && !parts.slice(1, -1).some(isSkippedFolder)
}

const collator = new Intl.Collator('en', { numeric: true })

/** The order of names in a folder: 2 before 10, and always the same one. */
export function compareNames(a: string, b: string): number {
  return collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0)
}

/** Orders paths part by part, as a walk through sorted folders meets them. */
export function comparePaths(a: string, b: string): number {
  const left = a.split('/')
  const right = b.split('/')
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const order = compareNames(left[i]!, right[i]!)
    if (order !== 0) return order
  }
  return left.length - right.length
}

const isHidden = (name: string): boolean => name.startsWith('.')

/** `README.md`, `LICENSE-CC0.txt`, `license.txt`; not `license-to-kill.txt`. */
const isAboutTheFolder = (name: string): boolean =>
  /^(?:README|LICEN[CS]E)[-._]/.test(name) || /^(?:readme|licen[cs]e)\.[^.]+$/i.test(name)
