import { EventEmitter } from 'node:events'
import { describe, expect, test, vi } from 'vitest'
import { blockNetwork, isTrustedSender, lockContents, lockPermissions } from './guards.ts'

const devUrl = 'http://localhost:5173'

describe('only the page itself is answered', () => {
  const page = { url: 'app://glossator/index.html', parent: null, detached: false }
  test.each<[string, object | null, string | undefined, boolean]>([
    ['the page', page, undefined, true],
    ['a frame that is gone', null, undefined, false],
    ['a detached frame', { ...page, detached: true }, undefined, false],
    ['a frame in the page', { ...page, parent: {} }, undefined, false],
    ['another host', { ...page, url: 'app://glossator.evil/index.html' }, undefined, false],
    ['another scheme', { ...page, url: 'https://glossator/index.html' }, undefined, false],
    ['a page of data', { ...page, url: 'data:text/html,hello' }, undefined, false],
    ['an empty address', { ...page, url: '' }, undefined, false],
    ['the development server', { ...page, url: `${devUrl}/` }, devUrl, true],
    ['a server that is not expected', { ...page, url: `${devUrl}/` }, undefined, false],
    ['another port', { ...page, url: 'http://localhost:5174/' }, devUrl, false]
  ])('%s', (_who, senderFrame, dev, trusted) => {
    expect(isTrustedSender({ senderFrame } as never, dev)).toBe(trusted)
  })
})

describe('permissions', () => {
  type Handler = (...args: unknown[]) => unknown
  const handlers = new Map<string, Handler>()
  const keep = (name: string) => (handler: unknown): void => void handlers.set(name, handler as Handler)
  lockPermissions({
    setPermissionRequestHandler: keep('request'), setPermissionCheckHandler: keep('check'), setDevicePermissionHandler: keep('device')
  })

  test.each([
    ['clipboard-sanitized-write', 'app://glossator/index.html', true],
    ['persistent-storage', 'app://glossator/index.html', true],
    ['fullscreen', 'app://glossator/index.html', true],
    ['fullscreen', 'https://example.org/', false],
    ['clipboard-read', 'app://glossator/index.html', false],
    ['geolocation', 'app://glossator/index.html', false],
    ['media', 'app://glossator/index.html', false],
    ['notifications', 'app://glossator/index.html', false],
    ['fileSystem', 'app://glossator/index.html', false],
    ['openExternal', 'app://glossator/index.html', false]
  ])('%s for %s: %s', (permission, address, granted) => {
    const answer = vi.fn<(granted: boolean) => void>()
    handlers.get('request')!({}, permission, answer, { requestingUrl: address })
    expect(answer).toHaveBeenCalledExactlyOnceWith(granted)
    expect(handlers.get('check')!({}, permission, address)).toBe(granted)
    expect(handlers.get('device')!({})).toBe(false)
  })
})

describe('the network', () => {
  const cancelled = (url: string, dev?: string): boolean => {
    let listener: (details: { url: string }, answer: (decision: { cancel: boolean }) => void) => void = () => undefined
    blockNetwork({ webRequest: { onBeforeRequest: (_filter: unknown, given: typeof listener) => void (listener = given) } } as never, dev)
    let result: boolean | undefined
    listener({ url }, ({ cancel }) => void (result = cancel))
    return result!
  }
  test.each([
    ['https://example.org/', undefined, true],
    ['wss://example.org/', undefined, true],
    ['http://127.0.0.1:5173/', undefined, true],
    ['file:///etc/passwd', undefined, true],
    ['http://localhost:5173/@vite/client', devUrl, false],
    ['ws://localhost:5173/', devUrl, false],
    ['https://example.org/', devUrl, true]
  ])('%s with the development server %s is cancelled: %s', (url, dev, wanted) => expect(cancelled(url, dev)).toBe(wanted))
})

describe('the page stays where it is', () => {
  const contents = Object.assign(new EventEmitter(), { openHandler: (_details: { url: string }): unknown => null, setWindowOpenHandler(handler: never) { this.openHandler = handler } })
  lockContents(contents as never)
  const prevented = (event: string, details: object): boolean => {
    const preventDefault = vi.fn<() => void>()
    contents.emit(event, { preventDefault, ...details })
    return preventDefault.mock.calls.length > 0
  }

  test.each([
    ['app://glossator/index.html', false],
    ['app://glossator/', false],
    ['app://glossator/corpus/a.txt', true],
    ['https://example.org/', true],
    ['file:///etc/passwd', true],
    ['javascript:alert(1)', true]
  ])('going to %s is prevented: %s', (url, wanted) => {
    expect(prevented('will-navigate', { url })).toBe(wanted)
    expect(prevented('will-redirect', { url })).toBe(wanted)
    expect(prevented('will-frame-navigate', { url, isMainFrame: true })).toBe(wanted)
    expect(prevented('will-frame-navigate', { url, isMainFrame: false })).toBe(true)
  })

  test('there is no second window and no webview', () => {
    for (const url of ['https://example.org/', 'app://glossator/index.html', 'file:///etc/passwd']) {
      expect(contents.openHandler({ url })).toEqual({ action: 'deny' })
    }
    expect(prevented('will-attach-webview', {})).toBe(true)
  })
})
