import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { contentSecurityPolicy } from '../../src/host/content-security-policy.ts'
import type { HandedOver } from './handed-over.ts'

export interface Question {
  readonly method: string
  /** Path and query as they came in, still encoded. */
  readonly url: string
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
}

export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

export interface Site {
  /** The folder of the built browser edition. */
  readonly root: string
  /** The names under which it may be asked for, as `127.0.0.1:47533`. */
  readonly hosts: readonly string[]
  readonly handedOver: HandedOver
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/plain; charset=utf-8'
}

/** On every answer, whatever it is. */
const guards = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-cache'
}

/**
 * Answers one request: a file of the browser edition, the list of the files handed over (`/handed-over.json`) or the bytes
 * of one of them (`/handed-over/0`). Nothing can be written, no folder is listed, and other pages in the same browser get
 * nothing: neither under another name for this machine nor by an embedded request.
 */
export async function answer(site: Site, question: Question): Promise<Answer> {
  if (question.method !== 'GET' && question.method !== 'HEAD') return plain(405, 'Only GET and HEAD are answered.')
  if (!site.hosts.includes(String(question.headers['host']))) return plain(421, 'This name is not served here.')
  const from = question.headers['sec-fetch-site']
  if (from !== undefined && from !== 'same-origin' && from !== 'none' && question.headers['sec-fetch-mode'] !== 'navigate') {
    return plain(403, 'Other sites are not answered.')
  }
  const pathname = decodePath(question.url)
  if (pathname === null) return plain(400, 'This address cannot be read.')
  if (pathname === '/handed-over.json') return json(listed(site.handedOver))
  const index = /^\/handed-over\/(\d{1,9})$/.exec(pathname)?.[1]
  if (index !== undefined) {
    const file = site.handedOver.files[Number(index)]
    return file === undefined ? plain(404, 'No such file was handed over.') : ofFile(file.location, 'application/octet-stream')
  }
  const location = locate(site.root, pathname)
  if (location === null) return plain(400, 'This address leads out of the app.')
  return ofFile(location, types[path.extname(location).toLowerCase()] ?? 'application/octet-stream')
}

function decodePath(url: string): string | null {
  try {
    const pathname = decodeURIComponent(url.replace(/[?#].*$/s, ''))
    return pathname.startsWith('/') && !/[\0\\]/.test(pathname) ? pathname : null
  } catch {
    return null
  }
}

/** The file below `root` that a path means; null where it would lie outside. */
function locate(root: string, pathname: string): string | null {
  const location = path.resolve(root, '.' + (pathname.endsWith('/') ? `${pathname}index.html` : pathname))
  const relative = path.relative(root, location)
  return relative === '' || relative.startsWith('..') || path.isAbsolute(relative) ? null : location
}

async function ofFile(location: string, type: string): Promise<Answer> {
  try {
    const body = await readFile(location)
    return { status: 200, headers: { ...guards, 'content-type': type, 'content-length': String(body.byteLength) }, body }
  } catch {
    return plain(404, 'There is no such file.')
  }
}

function listed({ files, problems }: HandedOver): { files: { path: string; size: number }[]; problems: readonly string[] } {
  return { files: files.map((file) => ({ path: file.path, size: file.size })), problems }
}

const json = (value: unknown): Answer => text(200, JSON.stringify(value), 'application/json; charset=utf-8')
const plain = (status: number, sentence: string): Answer => text(status, sentence, 'text/plain; charset=utf-8')

function text(status: number, content: string, type: string): Answer {
  const body = new TextEncoder().encode(content)
  return { status, headers: { ...guards, 'content-type': type, 'content-length': String(body.byteLength) }, body }
}
