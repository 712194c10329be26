/** The regular expressions of the program, read out of its sources, and strings that are hard for them. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseAst } from 'vite'

export interface FoundExpression {
  readonly source: string
  readonly flags: string
  /** The files it stands in, from the root of the project. */
  readonly files: readonly string[]
}

const root = path.resolve(import.meta.dirname, '../../..')

/** The literals of all files below these folders but for tests, each once. */
export function findExpressions(folders: readonly string[]): FoundExpression[] {
  const found = new Map<string, { source: string; flags: string; files: string[] }>()
  for (const file of folders.flatMap(sourcesIn)) {
    const code = readFileSync(path.join(root, file), 'utf8')
    if (!code.includes('/')) continue
    visit(parseAst(code, { lang: file.endsWith('x') ? 'tsx' : 'ts' }), (pattern, flags) => {
      const known = found.get(`/${pattern}/${flags}`) ?? { source: pattern, flags, files: [] }
      if (!known.files.includes(file)) known.files.push(file)
      found.set(`/${pattern}/${flags}`, known)
    })
  }
  return [...found.values()]
}

const sourcesIn = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$|\.d\.ts$/.test(entry.name) && !/[/\\]testing(?:[/\\]|$)/.test(entry.parentPath))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))

function visit(node: unknown, take: (pattern: string, flags: string) => void): void {
  if (typeof node !== 'object' || node === null) return
  if (Array.isArray(node)) return node.forEach((one) => visit(one, take))
  const { type, regex } = node as { type?: unknown; regex?: { pattern: string; flags: string } }
  if (type === 'Literal' && regex !== undefined) return take(regex.pattern, regex.flags)
  for (const value of Object.values(node)) visit(value, take)
}

/** Characters that each part of an expression matches, in its order: repeated, they are what it may try in too many ways. */
function samplesOf({ source, flags }: FoundExpression): string[] {
  const parts = [...source.matchAll(/\[(?:\\.|[^\]\\])*\]|\\[pP]\{[^}]*\}|\\u\{?[0-9a-fA-F]+\}?|\\x[0-9a-fA-F]{2}|\\.|[^()|*+?{}^$]/gsu)].map(([part]) => part)
  const samples: string[] = []
  for (const part of new Set(parts)) {
    let expression: RegExp
    try {
      expression = new RegExp(`^(?:${part})$`, flags.replace(/[gy]/g, ''))
    } catch {
      continue
    }
    const matched = candidates.filter((candidate) => expression.test(candidate)).slice(0, 2)
    samples.push(...matched)
  }
  return [...new Set(samples)].slice(0, 14)
}

const candidates = [
  ' ', '\n', '\t', 'a', 'A', '1', '0', '.', ',', ';', ':', '-', '–', '—', '_', '/', '\\', '"', "'", '“', '”', '‘', '’', '«', '»', '(', ')', '[', ']', '{', '}', '<', '>', '&', '#', '*', '=', '+', '@',
  '|', '!', '?', '%', '$', '~', '`', '^', 'é', 'É', 'ß', '´', '中', '\u00a0', '\u200b', '\u202e', '\ufeff', '\u0000', '\u0301', '😀', ...'bcdefghijklmnopqrstuvwxyzBCDEFGHIJKLMNOPQRSTUVWXYZ23456789'
]

/** Strings of about so many characters: words of the expression's own characters over and over, and an end that fits nothing. */
export function hardStrings(expression: FoundExpression, length: number, isThorough: boolean): string[] {
  const samples = samplesOf(expression)
  const pairs = samples.slice(1).flatMap((sample, i) => [`${samples[i]}${sample}`, `${sample}${samples[i]}`])
  const words = new Set(isThorough ? [...samples, ...pairs, samples.join('')] : [...samples, samples.join('')])
  words.delete('')
  return [...words].flatMap((word) => {
    const pumped = word.repeat(Math.ceil(length / word.length))
    return isThorough && word.length < 3 ? [`${pumped}\u0001`, `${samples.join('')}${pumped}\u0001${pumped}`] : [`${pumped}\u0001`]
  })
}
