/** What the page and whatever might get into it may not do: ask as somebody else, get permissions, navigate, reach a network. */
import type { IpcMainInvokeEvent, Session, WebContents } from 'electron'
import { appOrigin } from './identity.ts'

/** Whether an address is the app's own, or of the development server. */
export function isTrustedUrl(address: string, devUrl?: string): boolean {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  // Node gives the origin 'null' to an unknown scheme: scheme and host are compared by hand.
  if (`${url.protocol}//${url.host}` === appOrigin) return true
  return devUrl !== undefined && url.origin !== 'null' && url.origin === new URL(devUrl).origin
}

/** Whether a message comes from the page itself: the main frame, still there, at an address of the app. */
export function isTrustedSender(event: Pick<IpcMainInvokeEvent, 'senderFrame'>, devUrl?: string): boolean {
  const frame = event.senderFrame // read at once: it is null after a navigation
  return frame !== null && frame.parent === null && !frame.detached && isTrustedUrl(frame.url, devUrl)
}

const allowedPermissions: ReadonlySet<string> = new Set(['clipboard-sanitized-write', 'persistent-storage', 'fullscreen'])

/** Electron grants everything unless both handlers are set. */
export function lockPermissions(
  session: Pick<Session, 'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'>,
  devUrl?: string
): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(allowedPermissions.has(permission) && isTrustedUrl(details.requestingUrl, devUrl))
  })
  session.setPermissionCheckHandler((_contents, permission, origin) => allowedPermissions.has(permission) && isTrustedUrl(origin, devUrl))
  session.setDevicePermissionHandler(() => false)
}

const networkAddresses = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*', 'file://*/*']

/** No request leaves the machine; only the development server is reached, where there is one. */
export function blockNetwork(session: Pick<Session, 'webRequest'>, devUrl?: string): void {
  const devHost = devUrl === undefined ? undefined : new URL(devUrl).host
  session.webRequest.onBeforeRequest({ urls: networkAddresses }, ({ url }, answer) => {
    answer({ cancel: devHost === undefined || !URL.canParse(url) || new URL(url).host !== devHost })
  })
}

/**
 * The page stays where it is. It may only load itself again: no other address, no frame, no webview, no second window.
 * Nothing is handed to the system's browser either, as Glossator shows no links.
 */
export function lockContents(contents: Pick<WebContents, 'on' | 'setWindowOpenHandler'>, devUrl?: string): void {
  contents.on('will-navigate', (event) => {
    if (!isPage(event.url, devUrl)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => {
    if (!isPage(event.url, devUrl)) event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isPage(event.url, devUrl)) event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

function isPage(address: string, devUrl?: string): boolean {
  return isTrustedUrl(address, devUrl) && ['', '/', '/index.html'].includes(new URL(address).pathname)
}
