import type { IpcRenderer } from 'electron'
import type { HostBridge } from '../host/bridge-schemas.ts'
import { eventChannel, eventNames, requestChannel, requestNames } from '../host/bridge.ts'

/** One function for each name of the bridge, and no way to any other channel. */
export function exposedBridge(ipc: Pick<IpcRenderer, 'invoke' | 'on' | 'removeListener'>): HostBridge {
  return Object.freeze({
    ask: byName(requestNames, (name) => (argument: unknown): Promise<unknown> => ipc.invoke(requestChannel(name), argument)),
    hear: byName(eventNames, (name) => (listener: (value: unknown) => void) => {
      const handle = (_event: unknown, value: unknown): void => listener(value) // the event itself stays here
      ipc.on(eventChannel(name), handle)
      return () => void ipc.removeListener(eventChannel(name), handle)
    })
  })
}

function byName<Name extends string, T>(names: readonly Name[], make: (name: Name) => T): Readonly<Record<Name, T>> {
  return Object.freeze(Object.fromEntries(names.map((name) => [name, make(name)])) as Record<Name, T>)
}
