/** An action is what the analyst can ask for: one row feeds the menu, the palette, the shortcuts sheet and the keys. */
import type { Workbench } from '../workbench/workbench.ts'

export const actionGroups = ['File', 'Edit', 'Annotate', 'Go', 'View', 'Help'] as const
export type ActionGroup = (typeof actionGroups)[number]

/** A key press. `key` is `KeyboardEvent.key`, letters in lower case; `mod` is Ctrl, on a Mac ⌘. For signs, Shift is part of the sign. */
export interface KeyPress {
  readonly key: string
  readonly mod?: boolean
  readonly shift?: boolean
  readonly alt?: boolean
}

export interface Action {
  /** `noun.verb`, unique. */
  readonly id: string
  /** As the menu and the palette say it; with "…" when it asks something first. */
  readonly name: string
  readonly group: ActionGroup
  readonly keys?: readonly KeyPress[]
  /** How the keys are printed together where they make a series: "1–9". */
  readonly keysPrinted?: string
  /** In the shortcuts sheet only: no menu row, no palette row. */
  readonly keyOnly?: boolean
  /** Works while a text field has the focus, too. */
  readonly everywhere?: boolean
  /** Left out: always. */
  readonly enabled?: (workbench: Workbench) => boolean
  /** `press` is the one of `keys` that asked for it; without one, the menu or the palette did. */
  readonly run: (workbench: Workbench, press?: KeyPress) => void | Promise<void>
}
