// Runs the real entry of the main process against a double of the electron module.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { eventChannel, requestChannel, requestNames } from '../host/bridge.ts'

const double = vi.hoisted(() => ({
  calls: [] as string[],
  windows: [] as InstanceType<never>[],
  handlers: new Map<string, (event: unknown, argument: unknown) => unknown>(),
  userData: '',
  packaged: true,
  hasLock: true,
  ready: undefined as Promise<void> | undefined
}))

interface FakeWindow {
  options: { webPreferences: Record<string, unknown> }
  webContents: { sent: [string, unknown][]; emit(event: string, ...args: unknown[]): void; reload(): void }
  emit(event: string, ...args: unknown[]): void
}

vi.mock('electron', async () => {
  const { EventEmitter } = await import('node:events')
  const note = (call: string) => (...args: unknown[]): void => void double.calls.push([call, ...args.filter((arg) => typeof arg === 'string')].join(' '))
  const app = Object.assign(new EventEmitter(), {
    enableSandbox: note('enableSandbox'),
    requestSingleInstanceLock: () => {
      double.calls.push('lock')
      return double.hasLock
    },
    quit: note('quit'),
    exit: note('exit'),
    setPath: (_name: string, value: string) => double.calls.push(`userData ${value}`),
    getPath: () => double.userData,
    getVersion: () => '0.1.0',
    setAppUserModelId: note('setAppUserModelId'),
    whenReady: () => (double.ready = Promise.resolve().then(() => void double.calls.push('ready')))
  })
  Object.defineProperty(app, 'isPackaged', { get: () => double.packaged }) // Object.assign would take its value now
  class BrowserWindow extends EventEmitter {
    webContents = Object.assign(new EventEmitter(), {
      sent: [] as [string, unknown][],
      send(channel: string, value: unknown) { this.sent.push([channel, value]) },
      setWindowOpenHandler: note('setWindowOpenHandler'),
      setCaretBrowsingEnabled: note('setCaretBrowsingEnabled'),
      reload: note('reload')
    })
    options: unknown
    constructor(options: unknown) {
      super()
      this.options = options
      double.windows.push(this as never)
      app.emit('web-contents-created', {}, this.webContents)
    }
    loadURL = async (url: string) => void double.calls.push(`load ${url}`)
    close() { this.emit('close', { preventDefault: note('close held') }) }
    show = note('show')
    focus = note('focus')
    restore = note('restore')
    isMinimized = () => false
    isDestroyed = () => false
  }
  const session = { setPermissionRequestHandler: note('permissions'), setPermissionCheckHandler() {}, setDevicePermissionHandler() {}, webRequest: { onBeforeRequest: note('webRequest') } }
  return {
    app, BrowserWindow,
    dialog: { showErrorBox: note('showErrorBox'), showMessageBox: async () => ({ response: 0 }) },
    ipcMain: { handle: (channel: string, handler: never) => double.handlers.set(channel, handler) },
    Menu: { setApplicationMenu: note('menu'), buildFromTemplate: () => ({}) },
    protocol: { registerSchemesAsPrivileged: note('privileged'), handle: note('protocol') },
    session: { defaultSession: session }
  }
})

const page = { senderFrame: { url: 'app://glossator/index.html', parent: null, detached: false } }
const ask = (name: (typeof requestNames)[number], argument: unknown, event: unknown = page): unknown => double.handlers.get(requestChannel(name))!(event, argument)

async function start(): Promise<FakeWindow> {
  vi.resetModules()
  await import('./index.ts')
  await double.ready
  await Promise.resolve()
  return double.windows[0] as unknown as FakeWindow
}

beforeEach(async () => {
  Object.assign(double, { calls: [], windows: [], packaged: true, hasLock: true, userData: await mkdtemp(path.join(os.tmpdir(), 'glossator-main-')), ready: undefined })
  double.handlers.clear()
  vi.spyOn(process, 'argv', 'get').mockReturnValue(['glossator'])
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  Object.defineProperty(process.versions, 'electron', { configurable: true, value: '45.4.1' })
})
afterEach(async () => {
  const { app } = await import('electron')
  app.removeAllListeners()
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  await rm(double.userData, { recursive: true })
})

