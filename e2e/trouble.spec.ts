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
})

test('a test says which trouble it brings about on purpose', async ({ app, trouble }) => {
  trouble.allow(/on purpose/)
  await app.evaluate(() => console.error('on purpose'))
  await expect(app).toHaveTitle(/Glossator/)
})
