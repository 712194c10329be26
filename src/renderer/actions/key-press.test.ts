import { expect, test } from 'vitest'
import type { KeyPress } from './action.ts'
import { acceleratorOf, matchesPress, printPress } from './key-press.ts'

const pressed = (key: string, held: string[] = [], code = '') => ({
  key, code, ctrlKey: held.includes('Ctrl'), metaKey: held.includes('Meta'), shiftKey: held.includes('Shift'), altKey: held.includes('Alt')
})

test.each<[string, KeyPress, string, string[], boolean, boolean]>([
  ['a letter alone', { key: 'q' }, 'q', [], false, true],
  ['a letter with caps lock on', { key: 'q' }, 'Q', [], false, true],
  ['a letter with Ctrl held is something else', { key: 'q' }, 'q', ['Ctrl'], false, false],
  ['Ctrl+Z', { key: 'z', mod: true }, 'z', ['Ctrl'], false, true],
  ['Ctrl+Shift+Z is not Ctrl+Z', { key: 'z', mod: true }, 'Z', ['Ctrl', 'Shift'], false, false],
  ['⌘Z on a Mac', { key: 'z', mod: true }, 'z', ['Meta'], true, true],
  ['Ctrl+Z on a Mac is not ⌘Z', { key: 'z', mod: true }, 'z', ['Ctrl'], true, false],
  ['? wherever Shift makes it', { key: '?' }, '?', ['Shift'], false, true],
  ['[ where AltGr makes it', { key: '[' }, '[', ['Alt'], false, true],
  ['Enter', { key: 'Enter' }, 'Enter', [], false, true]
])('%s', (_title, press, key, held, mac, expected) => {
  expect(matchesPress(pressed(key, held), press, mac)).toBe(expected)
})

test.each<[KeyPress, string, string, string | null]>([
  [{ key: 'z', mod: true, shift: true }, 'Ctrl+Shift+Z', '⇧⌘Z', 'CmdOrCtrl+Shift+Z'],
  [{ key: 'q' }, 'Q', 'Q', null],
  [{ key: '=', mod: true }, 'Ctrl+=', '⌘=', 'CmdOrCtrl+Plus'],
  [{ key: 'ArrowLeft', alt: true }, 'Alt+←', '⌥←', null]
])('%o is printed as an analyst reads it', (press, other, mac, accelerator) => {
  expect([printPress(press, false), printPress(press, true), acceleratorOf(press)]).toEqual([other, mac, accelerator])
})

test('Option and a digit on a Mac, whatever character they make', () => {
  expect(matchesPress(pressed('¡', ['Alt'], 'Digit1'), { key: '1', alt: true }, true)).toBe(true)
  expect(matchesPress(pressed('™', ['Alt'], 'Digit2'), { key: '1', alt: true }, true)).toBe(false)
})
