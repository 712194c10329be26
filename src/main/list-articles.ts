import { readdir, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { listLimit } from '../host/files/article-files.ts'
import { withinLimit } from '../host/files/file-batch.ts'
import { type FoundFile, walkArticles } from '../host/files/walk-articles.ts'

/** A file that the user has chosen, by itself or with its folder. Its location never leaves the main process. */
export type ChosenFile = FoundFile

export interface ChosenFiles {
  readonly files: readonly ChosenFile[]
  readonly problems: readonly string[]
}

/**
 * Lists what was chosen, no more than a batch holds. Never rejects: what cannot be listed is a sentence, and the rest goes on.
 * @param chosen absolute paths
 */
export async function listArticles(chosen: readonly string[]): Promise<ChosenFiles> {
  const files: ChosenFile[] = []
  const problems: string[] = []
  for await (const found of walkArticles({ readdir, realpath, stat, path }, chosen)) {
    if ('problem' in found) problems.push(found.problem)
    else files.push(found)
    if (files.length > listLimit) break
  }
  return withinLimit({ files, problems })
}
