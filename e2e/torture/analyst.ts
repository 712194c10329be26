/** One who annotates without rest, through the screen. */
import type { MadeArticle } from './made-articles.ts'
import type { Ledger, Tagged } from './ledger.ts'
import type { Chance } from './random.ts'
import type { Screen } from './screen.ts'

const layers = [['q', 'quote'], ['e', 'event'], ['s', 'stance']] as const

export interface Work {
  readonly screen: Screen
  readonly ledger: Ledger
  readonly chance: Chance
}

/** Annotates article after article until it is told to stop, or the screen is gone. */
export async function annotate(work: Work, articles: readonly MadeArticle[], isOver: () => boolean): Promise<void> {
  const { screen, ledger, chance } = work
  while (!isOver()) {
    const article = chance.pick(articles.filter(({ words }) => ledger.unused(words).length > 20))
    await screen.openArticle(article.title)
    for (let left = chance.between(3, 12); left > 0 && !isOver(); left--) {
      const free = ledger.unused(article.words)
      if (free.length < 10) break
      if (chance.next() < 0.4) await burst(work, takeFrom(free, chance, chance.between(3, 8)))
      else await carefully(work, chance.pick(free))
    }
  }
}

/** Tags words one upon another without waiting for "Saved"; then perhaps takes all back and does all again as fast as keys can be pressed. */
export async function burst(work: Work, words: readonly string[]): Promise<void> {
  const { screen, ledger, chance } = work
  const [first = '', last = ''] = [words[0], words.at(-1)]
  const tagged: Tagged[] = []
  for (const word of words) tagged.push(await tag(work, word))
  if (chance.next() < 0.4) {
    for (const word of words.toReversed()) {
      ledger.attempt(word, null)
      await screen.press('Control+z')
    }
    await screen.untilShown(first, false)
    for (const [n, word] of words.entries()) {
      ledger.attempt(word, tagged[n] ?? null)
      await screen.press('Control+Shift+z')
    }
  }
  await screen.untilSaved(last, true)
  for (const word of words) ledger.claim(word)
}

/** Tags a word and looks; then perhaps thinks again. */
async function carefully(work: Work, word: string): Promise<void> {
  const { screen, ledger, chance } = work
  const tagged = await tag(work, word)
  if (tagged.layer === 'stance') await takeSide(work, word)
  const second = chance.next()
  if (second < 0.15) await change(work, word, 'Delete', null)
  else if (second < 0.4 && tagged.layer !== 'stance') {
    await change(work, word, 'Control+z', null)
    if (chance.next() < 0.5) await change(work, word, 'Control+Shift+z', tagged)
  }
  if (chance.next() < 0.3) return // goes on without waiting for "Saved"
  const last = ledger.last(word)
  await screen.untilSaved(word, last !== null)
  ledger.claim(word)
}

export async function tag({ screen, ledger, chance }: Work, word: string): Promise<Tagged> {
  const [key, layer] = chance.pick(layers)
  await screen.select(word)
  ledger.attempt(word, { layer, polarity: null })
  await screen.press(key)
  await screen.untilShown(word, true)
  await screen.untilOpen(word) // until then the selection may still be taken back
  return { layer, polarity: null }
}

async function change({ screen, ledger }: Work, word: string, key: string, state: Tagged | null): Promise<void> {
  ledger.attempt(word, state)
  await screen.focusText()
  await screen.press(key)
  await screen.untilShown(word, state !== null)
}

/** Changes what is there already: a field of the stance that is open. */
async function takeSide({ screen, ledger, chance }: Work, word: string): Promise<void> {
  const [name, polarity] = chance.pick([['Favor', 'favor'], ['Against', 'against']] as const)
  ledger.attempt(word, { layer: 'stance', polarity })
  await screen.choose('Polarity', name)
}

function takeFrom(words: readonly string[], chance: Chance, count: number): string[] {
  const from = chance.between(0, Math.max(0, words.length - count))
  return words.slice(from, from + count)
}
