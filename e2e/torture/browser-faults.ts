/** What happens to a browser that is annotated in: no room, a database that is deleted, two tabs at once, a renderer that dies. */
import { setTimeout as pause } from 'node:timers/promises'
import type { CDPSession, Page } from '@playwright/test'
import { burst, tag, type Work } from './analyst.ts'
import type { KillableBrowser } from './browser.ts'
import type { Fault } from './fault.ts'
import { firstLineOf, type Ground, prepareGround } from './ground.ts'
import type { MadeArticle } from './made-articles.ts'
import type { Screen } from './screen.ts'

/** The browser gives no more room: what cannot be saved is told and not called saved; with room again all goes on. */
export const storageFull = onGround(async (ground, browser, screen) => {
  const { faults, work, words } = await begin(ground, screen)
  const session = await browser.context.newCDPSession(screen.page)
  const origin = new URL(ground.address).origin
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 })
  const said = new Set<string>()
  for (const word of words.splice(0, 4)) {
    await screen.select(word)
    ground.ledger.attempt(word, { layer: 'quote', polarity: null })
    await screen.press('q')
    await pause(1500)
    said.add(await screen.saveState())
  }
  if (said.has('Saved')) faults.push('“Saved” was said without room')
  await session.send('Storage.overrideQuotaForOrigin', { origin })
  await burst(work, words.splice(0, 5))
  await browser.kill()
  return { faults: [...faults, ...await ground.lookAgain()], said: [...said].join(' ') }
})

/** Another page of the origin deletes the database: nothing more is called saved; the next start offers what the second copy has. */
export const databaseDeleted = onGround(async (ground, browser, screen) => {
  const { faults, words } = await begin(ground, screen)
  await screen.page.evaluate(() => new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase('glossator')
    request.onsuccess = () => resolve()
    request.onerror = () => reject(request.error ?? new Error('not deleted'))
  }))
  const [word = ''] = words
  await screen.select(word)
  ground.ledger.attempt(word, { layer: 'quote', polarity: null })
  await screen.press('q')
  await pause(1500)
  const said = await screen.saveState()
  if (said === 'Saved') faults.push('“Saved” was said over a database that is gone')
  await browser.kill()

  const restore = async (page: Page): Promise<void> => page.getByRole('button', { name: /^Restore \d/ }).click()
  return { faults: [...faults, ...await ground.lookAgain(restore), ...await ground.lookAgain()], said }
})

/** Two tabs annotate at once, in articles of their own, and are killed together. */
export const twoTabs = onGround(async (ground, browser, screen) => {
  const other = await ground.open(browser)
  let isOver = false
  const annotateIn = async (tab: Screen, article: MadeArticle | undefined): Promise<string[]> => {
    try {
      await tab.openArticle(article?.title ?? '')
      const work = workOf(ground, tab)
      const words = [...article?.words ?? []]
      while (!isOver && words.length > 0) await tag(work, words.shift() ?? '')
      return []
    } catch (error) {
      return isOver ? [] : [`A tab could not go on: ${firstLineOf(error)}`]
    }
  }
  const working = Promise.all([annotateIn(screen, ground.articles[0]), annotateIn(other, ground.articles[1])])
  await Promise.race([pause(ground.chance.between(12_000, 15_000)), working])
  isOver = true
  await browser.kill()
  return { faults: [...(await working).flat(), ...await ground.lookAgain()] }
})

/** The process of the page dies; the browser lives on, and the page is loaded again. */
export const rendererCrashed = onGround(async (ground, browser, screen) => {
  const { faults, work, words } = await begin(ground, screen)
  const session = await browser.context.newCDPSession(screen.page)
  const annotating = burst(work, words.splice(0, 8)).catch(() => undefined)
  await pause(ground.chance.between(100, 1500))
  await crash(session, screen)
  await annotating
  const next = await ground.open(browser)
  faults.push(...await ground.check(next))
  await next.openArticle(ground.articles[0]?.title ?? '')
  await burst(workOf(ground, next), ground.ledger.unused(ground.articles[0]?.words ?? []).slice(0, 3))
  await browser.kill()
  return { faults: [...faults, ...await ground.lookAgain()] }
})

/** Killed while the whole project is written as a backup: it is there whole or not at all. */
export const killedWhileBackingUp = onGround(async (ground, browser, screen) => {
  const { faults, words } = await begin(ground, screen)
  let [running, shown] = [browser, screen]
  for (let round = 0; round < 3; round++) {
    await burst(workOf(ground, shown), words.splice(0, 3))
    await shown.press('Control+k')
    await shown.page.getByRole('searchbox', { name: 'Find anything' }).fill('Backups')
    await shown.page.getByRole('menuitem', { name: 'Backups…' }).first().click()
    await shown.page.getByRole('button', { name: 'Back up now' }).click()
    await pause(ground.chance.between(0, 600))
    await running.kill()
    running = await ground.start()
    shown = await ground.open(running)
    faults.push(...await ground.check(shown))
    await shown.openArticle(ground.articles[0]?.title ?? '')
  }
  await running.kill()
  return { faults }
})

type BrowserFault = (ground: Ground, browser: KillableBrowser, screen: Screen) => Promise<{ readonly faults: readonly string[]; readonly said?: string }>

function onGround(fault: BrowserFault): Fault {
  return async (setting) => {
    const ground = await prepareGround(setting, 2)
    const browser = await ground.start()
    try {
      const { faults, said } = await fault(ground, browser, await ground.open(browser)).catch((error: unknown) => ({ faults: [firstLineOf(error)], said: undefined }))
      return { calledSaved: ground.ledger.called(), lost: faults.length, faults, ...(said === undefined ? {} : { said }) }
    } finally {
      await browser.kill()
      await ground.end()
    }
  }
}

/** Some work that is called saved, in the first article; `words` are left. */
async function begin(ground: Ground, screen: Screen): Promise<{ faults: string[]; work: Work; words: string[] }> {
  const [article] = ground.articles
  await screen.openArticle(article?.title ?? '')
  const work = workOf(ground, screen)
  const words = [...article?.words ?? []]
  await tag(work, words.shift() ?? '')
  await burst(work, words.splice(0, 5))
  return { faults: [], work, words }
}

const workOf = ({ ledger, chance }: Ground, screen: Screen): Work => ({ screen, ledger, chance })

async function crash(session: CDPSession, { page }: Screen): Promise<void> {
  const crashed = page.waitForEvent('crash')
  session.send('Page.crash').catch(() => undefined) // never answered
  await crashed
  await page.close()
}
