/**
 * Electron's security checklist (electronjs.org, "Security", its twenty recommendations), each held against the built main bundle: the real
 * bundle is run with a double in the place of Electron that keeps what it is told, and is then asked as an attacker would ask it.
 */
import { execFile } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { requestChannel, requestNames } from '../src/host/bridge.ts'
import { isStale } from './commands/is-stale.mjs'

type Listener = (...args: never[]) => unknown

/** What the bundle told its Electron. */
const told = vi.hoisted(() => ({
  calls: [] as string[],
  options: null as unknown,
  schemes: [] as { scheme: string; privileges: Record<string, boolean> }[],
  handlers: new Map<string, Listener>(),
  protocols: new Map<string, (request: Request) => Promise<Response>>(),
  session: new Map<string, Listener>(),
  contents: null as unknown,
  openWindow: null as Listener | null,
  userData: ''
}))

vi.mock('electron', async () => {
  const { EventEmitter: Emitter } = await import('node:events')
  const note = (call: string) => (...args: unknown[]): void => void told.calls.push([call, ...args.map(String)].join(' '))
  const app = Object.assign(new Emitter(), {
    isPackaged: true, enableSandbox: note('enableSandbox'), requestSingleInstanceLock: () => true, quit: note('quit'), exit: note('exit'), setPath: note('setPath'),
    getPath: () => told.userData, getVersion: () => '0.1.0', setAppUserModelId: note('setAppUserModelId'), whenReady: () => Promise.resolve(), commandLine: { appendSwitch: note('switch') }
  })
  class BrowserWindow extends Emitter {
    webContents = Object.assign(new Emitter(), {
      send: note('send'), reload: note('reload'), openDevTools: note('openDevTools'), setCaretBrowsingEnabled: note('caret'),
      setWindowOpenHandler: (handler: Listener) => { told.openWindow = handler }
    })
    constructor(options: unknown) {
      super()
      told.options = options
      told.contents = this.webContents
      app.emit('web-contents-created', {}, this.webContents)
    }
    loadURL = async (url: string): Promise<void> => void told.calls.push(`load ${url}`)
    show = note('show')
  }
  const keep = (name: string) => (...args: Listener[]): void => void told.session.set(name, args.at(-1) ?? (() => undefined))
  return {
    app, BrowserWindow, dialog: {}, Menu: { buildFromTemplate: (template: unknown) => template, setApplicationMenu: note('menu') },
    ipcMain: { handle: (channel: string, handler: Listener) => told.handlers.set(channel, handler) },
    protocol: {
      registerSchemesAsPrivileged: (schemes: never[]) => told.schemes.push(...schemes),
      handle: (scheme: string, handler: (request: Request) => Promise<Response>) => told.protocols.set(scheme, handler)
    },
    session: {
      defaultSession: {
        setPermissionRequestHandler: keep('request'), setPermissionCheckHandler: keep('check'), setDevicePermissionHandler: keep('device'),
        webRequest: { onBeforeRequest: keep('network') }
      }
    }
  }
})

const root = path.resolve(import.meta.dirname, '..')
const bundle = path.join(root, 'out/main/index.js')
const source = (): Promise<string> => readFile(bundle, 'utf8')

beforeAll(async () => {
  told.userData = await mkdtemp(path.join(os.tmpdir(), 'glossator-security-'))
  if (isStale(bundle, ['src/main', 'src/host', 'src/preload'].map((folder) => path.join(root, folder)))) await promisify(execFile)(process.execPath, ['node_modules/electron-vite/bin/electron-vite.js', 'build'], { cwd: root })
  Object.defineProperty(process.versions, 'electron', { value: '45.4.1', configurable: true })
  await import(/* @vite-ignore */ pathToFileURL(bundle).href)
  await vi.waitUntil(() => told.calls.some((call) => call.startsWith('load ')))
}, 180_000)
afterAll(() => rm(told.userData, { recursive: true, force: true }))

