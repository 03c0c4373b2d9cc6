// va-list.ts: va_list, an array of one __va_list_tag, as on x86-64, so that a function that is handed one moves its caller's.

import { UINT, VOID, arrayOf, completeRecord, newRecord, pointerTo, type Type } from './types.ts'

const TAG = newRecord(false, '__va_list_tag')
completeRecord(TAG.record, [
  { name: 'gp_offset', type: UINT, width: -1, align: 0 },
  { name: 'fp_offset', type: UINT, width: -1, align: 0 },
  { name: 'overflow_arg_area', type: pointerTo(VOID), width: -1, align: 0 },
  { name: 'reg_save_area', type: pointerTo(VOID), width: -1, align: 0 }
])

export const VA_LIST = arrayOf(TAG, 1)

/** Is it what a va_list turns into where a value is wanted? */
export function pointsToVaList(type: Type): boolean {
  return type.kind === 'pointer' && type.to.kind === 'record' && type.to.record === TAG.record
}
