/** Keys: whether an event is a press of the table, and how a press is printed. */
import type { KeyPress } from './action.ts'

export const isMac = (platform: string = navigator.platform): boolean => platform.startsWith('Mac')

type PressedKey = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

export function matchesPress(event: PressedKey, press: KeyPress, mac = isMac()): boolean {
  const [mod, other] = mac ? [event.metaKey, event.ctrlKey] : [event.ctrlKey, event.metaKey]
  // On a Mac, Option makes another character of the key.
  const isKey = event.key.toLowerCase() === press.key.toLowerCase() || (press.alt === true && event.code === `Digit${press.key}`)
  if (!isKey || other || mod !== (press.mod ?? false)) return false
  // A sign such as "?" or "[" needs Shift or Alt on some keyboards: there they belong to the sign.
  if (isSign(press.key)) return true
  return event.shiftKey === (press.shift ?? false) && event.altKey === (press.alt ?? false)
}

const isSign = (key: string): boolean => key.length === 1 && !/[\p{L}\p{N} ]/u.test(key)

const printedKeys: Record<string, string> = {
  ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓', Escape: 'Esc', ' ': 'Space'
}

/** `Ctrl+Shift+Z`, on a Mac `⇧⌘Z`. */
export function printPress(press: KeyPress, mac = isMac()): string {
  const key = printedKeys[press.key] ?? (press.key.length === 1 ? press.key.toUpperCase() : press.key)
  if (mac) return `${press.alt === true ? '⌥' : ''}${press.shift === true ? '⇧' : ''}${press.mod === true ? '⌘' : ''}${key}`
  return [press.mod === true ? 'Ctrl' : '', press.alt === true ? 'Alt' : '', press.shift === true ? 'Shift' : '', key].filter((part) => part !== '').join('+')
}

/** As Electron's menu wants it: `CmdOrCtrl+Shift+Z`. Single keys have none: the menu would take them from text fields. */
export function acceleratorOf(press: KeyPress): string | null {
  if (press.mod !== true) return null
  const key = press.key === '=' ? 'Plus' : press.key.length === 1 ? press.key.toUpperCase() : press.key.replace('Arrow', '')
  return ['CmdOrCtrl', press.alt === true ? 'Alt' : '', press.shift === true ? 'Shift' : '', key].filter((part) => part !== '').join('+')
}

/** As `aria-keyshortcuts` wants it. */
export function ariaPress(press: KeyPress, mac = isMac()): string {
  return [press.mod === true ? (mac ? 'Meta' : 'Control') : '', press.alt === true ? 'Alt' : '', press.shift === true ? 'Shift' : '', press.key]
    .filter((part) => part !== '').join('+')
}
