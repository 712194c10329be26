/** How many cases a property is tried with: a few hundred in the suite, `FUZZ_RUNS` in the long run (`npm run fuzz`). */
import process from 'node:process'
import fc from 'fast-check'

const asked = Number(process.env['FUZZ_RUNS'])
export const isLongRun = Number.isInteger(asked) && asked > 0

/** In milliseconds: how long the cases of one property may take together. Nothing else is measured. */
export const patience = isLongRun ? 3_600_000 : 120_000

/** `weight`: how many times dearer than usual a case is. */
const parameters = (weight: number): { numRuns: number } => ({ numRuns: isLongRun ? asked : Math.ceil(300 / weight) })

/** Asserts a property with a few hundred cases, or with those of the long run. */
export const assertFuzzed = <T>(property: fc.IProperty<T>, weight = 1): void => fc.assert(property, parameters(weight))

/** The same for what is not done at once. */
export const assertFuzzedInTime = <T>(property: fc.IAsyncProperty<T>, weight = 1): Promise<void> => fc.assert(property, parameters(weight))