const preferences = (): Record<string, unknown> => (told.options as { webPreferences: Record<string, unknown> }).webPreferences
const page = 'app://glossator/index.html'
const frame = (url: string, more: object = {}): object => ({ senderFrame: { url, parent: null, detached: false, ...more } })
const served = (address: string): Promise<Response> => told.protocols.get('app')!(new Request(address))
/** Emits an event of the page's contents; whether it was prevented. */
function isPrevented(name: string, details: object = {}): boolean {
  let prevented = false
  ;(told.contents as EventEmitter).emit(name, { preventDefault: () => { prevented = true }, ...details })
  return prevented
}
const asked = (name: 'request' | 'check' | 'device' | 'network', ...args: unknown[]): unknown => {
  let answer: unknown
  const result = told.session.get(name)!(...[...args, (value: unknown) => { answer = value }] as never[])
  return answer ?? result
}

test('1 only secure content is loaded: the app’s own files, and nothing from a network', () => {
  expect(told.calls.filter((call) => call.startsWith('load '))).toEqual([`load ${page}`])
  for (const url of ['http://example.org/', 'https://example.org/x.js', 'wss://example.org/', 'ftp://example.org/', 'file:///etc/passwd']) {
    expect(asked('network', { url }), url).toEqual({ cancel: true })
  }
})

test('2 the page has no Node', () => {
  expect(preferences()).toMatchObject({ nodeIntegration: false })
  expect(preferences()).not.toHaveProperty('nodeIntegrationInWorker')
  expect(preferences()).not.toHaveProperty('nodeIntegrationInSubFrames')
})

test('3 the page and the preload are isolated from each other', () => expect(preferences()).toMatchObject({ contextIsolation: true }))

test('4 every process is sandboxed', async () => {
  expect(preferences()).toMatchObject({ sandbox: true })
  expect(told.calls).toContain('enableSandbox')
  expect(await source()).not.toMatch(/no-sandbox/)
})

