import { addMonths, isMonth } from './months'
import { addDays, addYears } from './shanghai'

/** 年龄原则上不超过 65 岁; 不超过 includes 65. 第四条(四), Civil Code 1259. */
export const AGE_LIMIT_YEARS = 65

/** How an age stands to the limit; `unclear` when only the birth month is known and the birthday decides. */
export type AgeStanding = 'within' | 'over' | 'unclear'

/**
 * Age in whole years on the day `onDate` of a person born on `bornOn` ('YYYY-MM-DD'), one more from each birthday on.
 * Someone born on 29 February has the birthday on 28 February in common years. Civil Code 202.
 */
export function ageOn(bornOn: string, onDate: string): number {
  const years = Number(onDate.slice(0, 4)) - Number(bornOn.slice(0, 4))
  return addYears(bornOn, years) <= onDate ? years : years - 1
}

function lastDayOf(month: string): string {
  return addDays(`${addMonths(month, 1)}-01`, -1)
}

/**
 * Whether somebody is over the age limit on `onDate`: over from the 66th birthday, so 65 is within.
 * `born` is a day or, where only the month was told, 'YYYY-MM'. Over is a warning, never a refusal. 第四条(四)
 */
export function ageStanding(born: string, onDate: string): AgeStanding {
  const [first, last] = isMonth(born) ? [`${born}-01`, lastDayOf(born)] : [born, born]
  const isOver = (bornOn: string) => ageOn(bornOn, onDate) > AGE_LIMIT_YEARS
  if (isOver(last)) return 'over'
  return isOver(first) ? 'unclear' : 'within'
}
