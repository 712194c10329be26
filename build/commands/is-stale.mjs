import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'

const notBuilt = /\.test\.tsx?$/

/**
 * Whether something built is absent, or older than one of the files and folders it is made of.
 * @param {string} built a file
 * @param {readonly string[]} sources files and folders
 */
export function isStale(built, sources) {
  return !existsSync(built) || sources.some((source) => newest(source) > statSync(built).mtimeMs)
}

/** When a file or anything in a folder changed last; a folder's own time tells of what was removed. @param {string} place @returns {number} */
function newest(place) {
  if (!existsSync(place)) return 0
  const { mtimeMs } = statSync(place)
  if (!statSync(place).isDirectory()) return mtimeMs
  const within = readdirSync(place).filter((name) => !notBuilt.test(name)).map((name) => newest(path.join(place, name)))
  return Math.max(mtimeMs, ...within)
}
