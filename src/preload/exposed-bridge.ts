import type { IpcRenderer } from 'electron'
import type { HostBridge } from '../host/bridge-schemas.ts'
import { eventChannel, eventNames, requestChannel, requestNames } from '../host/bridge.ts'

/** One function for each name of the bridge, and no way to any other channel. */
export function exposedBridge(ipc: Pick<IpcRenderer, 'invoke' | 'on' | 'removeListener'>): HostBridge {
  const ask = requestNames.map((name) => [name, (argument: unknown) => ipc.invoke(requestChannel(name), argument)])
  const hear = eventNames.map((name) => [name, (listener: (value: unknown) => void) => {
    const handle = (_event: unknown, value: unknown): void => listener(value) // the event itself stays here
    ipc.on(eventChannel(name), handle)
    return () => void ipc.removeListener(eventChannel(name), handle)
  }])
  return Object.freeze({ ask: Object.freeze(Object.fromEntries(ask)), hear: Object.freeze(Object.fromEntries(hear)) }) as HostBridge
}
