import { expect, test } from './fixtures.ts'
import { ask } from './shell-bridge.ts'

test.skip(({ host }) => host === 'chromium', 'the shell of the desktop app')

test('the page has no Node, and of Electron only the bridge', async ({ app }) => {
  const seen = await app.evaluate(() => {
    const page = globalThis as unknown as Record<string, unknown> & { glossatorHost: object }
    return {
      node: ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in page),
      bridge: Object.keys(page.glossatorHost),
      secure: isSecureContext
    }
  })
  expect(seen).toEqual({ node: [], bridge: ['ask', 'hear'], secure: true })
})

test('a request that is not what was agreed on is refused, and says why', async ({ app }) => {
  for (const [name, argument] of [['openArticles', '/etc'], ['readArticle', { batch: 1, index: 0, path: '/etc/passwd' }], ['keepSnapshot', { library: 'a', snapshot: { name: '../x' } }]] as const) {
    expect(await ask(app, name, argument)).toEqual({ failure: expect.stringContaining(`The request “${name}” is not what was agreed on`) })
  }
})

test('nobody but the page itself is answered', async ({ app, electronApp, host }) => {
  test.skip(host !== 'standin', 'only the stand-in can ask as somebody else')
  await expect(app.getByRole('navigation', { name: 'Articles' })).toBeVisible()
  const main = electronApp as unknown as { invokeAs(frame: object | null, channel: string, argument: unknown): Promise<unknown> }
  const page = 'app://glossator/index.html'
  const strangers = [{ url: page, parent: { url: page } }, { url: page, detached: true }, { url: 'https://example.org/', parent: { url: page } }, null]
  for (const frame of strangers) {
    await expect(main.invokeAs(frame, 'glossator:ask:listLibraries', null)).rejects.toThrow('was refused')
  }
  await expect(main.invokeAs({ url: page }, 'glossator:ask:listLibraries', null)).resolves.toHaveProperty('result')
})

test('the page cannot be led away, and opens no window', async ({ app, electronApp, trouble }) => {
  trouble.allow(/example\.org|Not allowed to load|frame/i)
  await expect(app.getByRole('navigation', { name: 'Articles' })).toBeVisible()
  const here = await app.evaluate(() => {
    Object.assign(globalThis, { stayed: true })
    return location.href
  })
  await app.evaluate(() => {
    location.href = 'https://example.org/'
  })
  const seen = await app.evaluate(async () => {
    const opened = window.open('https://example.org/')
    const form = Object.assign(document.createElement('form'), { action: 'https://example.org/' })
    const frame = Object.assign(document.createElement('iframe'), { src: 'https://example.org/' })
    document.body.append(form, frame)
    form.submit()
    await new Promise((resolve) => setTimeout(resolve, 300)) // it would be away by then
    return { opened: opened !== null, stayed: 'stayed' in globalThis, location: location.href }
  })
  expect(seen).toEqual({ opened: false, stayed: true, location: here })
  expect(electronApp!.windows()).toHaveLength(1)
})

test('nothing is loaded from elsewhere, and no script runs that is not a file of the app', async ({ app, trouble }) => {
  trouble.allow(/example\.org|Content Security Policy/i)
  const seen = await app.evaluate(async () => {
    const violations: string[] = []
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => violations.push(effectiveDirective))
    const reached = await fetch('https://example.org/').then(() => true, () => false)
    const script = Object.assign(document.createElement('script'), { textContent: 'globalThis.injected = true' })
    document.body.append(script)
    document.body.append(Object.assign(document.createElement('img'), { src: 'https://example.org/a.png' }))
    await new Promise((resolve) => setTimeout(resolve, 100)) // violations are reported a little later
    return { reached, injected: 'injected' in globalThis, violations: [...new Set(violations)].toSorted() }
  })
  expect(seen).toEqual({ reached: false, injected: false, violations: ['connect-src', 'img-src', 'script-src-elem'] })
})

test('every answer of the app carries the policy, and no file outside is served', async ({ app, trouble }) => {
  trouble.allow(/status of 40[04]/)
  const answers = await app.evaluate(async () => Promise.all(
    ['index.html', '..%2f..%2fpackage.json', '..%5c..%5cpackage.json', 'no/such/file.js', 'a%00.html'].map(async (address) => {
      const response = await fetch(new URL(address, document.baseURI))
      const { headers } = response
      return [response.status, headers.get('content-security-policy')?.startsWith("default-src 'none'"), headers.get('x-content-type-options')]
    })
  ))
  expect(answers).toEqual([200, 400, 400, 404, 400].map((status) => [status, true, 'nosniff']))
})

test('the page gets the permissions that it needs and no other', async ({ app }) => {
  const states = await app.evaluate(async () => {
    const names = ['persistent-storage', 'geolocation', 'notifications', 'camera', 'clipboard-read']
    return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state))
  })
  expect(states).toEqual(['granted', 'denied', 'denied', 'denied', 'denied'])
})
