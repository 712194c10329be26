/** Which owners hold a key, as chains in typed arrays: a dozen bytes a posting, and no object for any of them. */

/** A key of more owners tells nothing, so no more are kept. */
export const mostOwners = 512

const none = -1
const free = -2

export class Postings {
  /** Open addressing: the key and the head of its chain. A slot is free where its head is `free`. */
  #keys = new Int32Array(1024)
  #heads = new Int32Array(1024).fill(free)
  #lengths = new Uint16Array(1024)
  #slots = 0
  #next = new Int32Array(1024)
  #owners = new Int32Array(1024)
  #used = 0
  #recycled = none
  #size = 0

  get size(): number {
    return this.#size
  }

  add(key: number, owner: number): void {
    if (this.#slots * 4 >= this.#keys.length * 3) this.#growSlots()
    const slot = this.#slotOf(key)
    if (this.#heads[slot] === free) {
      this.#keys[slot] = key
      this.#heads[slot] = none
      this.#slots++
    }
    if (this.#lengths[slot]! >= mostOwners) return
    const at = this.#take()
    this.#owners[at] = owner
    this.#next[at] = this.#heads[slot]!
    this.#heads[slot] = at
    this.#lengths[slot]!++
    this.#size++
  }

  remove(key: number, owner: number): void {
    const slot = this.#slotOf(key)
    let before = none
    for (let at = this.#heads[slot]!; at >= 0; before = at, at = this.#next[at]!) {
      if (this.#owners[at] !== owner) continue
      if (before === none) this.#heads[slot] = this.#next[at]!
      else this.#next[before] = this.#next[at]!
      this.#next[at] = this.#recycled
      this.#recycled = at
      this.#lengths[slot]!--
      this.#size--
      return
    }
  }

  /** How many owners hold a key. */
  lengthOf(key: number): number {
    return this.#lengths[this.#slotOf(key)]!
  }

  forEachOwner(key: number, visit: (owner: number) => void): void {
    for (let at = this.#heads[this.#slotOf(key)]!; at >= 0; at = this.#next[at]!) visit(this.#owners[at]!)
  }

  #slotOf(key: number): number {
    const mask = this.#keys.length - 1
    let slot = (Math.imul(key, 0x9e3779b1) >>> 8) & mask
    while (this.#heads[slot] !== free && this.#keys[slot] !== key) slot = (slot + 1) & mask
    return slot
  }

  #take(): number {
    if (this.#recycled !== none) {
      const at = this.#recycled
      this.#recycled = this.#next[at]!
      return at
    }
    if (this.#used === this.#owners.length) {
      this.#next = doubled(this.#next)
      this.#owners = doubled(this.#owners)
    }
    return this.#used++
  }

  #growSlots(): void {
    const [keys, heads, lengths] = [this.#keys, this.#heads, this.#lengths]
    this.#keys = new Int32Array(keys.length * 2)
    this.#heads = new Int32Array(keys.length * 2).fill(free)
    this.#lengths = new Uint16Array(keys.length * 2)
    this.#slots = 0
    for (let old = 0; old < keys.length; old++) {
      // A key that nobody holds any more is forgotten here.
      if (heads[old]! < 0) continue
      const slot = this.#slotOf(keys[old]!)
      this.#keys[slot] = keys[old]!
      this.#heads[slot] = heads[old]!
      this.#lengths[slot] = lengths[old]!
      this.#slots++
    }
  }
}

const doubled = (array: Int32Array): Int32Array<ArrayBuffer> => {
  const larger = new Int32Array(array.length * 2)
  larger.set(array)
  return larger
}
