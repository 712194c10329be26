import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { annotationOn, articleOf, clickOn, frames, mountFixture, paintedWords, paragraphs, type Fixture } from './testing/reader-fixture.ts'

let fixture: Fixture
afterEach(() => fixture.unmount())

const news = articleOf([
  ['furniture', 'Home'],
  ['furniture', 'World'],
  ['title', 'Dam to stay shut'],
  ['byline', 'By Ilse Marn'],
  ['paragraph', '“We will “never” open it,” the minister said on Friday.'],
  ['paragraph', 'Tarvonia’s council rejected the plan. \nTwo lines, one block.  '],
  ['furniture', 'Read Entire Article'],
  ['paragraph', 'He met the envoy, \u202eevil\u202c <b>bold</b> 👩🏽‍🌾 and e\u0301lan.']
])
const whole = annotationOn(news.text, 'quote', { content: '“We will “never” open it,”', cue: 'said', source: 'the minister' }, { fields: { type: 'direct' } })
const nested = annotationOn(news.text, 'quote', { content: '“never”' })
const stance = annotationOn(news.text, 'stance', { evidence: 'rejected', target: 'the plan' }, { fields: { polarity: 'against' } })
const met = annotationOn(news.text, 'event', { trigger: 'met', actor: 'the envoy' })
const all = [whole, nested, stance, met]

describe('the text', () => {
  test('is the article’s own, block by block, with its line breaks and spaces and markup as words', () => {
    fixture = mountFixture({ ...news, annotations: [] })
    const shown = [...fixture.root.querySelectorAll('.article-block')].map(({ textContent }) => textContent)
    expect(shown).toEqual(news.blocks.map(({ start, end }) => news.text.slice(start, end)))
    expect(fixture.root.querySelector('b')).toBeNull()
  })

  test('is there to the last block when the reader says that it is complete', async () => {
    const long = articleOf(paragraphs(400))
    fixture = mountFixture({ ...long, annotations: [] })
    expect(fixture.root.querySelectorAll('.article-block').length).toBeLessThan(30)
    await fixture.complete
    expect(fixture.root.textContent).toBe(long.blocks.map(({ start, end }) => long.text.slice(start, end)).join(''))
  })

  test('is one document with a name for a screen reader, and paragraphs have numbers that are no part of it', async () => {
    fixture = mountFixture({ ...news, annotations: [] })
    await expect.element(page.getByRole('document', { name: 'Article text' })).toBeVisible()
    const numbered = [...fixture.root.querySelectorAll<HTMLElement>('[data-number]')]
    expect(numbered.map(({ dataset }) => dataset['number'])).toEqual(['1', '2', '3'])
  })

  test('of a very long paragraph is parted, and neither selection nor paint shows it', async () => {
    const long = articleOf([['paragraph', Array.from({ length: 1500 }, (_, i) => `word${i}`).join(' ')]])
    const parts = (): string[] => [...fixture.root.querySelectorAll('.article-block > *')].map(({ textContent }) => textContent)
    fixture = mountFixture({ ...long, annotations: [] })
    await fixture.complete
    expect(parts().length).toBeGreaterThan(5)
    expect(parts().join('')).toBe(long.text.trim())
    const seam = (parts()[0] as string).length
    const across = { start: long.text.lastIndexOf(' ', seam - 2) + 1, end: long.text.indexOf(' ', seam) }
    fixture.reader.select(across)
    expect(document.getSelection()?.toString()).toBe(long.text.slice(across.start, across.end))
    document.getSelection()?.setBaseAndExtent(fixture.root.querySelector('.article-block') as Node, 0, fixture.root.querySelector('.article-block') as Node, 1)
    expect(fixture.reader.selection()).toEqual({ start: 0, end: seam - 1 })
    fixture.reader.show({ set: [annotationOn(long.text, 'mention', { mention: long.text.slice(across.start, across.end) })] })
    const [painted] = [...(CSS.highlights.get('annotation-mention') ?? [])]
    const range = document.createRange()
    range.setStart(painted?.startContainer as Node, painted?.startOffset ?? 0)
    range.setEnd(painted?.endContainer as Node, painted?.endOffset ?? 0)
    expect(range.toString()).toBe(long.text.slice(across.start, across.end))
  })

  test('opens where it was left, in the first frame', async () => {
    const long = articleOf(paragraphs(400))
    const left = long.blocks[250]?.start ?? 0
    fixture = mountFixture({ ...long, annotations: [], position: left })
    const top = fixture.scroller.getBoundingClientRect().top
    const distance = (): number => Math.abs((fixture.reader.rectOf({ start: left, end: left + 5 })?.top ?? Infinity) - top)
    expect(distance()).toBeLessThan(10)
    await fixture.complete
    await frames(4)
    expect(distance()).toBeLessThan(10)
  })

  test('tells where its top is once scrolling rests', async () => {
    const long = articleOf(paragraphs(100))
    fixture = mountFixture({ ...long, annotations: [] })
    await fixture.complete
    fixture.reader.reveal({ start: long.blocks[50]?.start ?? 0, end: long.blocks[50]?.end ?? 0 })
    await expect.poll(() => fixture.told.filter(([event]) => event === 'position').length).toBeGreaterThan(0)
    const offset = fixture.told.findLast(([event]) => event === 'position')?.[1] as number
    expect(offset).toBeGreaterThan(long.blocks[40]?.start ?? 0)
    expect(offset).toBeLessThan(long.blocks[51]?.start ?? 0)
  })
})

