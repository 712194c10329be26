/** Moments in words. Times are ISO 8601. */

// Making one takes milliseconds, which would be felt with each annotation that is opened.
const days = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' })
const minutes = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

/** "just now", "2 min ago", "3 h ago", else the day. */
export function agoInWords(iso: string, now: number = Date.now()): string {
  const passed = Math.floor((now - Date.parse(iso)) / 60_000)
  if (!Number.isFinite(passed)) return iso
  if (passed < 1) return 'just now'
  if (passed < 60) return `${passed} min ago`
  if (passed < 24 * 60) return `${Math.floor(passed / 60)} h ago`
  return days.format(new Date(iso))
}

/** "22 Nov 2026, 00:05". */
export const momentInWords = (iso: string): string =>
  Number.isNaN(Date.parse(iso)) ? iso : minutes.format(new Date(iso))
