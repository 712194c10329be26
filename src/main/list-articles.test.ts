import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readLimit } from '../host/files/article-files.ts'
import { listArticles } from './list-articles.ts'
import { readChosen } from './read-chosen.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'glossator-list-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const at = (...parts: string[]): string => path.join(folder, ...parts)
async function write(name: string, text = name): Promise<void> {
  await mkdir(path.dirname(at(name)), { recursive: true })
  await writeFile(at(name), text)
}
const pathsOf = async (...chosen: string[]): Promise<string[]> => (await listArticles(chosen.map((name) => at(name)))).files.map((file) => file.path)

test('files and folders are listed in the order in which they were chosen', async () => {
  for (const name of ['b.txt', 'news/2.txt', 'news/10.txt', 'news/1/x.md', 'a.log']) await write(name)
  expect(await pathsOf('b.txt', 'news', 'a.log')).toEqual(['b.txt', 'news/1/x.md', 'news/2.txt', 'news/10.txt', 'a.log'])
})

test('two thousand files are listed', async () => {
  await mkdir(at('many'))
  await Promise.all(Array.from({ length: 2000 }, (_, i) => writeFile(at('many', `${i}.txt`), '')))
  expect(await pathsOf('many')).toEqual(Array.from({ length: 2000 }, (_, i) => `many/${i}.txt`))
})

test('links are followed to files within the folder, never in circles and never out', async () => {
  await write('secret.txt')
  await write('outside/x.txt')
  await write('news/real.txt')
  await write('news/sub/deep.md')
  const links: [string, string][] = [
    ['news/alias.txt', 'real.txt'],
    ['news/loop', '.'],
    ['news/sub/up', '..'],
    ['news/self.txt', 'self.txt'],
    ['news/broken.txt', 'nowhere.txt'],
    ['news/broken.png', 'nowhere.png'],
    ['news/leak.txt', '../secret.txt'],
    ['news/leak.png', '../secret.txt'],
    ['news/away', '../outside'],
    ['news/.hidden', '../outside'],
    ['news/folder.txt', 'sub']
  ]
  for (const [link, target] of links) await symlink(target, at(link))
  const { files, problems } = await listArticles([at('news')])
  expect(files.map((file) => file.path)).toEqual(['news/alias.txt', 'news/real.txt', 'news/sub/deep.md'])
  expect(files[0]!.location).toBe(files[1]!.location)
  expect(problems).toEqual([
    '“news/away” is a link that leads out of the folder, and was left out. Open what it leads to if it is meant.',
    '“news/broken.txt” is a link that leads nowhere, and was left out.',
    '“news/leak.txt” is a link that leads out of the folder, and was left out. Open what it leads to if it is meant.',
    '“news/self.txt” is a link that leads nowhere, and was left out.'
  ])
})

test('a link that is chosen by itself is followed, wherever it leads', async () => {
  await write('elsewhere/real.txt', 'real')
  await symlink('elsewhere/real.txt', at('link.txt'))
  await symlink('elsewhere', at('link'))
  const { files } = await listArticles([at('link.txt'), at('link')])
  expect(files.map((file) => file.path)).toEqual(['link.txt', 'link/real.txt'])
  expect(await readChosen(files[0]!)).toEqual({ bytes: new TextEncoder().encode('real') })
})

test('what is missing, and what is no file, is a sentence, and the rest goes on', async () => {
  await write('a.txt')
  execFileSync('mkfifo', [at('pipe.txt')])
  const { files, problems } = await listArticles([at('gone.txt'), at('a.txt', 'x'), at('pipe.txt'), at('a.txt')])
  expect(files.map((file) => file.path)).toEqual(['a.txt'])
  expect(problems).toEqual([
    `“${at('gone.txt')}” was not found. Check the path, and open it again.`,
    `“${at('a.txt', 'x')}” was not found. Check the path, and open it again.`,
    `“${at('pipe.txt')}” is neither a file nor a folder, and was left out.`
  ])
})

test('a pipe in a folder is not waited for', async () => {
  await write('news/a.txt')
  execFileSync('mkfifo', [at('news/pipe.txt')])
  expect(await listArticles([at('news')])).toMatchObject({
    files: [{ path: 'news/a.txt' }], problems: ['“news/pipe.txt” is neither a file nor a folder, and was left out.']
  })
})

test('a file of sixty megabytes is listed, and not loaded', async () => {
  await write('huge.txt', '')
  await truncate(at('huge.txt'), 60 * 1024 * 1024)
  const { files } = await listArticles([at('huge.txt')])
  expect(files[0]!.size).toBe(60 * 1024 * 1024)
  expect(await readChosen(files[0]!)).toEqual({ problem: '“huge.txt” is 60 MB, and files of up to 20 MB can be read. Split it, or leave it out.' })
})

test('a file that has grown since it was listed is still held to the limit', async () => {
  await write('grows.txt', 'small')
  const { files } = await listArticles([at('grows.txt')])
  await truncate(at('grows.txt'), readLimit + 1)
  expect(await readChosen(files[0]!)).toEqual({ problem: expect.stringContaining('up to 20 MB') })
})

test('a chosen file that has been replaced by a link to another is not read', async () => {
  await write('secret.txt')
  await write('news/a.txt')
  const { files } = await listArticles([at('news')])
  await rm(at('news/a.txt'))
  await symlink('../secret.txt', at('news/a.txt'))
  expect(await readChosen(files[0]!)).toEqual({ problem: expect.stringContaining('“news/a.txt” is no longer there') })
})

test('a chosen file whose folder has been replaced by a link is not read', async () => {
  await write('other/a.txt', 'secret')
  await write('news/sub/a.txt')
  const { files } = await listArticles([at('news')])
  await rm(at('news/sub'), { recursive: true })
  await symlink('../other', at('news/sub'))
  expect(await readChosen(files[0]!)).toEqual({ problem: expect.stringContaining('is no longer there') })
})
