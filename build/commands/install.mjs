import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './root.mjs'
import { runNpm } from './run.mjs'

/**
 * Installs the packages of the lock file where some are missing or of another version.
 * @returns {Promise<boolean>} false when npm failed, which it has then explained
 */
export async function installMissing() {
  if (!isInstallNeeded(root)) return true
  console.log('Installing the packages of package-lock.json (npm ci) …')
  return (await runNpm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'])) === 0
}

/**
 * Compares what is locked with what npm noted down when it installed. Optional packages are left out: which of them are
 * there depends on the machine.
 * @param {string} folder
 */
export function isInstallNeeded(folder) {
  const noted = path.join(folder, 'node_modules/.package-lock.json')
  if (!existsSync(noted)) return true
  const locked = packagesOf(path.join(folder, 'package-lock.json'))
  const installed = packagesOf(noted)
  return Object.entries(locked).some(([place, { version, optional, peer }]) => {
    if (place === '' || optional || peer) return false
    return installed[place]?.version !== version || !existsSync(path.join(folder, place, 'package.json'))
  })
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean, peer?: boolean }>}
 */
function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {}
}
