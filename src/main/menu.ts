import type { MenuItemConstructorOptions } from 'electron'
import type { MenuGroup, MenuItem } from '../host/host.ts'
import { readAccelerator } from './accelerator.ts'
import { identity } from './identity.ts'

export interface MenuSurroundings {
  readonly platform: NodeJS.Platform
  /** Reloading and the developer tools are for the unpackaged app only. */
  readonly packaged: boolean
  /** A command of the renderer was chosen. */
  readonly choose: (id: string) => void
}

/**
 * The native menu: the renderer's groups in their order, and around them what only the system can do (cut and paste, zoom,
 * windows, quitting). Without groups it is the menu of the moments before the renderer has sent its own.
 */
export function menuTemplate(groups: readonly MenuGroup[], around: MenuSurroundings): MenuItemConstructorOptions[] {
  const mac = around.platform === 'darwin'
  const own = new Map<string, MenuItemConstructorOptions[]>()
  for (const { label, items } of groups) own.set(label, joined(own.get(label) ?? [], items.map((item) => ownItem(item, around))))
  for (const [label, items] of systemItems(around)) own.set(label, joined(own.get(label) ?? [], items))
  const named = [...own].map(([label, submenu]) => ({ label: withoutMnemonic(label), submenu })).sort((a, b) => rankOf(a.label) - rankOf(b.label))
  return [
    ...(mac ? [applicationMenu()] : []),
    ...named.filter(({ label }) => label !== 'Help'),
    { role: 'windowMenu' },
    ...named.filter(({ label }) => label === 'Help').map((help) => ({ ...help, role: 'help' as const }))
  ]
}

/** The order of menus that every desktop has; the renderer's others follow in its own order. */
const rankOf = (label: string): number => ['File', 'Edit', 'View'].indexOf(label) + 1 || 4

const separator = { type: 'separator' } as const

function applicationMenu(): MenuItemConstructorOptions {
  const roles = ['about', null, 'services', null, 'hide', 'hideOthers', 'unhide', null, 'quit'] as const
  return { label: identity.productName, submenu: roles.map((role) => (role === null ? separator : { role })) }
}

/** What the groups are complemented by; undo and redo are the renderer's own commands. */
function systemItems({ platform, packaged }: MenuSurroundings): [string, MenuItemConstructorOptions[]][] {
  return [
    ['File', [{ role: platform === 'darwin' ? 'close' : 'quit' }]],
    ['Edit', [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }]],
    ['View', [
      { role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }, separator, { role: 'togglefullscreen' },
      ...(packaged ? [] : [separator, { role: 'reload' } as const, { role: 'forceReload' } as const, { role: 'toggleDevTools' } as const])
    ]]
  ]
}

/** The renderer handles all keys itself (it prevents what it takes): the menu only shows them, or a key would act twice. */
function ownItem(item: MenuItem | null, { platform, choose }: MenuSurroundings): MenuItemConstructorOptions {
  if (item === null) return separator
  const accelerator = item.accelerator === null ? null : readAccelerator(item.accelerator)
  // macOS cannot show a key without acting on it, so a key that also types would take letters from the text fields.
  const shown = accelerator !== null && !(platform === 'darwin' && accelerator.types)
  return {
    id: item.id,
    label: withoutMnemonic(item.label),
    enabled: item.enabled,
    click: () => choose(item.id),
    ...(shown ? { accelerator: accelerator.keys, registerAccelerator: false } : {})
  }
}

/** In a label an ampersand would mark the next letter. */
const withoutMnemonic = (label: string): string => label.replaceAll('&', '&&')

function joined(own: MenuItemConstructorOptions[], system: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return own.length === 0 ? system : [...own, separator, ...system]
}
