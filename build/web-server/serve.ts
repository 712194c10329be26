import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { answer, type Site } from './answer.ts'

export interface ServeOptions extends Omit<Site, 'hosts'> {
  /** 0 takes any that is free. */
  readonly port: number
  /** Take the next free port where this one is in use; else that is an error. */
  readonly orNext: boolean
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
export async function serve({ root, handedOver, port, orNext }: ServeOptions): Promise<Served> {
  const hosts: string[] = []
  const server = createServer((request, response) => {
    respond({ root, hosts, handedOver }, request, response).catch(() => response.destroy())
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

async function respond(site: Site, { method = '', url = '', headers }: IncomingMessage, response: ServerResponse): Promise<void> {
  const answered = await answer(site, { method, url, headers })
  const body = Buffer.from(await answered.arrayBuffer())
  // a build replaces files under the same names
  response.writeHead(answered.status, { ...Object.fromEntries(answered.headers), 'cache-control': 'no-cache', 'content-length': body.byteLength })
  response.end(method === 'HEAD' ? undefined : body)
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
