const modifiers: Readonly<Record<string, string>> = {
  $mod: 'CommandOrControl', mod: 'CommandOrControl', cmdorctrl: 'CommandOrControl', commandorcontrol: 'CommandOrControl',
  ctrl: 'Control', control: 'Control', cmd: 'Command', command: 'Command', meta: 'Super', super: 'Super',
  alt: 'Alt', option: 'Alt', shift: 'Shift'
}

const namedKeys: Readonly<Record<string, string>> = {
  space: 'Space', ' ': 'Space', tab: 'Tab', enter: 'Enter', return: 'Enter', escape: 'Esc', esc: 'Esc', delete: 'Delete', del: 'Delete',
  backspace: 'Backspace', insert: 'Insert', home: 'Home', end: 'End', pageup: 'PageUp', pagedown: 'PageDown',
  up: 'Up', arrowup: 'Up', down: 'Down', arrowdown: 'Down', left: 'Left', arrowleft: 'Left', right: 'Right', arrowright: 'Right', plus: 'Plus'
}

export interface Accelerator {
  /** As Electron writes it: `CommandOrControl+Shift+Z`. */
  readonly keys: string
  /** A key that also types, such as `Q`: only to be shown. */
  readonly types: boolean
}

/** Reads a shortcut of the table of actions (`Ctrl+Shift+Z`, `$mod+K`, `Q`); null where Electron could not take it and would throw. */
export function readAccelerator(text: string): Accelerator | null {
  const parts = text === '+' ? ['Plus'] : text.replace(/\+\+$/, '+Plus').split('+')
  const key = readKey(parts.at(-1) ?? '')
  const held = parts.slice(0, -1).map((part) => modifiers[part.trim().toLowerCase()])
  if (key === null || held.some((modifier) => modifier === undefined)) return null
  const typing = held.every((modifier) => modifier === 'Shift') && !/^F\d+$/.test(key)
  return { keys: [...new Set(held), key].join('+'), types: typing }
}

function readKey(text: string): string | null {
  const lower = text === ' ' ? text : text.trim().toLowerCase()
  if (/^f([1-9]|1\d|2[0-4])$/.test(lower) || /^[a-z]$/.test(lower)) return lower.toUpperCase()
  if (/^[0-9!-/:-@[-`{-~]$/.test(lower)) return lower
  return Object.hasOwn(namedKeys, lower) ? namedKeys[lower]! : null
}
