/** The main process. Down to `whenReady` everything runs synchronously, as Electron wants it of an ES module. */
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session } from 'electron'
import path from 'node:path'
import { type EventValue, parseEvent } from '../host/bridge-schemas.ts'
import { eventChannel, type EventName } from '../host/bridge.ts'
import type { MenuGroup } from '../host/host.ts'
import { filesFromArgv } from './argv.ts'
import { createAssetHandler } from './asset-protocol.ts'
import { createBatchTable } from './batch-table.ts'
import { type CloseGate, createCloseGate } from './close-gate.ts'
import { blockNetwork, isTrustedSender, lockContents, lockPermissions } from './guards.ts'
import { createHandOver } from './hand-over.ts'
import { hostHandlers } from './host-handlers.ts'
import { appOrigin, identity } from './identity.ts'
import { guardLibrary } from './library-guard.ts'
import { menuTemplate } from './menu.ts'
import { serveHost } from './serve-host.ts'
import { openSettings } from './settings.ts'
import { vaultInFolder } from './vault-folder.ts'
import { windowOptions } from './window.ts'

/** How long a close waits for the renderer, in milliseconds. */
const flushLimit = 5000

const devUrl = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL']
const ownUserData = app.isPackaged ? undefined : process.env['GLOSSATOR_USER_DATA']

app.setPath('userData', ownUserData ?? path.join(app.getPath('appData'), identity.userDataFolder))
app.enableSandbox()
if (process.platform === 'win32') app.setAppUserModelId(identity.appId)
protocol.registerSchemesAsPrivileged([
  { scheme: identity.scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }
])

let window: BrowserWindow | undefined
/** Whether the page has started and can be asked to flush. */
let rendererListens = false
let gate: CloseGate | undefined
let shownMenu = ''

const batches = createBatchTable()
const handOver = createHandOver(batches, (listing) => tell('filesHandedOver', listing))

function tell<N extends EventName>(name: N, value: EventValue<N>): void {
  window?.webContents.send(eventChannel(name), parseEvent(name, value))
}

if (app.requestSingleInstanceLock({ argv: process.argv })) startUp()
else app.quit()

function startUp(): void {
  const refusal = guardLibrary(app.getPath('userData'), {
    electronMajor: Number.parseInt(process.versions.electron, 10),
    appVersion: app.getVersion()
  })
  if (refusal !== null) {
    console.error(refusal)
    dialog.showErrorBox(identity.productName, refusal)
    app.exit(1)
    return
  }
  app.on('second-instance', (_event, argv, workingDirectory, data) => {
    comeForward()
    handOver.deliver(filesFromArgv(argvOf(data) ?? argv, workingDirectory, app.isPackaged))
  })
  app.on('open-file', (event, file) => {
    event.preventDefault()
    handOver.deliver([file])
  })
  app.on('web-contents-created', (_event, contents) => lockContents(contents, devUrl))
  app.on('window-all-closed', () => app.quit())
  handOver.deliver(filesFromArgv(process.argv, process.cwd(), app.isPackaged))
  // Not awaited: `ready` waits for this module to have been evaluated.
  void app.whenReady().then(openApp)
}

function openApp(): void {
  protocol.handle(identity.scheme, createAssetHandler(path.join(import.meta.dirname, '../renderer')))
  lockPermissions(session.defaultSession, devUrl)
  blockNetwork(session.defaultSession, devUrl)
  serveHost(ipcMain, hostHandlers({
    dialog,
    window: () => window,
    batches,
    settings: openSettings(path.join(app.getPath('userData'), 'settings.json')),
    vault: vaultInFolder(path.join(app.getPath('userData'), 'vault')),
    onStarted: () => {
      rendererListens = true
      handOver.start()
    },
    onFlushed: (failure) => gate?.answer(failure),
    showMenu
  }), (event) => isTrustedSender(event, devUrl))
  showMenu([])
  openWindow()
}

function openWindow(): void {
  const opened = new BrowserWindow(windowOptions({
    preload: path.join(import.meta.dirname, '../preload/index.cjs'),
    packaged: app.isPackaged
  }))
  const contents = opened.webContents
  window = opened
  gate = createCloseGate({
    isListening: () => rendererListens,
    askToFlush: () => tell('flushRequested', null),
    mayLose: async (failure) => (await dialog.showMessageBox(opened, unsavedQuestion(failure))).response === 1,
    close: () => opened.close(),
    limit: flushLimit
  })
  const pageGone = (): void => {
    rendererListens = false
    handOver.stop()
    batches.clear()
    gate?.abandon()
  }
  opened.once('ready-to-show', () => opened.show())
  opened.on('close', (event) => gate?.onClose(event))
  opened.on('query-session-end', () => tell('flushRequested', null)) // Windows logs off and waits for nobody
  opened.on('closed', () => {
    pageGone()
    window = undefined
  })
  contents.on('did-navigate', pageGone)
  contents.on('will-prevent-unload', (event) => event.preventDefault()) // the gate has asked already
  contents.on('preload-error', (_event, file, error) => console.error(`${file}: ${error.message}`))
  contents.on('render-process-gone', (_event, { reason }) => {
    pageGone()
    if (reason !== 'clean-exit') void offerReload(opened).catch((error: unknown) => console.error(error))
  })
  // Keyboard selection in text that cannot be edited; missing in old versions.
  contents.setCaretBrowsingEnabled?.(true)
  opened.loadURL(devUrl ?? `${appOrigin}/index.html`).catch((error: unknown) => console.error(error))
}

async function offerReload(opened: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(opened, {
    type: 'error',
    message: 'The view has stopped.',
    detail: 'Your annotations are on disk. Load the view again to go on.',
    buttons: ['Load again', 'Quit'],
    defaultId: 0,
    cancelId: 0
  })
  if (opened.isDestroyed()) return
  if (response === 0) opened.webContents.reload()
  else app.quit()
}

function unsavedQuestion(failure: string): Electron.MessageBoxOptions {
  return {
    type: 'warning',
    message: 'Not everything could be saved.',
    detail: failure,
    buttons: ['Keep open', 'Close anyway'],
    defaultId: 0,
    cancelId: 0
  }
}

/** Built only when it differs: a menu that is replaced closes under the pointer. */
function showMenu(groups: readonly MenuGroup[]): void {
  const wanted = JSON.stringify(groups)
  if (wanted === shownMenu) return
  shownMenu = wanted
  const template = menuTemplate(groups, {
    platform: process.platform,
    packaged: app.isPackaged,
    choose: (id) => tell('commandChosen', id)
  })
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}

function comeForward(): void {
  if (window === undefined) return
  if (window.isMinimized()) window.restore()
  window.focus()
}

/** The second start's own command line, as Chromium reorders and extends the one that it passes on. */
function argvOf(data: unknown): string[] | null {
  const argv = (data as { argv?: unknown } | null | undefined)?.argv
  return Array.isArray(argv) && argv.every((argument) => typeof argument === 'string') ? argv : null
}