describe('furniture', () => {
  test('is folded behind a button and stays in the text', async () => {
    fixture = mountFixture({ ...news, annotations: [] })
    const button = page.getByRole('button', { name: '2 lines of page furniture folded — show' })
    await expect.element(button).toHaveAttribute('aria-expanded', 'false')
    expect(fixture.root.textContent).toContain('HomeWorld')
    await expect.element(page.getByText('Home')).not.toBeVisible()
    await button.click()
    expect(fixture.told).toContainEqual(['furniture', true])
    await expect.element(page.getByText('Home')).toBeVisible()
    await expect.element(page.getByText('Read Entire Article')).toBeVisible()
  })

  test('opens when something in it is revealed', () => {
    fixture = mountFixture({ ...news, annotations: [] })
    fixture.reader.reveal({ start: 0, end: 4 })
    expect(fixture.told).toContainEqual(['furniture', true])
  })
})

describe('painting', () => {
  test('gives every layer and role its channel, and nested quotes a second depth', () => {
    fixture = mountFixture({ ...news, annotations: all })
    expect(paintedWords()).toEqual({
      'quote-1': ['“We will “never” open it,”'],
      'quote-2': ['“never”'],
      'quote-cue': ['said'],
      actor: ['the minister'],
      'stance-against': ['rejected'],
      'stance-target': ['the plan'],
      'event-trigger': ['met'],
      'event-part': ['the envoy']
    })
  })

  test('leaves out what is rejected or filtered away, and shows a suggestion as one', () => {
    const suggested = annotationOn(news.text, 'quote', { content: '“never”' }, { origin: 'suggested' })
    const rejected = annotationOn(news.text, 'mention', { mention: 'Tarvonia' }, { status: 'rejected' })
    fixture = mountFixture({ ...news, annotations: [suggested, rejected, met] })
    expect(paintedWords()).toEqual({ 'suggested-quote': ['“never”'], 'event-trigger': ['met'], 'event-part': ['the envoy'] })
    fixture.reader.filter(new Set([suggested.id]))
    expect(paintedWords()).toEqual({ 'suggested-quote': ['“never”'] })
    fixture.reader.filter(null)
    expect(Object.keys(paintedWords())).toHaveLength(3)
  })

  test('lifts the open and the hovered annotation out', () => {
    fixture = mountFixture({ ...news, annotations: all })
    fixture.reader.setOpen(whole.id)
    fixture.reader.setHovered(met.id)
    expect(paintedWords()).toMatchObject({ 'open-quote': ['“We will “never” open it,”'], 'open-part': ['the minister', 'said'], hovered: ['met'] })
    fixture.reader.setOpen(null)
    fixture.reader.setHovered(null)
    expect(Object.keys(paintedWords()).filter((channel) => /open|hovered/.test(channel))).toEqual([])
  })

  test('of a codebook’s own layer is in the layer’s colour', () => {
    const codebook = {
      id: 'c', version: 1, relations: [],
      layers: [{ id: 'frame', name: 'Frame', definition: '', key: 'F', color: '#3355aa', roles: [{ id: 'words', name: 'Words', definition: '', min: 1, max: null }], actorRoles: [], fields: [] }]
    }
    const sheets = document.adoptedStyleSheets.length
    fixture = mountFixture({ ...news, codebook, annotations: [annotationOn(news.text, 'frame', { words: 'rejected' })] })
    expect(paintedWords()).toEqual({ 'layer-3355aa': ['rejected'] })
    expect(document.adoptedStyleSheets[sheets]?.cssRules[0]?.cssText).toContain('annotation-layer-3355aa')
    fixture.reader.destroy()
    expect(document.adoptedStyleSheets).toHaveLength(sheets)
  })

  test('of two readers on a page is kept apart', () => {
    fixture = mountFixture({ ...news, annotations: [met] })
    const other = mountFixture({ ...news, annotations: all })
    other.unmount()
    expect(paintedWords()).toEqual({ 'event-trigger': ['met'], 'event-part': ['the envoy'] })
  })

  test('after any edits is what a reader mounted afresh would paint', () => {
    const pool = Array.from({ length: 12 }, (_, i) => {
      const [from, length] = [(i * 37) % 90, 4 + ((i * 13) % 40)]
      const { start } = news.blocks[4] ?? { start: 0 }
      const words = news.text.slice(start + from, start + from + length)
      return annotationOn(news.text, ['quote', 'stance', 'event', 'mention'][i % 4] ?? 'quote', { [['content', 'evidence', 'trigger', 'mention'][i % 4] ?? 'content']: words }, { id: `p${i % 8}` })
    })
    const edit = fc.oneof(
      fc.record({ set: fc.subarray(pool, { maxLength: 4 }) }),
      fc.record({ remove: fc.subarray(pool, { maxLength: 3 }).map((some) => some.map(({ id }) => id)) })
    )
    fixture = mountFixture({ ...news, annotations: [] })
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 8 }), (edits) => {
        const edited = mountFixture({ ...news, annotations: all })
        const now = new Map(all.map((annotation) => [annotation.id, annotation]))
        for (const change of edits) {
          edited.reader.show(change)
          if ('set' in change) for (const annotation of change.set) now.set(annotation.id, annotation)
          else for (const id of change.remove) now.delete(id)
        }
        const painted = paintedWords()
        edited.unmount()
        const fresh = mountFixture({ ...news, annotations: now.values() })
        const expected = paintedWords()
        fresh.unmount()
        expect(painted).toEqual(expected)
      }),
      { numRuns: 25 }
    )
  })
})

