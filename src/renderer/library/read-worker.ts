/** Reads article files away from the screen's thread. */
import { readArticle } from '../../core/readers/read-article.ts'
import { v7 } from 'uuid'

export interface ReadRequest {
  readonly number: number
  readonly path: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

export type ReadAnswer = { readonly number: number } & ReturnType<typeof readArticle>

addEventListener('message', ({ data: { number, path, bytes } }: MessageEvent<ReadRequest>) => {
  postMessage({ number, ...readArticle({ path, bytes }, { newId: () => v7() }) } satisfies ReadAnswer)
})
