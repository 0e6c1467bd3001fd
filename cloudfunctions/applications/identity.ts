import { checkIdNumber } from '@/domain/rules/idNumber'
import { maskIdNumber } from '@/domain/rules/masks'
import { refuseBarred } from '../_kit/bars'
import { idNumberHash, sealIdNumber } from '../_kit/idNumbers'
import { must, Refusal } from '../_kit/refusal'
import type { ApplicationDoc } from '../_kit/selectionDocuments'
import * as store from './store'

export type Identity = Pick<ApplicationDoc, 'idSealed' | 'idHash' | 'idMasked' | 'sex' | 'bornOn'>

/** What is kept of an ID number for the application `id`: sealed, hashed, masked. Throws BAD_INPUT with what is wrong. GB 11643 */
export function identityOf(idNumber: string, id: string, todayOn: string): Identity {
  const checked = checkIdNumber(idNumber, todayOn)
  if (!checked.ok) throw new Refusal('BAD_INPUT', undefined, [{ field: 'idNumber', message: checked.why }])
  const { value, sex, bornOn } = checked
  return {
    idSealed: sealIdNumber(value, `applications/${id}`),
    idHash: idNumberHash(value),
    idMasked: maskIdNumber(value),
    sex,
    bornOn,
  }
}

/** The doors at the beginning: nobody who is barred, nobody whose term runs. Throws BARRED and ALREADY_EXPERT. 第七条, 第八条 */
export async function passDoors(idHash: string): Promise<void> {
  const [, isExpert] = await Promise.all([refuseBarred(idHash), store.isExpertInForce(idHash)])
  must(!isExpert, 'ALREADY_EXPERT')
}
