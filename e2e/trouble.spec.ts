import type { Page, Worker } from '@playwright/test'
import { expect, test } from './fixtures.ts'

// What `trouble.ts` must hear, or all other specs prove less than they say.
test.describe('a test fails when', () => {
  test.fail()

  test('the page breaks its content security policy', async ({ app }) => {
    await app.evaluate(() => {
      const sheet = document.createElement('style')
      sheet.textContent = 'p { color: red }'
      document.head.append(sheet)
    })
  })

  test('the page asks another machine for something', async ({ app }) => {
    await app.evaluate(() => fetch('https://example.org/').catch(() => undefined))
  })

  test('the page throws an error', async ({ app }) => {
    const thrown = app.waitForEvent('pageerror')
    await app.evaluate(() => void setTimeout(() => { throw new Error('on purpose') }))
    await thrown
  })

  test('the page writes an error to the console', async ({ app }) => {
    await app.evaluate(() => console.error('on purpose'))
  })

  // a worker's troubles are told a moment later; one that is not told must not fail here by waiting
  const inWorker = async (app: Page, bringAbout: () => unknown): Promise<void> => {
    const told = app.waitForEvent('console', { timeout: 10_000 }).catch(() => null)
    await (await suggester(app)).evaluate(bringAbout)
    await told
  }

  test('the worker that suggests asks another machine for something, against the policy', ({ app }) =>
    inWorker(app, () => fetch('https://example.org/').catch(() => undefined)))

  test('the worker that suggests throws an error', ({ app }) =>
    inWorker(app, () => void setTimeout(() => { throw new Error('on purpose') })))

  test('the worker that suggests writes an error to the console', ({ app }) =>
    inWorker(app, () => console.error('on purpose')))
})

/** The worker that suggests, which starts with the first article that is shown. */
async function suggester(app: Page): Promise<Worker> {
  const found = (): Worker | undefined => app.workers().find((worker) => worker.url().includes('suggest-worker'))
  await expect.poll(found, { intervals: [50] }).toBeDefined()
  return found() ?? await app.waitForEvent('worker')
}

test('a test says which trouble it brings about on purpose', async ({ app, trouble }) => {
  trouble.allow(/on purpose/)
  await app.evaluate(() => console.error('on purpose'))
  await expect(app).toHaveTitle(/Glossator/)
})