describe('margin cards', () => {
  test('stand beside the text in its order, say what the annotation is, and open it', async () => {
    fixture = mountFixture({ ...news, annotations: all })
    await frames()
    const cards = [...fixture.host.querySelectorAll<HTMLElement>('.margin-card:not([hidden])')]
    expect(cards.map((card) => card.getAttribute('aria-label')?.split(':')[0])).toEqual(['Quote', 'Quote', 'Stance', 'Event'])
    cards[2]?.click()
    expect(fixture.told).toContainEqual(['open', stance.id])
  })

  test('link to the text when hovered or focused', async () => {
    fixture = mountFixture({ ...news, annotations: all })
    await frames()
    fixture.host.querySelectorAll<HTMLElement>('.margin-card')[2]?.focus()
    expect(fixture.told).toContainEqual(['hover', stance.id])
    expect(paintedWords()['hovered']).toEqual(['rejected'])
  })

  test.each([900, 600, 420])('never lie upon each other or on the text when the column is %i pixels wide', async (width) => {
    const mentions = ['We', 'will', 'never', 'open', 'it', 'the', 'minister', 'said', 'on', 'Friday'].map((mention) => annotationOn(news.text, 'mention', { mention }))
    fixture = mountFixture({ ...news, annotations: [...all, ...mentions] }, width)
    await frames()
    const rects = [...fixture.host.querySelectorAll<HTMLElement>('.margin-card:not([hidden])')].map((card) => card.getBoundingClientRect()).sort((a, b) => a.top - b.top)
    expect(rects.length).toBeGreaterThan(4)
    const column = (fixture.root.querySelector('.article-block.paragraph') as HTMLElement).getBoundingClientRect()
    rects.forEach((rect, i) => {
      expect(rect.top).toBeGreaterThanOrEqual(rects[i - 1]?.bottom ?? 0)
      expect(rect.left).toBeGreaterThanOrEqual(column.right)
    })
  })
})

test('cards that had no room come out whole once there is some', async () => {
  const crowd = Array.from({ length: 30 }, (_, i) => annotationOn(news.text, 'mention', { mention: 'Tarvonia' }, { id: `m${i}` }))
  fixture = mountFixture({ ...news, annotations: crowd })
  await frames()
  const cards = (): HTMLElement[] => [...fixture.host.querySelectorAll<HTMLElement>('.margin-card:not([hidden])')]
  expect(cards().length).toBeLessThan(30)
  expect(cards().at(-1)?.textContent).toContain('+')
  for (const visible of [new Set(['m28', 'm29']), new Set(['m3', 'm27', 'm28'])]) {
    fixture.reader.filter(visible)
    await frames()
    expect(cards()).toHaveLength(visible.size)
    const tops = cards().map((card) => card.getBoundingClientRect().top)
    tops.slice(1).forEach((top, i) => expect(top).toBeGreaterThanOrEqual((tops[i] ?? 0) + 15))
  }
})

