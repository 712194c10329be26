import { expect, test } from 'vitest'
import { caretKey, collapseTo } from './caret-keys.ts'

const press = (keys: string): Parameters<typeof caretKey>[0] => {
  const parts = keys.split('+')
  return {
    key: parts.at(-1) ?? '', shiftKey: parts.includes('Shift'), ctrlKey: parts.includes('Ctrl'), altKey: parts.includes('Alt'), metaKey: parts.includes('Meta')
  }
}

test.each([
  ['ArrowRight', 'right by character'],
  ['Shift+ArrowLeft', 'left by character, extending'],
  ['Ctrl+ArrowRight', 'right by word'],
  ['Ctrl+Shift+ArrowLeft', 'left by word, extending'],
  ['Alt+Shift+ArrowRight', 'right by character, extending, exact'],
  ['ArrowDown', 'forward by line'],
  ['Alt+ArrowUp', 'backward by paragraph'],
  ['Ctrl+Shift+ArrowDown', 'forward by paragraph, extending'],
  ['Home', 'backward by lineboundary'],
  ['Ctrl+End', 'forward by document'],
  ['Shift+PageDown', 'forward by page, extending']
])('%s moves the caret %s', (keys, meaning) => {
  const found = caretKey(press(keys))
  expect([`${found?.move.direction} by ${found?.move.by}`, ...(found?.extend ? ['extending'] : []), ...(found?.exact ? ['exact'] : [])].join(', ')).toBe(meaning)
})

test.each(['a', 'Enter', 'Escape', 'Tab', 'Alt+ArrowLeft', 'Ctrl+PageDown', 'Delete'])('%s is left to the app and the browser', (keys) => {
  expect(caretKey(press(keys))).toBeNull()
})

test.each([
  ['ArrowLeft', 5],
  ['ArrowRight', 9],
  ['ArrowDown', null],
  ['Ctrl+ArrowRight', null]
])('with words selected %s goes to %s', (keys, to) => {
  const key = caretKey(press(keys))
  expect(key === null ? null : collapseTo({ anchor: 9, focus: 5 }, key.move)).toBe(to)
})
