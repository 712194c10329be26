import type { IpcMain, IpcMainInvokeEvent } from 'electron'
import { type Answer, parseArgument, type RequestArgument, type RequestResult } from '../host/bridge-schemas.ts'
import { requestChannel, type RequestName, requestNames } from '../host/bridge.ts'
import { messageOf } from '../host/files/disk-problems.ts'

/** One answer for each request of the bridge. What a handler throws reaches the renderer as a sentence. */
export type HostHandlers = {
  readonly [N in RequestName]: (argument: RequestArgument<N>) => RequestResult<N> | Promise<RequestResult<N>>
}

/** Registers the handlers. A request is answered only if its sender is trusted and its argument is what was agreed on. */
export function serveHost(ipc: Pick<IpcMain, 'handle'>, handlers: HostHandlers, isTrusted: (event: IpcMainInvokeEvent) => boolean): void {
  for (const name of requestNames) {
    ipc.handle(requestChannel(name), (event, raw: unknown) => {
      if (!isTrusted(event)) throw new Error(`“${name}” was refused: it was not asked by the page of the app.`)
      return answer(name, handlers, raw)
    })
  }
}

async function answer<N extends RequestName>(name: N, handlers: HostHandlers, raw: unknown): Promise<Answer<N>> {
  try {
    return { result: await handlers[name](parseArgument(name, raw)) }
  } catch (error) {
    return { failure: messageOf(error) }
  }
}