describe('a click', () => {
  test('goes through the annotations that lie there, the innermost first, and a miss closes', () => {
    fixture = mountFixture({ ...news, annotations: all })
    for (let i = 0; i < 3; i++) {
      clickOn(fixture, news.text, 'never')
      fixture.reader.setOpen(fixture.told.at(-1)?.[1] as string | null)
    }
    clickOn(fixture, news.text, 'Friday')
    expect(fixture.told.filter(([event]) => event === 'open').map(([, id]) => id)).toEqual([nested.id, whole.id, nested.id, null])
  })
})

describe('a selection', () => {
  const select = (from: number, to: number): void => {
    const at = (offset: number): [Node, number] => {
      const index = news.blocks.findLastIndex(({ start }) => start <= offset)
      const node = fixture.root.querySelectorAll('.article-block')[index]?.firstChild?.firstChild as Text
      return [node, offset - (news.blocks[index]?.start ?? 0)]
    }
    document.getSelection()?.setBaseAndExtent(...at(from), ...at(to))
  }
  const told = (): string | null => {
    const range = fixture.told.findLast(([event]) => event === 'select')?.[1] as { start: number; end: number } | null | undefined
    return range == null ? null : news.text.slice(range.start, range.end)
  }

  test('is widened to whole words, and shown so', async () => {
    fixture = mountFixture({ ...news, annotations: all })
    const start = news.text.indexOf('inister')
    select(start, start + 9)
    await expect.poll(told).toBe('minister said')
    expect(document.getSelection()?.toString()).toBe('minister said')
  })

  test('of a whole paragraph by its element is the paragraph, without the fold behind it', async () => {
    fixture = mountFixture({ ...news, annotations: all })
    const block = fixture.root.querySelectorAll('.article-block')[5] as HTMLElement
    const next = fixture.root.querySelectorAll('.article-block')[7] as HTMLElement
    document.getSelection()?.setBaseAndExtent(block, 0, next, 0)
    await expect.poll(told).toBe('Tarvonia’s council rejected the plan. \nTwo lines, one block.')
  })

  test('may go across paragraphs, and backwards', async () => {
    fixture = mountFixture({ ...news, annotations: all })
    select(news.text.indexOf('council'), news.text.indexOf('Friday'))
    await expect.poll(told).toBe('Friday.\n\nTarvonia’s')
  })

  test('is told as none when it is taken away', async () => {
    fixture = mountFixture({ ...news, annotations: all })
    fixture.reader.select({ start: 20, end: 30 })
    expect(fixture.reader.selection()).not.toBeNull()
    fixture.reader.select(null)
    expect(fixture.told.at(-1)).toEqual(['select', null])
    expect(fixture.reader.selection()).toBeNull()
  })
})

