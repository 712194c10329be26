/** The function, which gives its last value again while its arguments are the same. */
export function rememberLast<Args extends readonly unknown[], T>(make: (...args: Args) => T): (...args: Args) => T {
  let last: { readonly args: Args; readonly value: T } | null = null
  return (...args) => {
    if (last === null || args.some((arg, index) => !Object.is(arg, last?.args[index]))) last = { args, value: make(...args) }
    return last.value
  }
}
