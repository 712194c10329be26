import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, test, vi } from 'vitest'
import type { MenuGroup, MenuItem } from '../host/host.ts'
import { menuTemplate } from './menu.ts'

const item = (id: string, accelerator: string | null = null, enabled = true): MenuItem => ({ id, label: `Do ${id}`, accelerator, enabled })
const groups: MenuGroup[] = [
  { label: 'Annotate', items: [item('quote', 'Q'), null, item('delete', 'Delete', false)] },
  { label: 'Help', items: [item('keys', '?')] },
  { label: 'Edit', items: [item('undo', 'CmdOrCtrl+Z')] },
  { label: 'File', items: [item('open', 'nonsense+Ä')] }
]
const linux = { platform: 'linux', packaged: true, choose: () => undefined } as const

/** `Edit: undo | cut copy`, one line a menu. */
function lines(template: MenuItemConstructorOptions[]): string[] {
  return template.map(({ label, role, submenu }) => {
    const items = (submenu ?? []) as MenuItemConstructorOptions[]
    return `${label ?? role}: ${items.map((entry) => (entry.type === 'separator' ? '|' : entry.id ?? entry.role)).join(' ')}`
  })
}

function find(template: MenuItemConstructorOptions[], id: string): MenuItemConstructorOptions {
  const found = template.flatMap(({ submenu }) => (submenu ?? []) as MenuItemConstructorOptions[]).find((entry) => entry.id === id)
  if (found === undefined) throw new Error(`there is no ${id}`)
  return found
}

describe('the native menu', () => {
  test('before the renderer has sent its own holds what the system can do', () => {
    expect(lines(menuTemplate([], linux))).toEqual([
      'File: quit', 'Edit: cut copy paste selectAll', 'View: resetZoom zoomIn zoomOut | togglefullscreen', 'windowMenu: '
    ])
  })

  test('holds the groups of the renderer, complemented by the system', () => {
    expect(lines(menuTemplate(groups, linux))).toEqual([
      'File: open | quit',
      'Edit: undo | cut copy paste selectAll',
      'View: resetZoom zoomIn zoomOut | togglefullscreen',
      'Annotate: quote | delete',
      'windowMenu: ',
      'Help: keys'
    ])
  })

  test('on a Mac begins with that of the app, and closes where others quit', () => {
    const template = menuTemplate(groups, { ...linux, platform: 'darwin' })
    expect(lines(template).slice(0, 2)).toEqual(['Glossator: about | services | hide hideOthers unhide | quit', 'File: open | close'])
    expect(template.at(-1)).toMatchObject({ label: 'Help', role: 'help' })
  })

  test('has the tools of developers only while the app is not packaged', () => {
    expect(lines(menuTemplate([], { ...linux, packaged: false }))[2]).toBe(
      'View: resetZoom zoomIn zoomOut | togglefullscreen | reload forceReload toggleDevTools'
    )
  })

  test('shows keys and leaves them to the page; what it cannot read it does not show', () => {
    const template = menuTemplate(groups, linux)
    expect(find(template, 'undo')).toMatchObject({ accelerator: 'CommandOrControl+Z', registerAccelerator: false })
    expect(find(template, 'quote')).toMatchObject({ accelerator: 'Q', registerAccelerator: false })
    expect(find(template, 'open')).not.toHaveProperty('accelerator')
  })

  test('on a Mac takes no letters from the text fields', () => {
    const template = menuTemplate(groups, { ...linux, platform: 'darwin' })
    expect(find(template, 'quote')).not.toHaveProperty('accelerator')
    expect(find(template, 'undo')).toHaveProperty('accelerator', 'CommandOrControl+Z')
  })

  test('tells which command was chosen, and greys out what cannot be done', () => {
    const choose = vi.fn<(id: string) => void>()
    const template = menuTemplate(groups, { ...linux, choose })
    find(template, 'quote').click?.({} as never, undefined, {})
    expect(choose).toHaveBeenCalledExactlyOnceWith('quote')
    expect(find(template, 'delete').enabled).toBe(false)
  })

  test('joins groups of the same name, and shows an ampersand as one', () => {
    const template = menuTemplate([{ label: 'Find & Go', items: [item('a')] }, { label: 'Find & Go', items: [{ ...item('b'), label: 'Q&A' }] }], linux)
    expect(lines(template).filter((line) => line.startsWith('Find'))).toEqual(['Find && Go: a | b'])
    expect(find(template, 'b').label).toBe('Q&&A')
  })
})
