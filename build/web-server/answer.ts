import { readFile } from 'node:fs/promises'
import type { IncomingHttpHeaders } from 'node:http'
import { createAssetHandler, securityHeaders } from '../../src/main/asset-protocol.ts'
import { describeReadFailure } from '../../src/main/file-errors.ts'
import { appOrigin } from '../../src/main/identity.ts'
import type { ChosenFiles } from '../../src/main/list-articles.ts'

export interface Question {
  readonly method: string
  /** Path and query as they came in, still encoded. */
  readonly url: string
  readonly headers: IncomingHttpHeaders
}

export interface Site {
  /** The folder of the built browser edition. */
  readonly root: string
  /** The names under which it may be asked for, as `127.0.0.1:47533`. */
  readonly hosts: readonly string[]
  readonly handedOver: ChosenFiles
}

/**
 * Answers one request: a file of the browser edition, just as the asset protocol of the desktop app would, the list of the
 * files handed over (`/handed-over.json`) or the bytes of one of them (`/handed-over/0`). Nothing can be written, no folder
 * is listed, and other pages in the same browser get nothing: neither under another name for this machine nor from within
 * another site.
 */
export async function answer(site: Site, { method, url, headers }: Question): Promise<Response> {
  if (method !== 'GET' && method !== 'HEAD') return plain(405, 'Only GET and HEAD are answered.')
  if (!url.startsWith('/')) return plain(400, 'This is no proxy.')
  if (!site.hosts.includes(headers.host ?? '')) return plain(421, 'Nothing is served under this name.')
  if (isOfAnotherSite(headers)) return plain(403, 'Other sites are not answered.')
  if (url === '/handed-over.json') return json(listed(site.handedOver))
  const index = /^\/handed-over\/(\d{1,9})$/.exec(url)?.[1]
  if (index !== undefined) return handedOver(site.handedOver, Number(index))
  return createAssetHandler(site.root)(new Request(`${appOrigin}${url}`, { method }))
}

/** A link that leads here is followed; what another site embeds or fetches is not. */
function isOfAnotherSite(headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site']
  return site !== undefined && site !== 'same-origin' && site !== 'none' && headers['sec-fetch-mode'] !== 'navigate'
}

async function handedOver({ files }: ChosenFiles, index: number): Promise<Response> {
  const file = files[index]
  if (file === undefined) return plain(404, 'No such file was handed over.')
  try {
    return new Response(new Uint8Array(await readFile(file.location)), { headers: { ...securityHeaders, 'content-type': 'application/octet-stream' } })
  } catch (error) {
    return plain(404, describeReadFailure(file.path, error))
  }
}

/** Where the files are on this machine is nobody's business. */
const listed = ({ files, problems }: ChosenFiles) => ({ files: files.map(({ path, size }) => ({ path, size })), problems })

const json = (value: unknown): Response =>
  new Response(JSON.stringify(value), { headers: { ...securityHeaders, 'content-type': 'application/json; charset=utf-8' } })
const plain = (status: number, sentence: string): Response =>
  new Response(sentence, { status, headers: { ...securityHeaders, 'content-type': 'text/plain; charset=utf-8' } })
