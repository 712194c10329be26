// Builds the preload as the app does, and runs it as a sandboxed renderer would: plain script, `require` of electron only.
import { resolveConfig } from 'electron-vite'
import path from 'node:path'
import vm from 'node:vm'
import { build, type Rolldown } from 'vite'
import { expect, test, vi } from 'vitest'
import { bridgeKey, eventChannel, requestChannel, requestNames } from '../host/bridge.ts'

const root = path.resolve(import.meta.dirname, '../..')

test('the built preload is one plain script that needs nothing but electron', async () => {
  const code = await buildPreload()
  const exposed: Record<string, { ask: Record<string, (argument: unknown) => unknown>; hear: Record<string, (listener: unknown) => () => void> }> = {}
  const ipcRenderer = {
    invoke: vi.fn<(channel: string, argument: unknown) => Promise<null>>(async () => null),
    on: vi.fn<(channel: string, handle: (...args: unknown[]) => void) => void>(),
    removeListener: vi.fn<(channel: string, handle: (...args: unknown[]) => void) => void>()
  }
  const electron = { contextBridge: { exposeInMainWorld: (key: string, api: never) => void (exposed[key] = api) }, ipcRenderer }
  const require = (name: string): unknown => {
    if (name !== 'electron') throw new Error(`not to be had in a sandboxed preload: ${name}`)
    return electron
  }
  vm.runInNewContext(code, { require, module: { exports: {} }, exports: {} })

  expect(Object.keys(exposed)).toEqual([bridgeKey])
  const { ask, hear } = exposed[bridgeKey]!
  for (const name of requestNames) await ask[name]!('argument')
  expect(ipcRenderer.invoke.mock.calls).toEqual(requestNames.map((name) => [requestChannel(name), 'argument']))

  const listener = vi.fn<(value: unknown) => void>()
  const leave = hear['commandChosen']!(listener)
  const [channel, handle] = ipcRenderer.on.mock.calls[0]!
  handle({ sender: 'stays in the preload' }, 'edit.undo')
  expect(listener.mock.calls).toEqual([['edit.undo']])
  leave()
  expect(channel).toBe(eventChannel('commandChosen'))
  expect(ipcRenderer.removeListener).toHaveBeenCalledExactlyOnceWith(channel, handle)
})

/** The one file that the app's own configuration makes of the preload, without writing it. */
async function buildPreload(): Promise<string> {
  const { config } = await resolveConfig({ root, logLevel: 'silent' }, 'build', 'production')
  const preload = config?.preload ?? {}
  const built = await build({ ...preload, build: { ...preload.build, write: false, sourcemap: false } }) as Rolldown.RolldownOutput[] | Rolldown.RolldownOutput
  const output = [built].flat().flatMap((part) => part.output)
  expect(output.map((part) => [part.type, part.fileName])).toEqual([['chunk', 'index.cjs']])
  return (output[0] as Rolldown.OutputChunk).code
}
