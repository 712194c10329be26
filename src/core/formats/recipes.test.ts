import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { smallMeta, smallProject } from './glossator/testing/small-project.ts'
import { writeDataset } from './glossator/write-dataset.ts'

/** The recipes of docs/dataset.md, run as they stand there, where the machine has what runs them. */
const page = readFileSync(new URL('../../../docs/dataset.md', import.meta.url), 'utf8')
const recipes = [...page.matchAll(/```(python|r|sql)\n(.*?)```/gs)].map(([, language = '', code = '']) => ({ language, code }))

const python = process.env['PYTHON'] ?? 'python3'
const has = (command: string, ...args: string[]): boolean => spawnSync(command, args).status === 0
const hasModule = (name: string): boolean => has(python, '-c', `import ${name}`)

const quotes = smallProject.annotations.filter(({ layer, status }) => layer === 'quote' && (status === 'complete' || status === 'accepted'))
  .flatMap(({ spans }) => spans.filter(({ role }) => role === 'content').map(({ text }) => text))

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'glossator-'))
  writeFileSync(join(folder, 'dataset.json'), writeDataset(smallProject, smallMeta))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The lines that a program prints in the folder of the dataset. */
function linesOf(command: string, ...args: string[]): string[] {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, encoding: 'utf8', env: { ...process.env, PYTHONUTF8: '1' } })
  if (status !== 0) throw new Error(stderr)
  return stdout.trim().split('\n')
}

const recipe = (language: string, part = ''): string => {
  const found = recipes.filter(({ language: own, code }) => own === language && code.includes(part))
  expect(found).toHaveLength(1)
  return found[0]?.code ?? ''
}

test('the page has a recipe of five or six lines for each of Python, R, DuckDB and spaCy', () => {
  expect(recipes.map(({ language }) => language)).toEqual(['python', 'r', 'sql', 'python'])
  for (const { code } of recipes) expect(code.trim().split('\n').length).toBeLessThanOrEqual(6)
})

test.skipIf(!has(python, '--version'))('Python finds the words of the quotes', () => {
  const code = recipe('python', 'texts, names')
  expect(linesOf(python, '-c', `${code}\nfor q in quotes: print(q[2])\nprint(quotes[0][1])`)).toEqual([...quotes, expect.stringContaining(smallProject.actors[0]!.name)])
})

test.skipIf(!has('Rscript', '-e', 'library(jsonlite)'))('R finds the words of the quotes', () => {
  expect(linesOf('Rscript', '-e', `${recipe('r')}\nwriteLines(quotes$quote)`)).toEqual(quotes)
})

test.skipIf(!hasModule('duckdb'))('DuckDB finds the words of the quotes', () => {
  const script = ['import duckdb, sys', 'duckdb.sql(sys.argv[1])', 'for row in duckdb.sql("SELECT quote FROM quotes").fetchall(): print(row[0])'].join('\n')
  expect(linesOf(python, '-c', script, recipe('sql'))).toEqual(quotes)
})

test.skipIf(!hasModule('spacy'))('spaCy has a group of spans for each role, none of them lost', () => {
  const script = `${recipe('python', 'spacy')}\nfor d in docs.values(): print(sum(len(g) for g in d.spans.values()))\nfor d in docs.values():\n  for s in d.spans["quote.content"]: print(s.text)`
  const all = smallProject.annotations.flatMap(({ spans }) => spans).length
  const [count, ...words] = linesOf(python, '-c', script)
  expect([Number(count), words]).toEqual([all, smallProject.annotations.filter(({ layer }) => layer === 'quote').flatMap(({ spans }) => spans.filter(({ role }) => role === 'content').map(({ text }) => text))])
})
