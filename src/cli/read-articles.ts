/** The article files that were named on the command line, read one after another. */
import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import type { FullArticle } from '../core/model.ts'
import { readerFor } from '../core/readers/all-readers.ts'
import { maxArticleBytes } from '../core/readers/read-article.ts'
import { fileProblems } from '../host/files/file-problems.ts'
import { type FoundFile, walkArticles } from '../host/files/walk-articles.ts'
import { type Doors, type Outcome, UsageError } from './command.ts'
import { describeFileError } from './file-errors.ts'
import { stableId } from '../core/formats/stable-id.ts'

/**
 * The articles of files and folders. An article's id is made from its path and its file. Files that cannot be read are told,
 * the others read, and the outcome is 1. Throws a `UsageError` where nothing was named.
 */
export async function readArticles(paths: readonly string[], { say }: Doors): Promise<{ articles: FullArticle[]; outcome: Outcome }> {
  if (paths.length === 0) throw new UsageError('PATH is missing: name an article file or a folder of them.')
  const articles = new Map<string, FullArticle>()
  let outcome: Outcome = 0
  for await (const found of walkArticles({ readdir, realpath, stat, path }, paths)) {
    const read = 'problem' in found ? found : await readFileAsArticle(found)
    if ('problem' in read) {
      say(read.problem)
      outcome = 1
      continue
    }
    for (const notice of read.notices) say(notice)
    const same = articles.get(read.article.sha256)
    if (same === undefined) articles.set(read.article.sha256, read.article)
    else if (same.file !== read.article.file) say(`“${read.article.file}” is the same file as “${same.file}”, and was left out.`)
  }
  return { articles: [...articles.values()], outcome }
}

type ReadFile = { readonly article: FullArticle; readonly notices: readonly string[] } | { readonly problem: string }

async function readFileAsArticle({ path, location, size }: FoundFile): Promise<ReadFile> {
  const reader = readerFor(path)
  if (reader === null) return { problem: `“${path}” is no article: files that end in .txt or .md are read.` }
  if (size > maxArticleBytes) return { problem: fileProblems.tooLarge(path, size, maxArticleBytes) }
  try {
    const read = reader.read({ path, bytes: await readFile(location) }, { newId: () => 'unnamed' })
    if ('fault' in read) return { problem: read.fault }
    return { article: { ...read.article, id: stableId('article', path, read.article.sha256) }, notices: read.notices }
  } catch (error) {
    return { problem: describeFileError(path, error) }
  }
}
