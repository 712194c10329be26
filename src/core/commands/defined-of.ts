/** The members of an object that are not undefined, as arguments with optional members need before they are spread. */
export const definedOf = <T extends object>(value: T): Defined<T> =>
  Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as Defined<T>

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> }
