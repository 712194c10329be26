/** Names of files that are good on every system. */

// oxlint-disable-next-line no-control-regex -- control characters are what is forbidden
const forbidden = /[\u0000-\u001f\u007f<>:"/\\|?*]/gu
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i
const longest = 200

/** Whether a name can be used as it is: one part, no device, nothing hidden, no trailing dot or space. */
export function isFileName(name: string): boolean {
  return name.length > 0 && name === asFileName(name)
}

/** Whether a path leads to a file below a folder, through names that are good on every system. */
export const isRelativePath = (path: string): boolean => path.split('/').every(isFileName)

/** The nearest usable name: what is forbidden becomes `_`, and what is too long is cut before its extension. */
export function asFileName(text: string): string {
  const cleaned = text.toWellFormed().replace(forbidden, '_').replace(/^[\s.]+|[\s.]+$/g, '')
  const safe = reserved.test(cleaned) ? `_${cleaned}` : cleaned
  if (safe === '') return 'untitled'
  return safe.length <= longest ? safe : shorten(safe)
}

/** A name for the n-th file of that name: `a.json`, `a (2).json`, … */
export function numberedName(name: string, n: number): string {
  if (n === 1) return name
  const dot = name.lastIndexOf('.')
  return dot <= 0 ? `${name} (${n})` : `${name.slice(0, dot)} (${n})${name.slice(dot)}`
}

function shorten(name: string): string {
  const extension = /\.[A-Za-z0-9]{1,10}$/.exec(name)?.[0] ?? ''
  return name.slice(0, longest - extension.length).toWellFormed().replace(/(?<![\s.\ufffd])[\s.\ufffd]+$/, '') + extension
}
