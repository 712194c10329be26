/** The app as the analyst under torture sees it, and what the screen says at each moment. */
import type { BrowserContext, Page } from '@playwright/test'
import { madeWords } from './made-articles.ts'

export interface Screen {
  readonly page: Page
  /** Selects a word of the open article, as a double click would. */
  select(word: string): Promise<void>
  press(key: string): Promise<void>
  /** Resolves when, at one and the same moment, the list of annotations has this word or not, and the state says "Saved". */
  untilSaved(word: string, isThere: boolean): Promise<void>
  /** Resolves when the list has the word or not, saved or not. */
  untilShown(word: string, isThere: boolean): Promise<void>
  /** Resolves when the annotation of this word is open in the inspector. */
  untilOpen(word: string): Promise<void>
  /** Puts the keyboard into the text. */
  focusText(): Promise<void>
  /** Chooses a value of the open annotation and waits until it is shown. */
  choose(field: string, value: string): Promise<void>
  openArticle(title: string): Promise<void>
  saveState(): Promise<string>
  /** The dataset as the app exports it. */
  exportDataset(): Promise<string>
}

/** Long: the machine may be busy, and nothing here is measured. In milliseconds. */
const patience = 30_000

/** What is put into the page to look at the screen, all in one moment. */
interface Watcher {
  saveState(): string | null
  /** The texts of the items in the list of annotations. */
  items(): string[]
  /** Resolves when it holds, asked at each change of the page. */
  until(holds: () => boolean): Promise<void>
  downloads: { name: string; text: Promise<string> }[]
}
declare global {
  interface Window {
    torture: Watcher
    tortureSeen?: (items: string) => void
  }
}

/**
 * Opens the app in a new page.
 * @param seen told of all words that are listed, whenever the state says "Saved"
 * @param first what there is to do before the app stands there
 */
export async function openScreen(
  context: BrowserContext, address: string, seen: (words: string[]) => void, first: (page: Page) => Promise<void> = async () => undefined
): Promise<Screen> {
  const page = await context.newPage()
  await page.exposeFunction('tortureSeen', (items: string) => seen(madeWords(items)))
  await page.addInitScript(watchScreen)
  await page.goto(address, { timeout: patience })
  await first(page)
  // what is restored loads the page anew, which this outlives
  await page.waitForFunction(() => window.torture.saveState() === 'Saved', null, { timeout: patience })
  return {
    page,
    select: async (word) => {
      // as a person does: again, where the app has not taken the selection up
      for (let tries = 1; tries <= 3; tries++) {
        await within(page.evaluate(selectWord, word), `“${word}” in the article`)
        const isTakenUp = await page.getByRole('toolbar', { name: 'Annotate selection' }).waitFor({ timeout: 2000 }).then(() => true, () => false)
        if (isTakenUp) return
      }
    },
    press: (key) => page.keyboard.press(key),
    untilSaved: (word, isThere) => within(page.evaluate(([word, isThere]) => window.torture.until(() =>
      window.torture.saveState() === 'Saved' && window.torture.items().some((item) => item.includes(word)) === isThere), [word, isThere] as const), `“${word}” to be saved`),
    untilShown: (word, isThere) => within(page.evaluate(([word, isThere]) => window.torture.until(() =>
      window.torture.items().some((item) => item.includes(word)) === isThere), [word, isThere] as const), `“${word}” to be shown`),
    untilOpen: async (word) => {
      await page.getByRole('region', { name: 'Inspector' }).getByRole('blockquote').filter({ hasText: word }).waitFor({ timeout: patience })
    },
    focusText: () => page.evaluate(() => document.querySelector<HTMLElement>('[role=document]')?.focus({ preventScroll: true })),
    choose: async (field, value) => {
      const radio = page.getByRole('region', { name: 'Inspector' }).getByRole('radiogroup', { name: field }).getByRole('radio', { name: value, exact: true })
      await radio.click({ timeout: patience })
      // the frame may be drawn anew meanwhile, with another radio of that name
      for (const until = Date.now() + patience; !(await radio.isChecked());) {
        if (Date.now() > until) throw new Error(`The screen was waited for in vain: “${value}” to be chosen.`)
        await page.waitForTimeout(20)
      }
    },
    openArticle: async (title) => {
      await page.getByRole('navigation', { name: 'Articles' }).getByRole('option', { name: title }).click({ timeout: patience })
      await page.getByRole('document', { name: title }).waitFor({ timeout: patience })
    },
    saveState: () => page.evaluate(() => window.torture.saveState() ?? ''),
    exportDataset: async () => {
      await page.evaluate(() => void window.torture.downloads.splice(0))
      await page.getByRole('button', { name: 'Export dataset…' }).click({ timeout: patience })
      await page.waitForFunction(() => window.torture.downloads.some(({ name }) => name.endsWith('.glossator.json')), null, { timeout: patience })
      return page.evaluate(() => window.torture.downloads.find(({ name }) => name.endsWith('.glossator.json'))?.text ?? '')
    }
  }
}

async function within(promise: Promise<void>, what: string): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`The screen was waited for in vain: ${what}.`)), patience)
  })
  try {
    await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}

/** Runs in the page before anything of the app. */
function watchScreen(): void {
  for (const picker of ['showOpenFilePicker', 'showSaveFilePicker', 'showDirectoryPicker']) Reflect.deleteProperty(globalThis, picker)
  const waiting = new Set<() => void>()
  let told = ''
  const torture: Watcher = {
    saveState: () => document.querySelector('output[aria-label="Save state"]')?.textContent ?? null,
    items: () => Array.from(document.querySelectorAll('[aria-labelledby="annotations-heading"] li, [aria-label="Annotations"] li'), ({ textContent }) => textContent ?? ''),
    until: (holds) => new Promise((resolve) => {
      const look = (): void => {
        if (!holds()) return
        waiting.delete(look)
        resolve()
      }
      waiting.add(look)
      look()
    }),
    downloads: []
  }
  new MutationObserver(() => {
    for (const look of [...waiting]) look()
    if (torture.saveState() !== 'Saved') return
    const items = torture.items().join(' ')
    if (items !== told) window.tortureSeen?.(told = items)
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
  // the policy lets nobody fetch a blob
  const blobs = new Map<string, Blob>()
  const { createObjectURL } = URL
  URL.createObjectURL = (blob: Blob) => {
    const url = createObjectURL.call(URL, blob)
    blobs.set(url, blob)
    return url
  }
  const click = HTMLAnchorElement.prototype.click
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement): void {
    if (this.download === '') return click.call(this)
    torture.downloads.push({ name: this.download, text: blobs.get(this.href)?.text() ?? Promise.resolve('') })
  }
  window.torture = torture
}

/** Runs in the page. Waits for the word: a long article is laid out piece by piece. */
async function selectWord(word: string): Promise<void> {
  const selects = (): boolean => {
    for (const root of document.querySelectorAll<HTMLElement>('[role=document]')) {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at = node.nodeValue?.indexOf(word) ?? -1
        if (at === -1 || node.parentElement?.checkVisibility() !== true) continue
        root.focus({ preventScroll: true })
        node.parentElement.scrollIntoView({ block: 'nearest' })
        getSelection()?.setBaseAndExtent(node, at, node, at + word.length)
        return true
      }
    }
    return false
  }
  while (!selects()) await new Promise((resolve) => setTimeout(resolve, 50))
}
