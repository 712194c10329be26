/** Which suggestions this window shows: a switch a kind, and how sure they must be. Kept between starts. */
import { z } from 'zod'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { suggestionKinds, type SuggestionKind } from '../../core/suggest/suggestion.ts'
import type { Store } from '../../store/store.ts'

export interface SuggestionSettings {
  readonly kinds: Readonly<Record<SuggestionKind, boolean>>
  /** The least confidence that is shown, 0 to 1. */
  readonly least: number
  /** A speaker less likely than this is UNKNOWN, 0 to 1. */
  readonly leastSpeaker: number
  /** Whether what stands in quotation marks and is no quote is listed. */
  readonly showsNotQuotes: boolean
}

/** Events are guesses, and dates mostly wanted in the form of an event: both have to be asked for. */
export const initialSettings: SuggestionSettings = { kinds: { quotes: true, actors: true, dates: false, events: false }, least: 0.4, leastSpeaker: 0.5, showsNotQuotes: false }

const Share = z.number().min(0).max(1)
const Kept = z.object({ kinds: z.record(z.enum(suggestionKinds), z.boolean()), least: Share, leastSpeaker: Share, showsNotQuotes: z.boolean().default(false) })
const viewKey = 'suggestion-settings'

export type SettingsStore = StoreApi<SuggestionSettings>

export const createSettings = (kept: SuggestionSettings = initialSettings): SettingsStore => createStore<SuggestionSettings>()(() => kept)

export async function readSettings(store: Store): Promise<SuggestionSettings> {
  const kept = Kept.safeParse(await store.readView(viewKey))
  return kept.success ? kept.data : initialSettings
}

/** Writes the settings whenever they change. Returns its own undo. */
export const keepSettings = (store: Store, settings: SettingsStore): (() => void) =>
  settings.subscribe((changed) => void store.writeView(viewKey, changed))

export const setKind = (settings: SettingsStore, kind: SuggestionKind, shown: boolean): void =>
  settings.setState(({ kinds }) => ({ kinds: { ...kinds, [kind]: shown } }))
