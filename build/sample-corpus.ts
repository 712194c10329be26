import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Plugin } from 'vite'

/** One row of `corpus/index.json`. */
export interface SampleArticle {
  /** As the library shows it, `/` between parts. */
  readonly path: string
  /** In bytes. */
  readonly size: number
  /** Relative to the page. */
  readonly url: string
}

/**
 * Puts the sample corpus beside the page: the articles under `corpus/` and a list of them, `corpus/index.json`
 * (`{ "files": SampleArticle[] }`), byte for byte. The development server answers the same addresses.
 */
export function sampleCorpus(folder: string): Plugin {
  return {
    name: 'glossator:sample-corpus',
    async generateBundle() {
      for (const [name, bytes] of await readCorpus(folder)) this.emitFile({ type: 'asset', fileName: `corpus/${name}`, source: bytes })
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const name = /^\/corpus\/([^/?#]+)$/.exec(request.url ?? '')?.[1]
        if (name === undefined) return next()
        readCorpus(folder).then((files) => {
          const bytes = files.get(decodeURIComponent(name))
          if (bytes === undefined) return next()
          response.setHeader('content-type', name.endsWith('.json') ? 'application/json' : 'text/plain; charset=utf-8')
          return response.end(bytes)
        }).catch(next)
      })
    }
  }
}

async function readCorpus(folder: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const names = (await readdir(folder)).filter((name) => /\.(txt|md)$/.test(name) && name !== 'README.md').toSorted()
  const articles = await Promise.all(names.map(async (name) => [name, await readFile(path.join(folder, name))] as const))
  const files = articles.map(([name, bytes]): SampleArticle => ({
    path: `corpus/${name}`, size: bytes.byteLength, url: `corpus/${encodeURIComponent(name)}`
  }))
  return new Map([...articles, ['index.json', new TextEncoder().encode(JSON.stringify({ files }, null, 2))]])
}
