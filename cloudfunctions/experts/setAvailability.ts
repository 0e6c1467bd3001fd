import type { ExpertDoc } from '@/cloudfunctions/_kit/documents'
import { availabilityOf, orderKeys } from '@/cloudfunctions/_kit/expertOrder'
import { programme } from '@/cloudfunctions/_kit/programme'
import { must, Refusal } from '@/cloudfunctions/_kit/refusal'
import type { Context, Handlers } from '@/cloudfunctions/_kit/serve'
import type { ParsedOf } from '@/domain/contract'
import { AVAILABILITIES, type Hour } from '@/domain/contract/experts'
import { ownExpert, presentOwn } from './ownProfile'
import * as store from './store'
import { termsOf } from './terms'

type Given = ParsedOf<'experts.setAvailability'>
type Availability = Pick<ExpertDoc, 'hours' | 'modes' | 'paused' | 'pausedUntilOn'>

const ACTION = 'experts.setAvailability'
const HALVES = { morning: 0, afternoon: 1, evening: 2 } as const satisfies Record<Hour['half'], number>

/** Writes when and how the expert serves; the directory finds them by it from then on. 第九条(四) */
export const setAvailability: Handlers<'experts'>['setAvailability'] = async (input, ctx) => {
  const expert = await ownExpert(ctx)
  if (store.alreadyDone(expert, { key: ctx.key, by: ctx.callerId, action: ACTION })) return presentOwn(expert, ctx)
  const availability = availabilityFrom(input, ctx.todayOn)
  if (expert.version !== input.version) throw changed(expert)
  return presentOwn(await write(expert, availability, ctx), ctx)
}

async function write(expert: ExpertDoc, availability: Availability, ctx: Context): Promise<ExpertDoc> {
  const next = { ...expert, ...availability }
  const by = orderKeys(next, (await programme()).settings)
  const fields = { ...availability, terms: termsOf(next), by }
  const [from, to] = [availabilityOf(expert), availabilityOf(next)]
  try {
    return await store.writeAvailability(expert, fields, {
      key: ctx.key,
      who: ctx.callerId,
      role: 'expert',
      action: ACTION,
      from,
      to,
    })
  } catch (error) {
    if (error instanceof store.Changed) throw changed(await store.expertById(expert._id))
    throw error
  }
}

/** The entries in their order through the week, each once. Throws BAD_INPUT. */
function availabilityFrom(given: Given, todayOn: string): Availability {
  const modes = [...new Set(given.modes)]
  const pausedUntilOn = given.paused ? (given.pausedUntilOn ?? null) : null
  if (!given.hours.every((hour) => modes.includes(hour.mode)))
    throw badField('hours', '时段的服务方式须先在“服务方式”中选上')
  if (pausedUntilOn !== null && pausedUntilOn <= todayOn) throw badField('pausedUntilOn', '恢复日期应在今天之后')
  const hours = [...new Map(given.hours.map((hour) => [`${hour.weekday}${hour.half}${hour.mode}`, hour])).values()]
  hours.sort((one, other) => one.weekday - other.weekday || HALVES[one.half] - HALVES[other.half])
  return { hours, modes, paused: given.paused, pausedUntilOn }
}

function badField(field: string, message: string): Refusal {
  return new Refusal('BAD_INPUT', undefined, [{ field, message }])
}

function changed(current: ExpertDoc | null): Refusal {
  must(current, 'NOT_FOUND')
  return new Refusal('CHANGED_BY_OTHERS', { state: AVAILABILITIES[availabilityOf(current)] })
}
