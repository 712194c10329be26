/** Where the files of an article go: like the file it was read from, without anything that a file system would trip over. */
import type { Article } from '../model.ts'
import { compareIds } from './glossator/canonical-order.ts'

/** A path without extension for each article's id; no two are the same, on file systems too that do not tell `A` from `a`. */
export function articlePaths(articles: readonly Pick<Article, 'id' | 'file'>[]): ReadonlyMap<string, string> {
  const taken = new Set(reserved)
  const paths = new Map<string, string>()
  const numbers = new Map<string, number>()
  for (const { id, file } of articles.toSorted((a, b) => compareIds(a.id, b.id))) {
    const wanted = pathOf(file)
    let path = wanted
    let n = numbers.get(wanted) ?? 1
    while (taken.has(path.toLowerCase())) path = `${wanted}-${++n}`
    numbers.set(wanted, n)
    taken.add(path.toLowerCase())
    paths.set(id, path)
  }
  return paths
}

/** Names of files that stand beside those of the articles, without their endings. */
const reserved = ['project', 'loss-report', 'typesystem']

const pathOf = (file: string): string => {
  const parts = file.replace(/\.(?:txt|text|md|markdown)$/i, '').split(/[/\\]/).map(partOf).filter((part) => part !== '')
  return parts.length === 0 ? 'article' : parts.join('/')
}

/** Letters, digits, `_`, `-` and inner dots; names that Windows keeps for itself get `_`. */
const partOf = (part: string): string => {
  const plain = Array.from(part.replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '_').replace(/^\.+|\.+$/g, '')).slice(0, 80).join('')
  return /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(plain) ? `_${plain}` : plain
}
