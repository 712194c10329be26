/**
 * Whether this Node is as new as `wanted`.
 * @param {string} wanted as `20.19.0`
 */
export function isNodeAtLeast(wanted, actual = process.versions.node) {
  const [a, b] = [actual, wanted].map((version) => version.split('.').map(Number))
  for (const i of [0, 1, 2]) {
    const difference = (a?.[i] ?? 0) - (b?.[i] ?? 0)
    if (difference !== 0) return difference > 0
  }
  return true
}

/** Ends the program with a sentence where Node is too old for anything here. */
export function requireNode() {
  if (isNodeAtLeast('20.19.0')) return
  console.error(`Glossator needs Node 20.19 or newer; this is ${process.versions.node}. Get it from https://nodejs.org.`)
  process.exit(1)
}