describe('the main process', () => {
  test('prepares everything before it is ready, and guards before it loads', async () => {
    await start()
    const { calls } = double
    const inOrder = ['enableSandbox', 'privileged', 'lock', 'ready', 'protocol app', 'webRequest', 'load app://glossator/index.html'].map((call) => calls.indexOf(call))
    expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b))
    expect(inOrder).not.toContain(-1)
    expect(calls.indexOf('permissions')).toBeLessThan(calls.indexOf('load app://glossator/index.html'))
    expect([...double.handlers.keys()]).toEqual(requestNames.map(requestChannel))
  })

  test('opens one sandboxed window without Node', async () => {
    const { options } = await start()
    expect(double.windows).toHaveLength(1)
    expect(options).toMatchObject({ show: false, name: 'main', windowStatePersistence: true })
    expect(options.webPreferences).toEqual({
      preload: expect.stringMatching(/preload[/\\]index\.cjs$/), sandbox: true, contextIsolation: true, nodeIntegration: false,
      webSecurity: true, webviewTag: false, navigateOnDragDrop: false, spellcheck: false, devTools: false
    })
    expect(double.calls).toContain('setWindowOpenHandler')
    expect(double.calls).toContain('setCaretBrowsingEnabled')
  })

  test('keeps its data in one place, which only an unpackaged app may be told to change', async () => {
    vi.stubEnv('GLOSSATOR_USER_DATA', '/tmp/elsewhere')
    await start()
    double.packaged = false
    await start()
    expect(double.calls.filter((call) => call.startsWith('userData'))).toEqual([`userData ${path.join(double.userData, 'Glossator')}`, 'userData /tmp/elsewhere'])
  })

  test('leaves at once when another is running', async () => {
    double.hasLock = false
    await start()
    expect(double.calls).toContain('quit')
    expect(double.calls).not.toContain('ready')
  })

  test('does not open a library that a newer Electron has opened', async () => {
    await start()
    const library = path.join(double.userData, 'library.json')
    const { writeFile } = await import('node:fs/promises')
    await writeFile(library, (await readFile(library, 'utf8')).replace(/"electronMajor": \d+/, '"electronMajor": 999'))
    Object.assign(double, { calls: [], windows: [] })
    await start()
    expect(double.calls).toContain('exit')
    expect(double.calls.some((call) => call.startsWith('showErrorBox Glossator This library was last opened'))).toBe(true)
    expect(double.windows).toEqual([])
  })

  test.each([
    ['a frame in the page', { senderFrame: { ...page.senderFrame, parent: {} } }],
    ['another page', { senderFrame: { ...page.senderFrame, url: 'https://example.org/' } }],
    ['a frame that is gone', { senderFrame: null }]
  ])('refuses what %s asks', async (_who, event) => {
    await start()
    for (const name of requestNames) expect(() => ask(name, null, event)).toThrow('was refused')
  })

  test('holds a close until the page has flushed, and not before the page listens', async () => {
    const window = await start()
    const close = (): boolean => {
      const preventDefault = vi.fn<() => void>()
      window.emit('close', { preventDefault })
      return preventDefault.mock.calls.length > 0
    }
    expect(close()).toBe(false)
    await ask('started', null)
    expect(close()).toBe(true)
    expect(window.webContents.sent.at(-1)).toEqual([eventChannel('flushRequested'), null])
    await ask('flushed', null)
    expect(close()).toBe(false)
  })

  test('does not hold a close when the page has crashed', async () => {
    const window = await start()
    await ask('started', null)
    window.webContents.emit('render-process-gone', {}, { reason: 'crashed' })
    await vi.waitFor(() => expect(double.calls).toContain('reload'))
    const preventDefault = vi.fn<() => void>()
    window.emit('close', { preventDefault })
    expect(preventDefault).not.toHaveBeenCalled()
  })

  test('hands over what a second start and the system name, missing files as sentences', async () => {
    const window = await start()
    const { app } = await import('electron')
    await ask('started', null)
    app.emit('second-instance', {}, ['ignored'], '/somewhere/other', { argv: ['glossator', 'gone.txt'] })
    const preventDefault = vi.fn<() => void>()
    app.emit('open-file', { preventDefault }, '/nowhere/b.txt')
    expect(preventDefault).toHaveBeenCalledOnce()
    expect(double.calls).toContain('focus')
    await vi.waitFor(() => expect(window.webContents.sent).toHaveLength(2))
    expect(window.webContents.sent.map(([channel, value]) => [channel, (value as { problems: string[] }).problems])).toEqual([
      [eventChannel('filesHandedOver'), [`“${path.resolve('/somewhere/other/gone.txt')}” was not found. Check the path, and open it again.`]],
      [eventChannel('filesHandedOver'), ['“/nowhere/b.txt” was not found. Check the path, and open it again.']]
    ])
  })

  test.each([null, {}, { argv: 'text' }, { argv: [7] }])('survives a second start that says %j', async (data) => {
    const window = await start()
    const { app } = await import('electron')
    await ask('started', null)
    app.emit('second-instance', {}, ['glossator', '/nowhere/c.txt'], '/somewhere', data)
    await vi.waitFor(() => expect(window.webContents.sent).toHaveLength(1))
  })

  test('draws the menu anew only when it is another', async () => {
    await start()
    const menus = (): number => double.calls.filter((call) => call === 'menu').length
    expect(menus()).toBe(1)
    const groups = [{ label: 'Edit', items: [{ id: 'undo', label: 'Undo', accelerator: 'Ctrl+Z', enabled: true }] }]
    await ask('setMenu', groups)
    await ask('setMenu', groups)
    expect(menus()).toBe(2)
  })
})
