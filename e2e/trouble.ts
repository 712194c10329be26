import { expect, type BrowserContext, type Page, type Worker } from '@playwright/test'

/** Hears what must not happen in any test: errors in the page, its workers or the console, violations of the policy, requests that leave. */
export interface Trouble {
  /** What a test brings about on purpose. */
  allow(pattern: RegExp): void
}

interface Watch extends Trouble {
  watch(context: BrowserContext): void
  /** Fails with all that was heard. `page` is one of the app's own. */
  expectNone(page: Page): void
}

export function listenForTrouble(): Watch {
  const watched = new Set<BrowserContext>()
  const allowed: RegExp[] = []
  const heard: string[] = []
  const requested: string[] = []
  return {
    allow: (pattern) => allowed.push(pattern),
    watch: (context) => {
      if (watched.has(context)) return
      watched.add(context)
      // a violation of the content security policy is an error in the console, too
      context.on('console', (message) => {
        if (message.type() === 'error') heard.push(`console: ${message.text()}`)
      })
      context.on('weberror', (error) => heard.push(`page: ${error.error().stack ?? error.error().message}`))
      context.on('request', (request) => requested.push(request.url()))
      const watchPage = (page: Page): void => void page.on('worker', (worker) => void reportFrom(worker))
      context.pages().forEach(watchPage)
      context.on('page', watchPage)
    },
    expectNone: (page) => {
      const home = new URL(page.url()).host
      const left = requested.filter((url) => !isOwn(url, home)).map((url) => `request: ${url}`)
      expect([...heard, ...left].filter((line) => !allowed.some((pattern) => pattern.test(line)))).toEqual([])
    }
  }
}

/** Has a worker write to the console what is told nowhere else: errors nobody caught, and violations of the policy. */
async function reportFrom(worker: Worker): Promise<void> {
  await worker.evaluate(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => console.error(`in a worker, against ${violatedDirective}: ${blockedURI}`))
    addEventListener('error', ({ message }) => console.error(`in a worker: ${message}`))
    addEventListener('unhandledrejection', ({ reason }) => console.error(`in a worker: ${reason}`))
  }).catch(() => undefined) // it has ended already
}

const isOwn = (url: string, home: string): boolean => /^(?:data|blob|about):/.test(url) || new URL(url).host === home
