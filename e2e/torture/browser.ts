/** A Chromium that can be killed as a power cut would: a process group of its own, on data that outlive it. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chromium, type Browser, type BrowserContext } from '@playwright/test'

export interface KillableBrowser {
  readonly context: BrowserContext
  /** SIGKILL to the whole tree of processes, at once; resolves when it is gone. */
  kill(): Promise<void>
}

/** Which Chromium, and its flags: as Playwright takes them. */
export interface ChromiumLaunch {
  readonly executablePath?: string
  readonly args?: readonly string[]
}

const flags = [
  '--headless=new', '--remote-debugging-port=0', '--window-size=1280,2000', '--no-default-browser-check', '--hide-crash-restore-bubble',
  '--disable-background-timer-throttling', '--disable-backgrounding-occluded-windows', '--disable-renderer-backgrounding', '--disable-hang-monitor',
  '--password-store=basic', '--use-mock-keychain', '--disable-dev-shm-usage', '--disable-gpu', '--mute-audio', '--force-prefers-reduced-motion'
]

export async function startBrowser(userData: string, { executablePath = chromium.executablePath(), args = [] }: ChromiumLaunch): Promise<KillableBrowser> {
  const child = spawn(executablePath, [...args, ...flags, `--user-data-dir=${userData}`, 'about:blank'], {
    detached: true, // leads a group
    stdio: ['ignore', 'ignore', 'pipe']
  })
  const gone = once(child, 'exit')
  const endWithUs = (): void => killGroup(child)
  process.once('exit', endWithUs)
  const kill = async (): Promise<void> => {
    process.off('exit', endWithUs)
    killGroup(child)
    await gone
  }
  let browser: Browser
  try {
    browser = await chromium.connectOverCDP(await debuggingAddress(child))
  } catch (error) {
    await kill()
    throw error
  }
  const [context] = browser.contexts()
  if (context === undefined) throw new Error('Chromium has no default context.')
  return { context, kill }
}

function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error // it has ended already
  }
}

/** What Chromium says about itself when it is ready. */
function debuggingAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stderr?.on('data', (words: Buffer) => {
      said = (said + words.toString()).slice(-10_000)
      const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
      if (found !== undefined) resolve(found)
    })
    child.once('error', reject)
    child.once('exit', () => reject(new Error(`Chromium did not start: ${said}`)))
  })
}
