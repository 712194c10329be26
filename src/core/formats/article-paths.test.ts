import { expect, test } from 'vitest'
import { articlePaths } from './article-paths.ts'

const paths = (...files: string[]): string[] => [...articlePaths(files.map((file, i) => ({ id: String(i).padStart(6, '0'), file }))).values()]

test.each([
  ['folder/A story.txt', 'folder/A_story'], ['a.b.md', 'a.b'], ['../../etc/passwd', 'etc/passwd'], ['C:\\x\\y.txt', 'C_/x/y'], ['Über uns.txt', 'Über_uns'],
  ['con.txt', '_con'], ['', 'article'], ['...', 'article'], ['project.txt', 'project-2'], ['loss-report.txt', 'loss-report-2'], ['TypeSystem.txt', 'TypeSystem-2']
])('the files of the article %j are called %j', (file, path) => expect(paths(file)).toEqual([path]))

test('no two articles have the same path, also where case does not count, and thousands of one name are soon named', () => {
  expect(paths('a.txt', 'A.txt', 'a-2.txt', 'a.md')).toEqual(['a', 'A-2', 'a-2-2', 'a-3'])
  expect(new Set(paths(...Array.from({ length: 50_000 }, () => 'same.txt'))).size).toBe(50_000)
})
