/** Puts a part of the screen into the page of a browser test, and reads it as somebody at the keyboard does. */
import { StrictMode, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { onTestFinished } from 'vitest'
import { userEvent } from 'vitest/browser'
import { WorkbenchContext } from '../use-workbench.ts'
import type { Workbench } from '../workbench.ts'
import '../../ui/tokens.css'
import '../../ui/controls.css'

// React Aria's virtual lists ask a Node variable, where tests run, whether to be virtual: there is none in a page.
Object.assign(globalThis, { process: { env: { VIRT_ON: 'true' } } })

export function mount(workbench: Workbench, part: ReactNode, width = 348): void {
  const container = document.createElement('div')
  container.style.cssText = `display: flex; flex-direction: column; width: ${width}px; height: 700px`
  document.body.append(container)
  const root = createRoot(container)
  root.render(<StrictMode><WorkbenchContext value={workbench}>{part}</WorkbenchContext></StrictMode>)
  onTestFinished(() => {
    root.unmount()
    container.remove()
    workbench.close()
  })
}

/** The name by which a screen reader would call the focused control. */
export function focusedName(): string {
  const element = document.activeElement
  if (element === null || element === document.body) return ''
  const labels = (element.getAttribute('aria-labelledby') ?? '').split(' ').flatMap((id) => document.getElementById(id)?.textContent ?? [])
  const label = element.id === '' ? null : document.querySelector(`label[for="${CSS.escape(element.id)}"]`)
  const own = element.getAttribute('aria-label') ?? (labels.length > 0 ? labels.join(' ') : label?.textContent ?? element.textContent)
  const group = element.closest('[role="radiogroup"][aria-labelledby], [role="group"][aria-labelledby], [role="toolbar"][aria-labelledby]')
  const around = group === null || group === element ? '' : document.getElementById(group.getAttribute('aria-labelledby') ?? '')?.textContent ?? ''
  return [around, own].filter((part) => part !== '' && part !== null).join(': ')
}

const longestWay = 120

/** Presses Tab until the control with this name has the focus. */
export async function tabTo(name: RegExp): Promise<void> {
  for (let step = 0; step < longestWay; step++) {
    if (name.test(focusedName())) return
    await userEvent.keyboard('{Tab}')
  }
  throw new Error(`Tab never led to ${String(name)}; the last stop was “${focusedName()}”.`)
}
