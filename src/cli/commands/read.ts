import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { builtInCodebook } from '../../core/codebook/built-in-codebook.ts'
import { quantity } from '../../core/commands/quantity.ts'
import { writeDatasetChunks } from '../../core/formats/glossator/write-dataset.ts'
import { generator } from '../../core/generator.ts'
import type { FullArticle } from '../../core/model.ts'
import { readerFor } from '../../core/readers/all-readers.ts'
import { maxArticleBytes } from '../../core/readers/read-article.ts'
import { fileProblems } from '../../host/files/file-problems.ts'
import { type Command, type Doors, type Outcome, UsageError } from '../command.ts'
import { describeFileError } from '../file-errors.ts'
import { listArticles, type ListedFile } from '../list-articles.ts'
import { stableId } from '../stable-id.ts'

/**
 * Article files as a dataset. An article's id is made from its path and its file, the project's from its articles, so that
 * the same files give the same dataset but for `exportedAt`. Files that cannot be read are told, the others written, and the
 * exit code is 1.
 */
export const readCommand: Command = {
  name: 'read',
  operands: 'PATH…',
  does: 'Writes a dataset of articles without annotations',
  details: [
    'The built-in codebook is in it. PATH is a .txt or .md file, or a folder of them. In folders, README and LICENSE',
    'files, hidden files and node_modules are left out. The same file given twice is read once.'
  ],
  options: [],
  run: async (paths, _, doors) => {
    if (paths.length === 0) throw new UsageError('PATH is missing: name an article file or a folder of them.')
    const { articles, outcome } = await readArticles(paths, doors)
    if (articles.length === 0) return 1
    const data = {
      project: { id: stableId('project', ...articles.map(({ id }) => id).toSorted()), name: projectName(paths) },
      codebook: builtInCodebook, annotators: [], actors: [], articles, annotations: [], relations: []
    }
    for (const chunk of writeDatasetChunks(data, { exportedAt: doors.now().toISOString(), generator })) await doors.write(chunk)
    doors.say(`${quantity(articles.length, 'article')} read.`)
    return outcome
  }
}

const projectName = (paths: readonly string[]): string =>
  paths.length === 1 && paths[0] !== undefined ? basename(resolve(paths[0])).replace(/\.(?:txt|md)$/i, '') : 'Articles'

async function readArticles(paths: readonly string[], { say }: Doors): Promise<{ articles: FullArticle[]; outcome: Outcome }> {
  const articles = new Map<string, FullArticle>()
  let outcome: Outcome = 0
  for await (const listed of listArticles(paths)) {
    const read = 'problem' in listed ? listed : await readFileAsArticle(listed)
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

async function readFileAsArticle({ path, location, size }: ListedFile): Promise<ReadFile> {
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
