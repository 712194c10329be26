import type { BrowserWindowConstructorOptions } from 'electron'

/** The options of the one window: sandboxed, isolated, without Node, and remembering where it stood. */
export function windowOptions(parts: { readonly preload: string; readonly packaged: boolean }): BrowserWindowConstructorOptions {
  return {
    name: 'main',
    windowStatePersistence: true,
    width: 1360,
    height: 880,
    minWidth: 720,
    minHeight: 480,
    show: false, // until it is painted
    webPreferences: {
      preload: parts.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false, // it would fetch dictionaries
      devTools: !parts.packaged
    }
  }
}