test('5 permissions are refused but for the three that are needed, and those only to the app’s own page', () => {
  const granted = ['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'fileSystem', 'usb', 'midiSysex', 'clipboard-sanitized-write', 'persistent-storage', 'fullscreen']
    .filter((permission) => asked('check', null, permission, 'app://glossator') === true)
  expect(granted).toEqual(['clipboard-sanitized-write', 'persistent-storage', 'fullscreen'])
  expect(asked('check', null, 'fullscreen', 'https://example.org')).toBe(false)
  let answer: unknown
  told.session.get('request')!(...[null, 'media', (value: unknown) => { answer = value }, { requestingUrl: page }] as never[])
  expect(answer).toBe(false)
  expect(asked('device')).toBe(false)
})

test('6 web security stays on', () => expect(preferences()).toMatchObject({ webSecurity: true }))

test('7 a policy says what a page may load, on every answer', async () => {
  for (const address of [page, 'app://glossator/nothing', 'app://glossator/..%2f..%2fpackage.json']) {
    const policy = (await served(address)).headers.get('content-security-policy') ?? ''
    expect(policy).toMatch(/^default-src 'none'; script-src 'self';/)
    expect(policy).not.toMatch(/unsafe-|https?:|\*/)
  }
})

test.each([
  [8, 'insecure content is not let in', 'allowRunningInsecureContent'], [9, 'no experimental features are on', 'experimentalFeatures'], [10, 'no Blink features are on', 'enableBlinkFeatures']
])('%i %s', async (_, _what, option) => {
  expect(preferences()).not.toHaveProperty(option)
  expect(await source()).not.toContain(option)
})

test('11 there is no webview, so none that could open windows', async () => {
  expect(preferences()).toMatchObject({ webviewTag: false })
  expect(await source()).not.toContain('allowpopups')
})

test('12 one that would be made all the same is refused', () => expect(isPrevented('will-attach-webview')).toBe(true))

test('13 the page goes nowhere but to itself', () => {
  for (const url of ['https://example.org/', 'file:///etc/passwd', 'app://other/index.html', 'app://glossator/corpus/x.txt', 'javascript:alert(1)', 'data:text/html,x']) {
    expect(isPrevented('will-navigate', { url }), url).toBe(true)
    expect(isPrevented('will-redirect', { url }), url).toBe(true)
    expect(isPrevented('will-frame-navigate', { url, isMainFrame: true }), url).toBe(true)
  }
  expect(isPrevented('will-frame-navigate', { url: page, isMainFrame: false })).toBe(true)
  expect(isPrevented('will-navigate', { url: page })).toBe(false)
})

test('14 no window is opened', () => {
  for (const url of [page, 'https://example.org/', 'about:blank']) expect(told.openWindow?.(...[{ url }] as never[])).toEqual({ action: 'deny' })
})

test('15 nothing is handed to the system to open', async () => expect(await source()).not.toMatch(/openExternal|openPath|child_process/))

test('16 Electron is one that is still mended: exactly pinned, and the newest this was tried with', async () => {
  const { devDependencies } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as { devDependencies: Record<string, string> }
  expect(devDependencies['electron']).toMatch(/^\d+\.\d+\.\d+$/)
})

test('17 whoever asks over a channel is looked at: only the main frame of the app’s page is answered', async () => {
  expect([...told.handlers.keys()].toSorted()).toEqual(requestNames.map(requestChannel).toSorted())
  const strangers = [frame('https://example.org/'), frame('app://other/index.html'), frame(page, { parent: {} }), frame(page, { detached: true }), { senderFrame: null }]
  for (const handler of told.handlers.values()) {
    for (const stranger of strangers) await expect((async () => handler(...[stranger, null] as never[]))()).rejects.toThrow(/refused/)
  }
  expect(await told.handlers.get(requestChannel('openArticles'))!(...[frame(page), '/etc'] as never[])).toEqual({ failure: expect.stringContaining('is not what was agreed on') })
})

test('18 the page comes by a scheme of its own, without its privileges, from its own folder alone', async () => {
  expect(told.schemes).toEqual([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }])
  expect((await served(page)).status).toBe(200)
  for (const address of ['app://glossator/..%2fmain%2findex.js', 'app://glossator/%2e%2e/main/index.js', 'app://glossator/..%5cmain', 'app://glossator/a%00.html', 'app://other/index.html', 'app://glossator//etc/passwd']) {
    expect((await served(address)).status, address).toBeGreaterThanOrEqual(400)
  }
})

test('19 the fuses that can be changed are changed', async () => {
  const configuration = await readFile(path.join(root, 'build/electron-builder.yml'), 'utf8')
  const fuses = Object.fromEntries([...configuration.matchAll(/^ {2}(\w+): (true|false)\b/gm)].map(([, name, value]) => [name, value]))
  expect(fuses).toMatchObject({
    runAsNode: 'false', enableNodeOptionsEnvironmentVariable: 'false', enableNodeCliInspectArguments: 'false', enableEmbeddedAsarIntegrityValidation: 'true', onlyLoadAppFromAsar: 'true',
    loadBrowserProcessSpecificV8Snapshot: 'false', grantFileProtocolExtraPrivileges: 'false',
    enableCookieEncryption: 'false' // no cookies are set, and it would ask for the keychain
  })
})

test('20 the preload hands the page one frozen object of named questions, and nothing of Electron’s', async () => {
  const [name] = (await readdir(path.join(root, 'out/preload'))).filter((file) => file.endsWith('.cjs'))
  const preload = await readFile(path.join(root, 'out/preload', name ?? ''), 'utf8')
  expect(preload.match(/exposeInMainWorld/g)).toHaveLength(1)
  expect(preload).not.toMatch(/ipcRenderer\.(?:sendSync|postMessage|sendToHost)|webFrame|\beval\b|require\("(?!electron")/)
})

test('a packaged app opens no developer tools, listens to no inspector and reads no address from its surroundings', () => {
  expect(preferences()).toMatchObject({ devTools: false, spellcheck: false, navigateOnDragDrop: false })
  expect(told.calls.some((call) => /openDevTools|remote-debugging|inspect/.test(call))).toBe(false)
})
