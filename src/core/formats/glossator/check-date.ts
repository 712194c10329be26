import { isEdtf, notEdtf } from '../../edtf.ts'
import type { FaultList } from '../fault.ts'

/** Tells of a date that is no EDTF. Null is no date at all, and no fault. */
export function checkDate(value: string | null, place: string, faults: FaultList): void {
  if (value !== null && !isEdtf(value)) faults.add(place, notEdtf(value))
}
