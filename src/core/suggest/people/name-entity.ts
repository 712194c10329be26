/** What an entity is called: its fullest name, and every other form. */
import type { ActorType } from '../../model.ts'
import type { Token } from '../words/article-words.ts'
import type { NameRead } from './read-name.ts'

export function nameEntity(source: string, tokens: readonly Token[], reads: readonly NameRead[], type: ActorType): { name: string; aliases: string[] } {
  const [only] = reads
  if (reads.length === 1 && only !== undefined && !only.found.isTitled) return { name: plainName(only), aliases: [] }
  const names = countBy(reads.map(({ text }) => withoutThe(text)))
  const fullest = [...names].sort((a, b) => fullness(b[0], type) - fullness(a[0], type) || b[1] - a[1])[0]?.[0] ?? ''
  const name = isShouted(fullest) ? reads.find(({ known }) => known?.type === 'GPE')?.known?.name ?? fullest : fullest
  const forms = countBy(reads.flatMap((read) => (read.found.isTitled
    ? [withoutThe(read.text), asWritten(source, tokens, read)] : [withoutThe(read.text)])))
  forms.delete(name)
  return { name, aliases: [...forms].sort((a, b) => b[1] - a[1]).map(([form]) => form) }
}

/** As it is written, but KYIV is Kyiv. */
const plainName = ({ text, known }: NameRead): string => (known?.type === 'GPE' && isShouted(text)
  ? known.name : withoutThe(text))

/** Of a person two or three words, of a thing as many as there are; what is all in capitals last, but an acronym. */
function fullness(name: string, type: ActorType): number {
  const words = name.split(' ').length
  return (type === 'PER' ? Math.min(words, 3) : words + name.length / 1000) - (isShouted(name) ? 10 : 0)
}

const isShouted = (name: string): boolean => name.length > 3 && !/[.\d]/.test(name) && name.toUpperCase() === name

/** With the title, without its article. */
function asWritten(source: string, tokens: readonly Token[], { found }: NameRead): string {
  return source.slice(tokens[found.first]!.start, tokens[found.last - 1]!.end).replace(/\s+/g, ' ').replace(/^(?:the|a|an|his|her|its|their)\s+/i, '')
}

/** Without "the" before it and what is written behind a name (MP, KC). */
const withoutThe = (text: string): string =>
  (/^[Tt]he\s|\s(?:[A-Z]{2,3}|PhD)$/.test(text) ? text.replace(/^the\s+/i, '').replace(/\s(?:MP|MEP|MSP|QC|KC|MD|PhD)$/, '') : text)

function countBy(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}
