/**
 * The server of the browser edition as a program: `node out/server/serve.js [--port N] [--strict-port] [--open] [-- PATH…]`.
 * It prints its address and runs until it is interrupted.
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { listArticles } from '../../src/main/list-articles.ts'
import { serve } from './serve.ts'

/** Always the same where it is free: a browser keeps the work under the address, port included. */
const usualPort = 47533

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { port: { type: 'string' }, 'strict-port': { type: 'boolean' }, open: { type: 'boolean' } },
    allowPositionals: true
  })
  const port = values.port === undefined ? usualPort : Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`${values.port} is no port: give a number from 0 to 65535.`)
  const root = path.resolve(import.meta.dirname, '../web')
  if (!existsSync(path.join(root, 'index.html'))) throw new Error('The browser edition is not built: run "npm run build:web".')

  const handedOver = await listArticles(positionals.map((given) => path.resolve(given)))
  for (const problem of handedOver.problems) console.error(problem)
  const served = await serve({ root, port, orNext: values['strict-port'] !== true, handedOver })
  if (port !== 0 && served.port !== port) {
    console.log(`Port ${port} is in use. The browser keeps work by address: what was kept under port ${port} is not shown under ${served.port}.`)
  }
  console.log(`Glossator is at ${served.address} (Ctrl+C ends it).`)
  if (values.open === true) openInBrowser(served.address)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void served.close())
}

/** In the browser that the system names; where there is none, nothing happens: the address has been printed. */
function openInBrowser(address: string): void {
  const env = process.env
  if (process.platform === 'linux' && env['DISPLAY'] === undefined && env['WAYLAND_DISPLAY'] === undefined) return
  const [command, args]: readonly [string, readonly string[]] =
    process.platform === 'darwin' ? ['open', [address]]
    : process.platform === 'win32' ? ['cmd', ['/c', 'start', '', address]]
    : ['xdg-open', [address]]
  const child = spawn(command, args, { stdio: 'ignore', detached: true })
  child.on('error', () => undefined)
  child.unref()
}

run().catch((error: unknown) => {
  const { code, message } = error as NodeJS.ErrnoException
  console.error(code === 'EADDRINUSE' ? `The port is in use: choose another with --port. (${message})` : message)
  process.exitCode = 1
})
