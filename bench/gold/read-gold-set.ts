/** Reads the gold set from disk: each article as the product reads it, and the annotations beside it. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { FullArticle } from '../../src/core/model.ts'
import { readArticle } from '../../src/core/readers/read-article.ts'
import { type GoldAnnotations, placeAnnotations } from './gold-article.ts'

export interface GoldArticle extends GoldAnnotations {
  /** The file's name without its ending. */
  readonly name: string
  readonly article: FullArticle
  /** What is wrong with the annotations, a sentence each. */
  readonly faults: readonly string[]
}

/** In the order of the names. `folder` holds pairs of NAME.txt and NAME.json. */
export function readGoldSet(folder: string): GoldArticle[] {
  return readdirSync(folder).filter((file) => file.endsWith('.txt')).sort().map((file) => {
    const name = path.basename(file, '.txt')
    const reading = readArticle({ path: file, bytes: readFileSync(path.join(folder, file)) }, { newId: () => name })
    if ('fault' in reading) throw new Error(reading.fault)
    const annotations: unknown = JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8'))
    return { name, article: reading.article, ...placeAnnotations(reading.article.text, annotations) }
  })
}