describe('the keyboard', () => {
  const caret = (): HTMLElement => fixture.host.querySelector('.text-caret') as HTMLElement
  const selected = (): string => document.getSelection()?.toString() ?? ''

  test('moves a caret that is seen, selects word by word, and gives the selection up', async () => {
    fixture = mountFixture({ ...news, annotations: all })
    expect(caret().hidden).toBe(true)
    fixture.reader.focus()
    expect(caret().hidden).toBe(false)
    const before = caret().getBoundingClientRect()
    await userEvent.keyboard('{Control>}{ArrowDown}{ArrowDown}{/Control}{ArrowRight}')
    expect(caret().getBoundingClientRect().top).toBeGreaterThan(before.top)
    await userEvent.keyboard('{Shift>}{ArrowRight}{ArrowRight}{/Shift}')
    expect(selected()).toBe('We')
    await userEvent.keyboard('{Shift>}{ArrowRight}{ArrowRight}{/Shift}')
    expect(selected()).toBe('We will')
    expect(fixture.told.at(-1)?.[0]).toBe('select')
    await userEvent.keyboard('{Escape}')
    expect(fixture.told.at(-1)).toEqual(['select', null])
  })

  test('held with Alt selects exactly', async () => {
    fixture = mountFixture({ ...news, annotations: all })
    const at = news.text.indexOf('minister')
    fixture.reader.select({ start: at, end: at + 1 })
    fixture.reader.focus()
    await userEvent.keyboard('{Alt>}{Shift>}{ArrowRight}{ArrowRight}{/Shift}{/Alt}')
    expect(selected()).toBe('min')
  })

  test('goes to both ends of the article, however long', async () => {
    const long = articleOf(paragraphs(300))
    fixture = mountFixture({ ...long, annotations: [] })
    fixture.reader.focus()
    await userEvent.keyboard('{Control>}{End}{/Control}')
    await userEvent.keyboard('{Control>}{Shift>}{ArrowLeft}{ArrowLeft}{/Shift}{/Control}')
    const last = long.blocks.at(-1)?.end ?? 0
    expect(fixture.reader.selection()?.end).toBe(last)
    const place = caret().getBoundingClientRect()
    const view = fixture.scroller.getBoundingClientRect()
    expect(place.top).toBeGreaterThan(view.top)
    expect(place.bottom).toBeLessThan(view.bottom)
    await userEvent.keyboard('{Control>}{Home}{/Control}')
    expect(fixture.scroller.scrollTop).toBeLessThan(40)
  })

  test('goes on by pages through all of the article', async () => {
    const long = articleOf(paragraphs(60))
    fixture = mountFixture({ ...long, annotations: [] })
    await fixture.complete
    fixture.reader.focus()
    await userEvent.keyboard('{PageDown}{PageDown}')
    const down = fixture.scroller.scrollTop
    expect(down).toBeGreaterThan(600)
    await userEvent.keyboard('{PageUp}')
    expect(fixture.scroller.scrollTop).toBeLessThan(down)
  })

  test('opens what the caret stands on with Enter, and the next with Enter again', async () => {
    fixture = mountFixture({ ...news, annotations: all })
    const at = news.text.indexOf('never') + 2
    fixture.reader.select({ start: at, end: at + 1 })
    fixture.reader.focus()
    await userEvent.keyboard('{ArrowLeft}{Enter}')
    expect(fixture.told.at(-1)).toEqual(['open', nested.id])
    fixture.reader.setOpen(nested.id)
    await userEvent.keyboard('{Enter}')
    expect(fixture.told.at(-1)).toEqual(['open', whole.id])
  })

  test('leaves Enter to what was opened from elsewhere until the caret goes to something', async () => {
    fixture = mountFixture({ ...news, annotations: all })
    const at = news.text.indexOf('never') + 2
    fixture.reader.select({ start: at, end: at + 1 })
    fixture.reader.focus()
    await userEvent.keyboard('{ArrowLeft}')
    fixture.reader.setOpen(stance.id)
    const told = fixture.told.length
    await userEvent.keyboard('{Enter}')
    expect(fixture.told.slice(told)).toEqual([])
    await userEvent.keyboard('{ArrowRight}{Enter}')
    expect(fixture.told.at(-1)).toEqual(['open', nested.id])
  })

  test('selects all with one key', async () => {
    fixture = mountFixture({ ...news, annotations: all })
    fixture.reader.focus()
    await userEvent.keyboard('{Control>}a{/Control}')
    expect(fixture.reader.selection()).toEqual({ start: 0, end: news.text.trimEnd().length })
  })
})

describe('an edge of the open annotation', () => {
  test('is dragged to another word', async () => {
    fixture = mountFixture({ ...news, annotations: all })
    fixture.reader.setOpen(stance.id)
    await frames()
    const handle = fixture.host.querySelector('.span-handle[data-edge=end]:not([hidden])') as HTMLElement
    const at = news.text.indexOf('the plan')
    const goal = fixture.reader.rectOf({ start: at + 5, end: at + 6 }) as DOMRect
    const from = handle.getBoundingClientRect()
    const pointer = (type: string, clientX: number, clientY: number): void => {
      handle.dispatchEvent(new PointerEvent(type, { clientX, clientY, bubbles: true, button: 0, pointerId: 1 }))
    }
    handle.setPointerCapture = () => undefined
    pointer('pointerdown', from.left + 8, from.top + 8)
    pointer('pointermove', goal.left + 1, goal.top + goal.height / 2)
    expect(paintedWords()['dragged']).toEqual(['rejected the plan'])
    pointer('pointerup', goal.left + 1, goal.top + goal.height / 2)
    expect(fixture.told).toContainEqual(['moveSpan', stance.id, 0, { start: news.text.indexOf('rejected'), end: at + 8 }])
    expect(paintedWords()['dragged']).toBeUndefined()
  })
})
