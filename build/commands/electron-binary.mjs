import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { isNodeAtLeast } from './node-version.mjs'
import { root } from './root.mjs'
import { runNode } from './run.mjs'

const folder = path.join(root, 'node_modules/electron')
/** What Electron's installer asks for. */
const installerNode = '22.12.0'

/**
 * Finds Electron, fetching it where that can be done.
 * @returns {Promise<{ file: string } | { why: string }>} why it cannot be had, as a clause
 */
export async function provideElectron() {
  const found = findElectron()
  if (found !== null) return { file: found }
  if (!isNodeAtLeast(installerNode)) {
    return { why: `Electron is not here, and its installer needs Node 22.12 or newer (this is ${process.versions.node})` }
  }
  console.log('Fetching Electron …')
  if ((await runNode(path.join(folder, 'install.js'))) !== 0) return { why: 'Electron is not here and could not be fetched' }
  const fetched = findElectron()
  return fetched === null ? { why: 'Electron was fetched but cannot be found' } : { file: fetched }
}

/** @returns {string | null} */
export function findElectron(env = process.env) {
  const note = path.join(folder, 'path.txt')
  if (!existsSync(note)) return null
  const file = path.join(env['ELECTRON_OVERRIDE_DIST_PATH'] ?? path.join(folder, 'dist'), readFileSync(note, 'utf8').trim())
  return existsSync(file) ? file : null
}

/** Why a window cannot be shown, as a clause; null where it can. @returns {string | null} */
export function refuseWindow(env = process.env, platform = process.platform) {
  const needsDisplay = platform !== 'darwin' && platform !== 'win32'
  return needsDisplay && !env['DISPLAY'] && !env['WAYLAND_DISPLAY'] ? 'There is no display for a window' : null
}
