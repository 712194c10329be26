/** Files that come from the page's own server: the sample corpus, and what was named when the browser edition was started. */
import { z } from 'zod'
import { listLimit } from './files/article-files.ts'
import { fileBatch, type Listing } from './files/file-batch.ts'
import type { FileBatch } from './host.ts'
import type { Page } from './page.ts'

// zod would otherwise probe `eval`, which the content security policy reports as a violation.
z.config({ jitless: true })

const size = z.int().nonnegative()
const corpusIndex = z.object({
  files: z.array(z.object({ path: z.string().min(1), size, url: z.string().min(1) })).max(listLimit)
})
const handedOverIndex = z.object({
  files: z.array(z.object({ path: z.string().min(1), size })).max(listLimit),
  problems: z.array(z.string()).default([])
})

/** The articles listed in `corpus/index.json`, whose `url`s are relative to the page. Without that list, a batch that says so. */
export async function sampleCorpus(page: Page): Promise<FileBatch> {
  const index = corpusIndex.safeParse(await fetchJson(page, 'corpus/index.json'))
  if (!index.success) return fileBatch({ files: [], problems: ['The sample articles are missing from this copy of Glossator.'] })
  const files = index.data.files.map(({ path, size, url }) => ({ path, size, open: () => fetchBlob(page, url) }))
  return fileBatch({ files, problems: [] })
}

/** What `handed-over.json` lists; its n-th file is served as `handed-over/n`. Null where there is no such list. */
export async function handedOverFiles(page: Page): Promise<FileBatch | null> {
  const index = handedOverIndex.safeParse(await fetchJson(page, 'handed-over.json'))
  if (!index.success) return null
  const { files, problems } = index.data
  if (files.length + problems.length === 0) return null
  const listing: Listing = {
    files: files.map(({ path, size }, n) => ({ path, size, open: () => fetchBlob(page, `handed-over/${n}`) })),
    problems
  }
  return fileBatch(listing)
}

async function fetchJson(page: Page, path: string): Promise<unknown> {
  try {
    const response = await page.fetch(path)
    return response.ok ? await response.json() : undefined
  } catch {
    return undefined // unreachable or no JSON: a server without such a list answers with the page itself
  }
}

async function fetchBlob(page: Page, path: string): Promise<Blob> {
  const response = await page.fetch(path)
  if (response.ok) return response.blob()
  throw new DOMException(`answered with ${response.status}`, response.status === 404 ? 'NotFoundError' : 'NetworkError')
}
