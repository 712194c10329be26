/** The file pickers of Chromium, which TypeScript's DOM library does not know; absent in other browsers and unsafe contexts. */

export interface FileKind {
  readonly description: string
  readonly accept: Readonly<Record<string, readonly string[]>>
}

export interface Pickers {
  readonly showOpenFilePicker?: (options: {
    readonly id: string
    readonly multiple: boolean
    readonly types: readonly FileKind[]
  }) => Promise<FileSystemFileHandle[]>
  readonly showDirectoryPicker?: (options: { readonly id: string; readonly mode: 'read' | 'readwrite' }) => Promise<FileSystemDirectoryHandle>
  readonly showSaveFilePicker?: (options: { readonly id: string; readonly suggestedName: string }) => Promise<FileSystemFileHandle>
}

/** The page's pickers, looked up at each use. */
export const pickersOfThisPage = (): Pickers => window as Pickers

export type Picked<T> = { readonly picked: T } | 'cancelled' | 'refused'

/**
 * What was picked. `refused` where the browser does not let a picker open, as when the click that asked for it is too long
 * ago: then the older ways still work.
 */
export async function pick<T>(open: Promise<T>): Promise<Picked<T>> {
  try {
    return { picked: await open }
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return 'cancelled'
    if (error instanceof DOMException && (error.name === 'SecurityError' || error.name === 'NotAllowedError')) return 'refused'
    throw error
  }
}
