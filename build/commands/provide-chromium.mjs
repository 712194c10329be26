import { findChromium } from './find-chromium.mjs'
import { run, runNode } from './run.mjs'

const playwright = 'node_modules/@playwright/test/cli.js'

/**
 * Sees to it that there is a Chromium that starts: the system's, else Playwright's, else (as root, where there is apt)
 * Debian's package. Says in a line what it does.
 * @returns {Promise<{ path: string | undefined } | null>} the file to run, undefined for Playwright's own; null where none could be had
 */
export async function provideChromium() {
  const found = findChromium()
  if (found !== undefined) {
    if (await starts(found)) {
      console.log(`Testing in ${found}.`)
      return { path: found }
    }
    console.log(`${found} does not start, so another Chromium is wanted.`)
  }

  console.log('Installing Playwright\'s Chromium …')
  if ((await runNode(playwright, ['install', 'chromium'])) === 0 && (await starts(await ownOfPlaywright()))) return { path: undefined }

  if (process.platform === 'linux' && process.getuid?.() === 0) {
    console.log('Playwright\'s Chromium cannot be had or does not start here: installing the package "chromium" with apt-get …')
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    await run('apt-get', ['update', '-q'], { env })
    await run('apt-get', ['install', '-q', '-y', '--no-install-recommends', 'chromium'], { env })
    const installed = findChromium({ ...process.env, CHROMIUM_PATH: '' })
    if (installed !== undefined && (await starts(installed))) return { path: installed }
  }
  console.error('No Chromium could be had. Install one (chromium, google-chrome), or name its file in CHROMIUM_PATH, and run this again.')
  return null
}

/** A file may be there and not start: a stub of another package, a library missing. @param {string} file */
async function starts(file) {
  // Chrome for Windows opens a window instead of telling its version
  return process.platform === 'win32' || (await run(file, ['--version'], { quiet: true })) === 0
}

async function ownOfPlaywright() {
  const { chromium } = await import('@playwright/test')
  return chromium.executablePath()
}
