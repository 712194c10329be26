import type { ChromiumLaunch } from './browser.ts'

/** What a fault is tried with. */
export interface Setting {
  readonly seed: number
  readonly chromium: ChromiumLaunch
}

export interface FaultResult {
  readonly calledSaved: number
  readonly lost: number
  /** What is wrong, in words. */
  readonly faults: readonly string[]
  /** What the app said to the fault. */
  readonly said?: string
  /** Why it could not be tried on this machine. */
  readonly notTried?: string
}

export type Fault = (setting: Setting) => Promise<FaultResult>
