/** The colours of the screen as its style sheets have them: words are told from their ground by 4.5 to 1, lines by 3 to 1 (WCAG 2.2). */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

type Color = readonly [red: number, green: number, blue: number]

const sheetOf = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8')
const [tokens, reader] = [sheetOf('./tokens.css'), sheetOf('../reader/reader.css')]

/** The custom properties that the first rule with this selector sets. */
function propertiesOf(sheet: string, selector: string): Record<string, string> {
  const start = sheet.indexOf(`\n${selector} {`)
  const rule = sheet.slice(start, sheet.indexOf('\n}', start))
  return Object.fromEntries([...rule.matchAll(/(--[\w-]+): ([^;]+);/g)].map(([, name, value]) => [name, value]))
}

const light = { ...propertiesOf(tokens, ':root'), ...propertiesOf(`\n${reader}`, '.article-reader') }
const inDark = ":root[data-theme='dark']"
const dark = { ...light, ...propertiesOf(tokens, inDark), ...propertiesOf(reader, `${inDark} .article-reader`) }
const themes = [['light', light], ['dark', dark]] as const

/** `#e8a317`, `var(--quote)` or `rgb(from var(--quote) r g b / 0.25)`. */
function colorOf(value: string, theme: Record<string, string>): { color: Color; alpha: number } {
  const named = /^var\((--[\w-]+)\)$/.exec(value)?.[1]
  if (named !== undefined) return colorOf(theme[named] ?? named, theme)
  const [, of, alpha] = /^rgb\(from (\S+) r g b \/ (.+)\)$/.exec(value) ?? []
  if (of !== undefined && alpha !== undefined) return { ...colorOf(of, theme), alpha: Number(theme[/--[\w-]+/.exec(alpha)?.[0] ?? ''] ?? alpha) }
  if (!/^#[0-9a-f]{6}$/.test(value)) throw new Error(`${value} is no colour that this test reads`)
  return { color: [1, 3, 5].map((at) => Number.parseInt(value.slice(at, at + 2), 16)) as unknown as Color, alpha: 1 }
}

/** What is seen where tints lie on a ground, the first one lowest. */
const groundOf = (theme: Record<string, string>, tints: readonly string[]): Color =>
  tints.reduce((ground, tint) => {
    const { color, alpha } = colorOf(tint, theme)
    return color.map((part, i) => part * alpha + (ground[i] ?? 0) * (1 - alpha)) as unknown as Color
  }, colorOf('var(--paper)', theme).color)

function contrast(one: Color, other: Color): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

function luminance(color: Color): number {
  const [red = 0, green = 0, blue = 0] = color.map((part) => (part <= 10.31 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4))
  return red * 0.2126 + green * 0.7152 + blue * 0.0722
}

/** Every choice of one from each list, in order. */
const choices = (lists: readonly (readonly string[])[]): string[][] =>
  lists.reduce<string[][]>((chosen, list) => chosen.flatMap((before) => list.map((one) => [...before, one])), [[]])

const layers = ['quote', 'event', 'favor', 'against', 'neutral', 'actor']
const stacks = choices([
  ['', '1', '1 2', '1 2 3'], ['', 'quote-tint-pale'], ['', 'event-tint-pale'], ['', 'event-tint'], ['', 'hover-tint'], ['', 'part-tint'], ['', ...layers]
]).map(([depths = '', ...others]) => {
  const opened = others.pop()
  return [
    ...depths.split(' ').filter((depth) => depth !== '').map((depth) => `var(--quote-tint-${depth})`),
    ...others.filter((name) => name !== '').map((name) => `var(--${name})`),
    ...(opened === undefined || opened === '' ? [] : [`rgb(from var(--${opened}) r g b / var(--open-share))`])
  ]
})

describe.each(themes)('in the %s theme', (_name, theme) => {
  test('words are readable on every stack of tints: quotes in quotes, suggestions, events, what is open and hovered', () => {
    const ink = colorOf('var(--tinted-ink)', theme).color
    const tinted = stacks.filter((tints) => tints.length > 0)
    expect(tinted.filter((tints) => contrast(ink, groundOf(theme, tints)) < 4.5)).toEqual([])
    expect(tinted.length).toBe(4 * 2 ** 5 * 7 - 1)
  })

  test('a quote is told from the paper, and one within a quote from the outer one', () => {
    const tints = ['1', '2', '3'].map((depth) => `var(--quote-tint-${depth})`)
    const grounds = [0, 1, 2, 3].map((depth) => groundOf(theme, tints.slice(0, depth)))
    const steps = grounds.slice(1).map((ground, i) => contrast(ground, grounds[i] ?? ground))
    expect(steps.filter((step) => step < 1.1)).toEqual([])
  })

  test.each<[string, readonly string[]]>([
    ['ink', ['paper', 'panel', 'raised', 'hover', 'selection', 'accent-wash', 'quote-wash', 'event-wash', 'actor-wash', 'danger-wash']],
    ['tinted-ink', ['selection']],
    ['dim', ['paper', 'panel', 'raised', 'hover', 'accent-wash', 'danger-wash']],
    ['accent', ['paper', 'panel', 'raised', 'hover', 'accent-wash']],
    ['on-accent', ['accent']],
    ['danger', ['paper', 'panel', 'raised', 'hover']],
    ['warn', ['panel', 'hover']],
    ['favor-ink', ['paper', 'panel']],
    ['against-ink', ['paper', 'panel']],
    ['paper', ['ink']]
  ])('%s is readable on %j', (text, grounds) => {
    const color = colorOf(`var(--${text})`, theme).color
    expect(grounds.filter((ground) => contrast(color, colorOf(`var(--${ground})`, theme).color) < 4.5)).toEqual([])
  })

  test.each([
    'accent', 'line-strong', 'favor', 'against', 'neutral', 'event', 'actor', 'quote-ink', 'danger'
  ])('a line in %s is seen on paper and panel', (line) => {
    const color = colorOf(`var(--${line})`, theme).color
    expect(['paper', 'panel'].filter((ground) => contrast(color, colorOf(`var(--${ground})`, theme).color) < 3)).toEqual([])
  })
})
