/** Articles in which every word is there once, so that what was tagged is known by its word alone. */
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

export interface MadeArticle {
  readonly title: string
  readonly words: readonly string[]
}

const stems = ['harbour', 'bridge', 'signal', 'meadow', 'ledger', 'copper', 'timber', 'valley', 'anchor', 'beacon']
const [paragraphs, wordsInEach] = [12, 16]

export function makeArticles(count: number): MadeArticle[] {
  return Array.from({ length: count }, (_, article) => ({
    title: `Report ${article + 1} of the lock keepers`,
    words: Array.from({ length: paragraphs * wordsInEach }, (_, n) => `${stems[n % stems.length]}${10_000 + article * paragraphs * wordsInEach + n}`)
  }))
}

/** Writes them as files and gives their places. */
export async function writeArticles(articles: readonly MadeArticle[], folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true })
  return Promise.all(articles.map(async ({ title, words }, n) => {
    const file = path.join(folder, `report-${String(n + 1).padStart(3, '0')}.txt`)
    const lines = Array.from({ length: paragraphs }, (_, paragraph) => `${words.slice(paragraph * wordsInEach, (paragraph + 1) * wordsInEach).join(' ')}.`)
    await writeFile(file, `${[title, ...lines].join('\n\n')}\n`)
    return file
  }))
}

/** The made words in a text. */
export const madeWords = (text: string): string[] => text.match(/[a-z]+\d{5,}/g) ?? []
