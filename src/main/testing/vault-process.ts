/**
 * The main process's side of the bridge as a bare Node process, for tests that kill it: requests come over the channel of
 * `fork`, pass the real parsing and the real handlers, and are answered over it. `node vault-process.mjs FOLDER`.
 */
import { requestChannel, type RequestName } from '../../host/bridge.ts'
import { createBatchTable } from '../batch-table.ts'
import { hostHandlers } from '../host-handlers.ts'
import { serveHost } from '../serve-host.ts'
import { openSettings } from '../settings.ts'
import { vaultInFolder } from '../vault-folder.ts'

interface Question {
  readonly id: number
  readonly name: RequestName
  readonly argument: unknown
  /** Dies of a SIGKILL when all is done, in place of answering. */
  readonly dies?: boolean
}

const folder = process.argv[2] ?? ''
const handlers = new Map<string, (event: unknown, argument: unknown) => unknown>()
const noDialog = (): never => {
  throw new Error('There are no dialogs here.')
}
serveHost({ handle: (channel, handler) => void handlers.set(channel, handler as never) }, hostHandlers({
  dialog: { showOpenDialog: noDialog, showSaveDialog: noDialog },
  window: () => undefined,
  batches: createBatchTable(),
  settings: openSettings(`${folder}.settings.json`),
  vault: vaultInFolder(folder),
  onStarted: () => undefined,
  onFlushed: () => undefined,
  showMenu: () => undefined
}), () => true)

process.on('message', ({ id, name, argument, dies = false }: Question) => {
  void Promise.resolve(handlers.get(requestChannel(name))?.({}, argument)).then((answer) => {
    if (dies) process.kill(process.pid, 'SIGKILL')
    else process.send?.({ id, answer })
  })
})
process.once('disconnect', () => process.exit())
process.send?.('ready')
