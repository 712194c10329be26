/** Moments in words. Times are ISO 8601. */

/** "just now", "2 min ago", "3 h ago", else the day. */
export function agoInWords(iso: string, now: number = Date.now()): string {
  const minutes = Math.floor((now - Date.parse(iso)) / 60_000)
  if (!Number.isFinite(minutes)) return iso
  if (minutes < 1) return 'just now'
  if (minutes < 60) return `${minutes} min ago`
  if (minutes < 24 * 60) return `${Math.floor(minutes / 60)} h ago`
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' }).format(new Date(iso))
}

/** "22 Nov 2026, 00:05". */
export const momentInWords = (iso: string): string =>
  Number.isNaN(Date.parse(iso)) ? iso : new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso))
