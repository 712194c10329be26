/** Runs in the sandbox before the page: one CommonJS file without packages, which only passes messages on. */
import { contextBridge, ipcRenderer } from 'electron'
import { bridgeKey } from '../host/bridge.ts'
import { exposedBridge } from './exposed-bridge.ts'

contextBridge.exposeInMainWorld(bridgeKey, exposedBridge(ipcRenderer))
