import { createServer, type Server } from 'node:http'
import { answer } from './answer.ts'
import type { HandedOver } from './handed-over.ts'

export interface ServeOptions {
  readonly root: string
  readonly port: number
  /** Take the next free port where this one is in use; else that is an error. */
  readonly orNext: boolean
  readonly handedOver: HandedOver
}

export interface Served {
  /** As `http://127.0.0.1:47533/`. */
  readonly address: string
  readonly port: number
  close(): Promise<void>
}

/** Only this machine reaches it. */
const loopback = '127.0.0.1'

/** Serves the browser edition to this machine until it is closed. Rejects when the port is in use and no other may be taken. */
export async function serve({ root, port, orNext, handedOver }: ServeOptions): Promise<Served> {
  const hosts: string[] = []
  const server = createServer((request, response) => {
    const { method = '', url = '', headers } = request
    answer({ root, hosts, handedOver }, { method, url, headers })
      .then(({ status, headers: sent, body }) => response.writeHead(status, sent).end(method === 'HEAD' ? undefined : body))
      .catch((error: unknown) => response.destroy(error instanceof Error ? error : new Error(String(error))))
  })
  const taken = await listen(server, port, orNext ? 100 : 1)
  hosts.push(`${loopback}:${taken}`, `localhost:${taken}`)
  return {
    address: `http://${loopback}:${taken}/`,
    port: taken,
    close: () => new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  }
}

async function listen(server: Server, first: number, attempts: number): Promise<number> {
  for (let port = first; ; port++) {
    try {
      return await listenOn(server, port)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || port + 1 >= first + attempts) throw error
    }
  }
}

function listenOn(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, loopback, () => {
      server.off('error', reject)
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
}
