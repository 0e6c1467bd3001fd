import { idNumberHash, sealIdNumber } from '@/cloudfunctions/_kit/idNumbers'
import { EMULATOR_SECRETS } from '@/emulator/functions/cloudEnvironment'
import { checkIdNumber } from '@/domain/rules/idNumber'
import { maskIdNumber } from '@/domain/rules/masks'
import { addDays, addYears, dayOf } from '@/domain/rules/shanghai'
import { createDice } from './dice'
import type { Gender } from './texts/names'

/** The province's own code. No county has it, so that no such number was ever given to anybody. */
const REGION = '320000'
const CHECK_SIGNS = [...'0123456789X']
const EVER_ON = '9999-12-31'

/** Somebody invented; `serial`, below 500, tells people of one birthday apart. */
export interface Citizen {
  bornOn: string
  gender: Gender
  serial: number
}

/** Lets the seed seal ID numbers with the keys the emulator's functions get: it does so without being a function. */
export function takeEmulatorKeys(): void {
  Object.assign(process.env, EMULATOR_SECRETS)
}

/** A birthday of somebody of that age at `nowAt`; the same name gives the same one. */
export function birthdayOf(name: string, age: number, nowAt: number): string {
  const days = createDice(`born/${name}`).between(3, 360)
  return addDays(addYears(dayOf(nowAt), -age), -days)
}

/** A number that passes the product's own check and was never given out. GB 11643 */
export function idNumberOf({ bornOn, gender, serial }: Citizen): string {
  const order = String((serial * 2 + (gender === 'man' ? 1 : 0)) % 1000).padStart(3, '0')
  const digits = `${REGION}${bornOn.replaceAll('-', '')}${order}`
  const number = CHECK_SIGNS.map((sign) => digits + sign).find((each) => checkIdNumber(each, EVER_ON).ok)
  if (!number) throw new RangeError(`no ID number for ${bornOn}`)
  return number
}

/** What a record keeps of an ID number; `recordId` is 'collection/id'. Two seals of one number differ. */
export function identityOf(citizen: Citizen, recordId: string) {
  const number = idNumberOf(citizen)
  return {
    idSealed: sealIdNumber(number, recordId),
    idHash: idNumberHash(number),
    idMasked: maskIdNumber(number),
    sex: citizen.gender === 'man' ? ('male' as const) : ('female' as const),
    bornOn: citizen.bornOn,
  }
}
