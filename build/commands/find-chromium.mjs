import { existsSync } from 'node:fs'
import path from 'node:path'

/**
 * The Chromium to test in: the one that `CHROMIUM_PATH` names, else the system's.
 * @returns {string | undefined} undefined where there is none: then Playwright takes its own
 */
export function findChromium(env = process.env) {
  return env['CHROMIUM_PATH'] || systemChromiums(env).find((file) => existsSync(file))
}

/**
 * Where the system would keep one, in order of preference.
 * @param {NodeJS.ProcessEnv} env
 */
function systemChromiums(env) {
  if (process.platform === 'darwin') {
    return ['Chromium.app/Contents/MacOS/Chromium', 'Google Chrome.app/Contents/MacOS/Google Chrome'].map((app) => `/Applications/${app}`)
  }
  if (process.platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter((folder) => folder !== undefined)
    return folders.map((folder) => path.join(folder, 'Google/Chrome/Application/chrome.exe'))
  }
  const folders = (env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '')
  return ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].flatMap((name) => folders.map((folder) => path.join(folder, name)))
}
