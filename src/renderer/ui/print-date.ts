/** An EDTF date as a reader of newspapers writes it: "14 Feb 2031", "Feb 2031", "2031"; anything else as it stands. */
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

export function printDate(edtf: string): string {
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(T\S+)?([?~%]?)$/.exec(edtf)
  if (parts === null) return edtf
  const [, year, month, day, , doubt] = parts
  const words = [day === undefined ? '' : String(Number(day)), month === undefined ? '' : (months[Number(month) - 1] ?? month), year]
  return words.filter((word) => word !== '').join(' ') + (doubt ?? '')
}
