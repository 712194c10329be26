/** The articles that the documents of other programs are about: those at hand with the same text, else new ones. */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { utf8fromString } from '@exodus/bytes/utf8.js'
import type { FullArticle } from '../../model.ts'
import { blocksOf } from '../../readers/blocks.ts'
import { faultOfText } from '../../readers/file-faults.ts'
import { metadataOf } from '../../readers/metadata.ts'
import { articlePaths } from '../article-paths.ts'
import type { ReadContext } from '../foreign-reader.ts'

/** An article, or a sentence on why there is none. */
export type FoundArticle = { readonly article: FullArticle } | { readonly misfit: string }

export interface WantedArticle {
  readonly name: string
  readonly id: string | null
  /** With line feeds alone; null where the files do not carry it. */
  readonly text: string | null
}

/** Finds articles by their text; of several with the same, that of the same id or file is meant. Never by guess. */
export function articleFinder({ articles, newId }: Pick<ReadContext, 'articles' | 'newId'>): (wanted: WantedArticle) => FoundArticle {
  const byText = new Map<string, FullArticle[]>()
  for (const article of articles) {
    const same = byText.get(article.text)
    if (same === undefined) byText.set(article.text, [article])
    else same.push(article)
  }
  const paths = articlePaths(articles)
  const isWrittenAs = ({ id }: FullArticle, name: string): boolean => `${paths.get(id)}.txt` === name
  const byName = new Map<string, Set<FullArticle>>()
  for (const article of articles) {
    for (const name of [article.id, article.file, `${paths.get(article.id)}.txt`]) byName.set(name, (byName.get(name) ?? new Set()).add(article))
  }
  const made = new Map<string, FullArticle>()
  return ({ name, id, text }) => {
    if (text === null) {
      const named = [...(byName.get(id ?? name) ?? [])]
      const [only] = named
      if (only !== undefined && named.length === 1) return { article: only }
      return { misfit: `Its text is not in the files, and ${named.length === 0 ? 'no article here has' : 'several articles here have'} its name.` }
    }
    const same = byText.get(text) ?? []
    const known = same.find((article) => article.id === id) ?? same.find((article) => isWrittenAs(article, name)) ??
      same.find(({ file }) => file === name) ?? same[0] ?? made.get(text)
    if (known !== undefined) return { article: known }
    if (!text.isWellFormed()) return { misfit: 'Its text holds half of a surrogate pair.' }
    const fault = faultOfText(name, text)
    if (fault !== null) return { misfit: fault }
    const article = articleOfText(name, text, newId())
    made.set(text, article)
    return { article }
  }
}

function articleOfText(name: string, text: string, id: string): FullArticle {
  const blocks = blocksOf(text, { markdown: false })
  const hash = bytesToHex(sha256(utf8fromString(text)))
  return { id, file: name, sha256: hash, textSha256: hash, encoding: 'utf-8', ...metadataOf(name, text, blocks), status: 'new', text, blocks }
}
