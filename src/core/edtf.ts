/** EDTF (ISO 8601-2): dates that can be uncertain (`2025-02-14?`), coarse (`2025-02`), open (`2025/..`), a season (`2025-21`). */
import { parse, type ParsedDate } from 'edtf'

// The grammar's cost grows with the length; a date that anybody means is far shorter.
const longest = 200

/** Whether the value is EDTF of level 0, 1 or 2, naming only days that exist, and no interval that ends before it begins. */
export function isEdtf(value: string): boolean {
  if (value.length > longest) return false
  const known = answers.get(value)
  if (known !== undefined) return known
  if (answers.size >= 10_000) answers.clear()
  const answer = parses(value)
  answers.set(value, answer)
  return answer
}

// A dataset names the same few dates over and over, and the grammar takes a tenth of a millisecond for each.
const answers = new Map<string, boolean>()

function parses(value: string): boolean {
  try {
    return isSound(parse(value))
  } catch {
    return false
  }
}

/** The sentence for a value that is no EDTF. */
export const notEdtf = (value: string): string =>
  `“${value}” is no date. Write for instance 2025-02-14, 2025-02, 2025-02-14? for an uncertain day, or 2025-02-14/2025-02-16.`

/** A date as a line of text has room for it: `14 Feb 2025`, `Feb 2025?`; EDTF as it is where that is no single day or month. */
export function shortDate(edtf: string): string {
  const [, year, month, day, qualifier] = /^(\d{4})-(0[1-9]|1[0-2])(?:-(\d\d))?(?:T.*?)?([?~%]?)$/.exec(edtf) ?? []
  if (year === undefined || month === undefined) return edtf
  return `${day === undefined ? '' : `${Number(day)} `}${months[Number(month) - 1]} ${year}${qualifier}`
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

function isSound(date: ParsedDate): boolean {
  const members = (date.values ?? []).filter(isParsedDate)
  if (!members.every(isSound)) return false
  if (date.type === 'Interval') return members.length < 2 || !isAfter(members[0]!, members[1]!)
  return date.type !== 'Date' || hasRealDay(date)
}

// The grammar lets every year have a 29 February.
function hasRealDay({ values, unspecified }: ParsedDate): boolean {
  const [year, month, day] = values ?? []
  return unspecified !== undefined || month !== 1 || day !== 29 || isLeapYear(Number(year))
}

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** Whether the first date lies wholly after the second; false where open digits leave it undecided. */
function isAfter(first: ParsedDate, second: ParsedDate): boolean {
  if (first.type !== second.type || first.unspecified !== undefined || second.unspecified !== undefined) return false
  const [a, b] = [first.values ?? [], second.values ?? []]
  const at = a.findIndex((part, index) => part !== b[index])
  return at >= 0 && at < b.length && Number(a[at]) > Number(b[at])
}

const isParsedDate = (value: unknown): value is ParsedDate => typeof value === 'object' && value !== null && 'type' in value
