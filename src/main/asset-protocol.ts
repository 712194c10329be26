import { readFile, realpath } from 'node:fs/promises'
import path from 'node:path'
import { contentSecurityPolicy } from '../host/content-security-policy.ts'
import { identity } from './identity.ts'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/plain; charset=utf-8'
}

/** On every answer, whatever it is. */
export const securityHeaders = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-dns-prefetch-control': 'off',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), display-capture=(), usb=(), serial=(), hid=(), bluetooth=(), midi=()'
} as const

/** The file below `root` that an address of the app means; null where it may mean none. */
export function resolveAsset(root: string, address: string): string | null {
  const pathname = decodePathname(address)
  if (pathname === null || /[\0\\]/.test(pathname)) return null
  // '.' before it, as path.resolve(root, '/x') would be '/x'
  const file = path.resolve(root, `.${pathname === '/' || pathname === '' ? '/index.html' : pathname}`)
  return isBelow(root, file) ? file : null
}

/** Answers requests for `app://glossator/…` with the files below `root`, and with nothing that a link leads to outside. */
export function createAssetHandler(root: string): (request: Request) => Promise<Response> {
  return async ({ method, url }) => {
    if (method !== 'GET' && method !== 'HEAD') return plain(405, 'Only GET and HEAD are answered.')
    const file = resolveAsset(root, url)
    if (file === null) return plain(400, 'This address leads out of the app.')
    try {
      const location = await realpath(file)
      if (!isBelow(await realpath(root), location)) return plain(404, 'There is no such file.')
      const body = method === 'HEAD' ? null : new Uint8Array(await readFile(location))
      const type = types[path.extname(file).toLowerCase()] ?? 'application/octet-stream'
      return new Response(body, { headers: { ...securityHeaders, 'content-type': type } })
    } catch {
      return plain(404, 'There is no such file.')
    }
  }
}

function decodePathname(address: string): string | null {
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  if (url.protocol !== `${identity.scheme}:` || url.host !== identity.host) return null
  try {
    return decodeURIComponent(url.pathname)
  } catch {
    return null // broken percent-encoding
  }
}

function isBelow(root: string, file: string): boolean {
  const relative = path.relative(root, file)
  return relative !== '' && relative.split(path.sep)[0] !== '..' && !path.isAbsolute(relative)
}

const plain = (status: number, sentence: string): Response =>
  new Response(sentence, { status, headers: { ...securityHeaders, 'content-type': 'text/plain; charset=utf-8' } })
