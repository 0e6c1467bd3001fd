import { availabilityOf } from '@/cloudfunctions/_kit/expertOrder'
import { scoreOf } from '@/domain/rules/figures'
import type { SettingValues } from '@/domain/rules/settings'
import { addDays } from '@/domain/rules/shanghai'
import { SPECIALTIES } from '@/domain/rules/specialties'
import type { CardDoc } from './store'

const RECENT_DAYS = 60
const MANY_RECENT = 3
const HIGH_SCORE = 4.5

/** One true reason for each expert; of several the one said least often so far, so that a row of picks does not repeat itself. */
export function pickReasons(experts: readonly CardDoc[], todayOn: string, settings: SettingValues): string[] {
  const said: Record<string, number> = {}
  return experts.map((expert) => {
    const reasons = reasonsFor(expert, todayOn, settings)
    const best = reasons.reduce((one, other) => ((said[other.kind] ?? 0) < (said[one.kind] ?? 0) ? other : one))
    said[best.kind] = (said[best.kind] ?? 0) + 1
    return best.words
  })
}

type Reason = { kind: string; words: string }

/** Never empty. */
function reasonsFor(expert: CardDoc, todayOn: string, settings: SettingValues): [Reason, ...Reason[]] {
  const [specialty] = expert.specialties
  const since = addDays(todayOn, -RECENT_DAYS)
  const recent = expert.recentServices.filter((service) => service.endOn >= since).length
  const score = scoreOf(expert.figures, settings)
  return [
    availabilityOf(expert) === 'thisWeek'
      ? { kind: 'week', words: '本周可约' }
      : { kind: 'served', words: `已服务 ${expert.figures.services} 次` },
    ...(specialty && specialty !== 'other' ? [{ kind: 'field', words: `擅长${SPECIALTIES[specialty]}` }] : []),
    ...(recent >= MANY_RECENT ? [{ kind: 'recent', words: '近期服务多' }] : []),
    ...(score !== null && score >= HIGH_SCORE ? [{ kind: 'score', words: `评价 ${score.toFixed(1)} 分` }] : []),
  ]
}
