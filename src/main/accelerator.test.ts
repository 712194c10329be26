import { expect, test } from 'vitest'
import { readAccelerator } from './accelerator.ts'

test.each<[string, string | null, boolean?]>([
  ['Ctrl+Z', 'Control+Z', false],
  ['ctrl+shift+z', 'Control+Shift+Z', false],
  ['$mod+K', 'CommandOrControl+K', false],
  ['CmdOrCtrl+Plus', 'CommandOrControl+Plus', false],
  ['Ctrl++', 'Control+Plus', false],
  ['Ctrl+,', 'Control+,', false],
  ['Ctrl+Ctrl+A', 'Control+A', false],
  ['Alt+ArrowLeft', 'Alt+Left', false],
  ['F2', 'F2', false],
  ['Shift+F10', 'Shift+F10', false],
  ['Q', 'Q', true],
  ['Shift+Q', 'Shift+Q', true],
  ['[', '[', true],
  ['+', 'Plus', true],
  ['/', '/', true],
  ['?', '?', true],
  ['1', '1', true],
  ['Delete', 'Delete', true],
  [' ', 'Space', true],
  ['', null],
  ['Ctrl+', null],
  ['Hyper+A', null],
  ['Ctrl+Ä', null],
  ['F25', null],
  ['Ctrl+toString', null],
  ['1–9', null]
])('%j is read as %j', (text, keys, types = false) => {
  expect(readAccelerator(text)).toEqual(keys === null ? null : { keys, types })
})
