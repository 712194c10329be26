/** A worker that reads article files, one answer for each request. */
import type { ReadAnswer, ReadRequest } from './read-worker.ts'

export interface ArticleReading {
  read(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<ReadAnswer>
  close(): void
}

export function startArticleReading(): ArticleReading {
  const worker = new Worker(new URL('./read-worker.ts', import.meta.url), { type: 'module', name: 'article-reader' })
  const waiting = new Map<number, { path: string; answer: (answer: ReadAnswer) => void }>()
  let last = 0
  worker.addEventListener('message', ({ data }: MessageEvent<ReadAnswer>) => {
    waiting.get(data.number)?.answer(data)
    waiting.delete(data.number)
  })
  worker.addEventListener('error', () => {
    for (const [number, { path, answer }] of waiting) {
      answer({ number, fault: `${path} could not be read: the reader stopped on it. Check that it is a text file.` })
    }
    waiting.clear()
  })
  return {
    read: (path, bytes) => new Promise((resolve) => {
      const number = ++last
      waiting.set(number, { path, answer: resolve })
      worker.postMessage({ number, path, bytes } satisfies ReadRequest, [bytes.buffer])
    }),
    close: () => worker.terminate()
  }
}
